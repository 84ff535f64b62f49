"""The words of the ontology, and what is said in none of them: misspelt terms, terms in the wrong place, wrong namespaces."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from kg.rdf import read_turtle
from kg.vocab import ONTOLOGY

_KINDS = {
    str(OWL.Class): "class",
    str(OWL.ObjectProperty): "property",
    str(OWL.DatatypeProperty): "property",
    str(OWL.AnnotationProperty): "property",
    str(OWL.NamedIndividual): "individual",
}
# The ontology's namespace with another scheme, host case or ending: a slip, since nobody else uses these words.
_NEARLY = re.compile(r"https?://(?:www\.)?w3id\.org/diplomacy-kg/ontology(?:/[\d.]+)?[#/]?(?P<name>[^#/]*)\Z", re.IGNORECASE)
# What to call the word that should stand in a place; any word may be a value.
_PLACES = {"property": "property", "class": "class", "individual": "term"}


class Words:
    """The ontology's terms by local name and kind, and each class's named superclasses."""

    def __init__(self, path: Path) -> None:
        self.kinds: dict[str, str] = {}
        self.parents: defaultdict[URIRef, list[URIRef]] = defaultdict(list)
        for subject, predicate, value in read_turtle(path):
            if not subject.value.startswith(ONTOLOGY):
                continue
            if predicate.value == str(RDF.type) and value.value in _KINDS:
                self.kinds[subject.value.removeprefix(ONTOLOGY)] = _KINDS[value.value]
            elif predicate.value == str(RDFS.subClassOf) and value.value.startswith("http"):
                self.parents[URIRef(subject.value)].append(URIRef(value.value))

    def speaks(self, data: Graph) -> bool:
        """Whether anything at all is said in the ontology's terms, or meant to be."""
        return any(_NEARLY.match(str(term)) for triple in data for term in triple[1:])

    def faults(self, data: Graph) -> Iterator[tuple[Node, str, str]]:
        """(first subject that uses it, what, remedy) for each wrong word; subjects compared as strings."""
        uses: Counter[tuple[str, str]] = Counter()
        first: dict[tuple[str, str], Node] = {}
        for subject, iri, place in _uses(data):
            if _wrong(iri, self.kinds.get(iri.removeprefix(ONTOLOGY)), place):
                uses[iri, place] += 1
                first[iri, place] = min(first.get((iri, place), subject), subject, key=str)
        for (iri, place), count in sorted(uses.items()):
            yield first[iri, place], self._what(iri, place, count), self._remedy(iri, place)

    def _what(self, iri: str, place: str, count: int) -> str:
        times = f" (used {count} times)" if count > 1 else ""
        if not iri.startswith(ONTOLOGY):
            return f"<{iri}> is not in the ontology's namespace, <{ONTOLOGY}>{times}."
        name = iri.removeprefix(ONTOLOGY)
        kind = self.kinds.get(name)
        but = f" but a word for another place ({kind})" if kind else ""
        return f"dip:{name} is no {_PLACES[place]} of the ontology{but}{times}."

    def _remedy(self, iri: str, place: str) -> str:
        near = _NEARLY.match(iri)
        name = near["name"] if near else iri
        nearest = self._nearest(name, place)
        if nearest:
            return f"Write dip:{nearest}." if not iri.startswith(ONTOLOGY) else f"Did you mean dip:{nearest}?"
        return "Use a term of the ontology (ontology/diplomacy.ttl), or one in a namespace of your own."

    def _nearest(self, name: str, place: str) -> str | None:
        """The closest term of the kind that fits the place, whatever its capitals."""
        fitting = {known.casefold(): known for known, kind in self.kinds.items() if kind == place}
        return next((fitting[match] for match in get_close_matches(name.casefold(), fitting, n=1)), None)


def _uses(data: Graph) -> Iterator[tuple[Node, str, str]]:
    """(subject, IRI, the kind of word that fits there) for every IRI in, or nearly in, the ontology's namespace."""
    for subject, predicate, value in data:
        if _NEARLY.match(str(predicate)):
            yield subject, str(predicate), "property"
        if isinstance(value, URIRef) and _NEARLY.match(value):
            yield subject, str(value), "class" if predicate in (RDF.type, RDFS.subClassOf) else "individual"


def _wrong(iri: str, kind: str | None, place: str) -> bool:
    """A word that names nothing, or stands where its kind cannot. Any known word may be talked about (be a value)."""
    if not iri.startswith(ONTOLOGY):
        near = _NEARLY.match(iri)
        return bool(near and near["name"])  # without a name it is the ontology itself
    return kind is None or place not in ("individual", kind)
