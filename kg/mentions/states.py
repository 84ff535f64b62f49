"""A state's name in its sentence: the state itself, a word that qualifies another, or only a place."""

from __future__ import annotations

from kg.mentions import nouns
from kg.mentions.cast import Entity
from kg.mentions.line import Line, Named

_QUALIFYING = frozenset({"amod", "compound", "nmod", "poss", "npadvmod", "quantmod", "advmod"})
_VISITS = frozenset({"visit", "tour", "trip", "travel"})


def qualifies(line: Line, named: Named, head: int) -> bool:
    """Do these words only qualify another noun ("Arnorian exports", "Arnor's plan", "Arnor-led")?"""
    token = line.tokens[head]
    if line.lower(named.end) in ("'s", "'") or line.word(named.end) == "-" and line.glued(named.end - 1):
        return True
    if token.dep == "conj" and named.how == "demonym" and line.tokens[token.head].dep in _QUALIFYING:
        return True
    if token.dep in _QUALIFYING and token.head >= named.end:
        return True
    return named.how == "demonym" and token.tag == "JJ" and token.dep not in ("nsubj", "dobj", "pobj")


def is_people(line: Line, named: Named) -> bool:
    """"Arnorians": the people and not the state."""
    token = line.tokens[named.end - 1]
    plural = token.tag in ("NNS", "NNPS") or token.tag == "NNP" and token.text.endswith("ns")
    return plural and token.text.endswith("s") and token.dep not in ("amod", "compound")


def is_ethnic(line: Line, named: Named) -> bool:
    """"ethnic Arnorians" may live anywhere."""
    return line.lower(named.start - 1) == "ethnic"


def is_place(line: Line, named: Named) -> bool:
    """Is a capital's name only a place here ("in X", "X, Arnor", "flew to X", "the capital X")?"""
    k = named.start - 1
    before = line.lower(k)
    after = line.word(named.end)
    if before in nouns.LOCATIVE or before in nouns.PLACE_NOUNS or line.lower(k - 1) in nouns.PLACE_NOUNS and before in (",", "of"):
        return True
    if after == "," and _same_country(line, named):
        return True
    if line.lower(named.end) in nouns.PLACE_NOUNS or line.word(named.end) == "-" and line.lower(named.end + 1) == "based":
        return True
    if before == "into" or before == "from" and line.tokens[line.tokens[k].head].lemma in ("report", "broadcast", "speak"):
        return True
    if before in nouns.MOTION or before in (",", "and"):
        return _is_goal(line, named)
    token = line.tokens[named.end - 1]
    if token.dep == "conj" and line.tokens[token.head].dep == "pobj":
        prep = line.tokens[line.tokens[token.head].head]
        return prep.text.lower() in nouns.LOCATIVE
    return token.dep == "ROOT" or after in ("-", "\u2014") and named.start == 0


def _same_country(line: Line, named: Named) -> bool:
    """"Annuminas, Arnor": a town with its country behind it."""
    following = line.at.get(named.end + 1)
    if following is not None and following.how in ("name", "acronym", "official"):
        return following.entity.country == named.entity.country
    return line.word(named.end + 1) in ("D.C.", "DC")


def _is_goal(line: Line, named: Named) -> bool:
    token = line.tokens[named.end - 1]
    prep = line.tokens[token.head]
    if token.dep == "conj":
        prep = line.tokens[prep.head]
    if prep.dep != "prep" or prep.text.lower() not in nouns.MOTION:
        return prep.text.lower() in nouns.LOCATIVE
    governor = line.tokens[prep.head]
    return governor.lemma.lower() in nouns.GOING and governor.lemma.lower() not in _VISITS


def joined_inside(line: Line, named: Named) -> list[Entity]:
    """"the Republic of Arnor and Gondor": what a parser joins to the last word of a name is joined to the name."""
    if named.end - named.start < 3:
        return []
    top = line.top(named.start, named.end)
    found: list[Entity] = []
    chain = [k for k in range(named.start, named.end) if k != top]
    for token in line.tokens[named.end :]:
        at = line.at.get(token.index)
        if token.dep == "conj" and token.head in chain and at is not None and at.entity.kind is named.entity.kind:
            chain.append(token.index)
            found.append(at.entity)
    return found
