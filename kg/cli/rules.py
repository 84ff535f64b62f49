"""``kg rules``: the hand-written rules, and what each of them did."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.build import DEFAULT_OUTPUT
from kg.cli.terminal import table
from kg.errors import InputError


@click.group(invoke_without_command=True)
@click.pass_context
def rules(context: click.Context) -> None:
    """The hand-written rules. Without a further word it lists them."""
    if context.invoked_subcommand is None:
        context.invoke(listing)


@rules.command("list")
@click.option("-g", "--graph", "folder", default=DEFAULT_OUTPUT, show_default=True, metavar="DIR",
              type=click.Path(path_type=Path), help="The folder of the build whose counts are shown.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
def listing(folder: Path, as_json: bool) -> None:
    """List the rules: event type, measured precision, how often each fired in a build, and its first example."""
    from kg.rules import load_ledger, load_rules

    ledger, fired = load_ledger(), _fired(folder)
    rows = [
        {
            "rule": rule.id,
            "event": rule.event,
            "confidence": round(ledger.get(rule.id, ledger.get("", 0.0)), 2),
            "fired": fired.get(rule.id, 0) if fired is not None else None,
            "where": rule.where,
            "example": rule.examples[0].sentence,
        }
        for rule in load_rules()
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
