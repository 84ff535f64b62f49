"""Articles as JSON records, one a line: ``id`` and ``text``; optional ``title``, ``date``, ``source``, ``url``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kg.ingest.texts import Draft, Unreadable, is_sound
from kg.model import Skipped

_REMEDY = 'write one JSON object a line: {"id": "...", "text": "..."}'


def drafts(lines: Iterable[bytes], source: str) -> Iterator[Draft | Skipped]:
    """A draft for each line; a line that is no record gives a Skipped and the next one is read."""
    for number, raw in enumerate(lines, 1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if line.strip():
            yield from _drafts(line, f"{source}:{number}")


def _drafts(line: bytes, where: str) -> Iterator[Draft | Skipped]:
    try:
        record = _record(line)
        identifier, text = _identifier(record), _text(record)
    except Unreadable as fault:
        yield Skipped(where, fault.why, fault.remedy)
        return
    details: dict[str, str | None] = {}
    for key in ("title", "date", "source", "url"):
        value = record.get(key)
        known = isinstance(value, str) and is_sound(value)
        details[key] = str(value).strip() or None if known else None
        if value is not None and not known and value != "":
            yield Skipped(where, f"{key} not understood, read without it: {ascii(value)[:80]}", "write it as a text in quotes")
    yield Draft(identifier, where, text, details["title"], details["date"], details["source"], details["url"])


def is_record(line: bytes) -> bool:
    """Whether the line by itself is a JSON object."""
    try:
        _record(line.removeprefix(b"\xef\xbb\xbf"))
    except Unreadable:
        return False
    return True


def _record(line: bytes) -> dict[str, object]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as fault:
        raise Unreadable(f"not UTF-8: byte 0x{line[fault.start]:02x} at {fault.start}", "write the file in UTF-8") from fault
    except RecursionError as fault:
        raise Unreadable("the JSON is nested too deeply", _REMEDY) from fault
    except json.JSONDecodeError as fault:
        raise Unreadable(f"not JSON: {fault.msg}, column {fault.colno}", _REMEDY) from fault
    except ValueError as fault:
        raise Unreadable("the JSON holds a number with thousands of digits", _REMEDY) from fault
    if not isinstance(record, dict):
        raise Unreadable(f"the line is {_named(record)} and not an object", _REMEDY)
    return record


def _named(value: object) -> str:
    return {str: "a text", bool: "true or false", type(None): "null", list: "a list"}.get(type(value), "a number")


def _identifier(record: dict[str, object]) -> str:
    value = record.get("id")
    identifier = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(identifier, str) or not identifier.strip():
        raise Unreadable("the record has no id", 'give each record an "id" of its own')
    if not is_sound(identifier) or not identifier.isprintable():
        raise Unreadable("the id holds characters that cannot be printed", "use letters, digits, hyphens and the like in ids")
    return identifier


def _text(record: dict[str, object]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable("the record has no text", 'give the article\'s text as "text"')
    return text
