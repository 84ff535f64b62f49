"""Days that are told through an occasion: "the 60th anniversary of the treaty next year", "on the eve of the vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from kg.mentions.times import calendar, tense
from kg.model import Sentence, TimeMention, Token

_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
         "ninetieth": 90, "hundredth": 100}  # fmt: skip
_ONES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
         "tenth": 10}  # fmt: skip
_NAMED = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200}
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")


def amend(sentence: Sentence, anchor: date | None, mentions: list[TimeMention], lowered: Sequence[str]) -> tuple[TimeMention, ...]:
    """The mentions with what occasions add, and without what belongs to an occasion alone; in text order."""
    tokens = sentence.tokens
    for index, word in enumerate(lowered):
        if word == "anniversary" or word in _NAMED:
            mentions = _anniversary(sentence, index, _NAMED.get(word) or _count(lowered, index), anchor, mentions)
        elif word == "eve" and index and lowered[index - 1] == "the" and lowered[index + 1 : index + 2] == ["of"]:
            mentions = mentions + _eve(tokens, sentence.index, index, anchor, mentions)
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


def _count(lowered: Sequence[str], index: int) -> int | None:
    """The ordinal before "anniversary": 60th, sixtieth, twenty-fifth, 50-year."""
    words = [w for w in lowered[max(0, index - 4) : index] if w not in ("-", "year", "historic", "landmark")]
    if not words:
        return None
    found = _ORDINAL.fullmatch(words[-1])
    if found:
        return int(found[1])
    ones = _ONES.get(words[-1])
    if ones and len(words) > 1 and words[-2] in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"):
        tens = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety").index(words[-2])
        return 20 + 10 * tens + ones
    return _TENS.get(words[-1]) or ones


def _anniversary(sentence: Sentence, index: int, count: int | None, anchor: date | None, mentions: list[TimeMention]) -> list[TimeMention]:
    """Dates what is remembered by the year of the remembering; the day of the remembering is no day of the thing."""
    tokens = sentence.tokens
    remembered = _complement(tokens, index, ("of", "since"))
    own = [m for m in mentions if m.start > index and (_below(tokens, m.head, index) or _is_ahead_of_a_past(tokens, m, anchor))]
    times = own or [m for m in mentions if m.relation == "at" and m.when.first.year == m.when.last.year]
    others = [m for m in mentions if m not in own]
    if remembered is None or count is None or not times or times[0].when.first.year != times[0].when.last.year:
        return others
    year = times[0].when.first.year - count
    if year < 1:
        return others
    return [*others, TimeMention(sentence.index, max(0, index - 1), index + 1, remembered, calendar.year(year), "at", remembered)]


def _is_ahead_of_a_past(tokens: Sequence[Token], mention: TimeMention, anchor: date | None) -> bool:
    """ "They agreed ... next year": the verb that seems to govern the time cannot."""
    return anchor is not None and mention.when.first > anchor and tense.side(tokens, mention.head, caption=False) == "past"


def _eve(tokens: Sequence[Token], sentence: int, index: int, anchor: date | None, mentions: list[TimeMention]) -> list[TimeMention]:
    """What happens on the eve is a day before the occasion; where only the eve can have a date, relation "eve" dates the occasion.

    ``when`` of such a mention is the day after the anchor; a better known day of what governs "eve", one day on, takes its place.
    """
    occasion = _complement(tokens, index, ("of",))
    if occasion is None:
        return []
    for m in mentions:
        if (occasion in (m.head, m.within) or _below(tokens, m.head, occasion)) and m.when.first == m.when.last:
            return [TimeMention(sentence, index, index + 1, index, calendar.day(m.when.first - timedelta(days=1)))]
    if anchor is None:
        return []
    when = calendar.day(anchor + timedelta(days=1))
    return [TimeMention(sentence, index, occasion + 1, occasion, when, "eve", occasion)]


def _complement(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> int | None:
    """The noun that an "of" of the token governs."""
    for preposition in tokens[index + 1 : index + 3]:
        if preposition.text.lower() in words and preposition.head == index:
            return next((t.index for t in tokens if t.head == preposition.index and t.dep in ("pobj", "pcomp")), None)
    return None


def _below(tokens: Sequence[Token], index: int, top: int) -> bool:
    for _ in range(len(tokens)):
        if index == top:
            return True
        if tokens[index].head == index:
            return False
        index = tokens[index].head
    return False
