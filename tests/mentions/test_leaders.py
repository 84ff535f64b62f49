"""Well-known persons lend their names to those whom an article calls by a surname alone; the article comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kg.mentions import Mentioner
from kg.mentions.gazetteer import Gazetteer
from kg.model import Actor, Article, Block, Mentions
from kg.parse import Parser
from kg.resources import ONTOLOGY_DIR
from kg.vocab import BlockKind

TABLE = """
@prefix dip: <https://w3id.org/diplomacy-kg/ontology#> .
@prefix person: <https://w3id.org/diplomacy-kg/id/person/> .
@prefix state: <https://w3id.org/diplomacy-kg/id/state/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
person:marek-novotkin a dip:Person ; rdfs:label "Marek Novotkin" ; dip:country state:RUS ; skos:altLabel "Novotkin", "Nowotkin" .
person:pedro-tavasco a dip:Person ; rdfs:label "Pedro Tavasco" ; dip:country state:CHL ; skos:altLabel "Tavasco" ;
    dip:ambiguous "Tavasco" .
person:oom-van-der-drift a dip:Person ; rdfs:label "Joop van der Drift" ; dip:country state:NLD ; skos:altLabel "van der Drift" .
person:cho-bin-sul a dip:Person ; rdfs:label "Cho Bin-sul" ; dip:country state:KOR .
person:eduard-gorvadze a dip:Person ; rdfs:label "Eduard Gorvadze" ; dip:country state:GEO ; skos:altLabel "Gorvadze" .
"""

Who = Callable[[str], list[Actor]]


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Mentions]:
    path: Path = tmp_path_factory.mktemp("table") / "leaders.ttl"
    path.write_text(TABLE, encoding="utf-8")
    mentioner = Mentioner(Gazetteer.load([ONTOLOGY_DIR / "actors.ttl"], [path]))
    parser = Parser()

    def finding(text: str) -> Mentions:
        article = Article("a", text, (Block(0, len(text), BlockKind.BODY),), anchor=date(2031, 5, 2))
        return mentioner.find(article, parser.sentences(article))

    return finding


@pytest.fixture
def who(find: Callable[[str], Mentions]) -> Who:
    """The persons of a text."""

    def persons(text: str) -> list[Actor]:
        return list(dict.fromkeys(a for m in find(text).actors for a in m.actors if a.kind.value == "Person"))

    return persons


def told(persons: list[Actor]) -> list[tuple[str, str | None, str]]:
    return [(p.name, p.country, p.iri.rsplit("/", 1)[1]) for p in persons]


NOVOTKIN = ("Marek Novotkin", "RUS", "marek-novotkin")


@pytest.mark.parametrize("text", [
    "Novotkin offered to negotiate with the rebels.", "The rebels told Novotkin that they would leave.",
    "President Novotkin left for Oslo. Novotkin will return on Friday.", "Nowotkin praised Norway, and NOVOTKIN went home.",
    "Russian President Marek Novotkin left for Oslo. Novotkin will return.", "President Marek K. Novotkin left for Oslo.",
])  # fmt: skip
def test_a_bare_surname_is_the_known_person(who: Who, text: str) -> None:
    (found,) = who(text)
    assert (found.name.replace(" K.", ""), found.country, found.iri.rsplit("/", 1)[1]) == NOVOTKIN


def test_spellings_of_one_article_are_one_person_under_its_own_fullest_form(who: Who) -> None:
    (found,) = who("Marek Nikolayevich Novotkin met officials in Oslo. Nowotkin later flew home.")
    assert (found.name, found.iri.rsplit("/", 1)[1]) == ("Marek Nikolayevich Novotkin", "marek-novotkin")


@pytest.mark.parametrize(("text", "name", "country"), [
    ("Spanish Foreign Minister Novotkin arrived in Oslo.", "Novotkin", "ESP"),
    ("Olga Novotkin, a Norwegian activist, met officials. Novotkin asked for help.", "Olga Novotkin", "NOR"),
    ("Spanish Foreign Minister Marek Novotkin arrived in Oslo. Novotkin met officials.", "Marek Novotkin", "ESP"),
    ("Mrs. Novotkin arrived in Oslo.", "Novotkin", None),
])  # fmt: skip
def test_what_the_article_says_stands_above_the_table(who: Who, text: str, name: str, country: str | None) -> None:
    (found,) = who(text)
    assert (found.name, found.country) == (name, country)


def test_a_doubtful_surname_needs_its_country_in_the_article(who: Who) -> None:
    assert told(who("Tavasco offered to negotiate.")) == []
    assert told(who("Tavasco offered to negotiate. Chile recalled its envoy.")) == [("Pedro Tavasco", "CHL", "pedro-tavasco")]
    assert told(who("Prime Minister Tavasco arrived in Oslo. Peru recalled its envoy."))[0][0] == "Tavasco"


def test_a_full_name_needs_no_title(who: Who) -> None:
    assert told(who("Cho Bin Sul offered to negotiate with Norway.")) == [("Cho Bin Sul", "KOR", "cho-bin-sul")]


def test_a_surname_of_several_words_is_completed(who: Who) -> None:
    (found,) = who("Prime Minister van der Drift met officials of Norway.")
    assert (found.name, found.country) == ("Joop van der Drift", "NLD")


def test_a_state_that_is_gone_is_no_contradiction(who: Who) -> None:
    (found,) = who("Soviet Foreign Minister Gorvadze arrived in Oslo.")
    assert (found.name, found.country) == ("Eduard Gorvadze", "SUN")


def test_a_name_within_a_things_name_is_nobody(who: Who) -> None:
    assert who("Alumni of the Novotkin Norway Fellowship arrived.") == []


def test_the_office_of_a_known_person_is_of_his_state(find: Callable[[str], Mentions]) -> None:
    (office,) = find("President Novotkin arrived.").offices
    assert office.organization is not None and office.organization.name == "Russia"


def test_names_of_places_within_names_of_persons(find: Callable[[str], Mentions]) -> None:
    found = find("Sarah Spain met Lloyd Austin and Victoria Roe of Norway.")
    assert [a.name for m in found.actors for a in m.actors] == ["Sarah Spain", "Lloyd Austin", "Victoria Roe", "Norway"]
    assert found.places == ()


@pytest.mark.parametrize(("text", "north", "south"), [
    ("North Korea fired a missile. South Korea condemned the North's launch. The South said it would respond.", 1, 1),
    ("North Korea fired a missile. Ships crossed the South China Sea and the North Sea.", 0, 0),
    ("Kenya met Uganda in the South.", 0, 0),
])  # fmt: skip
def test_the_north_and_the_south(find: Callable[[str], Mentions], text: str, north: int, south: int) -> None:
    states = [a.country for m in find(text).actors if m.end - m.start == 1 for a in m.actors if a.kind.value == "State"]
    assert states.count("PRK") >= north and states.count("KOR") >= south
    if not north:
        assert "KOR" not in states


def test_the_two_koreas_need_no_naming(find: Callable[[str], Mentions]) -> None:
    (found,) = find("The two Koreas signed an accord.").actors
    assert [a.country for a in found.actors] == ["PRK", "KOR"]
