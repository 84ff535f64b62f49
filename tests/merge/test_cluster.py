"""When two claims are one happening; and that this never depends on their order."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import ids
from kg.merge.cluster import Slots, clusters
from kg.model import Place, When
from tests.graph.invented import day, month, span, year

TOKYO = Place(ids.place("Minas"), "Minas", "XGO")
KYOTO = Place(ids.place("Pelargir"), "Pelargir", "XGO")
STATE = Place(ids.state("XGO"), "Gondor", "XGO")
NINTH, TENTH = day("2031-07-09"), day("2031-07-10")
JULY, Y2031 = month(2031, 7), year(2031)


def slots(mode: str | None = None, when: When | None = TENTH, place: Place | None = None) -> Slots:
    return Slots(mode, when, place)


def united(*claims: Slots) -> list[tuple[Slots, int]]:
    """Fullest slots and number of claims of each happening."""
    return [(fullest, len(members)) for fullest, members in clusters(claims)]


@pytest.mark.parametrize(
    ("a", "b", "fullest"),
    [
        (slots("Meeting"), slots(None), slots("Meeting")),
        (slots(when=JULY), slots(when=TENTH), slots(when=TENTH)),
        (slots(place=None), slots(place=TOKYO), slots(place=TOKYO)),
        (slots(place=STATE), slots(place=TOKYO), slots(place=TOKYO)),
        (slots("Meeting", JULY, TOKYO), slots(None, TENTH, None), slots("Meeting", TENTH, TOKYO)),
        (slots("Invade", Y2031), slots("Invade", JULY), slots("Invade", JULY)),
        (slots("Invade", Y2031), slots("Invade", TENTH), slots("Invade", TENTH)),
    ],
)
def test_a_vaguer_claim_joins_the_exact_one(a: Slots, b: Slots, fullest: Slots) -> None:
    assert united(a, b) == [(fullest, 2)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (slots("Meeting"), slots("Visit")),
        (slots(when=NINTH), slots(when=TENTH)),
        (slots(when=JULY), slots(when=month(2031, 6))),
        (slots(place=TOKYO), slots(place=KYOTO)),
        (slots("Meeting", None), slots("Meeting", TENTH)),
        (slots("Meeting", None), slots(None, None)),
        (slots("Meeting", None, TOKYO), slots("Meeting", None, None)),
        (slots(None, Y2031), slots(None, TENTH)),
        (slots("Invade", Y2031), slots(None, TENTH)),
        (slots("Invade", year(2030)), slots("Invade", TENTH)),
        (slots(when=span("2031-07-01", "2031-07-31")), slots(when=TENTH)),
        (slots(when=span("2031-07-01", "2031-07-31")), slots(when=JULY)),
    ],
)
def test_what_may_be_two_stays_two(a: Slots, b: Slots) -> None:
    assert [count for _, count in united(a, b)] == [1, 1]


def test_undated_claims_are_one_only_where_they_are_the_same() -> None:
    assert united(slots("Meeting", None, TOKYO), slots("Meeting", None, TOKYO)) == [(slots("Meeting", None, TOKYO), 1)]


@pytest.mark.parametrize(
    ("vague", "first", "second"),
    [
        (slots(when=JULY), slots(when=NINTH), slots(when=TENTH)),
        (slots(None), slots("Meeting"), slots("Visit")),
        (slots(place=None), slots(place=TOKYO), slots(place=KYOTO)),
        (slots("Invade", Y2031), slots("Invade", NINTH), slots("Invade", TENTH)),
        (slots("Invade", JULY), slots("Invade", Y2031, TOKYO), slots("Invade", Y2031, KYOTO)),
    ],
)
def test_a_claim_that_could_be_either_stays_alone(vague: Slots, first: Slots, second: Slots) -> None:
    assert sorted(count for _, count in united(vague, first, second)) == [1, 1, 1]


def test_events_part_again_when_the_evidence_goes() -> None:
    vague, first, second = slots(when=JULY), slots(when=NINTH), slots(when=TENTH)
    assert united(vague, first) == [(first, 2)]
    assert len(united(vague, first, second)) == 3
    assert united(vague, second) == [(second, 2)]


def test_where_one_claim_knows_the_state_of_a_place_all_know_it() -> None:
    nowhere = Place(TOKYO.iri, "Minas", None)
    assert united(slots("Visit", place=nowhere), slots(None, place=TOKYO), slots(place=STATE)) == [
        (slots("Visit", place=TOKYO), 3)
    ]


CLAIMS = st.builds(
    Slots,
    st.sampled_from([None, None, "Meeting", "Visit"]),
    st.sampled_from([None, NINTH, TENTH, JULY, month(2031, 6), Y2031, year(2030), span("2031-07-01", "2031-07-09")]),
    st.sampled_from([None, None, TOKYO, KYOTO, STATE, Place(TOKYO.iri, "Minas", None)]),
)


@settings(deadline=None)
@given(st.lists(CLAIMS, max_size=12), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_and_nothing_is_lost(claims: list[Slots], chance: object) -> None:
    found = clusters(claims)
    shuffled = list(claims)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert clusters(shuffled) == found
    assert clusters([*claims, *shuffled]) == found
    members = [key for _, keys in found for key in keys]
    assert sorted(members) == sorted({claim.key for claim in claims})
    assert len({fullest.key for fullest, _ in found}) == len(found), "two happenings with one identity"


def fits(vague: Slots, exact: Slots) -> bool:
    """Whether the fullest slots say all that the claim says."""
    time = not vague.when or exact.when and (exact.when.text or "-").startswith(vague.when.text or "?")
    same = vague.when == exact.when
    place = vague.place is None or exact.place is not None and exact.place.iri in {vague.place.iri, TOKYO.iri, KYOTO.iri}
    return vague.mode in {None, exact.mode} and bool(time or same) and place


@settings(deadline=None)
@given(st.lists(CLAIMS, max_size=12))
def test_a_happening_says_all_that_its_claims_say(claims: list[Slots]) -> None:
    by_key = {claim.key: claim for claim in claims}
    for fullest, keys in clusters(claims):
        assert all(fits(by_key[key], fullest) for key in keys)
        for a, b in combinations([by_key[key] for key in keys], 2):
            assert not (a.mode and b.mode) or a.mode == b.mode
            assert (a.when is None) == (b.when is None)
