"""Pronouns: only where the grammar or a single candidate leaves no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.discourse import Discourse, Seen, groups_of
from kg.mentions.line import Line
from kg.vocab import Kind

_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_THING = frozenset("it its itself".split())
_MANY = frozenset("they them their theirs themselves".split())
_RELATIVE = frozenset("who whom whose which that".split())
FIRST = frozenset("i we us our my me ours mine".split())


def resolve(number: int, line: Line, at: int, discourse: Discourse, narrator: Sequence[Entity], cast: Cast) -> tuple[Entity, ...] | None:
    """Whom the pronoun at this token means; None where that is in doubt."""
    word = line.lower(at)
    if line.tokens[at].text == "US":
        return None
    if word in _RELATIVE:
        return _antecedent(number, line, at, discourse)
    if word in FIRST:
        return tuple(narrator) or None
    if word in _MALE or word in _FEMALE:
        return _person(number, line, at, discourse, "m" if word in _MALE else "f")
    if word in _THING:
        return _thing(number, line, at, discourse)
    return _many(number, line, at, discourse)


def _antecedent(number: int, line: Line, at: int, discourse: Discourse) -> tuple[Entity, ...] | None:
    """The noun that the relative clause hangs on."""
    k = at
    for _ in range(6):
        token = line.tokens[k]
        if token.dep == "relcl":
            for seen in reversed(discourse.seen):
                if seen.line != number:
                    return None
                if seen.token == token.head:
                    return seen.entities
            return None
        if token.head == k:
            return None
        k = token.head
    return None


def _person(number: int, line: Line, at: int, discourse: Discourse, gender: str) -> tuple[Entity, ...] | None:
    """The latest person in a leading place whose gender does not speak against it."""
    def fits(seen: Seen) -> bool:
        who = seen.entities[0]
        return len(seen.entities) == 1 and who.kind is Kind.PERSON and who.gender in ("", gender)

    sure: Entity | None = None
    for here in discourse.sentences(number, 2):
        persons = [s for s in here if fits(s)]
        leading = [s for s in persons if s.subject]
        if leading:
            sure = (leading[-1] if here[0].line == number else leading[0]).entities[0]
            break
        distinct = settled(s.entities[0] for s in persons)
        if len(distinct) == 1:
            sure = distinct[0]
            break
        if len(distinct) > 1:
            return None
    if sure is None:
        return None
    sure.gender = sure.gender or gender
    return (sure,)


def _thing(number: int, line: Line, at: int, discourse: Discourse) -> tuple[Entity, ...] | None:
    """For "it" and "its": the leading state or organization of this sentence, else of the one before."""
    token = line.tokens[at]
    if token.text.lower() == "it" and _empty(line, at):
        return None
    for here in discourse.sentences(number, 1):
        things = [s for s in here if len(s.entities) == 1 and s.entities[0].kind in (Kind.STATE, Kind.ORGANIZATION)]
        leading = [s for s in things if s.subject and not s.modifier]
        if leading:
            return leading[-1 if here[0].line == number else 0].entities
        if here[0].line != number:
            return None
    return None


def _empty(line: Line, at: int) -> bool:
    """"It is important that ...": an "it" that stands for nobody."""
    verb = line.tokens[line.tokens[at].head]
    return verb.lemma in ("be", "seem", "appear", "become", "make", "take", "remain") and line.tokens[at].dep in ("nsubj", "nsubjpass")


def _many(number: int, line: Line, at: int, discourse: Discourse) -> tuple[Entity, ...] | None:
    """For "they": a list or collective in a leading place, of this sentence or the one before; else a leading group."""
    for here in discourse.sentences(number, 1):
        subjects = [s for s in here if s.subject and not s.modifier]
        lists = [part for part in groups_of(subjects) if len(part) > 1]
        if lists:
            return lists[-1] if here[0].line == number else lists[0]
        groups = [s for s in subjects if s.plural]
        if groups:
            return groups[-1].entities if here[0].line == number else groups[0].entities
        if here[0].line == number and subjects and line.lower(at) == "their":
            return None
    return None
