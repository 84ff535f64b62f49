"""What the page shows, read as plain data."""

from __future__ import annotations

import json
import random

import pytest

from kg.export.pack import pack
from kg.export.scale import Scale, load
from kg.export.ties import MOST_LINES, Parties, tie_up
from kg.export.view import View, build_view
from kg.merge import merge
from kg.vocab import EVENT_TYPES, MODES
from tests.export.world import STATES, herald, hostile, mirror, small_world


@pytest.fixture(scope="module")
def view() -> View:
    return build_view(small_world())


def name(view: View, row: int) -> str:
    return view["actors"][row]["name"]


def test_the_strongest_actor_comes_first_and_counts_its_events(view: View) -> None:
    first = view["actors"][0]
    assert (first["name"], first["events"], first["country"]) == ("Rohan", 5, "XRO")
    assert [actor["events"] for actor in view["actors"]] == sorted((a["events"] for a in view["actors"]), reverse=True)


def test_speakers_office_holders_and_members_are_actors_too(view: View) -> None:
    events = {actor["name"]: actor["events"] for actor in view["actors"]}
    assert events["western officials"] == 0
    assert events["League of the West"] == 1
    [tenure] = view["tenures"]
    assert (name(view, tenure["holder"]), tenure["office"], name(view, tenure["organization"] or 0)) == ("Isilmo Elendil", "King", "Arnor")
    [membership] = view["memberships"]
    assert (name(view, membership["member"]), membership["role"]) == ("Gondor", "Member")


def test_events_stand_in_time_order_with_the_undated_last(view: View) -> None:
    firsts = [event["when"]["first"] if event["when"] else None for event in view["events"]]
    dated = [first for first in firsts if first]
    assert dated == sorted(dated) and firsts == dated + [None] * 2


def test_an_event_shows_every_sentence_with_its_words_marked(view: View) -> None:
    [treaty] = [event for event in view["events"] if event["mode"] == "Treaty"]
    assert [view["articles"][one["article"]]["id"] for one in treaty["evidence"]] == ["herald-1", "mirror-7"]
    one = treaty["evidence"][1]
    marked = {mark["role"]: one["quote"][mark["start"] : mark["end"]] for mark in one["marks"]}
    assert marked == {"actor": "Arnor and Gondor", "trigger": "signed"}
    assert (one["rule"], one["confidence"], one["speaker"]) == ("agree.sign", 0.97, None)


def test_the_speaker_stays_with_the_passage(view: View) -> None:
    [invasion] = [event for event in view["events"] if event["mode"] == "Invade"]
    speaker = invasion["evidence"][0]["speaker"]
    assert speaker is not None and name(view, speaker) == "western officials"


def test_ties_are_directed_where_somebody_is_done_to(view: View) -> None:
    ties = {(name(view, t["source"]), name(view, t["target"]), t["type"]): t["directed"] for t in view["ties"]}
    assert ties["Mordor", "Gondor", "Assault"]
    assert ("Gondor", "Mordor", "Assault") not in ties
    [treaty] = [directed for (_, _, kind), directed in ties.items() if kind == "Agree"]
    assert not treaty
    assert ties["Gorthaur Sauron", "Gorthaur Sauron", "Coerce"], "an act without another party is a loop"


def test_many_parties_become_a_gathering() -> None:
    side = tuple(range(13))
    ties, gatherings = tie_up([Parties("Consult", side[:12], ()), Parties("Consult", side, ()), Parties("Aid", (0,), side[1:])], 13)
    assert gatherings == (1,)
    assert sum(13 in (tie.source, tie.target) for tie in ties) == 13
    assert len([tie for tie in ties if tie.type == "Consult" and tie.target < 13]) == MOST_LINES


def test_a_tie_to_oneself_among_others_is_left_out() -> None:
    ties, _ = tie_up([Parties("Accuse", (0, 1), (1, 2))], 3)
    assert [(tie.source, tie.target) for tie in ties] == [(0, 1), (0, 2), (1, 2)]
    loops, _ = tie_up([Parties("Retreat", (0,), (0,))], 1)
    assert [(tie.source, tie.target, tie.events) for tie in loops] == [(0, 0, (0,))]


def test_only_web_addresses_are_links() -> None:
    rows = {row["id"][:7]: row["url"] for row in build_view(merge([herald(), hostile()], STATES.get))["articles"]}
    assert rows == {"herald-": "https://herald.example/1?a=1&b=2", "hostile": None}


def test_the_order_of_articles_does_not_matter(view: View) -> None:
    articles = [herald(), mirror()]
    random.Random(4).shuffle(articles)
    assert build_view(merge(articles[::-1], STATES.get)) == build_view(merge(articles, STATES.get)) == view


@pytest.fixture(scope="module")
def scale() -> Scale:
    return load()


def test_the_scale_is_the_ontologys(scale: Scale) -> None:
    assert {standing.name for standing in scale.types} == set(EVENT_TYPES)
    assert [standing.name for standing in scale.modes] == list(MODES)
    by_name = {standing.name: standing for standing in (*scale.types, *scale.modes)}
    assert by_name["Aid"].score > 0 > by_name["Assault"].score
    assert by_name["MartialLaw"].label == "martial law"
    assert all(-10 <= standing.score <= 10 for standing in by_name.values())
    assert scale.types[0].quad == "material cooperation" and scale.types[-1].quad == "material conflict"


def test_packing_keeps_everything(view: View, scale: Scale) -> None:
    places = [(0, 0)] * len(view["actors"])
    packed = json.loads(json.dumps(pack(view, scale, places)))
    at = next(row for row, event in enumerate(view["events"]) if event["mode"] == "Treaty")
    events, passages = packed["events"], packed["passages"]
    assert packed["types"][events["type"][at]]["name"] == "Agree"
    assert (events["first"][at], events["last"][at], events["precision"][at]) == (20310504, 20310504, 1)
    assert packed["words"][events["place"][at]] == "Osgiliath"
    first = sum(events["passages"][:at])
    quotes = [packed["sentences"][passages["sentence"][row]] for row in range(first, first + events["passages"][at])]
    assert quotes == [one["quote"] for one in view["events"][at]["evidence"]]
    assert [packed["words"][row] for row in passages["rule"][first : first + 2]] == ["agree.sign"] * 2
    assert len(passages["rule"]) == sum(events["passages"]) + 2, "an office and a membership have a passage each"
