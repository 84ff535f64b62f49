"""Article text is shown as text, whatever it holds, and never runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.desk import Desk
from tests.export.world import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Desk]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_it_is_shown_letter_by_letter(desk: Open, number: int) -> None:
    page = desk("hostile", f"#open=actor%7Cperson/villain-{number}")
    name = page.page.locator("#panel h2").evaluate("element => element.textContent")
    assert name == f"{HOSTILE[number]} name"
    quote = page.page.locator("#panel .event blockquote").first.evaluate("element => element.textContent")
    assert quote == f"{HOSTILE[number]} threatened {HOSTILE[number]}"
    assert page.page.locator("#panel mark").first.inner_text() == "threatened", "marks count letters, emoji or not"
    assert page.evaluate("window.broken") is None


def test_it_never_runs_wherever_it_shows(desk: Open) -> None:
    page = desk("hostile")
    page.search("villain")
    for text in ("script", "emoji", "long", "between"):
        page.search(text)
    page.page.keyboard.press("Escape")
    page.evaluate("diplomacy.filter({view: 'table'})")
    page.page.locator("#open-take").click()
    assert page.page.locator("img, iframe, object, embed").count() == 0
    assert page.evaluate("document.scripts.length") == 3
    assert page.evaluate("window.broken") is None


def test_a_script_that_came_in_would_be_stopped(browser: Browser, pages: dict[str, Path]) -> None:
    """The policy holds even where a text got out of its place."""
    page = browser.new_page()
    page.goto(pages["small"].as_uri())
    stopped = page.evaluate(
        """() => new Promise((done) => {
          document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "window.broken = 1";
          document.body.append(script);
          setTimeout(() => done("nothing"), 1000);
        })"""
    )
    assert stopped == "script-src-elem" and page.evaluate("window.broken") is None
    page.close()


def test_a_long_word_breaks_no_layout(desk: Open) -> None:
    page = desk("hostile", "#open=actor%7Cperson/villain-5")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert page.evaluate("document.getElementById('panel').scrollWidth <= document.getElementById('panel').clientWidth + 1")


def test_addresses_that_are_not_of_the_web_are_no_links(desk: Open) -> None:
    page = desk("hostile", "#open=actor%7Cperson/villain-0")
    links = page.page.locator("a[href]").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert links and all(link.startswith(("#", "https://")) for link in links), json.dumps(links)
