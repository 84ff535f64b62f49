"""Known names in sentences: what is found, what is not, what a user's own file adds, and what is said of a bad one."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from kg.errors import TurtleError
from kg.ids import organization, place, state
from kg.mentions.gazetteer import Gazetteer, Hit
from kg.mentions.trie import Trie, pieces, variants
from kg.model import Actor, Place, Token
from kg.resources import ONTOLOGY_DIR
from kg.vocab import Kind

ACTORS = ONTOLOGY_DIR / "actors.ttl"
PREFIXES = """
@prefix dip: <https://w3id.org/diplomacy-kg/ontology#> .
@prefix state: <https://w3id.org/diplomacy-kg/id/state/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix my: <https://example.org/> .
""".lstrip()


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return Gazetteer.load([ACTORS])


def tokens(text: str, pos: str = "") -> list[Token]:
    """Tokens as the parser cuts them, near enough: blanks, "'s", commas and hyphens between letters part words."""
    words = re.findall(r"'s\b|\w\.-\w+|(?:[A-Za-z]\.)+(?:-\w+)*|[^\W_]+(?:'(?!s\b)\w+)*|\S", text)
    return [Token(i, w, w, pos, "", "", 0, 0, 0) for i, w in enumerate(words)]


def found(known: Gazetteer, text: str) -> list[tuple[str, str]]:
    """What was found: words, and who they are: a state by its code, anybody else by name."""
    cut = tokens(text)
    return [(" ".join(t.text for t in cut[h.start : h.end]), who(h)) for h in known.scan(cut)]


def who(hit: Hit) -> str:
    actor = hit.actor
    return actor.country or "" if isinstance(actor, Actor) and actor.kind is Kind.STATE else actor.name


# ---------------------------------------------------------------- what is found


@pytest.mark.parametrize(("text", "expected"), [
    ("Japan and the Philippines", [("Japan", "JPN"), ("Philippines", "PHL")]),
    ("the Democratic People's Republic of Korea", [("Democratic People 's Republic of Korea", "PRK")]),
    ("the Democratic Republic of Congo", [("Democratic Republic of Congo", "COD")]),
    ("the Republic of Congo", [("Republic of Congo", "COG")]),
    ("US, USA, UK, UAE, DPRK, ROK, PRC, DRC",
     [("US", "USA"), ("USA", "USA"), ("UK", "GBR"), ("UAE", "ARE"), ("DPRK", "PRK"), ("ROK", "KOR"), ("PRC", "CHN"),
      ("DRC", "COD")]),
    ("U.S. and U.K. and U.S.S.R.", [("U.S.", "USA"), ("U.K.", "GBR"), ("U.S.S.R.", "SUN")]),
    ("Britons, Filipinos, an Emirati and a Dane",
     [("Britons", "GBR"), ("Filipinos", "PHL"), ("Emirati", "ARE"), ("Dane", "DNK")]),
    ("the Kremlin, the White House and Downing Street",
     [("Kremlin", "RUS"), ("White House", "USA"), ("Downing Street", "GBR")]),
    ("Tokyo told Canberra", [("Tokyo", "JPN"), ("Canberra", "AUS")]),
    ("the Pentagon and the State Department",
     [("Pentagon", "US Department of Defense"), ("State Department", "US Department of State")]),
    ("NATO, Nato and the Arab League", [("NATO", "NATO"), ("Nato", "NATO"), ("Arab League", "Arab League")]),
    ("Mumbai, Basra and the South China Sea",
     [("Mumbai", "Mumbai"), ("Basra", "Basra"), ("South China Sea", "South China Sea")]),
    ("Scottish and Chechen leaders", [("Scottish", "Scotland"), ("Chechen", "Chechnya")]),
    ("Burma, Zaire and the Soviet Union", [("Burma", "MMR"), ("Zaire", "COD"), ("Soviet Union", "SUN")]),
    ("Reuters and Xinhua reported", [("Reuters", "Reuters"), ("Xinhua", "Xinhua")]),
])  # fmt: skip
def test_names_of_every_sort(known: Gazetteer, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(known, text) == expected


@pytest.mark.parametrize(("words", "expected"), [
    (["U.S.-led", "forces"], [("U.S.-led", "USA")]),
    (["US", "-", "led", "forces"], [("US", "USA")]),
    (["U.S.-China", "talks"], [("U.S.-China", "USA"), ("U.S.-China", "CHN")]),
    (["U.S./U.K.", "strikes"], [("U.S./U.K.", "USA"), ("U.S./U.K.", "GBR")]),
    (["Russia", "-", "North", "Korea", "pact"], [("Russia", "RUS"), ("North Korea", "PRK")]),
    (["South", "Korea", "\u2013", "U.S.", "drill"], [("South Korea", "KOR"), ("U.S.", "USA")]),
    (["Tokyo", "-", "Seoul", "ties"], [("Tokyo", "JPN"), ("Seoul", "KOR")]),
    (["N.", "Korea", "'s", "army"], [("N. Korea", "PRK")]),
    (["S.Korea", "said"], [("S.Korea", "KOR")]),
    (["St.", "Lucia"], [("St. Lucia", "LCA")]),
    (["Trinidad", "&", "Tobago"], [("Trinidad & Tobago", "TTO")]),
    (["Guinea", "-", "Bissau"], [("Guinea - Bissau", "GNB")]),
    (["al", "-", "Qaeda"], [("al - Qaeda", "Al-Qaeda")]),
    (["Al", "Qaeda"], [("Al Qaeda", "Al-Qaeda")]),
    (["C\u00f4te", "d'Ivoire"], [("C\u00f4te d'Ivoire", "CIV")]),
    (["Cote", "d\u2019Ivoire"], [("Cote d\u2019Ivoire", "CIV")]),
    (["T\u00fcrkiye", "and", "Turkiye"], [("T\u00fcrkiye", "TUR"), ("Turkiye", "TUR")]),
    (["Sino", "-", "Indian", "border"], [("Sino", "CHN"), ("Indian", "IND")]),
    (["Franco", "-", "German"], [("Franco", "FRA"), ("German", "DEU")]),
    (["Japan", " ", "and", "South", "  ", "Korea"], [("Japan", "JPN"), ("South    Korea", "KOR")]),
    (["World", "Health", "Organisation"], [("World Health Organisation", "World Health Organization")]),
    (["Washington", ",", "D.C.", "-based"], [("Washington , D.C.", "Washington")]),
    (["Ukraine", "\u2019s", "allies"], [("Ukraine", "UKR")]),
])  # fmt: skip
def test_however_the_tokenizer_cuts(known: Gazetteer, words: list[str], expected: list[tuple[str, str]]) -> None:
    cut = [Token(i, w, w, "", "", "", 0, 0, 0) for i, w in enumerate(words)]
    assert [(" ".join(words[h.start : h.end]), who(h)) for h in known.scan(cut)] == expected


@pytest.mark.parametrize("text", [
    "They told us to polish the turkey, and its chad and china",
    "Us and them", "Male students", "general Franco", "we are in georgia on my mind",
    "during the Korean War and the Gulf War", "under the Vienna Convention and the Oslo Accords",
    "at US$ 5 million", "mail someone@japan.or.jp or see https://china.example",
])  # fmt: skip
def test_what_is_nobody(known: Gazetteer, text: str) -> None:
    cut = [Token(i, w, w, "", "", "", 0, 0, 0) for i, w in enumerate(text.replace(",", " ,").split())]
    assert known.scan(cut) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("New South Wales", "New South Wales"), ("West Virginia", "West Virginia"), ("New Mexico", "New Mexico"),
    ("Latin American", "Latin America"), ("Gulf of Oman", "Gulf of Oman"), ("American Samoa", "ASM"),
    ("New York Times", "New York Times"), ("Equatorial Guinea", "GNQ"), ("Papua New Guinea", "PNG"), ("South Sudan", "SSD"),
    ("Bosnian Serb", "BIH"), ("Turkish Cypriot", "XNC"), ("East German", "DDR"), ("South Ossetia", "XSO"),
    ("Nigerien", "NER"), ("Nigerian", "NGA"), ("Northern Ireland", "Northern Ireland"), ("Korean", "KOR"),
])  # fmt: skip
def test_the_longest_name_wins(known: Gazetteer, text: str, expected: str) -> None:
    assert [name for _, name in found(known, f"a {text} one")] == [expected]


def test_headlines_in_capitals(known: Gazetteer) -> None:
    assert found(known, "JAPAN, SOUTH KOREA AND THE KREMLIN") == [("JAPAN", "JPN"), ("SOUTH KOREA", "KOR"), ("KREMLIN", "RUS")]
    plain = tokens("THEY TOLD US NOTHING AGAIN", pos="PRON")
    assert known.scan(plain) == []
    assert [h.actor.name for h in known.scan(tokens("US AND JAPAN SIGN PACT", pos="PROPN"))] == ["United States", "Japan"]
    assert [h.actor.name for h in known.scan(tokens("They say US has", pos="PRON"))] == ["United States"]


def test_the_article_before_a_name_is_not_of_it(known: Gazetteer) -> None:
    (hit,) = known.scan(tokens("the Kremlin said"))
    assert (hit.start, hit.end, hit.how) == (1, 2, "metonym")
    (hit,) = known.scan(tokens("in The Hague"))
    assert (hit.start, hit.end) == (1, 3)
    assert found(known, "the Guardian Council") == [("Guardian Council", "Guardian Council")]


@pytest.mark.parametrize(("text", "how"), [
    ("Japan", "name"), ("DPRK", "acronym"), ("U.S.", "acronym"), ("NATO", "acronym"), ("State of Japan", "official"),
    ("Japanese", "demonym"), ("Tokyo", "capital"), ("Kremlin", "metonym"), ("Osaka", "name"),
])  # fmt: skip
def test_how_a_name_was_understood(known: Gazetteer, text: str, how: str) -> None:
    (hit,) = known.scan(tokens(f"about {text} again"))
    assert hit.how == how


# ---------------------------------------------------------------- more than one reading


def one(known: Gazetteer, text: str) -> Hit:
    (hit,) = known.scan(tokens(text))
    return hit


def test_the_plainest_reading_first_and_the_others_beside_it(known: Gazetteer) -> None:
    korea = one(known, "Korea")
    assert (who(korea), [a.country for a in korea.alternatives]) == ("KOR", ["PRK"])
    congolese = one(known, "Congolese")
    assert (who(congolese), [a.country for a in congolese.alternatives]) == ("COD", ["COG"])
    georgia = one(known, "Georgia")
    assert (who(georgia), georgia.alternatives) == ("GEO", (Place(place("Georgia"), "Georgia", "USA"),))
    tokyo = one(known, "Tokyo")
    assert tokyo.alternatives == (Place(place("Tokyo"), "Tokyo", "JPN"),)
    brussels = one(known, "Brussels")
    assert who(brussels) == "European Union"
    assert {a.name for a in brussels.alternatives} == {"Brussels", "Belgium"}


def test_a_city_that_no_government_is_called_by_is_a_place(known: Gazetteer) -> None:
    hit = one(known, "Amsterdam")
    assert isinstance(hit.actor, Place)
    assert [a.iri for a in hit.alternatives] == [state("NLD")]


def test_names_that_are_often_something_else_are_doubtful(known: Gazetteer) -> None:
    assert [one(known, name).doubtful for name in ("Victoria", "Kingston", "Wellington", "Congress")] == [True] * 4
    assert [one(known, name).doubtful for name in ("Japan", "Turkey", "Tokyo", "Korea", "Paris")] == [False] * 5


# ---------------------------------------------------------------- look-ups


def test_look_ups(known: Gazetteer) -> None:
    japan = Actor(state("JPN"), "Japan", Kind.STATE, "JPN")
    assert known.state("JPN") == japan
    assert known.get(state("JPN")) == japan
    assert known.get("https://example.org/nobody") is None
    assert known.get(place("Osaka")) is None
    assert known.place(place("Osaka")) == Place(place("Osaka"), "Osaka", "JPN")
    assert known.place(state("JPN")) is None
    assert known.by_name("the Kremlin") == known.state("RUS")
    assert known.by_name("Japan and") is None
    assert known.demonym("Japanese") == japan
    assert known.demonym("Japan") is None
    assert known.demonym("Martian") is None
    assert "Nippo-" in known.names(state("JPN"))
    assert known.names("https://example.org/nobody") == ()
    with pytest.raises(KeyError):
        known.state("XXX")


def test_members(known: Gazetteer) -> None:
    assert [a.country for a in known.members(organization("Quad"))] == ["AUS", "IND", "JPN", "USA"]
    assert known.members(state("JPN")) == ()


# ---------------------------------------------------------------- a user's own file


def own(tmp_path: Path, body: str, name: str = "own.ttl") -> Path:
    path = tmp_path / name
    path.write_text(PREFIXES + body, encoding="utf-8")
    return path


def test_a_users_actors_are_recognised(tmp_path: Path) -> None:
    path = own(tmp_path, """
