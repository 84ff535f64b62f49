"""Pronouns: only where the grammar or a single candidate leaves no doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.mentions.cast import Entity, settled
from kg.mentions.discourse import Discourse, Seen, groups_of
from kg.mentions.line import Line
from kg.vocab import Kind

Heads = Mapping[int, tuple[Entity, ...]]

_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_THING = frozenset("it its itself".split())
_MANY = frozenset("they them their theirs themselves".split())
_RELATIVE = frozenset("who whom whose which that".split())
# What only an actor can be, so that "it is ready" speaks of one.
_OF_ACTORS = frozenset(
    "willing ready prepared committed open concerned worried determined able unable keen opposed unwilling eager reluctant "
    "responsible".split()
)
FIRST = frozenset("i we us our my me ours mine".split())


def resolve(number: int, line: Line, at: int, discourse: Discourse, narrator: Sequence[Entity], quoted: bool,
            heads: Heads) -> tuple[Entity, ...] | None:  # fmt: skip
    """Whom the pronoun at this token means; None where that is in doubt. ``quoted``: it stands in a quotation.

    ``heads`` maps tokens of this sentence to the actors mentioned there.
    """
    word = line.lower(at)
    if line.tokens[at].text == "US" or line.lower(at + 1) in ("majesty", "highness", "excellency", "honor", "honour"):
        return None
    if word in _RELATIVE:
        return _antecedent(number, line, at, discourse)
    if word in FIRST:
        return tuple(narrator) or None
    if word.endswith(("self", "selves")):
        return heads.get(_clause_subject(line, at))
    if word in _MALE or word in _FEMALE:
        return _person(number, line, at, discourse, "m" if word in _MALE else "f", quoted, heads)
    if word in _THING:
        return _thing(number, line, at, discourse, heads)
    return _many(number, line, at, discourse)


def _clause_subject(line: Line, at: int) -> int:
    """The subject of the clause that a possessive or object stands in; -1 where there is none."""
    k = line.tokens[at].head
    for _ in range(12):
        if line.tokens[k].pos in ("VERB", "AUX"):
            for token in line.tokens:
                if token.head == k and token.dep in ("nsubj", "nsubjpass") and token.index < at:
                    return token.index
        if line.tokens[k].head == k:
            return -1
        k = line.tokens[k].head
    return -1


def _antecedent(number: int, line: Line, at: int, discourse: Discourse) -> tuple[Entity, ...] | None:
    """The noun that the relative clause hangs on."""
    if at and line.tokens[at - 1].pos in ("VERB", "AUX", "SCONJ") or at == 0:
        return None
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


def _person(number: int, line: Line, at: int, discourse: Discourse, gender: str, quoted: bool, heads: Heads) -> tuple[Entity, ...] | None:
    """The subject of the clause for "his"; else the latest person in a leading place; in a quotation never its speaker."""

    def fits(seen: Seen) -> bool:
        who = seen.entities[0]
        if quoted and not seen.quoted and seen.subject:
            return False
        return len(seen.entities) == 1 and who.kind is Kind.PERSON and who.gender in ("", gender)

    if line.tokens[at].dep == "poss":
        subject = _clause_subject(line, at)
        owner = heads.get(subject, ())
        if subject >= 0 and not owner and line.tokens[subject].pos in ("PRON", "PROPN"):
            return None
        if len(owner) == 1 and owner[0].kind is Kind.PERSON and owner[0].gender in ("", gender):
            return owner
    for here in discourse.sentences(number, 2):
        leading = [s for s in here if fits(s) and s.subject]
        if discourse.doubtful(here[0].line, leading[-1].token if leading else -1):
            return None
        distinct = settled(s.entities[0] for s in here if fits(s))
        sure = [e for e in distinct if e.gender == gender]
        if leading:
            found = (leading[-1] if here[0].line == number else leading[0]).entities[0]
            found = sure[0] if not found.gender and len(sure) == 1 else found
        elif len(distinct) == 1:
            found = distinct[0]
        elif distinct:
            return None
        else:
            continue
        found.gender = found.gender or gender
        return (found,)
    return None


def _thing(number: int, line: Line, at: int, discourse: Discourse, heads: Heads) -> tuple[Entity, ...] | None:
    """For "its" the subject of its clause; for "it" the leading state or organization of this sentence or the one before."""
    token = line.tokens[at]
    if token.text.lower() == "it" and (_empty(line, at) or not _leads_verb(line, at)):
        return None
    subject = _clause_subject(line, at) if token.dep == "poss" else -1
    if subject >= 0:
        owner = heads.get(subject, ())
        return owner if len(owner) == 1 and owner[0].kind in (Kind.STATE, Kind.ORGANIZATION) else None
    for here in discourse.sentences(number, 1):
        things = [s for s in here if len(s.entities) == 1 and s.entities[0].kind in (Kind.STATE, Kind.ORGANIZATION)]
        leading = [s for s in things if s.subject and not s.modifier]
        if discourse.doubtful(here[0].line):
            return None
        if leading:
            return leading[-1 if here[0].line == number else 0].entities
        if here[0].line != number:
            return None
    return None


def _leads_verb(line: Line, at: int) -> bool:
    """Is it the subject of a verb, and not the object of "make it available"?"""
    token = line.tokens[at]
    return token.dep in ("poss", "nsubjpass") or token.dep == "nsubj" and line.tokens[token.head].pos in ("VERB", "AUX")


def _empty(line: Line, at: int) -> bool:
    """"It is important that ...": an "it" that stands for nobody."""
    verb = line.tokens[line.tokens[at].head]
    if any(t.head == verb.index and t.dep == "acomp" and t.lemma in _OF_ACTORS for t in line.tokens):
        return False
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
        if here[0].line == number:
            named = [s for s in here if len(s.entities) == 1 and s.entities[0].kind is Kind.STATE]
            states = settled(s.entities[0] for s in named)
            if line.lower(at) == "they" and len(states) == 2 and not any(s.subject and not s.owner for s in named):
                return states
            if subjects and line.lower(at) == "their":
                return None
    return None
