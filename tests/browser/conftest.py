"""A real Chromium, as Debian packages it, opens the page from disk; each test gets a window of its own.

A test fails if the page asks for anything but itself, says anything on the console, or throws.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.export.page import write_page
from tests.browser.desk import ARGUMENTS, Desk
from tests.export.world import hostile_world, small_world

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = {"small": folder / "small.html", "hostile": folder / "hostile.html"}
    write_page(small_world(), made["small"])
    write_page(hostile_world(), made["hostile"])
    return made


@dataclass
class Watch:
    """What the page did that it must not do."""

    faults: list[str] = field(default_factory=list)

    def over(self, page: Page, allowed: str) -> None:
        page.on("console", lambda message: self.faults.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error.message}"))
        page.on("request", lambda request: self._ask(request.url, allowed))

    def _ask(self, url: str, allowed: str) -> None:
        if url.partition("#")[0] != allowed and not url.startswith(("data:", "blob:")):
            self.faults.append(f"request: {url}")


@pytest.fixture
def desk(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Desk]]:
    """desk("small", "#view=table", width=390) opens that page in a new window and waits until it is drawn."""
    watch = Watch()
    contexts: list[Any] = []

    def opened(which: str | Path = "small", fragment: str = "", *, width: int = 1440, height: int = 900, **context: Any) -> Desk:
        path = pages[which] if isinstance(which, str) else which
        size = {"width": width, "height": height}
        contexts.append(browser.new_context(viewport=size, accept_downloads=True, reduced_motion="reduce", **context))
        page = contexts[-1].new_page()
        watch.over(page, path.as_uri())
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=30_000)
        return Desk(page)

    yield opened
    for context in contexts:
        context.close()
    assert not watch.faults, "\n".join(watch.faults)
