"""How a text is read, every stage's result kept: what `kg explain` shows. Plain data; it prints nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg import facts
from kg.model import Article, ArticleFacts, Block, Match, Mentions, Sentence
from kg.pipeline import Clauses, Reader
from kg.rules import Attempt
from kg.vocab import BlockKind

IDENTIFIER = "sentence"  # the text's id as an article


@dataclass(frozen=True, slots=True)
class Explanation:
    """What each stage made of a text. ``clauses`` are those of each sentence; ``attempts`` are in the order tried."""

    sentences: tuple[Sentence, ...]
    mentions: Mentions
    clauses: Clauses
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
    mentions, clauses = reader.understand(article, sentences)
    attempts: list[Attempt] = []
    matches = reader.matcher.match(sentences, clauses, mentions, attempts)
    stated = facts.build(article, sentences, mentions, matches, reader.confidence)
    return Explanation(sentences, mentions, clauses, tuple(attempts), matches, stated)
