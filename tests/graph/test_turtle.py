"""graph.ttl and graph.nq: the contract's terms, the same bytes each time, the same graph in every library."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, SKOS

from kg import graph, ids
from kg.merge import merge
from kg.model import Actor, Article, ArticleFacts, Merged
from kg.rdf.validate import validate
from kg.rdf.writing import TurtleWriter
from kg.vocab import Kind
from tests import ROOT
from tests.graph.invented import ARNOR, ELENDIL, GONDOR, OSGILIATH, STATES, Tenure, Writer, day, event, world

DIP = rdflib.Namespace("https://w3id.org/diplomacy-kg/ontology#")
XSD = rdflib.Namespace("http://www.w3.org/2001/XMLSchema#")


@pytest.fixture(scope="module")
def merged() -> Merged:
    return merge(world(), STATES.get)


@pytest.fixture(scope="module")
def g(merged: Merged) -> rdflib.Graph:
    return rdflib.Graph().parse(data=graph.turtle(merged), format="turtle")


def triples(data: bytes, form: ox.RdfFormat = ox.RdfFormat.TURTLE) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=form)}


def only(g: rdflib.Graph, mode: str) -> rdflib.term.Node:
    [subject] = g.subjects(RDF.type, DIP[mode])
    return subject


def test_rdflib_and_oxigraph_read_the_same(merged: Merged, g: rdflib.Graph) -> None:
    ours = graph.turtle(merged)
    theirs = ox.serialize(triples(ours), format=ox.RdfFormat.N_TRIPLES)
    assert isomorphic(g, rdflib.Graph().parse(data=theirs, format="nt"))
    assert len(g) > 250


def test_the_articles_graphs_make_up_the_graph(merged: Merged) -> None:
    quads = list(ox.parse(graph.nquads(merged), format=ox.RdfFormat.N_QUADS))
    assert {quad.triple for quad in quads} == triples(graph.turtle(merged))
    assert {quad.graph_name.value for quad in quads} == {ids.article(article.id) for article in merged.articles}


def test_an_article_s_graph_holds_its_own_evidence_alone(merged: Merged) -> None:
    evidence = ox.NamedNode(DIP.article)
    for quad in ox.parse(graph.nquads(merged), format=ox.RdfFormat.N_QUADS):
        if quad.predicate == evidence:
            assert quad.object == quad.graph_name


def test_nquads_are_sorted_and_as_oxigraph_writes_them(merged: Merged) -> None:
    ours = graph.nquads(merged).splitlines(keepends=True)
    assert ours == sorted(set(ours))
    again = ox.serialize(ox.parse(b"".join(ours), format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS)
    assert again.splitlines(keepends=True) == ours


def test_each_subject_is_described_in_one_place(merged: Merged) -> None:
    heads = [line.split()[0] for line in graph.turtle(merged).decode().splitlines() if " a dip:" in line[:80] and line[0] != " "]
    assert len(heads) == len(set(heads)) > 40


def test_no_iri_is_written_in_full_where_a_prefix_serves(merged: Merged) -> None:
    body = graph.turtle(merged).decode().split("# Articles")[1]
    assert [line.strip() for line in body.splitlines() if "<http" in line] == [
        "dcterms:source <https://herald.example/1?a=b&c=d> ."
    ]


def test_an_event_stands_as_the_contract_says(g: rdflib.Graph) -> None:
    treaty = only(g, "Treaty")
    assert set(g.objects(treaty, RDF.type)) == {DIP.Treaty, DIP.Agree}
    parties = {rdflib.URIRef(ARNOR.iri), rdflib.URIRef(GONDOR.iri)}
    assert set(g.objects(treaty, DIP.actor)) == set(g.objects(treaty, DIP.participant)) == parties
    assert not set(g.objects(treaty, DIP.recipient))
    assert g.value(treaty, DIP.date) == rdflib.Literal("2031-05-04", datatype=XSD.date)
    assert g.value(treaty, DIP.status) == DIP.Occurred
    assert g.value(treaty, DIP.place) == rdflib.URIRef(OSGILIATH.iri)
    assert len(set(g.objects(treaty, DIP.evidence))) == 2


def test_dates_are_as_exact_as_they_are_told(g: rdflib.Graph) -> None:
    sanctions, aid, accusation = only(g, "Sanctions"), only(g, "Military"), only(g, "Accuse")
    assert g.value(sanctions, DIP.date) == rdflib.Literal("2031-04", datatype=XSD.gYearMonth)
    assert g.value(aid, DIP.date) is None, "a span has no date"
    assert [str(g.value(aid, DIP[name])) for name in ("earliest", "latest")] == ["2031-05-12", "2031-05-18"]
    assert not [p for p in (DIP.date, DIP.earliest, DIP.latest) if g.value(accusation, p)]


def test_evidence_stands_as_the_contract_says(g: rdflib.Graph) -> None:
    [evidence] = g.objects(only(g, "Concern"), DIP.evidence)
    article = g.value(evidence, DIP.article)
    assert g.value(article, DCTERMS.identifier) == rdflib.Literal("mirror-7")
    assert str(g.value(evidence, DIP.quote)) == "Gondor is concerned about Mordor, the Gondorian Foreign Ministry said."
    assert [int(g.value(evidence, end)) for end in (DIP.start, DIP.end)] == [143, 213]
    assert g.value(evidence, DIP.rule) == rdflib.URIRef(ids.rule("state.concern"))
    assert g.value(evidence, DIP.confidence).datatype == XSD.decimal
    assert g.value(g.value(evidence, DIP.attributedTo), RDFS.label) == rdflib.Literal("Gondorian Foreign Ministry")
    assert [str(mark) for mark in g.objects(evidence, DIP.mark)] == ["trigger 143 149"]


def test_everything_referred_to_is_described(g: rdflib.Graph) -> None:
    individuals = {o for o in g.objects() if str(o).startswith("https://w3id.org/diplomacy-kg/id/")}
    assert len(individuals) > 30
    for one in individuals:
        assert g.value(one, RDF.type) is not None, one
    for predicate in (DIP.participant, DIP.place, DIP.office, DIP.rule, DIP.attributedTo, DIP.country, DIP.organization):
        for one in g.objects(None, predicate):
            assert len(set(g.objects(one, RDFS.label))) == 1, one


def test_no_shape_is_broken(merged: Merged, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(graph.turtle(merged))
    assert not validate([path], background=())


def test_actors_have_their_names_and_their_state(g: rdflib.Graph) -> None:
    king = rdflib.URIRef(ELENDIL.iri)
    assert {str(name) for name in g.objects(king, SKOS.altLabel)} == {"Elendil", "the Arnorian king"}
    assert g.value(king, DIP.country) == rdflib.URIRef(ARNOR.iri)
    assert g.value(g.value(king, DIP.country), DIP.iso3) == rdflib.Literal("XAR")


def test_any_order_gives_the_same_bytes(merged: Merged) -> None:
    chance = random.Random(3)
    for _ in range(10):
        articles = [replace(one, facts=tuple(chance.sample(one.facts, len(one.facts)))) for one in world()]
        chance.shuffle(articles)
        other = merge(articles, STATES.get)
        assert graph.turtle(other) == graph.turtle(merged)
        assert graph.nquads(other) == graph.nquads(merged)


@pytest.mark.parametrize("seed", ["0", "98765"])
def test_the_hash_seed_does_not_matter(seed: str, merged: Merged) -> None:
    code = (
        "import sys; from kg import graph; from kg.merge import merge; from tests.graph.invented import STATES, world;"
        "m = merge(world(), STATES.get); sys.stdout.buffer.write(graph.turtle(m) + graph.nquads(m))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, env=environment)
    assert told.stdout == graph.turtle(merged) + graph.nquads(merged)


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
NASTY = '"\\\n\r\t\b\f\x00\x1f\x7f\u0085\u2028\u2029\u202e\ufeff\ufffe\uffff😀 \'\'\' """ <x> @en ^^ . </script> é e\u0301'


