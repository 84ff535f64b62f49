"""Agreements told without a day, beside the meeting at which they were made: they take its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Event, Fact
from kg.vocab import Status


def dated_by_meeting(facts: Sequence[Fact]) -> list[Fact]:
    """Each undated agreement of parties whose latest meeting the article dates, dated by that meeting.

    The parties are compared by country: leaders meet, and their states agree. One that would then be the same as another that
    the article tells apart from it stays undated.
    """
    meetings: dict[frozenset[str], Event] = {}
    for fact in facts:
        event = fact.what
        if not isinstance(event, Event) or event.type != "Consult" or event.status is not Status.OCCURRED:
            continue
        if event.when and not event.when.is_span:
            parties = _countries(event)
            known = meetings.get(parties)
            if len(parties) > 1 and (known is None or known.when is None or known.when.last < event.when.last):
                meetings[parties] = event
    told = {fact.what for fact in facts if isinstance(fact.what, Event)}
    dated = [_dated(fact, meetings) for fact in facts]
    return [fact if new.what in told else new for fact, new in zip(facts, dated, strict=True)]


def _dated(fact: Fact, meetings: dict[frozenset[str], Event]) -> Fact:
    event = fact.what
    if not isinstance(event, Event) or event.type != "Agree" or event.when or event.mode or event.status is not Status.OCCURRED:
        return fact
    meeting = meetings.get(_countries(event))
    return fact if meeting is None else replace(fact, what=replace(event, when=meeting.when))


def _countries(event: Event) -> frozenset[str]:
    return frozenset(a.country or a.iri for a in event.actors)
