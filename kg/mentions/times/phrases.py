"""The phrases that name a time in English news, each a pattern with its meaning. A longer phrase beats the shorter ones inside it.

Patterns run over the sentence in lower case, words parted as in the text. ``<month:m>`` stands for the words of that kind, as group
m. The patterns of a group run only where the sentence holds one of its trigger words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.mentions.times import meanings as mean
from kg.mentions.times.meanings import Meaning

MONTH = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?"
)
WEEKDAY = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon\.|tues?\.|wed\.|thurs?\.|fri\.|sat\.|sun\."
_ORDINAL = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|"
    r"thirty-first"
)
_KINDS = {
    "month": MONTH,
    "weekday": WEEKDAY,
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
    "ordinal": _ORDINAL,
    "year": r"(?:1[5-9]|20|21)\d\d(?!\d|,\d|s\b)",
    "short": r"\d\d(?!\d)",
    "number": r"\d{1,3}(?!\d)|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|(?:a |one )?hundred|(?:a )?dozen",
    "unit": r"day|week|month|year|decade",
    "units": r"hours?|days?|weeks?|months?|years?|decades?",
    "season": r"spring|summer|autumn|fall|winter",
    "which": r"last|this|next|this past|this coming",
    "ranking": r"first|second|third|fourth|last|1st|2nd|3rd|4th",
    "to_and": r" ?- ?| ?[\u2013\u2014] ?| (?:through |up )?to | through | until | till | and | & ",
    "feast": r"christmas(?: day| eve)?|boxing day|new year's (?:day|eve)|may day|halloween|valentine's day|bastille day|"
    r"armistice day|easter(?: sunday| monday)?|good friday|palm sunday|ash wednesday",
}
# What may stand before a stretch and names a part of it that ISO cannot write: the whole stands for it.
_PART = (
    r"(?:(?:early|late|mid|middle)[- ](?:on |in |to late |)|(?:the )?(?:very )?(?:beginning|start|end|middle|close|month|course)"
    r" of (?:the month of )?)?"
)
_PIECES = {
    "<part>": _PART,
    "<half>": r"(?:(?:the )?(?:first|second) half of )?",
    "<hour>": r"(?: (?:morning|afternoon|evening|night|noon|midnight))?",
    "<of_year>": r"(?:,? (?:of )?(?:<year:y>|<which:which> year))?",
    "<hedge>": r"(?P<h>(?:more|less|fewer) than |over |at least |nearly |almost |about |around |some |roughly |under |up to )?"
    r"(?:exactly |just |only )?",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """``needs``: a sentence without any of these strings holds no such phrase; empty where the group's trigger words tell enough."""

    pattern: re.Pattern[str]
    meaning: Meaning
    needs: tuple[str, ...] = ()


def _phrase(pattern: str, meaning: Meaning, *needs: str) -> Phrase:
    def named(found: re.Match[str]) -> str:
        return f"(?P<{found[2]}>{_KINDS[found[1]]})"

    for name, words in _PIECES.items():
        pattern = pattern.replace(name, words)
    body = re.sub(r"<(\w+):(\w+)>", named, pattern)
    return Phrase(re.compile(rf"(?<![\w/.$\u20ac\u00a3-])(?:{body})(?![\w/])"), meaning, needs)


_JOINTS = ("-", " to ", " and ", "through", "until", "till", "\u2013", "\u2014", "&")
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")


