"""A Turtle file as descriptions: what it says of each subject, in plain terms."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

from kg.ids import digest
from kg.rdf import read_turtle
from kg.rdf.terms import Iri, Literal, Term
from kg.vocab import ID


def read_described(path: Path) -> tuple[int, dict[str, dict[str, list[Term]]]]:
    """How many triples a Turtle file has, and what it says: subject -> property -> values, all by IRI.

    A blank node is named after the file's content, so that it has the same name whenever the file is read.
    """
    data = ox.Dataset(ox.Quad(*triple) for triple in read_turtle(path))
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted(str(quad) for quad in data)
    blank = f"{ID}import/blank-{digest(*lines)[:8]}"
    said: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in data:
        said[_name(quad.subject, blank)][quad.predicate.value].append(_term(quad.object, blank))
    return len(lines), {
        subject: {name: sorted(values) for name, values in sorted(said[subject].items())} for subject in sorted(said)
    }


def _term(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple, blank: str) -> Term:
    if isinstance(node, ox.Literal):
        return Literal(node.value, node.datatype.value, node.language or "")
    return Iri(_name(node, blank))


def _name(node: ox.NamedNode | ox.BlankNode | ox.Triple, blank: str) -> str:
    if isinstance(node, ox.BlankNode):
        return f"{blank}/{node.value}"
    assert isinstance(node, ox.NamedNode), "RDF 1.1 Turtle has no triples inside triples"
    return node.value
