"""The shipped table of well-known persons is whole, consistent, and at peace with the table of actors."""

from __future__ import annotations

import time
from collections import Counter, defaultdict

import pytest

from kg.ids import person
from kg.mentions.actors_file import Entry, read_entries
from kg.mentions.gazetteer import Gazetteer
from kg.rdf.validate import validate
from kg.resources import ONTOLOGY_DIR

ACTORS = ONTOLOGY_DIR / "actors.ttl"
LEADERS = ONTOLOGY_DIR / "leaders.ttl"
# Family names that many public persons of English news have had.
COMMON = """Bush Brown Major May Ford Carter Clinton Park Moon Kim Lee Li Wang Abe Khan Singh Sharif Gandhi Bhutto Castro Johnson
Baker Powell Rice Gates Roh Yoon Chen Ma Hu Jiang Begin Hussein Abdullah Assad Hariri Gemayel Barzani Aliyev Kabila Banda Botha
Marcos Aquino Ramos Kirchner Fernandez Gonzalez Sanchez Rodriguez Garcia Trudeau Martin Clark Papandreou Rasmussen Herzog
Rajapaksa Koirala Shinawatra Wen Zhu Mao Deng Chun Tanaka Fukuda Kono Ivanov Pavlov Ghali""".split()


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return read_entries([ACTORS, LEADERS])


@pytest.fixture(scope="module")
def leaders(entries: list[Entry]) -> list[Entry]:
    return [e for e in entries if e.path == LEADERS]


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return Gazetteer.load([ACTORS], [LEADERS])


def test_there_are_persons_and_nothing_else(leaders: list[Entry]) -> None:
    assert {e.kind for e in leaders} == {"Person"}
    assert len(leaders) >= 2000


def test_iris_are_made_from_the_labels(leaders: list[Entry]) -> None:
    for entry in leaders:
        assert entry.iri == person(entry.label)


def test_a_person_is_described_once() -> None:
    heads = Counter(line.split()[0] for line in LEADERS.read_text(encoding="utf-8").splitlines() if line.startswith("person:"))
    assert [head for head, n in heads.items() if n > 1] == []


def test_every_region_of_the_world_is_there(leaders: list[Entry], entries: list[Entry]) -> None:
    """Nearly every state that can be in the news has somebody; few persons belong to none."""
    states = {iri for e in leaders for iri in e.country}
    assert len(states) >= 180
    assert sum(not e.country for e in leaders) < 120


def test_the_table_keeps_the_ontology() -> None:
    assert validate([LEADERS]) == ()


def test_no_two_persons_share_a_plain_name(known: Gazetteer, leaders: list[Entry]) -> None:
    for entry in leaders:
        for name in entry.names.keys() - entry.ambiguous:
            assert {r.actor.iri for r in known.persons(name)} == {entry.iri}, name


def test_no_name_is_that_of_an_actor_or_place(entries: list[Entry]) -> None:
    senses: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for name in entry.names.keys() - entry.ambiguous:
            senses[name].add(entry.kind)
    assert {name for name, kinds in senses.items() if "Person" in kinds and len(kinds) > 1} == set()


@pytest.mark.parametrize("name", COMMON)
def test_a_common_family_name_alone_is_nobody(known: Gazetteer, name: str) -> None:
    assert known.persons(name) == ()


@pytest.mark.parametrize(("name", "label"), [
    ("Putin", "Vladimir Putin"), ("ZELENSKY", "Volodymyr Zelenskyy"), ("Zelenskiy", "Volodymyr Zelenskyy"),
    ("Qaddafi", "Muammar Gaddafi"), ("Moammar Gadhafi", "Muammar Gaddafi"), ("el-Sissi", "Abdel Fattah el-Sissi"),
    ("Erdoğan", "Recep Tayyip Erdogan"), ("Kim Jong Un", "Kim Jong Un"), ("Kim Jong-un", "Kim Jong Un"), ("Arafat", "Yasser Arafat"),
    ("Abe Shinzo", "Shinzo Abe"), ("Viktor Orbán", "Viktor Orban"), ("Orbán Viktor", "Viktor Orban"), ("Lula", "Luiz Inacio Lula da Silva"),
])  # fmt: skip
def test_spellings_lead_to_one_person(known: Gazetteer, name: str, label: str) -> None:
    (found,) = known.persons(name)
    assert (found.actor.name, found.ambiguous) == (label, False)


@pytest.mark.parametrize("name", ["Chavez", "Abbas", "Schroeder", "Maliki", "Mubarak"])
def test_a_doubtful_name_is_marked_so(known: Gazetteer, name: str) -> None:
    assert [r.ambiguous for r in known.persons(name)] == [True]


def test_names_are_clean(leaders: list[Entry]) -> None:
    for entry in leaders:
        assert " " in entry.label or entry.label in {"Suharto", "Sukarno", "Sugiono", "Wiranto", "Hirohito", "Akihito", "Naruhito"}
        for name in entry.names:
            assert name == " ".join(name.split()), name
            assert not name.islower() and "’" not in name, name


def test_they_lend_names_and_stand_for_nobody(known: Gazetteer) -> None:
    putin = person("Vladimir Putin")
    found = known.get(putin)
    assert found is not None and (found.name, found.country) == ("Vladimir Putin", "RUS")
    assert known.standing(putin) is None


def test_both_tables_are_loaded_at_once() -> None:
    """0.35 s on one core; slower machines get three times that, so that the test can tell a fault from a slow day."""
    start = time.process_time()
    Gazetteer.load([ACTORS], [LEADERS])
    assert time.process_time() - start < 1.05
