"""README.md keeps its word: every command in it runs, and every shown output is what comes out.

A block ```sh is run with `bash -eu` in a folder that holds seeds/, one after the other. A block ```text or ```turtle right behind
it is what the command prints. `python -m tests.fresh` writes these outputs anew. The two blocks that install kg, marked
<!-- graph --> and <!-- tests -->, are run by .ci/run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.explain import explain
from kg.pipeline import Reader
from kg.resources import RULES_DIR
from kg.rules import Matcher, load
from tests import ROOT, SEEDS

README = ROOT / "README.md"
SHOWN = ("text", "turtle")
BLOCK = re.compile(r"(?:^<!-- (?P<mark>\w+) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block. ``mark`` is the comment before it; offsets are those of its body in README.md."""

    kind: str
    body: str
    mark: str | None
    start: int
    end: int


def blocks() -> list[Block]:
    found = BLOCK.finditer(README.read_text("utf-8"))
    return [Block(m["kind"], m["body"], m["mark"], m.start("body"), m.end("body")) for m in found]


def run_all(folder: Path) -> Iterator[tuple[Block, str, Block | None]]:
    """Each shell block that installs nothing, what it printed, and the block that shows its output."""
    shutil.copytree(SEEDS, folder / "seeds")
    programs = folder / ".bin"
    programs.mkdir()
    script = programs / "kg"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n')
    script.chmod(0o755)
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    everything = blocks()
    for block, following in zip(everything, [*everything[1:], None], strict=True):
        if block.kind == "sh" and block.mark is None:
            command = ["bash", "-euc", block.body]
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
            assert done.returncode == 0, f"{block.body}\n{done.stderr}"
            yield block, tidy(done.stdout), following if following and following.kind in SHOWN else None


def tidy(printed: str) -> str:
    """As README.md shows it: without prefixes and blanks at the ends of lines, and without what differs from machine to machine."""
    lines = [line.rstrip().expandtabs(4) for line in printed.strip("\n").splitlines() if not line.startswith("@prefix ")]
    return "".join(re.sub(r", in \d+\.\d s$", "", re.sub(r"file://\S+/", "file:///.../", line)) + "\n" for line in lines)


def test_every_command_runs_and_prints_what_is_shown(tmp_path: Path) -> None:
    ran = 0
    for block, printed, shown in run_all(tmp_path):
        ran += 1
        if shown is not None:
            assert shown.body == printed, f"{block.body}\nIf this is meant: python -m tests.fresh"
    assert ran >= 6


def test_the_two_installing_commands_are_the_ones_that_ci_runs() -> None:
    marked = {block.mark: block.body for block in blocks() if block.mark}
    assert set(marked) == {"graph", "tests"}
    assert all(len(body.splitlines()) == 1 for body in marked.values())
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "for name in graph tests" in script
    for name, body in marked.items():
        cut = f"sed -n '/^<!-- {name} -->$/,/^```$/p' README.md | sed '1,2d;$d'"
        assert subprocess.run(["bash", "-c", cut], cwd=ROOT, capture_output=True, text=True, check=True).stdout == body


def test_the_rule_shown_loads_and_does_what_it_says(tmp_path: Path) -> None:
    """Beside the shipped rules, with the invented countries that rules are tested with."""
    (shown,) = (block.body for block in blocks() if block.kind == "yaml")
    for path in RULES_DIR.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    (tmp_path / "shown.yaml").write_text(shown, "utf-8")
    reader = Reader(imports=[ROOT / "tests" / "rules" / "invented.ttl"])
    reader.book = load(tmp_path)
    reader.matcher = Matcher(reader.book)
    (rule,) = (rule for rule in reader.book.rules if Path(rule.where).name.startswith("shown.yaml"))
    for example in rule.examples:
        made = [match.event for match in explain(example.sentence, reader).matches if match.rule == rule.id]
        assert [(e.type, [a.name for a in e.actors], [r.name for r in e.recipients], e.mode) for e in made if e] == [
            (rule.event, list(example.actors), list(example.recipients), example.mode)
        ]
    for sentence in rule.never:
        assert rule.id not in {match.rule for match in explain(sentence, reader).matches}


def test_every_file_named_exists() -> None:
    text = README.read_text("utf-8")
    named = re.findall(r"\]\((?!http|#)([^)]+)\)", text)
    assert named
    assert not [name for name in named if not (ROOT / name).exists()]


def write_anew() -> None:
    """Puts what the commands print today into README.md."""
    text = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [(shown, printed) for _, printed, shown in run_all(Path(folder)) if shown is not None]
    for shown, printed in reversed(outcomes):
        text = text[: shown.start] + printed + text[shown.end :]
    README.write_text(text, "utf-8")
