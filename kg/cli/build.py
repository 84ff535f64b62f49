"""``kg build``: articles in, a folder with the graph, its page and a report out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import count
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.report import BuildReport

DEFAULT_OUTPUT = "output"


@click.command(short_help="Read articles into a folder with the graph and its page.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", type=click.Path(allow_dash=True, path_type=str))
@click.option("-o", "--output", default=DEFAULT_OUTPUT, show_default=True, metavar="DIR",
              type=click.Path(file_okay=False, path_type=Path), help="Where the graph is written.")  # fmt: skip
@click.option("--import", "imports", multiple=True, metavar="FILE.ttl", type=click.Path(path_type=Path),
              help="Your own Turtle: further actors and names, or facts that join the graph; repeatable.")  # fmt: skip
@click.option("--model", metavar="NAME", help="Parse with this installed spaCy model instead of the small one.")
@click.option("--open", "show", is_flag=True, help="Show the page in a browser when it is done.")
@click.pass_context
def build(context: click.Context, sources: tuple[str, ...], output: Path, imports: tuple[Path, ...],
          model: str | None, show: bool) -> None:  # fmt: skip
    """Read articles and write graph.ttl, graph.html, graph.nq and report.json.

    A SOURCE is a .txt, .html or .jsonl file, a folder of them, or - for standard input. Without one, the folder seeds/
    is read, or the two articles that come with kg. The exit code is 3 where something had to be skipped; all else is
    written all the same.
    """
    if "" in sources:
        raise UsageError("a source has no name", remedy="give a file, a folder or - for standard input")
    from kg import pipeline
    from kg.cli.progress import Progress

    with Progress() as progress:
        report = pipeline.build(
            sources or pipeline.default_sources(), output, imports=imports, model=model,
            stdin=sys.stdin.buffer if "-" in sources and sys.stdin else None,
            timer=progress.clock, seen=progress.seen,
        )  # fmt: skip
    for skipped in report.skipped:
        click.echo(f"skipped {skipped.where}: {skipped.why} ({skipped.remedy})", err=True)
    click.echo(_summary(report, progress.elapsed))
    if not report.made:
        click.echo(f"nothing could be read, so {output} stays as it was", err=True)
        context.exit(InputError.exit_code)
    page = (output / "graph.html").resolve().as_uri()
    if show:
        _show(page)
    click.echo(f"Open {page}")
    if report.skipped:
        context.exit(InputError.exit_code)


def _summary(report: BuildReport, seconds: float) -> str:
    """One line about what was read and made.

    >>> from kg.report import BuildReport
    >>> _summary(BuildReport((), (), {}, {"Consult": 2}, offices=1, memberships=0, passages=3, rules={}), 1.25)
    '0 articles read, 0 skipped: 2 events, 1 office, 0 memberships from 3 passages, in 1.2 s'
    """
    counts = (sum(report.events.values()), "event"), (report.offices, "office"), (report.memberships, "membership")
    made = ", ".join(count(number, noun) for number, noun in counts)
    read = f"{count(len(report.articles), 'article')} read, {len(report.skipped)} skipped"
    return f"{read}: {made} from {count(report.passages, 'passage')}, in {seconds:.1f} s"


def _show(page: str) -> None:
    """A browser with a window, that is: on a bare console Python would start one that reads the keyboard."""
    import webbrowser

    windows = sys.platform in {"win32", "darwin"} or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    if not windows or not webbrowser.open(page):
        click.echo("there is no browser here to show the page in", err=True)
