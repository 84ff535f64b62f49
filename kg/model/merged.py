"""What all articles state together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model.article import Article
from kg.model.facts import Event, Evidence, Membership, Tenure
from kg.model.mentions import Actor, Place

Claim = TypeVar("Claim", Event, Tenure, Membership)


@dataclass(frozen=True, slots=True)
class MergedFact(Generic[Claim]):
    """One claim with every passage that makes it, sorted by article, offsets and rule."""

    iri: str
    what: Claim
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What all articles state, one record for each IRI, sorted by IRI (articles by id).

    Every Actor and Place inside a fact is the one in ``actors`` or ``places``. ``actors`` holds also the states to which
    actors and places belong, and that are places. ``forms`` tells by which names each article (by its id) calls the
    actors, places and offices (by IRI) of its facts.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    events: tuple[MergedFact[Event], ...]
    tenures: tuple[MergedFact[Tenure], ...]
    memberships: tuple[MergedFact[Membership], ...]
    forms: Mapping[str, Mapping[str, tuple[str, ...]]]

    @property
    def facts(self) -> tuple[MergedFact[Event] | MergedFact[Tenure] | MergedFact[Membership], ...]:
        """Events, then tenures, then memberships."""
        return (*self.events, *self.tenures, *self.memberships)
