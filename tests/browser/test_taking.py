"""What can be taken away."""

from __future__ import annotations

import csv
import io
import struct
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph
import pytest

from kg import graph
from tests.browser.desk import Desk
from tests.export.world import small_world

Open = Callable[..., Desk]


def take(page: Desk, button: str, folder: Path) -> bytes:
    if page.page.locator("#take").is_hidden():
        page.page.get_by_role("button", name="Take away").click()
    with page.page.expect_download() as download:
        page.page.locator("#take").get_by_role("button", name=button, exact=True).click()
    download.value.save_as(folder / "taken")
    return (folder / "taken").read_bytes()


def query(page: Desk) -> str:
    if page.page.locator("#take").is_hidden():
        page.page.get_by_role("button", name="Take away").click()
    return page.page.get_by_label("SPARQL query of the selection").input_value()


def test_png(desk: Open, tmp_path: Path) -> None:
    image = take(desk(), "PNG", tmp_path)
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", image[16:24])
    assert width > 1200 and height > 900, "twice the pixels of the screen"


def test_svg_holds_what_is_on_the_screen(desk: Open, tmp_path: Path) -> None:
    root = ElementTree.fromstring(take(desk(), "SVG", tmp_path))
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Rohan", "Mordor", "XGO", "Gorthaur Sauron"} <= set(texts)
    assert any(text and text.startswith("Diplomacy graph · 10 of 10 events") for text in texts)
    assert len(list(root.iter("{http://www.w3.org/2000/svg}path"))) > 20


def test_csv_has_a_row_for_each_passage(desk: Open, tmp_path: Path) -> None:
    page = desk()
    page.check("type", "Agree")
    text = take(page, "CSV", tmp_path).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["article"] for row in rows] == ["herald-1", "mirror-7"]
    assert rows[0]["date"] == "2031-05-04" and rows[0]["place"] == "Osgiliath" and rows[0]["actors"] == "Gondor; Arnor"
    assert rows[0]["quote"] == "The two kingdoms signed a treaty of alliance." and rows[0]["url"] == "https://herald.example/1?a=1&b=2"


def test_a_spreadsheet_runs_nothing_of_an_article(desk: Open, tmp_path: Path) -> None:
    text = take(desk("hostile"), "CSV", tmp_path).decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        assert not any((value or "").startswith(("=", "+", "-", "@")) for value in row.values())


def test_only_what_is_open_can_be_taken(desk: Open, tmp_path: Path) -> None:
    page = desk()
    page.click_node("Gorthaur Sauron")
    page.page.get_by_role("button", name="Take away").click()
    page.page.get_by_label("Only those of what is open: Gorthaur Sauron").check()
    rows = list(csv.DictReader(io.StringIO(take(page, "CSV", tmp_path).decode("utf-8-sig"))))
    assert [row["mode"] for row in rows] == ["MartialLaw"]


def test_the_link_is_copied(desk: Open) -> None:
    page = desk("small", "#status=planned", permissions=["clipboard-read", "clipboard-write"])
    page.page.get_by_role("button", name="Take away").click()
    page.page.get_by_role("button", name="Copy link").click()
    assert "#status=planned" in page.evaluate("navigator.clipboard.readText()")


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    filled = pyoxigraph.Store()
    filled.load(graph.turtle(small_world()), format=pyoxigraph.RdfFormat.TURTLE)
    return filled


FRAGMENTS = (
    "", "#type=Assault,Consult.Visit", "#status=planned,negated", "#kind=State", "#kind=State,Person", "#country=XRO",
    "#country=XAR&status=occurred", "#place=Osgiliath", "#article=mirror-7", "#speaker=organization/none", "#speaker=-",
    "#speaker=group/western-officials", "#confidence=0.9", "#from=2031-03-01&to=2031-05-04", "#to=2031-02-10", "#words=martial",
    "#words=treaty+of", "#focus=state/XAR", "#focus=state/XMO,state/XGO&hidden=state/XRO", "#hidden=state/XMO,person/gorthaur-sauron",
    "#article=herald-1&speaker=-&confidence=0.9", "#kind=State&country=XMO&type=Assault&from=2031-01-01",
)  # fmt: skip


def test_the_query_gives_what_the_page_shows(desk: Open, store: pyoxigraph.Store, tmp_path: Path) -> None:
    page = desk()
    counts = set()
    for fragment in FRAGMENTS:
        page.evaluate("fragment => { location.hash = fragment }", fragment)
        page.page.wait_for_timeout(60)
        text = query(page)
        taken = csv.DictReader(io.StringIO(take(page, "CSV", tmp_path).decode("utf-8-sig")))
        shown = {row["event"] for row in taken}
        page.page.keyboard.press("Escape")
        assert len(shown) == page.seen["events"], fragment
        assert {solution["event"].value for solution in store.query(text)} == shown, fragment
        counts.add(len(shown))
    assert len(counts) > 5, "the fragments hardly filtered anything"


@pytest.mark.parametrize("pick", ["Rohan", "Gorthaur Sauron", "tie", "loop", "pair", "event", "article"])
def test_the_query_gives_what_is_open(desk: Open, store: pyoxigraph.Store, pick: str, tmp_path: Path) -> None:
    page = desk()
    if pick == "tie":
        page.click_tie("Arnor", "Gondor", "Agree")
    elif pick == "loop":
        page.click_tie("Gorthaur Sauron", "Gorthaur Sauron", "Coerce")
    elif pick == "pair":
        page.click_node("Rohan")
        page.click_node("Mordor", shift=True)
    elif pick in ("event", "article"):
        page.click_tie("Rohan", "Mordor", "Accuse")
        page.page.locator("#panel .event .what a" if pick == "event" else "#panel figcaption a").first.click()
    else:
        page.click_node(pick)
    page.page.get_by_role("button", name="Take away").click()
    page.page.locator("#take input[type=radio]").nth(1).check()
    taken = csv.DictReader(io.StringIO(take(page, "CSV", tmp_path).decode("utf-8-sig")))
    shown = {row["event"] for row in taken}
    assert shown and {solution["event"].value for solution in store.query(query(page))} == shown
