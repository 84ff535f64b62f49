"""From decoded text to an Article: its blocks, its title, its day, or the reason why it cannot be one."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from kg.ingest import blocks, days
from kg.model import Article, Block, Skipped
from kg.vocab import BlockKind

_WIDE_MARKS = ((codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
               (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f]+", re.IGNORECASE)
_BY = re.compile(r"By\s+(.{1,80}?)\s*\|")
_CHANGED = re.compile(r"(?:updated|modified)\W*(?:at|on)?\W*(?:\w+day,?\s)?$", re.IGNORECASE)
_OLD_PICTURE = re.compile(r"\bfile (?:photo|picture|image)|^FILE\b|\barchive", re.IGNORECASE)
_AGENCY = re.compile(r"\(([A-Z][\w /.]{1,30})\)")
_KEPT = 80


class Unreadable(Exception):
    """The bytes or the text cannot be an article: what is wrong, and what to do."""

    def __init__(self, why: str, remedy: str) -> None:
        self.why = why
        self.remedy = remedy
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a source says of one article, before its text is understood.

    ``blocks`` are known where the source marks them (HTML). ``date`` and ``url`` are as written; ``headline`` tells whether the
    first line may be the title. ``where`` is file and line.
    """

    id: str
    where: str
    text: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] | None = None
    headline: bool = True


def decode(raw: bytes) -> str:
    """UTF-8 text without its byte order mark, with \\n for every line end. Raises Unreadable."""
    for mark, name in _WIDE_MARKS:
        if raw.startswith(mark):
            raise Unreadable(f"the file is {name}, not UTF-8", f"convert it: iconv -f {name} -t UTF-8")
    if b"\0" in raw:
        raise Unreadable("not a text file: it holds NUL bytes", "supply plain text in UTF-8")
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        raise Unreadable(f"not UTF-8: byte 0x{raw[fault.start]:02x} in line {line}",
                         "convert it (from an older Western encoding: iconv -f WINDOWS-1252 -t UTF-8)") from fault  # fmt: skip
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check(text: str) -> None:
    """Raises Unreadable where a text is empty or holds what no text file can carry."""
    if not text.strip("\ufeff\u200b \t\r\n\f\v") or text.isspace():
        raise Unreadable("the text is empty", "supply the article's text")
    if "\0" in text:
        raise Unreadable("the text holds a NUL character", "remove it")
    if _SURROGATE.search(text):
        raise Unreadable("the text holds half of a surrogate pair, which is no character", "encode the text anew as UTF-8")


def is_sound(text: str) -> bool:
    """Whether a text passes ``check``."""
    try:
        check(text)
    except Unreadable:
        return False
    return True


def article(draft: Draft) -> Iterator[Article | Skipped]:
    """The article, after a line for each detail that had to be left aside; or the one line that says why there is none."""
    try:
        check(draft.text)
    except Unreadable as fault:
        yield Skipped(draft.where, fault.why, fault.remedy)
        return
    for name, value in (("title", draft.title), ("source", draft.publisher)):
        if value and not is_sound(value):
            yield _aside(draft, name, value, "write it in characters that can be printed")
            draft = replace(draft, title=None) if name == "title" else replace(draft, publisher=None)
    published = days.any_day(draft.date) if draft.date else None
    if draft.date and published is None:
        yield _aside(draft, "date", draft.date, "write the day of publication as YYYY-MM-DD")
    url = draft.url if draft.url and _URL.fullmatch(draft.url) else None
    if draft.url and url is None:
        yield _aside(draft, "url", draft.url, "write it as http://... or https://...")
    yield _article(draft, published, url)


def _aside(draft: Draft, name: str, value: str, remedy: str) -> Skipped:
    shown = value if len(value) <= _KEPT else value[:_KEPT] + "..."
    return Skipped(draft.where, f"{name} not understood, read without it: {ascii(shown)}", remedy)


def _article(draft: Draft, published: date | None, url: str | None) -> Article:
    cut = draft.blocks
    if cut is None:
        cut = blocks.split(draft.text, draft.title, headline=draft.headline and not draft.title)
    opening = takewhile(lambda block: block.kind is not BlockKind.BODY, cut)
    title = draft.title or next((draft.text[b.start : b.end] for b in opening if b.kind is BlockKind.HEADLINE), None)
    created, dated = _days(draft.text, cut)
    published = published or created
    publisher = draft.publisher or _publisher(draft.text, cut)
    return Article(draft.id, draft.text, cut, title, published, published or dated, publisher, url)


def _days(text: str, cut: tuple[Block, ...]) -> tuple[date | None, date | None]:
    """The day on which the byline says that the article appeared, and the best day that the rest shows."""
    created: list[date] = []
    changed: list[date] = []
    datelines: list[date] = []
    captions: list[date] = []
    for block in cut:
        passage = text[block.start : block.end]
        if block.kind is BlockKind.BYLINE:
            for offset, day in days.dated(passage):
                (changed if _CHANGED.search(passage[max(0, offset - 40) : offset]) else created).append(day)
        elif block.kind is BlockKind.CAPTION and not _OLD_PICTURE.search(passage):
            captions += days.days_in(passage)
        elif block.dateline:
            datelines += days.days_in(text[slice(*block.dateline)])
    best = changed[:1] or datelines[:1] or ([max(captions)] if captions else [])
    return (created[0] if created else None), (best[0] if best else None)


def _publisher(text: str, cut: tuple[Block, ...]) -> str | None:
    """The paper that the byline names ("By The Daily Globe | Created at ..."), or the agency of the dateline."""
    for block in cut:
        named = _BY.match(text[block.start : block.end]) if block.kind is BlockKind.BYLINE else None
        if named:
            return named[1]
        agency = _AGENCY.search(text[slice(*block.dateline)]) if block.dateline else None
        if agency:
            return agency[1]
    return None
