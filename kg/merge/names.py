"""What everybody is called over all articles: one name, kind and country for each IRI, in whatever order they came.

Most articles win; among equals the name that sorts first. A gazetteer's own entry stands above what articles say.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import TypeVar

from kg import ids
from kg.model import (
    Actor,
    Article,
    ArticleFacts,
    Event,
    Fact,
    Membership,
    Place,
    Tenure,
)
from kg.vocab import Kind

_STATES = ids.state("")

Word = TypeVar("Word", bound=str)


def nobody(iri: str) -> Actor | None:
    """Knows no actor: the gazetteer of one who has none."""
    return None


class Names:
    """Reads articles' facts, then answers who is who. Answers are final only when all articles have been read."""

    def __init__(self, known: Callable[[str], Actor | None] = nobody) -> None:
        self._known = known
        self._articles: dict[str, Article] = {}
        self._forms: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._met: defaultdict[str, set[str]] = defaultdict(set)
        self._called: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
        self._countries: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._places: set[str] = set()
        self._settled: dict[str, Actor] = {}

    def read(self, stated: ArticleFacts) -> None:
        """Counts how one article calls those of whom it speaks."""
        article = stated.article
        self._articles[article.id] = max(article, self._articles.get(article.id, article), key=repr)
        forms = self._forms[article.id]
        actors = {actor for fact in stated.facts for actor in actors_of(fact)}
        for actor in actors:
            self._called[actor.iri][actor.name] += 1
            self._kinds[actor.iri][actor.kind] += 1
            if actor.country:
                self._countries[actor.iri][actor.country] += 1
            forms[actor.iri].update((actor.name, *actor.aliases))
        for place in {fact.what.place for fact in stated.facts if isinstance(fact.what, Event) and fact.what.place}:
            self._places.add(place.iri)
            self._called[place.iri][place.name] += 1
            if place.country:
                self._countries[place.iri][place.country] += 1
            forms[place.iri].add(place.name)
        for office in {fact.what.office for fact in stated.facts if isinstance(fact.what, Tenure)}:
            self._called[ids.office(office)][office] += 1
            forms[ids.office(office)].add(office)
        for one, names in forms.items():
            self._met[one].update(names)

    def actor(self, iri: str) -> Actor:
        """The one record of that actor."""
        if iri not in self._settled:
            self._settled[iri] = self._settle(iri)
        return self._settled[iri]

    def place(self, iri: str) -> Place:
        """The one record of that place."""
        if iri.startswith(_STATES):
            state = self.actor(iri)
            return Place(iri, state.name, state.country)
        return Place(iri, _most(self._called[iri]) or iri, _most(self._countries[iri]))

    def office(self, name: str) -> str:
        """How that office is written."""
        return _most(self._called[ids.office(name)]) or name

    def actors(self) -> tuple[Actor, ...]:
        """Everybody of whom the facts speak, and the states to which they and the places belong, by IRI."""
        named = set(self._kinds) | {iri for iri in self._places if iri.startswith(_STATES)}
        countries = {self.actor(iri).country for iri in named} | {place.country for place in self.places()}
        states = {ids.state(code) for code in countries if code}
        return tuple(self.actor(iri) for iri in sorted(named | states))

    def places(self) -> tuple[Place, ...]:
        return tuple(self.place(iri) for iri in sorted(self._places))

    def articles(self) -> tuple[Article, ...]:
        """The articles by id, those that state nothing included."""
        return tuple(article for _, article in sorted(self._articles.items()))

    def forms(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """By which names each article (by id) calls whom (by IRI); all sorted."""
        return {
            article: {iri: tuple(sorted(names)) for iri, names in sorted(self._forms[article].items())}
            for article in sorted(self._forms)
        }

    def _settle(self, iri: str) -> Actor:
        sure = self._known(iri)
        if sure is None:
            code = iri.removeprefix(_STATES) if iri.startswith(_STATES) else None
            name = _most(self._called[iri]) or code or iri
            kind = _most(self._kinds[iri]) or (Kind.STATE if code else Kind.GROUP)
            sure = Actor(iri, name, kind, code or _most(self._countries[iri]))
        return Actor(iri, sure.name, sure.kind, sure.country, tuple(sorted(self._met[iri] - {sure.name})))


def actors_of(fact: Fact) -> Iterator[Actor]:
    """Everybody of whom the fact speaks, and who says so."""
    what = fact.what
    if isinstance(what, Event):
        yield from what.actors
        yield from what.recipients
    elif isinstance(what, Membership):
        yield what.member
        yield what.organization
    else:
        yield what.holder
        if what.organization:
            yield what.organization
    yield from (evidence.attributed for evidence in fact.evidence if evidence.attributed)


def _most(votes: Counter[Word]) -> Word | None:
    return min(votes, key=lambda word: (-votes[word], word), default=None)
