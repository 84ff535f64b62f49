"""Where the nodes stand."""

from __future__ import annotations

import math
import os
import random
import subprocess
import sys
from itertools import combinations

from kg.export.layout import MOST_PLACED, SPACING, Pull, place
from tests import ROOT

SIZE = 120


def pulls() -> list[Pull]:
    """Six crowds: nine ties in ten stay inside one."""
    dice = random.Random(7)
    made = []
    for _ in range(SIZE * 3):
        a = dice.randrange(SIZE)
        b = dice.randrange(SIZE) if dice.random() < 0.1 else dice.randrange(SIZE // 6) * 6 + a % 6
        made.append(Pull(a, b, 1.0))
    return made


def test_no_two_nodes_stand_on_each_other() -> None:
    spots = place(SIZE, pulls())
    near = sum(math.dist(p, q) < SPACING * 0.55 for p, q in combinations(spots, 2))
    assert near <= SIZE // 40


def test_those_who_are_tied_stand_together() -> None:
    spots = place(SIZE, pulls())
    own = [math.dist(spots[a], spots[b]) for a, b in combinations(range(SIZE), 2) if a % 6 == b % 6]
    other = [math.dist(spots[a], spots[b]) for a, b in combinations(range(SIZE), 2) if a % 6 != b % 6]
    assert sum(own) / len(own) < 0.6 * sum(other) / len(other)


def test_the_same_graph_stands_the_same_in_another_process() -> None:
    code = "from tests.export.test_layout import *; print(place(SIZE, pulls()))"
    outputs = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed},
                       capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert outputs == {f"{place(SIZE, pulls())}\n"}


def test_lonely_nodes_and_nothing_at_all() -> None:
    assert place(0, []) == []
    assert place(1, [Pull(0, 0, 3)]) == [(0, 0)]
    spots = place(4, [Pull(0, 1, 1)])
    assert len(set(spots)) == 4


def test_beyond_the_strongest_each_stands_beside_its_host() -> None:
    count = MOST_PLACED + 50
    chain = [Pull(node, node + 1, 1.0) for node in range(200)]
    spots = place(count, [*chain, *(Pull(7, node, 1.0) for node in range(MOST_PLACED, count))])
    assert len(set(spots[MOST_PLACED:])) == 50
    assert all(math.dist(spots[7], spot) < SPACING * 8 for spot in spots[MOST_PLACED:])
