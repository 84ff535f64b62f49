"""One parser and one gazetteer for all tests that read whole texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from kg.mentions import Mentioner
from kg.mentions.gazetteer import Gazetteer
from kg.model import Article, Block, Mention, Mentions, Sentence
from kg.parse import Parser
from kg.resources import ONTOLOGY_DIR
from kg.vocab import BlockKind


@dataclass(frozen=True)
class Text:
    """A text as read: its sentences and what was found in them."""

    sentences: tuple[Sentence, ...]
    mentions: Mentions

    def words(self, mention: Mention) -> str:
        """The words of a mention, as written, between single spaces."""
        return " ".join(t.text for t in self.sentences[mention.sentence].tokens[mention.start : mention.end])

    def meant(self, words: str, nth: int = 0) -> list[str]:
        """The names of the actors that a mention with these words stands for; empty where there is no such mention."""
        found = [m for m in self.mentions.actors if self.words(m) == words]
        return [a.name for a in found[nth].actors] if len(found) > nth else []

    def offices(self) -> set[str]:
        """Every office as "holder | office | body"."""
        return {f"{o.holder.name} | {o.office} | {o.organization.name if o.organization else '-'}" for o in self.mentions.offices}

    def memberships(self) -> set[str]:
        """Every membership as "member | organization | role"."""
        return {f"{m.member.name} | {m.organization.name} | {m.role.value}" for m in self.mentions.memberships}

    def country(self, name: str) -> str | None:
        """The country of the one actor with this name."""
        (found,) = {a for m in self.mentions.actors for a in m.actors if a.name == name}
        return found.country


Read = Callable[..., Text]


@pytest.fixture(scope="session")
def read() -> Read:
    """Read a text, one paragraph a line, perhaps with the title and publisher of an official statement."""
    parser = Parser()
    mentioner = Mentioner(Gazetteer.load([ONTOLOGY_DIR / "actors.ttl"]))

    def reading(text: str, title: str | None = None, publisher: str | None = None) -> Text:
        blocks, start = [], 0
        for line in text.split("\n"):
            blocks.append(Block(start, start + len(line), BlockKind.BODY))
            start += len(line) + 1
        article = Article("a", text, tuple(blocks), title=title, publisher=publisher, anchor=date(2031, 5, 2))
        sentences = parser.sentences(article)
        return Text(sentences, mentioner.find(article, sentences))

    return reading
