"""The descriptions of a whole graph, section by section, and those of each article's own graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg import ids
from kg.graph import describe
from kg.model import Actor, Article, Event, Evidence, Membership, Merged, MergedFact, Place, Tenure
from kg.rdf.terms import Description

AnyFact = MergedFact[Event] | MergedFact[Tenure] | MergedFact[Membership]
Names = Mapping[str, Iterable[str]]
Section = tuple[str, Iterator[Description]]


def of_everything(merged: Merged) -> Iterator[Section]:
    """Titles and descriptions, in the order in which they stand in the file; no subject comes twice."""
    yield "Articles", (describe.article(one) for one in sorted(merged.articles, key=_article_iri))
    yield "Actors", (describe.actor(one, one.aliases) for one in merged.actors)
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for told in merged.forms.values():
        for iri, names in told.items():
            forms[iri].update(names)
    yield "Places", _places(merged.places, forms)
    yield "Offices", _offices(merged.tenures, forms)
    yield "Rules", _rules(evidence for fact in merged.facts for evidence in fact.evidence)
    for title, facts in (("Events", merged.events), ("Tenures", merged.tenures), ("Memberships", merged.memberships)):
        yield title, (one for fact in facts for one in _fact(fact, fact.evidence))


def of_article(merged: Merged) -> Iterator[tuple[str, Iterator[Description]]]:
    """For each article the IRI of its graph and what it holds: its facts as they stand united, its own evidence alone."""
    told: defaultdict[str, list[tuple[AnyFact, list[Evidence]]]] = defaultdict(list)
    for fact in merged.facts:
        passages: defaultdict[str, list[Evidence]] = defaultdict(list)
        for evidence in fact.evidence:
            passages[evidence.article].append(evidence)
        for article, own in passages.items():
            told[article].append((fact, own))
    actors = {actor.iri: actor for actor in merged.actors}
    for one in merged.articles:
        yield _article_iri(one), _own(one, told[one.id], merged.forms.get(one.id, {}), actors)


def _own(one: Article, facts: list[tuple[AnyFact, list[Evidence]]], names: Names,
         actors: Mapping[str, Actor]) -> Iterator[Description]:  # fmt: skip
    yield describe.article(one)
    parties = {iri: actors[iri] for fact, own in facts for iri in _parties(fact, own)}
    places = {fact.what.place for fact, _ in facts if isinstance(fact.what, Event) and fact.what.place}
    countries = {actor.country for actor in parties.values()} | {place.country for place in places}
    states = {iri: actors[iri] for code in countries if code and (iri := ids.state(code)) in actors}
    for actor in {**parties, **states}.values():
        yield describe.actor(actor, names.get(actor.iri, ()))
    yield from _places(places, names)
    yield from _offices((fact for fact, _ in facts if isinstance(fact.what, Tenure)), names)
    yield from _rules(evidence for _, own in facts for evidence in own)
    for fact, own in facts:
        yield from _fact(fact, own)


def _article_iri(one: Article) -> str:
    return ids.article(one.id)


def _parties(fact: AnyFact, evidence: Iterable[Evidence]) -> Iterator[str]:
    what = fact.what
    if isinstance(what, Event):
        yield from (actor.iri for actor in (*what.actors, *what.recipients))
        if what.place and what.place.iri.startswith(describe.STATES):
            yield what.place.iri
    elif isinstance(what, Membership):
        yield from (what.member.iri, what.organization.iri)
    else:
        yield what.holder.iri
        if what.organization:
            yield what.organization.iri
    yield from (passage.attributed.iri for passage in evidence if passage.attributed)


def _places(places: Iterable[Place], names: Names) -> Iterator[Description]:
    """States are described among the actors."""
    return (describe.place(one, names.get(one.iri, ())) for one in places if not one.iri.startswith(describe.STATES))


def _offices(tenures: Iterable[AnyFact], names: Names) -> Iterator[Description]:
    held = sorted({fact.what.office for fact in tenures if isinstance(fact.what, Tenure)}, key=ids.office)
    return (describe.office(office, names.get(ids.office(office), ())) for office in held)


def _rules(evidence: Iterable[Evidence]) -> Iterator[Description]:
    return (describe.rule(rule) for rule in sorted({passage.rule for passage in evidence}))


def _fact(fact: AnyFact, evidence: Iterable[Evidence]) -> Iterator[Description]:
    """A fact, then its passages in order of their IRIs."""
    passages = sorted(((_passage_iri(fact, one), one) for one in evidence), key=lambda pair: pair[0])
    iris = [iri for iri, _ in passages]
    if isinstance(fact.what, Event):
        yield describe.event(fact.iri, fact.what, iris)
    elif isinstance(fact.what, Tenure):
        yield describe.tenure(fact.iri, fact.what, iris)
    else:
        yield describe.membership(fact.iri, fact.what, iris)
    yield from (describe.passage(iri, one) for iri, one in passages)


def _passage_iri(fact: AnyFact, one: Evidence) -> str:
    speaker = one.attributed.iri if one.attributed else ""
    return ids.evidence(fact.iri, one.article, one.start, one.end, one.rule, speaker)
