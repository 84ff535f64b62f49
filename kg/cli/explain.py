"""``kg explain``: how a sentence is read, stage by stage."""

from __future__ import annotations

from datetime import datetime

import click
