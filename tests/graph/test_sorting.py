"""More lines than memory holds are sorted as if it held them."""

from __future__ import annotations

import random
import tempfile

import pytest

from kg.errors import OutputError
from kg.rdf.sorting import sorted_lines


@pytest.mark.parametrize("most", [1, 7, 100, 1000])
def test_runs_on_disk_are_merged(most: int) -> None:
    lines = [f"{random.Random(n).randrange(300)} \u2028 \x85 \U0001f600 é\n" for n in range(500)]
    assert list(sorted_lines(iter(lines), most)) == sorted(set(lines))


def test_nothing_is_nothing() -> None:
    assert list(sorted_lines([])) == []


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    assert list(sorted_lines(["b\n", "a\n"], 2)) == ["a\n", "b\n"], "what fits in memory needs no disk"
    with pytest.raises(OutputError, match="No space left"):
        list(sorted_lines(["b\n", "a\n"], 1))
