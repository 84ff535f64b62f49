"""What a person does at the page: looks, points, types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from playwright.sync_api import Page

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync")  # fmt: skip


@dataclass
class Desk:
    page: Page

    # ---- pointing at the picture

    def node(self, name: str) -> tuple[float, float]:
        """Where an actor is on the screen."""
        return self._on_screen(self.page.evaluate("name => diplomacy.node(name)", name))

    def tie(self, source: str, target: str, kind: str) -> tuple[float, float]:
        """Where the middle of a tie is on the screen."""
        spot = self.page.evaluate("([source, target, kind]) => diplomacy.tie(source, target, kind)", [source, target, kind])
        assert spot is not None, f"no {kind} from {source} to {target} in the picture"
        return self._on_screen(spot)

    def _on_screen(self, spot: dict[str, float]) -> tuple[float, float]:
        box = self.page.locator("#graph").bounding_box()
        assert box is not None
        return box["x"] + spot["x"], box["y"] + spot["y"]

    def click_node(self, name: str, *, shift: bool = False) -> None:
        if shift:
            self.page.keyboard.down("Shift")
        self.page.mouse.click(*self.node(name))
        if shift:
            self.page.keyboard.up("Shift")

    def click_tie(self, source: str, target: str, kind: str) -> None:
        self.page.mouse.click(*self.tie(source, target, kind))

    def hover(self, spot: tuple[float, float]) -> str:
        """What the card at the pointer says."""
        self.page.mouse.move(spot[0] - 30, spot[1] - 60)
        self.page.mouse.move(*spot, steps=4)
        self.page.locator("#hover").wait_for(state="visible", timeout=3000)
        return self.page.locator("#hover").inner_text()

    # ---- reading

    @property
    def seen(self) -> dict[str, int]:
        """How many actors, ties and events are in sight."""
        counts: dict[str, int] = self.page.evaluate("diplomacy.seen()")
        return counts

    @property
    def panel(self) -> str:
        return self.page.locator("#panel").inner_text()

    @property
    def title(self) -> str:
        return self.page.locator("#panel h2").inner_text()

    @property
    def quotes(self) -> list[str]:
        return self.page.locator("#panel .event blockquote").all_inner_texts()

    @property
    def chips(self) -> list[str]:
        return self.page.locator("#chips .chip").all_inner_texts()

    @property
    def rows(self) -> list[str]:
        """The rows of the table, cells joined by a bar."""
        rows = self.page.locator("#table tbody tr")
        return [" | ".join(rows.nth(i).locator("td").all_inner_texts()) for i in range(rows.count())]

    def fragment(self) -> dict[str, str]:
        self.page.wait_for_timeout(250)
        return {key: values[0] for key, values in parse_qs(self.page.url.partition("#")[2]).items()}

    # ---- filtering

    def check(self, facet: str, label: str) -> None:
        """Ticks (or unticks) a value of a filter, opening the filter where it is closed."""
        box = self.page.locator(f"#facet-{facet}")
        if not box.evaluate("element => element.open"):
            box.locator("summary").click()
        box.locator("label.check", has=self.page.get_by_text(label, exact=True)).locator("input").click()

    def offered(self, facet: str) -> dict[str, int]:
        """The values of a filter with the number of events that remain for each."""
        rows = self.page.locator(f"#facet-{facet} label.check").all()
        texts = [(row.locator(".label").text_content() or "", row.locator(".n").text_content() or "") for row in rows]
        return {label: int(re.sub(r"\D", "", n)) for label, n in texts}

    def search(self, words: str) -> list[str]:
        """Types into the search; returns what is offered."""
        self.page.keyboard.press("/")
        self.page.locator("#search").fill("")
        self.page.keyboard.type(words)
        self.page.wait_for_timeout(300)
        return self.page.locator("#found [role=option]").all_inner_texts()

    def evaluate(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)
