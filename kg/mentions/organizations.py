"""Organizations that no gazetteer knows, found by their shape: a head word with capitals around it, or a defined acronym."""

from __future__ import annotations

import re

from kg.mentions import given, nouns, words
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.line import BODY, HEAD, OFFICE, PEOPLE, Line, Named
from kg.vocab import Kind

_LINK = frozenset({"a", "an", "of", "for", "on", "and", "the", "to", "in", "against", "&", ",", "de", "del", "des", "du", "at", "with"})
_ACRONYM = re.compile(r"^[A-Z][A-Za-z]?[A-Z0-9/&-]{1,9}s?$")
# What such names end in is an occasion or a paper, and cannot act.
_NO_ACTOR = frozenset("""
dialogue agreement treaty memorandum understanding summit talks war act plan initiative strategy process convention protocol
accord review area areas zone region corridor program programme project resolution conference week day dam
disease virus partnership statement framework
""".split())  # fmt: skip
_SMALL = frozenset({"a", "an", "of", "for", "the", "and", "on", "to", "in", "de", "la", "against", "&", ","})
# Capitalised words that open no name: they qualify, count, date or speak.
NOT_IN_NAMES = frozenset("""
the a an this that these those his her its their our my mr mrs ms dr i we he she it they you new former current in on at by for
from with and or but if as of to also both all some any each such no not monday tuesday wednesday thursday friday saturday
sunday january february march april may june july august september october november december today yesterday tomorrow earlier
later last next since when while where after before during following despite amid under over according although however
meanwhile moreover what who why how there here because until once among between senior top acting joint one two three
four five six seven eight nine ten first second third koreas
""".split())  # fmt: skip


def find_organizations(line: Line, cast: Cast) -> None:
    """Note every organization that the sentence names by its shape."""
    for i in line.flags:
        if line.flags[i] & HEAD and i in line.capital:
            at = line.at.get(i)
            if at is not None and (at.entity.kind is not Kind.STATE or at.how == "name"):
                continue
            span = _around(line, i)
            if span is not None:
                _note(line, cast, *span)
        elif line.lower(i) in ("alliance", "alliances") and i not in line.at:
            _alliances(line, cast, i)
        elif line.flags[i] & BODY and line.lower(i) == "ministry" and line.lower(i + 1) in ("of", "for"):
            end = _portfolio(line, i + 2)
            if end > i + 2:
                _note(line, cast, i, _with_state(line, end))


def _around(line: Line, i: int) -> tuple[int, int] | None:
    """The stretch of a name around its head word, or None where the capitals do not bear it."""
    word = line.lower(i)
    if line.opens(i) and line.tokens[i].tag not in ("NNP", "NNPS") and line.lower(i + 1) not in ("of", "for"):
        return None
    start = _leftwards(line, i)
    end = i + 1
    while end < len(line.tokens) and end in line.capital and line.flag(end, HEAD) and line.at.get(end) is None:
        end += 1
    if word in nouns.OPENING_HEADS or line.lower(end - 1) in nouns.OPENING_HEADS:
        end = _rightwards(line, end, line.lower(end - 1))
    elif line.lower(end) == "of" and _state_at(line, end + 1) is not None:
        end = _with_state(line, end)
    own = [k for k in range(start, end) if k in line.capital and not _is_state(line, k)]
    if len(own) < 2 and not (own and end - start > 1 and word not in nouns.LOOSE_HEADS):
        return None
    if word in nouns.LOOSE_HEADS and all(line.flag(k, HEAD) for k in own) and len(own) < 2:
        return None
    return start, end


def _leftwards(line: Line, i: int) -> int:
    """Where the name of a head word begins: the unbroken capitals before it, states and hyphens with them."""
    start = i
    while start > 0:
        k = start - 1
        at = line.at.get(k)
        if at is not None:
            if at.entity.kind is Kind.PERSON or (at.entity.kind is Kind.ORGANIZATION and at.start < k - 3):
                break
            start = at.start
        elif k in line.capital and _joins(line, k):
            start = k
        elif _tied(line, k, start, i):
            start = k - 1
        else:
            break
    while start < i and (line.lower(start) in NOT_IN_NAMES or line.word(start) == "-"):
        start += 1
    return start


def _tied(line: Line, k: int, start: int, i: int) -> bool:
    """Does a hyphen, "&", "Workers'" or "X and Y" tie the word before k to the name?"""
    if k - 1 not in line.capital:
        return False
    word = line.word(k)
    if word == "-" and line.glued(k) or word == "&":
        return True
    if start >= i:
        return False
    owner = word in ("'s", "'") and line.at.get(k - 1) is None and line.lower(k - 1) in _OWNERS
    if word != "and":
        return owner
    both = _subject(line, k - 1) and _subject(line, k + 1)
    return both or line.lower(k - 1).endswith(_ADJECTIVE) and line.lower(k + 1).endswith(_ADJECTIVE)


