"""Who a noun phrase stands for, what kind of actor it is and of which country."""

from __future__ import annotations

import pytest

from kg.model import Mention
from tests.mentions.conftest import Read, Text


def one(text: Text, words: str) -> Mention:
    (found,) = [m for m in text.mentions.actors if text.words(m) == words]
    return found


# text, words -> actors as "name, kind, country"
CASES = [
    # ---- the state behind its government, troops, people
    ("The Norwegian government protested.", "The Norwegian government", ["Norway, State, NOR"]),
    ("The Government of Chile protested.", "The Government of Chile", ["Chile, State, CHL"]),
    ("The United States praised the people of Kenya.", "the people of Kenya", ["Kenya, State, KEN"]),
    ("Chilean troops left.", "Chilean troops", ["Chile, State, CHL"]),
    ("US and British forces left.", "US and British forces", ["United States, State, USA", "United Kingdom, State, GBR"]),
    ("The Norwegian side agreed.", "The Norwegian side", ["Norway, State, NOR"]),
    ("The leaders of Norway and Chile met.", "The leaders of Norway and Chile", ["Norway, State, NOR", "Chile, State, CHL"]),
    # ---- bodies of a state, other organizations
    ("The Norwegian Foreign Ministry protested.", "Norwegian Foreign Ministry", ["Norwegian Foreign Ministry, Organization, NOR"]),
    ("The Chilean parliament voted.", "The Chilean parliament", ["Chilean parliament, Organization, CHL"]),
    ("The ministry of mining of Peru protested.", "ministry of mining of Peru", ["ministry of mining of Peru, Organization, PER"]),
    ("Norwegian airline Fjell Air stopped.", "Norwegian airline Fjell Air", ["Fjell Air, Organization, NOR"]),
    ("The newspaper La Cumbre reported it.", "La Cumbre", ["La Cumbre, Organization, None"]),
    ("The Movement for a Free Tarapaca (MFT) split.", "MFT", ["Movement for a Free Tarapaca, Organization, None"]),
    ("The Arctic Freedom Party of Norway won.", "Arctic Freedom Party of Norway", ["Arctic Freedom Party of Norway, Organization, NOR"]),
    # ---- unnamed groups and persons
    ("Kenyan officials denied it.", "Kenyan officials", ["Kenyan officials, Group, KEN"]),
    ("Western officials denied it.", "Western officials", ["Western officials, Group, None"]),
    ("Rebels in Mali attacked.", "Rebels in Mali", ["Rebels in Mali, Group, MLI"]),
    ("Students at Bergen University marched.", "Students at Bergen University", ["Students at Bergen University, Group, None"]),
    ("Hundreds praised the Chileans.", "Chileans", ["Chileans, Group, CHL"]),
    ("Anti-Chile rebels attacked.", "Anti - Chile rebels", ["Anti-Chile rebels, Group, None"]),
    ("A Kenyan diplomat denied it.", "A Kenyan diplomat", ["Kenyan diplomat, Person, KEN"]),
    (
        "Hungarian and Romanian farmers marched.",
        "Hungarian and Romanian farmers",
        ["Hungarian farmers, Group, HUN", "Romanian farmers, Group, ROU"],
    ),
    # ---- persons known by nothing but the text
    ("Kari Holm, 44, was arrested.", "Kari Holm", ["Kari Holm, Person, None"]),
    ("The activist Sefa Mbalu was arrested.", "activist Sefa Mbalu", ["Sefa Mbalu, Person, None"]),
    ("Sefa Mbalu, a Kenyan activist, was arrested.", "Sefa Mbalu", ["Sefa Mbalu, Person, KEN"]),
    ("Mr Mbalu was arrested.", "Mr Mbalu", ["Mbalu, Person, None"]),
]


@pytest.mark.parametrize(("text", "words", "actors"), CASES)
def test_who_is_meant(text: str, words: str, actors: list[str], read: Read) -> None:
    mention = one(read(text), words)
    assert [f"{a.name}, {a.kind.value}, {a.country}" for a in mention.actors] == actors
    assert not mention.modifier


