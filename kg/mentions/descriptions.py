"""Descriptions that point back: "the ministry", "the prime minister", "the alliance", "his country"."""

from __future__ import annotations

from kg.mentions import nouns
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.discourse import Discourse
from kg.mentions.line import COUNTRY, ORG, PEOPLE, Line
from kg.mentions.phrases import Phrase
from kg.mentions.pronouns import resolve as pronoun
from kg.vocab import Kind

Reading = tuple[tuple[Entity, ...], str]


def resolve(number: int, line: Line, phrase: Phrase, discourse: Discourse, cast: Cast) -> Reading | None:
    """Whom a phrase means by pointing back; None where it does not, or in doubt."""
    word = line.lower(phrase.head)
    flags = line.flags.get(phrase.head, 0)
    if phrase.title is not None and not phrase.plural:
        return _holder(number, line, phrase, discourse, cast)
    if flags & COUNTRY and not phrase.plural:
        return _country(number, line, phrase, discourse, cast)
    if flags & ORG and not phrase.plural and phrase.determiner in ("the", "this", "that"):
        return _organization(number, word, discourse, cast)
    if flags & PEOPLE and phrase.plural and not phrase.possessive:
        return _same_group(word, phrase, cast, line)
    return None


def _holder(number: int, line: Line, phrase: Phrase, discourse: Discourse, cast: Cast) -> Reading | None:
    """"the prime minister": the latest person who holds that office, of that state where one is named."""
    title = phrase.title
    assert title is not None
    wanted = title.label.casefold()
    countries = {n.entity.settled().country for n in phrase.states} - {None}
    if not title.definite and not countries:
        return None
    seen: set[int] = set()
    for one in reversed(discourse.seen):
        for entity in one.entities:
            if id(entity) in seen or entity.kind is not Kind.PERSON:
                continue
            seen.add(id(entity))
            if any(_same_office(office.casefold(), wanted) for office in entity.offices) and (
                    not countries or (entity.country or entity.guess) in countries):
                return (entity,), "title"
    if countries and len(countries) == 1 and title.definite:
        country = next(iter(countries))
        state = cast.states.get(country or "")
        label = f"{title.label} of {state.name}" if state is not None else title.label
        return (cast.unnamed(label, country),), "title"
    return None


def _same_office(held: str, wanted: str) -> bool:
    """Is "secretary" short for the office held, or just that?"""
    return held == wanted or held.endswith(f" {wanted}") or held.startswith(f"{wanted} ")


def _country(number: int, line: Line, phrase: Phrase, discourse: Discourse, cast: Cast) -> Reading | None:
    if phrase.states or phrase.bodies:
        return None
    if phrase.possessive in ("his", "her", "whose", "their"):
        owner = pronoun(number, line, _possessive_at(line, phrase), discourse, (), cast)
        states = settled(cast.states[c] for e in owner or () if (c := e.country or e.guess) in cast.states)
        return (states, "description") if len(states) == 1 else None
    if phrase.determiner != "the" or phrase.adjectives:
        return None
    for here in discourse.sentences(number, 1):
        states = settled(e for s in here for e in s.entities if e.kind is Kind.STATE)
        if len(states) == 1:
            return states, "description"
        if states:
            return None
    return None


def _possessive_at(line: Line, phrase: Phrase) -> int:
    return next(i for i in range(phrase.start, phrase.head) if line.lower(i) == phrase.possessive)


def _organization(number: int, word: str, discourse: Discourse, cast: Cast) -> Reading | None:
    """"the ministry": the latest organization that is one."""
    wanted = nouns.ORGANIZATION_WORDS[word]
    for one in reversed(discourse.seen):
        for entity in one.entities:
            if entity.kind is Kind.ORGANIZATION and wanted & {w.casefold() for form in [entity.name, *entity.forms] for w in form.split()}:
                return (entity,), "description"
    return None


def _same_group(word: str, phrase: Phrase, cast: Cast, line: Line) -> Reading | None:
    """"officials" after "Arnorian officials"; else a group known by that word alone."""
    if phrase.determiner in ("a", "an") or phrase.number:
        return None
    before = [g for (label, _), g in cast.group_items() if label.split()[-1] == word and g.kind is Kind.GROUP]
    if before:
        return (before[-1],), "description"
    return None
