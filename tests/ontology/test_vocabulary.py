"""Every term of the ontology says what it is, and the ontology and kg.vocab say the same."""

from __future__ import annotations

from decimal import Decimal
from statistics import mean

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, SKOS
from rdflib.term import Node

import kg
from kg.resources import ONTOLOGY_DIR
from kg.vocab import EVENT_TYPES, FURTHER_TYPES, MODES, MUTUAL_TYPES, ONTOLOGY, PLOVER_TYPES, Kind, MembershipRole, Status

DIP = rdflib.Namespace(ONTOLOGY)
VANN = rdflib.Namespace("http://purl.org/vocab/vann/")
ABOUT = rdflib.URIRef(ONTOLOGY.rstrip("#"))
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)

GRAPH = rdflib.Graph().parse(ONTOLOGY_DIR / "diplomacy.ttl")
TERMS = sorted({term for kind in KINDS for term in GRAPH.subjects(RDF.type, kind) if str(term).startswith(ONTOLOGY)})

# The contract's table of properties: (domain, range) by local names; xsd and unions spelled out.
CONTRACT = {
    "actor": ("Event", "Actor"),
    "recipient": ("Event", "Actor"),
    "participant": ("Event", "Actor"),
    "date": ("Event", "Literal"),
    "earliest": ("Event", "Literal"),
    "latest": ("Event", "Literal"),
    "place": ("Event", "Place | State"),
    "status": ("Event", "Status"),
    "evidence": ("Fact", "Evidence"),
    "article": ("Evidence", "Article"),
    "quote": ("Evidence", "string"),
    "start": ("Evidence", "nonNegativeInteger"),
    "end": ("Evidence", "nonNegativeInteger"),
    "rule": ("Evidence", "Rule"),
    "confidence": ("Evidence", "decimal 0.0 to 1.0"),
    "attributedTo": ("Evidence", "Actor"),
    "mark": ("Evidence", "string"),
    "country": ("Actor | Place", "State"),
    "iso3": ("State", "string"),
    "holder": ("Tenure", "Person"),
    "office": ("Tenure", "Office"),
    "organization": ("Tenure | Membership", "State | Organization"),
    "member": ("Membership", "Actor"),
    "role": ("Membership", "MembershipRole"),
    "since": ("Membership", "Literal"),
    "officialName": ("Actor | Place", "string"),
    "acronym": ("Actor | Place", "string"),
    "demonym": ("Actor | Place", "string"),
    "metonym": ("Actor | Place", "string"),
    "capital": ("State", "string"),
    "ambiguous": ("Actor | Place | Concept", "string"),
    "memberState": ("Organization", "State"),
    "cameoRoot": ("Class", "string"),
    "cameoCode": ("Class", "string"),
    "quadClass": ("Class", "QuadClass"),
    "conflictCooperation": ("Class", "decimal"),
}

# The Goldstein values of CAMEO's roots, as GDELT's table (CAMEO.goldsteinscale.txt) has them.
GOLDSTEIN = {
    "01": "0.0", "02": "3.0", "03": "4.0", "04": "1.0", "05": "3.5", "06": "6.0", "07": "7.0", "08": "5.0", "09": "-2.0", "10": "-5.0",
    "11": "-2.0", "12": "-4.0", "13": "-6.0", "14": "-6.5", "15": "-7.2", "16": "-4.0", "17": "-7.0", "18": "-9.0", "19": "-10.0",
    "20": "-10.0",
}  # fmt: skip
# Those of the codes below a root that modes stand for, from the same table.
GOLDSTEIN_CODES = {
    "041": "1.0", "042": "1.9", "043": "2.8", "045": "5.0", "054": "6.0", "057": "8.0", "061": "6.4", "062": "7.4", "071": "7.4",
    "072": "8.3", "073": "7.4", "0831": "5.0", "084": "7.0", "0871": "9.0", "0874": "10.0", "173": "-5.0", "1724": "-5.0",
}  # fmt: skip
# What CAMEO files under another root than the one that became the mode's type.
FILED_ELSEWHERE = {"Treaty": {"05"}}
# By choice of the project, since CAMEO knows nothing like them.
CHOSEN = {"Join": "3.5", "Appoint": "0.0", "Leave": "0.0"}
QUADS = {
    "VerbalCooperation": {"Agree", "Consult", "Support", "Concede"},
    "MaterialCooperation": {"Cooperate", "Aid", "Retreat"},
    "VerbalConflict": {"Request", "Accuse", "Reject", "Threaten"},
    "MaterialConflict": {"Protest", "Sanction", "Mobilize", "Coerce", "Assault"},
    "Neutral": {"Join", "Appoint", "Statement"},
}


