"""Where the nodes stand: computed when the page is built, so that the picture is steady and always the same.

The forces are those of ForceAtlas2 (Jacomy et al. 2014): every two nodes push each other apart by (1 + ties) of both over
their distance, every tie pulls by its distance. numpy does the sums. Only operations that IEEE 754 rounds exactly are
used (+, -, *, /, sqrt), and sums run in a fixed order (along the first axis), so that every machine finds the same
integers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# Nodes whose places all forces decide; with n of them a step costs n*n. The others are set beside their strongest tie.
MOST_PLACED = 2000
# Units of the picture: the least distance between two nodes, of which a node's own radius is about a quarter.
SPACING = 90
_STEPS = 160
_GRAVITY = 0.2
# A screen is wider than high.
_WIDTH_TO_HEIGHT = 1.35
# The turn between neighbouring seeds of a sunflower, in fractions of a full turn: (3 - sqrt 5) / 2.
_GOLDEN = 0.3819660112501051


@dataclass(frozen=True, slots=True)
class Pull:
    """Two nodes that belong together, and how strongly (number of events)."""

    a: int
    b: int
    weight: float


def place(nodes: int, pulls: Sequence[Pull]) -> list[tuple[int, int]]:
    """A position for each of the nodes 0..nodes-1; node 0 is the most important one."""
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(min(nodes, MOST_PLACED)))
    for pull in pulls:
        if pull.a != pull.b and pull.a < MOST_PLACED and pull.b < MOST_PLACED:
            known = graph.get_edge_data(pull.a, pull.b, {"weight": 0.0})["weight"]
            graph.add_edge(pull.a, pull.b, weight=known + pull.weight)
    islands = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    spots: dict[int, tuple[float, float]] = {}
    _pack(((island, _island(graph, island)) for island in islands), spots)
    _stand_by(nodes, pulls, spots)
    return [(round(spots[node][0]), round(spots[node][1])) for node in range(nodes)]


def _island(graph: Any, island: list[int]) -> list[tuple[float, float]]:
    """Positions of one connected part around (0, 0)."""
    if len(island) == 1:
        return [(0.0, 0.0)]
    row = {node: at for at, node in enumerate(island)}
    ties = sorted((row[a], row[b], data["weight"]) for a, b, data in graph.subgraph(island).edges(data=True))
    return _settle(len(island), [(min(a, b), max(a, b), w) for a, b, w in ties])


def _settle(count: int, ties: list[tuple[int, int, float]]) -> list[tuple[float, float]]:
    """The forces at work, from a sunflower (the strongest in the middle) in cooling steps; then elbow-room."""
    import numpy as np

    first = np.array([a for a, _, _ in ties])
    second = np.array([b for _, b, _ in ties])
    # A hundredfold tie does not pull a hundredfold.
    strength = np.sqrt(np.array([w for _, _, w in ties]))
    mass = 1.0 + np.bincount(first, minlength=count) + np.bincount(second, minlength=count)
    spots = np.array([_seed(at) for at in range(count)])
    crowd = _Crowd(count)
    steps = _STEPS if count < 500 else _STEPS // 2
    for step in range(steps):
        moves = crowd.push(spots, mass) * (SPACING * SPACING)
        for axis in (0, 1):
            pull = strength * (spots[second, axis] - spots[first, axis])
            moves[:, axis] += np.bincount(first, pull, count) - np.bincount(second, pull, count)
        # Gravity keeps loose ends near, as ForceAtlas2's does; the heavier a node, the less it moves.
        moves = moves / mass[:, None] - spots * _GRAVITY
        length = np.sqrt(moves[:, 0] * moves[:, 0] + moves[:, 1] * moves[:, 1]) + 1e-9
        cool = 1.0 - step / steps
        most = SPACING * (0.1 + math.sqrt(count) * 0.15 * cool * cool)
        spots += moves * (np.minimum(length * 0.5, most) / length)[:, None]
    spots[:, 0] *= _WIDTH_TO_HEIGHT
    crowd.spread(spots)
    return [(float(x), float(y)) for x, y in spots]


class _Crowd:
    """All pairs of ``count`` nodes at a time, in tables of 32-bit floats that are allocated once."""

    def __init__(self, count: int) -> None:
        import numpy as np

        self._np = np
        self._dx, self._dy, self._weight, self._spare = (np.empty((count, count), np.float32) for _ in range(4))

    def push(self, spots: Any, mass: Any) -> Any:
        """The pushes on each node by all others, as rows of (x, y): the product of both masses over the distance."""
        np = self._np
        self._measure(spots)
        np.add(self._weight, 1.0, out=self._weight)
        np.divide(mass.astype(np.float32)[:, None], self._weight, out=self._weight)
        return np.stack([mass * self._total(self._dx), mass * self._total(self._dy)], axis=1)

    def spread(self, spots: Any) -> None:
        """Scales the picture to its crowd, then moves neighbours apart until hardly any two are nearer than SPACING."""
        np = self._np
        self._measure(spots)
        np.fill_diagonal(self._weight, np.inf)
        nearest = np.sort(np.sqrt(self._weight.min(axis=0)))
        spots *= SPACING / max(float(nearest[len(nearest) // 3]), 1.0)
        for _ in range(40):
            self._measure(spots)
            apart = np.sqrt(self._weight, out=self._weight)
            np.fill_diagonal(apart, SPACING)
            np.subtract(SPACING, apart, out=self._spare)
            lack = np.maximum(self._spare, 0.0, out=self._spare)
            if not lack.any():
                return
            np.divide(lack, np.add(apart, 1e-3, out=apart), out=self._weight)
            spots += np.stack([self._total(self._dx), self._total(self._dy)], axis=1) * 0.35

    def _measure(self, spots: Any) -> None:
        """Differences into the tables dx and dy, squared distances into weight."""
        np = self._np
        x, y = spots[:, 0].astype(np.float32), spots[:, 1].astype(np.float32)
        np.subtract(x[None, :], x[:, None], out=self._dx)
        np.subtract(y[None, :], y[:, None], out=self._dy)
        np.multiply(self._dx, self._dx, out=self._weight)
        np.multiply(self._dy, self._dy, out=self._spare)
        np.add(self._weight, self._spare, out=self._weight)

    def _total(self, table: Any) -> Any:
        """Sums of table * weight along the first axis: row by row, so the rounding is the same everywhere."""
        return self._np.multiply(table, self._weight, out=table).sum(axis=0).astype(self._np.float64)


def _seed(at: int) -> tuple[float, float]:
    """The ``at``-th seed of a sunflower. sin and cos come from a rounded table, for libraries differ in the last digit."""
    turn = (at * _GOLDEN) % 1.0 * math.tau
    radius = SPACING * math.sqrt(at + 0.5)
    return radius * round(math.cos(turn), 9), radius * round(math.sin(turn), 9)


def _pack(islands: Any, spots: dict[int, tuple[float, float]]) -> None:
    """Sets the islands side by side: the first in the middle, the others in rows below it."""
    left = right = bottom = None
    x = y = tallest = 0.0
    for island, shape in islands:
        xs, ys = [p[0] for p in shape], [p[1] for p in shape]
        width, height = max(xs) - min(xs), max(ys) - min(ys)
        if left is None or right is None or bottom is None:
            left, right, bottom = min(xs), max(xs), max(ys)
            right = max(right, left + 8 * SPACING)
            x, y = left, bottom + 2 * SPACING
            spots.update(zip(island, shape, strict=True))
            continue
        if x > left and x + width > right:
            x, y, tallest = left, y + tallest + 1.5 * SPACING, 0.0
        for node, (px, py) in zip(island, shape, strict=True):
            spots[node] = (x + px - min(xs), y + py - min(ys))
        x += width + 2 * SPACING
        tallest = max(tallest, height)


def _stand_by(nodes: int, pulls: Sequence[Pull], spots: dict[int, tuple[float, float]]) -> None:
    """Sets each node that no force placed on a ring around the node that it is tied to most."""
    host: dict[int, tuple[float, int]] = {}
    for pull in pulls:
        for node, other in ((pull.a, pull.b), (pull.b, pull.a)):
            if node >= MOST_PLACED and other < node:
                host[node] = max(host.get(node, (0.0, 0)), (pull.weight, -other))
    guests: dict[int, int] = {}
    for node in range(len(spots), nodes):
        around = -host[node][1] if node in host else 0
        seat = guests[around] = guests.get(around, 0) + 1
        dx, dy = _seed(seat)
        spots[node] = (spots[around][0] + dx * 0.6, spots[around][1] + dy * 0.6)
