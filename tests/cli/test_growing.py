"""`kg rules score`, `kg coverage` and `kg diff`, as the author of a rule meets them."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kg import cli, errors
from kg.rules import ledger
from tests.scoring import invented

Capture = pytest.CaptureFixture[str]
TEXT = "Japan condemned Norway on Wednesday. Sweden has outwitted Norway. The people of Frobnia cheered."
EVENT = {"type": "Accuse", "actors": ["Japan"], "recipients": ["Norway"], "date": None, "status": "occurred",
         "evidence": "Japan condemned Norway on Wednesday."}  # fmt: skip
STATES = [{"name": name, "kind": "State", "country": code} for name, code in (("Japan", "JPN"), ("Norway", "NOR"), ("Sweden", "SWE"))]


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "herald-1.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


@pytest.fixture
def gold(tmp_path: Path) -> Callable[..., str]:
    def write(*events: dict[str, Any], name: str = "gold") -> str:
        return str(invented.write(tmp_path / name, actors=STATES, events=list(events), offices=[], memberships=[]))

    return write


@pytest.fixture
def own_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "ledger.json"
    monkeypatch.setattr(ledger, "write_ledger", partial(ledger.write_ledger, path=path))
    return path


def score(capsys: Capture, *arguments: str) -> dict[str, Any]:
    assert cli.run(["rules", "score", "--json", *arguments]) == 0
    view: dict[str, Any] = json.loads(capsys.readouterr().out)
    return view


def test_a_rule_is_right_or_wrong(gold: Callable[..., str], article: str, capsys: Capture) -> None:
    right = score(capsys, gold(EVENT), article)
    assert [(row["rule"], row["right"], row["wrong"]) for row in right["rules"]] == [("accuse.condemn", 1, 0)]
    assert (right["events"]["f1"], right["missed"], right["wrong"]) == (1.0, [], [])
    wrong = score(capsys, gold(EVENT | {"actors": ["Sweden"]}), article, "--errors", "5")
    assert [(row["right"], row["wrong"]) for row in wrong["rules"]] == [(0, 1)]
    assert wrong["rules"][0]["confidence"] < right["rules"][0]["confidence"]
    assert len(wrong["missed"]) == len(wrong["wrong"]) == 1
    assert "accuse.condemn" in wrong["wrong"][0][0]


def test_the_table_ends_with_the_errors(gold: Callable[..., str], article: str, capsys: Capture, own_ledger: Path) -> None:
    assert cli.run(["rules", "score", gold(EVENT | {"type": "Reject"}), article, "--errors", "1"]) == 0
    told = capsys.readouterr().out
    assert told.splitlines()[0].split() == ["rule", "right", "wrong", "precision", "confidence"]
    for line in ("missed  herald-1  Reject  Japan -> Norway  occurred",
                 "wrong   herald-1  Accuse  Japan -> Norway  occurred  by accuse.condemn"):  # fmt: skip
        assert f"\n{line}\n  Japan condemned Norway on Wednesday." in told
    assert "\noffices     none found, none in the gold\n" in told
    assert not own_ledger.exists()


def test_the_ledger_gets_counts_and_no_words(gold: Callable[..., str], article: str, capsys: Capture, own_ledger: Path) -> None:
    score(capsys, gold(EVENT), article, "--write")
    assert json.loads(own_ledger.read_text("utf-8")) == {"accuse.condemn": {"right": 1, "wrong": 0}}


def test_several_folders_of_gold(gold: Callable[..., str], article: str, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "mirror-2.txt").write_text(TEXT.replace("Norway", "Finland"), "utf-8")
    (tmp_path / "unmeasured.txt").write_text(TEXT, "utf-8")
    other = Path(gold(name="other"))
    (other / "herald-1.json").rename(other / "mirror-2.json")
    (other / "mirror-2.json").write_text((other / "mirror-2.json").read_text("utf-8").replace("herald-1", "mirror-2"), "utf-8")
    sources = [article, str(tmp_path / "mirror-2.txt"), str(tmp_path / "unmeasured.txt")]
    view = score(capsys, gold(EVENT), *sources, "--gold", str(other))
    assert view["articles"] == ["herald-1", "mirror-2"]
    assert [(row["right"], row["wrong"]) for row in view["rules"]] == [(1, 1)]
    assert cli.run(["rules", "score", gold(EVENT), article, "--gold", str(other)]) == 0
    assert "no text was given for 1 with gold: mirror-2" in capsys.readouterr().out


def test_gold_without_its_text_is_told(gold: Callable[..., str], tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "other.txt").write_text(TEXT, "utf-8")
    assert cli.run(["rules", "score", gold(EVENT), str(tmp_path / "other.txt")]) == errors.InputError.exit_code
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "herald-1" in told


def test_coverage_lists_words_and_names(article: str, capsys: Capture) -> None:
    assert cli.run(["coverage", article, "--format", "json"]) == 0
    view = json.loads(capsys.readouterr().out)
    assert view["articles"] == 1
    assert [(one["word"], one["who"], one["sentence"]) for one in view["words"]] == [
        ("outwit", "Sweden; object: Norway", "Sweden has outwitted Norway.")
    ]
    assert [one["name"] for one in view["names"]] == ["Frobnia"]


def test_coverage_as_a_table(article: str, tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["coverage", article, str(tmp_path / "gone.txt"), "--top", "1"]) == errors.InputError.exit_code
    told = capsys.readouterr()
    assert told.out.startswith("1 article read: 1 word between two actors, 1 name\n")
    assert "gone.txt" in told.err
    assert cli.run(["coverage", article, "--stopped"]) == 0
    assert "outwit" not in capsys.readouterr().out


def test_diff_tells_what_a_change_did(article: str, tmp_path: Path, capsys: Capture) -> None:
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    assert cli.run(["build", article, "-o", old]) == 0
    Path(article).write_text(TEXT.replace("condemned", "outwitted"), "utf-8")
    assert cli.run(["build", article, "-o", new]) == 0
    capsys.readouterr()
    assert cli.run(["diff", old, f"{new}/graph.nq"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("0 gained, 1 lost, 0 changed, 0 the same\n")
    line = told.splitlines()[-1]
    assert line.startswith("-")
    assert all(word in line for word in ("Accuse", "Japan -> Norway", "occurred", "herald-1", "accuse.condemn", "Japan condemned"))
    assert cli.run(["diff", new, old, "--format", "json"]) == 0
    view = json.loads(capsys.readouterr().out)
    assert [one["type"] for one in view["gained"]] == ["Accuse"]
    assert view["rules"] == [{"name": "accuse.condemn", "gained": 1, "lost": 0, "changed": 0}]
    assert cli.run(["diff", old, old]) == 0
    assert capsys.readouterr().out == "0 gained, 0 lost, 0 changed, 1 the same\n"


@pytest.mark.parametrize(
    ("arguments", "kind", "expected"),
    [
        (["rules", "score"], errors.UsageError, "GOLD"),
        (["rules", "score", "gone"], errors.InputError, "gone: there is no such folder"),
        (["coverage"], errors.UsageError, "SOURCE"),
        (["coverage", "x", "--top", "-1"], errors.UsageError, "--top"),
        (["diff", "gone"], errors.UsageError, "NEW"),
        (["diff", "gone", "gone"], errors.UsageError, "gone: there is no such file or folder"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(arguments: list[str], kind: type[errors.KgError], expected: str, capsys: Capture) -> None:
    assert cli.run(arguments) == kind.exit_code
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert expected in told
