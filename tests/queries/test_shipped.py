"""The queries that come with kg: complete, plain SPARQL, and right on the invented world."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from kg import store
from kg.resources import ONTOLOGY_DIR
from kg.store.questions import fill

NAMES = [question.name for question in store.shipped()]
TABLES = [name for name in NAMES if name != "network"]
Row = tuple[str, ...]


@pytest.fixture(scope="module")
def oracle(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "graph.ttl").parse(ONTOLOGY_DIR / "diplomacy.ttl")


def rows(asked: store.Store, name: str, **values: str) -> list[Row]:
    return list(asked.query(name, values).rows())


def test_there_are_enough() -> None:
    assert len(NAMES) == 30
    assert sorted(NAMES) == sorted(path.stem for path in (ONTOLOGY_DIR / "queries").iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_each_tells_its_question_and_its_columns(name: str, asked: store.Store) -> None:
    question = store.find(name)
    assert question.question.endswith(("?", "(a graph: use --format ttl)"))
    assert name == "network" or asked.query(question).columns == question.columns


@pytest.mark.parametrize("name", TABLES)
def test_rdflib_gives_the_same_answers(name: str, asked: store.Store, oracle: rdflib.Graph) -> None:
    """The queries are plain SPARQL 1.1: another engine reads them, unfilled parameters and all, and answers alike."""
    question = store.find(name)

    def alike(row: Row) -> Row:
        """Numbers and lists as both engines write them."""
        return tuple(", ".join(sorted(cell.removesuffix(".0").split(", "))) for cell in row)

    theirs = oracle.query(fill(question, {}, asked.actor))
    expected = sorted(alike(tuple("" if cell is None else str(cell) for cell in row)) for row in theirs)
    assert sorted(alike(row) for row in asked.query(question).rows(short=False)) == expected
    assert expected


@pytest.mark.parametrize("name", NAMES)
def test_each_takes_an_actor_that_is_in_nothing(name: str, asked: store.Store) -> None:
    question = store.find(name)
    actors = [parameter.name for parameter in question.parameters if parameter.type == "actor"]
    nobody = {parameter: "western officials" for parameter in actors}
    found = list(asked.query(question, nobody).rows())
    assert not actors or not found or name == "attributed"


def test_meetings(asked: store.Store) -> None:
    assert rows(asked, "meetings", who="Gondor") == [
        ("2031-05-04", "Meeting", "Isilmo Elendil, Meneldil Anárion", "Osgiliath", "occurred", "herald-1")
    ]
    assert [row[4] for row in rows(asked, "meetings", who="Mordor")] == ["negated"]


def test_dyads(asked: store.Store) -> None:
    assert rows(asked, "dyads") == [
        ("Arnor", "Gondor", "Agree", "1", "2031-05-04", "2031-05-04"),
        ("Arnor", "Gondor", "Consult", "1", "2031-05-04", "2031-05-04"),
        ("Arnor", "Mordor", "Accuse", "1", "", ""),
        ("Gondor", "Mordor", "Accuse", "1", "", ""),
        ("Gondor", "Mordor", "Sanction", "1", "2031-04-01", "2031-04-30"),
        ("Gondor", "Mordor", "Statement", "1", "", ""),
        ("Mordor", "Arnor", "Threaten", "1", "2031-05-30", "2031-05-30"),
        ("Mordor", "Gondor", "Assault", "1", "2031-03-02", "2031-03-02"),
    ]
    assert rows(asked, "dyads", status="planned") == [("Arnor", "Gondor", "Aid", "1", "2031-05-12", "2031-05-18")]


def test_pairs(asked: store.Store) -> None:
    """Those who accuse another together are not in conflict with each other."""
    assert rows(asked, "pairs") == [
        ("Gondor", "Mordor", "4", "-4", "0", "3"),
        ("Arnor", "Gondor", "2", "4.5", "2", "0"),
        ("Arnor", "Mordor", "2", "-4", "0", "2"),
    ]


def test_between(asked: store.Store) -> None:
    told = rows(asked, "between", a="Mordor", b="Arnor")
    assert [(row[1], row[7]) for row in told] == [
        ("Threaten", "Mordor threatened Arnor with war."),
        ("Accuse", "Both condemned Mordor."),
        ("Accuse", "Both condemned Mordor."),
        ("Consult", "Mordor denied that King Elendil had met its envoys."),
    ]
    assert sorted(told) == sorted(rows(asked, "between", a="XAR", b="the Black Land"))


def test_timeline_is_in_order_of_time_with_the_undated_last(asked: store.Store) -> None:
    told = [row[0] for row in rows(asked, "timeline", who="Elendil")]
    assert told == ["2031-05-04", ""]
    everybody = [row[0] for row in rows(asked, "timeline")]
    dated = [when for when in everybody if when]
    assert everybody == dated + [""] * (len(everybody) - len(dated))
    assert dated == sorted(dated)


def test_planned_possible_and_denied(asked: store.Store) -> None:
    assert [row[6] for row in rows(asked, "planned")] == ["Gondor will receive swords from Arnor next week."]
    assert [row[6] for row in rows(asked, "possible")] == ["Mordor may leave Gondor."]
    [denied] = rows(asked, "denied")
    assert denied[5:7] == ("Mordor", "Mordor denied that King Elendil had met its envoys.")


def test_only_source_and_corroborated_part_the_events(asked: store.Store) -> None:
    alone, shared = rows(asked, "only-source"), rows(asked, "corroborated")
    assert [row[1] for row in shared] == ["Assault", "Agree", "Accuse"]
    assert {row[6] for row in shared} == {"2"}
    assert {row[2] for row in alone} == {"Threaten", "Consult", "Retreat", "Aid", "Sanction", "Statement"}


def test_attributed_and_own_voice(asked: store.Store) -> None:
    said = rows(asked, "attributed")
    assert [row[0] for row in said] == ["Gondorian Foreign Ministry", "Mordor", "western officials"]
    assert [row[0] for row in rows(asked, "attributed", who="Gondor")] == ["Gondorian Foreign Ministry"]
    plain = {row[1] for row in rows(asked, "own-voice")}
    assert "Assault" in plain, "one of its two passages is the article's own"
    assert not plain & {"Statement"}


def test_offices_at_a_date(asked: store.Store) -> None:
    assert [row[:3] for row in rows(asked, "offices")] == [
        ("King", "Arnor", "Isilmo Elendil"),
        ("Steward", "Gondor", "Meneldil Anárion"),
    ]
    assert rows(asked, "offices", at="2031-05-04") == []


def test_memberships(asked: store.Store) -> None:
    assert [row[:4] for row in rows(asked, "memberships", organization_is="the League")] == [
        ("League of the West", "member", "Arnor", "2030"),
        ("League of the West", "partner", "Gondor", ""),
    ]


def test_what_to_check_first(asked: store.Store) -> None:
    assert [row[0] for row in rows(asked, "doubtful")] == ["0.4", "0.5", "0.6"]
    assert [row[1] for row in rows(asked, "doubtful", below="0.5")] == ["retreat.leave"]


def test_articles_and_rules_are_counted(asked: store.Store) -> None:
    assert [(row[0], *row[4:]) for row in rows(asked, "articles")] == [
        ("herald-1", "4", "2", "0", "6"),
        ("mirror-7", "5", "0", "2", "7"),
        ("courier 3", "4", "0", "0", "4"),
    ]
    assert ("agree.sign", "0.9", "2", "1") in rows(asked, "rules")
    assert sum(int(row[2]) for row in rows(asked, "rules")) == 17


def test_types_are_counted_by_status(asked: store.Store) -> None:
    counts = {row[0]: row[3:] for row in rows(asked, "types")}
    assert counts["Consult"] == ("2", "1", "0", "0", "1")
    assert sum(int(row[0]) for row in counts.values()) == 10


def test_kinds_of_acts(asked: store.Store) -> None:
    assert [row[3] for row in rows(asked, "aid")] == ["Arnor"]
    assert [row[3] for row in rows(asked, "military")] == ["Arnor"]
    assert [row[3] for row in rows(asked, "sanctions")] == ["Gondor"]
    assert [row[1:3] for row in rows(asked, "concerns")] == [("Gondor", "Mordor")]
    assert {row[2] for row in rows(asked, "accusations")} == {"Arnor, Gondor"}
    assert {row[1] for row in rows(asked, "agreements")} == {"Treaty"}
    assert {row[1] for row in rows(asked, "conflict")} == {"Assault", "Threaten"}
    assert {row[1] for row in rows(asked, "says", who="Arnor")} == {"Accuse"}
    assert [row[0] for row in rows(asked, "places")] == ["Gondor", "Osgiliath", "Osgiliath"]
    assert [row[0] for row in rows(asked, "speakers")] == ["Gondorian Foreign Ministry", "Mordor", "western officials"]
    assert rows(asked, "actors")[0] == ("Gondor", "State", "XGO", "7", "")


def test_the_network_is_a_graph(asked: store.Store) -> None:
    made = rdflib.Graph().parse(data=asked.query("network").render("ttl"), format="turtle")
    assert len(made) == 15
