"""Gold is read whole, or every fault in it is told with its file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.scoring import read_gold
from kg.vocab import Status
from tests.scoring.invented import GOLD, write


def test_a_file_becomes_nouns(tmp_path: Path) -> None:
    (article,) = read_gold([write(tmp_path)])
    assert article.id == "herald-1"
    assert [event.type for event in article.events] == ["Consult", "Accuse", "Statement"]
    assert [event.status for event in article.events][2] is Status.PLANNED
    times = [event.when for event in article.events]
    assert times[0] and (times[0].first, times[0].is_span) == (date(2031, 5, 4), False)
    assert times[1] is None
    assert times[2] and (times[2].first, times[2].last, times[2].is_span) == (date(2031, 4, 1), date(2031, 5, 2), True)
    assert article.events[0].actors[0].aliases == ("Fornost",)
    assert [office.of.name for office in article.offices] == ["Arnor"]
    assert [held.organization.name for held in article.memberships] == ["Council of the North"]


EVENT = GOLD["events"][0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id": ""}, "has no id"),
        ({"events": {}}, None),
        ({"events": "many"}, "events is no list"),
        ({"events": [EVENT, "another"]}, "events, number 2: is no object"),
        ({"events": [EVENT | {"type": "Dance"}]}, "'Dance'"),
        ({"events": [EVENT | {"status": "perhaps"}]}, "'perhaps'"),
        ({"events": [EVENT | {"actors": []}]}, "nobody acts"),
        ({"events": [EVENT | {"actors": ["Mordor"]}]}, "'Mordor' does not stand in actors"),
        ({"events": [EVENT | {"date": "2031-02-30"}]}, "'2031-02-30'"),
        ({"events": [EVENT | {"date": "May 2031"}]}, "'May 2031'"),
        ({"events": [EVENT | {"evidence": None}]}, "has no evidence"),
        ({"actors": [{"name": "Arnor", "kind": "Realm"}]}, "'Realm'"),
        ({"offices": [{"person": "Isilmo Elendil", "office": "King", "of": "Mordor"}]}, "offices, number 1"),
        ({"memberships": [{"member": "Arnor", "organization": "Gondor", "role": "guest"}]}, "'guest'"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else str(value)[:20],
)
def test_what_is_wrong_is_told_with_its_file(changes: dict[str, Any], expected: str | None, tmp_path: Path) -> None:
    write(tmp_path, **changes)
    if expected is None:
        assert read_gold([tmp_path])[0].events == ()
        return
    with pytest.raises(InputError) as told:
        read_gold([tmp_path])
    lines = str(told.value).splitlines()
    assert any(expected in line for line in lines)
    assert all(line.startswith(f"{tmp_path / 'herald-1.json'}: ") and line.endswith(")") for line in lines)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"{\n,", ":2: is not JSON"), (b"\xff\xfe", "is not UTF-8"), (b"[1]", "is no annotated article"), (b"[" * 100_000, "")],
    ids=["json", "utf-8", "list", "deep"],
)
def test_a_file_that_is_no_gold(content: bytes, expected: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(InputError) as told:
        read_gold([tmp_path])
    assert len(str(told.value).splitlines()) == 1
    assert expected in str(told.value)


def test_folders_without_gold(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder, expected in ((tmp_path, "holds no .json"), (tmp_path / "gone", "no such folder"), (tmp_path / "file", "not a folder")):
        with pytest.raises(InputError, match=expected):
            read_gold([folder])


def test_an_article_is_annotated_once(tmp_path: Path) -> None:
    folders = [write(tmp_path / "a"), write(tmp_path / "b")]
    with pytest.raises(InputError, match="herald-1 is annotated in .*a/herald-1.json too"):
        read_gold(folders)
    assert len(read_gold([folders[0], folders[0]])) == 1
