"""From sources to a folder with the graph: the composition of the stages. It holds no clock and prints nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TypeVar

from kg import facts, graph, ingest, merge
from kg.clauses import read_clauses
from kg.errors import OutputError
from kg.export.page import render
from kg.graph import imported
from kg.mentions import Mentioner
from kg.mentions.gazetteer import Gazetteer
from kg.model import Article, ArticleFacts, Reading, Sentence, Skipped
from kg.parse import Parser
from kg.report import BuildReport, Tally
from kg.resources import ONTOLOGY_DIR, SEEDS_DIR
from kg.rules import Matcher, load

ACTORS = ONTOLOGY_DIR / "actors.ttl"
LEADERS = ONTOLOGY_DIR / "leaders.ttl"

Item = TypeVar("Item")
Timer = Callable[[], float]  # seconds from an arbitrary start
Seen = Callable[[int], None]  # told the number of articles read so far


def default_sources() -> tuple[Path, ...]:
    """The folder seeds/ where the command runs, else the articles that come with the package."""
    here = Path("seeds")
    return (here if here.is_dir() else SEEDS_DIR,)


class Reader:
    """From a parsed article to its facts. Model, names and rules are loaded once, when it is made.

    ``imports`` are Turtle files whose actors and names are known beside the shipped ones.
    """

    def __init__(self, model: str | None = None, imports: Sequence[Path] = ()) -> None:
        self.gazetteer = Gazetteer.load([ACTORS, *imports], [LEADERS])
        self.book = load()
        self.matcher = Matcher(self.book, self.gazetteer.state)
        self.mentioner = Mentioner(self.gazetteer)
        self.parser = Parser(model)

    def understand(self, article: Article, sentences: tuple[Sentence, ...], *, whole: bool = False) -> Reading:
        """Who, when and where, and who did what to whom. Nouns at which no rule begins are read in full only for ``whole``."""
        acts = None if whole else self.matcher.triggers
        clauses = tuple(c for sentence in sentences for c in read_clauses(sentence, acts))
        return Reading(article, sentences, self.mentioner.find(article, sentences), clauses)


class Stopwatch:
    """Seconds by stage; the time that a stage waits for another counts for the other alone.

    Without a timer it counts nothing.
    """

    def __init__(self, timer: Timer | None) -> None:
        self.seconds: dict[str, float] = {}
        self._timer = timer
        self._running: list[str] = []
        self._since = timer() if timer else 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self._charge()
        self._running.append(name)
        try:
            yield
        finally:
            self._charge()
            self._running.pop()

    def each(self, name: str, items: Iterable[Item]) -> Iterator[Item]:
        """The items, with the time spent on making each of them."""
        pulled = iter(items)
        while True:
            with self.stage(name):
                try:
                    item = next(pulled)
                except StopIteration:
                    return
            yield item

    def _charge(self) -> None:
        if self._timer is None:
            return
        now = self._timer()
        if self._running:
            name = self._running[-1]
            self.seconds[name] = self.seconds.get(name, 0.0) + now - self._since
        self._since = now


def build(sources: Sequence[str | Path], output: Path, *, imports: Sequence[Path] = (), model: str | None = None,
          stdin: BinaryIO | None = None, timer: Timer | None = None, seen: Seen | None = None) -> BuildReport:  # fmt: skip
    """Reads the sources and writes graph.ttl, graph.nq, graph.html and report.json into ``output``.

    Files that stand there are replaced when all four are complete, so that a build that fails, or that finds nothing to read,
    leaves the old ones.
    Raises a KgError for whatever the caller can mend; a source that cannot be read is reported and left out instead.
    """
    watch, tally = Stopwatch(timer), Tally()
    destination = Destination(output)
    with watch.stage("load"):
        reader = Reader(model, imports)
        own = imported.read(imports, reader.gazetteer.get)
    with watch.stage("merge"):
        stated = read(reader, sources, tally, watch, stdin=stdin, seen=seen)
        vouched = chain.from_iterable(one.facts for one in own)
        merged = merge.merge(chain(vouched, stated), reader.gazetteer.standing)
    with watch.stage("graph"):
        turtle, quads = graph.turtle(merged, own), graph.nquads(merged, own)
    with watch.stage("page"):
        page = render(merged).encode("utf-8", "replace")
    counts = {one.name: one.triples for one in own}
    report = tally.report(merged, (rule.id for rule in reader.book.rules), counts, watch.seconds)
    if report.made:
        destination.write({"graph.ttl": turtle, "graph.nq": quads, "graph.html": page, "report.json": report.json()})
    return report


def read(reader: Reader, sources: Sequence[str | Path], tally: Tally, watch: Stopwatch, *,
         stdin: BinaryIO | None = None, seen: Seen | None = None) -> Iterator[ArticleFacts]:  # fmt: skip
    """The facts of one article after another; what could not be read goes to the tally."""
    supplied = watch.each("ingest", ingest.read(sources, stdin))
    parsed = watch.each("parse", reader.parser.parse(_articles(supplied, tally.skip)))
    for number, (article, sentences) in enumerate(parsed, start=1):
        with watch.stage("mentions and clauses"):
            reading = reader.understand(article, sentences)
        with watch.stage("rules"):
            matches = reader.matcher.match(reading)
        with watch.stage("facts"):
            stated = facts.build(reading, matches, reader.book.confidence)
        tally.read(stated, len(sentences))
        if seen is not None:
            seen(number)
        yield stated


def readings(reader: Reader, sources: Sequence[str | Path], skip: Callable[[Skipped], None], *,
             wanted: Callable[[Article], bool] = lambda _: True, whole: bool = False,
             stdin: BinaryIO | None = None) -> Iterator[Reading]:  # fmt: skip
    """Each ``wanted`` article, read up to where rules begin; what could not be read goes to ``skip``."""
    articles = filter(wanted, _articles(ingest.read(sources, stdin), skip))
    for article, sentences in reader.parser.parse(articles):
        yield reader.understand(article, sentences, whole=whole)


def _articles(supplied: Iterable[Article | Skipped], skip: Callable[[Skipped], None]) -> Iterator[Article]:
    for item in supplied:
        if isinstance(item, Skipped):
            skip(item)
        else:
            yield item


class Destination:
    """The folder that a build fills. Raises OutputError, when made or when written to, where nothing can be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as fault:
            raise self._error(fault) from fault

    def write(self, files: Mapping[str, bytes]) -> None:
        """Writes every file beside its place, then moves them in: a full disk leaves the old files as they were."""
        waiting = {name: self._folder / f".{name}.{os.getpid()}" for name in files}
        try:
            for name, content in files.items():
                with waiting[name].open("wb") as stream:
                    stream.write(content)
                    stream.flush()
                    os.fsync(stream.fileno())
            for name, temporary in waiting.items():
                temporary.replace(self._folder / name)
        except OSError as fault:
            raise self._error(fault) from fault
        finally:
            for temporary in waiting.values():
                temporary.unlink(missing_ok=True)

    def _error(self, fault: OSError) -> OutputError:
        reason = f"nothing can be written: {fault.strerror}"
        return OutputError(reason, where=str(self._folder), remedy="choose another -o DIR")
