"""Sorting more lines than memory holds: sorted runs go to temporary files and are merged on the way out."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO

from kg.errors import OutputError

# A line of a graph has some 250 bytes, so a run takes about 100 MB while it is sorted.
MOST_IN_MEMORY = 250_000


def sorted_lines(lines: Iterable[str], most: int = MOST_IN_MEMORY) -> Iterator[str]:
    """The lines (each with its line feed, and no other) in order of their code points, equal ones once."""
    pulled = iter(lines)
    first = sorted(islice(pulled, most))
    with ExitStack() as files:
        runs: list[Iterable[str]] = [first]
        while run := sorted(islice(pulled, most)):
            runs.append(files.enter_context(_spilled(run)))
        last = None
        for line in heapq.merge(*runs):
            if line != last:
                yield line
            last = line


def _spilled(run: list[str]) -> IO[str]:
    # The pieces of a graph escape whatever else would end a line, so only line feeds part them.
    try:
        file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115  (closed by the caller)
        file.writelines(run)
        file.seek(0)
    except OSError as fault:
        raise OutputError(f"no room to sort the graph: {fault.strerror}", where=tempfile.gettempdir(),
                          remedy="make room there, or set TMPDIR to another folder") from fault  # fmt: skip
    return file
