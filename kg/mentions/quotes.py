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
    """Follows quotation marks through an article; a quotation never runs past its paragraph.

    ``oration`` is who speaks in a ``transcript``, empty for somebody unnamed ("QUESTION:").
    """

    def __init__(self) -> None:
        self._paragraph = -1
        self._open = False
        self._speaker: tuple[Entity, ...] = ()
        self.transcript = False
        self._sign = -1
        self.oration: tuple[Entity, ...] = ()

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

    def announced(self, line: Line) -> None:
        """Note a sentence that opens with such a sign; `orator` reads who it is once the names before it are mentions."""
        end = next((t.index for t in line.tokens[:9] if t.text == ":"), -1)
        spelled = [t.text for t in line.tokens[: max(end, 0)] if t.text[0].isalpha()]
        if spelled and all(w.isupper() for w in spelled):
            self.transcript, self._sign, self.oration = True, line.sentence.index, ()

    def orator(self, line: Line, heads: Mapping[int, tuple[Entity, ...]]) -> None:
        """"SECRETARY ROE: Thank you." in a transcript: who speaks from here on, up to the next such sign."""
        if self._sign == line.sentence.index:
            found = [heads[i] for i in range(9) if i in heads and heads[i][0].kind is Kind.PERSON]
            self.oration = found[0] if found else ()
            self._sign = -1

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
