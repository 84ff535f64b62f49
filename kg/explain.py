"""How a text is read, every stage's result kept: what `kg explain` shows. Plain data; it prints nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg import facts
from kg.model import Article, ArticleFacts, Block, Match, Reading
from kg.pipeline import Reader
from kg.rules import Attempt
from kg.vocab import BlockKind

IDENTIFIER = "sentence"  # the text's id as an article


@dataclass(frozen=True, slots=True)
class Explanation:
    """What each stage made of a text. ``attempts`` are in the order tried."""

    reading: Reading
    attempts: tuple[Attempt, ...]
    matches: tuple[Match, ...]
    stated: ArticleFacts

    @property
    def near_misses(self) -> tuple[Attempt, ...]:
        """Rules whose trigger stands in the text, and that stopped short of a fact."""
        return tuple(attempt for attempt in self.attempts if attempt.stopped is not None)


def explain(text: str, reader: Reader, anchor: date | None = None) -> Explanation:
    """Reads ``text`` as the body of an article published on the day ``anchor``, against which "Wednesday" is resolved."""
    article = Article(IDENTIFIER, text, (Block(0, len(text), BlockKind.BODY),), published=anchor, anchor=anchor)
    ((_, sentences),) = reader.parser.parse([article])
    reading = reader.understand(article, sentences)
    attempts: list[Attempt] = []
    matches = reader.matcher.match(reading, attempts)
    stated = facts.build(reading, matches, reader.book.confidence)
    return Explanation(reading, tuple(attempts), matches, stated)
