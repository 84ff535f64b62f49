"""Phrases that tell by themselves whom they mean: governments, bodies and troops of a state, unnamed groups and persons."""

from __future__ import annotations

from kg.mentions import nouns
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.line import BODY, GOVERN, ORG, PEOPLE, PERSON, ROLE, TROOP, Line, Named
from kg.mentions.phrases import Phrase
from kg.vocab import Kind

Reading = tuple[tuple[Entity, ...], str, list[Named]]
_GENERIC = frozenset({"people", "persons", "individuals", "men", "women", "children", "members",
                      "countries", "nations", "states", "powers", "public", "parties",
                      "groups", "sources", "companies", "firms", "teams", "thousands", "hundreds", "dozens", "population", "heads",
                      "authorities", "partners", "allies", "community", "communities", "personnel", "staff", "voters",
                      "lenders", "neighbors", "neighbours", "supporters", "critics", "youths"})  # fmt: skip
# With a number they are somebody: "thirty people were arrested".
_COUNTED = frozenset({"people", "persons", "individuals", "men", "women", "children"})
_OWN_STATE = frozenset({"government", "governments", "administration", "administrations", "authorities", "regime", "authority"})


def read(line: Line, phrase: Phrase, cast: Cast) -> Reading | None:
    """Whom the phrase means by its own words, with the names that are part of it; None where it points elsewhere."""
    named = _in_apposition(line, phrase)
    if named is not None:
        return (named,), "name", [n for n in phrase.states if n.start < phrase.head]
    if phrase.determiner == "both" or phrase.number and phrase.determiner in ("the", "these", "those") and not phrase.states:
        return None
    word = line.lower(phrase.head)
    flags = line.flags.get(phrase.head, 0)
    if flags & GOVERN and word != "state" and not (phrase.place is not None and not phrase.states):
        return _government(phrase, word, flags, cast)
    if word == "people" and phrase.states and line.lower(phrase.head + 1) == "of" and not phrase.number:
        return settled(n.entity for n in phrase.states), "people", phrase.states
    if flags & BODY and (phrase.states or word == "military") and not phrase.plural:
        return _body(line, phrase, cast)
    if flags & PEOPLE and phrase.plural or word in nouns.COLLECTIVES or flags & GOVERN and phrase.place is not None:
        return _group(line, phrase, cast, word)
    if flags & PERSON and not phrase.plural:
        return _person(line, phrase, cast)
    if flags & ORG and phrase.determiner in ("a", "an") and (phrase.states or phrase.place):
        return (cast.group(_label(line, phrase), _country(phrase)),), "group", [n for n in phrase.states if n.start < phrase.head]
    return None


def _in_apposition(line: Line, phrase: Phrase) -> Entity | None:
    """"Jane Roe, an Arnorian activist": the person or body described, who is of that state where nothing else is known."""
    token = line.tokens[phrase.head]
    at = line.at.get(token.head)
    if token.dep != "appos" or at is None or at.plain or phrase.plural or phrase.title is not None:
        return None
    entity = at.entity.settled()
    if entity.kind not in (Kind.PERSON, Kind.ORGANIZATION) or entity.kind is Kind.PERSON and not line.flag(phrase.head, PERSON | ROLE):
        return None
    if entity.actor is None and phrase.states and not entity.abroad:
        entity.country = entity.country or phrase.states[0].entity.settled().country
    return entity


def _government(phrase: Phrase, word: str, flags: int, cast: Cast) -> Reading | None:
    """"the Arnorian government", "Roe's administration", "Gondor's troops": the state."""
    if phrase.states:
        return settled(n.entity for n in phrase.states), "government", phrase.states
    if phrase.holders and word in _OWN_STATE:
        holder = phrase.holders[-1].entity.settled()
        state = cast.state(holder.country or holder.guess)
        return ((state,), "government", phrase.holders) if state is not None else None
    if phrase.bodies and (flags & TROOP):
        return settled(n.entity for n in phrase.bodies), "troops", phrase.bodies
    return None


