"""What is believed of a rule, and the file that says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import OutputError, RuleError
from kg.rules.ledger import LEDGER, PRIOR_PRECISION, Count, confidences, read_ledger, write_ledger
from kg.rules.load import load

# These stand in titles and noun phrases, so that no rule file has them.
WITHOUT_FILE = {"office.title", "membership.stated"}


def test_a_rule_seen_twice_is_not_certain() -> None:
    believed = confidences([Count("twice", 2, 0), Count("often", 60, 0), Count("never", 0, 9)])
    assert believed["never"] < believed[""] < believed["twice"] < believed["often"] < 1
    assert believed["twice"] < 0.9


def test_an_unmeasured_rule_is_believed_as_the_average_rule_is() -> None:
    """The average over rules, not over facts: one rule that makes most of them says little of the others."""
    assert confidences([])[""] == PRIOR_PRECISION
    half = [Count(f"rule {number}", 2, 2) for number in range(40)]
    alone = confidences(half)[""]
    assert alone == pytest.approx(0.5, abs=0.02)
    assert confidences([*half, Count("titles", 100_000, 0)])[""] == pytest.approx(alone, abs=0.03)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    counts = [Count("b", 1, 0), Count("a", 20, 3)]
    write_ledger(counts, path)
    assert read_ledger(path) == (Count("a", 20, 3), Count("b", 1, 0))
    assert json.loads(path.read_text("utf-8")) == {"a": {"right": 20, "wrong": 3}, "b": {"right": 1, "wrong": 0}}
    before = path.read_bytes()
    write_ledger(reversed(counts), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["ledger.json"]


def test_without_a_ledger_nothing_was_measured(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "ledger.json") == ()
    write_ledger([], tmp_path / "ledger.json")
    assert read_ledger(tmp_path / "ledger.json") == ()


@pytest.mark.parametrize(
    ("content", "expected"),
    [("{\n,", "ledger.json:2: not JSON"), ("[]", "no ledger"), ('{"a": 3}', "'a' has no counts"), ('{"a": {"right": 1}}', "'a' has"),
     ('{"a": {"right": true, "wrong": 0}}', "'a' has"), ('{"a": {"right": -1, "wrong": 0}}', "'a' has"), ("[" * 100_000, "")],
    ids=["json", "list", "number", "half", "bool", "negative", "deep"],
)  # fmt: skip
def test_a_broken_ledger_is_told_in_one_line(content: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "ledger.json").write_text(content, "utf-8")
    with pytest.raises(RuleError) as told:
        read_ledger(tmp_path / "ledger.json")
    assert expected in str(told.value)
    assert len(str(told.value).splitlines()) == 1
    assert "kg rules score" in str(told.value)


def test_a_ledger_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"ledger\.json"):
        write_ledger([], tmp_path / "gone" / "ledger.json")


def test_the_shipped_ledger_holds_counts_of_our_rules() -> None:
    counts = read_ledger()
    assert len(counts) > 40
    unknown = {count.rule for count in counts} - {rule.id for rule in load().rules} - WITHOUT_FILE
    assert not unknown, f"{LEDGER.name}: renamed or taken out; kg rules score GOLD SOURCE... --write measures anew"
    assert load().confidence == confidences(counts)
