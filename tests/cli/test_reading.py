"""`kg explain`, `kg rules`, `kg query` and `kg check`, as a person meets them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg import cli, errors
from kg.cli.terminal import plain
from kg.rules import load
from tests import OUTPUT, ROOT, Built, seconds

Capture = pytest.CaptureFixture[str]
SENTENCE = "Japan condemned Russia's invasion of Ukraine on Wednesday, officials said."


def explained(capsys: Capture, *arguments: str) -> dict[str, list[dict[str, str]]]:
    assert cli.run(["explain", "--json", *arguments]) == 0
    view: dict[str, list[dict[str, str]]] = json.loads(capsys.readouterr().out)
    return view


def test_explain_shows_every_stage(capsys: Capture) -> None:
    view = explained(capsys, "--date", "2024-07-12", SENTENCE)
    assert list(view) == ["tokens", "mentions", "clauses", "rules that fired", "rules that stopped short", "facts"]
    assert [token["word"] for token in view["tokens"]][:3] == ["Japan", "condemned", "Russia"]
    assert {"words": "Ukraine", "how": "name", "stands for": "Ukraine"} in view["mentions"]
    assert any(clause["lemma"] == "condemn" for clause in view["clauses"])
    accused = [fact for fact in view["facts"] if fact["what"] == "Accuse"]
    assert [(fact["who"], fact["when"]) for fact in accused] == [("Japan", "2024-07-10")]
    assert {fact["what"] for fact in view["facts"]} >= {"Accuse", "Assault (Invade)"}
    assert {fact["rule"] for fact in view["facts"]} <= {rule["rule"] for rule in view["rules that fired"]}


def test_explain_says_where_a_rule_stopped(capsys: Capture) -> None:
    view = explained(capsys, "Nobody condemned the weather.")
    assert view["facts"] == []
    assert {stop["trigger"] for stop in view["rules that stopped short"]} == {"condemned"}
    assert all(stop["where it stopped"] for stop in view["rules that stopped short"])


def test_explain_prints_tables(capsys: Capture) -> None:
    assert cli.run(["explain", SENTENCE]) == 0
    told = capsys.readouterr().out
    assert all(f"\n{title}" in told for title in ("Tokens", "Mentions", "Clauses", "Rules that fired", "Facts"))


@pytest.mark.parametrize("text", ["", " \n", "."])
def test_explain_of_nothing_is_no_accident(text: str, capsys: Capture) -> None:
    assert cli.run(["explain", text]) == (0 if text == "." else errors.UsageError.exit_code)
    assert "Traceback" not in capsys.readouterr().err


def test_rules_are_listed_with_what_they_did(seeds_built: Built, capsys: Capture) -> None:
    assert cli.run(["rules", "--json", "-g", str(seeds_built.folder)]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["rule"] for row in rows if row["where"]] == [rule.id for rule in load().rules]
    assert sum(row["fired"] for row in rows) == seeds_built.report.passages
    assert all(0 < row["confidence"] <= 1 for row in rows)


def test_rules_are_listed_without_a_build_too(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["rules", "list", "-g", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == len(load().rules) + 2
    assert "kg build" in told.err


def test_a_broken_report_is_told(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "report.json").write_text("[]")
    assert cli.run(["rules", "-g", str(tmp_path)]) == errors.InputError.exit_code
    assert "report.json" in capsys.readouterr().err


def test_query_formats(seeds_built: Built, capsys: Capture) -> None:
    asked = ["query", "SELECT ?name WHERE { state:JPN rdfs:label ?name }", "-g", str(seeds_built.folder), "--format"]
    told = {}
    for form in ("table", "csv", "json", "xml"):
        assert cli.run([*asked, form]) == 0
        told[form] = capsys.readouterr().out
    assert told["table"].split() == ["name", "─────", "Japan"]
    assert list(csv.reader(io.StringIO(told["csv"]))) == [["name"], ["Japan"]]
    assert json.loads(told["json"])["results"]["bindings"] == [{"name": {"type": "literal", "value": "Japan"}}]
    assert "<literal>Japan</literal>" in told["xml"]
    assert cli.run([*asked, "ttl"]) == errors.QueryError.exit_code


def test_query_lists_its_questions(capsys: Capture) -> None:
    assert cli.run(["query", "--list"]) == 0
    told = capsys.readouterr().out
    names = sorted(path.stem for path in (ROOT / "ontology" / "queries").glob("*.rq"))
    assert len(names) >= 15
    assert [line.split()[0] for line in told.splitlines()[2:]] == names


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [(["meetigns"], "meetings"), (["SELECT * WHERE {"], ""), (["meetings", "--set", "who"], "NAME=VALUE"),
     (["meetings", "--set", "whom=Japan"], "who"), (["meetings", "--set", "who=Jpan"], "Japan"), ([], "--list")],
    ids=["name", "syntax", "no value", "parameter", "actor", "nothing"],
)  # fmt: skip
def test_a_wrong_query_is_told_in_one_line(arguments: list[str], hint: str, seeds_built: Built, capsys: Capture) -> None:
    code = cli.run(["query", *arguments, "-g", str(seeds_built.folder)])
    told = capsys.readouterr().err
    assert code in {errors.QueryError.exit_code, errors.UsageError.exit_code}
    assert len(told.splitlines()) == 1
    assert hint in told


def test_a_query_without_a_graph_says_how_to_get_one(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["query", "meetings", "-g", str(tmp_path)]) == errors.UsageError.exit_code
    assert "kg build" in capsys.readouterr().err


def test_a_query_takes_less_than_a_second() -> None:
    assert min(seconds("query", "timeline", "--set", "who=Japan") for _ in range(3)) < 1


def test_check_is_content_with_what_kg_writes(capsys: Capture) -> None:
    assert cli.run(["check", str(OUTPUT / "graph.ttl")]) == 0
    assert capsys.readouterr().out == "1 file checked: 0 breaches, 0 warnings\n"


def test_check_names_each_breach(tmp_path: Path, capsys: Capture) -> None:
    bad = tmp_path / "bad.ttl"
    prefix = "@prefix dip: <https://w3id.org/diplomacy-kg/ontology#> .\n"
    bad.write_text(f"{prefix}\n<https://w3id.org/diplomacy-kg/id/event/1> a dip:Consult .\n")
    assert cli.run(["check", str(bad)]) == errors.TurtleError.exit_code
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{bad}:3: ")
    assert "breach" in lines[-1]


def test_article_text_cannot_steer_the_terminal() -> None:
    assert plain("\x1b]0;title\x07 \x9b31m \u202eabc") == "␛]0;title␇ \ufffd31m \ufffdabc"
