"""``kg query``: SPARQL over a built graph."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import DEFAULT_OUTPUT
from kg.cli.terminal import table
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store import Parameter

FORMATS = ("table", "csv", "json", "xml", "ttl")


@click.command(short_help="Ask a built graph in SPARQL, or by the name of a question.")
@click.argument("query", required=False)
@click.option("-g", "--graph", "folder", default=DEFAULT_OUTPUT, show_default=True, metavar="DIR",
              type=click.Path(path_type=Path), help="The folder that kg build has written.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="ttl is for queries that construct or describe.")  # fmt: skip
@click.option("--set", "values", multiple=True, metavar="NAME=VALUE",
              help="Fill in a variable of the query, as in --set who=Japan; repeatable.")  # fmt: skip
@click.option("--list", "listing", is_flag=True, help="Show the queries that come with kg, each with its question.")
def query(query: str | None, folder: Path, form: str, values: tuple[str, ...], listing: bool) -> None:
    """Ask the graph: QUERY is SPARQL, a .rq file, or the name of a query that comes with kg (see --list)."""
    from kg import store

    if listing:
        rows = [(q.name, q.question, " ".join(_parameter(p) for p in q.parameters)) for q in store.shipped()]
        table(("query", "question", "parameters"), rows)
        return
    if query is None:
        raise UsageError("no query", remedy="give SPARQL, a .rq file or a name; kg query --list shows the names")
    settings = dict(_setting(value) for value in values)
    question = store.find(query)
    opened = store.open(folder)
    with _interruptible():
        result = opened.query(question, settings)
        if form == "table":
            table(result.columns, result.rows())
        else:
            content = result.render(form)
            sys.stdout.buffer.write(content if content.endswith(b"\n") else content + b"\n")


@contextmanager
def _interruptible() -> Iterator[None]:
    """Ctrl-C ends the process at once: a query runs in native code, where Python would hear of it only at the end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _parameter(parameter: Parameter) -> str:
    """How --set fills it in: its name, its type, and the default where there is one."""
    default = f"={parameter.default}" if parameter.default is not None else ""
    return f"{parameter.name}{default} ({parameter.type})"


def _setting(text: str) -> tuple[str, str]:
    """
    >>> _setting("who=Japan")
    ('who', 'Japan')
    """
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise UsageError(f"--set {text} has no value", remedy="write --set NAME=VALUE")
    return name.lstrip("?$"), value
