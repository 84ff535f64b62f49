"""Pictures of the seeds' page for README.md: `python -m tests.browser.screenshots [FOLDER]` takes them anew, into .github/ if not told.

The page is the one in output/. Light and dark, on a desk and on a phone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests import OUTPUT, ROOT
from tests.browser.conftest import CHROMIUM
from tests.browser.desk import ARGUMENTS, Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def _strongest_tie(desk: Desk) -> None:
    desk.page.locator("#panel .tie").first.click()
    desk.page.mouse.move(5, 5)


def _strongest_actor(desk: Desk) -> None:
    desk.click_node(desk.page.locator("#panel a.actor").first.text_content() or "")
    desk.page.mouse.move(5, 5)


def _overview(desk: Desk) -> None:
    desk.page.mouse.move(5, 5)


def _table(desk: Desk) -> None:
    desk.page.keyboard.press("t")


# File name, width and height of the window in CSS pixels, colours, what is done before the picture is taken.
PICTURES: tuple[tuple[str, int, int, str, Callable[[Desk], None]], ...] = (
    ("graph.png", 1440, 900, "light", _strongest_tie),
    ("graph-dark.png", 1440, 900, "dark", _strongest_actor),
    ("graph-table.png", 1440, 900, "light", _table),
    ("graph-phone.png", 390, 844, "light", _overview),
    ("graph-phone-dark.png", 390, 844, "dark", _strongest_actor),
)


def take(browser: Browser, page: Path, folder: Path) -> list[Path]:
    """Takes every picture of that page; returns the files."""
    taken = []
    for name, width, height, colours, act in PICTURES:
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", device_scale_factor=1.5,
                                      color_scheme="dark" if colours == "dark" else "light")  # fmt: skip
        window = context.new_page()
        window.goto(page.as_uri())
        window.wait_for_selector("html[data-ready=yes]", state="attached")
        act(Desk(window))
        window.wait_for_timeout(300)
        taken.append(folder / name)
        window.screenshot(path=taken[-1])
        context.close()
    return taken


def main() -> int:
    from playwright.sync_api import sync_playwright

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".github"
    if CHROMIUM is None:
        print("no Chromium on this machine: apt-get install chromium")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        for path in take(browser, OUTPUT / "graph.html", folder):
            print(path)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
