"""What stays unread is counted, with a sentence to look at; what a rule told is not. The rules are two invented ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.clauses import read_clauses
from kg.mentions import Mentioner
from kg.mentions.gazetteer import Gazetteer
from kg.model import Article, Block, Reading
from kg.parse import Parser
from kg.rules import Matcher, RuleBook
from kg.rules.coverage import Coverage
from kg.rules.load import load_rules
from kg.vocab import BlockKind

RULES = """
- id: consult.meet
  event: Consult
  trigger: {verb: [meet, visit]}
  parties: [subject, object]
  requires: two
  examples:
    - Arnor met Gondor. => Arnor, Gondor
- id: accuse.blame
  event: Accuse
  trigger: {verb: [blame], noun: [blame]}
  actor: subject
  recipient: object
  requires: recipient
  needs: {any: [for], actor: true}
  examples:
    - Arnor blamed Gondor for Rohan. => Arnor -> Gondor
"""
Read = Callable[..., Coverage]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "invented.yaml").write_text(RULES, "utf-8")
    book = RuleBook(load_rules(folder), {"": 0.5})
    gazetteer = Gazetteer.load([Path(__file__).parent / "invented.ttl"])
    parser, mentioner, matcher = Parser(), Mentioner(gazetteer), Matcher(book, gazetteer.state)

    def run(*texts: str) -> Coverage:
        found = Coverage(book)
        for number, text in enumerate(texts, start=1):
            article = Article(f"article {number}", text, (Block(0, len(text), BlockKind.BODY),))
            sentences = parser.sentences(article)
            clauses = tuple(c for sentence in sentences for c in read_clauses(sentence))
            reading = Reading(article, sentences, mentioner.find(article, sentences), clauses)
            found.read(reading, matcher.match(reading))
        return found

    return run


def words(found: Coverage, *, known: bool = False) -> list[tuple[int, str, str]]:
    return [(one.count, one.word, one.form) for one in found.words(known=known)]


def test_the_most_frequent_comes_first_with_its_shortest_sentence(read: Read) -> None:
    found = read("Arnor outwitted Gondor. Gondor ridiculed Rohan on a rainy day.", "In the end, Rohan ridiculed\nDale.")
    assert words(found) == [(2, "ridicule", "verb"), (1, "outwit", "verb")]
    first = found.words()[0]
    assert (first.sentence, first.article, first.who) == ("In the end, Rohan ridiculed Dale.", "article 2", "Rohan; object: Dale")
    assert first.rules == ()


def test_the_order_of_articles_does_not_matter(read: Read) -> None:
    texts = ["Arnor outwitted Gondor.", "Gondor ridiculed Dale.", "Rohan ridiculed Dale.", "Frobnia is far."]
    forward, backward = read(*texts), read(*reversed(texts))
    assert words(forward) == words(backward)
    assert [one.sentence for one in forward.words()] == [one.sentence for one in backward.words()]


@pytest.mark.parametrize(
    "text",
    [
        "Arnor met Gondor.",  # told
        "Arnor wanted to visit Gondor.",  # told of by the visit
        "Arnor ridiculed the weather.",  # one actor
        "Arnor ridiculed Arnor.",
        "The weather pleased Gondor.",
        "Arnor is Gondor.",  # no act
    ],
)
def test_what_joins_no_two_actors_or_was_told_is_not_counted(text: str, read: Read) -> None:
    assert words(read(text)) == []


def test_a_passive_and_a_carried_noun_are_counted(read: Read) -> None:
    assert words(read("Gondor was ridiculed by Arnor.")) == [(1, "ridicule", "verb")]
    assert words(read("Arnor launched a vendetta against Gondor.")) == [(1, "vendetta", "noun")]


def test_words_that_rules_know_stand_apart(read: Read) -> None:
    found = read("Arnor blamed Gondor. Arnor outwitted Gondor.")
    assert words(found) == [(1, "outwit", "verb")]
    assert words(found, known=True) == [(1, "blame", "verb")]
    assert found.words(known=True)[0].rules == ("accuse.blame",)


def test_names_that_nobody_bears(read: Read) -> None:
    found = read("Arnor praised Frobnia. The people of Frobnia cheered and were glad.", "It rains in Quux.")
    assert [(one.count, one.name) for one in found.names()] == [(2, "Frobnia"), (1, "Quux")]
    assert (found.names()[0].sentence, found.names()[0].article) == ("Arnor praised Frobnia.", "article 1")
