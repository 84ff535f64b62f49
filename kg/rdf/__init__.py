"""The one home of the RDF libraries: reading and writing triples. Stages speak to it in plain terms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.rdf.faults import not_rdf, unreadable

# A term in N-Triples-like plain form: ("iri", value), ("literal", value, datatype or language) or ("blank", id).
Triple = tuple[ox.NamedNode | ox.BlankNode, ox.NamedNode, ox.NamedNode | ox.BlankNode | ox.Literal]


def read_turtle(path: Path) -> Iterator[Triple]:
    """The triples of a Turtle file. Raises TurtleError with file and line where the file is not Turtle."""
    try:
        with path.open("rb") as stream:
            for quad in ox.parse(stream, format=ox.RdfFormat.TURTLE):
                yield quad.subject, quad.predicate, quad.object
    except SyntaxError as fault:
        raise not_rdf(path, fault) from fault
    except OSError as fault:
        raise unreadable(path, fault) from fault


def is_iri(text: str) -> bool:
    """Whether the text is an absolute IRI (RFC 3987) that an RDF file may hold."""
    try:
        ox.NamedNode(text)
    except ValueError:  # UnicodeEncodeError (a lone surrogate) is one, too
        return False
    return True
