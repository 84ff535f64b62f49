"""Tables and words as a terminal or a pipe can carry them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

UNBOUNDED = 100_000  # columns; what goes into a pipe is never cut to a screen's width

# C0 controls and DEL have pictures in Unicode's block "Control Pictures"; C1 controls and the marks that reverse the
# direction of writing are replaced. Line feeds and tabs stay.
_PICTURES = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)} | {127: "\u2421"}
_PICTURES |= dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")


def count(number: int, noun: str) -> str:
    """
    >>> count(1, "article"), count(3, "article"), count(0, "breach")
    ('1 article', '3 articles', '0 breaches')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}{'es' if noun.endswith('ch') else 's'}"


def plain(text: str) -> str:
    """Text that can do nothing to a terminal: control characters (ESC among them) become their visible pictures.

    >>> plain("a" + chr(27) + "[31mb")
    'a␛[31mb'
    """
    return text.translate(_PICTURES)


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
        grid.add_row(*(Text(plain(cell)) for cell in row))
    console.print(grid)
