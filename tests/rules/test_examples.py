"""Every rule finds what its examples say, and nothing in its counter-examples; on frozen parses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.clauses import read_clauses
from kg.mentions import Mentioner
from kg.mentions.gazetteer import Gazetteer
from kg.model import Match, Reading
from kg.rules import Matcher, Rule, load
from kg.rules.schema import Example
from kg.vocab import MUTUAL_TYPES
from tests.parses import article, frozen, thaw, wanted

BOOK = load()
EXAMPLES = [(rule, example) for rule in BOOK.rules for example in rule.examples]
NEVER = [(rule, text) for rule in BOOK.rules for text in rule.never]
Matched = Callable[[str], tuple[Match, ...]]


@pytest.fixture(scope="module")
def matched() -> Matched:
    parses = frozen()
    gazetteer = Gazetteer.load([Path(__file__).parent / "invented.ttl"])
    mentioner, matcher = Mentioner(gazetteer), Matcher(BOOK, gazetteer.state)

    def run(text: str) -> tuple[Match, ...]:
        sentences = thaw(parses[text])
        source = article(text)
        clauses = tuple(c for s in sentences for c in read_clauses(s))
        return matcher.match(Reading(source, sentences, mentioner.find(source, sentences), clauses))

    return run


def test_every_example_is_frozen() -> None:
    assert set(wanted()) <= set(frozen()), "run: python -m tests.parses"


def test_every_rule_is_exercised() -> None:
    assert {rule.id for rule, _ in EXAMPLES} == {rule.id for rule in BOOK.rules}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}:{e.sentence[:48]}" for r, e in EXAMPLES])
def test_example(rule: Rule, example: Example, matched: Matched) -> None:
    made = [_told(m) for m in matched(example.sentence) if m.rule == rule.id]
    assert _wanted(rule, example) in made, f"{rule.where}: the rule made {made or 'nothing'}"


@pytest.mark.parametrize(("rule", "text"), NEVER, ids=[f"{r.id}:{t[:48]}" for r, t in NEVER])
def test_never(rule: Rule, text: str, matched: Matched) -> None:
    assert [_told(m) for m in matched(text) if m.rule == rule.id] == []


def _told(match: Match) -> tuple[object, ...]:
    event = match.event
    assert event is not None
    actors, recipients = {a.name for a in event.actors}, {r.name for r in event.recipients}
    if event.type in MUTUAL_TYPES:
        actors, recipients = actors | recipients, set()
    return (event.type, event.mode, tuple(sorted(actors)), tuple(sorted(recipients)), event.status.value,
            match.speaker.name if match.speaker else None)  # fmt: skip


def _wanted(rule: Rule, example: Example) -> tuple[object, ...]:
    kind = example.type or rule.event
    actors, recipients = set(example.actors), set(example.recipients)
    if kind in MUTUAL_TYPES:
        actors, recipients = actors | recipients, set()
    return kind, example.mode, tuple(sorted(actors)), tuple(sorted(recipients)), example.status, example.speaker
