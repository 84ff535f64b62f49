"""Corrections of trees that are plainly wrong, by rule, before anything reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.model import Token


def mend(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The sentence with known slips of the parser put right."""
    found = list(tokens)
    for token in tokens:
        for dep, mending in _MENDINGS:
            if token.dep == dep:
                mending(found, token)
    return tuple(found)


def _dashed_apposition(tokens: list[Token], noun: Token) -> None:
    """"pressure on A – an island that": between dashes, the noun says what A is."""
    if noun.pos != "NOUN":
        return
    left = min([t.index for t in tokens if t.head == noun.index and t.dep in ("det", "amod", "compound", "poss")], default=noun.index)
    while left > 0 and tokens[left - 1].head == noun.index:
        left -= 1
    if left < 2 or tokens[left - 1].text not in ("\u2013", "\u2014", "--"):
        return
    name = tokens[left - 2]
    if name.pos == "PROPN" and name.index != noun.head:
        tokens[noun.index] = replace(noun, dep="appos", head=name.index)


_NAMING = frozenset({"appoint", "name", "elect", "nominate", "crown", "make", "declare"})


def _named_to_office(tokens: list[Token], office: Token) -> None:
    """"appointed A prime minister": A is taken for a part of the office; A is the object, the office what A becomes."""
    if tokens[office.head].lemma not in _NAMING or office.pos != "NOUN":
        return
    person = next((t for t in tokens if t.head == office.index and t.dep in ("nmod", "compound") and t.pos == "PROPN"), None)
    if person is not None:
        tokens[person.index] = replace(person, dep="dobj", head=office.head)
        tokens[office.index] = replace(office, dep="oprd")


def _shared_possessor(tokens: list[Token], noun: Token) -> None:
    """"A and B's talks": the parser joins A with the talks; A and B together possess them."""
    first = tokens[noun.head]
    owner = next((t for t in tokens if t.head == noun.index and t.dep == "poss" and t.pos == "PROPN"), None)
    if noun.pos != "NOUN" or owner is None or first.pos != "PROPN" or first.dep not in ("nsubj", "nsubjpass", "ROOT"):
        return
    joint = next((t for t in tokens if t.head == first.index and t.dep == "cc"), None)
    if joint is None or joint.index != first.index + 1:
        return
    if not all(t.dep in ("compound", "amod", "det") for t in tokens[joint.index + 1 : owner.index]):
        return
    tokens[noun.index] = replace(noun, head=first.head if first.head != first.index else noun.index, dep=first.dep)
    tokens[first.index] = replace(first, head=noun.index, dep="poss")
    tokens[owner.index] = replace(owner, head=first.index, dep="conj")
    for t in list(tokens):
        if t.head == first.index and t.index > owner.index:
            tokens[t.index] = replace(t, head=noun.index)


_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def _subject_of_clause(tokens: list[Token], noun: Token) -> None:
    """"will reiterate A is committed": with no "that", A is taken for the object of the first verb; it is the subject of the second."""
    for token in tokens[noun.index + 1 :]:
        if token.head != noun.head or token.dep != "ccomp":
            continue
        kids = [t for t in tokens if t.head == token.index and t.index != token.index]
        finite = token.tag in _FINITE or any(k.dep in ("aux", "auxpass") and k.tag in _FINITE and k.index > noun.index for k in kids)
        if finite and not any(k.dep in ("nsubj", "nsubjpass", "expl", "mark") for k in kids):
            passive = any(k.dep == "auxpass" for k in kids)
            tokens[noun.index] = replace(noun, head=token.index, dep="nsubjpass" if passive else "nsubj")
        return


def _subject_of_verb(tokens: list[Token], noun: Token) -> None:
    """"that Beijing views as": a name cannot be part of a finite verb; it is its subject."""
    verb = tokens[noun.head]
    if noun.pos != "PROPN" or verb.tag not in ("VBZ", "VBD", "VBP") or noun.index > verb.index:
        return
    if not any(t.head == verb.index and t.dep in ("nsubj", "nsubjpass") for t in tokens):
        tokens[noun.index] = replace(noun, dep="nsubj")


