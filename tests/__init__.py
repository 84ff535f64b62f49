"""The tests mirror kg/. Here: the places that they share."""

from __future__ import annotations

import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.report import BuildReport

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
OUTPUT = ROOT / "output"


@dataclass(frozen=True)
class Built:
    """A folder that `kg build seeds` has just filled, and what it reported."""

    folder: Path
    report: BuildReport

    @property
    def turtle(self) -> Path:
        return self.folder / "graph.ttl"


def seconds(*arguments: str, folder: Path = ROOT) -> float:
    """The processor's time that a command line of kg takes, start-up included: a busy machine does not change it much."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "kg", *arguments], cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
