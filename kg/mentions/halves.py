"""Divided countries: "the North" and "the South" in an article about them."""

from __future__ import annotations

from collections import Counter

from kg.mentions.cast import Cast
from kg.mentions.line import Line, Named

KOREAS = ("PRK", "KOR")
_NORTH_AND_SOUTH = (KOREAS, ("VDR", "XVS"), ("YEM", "YMD"))
# An article is about a divided country where at least one state named in so many is one of its halves.
_SHARE = 4


def halves_of(counts: Counter[str]) -> tuple[str, str] | None:
    """North and South, by code, of the one divided country that the article is about; ``counts``: how often it names each state.

    >>> halves_of(Counter(PRK=3, USA=2)), halves_of(Counter(PRK=1, USA=9)), halves_of(Counter(YEM=5))
    (('PRK', 'KOR'), None, None)
    """
    total = sum(counts.values())
    found = [pair for pair in _NORTH_AND_SOUTH
             if counts[pair[0]] and (counts[pair[1]] or pair is KOREAS)
             and _SHARE * (counts[pair[0]] + counts[pair[1]]) >= total]  # fmt: skip
    return found[0] if len(found) == 1 else None


def find_halves(line: Line, cast: Cast, halves: tuple[str, str]) -> None:
    """Note "the North" and "the South" where nothing follows that they belong to ("the South China Sea", "the South Gate")."""
    for i, token in enumerate(line.tokens[1:], 1):
        if token.text not in ("North", "South") or line.lower(i - 1) != "the" or i in line.at or i in line.placed:
            continue
        if i + 1 in line.capital or line.lower(i + 1) in ("of", "-", "and", "or") and not _both(line, i):
            continue
        state = cast.state(halves[token.text == "South"])
        if state is not None:
            state.met(token.text)
            line.add(Named(i, i + 1, state, "name"))


def _both(line: Line, i: int) -> bool:
    """"the North and the South"."""
    return line.lower(i + 1) in ("and", "or") and (line.lower(i + 2) == "the" or line.word(i + 2) not in ("East", "West", "North", "South"))
