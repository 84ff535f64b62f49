"""A user's own Turtle, made ready to join a graph: checked, its blank nodes named, its triples in a fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import TurtleError
from kg.ids import digest, slug
from kg.rdf import read_turtle
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import Description, Iri, Literal, Term, describe
from kg.rdf.writing import TurtleWriter
from kg.rdf.writing import nquads as lines_of
from kg.vocab import ID


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file says. ``graph`` is the IRI of its named graph; ``descriptions`` are sorted by subject."""

    name: str
    graph: str
    triples: int
    descriptions: tuple[Description, ...]


def read(paths: Sequence[Path]) -> tuple[Imported, ...]:
    """The files in order of their names. Raises TurtleError with a line for each breach of the ontology or its shapes."""
    if paths:
        _refuse_breaches(paths)
    return tuple(sorted((_read(path) for path in dict.fromkeys(paths)), key=lambda one: (one.name, one.graph)))


def turtle(imported: Iterable[Imported]) -> bytes:
    """Turtle that can stand after that of a graph written with the same prefixes."""
    writer = TurtleWriter(PREFIXES)
    pieces = [
        f"\n# Imported from {' '.join(one.name.split())}\n\n{''.join(writer.block(said) for said in one.descriptions)}"
        for one in imported
    ]
    return "".join(pieces).encode()


def nquads(imported: Iterable[Imported]) -> list[bytes]:
    """The lines, each file's triples in that file's named graph."""
    return [line.encode() for one in imported for said in one.descriptions for line in lines_of(said, one.graph)]


def _refuse_breaches(paths: Sequence[Path]) -> None:
    from kg.rdf import validate  # pyshacl takes a second to load, and few builds import anything

    faults = [validate.describe(breach) for breach in validate.validate(paths) if breach.severity == "violation"]
    if faults:
        raise TurtleError("\n".join(faults))


def _read(path: Path) -> Imported:
    data = ox.Dataset(ox.Quad(*triple) for triple in read_turtle(path))
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)  # blank nodes get the same label whenever the file is read
    lines = sorted(str(quad) for quad in data)
    graph = f"{ID}import/{slug(path.stem)}-{digest(*lines)[:8]}"
    said: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in data:
        said[_iri(quad.subject, graph)][quad.predicate.value].append(_term(quad.object, graph))
    descriptions = tuple(describe(subject, *sorted(said[subject].items())) for subject in sorted(said))
    return Imported(path.name, graph, len(lines), descriptions)


def _term(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple, graph: str) -> Term:
    if isinstance(node, ox.Literal):
        return Literal(node.value, node.datatype.value, node.language or "")
    return Iri(_iri(node, graph))


def _iri(node: ox.NamedNode | ox.BlankNode | ox.Triple, graph: str) -> str:
    """A blank node is named after the graph that it stands in."""
    if isinstance(node, ox.BlankNode):
        return f"{graph}/{node.value}"
    assert isinstance(node, ox.NamedNode), "RDF 1.1 Turtle has no triples inside triples"
    return node.value
