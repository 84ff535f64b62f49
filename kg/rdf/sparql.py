"""The words of a SPARQL query, told apart from its strings, names and comments, so that none is mistaken for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# SPARQL 1.1 grammar, section 19.8, as far as it takes to tell these apart. An IRI comes before an operator, as there.
_WORDS = re.compile(
    r"""
    (?P<comment> \#[^\n\r]* )
  | (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<string> \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
              | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<variable> [?$]\w+ )
  | (?P<language> @[A-Za-z][A-Za-z0-9-]* )
  | (?P<name> (?:[^\W\d_](?:[\w.-]*[\w-])?|_)?:(?:[\w:%\\~.-]*[\w:%~-])? )
  | (?P<word> [^\W\d]\w* )
  | (?P<other> \s+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")


class Lexeme(NamedTuple):
    """A piece of a query; ``kind`` is comment, iri, string, variable, language, name, word or other."""

    kind: str
    text: str
    start: int


def lexemes(query: str) -> Iterator[Lexeme]:
    """The pieces of the query; joined they are the query. Never fails: what is no SPARQL comes as ``other``."""
    for found in _WORDS.finditer(query):
        yield Lexeme(found.lastgroup or "other", found.group(), found.start())


def keywords(query: str) -> frozenset[str]:
    """The bare words, in capitals. Those that hide behind a code point escape are among them."""
    plain = _ESCAPE.sub(_character, query)
    texts = (query,) if plain == query else (query, plain)
    return frozenset(piece.text.upper() for text in texts for piece in lexemes(text) if piece.kind == "word")


def declared(query: str) -> frozenset[str]:
    """The prefixes that the query declares, without their colons."""
    pieces = [piece for piece in lexemes(query) if piece.kind != "comment" and piece.text.strip()]
    return frozenset(
        name.text.partition(":")[0]
        for word, name in zip(pieces, pieces[1:], strict=False)
        if word.kind == "word" and word.text.upper() == "PREFIX" and name.kind == "name"
    )


def position(query: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    before = query[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _character(escape: re.Match[str]) -> str:
    code = int(escape.group(1) or escape.group(2), 16)
    return chr(code) if code <= 0x10FFFF else escape.group()
