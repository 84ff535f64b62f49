"""`kg build`: what it writes, what it says, how it ends."""

from __future__ import annotations

import io
import json
import shutil
import sys
import webbrowser
from pathlib import Path

import pytest

from kg import cli, errors
from kg.cli import progress
from tests import SEEDS

ARTICLE = "TOKYO, July 10, 2024 - Japan condemned Russia's invasion of Ukraine on Wednesday.\n"
Capture = pytest.CaptureFixture[str]


def test_a_folder_is_filled_and_the_page_is_named_last(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["build", str(SEEDS), "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"graph.ttl", "graph.nq", "graph.html", "report.json"}
    assert told.out.splitlines()[-1] == f"Open {(tmp_path / 'out' / 'graph.html').as_uri()}"
    assert told.out.startswith("2 articles read, 0 skipped: ")
    assert not [line for line in told.err.splitlines() if not line.endswith(" a second")]


def test_what_cannot_be_read_is_told_and_the_rest_is_built(tmp_path: Path, capsys: Capture) -> None:
    shutil.copy(sorted(SEEDS.glob("*.txt"))[0], tmp_path / "good.txt")
    (tmp_path / "bad.txt").write_bytes(b"\0\xff\0\xff")
    gone = tmp_path / "gone.txt"
    code = cli.run(["build", str(tmp_path / "good.txt"), str(tmp_path / "bad.txt"), str(gone), "-o", str(tmp_path / "out")])
    told = capsys.readouterr()
    assert code == errors.InputError.exit_code
    lines = [line for line in told.err.splitlines() if line]
    assert len(lines) == 2
    assert all(line.startswith("skipped ") for line in lines)
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert [article["id"] for article in report["articles"]] == ["good"]
    assert [skipped["where"] for skipped in report["skipped"]] == sorted([str(tmp_path / "bad.txt"), str(gone)])
    assert report["totals"]["events"] > 0


def test_standard_input_is_an_article(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert cli.run(["build", "-", "-o", str(tmp_path)]) == 0
    assert "1 article read" in capsys.readouterr().out
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["events"]["Accuse"] == 1


def test_without_a_source_the_seeds_are_read(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["build"]) == 0
    assert "2 articles read" in capsys.readouterr().out
    assert (tmp_path / "output" / "graph.ttl").exists()


def test_a_report_has_the_seconds_of_every_stage(tmp_path: Path) -> None:
    assert cli.run(["build", str(SEEDS), "-o", str(tmp_path)]) == 0
    seconds = json.loads((tmp_path / "report.json").read_text("utf-8"))["seconds"]
    assert set(seconds) == {"load", "ingest", "parse", "mentions and clauses", "rules", "facts", "merge", "graph", "page"}
    assert all(spent >= 0 for spent in seconds.values())


def test_own_turtle_extends_the_names_and_joins_the_graph(tmp_path: Path, capsys: Capture) -> None:
    own = tmp_path / "own.ttl"
    own.write_text(
        """@prefix dip: <https://w3id.org/diplomacy-kg/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://example.org/arnor> a dip:State ; rdfs:label "Arnor" ; dip:iso3 "XAR" ; rdfs:seeAlso [ rdfs:label "a note" ] .
        """,
        "utf-8",
    )
    article = tmp_path / "article.txt"
    article.write_text("Arnor condemned Russia on Wednesday.\n", "utf-8")
    for folder in ("one", "two"):
        assert cli.run(["build", str(article), "--import", str(own), "-o", str(tmp_path / folder)]) == 0
    capsys.readouterr()
    turtle = (tmp_path / "one" / "graph.ttl").read_bytes()
    assert turtle == (tmp_path / "two" / "graph.ttl").read_bytes(), "blank nodes must not get new names"
    assert cli.run(["query", "accusations", "--set", "who=Arnor", "-g", str(tmp_path / "one"), "--format", "csv"]) == 0
    assert "Russia" in capsys.readouterr().out
    assert b'"a note"' in turtle
    assert b"/id/import/own-" in (tmp_path / "one" / "graph.nq").read_bytes()
    assert json.loads((tmp_path / "one" / "report.json").read_text("utf-8"))["imported"] == {"own.ttl": 5}


@pytest.mark.parametrize(
    ("content", "said"),
    [("@prefix dip: <x> .\n\n<a> dip:b", "own.ttl:"), (None, "own.ttl"),
     ("<https://w3id.org/diplomacy-kg/id/event/1> a <https://w3id.org/diplomacy-kg/ontology#Consult> .", "own.ttl:1")],
    ids=["no Turtle", "no file", "an event without actors"],
)  # fmt: skip
def test_bad_turtle_leaves_nothing_written(content: str | None, said: str, tmp_path: Path, capsys: Capture) -> None:
    own = tmp_path / "own.ttl"
    if content is not None:
        own.write_text(content, "utf-8")
    code = cli.run(["build", str(SEEDS), "--import", str(own), "-o", str(tmp_path / "out")])
    assert code == errors.TurtleError.exit_code
    assert said in capsys.readouterr().err
    assert not list((tmp_path / "out").glob("*"))


def test_an_unknown_model_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["build", str(SEEDS), "--model", "en_core_web_nowhere", "-o", str(tmp_path)]) == errors.UsageError.exit_code
    assert "en_core_web_nowhere" in capsys.readouterr().err


def test_a_log_gets_a_line_now_and_then(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(progress.Progress, "clock", staticmethod(lambda: now))
    with progress.Progress() as shown:
        for number in range(1, 100):
            now = number * 0.5
            shown.seen(number)
    assert capsys.readouterr().err.splitlines() == [
        f"{articles} articles read, 2.0 a second" for articles in (20, 40, 60, 80)
    ]


@pytest.mark.parametrize("display", [":0", None])
def test_the_page_is_shown_where_there_is_a_screen(
    display: str | None, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda page: shown.append(page) or True)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if display:
        monkeypatch.setenv("DISPLAY", display)
    page = (tmp_path / "graph.html").as_uri()
    assert cli.run(["build", str(SEEDS), "-o", str(tmp_path), "--open"]) == 0
    told = capsys.readouterr()
    assert shown == ([page] if display else [])
    assert ("no browser" in told.err) is not bool(display)
    assert told.out.splitlines()[-1] == f"Open {page}"
