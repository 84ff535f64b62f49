"""Places of invented sentences: what the gazetteer knows, what only its capitals name, and what is no place at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg import ids
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.places import capitals, find_places
from kg.model import Article, Block, PlaceMention
from kg.parse import Parser
from kg.resources import ONTOLOGY_DIR
from kg.vocab import BlockKind

Told = Callable[[str], list[PlaceMention]]


@pytest.fixture(scope="module")
def told() -> Told:
    parser = Parser()
    gazetteer = Gazetteer.load([ONTOLOGY_DIR / "actors.ttl"])
    capital = capitals(gazetteer)

    def places(text: str) -> list[PlaceMention]:
        ((_, sentences),) = parser.parse([Article("a", text, (Block(0, len(text), BlockKind.BODY),))])
        return [m for sentence in sentences for m in find_places(sentence, gazetteer.scan(sentence.tokens), capital)]

    return places


# sentence -> names of the places joined by "; ", none is "-"
CASES = [
    # ---- known places, states, capitals
    ("The ministers met in Geneva on Friday.", "Geneva"),
    ("The ministers met in Nairobi, Kenya, on Friday.", "Nairobi"),
    ("The ministers met in Washington, D.C., on Friday.", "Washington"),
    ("The king and the queen talk in Washington, D.C., July 10, 2031.", "Washington"),
    ("Soldiers killed ten farmers in Mali.", "Mali"),
    ("The talks in Oslo and in Stockholm failed.", "Oslo; Stockholm"),
    ("Protests broke out in Peru, Chile and Bolivia.", "Peru; Chile; Bolivia"),
    ("Rebels attacked a convoy near Mombasa.", "Mombasa"),
    ("Fighting continued across Sudan.", "Sudan"),
    ("A bomb exploded outside Nairobi.", "Nairobi"),
    ("They spoke at the White House.", "White House"),
    ("The envoys met in the Kenyan capital.", "Nairobi"),
    ("The envoys met in the Kenyan capital, Nairobi.", "Nairobi"),
    ("The envoys met in the capital of Kenya.", "Nairobi"),
    ("The envoys met in Kenya's capital.", "Nairobi"),
    ("The army shelled villages in eastern Ukraine.", "eastern Ukraine"),
    ("A quake struck in north-western Nepal.", "north-western Nepal"),
    ("The navy trained in the Red Sea.", "Red Sea"),
    ("Ships collided in the Strait of Hormuz.", "Strait of Hormuz"),
    # ---- names that no table knows
    ("The premier spoke at a clinic in Wombleford.", "Wombleford"),
    ("The premier spoke in Wombleford, England.", "Wombleford"),
    ("They held the dialogue at King's Cove Naval Base in Kenya.", "King's Cove Naval Base"),
    ("The plane landed at Wombleford airport.", "Wombleford airport"),
    ("The king arrived at Wombleford International Airport.", "Wombleford International Airport"),
    ("The king visited the town of Wombleford.", "Wombleford"),
    ("The rebels hold the port city of Wombleford.", "-"),
    ("Dozens died in the town of Wombleford.", "Wombleford"),
    ("Dozens died in towns such as Wombleford and Garth.", "Wombleford; Garth"),
    ("Plots were foiled in nations including Denmark and France.", "Denmark; France"),
    ("They met on the sidelines of the Wombleford Security Conference.", "Wombleford Security Conference"),
    ("They signed it on the margins of the Summit of the Realms.", "Summit of the Realms"),
    ("He will speak at the United Nations General Assembly.", "United Nations General Assembly"),
    # ---- going there
    ("The president visited Kenya on Monday.", "Kenya"),
    ("The president will travel to Nairobi on Monday.", "Nairobi"),
    ("During his visit to Kenya the president signed the accord.", "Kenya"),
    ("Before leaving for Kenya the president signed the accord.", "Kenya"),
    ("The missiles were launched from Yemen.", "Yemen"),
    # ---- no places
    ("The realm thanked its partners in East Africa.", "-"),
    ("He met the ambassador in Kenya's service.", "-"),
    ("The president visited Wombleford on Monday.", "-"),
    ("The accord was signed in June.", "-"),
    ("In May and in 2031 the ministers agreed.", "-"),
    ("Kenya is a member in the United Nations.", "-"),
    ("The measure was debated in Parliament.", "-"),
    ("It is named in the Geneva Convention.", "-"),
    ("He has great trust in Kenya.", "-"),
    ("The missiles were aimed at Kenya.", "-"),
    ("He is angry at Kenya.", "-"),
    ("Officials from Kenya condemned the raid.", "-"),
    ("Kenya gave aid to Somalia.", "-"),
    ("He spoke in English.", "-"),
    ("He praised the role of NATO in the alliance.", "-"),
    ("The study was published in Nature Astronomy.", "-"),
    ("He returned to the White House in January.", "-"),
    ("The treaty was signed in Kenya's interest.", "-"),
    ("The ministers talked at length.", "-"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_where_a_sentence_puts_things(told: Told, text: str, expected: str) -> None:
    assert "; ".join(m.place.name for m in told(text)) == ("" if expected == "-" else expected)


def test_a_state_as_a_place_bears_the_states_iri_and_a_place_its_own(told: Told) -> None:
    (state,) = told("Soldiers killed ten farmers in Mali.")
    assert (state.place.iri, state.place.country) == (ids.state("MLI"), "MLI")
    (town,) = told("The ministers met in Nairobi, Kenya.")
    assert (town.place.iri, town.place.country) == (ids.place("Nairobi"), "KEN")
    (part,) = told("The army shelled villages in eastern Ukraine.")
    assert (part.place.iri, part.place.country) == (ids.place("eastern Ukraine"), "UKR")


def test_an_unknown_place_has_a_country_only_where_the_text_tells_it(told: Told) -> None:
    (alone,) = told("The premier spoke in Wombleford.")
    assert (alone.place.iri, alone.place.country) == (ids.place("Wombleford"), None)
    (told_of,) = told("The premier spoke in Wombleford, Kenya.")
    assert (told_of.place.iri, told_of.place.country) == (ids.place("Wombleford"), "KEN")


def test_the_mention_covers_the_phrase_and_its_head_is_what_the_preposition_governs(told: Told) -> None:
    (mention,) = told("The ministers met in Nairobi, Kenya, on Friday.")
    assert (mention.start, mention.end, mention.head) == (4, 7, 4)
    (base,) = told("They held the dialogue at King's Cove Naval Base in Kenya.")
    assert (base.start, base.end) == (5, 12)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("The ministers met in Nairobi.", None),
        ("The council condemned the executions in Myanmar.", "executions"),
        ("The council condemned the fighting in Bamako in Mali.", "fighting"),
        ("The president visited Kenya.", None),
    ],
)
def test_the_noun_that_a_place_belongs_to(told: Told, text: str, within: str | None) -> None:
    for mention in told(text):
        assert (text.rstrip(".").split()[mention.within] if mention.within is not None else None) == within


def test_a_sentence_without_a_preposition_costs_no_reading(told: Told) -> None:
    assert told("Kenya condemned Somalia.") == []
