"""Acts told without a day beside one that is dated: agreements at a meeting, a visit at the signing of a treaty."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from kg.model import Event, Fact
from kg.vocab import Status

Parties = frozenset[str]


def settle(facts: Sequence[Fact], beside_accord: Collection[Event]) -> list[Fact]:
    """The facts with the days and places that their occasions give them.

    An undated agreement takes the day of the latest meeting of its parties that the article dates; one of that very day takes
    the meeting's place. A visit told of as what went on when an accord was made, and the accord of the same parties, share day
    and place. Parties are compared by country: leaders meet, and their states agree. An event that would become the same as
    another that the article tells apart from it stays as it is.
    """
    meetings = _latest(facts, lambda e: e.type == "Consult")
    accords = _latest(facts, lambda e: e.type == "Agree" and e.mode == "Treaty")
    visits = {_parties(e): e for e in beside_accord}
    settled = [replace(f, what=_settled(f.what, meetings, accords, visits)) if isinstance(f.what, Event) else f for f in facts]
    told = {old.what for old, new in zip(facts, settled, strict=True) if old == new}
    found: list[Fact] = []
    for old, new in zip(facts, settled, strict=True):
        found.append(old if old == new or new.what in told else new)
        told.add(found[-1].what)
    return found


def _settled(event: Event, meetings: dict[Parties, Event], accords: dict[Parties, Event], visits: dict[Parties, Event]) -> Event:
    parties = _parties(event)
    if event.status is not Status.OCCURRED:
        return event
    if event.type == "Agree" and not event.mode and parties in meetings:
        meeting = meetings[parties]
        if event.when is None:
            return replace(event, when=meeting.when)
        return replace(event, place=event.place or meeting.place) if event.when == meeting.when else event
    if event.type == "Agree" and event.mode == "Treaty" and parties in visits:
        return replace(event, place=event.place or visits[parties].place)
    if event.type == "Consult" and event in visits.values() and parties in accords and event.when is None:
        return replace(event, when=accords[parties].when)
    return event


def _latest(facts: Sequence[Fact], wanted: Callable[[Event], bool]) -> dict[Parties, Event]:
    """The latest dated event of each set of at least two parties."""
    found: dict[Parties, Event] = {}
    for fact in facts:
        event = fact.what
        if not isinstance(event, Event) or event.status is not Status.OCCURRED or event.when is None or event.when.is_span:
            continue
        parties = _parties(event)
        known = found.get(parties)
        if wanted(event) and len(parties) > 1 and (known is None or known.when is None or known.when.last < event.when.last):
            found[parties] = event
    return found


def _parties(event: Event) -> Parties:
    return frozenset(a.country or a.iri for a in event.actors)
