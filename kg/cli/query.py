"""``kg query``: SPARQL over a built graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.build import DEFAULT_OUTPUT
from kg.cli.terminal import table

FORMATS = ("table", "csv", "json", "xml", "ttl")


@click.command()
@click.argument("query", required=False)
@click.option("-g", "--graph", "folder", default=DEFAULT_OUTPUT, show_default=True, metavar="DIR",
              type=click.Path(path_type=Path), help="The folder that kg build has written.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="ttl is for queries that construct or describe.")  # fmt: skip
@click.option("--set", "values", multiple=True, metavar="NAME=VALUE",
              help="Fill in a variable of the query: --set actor=Japan. May be repeated.")  # fmt: skip
@click.option("--list", "listing", is_flag=True, help="Show the queries that come with kg, each with its question.")
def query(query: str | None, folder: Path, form: str, values: tuple[str, ...], listing: bool) -> None:
    """Ask the graph: QUERY is SPARQL, a .rq file, or the name of a query that comes with kg (see --list)."""


@click.command()
def _nothing() -> None:
    table((), ())
