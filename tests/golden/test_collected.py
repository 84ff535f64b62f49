"""A test that is not collected cannot fail: what stands in the rule files is counted against what pytest runs."""

from __future__ import annotations

import subprocess
import sys

import yaml

from tests import ROOT

FEWEST_EXAMPLES = 110
FEWEST_REFUSALS = 8


def written(key: str) -> int:
    """How many sentences stand under this key in the rule files, read without kg."""
    files = [path for path in (ROOT / "kg" / "rules").glob("*.yaml") if path.name != "words.yaml"]
    assert len(files) > 10
    return sum(len(rule.get(key) or ()) for path in files for rule in yaml.safe_load(path.read_text("utf-8")))


def test_every_sentence_of_the_rules_is_a_test() -> None:
    plain = ["-p", "no:xdist", "-o", "addopts=--import-mode importlib"]
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *plain, "tests/rules"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    collected = [line.split("::")[1].split("[")[0] for line in told.splitlines() if "::" in line]
    assert collected.count("test_example") == written("examples") >= FEWEST_EXAMPLES
    assert collected.count("test_never") == written("never") >= FEWEST_REFUSALS