def local(node: Node | None) -> str:
    return str(node).rpartition("#")[2].rpartition("/")[2]


def spelled(node: Node) -> str:
    """A class or data range in words: "A | B" for a union, "decimal 0.0 to 1.0" for a restricted datatype."""
    if union := GRAPH.value(node, OWL.unionOf):
        return " | ".join(local(part) for part in Collection(GRAPH, union))
    if facets := GRAPH.value(node, OWL.withRestrictions):
        bounds = [str(bound) for facet in Collection(GRAPH, facets) for bound in GRAPH.objects(facet)]
        return f"{local(GRAPH.value(node, OWL.onDatatype))} {' to '.join(bounds)}"
    return local(node)


def values(name: str, of: rdflib.URIRef) -> list[str]:
    return sorted(str(value) for value in GRAPH.objects(DIP[name], of))


# ---------------------------------------------------------------- every term


def test_the_header_says_what_this_is() -> None:
    version = kg.__version__
    assert str(GRAPH.value(ABOUT, OWL.versionInfo)) == version
    assert GRAPH.value(ABOUT, OWL.versionIRI) == rdflib.URIRef(f"{ABOUT}/{version}")
    assert GRAPH.value(ABOUT, DCTERMS.license) == rdflib.URIRef("https://spdx.org/licenses/MIT")
    assert str(GRAPH.value(ABOUT, VANN.preferredNamespacePrefix)) == "dip"
    assert str(GRAPH.value(ABOUT, VANN.preferredNamespaceUri)) == ONTOLOGY
    for wanted in (DCTERMS.title, DCTERMS.description, DCTERMS.creator):
        assert len(str(GRAPH.value(ABOUT, wanted))) > 10
    assert set(GRAPH.subjects(RDF.type, OWL.Ontology)) == {ABOUT}


def test_there_are_as_many_terms_as_counted() -> None:
    classes = [term for term in TERMS if (term, RDF.type, OWL.Class) in GRAPH]
    individuals = [term for term in TERMS if (term, RDF.type, OWL.NamedIndividual) in GRAPH]
    assert len(classes) == len(EVENT_TYPES) + len(MODES) + 17
    assert len(individuals) == len(Status) + len(MembershipRole) + len(QUADS)
    assert len(TERMS) == len(classes) + len(individuals) + len(CONTRACT)


@pytest.mark.parametrize("term", TERMS, ids=local)
def test_a_term_says_what_it_is(term: rdflib.URIRef) -> None:
    assert len(list(GRAPH.objects(term, RDFS.label))) == 1
    (definition,) = GRAPH.objects(term, SKOS.definition)
    assert len(str(definition)) > 10
    assert str(definition).endswith(".")
    assert list(GRAPH.objects(term, RDFS.isDefinedBy)) == [ABOUT]
    assert len({kind for kind in KINDS if (term, RDF.type, kind) in GRAPH}) == 1


def test_every_property_stands_on_what_the_contract_says() -> None:
    found = {}
    for term in TERMS:
        if any((term, RDF.type, kind) in GRAPH for kind in PROPERTIES):
            (domain,), (range_,) = GRAPH.objects(term, RDFS.domain), GRAPH.objects(term, RDFS.range)
            found[local(term)] = (spelled(domain), spelled(range_))
    assert found == CONTRACT


# ---------------------------------------------------------------- the same words as kg.vocab


def below(name: str) -> set[str]:
    return {local(found) for found in GRAPH.transitive_subjects(RDFS.subClassOf, DIP[name])} - {name}


