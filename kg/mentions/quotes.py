"""Quotations: which words stand in one, and who speaks them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.mentions.cast import Entity
from kg.mentions.line import Line
from kg.vocab import Kind

_SAYING = frozenset("""
say tell add tweet announce state declare write reply respond note stress remark explain insist claim argue comment continue
conclude warn ask call describe reiterate emphasize emphasise quip joke recall
""".split())  # fmt: skip


class Quotes:
    """Follows quotation marks through an article; a quotation never runs past its paragraph."""

    def __init__(self) -> None:
        self._paragraph = -1
        self._open = False
        self._speaker: tuple[Entity, ...] = ()

    def inside(self, line: Line) -> frozenset[int]:
        """The tokens of the next sentence that are quoted; call once for each sentence, in order."""
        if line.sentence.paragraph != self._paragraph:
            self._paragraph, self._open = line.sentence.paragraph, False
            self._speaker = ()
        found: list[int] = []
        for token in line.tokens:
            if token.text == '"':
                self._open = not self._open
            elif self._open:
                found.append(token.index)
        return frozenset(found)

    def speaker(self, line: Line, inside: frozenset[int], heads: Mapping[int, tuple[Entity, ...]]) -> tuple[Entity, ...]:
        """Who says the quoted words of this sentence: its own subject of saying, else the one before in the paragraph."""
        for token in line.tokens:
            if token.dep not in ("nsubj", "pobj") or token.index in inside or token.index not in heads:
                continue
            governor = line.tokens[token.head]
            says = token.dep == "nsubj" and governor.lemma in _SAYING and governor.index not in inside
            according = token.dep == "pobj" and governor.text.lower() == "to" and line.lower(governor.index - 1) == "according"
            if (says or according) and all(e.kind is not Kind.STATE or says for e in heads[token.index]):
                self._speaker = heads[token.index]
                break
        return self._speaker
