"""Everybody that one article names, while it is being read: drafts that grow fuller and at the end become Actors."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg import ids
from kg.mentions import identity
from kg.mentions.gazetteer import Gazetteer
from kg.model import Actor
from kg.vocab import Kind


@dataclass(slots=True, eq=False)
class Entity:
    """One actor in the making. ``forms`` are the names met, first met first, with how often; titles are no part of them.

    ``into`` is set where another draft turned out to be the same. ``scope`` keeps an unnamed person of one article apart
    from the one of the next. ``guess`` is a country that nothing states but the article leaves no doubt about; ``abroad`` is
    set where a person acts for a body of no state. ``past`` are offices held before, ``also`` descriptions that are an alias
    and never the name, ``allies`` the states in an alliance's name, ``leader`` the
    well-known person that this one is (kg.mentions.leaders).
    """

    kind: Kind
    forms: dict[str, int] = field(default_factory=dict)
    country: str | None = None
    gender: str = ""
    actor: Actor | None = None
    into: Entity | None = None
    scope: str = ""
    guess: str | None = None
    offices: list[str] = field(default_factory=list)
    abroad: bool = False
    past: set[str] = field(default_factory=set)
    also: set[str] = field(default_factory=set)
    allies: tuple[Entity, ...] = ()
    leader: Actor | None = None

    def settled(self) -> Entity:
        """The draft that this one has become part of, or itself."""
        here = self
        while here.into is not None:
            here = here.into
        return here

    def met(self, form: str) -> None:
        self.forms[form] = self.forms.get(form, 0) + 1

    @property
    def name(self) -> str:
        """The fullest form: most words, initials counting less; the first met where they are equal."""
        if self.actor is not None:
            return self.actor.name
        fullest = max(self.forms, key=_fullness, default="")
        if self.leader is not None and (" " not in fullest or self.leader.name.endswith(f" {fullest}")):
            return self.leader.name  # the article gives a surname and no more
        return fullest

    def absorb(self, other: Entity) -> None:
        """Take over what another draft of the same actor knows."""
        other.into = self
        for form, count in other.forms.items():
            self.forms[form] = self.forms.get(form, 0) + count
        self.country = self.country or other.country
        self.gender = self.gender or other.gender
        self.guess = self.guess or other.guess
        self.abroad = self.abroad or other.abroad
        self.past |= other.past
        self.also |= other.also
        self.allies = self.allies or other.allies
        self.leader = self.leader or other.leader
        self.offices += [office for office in other.offices if office not in self.offices]


def _fullness(form: str) -> tuple[int, int]:
    words = form.split()
    long = [w for w in words if len(w.rstrip(".")) > 1]
    return len(long), len(words)


def fold(word: str) -> str:
    """A word without case and accents, so that "Nicolás" and "Nicolas" meet.

    >>> fold("Nicolás")
    'nicolas'
    """
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def words(form: str) -> tuple[str, ...]:
    """The words of a name by which forms are compared; initials and particles do not count."""
    parts = (fold(w).strip(".,'") for w in form.replace("-", " ").split())
    return tuple(w for w in parts if len(w) > 1 and w not in _PARTICLES)


_PARTICLES = frozenset("al el bin ibn de da di del della der den van von la le dos du the jr sr ii iii".split())


class Cast:
    """The drafts of one article. One draft for each actor of the gazetteer, one for each further name."""

    def __init__(self, article_id: str, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._scope = ids.digest(article_id)[:6]
        self._known: dict[str, Entity] = {}
        self._groups: dict[tuple[str, str | None], Entity] = {}
        self._finished: dict[int, Actor] = {}
        self.persons: list[Entity] = []
        self.organizations: list[Entity] = []
        self.states: dict[str, Entity] = {}

    def known(self, actor: Actor) -> Entity:
        """The draft of an actor that the gazetteer knows."""
        entity = self._known.get(actor.iri)
        if entity is None:
            entity = self._known[actor.iri] = Entity(actor.kind, country=actor.country, actor=actor)
            if actor.kind is Kind.STATE and actor.country:
                self.states[actor.country] = entity
            elif actor.kind is Kind.ORGANIZATION:
                self.organizations.append(entity)
            elif actor.kind is Kind.PERSON:
                self.persons.append(entity)
        return entity

    def state(self, iso3: str | None) -> Entity | None:
        """The draft of a state by its code, whether the article names it or only implies it."""
        if not iso3:
            return None
        if iso3 not in self.states:
            try:
                self.known(self._gazetteer.state(iso3))
            except KeyError:
                return None
        return self.states[iso3]

    def person(self, form: str, gender: str = "") -> Entity:
        """A new draft of a person; drafts of one person are joined by `join_persons`."""
        entity = Entity(Kind.PERSON, gender=gender)
        entity.met(form)
        self.persons.append(entity)
        return entity

    def renowned(self, form: str) -> bool:
        """Is this the name, of two words or more, of a well-known person?"""
        return " " in form and any(not reading.ambiguous for reading in self._gazetteer.persons(form))

    def unnamed(self, label: str, country: str | None) -> Entity:
        """A person who is only described ("an Arnorian official"); apart in every article."""
        key = (label.casefold(), f"{country}*")
        entity = self._groups.get(key)
        if entity is None:
            entity = self._groups[key] = Entity(Kind.PERSON, country=country, scope=self._scope)
            entity.met(label)
        return entity

    def organization(self, form: str, country: str | None = None) -> Entity:
        entity = Entity(Kind.ORGANIZATION, country=country)
        entity.met(form)
        self.organizations.append(entity)
        return entity

    def group(self, label: str, country: str | None) -> Entity:
        key = (label.casefold(), country)
        entity = self._groups.get(key)
        if entity is None:
            entity = self._groups[key] = Entity(Kind.GROUP, country=country)
            entity.met(label)
        return entity

    def group_items(self) -> list[tuple[tuple[str, str | None], Entity]]:
        """Groups with the words and country they are known by, in the order met."""
        return list(self._groups.items())

    def join_organizations(self) -> None:
        """Join drafts of organizations that bear the same name, with or without their state before it."""
        seen: dict[tuple[str, ...], Entity] = {}
        for entity in sorted(self.organizations, key=lambda e: e.actor is None):
            if entity.into is not None:
                continue
            for form in list(entity.forms) or [entity.name]:
                key = tuple(fold(w) for w in form.split() if w not in ("the", "The"))
                first = seen.setdefault(key, entity).settled()
                if first is not entity.settled() and (first.country == entity.country or not (first.country and entity.country)):
                    first.absorb(entity.settled())

    def join_groups(self) -> None:
        """Join a group of one bare word ("officials") to the only fuller one of that word ("Arnorian officials")."""
        for (label, country), bare in self._groups.items():
            if country is not None or " " in label or bare.kind is not Kind.GROUP:
                continue
            fuller = [g for (other, _), g in self._groups.items() if other.endswith(f" {label}") and g.kind is Kind.GROUP]
            if len(fuller) == 1:
                fuller[0].absorb(bare)

    def join_unnamed(self) -> None:
        """Join a person known by an office alone to the only one whom the article names with it."""
        for person in self._groups.values():
            if person.kind is not Kind.PERSON or not person.offices or person.into is not None:
                continue
            everybody = settled(self.persons)
            named = [p for p in everybody if p.country == person.country and set(person.offices) & set(p.offices)]
            if len(named) == 1:
                person.also, person.forms = {*person.also, *person.forms}, {}
                named[0].absorb(person)

    def join_persons(self) -> None:
        """Join a shorter name to the one fuller name that it is part of."""
        index: dict[str, list[Entity]] = {}
        order = {id(p): n for n, p in enumerate(self.persons)}
        ranked = sorted((p for p in self.persons if p.into is None), key=lambda p: (-len(words(p.name)), order[id(p)]))
        for person in ranked:
            mine = words(person.name)
            if not mine:
                continue
            fuller = [q for q in index.get(mine[-1], []) + index.get(mine[0], []) if _contains(q, mine) and _agree(q, person)]
            fuller = list(dict.fromkeys(fuller))
            if fuller:
                fuller.sort(key=lambda q: (-_closeness(q, person), order[id(q)]))
                fuller[0].absorb(person)
                continue
            for word in mine:
                index.setdefault(word, []).append(person)

    def find_person(self, form: str) -> list[Entity]:
        """The persons whose name contains this one; settled, without repetition."""
        mine = words(form)
        if not mine:
            return []
        found = (p.settled() for p in self.persons)
        return list(dict.fromkeys(p for p in found if _contains(p, mine)))

    def finish(self, entity: Entity) -> Actor:
        """The Actor that a draft has become; the same object each time."""
        entity = entity.settled()
        actor = self._finished.get(id(entity))
        if actor is None:
            actor = self._finished[id(entity)] = self._actor(entity)
        return actor

    def _actor(self, entity: Entity) -> Actor:
        name = entity.name
        others = tuple(sorted(form for form in {*entity.forms, *entity.also} if form != name))
        country = entity.country or entity.guess
        if entity.actor is not None:
            known = entity.actor
            return Actor(known.iri, known.name, known.kind, known.country, others)
        if entity.leader is not None:
            iri = entity.leader.iri
        elif entity.kind is Kind.PERSON:
            iri = ids.person(f"{name} {entity.scope}") if entity.scope else identity.person(name, country, self._scope)
        elif entity.kind is Kind.ORGANIZATION:
            iri = identity.organization(name, country, self._scope, self._gazetteer)
        else:
            iri = ids.group(name, country)
        return Actor(iri, name, entity.kind, country, others)


def _contains(fuller: Entity, mine: tuple[str, ...]) -> bool:
    """Are these words the name's last, its first, or (two or more) all among its own?"""
    theirs = words(fuller.name)
    if len(mine) == 1:
        return mine[0] in (theirs[:1] + theirs[-1:]) or (len(theirs) > 2 and mine[0] in theirs[1:])
    return set(mine) <= set(theirs)


def _agree(one: Entity, other: Entity) -> bool:
    if one.gender and other.gender and one.gender != other.gender:
        return False
    return not (one.country and other.country) or one.country == other.country


def _closeness(fuller: Entity, short: Entity) -> int:
    mine, theirs = words(short.name), words(fuller.name)
    same_office = bool(set(short.offices) & set(fuller.offices))
    return 4 * same_office + 2 * (short.country is not None and short.country == fuller.country) + (mine[-1] == theirs[-1])


def settled(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Drafts as they are now, each once, in order."""
    return tuple(dict.fromkeys(e.settled() for e in entities))