def _preposition(tokens: list[Token], word: Token) -> None:
    """"met with A to sign": A is taken for the subject of "sign"; "with" governs A and hangs on "met"."""
    verb = tokens[word.head]
    noun = next((t for t in tokens if t.head == verb.index and t.dep in ("nsubj", "nsubjpass") and t.index > word.index), None)
    if word.text.lower() not in ("with", "to", "from", "against", "by") or noun is None:
        return
    if verb.head == verb.index or verb.index < noun.index:
        return
    tokens[word.index] = replace(word, dep="prep", head=verb.head)
    tokens[noun.index] = replace(noun, dep="pobj", head=word.index)


def _marker(tokens: list[Token], marker: Token) -> None:
    """"If A attacks B, C will respond": the parser hangs "if" on the main verb; it belongs to the clause that it opens."""
    if tokens[marker.index].dep != "mark":
        return
    for token in tokens[marker.index + 1 : marker.head]:
        if token.dep == "advcl" and token.head == marker.head and not any(t.dep == "mark" and t.head == token.index for t in tokens):
            tokens[marker.index] = replace(marker, head=token.index)
            return


def _finite_conjunct(tokens: list[Token], verb: Token) -> None:
    """"urged A to reconsider and spoke with B": a finite verb is joined with the finite verb above the infinitive."""
    above = tokens[verb.head]
    if verb.tag not in ("VBD", "VBZ") or above.tag != "VB":
        return
    for _ in range(3):
        if above.dep not in ("xcomp", "ccomp", "advcl", "acl") or above.head == above.index:
            return
        above = tokens[above.head]
        if above.tag in ("VBD", "VBZ", "VBP"):
            tokens[verb.index] = replace(verb, head=above.index)
            return


_OFFICES = frozenset(
    "minister president secretary chancellor premier leader head chief king queen ambassador director chairman governor spokesman "
    "spokeswoman spokesperson mayor general commander envoy senator deputy member founder".split()
)


def _list_not_apposition(tokens: list[Token], second: Token) -> None:
    """"A, B, and C met": B is taken for an apposition of A that C is joined to; the three are a list."""
    first = tokens[second.head]
    joined = any(t.head == second.index and t.dep == "conj" for t in tokens)
    if not joined or not any(t.head == second.index and t.dep == "cc" and t.lemma == "and" for t in tokens):
        return
    offices = [t.lemma.lower() in _OFFICES for t in (first, second)]
    if first.pos == second.pos == "PROPN" and (not offices[1] or offices[0]) and tokens[second.index - 1].text != "(":
        tokens[second.index] = replace(second, dep="conj")


_CHARGES = frozenset({"charge", "claim", "accusation", "allegation", "assertion", "report", "suggestion", "statement"})


def _charge_denied(tokens: list[Token], said: Token) -> None:
    """"A accused B, a charge C denied": the first clause is the sentence; the denial hangs on the charge."""
    denial = tokens[said.head]
    charge = next((t for t in tokens[said.index + 1 : denial.index] if t.head == denial.index and t.dep == "dobj"), None)
    if charge is None or charge.lemma not in _CHARGES or tokens[charge.index - 1].lemma not in ("a", "an"):
        return
    tokens[said.index] = replace(said, dep=denial.dep, head=said.index if denial.head == denial.index else denial.head)
    tokens[charge.index] = replace(charge, dep="npadvmod", head=said.index)
    tokens[denial.index] = replace(denial, dep="relcl", head=charge.index)
    for t in list(tokens):
        if t.head == denial.index and t.index < charge.index and t.index != said.index:
            tokens[t.index] = replace(t, head=said.index)


# What is looked at, by the label that the parser gave; several slips may bear the same label.
_MENDINGS: tuple[tuple[str, Callable[[list[Token], Token], None]], ...] = (
    ("mark", _preposition),
    ("mark", _marker),
    ("dobj", _subject_of_clause),
    ("dobj", _named_to_office),
    ("dobj", _dashed_apposition),
    ("ccomp", _charge_denied),
    ("appos", _list_not_apposition),
    ("attr", _dashed_apposition),
    ("npadvmod", _dashed_apposition),
    ("conj", _shared_possessor),
    ("conj", _finite_conjunct),
    ("compound", _subject_of_verb),
    ("amod", _subject_of_verb),
)
