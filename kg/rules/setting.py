"""Time and place of what a clause tells: those in its own words, before those of verbs that plan, begin or report it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Clause, PlaceMention, TimeMention
from kg.rules.resolve import Context


def find(context: Context, clause: Clause, *, saying: bool, reported: bool) -> tuple[TimeMention | None, PlaceMention | None]:
    """The time and the place of the clause, each None where its words give none.

    ``saying``: the act is one of saying, so that what dates the thing spoken of does not date it. ``reported``: the words that
    report it tell its time as well, because the speaker is the one who acts or speaks for him.
    """
    words = _extent(context, clause, reported)
    at = clause.predicate
    times = [t for t in context.times if _dates(context, t, clause, words, saying)]
    time = min(times, key=lambda t: (t.within != at, t.relation != "at", abs(t.head - at), t.start), default=None)
    places = [p for p in context.places if p.head in words and _belongs(context, p.within, clause, saying)]
    place = min(places, key=lambda p: (p.within != at, abs(p.head - at), p.start), default=None)
    return time, place


def _dates(context: Context, time: TimeMention, clause: Clause, words: set[int], saying: bool) -> bool:
    if time.within == clause.predicate:
        return True
    inside = time.head in words or time.start in words
    relations = {"at", "since", "until"} if clause.lemma in _DEPARTING else {"at", "since"}
    return inside and time.relation in relations and _belongs(context, time.within, clause, saying)


# Who stays until a day leaves on it: "in A until Thursday, before leaving for B".
_DEPARTING = frozenset({"leave", "depart", "head", "return", "go_home"})


def _belongs(context: Context, within: int | None, clause: Clause, saying: bool) -> bool:
    """What stands inside a noun's phrase is of that noun: of the verb only where the noun is what the verb brings about."""
    if within is None or within == clause.predicate or context.sentence.tokens[within].pos == "PROPN":
        return True
    if clause.pos == "noun":
        return within not in _fillers(clause)
    return not saying and within in _fillers(clause)


def _fillers(clause: Clause) -> set[int]:
    return {t for tokens in clause.roles.values() for t in tokens}


def _extent(context: Context, clause: Clause, reported: bool) -> set[int]:
    """The clause's own words, and those of verbs that only plan or begin it, or that it is joined to from behind."""
    extent = set(clause.extent)
    by_token = {c.predicate: c for c in reversed(context.clauses)}
    for operator in clause.operators:
        if operator.kind in ("aspect", "plan") or (reported and operator.kind in ("say", "accuse")):
            extent |= set(_words_of(by_token.get(operator.token)))
    parent = context.clauses[clause.parent] if clause.parent is not None else None
    tag = context.sentence.tokens[clause.predicate].tag
    if parent is not None and clause.link == "conjunct":
        extent |= {t for t in parent.extent if t < parent.predicate}
    elif parent is not None and tag == "VBG" and parent.pos == "verb" and (clause.link == "adverbial" or _at_once(context, clause)):
        extent |= set(parent.extent)
    return extent


def _at_once(context: Context, clause: Clause) -> bool:
    """"took power in 1970 by ousting A": told with the time of what it goes with."""
    above = context.sentence.tokens[clause.predicate]
    return above.dep == "pcomp" and context.lemma(above.head) in ("by", "in", "while", "upon", "after")


def _words_of(clause: Clause | None) -> Sequence[int]:
    return clause.extent if clause else ()


_ACCORDS = frozenset("agreement treaty accord pact deal protocol truce ceasefire memorandum".split())
_AT_THE_TIME = frozenset({"as", "when", "while", "during"})


def beside_accord(context: Context, clause: Clause) -> bool:
    """"The treaty was signed as A visited B": told as what went on when an accord was made."""
    if clause.parent is None or clause.link != "adverbial":
        return False
    marks = {context.lemma(k) for k in context.kids[clause.predicate] if context.sentence.tokens[k].dep in ("mark", "advmod")}
    above = context.clauses[clause.parent]
    named = {context.lemma(t) for role in ("subject", "object") for t in above.roles.get(role, ())}
    return bool(marks & _AT_THE_TIME) and bool(named & _ACCORDS)
