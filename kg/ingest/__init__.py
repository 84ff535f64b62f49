"""Reading articles from files, folders and standard input, one after the other, in the order of their names."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from kg.ingest import records
from kg.ingest.texts import Draft, Unreadable, article, decode
from kg.model import Article, Skipped

_KINDS = (".txt", ".html", ".htm", ".jsonl")
_STDIN = "stdin"


def read(sources: Sequence[str | Path], stdin: BinaryIO | None = None) -> Iterator[Article | Skipped]:
    """The articles of .txt, .html and .jsonl files, of folders of them (entries by name), and of ``stdin`` for "-".

    Whatever cannot be read gives one Skipped in its place, and so does a detail (a date, say) that is left aside; the rest
    goes on. The second article with the same id is skipped. Only one article is held at a time.
    """
    seen: dict[str, bytes] = {}
    for source in sources:
        for draft in _source(source, stdin):
            for item in (draft,) if isinstance(draft, Skipped) else article(draft):
                yield _once(item, draft, seen) if isinstance(item, Article) and isinstance(draft, Draft) else item


def _once(item: Article, draft: Draft, seen: dict[str, bytes]) -> Article | Skipped:
    fingerprint = blake2b(item.text.encode(), digest_size=8).digest()
    before = seen.setdefault(item.id, fingerprint)
    if before is fingerprint:
        return item
    if before == fingerprint:
        return Skipped(draft.where, f"the same article was read before: {item.id}", "give it once")
    return Skipped(draft.where, f"another article has the same id: {item.id}", "give each article an id, or file name, of its own")


def _source(source: str | Path, stdin: BinaryIO | None) -> Iterator[Draft | Skipped]:
    if str(source) == "-":
        yield from _stream(stdin) if stdin else [Skipped(_STDIN, "there is no standard input", "pipe an article into the command")]
        return
    try:
        path = Path(source)
        mode = path.stat().st_mode
    except (OSError, ValueError) as fault:
        yield _refused(str(source), fault)
        return
    yield from _folder(path) if stat.S_ISDIR(mode) else _file(path, mode)


def _folder(top: Path) -> Iterator[Draft | Skipped]:
    """Depth first, entries by name. Hidden entries and links to folders are not followed."""
    waiting, empty = [top], True
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir() and (path is top or not path.is_symlink()):
                entries = sorted((p for p in path.iterdir() if not p.name.startswith(".")), key=lambda p: p.name, reverse=True)
                waiting += entries
                continue
            mode = path.stat().st_mode
        except OSError as fault:
            yield _refused(str(path), fault)
            empty = False
            continue
        if not stat.S_ISDIR(mode):
            empty = False
            yield from _file(path, mode)
    if empty:
        yield Skipped(str(top), "the folder holds no files", f"put articles there ({', '.join(_KINDS)})")


def _file(path: Path, mode: int) -> Iterator[Draft | Skipped]:
    kind = path.suffix.lower()
    if kind not in _KINDS:
        named = ascii(kind) if kind else "no suffix"
        yield Skipped(str(path), f"not a kind of file that is read: {named}", f"articles are {', '.join(_KINDS)}")
    elif not stat.S_ISREG(mode):
        yield Skipped(str(path), "not a regular file", "supply a file")
    elif kind == ".jsonl":
        yield from _records(path)
    else:
        yield _whole(path, kind)


def _records(path: Path) -> Iterator[Draft | Skipped]:
    try:
        with path.open("rb") as lines:
            yield from records.drafts(lines, str(path))
    except OSError as fault:
        yield _refused(str(path), fault)


def _whole(path: Path, kind: str) -> Draft | Skipped:
    where = str(path)
    try:
        raw = path.read_bytes()
        if not path.stem.isprintable():
            raise Unreadable("the file's name, which becomes the article's id, cannot be printed", "rename the file")
        if kind == ".txt":
            return Draft(path.stem, where, decode(raw))
        from kg.ingest import pages  # Beautiful Soup is loaded only where there are pages

        return pages.draft(raw, path.stem, where)
    except OSError as fault:
        return _refused(where, fault)
    except Unreadable as fault:
        return Skipped(where, fault.why, fault.remedy)


def _stream(stdin: BinaryIO) -> Iterator[Draft | Skipped]:
    """JSON records where the first line that is not blank is one, else a text."""
    try:
        blank = []
        first = stdin.readline()
        while first and not first.strip(b"\xef\xbb\xbf \t\r\n"):
            blank.append(first)
            first = stdin.readline()
        if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") and records.is_record(first):
            lines: Iterable[bytes] = chain(blank, [first], stdin)
            yield from records.drafts(lines, _STDIN)
        else:
            yield Draft(_STDIN, _STDIN, decode(b"".join(blank) + first + stdin.read()))
    except OSError as fault:
        yield _refused(_STDIN, fault)
    except Unreadable as fault:
        yield Skipped(_STDIN, fault.why, fault.remedy)


def _refused(where: str, fault: Exception) -> Skipped:
    why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return Skipped(where, f"cannot be read: {why}", "check the path and its permissions")
