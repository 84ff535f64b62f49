"""The invented world as a built folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import graph, store
from kg.merge import merge
from tests.graph.invented import STATES, world


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    merged = merge(world(), STATES.get)
    built = tmp_path_factory.mktemp("built")
    (built / "graph.ttl").write_bytes(graph.turtle(merged))
    (built / "graph.nq").write_bytes(graph.nquads(merged))
    return built


@pytest.fixture
def asked(folder: Path) -> store.Store:
    return store.open(folder)
