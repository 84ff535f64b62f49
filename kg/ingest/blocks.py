"""An article's text cut into blocks: headline, byline, paragraphs, captions, and the furniture of the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.ingest import furniture
from kg.model import Block
from kg.vocab import BlockKind

Span = tuple[int, int]
# Lines of a text wrapped by a machine are at most this long (e-mail and teletype wrap at 65 to 80 characters).
_WRAPPED_LINE = 100
_HEADLINE = 200
_HEADING_WORDS = 8
_FINAL = re.compile(r"""[.!…:;,]["'”’)\]]*$|[?]["”]$""")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def split(text: str, title: str | None = None, headline: bool = True) -> tuple[Block, ...]:
    """The blocks of a plain text.

    ``title`` is the headline where it is known from elsewhere: the paragraph that repeats it is a HEADLINE. With ``headline`` a
    first short line that stands apart is one too.
    """
    return classify(text, [(span, None) for span in _paragraphs(text)], title, headline)


def classify(text: str, spans: Sequence[tuple[Span, BlockKind | None]], title: str | None = None,
             headline: bool = True) -> tuple[Block, ...]:  # fmt: skip
    """Blocks of the spans, each of the kind given with it, or of the kind that its words show."""
    found: list[Block] = []
    colon = furniture.colon_dateline(text[a:b] for (a, b), _ in spans)
    listing, first, unopened = False, True, True
    for n, ((start, end), given) in enumerate(spans):
        passage = text[start:end]
        kind = given or furniture.kind(passage, first=first)
        listing = furniture.opens_list(passage) or (listing and kind is not BlockKind.CAPTION and _label(passage))
        if listing:
            kind = BlockKind.FURNITURE
        elif kind is None and n + 1 < len(spans) and (passage == title or _heads(passage, first and headline, n)):
            kind = BlockKind.HEADLINE
        if kind in (None, BlockKind.BODY):
            found += _body(text, start, end, unopened, unopened and colon == n)
            unopened = False
        elif kind is not None:
            found.append(Block(start, end, kind))
        first = first and kind not in (None, BlockKind.BODY, BlockKind.HEADLINE)
    return tuple(found)


def _body(text: str, start: int, end: int, first: bool, colon: bool) -> Iterator[Block]:
    """A paragraph without the date before it or the agency behind it, with its dateline marked."""
    if first:
        date_line = furniture.date_line(text[start:end])
        if date_line:
            yield Block(*_trim(text, start, start + date_line), BlockKind.BYLINE)
            start, end = _trim(text, start + date_line, end)
    tail = furniture.tail(text[start:end])
    body = _trim(text, start, start + tail)
    if body[0] < body[1]:
        length = furniture.dateline(text[body[0] : body[1]], colon)
        dateline = (body[0], body[0] + length) if length else None
        yield Block(*body, BlockKind.BODY, dateline)
    rest = _trim(text, body[1], end)
    if rest[0] < rest[1]:
        yield Block(*rest, BlockKind.FURNITURE)


def _label(passage: str) -> bool:
    """A short line that is no sentence: a headline, a heading, a link."""
    return len(passage) <= _HEADLINE and "\n" not in passage and not _FINAL.search(passage)


def _heads(passage: str, opens: bool, n: int) -> bool:
    """Whether a label that something follows is the article's headline, or a heading inside it (few words, or in capitals)."""
    if not _label(passage):
        return False
    words = [w for w in passage.split() if w[0].isalpha()]
    capitals = sum(not w[0].islower() or len(w) < 4 for w in words)
    return opens or (n > 0 and (len(words) <= _HEADING_WORDS or capitals >= 0.9 * len(words)))


def _paragraphs(text: str) -> Iterator[Span]:
    """Stretches between blank lines; inside them each line by itself, unless the lines are only wrapped."""
    begin = 0
    for gap in _BLANK_LINES.finditer(text):
        yield from _lines(text, begin, gap.start())
        begin = gap.end()
    yield from _lines(text, begin, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    cuts = [start]
    while (cut := text.find("\n", cuts[-1], end)) >= 0:
        cuts.append(cut + 1)
    spans = [_trim(text, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    spans = [(a, b) for a, b in spans if a < b]
    if not spans:
        return
    wrapped = _wrapped(text, spans)
    begin, widest = spans[0][0], max(b - a for a, b in spans)
    for (a, b), following in zip(spans, [*spans[1:], None], strict=True):
        closes = bool(_FINAL.search(text[max(a, b - 4) : b])) and b - a < 0.8 * widest
        if following is None or not wrapped or closes:
            yield begin, b
            begin = following[0] if following else b


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether a machine broke these lines: none is long, and most break in the middle of a sentence."""
    if len(lines) < 2 or max(b - a for a, b in lines) > _WRAPPED_LINE:
        return False
    breaks = [text[b - 1].isalnum() or text[b - 1] in ",-–" for a, b in lines[:-1]]
    lower = any(text[a].islower() for a, _ in lines[1:])
    return lower and sum(breaks) * 2 > len(breaks)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
