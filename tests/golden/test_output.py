"""The committed output/ is what `kg build seeds` makes, to the byte, in whatever order and under whatever hash seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.compare import graph_diff, to_isomorphic

from tests import OUTPUT, ROOT, SEEDS, Built

MOST_SHOWN = 100  # triples
FILES = ("graph.ttl", "graph.nq", "graph.html")
REMEDY = "if the change is meant: python -m tests.fresh, and commit what it made"


def report_without_clock(path: Path) -> dict[str, object]:
    report: dict[str, object] = json.loads(path.read_text("utf-8"))
    report.pop("seconds", None)
    return report


def test_the_graph_of_the_seeds_says_the_same_triples(seeds_built: Built) -> None:
    """The golden graph, compared as a graph: a failure lists what is missing and what is new."""
    golden, built = (Graph().parse(folder / "graph.ttl") for folder in (OUTPUT, seeds_built.folder))
    _, missing, new = graph_diff(to_isomorphic(golden), to_isomorphic(built))
    lines = [
        f"{sign} " + " ".join(term.n3(golden.namespace_manager) for term in triple)
        for sign, graph in (("-", missing), ("+", new))
        for triple in sorted(graph)
    ]
    told = [f"{len(missing)} triples missing (-) and {len(new)} new (+):", *lines[:MOST_SHOWN], REMEDY]
    assert not lines, "\n".join(told)
    assert len(golden) > 500


@pytest.mark.parametrize("name", FILES)
def test_a_new_build_gives_the_same_bytes(name: str, seeds_built: Built) -> None:
    assert (seeds_built.folder / name).read_bytes() == (OUTPUT / name).read_bytes(), f"{name}: {REMEDY}"


def test_a_new_build_gives_the_same_report(seeds_built: Built) -> None:
    """Only the seconds by stage may differ; they stand under one key, last."""
    assert report_without_clock(seeds_built.folder / "report.json") == report_without_clock(OUTPUT / "report.json"), REMEDY
    assert list(json.loads((OUTPUT / "report.json").read_text("utf-8")))[-1] == "seconds"


def test_order_and_hash_seed_do_not_matter(tmp_path: Path) -> None:
    first, second = sorted(SEEDS.glob("*.txt"))
    folders = []
    for seed, sources in (("1", [first, second]), ("2718", [second, first])):
        folder = tmp_path / seed
        folders.append(folder)
        subprocess.run(
            [sys.executable, "-m", "kg", "build", *map(str, sources), "-o", str(folder)],
            env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT, check=True, capture_output=True,
        )  # fmt: skip
    for name in FILES:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name
    assert report_without_clock(folders[0] / "report.json") == report_without_clock(folders[1] / "report.json")
