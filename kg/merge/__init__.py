"""One happening, told by many articles, becomes one fact with many evidences; so does each office and membership.

Facts fall into groups by `group_key`, and `merge_group` looks at one group alone. Neither depends on order or on other
groups: a store can recompute just those that a change of articles touches, and machines can share them out. Names are
settled over all articles (`kg.merge.names`) and never decide what is merged: who is whom is told by IRIs alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.merge.group import event_iri, evidence_iri, group_key, lasting_iri, merge_group
from kg.merge.names import Names, nobody
from kg.model import Actor, ArticleFacts, Event, Evidence, Fact, Membership, Merged, MergedFact, Tenure

__all__ = ["Names", "event_iri", "evidence_iri", "group_key", "lasting_iri", "merge", "merge_group"]


def merge(facts: Iterable[ArticleFacts], known: Callable[[str], Actor | None] = nobody) -> Merged:
    """All that the articles state. The order of ``facts`` does not matter.

    ``known`` gives the actor of an IRI where a gazetteer has it (``Gazetteer.get``): its name, kind and country stand
    above what articles call it, and states that are only named as somebody's country get their names from it.
    """
    groups: defaultdict[str, list[Fact]] = defaultdict(list)
    names = Names(known)
    for stated in facts:
        names.read(stated)
        for fact in stated.facts:
            groups[group_key(fact)].append(fact)
    events: list[MergedFact[Event]] = []
    tenures: list[MergedFact[Tenure]] = []
    memberships: list[MergedFact[Membership]] = []
    merged = [fact for group in groups.values() for fact in merge_group(group)]
    for one in sorted(merged, key=lambda fact: fact.iri):
        evidence = tuple(_settle_evidence(passage, names) for passage in one.evidence)
        if isinstance(one.what, Event):
            events.append(MergedFact(one.iri, _settle_event(one.what, names), evidence))
        elif isinstance(one.what, Tenure):
            tenures.append(MergedFact(one.iri, _settle_tenure(one.what, names), evidence))
        else:
            memberships.append(MergedFact(one.iri, _settle_membership(one.what, names), evidence))
    return Merged(
        articles=names.articles(),
        actors=names.actors(),
        places=names.places(),
        events=tuple(events),
        tenures=tuple(tenures),
        memberships=tuple(memberships),
        forms=names.forms(),
    )


def _settle_evidence(evidence: Evidence, names: Names) -> Evidence:
    speaker = evidence.attributed
    return replace(evidence, attributed=names.actor(speaker.iri)) if speaker else evidence


def _settle_event(event: Event, names: Names) -> Event:
    return replace(
        event,
        actors=tuple(names.actor(actor.iri) for actor in event.actors),
        recipients=tuple(names.actor(actor.iri) for actor in event.recipients),
        place=names.place(event.place.iri) if event.place else None,
    )


def _settle_tenure(tenure: Tenure, names: Names) -> Tenure:
    body = names.actor(tenure.organization.iri) if tenure.organization else None
    return Tenure(names.actor(tenure.holder.iri), names.office(tenure.office), body)


def _settle_membership(held: Membership, names: Names) -> Membership:
    body = names.actor(held.organization.iri)
    return replace(held, member=names.actor(held.member.iri), organization=body)
