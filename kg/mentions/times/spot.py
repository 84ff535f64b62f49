"""A place in a sentence where a time expression may stand: its tokens, its neighbours, what governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.mentions.times import tense
from kg.model import Token

_GOVERNED = frozenset({"pobj", "npadvmod", "tmod", "nmod", "poss", "compound", "nummod", "amod", "dobj", "appos", "conj", "nsubj"})


@dataclass(frozen=True, slots=True)
class Spot:
    """Tokens ``start`` to ``end`` (exclusive) of a sentence, read against ``anchor``."""

    tokens: Sequence[Token]
    start: int
    end: int
    anchor: date | None
    caption: bool = False

    @property
    def head(self) -> int:
        """The token by which the grammar governs the phrase: the first whose governor stands outside, nouns before others."""
        heads = [(i, self.tokens[i].head) for i in range(self.start, self.end)]
        outside = [i for i, head in heads if not self.start <= head < self.end or head == i]
        named = [i for i in outside if self.tokens[i].dep in _GOVERNED]
        return (named or outside or [self.start])[0]

    @property
    def side(self) -> str:
        """Where to look for what recurs, see ``tense.side``. What stands before a noun dates it: "will study Monday's attack"."""
        if self.before() == "of" and self.before(2) == "as":
            return "past"
        noun = self.tokens[self.noun] if self.noun is not None and self.modifies else None
        if noun is None:
            return tense.side(self.tokens, self.head, self.caption)
        if noun.lemma.lower() not in tense.PLANNED:
            return tense.described(self.tokens, noun.index) or "past"
        above = self.tokens[noun.head]
        if above.text.lower() in ("before", "until", "for") or (above.text.lower() == "of" and self._ahead_of(above)):
            return "future"
        return tense.side(self.tokens, self.head, self.caption)

    def _ahead_of(self, of: Token) -> bool:
        return of.index > 0 and self.tokens[of.index - 1].text.lower() == "ahead"

    @property
    def is_planned(self) -> bool:
        """Whether the time dates an occasion that is fixed beforehand: a vote, a summit."""
        return self.noun is not None and self.tokens[self.noun].lemma.lower() in tense.PLANNED

    def before(self, back: int = 1) -> str:
        """The word that many tokens before the phrase, in lower case; empty beyond the sentence's edge."""
        return self.tokens[self.start - back].text.lower() if self.start >= back else ""

    def after(self, ahead: int = 0) -> str:
        """The word behind the phrase, in lower case; empty beyond the sentence's edge."""
        return self.tokens[self.end + ahead].text.lower() if self.end + ahead < len(self.tokens) else ""

    def following(self) -> Token | None:
        return self.tokens[self.end] if self.end < len(self.tokens) else None

    @property
    def noun(self) -> int | None:
        """The noun inside whose phrase the time stands ("the May 2 vote", "Friday's vote", "the vote on May 2"), if it does."""
        token = self._first
        above = self.tokens[token.head]
        if token.dep in ("appos", "nsubj", "nsubjpass", "dobj"):
            return None
        if token.dep == "pobj" and above.dep == "prep":
            above = self.tokens[above.head]
        inside = self.start <= above.index < self.end
        return above.index if not inside and above.tag[:2] == "NN" and above.index != token.index else None

    @property
    def direct(self) -> bool:
        """Whether a verb governs the time itself, with or without a preposition."""
        return self.noun is None and self._first.dep in ("pobj", "npadvmod")

    @property
    def _first(self) -> Token:
        """The head, or the time that it is joined to ("June 3 and July 4")."""
        token = self.tokens[self.head]
        while token.dep == "conj" and self.tokens[token.head].tag in ("NNP", "CD") and token.head < token.index:
            token = self.tokens[token.head]
        return token

    @property
    def modifies(self) -> bool:
        """Whether the phrase stands before a noun as part of its name or description: "the May 2 vote"."""
        token = self._first
        above = self.tokens[token.head]
        return above.index >= self.end and above.tag[:2] == "NN" and token.dep != "npadvmod"