my:gondor a dip:State ; rdfs:label "Gondor" ; dip:iso3 "GND" ; dip:demonym "Gondorian" ; dip:capital "Minas Tirith" .
my:boromir a dip:Person ; rdfs:label "Boromir Steward"@en, "Boromir Verweser"@de ; skos:altLabel "Captain of Gondor" ;
    dip:country my:gondor .
my:council a dip:Organization ; rdfs:label "White Council" ; dip:acronym "WC" ; dip:memberState my:gondor, state:JPN .
my:ford a dip:Place ; rdfs:label "Fords of Isen" ; dip:country my:gondor .
my:guards a dip:Group ; rdfs:label "tower guards" .
my:oath a <https://example.org/Promise> ; rdfs:label "Oath of Eorl" .
""")  # fmt: skip
    known = Gazetteer.load([ACTORS, path])
    text = "Minas Tirith told the White Council that Boromir Steward and tower guards kept the Oath of Eorl at the Fords of Isen"
    assert found(known, text) == [("Minas Tirith", "GND"), ("White Council", "White Council"),
                                  ("Boromir Steward", "Boromir Steward"), ("Fords of Isen", "Fords of Isen")]  # fmt: skip
    person = known.get("https://example.org/boromir")
    assert person == Actor("https://example.org/boromir", "Boromir Steward", Kind.PERSON, "GND")
    assert [a.country for a in known.members("https://example.org/council")] == ["GND", "JPN"]
    assert found(known, "Verweser") == []


@pytest.mark.parametrize("body", [
    'state:JPN skos:altLabel "Wa" ; skos:altLabel "Yamato" .',
    'my:nippon owl:sameAs state:JPN ; skos:altLabel "Yamato" .',
    'my:nippon a dip:State ; owl:sameAs <http://www.wikidata.org/entity/Q17> ; rdfs:label "Yamato" .',
    '<http://www.wikidata.org/entity/Q17> a dip:State ; rdfs:label "Yamato" .',
    'my:nippon a dip:State ; dip:iso3 "JPN" ; rdfs:label "Yamato" .',
])  # fmt: skip
def test_a_users_entry_extends_the_known_one(tmp_path: Path, body: str) -> None:
    known = Gazetteer.load([ACTORS, own(tmp_path, body)])
    assert found(known, "Yamato and Japan") == [("Yamato", "JPN"), ("Japan", "JPN")]
    assert known.by_name("Yamato") == known.state("JPN") == Actor(state("JPN"), "Japan", Kind.STATE, "JPN")


def test_links_to_a_joined_entry_are_turned(tmp_path: Path) -> None:
    path = own(tmp_path, """