@settings(deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
@example(NASTY, NASTY, NASTY)
@example("\\", '"', "\\u0041")
def test_any_text_comes_back_as_it_was(quote: str, name: str, title: str) -> None:
    actor = Actor(ids.person(name), name, Kind.PERSON, None, (title,))
    stated = Writer("one", title, "2031-01-01").says("x", event("Protest", None, (actor,), when=day("2031-01-01"))).done()
    [fact] = stated.facts
    evidence = replace(fact.evidence[0], quote=quote)
    merged = merge([ArticleFacts(stated.article, (replace(fact, evidence=(evidence,)),))])
    turtle, nquads = graph.turtle(merged), graph.nquads(merged)
    read = triples(turtle)
    assert read == triples(nquads, ox.RdfFormat.N_QUADS)
    told = {(triple.predicate.value, triple.object.value) for triple in read if isinstance(triple.object, ox.Literal)}
    assert (str(DIP.quote), quote) in told
    assert (str(RDFS.label), name) in told
    assert (str(DCTERMS.title), title) in told
    if "\x00" not in quote + name + title:  # rdflib's reader takes some of them for the end of the file
        again = rdflib.Graph().parse(data=turtle, format="turtle")
        assert {str(o) for o in again.objects(None, DIP.quote)} == {quote}
        assert {str(o) for o in again.objects(None, DCTERMS.title)} == {title}


def test_a_lone_surrogate_does_not_break_the_file() -> None:
    one = Writer("a", "A", "2031-01-01").says("half \ud83d pair", event("Protest", None, (ARNOR,))).done()
    assert b"half \xef\xbf\xbd pair" in graph.turtle(merge([one], STATES.get))


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a?b=c#d", "<https://example.org/a?b=c#d>"),
        ("https://example.org/> dip:x <y", '"https://example.org/> dip:x <y"'),
        ("https://example.org/a b", '"https://example.org/a b"'),
        ("https://[", '"https://["'),
        ("javascript:alert(1)", '"javascript:alert(1)"'),
        ("The Herald, page 3", '"The Herald, page 3"'),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, written: str) -> None:
    merged = merge([ArticleFacts(Article("a", "", (), url=url), ())])
    assert f"dcterms:source {written} ." in graph.turtle(merged).decode()
    assert triples(graph.turtle(merged))


