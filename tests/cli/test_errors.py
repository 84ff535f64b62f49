"""Whatever is wrong with a command line ends in one line on stderr, with the exit code of who must act."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from kg import cli, errors
from tests import ROOT, seconds


def kg(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kg", *arguments], capture_output=True, text=True, cwd=ROOT, check=False)


def run(*arguments: str) -> tuple[int, str]:
    """Exit code and stderr of a command line, without a new process."""
    told = io.StringIO()
    kept, sys.stderr = sys.stderr, told
    try:
        return cli.run(arguments), told.getvalue()
    finally:
        sys.stderr = kept


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["biuld"], "build"),
        (["exlpain", "x"], "explain"),
        (["build", "--modle", "x"], "--model"),
        (["query", "x", "--fromat", "csv"], "--format"),
    ],
)
def test_a_slip_of_the_finger_gets_a_suggestion(arguments: list[str], expected: str) -> None:
    code, told = run(*arguments)
    assert code == errors.UsageError.exit_code
    assert len(lines(told)) == 1
    assert expected in told.split("Did you mean")[1]


@pytest.mark.parametrize(
    "arguments", [["explain"], ["check"], ["query", "x", "--format", "yaml"], ["explain", "x", "--date", "tomorrow"]]
)
def test_what_is_missing_or_malformed_is_said_in_one_line(arguments: list[str]) -> None:
    code, told = run(*arguments)
    assert code == errors.UsageError.exit_code
    assert len(lines(told)) == 1
    assert told.startswith(f"kg {arguments[0]}: ")


def everyone(kind: type[errors.KgError]) -> list[type[errors.KgError]]:
    return [kind, *(found for child in kind.__subclasses__() for found in everyone(child))]


@pytest.mark.parametrize("kind", everyone(errors.KgError), ids=lambda kind: kind.__name__)
def test_every_error_of_ours_has_its_exit_code(kind: type[errors.KgError], monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def failing() -> None:
        raise kind("two\nfaults", where="file.ttl:3", remedy="mend it")

    monkeypatch.setitem(cli.kg.commands, "failing", failing)
    assert run("failing") == (kind.exit_code, "kg: file.ttl:3: two\nkg: faults (mend it)\n")


def test_the_version_is_the_package_s() -> None:
    from kg import __version__

    assert kg("--version").stdout == f"kg, version {__version__}\n"


def test_no_arguments_shows_the_help() -> None:
    told = kg()
    assert "Commands:" in told.stdout + told.stderr
    assert "Traceback" not in told.stderr


def test_help_takes_less_than_a_third_of_a_second() -> None:
    assert min(seconds("--help") for _ in range(3)) < 0.3


def test_interruption_ends_cleanly(tmp_path: Path) -> None:
    """Ctrl-C while standard input is still open: one line, no file, the exit code of an interrupted command."""
    command = [sys.executable, "-m", "kg", "build", "-", "-o", str(tmp_path / "out")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    time.sleep(4)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == cli.INTERRUPTED
    assert lines(told.decode()) == ["kg: stopped; nothing was written"]
    assert not [path for path in (tmp_path / "out").glob("*")]


def test_a_reader_that_goes_away_is_no_error() -> None:
    """`kg query --list | true`: the pipe breaks, and nobody is told."""
    reading, writing = os.pipe()
    os.close(reading)
    told = subprocess.run([sys.executable, "-m", "kg", "--help"], stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    os.close(writing)
    assert told.stderr == b""
    assert told.returncode == 1


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("query --list >&-", 0, ""),
        ("query --list >&- 2>&-", 0, ""),
        ("query nothing 2>&-", errors.QueryError.exit_code, ""),
        ("query --list >/dev/full", errors.OutputError.exit_code, "kg: what it says cannot be written: No space left on device\n"),
        ("explain - <&-", errors.UsageError.exit_code, 'kg: there is no sentence (kg explain "Arnor invited Gondor to the summit.")\n'),
        ("query --list | head -n 1 >/dev/null", 0, ""),
    ],
)
def test_streams_that_are_closed_or_full(line: str, code: int, told: str) -> None:
    command = f'"{sys.executable}" -m kg {line}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (code, told)


def test_bytes_that_are_no_text_are_no_accident() -> None:
    command: list[str | bytes] = [sys.executable, "-m", "kg", "explain", b"Japan \xff\xfe met China."]
    assert subprocess.run(command, capture_output=True, cwd=ROOT, check=False).returncode == 0


def test_a_query_that_would_never_end_can_be_stopped() -> None:
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    process = subprocess.Popen([sys.executable, "-m", "kg", "query", endless], stdout=subprocess.PIPE, cwd=ROOT)
    time.sleep(3)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=10) == -signal.SIGINT
