"""What a careful reader finds in the seeds, kg finds: measured with the gold's own scorer, where the gold is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import ROOT, Built


@pytest.fixture(scope="module")
def figures(gold: Path, seeds_built: Built, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    told = tmp_path_factory.mktemp("score") / "score.json"
    subprocess.run(
        [sys.executable, str(gold / "score" / "score.py"), "--gold", str(gold / "gold" / "seeds"),
         "--graph", str(seeds_built.turtle), "--ontology", str(ROOT / "ontology" / "diplomacy.ttl"), "--json", str(told)],
        check=True, capture_output=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(told.read_text("utf-8"))
    assert found["articles"] == 2
    assert not found["absent"]
    return found


@pytest.mark.parametrize(("figure", "floor"), [("partial", 0.95), ("exact", 0.85)])
def test_events(figure: str, floor: float, figures: dict[str, Any]) -> None:
    assert figures[figure]["f1"] >= floor, figures[figure]


@pytest.mark.parametrize("figure", ["offices", "memberships"])
def test_every_office_and_membership(figure: str, figures: dict[str, Any]) -> None:
    assert figures[figure]["r"] == 1.0, figures[figure]


@pytest.mark.parametrize("slot", ["date", "status"])
def test_dates_and_status(slot: str, figures: dict[str, Any]) -> None:
    right, all_of_them = map(int, figures["slots"][slot].split("/"))
    assert right >= 0.95 * all_of_them, figures["slots"]
