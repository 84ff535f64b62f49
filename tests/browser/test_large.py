"""Graphs out of the ordinary: more than a picture holds, meetings of many, facts without a passage, nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg import ids
from kg.export.page import write_page
from kg.merge import merge
from kg.model import Actor, Merged
from kg.vocab import Kind
from tests.benchmarks.page import generate
from tests.browser.desk import Desk
from tests.export.world import STATES, Writer, act, day, herald, small_world

Open = Callable[..., Desk]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.html"
    write_page(generate(2400, 6000), path)
    return path


def test_the_strongest_are_drawn_and_the_rest_is_told_of(desk: Open, large: Path) -> None:
    page = desk(large)
    assert page.seen["actors"] == 2000 and page.seen["events"] == 6000
    told = page.page.locator("#left-out").inner_text()
    assert "not drawn: the 2,000 with most events are. Search, filter or focus brings the others; the table has all." in told


def test_search_brings_one_that_is_not_drawn(desk: Open, large: Path) -> None:
    page = desk(large)
    weak = page.evaluate("JSON.parse(document.getElementById('data').textContent).actors.name.at(-1)")
    page.search(weak)
    page.page.keyboard.press("Enter")
    assert page.title == weak
    box = page.page.locator("#graph").bounding_box()
    assert box is not None
    x, y = page.node(weak)
    assert box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"]
    page.page.mouse.click(box["x"] + 8, box["y"] + box["height"] - 8)
    page.page.mouse.click(x, y)
    assert page.title != ""


def test_a_filter_brings_the_others_forth(desk: Open, large: Path) -> None:
    page = desk(large)
    page.check("type", "Assault")
    assert page.seen["events"] < 1000 and page.page.locator("#left-out").is_hidden()
    page.page.get_by_role("button", name="Reset", exact=True).click()
    assert page.seen["actors"] == 2000


def test_the_table_has_all_by_and_by(desk: Open, large: Path) -> None:
    page = desk(large, "#view=table")
    assert page.page.locator("#table tbody tr").count() == 100
    page.page.get_by_role("button", name="Show 500 more").click()
    assert page.page.locator("#table tbody tr").count() == 600
    assert "6,000 events, the first 600 shown" in page.page.locator("caption").inner_text()


def summit() -> Merged:
    """A meeting of fifteen, which lines between every two of them would bury."""
    guests = tuple(Actor(ids.person(f"Guest {n}"), f"Guest {n}", Kind.PERSON) for n in range(15))
    page = Writer("gazette-3", "All meet", "2031-07-01", "The Gazette")
    page.says("They all [trigger met].", act("Consult", "Multilateral", guests, when=day("2031-06-30")))
    return merge([herald(), page.done()], STATES.get)


def test_a_gathering_is_a_point_of_its_own(desk: Open, tmp_path: Path) -> None:
    write_page(summit(), tmp_path / "summit.html")
    page = desk(tmp_path / "summit.html")
    before = page.seen["ties"]
    page.check("type", "multilateral meeting")
    assert page.seen["ties"] == 15 and before == 20
    page.search("Guest 3")
    page.page.keyboard.press("Enter")
    assert page.quotes == ["They all met."]
    page.click_node("Guest 9", shift=True)
    assert page.title == "Guest 3 and Guest 9"
    assert "Consult · multilateral meeting, 15 parties" in page.panel, "the shortest path leads over the gathering"


def test_a_fact_of_ones_own_without_a_passage_is_shown(desk: Open, tmp_path: Path) -> None:
    merged = small_world()
    own = tuple(replace(fact, evidence=()) if fact.what.type == "Accuse" else fact for fact in merged.events)
    write_page(replace(merged, events=own), tmp_path / "own.html")
    page = desk(tmp_path / "own.html")
    assert page.seen["events"] == 10
    assert "8 May 2031" in page.hover(page.tie("Rohan", "Mordor", "Accuse"))
    page.click_tie("Rohan", "Mordor", "Accuse")
    assert page.quotes == [] and "8 May 2031" in page.panel
    page.page.get_by_role("button", name="Table").click()
    assert len(page.rows) == 10
    page.check("article", "The Black Land under arms")
    assert page.seen["events"] == 5


def test_nothing_at_all(desk: Open, tmp_path: Path) -> None:
    write_page(merge([]), tmp_path / "empty.html")
    page = desk(tmp_path / "empty.html")
    assert page.seen == {"actors": 0, "ties": 0, "events": 0}
    page.page.get_by_role("button", name="Show all").click()
    page.page.get_by_role("button", name="Table").click()
    assert page.rows == [] and page.search("x") == ["Nothing found"]
