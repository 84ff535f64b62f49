"""Tables and words as a terminal or a pipe can carry them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

UNBOUNDED = 100_000  # columns; what goes into a pipe is never cut to a screen's width


def count(number: int, noun: str) -> str:
    """
    >>> count(1, "article"), count(3, "article")
    ('1 article', '3 articles')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], numbers: frozenset[str] = frozenset()) -> None:
    """Prints a table on stdout: folded to the screen's width on a terminal, each row on one line elsewhere.

    ``numbers`` names the columns that are set flush right.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else UNBOUNDED, highlight=False)
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in columns:
        grid.add_column(Text(name), justify="right" if name in numbers else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    console.print(grid)
