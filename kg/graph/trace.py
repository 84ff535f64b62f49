"""Which merged fact a fact has become part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from kg import ids
from kg.model import Actor, Event, Evidence, Fact, Membership, Merged, Tenure, When

AnyClaim = Event | Tenure | Membership


def finder(merged: Merged) -> Callable[[Fact], str]:
    """Gives the IRI of the fact with the same passage whose slots are the same or fuller. The fact is one of those merged."""
    by_passage: defaultdict[tuple[object, ...], list[tuple[AnyClaim, str]]] = defaultdict(list)
    for whole in merged.facts:
        for evidence in whole.evidence:
            by_passage[_passage(evidence)].append((whole.what, whole.iri))

    def find(fact: Fact) -> str:
        return next(iri for what, iri in by_passage[_passage(fact.evidence[0])] if _became(fact.what, what))

    return find


def _passage(evidence: Evidence) -> tuple[object, ...]:
    speaker = evidence.attributed.iri if evidence.attributed else None
    return evidence.article, evidence.start, evidence.end, evidence.rule, speaker


def _became(part: AnyClaim, whole: AnyClaim) -> bool:
    if isinstance(part, Event) and isinstance(whole, Event):
        same = (part.type, part.status, _iris(part.actors), _iris(part.recipients))
        slots = part.mode in (None, whole.mode) and _within(whole.when, part.when)
        return slots and same == (whole.type, whole.status, _iris(whole.actors), _iris(whole.recipients))
    if isinstance(part, Tenure) and isinstance(whole, Tenure):
        return _held(part) == _held(whole)
    if isinstance(part, Membership) and isinstance(whole, Membership):
        return (part.member.iri, part.organization.iri, part.role) == (whole.member.iri, whole.organization.iri, whole.role)
    return False


def _held(tenure: Tenure) -> tuple[str, str, str | None]:
    return tenure.holder.iri, ids.office(tenure.office), tenure.organization.iri if tenure.organization else None


def _within(whole: When | None, part: When | None) -> bool:
    if part is None or whole is None:
        return part is whole
    return whole == part or bool(whole.text and part.text and whole.text.startswith(f"{part.text}-"))


def _iris(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(actor.iri for actor in actors)
