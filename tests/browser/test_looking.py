"""Table, themes, keys, narrow screens, links to a view, and nothing that keeps anybody out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.desk import Desk

Open = Callable[..., Desk]


def test_the_table_shows_the_same_selection(desk: Open) -> None:
    page = desk()
    page.check("type", "Threaten")
    page.page.get_by_role("button", name="Table").click()
    assert page.rows == [
        "20 Apr 2031 | Threaten | Mordor | League of the West | occurred |  | The Black Land under arms | 83%",
        "No date | Threaten | Arnor | Rohan | negated |  | Kings meet at Osgiliath | 55%",
    ]
    page.page.get_by_role("button", name="Date").click()
    assert page.rows[0].startswith("No date")
    assert page.page.locator("th").first.get_attribute("aria-sort") == "descending"
    page.page.locator("#table").get_by_role("link", name="Threaten").first.click()
    assert page.title == "Threaten"


def test_a_link_opens_the_same_view(desk: Open) -> None:
    first = desk()
    first.check("status", "Occurred")
    first.check("country", "Rohan")
    first.click_node("Rohan")
    first.page.get_by_role("button", name="Zoom in").click()
    first.page.get_by_role("button", name="Light or dark").click()
    fragment = first.fragment()
    assert fragment.keys() >= {"status", "country", "open", "camera", "theme"}
    second = desk("small", first.page.evaluate("location.hash"))
    assert second.seen == first.seen and second.chips == first.chips and second.title == "Rohan"
    assert second.node("Mordor") == pytest.approx(first.node("Mordor"), abs=2)
    assert second.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("kind", ["tie", "pair", "event", "article"])
def test_whatever_is_open_is_in_the_link(desk: Open, kind: str) -> None:
    first = desk()
    first.click_tie("Rohan", "Mordor", "Accuse")
    if kind == "pair":
        first.click_node("Rohan")
        first.click_node("Mordor", shift=True)
    elif kind == "event":
        first.page.locator("#panel .event .what a").click()
    elif kind == "article":
        first.page.locator("#panel figcaption a").first.click()
    assert first.fragment()["open"].startswith(kind)
    assert desk("small", first.page.evaluate("location.hash")).panel == first.panel


def test_a_link_to_what_is_not_here_opens_what_is(desk: Open) -> None:
    stale = "#type=Assault,Nonsense&country=ZZZ&open=actor%7Cstate/ZZZ&camera=1,2&from=yesterday&focus=x,y&pins=a:b:c,,&confidence=7"
    page = desk("small", stale)
    assert page.seen["events"] == 0 and page.title == "0 of 10 events"
    page.evaluate("location.hash = '#type=Assault'")
    page.page.wait_for_timeout(200)
    assert page.seen["events"] == 2, "a changed address is a changed view"


def test_a_middle_click_would_open_the_actor(desk: Open) -> None:
    page = desk()
    href = page.page.locator("#panel").get_by_role("link", name="Rohan", exact=True).get_attribute("href")
    assert desk("small", href or "").title == "Rohan"


def test_light_and_dark(desk: Open) -> None:
    def ground(page: Desk) -> str:
        return str(page.evaluate("getComputedStyle(document.querySelector('#stage')).backgroundColor"))

    light, dark = desk(), desk(color_scheme="dark")
    assert ground(light) != ground(dark)
    light.page.get_by_role("button", name="Light or dark").click()
    assert ground(light) == ground(dark)


def test_by_keyboard_alone(desk: Open) -> None:
    page = desk()
    page.page.locator("#graph").focus()
    said = page.page.locator("#live")
    page.page.keyboard.press("ArrowRight")
    first = said.inner_text()
    assert "Enter opens it" in first
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowRight")
    name = said.inner_text().split(",")[0]
    page.page.keyboard.press("Enter")
    assert page.title == name
    page.page.keyboard.press("f")
    assert page.chips == [f"Near {name}"]
    page.page.keyboard.press("Escape")
    assert "events" in page.title
    before = page.node(name)
    page.page.keyboard.press("Shift+ArrowRight")
    page.page.keyboard.press("+")
    assert page.node(name) != before
    page.page.keyboard.press("t")
    assert page.page.locator("#table").is_visible()
    page.page.keyboard.press("?")
    assert page.page.locator("#help").is_visible()
    page.page.keyboard.press("Escape")
    assert page.page.locator("#help").is_hidden()


def test_every_control_can_be_reached_by_tab(desk: Open) -> None:
    page = desk()
    reached = set()
    for _ in range(70):
        page.page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert reached >= {"search", "as-graph", "as-table", "open-take", "theme", "open-help", "graph", "zoom-in", "fit", "links"}
    assert reached >= {"handle from", "handle to"}


def test_on_a_phone(desk: Open) -> None:
    page = desk(width=390, height=844, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.page.locator("#filters").is_hidden() and page.page.locator("#panel").is_hidden()
    page.page.get_by_role("button", name="Filters", exact=True).tap()
    page.check("status", "Planned")
    page.page.get_by_role("button", name="Close filters").tap()
    assert page.seen["events"] == 1
    page.page.locator("#chips .chip").tap()
    page.page.touchscreen.tap(*page.node("Rohan"))
    assert page.title == "Rohan"
    panel = page.page.locator("#panel").bounding_box()
    assert panel is not None and page.node("Rohan")[1] < panel["y"], "the panel does not cover what it tells of"
    page.page.get_by_role("button", name="Close details").tap()
    assert page.page.locator("#panel").is_hidden()


def test_print(desk: Open, tmp_path: Path) -> None:
    page = desk()
    page.click_node("Gondor")
    page.page.emulate_media(media="print")
    assert page.page.locator("#filters").is_hidden() and page.page.locator("#panel").is_visible()
    assert page.page.pdf(path=tmp_path / "page.pdf")[:5] == b"%PDF-"


def violations(page: Desk, axe: Any) -> list[str]:
    found = axe.run(page.page).response["violations"]
    grave = [(one["id"], one["nodes"][0]) for one in found if one["impact"] in ("serious", "critical")]
    return [f"{name}: {node['html'][:200]} {node['failureSummary'][:200]}" for name, node in grave]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_nobody_is_kept_out(desk: Open, scheme: str, width: int) -> None:
    """axe-core finds nothing serious in any state of the page."""
    missing = "axe-core is not installed: pip install axe-playwright-python"
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=missing).Axe()
    page = desk(width=width, color_scheme=scheme, bypass_csp=True)
    faults = violations(page, axe)
    page.click_node("Rohan")
    page.page.wait_for_timeout(100)
    faults += violations(page, axe)
    page.evaluate("diplomacy.filter({view: 'table', confidence: 0.5})")
    faults += violations(page, axe)
    page.page.locator("#open-take").click()
    faults += violations(page, axe)
    page.page.keyboard.press("Escape")
    page.page.locator("#open-help").click()
    faults += violations(page, axe)
    page.page.keyboard.press("Escape")
    page.search("gon")
    faults += violations(page, axe)
    assert not faults, "\n".join(dict.fromkeys(faults))
