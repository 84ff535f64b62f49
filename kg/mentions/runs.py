"""Unbroken stretches of capitals: what may be a name, before anything tells whose."""

from __future__ import annotations

from kg.mentions import given
from kg.mentions.line import COMMON, HONOR, RANK, ROLE, Line
from kg.mentions.organizations import NOT_IN_NAMES
from kg.mentions.titles import Title

PARTICLES = frozenset({"al", "el", "bin", "ibn", "ben", "bint", "de", "da", "di", "del", "della", "der", "den", "van", "von", "la",
                        "le", "dos", "du", "ter", "zu", "ul", "ur", "abu", "umm", "y", "e", "as", "ash", "ad"})  # fmt: skip
_NOT_OPENING = PARTICLES - {"al", "el", "abu", "de", "von", "van", "ibn", "bin"}


def runs(line: Line, titles: list[Title]) -> list[tuple[int, int]]:
    """Unbroken stretches of capitals (with particles, initials, hyphens) that nothing has claimed yet."""
    claimed = {k for title in titles for k in range(title.start, title.end)}
    found: list[tuple[int, int]] = []
    upto = 0
    for i in sorted(line.capital):
        if i < upto or i in claimed or not _may_be_name(line, i):
            continue
        start, end = i, i + 1
        if line.flag(i, ROLE) and line.opens(i) and _may_be_name(line, i + 1):
            continue
        while end < len(line.tokens) and end not in claimed and end not in line.at:
            if line.word(end) == "-" and line.glued(end - 1) and line.glued(end) and end + 1 not in line.at:
                end += 2
            elif _goes_on(line, end):
                end += 1
            else:
                break
        if start >= 2 and line.word(start - 1) == "-" and line.lower(start - 2) in ("al", "el", "as", "ash") and start - 2 not in line.at:
            start -= 2
        else:
            start = _opening(line, start)
        found.append((start, end))
        upto = end
    return found


def _opening(line: Line, start: int) -> int:
    """Where a name begins whose first capital is at ``start``: at the particles before it ("van der Roe"), if one can open a name."""
    k = start
    while k >= 1 and line.lower(k - 1) in PARTICLES and line.tokens[k - 1].pos == "PROPN":
        k -= 1
    return k if line.lower(k) in PARTICLES - _NOT_OPENING else start


def _goes_on(line: Line, i: int) -> bool:
    """Is it one more word of a name: a capital, "d'Estrées", or a particle before one?"""
    if _may_be_name(line, i) or i in line.capital and line.lower(i) in _NAMES_TOO:
        return True
    if line.word(i)[:2] == "d'" and line.word(i)[2:3].isupper():
        return True
    if line.lower(i) not in PARTICLES:
        return False
    return _may_be_name(line, i + 1) or line.word(i + 1) == "-" or line.lower(i + 1) in PARTICLES and _may_be_name(line, i + 2)


def _may_be_name(line: Line, i: int) -> bool:
    if i not in line.capital or i in line.at or i in line.placed:
        return False
    if line.flag(i, ROLE) and line.opens(i) and line.tokens[i].tag not in ("NNP", "NNPS"):
        return False
    if line.flag(i, COMMON) and line.opens(i) and i + 1 not in line.capital:
        return False
    token = line.tokens[i]
    word = token.text.lower()
    if word in NOT_IN_NAMES and not (word in ("may", "march", "june", "april", "august") and _not_month(line, i)):
        return False
    if line.flag(i, HONOR) or not token.text[0].isalpha() or line.flag(i, RANK) and i + 1 in line.capital:
        return False
    return not line.opens(i) or token.tag in ("NNP", "NNPS") or (word in given.GIVEN) or (
        i + 1 in line.capital and i + 1 not in line.at and token.tag not in _CLOSED)


# Honorifics that stand inside names as well: "Hamad Sheikh Roe".
_NAMES_TOO = frozenset({"sheikh", "shah", "sayyid", "haji", "imam", "lama"})
_CLOSED = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "RB", "WRB", "WP", "WDT", "MD", "TO", "EX", "CD", "VBG", "VBN", "NNS", "JJ", "VB"})


def _not_month(line: Line, i: int) -> bool:
    """"May said", "Theresa May": no number, no preposition of time beside it."""
    before, after = line.lower(i - 1), line.word(i + 1)
    if after[:1].isdigit() or before[:1].isdigit() or before in _TIMELY:
        return False
    return after == "'s" or line.tokens[i].dep in ("nsubj", "nsubjpass", "dobj", "poss", "pobj", "conj") and before not in _TIMELY


_TIMELY = frozenset("in since until last next by early late mid this during of from through on every after before between and".split())
