"""When: time expressions of a sentence, found and understood by rule. Never a date that the text does not give."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.mentions.times import occasions
from kg.mentions.times.meanings import NotATime
from kg.mentions.times.phrases import GROUPS, MONTH, WEEKDAY
from kg.mentions.times.senses import is_comparison
from kg.mentions.times.spot import Spot
from kg.model import Sentence, TimeMention, Token, When
from kg.vocab import BlockKind

_MONTH = re.compile(MONTH)
_WEEKDAY = re.compile(WEEKDAY)
_WORDS = {
    (
        "day",
        "month",
    ): "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.",
    ("weekday",): "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.",
    ("deictic",): "today yesterday tomorrow tonight morning afternoon evening night",
    ("unit",): "hour hours day days week weeks weekend month months quarter half years decade decades spring summer autumn fall "
    "winter q1 q2 q3 q4",
    ("unit", "feast"): "year",  # New Year's Eve
    ("feast",): "christmas eve boxing halloween valentine bastille armistice easter good palm ash",
    ("day", "month", "feast"): "may",  # May Day
    ("number",): "fy",
}
_TRIGGERS = {word: groups for groups, words in _WORDS.items() for word in words.split()}
_YEAR = re.compile(r"(?:mid-)?(?:1[5-9]|20|21)\d\d|9/11|\d\d?/\d\d?/\d{4}|fy\d\d")
# The word before a phrase -> how the phrase bounds what is told.
_RELATIONS = {
    "since": "since", "from": "since", "starting": "since", "beginning": "since", "effective": "since",
    "until": "until", "till": "until", "til": "until", "'til": "until", "by": "until", "through": "until",
    "before": "before", "after": "after", "following": "after",
}  # fmt: skip
_BOUNDS_A_NOUN = frozenset({"since", "until", "till", "before", "after", "following"})
_CARRIERS = frozenset({"on", "in", "the", "at", "a", "about", "around", "late", "early", "last", "this", "next"})


@dataclass(frozen=True, slots=True)
class _Line:
    """The sentence in lower case, tokens parted as in the text, and the offset at which each token begins in it."""

    text: str
    starts: list[int]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        return bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)


def find_times(sentence: Sentence, anchor: date | None) -> tuple[TimeMention, ...]:
    """The times that the sentence names, in its order, resolved against ``anchor`` (the day of publication).

    ``head`` is the token by which the grammar governs the phrase. ``relation`` tells how the phrase bounds what stands outside its
    noun phrase; the noun itself, ``within``, is dated "at" it: in "after the vote on May 2" the vote was at, the rest after May 2.
    """
    tokens = sentence.tokens
    lowered = [token.text.lower() for token in tokens]
    groups = {group for word in lowered if word in _TRIGGERS for group in _TRIGGERS[word]}
    if any(word[0] in "0123456789fm" and _YEAR.match(word) for word in lowered):
        groups.add("number")
    if not groups:
        return ()
    found = _select(tokens, _line(tokens, lowered), groups, anchor, sentence.kind is BlockKind.CAPTION)
    mentions = [mention for spot, when in found if when for mention in _mention(sentence.index, spot, when)]
    return occasions.amend(sentence, anchor, mentions, lowered) if mentions or "eve" in lowered else ()


def _line(tokens: Sequence[Token], lowered: Sequence[str]) -> _Line:
    parts: list[str] = []
    starts: list[int] = []
    position, end = 0, tokens[0].start
    for token, word in zip(tokens, lowered, strict=True):
        if token.start > end:
            parts.append(" ")
            position += 1
        parts.append(word)
        starts.append(position)
        position += len(word)
        end = token.end
    return _Line("".join(parts), starts)


def _select(tokens: Sequence[Token], line: _Line, groups: set[str], anchor: date | None,
            caption: bool) -> list[tuple[Spot, When | None]]:  # fmt: skip
    """The phrases that stand, longest first where they overlap, with their meaning; in text order."""
    candidates = [
        (match.start() - match.end(), match.start(), n, phrase, match)
        for group in sorted(groups)
        for n, phrase in enumerate(GROUPS[group])
        if not phrase.needs or any(need in line.text for need in phrase.needs)
        for match in phrase.pattern.finditer(line.text)
    ]
    candidates.sort(key=lambda c: c[:3])
    taken: list[tuple[Spot, When | None]] = []
    for _, _, _, phrase, match in candidates:
        start, end = line.tokens(match.start(), match.end())
        if any(start < spot.end and spot.start < end for spot, _ in taken) or not _written_as_names(tokens, start, end):
            continue
        spot = Spot(tokens, start, end, anchor, caption)
        try:
            taken.append((spot, phrase.meaning(match, spot)))
        except NotATime:
            continue
        except (ValueError, OverflowError):
            taken.append((spot, None))
    return sorted(taken, key=lambda pair: pair[0].start)


def _written_as_names(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Months and weekdays bear a capital: "may" and "march" are none."""
    for token in tokens[start:end]:
        word = token.text.lower()
        if token.text[0].islower() and (_MONTH.fullmatch(word) or _WEEKDAY.fullmatch(word)):
            return False
    return True


def _mention(sentence: int, spot: Spot, when: When) -> list[TimeMention]:
    relation, within = _relation(spot)
    if relation == "since" and is_comparison(spot):
        return []
    return [TimeMention(sentence, spot.start, spot.end, spot.head, when, relation, within)]


def _relation(spot: Spot) -> tuple[str, int | None]:
    """How the phrase bounds what is told, and the noun inside whose phrase it stands."""
    noun = spot.noun
    own = "at" if spot.modifies else _preposition(spot)
    if own != "at" or noun is None:
        return own, None
    above = spot.tokens[spot.tokens[noun].head]
    word = above.text.lower()
    if word == "of" and above.index and spot.tokens[above.index - 1].text.lower() == "ahead":
        return "before", noun
    return (_RELATIONS[word] if word in _BOUNDS_A_NOUN else "at"), noun


def _preposition(spot: Spot) -> str:
    """The relation that the words right before the phrase express."""
    if spot.tokens[spot.start].text.lower() in ("from", "between"):
        return "at"
    back = 1
    while back < 3 and spot.before(back) in _CARRIERS:
        back += 1
    word = spot.before(back)
    if word == "of" and spot.before(back + 1) in ("ahead", "advance"):
        return "before"
    if word == "to" and spot.before(back + 1) in ("prior", "up"):
        return "before" if spot.before(back + 1) == "prior" else "until"
    if word == "than" and spot.before(back + 1) in ("later", "sooner"):
        return "until"
    if word == "as" or word == "from" and spot.before(back + 1) in ("years", "months", "weeks", "days"):
        return "at"
    return _RELATIONS.get(word, "at")
