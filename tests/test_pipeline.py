"""The composition: whose time is counted where, what is written when, what a report says."""

from __future__ import annotations

import errno
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.merge import merge
from kg.model import Article, ArticleFacts, Skipped
from kg.pipeline import Destination, Stopwatch
from kg.report import BuildReport, Tally
from kg.vocab import EVENT_TYPES

NOTHING = merge([])


def test_a_stage_is_not_charged_for_the_stage_it_waits_for() -> None:
    """Every look at this clock costs a second: the inner stage's seconds do not count for the outer one."""
    now = itertools.count()
    watch = Stopwatch(lambda: float(next(now)))

    def articles() -> Iterator[str]:
        yield "one"
        yield "two"

    with watch.stage("outer"):
        assert list(watch.each("inner", articles())) == ["one", "two"]
    assert watch.seconds == {"outer": 4.0, "inner": 3.0}


def test_without_a_clock_nothing_is_counted() -> None:
    watch = Stopwatch(None)
    with watch.stage("any"):
        pass
    assert watch.seconds == {}


def test_a_failing_stage_is_closed() -> None:
    now = itertools.count()
    watch = Stopwatch(lambda: float(next(now)))
    with pytest.raises(ValueError, match="inside"), watch.stage("outer"), watch.stage("inner"):
        raise ValueError("inside")
    with watch.stage("later"):
        pass
    assert set(watch.seconds) == {"outer", "inner", "later"}


def report(*articles: str) -> BuildReport:
    tally = Tally()
    for name in articles:
        tally.read(ArticleFacts(Article(name, "", ()), ()), sentences=1)
    tally.skip(Skipped("b.txt", "it is empty", "give it text"))
    tally.skip(Skipped("a.txt", "it is no text", "give it text"))
    return tally.report(NOTHING, ["aid.supply", "accuse.blame"], {}, {})


def test_a_report_does_not_depend_on_the_order() -> None:
    assert report("x", "a").json() == report("a", "x").json()
    view = json.loads(report("x", "a").json())
    assert [article["id"] for article in view["articles"]] == ["a", "x"]
    assert [skipped["where"] for skipped in view["skipped"]] == ["a.txt", "b.txt"]


def test_a_report_names_what_never_happened() -> None:
    view = json.loads(report("a").json())
    assert view["rules"] == {"accuse.blame": 0, "aid.supply": 0}
    assert list(view["events"]) == list(EVENT_TYPES)
    assert "seconds" not in view


def test_a_report_survives_any_letter() -> None:
    assert json.loads(report("half a pair: \ud800").json())


def test_files_are_replaced_together_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    destination = Destination(tmp_path / "new" / "folder")
    destination.write({"a": b"old", "b": b"old"})
    synced = iter([None, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))])

    def full(_: int) -> None:
        fault = next(synced)
        if fault:
            raise fault

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        destination.write({"a": b"new", "b": b"new"})
    folder = tmp_path / "new" / "folder"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"a": b"old", "b": b"old"}


def test_a_file_in_the_folder_s_place_is_told(tmp_path: Path) -> None:
    taken = tmp_path / "output"
    taken.write_text("not a folder")
    with pytest.raises(OutputError) as raised:
        Destination(taken)
    assert str(taken) in str(raised.value)
    assert "-o DIR" in str(raised.value)
