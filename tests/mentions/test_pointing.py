"""Later words for those already named: surnames, titles, descriptions, collectives, pronouns."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import Read

MEETING = "Norwegian Prime Minister Ola Bergland met Chilean President Marta Rojas on Monday. "

# text, words of a mention -> names of those it stands for
CASES = [
    # ---- persons
    (MEETING + "Bergland left.", "Bergland", ["Ola Bergland"]),
    (MEETING + "The prime minister left.", "The prime minister", ["Ola Bergland"]),
    (MEETING + "The Chilean president left.", "The Chilean president", ["Marta Rojas"]),
    (MEETING + "She left.", "She", ["Marta Rojas"]),
    (MEETING + "Bergland said he would return.", "he", ["Ola Bergland"]),
    (MEETING + "The two leaders signed a treaty.", "The two leaders", ["Marta Rojas", "Ola Bergland"]),
    (MEETING + "Both countries will trade more.", "Both countries", ["Chile", "Norway"]),
    ("Holm spoke first. Later Kari Holm, a Norwegian lawmaker, left.", "Holm", ["Kari Holm"]),
    ("Swedish Prime Minister Per Lind, whose country joined NATO, spoke.", "whose country", ["Sweden"]),
    # ---- organizations
    ("The Norwegian Foreign Ministry protested. The ministry wants an answer.", "The ministry", ["Norwegian Foreign Ministry"]),
    ("The Norwegian Foreign Ministry protested. It wants an answer.", "It", ["Norwegian Foreign Ministry"]),
    ("The Lofoten Fishery Council (LFC) met. The LFC agreed.", "LFC", ["Lofoten Fishery Council"]),
    # ---- states together
    ("Norway and Chile signed a treaty. They also agreed to cooperate.", "They", ["Norway", "Chile"]),
    ("Norway and Chile signed a treaty. The two countries want peace.", "The two countries", ["Norway", "Chile"]),
    (
        "Amid Norway's attack on Chile and Peru's exercises near Kenya, the two countries signed a pact.",
        "the two countries",
        ["Norway", "Peru"],
    ),
    ("Along with Chile and Peru, both countries were invited after Norway and Spain agreed.", "both countries", []),
    ("Hungarian and Romanian farmers said their countries should talk.", "their countries", ["Hungary", "Romania"]),
    # ---- groups
    ("Norwegian officials warned Chile. Officials said more would follow.", "Officials", ["Norwegian officials"]),
    # ---- in doubt, nobody
    ("Norway, Chile and Peru met. Both countries left.", "Both countries", []),
    ("It is important that Norway acts.", "It", []),
    ("Hans met Pablo Soto. He left.", "He", []),
]


@pytest.mark.parametrize(("text", "words", "names"), CASES)
def test_pointing_back(text: str, words: str, names: list[str], read: Read) -> None:
    assert sorted(read(text).meant(words)) == sorted(names)


def test_first_person_in_a_quotation_is_the_speaker(read: Read) -> None:
    text = read('"I will go to Chile," Bergland said.\nNorwegian Prime Minister Ola Bergland was alone.')
    assert text.meant("I") == ["Ola Bergland"]


def test_he_in_a_quotation_is_not_its_speaker(read: Read) -> None:
    text = read('Ola Bergland praised Pablo Soto. Bergland said: "He was a friend."')
    assert text.meant("He") in ([], ["Pablo Soto"])


STATEMENT = "We condemn the attack. Our nations will act together."


@pytest.mark.parametrize(
    ("title", "publisher", "narrator"),
    [
        ("On the attack", "Norwegian Ministry of Foreign Affairs", ["Norway"]),
        ("Joint Statement of Norway, Chile, and Peru", "Norwegian Ministry of Foreign Affairs", ["Norway", "Chile", "Peru"]),
        ("On the attack", "The Bergen Herald", []),
        (None, None, []),
    ],
)
def test_who_says_we_in_a_statement(title: str | None, publisher: str | None, narrator: list[str], read: Read) -> None:
    text = read(STATEMENT, title=title, publisher=publisher)
    assert [a.name for a in text.mentions.narrator] == narrator
    assert text.meant("We") == narrator
    assert text.meant("Our nations") == (narrator if len(narrator) > 1 else [])


def test_those_who_introduce_themselves_are_the_narrator(read: Read) -> None:
    text = read("We, the trade ministers of Norway, Chile and Peru, welcome the report.")
    assert [a.name for a in text.mentions.narrator] == ["Norway", "Chile", "Peru"]
