"""Articles as web pages: headline, date, publisher, paragraphs and captions of a page, without what surrounds them.

The article's text is what is taken out of the page; offsets count in it.
"""

from __future__ import annotations

import codecs
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from kg.ingest import blocks
from kg.ingest.texts import Draft, Unreadable, decode, is_sound
from kg.vocab import BlockKind

_CHARSET = re.compile(rb"""<(?:meta[^>]{0,200}?charset\s*=\s*["']?\s*|\?xml[^>]{0,80}?encoding\s*=\s*["'])([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096
_DROPPED = frozenset(
    "script style nav aside footer noscript template svg form button iframe select dialog object audio video canvas menu head".split()
)
_BLOCKS = frozenset(
    "p div li ul ol dl dt dd blockquote section article main header figure figcaption h1 h2 h3 h4 h5 h6 table tr td th pre "
    "address details summary hr body center caption tbody thead fieldset".split()
)
_ASIDE_CLASSES = frozenset(
    "related related-articles related-content share sharing social social-share newsletter advert advertisement ad ads promo "
    "comments comment breadcrumb breadcrumbs cookie cookies paywall visually-hidden sr-only screen-reader-text".split()
)
_DATE_NAMES = ("article:published_time", "datepublished", "og:published_time", "date", "pubdate", "publishdate", "publish-date",
               "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date")  # fmt: skip
_BREAK = "\x1f"  # stands for <br> until the passage is complete
_PARAGRAPH = re.compile(rf"{_BREAK}\s*{_BREAK}")
_SPACE = re.compile(r"[ \t\r\n\f\v\x1f]+")
_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—-]{1,40}$")


@dataclass(slots=True)
class _Page:
    """The passages of a page in order: text and the kind that its tag gives it, None for a paragraph."""

    passages: list[tuple[str, BlockKind | None]] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)

    def flush(self, kind: BlockKind | None) -> None:
        """Ends a passage; two <br> in a row end one too."""
        for part in _PARAGRAPH.split("".join(self.pending)) if self.pending else ():
            text = _plain(part)
            self.passages += [(text, kind)] if text else []
        self.pending.clear()


def draft(raw: bytes, identifier: str, where: str) -> Draft:
    """The article of a page. Raises Unreadable where the bytes are no text or the page holds no article."""
    soup = _soup(_decoded(raw))
    known = _Metadata(soup)
    root = _root(soup)
    heading = _heading(root) or _heading(soup)
    title = heading or known.title
    page = _read(root)
    passages = [p for p in dict.fromkeys(page.passages) if p[0] != title]  # what stands twice is read once
    if not passages:
        raise Unreadable("the page holds no article text", "save the page with its text, or supply the text as .txt")
    if title and is_sound(title):
        passages.insert(0, (title, BlockKind.HEADLINE))
    text = "\n\n".join(passage for passage, _ in passages)
    spans, offset = [], 0
    for passage, kind in passages:
        spans.append(((offset, offset + len(passage)), kind))
        offset += len(passage) + 2
    return Draft(identifier, where, text, title, known.date, known.publisher, known.url, blocks.classify(text, spans, title))


def _decoded(raw: bytes) -> str:
    """By byte order mark, else by what the page declares, else UTF-8."""
    declared = None if raw.startswith(codecs.BOM_UTF8) else _CHARSET.search(raw[:_HEAD_BYTES])
    name = declared[1].decode("ascii") if declared else "utf-8"
    # As browsers do (WHATWG Encoding Standard): what calls itself Latin-1 or ASCII is read as Windows-1252.
    name = "windows-1252" if name.lower() in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else name
    try:
        if codecs.lookup(name).name == "utf-8" or b"\0" in raw:
            return decode(raw)
        return raw.decode(name, "replace" if name == "windows-1252" else "strict")
    except LookupError as fault:
        raise Unreadable(f"the page declares an unknown encoding, {ascii(name)}", "save the page as UTF-8") from fault
    except UnicodeError as fault:
        raise Unreadable(f"the page is not in the encoding that it declares, {name}", "save the page as UTF-8") from fault


def _soup(markup: str) -> BeautifulSoup:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return BeautifulSoup(markup, "html.parser")
    except (ParserRejectedMarkup, AssertionError, RecursionError) as fault:
        raise Unreadable("the page's markup cannot be read", "save the page anew, or supply the text as .txt") from fault


def _root(soup: BeautifulSoup) -> Tag:
    """The element that holds the article: the <article> or <main> with the most paragraphs, else the body, else all."""
    held = [(len(tag.find_all("p")), tag) for tag in soup.find_all(["article", "main"]) if isinstance(tag, Tag)]
    best = max(held, key=lambda pair: pair[0], default=None)
    if best and best[0] > 0:
        return best[1]
    return soup.body if soup.body is not None and soup.body.get_text(strip=True) else soup


def _heading(tag: Tag) -> str | None:
    heading = tag.find("h1")
    return _plain(heading.get_text()) if isinstance(heading, Tag) else None


def _plain(text: str) -> str | None:
    return _SPACE.sub(" ", text).strip() or None


def _read(root: Tag) -> _Page:
    """The passages below ``root``; walks without recursion, for pages may be nested without end."""
    page = _Page()
    stack: list[tuple[object, BlockKind | None, bool]] = [(root, None, False)]
    while stack:
        node, kind, leaving = stack.pop()
        if isinstance(node, Tag):
            if leaving:
                page.flush(kind)
            elif node.name == "br":
                page.pending.append(_BREAK)
            elif not _dropped(node, root):
                inner = _kind(node.name, kind)
                if node.name in _BLOCKS:
                    page.flush(kind)
                    stack.append((node, inner, True))
                stack.extend((child, inner, False) for child in reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            page.pending.append(node.replace(_BREAK, " "))
    page.flush(None)
    return page


def _kind(name: str, outer: BlockKind | None) -> BlockKind | None:
    if name in ("figcaption", "caption"):
        return BlockKind.CAPTION
    if name in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return BlockKind.HEADLINE
    return outer


def _dropped(tag: Tag, root: Tag) -> bool:
    if tag is root:
        return False
    if tag.name in _DROPPED or (tag.name == "header" and root.name in ("body", "[document]")):
        return True
    classes = tag.get("class")
    return tag.has_attr("hidden") or (isinstance(classes, list) and not _ASIDE_CLASSES.isdisjoint(c.lower() for c in classes))


class _Metadata:
    """What the page's head says of the article: Open Graph, Dublin Core, schema.org, <time>."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._named = dict(reversed(list(_meta(soup))))
        linked = list(_linked_data(soup))
        self.title = self._named.get("og:title") or _page_title(soup) or _text_of(linked, "headline")
        self.publisher = self._named.get("og:site_name") or _publisher(linked)
        self.date = next((self._named[n] for n in _DATE_NAMES[:1] if n in self._named), None) or _text_of(linked, "datePublished")
        self.date = self.date or next((self._named[n] for n in _DATE_NAMES if n in self._named), None) or _time(soup)
        self.url = self._named.get("og:url") or _canonical(soup)


def _meta(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for tag in soup.find_all("meta"):
        for attribute in ("property", "name", "itemprop"):
            name, content = tag.get(attribute), tag.get("content")
            if isinstance(name, str) and isinstance(content, str) and content.strip():
                yield name.lower(), _plain(content) or ""


def _page_title(soup: BeautifulSoup) -> str | None:
    title = soup.find("title")
    text = _plain(title.get_text()) if isinstance(title, Tag) else None
    return _SITE_SUFFIX.sub("", text) if text else None


def _time(soup: BeautifulSoup) -> str | None:
    for tag in soup.find_all("time", attrs={"datetime": True}):
        value = tag.get("datetime")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _canonical(soup: BeautifulSoup) -> str | None:
    for tag in soup.find_all("link", attrs={"rel": "canonical", "href": True}):
        value = tag.get("href")
        if isinstance(value, str) and value.startswith("http"):
            return value.strip()
    return None


def _linked_data(soup: BeautifulSoup) -> Iterator[dict[str, object]]:
    """The JSON-LD objects of the page that say when something was published, outermost first."""
    for tag in soup.find_all("script", attrs={"type": "application/ld+json"}):
        try:
            waiting: list[object] = [json.loads(tag.get_text())]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = [*item, *waiting]
            elif isinstance(item, dict):
                if "datePublished" in item or "headline" in item:
                    yield item
                waiting.append(item.get("@graph"))


def _text_of(linked: list[dict[str, object]], key: str) -> str | None:
    return next((_plain(value) for item in linked if isinstance(value := item.get(key), str) and value.strip()), None)


def _publisher(linked: list[dict[str, object]]) -> str | None:
    named = [item["publisher"] for item in linked if isinstance(item.get("publisher"), dict)]
    return _text_of([n for n in named if isinstance(n, dict)], "name")
