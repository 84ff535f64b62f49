"""How far a build has come: a moving line on a terminal, a plain line now and then in a log. Both on stderr."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.cli.terminal import count

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

LOG_EVERY = 10.0  # seconds between two lines of a log


class Progress:
    """Counts articles as they pass. Use as a context; ``elapsed`` is the time since it began, in seconds."""

    def __init__(self) -> None:
        self._began = self.clock()
        self._logged = self._began
        self._articles = 0
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    @staticmethod
    def clock() -> float:
        """Seconds from an arbitrary start, never going back."""
        return time.perf_counter()

    @property
    def elapsed(self) -> float:
        return self.clock() - self._began

    def seen(self, articles: int) -> None:
        """Called with the number of articles read so far."""
        self._articles = articles
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=articles, rate=articles / max(self.elapsed, 0.001))
        elif self.clock() - self._logged >= LOG_EVERY:
            self._logged = self.clock()
            told = f"{count(articles, 'article')} read, {articles / self.elapsed:.1f} a second"
            print(told, file=sys.stderr, flush=True)

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar
            from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

            self._bar = Bar(
                SpinnerColumn(), TextColumn("{task.completed} articles read"),
                TextColumn("{task.fields[rate]:.1f} a second"), TimeElapsedColumn(),
                console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._bar.start()
            self._task = self._bar.add_task("read", total=None, rate=0.0)
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: object, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()
