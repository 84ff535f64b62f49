"""Descriptions that point back: "the ministry", "the prime minister", "the alliance", "his country"."""

from __future__ import annotations

from collections import Counter

from kg.mentions import nouns
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.discourse import Discourse
from kg.mentions.line import COUNTRY, ORG, PEOPLE, Line
from kg.mentions.offices import is_short_for
from kg.mentions.phrases import Phrase
from kg.mentions.pronouns import Heads
from kg.mentions.pronouns import resolve as pronoun
from kg.mentions.words import ISLANDS, MONARCHIES
from kg.vocab import Kind

Reading = tuple[tuple[Entity, ...], str]


def resolve(number: int, line: Line, phrase: Phrase, discourse: Discourse, cast: Cast, heads: Heads) -> Reading | None:
    """Whom a phrase means by pointing back; None where it does not, or in doubt."""
    word = line.lower(phrase.head)
    flags = line.flags.get(phrase.head, 0)
    if phrase.title is not None:
        return _holders(line, phrase, discourse, cast) if phrase.plural else _holder(line, phrase, discourse, cast)
    alone = not (phrase.states or phrase.bodies or phrase.holders) and set(phrase.adjectives) <= _NEW
    if word in _OWN and phrase.determiner == "the" and alone and not _goes_on(line, phrase.head):
        return _own_state(number, discourse)
    if flags & COUNTRY and phrase.plural and phrase.possessive == "their":
        return _countries(number, line, phrase, discourse, cast, heads)
    if flags & COUNTRY and not phrase.plural:
        return _country(number, line, phrase, discourse, cast, heads)
    if flags & ORG and not phrase.plural and phrase.determiner in ("the", "this", "that"):
        return _organization(number, word, discourse, cast)
    if flags & PEOPLE and phrase.plural and not phrase.possessive:
        return _same_group(word, phrase, cast, line)
    return None


def _holders(line: Line, phrase: Phrase, discourse: Discourse, cast: Cast) -> Reading | None:
    """"the foreign ministers": all persons so far who hold that office, where they are several."""
    title = phrase.title
    if title is None or not title.definite or phrase.states or phrase.bodies or title.former:
        return None
    found = settled(e for s in discourse.seen for e in s.entities
                    if e.kind is Kind.PERSON and any(is_short_for(title.label, o) for o in e.offices))  # fmt: skip
    count = phrase.number or len(found)
    if len(found) > 1 and count == len(found):
        return found, "title"
    return ((cast.group(line.text(phrase.content, phrase.end), None),), "group") if phrase.adjectives else None


def _holder(line: Line, phrase: Phrase, discourse: Discourse, cast: Cast) -> Reading | None:
    """"the prime minister": the latest person who holds that office, of that state where one is named."""
    title = phrase.title
    assert title is not None
    countries = {n.entity.settled().country for n in phrase.states} - {None}
    if not title.definite and not countries:
        return None
    seen: set[int] = set()
    if phrase.determiner == "" and not countries and _as_office(line, phrase.head):
        return None
    for one in reversed(discourse.seen):
        for entity in one.entities:
            if id(entity) in seen or entity.kind is not Kind.PERSON:
                continue
            seen.add(id(entity))
            held = entity.past if title.former else entity.offices
            if any(is_short_for(title.label, office) for office in held) and (
                    not countries or (entity.country or entity.guess) in countries):
                return (entity,), "title"
    if not countries and phrase.bodies and phrase.determiner == "the" and title.of is not None:
        person = cast.unnamed(line.text(phrase.content, phrase.end), title.of.settled().country)
        person.offices = person.offices or [title.label]
        return (person,), "title"
    if len(countries) == 1 and (phrase.determiner == "the" or line.lower(phrase.states[0].end) in ("'s", "'")):
        country = next(iter(countries))
        state = cast.state(country)
        label = line.text(phrase.content, phrase.end) if state is not None else title.label
        person = cast.unnamed(label, country)
        person.offices = person.offices or [title.label]
        return (person,), "title"
    return None


def _as_office(line: Line, head: int) -> bool:
    """"served as Speaker", "elected Speaker", "the post of Speaker": the office itself."""
    token = line.tokens[head]
    return token.dep in ("attr", "oprd") or token.dep == "pobj" and line.lower(token.head) in ("as", "of", "for")


