"""Annotated articles: folders of JSON files, one for each article, read into nouns. Every fault of every file is told at once.

A file holds ``id``, ``actors`` (name, kind, country, aliases), ``events`` (type, mode, actors, recipients, date, place, status,
attribution, evidence), ``offices`` (person, office, of) and ``memberships`` (member, organization, role). Whoever acts stands
in ``actors``. The neutral saying is called ``State`` there.
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import InputError
from kg.model import When
from kg.vocab import EVENT_TYPES, Kind, MembershipRole, Status

_STATEMENT = {"State": "Statement"}
Record = TypeVar("Record")

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class GoldActor:
    """``aliases`` are its other names in the article."""

    name: str
    kind: Kind
    country: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """``type`` is in kg.vocab.EVENT_TYPES; ``evidence`` is the sentence that tells it."""

    type: str
    actors: tuple[GoldActor, ...]
    recipients: tuple[GoldActor, ...]
    status: Status
    when: When | None
    evidence: str


@dataclass(frozen=True, slots=True)
class GoldOffice:
    """A person holds an office of a state or organization."""

    person: GoldActor
    office: str
    of: GoldActor


@dataclass(frozen=True, slots=True)
class GoldMembership:
    """An actor belongs to an organization."""

    member: GoldActor
    organization: GoldActor
    role: MembershipRole


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What a careful reader finds in the article of that id. ``where`` is the file."""

    id: str
    where: str
    events: tuple[GoldEvent, ...]
    offices: tuple[GoldOffice, ...]
    memberships: tuple[GoldMembership, ...]


class _Fault(Exception):
    """What is wrong with one record, in words."""


def read_gold(folders: Sequence[Path]) -> tuple[GoldArticle, ...]:
    """The annotated articles of all folders, by id. Raises InputError that names every fault with its file."""
    faults: list[str] = []
    found: dict[str, GoldArticle] = {}
    for path in _files(folders):
        article = _File(path, faults).article()
        if article and article.id in found:
            faults.append(f"{path}: {article.id} is annotated in {found[article.id].where} too (give one of them)")
        elif article:
            found[article.id] = article
    if faults:
        raise InputError("\n".join(faults))
    return tuple(found[name] for name in sorted(found))


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in dict.fromkeys(folders):
        if not folder.is_dir():
            what = "a file, not a folder" if folder.exists() else "there is no such folder"
            raise InputError(what, where=str(folder), remedy="name the folder that holds the gold's JSON files")
        paths = sorted(folder.glob("*.json"))
        if not paths:
            raise InputError("no gold: the folder holds no .json file", where=str(folder), remedy="one file for each article, ID.json")
        yield from paths


