"""Titles and names in every order, and whose office it is."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import Read

# text -> every office given, as "holder | office | body"
CASES = {
    # ---- the title before the name
    "Norway's Prime Minister Ola Bergland arrived.": {"Ola Bergland | Prime Minister | Norway"},
    "Norwegian premier Ola Bergland arrived.": {"Ola Bergland | Prime Minister | Norway"},
    "Foreign Minister Bergland of Norway arrived.": {"Bergland | Foreign Minister | Norway"},
    "NATO Secretary General Piet de Vries spoke.": {"Piet de Vries | Secretary General | NATO"},
    "UN Special Envoy for Libya Hans Keller resigned.": {"Hans Keller | Special Envoy for Libya | United Nations"},
    "Norwegian Ambassador to Chile Kari Holm spoke.": {"Kari Holm | Ambassador to Chile | Norway"},
    "Chilean Deputy Minister for Trade and Energy Pablo Soto spoke.": {"Pablo Soto | Deputy Minister for Trade and Energy | Chile"},
    "Conservative Party leader Kari Holm spoke.": {"Kari Holm | Leader | Conservative Party"},
    "Kenyan Foreign Affairs Minister Peter Otieno spoke.": {"Peter Otieno | Foreign Minister | Kenya"},
    "Then-President Amara Diallo of Guinea met former Kenyan vice-president Peter Otieno.": {
        "Amara Diallo | President | Guinea",
        "Peter Otieno | Vice President | Kenya",
    },
    "Vice President and Foreign Minister Marta Rojas of Peru spoke.": {
        "Marta Rojas | Vice President | Peru",
        "Marta Rojas | Foreign Minister | Peru",
    },
    "Foreign Minister Marta Rojas and Minister of Mining Pablo Soto (Chile) and Foreign Minister Ana Paz (Peru) signed.": {
        "Marta Rojas | Foreign Minister | Chile",
        "Pablo Soto | Minister of Mining | Chile",
        "Ana Paz | Foreign Minister | Peru",
    },
    "The Republican senator Jane Holt of Ohio objected.": {"Jane Holt | Senator | United States"},
    # ---- in apposition, before and after
    "Norway's foreign minister, Ola Bergland, arrived on Monday.": {"Ola Bergland | Foreign Minister | Norway"},
    "Ola Bergland, the foreign minister of Norway, arrived on Monday.": {"Ola Bergland | Foreign Minister | Norway"},
    "Ola Bergland, Norway's minister of foreign affairs, arrived.": {"Ola Bergland | Foreign Minister | Norway"},
    "Kari Holm, head of Norway's Coastal Research Institute, spoke.": {"Kari Holm | Head | Coastal Research Institute"},
    "The mayor of Bergen, Kari Holm, spoke.": {"Kari Holm | Mayor | Bergen"},
    "Chilean President Marta Rojas's spokesperson, Pablo Soto, denied it.": {
        "Marta Rojas | President | Chile",
        "Pablo Soto | Spokesperson | Chile",
    },
    # ---- told by the verb
    "Marta Rojas was the president of Chile.": {"Marta Rojas | President | Chile"},
    "Chile's parliament elected Marta Rojas as president.": {"Marta Rojas | President | Chile"},
    "Marta Rojas, 61, who served as finance minister of Chile, died.": {"Marta Rojas | Finance Minister | Chile"},
    # ---- no office
    "Marta Rojas was not the president of Chile.": set(),
    "Marta Rojas could become president of Chile.": set(),
    "Martin Luther Kinge praised the activist Jane Holt.": set(),
    "General Ola Bergland praised Mr. Pablo Soto.": set(),
    "The prime minister of Norway spoke.": set(),
}


@pytest.mark.parametrize("text", CASES)
def test_offices(text: str, read: Read) -> None:
    assert read(text).offices() == CASES[text]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norwegian trade was discussed when President Marta Rojas spoke.", None),  # Norway is a monarchy
        ("Chilean students want President Marta Rojas to resign.", "CHL"),
        ("Chile welcomed President Marta Rojas's plan.", None),  # the state that welcomes is another
        ("President Marta Rojas spoke.", None),
        ("Foreign Secretary Marta Rojas spoke.", "GBR"),  # the English name of one state's office
        ("UN Special Envoy for Chile Marta Rojas spoke.", None),
    ],
)
def test_a_bare_title_has_a_country_only_where_nothing_else_fits(text: str, country: str | None, read: Read) -> None:
    assert read(text).country("Marta Rojas") == country


def test_a_short_title_is_the_full_one_given_elsewhere(read: Read) -> None:
    text = read("Deputy Minister of Trade Ola Bergland of Norway spoke. Deputy Minister Bergland left.")
    assert text.offices() == {"Ola Bergland | Deputy Minister of Trade | Norway"}
