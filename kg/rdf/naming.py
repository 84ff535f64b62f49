"""Names for people: what to call a node of a graph in a message."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg.vocab import EVENT_TYPES, MODES, ONTOLOGY

_DIP = Namespace(ONTOLOGY)
_LONGEST = 60  # characters of a text that a message repeats
_BARE = (XSD.integer, XSD.decimal, XSD.boolean)  # Turtle writes these without quotation marks
_PREFIXES = {ONTOLOGY: "dip:", str(RDF): "rdf:", str(RDFS): "rdfs:", str(XSD): "xsd:", str(DCTERMS): "dcterms:",
             "http://www.w3.org/2004/02/skos/core#": "skos:"}  # fmt: skip


def label(graph: Graph, node: Node) -> str:
    """What a node is called: its label, or what kind of fact it is and about whom; never empty."""
    kinds = {str(kind).removeprefix(ONTOLOGY) for kind in graph.objects(node, RDF.type) if str(kind).startswith(ONTOLOGY)}
    return _text(graph, node, RDFS.label) or _fact(graph, node, kinds) or _source(graph, node) or short(node)


def value(graph: Graph, node: Node) -> str:
    """A value as a message repeats it."""
    if isinstance(node, Literal):
        if node.datatype in _BARE and node.value is not None:
            return str(node)
        kind = f"@{node.language}" if node.language else "" if node.datatype in (None, XSD.string) else f"^^{short(node.datatype)}"
        return f'"{_cut(str(node))}"{kind}'
    name = short(node)
    given = None if name.startswith("dip:") else _text(graph, node, RDFS.label)
    return f"{name} ({_cut(given)})" if given else name


def short(node: Node | None) -> str:
    """An IRI by the usual prefix, else in full."""
    if not isinstance(node, URIRef):
        return "a node without an IRI"
    for space, prefix in _PREFIXES.items():
        if node.startswith(space):
            return prefix + node[len(space) :]
    return f"<{node}>"


def _fact(graph: Graph, node: Node, kinds: set[str]) -> str | None:
    if graph.value(node, _DIP.actor) or kinds & {*EVENT_TYPES, *MODES, "Event"}:
        return _event(graph, node, kinds)
    if "Tenure" in kinds:
        return f"tenure of {_names(graph, graph.objects(node, _DIP.holder))} as {_names(graph, graph.objects(node, _DIP.office))}"
    if "Membership" in kinds:
        body = _names(graph, graph.objects(node, _DIP.organization))
        return f"membership of {_names(graph, graph.objects(node, _DIP.member))} in {body}"
    return None


def _source(graph: Graph, node: Node) -> str | None:
    if quote := _text(graph, node, _DIP.quote):
        return f'evidence "{_cut(quote)}"'
    identifier = _text(graph, node, DCTERMS.identifier)
    return f"article {_cut(identifier)}" if identifier else None


def _event(graph: Graph, node: Node, kinds: set[str]) -> str:
    kind = next(iter(sorted(kinds & set(MODES)) or sorted(kinds & set(EVENT_TYPES)) or ["event"]))
    who = _names(graph, graph.objects(node, _DIP.actor))
    whom = list(graph.objects(node, _DIP.recipient))
    towards = f" towards {_names(graph, whom)}" if whom else ""
    date = _text(graph, node, _DIP.date) or _text(graph, node, _DIP.earliest)
    return f"{kind} by {who}{towards}{f' ({date})' if date else ''}"


def _names(graph: Graph, nodes: Iterable[Node]) -> str:
    return ", ".join(sorted(_text(graph, node, RDFS.label) or short(node) for node in nodes)) or "nobody"


def _text(graph: Graph, node: Node, name: URIRef) -> str | None:
    return min((str(found) for found in graph.objects(node, name) if isinstance(found, Literal)), default=None)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
