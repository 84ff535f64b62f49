"""A built folder answers SPARQL, and does nothing else."""

from __future__ import annotations

import contextlib
import json
import shutil
import socket
import xml.etree.ElementTree as xml
from pathlib import Path

import pytest
import rdflib

from kg import store
from kg.errors import KgError, QueryError, TurtleError, UsageError
from kg.rdf.sparql import declared, keywords, lexemes
from tests.graph.invented import ARNOR, ELENDIL

EVENTS = "SELECT DISTINCT ?e WHERE { ?e a/rdfs:subClassOf* dip:Event }"


def rows(asked: store.Store, query: str, **values: str) -> list[tuple[str, ...]]:
    return list(asked.query(query, values).rows())


def test_subclasses_are_known_without_a_reasoner(asked: store.Store) -> None:
    assert len(rows(asked, EVENTS)) == 10


def test_what_two_articles_tell_is_there_once(asked: store.Store) -> None:
    """The default graph is a set, not the heap of the articles' graphs."""
    assert rows(asked, "SELECT (COUNT(*) AS ?n) { ?treaty a dip:Treaty ; dip:status ?s }") == [("1",)]


@pytest.mark.parametrize("only", ["graph.ttl", "graph.nq"])
def test_either_file_alone_gives_the_same_answers(only: str, folder: Path, asked: store.Store, tmp_path: Path) -> None:
    shutil.copy(folder / only, tmp_path / only)
    assert sorted(rows(store.open(tmp_path), EVENTS)) == sorted(rows(asked, EVENTS))
    count = "SELECT (COUNT(*) AS ?n) { ?e dip:evidence ?x ; dip:actor ?a }"
    assert rows(store.open(tmp_path), count) == rows(asked, count)


def test_an_article_s_own_graph_can_be_asked(asked: store.Store) -> None:
    query = 'SELECT ?e { ?a dcterms:identifier "mirror-7" . GRAPH ?a { ?e a dip:Evidence } }'
    assert len(rows(asked, query)) == 7
    article = rows(asked, 'SELECT ?a { ?a dcterms:identifier "mirror-7" }')[0][0]
    assert article.startswith("article:")
    iri = list(asked.query('SELECT ?a { ?a dcterms:identifier "mirror-7" }').rows(short=False))[0][0]
    assert len(rows(asked, f"SELECT ?e FROM <{iri}> {{ ?e a dip:Evidence }}")) == 7


def test_rows_are_for_reading(asked: store.Store) -> None:
    result = asked.query('SELECT ?a ?title ?none { ?a dcterms:identifier "courier 3" ; dcterms:title ?title }')
    assert result.columns == ("a", "title", "none")
    assert list(result.rows()) == [("article:courier-3-dbaf02", "Line one line two", "")]


def test_yes_no_and_graphs_have_rows_too(asked: store.Store) -> None:
    assert rows(asked, "ASK { ?e a dip:Treaty }") == [("yes",)]
    assert rows(asked, "ASK { ?e a dip:Protest }") == [("no",)]
    result = asked.query("DESCRIBE state:XMO")
    assert result.columns == ("subject", "predicate", "object")
    assert ("state:XMO", "rdfs:label", "Mordor") in list(result.rows())


def test_csv_json_and_xml(asked: store.Store) -> None:
    query = "SELECT ?label { state:XMO skos:altLabel ?label }"
    assert asked.query(query).render("csv") == b"label\r\nthe Black Land\r\n"
    told = json.loads(asked.query(query).render("json"))
    assert told["results"]["bindings"] == [{"label": {"type": "literal", "value": "the Black Land"}}]
    root = xml.fromstring(asked.query(query).render("xml"))
    assert [e.text for e in root.iter("{http://www.w3.org/2005/sparql-results#}literal")] == ["the Black Land"]
    assert json.loads(asked.query("ASK {}").render("json"))["boolean"] is True


def test_ttl_is_for_graphs(asked: store.Store) -> None:
    data = asked.query("CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s a dip:State ; rdfs:label ?l }").render("ttl")
    assert len(rdflib.Graph().parse(data=data, format="turtle")) == 3
    assert b"state:XMO rdfs:label" in data
    with pytest.raises(QueryError, match="gives a table"):
        asked.query("SELECT * {?s ?p ?o}").render("ttl")
    with pytest.raises(QueryError, match="gives a graph"):
        asked.query("DESCRIBE state:XMO").render("csv")


