"""The command ``kg``: the one place that prints and looks at the clock.

Each subcommand imports what it needs when it runs, so that ``kg --help`` comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

import click

from kg import __version__
from kg.cli.build import build
from kg.cli.check import check
from kg.cli.explain import explain
from kg.cli.query import query
from kg.cli.rules import rules
from kg.errors import KgError

INTERRUPTED = 130  # 128 + SIGINT, as shells report it


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="kg")
def kg() -> None:
    """Reads news about diplomacy into a knowledge graph in which every edge shows its sentence.

    Begin with `kg build ARTICLES -o DIR`, then open DIR/graph.html or ask with `kg query`.
    """


for command in (build, query, explain, rules, check):
    kg.add_command(command)


def main() -> None:
    """Entry point of the console script."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and gives its exit code. Whatever a user can do wrong ends in one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_letters(stream)
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
        # The reader of our output went away (`kg query ... | head`). Python would complain once more while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _complain(message: str, code: int, context: click.Context | None = None) -> int:
    """A line on stderr for each fault: the command, what is wrong, where to read on."""
    command = context.command_path if context else "kg"
    hint = f" (see {command} --help)" if context else ""
    for line in filter(str.strip, message.splitlines()):
        click.echo(f"{command}: {' '.join(line.split())}{hint}", err=True)
    return code


def _never_fail_on_letters(stream: TextIO) -> None:
    """A terminal that cannot show a letter shows its code instead."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
