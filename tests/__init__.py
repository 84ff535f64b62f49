"""The tests mirror kg/. Here: the places that they share."""

from __future__ import annotations

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
