"""How fast the page is with large graphs: `python -m tests.benchmarks.page` generates them and measures in headless Chromium.

For each size it prints how long the build took, the size of the file, when the first complete picture stood, how long a
change of a filter took until the picture stood again, and the same for a search; and whether each kept its limit.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kg import ids
from kg.export.page import render
from kg.model import Actor, Article, Event, Evidence, Mark, Merged, MergedFact, When
from kg.vocab import EVENT_TYPES, MODES, MUTUAL_TYPES, Kind, Status
from tests.browser.conftest import CHROMIUM
from tests.browser.desk import ARGUMENTS

WORDS = (
    "government minister summit border treaty talks region forces officials statement visit security trade alliance meeting "
    "according agreed condemned announced leaders council capital during after before against their military foreign"
).split()
KINDS = (Kind.STATE, Kind.PERSON, Kind.PERSON, Kind.PERSON, Kind.ORGANIZATION, Kind.ORGANIZATION, Kind.GROUP)


@dataclass(frozen=True)
class Limit:
    """What is promised for a graph of that many actors and events; seconds, and bytes."""

    actors: int
    events: int
    first: float
    change: float | None

    @property
    def size(self) -> int:
        return 1_500_000 + 400 * self.events


LIMITS = (Limit(100, 1_000, 3.0, 0.2), Limit(1_000, 10_000, 3.0, 0.2), Limit(20_000, 200_000, 10.0, None))


def generate(actors: int, events: int, seed: int = 5) -> Merged:
    """A graph like one of news: few actors in most events, one passage each and sometimes more, twenty events an article."""
    dice = random.Random(seed)
    cast = [_actor(number, dice) for number in range(actors)]
    articles = tuple(Article(f"article-{n:06}", "", (), f"{_words(dice, 7)} {n}", date(2020, 1, 1) + timedelta(n % 1500), None,
                             f"Paper {n % 12}", f"https://news.example/{n}") for n in range(max(1, events // 20)))  # fmt: skip
    facts = tuple(sorted((_fact(number, cast, articles, dice) for number in range(events)), key=lambda fact: fact.iri))
    return Merged(articles, tuple(sorted(cast, key=lambda a: a.iri)), (), facts, (), (), {})


def _words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(WORDS, k=count))


def _actor(number: int, dice: random.Random) -> Actor:
    kind = Kind.STATE if number < 190 else dice.choice(KINDS[1:])
    code = "X" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26] + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number // 26 % 26]
    return Actor(f"{ids.ID}{kind.value.lower()}/n{number}", f"{_words(dice, 2).title()} {number}", kind, code)


def _fact(number: int, cast: list[Actor], articles: tuple[Article, ...], dice: random.Random) -> MergedFact[Event]:
    kind = dice.choice(EVENT_TYPES)
    modes = [mode for mode, types in MODES.items() if kind in types]
    first, second = (cast[int(len(cast) * dice.random() ** 3)] for _ in range(2))
    mutual = kind in MUTUAL_TYPES or first == second
    sides = (tuple(sorted({first, second}, key=lambda a: a.iri)), ()) if mutual else ((first,), (second,))
    on = date(2020, 1, 1) + timedelta(dice.randrange(1800))
    status = dice.choices(tuple(Status), (80, 10, 7, 3))[0]
    what = Event(kind, dice.choice([None, *modes]), *sides, status, When(on, on, on.isoformat()) if dice.random() < 0.8 else None)
    passages = tuple(_passage(articles[(number // 20 + turn) % len(articles)], first, second, cast, dice)
                     for turn in range(dice.choices((1, 2), (9, 1))[0]))  # fmt: skip
    return MergedFact(ids.event([str(number)]), what, passages)


def _passage(article: Article, first: Actor, second: Actor, cast: list[Actor], dice: random.Random) -> Evidence:
    quote = f"{first.name} {_words(dice, 10)} {second.name} {_words(dice, 8)}."
    start = dice.randrange(4000)
    at = start + len(first.name) + 1
    marks = (Mark("actor", start, start + len(first.name)), Mark("trigger", at, at + 6))
    speaker = dice.choice(cast[:50]) if dice.random() < 0.3 else None
    rule = f"rule.{dice.randrange(200)}"
    return Evidence(article.id, start, start + len(quote), quote, rule, round(dice.uniform(0.6, 1.0), 2), speaker, marks)


@dataclass(frozen=True)
class Measured:
    """Seconds, but for ``size`` (bytes); ``said`` is what the page says of what it left out."""

    build: float
    size: int
    opened: float
    changes: tuple[float, ...]
    search: float
    said: str


# Two frames later the picture has been drawn.
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
CHANGES = (
    "{status: new Set([0])}", "{status: new Set()}", "{type: new Set(['Aid', 'Assault'])}", "{type: new Set()}", "{confidence: 0.8}",
    "{confidence: 0}", "{from: 20210101, to: 20211231}", "{from: 0, to: 0}",
)  # fmt: skip


def measure(actors: int, events: int, folder: Path) -> Measured:
    from playwright.sync_api import sync_playwright

    merged = generate(actors, events)
    began = time.perf_counter()
    content = render(merged).encode("utf-8")
    build = time.perf_counter() - began
    path = folder / f"{actors}.html"
    path.write_bytes(content)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        began = time.perf_counter()
        page.goto(path.as_uri(), timeout=120_000)
        page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=120_000)
        page.evaluate(DRAWN)
        opened = time.perf_counter() - began
        timed = "async () => { const from = performance.now(); diplomacy.filter(%s); await %s; return performance.now() - from; }"
        changes = tuple(float(page.evaluate(timed % (change, DRAWN))) / 1000 for change in CHANGES)
        began = time.perf_counter()
        page.fill("#search", "treaty talks")
        page.wait_for_selector("#found [role=option]", timeout=60_000)
        search = time.perf_counter() - began
        said = page.locator("#left-out").text_content() or ""
        browser.close()
    return Measured(build, len(content), opened, changes, search, said)


def main() -> int:
    if CHROMIUM is None:
        print("no Chromium on this machine: apt-get install chromium")
        return 1
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        for limit in LIMITS[:int(sys.argv[1]) if len(sys.argv) > 1 else None]:
            found = measure(limit.actors, limit.events, Path(folder))
            slowest = max(found.changes)
            good = found.opened <= limit.first and found.size <= limit.size and (limit.change is None or slowest <= limit.change)
            kept = kept and good
            print(f"{limit.actors:,} actors, {limit.events:,} events: {'kept' if good else 'MISSED'}")
            print(f"  build {found.build:.2f} s; file {found.size / 1e6:.2f} MB of {limit.size / 1e6:.2f} MB")
            print(f"  first complete picture {found.opened:.2f} s of {limit.first:.0f} s")
            print(f"  filter change {sorted(found.changes)[len(found.changes) // 2]:.3f} s in the middle, {slowest:.3f} s at most"
                  + (f", of {limit.change:.1f} s" if limit.change else ""))  # fmt: skip
            print(f"  search {found.search:.2f} s" + (f"; it says: {found.said}" if found.said else ""))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