@pytest.mark.parametrize(
    ("confidence", "written"),
    [(0.85, "0.85"), (0.8500000001, "0.85"), (1.0, '"1"^^xsd:decimal'), (0.0, '"0"^^xsd:decimal'), (1e-7, '"0"^^xsd:decimal'),
     (0.66666666, "0.6667")],
)  # fmt: skip
def test_confidence_is_a_canonical_decimal(confidence: float, written: str) -> None:
    stated = Writer("a", "A", "2031-01-01").says("x", Tenure(ELENDIL, "King", ARNOR), confidence=confidence).done()
    data = graph.turtle(merge([stated], STATES.get))
    assert f"dip:confidence {written} ;" in data.decode()
    [value] = [t.object.value for t in triples(data) if t.predicate.value == str(DIP.confidence)]
    store = ox.Store()
    store.load(data, format=ox.RdfFormat.TURTLE)
    assert [quad.object.value for quad in store.quads_for_pattern(None, ox.NamedNode(DIP.confidence), None)] == [value]


def test_names_that_need_an_escape_are_written_in_full() -> None:
    writer = TurtleWriter({"p": "http://p/"})
    assert [writer.name(f"http://p/{local}") for local in ("a.b-c", "1a", "a.", "-a", "a/b", "", "é")] == [
        "p:a.b-c", "p:1a", "<http://p/a.>", "<http://p/-a>", "<http://p/a/b>", "<http://p/>", "<http://p/é>",
    ]  # fmt: skip
