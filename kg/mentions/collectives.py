"""Words that count: "the two countries", "both leaders", "the three ministers", "the pair" stand for those named before."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions import nouns
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.discourse import Discourse, Seen, groups_of
from kg.mentions.halves import KOREAS
from kg.mentions.line import Line
from kg.mentions.phrases import Phrase
from kg.vocab import Kind


def resolve(number: int, line: Line, phrase: Phrase, discourse: Discourse, narrator: Sequence[Entity],
            cast: Cast) -> tuple[tuple[Entity, ...], str] | None:  # fmt: skip
    """The members of a counted collective; None where it is none, or nobody fits the count."""
    word = line.lower(phrase.head)
    count = phrase.number or (2 if phrase.determiner == "both" else 0)
    if phrase.states or phrase.bodies or not phrase.plural or phrase.determiner in ("some", "many", "several", "other", "any", "no"):
        return None
    if word == "koreas" and count in (0, 2) and phrase.determiner in ("the", "both", ""):
        return settled(e for code in KOREAS if (e := cast.state(code))), "collective"
    countries = word in nouns.COUNTRIES_WORDS
    if not countries and word not in nouns.LEADERS_WORDS:
        return None
    if phrase.possessive == "our":
        return _ours(number, discourse, narrator, count) if countries else None
    if not count and phrase.determiner == "the" and word == "sides":
        count = 2
    if not count:
        return None
    found = states_before(number, discourse, count, cast) if countries else persons_before(number, discourse, count)
    return (found, "collective") if found else None


def _ours(number: int, discourse: Discourse, narrator: Sequence[Entity], count: int) -> tuple[tuple[Entity, ...], str] | None:
    """"our nations": those who speak, or the one who speaks and the one spoken to."""
    if len(narrator) > 1:
        return (tuple(narrator), "collective") if count in (0, len(narrator)) else None
    if count == 2 and narrator:
        for here in discourse.sentences(number, 3):
            others = settled(e for s in here for e in s.entities if e.kind is Kind.STATE and e is not narrator[0])
            if len(others) == 1:
                return (narrator[0], others[0]), "collective"
            if others:
                return None
    return None


def states_before(number: int, discourse: Discourse, count: int, cast: Cast) -> tuple[Entity, ...] | None:
    """The states meant by a counted word: a list of just so many, else just so many in the nearest sentences."""
    window: list[Seen] = []
    for n, here in enumerate(discourse.sentences(number, 3)):
        states = [s for s in here if _states(s, cast) and not (n == 0 and s.companion)]
        for part in reversed(groups_of(states)):
            joined = settled(e for p in part for e in _of([p], cast))
            if len(joined) == count:
                return joined
        window = states + window
        distinct = settled(e for s in window for e in _states(s, cast))
        if len(distinct) == count:
            return distinct
        owners = settled(e for s in states if s.owner for e in _states(s, cast))
        if len(owners) == count:
            return owners
        pair = _leading(states, count, cast)
        if pair is not None:
            return pair
        if len(distinct) > count and n > 0:
            return None
    return None


def _leading(states: list[Seen], count: int, cast: Cast) -> tuple[Entity, ...] | None:
    """In a crowd, those that are no mere qualifiers, if they are just so many."""
    leading = settled(e for s in states if not s.modifier for e in _states(s, cast))
    return leading if len(leading) == count else None


def _states(seen: Seen, cast: Cast) -> tuple[Entity, ...]:
    return _of(seen.entities, cast)


def _of(entities: Sequence[Entity], cast: Cast) -> tuple[Entity, ...]:
    """States as they are, persons and bodies of a state as that state."""
    found = []
    for entity in entities:
        if entity.kind is Kind.STATE:
            found.append(entity)
        elif entity.kind is Kind.PERSON and (entity.country or entity.guess) in cast.states:
            found.append(cast.states[entity.country or entity.guess or ""])
    return settled(found)


def persons_before(number: int, discourse: Discourse, count: int) -> tuple[Entity, ...] | None:
    """The persons meant by a counted word: a list of just so many, else just so many in the nearest sentences."""
    window: list[Seen] = []
    for here in discourse.sentences(number, 3):
        persons = [s for s in here if s.entities[0].kind is Kind.PERSON]
        for part in reversed(groups_of(persons)):
            if len(part) == count:
                return part
        window = persons + window
        distinct = settled(e for s in window for e in s.entities)
        if len(distinct) == count:
            return distinct
        if len(distinct) > count:
            return None
    return None
