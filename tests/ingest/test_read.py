"""Sources of every kind become articles; whatever cannot be read becomes one line, and the rest goes on."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ingest import read
from kg.model import Article, Skipped

HEAD = "Arnor and Gondor sign pact\n\n"


def articles(*sources: str | Path, stdin: bytes | None = None) -> list[Article]:
    return [a for a in read(sources, io.BytesIO(stdin) if stdin is not None else None) if isinstance(a, Article)]


def skipped(*sources: str | Path, stdin: bytes | None = None) -> list[Skipped]:
    return [a for a in read(sources, io.BytesIO(stdin) if stdin is not None else None) if isinstance(a, Skipped)]


def jsonl(path: Path, *records: object) -> Path:
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records), encoding="utf-8")
    return path


def test_a_text_file_is_read_as_read_text_reads_it(tmp_path: Path) -> None:
    raw = "\ufeffHead line here\r\n\r\nCaf\u00e9\u00a0\u201cone\u201d.\rTwo.\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    (only,) = articles(tmp_path / "a.txt")
    assert only.id == "a"
    assert only.text == "Head line here\n\nCaf\u00e9\u00a0\u201cone\u201d.\nTwo.\n"


def test_a_folder_is_read_in_the_order_of_names_whatever_the_order_of_making(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/z.txt", "b/y.txt", "a.TXT", ".hidden.txt"):
        (tmp_path / name).write_text(f"Text of {name}.")
    assert [a.id for a in articles(tmp_path)] == ["a", "y", "z", "c"]


def test_other_kinds_of_files_are_named_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("x")
    (tmp_path / "a.txt").write_text("A text.")
    (line,) = skipped(tmp_path)
    assert line.where.endswith("notes.md") and "'.md'" in line.why and ".jsonl" in line.remedy


def test_records_carry_their_details(tmp_path: Path) -> None:
    told = {"title": "Pact signed", "date": "2031-05-04T23:00:00+02:00", "source": "Globe", "url": "https://example.org/a"}
    path = jsonl(tmp_path / "x.jsonl", {"id": "r-1", "text": "Arnor signed.", **told}, {"id": 7, "text": "Gondor agreed."})
    first, second = articles(path)
    assert (first.id, first.title, first.published, first.anchor) == ("r-1", "Pact signed", date(2031, 5, 4), date(2031, 5, 4))
    assert (first.publisher, first.url, first.text) == ("Globe", "https://example.org/a", "Arnor signed.")
    assert (second.id, second.title, second.published, second.anchor) == ("7", None, None, None)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{bad", "not JSON"),
        ("[1, 2]", "is a list"),
        ('"text"', "is a text"),
        ("3", "is a number"),
        ("[" * 30000, "nested too deeply"),
        ('{"id": "n", "text": "x", "k": ' + "9" * 5000 + "}", "number with thousands of digits"),
        ({"text": "no id"}, "no id"),
        ({"id": "  ", "text": "blank id"}, "no id"),
        ({"id": True, "text": "odd id"}, "no id"),
        ({"id": "a\nb", "text": "line end in id"}, "cannot be printed"),
        ({"id": "q"}, "no text"),
        ({"id": "q", "text": 5}, "no text"),
        ({"id": "q", "text": " \n\u00a0"}, "empty"),
        ('{"id": "q", "text": "half \\ud83d pair"}', "surrogate"),
        ({"id": "q", "text": "a\0b"}, "NUL"),
    ],
)
def test_a_bad_line_costs_one_line_and_the_others_go_on(tmp_path: Path, line: object, why: str) -> None:
    path = jsonl(tmp_path / "x.jsonl", {"id": "1", "text": "One."}, line, {"id": "2", "text": "Two."})
    assert [a.id for a in articles(path)] == ["1", "2"]
    (fault,) = skipped(path)
    assert fault.where == f"{path}:2" and why in fault.why and fault.remedy and "\n" not in fault.why


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("date", "last Friday"),
        ("date", "2031-02-30"),
        ("date", "9999-01-01"),
        ("date", 20310504),
        ("title", ["x"]),
        ("source", "a\0"),
        ("url", "javascript:alert(1)"),
        ("url", "https://x.org/ a>"),
    ],
)
def test_a_detail_not_understood_is_left_aside_with_a_line(tmp_path: Path, key: str, value: object) -> None:
    path = jsonl(tmp_path / "x.jsonl", {"id": "1", "text": "One.", key: value})
    (only,) = articles(path)
    assert (only.title, only.published, only.publisher, only.url) == (None, None, None, None)
    (line,) = skipped(path)
    assert line.where == f"{path}:1" and line.why.startswith(f"{key} not understood, read without it")


@pytest.mark.parametrize("value", [None, ""])
def test_an_empty_detail_needs_no_line(tmp_path: Path, value: object) -> None:
    path = jsonl(tmp_path / "x.jsonl", {"id": "1", "text": "One.", "date": value, "title": value, "url": value})
    assert skipped(path) == [] and len(articles(path)) == 1


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "NUL bytes"),
        ("Text".encode("utf-16"), "UTF-16"),
        (b"one\ntwo\ncaf\xe9", "byte 0xe9 in line 3"),
    ],
)
def test_a_file_that_is_no_text_is_one_line(tmp_path: Path, raw: bytes, why: str) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    (tmp_path / "b.txt").write_text("Good.")
    (fault,) = skipped(tmp_path)
    assert fault.where.endswith("a.txt") and why in fault.why and fault.remedy
    assert [a.id for a in articles(tmp_path)] == ["b"]


def test_what_is_not_there_or_not_allowed_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "locked.txt").write_text("x")
    (tmp_path / "locked.jsonl").write_text("{}")

    def refuse(*_: object, **__: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    lines = skipped(tmp_path, tmp_path / "missing.txt", "nul\0name")
    assert [("No such file" in s.why or "Permission denied" in s.why or "null byte" in s.why) for s in lines] == [True] * 5
    assert all(s.remedy for s in lines)


def test_an_empty_folder_is_one_line(tmp_path: Path) -> None:
    (line,) = skipped(tmp_path)
    assert "no files" in line.why


def test_the_second_of_two_with_one_id_is_left_out(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "x.jsonl", {"id": "1", "text": "One."}, {"id": "1", "text": "Other."}, {"id": "1", "text": "One."})
    assert [a.text for a in articles(path)] == ["One."]
    other, same = skipped(path)
    assert (other.where, same.where) == (f"{path}:2", f"{path}:3")
    assert "another article" in other.why and "the same article" in same.why
    assert [a.text for a in articles(path, path)] == ["One."]


def test_standard_input_is_records_or_a_text() -> None:
    lines = b'\n {"id": "s", "text": "One."}\n{bad\n{"id": "t", "text": "Two."}'
    assert [a.id for a in articles("-", stdin=lines)] == ["s", "t"]
    assert [s.where for s in skipped("-", stdin=lines)] == ["stdin:3"]
    (text,) = articles("-", stdin=b"{not json}\nArnor signed.")
    assert (text.id, text.text) == ("stdin", "{not json}\nArnor signed.")
    assert "empty" in skipped("-", stdin=b"")[0].why
    assert "UTF-8" in skipped("-", stdin=b"caf\xe9")[0].why
    assert "no standard input" in skipped("-")[0].why


def test_records_are_read_line_by_line() -> None:
    class Endless(io.RawIOBase):
        """Records without end: whoever reads ahead never comes back."""

        count = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            Endless.count += 1
            line = b'{"id": "%d", "text": "One."}\n' % Endless.count
            buffer[: len(line)] = line
            return len(line)

    items = read(["-"], io.BufferedReader(Endless(), buffer_size=64))
    assert [next(items).id for _ in range(5)] == ["1", "2", "3", "4", "5"]  # type: ignore[union-attr]
    assert Endless.count < 20


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HEAD + "By The Globe | Created at 2031-05-04 10:00\n\nArnor signed.")
    jsonl(tmp_path / "b.jsonl", {"id": "r", "text": "Two."})
    assert list(read([tmp_path])) == list(read([tmp_path]))


LINES = st.lists(
    st.sampled_from(
        [b'{"id": "a", "text": "One."}', b'{"id": "b", "text": "Two.", "date": "2031-05-04"}', b"{", b"}", b"\n", b"\xff",
         b"\xef\xbb\xbf", b"\0", b'{"id": 1e999, "text": "x"}', b'{"id": null}', b'"\\ud800"', b" ", b"Text.", b"\r"]
    ),
    max_size=12,
).map(b"".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=120), LINES))
def test_any_bytes_on_standard_input_are_articles_and_reasons(raw: bytes) -> None:
    for item in read(["-"], io.BytesIO(raw)):
        assert isinstance(item, Article | Skipped)
        if isinstance(item, Skipped):
            assert item.why and item.remedy and "\n" not in item.where + item.why + item.remedy
        else:
            assert item.text.strip() and item.id