_ADJECTIVE = ("ic", "al", "ary", "ine")  # "Oceanic and Atmospheric Agency"
_OWNERS = frozenset({"people", "workers", "women", "children", "king", "queen", "citizens", "farmers", "teachers", "writers"})


def _joins(line: Line, k: int) -> bool:
    word = line.lower(k)
    if word in NOT_IN_NAMES or (line.flag(k, OFFICE) and word not in ("chief", "attorney", "general", "consul", "whip", "head")):
        return False
    return line.tokens[k].text[0].isalpha() and not (line.opens(k) and line.tokens[k].tag in ("DT", "IN", "PRP", "RB", "VBG", "CC"))


def _subject(line: Line, k: int) -> bool:
    """Is it a word for what public offices are about?"""
    word = line.lower(k)
    return word in words.PORTFOLIO or word.endswith(words.PORTFOLIO_ENDINGS)


def _rightwards(line: Line, end: int, head: str) -> int:
    """Where a name that opens with its head ends: links and the capitals they lead to."""
    while end < len(line.tokens):
        k = end
        while k < len(line.tokens) and line.lower(k) in _LINK:
            k += 1
        if k == end or k >= len(line.tokens) or k not in line.capital or k - end > 3 or line.lower(k) in NOT_IN_NAMES:
            break
        first = line.lower(end)
        if first in ("in", "at", "to", "with") and head not in ("embassy", "consulate", "mission", "university"):
            break
        if first == "," and head not in _LISTING:
            break
        if first in ("and", ",", "&") and not (_subject(line, k) and line.lower(end - 1) != "state"):
            break
        if line.flag(k, OFFICE) and line.lower(k) not in ("attorney",):
            break
        at = line.at.get(k)
        if at is not None and at.entity.kind is Kind.PERSON:
            break
        end = at.end if at is not None else k + 1
        if at is not None and at.entity.kind is Kind.STATE:
            break
        end = _run(line, end)
    return end


_LISTING = frozenset("ministry department bureau office committee institute agency".split())


def _run(line: Line, end: int) -> int:
    """On through capitals that stand side by side, up to where a person's name begins."""
    while end in line.capital and not line.flag(end, OFFICE) and line.lower(end) not in NOT_IN_NAMES:
        if line.lower(end) in given.GIVEN and not _subject(line, end):
            break
        at = line.at.get(end)
        end = at.end if at is not None else end + 1
    return end


def _portfolio(line: Line, k: int) -> int:
    """On through lower-case words of a ministry's subject."""
    while k < len(line.tokens) and (_subject(line, k) or (line.lower(k) in ("and", "the", ",") and _subject(line, k + 1))):
        k += 1
    return k


def _with_state(line: Line, end: int) -> int:
    at = _state_at(line, end + 1) if line.lower(end) == "of" else None
    return at.end if at is not None else end


def _state_at(line: Line, k: int) -> Named | None:
    """The state named at a token, past an article."""
    if line.lower(k) == "the":
        k += 1
    at = line.at.get(k)
    return at if at is not None and at.entity.kind is Kind.STATE and at.how in ("name", "official", "acronym") else None


def _is_state(line: Line, k: int) -> bool:
    at = line.at.get(k)
    return at is not None and at.entity.kind is Kind.STATE


def _note(line: Line, cast: Cast, start: int, end: int) -> None:
    states = [n for n in {id(line.at[k]): line.at[k] for k in range(start, end) if k in line.at}.values() if n.entity.kind is Kind.STATE]
    seat = line.lower(start) not in ("embassy", "consulate") and line.lower(end - 1) not in ("embassy", "consulate")
    country = states[0].entity.country if states and (seat or states[0].end < end) else None
    if country is None:
        country = owner(line, start)
    inside = [line.at[k] for k in range(start, end) if k in line.at and line.at[k].entity.kind is Kind.ORGANIZATION]
    if inside and inside[0].start == start and all(line.lower(k) in _PLAIN_HEADS for k in range(inside[0].end, end)):
        entity = inside[0].entity
        entity.met(line.text(start, end))
    else:
        entity = cast.organization(line.text(start, end), country)
    if line.lower(end - 1) == "alliance" and len(allies := settled(n.entity for n in states)) > 1:
        entity.allies, entity.country = allies, None
    line.cover(Named(start, end, entity, "name"))


_PLAIN_HEADS = frozenset("party movement group organization organisation network alliance front militia".split())


