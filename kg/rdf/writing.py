"""Turtle and N-Quads, written as a stream of lines whose bytes depend on the descriptions alone.

Literals are escaped as canonical N-Quads demand (RDF Dataset Canonicalization 1.0, section 5), in Turtle too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.rdf.terms import DECIMAL, INTEGER, STRING, TYPE, Description, Iri, Literal, Term

# What may stand after a prefix without an escape; Turtle allows more.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
_UNSAFE = re.compile(r'["\\\x00-\x1f\x7f\ud800-\udfff]')
_BARE = {INTEGER: re.compile(r"[+-]?[0-9]+\Z"), DECIMAL: re.compile(r"[+-]?[0-9]*\.[0-9]+\Z")}
_SHORT = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t", "\b": r"\b", "\f": r"\f"}
_INDENT = "    "


class TurtleWriter:
    """Writes descriptions under the given prefixes (prefix -> namespace IRI)."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = dict(prefixes)
        self._longest_first = sorted(self._prefixes.items(), key=lambda pair: -len(pair[1]))
        self._names: dict[str, str] = {}

    def head(self) -> str:
        return "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in self._prefixes.items())

    def block(self, description: Description) -> str:
        """One subject with all its properties, and an empty line."""
        lines = [f"{self._verb(name)} {self._objects(values)}" for name, values in description.properties]
        return f"{self.name(description.subject)} {f' ;{chr(10)}{_INDENT}'.join(lines)} .\n\n" if lines else ""

    def name(self, iri: str) -> str:
        """The IRI, by a prefix where that is possible."""
        known = self._names.get(iri)
        if known is None:
            known = self._shorten(iri)
            if len(self._names) < 50_000:
                self._names[iri] = known
        return known

    def _shorten(self, iri: str) -> str:
        for prefix, space in self._longest_first:
            if iri.startswith(space) and _LOCAL.match(iri, len(space)):
                return f"{prefix}:{iri[len(space) :]}"
        return f"<{iri}>"

    def _verb(self, predicate: str) -> str:
        return "a" if predicate == TYPE else self.name(predicate)

    def _objects(self, values: tuple[Term, ...]) -> str:
        written = [self._term(value) for value in values]
        if len(written) > 1 and any(isinstance(value, Literal) for value in values):
            return f" ,\n{_INDENT}{_INDENT}".join(written)
        return " , ".join(written)

    def _term(self, term: Term) -> str:
        if isinstance(term, Iri):
            return self.name(term.value)
        bare = _BARE.get(term.datatype)
        if bare and bare.match(term.value):
            return term.value
        return _literal(term, self.name(term.datatype))


def nquads(description: Description, graph: str) -> Iterator[str]:
    """The lines (with their ends) of a description in that named graph."""
    for name, values in description.properties:
        for value in values:
            yield f"<{description.subject}> <{name}> {term(value)} <{graph}> .\n"


def term(value: Term) -> str:
    """A term as N-Triples, Turtle and SPARQL all write it."""
    return f"<{value.value}>" if isinstance(value, Iri) else _literal(value, f"<{value.datatype}>")


def _literal(literal: Literal, datatype: str) -> str:
    quoted = f'"{_UNSAFE.sub(_escape, literal.value)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if literal.datatype == STRING else f"{quoted}^^{datatype}"


def _escape(found: re.Match[str]) -> str:
    """A lone surrogate is no character, and no RDF file may hold it: the replacement character stands for it."""
    character = found.group()
    if "\ud800" <= character <= "\udfff":
        return "�"
    return _SHORT.get(character) or f"\\u{ord(character):04X}"
