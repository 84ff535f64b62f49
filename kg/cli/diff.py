"""``kg diff``: what a change of rules, names or articles did to a graph."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import table

if TYPE_CHECKING:
    from kg.store.difference import Change, Difference
    from kg.store.told import Told

COLUMNS = ("", "type", "who", "date", "status", "article", "rule", "sentence")


@click.command(short_help="Show which facts one graph has and another lacks.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
def diff(old: Path, new: Path, form: str) -> None:
    """Show which facts of OLD are lost in NEW, which are gained, and which are told otherwise.

    OLD and NEW are folders that kg build has written, or their graph.ttl or graph.nq. Facts are compared article by
    article; that another rule makes the same fact is no difference. The exit code is 0 in any case.
    """
    from kg.store.difference import compare
    from kg.store.told import read_told

    found = compare(read_told(old), read_told(new))
    if form == "json":
        click.echo(json.dumps(_view(found), ensure_ascii=False, indent=2))
        return
    click.echo(f"{len(found.gained)} gained, {len(found.lost)} lost, {len(found.changed)} changed, {found.same} the same")
    for title, numbers in (("type", found.by_type()), ("rule", found.by_rule())):
        if numbers:
            click.echo()
            rows = [[one.name, *(str(n) for n in (one.gained, one.lost, one.changed))] for one in numbers]
            table((title, "gained", "lost", "changed"), rows, frozenset({"gained", "lost", "changed"}))
    if found.gained or found.lost or found.changed:
        click.echo()
        table(COLUMNS, _rows(found))


def _rows(found: Difference) -> Iterator[list[str]]:
    """Every difference in order of articles and their text: - what is lost, + what is gained, ~ what changed, with how."""
    lines = [("-", told, "") for told in found.lost] + [("+", told, "") for told in found.gained]
    lines += [("~", change.new, _how(change)) for change in found.changed]
    for sign, told, how in sorted(lines, key=lambda line: (line[1].article, line[1].start, line[1].type, "-+~".index(line[0]))):
        kind = f"{told.type} ({told.mode})" if told.mode else told.type
        yield [sign, kind, f"{_who(told)}{how}", told.when, told.status, told.article, ", ".join(told.rules), told.sentence]


def _who(told: Told) -> str:
    sides = [", ".join(party.name for party in side) for side in (told.left, told.right) if side]
    return " -> ".join(sides)


def _how(change: Change) -> str:
    """
    " [when: none, now 2024; mode: Call, now none]"
    """
    told = (f"{name}: {old or 'none'}, now {new or 'none'}" for name, old, new in change.slots)
    return f" [{'; '.join(told)}]"


def _view(found: Difference) -> dict[str, object]:
    return {
        "same": found.same,
        "types": [asdict(one) for one in found.by_type()],
        "rules": [asdict(one) for one in found.by_rule()],
        "gained": [asdict(told) for told in found.gained],
        "lost": [asdict(told) for told in found.lost],
        "changed": [asdict(change) for change in found.changed],
    }
