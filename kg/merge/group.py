"""Facts that could be one, and what they make. Each group is looked at alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg import ids
from kg.merge.cluster import Key, Slots, clusters, time_key
from kg.model import Actor, Event, Evidence, Fact, Membership, MergedFact, Tenure

AnyFact = MergedFact[Event] | MergedFact[Tenure] | MergedFact[Membership]
Lasting = Tenure | Membership


def group_key(fact: Fact) -> str:
    """Facts can only be one where this is equal: type, parties and status of an event; the identity of the others."""
    what = fact.what
    if isinstance(what, Event):
        return "\x1f".join([what.type, what.status.value, *_iris(what.actors), ">", *_iris(what.recipients)])
    return lasting_iri(what)


def merge_group(facts: Iterable[Fact]) -> tuple[AnyFact, ...]:
    """The facts of one group, united and sorted by IRI. Names inside are those of some article.

    The result does not depend on the order of the facts, nor on how often the same passage says the same.
    """
    facts = list(facts)
    events = [(fact.what, fact.evidence) for fact in facts if isinstance(fact.what, Event)]
    if events:
        return _merge_events(events)
    lasting = [fact.what for fact in facts if not isinstance(fact.what, Event)]
    return (_merge_lasting(lasting, [e for fact in facts for e in fact.evidence]),) if lasting else ()


def event_iri(event: Event) -> str:
    """The IRI of an event with these slots; made of nothing else."""
    slots = Slots.of(event).key
    parties = ["actors", *_iris(event.actors), "recipients", *_iris(event.recipients)]
    return ids.event([event.type, event.status.value, *slots, *parties])


def lasting_iri(what: Lasting) -> str:
    """The IRI of a tenure or membership."""
    if isinstance(what, Tenure):
        return ids.tenure(what.holder.iri, what.office, what.organization.iri if what.organization else "")
    return ids.membership(what.member.iri, what.organization.iri, what.role.value)


def evidence_iri(fact_iri: str, evidence: Evidence) -> str:
    """The IRI of a passage as evidence of that fact."""
    e = evidence
    return ids.evidence(fact_iri, e.article, e.start, e.end, e.rule, _speaker(e))


def _merge_events(told: list[tuple[Event, tuple[Evidence, ...]]]) -> tuple[AnyFact, ...]:
    evidence: defaultdict[Key, list[Evidence]] = defaultdict(list)
    for event, passages in told:
        evidence[Slots.of(event).key].extend(passages)
    first = told[0][0]
    actors = _by_iri(actor for event, _ in told for actor in event.actors)
    recipients = _by_iri(actor for event, _ in told for actor in event.recipients)
    found = []
    for slots, members in clusters(Slots.of(event) for event, _ in told):
        what = Event(first.type, slots.mode, actors, recipients, first.status, slots.when, slots.place)
        iri = event_iri(what)
        found.append(MergedFact(iri, what, _unite_evidence(iri, [e for key in members for e in evidence[key]])))
    return tuple(sorted(found, key=lambda fact: fact.iri))


def _merge_lasting(told: list[Lasting], evidence: list[Evidence]) -> AnyFact:
    what = min(told, key=repr)
    iri = lasting_iri(what)
    if isinstance(what, Tenure):
        return MergedFact(iri, what, _unite_evidence(iri, evidence))
    since = {time_key(m.since): m.since for m in told if isinstance(m, Membership) and m.since}
    exact = min(since, key=lambda key: (-len(since[key].text or ""), key), default="")
    agreed = all(exact.startswith(key) for key in since)
    return MergedFact(iri, replace(what, since=since.get(exact) if agreed else None), _unite_evidence(iri, evidence))


def _unite_evidence(fact_iri: str, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """One evidence for each passage, rule and speaker."""
    found: dict[str, Evidence] = {}
    for one in evidence:
        iri = evidence_iri(fact_iri, one)
        found[iri] = _both(one, found[iri]) if iri in found else one
    return tuple(sorted(found.values(), key=lambda e: (e.article, e.start, e.end, e.rule, _speaker(e))))


def _both(a: Evidence, b: Evidence) -> Evidence:
    marks = tuple(sorted({*a.marks, *b.marks}, key=lambda m: (m.start, m.end, m.role)))
    return replace(max(a, b, key=lambda e: (e.confidence, e.quote, repr(e.attributed))), marks=marks)


def _speaker(evidence: Evidence) -> str:
    return evidence.attributed.iri if evidence.attributed else ""


def _by_iri(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor for each IRI; which of an actor's records that is does not depend on their order."""
    ordered = sorted(set(actors), key=lambda a: (a.iri, a.name, a.kind, a.country or "", a.aliases), reverse=True)
    return tuple({actor.iri: actor for actor in ordered}.values())[::-1]


def _iris(actors: Iterable[Actor]) -> list[str]:
    return sorted({actor.iri for actor in actors})
