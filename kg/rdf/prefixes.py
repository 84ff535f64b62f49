"""The prefixes in which people read and ask: written into every Turtle file, and known to every query."""

from __future__ import annotations

from collections.abc import Mapping

from kg.rdf.terms import DCTERMS, OWL, PROV, RDF, RDFS, SKOS, XSD
from kg.vocab import ID
from kg.vocab import ONTOLOGY as DIP

# The kinds of individuals, as `kg.ids` names them: each has a prefix, so that no name needs an escape.
_INDIVIDUALS = (
    "article", "state", "person", "organization", "group", "place", "office", "rule",
    "event", "evidence", "tenure", "membership",
)  # fmt: skip
PREFIXES: Mapping[str, str] = {
    "dip": DIP, "rdf": RDF, "rdfs": RDFS, "owl": OWL, "xsd": XSD, "skos": SKOS, "dcterms": DCTERMS, "prov": PROV,
    **{kind: f"{ID}{kind}/" for kind in _INDIVIDUALS},
}  # fmt: skip


def shortened(iri: str) -> str:
    """The IRI as people write it, for reading only: what follows the prefix is not escaped.

    >>> shortened("https://w3id.org/diplomacy-kg/id/state/JPN")
    'state:JPN'
    """
    for prefix, space in PREFIXES.items():
        if iri.startswith(space):
            return f"{prefix}:{iri[len(space) :]}"
    return iri