my:nippon owl:sameAs state:JPN .
my:firm a dip:Organization ; rdfs:label "Nakatomi Trading" ; dip:country my:nippon .
""")
    known = Gazetteer.load([ACTORS, path])
    firm = known.get("https://example.org/firm")
    assert firm is not None and firm.country == "JPN"


def test_every_fault_is_told_at_once_with_file_line_and_remedy(tmp_path: Path) -> None:
    path = own(tmp_path, """
my:nameless a dip:Person .
my:rohan a dip:State ; rdfs:label "Rohan" .
my:eomer a dip:Person ; rdfs:label "Eomer" ; dip:country <https://example.org/nowhere> .
<https://example.org/pact> a dip:Organization ; rdfs:label "Pact" ; dip:memberState my:nowhere .
my:both a dip:Person ; rdfs:label "Both" ; dip:country state:JPN, state:KOR .
my:lost a dip:Place ; rdfs:label "Lost" ; dip:ambiguous "Found" .
""")
    with pytest.raises(TurtleError) as caught:
        Gazetteer.load([ACTORS, path])
    message = str(caught.value)
    first = PREFIXES.count("\n") + 2
    told = [("nameless", first, "rdfs:label"), ("Rohan", first + 1, "dip:iso3"), ("Eomer", first + 2, "dip:State"),
            ("Pact", first + 3, "dip:State"), ("Both", first + 4, "one dip:country"), ("Lost", first + 5, "take this out")]
    for who_, line, remedy in told:
        (row,) = [r for r in message.splitlines() if who_ in r and f"own.ttl:{line}:" in r]
        assert remedy in row
    assert "6 faults" in message
    assert "Traceback" not in message


def test_a_single_fault_is_one_line(tmp_path: Path) -> None:
    path = own(tmp_path, 'my:rohan a dip:State ; rdfs:label "Rohan" ; dip:iso3 "rohan" .')
    with pytest.raises(TurtleError, match=r"own\.ttl:7: the state Rohan has the code 'rohan'") as caught:
        Gazetteer.load([ACTORS, path])
    assert "\n" not in str(caught.value)


def test_an_actor_needs_an_iri(tmp_path: Path) -> None:
    with pytest.raises(TurtleError, match="Eomer has no IRI"):
        Gazetteer.load([ACTORS, own(tmp_path, '[] a dip:Person ; rdfs:label "Eomer" .')])


def test_the_same_whatever_the_order_of_classes(tmp_path: Path) -> None:
    for classes in ("dip:State, dip:Place", "dip:Place, dip:State"):
        known = Gazetteer.load([own(tmp_path, f'my:gondor a {classes} ; rdfs:label "Gondor" ; dip:iso3 "GND" .')])
        assert known.state("GND").name == "Gondor"


def test_two_known_ones_may_be_declared_one(tmp_path: Path) -> None:
    path = own(tmp_path, """
