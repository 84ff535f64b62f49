"""Does a graph keep what the ontology promises? Ontology and shapes are the judges, pySHACL their clerk.

pySHACL runs over rdflib's own memory graph; over a store behind rdflib it is two orders of magnitude slower.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pyshacl
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.term import Node

from kg.rdf import naming
from kg.rdf.loaded import Loaded, plain, quiet, triples
from kg.rdf.words import Words
from kg.resources import ONTOLOGY_DIR
from kg.vocab import ONTOLOGY

VOCABULARY = ONTOLOGY_DIR / "diplomacy.ttl"
SHAPES = ONTOLOGY_DIR / "shapes.ttl"
ACTORS = ONTOLOGY_DIR / "actors.ttl"
LEADERS = ONTOLOGY_DIR / "leaders.ttl"

_SH = Namespace("http://www.w3.org/ns/shacl#")


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One promise that one node breaks.

    ``line`` of ``file`` (from 1) is where the node is first described, 0 if that cannot be told. ``focus`` is the node's
    IRI (empty for a blank node), ``label`` its name for people. ``what`` says what must hold, ``found`` what stands
    there instead (may be empty), ``remedy`` what to do. ``shape`` is the local name of the shape in shapes.ttl, or
    "term" for words that the ontology does not have. ``severity`` is "violation" or "warning".
    """

    file: str
    line: int
    label: str
    focus: str
    what: str
    found: str
    remedy: str
    shape: str
    severity: str = "violation"


def validate(paths: Sequence[Path], background: Sequence[Path] = (ACTORS, LEADERS)) -> tuple[Breach, ...]:
    """What the Turtle files, taken together, break; sorted by file, line and node, and empty if nothing.

    Actors of the ``background`` files count as known and are not judged themselves. Raises TurtleError with file and
    line where a file is not Turtle; all such files are named at once.
    """
    data = Loaded(paths)
    words = Words(VOCABULARY)
    faults = list(words.faults(data.graph))
    breaches = [] if words.speaks(data.graph) else [_nothing(path) for path in paths]
    for node, parents in words.parents.items():
        for parent in parents:
            data.graph.add((node, RDFS.subClassOf, parent))
    for path in background:
        data.add_known(path)
    breaches += (_breach(data, focus, f"{what} {remedy}", "", "term") for focus, what, remedy in faults)
    breaches += _of_shapes(data)
    return tuple(sorted(set(breaches)))


def describe(breach: Breach) -> str:
    """A breach in one line, for a person."""
    line = f":{breach.line}" if breach.line else ""
    sign = "warning: " if breach.severity == "warning" else ""
    focus = f" <{breach.focus}>" if breach.focus else ""
    found = f" Found: {breach.found}." if breach.found else ""
    return f"{breach.file}{line}: {sign}{breach.label}{focus}: {breach.what}{found} {breach.remedy}"


def _breach(data: Loaded, focus: Node, message: str, found: str, shape: str, severity: str = "violation") -> Breach:
    """``message`` says in its first sentence what must hold, and then what to do."""
    what, _, remedy = message.partition(". ")
    return Breach(
        file=str(data.file(focus)),
        line=data.line(focus),
        label=naming.label(data.graph, focus),
        focus=str(focus) if isinstance(focus, URIRef) else "",
        what=f"{what}.",
        found=found,
        remedy=remedy,
        shape=shape,
        severity=severity,
    )


def _nothing(path: Path) -> Breach:
    what = f"Nothing here is said in the terms of the ontology ({ONTOLOGY})."
    return Breach(str(path), 0, "the file", "", what, "", "Write it in these terms, or check another file.", "term", "warning")


# ---------------------------------------------------------------- shapes


@dataclass(frozen=True, slots=True)
class _Fault:
    """One result of a shape, as SHACL's report has it."""

    focus: Node
    shape: Node
    message: str
    value: Node | None


def _of_shapes(data: Loaded) -> Iterator[Breach]:
    """The breaches of shapes by nodes of the files; one for each node and shape."""
    shapes = Graph()
    for triple in triples(SHAPES):
        shapes.add(triple)
    faults: defaultdict[tuple[Node, Node], list[_Fault]] = defaultdict(list)
    with quiet():
        # In this order: the queries take themselves out of the shapes.
        for fault in (*_asked(data.store, shapes), *_judged(data.graph, shapes)):
            if fault.focus in data.given:
                faults[fault.focus, fault.shape].append(fault)
    for (focus, shape), results in faults.items():
        values = {result.value for result in results if result.value is not None}
        found = _found(data.graph, focus, shapes.value(shape, _SH.path), values)
        severe = shapes.value(shape, _SH.severity, default=_SH.Violation) == _SH.Violation
        yield _breach(data, focus, min(result.message for result in results), found, str(shape).rpartition("#")[2],
                      "violation" if severe else "warning")  # fmt: skip


def _judged(graph: Graph, shapes: Graph) -> Iterator[_Fault]:
    """The faults that pySHACL finds."""
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
    assert isinstance(results, Graph), results
    for result in results.subjects(RDF.type, _SH.ValidationResult):
        focus, shape = results.value(result, _SH.focusNode), results.value(result, _SH.sourceShape)
        assert focus is not None and shape is not None
        yield _Fault(focus, shape, str(results.value(result, _SH.resultMessage)), results.value(result, _SH.value))


def _asked(store: ox.Store, shapes: Graph) -> Iterator[_Fault]:
    """The faults that the shapes' SPARQL constraints find, each asked once of all nodes.

    pySHACL parses and asks such a query anew for every node, at some 15 ms each; in these shapes each query says itself
    which nodes it is about. The constraints are taken out of ``shapes``, so that nothing is asked twice.
    """
    declared = list(shapes.objects(None, _SH.declare))
    prefixes = "".join(f"PREFIX {shapes.value(one, _SH.prefix)}: <{shapes.value(one, _SH.namespace)}>\n" for one in declared)
    for shape, constraint in list(shapes.subject_objects(_SH.sparql)):
        shapes.remove((shape, _SH.sparql, constraint))
        rows = store.query(f"{prefixes}{shapes.value(constraint, _SH.select)}")
        assert isinstance(rows, ox.QuerySolutions)
        names = [variable.value for variable in rows.variables]
        for row in rows:
            bound = {name: plain(row[name]) for name in names}
            message = str(shapes.value(constraint, _SH.message))
            for name, value in bound.items():
                message = message.replace(f"{{?{name}}}", str(value))
            yield _Fault(bound["this"], shape, message, bound["value"])


def _found(graph: Graph, focus: Node, path: Node | None, values: set[Node]) -> str:
    """What stands there: all values of the property where the shape is about one, else what the shape points at."""
    if isinstance(path, URIRef):
        values = set(graph.objects(focus, path))
    if path is not None and not values:
        return "none"
    return ", ".join(sorted(naming.value(graph, value) for value in values - {focus}))
