"""Where each subject is described in the text of a Turtle file. For showing, not for reading: that is Oxigraph's work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from kg.rdf.sparql import Lexeme, lexemes

_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Statement:
    """Characters ``start`` to ``end`` (exclusive, from 0) of the text; ``line`` counts from 1."""

    start: int
    end: int
    line: int


def statements(text: str) -> Mapping[str, Statement]:
    """For each subject that is an IRI the first statement about it, with the dot at its end."""
    found: dict[str, Statement] = {}
    spaces: dict[str, str] = {}
    base = ""
    for pieces in _sentences(text):
        first = pieces[0]
        keyword = first.text.lstrip("@").casefold()
        if keyword == "prefix" and len(pieces) > 2:
            spaces[pieces[1].text.rstrip(":")] = urljoin(base, pieces[2].text[1:-1])
        elif keyword == "base" and len(pieces) > 1:
            base = urljoin(base, pieces[1].text[1:-1])
        elif (subject := _subject(first, spaces, base)) and subject not in found:
            end = pieces[-1].start + len(pieces[-1].text)
            found[subject] = Statement(first.start, end, text.count("\n", 0, first.start) + 1)
    return found


def _subject(piece: Lexeme, spaces: Mapping[str, str], base: str) -> str | None:
    if piece.kind == "iri":
        return urljoin(base, piece.text[1:-1]) if base else piece.text[1:-1]
    prefix, colon, local = piece.text.partition(":")
    if piece.kind == "name" and colon and prefix in spaces:
        return spaces[prefix] + _ESCAPED.sub(r"\1", local)
    return None


def _sentences(text: str) -> Iterator[list[Lexeme]]:
    """The pieces of each statement and directive, without spaces and comments."""
    pieces: list[Lexeme] = []
    depth = 0
    for piece in lexemes(text):
        if piece.kind == "comment" or not piece.text.strip():
            continue
        pieces.append(piece)
        if piece.kind == "other":
            depth += piece.text in "[("
            depth -= piece.text in "])"
        if (depth <= 0 and piece.text == "." and not _in_number(text, piece.start)) or _directive_ends(pieces):
            yield pieces
            pieces, depth = [], 0


def _in_number(text: str, dot: int) -> bool:
    return text[dot + 1 : dot + 2].isdigit()


def _directive_ends(pieces: list[Lexeme]) -> bool:
    """SPARQL's PREFIX and BASE, which have no dot."""
    return pieces[0].kind == "word" and pieces[0].text.casefold() in {"prefix", "base"} and pieces[-1].kind == "iri"