REFUSED = {
    "INSERT DATA { <http://a> <http://b> <http://c> }": "would change the graph",
    "PREFIX : <http://x#> DELETE WHERE { ?s ?p ?o }": "would change the graph",
    "LOAD <http://example.org/x>": "would change the graph",
    "WITH <http://g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }": "would change the graph",
    "CLEAR ALL": "would change the graph",
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }": "another server",
    "SELECT * { service silent ?x{ ?s ?p ?o } }": "another server",
    "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }": "another server",
    "SELECT * { FILTER(1<2)SERVICE<http://a>{ ?s ?p ?o } }": "another server",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }": "would read a file",
    "SELECT * FROM NAMED <FILE:x> { ?s ?p ?o }": "would read a file",
    "SELECT * { ?s unknown:thing ?o }": "line 1, column 15: nobody declares the prefix unknown:",
    "SELECT * {\n  ?s a ?t\n  FILTER(?t\n}": "line 4, column 2: not understood after ?t FILTER(?t }",
    "SELECT * { ?s ?p }": "line 1, column 19: not understood after ?s ?p }",
    "SELECT * { ?s ?p ?o": "line 1, column 20: not understood after ?s ?p ?o; missing is perhaps . or ; or }",
    'SELECT * { ?s ?p "x }': "line 1",
    "SELECT ?x { ?s a ?t } GROUP BY ?s": "variable that is unbound",
    "": "no SPARQL query",
    "what is this?": "no SPARQL query",
    "SELECT * { BIND(<http://f>(1) AS ?x) }": "custom function",
}


@pytest.mark.parametrize("query", REFUSED)
def test_what_is_wrong_or_refused_is_told_in_one_line(query: str, asked: store.Store) -> None:
    with pytest.raises(QueryError) as fault:
        rows(asked, query)
    assert REFUSED[query] in str(fault.value)
    assert "\n" not in str(fault.value)
    assert fault.value.remedy


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s rdfs:label "SERVICE <http://x> { }" }',
        "SELECT * { ?s rdfs:label '''INSERT\n\"SERVICE\"''' }",
        "SELECT * { ?s a dip:Event } # SERVICE, FROM <file:x>",
        "SELECT ?service ?from { ?service a ?from }",
        "PREFIX service: <http://x#> SELECT * { ?s service:load service:SERVICE }",
        "SELECT * { ?s <http://example.org/SERVICE#INSERT> ?o }",
        'SELECT * { ?s rdfs:label "x"@service }',
        "SELECT * { ?a dip:start ?b FILTER(?b<3&&?b>1) }",
    ],
)
def test_words_in_strings_names_and_comments_are_harmless(query: str, asked: store.Store) -> None:
    rows(asked, query)


