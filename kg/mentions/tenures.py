"""Offices that a sentence gives by its grammar: "Roe was the deputy commander of", "appointed her", "his election as"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.mentions.cast import Entity
from kg.mentions.line import Line
from kg.mentions.persons import Given
from kg.mentions.titles import Title
from kg.vocab import Kind

_BEING = frozenset({"be", "become", "remain"})
# The one who is put into the office is the object ...
_PUTTING = frozenset("""
appoint name elect reelect choose pick nominate acknowledge recognise recognize install crown proclaim declare confirm swear select
reappoint designate inaugurate make keep
""".split())  # fmt: skip
# ... or holds it and is the subject.
_SERVING = frozenset("serve act work succeed return resign step retire begin start continue rule".split())
_NOUNS = frozenset("election appointment inauguration reelection nomination confirmation role position tenure term time career "
                   "swearing".split())  # fmt: skip
# Having an office, as a noun: "the presidency of Roe".
_TERMS = {"presidency": ("president", "President"), "premiership": ("premier", "Prime Minister"),
          "chancellorship": ("chancellor", "Chancellor")}  # fmt: skip
_UNCERTAIN = frozenset("will would could may might should can must".split())


def find_tenures(line: Line, titles: list[Title], used: set[int], heads: Mapping[int, Entity]) -> list[Given]:
    """Offices told of somebody by the verb or noun they hang on. ``heads`` maps a token to the person mentioned there."""
    found = []
    for title in titles:
        if title.core in used or title.plural or title.pronoun and title.noun == "deputy":
            continue
        holder = _holder(line, title, heads)
        if holder is not None:
            found.append(Given(line, title.left, title.end, holder, title))
            if not title.former:
                holder.offices.append(title.label)
    return found


def find_terms(line: Line) -> list[Given]:
    """"during the presidency of Jane Roe", "Roe's premiership": the holder of the office, whose state must be told elsewhere."""
    found = []
    for i in line.flags:
        noun = _TERMS.get(line.lower(i))
        if noun is None:
            continue
        at = line.at.get(i + 2) if line.lower(i + 1) == "of" else line.at.get(i - 2) if line.lower(i - 1) in ("'s", "'") else None
        if at is not None and at.entity.kind is Kind.PERSON and not at.plain:
            start, end = min(i, at.start), max(i + 1, at.end)
            found.append(Given(line, start, end, at.entity, Title(i, i + 1, i, i, noun[1], noun[0], owner=at)))
    return found


def _holder(line: Line, title: Title, heads: Mapping[int, Entity]) -> Entity | None:
    token = line.tokens[title.core]
    governor = line.tokens[token.head]
    if token.dep == "attr" and governor.lemma in _BEING and not _uncertain(line, governor.index):
        return _at(line, governor.index, ("nsubj",), heads)
    if token.dep in ("oprd", "attr", "dobj", "xcomp") and governor.lemma in _PUTTING and not _uncertain(line, governor.index):
        return _at(line, governor.index, ("nsubjpass", "dative", "dobj"), heads, title.core) or _nested(line, token.index, heads)
    if token.dep == "pobj" and governor.text.lower() == "as":
        above = line.tokens[governor.head]
        if above.lemma in _PUTTING and not _uncertain(line, above.index):
            return _at(line, above.index, ("nsubjpass", "dobj"), heads)
        if above.lemma in _SERVING and not (above.lemma == "succeed" and above.tag == "VBG") and not _uncertain(line, above.index):
            return _at(line, above.index, ("nsubj",), heads) or _clause_owner(line, above.index, heads)
        if above.lemma in _NOUNS:
            return _at(line, above.index, ("poss",), heads) or _of(line, above.index, heads)
    return None


def _uncertain(line: Line, verb: int) -> bool:
    """Negated, or under a modal: no office is given."""
    return any(t.head == verb and (t.dep == "neg" or t.dep == "aux" and t.lemma in _UNCERTAIN) for t in line.tokens) or \
        line.tokens[verb].tag == "VB" and line.tokens[verb].dep in ("xcomp", "advcl", "acl") \
        and line.tokens[line.tokens[verb].head].lemma not in ("vote", "decide")


def _at(line: Line, verb: int, deps: tuple[str, ...], heads: Mapping[int, Entity], but: int = -1) -> Entity | None:
    for dep in deps:
        for token in line.tokens:
            if token.head == verb and token.dep == dep and token.index != but:
                entity = heads.get(token.index) or next(
                    (heads[t.index] for t in line.tokens if t.head == token.index and t.dep == "appos" and t.index in heads), None)
                if entity is not None and entity.settled().kind is Kind.PERSON:
                    return entity.settled()
    return None


def _nested(line: Line, core: int, heads: Mapping[int, Entity]) -> Entity | None:
    """"appointed her Foreign Secretary": a parser may hang the person on the office."""
    before = line.tokens[core - 1] if core else None
    for token in line.tokens[:core]:
        if token.head == core and token.index in heads and token.dep in ("dative", "nsubj", "poss", "compound"):
            return heads[token.index].settled()
    return heads[before.index].settled() if before is not None and before.index in heads and before.pos == "PRON" else None


def _clause_owner(line: Line, verb: int, heads: Mapping[int, Entity]) -> Entity | None:
    """"Roe, serving as", "who served as": the noun that the clause hangs on, or the subject above."""
    token = line.tokens[verb]
    if token.dep in ("acl", "relcl"):
        return heads.get(token.head)
    if token.dep in ("advcl", "conj", "xcomp") and token.head != verb:
        return _at(line, token.head, ("nsubj", "nsubjpass"), heads)
    return None


def _of(line: Line, noun: int, heads: Mapping[int, Entity]) -> Entity | None:
    for token in line.tokens:
        if token.head == noun and token.dep == "prep" and token.text.lower() == "of":
            return _at(line, token.index, ("pobj",), heads)
    return None