# text, word, is it a modifier (True), a noun phrase (False), or no actor at all (None)
STANDING = [
    ("Chilean exports fell.", "Chilean", True),
    ("Chile's exports fell.", "Chile", True),
    ("Chile-Peru ties improved.", "Chile", True),
    ("Chile-Peru ties improved.", "Peru", True),
    ("The Chile-led talks ended.", "Chile", True),
    ("Chile objected.", "Chile", False),
    ("Ties with Chile improved.", "Chile", False),
    ("Oslo said it would help.", "Oslo", False),
    ("Ties between Oslo and Santiago improved.", "Oslo", False),
    ("The talks took place in Oslo.", "Oslo", None),
    ("She flew to Oslo.", "Oslo", None),
    ("The talks at Oslo, Norway, ended.", "Oslo", None),
    ("The capital Oslo was quiet.", "Oslo", None),
]


@pytest.mark.parametrize(("text", "word", "modifier"), STANDING)
def test_how_a_state_stands_in_its_sentence(text: str, word: str, modifier: bool | None, read: Read) -> None:
    known = read(text)
    found = [m.modifier for m in known.mentions.actors if known.words(m) == word]
    assert found == ([] if modifier is None else [modifier])


def test_a_mention_is_held_by_its_head(read: Read) -> None:
    text = read("Chilean President Marta Rojas praised Norwegian officials.")
    heads = {text.sentences[0].tokens[m.head].text for m in text.mentions.actors}
    assert heads == {"Rojas", "officials"}


def test_one_actor_for_all_forms_of_a_name(read: Read) -> None:
    text = read("Rojas spoke. Chilean President Marta Elena Rojas left. Marta Rojas was asked why. Mrs. Rojas smiled.")
    actors = {a for m in text.mentions.actors for a in m.actors if a.kind.value == "Person"}
    (rojas,) = actors
    assert rojas.name == "Marta Elena Rojas"
    assert set(rojas.aliases) == {"Rojas", "Marta Rojas"}
    assert rojas.country == "CHL"


def test_persons_of_one_surname_stay_apart(read: Read) -> None:
    text = read("Chilean President Marta Rojas met Peruvian President Pablo Rojas.")
    assert {a.name for m in text.mentions.actors for a in m.actors} == {"Marta Rojas", "Pablo Rojas"}


def test_names_that_nobody_resolved_are_told(read: Read) -> None:
    assert read("They walked through Zorbington in May.").mentions.unresolved == ("Zorbington",)


def test_the_same_text_gives_the_same_mentions(read: Read) -> None:
    text = "Norwegian officials met Chilean President Marta Rojas of the Andean League (AL)."
    assert read(text).mentions == read(text).mentions


SAME = [
    ("The Norwegian Mining Ministry objected.", "The Ministry of Mining of Norway objected.", True),
    ("The Norwegian Mining Ministry objected.", "The Swedish Mining Ministry objected.", False),
    ("Chilean President Marta E. Rojas left.", "Marta Rojas, 61, left.", True),
    ("Japanese lawmaker Tanaka Hiroko left.", "Japanese lawmaker Hiroko Tanaka left.", True),
    ("Chilean President Rojas left.", "Chilean senator Rojas left.", True),
    ("Chilean President Rojas left.", "Peruvian President Rojas left.", False),
    ("Kenyan officials left.", "Kenyan officials objected.", True),
    ("Kenyan officials left.", "Ghanaian officials left.", False),
]


@pytest.mark.parametrize(("first", "second", "same"), SAME)
def test_other_texts_wordings_of_one_actor_have_one_iri(first: str, second: str, same: bool, read: Read) -> None:
    iris = [read(text).mentions.actors[0].actors[0].iri for text in (first, second)]
    assert (iris[0] == iris[1]) is same
