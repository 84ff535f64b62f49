"""The queries that come with kg, asked of the two articles in seeds/: they answer as a careful reader does."""

from __future__ import annotations

import pytest
import rdflib

from kg import store
from tests import SEEDS, Built
from tests.queries.answers import BLUEBOOK, CASES, TALKS, Case

DIP = "https://w3id.org/diplomacy-kg/ontology#"


@pytest.fixture(scope="session")
def seeds(seeds_built: Built) -> store.Store:
    return store.open(seeds_built.folder)


def lines(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]


def fits(row: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    assert len(row) == len(wanted), f"{wanted}: as many cells as columns"
    return all(want == "*" or (want[1:] in cell if want.startswith("~") else want == cell)
               for cell, want in zip(row, wanted, strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join([case.query, *(value for _, value in case.values)]))
def test_a_careful_reader_answers_alike(case: Case, seeds: store.Store) -> None:
    answer = seeds.query(case.query, dict(case.values))
    [columns] = lines(case.columns)
    where = [answer.columns.index(column) for column in columns]
    rows = [tuple(row[index] for index in where) for row in answer.rows()]
    told = lines(case.told)
    assert [wanted for wanted in told if not any(fits(row, wanted) for row in rows)] == []
    assert [row for row in rows if any(fits(row, unwanted) for unwanted in lines(case.untold))] == []
    if case.whole:
        assert [row for row in rows if not any(fits(row, wanted) for wanted in told)] == []
        assert len(rows) == len(told)


def test_every_query_has_its_answer() -> None:
    assert {case.query for case in CASES} | {"network"} == {question.name for question in store.shipped()}


def test_the_network_has_what_occurred_in_its_direction(seeds: store.Store) -> None:
    made = rdflib.Graph().parse(data=seeds.query("network").render("ttl"), format="turtle")
    names = {node: str(name) for node, name in made.subject_objects(rdflib.RDFS.label)}
    ties = {(names[one], str(tie).removeprefix(DIP), names[other]) for one, tie, other in made if other in names}
    assert {("Russia", "Assault", "Ukraine"), ("North Korea", "Aid", "Russia"), ("Sweden", "Join", "NATO"),
            ("Fumio Kishida", "Consult", "Yoon Suk Yeol"), ("Yoon Suk Yeol", "Consult", "Fumio Kishida")} <= ties
    assert not ties & {("Ukraine", "Assault", "Russia"), ("Russia", "Aid", "North Korea"), ("NATO", "Join", "Sweden")}
    assert not {"Keir Starmer", "Jens Stoltenberg", "Germany"} & set(names.values()), "what is only planned"


def test_the_treaty_is_one_event_told_twice(seeds: store.Store) -> None:
    events = seeds.query("SELECT DISTINCT ?event WHERE { ?event a dip:Treaty }").rows()
    passages = seeds.query("SELECT ?passage WHERE { ?event a dip:Treaty ; dip:evidence ?passage }").rows()
    assert (len(list(events)), len(list(passages))) == (1, 2)


def test_sentences_stand_in_their_articles(seeds: store.Store) -> None:
    answer = seeds.query("timeline")
    texts = {path.stem: path.read_text("utf-8") for path in SEEDS.glob("*.txt")}
    told = [(row[answer.columns.index("sentence")], row[answer.columns.index("article")]) for row in answer.rows()]
    assert {article for _, article in told} == {BLUEBOOK, TALKS}
    assert [sentence for sentence, article in told if sentence not in texts[article]] == []


def test_passages_are_counted_alike(seeds: store.Store) -> None:
    articles, rules = seeds.query("articles"), seeds.query("rules")
    by_article = sum(int(row[articles.columns.index("passages")]) for row in articles.rows())
    by_rule = sum(int(row[rules.columns.index("passages")]) for row in rules.rows())
    assert by_article == by_rule > 0
