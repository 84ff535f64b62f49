"""The shapes are sound SHACL, speak of every property and only of known words, and talk to people."""

from __future__ import annotations

import re

import pyshacl
import pytest
import rdflib
from rdflib import RDF, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.rdf.validate import validate
from kg.resources import ONTOLOGY_DIR
from kg.vocab import EVENT_TYPES, MODES, ONTOLOGY, Kind, MembershipRole, Status

DIP = rdflib.Namespace(ONTOLOGY)
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
DIPS = rdflib.Namespace("https://w3id.org/diplomacy-kg/shapes#")
SHAPES = rdflib.Graph().parse(ONTOLOGY_DIR / "shapes.ttl")
WORDS = rdflib.Graph().parse(ONTOLOGY_DIR / "diplomacy.ttl")
MESSAGES = sorted(str(message) for message in SHAPES.objects(None, SH.message))


def local(node: Node | None) -> str:
    return str(node).removeprefix(ONTOLOGY)


def choices(shape: URIRef) -> set[str]:
    """What sh:in of the shape, or of the shape that it counts by, allows."""
    inner = SHAPES.value(shape, SH.qualifiedValueShape) or shape
    listed = SHAPES.value(inner, SH["in"])
    assert listed is not None
    return {local(found) for found in Collection(SHAPES, listed)}


def test_they_are_sound_shacl() -> None:
    conforms, _, report = pyshacl.validate(rdflib.Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert conforms, report


def test_every_shape_that_can_fail_has_words() -> None:
    """pySHACL reports the innermost property shape, so that each of those has its own message."""
    properties = {shape for shape in SHAPES.subjects(SH.path) if isinstance(shape, URIRef)}
    properties |= set(SHAPES.objects(None, SH.property)) - set(SHAPES.objects(None, RDF.first))
    silent = {shape for shape in properties if (shape, SH.message, None) not in SHAPES}
    inside = {inner for group in (SH.xone, SH["or"]) for held in SHAPES.objects(None, group) for inner in Collection(SHAPES, held)}
    assert {shape for shape in silent if not set(SHAPES.subjects(SH.property, shape)) <= inside} == set()
    assert len(properties) > 60


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_says_what_must_hold_and_what_to_do(message: str) -> None:
    what, _, remedy = message.partition(". ")
    assert len(what.split()) > 3
    assert len(remedy.split()) > 1
    assert remedy.endswith(".")
    assert not re.search(r"sh:|shape|constraint|violat|node kind|cardinality", message, re.IGNORECASE)


def test_there_are_as_many_messages_as_counted() -> None:
    assert len(MESSAGES) == 103


def test_only_known_words_are_used() -> None:
    known = {str(term) for term in WORDS.subjects(RDF.type) if isinstance(term, URIRef)}
    used = {str(node) for triple in SHAPES for node in triple if str(node).startswith(ONTOLOGY)} - {ONTOLOGY}
    written = {f"{ONTOLOGY}{name}" for text in SHAPES.objects(None, SH.select) for name in re.findall(r"\bdip:(\w+)", str(text))}
    said = {f"{ONTOLOGY}{name}" for message in MESSAGES for name in re.findall(r"\bdip:(\w+)", message)}
    assert used | written | said <= known
    assert len(used) > 80


def test_every_property_is_watched() -> None:
    """Its values by a path, and by sh:targetSubjectsOf what it stands on; names that only help recognition may stand anywhere."""
    kinds = ("ObjectProperty", "DatatypeProperty")
    properties = {found for kind in kinds for found in WORDS.subjects(RDF.type, rdflib.OWL[kind]) if str(found).startswith(ONTOLOGY)}
    participants = {DIP.participant}  # its values are compared with those of actor and recipient
    assert {local(found) for found in properties - participants - set(SHAPES.objects(None, SH.path))} == set()
    assert SHAPES.value(DIPS["event-participant"], SH.equals) == DIP.participant
    assert {local(found) for found in properties - set(SHAPES.objects(None, SH.targetSubjectsOf))} == {"ambiguous"}


def test_lists_are_those_of_the_vocabulary() -> None:
    assert choices(DIPS["event-type"]) == set(EVENT_TYPES)
    assert choices(DIPS["event-status"]) == {status.value.capitalize() for status in Status}
    assert choices(DIPS["membership-role"]) == {role.value for role in MembershipRole}
    assert choices(DIPS["actor-kind"]) == {kind.value for kind in Kind}


def test_every_mode_asks_for_its_type() -> None:
    asked = {}
    for shape in SHAPES.subjects(SH.path, RDF.type):
        target = local(SHAPES.value(shape, SH.targetClass))
        if target in MODES:
            single = SHAPES.value(shape, SH.hasValue)
            asked[target] = {local(single)} if single else choices(shape)
    assert asked == {mode: set(types) for mode, types in MODES.items()}


def test_the_shipped_actors_keep_every_promise() -> None:
    assert validate([ONTOLOGY_DIR / "actors.ttl"], background=()) == ()
