"""Names in one trie of words, so that looking for them costs the same with a hundred names or a million.

Names and texts are cut into the same pieces (:func:`pieces`), so that it does not matter how a tokenizer cut them:
"U.S.-led" in one token and "US", "-", "led" in three are the same three pieces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, Generic, TypeVar

T = TypeVar("T")

# In this order: U.S. and U.S.A (dots and all), the possessive ending, a word (with inner apostrophes), any other sign.
_PIECE = re.compile(
    r"""(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))? | [^\W\d_](?:\.[^\W\d_])+(?![^\W_])
      | '[sS](?![^\W_]) | [^\W_]+(?:'(?![sS](?![^\W_]))[^\W_]+)* | \S""",
    re.VERBOSE,
)
_DOTTED = re.compile(r"[^\W\d_]\.[^\W\d_]")
_CURLY = str.maketrans({"\u2018": "'", "\u2019": "'", "\u2010": "-", "\u2011": "-", "\u2013": "-"})
# Letters that NFKD does not take apart.
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ı": "i"})
# Hyphens that may be left out are tried one by one up to this number (2 ** 3 spellings), then all or none.
_MOST_HYPHENS = 3
# Shorter words in capitals are acronyms ("LAE" is not Lae).
_SHORTEST_SHOUT = 4
_END = ""  # no piece is empty: the key under which a node keeps the names that end there


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a sign. ``key`` is what is looked up: without accents and case; ``plain`` is without accents alone."""

    text: str
    plain: str
    key: str


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[Piece, ...]:
    """What one token, or one blank-separated word of a name, is made of. Addresses (with @ or ://) stay whole.

    >>> [p.text for p in pieces("U.S.-China")], [p.text for p in pieces("N.")], [p.text for p in pieces("Lord's")]
    (['US', '-', 'China'], ['N'], ['Lord', "'s"])
    """
    word = word.translate(_CURLY)
    if "@" in word or "://" in word:
        return (Piece(word, word, word),)
    found = _PIECE.findall(word)
    if len(found) > 1:  # the full stop of an abbreviation (N. Korea, St. Lucia)
        found = [f for f in found if f != "."]
    return tuple(_piece(f.replace(".", "") if _DOTTED.match(f) else f) for f in found)


def _piece(text: str) -> Piece:
    plain = text
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = "".join(c for c in parts if not unicodedata.combining(c)) or text
    return Piece(text, plain, plain.casefold())


def spells(name: Piece, text: Piece, *, strictly: bool = False) -> bool:
    """Whether the text's piece is the name's: "JAPAN" is Japan, "japan" is not; "us" and "Us" are not US.

    Words that the name writes small ("of", "al") may be written in any way. ``strictly`` also asks for the accents.

    >>> (polish,), (us,) = pieces("Polish"), pieces("US")
    >>> [spells(polish, p) for w in ("Polish", "POLISH", "polish") for p in pieces(w)], spells(us, pieces("Us")[0])
    ([True, True, False], False)
    """
    if strictly and name.text.casefold() != text.text.casefold():
        return False
    wanted, given = name.plain, text.plain
    if wanted == given:
        return True
    if wanted.isupper():
        return False
    if wanted[0].isupper():
        shouted = len(given) >= _SHORTEST_SHOUT and given == wanted.upper()
        return shouted or (wanted == "The" and given == "the")
    return given[0].isupper() or given == "&"


def variants(name: str) -> Iterator[tuple[Piece, ...]]:
    """The spellings under which a name is kept: British and American, hyphens left out or not, Saint or St, and or &."""
    yield from _variants(name)
    for british, american in _BOTH_SIDES:
        if british in name or american in name:
            yield from _variants(_translated(name, 0, 1))
            yield from _variants(_translated(name, 1, 0))
            break


def _translated(name: str, from_side: int, to_side: int) -> str:
    for pair in _BOTH_SIDES:
        name = name.replace(pair[from_side], pair[to_side])
    return name


def _variants(name: str) -> Iterator[tuple[Piece, ...]]:
    cut = [p for word in name.split() for p in pieces(word)]
    hyphens = [i for i, p in enumerate(cut) if p.text == "-" and i + 1 < len(cut)]
    if len(hyphens) <= _MOST_HYPHENS:
        kept: Iterable[tuple[bool, ...]] = product((True, False), repeat=len(hyphens))
    else:
        kept = ((True,) * len(hyphens), (False,) * len(hyphens))
    for choice in kept:
        left_out = {i for i, keep in zip(hyphens, choice, strict=True) if not keep}
        spelling = tuple(p for i, p in enumerate(cut) if i not in left_out)
        yield spelling
        short = tuple(_SHORT.get(p.text, p) for p in spelling)
        if short != spelling:
            yield short


_BOTH_SIDES = (
    ("Organisation", "Organization"), ("Defence", "Defense"), ("Programme", "Program"), ("Labour", "Labor"),
    ("Co-operation", "Cooperation"), ("Stabilisation", "Stabilization"), ("Mobilisation", "Mobilization"),
)  # fmt: skip
_SHORT = {"Saint": _piece("St"), "and": _piece("&")}


@dataclass(frozen=True, slots=True)
class _Name(Generic[T]):
    spelling: tuple[Piece, ...]
    value: T
    strictly: bool
    length: int  # pieces that belong to the find: a combining form ("Sino-") leaves its hyphen out


class Trie(Generic[T]):
    """Names with a value each. Add all, then look."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, name: str, value: T, *, strictly: bool = False) -> None:
        """Keep ``value`` under every spelling of ``name``. A name that ends in "-" is found only before a hyphen."""
        combining = name.endswith("-")
        for spelling in dict.fromkeys(variants(name)):
            node = self._root
            for piece in spelling:
                node = node.setdefault(piece.key, {})
            length = len(spelling) - combining
            node.setdefault(_END, []).append(_Name(spelling, value, strictly, length))

    def longest(self, text: Sequence[Piece], at: int) -> tuple[int, list[T]]:
        """The end (exclusive) of the longest name that begins at piece ``at``, and the values kept under it; or (at, []).

        Where a name is spelled exactly so, those that only fit (NATO: "Nato" in capitals) are left aside.
        """
        node: dict[str, Any] | None = self._root
        end, values = at, []
        for place in range(at, len(text)):
            node = node.get(text[place].key) if node else None
            if node is None:
                break
            names: Sequence[_Name[T]] = node.get(_END, ())
            fitting = [n for n in names if _fits(n, text, at)]
            if fitting:
                fitting = [n for n in fitting if _is(n, text, at)] or fitting
                end, values = at + max(n.length for n in fitting), [n.value for n in fitting]
        return end, values


def _fits(name: _Name[T], text: Sequence[Piece], at: int) -> bool:
    return all(spells(p, text[at + i], strictly=name.strictly) for i, p in enumerate(name.spelling))


def _is(name: _Name[T], text: Sequence[Piece], at: int) -> bool:
    return all(p.plain == text[at + i].plain for i, p in enumerate(name.spelling))
