"""Turtle files loaded to be judged: the same triples for rdflib and for Oxigraph, and where each node is described."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg.errors import TurtleError
from kg.rdf import read_turtle
from kg.vocab import ONTOLOGY

_DIP = Namespace(ONTOLOGY)
# What is taken from the background about an actor that the files name; its other links would lead on and on.
_BACKGROUND = frozenset({RDF.type, RDFS.label, _DIP.iso3, _DIP.country})


class Loaded:
    """The union of some Turtle files. ``graph`` may be added to; ``store`` and ``given`` (the subjects) stay the files' own.

    Raises TurtleError with file and line where a file is not Turtle; all such files are named at once.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.graph = Graph()
        self.store = ox.Store()
        self._homes: dict[Node, Path] = {}
        self._openings: dict[Path, tuple[list[tuple[str, str]], dict[str, int]]] = {}
        faults = []
        for number, path in enumerate(paths):
            try:
                self._read(path, f"f{number}b")
            except TurtleError as fault:
                faults.append(fault)
        if len(faults) > 1:
            raise TurtleError(f"{len(faults)} files cannot be read:\n" + "\n".join(str(fault) for fault in faults))
        if faults:
            raise faults[0]
        self.given = frozenset(self._homes)

    def _read(self, path: Path, blank: str) -> None:
        """``blank`` begins the names of the file's blank nodes, so that two files share none."""
        with quiet():
            for subject, predicate, value in read_turtle(path):
                if isinstance(value, ox.Triple):
                    raise TurtleError(f"a triple inside a triple is not understood: {value}", where=str(path), remedy="say it without")
                named = ox.BlankNode(blank + subject.value) if isinstance(subject, ox.BlankNode) else subject
                filled = ox.BlankNode(blank + value.value) if isinstance(value, ox.BlankNode) else value
                focus = plain(named)
                self.graph.add((focus, plain(predicate), plain(filled)))
                self.store.add(ox.Quad(named, predicate, filled))
                self._homes.setdefault(focus, path)

    def add_known(self, path: Path) -> None:
        """Add to ``graph`` what a background file says of the nodes that the files name, and of their states."""
        known: defaultdict[Node, list[tuple[Node, Node, Node]]] = defaultdict(list)
        for triple in triples(path):
            if triple[1] in _BACKGROUND:
                known[triple[0]].append(triple)
        named = {node for triple in self.graph for node in (triple[0], triple[2]) if node in known}
        named |= {value for node in named for _, name, value in known[node] if name == _DIP.country}
        for node in named:
            for triple in known.get(node, ()):
                self.graph.add(triple)

    def file(self, node: Node) -> Path:
        """The first file that describes the node, which is in ``given``."""
        return self._homes[node]

    def line(self, node: Node) -> int:
        """The line of `file` (from 1) that begins with the node's IRI, in full or by a prefix of the file; 0 if none does."""
        if not isinstance(node, URIRef):
            return 0
        path = self._homes[node]
        if path not in self._openings:
            self._openings[path] = _openings(path)
        prefixes, lines = self._openings[path]
        spelled = [f"<{node}>", *(prefix + node[len(space) :] for prefix, space in prefixes if space and node.startswith(space))]
        return min((lines[one] for one in spelled if one in lines), default=0)


def _openings(path: Path) -> tuple[list[tuple[str, str]], dict[str, int]]:
    """A Turtle file's prefixes with their namespaces, and for each word that opens a line the first such line (from 1)."""
    text = path.read_text("utf-8", "replace")
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if word := line.split(maxsplit=1)[:1]:
            lines.setdefault(word[0], number)
    return re.findall(r"(?i)@?prefix\s+([^\s:]*:)\s*<([^>\s]*)>", text), lines


def triples(path: Path) -> Iterator[tuple[Node, Node, Node]]:
    """The file's triples as rdflib's terms, literals as they are written."""
    with quiet():
        for subject, predicate, value in read_turtle(path):
            yield plain(subject), plain(predicate), plain(value)


def plain(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    """Oxigraph's term as rdflib's, which has none for a triple."""
    assert not isinstance(term, ox.Triple), term
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


@contextmanager
def quiet() -> Iterator[None]:
    """rdflib logs each literal that is none of its datatype, with a traceback; here the shapes speak of it."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
