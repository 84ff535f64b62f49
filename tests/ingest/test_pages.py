"""Web pages: what of them is the article, and what they say about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ingest import pages, read
from kg.ingest.texts import Unreadable
from kg.model import Article, Skipped
from kg.vocab import BlockKind

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Arnor and Gondor sign pact - The Daily Globe</title>
<meta property="og:site_name" content="The Daily Globe"><link rel="canonical" href="https://example.org/pact">
<style>p {color: red}</style></head><body><nav><p>Home and away</p></nav><header><h1>The Globe</h1></header>
<article><header><h1>Arnor and  Gondor sign pact</h1><p>By Ann Roe</p></header>
<figure><img alt="x"><figcaption>The envoys meet in Bree, May 3, 2031.</figcaption></figure>
<p>BREE, May 4 (Kyodo) -- The king said &amp; wrote: <a href="x">a &lsquo;pact&rsquo;</a> was<br>signed&nbsp;there.</p>
<aside><p>An aside</p></aside><div class="related"><p>Another story</p></div><h2>What next</h2>
<ul><li>They will meet in June.<li>They will trade.</ul><p>Second <script>alert(1)</script>paragraph.<!-- no --></p>
</article><footer><p>Imprint</p></footer></body></html>"""


def page(tmp_path: Path, markup: str | bytes) -> Article | Skipped:
    path = tmp_path / "page.html"
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return list(read([path]))[-1]


def article(tmp_path: Path, markup: str | bytes) -> Article:
    found = page(tmp_path, markup)
    assert isinstance(found, Article)
    return found


def test_the_article_is_taken_out_of_its_page(tmp_path: Path) -> None:
    found = article(tmp_path, PAGE)
    assert (found.id, found.title, found.publisher, found.url) == (
        "page", "Arnor and Gondor sign pact", "The Daily Globe", "https://example.org/pact")  # fmt: skip
    assert [(b.kind.value, found.text[b.start : b.end]) for b in found.blocks] == [
        ("headline", "Arnor and Gondor sign pact"),
        ("byline", "By Ann Roe"),
        ("caption", "The envoys meet in Bree, May 3, 2031."),
        ("body", "BREE, May 4 (Kyodo) -- The king said & wrote: a \u2018pact\u2019 was signed\u00a0there."),
        ("headline", "What next"),
        ("body", "They will meet in June."),
        ("body", "They will trade."),
        ("body", "Second paragraph."),
    ]
    assert found.blocks[3].dateline and found.text[slice(*found.blocks[3].dateline)] == "BREE, May 4 (Kyodo) -- "
    assert (found.published, found.anchor) == (None, date(2031, 5, 3))


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="article:published_time" content="2031-05-04T23:30:00Z">',
        '<meta name="pubdate" content="2031-05-04">',
        '<meta itemprop="datePublished" content="May 4, 2031">',
        '<meta name="DC.date.issued" content="2031-05-04">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-04T10:00:00+01:00"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"datePublished": "2031-05-04"}]}</script>',
        '<script type="application/ld+json">{broken</script><time datetime="2031-05-04T10:00">today</time>',
    ],
)
def test_the_day_of_publication(tmp_path: Path, mark: str) -> None:
    found = article(tmp_path, f"<html><head>{mark}</head><body><p>Arnor signed.</p></body></html>")
    assert (found.published, found.anchor) == (date(2031, 5, 4), date(2031, 5, 4))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<meta charset=iso-8859-1><p>Caf\u00e9 \u201cone\u201d</p>".encode("cp1252"), "Caf\u00e9 \u201cone\u201d"),
        ("<meta http-equiv=x content='text/html; charset=Shift_JIS'><p>\u65e5\u672c</p>".encode("shift_jis"), "\u65e5\u672c"),
        ("\ufeff<p>Caf\u00e9</p>".encode(), "Caf\u00e9"),
        ("<p>Caf\u00e9</p>".encode(), "Caf\u00e9"),
    ],
)
def test_the_declared_encoding_holds_else_utf8(tmp_path: Path, raw: bytes, text: str) -> None:
    assert article(tmp_path, raw).text == text


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"<meta charset=klingon><p>x</p>", "unknown encoding"),
        (b"<meta charset=shift_jis><p>\x81</p>", "not in the encoding"),
        (b"<p>caf\xe9</p>", "not UTF-8"),
        (b"<p>a\0b</p>", "NUL"),
        (b"<html><nav><p>Home</p></nav></html>", "no article text"),
        (b"", "no article text"),
    ],
)
def test_a_page_that_cannot_be_read_is_one_line(tmp_path: Path, raw: bytes, why: str) -> None:
    found = page(tmp_path, raw)
    assert isinstance(found, Skipped) and why in found.why and found.remedy


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 20_000 + "<p>Deep down.</p>" + "</div>" * 20_000,
        "<b><i>" * 5_000 + "<p>Deep down.</p>",
        '<p>Deep down.</p <a href="',
        "<![CDATA[ <!doc <p>Deep down.",
    ],
)
def test_broken_and_bottomless_markup_is_read(tmp_path: Path, markup: str) -> None:
    assert "Deep down." in article(tmp_path, markup).text


def test_a_title_that_is_no_text_is_left_aside(tmp_path: Path) -> None:
    data = '<script type="application/ld+json">{"headline": "half \\ud800 pair"}</script>'
    (tmp_path / "a.html").write_text(f"<html><head>{data}</head><body><p>Arnor signed.</p></body></html>")
    line, found = read([tmp_path])
    assert isinstance(line, Skipped) and line.why.startswith("title not understood")
    assert isinstance(found, Article) and (found.title, found.text) == (None, "Arnor signed.")


def test_two_line_breaks_part_paragraphs_and_a_repeated_one_counts_once(tmp_path: Path) -> None:
    found = article(tmp_path, "<body><div>One was<br>signed.<br> <br>Two came.</div><p>Two came.</p></body>")
    assert found.text == "One was signed.\n\nTwo came."
    assert [b.kind for b in found.blocks] == [BlockKind.BODY, BlockKind.BODY]


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<article>", "<h1>", "</h1>", "<br>", "<figcaption>", "<!--", "-->", "<![CDATA[", "]]>", "&nbsp;",
         "&#55296;", "&#0;", "<script type='application/ld+json'>", "</script>", '{"datePublished": 5}',
         '{"@graph": [1, null, {"headline": []}]}', '{"headline": "\\\\ud800"}', "<meta charset=", "utf-7>", "idna>", "hex>",
         "<meta property='article:published_time' content='x'>", "<time datetime=''>", "Arnor signed. ", "\x1f", "\u2028", "<"]
    ),
    max_size=25,
).map(lambda parts: "".join(parts).encode())  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=200), MARKUP))
def test_any_bytes_are_a_page_or_one_reason(raw: bytes) -> None:
    try:
        found = pages.draft(raw, "x", "x.html")
    except Unreadable as fault:
        assert fault.why and fault.remedy
        return
    assert found.blocks and all(found.text[b.start : b.end].strip() for b in found.blocks)