def _alliances(line: Line, cast: Cast, i: int) -> None:
    """"the Arnor-Gondor alliance", "the Arnor-Gondor and Arnor-Rohan alliances": a pact of the states in its name."""
    end = i + 1
    k = i - 1
    while k > 1 and k in line.at:
        second = line.at[k]
        first = line.at.get(second.start - 2)
        if line.word(second.start - 1) != "-" or first is None or not {first.entity.kind, second.entity.kind} <= {Kind.STATE}:
            return
        entity = cast.organization(f"{line.text(first.start, second.end)} alliance")
        entity.allies = settled((first.entity, second.entity))
        begin = first.start
        line.cover(Named(begin, end, entity, "name"))
        end = second.end if False else begin
        k = begin - 2 if line.lower(begin - 1) in ("and", ",") else -1
        end = k + 1


def owner(line: Line, start: int) -> str | None:
    """The state that owns what follows: "Arnor's", "Arnorian airline"."""
    k = start - 1
    if line.lower(k) in ("'s", "'"):
        at = line.at.get(k - 1)
        return at.entity.country if at is not None and at.entity.kind is Kind.STATE else None
    if line.lower(k) in nouns.CLASS_NOUNS:
        for j in range(k - 1, max(-1, k - 4), -1):
            at = line.at.get(j)
            if at is not None and at.entity.kind is Kind.STATE:
                return at.entity.country
            if line.tokens[j].pos not in ("ADJ", "NOUN", "PROPN", "PUNCT"):
                break
    return None


def national_bodies(line: Line, cast: Cast) -> None:
    """"the Arnorian Red Cross": a state before a body of no state, or of another, names that state's own."""
    for named in [n for n in line.names if n.entity.kind is Kind.ORGANIZATION and n.entity.actor is not None]:
        before = line.at.get(named.start - 1)
        last = line.tokens[named.end - 1]
        if before is None or before.how != "demonym" or before.entity.kind is not Kind.STATE or last.dep in ("compound", "amod", "poss"):
            continue
        if before.entity.country == named.entity.country or line.flag(named.end, OFFICE):
            continue
        line.cover(Named(before.start, named.end, cast.organization(line.text(before.start, named.end), before.entity.country), "name"))


def find_acronyms(line: Line, cast: Cast, acronyms: dict[str, Entity]) -> None:
    """Note "Long Name (LN)": the letters stand for the name from then on."""
    tokens = line.tokens
    for k in range(1, len(tokens) - 2):
        if tokens[k].text != "(" or tokens[k + 2].text != ")":
            continue
        short = tokens[k + 1].text
        if not _ACRONYM.match(short):
            continue
        before, inside = line.at.get(k - 1), line.at.get(k + 1)
        if before is None:
            start = _spelled(line, k, short)
            if start is None or line.lower(k - 1) in _NO_ACTOR or not _headed(line, start, k):
                continue
            entity = inside.entity if inside is not None else cast.organization(line.text(start, k), owner(line, start))
            entity.met(line.text(start, k))
            before = Named(start, k, entity, "name")
            line.cover(before)
        elif inside is not None and inside.entity is not before.entity and before.entity.actor is None \
                and inside.entity.kind is before.entity.kind:
            inside.entity.absorb(before.entity)
        if inside is None and before.entity.kind is not Kind.PERSON:
            line.cover(Named(k + 1, k + 2, before.entity, "acronym"))
        before.entity.settled().met(short)
        acronyms[short] = before.entity.settled()


def _headed(line: Line, start: int, end: int) -> bool:
    """Is there a word in it that heads organizations, or one for people ("Union of Teachers", "Liberation Tigers")?"""
    return any(line.flags.get(i, 0) & (HEAD | PEOPLE) for i in range(start, end)) or line.lower(end - 1) in ("tigers", "brothers", "wolves")


def _spelled(line: Line, k: int, short: str) -> int | None:
    """Where the capitals begin whose initials the acronym spells; small words may be passed over."""
    letters = [c for c in short.rstrip("s") if c.isalpha()]
    i = k
    for letter in reversed(letters):
        i -= 1
        while i >= 0 and line.lower(i) in _SMALL and line.word(i)[0] != letter:
            i -= 1
        if i < 0 or line.word(i)[:1].upper() != letter.upper() or not (i in line.capital or len(letters) > 3):
            return None
    return i if k - i >= 2 and i in line.capital else None


def use_acronyms(line: Line, acronyms: dict[str, Entity]) -> None:
    """Every further use of an acronym that the article has defined."""
    for i in line.capital:
        entity = acronyms.get(line.tokens[i].text)
        if entity is not None and i not in line.at:
            entity.settled().met(line.tokens[i].text)
            line.cover(Named(i, i + 1, entity.settled(), "acronym"))
