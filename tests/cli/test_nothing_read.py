"""A build that finds nothing to read leaves what was built before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_an_older_graph_survives_a_mistyped_source(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("# the graph of yesterday\n", encoding="utf-8")
    told = subprocess.run([sys.executable, "-m", "kg", "build", str(tmp_path / "typo.txt"), "-o", str(tmp_path)],
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert told.returncode == 3
    assert "nothing could be read" in told.stderr and "typo.txt" in told.stderr
    assert (tmp_path / "graph.ttl").read_text(encoding="utf-8") == "# the graph of yesterday\n"
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
