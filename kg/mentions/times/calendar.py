"""Stretches of days: what "the Wednesday before", "May", "the last two weeks" are on the calendar, seen from an anchor day.

Everything here is a pure function of days. ``side`` tells where to look for what recurs: "past" is the latest one not after the
anchor, "future" the earliest one not before it, "near" and "present" the future one, "near" unless the past one has hardly gone by.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from kg.model import When

WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
# First month of each season, northern hemisphere, as English-language news uses them.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
FEASTS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "may day": (5, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "bastille day": (7, 14), "armistice day": (11, 11),
}  # fmt: skip
HARDLY = 2  # days: "said he would leave on Monday" is told on Wednesday of the Monday before, on Saturday of the next
# Feasts that hang on Easter Sunday, in days from it.
_EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46}


def day(when: date) -> When:
    return When(when, when, when.isoformat())


def month(year: int, number: int) -> When:
    first = date(year, number, 1)
    return When(first, first + relativedelta(months=1, days=-1), first.isoformat()[:7])


def year(number: int) -> When:
    return When(date(number, 1, 1), date(number, 12, 31), f"{number:04d}")


def span(first: date, last: date) -> When:
    """The days from ``first`` to ``last``; ValueError where they stand in the wrong order."""
    if last < first:
        raise ValueError(f"{first} is after {last}")
    return When(first, last, None) if first < last else day(first)


def weekday(anchor: date, number: int, side: str) -> date:
    """The weekday (0 is Monday) nearest to the anchor on that side, the anchor itself included."""
    if side == "near":
        back = weekday(anchor, number, "past")
        return back if (anchor - back).days <= HARDLY else weekday(anchor, number, "future")
    return anchor + relativedelta(weekday=WEEKDAYS[number](-1 if side == "past" else 1))


def weekday_beside(anchor: date, number: int, side: str) -> date:
    """As ``weekday``, the anchor itself left out: "last Friday" on a Friday is a week ago."""
    step = 1 if side == "future" else -1
    return weekday(anchor + timedelta(days=step), number, side)


def week(anchor: date, offset: int = 0) -> When:
    """The week, Monday to Sunday, ``offset`` weeks from the anchor's."""
    monday = anchor + relativedelta(weekday=MO(-1), weeks=offset)
    return span(monday, monday + timedelta(days=6))


def weekend(anchor: date, side: str) -> When:
    """The Saturday and Sunday that begin not after the anchor, or end not before it."""
    saturday = weekday(anchor, 5, "past") if side == "past" else weekday(anchor, 6, "future") - timedelta(days=1)
    return span(saturday, saturday + timedelta(days=1))


def month_beside(anchor: date, number: int, side: str) -> When:
    """The month of that number, 1 to 12, on that side of the anchor, the anchor's own month included."""
    over = number > anchor.month if side == "past" else number < anchor.month
    return month(anchor.year + (0 if not over else -1 if side == "past" else 1), number)


def date_beside(anchor: date, number: int, of_month: int, side: str) -> date:
    """The day of that month on that side of the anchor, the anchor itself included. February 29 finds its leap year."""
    step = 1 if side == "future" else -1
    for year_number in range(anchor.year - (side == "future"), anchor.year + 9 * step, step):
        try:
            found = date(year_number, number, of_month)
        except ValueError:
            continue
        if (found - anchor).days * step >= 0:
            return found
    raise ValueError(f"no day {number}-{of_month}")


def date_on_weekday(anchor: date, number: int, of_month: int, on: int) -> date:
    """The day of that month nearest to the anchor that falls on that weekday; ValueError where none within 6 years does."""
    fitting = []
    for year_number in range(anchor.year - 6, anchor.year + 7):
        try:
            found = date(year_number, number, of_month)
        except ValueError:
            continue
        fitting += [found] if found.weekday() == on else []
    return min(fitting, key=lambda found: abs((found - anchor).days))


def season(name: str, of_year: int) -> When:
    """Three months; a winter is called by the year in which it begins."""
    first = date(of_year, SEASONS[name], 1)
    return span(first, first + relativedelta(months=3, days=-1))


def season_beside(anchor: date, name: str, offset: int) -> When:
    """The season of the anchor's year, or that many years from it; a winter that still lasts counts as this one."""
    began = anchor.year - (name == "winter" and anchor.month < 6)
    return season(name, began + offset)


def quarter(number: int, of_year: int) -> When:
    first = date(of_year, 3 * number - 2, 1)
    return span(first, first + relativedelta(months=3, days=-1))


def half(number: int, of_year: int) -> When:
    first = date(of_year, 6 * number - 5, 1)
    return span(first, first + relativedelta(months=6, days=-1))


def feast(name: str, of_year: int) -> date:
    if name in _EASTER:
        return easter(of_year) + timedelta(days=_EASTER[name])
    return date(of_year, *FEASTS[name])


def feast_beside(anchor: date, name: str, side: str) -> date:
    step = -1 if side == "past" else 1
    found = feast(name, anchor.year)
    return found if (found - anchor).days * step >= 0 else feast(name, anchor.year + step)


def away(anchor: date, count: int, unit: str) -> When:
    """What lies ``count`` units from the anchor (negative: ago): that day, week, month or year."""
    if unit == "day":
        return day(anchor + timedelta(days=count))
    if unit == "week":
        return week(anchor, count)
    if unit == "month":
        there = anchor + relativedelta(months=count)
        return month(there.year, there.month)
    return year(anchor.year + count * (10 if unit == "decade" else 1))


def stretch(anchor: date, count: int, unit: str) -> When:
    """The ``count`` units up to the anchor, or from it on where ``count`` is positive.

    Hours, days and weeks are counted to the day, months and years to the month: who says "in the last year" means no day.
    """
    if unit == "hour":
        unit, count = "day", count // 24 if count > 0 else -(-count // 24)
    if unit in ("day", "week"):
        there = anchor + timedelta(days=count * (7 if unit == "week" else 1))
    else:
        there = anchor + relativedelta(months=count * {"month": 1, "year": 12, "decade": 120}[unit])
    first, last = min(there, anchor), max(there, anchor)
    if unit in ("month", "year", "decade"):
        first, last = first.replace(day=1), last + relativedelta(day=31)
    return span(first, last)


def unit_beside(anchor: date, unit: str, offset: int) -> When:
    """Last, this or next (-1, 0, 1) week, month, quarter, year or decade."""
    if unit == "week":
        return week(anchor, offset)
    if unit == "month":
        there = anchor + relativedelta(months=offset)
        return month(there.year, there.month)
    if unit == "quarter":
        there = anchor + relativedelta(months=3 * offset)
        return quarter((there.month + 2) // 3, there.year)
    if unit == "decade":
        first = date((anchor.year // 10 + offset) * 10, 1, 1)
        return span(first, first + relativedelta(years=10, days=-1))
    return year(anchor.year + offset)
