"""``kg rules score``: how often each rule is right, measured on annotated articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import count, plain, table
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.model import Skipped
    from kg.scoring import GoldActor, GoldArticle, Measured, Missed, Share, Spurious

COLUMNS = ("rule", "right", "wrong", "precision", "confidence")
_IDS_SHOWN = 5


@click.command(short_help="Measure each rule on annotated articles.")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", type=click.Path(allow_dash=True, path_type=str))
@click.option("--gold", "further", multiple=True, metavar="DIR", type=click.Path(path_type=Path),
              help="Another folder of gold for the SOURCEs; repeatable.")  # fmt: skip
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N",
              help="Show up to N events that were missed and N that are wrong.")  # fmt: skip
@click.option("--write", is_flag=True, help="Make these counts the ledger, from which kg takes its rules' confidences.")
@click.option("--model", metavar="NAME", help="Parse with this installed spaCy model instead of the small one.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
def score(gold: Path, sources: tuple[str, ...], further: tuple[Path, ...], errors: int, write: bool, model: str | None,
          as_json: bool) -> None:  # fmt: skip
    """Measure how often each rule is right.

    GOLD is a folder of annotated articles (ID.json), the SOURCEs hold their texts; they are matched by the article's id.
    Without a SOURCE the folder seeds/ is read. A rule is right where the event that it tells is one of the gold's: of the
    same type, with an actor right, and a recipient where the gold has any. Texts without gold are left out.
    """
    from kg.rules.ledger import Count, confidences, write_ledger
    from kg.scoring import read_gold

    golds = read_gold((gold, *further))
    measured = _measure(golds, sources, model)
    counts = [Count(one.rule, one.right, one.wrong) for one in measured.rules]
    believed = confidences(counts)
    if write:
        write_ledger(counts)
    rows = [(one.rule, one.right, one.wrong, round(one.precision, 2), believed[one.rule])
            for one in sorted(measured.rules, key=lambda one: (-one.wrong, -one.right, one.rule))]  # fmt: skip
    if as_json:
        click.echo(json.dumps(_view(measured, rows, errors), ensure_ascii=False, indent=2))
        return
    table(COLUMNS, [[row[0], str(row[1]), str(row[2]), f"{row[3]:.2f}", f"{row[4]:.2f}"] for row in rows], frozenset(COLUMNS[1:]))
    click.echo(f"\nA rule without an evidence here is believed as the average is: {believed['']:.2f}")
    click.echo(f"{count(len(measured.articles), 'article')} measured{_lacking(golds, measured)}")
    for name in ("events", "offices", "memberships"):
        click.echo(f"{name:12}{_share(getattr(measured, name))}")
    for line in _errors(measured, errors):
        click.echo(plain(line))
    if write:
        click.echo("The ledger was written.")


def _measure(golds: Sequence[GoldArticle], sources: tuple[str, ...], model: str | None) -> Measured:
    """All rules are believed alike while they are measured, so that what the ledger says does not decide what it will say."""
    from kg import facts, pipeline
    from kg.rules import Matcher
    from kg.scoring import Meter

    wanted = {gold.id: gold for gold in golds}
    reader, meter = pipeline.Reader(model), Meter()
    book = replace(reader.book, confidence={"": 1.0})
    matcher = Matcher(book, reader.gazetteer.state)
    stdin = sys.stdin.buffer if "-" in sources and sys.stdin else None
    for reading in pipeline.readings(reader, sources or pipeline.default_sources(), _skip,
                                     wanted=lambda article: article.id in wanted, stdin=stdin):  # fmt: skip
        meter.read(wanted[reading.article.id], facts.build(reading, matcher.match(reading), book.confidence))
    measured = meter.result()
    if not measured.articles:
        raise InputError(f"none of the texts has gold: {_some(sorted(wanted))} are annotated",
                         remedy="give the texts of these articles as SOURCE")  # fmt: skip
    return measured


def _skip(skipped: Skipped) -> None:
    click.echo(f"skipped {skipped.where}: {skipped.why} ({skipped.remedy})", err=True)


def _lacking(golds: Sequence[GoldArticle], measured: Measured) -> str:
    lacking = sorted({gold.id for gold in golds} - set(measured.articles))
    return f"; no text was given for {len(lacking)} with gold: {_some(lacking)}" if lacking else ""


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_IDS_SHOWN]) + (" ..." if len(names) > _IDS_SHOWN else "")


def _share(share: Share) -> str:
    if not share.built + share.gold:
        return "none found, none in the gold"
    figures = f"precision {share.precision:.2f}  recall {share.recall:.2f}  F1 {share.f1:.2f}"
    return f"{figures}  ({share.right} right, {share.built} found, {share.gold} in the gold)"


def _errors(measured: Measured, most: int) -> list[str]:
    """Two lines for each: what it is, and its sentence."""
    lines = []
    for missed in measured.missed[:most]:
        lines += ["", *_missed(missed)]
    for spurious in measured.spurious[:most]:
        lines += ["", *_spurious(spurious)]
    return lines


def _missed(missed: Missed) -> tuple[str, str]:
    event = missed.event
    told = f"{event.type}  {_gold_names(event.actors)} -> {_gold_names(event.recipients)}  {event.status.value}"
    return f"missed  {missed.article}  {told}", f"  {' '.join(event.evidence.split())}"


def _spurious(spurious: Spurious) -> tuple[str, ...]:
    from kg.model import Event

    event = spurious.fact.what
    assert isinstance(event, Event)
    names = (", ".join(actor.name for actor in side) for side in (event.actors, event.recipients))
    rules = ", ".join(sorted({evidence.rule for evidence in spurious.fact.evidence}))
    told = f"wrong   {spurious.article}  {event.type}  {' -> '.join(names)}  {event.status.value}  by {rules}"
    return told, *(f"  {' '.join(quote.split())}" for quote in dict.fromkeys(e.quote for e in spurious.fact.evidence))


def _gold_names(actors: Sequence[GoldActor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _view(measured: Measured, rows: Sequence[tuple[object, ...]], errors: int) -> dict[str, object]:
    shares = {name: getattr(measured, name) for name in ("events", "offices", "memberships")}
    return {
        "articles": measured.articles,
        "rules": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
        **{name: {"right": one.right, "found": one.built, "gold": one.gold, "precision": round(one.precision, 3),
                  "recall": round(one.recall, 3), "f1": round(one.f1, 3)} for name, one in shares.items()},
        "missed": [_missed(one) for one in measured.missed[:errors]],
        "wrong": [_spurious(one) for one in measured.spurious[:errors]],
    }  # fmt: skip
