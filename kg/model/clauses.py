"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Operator:
    """Something that a clause stands under: ``kind`` from kg.clauses.operators, ``token`` the word that does it."""

    kind: str
    lemma: str
    token: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its roles, whatever voice or form it came in.

    ``roles`` maps a role (subject, object, indirect, complement, poss, amod, or a preposition) to the head tokens that
    fill it, conjuncts spread. ``operators`` are the words that the predicate stands under, innermost first. ``parent``
    is the index of the clause that this one depends on, and ``link`` how (complement, adverbial, relative, conjunct, noun, light).
    ``speakers`` are the head tokens of those who say so, those of the innermost saying first;
    ``extent`` are the tokens in which its time and place stand.
    """

    index: int
    sentence: int
    predicate: int
    lemma: str
    pos: str
    roles: Mapping[str, tuple[int, ...]]
    tense: str = "present"
    passive: bool = False
    operators: tuple[Operator, ...] = ()
    parent: int | None = None
    link: str | None = None
    speakers: tuple[tuple[int, ...], ...] = ()
    extent: tuple[int, ...] = ()