my:a a dip:Person ; rdfs:label "Strider" .
my:b a dip:Person ; rdfs:label "Elessar" .
my:c owl:sameAs my:a, my:b ; skos:altLabel "Telcontar" .
my:d owl:sameAs my:b ; skos:altLabel "Longshanks" .
""")
    known = Gazetteer.load([path])
    assert {name for _, name in found(known, "Strider, Elessar, Telcontar and Longshanks")} == {"Strider"}


def test_what_is_no_turtle_says_where(tmp_path: Path) -> None:
    path = own(tmp_path, 'my:a a dip:Person ; rdfs:label "A .\n')
    with pytest.raises(TurtleError, match=r"own\.ttl"):
        Gazetteer.load([path])
    with pytest.raises(TurtleError, match="cannot be read"):
        Gazetteer.load([tmp_path / "absent.ttl"])


# ---------------------------------------------------------------- cost


def test_a_thousand_actors_of_a_user_load_at_once(tmp_path: Path) -> None:
    body = "\n".join(f'my:p{i} a dip:Person ; rdfs:label "Zeno Quill{i}" ; skos:altLabel "Quill{i}" ; dip:country state:JPN .'
                     for i in range(1000))  # fmt: skip
    path = own(tmp_path, body)
    begun = time.process_time()
    known = Gazetteer.load([ACTORS, path])
    assert time.process_time() - begun < 1.5  # about 0.2 s; room for a busy machine
    assert found(known, "Zeno Quill999 met Quill0") == [("Zeno Quill999", "Zeno Quill999"), ("Quill0", "Zeno Quill0")]


def test_scanning_costs_the_same_with_many_names() -> None:
    """Steps into the trie are counted, not seconds: they do not depend on how many names there are."""

    class Counted(str):
        looked = 0

        def __hash__(self) -> int:
            Counted.looked += 1
            return super().__hash__()

    def steps(names: int) -> int:
        trie: Trie[int] = Trie()
        for i in range(names):
            trie.add(f"Alpha Beta{i}", i)
        text = [type(p)(p.text, p.plain, Counted(p.key)) for w in ("Gamma", "Alpha", "Beta1", "Delta") for p in pieces(w)]
        Counted.looked = 0
        assert [trie.longest(text, at)[0] for at in range(4)] == [0, 3, 2, 3]
        return Counted.looked

    assert steps(10) == steps(5000)


# ---------------------------------------------------------------- pieces


@pytest.mark.parametrize(("word", "expected"), [
    ("U.S.-led", ["US", "-", "led"]), ("U.S", ["US"]), ("U.S.A.", ["USA"]), ("Korea's", ["Korea", "'s"]), ("N.", ["N"]),
    ("S.Korea", ["S", "Korea"]), ("Sana'a", ["Sana'a"]), ("P5+1", ["P5", "+", "1"]), (".", ["."]), ("a@b.com", ["a@b.com"]),
    ("--", ["-", "-"]), ("G-7", ["G", "-", "7"]), ("", []), ("JAPAN'S", ["JAPAN", "'S"]),
])  # fmt: skip
def test_pieces(word: str, expected: list[str]) -> None:
    assert [p.text for p in pieces(word)] == expected


def test_a_name_of_many_hyphens_has_few_spellings() -> None:
    assert len(list(variants("-".join("abcdefghij")))) == 2
    assert len(list(variants("a-b-c-d"))) == 8
