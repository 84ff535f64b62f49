"""RDF terms as plain values, for stages that make triples. Nothing heavy is imported here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"

TYPE = f"{RDF}type"
LABEL = f"{RDFS}label"
ALT_LABEL = f"{SKOS}altLabel"
SAME_AS = f"{OWL}sameAs"
STRING = f"{XSD}string"
DATE = f"{XSD}date"
MONTH = f"{XSD}gYearMonth"
YEAR = f"{XSD}gYear"
DECIMAL = f"{XSD}decimal"
INTEGER = f"{XSD}integer"
LANG_STRING = f"{RDF}langString"

_FIRST = {name: rank for rank, name in enumerate((TYPE, LABEL, ALT_LABEL))}


class Iri(NamedTuple):
    """A resource. ``value`` is an absolute IRI that `is_iri` accepts."""

    value: str


class Literal(NamedTuple):
    """A value; ``datatype`` is an IRI, ``language`` a tag or empty."""

    value: str
    datatype: str = STRING
    language: str = ""


Term = Iri | Literal
Property = tuple[str, tuple[Term, ...]]


class Description(NamedTuple):
    """What is said of one subject (an IRI): each property's IRI once, with its values, in the order to write them in."""

    subject: str
    properties: tuple[Property, ...]


def describe(subject: str, *properties: tuple[str, Sequence[Term]]) -> Description:
    """A description without the properties that have no value; values sorted, each once."""
    return Description(subject, tuple((name, _sorted(values)) for name, values in properties if values))


def united(descriptions: Iterable[Description]) -> Description:
    """One description of the subject that all (one at least) describe: what and how it is called, then all else."""
    subject = ""
    gathered: dict[str, list[Term]] = {}
    for one in descriptions:
        subject = one.subject
        for name, values in one.properties:
            gathered.setdefault(name, []).extend(values)
    return describe(subject, *sorted(gathered.items(), key=lambda said: _FIRST.get(said[0], len(_FIRST))))


def _sorted(values: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(values) if len(values) == 1 else tuple(sorted(set(values), key=_order))


def _order(term: Term) -> tuple[str, ...]:
    return ("", term.value) if isinstance(term, Iri) else ("literal", *term)
