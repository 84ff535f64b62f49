"""When two claims are the same happening.

This is a pure function of the set of claims, so that events merge and part as evidence comes and goes. Claims come here
in groups of the same type, actors, recipients and status; they differ in mode, time and place. In each of these slots
one value may be a vaguer form of another:

    mode    none  >  Meeting
    time    2024-07  >  2024-07-10           (a year and a span stand for themselves; see `_join_years`)
    place   none  >  a state  >  a place in it

Two claims are *compatible* where every slot is the same or vaguer in one of them. A claim that is compatible with two
others which are not compatible with each other could be either of them, so it stays alone. Among the rest compatibility
is an equivalence (the slots are trees), and each of its classes is one happening. An undated claim is compatible with
itself alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kg import ids
from kg.model import Event, Place, When

_YEAR, _MONTH = len("2024"), len("2024-07")

# Mode, time and place as text: what the identity of an event takes from its slots.
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Slots:
    """In what the claims of a group differ."""

    mode: str | None
    when: When | None
    place: Place | None

    @staticmethod
    def of(event: Event) -> Slots:
        return Slots(event.mode, event.when, event.place)

    @property
    def key(self) -> Key:
        return self.mode or "", time_key(self.when), self.place.iri if self.place else ""


def time_key(when: When | None) -> str:
    """The ISO form of a date, first/last of a span, nothing for no time."""
    if when is None:
        return ""
    return when.text or f"{when.first.isoformat()}/{when.last.isoformat()}"


def clusters(claims: Iterable[Slots]) -> list[tuple[Slots, tuple[Key, ...]]]:
    """The happenings behind the ``claims``: each with its fullest slots and the keys of the claims that it unites.

    The lists are sorted, and the order of the claims does not matter.
    """
    periods: defaultdict[str, list[Slots]] = defaultdict(list)
    for _, claim in sorted(_distinct(claims).items()):
        periods[_period(claim)].append(claim)
    found = _join_years([part for period in periods.values() for part in _partition(period)])
    return sorted(((_fullest(part), tuple(c.key for c in part)) for part in found), key=lambda found: found[0].key)


def _distinct(claims: Iterable[Slots]) -> dict[Key, Slots]:
    """One claim for each key. Where one claim knows in which state a place lies, all know it."""
    claims = list(claims)
    places: dict[str, Place] = {}
    for place in sorted({c.place for c in claims if c.place}, key=lambda p: (p.country is None, p.country, p.name)):
        places.setdefault(place.iri, place)
    return {c.key: replace(c, place=places[c.place.iri]) if c.place else c for c in claims}


def _period(claim: Slots) -> str:
    """Claims of different periods are never compatible: a month with its days, a year, a span, an undated claim."""
    if claim.when is None:
        return "\x1f".join(claim.key)
    return claim.when.text[:_MONTH] if claim.when.text else time_key(claim.when)


def _partition(claims: Sequence[Slots]) -> list[tuple[Slots, ...]]:
    """Splits the claims of one period. They come sorted, and so do the parts."""
    near: dict[int, list[int]] = {i: [] for i in range(len(claims))}
    for i, j in combinations(range(len(claims)), 2):
        if _compatible(claims[i], claims[j]):
            near[i].append(j)
            near[j].append(i)
    alone = {i for i in near if any(not _compatible(claims[a], claims[b]) for a, b in combinations(near[i], 2))}
    parts: list[tuple[Slots, ...]] = [(claims[i],) for i in sorted(alone)]
    done = set(alone)
    for i, others in near.items():
        if i not in done:
            part = sorted({i, *others} - alone)
            done.update(part)
            parts.append(tuple(claims[k] for k in part))
    return parts


def _compatible(a: Slots, b: Slots) -> bool:
    if a.mode and b.mode and a.mode != b.mode:
        return False
    x, y = time_key(a.when), time_key(b.when)
    if x != y and not _within(x, y) and not _within(y, x):
        return False
    return _places_agree(a.place, b.place)


def _within(day: str, month: str) -> bool:
    return len(month) == _MONTH and day.startswith(f"{month}-")


def _places_agree(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None or a.iri == b.iri:
        return True
    return _lies_in(a, b) or _lies_in(b, a)


def _lies_in(place: Place, state: Place) -> bool:
    return place.country is not None and state.iri == ids.state(place.country)


def _join_years(parts: list[tuple[Slots, ...]]) -> list[tuple[Slots, ...]]:
    """Lets a year join the one month or day in it with the same mode ("the 2022 invasion", "invaded in February 2022").

    A year is too wide to unite acts of which no mode is known. Where either side has several partners, none is joined.
    """
    fuller = [(_fullest(part), part) for part in parts]
    years = [(slots, part) for slots, part in fuller if slots.mode and len(time_key(slots.when)) == _YEAR]
    if not years:
        return parts
    pairs = [
        (year, exact)
        for wide, year in years
        for slots, exact in fuller
        if slots.mode == wide.mode and slots.when and slots.when.text and _places_agree(wide.place, slots.place)
        and slots.when.text.startswith(f"{time_key(wide.when)}-")
    ]  # fmt: skip
    left = [year for year, _ in pairs]
    right = [exact for _, exact in pairs]
    joined = [(y, e) for y, e in pairs if left.count(y) == 1 and right.count(e) == 1]
    used = {id(part) for pair in joined for part in pair}
    kept = [part for part in parts if id(part) not in used]
    return kept + [tuple(sorted(year + exact, key=lambda claim: claim.key)) for year, exact in joined]


def _fullest(members: Sequence[Slots]) -> Slots:
    """The most exact value of each slot; the members are compatible with one another."""
    modes = sorted(m.mode for m in members if m.mode)
    whens = sorted((m.when for m in members if m.when), key=lambda w: (-len(w.text or ""), time_key(w)))
    places = [m.place for m in members if m.place]
    inner = [p for p in places if not any(_lies_in(q, p) and q.iri != p.iri for q in places)]
    return Slots(modes[0] if modes else None, whens[0] if whens else None, inner[0] if inner else None)
