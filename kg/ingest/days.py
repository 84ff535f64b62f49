"""Days of publication, as bylines, date lines, captions and metadata write them. Only full dates: day, month and year."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|"
    r"AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_FULL = re.compile(
    r"(?<!\d)(?:(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?!\d)"
    rf"|\b{_MONTH.format('m2')}\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>\d{{4}})\b"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH.format('m3')},?\s(?P<y3>\d{{4}})\b)"
)
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?\s*", re.DOTALL)
# News is younger than the telegraph; a later year than this is a slip of the keyboard.
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


def iso_day(text: str) -> date | None:
    """The day of an ISO 8601 date or date-time, as written there; None where it is none.

    >>> iso_day("2031-05-04T23:10:00+02:00")
    datetime.date(2031, 5, 4)
    """
    found = _ISO.fullmatch(text)
    return _day(found[1], found[2], found[3]) if found else None


def any_day(text: str) -> date | None:
    """The one date that metadata states, in ISO form or in words."""
    return iso_day(text) or next(iter(days_in(text)), None)


def days_in(text: str) -> list[date]:
    """The full dates of a text, in its order.

    >>> days_in("Created at 2031-05-04 10:00 | 7 May 2031")
    [datetime.date(2031, 5, 4), datetime.date(2031, 5, 7)]
    """
    return [day for _, day in dated(text)]


def dated(text: str) -> list[tuple[int, date]]:
    """The full dates of a text with the offset at which each begins."""
    found = []
    for match in _FULL.finditer(text):
        group = match.groupdict()
        for n in "123":
            if group[f"y{n}"]:
                month = group[f"m{n}"]
                day = _day(group[f"y{n}"], month if month.isdigit() else str(_MONTHS.index(month[:3].lower()) + 1), group[f"d{n}"])
                found += [(match.start(), day)] if day else []
    return found


def _day(year: str, month: str, day: str) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if _FIRST_YEAR <= made.year <= _LAST_YEAR else None
