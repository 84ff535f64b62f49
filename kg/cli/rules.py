"""``kg rules``: the hand-written rules, and what each of them did."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from kg.cli.build import DEFAULT_OUTPUT
from kg.cli.terminal import table
from kg.errors import InputError

Command = TypeVar("Command", bound=Callable[..., None])


def _options(command: Command) -> Command:
    """Those of listing, for `kg rules` and `kg rules list` alike."""
    graph = click.option("-g", "--graph", "folder", default=DEFAULT_OUTPUT, show_default=True, metavar="DIR",
                         type=click.Path(path_type=Path), help="The folder of the build whose counts are shown.")  # fmt: skip
    as_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
    return graph(as_json(command))


@click.group(invoke_without_command=True, short_help="List the hand-written rules and what they did.")
@_options
@click.pass_context
def rules(context: click.Context, folder: Path, as_json: bool) -> None:
    """The hand-written rules. Without a further word it lists them."""
    if context.invoked_subcommand is None:
        context.invoke(listing, folder=folder, as_json=as_json)


@rules.command("list")
@_options
def listing(folder: Path, as_json: bool) -> None:
    """List the rules: event type, measured precision, how often each fired in a build, and its first example."""
    from kg.rules import load

    book, fired = load(), _fired(folder)
    listed = {rule.id: rule for rule in book.rules}
    # Offices and memberships stand in titles and noun phrases: their rules have no file of their own.
    rows = [
        {
            "rule": name,
            "event": rule.event if (rule := listed.get(name)) else "",
            "confidence": round(book.confidence.get(name, book.confidence[""]), 2),
            "fired": fired.get(name, 0) if fired is not None else None,
            "where": rule.where if rule else "",
            "example": rule.examples[0].sentence if rule else "",
        }
        for name in sorted({*listed, *(fired or {})})
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    columns = ("rule", "event", "confidence", "fired", "where", "example")
    cells = [["" if row[name] is None else str(row[name]) for name in columns] for row in rows]
    table(columns, cells, numbers=frozenset({"confidence", "fired"}))
    if fired is None:
        click.echo(f"No counts: there is no {folder}/report.json. `kg build` writes one.", err=True)


def _fired(folder: Path) -> dict[str, int] | None:
    """Rule id -> number of passages in which it fired, from a build's report; None where there is no report."""
    path = folder / "report.json"
    try:
        counts = json.loads(path.read_text("utf-8"))["rules"]
        return {str(rule): int(number) for rule, number in counts.items()}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise InputError("not a report of kg build", where=str(path), remedy="build again") from fault
