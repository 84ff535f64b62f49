"""Who says "we" in an official statement: the state that issues it, or the states that make it together."""

from __future__ import annotations

import re

from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.headline import read_headline, states_in_headline
from kg.mentions.line import Line
from kg.mentions.reader import Names
from kg.model import Article
from kg.vocab import Kind

# A publisher with one of these words and a state's name is that state's government.
_OFFICIAL = re.compile(
    r"\b(?:department|ministry|government|embassy|office|presidency|white house|cabinet|mission|kremlin)\b", re.IGNORECASE
)
_JOINT = re.compile(r"^(?:a )?(?:joint|trilateral|quadrilateral)\b.*?\b(?:statement|communiqu|declaration|readout|press)", re.IGNORECASE)


def find_narrator(article: Article, headline: Line | None, names: Names, cast: Cast, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The issuing state, or all states that a joint statement's title or opening names; empty for a newspaper."""
    named = _introduced(names)
    if len(named) > 1:
        return named
    publisher = _issuer(article.publisher, cast, gazetteer)
    if publisher is None:
        return ()
    if article.title and headline is not None and _JOINT.match(article.title):
        parties = states_in_headline(headline)
        if parties:
            return settled((publisher, *parties))
    return (publisher,)


def _introduced(names: Names) -> tuple[Entity, ...]:
    """"We, the foreign ministers of A, B and C, ...": the states of those who introduce themselves."""
    for line in names.lines:
        if line.word(0) != "We" or line.word(1) != ",":
            continue
        upto = next((t.index for t in line.tokens if t.pos == "VERB"), len(line.tokens))
        officers = {id(t.of) for here in names.titles for t in here if t.of is not None and t.start < upto and t.left > 0}
        return settled(n.entity for n in sorted(line.names, key=lambda n: n.start)
                       if n.start < upto and (n.entity.kind is Kind.STATE or id(n.entity) in officers))  # fmt: skip
    return ()


def _issuer(publisher: str | None, cast: Cast, gazetteer: Gazetteer) -> Entity | None:
    if not publisher or not _OFFICIAL.search(publisher):
        return None
    named = read_headline(publisher, cast, gazetteer).names
    return next((state for n in named if (state := cast.state(n.entity.country)) is not None), None)
