"""Search, filters and the time brush: what remains, how many, and how to undo it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.desk import Desk

Open = Callable[..., Desk]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("anarion", "Meneldil Anárion"),  # without its accent
        ("black land", "Mordor"),  # another name
        ("king", "Isilmo Elendil"),  # an office
        ("XRO", "Rohan"),  # a code
    ],
)
def test_search_finds_an_actor_by_any_of_its_names(desk: Open, words: str, title: str) -> None:
    page = desk()
    page.search(words)
    page.page.keyboard.press("Enter")
    assert page.title == title


def test_the_found_actor_is_centred(desk: Open) -> None:
    page = desk()
    page.search("sauron")
    page.page.keyboard.press("Enter")
    box = page.page.locator("#graph").bounding_box()
    assert box is not None
    x, y = page.node("Gorthaur Sauron")
    assert abs(x - box["x"] - box["width"] / 2) < 20 and abs(y - box["y"] - box["height"] / 2) < 60


def test_results_by_keyboard(desk: Open) -> None:
    page = desk()
    offered = page.search("a")
    assert len(offered) > 5
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowUp")
    active = page.page.locator("#found [aria-selected=true]")
    assert active.get_attribute("id") == page.page.locator("#search").get_attribute("aria-activedescendant")
    wanted = active.locator("bdi").first.inner_text()
    page.page.keyboard.press("Enter")
    assert wanted in page.panel
    page.search("zzz")
    assert page.page.locator("#found").inner_text().strip() == "Nothing found"
    page.page.keyboard.press("Escape")
    assert page.page.locator("#found").is_hidden()


def test_a_word_in_a_sentence_filters_the_events(desk: Open) -> None:
    page = desk()
    offered = page.search("martial law")
    assert any("declared martial law" in text for text in offered)
    page.page.locator("#found [role=option]", has_text="Only events whose sentence").click()
    assert page.seen["events"] == 1
    assert page.chips == ["Sentence says “martial law”"]


def test_a_place_and_an_article_are_found(desk: Open) -> None:
    page = desk()
    page.search("edoras")
    page.page.locator("#found [role=option]", has_text="Edoras").first.click()
    assert page.seen["events"] == 1 and page.chips == ["Place: Edoras"]
    page.search("under arms")
    page.page.keyboard.press("Enter")
    assert page.title == "The Black Land under arms"


def test_what_a_filter_hides_the_search_brings_back(desk: Open) -> None:
    page = desk()
    page.check("status", "Planned")
    assert page.seen["events"] == 1
    page.search("sauron")
    page.page.keyboard.press("Enter")
    assert page.title == "Gorthaur Sauron" and page.chips == []


def test_each_filter_says_how_many_remain(desk: Open) -> None:
    page = desk()
    assert page.offered("status") == {"Occurred": 7, "Planned": 1, "Hypothetical": 1, "Negated": 1}
    assert page.offered("type") == {"Aid": 1, "humanitarian": 1, "Agree": 1, "treaty": 1, "Consult": 2, "meeting": 1, "visit": 1,
                                    "Accuse": 1, "Threaten": 2, "Coerce": 1, "martial law": 1, "Assault": 2, "invade": 1}  # fmt: skip
    page.check("type", "Assault")
    assert page.seen["events"] == 2
    assert page.offered("status") == {"Occurred": 1, "Planned": 0, "Hypothetical": 1, "Negated": 0}
    assert page.offered("type")["Consult"] == 2, "its own filter does not shrink a choice"


def test_filters_combine_and_reset_undoes_all(desk: Open) -> None:
    page = desk()
    page.check("type", "Threaten")
    page.check("type", "Accuse")
    assert page.seen["events"] == 3
    page.check("country", "Rohan")
    assert page.seen["events"] == 2
    page.check("status", "Negated")
    assert page.seen == {"actors": 3, "ties": 1, "events": 1}, "Isilmo Elendil comes along with his office"
    assert page.page.locator("#remaining").inner_text().startswith("1 of 10 events")
    page.page.locator("#chips .chip", has_text="Negated").click()
    assert page.seen["events"] == 2
    page.page.get_by_role("button", name="Reset", exact=True).click()
    assert page.seen["events"] == 10 and page.chips == []


def test_the_mode_is_narrower_than_its_type(desk: Open) -> None:
    page = desk()
    page.check("type", "visit")
    assert page.seen["events"] == 1 and page.chips == ["Event: Consult · visit"]


def test_states_among_themselves(desk: Open) -> None:
    page = desk()
    assert page.offered("kind") == {"States": 6, "Persons": 2, "Organizations": 0}
    page.check("kind", "States")
    assert page.seen["events"] == 6
    assert page.offered("kind") == {"States": 6, "Persons": 3, "Organizations": 1}, "persons would add the visit to Rohan"


def test_article_speaker_and_confidence_hold_for_one_passage(desk: Open) -> None:
    page = desk()
    page.check("article", "Kings meet at Osgiliath")
    assert page.seen["events"] == 5
    page.check("speaker", "western officials")
    assert page.seen["events"] == 1
    page.check("article", "Kings meet at Osgiliath")
    page.check("article", "The Black Land under arms")
    assert page.seen["events"] == 0
    assert "No event passes the filters." in page.page.locator("#left-out").inner_text()


def test_confidence(desk: Open) -> None:
    page = desk()
    page.page.locator("#facet-confidence summary").click()
    slider = page.page.locator("#confidence")
    slider.focus()
    slider.fill("90")
    assert page.seen["events"] == 4
    assert page.chips == ["Confidence ≥ 90%"]


def test_the_brush_is_drawn_over_the_histogram(desk: Open) -> None:
    page = desk()
    box = page.page.locator("#time .plot").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.page.mouse.move(box["x"] + box["width"] - 3, y)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + box["width"] * 0.55, y, steps=5)
    page.page.mouse.up()
    seen = page.seen["events"]
    assert 1 <= seen < 8
    assert "without a date left out" in page.page.locator("#time .tip").inner_text()
    page.page.mouse.click(box["x"] + box["width"] * 0.8, y)
    assert page.seen["events"] == 10, "a click lets go of the brush"


def test_the_brush_moves_by_keys(desk: Open) -> None:
    page = desk()
    start = page.page.get_by_role("slider", name="From")
    start.focus()
    assert "2030" in (start.get_attribute("aria-valuetext") or "")
    page.page.keyboard.press("End")
    assert page.seen["events"] == 1
    assert "Jun 2031" in (start.get_attribute("aria-valuetext") or "")
    page.page.keyboard.press("Escape")
    assert page.seen["events"] == 10


def test_focus_expand_and_hide(desk: Open) -> None:
    page = desk()
    page.click_node("Gorthaur Sauron")
    page.page.get_by_role("button", name="Focus").click()
    assert page.seen["events"] == 1
    assert page.chips == ["Near Gorthaur Sauron"]
    page.page.locator("#chips .chip").click()
    page.click_node("Arnor")
    page.page.get_by_role("button", name="Focus").click()
    assert page.seen["events"] == 3, "the treaty, the threat, and what Gondor and Rohan do to each other"
    page.click_node("Gondor")
    page.page.get_by_role("button", name="Expand").click()
    assert page.seen["events"] == 6
    page.page.get_by_role("button", name="Hide").click()
    assert "Without Gondor" in page.chips


def test_a_node_can_be_pinned_where_it_is_dragged(desk: Open) -> None:
    page = desk()
    before = page.node("Rohan")
    page.page.mouse.move(*before)
    page.page.mouse.down()
    page.page.mouse.move(before[0] + 60, before[1] + 40, steps=6)
    page.page.mouse.up()
    after = page.node("Rohan")
    assert abs(after[0] - before[0] - 60) < 12
    assert page.fragment()["pins"].startswith("state/XRO:")
    page.click_node("Rohan")
    page.page.get_by_role("button", name="Unpin").click()
    assert abs(page.node("Rohan")[0] - before[0]) < 5
