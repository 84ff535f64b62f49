"""``kg check``: does a graph keep what the ontology promises?"""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE.ttl...", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Say in plain words where Turtle files break the ontology and its shapes. The exit code is 4 where they do."""
