"""What each phrase of kg.mentions.times.phrases means at its spot. The arithmetic is in kg.mentions.times.calendar.

A meaning returns the days; None where the words are a time that cannot be told (no anchor, a hedge, a duration), so that no part of them is
read either; it raises NotATime where they are something else, so that a shorter phrase inside them may still be one. A ValueError or
OverflowError (February 30, the year 12000) counts as None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from kg.mentions.times import calendar
from kg.mentions.times.spot import Spot
from kg.model import When


class NotATime(Exception):
    """The words look like a time and are none."""


Meaning = Callable[[re.Match[str], Spot], When | None]
_Found = re.Match[str]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "a dozen": 12, "dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "a hundred": 100, "one hundred": 100,
}  # fmt: skip
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_OFFSETS = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}
_MOVED = frozenset("postpone delay move reschedule extend bring push shift change".split())
# Plans and papers that bear the years they are for; the years do not date what happens to them.
_BEARS_A_YEAR = frozenset(
    "agenda vision strategy plan budget report edition review roadmap framework target goal model season term programme program "
    "period cycle bluebook yearbook survey index ranking guideline forecast outlook".split()
)
_COUNTED = frozenset(
    "people person troop soldier dollar euro pound mile kilometer kilometre km ton tonne man woman child refugee civilian family "
    "job home house case worker prisoner fighter migrant student unit warhead missile vehicle tank".split()
)
_YEAR_AFTER = frozenset("in since until till by before after from during throughout around circa of back mid late early and or".split())
_MONTH_AFTER = frozenset("in since until till by before after from during throughout through of".split())
_NAMED_DAYS = frozenset("black bloody good easter palm super ash holy cyber maundy giving".split())
_DETERMINERS = frozenset("the a an this that its their his her our 's \u2019s ' each every".split())


def day(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    number = _ORDINALS.index(group["o"]) + 1 if group.get("o") else _number_of_day(group["d"])
    month_number, year_number = _month(group["m"]), _year(group, spot)
    if year_number:
        return calendar.day(date(year_number, month_number, number))
    if (month_number, number) == (9, 11) and spot.after() in ("attacks", "terror", "terrorist", "hijackers", "hijackings"):
        return calendar.day(date(2001, 9, 11))
    if spot.anchor is None or group.get("which"):
        return None
    if group["w"]:
        return calendar.day(calendar.date_on_weekday(spot.anchor, month_number, number, _weekday(group["w"])))
    return calendar.day(_day_beside(spot, spot.anchor, month_number, number))


def days(found: _Found, spot: Spot) -> When | None:
    """A range inside a month or across two; "June 3 and 10" is no range, "June 3 and 4" and "between June 3 and 10" are."""
    group = found.groupdict()
    begin, stop = (_month(group["m"]), _number_of_day(group["d"])), (_month(group.get("n") or group["m"]), _number_of_day(group["e"]))
    if group["j"].strip() in ("and", "&") and not found[0].startswith("between") and (begin[0], begin[1] + 1) != stop:
        raise NotATime
    given = _year(group, spot)
    if given is None and (spot.anchor is None or group.get("which")):
        return None
    last = date(given, *stop) if given or spot.anchor is None else _day_beside(spot, spot.anchor, *stop)
    first_year = int(group["x"]) if group.get("x") else last.year - (begin > stop)
    first = date(first_year, *begin)
    if first >= last:
        raise NotATime
    return calendar.span(first, last)


def week_of(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    month_number, number = _month(group["m"] or group["n"]), _number_of_day(group["d"] or group["e"])
    if group["y"]:
        return calendar.week(date(int(group["y"]), month_number, number))
    return calendar.week(_day_beside(spot, spot.anchor, month_number, number)) if spot.anchor else None


def iso(found: _Found, spot: Spot) -> When | None:
    return calendar.day(date(int(found["y"]), int(found["m"]), int(found["d"])))


def slashed(found: _Found, spot: Spot) -> When | None:
    """13/07/2024 and 07/13/2024; where both numbers could be the month nobody can tell."""
    a, b = int(found["a"]), int(found["b"])
    if (a > 12) == (b > 12):
        return None
    return calendar.day(date(int(found["y"]), min(a, b), max(a, b)))


def nine_eleven(found: _Found, spot: Spot) -> When | None:
    return calendar.day(date(2001, 9, 11))


def month(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    number, which = _month(group["m"]), group.get("which")
    if group.get("y"):
        return calendar.month(int(group["y"]), number)
    if which and found[0].endswith(" year"):
        return calendar.month(spot.anchor.year + _OFFSETS[which], number) if spot.anchor else None
    if not which and not _stands_for_a_month(spot, partly=found[0] != group["m"]):
        raise NotATime
    if spot.anchor is None:
        return None
    if which == "this":
        return calendar.month(spot.anchor.year, number)
    if which:
        offset = _OFFSETS[which]
        beside = spot.anchor.replace(day=15) + timedelta(days=30 * offset)
        return calendar.month_beside(beside, number, "future" if offset > 0 else "past")
    return _month_beside(spot, spot.anchor, number)


def months(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    begin, stop, joint = _month(group["m"]), _month(group["n"]), group["j"].strip()
    if joint in ("and", "&") and found["b"] != "between " and begin % 12 + 1 != stop:
        raise NotATime
    if _governing_lemma(spot) in _MOVED:
        raise NotATime
    if not group["y"] and not spot.anchor:
        return None
    last = calendar.month(int(group["y"]), stop) if group["y"] or spot.anchor is None else _month_beside(spot, spot.anchor, stop)
    first_year = int(group["x"]) if group["x"] else last.first.year - (begin > stop)
    return calendar.span(date(first_year, begin, 1), last.last)


def year(found: _Found, spot: Spot) -> When | None:
    number = int(found["y"])
    if found[0] == found["y"] and not _stands_for_a_year(spot):
        raise NotATime
    return calendar.year(number)


def years(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    first = int(group["x"])
    if group.get("z"):
        last = first // 100 * 100 + int(group["z"])
        if not _stands_for_a_year(spot):
            raise NotATime
    else:
        last = int(group["y"])
        joint = group["j"].strip()
        if joint in ("and", "&") and group["b"] != "between " and last != first + 1:
            raise NotATime
    if last <= first:
        raise NotATime
    following = spot.following()
    return None if following is not None and following.lemma in _BEARS_A_YEAR else calendar.span(date(first, 1, 1), date(last, 12, 31))


def decade(found: _Found, spot: Spot) -> When | None:
    first = int(found["y"])
    return calendar.span(date(first, 1, 1), date(first + 9, 12, 31))


def nothing(found: _Found, spot: Spot) -> When | None:
    return None


def weekday(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    if spot.before() in _NAMED_DAYS:
        raise NotATime
    number, which = _weekday(group["w"]), group["which"] or {"coming": "next", "past": "last"}.get(group.get("q") or "")
    if spot.anchor is None or group.get("q") in ("every", "each"):
        return None
    if found[0].endswith(" week"):
        return calendar.day(calendar.week(spot.anchor, _OFFSETS[which or "this"]).first + timedelta(days=number))
    if which in ("last", "this past"):
        return calendar.day(calendar.weekday_beside(spot.anchor, number, "past"))
    if which in ("next", "this coming"):
        return calendar.day(calendar.weekday_beside(spot.anchor, number, "future"))
    return calendar.day(calendar.weekday(spot.anchor, number, spot.side))


def weekdays(found: _Found, spot: Spot) -> When | None:
    begin, stop = _weekday(found["w"]), _weekday(found["v"])
    if found["j"].strip() in ("and", "&") and not found[0].startswith("between") and (begin + 1) % 7 != stop:
        raise NotATime
    if _governing_lemma(spot) in _MOVED:
        raise NotATime
    if spot.anchor is None:
        return None
    if spot.side == "future":
        first = calendar.weekday(spot.anchor, begin, "future")
        return calendar.span(first, calendar.weekday_beside(first, stop, "future"))
    last = calendar.weekday(spot.anchor, stop, "past")
    return calendar.span(calendar.weekday_beside(last, begin, "past"), last)


def today(found: _Found, spot: Spot) -> When | None:
    """The anchor; but "today's world" is no day."""
    if spot.after() in ("'s", "\u2019s") and spot.after(1) in ("world", "society", "generation", "generations", "youth", "era", "age",
                                                              "environment", "standards", "realities", "challenges"):  # fmt: skip
        raise NotATime
    return calendar.day(spot.anchor) if spot.anchor else None


def yesterday(found: _Found, spot: Spot) -> When | None:
    back = 2 if "before" in found[0] else 1
    return calendar.away(spot.anchor, -back, "day") if spot.anchor else None


def tomorrow(found: _Found, spot: Spot) -> When | None:
    ahead = 2 if "after" in found[0] else 1
    return calendar.away(spot.anchor, ahead, "day") if spot.anchor else None


def unit(found: _Found, spot: Spot) -> When | None:
    """Last week, earlier this month, later in the year."""
    group = found.groupdict()
    if spot.before() == "the" or (group.get("which") and spot.before() == "time"):
        raise NotATime
    if spot.anchor is None:
        return None
    name, offset = group["u"], _OFFSETS[group.get("which") or "this"]
    if name == "day":
        return calendar.day(spot.anchor)
    whole = calendar.unit_beside(spot.anchor, name, offset)
    if name == "week" and offset == 0 and group["p"] == "earlier":
        return calendar.span(whole.first, spot.anchor)
    if name == "week" and offset == 0 and group["p"] == "later":
        return calendar.span(spot.anchor, whole.last)
    return whole


def weekend(found: _Found, spot: Spot) -> When | None:
    if spot.anchor is None:
        return None
    offset = _OFFSETS[found["which"]] if found["which"] else 0
    if offset == 0:
        return calendar.weekend(spot.anchor, spot.side)
    week = calendar.week(spot.anchor, offset)
    return calendar.span(week.first + timedelta(days=5), week.last)


def ago(found: _Found, spot: Spot) -> When | None:
    if spot.anchor is None or found["h"]:
        return None
    count, name = _number(found["n"]), found["units"].rstrip("s")
    if name == "hour":
        return calendar.away(spot.anchor, -(count // 24), "day") if count % 24 == 0 else None
    if found["t"] and name == "year":
        return calendar.day(spot.anchor.replace(year=spot.anchor.year - count))
    return calendar.away(spot.anchor, -count, name)


def trailing(found: _Found, spot: Spot) -> When | None:
    """In the last two days, over the past year, in the next five years: the days up to the anchor, or from it on."""
    group = found.groupdict()
    if spot.after() == "of" or spot.before() in ("his", "her", "its", "their", "'s"):
        raise NotATime
    if not group["n"] and not (found[0].startswith("the ") and spot.before() in ("in", "over", "during", "within", "for", "throughout")):
        raise NotATime
    if spot.anchor is None or is_comparison(spot) or (not group["n"] and group["units"].endswith("s")):
        return None
    count = _number(group["n"]) if group["n"] else 1
    return calendar.stretch(spot.anchor, -count if group["r"] in ("last", "past") else count, group["units"].rstrip("s"))


def hence(found: _Found, spot: Spot) -> When | None:
    """In two weeks, where something is to happen then; "took the city in two weeks" is a duration."""
    name = found["units"].rstrip("s")
    if spot.after() == "of" or (found["n"] in ("a", "an") and not found["t"]):
        return None
    if spot.anchor is None or found["h"] or is_comparison(spot) or spot.side != "future" or name == "hour":
        return None
    return calendar.away(spot.anchor, _number(found["n"]), name)


def season(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    name = group["s"]
    if group.get("y"):
        if spot.before() in ("arab", "prague"):
            raise NotATime
        return calendar.season(name, int(group["y"]))
    if name == "fall" and spot.after() in ("in", "of", "from"):
        raise NotATime
    if spot.anchor is None:
        return None
    offset = _OFFSETS[group["which"]]
    near = [calendar.season_beside(spot.anchor, name, n) for n in (-1, 0, 1)]
    if offset < 0:
        return next((s for s in reversed(near) if s.last < spot.anchor), None)
    return next((s for s in near if s.first > spot.anchor), None) if offset > 0 else near[1]


def part_of_year(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    year_number = _year(group, spot)
    if year_number is None:
        return None
    halves = group.get("u") == "half"
    words = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 2 if halves else 4}
    number = words.get(group["k"]) or int(group["k"])
    return calendar.half(number, year_number) if halves else calendar.quarter(number, year_number)


def unit_end(found: _Found, spot: Spot) -> When | None:
    return calendar.unit_beside(spot.anchor, found["u"], 0) if spot.anchor else None


def feast(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    following = spot.following()
    if following is not None and following.tag == "NNP":
        raise NotATime
    bare = group["f"] in ("christmas", "easter", "halloween")
    if bare and not group["y"] and spot.before() not in ("at", "on", "before", "after", "by", "since", "until", "over", "during", "for"):
        raise NotATime
    if group["y"]:
        return calendar.day(calendar.feast(group["f"], int(group["y"])))
    if spot.anchor is None:
        return None
    side = {"last": "past", "next": "future"}.get(group["which"] or "") or spot.side
    return calendar.day(calendar.feast_beside(spot.anchor, group["f"], side))


def is_comparison(spot: Spot) -> bool:
    """"for the first time in 24 years", "the largest since 2008": the time measures a rank, and dates nothing."""
    for token in spot.tokens[max(0, spot.start - 7) : spot.start]:
        if token.tag in ("JJS", "RBS") and token.text.lower() not in ("least", "latest"):
            return True
        if token.text.lower() in ("first", "second", "third", "only", "last") and token.tag in ("JJ", "RB"):
            following = spot.tokens[token.index + 1 : spot.start]
            return bool(following) and (following[0].tag[:2] in ("NN", "JJ", "IN") or following[0].text.lower() == "such")
    return False


def _stands_for_a_month(spot: Spot, partly: bool) -> bool:
    """Whether a bare "May" or "March" is the month here."""
    token = spot.tokens[spot.end - 1]
    following = spot.following()
    if token.tag == "MD" or token.dep in ("nsubj", "nsubjpass", "dobj", "ROOT", "iobj"):
        return False
    if partly:
        return True
    if following is not None and following.tag == "NNP" and following.index == token.head and spot.before() in _MONTH_AFTER:
        return False  # "in June Smith's words"
    if spot.before() in _MONTH_AFTER:
        certain = spot.before() in ("in", "since", "until", "during") or token.text != "May"
        return certain and token.dep in ("pobj", "pcomp", "conj", "npadvmod", "poss", "nmod", "compound", "appos", "dep")
    if spot.before() in ("and", ","):
        return token.dep == "conj" and spot.tokens[token.head].text.lower()[:3] in _MONTHS
    return spot.before() in _DETERMINERS and spot.modifies


def _stands_for_a_year(spot: Spot) -> bool:
    """Whether a bare number is a year here, and dates something."""
    token, following, before = spot.tokens[spot.start], spot.following(), spot.before()
    above = spot.tokens[token.head]
    if following is not None and (following.text == "-" or following.text == "%" or following.lemma in _COUNTED):
        return False
    if above.index >= spot.end and above.tag[:2] == "NN":
        if above.lemma.lower() in _BEARS_A_YEAR or (following is not None and following.lemma.lower() in _BEARS_A_YEAR):
            return False
        owned = any(t.text.lower() in _DETERMINERS for t in spot.tokens[max(0, spot.start - 2) : spot.start])
        return owned or (above.tag in ("NN", "NNP") and before in _YEAR_AFTER)
    if before in ("and", "or", ","):
        return token.dep in ("conj", "appos") and spot.tokens[token.head].tag == "CD"
    if before == "for":
        return tense_ahead(spot)
    if before == "year":
        return spot.before(2) == "the"
    return before in _YEAR_AFTER


def tense_ahead(spot: Spot) -> bool:
    """"is scheduled for 2031", "a vote planned for 2031"; not "the budget for 2031"."""
    return _governing_lemma(spot) in ("schedule", "plan", "set", "slate", "expect", "propose", "due", "forecast")


def _governing_lemma(spot: Spot) -> str:
    token = spot.tokens[spot.head]
    for _ in range(3):
        above = spot.tokens[token.head]
        if above.dep != "prep" and above.tag != "IN":
            return above.lemma
        token = above
    return ""


def _day_beside(spot: Spot, anchor: date, month_number: int, number: int) -> date:
    found = calendar.date_beside(anchor, month_number, number, spot.side)
    if found < anchor and spot.is_planned and (anchor - found).days > 200:
        ahead = calendar.date_beside(anchor, month_number, number, "future")
        return ahead if (ahead - anchor).days <= 90 else found
    return found


def _month_beside(spot: Spot, anchor: date, number: int) -> When:
    found = calendar.month_beside(anchor, number, spot.side)
    if found.last < anchor and spot.is_planned and (anchor - found.last).days > 200:
        ahead = calendar.month_beside(anchor, number, "future")
        return ahead if (ahead.first - anchor).days <= 90 else found
    return found


def _year(group: dict[str, str | None], spot: Spot) -> int | None:
    if group.get("y"):
        return int(group["y"] or 0)
    which = group.get("which")
    return spot.anchor.year + _OFFSETS[which] if which and spot.anchor else None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _weekday(word: str) -> int:
    return _WEEKDAYS.index(word[:3])


def _number_of_day(word: str) -> int:
    return int(word.rstrip("stndrh"))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]
