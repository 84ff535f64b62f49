"""Paragraphs, headline, byline, captions, datelines and furniture of plain texts; the day that the article itself shows."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ingest import blocks, read
from kg.model import Article
from kg.resources import SEEDS_DIR
from kg.vocab import BlockKind

BODY, HEADLINE, CAPTION = BlockKind.BODY, BlockKind.HEADLINE, BlockKind.CAPTION
BYLINE, FURNITURE = BlockKind.BYLINE, BlockKind.FURNITURE
SENTENCE = "The king of Arnor met the steward of Gondor in Bree on Monday, officials said."


def cut(text: str, **known: str) -> list[tuple[BlockKind, str]]:
    return [(b.kind, text[b.start : b.end]) for b in blocks.split(text, **known)]  # type: ignore[arg-type]


def article(text: str) -> Article:
    (only,) = read(["-"], io.BytesIO(text.encode()))
    assert isinstance(only, Article)
    return only


def kinds(*paragraphs: str) -> list[BlockKind]:
    return [kind for kind, _ in cut("\n\n".join(paragraphs))]


def test_the_seeds_are_cut_as_a_reader_would() -> None:
    first, second = (a for a in read([SEEDS_DIR]) if isinstance(a, Article))
    assert [b.kind for b in first.blocks] == [HEADLINE, BYLINE] + [BODY] * 8 + [FURNITURE] * 3
    assert (first.published, first.anchor, first.publisher) == (date(2025, 3, 27), date(2025, 3, 27), "The Straits Times")
    assert first.title == "Japan \u2018seriously concerned\u2019 over Russia-N. Korea ties: Draft paper"
    dateline = first.blocks[2].dateline
    assert dateline and first.text[slice(*dateline)] == "TOKYO - "
    assert first.text[first.blocks[9].start : first.blocks[9].end].endswith("the paper said.")
    assert [first.text[b.start : b.end] for b in first.blocks[10:]][0] == "KYODO NEWS"
    pattern = [HEADLINE, BODY, BODY, CAPTION, BODY, BODY, BODY, BODY, CAPTION] + [BODY] * 7 + [FURNITURE] * 3
    assert [b.kind for b in second.blocks] == pattern
    assert (second.published, second.anchor) == (None, date(2024, 7, 10))


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Roe",
        "By ANN ROE and J. B. Smith",
        "By The Daily Globe | Created at 2031-05-04 10:00:00 | Updated at 2031-05-05 10:00:00",
        "Reporting by Ann Roe; Editing by John Doe",
        "(Reporting by Ann Roe in Bree; Editing by John Doe)",
        "Updated at 2031-05-04 10:00",
        "Published: May 4, 2031",
        "Last updated: 4 May 2031",
        "Saturday, May 4, 2031",
        "4 May 2031 10:15",
        "2031-05-04",
        "5 min read",
        "Office of the Spokesperson",
        "Ann B. Roe, Secretary of State",
    ],
)
def test_bylines(line: str) -> None:
    assert kinds(line, SENTENCE) == [BYLINE, BODY]
    assert kinds("Arnor and Gondor sign pact", line, SENTENCE) == [HEADLINE, BYLINE, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the talks had failed.",
        "By suspending Arnor, the council chose to act, he said.",
        "By the time he left, war had begun.",
    ],
)
def test_sentences_that_open_like_bylines(line: str) -> None:
    assert kinds(SENTENCE, line) == [BODY, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Read Entire Article",
        "Join\u00a0the Globe's Telegram channel and get the latest breaking news delivered to you.",
        "Sign up for our morning newsletter and never miss a story",
        "Follow us on Twitter",
        "Follow Department of Lore on Facebook",
        "READ MORE: King of Arnor visits Gondor",
        "Also read: The pact of Bree",
        "\u00a9 2031 The Daily Globe. All rights reserved.",
        "Copyright 2031 The Daily Globe",
        "Advertisement",
        "For press inquiries, contact press@example.org.",
        "For more information, please visit www.example.org/pact.",
        "***THE SCHEDULE IS SUBJECT TO CHANGE***",
        "(CLOSED PRESS COVERAGE)",
        "Click here to subscribe",
    ],
)
def test_furniture(line: str) -> None:
    assert kinds(SENTENCE, line) == [BODY, FURNITURE]


@pytest.mark.parametrize(
    "line",
    [
        "For more than two years Arnor has refused to open its borders, the ministry said.",
        "For further progress the steward asked Arnor to see that the contact group met.",
        "Follow the money, the king told reporters on Friday.",
        "Read the treaty, said the steward.",
        "Sign up to the pact, he told Arnor.",
    ],
)
def test_sentences_that_open_like_furniture(line: str) -> None:
    assert kinds(SENTENCE, line) == [BODY, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "King Elessar of Arnor (R) and Steward Denethor of Gondor (L) shake hands in Bree, May 4, 2031. (Yonhap/Kyodo)",
        "King Elessar (left) and Steward Denethor meet in Bree",
        "The envoys arrive in Bree on May 4, 2031. (AP Photo/Ann Roe)",
        "The envoys arrive in Bree on May 4, 2031. Photo by Ann Roe",
        "FILE PHOTO: The king of Arnor speaks in Bree, May 4, 2019. REUTERS/Ann Roe",
        "The envoys at the gate. Image: Ann Roe.",
        "Soldiers march in Bree on May 4, 2031 [Ann Roe/Reuters]. Photo: Globe",
    ],
)
def test_captions(line: str) -> None:
    assert kinds(SENTENCE, line, SENTENCE) == [BODY, CAPTION, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "The bank is designated pursuant to section 1(a)(iii)(C) of the order.",
        "The king met envoys of the Association of Eastern Realms (AER).",
        "\u201cLook at the photo (right),\u201d the king said.",
    ],
)
def test_paragraphs_that_resemble_captions(line: str) -> None:
    assert kinds(SENTENCE, line) == [BODY, BODY]


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("TOKYO - ", "Arnor is concerned."),
        ("TOKYO \u2014 ", "\u201cArnor is concerned.\u201d"),
        ("TOKYO (Kyodo) -- ", "Arnor is concerned."),
        ("TOKYO, March 3 (Kyodo) -- ", "Arnor is concerned."),
        ("GENEVA, March 3 (Reuters) - ", "Arnor is concerned."),
        ("Geneva, 3 March (AFP) \u2013 ", "Arnor is concerned."),
        ("Geneva, March 3, 2031 (AFP) \u2013 ", "Arnor is concerned."),
        ("NEW YORK - ", "Arnor is concerned."),
        ("WASHINGTON, D.C. \u2014 ", "Arnor is concerned."),
        ("ST. PETERSBURG, Russia (AP) \u2014 ", "Arnor is concerned."),
        ("BRUSSELS/PARIS, Oct 7 (Reuters) - ", "Arnor is concerned."),
        ("UNITED NATIONS\u00a0- ", "Arnor is concerned."),
        ("(Reuters) - ", "Arnor is concerned."),
        ("LIMA: ", "Arnor is concerned."),
    ],
)
def test_datelines_stay_in_their_paragraph_and_are_known(dateline: str, rest: str) -> None:
    text = f"Arnor voices concern\n\n{dateline}{rest}\n\n{SENTENCE}"
    block = blocks.split(text)[1]
    assert text[block.start : block.end] == dateline + rest
    assert block.dateline and text[slice(*block.dateline)] == dateline
    assert blocks.split(text)[2].dateline is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "Arnor - which borders Gondor - is concerned.",
        "MINISTER ROE: Thank you for coming.",
        "NATO, the largest alliance - and the oldest - is concerned.",
        "QUESTION: Why?",
    ],
)
def test_sentences_without_a_dateline(paragraph: str) -> None:
    assert blocks.split(paragraph + "\n\n" + SENTENCE)[0].dateline is None


def test_the_speakers_of_a_transcript_are_no_datelines() -> None:
    assert [b.dateline for b in blocks.split("ROE: Thank you.\n\nDOE: We agreed.")] == [None, None]


@pytest.mark.parametrize(
    "tail",
    [
        "KYODO NEWS",
        "REUTERS",
        "(Reuters)",
        "- AFP",
        "\u2014 Reuters, AFP",
        "REUTERS, AFP",
        "(Reporting by Ann Roe; Editing by J. Doe)",
    ],
)
def test_the_agency_behind_the_last_sentence_is_left_out(tail: str) -> None:
    assert cut(f"{SENTENCE}\n\n{SENTENCE} {tail}")[1:] == [(BODY, SENTENCE), (FURNITURE, tail)]


@pytest.mark.parametrize("ending", ["He left the U.S.", "She joined NATO.", "It is \u201cthe end of NATO\u201d"])
def test_a_name_in_capitals_at_the_end_is_no_agency(ending: str) -> None:
    assert cut(ending) == [(BODY, ending)]


def test_headlines_behind_related_materials_are_furniture_until_an_article_goes_on() -> None:
    text = "\n\n".join(
        [
            SENTENCE,
            "Related materials:",
            "Arnor and Gondor sign pact",
            "King leaves Bree",
            SENTENCE,
            "Read more",
            "Old news of Arnor",
        ]
    )
    assert [k for k, _ in cut(text)] == [BODY, FURNITURE, FURNITURE, FURNITURE, BODY, FURNITURE, FURNITURE]


def test_a_heading_between_paragraphs_is_a_headline_and_a_lone_line_is_not() -> None:
    assert kinds(SENTENCE, "Regional Cooperation", SENTENCE) == [BODY, HEADLINE, BODY]
    assert kinds("Arnor condemns Gondor") == [BODY]
    assert kinds(SENTENCE, "Arnor condemns Gondor") == [BODY, BODY]
    assert [k for k, _ in cut(f"Pact signed\n\n{SENTENCE}", title="Another title")] == [HEADLINE, BODY]


def test_wrapped_lines_are_one_paragraph_and_others_are_not() -> None:
    wrapped = (
        "The king of Arnor met the steward of Gondor in Bree on Monday, and\nboth agreed to keep the road open to traders and to "
        "pilgrims of\nevery realm.\nThe pact holds for ten years, said the king, who signed it in the\nold hall."
    )
    assert [t.count("\n") for _, t in cut(wrapped)] == [2, 1]
    assert [k for k, _ in cut(f"{SENTENCE}\n{SENTENCE}\n{SENTENCE}")] == [BODY] * 3


def test_a_date_line_before_the_first_sentence_is_cut_off() -> None:
    text = f"Monday, May 5, 2031 {SENTENCE}"
    assert cut(text) == [(BYLINE, "Monday, May 5, 2031"), (BODY, SENTENCE)]
    assert article(text).published == date(2031, 5, 5)


@pytest.mark.parametrize(
    ("opening", "published", "anchor"),
    [
        ("By The Globe | Created at 2031-05-04 00:25 | Updated at 2031-06-01 01:00", date(2031, 5, 4), date(2031, 5, 4)),
        ("Updated at June 1, 2031 | Published 4 May 2031", date(2031, 5, 4), date(2031, 5, 4)),
        ("Last updated: 4 May 2031", None, date(2031, 5, 4)),
        ("BREE, May 4, 2031 (Reuters) - Arnor signed.", None, date(2031, 5, 4)),
        ("The envoys in Bree, May 4, 2031. (Yonhap/Kyodo)", None, date(2031, 5, 4)),
        ("FILE PHOTO: The envoys in Bree, May 4, 2019. REUTERS/Ann Roe", None, None),
        ("BREE, May 4 (Reuters) - Arnor signed.", None, None),
        ("By Ann Roe | 2031-02-30", None, None),
        ("The pact of May 4, 2001 stands.", None, None),
    ],
)
def test_the_day_that_the_article_shows(opening: str, published: date | None, anchor: date | None) -> None:
    found = article(f"Arnor signs pact\n\n{opening}\n\n{SENTENCE}")
    assert (found.published, found.anchor) == (published, anchor)


@pytest.mark.parametrize(
    ("opening", "publisher"),
    [
        ("By The Daily Globe | Created at 2031-05-04", "The Daily Globe"),
        ("BREE (Kyodo) -- Arnor signed.", "Kyodo"),
        ("By Ann Roe", None),
    ],
)
def test_the_publisher_that_the_article_shows(opening: str, publisher: str | None) -> None:
    assert article(f"Arnor signs pact\n\n{opening}\n\n{SENTENCE}").publisher == publisher


PIECES = st.sampled_from(
    [
        " ",
        "\n",
        "\n\n",
        "\u00a0",
        "\u201cA\u201d",
        "By Ann",
        "TOKYO - ",
        "Related:",
        "(R) ",
        "Photo by X",
        "KYODO NEWS",
        "he said. ",
        "\u2028",
        "A",
        ".",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_blocks_hold_every_character_that_is_not_space_once_and_in_order(text: str) -> None:
    found = blocks.split(text)
    rest, end = "", 0
    for block in found:
        assert end <= block.start < block.end
        passage = text[block.start : block.end]
        assert passage == passage.strip()
        rest += text[end : block.start]
        end = block.end
        if block.dateline:
            assert block.dateline[0] == block.start and block.dateline[1] <= block.end
    assert not (rest + text[end:]).strip()


@pytest.mark.parametrize(
    "line", ["(" * 500_000, "A (R) word By " * 40_000, "AP " * 200_000, " " * 500_000 + "x", "A" * 500_000, "For more " * 60_000]
)
@pytest.mark.timeout(10)
def test_a_line_without_end_takes_no_time_without_end(line: str) -> None:
    assert len(blocks.split(line)) == 1
