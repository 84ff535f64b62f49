"""``kg check``: does a graph keep what the ontology promises?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.terminal import count, plain
from kg.errors import TurtleError


@click.command(short_help="Say where Turtle files break the ontology.")
@click.argument("files", nargs=-1, required=True, metavar="FILE.ttl...", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Say in plain words where Turtle files break the ontology and its shapes. The exit code is 4 where they do."""
    from kg.rdf import validate

    breaches = validate.validate(files)
    for breach in breaches:
        click.echo(plain(validate.describe(breach)))
    broken = sum(breach.severity == "violation" for breach in breaches)
    warned = len(breaches) - broken
    click.echo(f"{count(len(files), 'file')} checked: {count(broken, 'breach')}, {count(warned, 'warning')}")
    if broken:
        context.exit(TurtleError.exit_code)
