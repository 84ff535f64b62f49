"""``kg coverage``: what no rule and no gazetteer knew."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import count, table
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.model import Skipped
    from kg.rules.coverage import Coverage

DEFAULT_TOP = 40


@click.command(short_help="List verbs that no rule and names that no gazetteer knew.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(allow_dash=True, path_type=str))
@click.option("--top", type=click.IntRange(min=0), default=DEFAULT_TOP, show_default=True, metavar="N",
              help="Of each list so many; 0 for all.")  # fmt: skip
@click.option("--stopped", is_flag=True, help="Instead, words that rules begin at, where each of them stopped short.")
@click.option("--model", metavar="NAME", help="Parse with this installed spaCy model instead of the small one.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@click.pass_context
def coverage(context: click.Context, sources: tuple[str, ...], top: int, stopped: bool, model: str | None, form: str) -> None:
    """List what stayed unread in the SOURCEs, most frequent first, each with its shortest sentence.

    First the words between two actors at which no rule begins: verbs, adjectives, and nouns that a light verb carries. Then
    the capitalised names that stand for nobody known. `kg explain` shows why a sentence gave nothing. The exit code is 3
    where something had to be skipped.
    """
    skipped: list[Skipped] = []
    found, articles = _read(sources, model, skipped)
    for one in skipped:
        click.echo(f"skipped {one.where}: {one.why} ({one.remedy})", err=True)
    words, names = found.words(known=stopped), found.names()
    most = top or None
    if form == "json":
        view = {"articles": articles, "words": [asdict(one) for one in words[:most]], "names": [asdict(one) for one in names[:most]]}
        click.echo(json.dumps(view, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{count(articles, 'article')} read: {count(len(words), 'word')} between two actors, {count(len(names), 'name')}\n")
        columns = ("count", "word", "form", "rules", "who", "sentence") if stopped else ("count", "word", "form", "who", "sentence")
        rows = [[str(one.count), one.word, one.form, *([", ".join(one.rules)] if stopped else []), one.who, one.sentence]
                for one in words[:most]]  # fmt: skip
        table(columns, rows, frozenset({"count"}))
        click.echo()
        table(("count", "name", "sentence"), [[str(one.count), one.name, one.sentence] for one in names[:most]], frozenset({"count"}))
    if skipped:
        context.exit(InputError.exit_code)


def _read(sources: tuple[str, ...], model: str | None, skipped: list[Skipped]) -> tuple[Coverage, int]:
    """What the articles left unread, and how many there were."""
    from kg import pipeline
    from kg.cli.progress import Progress
    from kg.rules.coverage import Coverage

    reader = pipeline.Reader(model)
    found, articles = Coverage(reader.book), 0
    stdin = sys.stdin.buffer if "-" in sources and sys.stdin else None
    with Progress() as progress:
        for reading in pipeline.readings(reader, sources, skipped.append, whole=True, stdin=stdin):
            found.read(reading, reader.matcher.match(reading))
            articles += 1
            progress.seen(articles)
    return found, articles
