"""What every built graph promises, proved on the graph of the seeds by other people's libraries."""

from __future__ import annotations

import html
from pathlib import Path

import owlready2
import pyoxigraph
import rdflib
from rdflib import OWL, RDF
from rdflib.namespace import DCTERMS

from kg.rdf import validate
from tests import ROOT, SEEDS, Built

DIP = rdflib.Namespace("https://w3id.org/diplomacy-kg/ontology#")


def loaded(built: Built) -> rdflib.Graph:
    return rdflib.Graph().parse(built.turtle)


def test_three_libraries_read_the_same_turtle(seeds_built: Built, tmp_path: Path) -> None:
    with_rdflib = loaded(seeds_built)
    assert len(with_rdflib) == len(set(pyoxigraph.parse(path=seeds_built.turtle)))
    # owlready2 reads no Turtle itself; N-Triples written from it are the same graph.
    plain = tmp_path / "graph.nt"
    with_rdflib.serialize(plain, format="nt", encoding="utf-8")
    world = owlready2.World()
    world.get_ontology(plain.as_uri()).load()
    with_owlready = {triple for triple in world.as_rdflib_graph() if triple[2] != OWL.Ontology}  # which it adds for the file
    assert {tuple(map(str, triple)) for triple in with_owlready} == {tuple(map(str, triple)) for triple in with_rdflib}


def test_named_graphs_hold_each_article_s_facts(seeds_built: Built) -> None:
    """graph.nq has a named graph for each article; their union is the graph."""
    quads = list(pyoxigraph.parse(path=seeds_built.folder / "graph.nq"))
    articles = {str(article) for article in loaded(seeds_built).subjects(RDF.type, DIP.Article)}
    assert len(articles) == 2
    assert articles <= {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, pyoxigraph.NamedNode)}
    assert {quad.triple for quad in quads} == {quad.triple for quad in pyoxigraph.parse(path=seeds_built.turtle)}


def test_no_shape_of_the_ontology_is_broken(seeds_built: Built) -> None:
    assert [validate.describe(breach) for breach in validate.validate([seeds_built.turtle])] == []


def test_every_quote_stands_where_it_says(seeds_built: Built) -> None:
    graph = loaded(seeds_built)
    passages = list(graph.subjects(RDF.type, DIP.Evidence))
    for evidence in passages:
        identifier = graph.value(graph.value(evidence, DIP.article), DCTERMS.identifier)
        text = (SEEDS / f"{identifier}.txt").read_text("utf-8")
        start, end = int(graph.value(evidence, DIP.start)), int(graph.value(evidence, DIP.end))
        assert text[start:end] == str(graph.value(evidence, DIP.quote))
        for mark in graph.objects(evidence, DIP.mark):
            role, first, last = str(mark).split()
            assert role in {"trigger", "actor", "recipient", "date", "place", "speaker"}
            assert start <= int(first) < int(last) <= end, mark
    assert len(passages) > 30


def test_every_fact_has_its_sentence_and_its_rule(seeds_built: Built) -> None:
    graph = loaded(seeds_built)
    lasting = {fact for kind in (DIP.Tenure, DIP.Membership) for fact in graph.subjects(RDF.type, kind)}
    facts = set(graph.subjects(DIP.status)) | lasting
    assert len(facts) > 30
    for fact in facts:
        evidence = list(graph.objects(fact, DIP.evidence))
        assert evidence, fact
        for passage in evidence:
            assert graph.value(passage, DIP.rule) is not None
            assert 0 <= float(graph.value(passage, DIP.confidence)) <= 1


def test_the_committed_page_asks_no_network() -> None:
    page = (ROOT / "output" / "graph.html").read_text("utf-8")
    assert "default-src 'none'" in html.unescape(page)