def test_types_and_modes_are_those_of_the_vocabulary() -> None:
    assert below("Event") == {*EVENT_TYPES, *MODES}
    assert {local(found) for found in GRAPH.subjects(RDFS.subClassOf, DIP.Event)} == {
        *EVENT_TYPES, *(mode for mode, types in MODES.items() if len(types) > 1),
    }  # fmt: skip
    assert below("Fact") == {"Event", "Tenure", "Membership"} | below("Event")


@pytest.mark.parametrize("mode", MODES)
def test_a_mode_is_below_its_type_and_below_no_other(mode: str) -> None:
    """By named classes alone a shared mode is below no type, since a walk of subClassOf would put it below both."""
    above = list(GRAPH.objects(DIP[mode], RDFS.subClassOf))
    named = {local(found) for found in above if isinstance(found, rdflib.URIRef)}
    unions = [spelled(found) for found in above if GRAPH.value(found, OWL.unionOf)]
    types = MODES[mode]
    assert (named, unions) == (({types[0]}, []) if len(types) == 1 else ({"Event"}, [" | ".join(types)]))


def test_who_may_act_is_the_same() -> None:
    assert below("Actor") == {kind.value for kind in Kind}


def test_statuses_and_roles_are_the_same() -> None:
    named = {local(found): {local(one) for one in GRAPH.subjects(RDF.type, found)} for found in (DIP.Status, DIP.MembershipRole)}
    assert named == {
        "Status": {status.value.capitalize() for status in Status},
        "MembershipRole": {role.value for role in MembershipRole},
    }


def test_mutual_acts_have_no_recipient() -> None:
    """A treaty is what is mutual of Agree: a promise is one-sided."""
    nobody = [found for found in GRAPH.subjects(OWL.onProperty, DIP.recipient) if (found, OWL.maxCardinality, None) in GRAPH]
    mutual = {local(found) for one in nobody for found in GRAPH.subjects(RDFS.subClassOf, one)}
    assert mutual == {"Consult", "Cooperate", "Treaty"}
    assert {MODES.get(name, (name,))[0] for name in mutual} == MUTUAL_TYPES


# ---------------------------------------------------------------- numbers


def test_cameo_s_roots_are_shared_out_as_in_plover() -> None:
    roots = {name: values(name, DIP.cameoRoot) for name in EVENT_TYPES}
    assert all(len(roots[name]) >= 1 for name in PLOVER_TYPES)
    assert {name: roots[name] for name in FURTHER_TYPES} == {"Join": [], "Appoint": [], "Statement": ["01"]}
    assert sorted(root for found in roots.values() for root in found) == sorted([*GOLDSTEIN, "08"])
    assert roots["Concede"] == roots["Retreat"] == ["08"]


@pytest.mark.parametrize("name", [*EVENT_TYPES, *MODES])
def test_a_score_comes_from_where_it_says(name: str) -> None:
    roots, codes = values(name, DIP.cameoRoot), values(name, DIP.cameoCode)
    (score,) = GRAPH.objects(DIP[name], DIP.conflictCooperation)
    (source,) = values(name, DCTERMS.source)
    assert isinstance(score, rdflib.Literal)
    assert score.datatype == rdflib.XSD.decimal
    assert Decimal(-10) <= score.value <= Decimal(10)
    if name in CHOSEN:
        assert score.value == Decimal(CHOSEN[name])
        assert "project's choice" in source
        return
    table = [GOLDSTEIN_CODES[code] for code in codes] or [GOLDSTEIN[root] for root in roots]
    assert score.value == round(mean(map(Decimal, table)), 2)
    assert all(code in source for code in codes or roots)
    assert all(code.startswith(tuple(roots)) for code in codes)


@pytest.mark.parametrize("name", [*EVENT_TYPES, *MODES])
def test_a_quad_class_is_that_of_plover(name: str) -> None:
    types = MODES.get(name, (name,))
    (quad,) = (local(found) for found in GRAPH.objects(DIP[name], DIP.quadClass))
    assert set(types) <= QUADS[quad]
    roots = {root for found in types for root in values(found, DIP.cameoRoot)}
    assert set(values(name, DIP.cameoRoot)) <= roots | FILED_ELSEWHERE.get(name, set())