def _country(number: int, line: Line, phrase: Phrase, discourse: Discourse, cast: Cast, heads: Heads) -> Reading | None:
    if phrase.states or phrase.bodies:
        return None
    if phrase.possessive in ("his", "her", "whose", "their"):
        owner = pronoun(number, line, _possessive_at(line, phrase), discourse, (), False, heads)
        states = settled(cast.states[c] for e in owner or () if (c := e.country or e.guess) in cast.states)
        return (states, "description") if len(states) == 1 else None
    if phrase.determiner != "the" or phrase.adjectives:
        return None
    word = line.lower(phrase.head)
    for here in discourse.sentences(number, 1):
        states = settled(e for s in here if not s.first for e in s.entities if e.kind is Kind.STATE and _can_be(word, e.country))
        if len(states) == 1:
            return states, "description"
        if states:
            return None
    return None


def _can_be(word: str, iso3: str | None) -> bool:
    """May a state be called so at all?"""
    return iso3 in ISLANDS if word == "island" else iso3 in MONARCHIES if word in ("kingdom", "monarchy") else True


def _countries(number: int, line: Line, phrase: Phrase, discourse: Discourse, cast: Cast, heads: Heads) -> Reading | None:
    """"their countries": the states of those who are meant."""
    owners = pronoun(number, line, _possessive_at(line, phrase), discourse, (), False, heads)
    states = settled(cast.states[c] for e in owners or () if (c := e.country or e.guess or "") in cast.states)
    return (states, "collective") if len(states) > 1 and phrase.number in (0, len(states)) else None


def _goes_on(line: Line, head: int) -> bool:
    """"the Government of Arnor's plan": the words go on to say whose it is, wherever the parser hung them."""
    return head + 1 < len(line.tokens) and line.lower(head + 1) in ("of", "in")


_NEW = frozenset({"new", "current", "incoming", "interim", "transitional", "outgoing", "present"})
_OWN = frozenset({"government", "authorities"})


def _own_state(number: int, discourse: Discourse) -> Reading | None:
    """"the government": of the one state spoken of in this sentence or the last, else of the one that the article is about."""
    for here in discourse.sentences(number, 1):
        states = settled(e for s in here if not s.first for e in s.entities if e.kind is Kind.STATE)
        if len(states) == 1:
            return states, "description"
        if states:
            break
    counts = Counter(e for s in discourse.seen if not s.first for e in s.entities if e.kind is Kind.STATE)
    ranked = counts.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]) and ranked[0][1] >= 3:
        return (ranked[0][0],), "description"
    return None


def _possessive_at(line: Line, phrase: Phrase) -> int:
    return next(i for i in range(phrase.start, phrase.head) if line.lower(i) == phrase.possessive)


def _organization(number: int, word: str, discourse: Discourse, cast: Cast) -> Reading | None:
    """"the ministry": the latest organization that is one."""
    wanted = nouns.ORGANIZATION_WORDS[word]
    for one in reversed(discourse.seen):
        for entity in one.entities:
            if entity.kind in (Kind.ORGANIZATION, Kind.GROUP):
                spoken = {w.casefold() for form in (entity.name, *entity.forms) for w in form.split()}
                if wanted & spoken:
                    return (entity,), "description"
    return None


def _same_group(word: str, phrase: Phrase, cast: Cast, line: Line) -> Reading | None:
    """"officials" after "Arnorian officials"; else a group known by that word alone."""
    if phrase.determiner in ("a", "an", "no", "other", "another") or phrase.number:
        return None
    before = [g for (label, _), g in cast.group_items() if label.split()[-1] == word and g.kind is Kind.GROUP]
    if before:
        return (max(before, key=lambda g: (g.country is not None, sum(g.forms.values()))),), "description"
    if phrase.determiner in ("", "some", "many", "several") and word in _SPEAKERS and not phrase.adjectives:
        return (cast.group(word, None),), "group"
    return None


# Bare plurals that act or speak in news ("protesters gathered", "officials said").
_SPEAKERS = frozenset("""
officials diplomats protesters protestors demonstrators rebels militants gunmen insurgents guerrillas separatists dissidents
lawmakers police witnesses experts analysts activists prosecutors investigators residents journalists students hackers pirates
refugees migrants critics opponents
""".split())  # fmt: skip
