"""What is read: articles, blocks, and parsed sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.vocab import BlockKind


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text that is one thing: a paragraph, the headline, a caption, page furniture.

    ``dateline`` is the stretch of "TOKYO, March 3 (Kyodo) -- " where the paragraph opens with one; the first sentence begins at its end.
    """

    start: int
    end: int
    kind: BlockKind
    dateline: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as supplied. ``text`` is verbatim; ``blocks`` are in order and do not overlap.

    ``published`` is the day of publication that the source states. ``anchor`` is the day against which "Wednesday" or
    "last month" is resolved: the publication day, else what byline, dateline or captions show, else None.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    anchor: date | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read, in one line for a person."""

    where: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its analysis. ``dep`` uses the labels of spaCy's English models, ``tag`` Penn Treebank's, ``pos`` UD's.

    ``text`` is the token after one-to-one cleaning of characters (curly quotes straight, no-break space a space), so
    it has the length of the passage it stands for. ``head`` is the index of the governor; the root governs itself.
    """

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence. ``index`` counts sentences of the article, ``paragraph`` its blocks, both from 0."""

    index: int
    paragraph: int
    kind: BlockKind
    start: int
    end: int
    tokens: tuple[Token, ...]
