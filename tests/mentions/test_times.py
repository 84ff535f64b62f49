"""Time expressions of invented sentences, each with the days that a reader would write down, parsed by the shipped model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.mentions.times import calendar, find_times
from kg.model import Article, Block, Sentence, TimeMention, Token
from kg.parse import Parser
from kg.vocab import BlockKind

ANCHOR = date(2031, 7, 16)  # a Wednesday
Parse = Callable[..., tuple[Sentence, ...]]


@pytest.fixture(scope="module")
def parse() -> Parse:
    parser = Parser()

    def parsed(text: str, kind: BlockKind = BlockKind.BODY) -> tuple[Sentence, ...]:
        ((_, sentences),) = parser.parse([Article("a", text, (Block(0, len(text), kind),))])
        return sentences

    return parsed


def told(parse: Parse, text: str, anchor: date | None = ANCHOR, kind: BlockKind = BlockKind.BODY) -> list[TimeMention]:
    return [mention for sentence in parse(text, kind) for mention in find_times(sentence, anchor)]


def written(mention: TimeMention) -> str:
    """2031-07-16, 2031-07, 2031, or first/last of a span; a relation other than "at" stands before it."""
    when = mention.when
    text = when.text or f"{when.first}/{when.last}"
    return text if mention.relation == "at" else f"{mention.relation} {text}"


# sentence -> what it says; several times are joined by "; ", none is "-"
CASES = [
    # ---- full dates
    ("Arnor and Gondor signed the treaty on July 10, 2024.", "2024-07-10"),
    ("Arnor and Gondor signed the treaty on 10 July 2024.", "2024-07-10"),
    ("Arnor and Gondor signed the treaty on the 10th of July, 2024.", "2024-07-10"),
    ("Arnor and Gondor signed the treaty on 2024-07-10.", "2024-07-10"),
    ("Arnor and Gondor signed the treaty on Wednesday, July 10, 2024.", "2024-07-10"),
    ("Arnor and Gondor signed the treaty on Sept. 3, 2024.", "2024-09-03"),
    ("Arnor and Gondor signed the treaty on 25/12/2024.", "2024-12-25"),
    ("Arnor and Gondor signed the treaty on 12/25/2024.", "2024-12-25"),
    ("Arnor and Gondor signed the treaty on 10/07/2024.", "-"),
    ("Arnor and Gondor signed the treaty on February 30, 2024.", "-"),
    ("The July 10, 2024, agreement ended the war.", "2024-07-10"),
    ("The treaty was signed at 3 p.m. on July 10, 2024 in Bree.", "2024-07-10"),
    ("On the night of 3 March 1999 Arnor bombed Bree.", "1999-03-03"),
    # ---- day and month without a year
    ("Arnor recalled its ambassador on July 10.", "2031-07-10"),
    ("Arnor recalled its ambassador on July 16.", "2031-07-16"),
    ("Arnor recalled its ambassador on August 10.", "2030-08-10"),
    ("Arnor will recall its ambassador on August 10.", "2031-08-10"),
    ("Arnor will recall its ambassador on January 10.", "2032-01-10"),
    ("Arnor will condemn the raids of June 26 and July 4.", "2031-06-26; 2031-07-04"),
    ("Arnor recalled its ambassador on the 10th of July.", "2031-07-10"),
    ("Arnor recalled its ambassador on the tenth of July.", "2031-07-10"),
    ("The election is to be held on August 9.", "2031-08-09"),
    ("The king, who is a candidate in the election to be held on August 9, spoke in Bree.", "2031-08-09"),
    ("The vote is scheduled for 9 August.", "2031-08-09"),
    ("Arnor condemned the July 3 attack on the embassy.", "2031-07-03"),
    ("Arnor condemned the December 31 attack on the embassy.", "2030-12-31"),
    ("Observers prepared for the August 9 election.", "2031-08-09"),
    ("Arnor recalled its ambassador on Tuesday, July 15.", "2031-07-15"),
    ("Arnor recalled its ambassador on February 29.", "2028-02-29"),
    ("Arnor recalled its ambassador on July 10 last year.", "2030-07-10"),
    # ---- months
    ("Arnor and Gondor signed a treaty in June 2024.", "2024-06"),
    ("Arnor and Gondor signed a treaty in June.", "2031-06"),
    ("Arnor and Gondor signed a treaty in July.", "2031-07"),
    ("Arnor and Gondor signed a treaty in November.", "2030-11"),
    ("The minister will end his term in October.", "2031-10"),
    ("The minister will end his term in May.", "2032-05"),
    ("He declared martial law in early December 2024.", "2024-12"),
    ("He declared martial law in late March.", "2031-03"),
    ("He declared martial law in mid-May.", "2031-05"),
    ("He declared martial law at the end of June.", "2031-06"),
    ("He declared martial law last March.", "2031-03"),
    ("He declared martial law last July.", "2030-07"),
    ("They plan to meet next March.", "2032-03"),
    ("They met in May last year.", "2030-05"),
    ("They met in May of this year.", "2031-05"),
    ("The June summit ended without a deal.", "2031-06"),
    ("The king, who last met the steward in Bree in May, agreed to talks.", "2031-05"),
    ("Talks in April and May 2030 failed.", "2030-04-01/2030-05-31"),
    ("Between June and August 2024 the two armies fought.", "2024-06-01/2024-08-31"),
    ("The ceasefire held from December to February.", "2030-12-01/2031-02-28"),
    ("The queen may visit Bree.", "-"),
    ("The soldiers march in Bree.", "-"),
    ("Prime Minister May criticised the deal.", "-"),
    ("He resigned in protest at May's plan.", "-"),
    # ---- years, spans of years, decades
    ("He was elected in 2001 as a member of parliament.", "2001"),
    ("The accord, established in 2010, regulates trade.", "2010"),
    ("He served as mayor from 2008 to 2016.", "2008-01-01/2016-12-31"),
    ("The war raged between 1998 and 2003.", "1998-01-01/2003-12-31"),
    ("The war of 2016-17 left deep scars.", "2016-01-01/2017-12-31"),
    ("Arnor and Gondor fought in the 1990s.", "1990-01-01/1999-12-31"),
    ("Arnor annexed the valley in the early 1980s.", "1980-01-01/1989-12-31"),
    ("Under the 2015 nuclear deal Arnor shut its reactors.", "2015"),
    ("In a 1994 agreement it was extended to all workers.", "1994"),
    ("Arnor annexed the valley in late 2023.", "2023"),
    ("Arnor annexed the valley in mid-2023.", "2023"),
    ("The reactor will open by the end of 2033.", "until 2033"),
    ("Arnor and Gondor fought in 1914 and 1939.", "1914; 1939"),
    ("The council adopted Resolution 2015 on Arnor.", "-"),
    ("More than 2000 troops crossed the border.", "-"),
    ("Arnor paid 2010 dollars for each rifle.", "-"),
    ("The foreign policy report for 2030 mentions Gondor.", "-"),
    ("The goals of the 2030 Agenda are shared by Arnor.", "-"),
    ("Arnor will spend more in fiscal year 2032.", "-"),
    ("They discussed the challenges of the 21st century.", "-"),
    # ---- weekdays
    ("The king met the steward on Wednesday.", "2031-07-16"),
    ("The king met the steward on Thursday.", "2031-07-10"),
    ("The king met the steward Tuesday.", "2031-07-15"),
    ("Thursday, Arnor bombed the camp.", "2031-07-10"),
    ("Arnor on Monday banned the airline.", "2031-07-14"),
    ("The king will meet the steward on Thursday.", "2031-07-17"),
    ("The king will meet the steward on Wednesday.", "2031-07-16"),
    ("The king is scheduled to meet the steward on Tuesday.", "2031-07-22"),
    ("A meeting to be held on Friday will discuss trade.", "2031-07-18"),
    ("The council meets on Friday.", "2031-07-18"),
    ("He said the king would leave on Friday.", "2031-07-18"),
    ("He said the king would leave on Monday.", "2031-07-14"),
    ("The airport was to open on Tuesday.", "2031-07-15"),
    ("As of Sunday, all four are in stable condition.", "2031-07-13"),
    ("The king cites a report of Monday on the raid.", "2031-07-14"),
    ("He looked forward to their visit on Friday.", "2031-07-18"),
    ("The truce was extended to Friday.", "2031-07-18"),
    ("They discussed preparations for Friday's summit.", "2031-07-18"),
    ("The leaders agreed to meet on Friday.", "2031-07-18"),
    ("Arnor began to withdraw its troops on Friday.", "2031-07-11"),
    ("The minister has refused to answer since Friday.", "since 2031-07-11"),
    ("The meeting scheduled for Friday was cancelled.", "2031-07-18"),
    ("The meeting was postponed to Friday.", "2031-07-18"),
    ("The king met the steward last Wednesday.", "2031-07-09"),
    ("The king will meet the steward next Tuesday.", "2031-07-22"),
    ("The king will meet the steward this Friday.", "2031-07-18"),
    ("The king met the steward this past Sunday.", "2031-07-13"),
    ("The king met the steward on Tuesday evening.", "2031-07-15"),
    ("The king met the steward late Tuesday.", "2031-07-15"),
    ("Tuesday's attack killed three guards.", "2031-07-15"),
    ("The council will study Monday's attack.", "2031-07-14"),
    ("The king flew to Bree ahead of Friday's summit.", "before 2031-07-18"),
    ("Arnor declared three days of mourning from Monday to Wednesday.", "2031-07-14/2031-07-16"),
    ("The envoys met on Monday and Tuesday.", "2031-07-14/2031-07-15"),
    ("The king met the steward on Wednesday of last week.", "2031-07-09"),
    ("They meet every Friday.", "-"),
    ("They marked Bloody Sunday.", "-"),
    ("While in the capital until Thursday, the king is scheduled to meet the steward.", "until 2031-07-17"),
    ("Arnor demanded an answer by Friday.", "until 2031-07-18"),
    # ---- today and its neighbours
    ("The king met the steward today in Bree.", "2031-07-16"),
    ("Arnor welcomes today's announcement.", "2031-07-16"),
    ("Yesterday, Arnor recalled its envoy.", "2031-07-15"),
    ("The assembly is set to open tomorrow.", "2031-07-17"),
    ("The king will speak tonight.", "2031-07-16"),
    ("The king spoke this morning.", "2031-07-16"),
    ("The army shelled Bree last night.", "2031-07-15"),
    ("The army shelled Bree the day before yesterday.", "2031-07-14"),
    ("Such a pact has no place in today's world.", "-"),
    # ---- weeks, months, years about the anchor
    ("They signed a treaty last month.", "2031-06"),
    ("They signed a treaty last week.", "2031-07-07/2031-07-13"),
    ("Last year Arnor left the treaty.", "2030"),
    ("They will sign a treaty next month.", "2031-08"),
    ("They will sign a treaty next year.", "2032"),
    ("They will sign a treaty next week.", "2031-07-21/2031-07-27"),
    ("They signed a treaty this month.", "2031-07"),
    ("They signed a treaty earlier this month.", "2031-07"),
    ("Arnor was sanctioned earlier in the month.", "2031-07"),
    ("They signed a treaty earlier this week.", "2031-07-14/2031-07-16"),
    ("They will sign a treaty later this week.", "2031-07-16/2031-07-20"),
    ("They will sign a treaty later this year.", "2031"),
    ("They signed a treaty late last year.", "2030"),
    ("The seven will meet this weekend.", "2031-07-19/2031-07-20"),
    ("The seven met last weekend.", "2031-07-12/2031-07-13"),
    ("The seven met over the weekend.", "2031-07-12/2031-07-13"),
    ("This year's summit was held in Bree.", "2031"),
    ("They expect a deal by the end of the year.", "until 2031"),
    # ---- so long ago, so long hence
    ("They signed a treaty three days ago.", "2031-07-13"),
    ("They signed a treaty two weeks ago.", "2031-06-30/2031-07-06"),
    ("They signed a treaty two months ago.", "2031-05"),
    ("They signed a treaty ten years ago.", "2021"),
    ("They signed a treaty a year ago.", "2030"),
    ("They signed a treaty 75 years ago today.", "1956-07-16"),
    ("They signed a treaty more than 20 years ago.", "-"),
    ("They signed a treaty nearly 50 years ago.", "-"),
    ("Arnor has tested six missiles in the past two days.", "2031-07-14/2031-07-16"),
    ("Arnor has tested six missiles in the last year.", "2030-07-01/2031-07-31"),
    ("Arnor has given Gondor aid in the last five years.", "2026-07-01/2031-07-31"),
    ("Arnor will train pilots over the next two years.", "2031-07-01/2033-07-31"),
    ("The king will visit Gondor in two weeks.", "2031-07-28/2031-08-03"),
    ("The army took Bree in two weeks.", "-"),
    # ---- durations and ranks are no dates
    ("The king visited Gondor for the first time in 24 years.", "-"),
    ("It was the king's first visit since 2005.", "-"),
    ("It is the largest deployment since 1998.", "-"),
    ("The leaders talked for two days.", "-"),
    ("He leaves after 10 years in the role.", "-"),
    ("They held a 35-minute call.", "-"),
    ("The 79-year-old king flew to Bree.", "-"),
    ("It was the lowest level in 10 years.", "-"),
    ("He asked for a two-week truce.", "-"),
    ("In recent weeks Arnor has shelled Bree.", "-"),
    # ---- spans of days
    ("They held a dialogue in Bree from June 21-22, 2022.", "2022-06-21/2022-06-22"),
    ("They held a dialogue in Bree on June 21 and 22.", "2031-06-21/2031-06-22"),
    ("They held a dialogue in Bree from March 3 to 5.", "2031-03-03/2031-03-05"),
    ("They held a dialogue in Bree from 3 to 5 March 2030.", "2030-03-03/2030-03-05"),
    ("They held a dialogue in Bree from June 30 to July 2.", "2031-06-30/2031-07-02"),
    ("They held a dialogue in Bree from December 30, 2029 to January 2, 2030.", "2029-12-30/2030-01-02"),
    ("They will hold a dialogue in Bree, August 23-24.", "2031-08-23/2031-08-24"),
    ("They held talks on June 3 and July 4.", "2031-06-03; 2031-07-04"),
    # ---- seasons, quarters, feasts, names of days
    ("Arnor invaded Gondor in the summer of 2022.", "2022-06-01/2022-08-31"),
    ("Arnor invaded Gondor this spring.", "2031-03-01/2031-05-31"),
    ("Arnor invaded Gondor last winter.", "2030-12-01/2031-02-28"),
    ("Trade fell in the first quarter of 2030.", "2030-01-01/2030-03-31"),
    ("Trade will grow in the second half of 2032.", "2032-07-01/2032-12-31"),
    ("The army attacked on Christmas Day.", "2030-12-25"),
    ("The treaty was signed on New Year's Eve.", "2030-12-31"),
    ("The treaty was signed on Good Friday 1998.", "1998-04-10"),
    ("Bombs killed hundreds on Easter Sunday 2019.", "2019-04-21"),
    ("Arnor condemned the 9/11 attacks.", "2001-09-11"),
    ("Arnor condemned the September 11 attacks.", "2001-09-11"),
    # ---- bounds
    ("Arnor has sent arms since February.", "since 2031-02"),
    ("Mahan has been under sanctions since 2011.", "since 2011"),
    ("The truce holds until August 2.", "until 2031-08-02"),
    ("He was foreign secretary until 2018.", "until 2018"),
    ("Arnor annexed the valley before 1990.", "before 1990"),
    ("Unrest followed after the May 2 vote.", "after 2031-05-02"),
    ("Arnor left the pact prior to July 10.", "before 2031-07-10"),
    ("Trade has grown since the 2014 accord.", "since 2014"),
    # ---- occasions
    ("They agreed to talk ahead of the 60th anniversary of the normalization of their ties next year.", "1972"),
    ("On Friday, Arnor marked the 10th anniversary of the treaty.", "2031-07-11; 2021"),
    ("Arnor marked the fiftieth anniversary of independence in 2030.", "1980; 2030"),
    ("The leaders met on the eve of the July 20 vote.", "2031-07-19; 2031-07-20"),
    ("The talk took place on the eve of their meeting with the allies.", "eve 2031-07-17"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_what_a_sentence_says_of_time(parse: Parse, text: str, expected: str) -> None:
    assert "; ".join(written(m) for m in told(parse, text)) == ("" if expected == "-" else expected)


def test_the_number_of_sentences() -> None:
    assert len(CASES) >= 190


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on July 10, 2024.", "2024-07-10"),
        ("They met in June 2024 and in 2022.", "2024-06; 2022"),
        ("They met on Friday, today, last week and two days ago.", ""),
        ("They met in June and on July 10.", ""),
        ("They met last summer, at Christmas, this year and in the past two days.", ""),
        ("They marked the 60th anniversary of the treaty next year.", ""),
        ("They met on the eve of the vote.", ""),
    ],
)
def test_without_an_anchor_only_what_is_whole_is_told(parse: Parse, text: str, expected: str) -> None:
    assert "; ".join(written(m) for m in told(parse, text, anchor=None)) == expected


def test_in_a_caption_the_present_tells_the_past(parse: Parse) -> None:
    text = "The king and the steward shake hands in Bree on Monday."
    (body,) = told(parse, text)
    (caption,) = told(parse, text, kind=BlockKind.CAPTION)
    assert (written(body), written(caption)) == ("2031-07-21", "2031-07-14")


@pytest.mark.parametrize(
    ("text", "phrase", "head", "within", "relation"),
    [
        ("The king met the steward on Wednesday evening.", "Wednesday evening", "evening", None, "at"),
        ("Arnor left the pact on July 10, 2024.", "July 10, 2024", "July", None, "at"),
        ("Arnor left the pact earlier this month.", "earlier this month", "month", None, "at"),
        ("Unrest followed after the May 2 vote.", "May 2", "May", "vote", "after"),
        ("The king resigned after the vote on May 2.", "May 2", "May", "vote", "after"),
        ("Arnor condemned the July 3 attack.", "July 3", "July", "attack", "at"),
        ("They met ahead of Friday's summit.", "Friday", "Friday", "summit", "before"),
        ("They agreed ahead of the 60th anniversary of the treaty next year.", "60th anniversary", "treaty", "treaty", "at"),
    ],
)
def test_what_governs_a_time_and_what_it_dates(parse: Parse, text: str, phrase: str, head: str, within: str | None, relation: str) -> None:
    (sentence,) = parse(text)
    (mention,) = find_times(sentence, ANCHOR)
    tokens = sentence.tokens
    assert text[tokens[mention.start].start : tokens[mention.end - 1].end] == phrase
    assert tokens[mention.head].text == head
    assert (tokens[mention.within].text if mention.within is not None else None, mention.relation) == (within, relation)


def test_the_days_of_a_span_and_the_text_of_a_point(parse: Parse) -> None:
    (month,) = told(parse, "They met in June 2024.")
    assert (month.when.first, month.when.last, month.when.text) == (date(2024, 6, 1), date(2024, 6, 30), "2024-06")
    (span,) = told(parse, "They met from June 21-22, 2024.")
    assert (span.when.first, span.when.last, span.when.text) == (date(2024, 6, 21), date(2024, 6, 22), None)


@pytest.mark.parametrize("offset", range(7))
@pytest.mark.parametrize("number", range(7))
def test_weekdays_stand_on_their_side_of_the_anchor(offset: int, number: int) -> None:
    anchor = ANCHOR + timedelta(days=offset)
    back, ahead = calendar.weekday(anchor, number, "past"), calendar.weekday(anchor, number, "future")
    assert back.weekday() == ahead.weekday() == number
    assert anchor - timedelta(days=6) <= back <= anchor <= ahead <= anchor + timedelta(days=6)
    assert calendar.weekday_beside(anchor, number, "past") < anchor < calendar.weekday_beside(anchor, number, "future")


WORDS = st.sampled_from(
    "May March June July 10 31 2024 1990s 2016-17 21-22 - , and to from between since until by on in the of next last this week month "
    "year years two ago Monday Friday 's today eve anniversary 60th 9/11 10/07/2024 2024-07-10 Christmas mid-2023 Q3 summer quarter "
    "first before after will met said for time ( ) 0 9999 99 \u0130 \u00df".split()
)
TAGS = st.sampled_from("NNP NN CD IN VBD VBZ VBN VB MD TO JJ DT POS , RB".split())
DEPS = st.sampled_from("pobj prep npadvmod nummod compound nsubj dobj ROOT conj appos amod poss aux advmod acl".split())


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Any words under any tree: governors stand before what they govern, as heads or not."""
    tokens, position = [], 0
    for index, word in enumerate(draw(st.lists(WORDS, min_size=1, max_size=14))):
        head = draw(st.integers(0, max(0, index - 1)))
        end = position + len(word)
        tokens.append(Token(index, word, word.lower(), "NOUN", draw(TAGS), draw(DEPS), head, position, end))
        position = end + draw(st.integers(0, 1))
    return Sentence(0, 0, BlockKind.BODY, 0, position, tuple(tokens))


@settings(max_examples=400, deadline=None)
@given(sentences(), st.one_of(st.none(), st.dates(date(1800, 1, 1), date(2199, 12, 31))))
def test_whatever_stands_there_the_times_are_sound(sentence: Sentence, anchor: date | None) -> None:
    for mention in find_times(sentence, anchor):
        assert 0 <= mention.start < mention.end <= len(sentence.tokens)
        assert 0 <= mention.head < len(sentence.tokens)
        assert mention.when.first <= mention.when.last
        assert mention.relation in ("at", "since", "until", "before", "after", "eve")
        text = mention.when.text
        assert text is None or mention.when.first.isoformat().startswith(text)