def test_no_query_opens_a_connection(asked: store.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        port = server.getsockname()[1]
        for query in (f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
                      f"SELECT * FROM <http://127.0.0.1:{port}/> {{ ?s ?p ?o }}"):  # fmt: skip
            with contextlib.suppress(QueryError):
                assert not rows(asked, query)
        with pytest.raises(TimeoutError):
            server.accept()


def test_lexemes_lose_nothing() -> None:
    query = "PREFIX a: <b> SELECT ?x {?x a:b.c 'it\\'s' ; <c> \"\"\"d\"e\"\"\" } # end \\ \x00"
    assert "".join(piece.text for piece in lexemes(query)) == query
    assert declared(query) == {"a"}
    assert keywords(query) == {"PREFIX", "SELECT"}


def test_a_folder_without_a_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no graph\.ttl"):
        store.open(tmp_path)


def test_a_broken_file_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("@prefix a: <http://a/> .\n\na:b a:c .\n")
    with pytest.raises(TurtleError, match=r"graph\.ttl:3: not valid Turtle"):
        store.open(tmp_path)
    (tmp_path / "graph.ttl").unlink()
    (tmp_path / "graph.nq").write_text("<http://a> <http://b> <http://c> .\nnonsense\n")
    with pytest.raises(TurtleError, match=r"graph\.nq:2: not valid N-Quads"):
        store.open(tmp_path)


@pytest.mark.parametrize("name", ["Arnor", "arnor ", "XAR", "Annuminas", ARNOR.iri, "state:XAR"])
def test_an_actor_is_found_by_any_of_its_names(name: str, asked: store.Store) -> None:
    assert asked.actor(name) == ARNOR.iri


def test_an_actor_nobody_knows_is_told_with_what_is_near(asked: store.Store) -> None:
    assert asked.actor("ELENDIL") == ELENDIL.iri
    with pytest.raises(QueryError, match="nobody in this graph is called Elendill .*did you mean Elendil"):
        asked.actor("Elendill")


def test_a_name_of_two_actors_is_not_guessed(folder: Path, tmp_path: Path) -> None:
    two = (
        'group:a a dip:Group ; rdfs:label "Twin" .\n' 'group:b a dip:Group ; rdfs:label "twin" .\n'
        'group:c a dip:Group ; rdfs:label "Cousin" ; skos:altLabel "Arnor" .\n'
    )  # fmt: skip
    (tmp_path / "graph.ttl").write_text((folder / "graph.ttl").read_text("utf-8") + two, "utf-8")
    asked = store.open(tmp_path)
    with pytest.raises(QueryError, match="2 actors are called Twin: .*group/a, .*group/b"):
        asked.actor("Twin")
    assert asked.actor("Arnor") == ARNOR.iri, "a label stands above another's other name"


LISTING = """# Who?
# columns: n
# param who (actor): whom
# param text: a word = Mordor
SELECT ?n { $who rdfs:label ?n FILTER(?n = $text) }
"""


def test_parameters_are_filled_as_terms(tmp_path: Path, asked: store.Store) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(LISTING)
    assert rows(asked, str(path)) == [("Mordor",)]
    assert rows(asked, str(path), who="Arnor") == []
    assert rows(asked, str(path), who="Arnor", text="Arnor") == [("Arnor",)]
    for nasty in ('Mordor" || "1" = "1', 'x") } INSERT DATA { <a> <b> <c', "a\\", "b\n'''", "\u2028😀", "$who", "</script>"):
        assert rows(asked, str(path), text=nasty) == []


def test_a_value_stands_only_where_the_variable_does(asked: store.Store) -> None:
    query = 'SELECT ("$word ?word" AS ?x) (?word AS ?y) ?words { BIND("1" AS ?words) # ?word\n}'
    assert rows(asked, query, word="w") == [("$word ?word", "w", "1")]


@pytest.mark.parametrize(
    ("head", "values", "message"),
    [
        ("# Q\n", {"nothing": "1"}, "has no parameter nothing"),
        ("# Q\n# param n (number): how many\n", {"n": "1); DROP"}, "n=1\\); DROP is no number"),
        ("# Q\n# param n (number): how many\n", {"n": "1e5"}, "is no number"),
        ("# Q\n# param n (date): when\n", {"n": "2024-13-01"}, "is no day"),
        ("# Q\n# param n (thing): what\n", {}, "cannot read the parameter line"),
        ("# Q\n# param n\n", {}, "cannot read the parameter line"),
    ],
)
def test_values_that_do_not_fit_are_told(
    head: str, values: dict[str, str], message: str, tmp_path: Path, asked: store.Store
) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(f"{head}SELECT ?s {{ ?s ?p $n }}")
    with pytest.raises(KgError, match=message):
        asked.query(str(path), values)


def test_dates_and_numbers_are_typed(asked: store.Store) -> None:
    number = '# Q\n# param n (number): least = 0.75\nSELECT (COUNT(?e) AS ?c) { ?e dip:confidence ?x FILTER(?x > $n) }'
    assert int(rows(asked, number)[0][0]) > int(rows(asked, number, n=".91")[0][0]) == 2
    day = "# Q\n# param d (date): from\nSELECT ?e { ?e dip:earliest ?x FILTER(?x >= $d) }"
    assert len(rows(asked, day, d="2031-05-12")) == 2


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="cannot be read: No such file"):
        store.find(str(tmp_path / "none.rq"))
    (tmp_path / "latin.rq").write_bytes(b"# caf\xe9\nSELECT * {}")
    with pytest.raises(QueryError, match="not UTF-8"):
        store.find(str(tmp_path / "latin.rq"))


def test_a_wrong_name_gets_a_hint() -> None:
    with pytest.raises(QueryError, match="no query of the name meetngs .*did you mean meetings"):
        store.find("meetngs")
