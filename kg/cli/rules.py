"""``kg rules``: the hand-written rules, and what each of them did."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.build import DEFAULT_OUTPUT
