"""The picture in README.md: the page of output/ with one tie open. `python -m tests.picture` takes it anew; it needs Chromium."""

from __future__ import annotations

import shutil

from playwright.sync_api import sync_playwright

from tests import OUTPUT, ROOT
from tests.browser.desk import ARGUMENTS, Desk

PICTURE = ROOT / ".github" / "graph.png"
WIDTH, HEIGHT = 1400, 860  # pixels


def take() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto((OUTPUT / "graph.html").as_uri())
        page.wait_for_selector("html[data-ready]")
        Desk(page).click_tie("Russia", "Ukraine", "Assault")
        page.mouse.move(1, 1)  # the hint at the pointer would cover the graph
        page.wait_for_timeout(500)  # until the view has come to rest
        PICTURE.parent.mkdir(exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    take()
