"""The command ``kg``: the one place that prints and looks at the clock.

Each subcommand imports what it needs when it runs, so that ``kg --help`` comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kg import __version__
from kg.cli.build import build
from kg.cli.check import check
from kg.cli.coverage import coverage
from kg.cli.diff import diff
from kg.cli.explain import explain
from kg.cli.query import query
from kg.cli.rules import rules
from kg.cli.score import score
from kg.errors import KgError, OutputError

INTERRUPTED = 130  # 128 + SIGINT, as shells report it


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="kg")
def kg() -> None:
    """Reads news about diplomacy into a knowledge graph in which every edge shows its sentence.

    Begin with `kg build ARTICLES -o DIR`, then open DIR/graph.html or ask with `kg query`.
    """


for command in (build, query, explain, rules, coverage, diff, check):
    kg.add_command(command)
rules.add_command(score)


def main() -> None:
    """Entry point of the console script."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and gives its exit code. Whatever a user can do wrong ends in one line on stderr."""
    _prepare_streams()
    try:
        code = kg.main(args=list(arguments), prog_name="kg", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except KgError as fault:
        return _complain(str(fault), fault.exit_code)
    except click.exceptions.NoArgsIsHelpError as fault:
        fault.show()
        return fault.exit_code
    except click.ClickException as fault:
        return _complain(fault.format_message(), fault.exit_code, getattr(fault, "ctx", None))
    except (click.Abort, KeyboardInterrupt):
        return _complain("stopped; nothing was written", INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away, as in `kg query ... | head`.
        return _let_go_of_stdout(1)
    except OSError as fault:
        # What stages read and write they answer for themselves; what is left is the terminal or the pipe.
        _complain(f"what it says cannot be written: {fault.strerror}", OutputError.exit_code)
        return _let_go_of_stdout(OutputError.exit_code)


def _complain(message: str, code: int, context: click.Context | None = None) -> int:
    """A line on stderr for each fault: the command, what is wrong, where to read on."""
    command = context.command_path if context else "kg"
    hint = f" (see {command} --help)" if context else ""
    for line in filter(str.strip, message.splitlines()):
        click.echo(f"{command}: {' '.join(line.split())}{hint}", err=True)
    return code


def _prepare_streams() -> None:
    """A stream that was closed swallows what it gets; one that cannot show a letter shows the letter's code."""
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _let_go_of_stdout(code: int) -> int:
    """Python would complain once more while it closes a stream that cannot take what waits in it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