_DAYS = (
    # July 10, 2024; Wednesday, July 10; July 10 last year; 10 July 2024; the 10th of July; the tenth of July
    (r"(?:<weekday:w>,? (?:the )?\(?)?<month:m>,? (?:the )?<day:d><of_year>", mean.day),
    (r"(?:<weekday:w>,? (?:the )?\(?)?(?:<day:d>|<ordinal:o>)(?: of)? <month:m><of_year>", mean.day),
    # June 21-22, 2022; June 21 and 22; from 3 to 5 March; June 30 - July 2
    (r"(?:between |from )?<month:m> <day:d><to_and:j><day:e><of_year>", mean.days, *_JOINTS),
    (r"(?:between |from )?<day:d><to_and:j><day:e>(?: of)? <month:m><of_year>", mean.days, *_JOINTS),
    (r"(?P<b>between |from )?<month:m> <day:d>(?:,? <year:x>)?,?<to_and:j><month:n> <day:e>(?:,? (?:of )?<year:y>)?", mean.days, *_JOINTS),
    (r"(?P<b>between |from )?<day:d> <month:m>(?:,? <year:x>)?,?<to_and:j><day:e> <month:n>(?:,? (?:of )?<year:y>)?", mean.days, *_JOINTS),
    (r"the week of (?:<month:m> <day:d>|<day:e> <month:n>)(?:,? <year:y>)?", mean.week_of, "the week of"),
)
_MONTHS = (
    # in June; June 2024; early December 2024; mid-August; June of last year; last June
    (r"<part><half><month:m>,? (?:of )?<year:y>", mean.month, "1", "2"),
    (r"<part><half><month:m>,? (?:of )?<which:which> year", mean.month, "year"),
    (r"<part><half>(?:<which:which> )?<month:m>", mean.month),
    (r"(?P<b>between |from )?<month:m>(?:,? <year:x>)?<to_and:j><month:n>(?:,? (?:of )?<year:y>)?", mean.months, *_JOINTS),
)
_NUMBERS = (
    (r"<year:y>-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])", mean.iso, "-"),
    (r"(?P<a>\d\d?)/(?P<b>\d\d?)/<year:y>", mean.slashed, "/"),
    (r"9/11", mean.nine_eleven, "9/11"),
    (r"<part><year:y>", mean.year),
    (r"(?P<b>between |from )?<year:x><to_and:j><year:y>", mean.years, *_JOINTS),
    (r"<year:x>[-/\u2013]<short:z>", mean.years, "-", "/", "\u2013"),
    (r"(?:the )?(?:early[- ]|late[- ]|mid[- ])?(?P<y>(?:1[5-9]|20)\d0)s", mean.decade, "0s"),
    (r"(?:fiscal|financial|tax|school|academic|budget|marketing|model) year <year:y>", mean.nothing, "year"),
    (r"fy ?(?:<year:y>|\d\d)", mean.nothing, "fy"),
)
_WEEKDAYS = (
    (r"(?:late |early )?(?:<which:which> |(?P<q>every|each|coming|past) )?<weekday:w><hour>", mean.weekday),
    (r"<weekday:w><hour>,? (?:of )?<which:which> week", mean.weekday, "week"),
    (r"(?:between |from )?<weekday:w><hour><to_and:j><weekday:v><hour>", mean.weekdays, *_JOINTS),
)
_DEICTIC = (
    (r"(?:earlier |later |late |early )?today", mean.today, "today"),
    (r"tonight|this (?:very )?(?:morning|afternoon|evening)", mean.today, "tonight", "this "),
    (r"(?:late |early )?(?:the day before )?yesterday<hour>", mean.yesterday, "yesterday"),
    (r"last (?:night|evening)", mean.yesterday, "last "),
    (r"(?:early )?(?:the day after )?tomorrow<hour>", mean.tomorrow, "tomorrow"),
)
_UNITS = (
    # last week; earlier this month; late next year; earlier in the week; the end of the year
    (r"<part>(?:(?P<p>earlier|later|sometime) )?<which:which> (?P<u>week|month|quarter|year|decade)", mean.unit, "last ", "this ", "next "),
    (r"(?P<p>earlier|later) in the (?P<u>week|month|year|day)", mean.unit, "earlier", "later"),
    (r"(?:the )?(?:very )?(?:beginning|start|end|middle) of the (?P<u>week|month|year)", mean.unit_end, " of the "),
    (r"(?:<which:which>|(?P<q>(?:over|on|at|during) the)) weekend", mean.weekend, "weekend"),
    # two weeks ago; in the last two days; over the next five years; in three days
    (r"<hedge><number:n> <units:units> ago(?P<t> today)?", mean.ago, " ago"),
    (r"(?:the |these |this )?(?P<r>last|past) (?:<number:n> )?<units:units>", mean.trailing, "last ", "past "),
    (r"(?:the |these )?(?P<r>next|coming) (?:<number:n> )?<units:units>", mean.trailing, "next ", "coming "),
    (r"in <hedge><number:n> <units:units>(?P<t>'s? time)?", mean.hence),
    (r"<season:s>(?: of)? <year:y>", mean.season, *_SEASONS),
    (r"<which:which> <season:s>", mean.season, *_SEASONS),
    (r"(?:the )?<ranking:k> (?P<u>quarter|half) of (?:<year:y>|<which:which> year)", mean.part_of_year, "quarter", "half"),
    (r"q(?P<k>[1-4]) (?:of )?<year:y>", mean.part_of_year, "q1", "q2", "q3", "q4"),
)  # fmt: skip
_FEASTS = ((r"(?:<which:which> )?<feast:f>(?:,? <year:y>)?", mean.feast),)

GROUPS: dict[str, tuple[Phrase, ...]] = {
    "day": tuple(_phrase(*p) for p in _DAYS),
    "month": tuple(_phrase(*p) for p in _MONTHS),
    "number": tuple(_phrase(*p) for p in _NUMBERS),
    "weekday": tuple(_phrase(*p) for p in _WEEKDAYS),
    "deictic": tuple(_phrase(*p) for p in _DEICTIC),
    "unit": tuple(_phrase(*p) for p in _UNITS),
    "feast": tuple(_phrase(*p) for p in _FEASTS),
}
