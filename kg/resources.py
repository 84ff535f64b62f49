"""Where the shipped files are: in a checkout beside the package, in an installed wheel inside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.exists() else _PACKAGE.parent / name


ONTOLOGY_DIR = _shipped("ontology")
SEEDS_DIR = _shipped("seeds")
RULES_DIR = _PACKAGE / "rules"
