"""``kg query``: SPARQL over a built graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.build import DEFAULT_OUTPUT
