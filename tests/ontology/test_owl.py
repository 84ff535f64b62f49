"""The ontology is OWL 2 DL, and HermiT finds it consistent: alone, with facts, and not with facts that contradict it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import owlready2
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, BNode, Literal, URIRef

from kg.resources import ONTOLOGY_DIR
from kg.vocab import EVENT_TYPES, ID, MODES, ONTOLOGY

DIP = rdflib.Namespace(ONTOLOGY)
FACTS = Path(__file__).parent.parent / "rdf" / "kept.ttl"
GRAPH = rdflib.Graph().parse(ONTOLOGY_DIR / "diplomacy.ttl")
ALIGNED = {
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "SEM",
    "https://schema.org/": "schema.org",
    "http://www.w3.org/ns/org#": "W3C ORG",
    "http://www.w3.org/ns/prov#": "PROV-O",
    "http://www.w3.org/ns/oa#": "Web Annotation",
    "http://xmlns.com/foaf/0.1/": "FOAF",
    "http://www.w3.org/2006/time#": "OWL-Time",
}

# ---------------------------------------------------------------- OWL 2 DL

# The vocabulary that OWL 2 gives a meaning to; its terms need no declaration and must not be given another.
RESERVED = tuple(str(space) for space in (OWL, RDF, RDFS, rdflib.XSD))
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual, RDFS.Datatype}
# OWL 2 Structural Specification, section 4: the datatype map, as far as an ontology of words and counts needs it.
DATATYPES = {
    rdflib.XSD.string,
    rdflib.XSD.decimal,
    rdflib.XSD.integer,
    rdflib.XSD.nonNegativeInteger,
    rdflib.XSD.boolean,
    rdflib.XSD.dateTime,
    rdflib.XSD.anyURI,
    RDFS.Literal,
}
# Which kinds the two sides of an axiom must have; a blank node is an expression.
SIDES = {
    RDFS.subClassOf: ({OWL.Class}, {OWL.Class}),
    OWL.equivalentClass: ({OWL.Class}, {OWL.Class}),
    OWL.someValuesFrom: (set(), {OWL.Class}),
    OWL.onProperty: (set(), {OWL.ObjectProperty, OWL.DatatypeProperty}),
}


def kinds(node: rdflib.term.Node) -> set[rdflib.term.Node]:
    return set(GRAPH.objects(node, RDF.type)) & KINDS


def names() -> Iterator[URIRef]:
    """Every IRI that is used as a class, property or individual."""
    for subject, predicate, value in GRAPH:
        yield from (node for node in (subject, predicate) if isinstance(node, URIRef))
        if isinstance(value, URIRef):
            yield value


def test_every_name_is_declared_once() -> None:
    """OWL 2 DL forbids one name for two kinds of property, or for a class and a datatype; here one name is one thing."""
    about = {ONTOLOGY.rstrip("#"), f"{ONTOLOGY.rstrip('#')}/{GRAPH.value(URIRef(ONTOLOGY.rstrip('#')), OWL.versionInfo)}"}
    about.add("https://spdx.org/licenses/MIT")
    used = {name for name in names() if not str(name).startswith((*RESERVED, *about)) or str(name).startswith(ONTOLOGY)}
    assert {name for name in used if len(kinds(name)) != 1} == set()
    assert len(used) > 150


def test_reserved_words_keep_their_meaning() -> None:
    assert {subject for subject in GRAPH.subjects() if str(subject).startswith(RESERVED)} == set()


@pytest.mark.parametrize("axiom", SIDES, ids=str)
def test_axioms_join_what_they_may(axiom: URIRef) -> None:
    left, right = SIDES[axiom]
    pairs = list(GRAPH.subject_objects(axiom))
    assert pairs
    for subject, value in pairs:
        assert isinstance(subject, BNode) or kinds(subject) <= left
        assert isinstance(value, BNode) or kinds(value) <= right


def test_properties_are_refined_by_their_own_kind() -> None:
    pairs = list(GRAPH.subject_objects(RDFS.subPropertyOf))
    assert pairs
    for narrow, wide in pairs:
        assert kinds(narrow) == kinds(wide)


def test_object_properties_reach_things_and_data_properties_values() -> None:
    for name in GRAPH.subjects(RDF.type, OWL.ObjectProperty):
        for range_ in GRAPH.objects(name, RDFS.range):
            assert isinstance(range_, BNode) or kinds(range_) == {OWL.Class}
    for name in GRAPH.subjects(RDF.type, OWL.DatatypeProperty):
        for range_ in GRAPH.objects(name, RDFS.range):
            assert range_ in DATATYPES or GRAPH.value(range_, OWL.onDatatype) in DATATYPES


def test_no_datatype_is_outside_owl_2() -> None:
    """xsd:date, xsd:gYearMonth and xsd:gYear are; the shapes require them."""
    used = {node for node in names() if str(node).startswith(str(rdflib.XSD))} - {rdflib.XSD.minInclusive, rdflib.XSD.maxInclusive}
    used |= {value.datatype for value in GRAPH.objects() if isinstance(value, Literal) and value.datatype}
    assert used <= DATATYPES


def test_functional_properties_are_not_annotations() -> None:
    functional = set(GRAPH.subjects(RDF.type, OWL.FunctionalProperty))
    assert len(functional) == 20
    assert not {name for name in functional if OWL.AnnotationProperty in kinds(name)}


@pytest.mark.parametrize("space", ALIGNED, ids=ALIGNED.values())
def test_other_vocabularies_are_aligned(space: str) -> None:
    mapped = {str(value) for subject, _, value in GRAPH if str(subject).startswith(ONTOLOGY) and str(value).startswith(space)}
    declared = {str(subject) for subject in GRAPH.subjects(RDF.type) if str(subject).startswith(space)}
    assert mapped == declared  # nothing is declared that is not leant on
    assert len(mapped) >= 3


# ---------------------------------------------------------------- HermiT


def java() -> bool:
    """Whether Java runs; a stub that only says what to install counts as none."""
    command = shutil.which("java")
    return command is not None and subprocess.run([command, "-version"], capture_output=True, check=False).returncode == 0


needs_java = pytest.mark.skipif(not java(), reason="HermiT needs Java: install Debian's default-jre-headless")


def reasoned(folder: Path, facts: str) -> owlready2.World:
    """The ontology with facts (Turtle), after HermiT. Raises OwlReadyInconsistentOntologyError where they contradict."""
    graph = rdflib.Graph().parse(ONTOLOGY_DIR / "diplomacy.ttl")
    graph.parse(
        data=f"@prefix dip: <{ONTOLOGY}> . @prefix owl: <{OWL}> . @prefix x: <{INVENTED}> . @prefix rdfs: <{RDFS}> . {facts}",
        format="turtle",
    )
    path = folder / "all.nt"  # owlready2 reads no Turtle
    graph.serialize(path, format="nt", encoding="utf-8")
    world = owlready2.World()
    with world.get_ontology(path.as_uri()).load():
        owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
    return world


INVENTED = "https://example.org/"

# What an individual of a class that the ontology makes impossible would be. ``some``, ``value`` and ``two`` make restrictions.
IMPOSSIBLE = {
    "EventOfTwoTypes": "dip:Aid , dip:Assault",
    "ModeBelowNoneOfItsTypes": "dip:Military , dip:Threaten",
    "LeavingNeitherBodyNorOffice": "dip:Leave , dip:Consult",
    "StateThatIsAPerson": "dip:State , dip:Person",
    "EventThatActs": "dip:Actor , dip:Event",
    "ActorThatIsAnEvent": "some(dip:actor, dip:Event)",
    "MeetingWithARecipient": "dip:Meeting , some(dip:recipient, dip:Actor)",
    "TreatyWithARecipient": "dip:Treaty , some(dip:recipient, dip:Actor)",
    "TwoStatuses": "value(dip:status, dip:Occurred) , value(dip:status, dip:Negated)",
    "StatusThatIsARole": "value(dip:status, dip:Member)",
    "EvidenceFromTwoArticles": "two(dip:article)",
    "ConfidenceAboveOne": "value(dip:confidence, 1.5)",
    "OffsetBelowZero": "value(dip:start, -1)",
    "PlaceThatIsAPerson": "some(dip:place, dip:Person)",
    "TenureThatTakesPlace": "dip:Tenure , some(dip:place, dip:Place)",
}
POSSIBLE = {
    "PromiseWithARecipient": "dip:Agree , some(dip:recipient, dip:Actor)",
    "MilitaryAid": "dip:Military , dip:Aid",
    "LeavingOffice": "dip:Leave , dip:Appoint",
    "StateAsAPlace": "some(dip:place, dip:State)",
    "StateWithAnOffice": "dip:Tenure , some(dip:organization, dip:State)",
}


def restricted(classes: dict[str, str]) -> str:
    """The classes in Turtle."""
    text = " ".join(f"x:{name} a owl:Class ; rdfs:subClassOf {below} ." for name, below in classes.items())
    kinds_of = "[ a owl:Restriction ; owl:onProperty"
    text = re.sub(r"some\((\S+), (\S+)\)", rf"{kinds_of} \1 ; owl:someValuesFrom \2 ]", text)
    text = re.sub(r"value\((\S+), (\S+)\)", rf"{kinds_of} \1 ; owl:hasValue \2 ]", text)
    return re.sub(r"two\((\S+)\)", rf'{kinds_of} \1 ; owl:minCardinality "2"^^<{rdflib.XSD.nonNegativeInteger}> ]', text)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> owlready2.World:
    """The ontology, the facts that keep every shape, some of which only half is said, and the classes above."""
    facts = FACTS.read_text("utf-8")
    half = "x:event a dip:Aid ; dip:actor x:actor . x:tenure dip:holder x:holder . x:passage dip:article x:article ."
    return reasoned(tmp_path_factory.mktemp("owl"), f"{facts} {half} {restricted(IMPOSSIBLE | POSSIBLE)}")


@needs_java
def test_it_is_consistent_with_facts_and_every_class_of_it_is_possible(world: owlready2.World) -> None:
    assert {found.name for found in world.inconsistent_classes()} == {*IMPOSSIBLE, "Nothing"}
    assert {found.name for found in world.classes() if found.iri.startswith(ONTOLOGY)} >= {*EVENT_TYPES, *MODES}
    assert world[f"{ONTOLOGY}Fact"] in world[f"{ID}event/aid"].INDIRECT_is_a  # the facts were there


@needs_java
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("event", f"{ONTOLOGY}Fact"),
        ("event", "http://semanticweb.cs.vu.nl/2009/11/sem/Event"),
        ("event", "https://schema.org/Event"),
        ("actor", f"{ONTOLOGY}Actor"),
        ("actor", "http://www.w3.org/ns/prov#Agent"),
        ("holder", "http://xmlns.com/foaf/0.1/Person"),
        ("tenure", "http://www.w3.org/ns/org#Membership"),
        ("passage", "http://www.w3.org/ns/oa#SpecificResource"),
        ("article", "http://www.w3.org/ns/prov#Entity"),
    ],
)
def test_what_is_half_said_follows(world: owlready2.World, name: str, kind: str) -> None:
    assert world[kind] in world[f"{INVENTED}{name}"].INDIRECT_is_a


@needs_java
def test_facts_that_contradict_it_are_found(tmp_path: Path) -> None:
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reasoned(tmp_path, "x:event a dip:Meeting ; dip:recipient x:actor .")
