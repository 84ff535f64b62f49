"""The shipped table of actors is whole and consistent."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.ids import organization, place, state
from kg.mentions.actors_file import NOBODY, PLACE, Entry, read_entries
from kg.mentions.gazetteer import Gazetteer
from kg.resources import ONTOLOGY_DIR

ACTORS = ONTOLOGY_DIR / "actors.ttl"

# Member states of the United Nations (un.org/en/about-us/member-states, 193 since 2011), ISO 3166-1 alpha-3.
MEMBERS = """
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR
CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA
GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO
LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC
NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE
SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY
UZB VUT VEN VNM YEM ZMB ZWE
""".split()
OTHERS = ["VAT", "PSE", "TWN", "XKX", "ESH", "XAB", "XSO", "XTN", "XNC", "XSL", "HKG", "MAC", "GRL", "PRI"]
GONE = ["SUN", "YUG", "CSK", "DDR"]


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return read_entries([ACTORS])


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return Gazetteer.load([ACTORS])


def of_kind(entries: list[Entry], kind: str) -> list[Entry]:
    return [e for e in entries if e.kind == kind]


def test_the_list_of_members_is_itself_whole() -> None:
    assert len(MEMBERS) == len(set(MEMBERS)) == 193


@pytest.mark.parametrize("code", MEMBERS + OTHERS + GONE)
def test_every_state_is_there_under_its_own_iri(known: Gazetteer, code: str) -> None:
    found = known.state(code)
    assert (found.iri, found.country) == (state(code), code)


def test_every_state_has_code_demonym_and_capital(entries: list[Entry]) -> None:
    for entry in of_kind(entries, "State"):
        hows = {how for all_hows in entry.names.values() for how in all_hows}
        assert {"name", "demonym", "capital"} <= hows, entry.label
        assert entry.iri == state(entry.iso3)


def test_no_code_no_label_and_no_identifier_is_given_twice(entries: list[Entry]) -> None:
    states = of_kind(entries, "State")
    for what in ([e.iso3 for e in states], [e.label for e in states], [e.label for e in of_kind(entries, "Organization")]):
        assert [x for x, n in Counter(what).items() if n > 1] == []
    same = Counter(iri for e in entries for iri in e.same)
    assert [iri for iri, n in same.items() if n > 1] == []
    assert all(iri.startswith("http://www.wikidata.org/entity/Q") for iri in same)


def test_a_subject_is_described_once() -> None:
    heads = Counter(line.split()[0] for line in ACTORS.read_text(encoding="utf-8").splitlines()
                    if line.startswith(("state:", "org:", "place:", "name:")))  # fmt: skip
    assert len(heads) > 2500
    assert [head for head, n in heads.items() if n > 1] == []


def test_iris_are_made_from_the_labels(entries: list[Entry]) -> None:
    for entry in of_kind(entries, "Organization"):
        assert entry.iri == organization(entry.label)
    for entry in of_kind(entries, PLACE):
        assert entry.iri == place(entry.label)


def test_there_is_enough(entries: list[Entry]) -> None:
    assert len(of_kind(entries, "State")) >= 245
    assert len(of_kind(entries, "Organization")) >= 900
    assert len(of_kind(entries, PLACE)) >= 1400
    assert len(of_kind(entries, NOBODY)) >= 200


def test_names_are_clean(entries: list[Entry]) -> None:
    for entry in entries:
        for name in entry.names:
            assert name == " ".join(name.split()), name
            assert not name.islower(), name
            assert "’" not in name, name


@pytest.mark.parametrize(("label", "number"), [
    ("United Nations", 193), ("Permanent members of the United Nations Security Council", 5), ("NATO", 32),
    ("European Union", 27), ("G7", 7), ("Quad", 4), ("AUKUS", 3), ("Five Eyes", 5), ("ASEAN", 11), ("BRICS", 10),
    ("Shanghai Cooperation Organization", 10), ("Arab League", 22), ("Gulf Cooperation Council", 6), ("African Union", 55),
    ("Organisation of Islamic Cooperation", 57), ("Commonwealth of Nations", 56), ("Council of Europe", 46), ("OPEC", 12),
    ("Organization for Security and Co-operation in Europe", 57), ("CARICOM", 15), ("APEC", 21), ("E3", 3), ("P5+1", 6),
    ("Organisation for Economic Co-operation and Development", 38), ("Eurozone", 20), ("ECOWAS", 12), ("G20", 19),
    ("Southern African Development Community", 16), ("Collective Security Treaty Organization", 6), ("Pacific Islands Forum", 18),
])  # fmt: skip
def test_members_number_what_the_organization_says(known: Gazetteer, label: str, number: int) -> None:
    found = known.members(organization(label))
    assert len(found) == number
    assert len({a.country for a in found}) == number


def test_the_members_of_the_united_nations_are_those_of_the_list(known: Gazetteer) -> None:
    assert sorted(a.country or "" for a in known.members(organization("United Nations"))) == sorted(MEMBERS)


@pytest.mark.parametrize(("label", "inside", "outside"), [
    ("NATO", "FIN SWE TUR MKD", "AUT IRL UKR RUS"), ("European Union", "HRV CYP", "GBR NOR CHE TUR"),
    ("BRICS", "BRA ETH ARE", "ARG"), ("Quad", "IND JPN", "KOR"), ("African Union", "ESH MAR", "YEM"),
    ("ECOWAS", "NGA SEN", "MLI BFA NER"), ("Alliance of Sahel States", "MLI BFA NER", "TCD"),
])  # fmt: skip
def test_who_belongs_and_who_does_not(known: Gazetteer, label: str, inside: str, outside: str) -> None:
    found = {a.country for a in known.members(organization(label))}
    assert set(inside.split()) <= found
    assert not set(outside.split()) & found


def test_a_member_state_is_no_city(entries: list[Entry]) -> None:
    states = {e.iri for e in of_kind(entries, "State")}
    for entry in entries:
        assert entry.members <= states and entry.country <= states, entry.label


@pytest.mark.parametrize("capital", ["Tokyo", "Nairobi", "Canberra", "Ottawa", "Riyadh", "Pyongyang", "Kyiv", "Washington"])
def test_a_capital_is_its_state_and_also_a_place(known: Gazetteer, capital: str) -> None:
    first, *others = known.readings(capital)
    assert first.how == "capital"
    assert place(capital) in {r.actor.iri for r in others}


def test_two_actors_share_a_name_only_where_one_is_plainly_meant(entries: list[Entry]) -> None:
    """A shared name is marked ambiguous in all but one of them; a capital may be its own place, Brussels the Union's."""
    senses: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in entry.names.keys() - entry.ambiguous:
            senses.setdefault(name, []).append(entry)
    clashes = {name: [e.label for e in found] for name, found in senses.items()
               if len(found) > 1 and sorted(e.kind for e in found) != [PLACE, "State"]}  # fmt: skip
    assert clashes == {"Brussels": ["European Union", "Brussels"]}


def test_the_file_says_what_it_is() -> None:
    head = Path(ACTORS).read_text(encoding="utf-8")[:2500]
    assert "dip:ambiguous" in head and "rigour" in head
