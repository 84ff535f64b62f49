"""What each phrase of kg.mentions.times.phrases means at its spot. The arithmetic is in kg.mentions.times.calendar.

A meaning returns the days; None where the words are a time that cannot be told (no anchor, a hedge, a duration), so that no part of
them is read either; it raises NotATime where they are something else, so that a shorter phrase inside them may still be one. A
ValueError or OverflowError (February 30, the year 12000) counts as None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from kg.mentions.times import calendar, senses
from kg.mentions.times.spot import Spot
from kg.model import When


class NotATime(Exception):
    """The words look like a time and are none."""


Meaning = Callable[[re.Match[str], Spot], When | None]
_Found = re.Match[str]

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
_FAR, _NEAR = 200, 90  # days
_OF_OUR_TIME = frozenset("world society generation generations youth era age environment standards realities challenges".split())
_SPANNED = frozenset("in over during within for throughout".split())
_FEAST_AFTER = frozenset("at on before after by since until over during for".split())
_NAMED_DAYS = frozenset("black bloody good easter palm super ash holy cyber maundy giving".split())


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
    begin = _month(group["m"]), _number_of_day(group["d"])
    stop = _month(group.get("n") or group["m"]), _number_of_day(group["e"])
    if group["j"].strip() in ("and", "&") and not found[0].startswith("between") and (begin[0], begin[1] + 1) != stop:
        raise NotATime
    given = _year(group, spot)
    if given is not None:
        last = date(given, *stop)
    elif spot.anchor is not None:
        last = _day_beside(spot, spot.anchor, *stop)
    else:
        return None
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
    if not which and not senses.is_month(spot, partly=found[0] != group["m"]):
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
    if senses.governor(spot) in _MOVED:
        raise NotATime
    if not group["y"] and not spot.anchor:
        return None
    last = calendar.month(int(group["y"]), stop) if group["y"] or spot.anchor is None else _month_beside(spot, spot.anchor, stop)
    first_year = int(group["x"]) if group["x"] else last.first.year - (begin > stop)
    return calendar.span(date(first_year, begin, 1), last.last)


def year(found: _Found, spot: Spot) -> When | None:
    number = int(found["y"])
    if found[0] == found["y"] and not senses.is_year(spot):
        raise NotATime
    return calendar.year(number)


def years(found: _Found, spot: Spot) -> When | None:
    group = found.groupdict()
    first = int(group["x"])
    if group.get("z"):
        last = first // 100 * 100 + int(group["z"])
        if not senses.is_year(spot):
            raise NotATime
    else:
        last = int(group["y"])
        joint = group["j"].strip()
        if joint in ("and", "&") and group["b"] != "between " and last != first + 1:
            raise NotATime
    if last <= first:
        raise NotATime
    following = spot.following()
    if following is not None and following.lemma in senses.BEARS_A_YEAR:
        return None
    return calendar.span(date(first, 1, 1), date(last, 12, 31))


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
    if senses.governor(spot) in _MOVED:
        raise NotATime
    if spot.anchor is None:
        return None
    if spot.side != "past":
        first = calendar.weekday(spot.anchor, begin, "future")
        return calendar.span(first, calendar.weekday_beside(first, stop, "future"))
    last = calendar.weekday(spot.anchor, stop, "past")
    return calendar.span(calendar.weekday_beside(last, begin, "past"), last)


def today(found: _Found, spot: Spot) -> When | None:
    """The anchor; but "today's world" is no day."""
    if spot.after() == "'s" and spot.after(1) in _OF_OUR_TIME:
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
    if not group["n"] and not (found[0].startswith("the ") and spot.before() in _SPANNED):
        raise NotATime
    if spot.anchor is None or senses.is_comparison(spot) or (not group["n"] and group["units"].endswith("s")):
        return None
    count = _number(group["n"]) if group["n"] else 1
    return calendar.stretch(spot.anchor, -count if group["r"] in ("last", "past") else count, group["units"].rstrip("s"))


def hence(found: _Found, spot: Spot) -> When | None:
    """In two weeks, where something is to happen then; "took the city in two weeks" is a duration."""
    name = found["units"].rstrip("s")
    if spot.after() == "of" or (found["n"] in ("a", "an") and not found["t"]):
        return None
    if spot.anchor is None or found["h"] or senses.is_comparison(spot) or spot.side not in ("future", "planned") or name == "hour":
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
    if bare and not group["y"] and spot.before() not in _FEAST_AFTER:
        raise NotATime
    if group["y"]:
        return calendar.day(calendar.feast(group["f"], int(group["y"])))
    if spot.anchor is None:
        return None
    side = {"last": "past", "next": "future"}.get(group["which"] or "") or spot.side
    return calendar.day(calendar.feast_beside(spot.anchor, group["f"], side))


def _day_beside(spot: Spot, anchor: date, month_number: int, number: int) -> date:
    side = spot.side
    back, ahead = (calendar.date_beside(anchor, month_number, number, s) for s in ("past", "future"))
    return back if _looks_back(side, spot, (anchor - back).days, (ahead - anchor).days) else ahead


def _month_beside(spot: Spot, anchor: date, number: int) -> When:
    side = spot.side
    back, ahead = (calendar.month_beside(anchor, number, s) for s in ("past", "future"))
    return back if _looks_back(side, spot, max(0, (anchor - back.last).days), max(0, (ahead.first - anchor).days)) else ahead


def _looks_back(side: str, spot: Spot, since: int, until: int) -> bool:
    """Which of two days the reader takes, ``since`` days gone and ``until`` days ahead: the tense tells, unless only one is near."""
    if side == "past":
        return not (spot.is_planned and since > _FAR and until <= _NEAR)
    if side == "near":
        return since <= calendar.HARDLY
    if side == "present":
        return since < until
    if side == "planned" and spot.direct:
        return until > 3 * _NEAR and 3 * since <= _NEAR
    return not spot.direct and until > _FAR and since <= _NEAR


def _year(group: dict[str, str | None], spot: Spot) -> int | None:
    if group.get("y"):
        return int(group["y"] or 0)
    which = group.get("which")
    return spot.anchor.year + _OFFSETS[which] if which and spot.anchor else None


def _month(word: str) -> int:
    return senses.MONTHS.index(word[:3]) + 1


def _weekday(word: str) -> int:
    return _WEEKDAYS.index(word[:3])


def _number_of_day(word: str) -> int:
    return int(word.rstrip("stndrh"))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]
