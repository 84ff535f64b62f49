"""An article's title: not read for facts, but it often gives the full title of those whom the text names in short."""

from __future__ import annotations

import re

from kg.mentions.cast import Cast, Entity, settled, words
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.line import Line, Named, read_line
from kg.mentions.titles import find_titles
from kg.model import Actor, Sentence, Token
from kg.vocab import BlockKind, Kind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|'s\b|[\w&]+|[^\w\s]")
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-"})
# A name in a title ends after so many words: what follows is capital too.
_LONGEST_NAME = 4


def read_headline(title: str, cast: Cast, gazetteer: Gazetteer) -> Line:
    """The title as a line with its known names; there is no grammar in it."""
    tokens = tuple(
        Token(n, found.group(), found.group(), "PROPN", "NNP", "dep", n, found.start(), found.end())
        for n, found in enumerate(_WORD.finditer(title.translate(_QUOTES)))
    )
    line = read_line(Sentence(0, 0, BlockKind.HEADLINE, 0, len(title), tokens))
    for hit in gazetteer.scan(tokens):
        if isinstance(hit.actor, Actor):
            line.add(Named(hit.start, hit.end, cast.known(hit.actor), hit.how))
    return line


def countries_from_headline(line: Line, cast: Cast) -> None:
    """Give persons of the text the country that the title gives with their office and surname."""
    for title in find_titles(line):
        country = title.of.settled().country if title.of is not None else None
        if country is None:
            continue
        following = {w for t in line.tokens[title.end : title.end + _LONGEST_NAME] for w in words(t.text)}
        for person in settled(p for p in cast.persons if p.country is None):
            surname = words(person.name)[-1:]
            if person.offices and surname and surname[0] in following:
                person.country = country


def states_in_headline(line: Line) -> tuple[Entity, ...]:
    """The states that the title names, each once, in order."""
    return settled(n.entity for n in line.names if n.entity.kind is Kind.STATE)