def _body(line: Line, phrase: Phrase, cast: Cast) -> Reading | None:
    """"the Arnorian parliament": an organization of that state."""
    if not phrase.states:
        return None
    owner = phrase.states[0].entity.settled()
    form = f"{line.text(phrase.content, phrase.end)}"
    if line.lower(phrase.states[0].end) in ("'s", "'"):
        form = line.text(phrase.states[0].start, phrase.end)
    for known in cast.organizations:
        if any(f.casefold() == form.casefold() for f in known.forms):
            return (known.settled(),), "name", phrase.states
    entity = cast.organization(form, owner.country)
    return (entity,), "name", phrase.states


def _group(line: Line, phrase: Phrase, cast: Cast, word: str) -> Reading | None:
    """"Arnorian officials", "rebels in Gondor", "world leaders": unnamed, with their country where the words give it."""
    if phrase.possessive and not phrase.states:
        return None
    known_by_office = phrase.title is not None and phrase.title.definite
    counted = word in _COUNTED and phrase.content < phrase.head and line.tokens[phrase.content].tag == "CD"
    if counted and not (phrase.states or phrase.bodies):
        return (cast.group(_label(line, phrase), _country(phrase)),), "group", []
    if not (phrase.states or phrase.bodies or phrase.holders or phrase.place) and (not phrase.adjectives or known_by_office):
        return None
    if word in _GENERIC and not (phrase.states or phrase.bodies or phrase.place or any(a in nouns.REGIONAL for a in phrase.adjectives)):
        return None
    if len(phrase.states) > 1 and word in _ACT_FOR_STATES and _joined(line, phrase):
        return settled(n.entity for n in phrase.states), "collective", phrase.states
    before = [n for n in phrase.states if n.start < phrase.head]
    swallowed = before + [n for n in phrase.bodies + phrase.holders if n.start < phrase.head]
    if len(before) > 1 and _joined(line, phrase):
        rest = line.text(before[-1].end, phrase.end)
        return settled(cast.group(f"{line.text(n.start, n.end)} {rest}", n.entity.settled().country) for n in before), "group", swallowed
    listed = _listed(line, phrase)
    if listed:
        return listed, "collective", swallowed
    country = _country(phrase)
    return (cast.group(_label(line, phrase), country),), "group", swallowed


def _listed(line: Line, phrase: Phrase) -> tuple[Entity, ...]:
    """"NATO members Arnor and Gondor": the names that follow at once."""
    at = line.at.get(phrase.end)
    if at is None or at.how == "demonym" or line.lower(at.end) in ("'s", "'") or phrase.after:
        return ()
    found = [at.entity]
    while True:
        k = at.end
        while line.lower(k) in (",", "and", "the"):
            k += 1
        following = line.at.get(k)
        if k == at.end or following is None or following.entity.kind is not at.entity.kind or following.plain:
            return settled(found) if len(found) > 1 else ()
        at = following
        found.append(at.entity)


def _joined(line: Line, phrase: Phrase) -> bool:
    """Are the states a list ("Arnorian and Gondorian"), and not one name of two words ("Arnorian Gondorians")?"""
    return all(line.word(n.end) != "" and before.end < n.start for before, n in zip(phrase.states, phrase.states[1:], strict=False))


# Leaders and ministers of listed states, acting together, are those states.
_ACT_FOR_STATES = frozenset("leaders ministers presidents premiers secretaries heads chiefs chancellors".split())


def _country(phrase: Phrase) -> str | None:
    if "ethnic" in phrase.adjectives:  # a people, wherever it lives
        return next((n.entity.settled().country for n in phrase.states if n.start > phrase.head), None)
    if phrase.states:
        return phrase.states[0].entity.settled().country
    for named in phrase.holders + phrase.bodies:
        if named.entity.settled().country:
            return named.entity.settled().country
    return phrase.place.actor.country if phrase.place is not None else None


def _label(line: Line, phrase: Phrase) -> str:
    return line.text(phrase.content, phrase.end)


def _person(line: Line, phrase: Phrase, cast: Cast) -> Reading | None:
    """"an Arnorian official", "a UN spokesman": one unnamed person, where it is somebody's."""
    if phrase.possessive or not (phrase.states or phrase.bodies) or phrase.determiner not in ("a", "an", "one", "another", ""):
        return None
    if phrase.title is not None and phrase.determiner == "" and phrase.after:
        return None  # "served as minister of": an office, and nobody
    entity = cast.unnamed(_label(line, phrase), _country(phrase))
    return (entity,), "group", [n for n in phrase.states + phrase.bodies if n.start < phrase.head]