class _File:
    """One annotated article; its faults go to ``faults``, one line each."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        self._where = str(path)
        self._faults = faults
        self._actors: dict[str, GoldActor] = {}
        self._data = self._read(path)

    def article(self) -> GoldArticle | None:
        """None where there is a fault."""
        before = len(self._faults)
        if self._data is None:
            return None
        name = self._data.get("id")
        if not isinstance(name, str) or not name:
            self._fault("has no id", "give the article's id")
        for actor in self._each("actors", self._actor):
            self._actors[actor.name] = actor
        events = self._each("events", self._event)
        offices = self._each("offices", self._office)
        memberships = self._each("memberships", self._membership)
        return None if len(self._faults) > before else GoldArticle(str(name), self._where, events, offices, memberships)

    def _read(self, path: Path) -> Mapping[str, Any] | None:
        try:
            data = json.loads(path.read_text("utf-8"))
            if isinstance(data, dict):
                return data
            self._fault("is no annotated article", "one object with id, actors, events, offices, memberships")
        except OSError as fault:
            self._fault(f"cannot be read: {fault.strerror}", "check the path")
        except UnicodeDecodeError:
            self._fault("is not UTF-8", "save it as UTF-8")
        except json.JSONDecodeError as fault:
            self._where += f":{fault.lineno}"
            self._fault(f"is not JSON: {fault.msg}", "mend the line")
        except RecursionError:
            self._fault("is nested too deeply", "one object for each article")
        return None

    def _fault(self, what: str, remedy: str) -> None:
        self._faults.append(f"{self._where}: {what} ({remedy})")

    def _each(self, key: str, read: Callable[[Mapping[str, Any]], Record]) -> tuple[Record, ...]:
        """The records under a key, without those that are faulty."""
        assert self._data is not None
        records = self._data.get(key) or []
        if not isinstance(records, list):
            self._fault(f"{key} is no list", f"write [...] under {key}")
            return ()
        found = []
        for number, record in enumerate(records, start=1):
            try:
                if not isinstance(record, dict):
                    raise _Fault("is no object")
                found.append(read(record))
            except _Fault as fault:
                self._fault(f"{key}, number {number}: {fault}", "mend that entry")
        return tuple(found)

    def _actor(self, record: Mapping[str, Any]) -> GoldActor:
        kind, country, aliases = _text(record, "kind"), record.get("country"), record.get("aliases") or []
        if kind not in {one.value for one in Kind}:
            raise _Fault(f"the kind {kind!r} is none of {', '.join(one.value for one in Kind)}")
        if not isinstance(aliases, list) or not all(isinstance(one, str) for one in aliases):
            raise _Fault("aliases is no list of names")
        if country is not None and not isinstance(country, str):
            raise _Fault("country is no code")
        return GoldActor(_text(record, "name"), Kind(kind), country, tuple(aliases))

    def _event(self, record: Mapping[str, Any]) -> GoldEvent:
        kind = _text(record, "type")
        kind = _STATEMENT.get(kind, kind)
        if kind not in EVENT_TYPES:
            raise _Fault(f"the type {kind!r} is not known")
        status = record.get("status")
        if status not in {one.value for one in Status}:
            raise _Fault(f"the status {status!r} is none of {', '.join(one.value for one in Status)}")
        actors = self._named(record, "actors")
        if not actors:
            raise _Fault("nobody acts")
        return GoldEvent(kind, actors, self._named(record, "recipients"), Status(status), _when(record.get("date")),
                         _text(record, "evidence"))  # fmt: skip

    def _office(self, record: Mapping[str, Any]) -> GoldOffice:
        return GoldOffice(self._one(record, "person"), _text(record, "office"), self._one(record, "of"))

    def _membership(self, record: Mapping[str, Any]) -> GoldMembership:
        role = str(record.get("role")).capitalize()
        if role not in {one.value for one in MembershipRole}:
            raise _Fault(f"the role {record.get('role')!r} is none of member, partner, ally")
        return GoldMembership(self._one(record, "member"), self._one(record, "organization"), MembershipRole(role))

    def _named(self, record: Mapping[str, Any], key: str) -> tuple[GoldActor, ...]:
        names = record.get(key) or []
        if not isinstance(names, list):
            raise _Fault(f"{key} is no list of names")
        return tuple(self._known(name) for name in names)

    def _one(self, record: Mapping[str, Any], key: str) -> GoldActor:
        return self._known(_text(record, key))

    def _known(self, name: object) -> GoldActor:
        if not isinstance(name, str) or name not in self._actors:
            raise _Fault(f"{name!r} does not stand in actors")
        return self._actors[name]


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or not value:
        raise _Fault(f"has no {key}")
    return value


def _when(text: object) -> When | None:
    """
    >>> _when("2024-02").last.isoformat()
    '2024-02-29'
    >>> _when("2024-02/2024-03-05").text is None
    True
    """
    if not text:
        return None
    first, _, last = str(text).partition("/")
    try:
        return When(_days(first)[0], _days(last or first)[1], None if last else first)
    except ValueError:
        raise _Fault(f"the date {text!r} is not understood: 2024-07-10, 2024-07, 2024, or two of these with / between") from None


def _days(text: str) -> tuple[date, date]:
    """The first and the last day of a day, month or year."""
    found = _DAY.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    ends = month or 12
    return date(year, month or 1, day or 1), date(year, ends, day or monthrange(year, ends)[1])
