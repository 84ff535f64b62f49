"""The view in columns, as the page carries it: each text once, numbers in arrays, IRIs without their common beginning.

``template/js/data.js`` reads it; the two change together. A column is a list with one entry for each row of the view.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from kg import __version__
from kg.export.scale import Scale
from kg.export.view import ActorRow, EventRow, EvidenceRow, View, WhenRow
from kg.vocab import ID, MODES, ONTOLOGY, Kind, MembershipRole, Status

# Positions in these lists stand for the words in the columns.
KINDS = [kind.value for kind in Kind]
STATUSES = [status.value for status in Status]
ROLES = [role.value for role in MembershipRole]
MARKS = ["trigger", "actor", "recipient", "date", "place", "speaker"]

_PRECISIONS = {10: 1, 7: 2, 4: 3}


class _Table:
    """Texts, each once; ``row`` gives a text's position. The first position is for no text at all."""

    def __init__(self) -> None:
        self.texts: list[str] = [""]
        self._rows: dict[str, int] = {"": 0}

    def row(self, text: str | None) -> int:
        known = self._rows.setdefault(text or "", len(self.texts))
        if known == len(self.texts):
            self.texts.append(text or "")
        return known


class _Passages:
    """The columns of all evidence, in the order in which it is added."""

    def __init__(self, sentences: _Table, words: _Table) -> None:
        self._sentences, self._words = sentences, words
        self.columns: dict[str, list[Any]] = {
            name: [] for name in ("article", "sentence", "start", "rule", "confidence", "speaker", "marks")
        }

    def add(self, evidence: Sequence[EvidenceRow]) -> int:
        """Takes the evidence of one fact; returns how many passages that is."""
        columns = self.columns
        for one in evidence:
            columns["article"].append(one["article"])
            columns["sentence"].append(self._sentences.row(one["quote"]))
            columns["start"].append(one["start"])
            columns["rule"].append(self._words.row(one["rule"]))
            columns["confidence"].append(round(one["confidence"], 4))
            columns["speaker"].append(-1 if one["speaker"] is None else one["speaker"])
            columns["marks"].append([n for m in one["marks"] if m["role"] in MARKS
                                     for n in (MARKS.index(m["role"]), m["start"], m["end"])])  # fmt: skip
        return len(evidence)


def pack(view: View, scale: Scale, places: Sequence[tuple[int, int]]) -> dict[str, Any]:
    """The JSON value that the page carries; ``places`` are the nodes' positions, actors first, then gatherings."""
    words, sentences = _Table(), _Table()
    types = {standing.name: row for row, standing in enumerate(scale.types)}
    passages = _Passages(sentences, words)
    return {
        "version": __version__,
        "id": ID,
        "ontology": ONTOLOGY,
        "types": [asdict(standing) for standing in scale.types],
        "modes": [asdict(standing) for standing in scale.modes],
        "kinds": KINDS,
        "statuses": STATUSES,
        "roles": ROLES,
        "marks": MARKS,
        "actors": _actors(view["actors"]),
        "countries": view["countries"],
        "articles": [{**article, "iri": _short(article["iri"])} for article in view["articles"]],
        "events": _events(view["events"], types, passages, words),
        "ties": _ties(view, types),
        "gatherings": view["gatherings"],
        "tenures": [[_short(t["iri"]), t["holder"], words.row(t["office"]), _or(t["organization"]),
                     passages.add(t["evidence"])] for t in view["tenures"]],
        "memberships": [[_short(m["iri"]), m["member"], m["organization"], ROLES.index(m["role"]), *_when(m["since"]),
                         passages.add(m["evidence"])] for m in view["memberships"]],
        "passages": passages.columns,
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "words": words.texts,
        "sentences": sentences.texts,
    }  # fmt: skip


def _actors(actors: Sequence[ActorRow]) -> dict[str, list[Any]]:
    return {
        "iri": [_short(actor["iri"]) for actor in actors],
        "name": [actor["name"] for actor in actors],
        "kind": [KINDS.index(actor["kind"]) for actor in actors],
        "country": [actor["country"] or 0 for actor in actors],
        "aliases": [actor["aliases"] or 0 for actor in actors],
    }


def _events(events: Sequence[EventRow], types: Mapping[str, int], passages: _Passages, words: _Table) -> dict[str, list[Any]]:
    modes = {mode: row for row, mode in enumerate(MODES)}
    whens = [_when(event["when"]) for event in events]
    return {
        "iri": [_short(event["iri"]) for event in events],
        "type": [types[event["type"]] for event in events],
        "mode": [-1 if event["mode"] is None else modes[event["mode"]] for event in events],
        "status": [STATUSES.index(event["status"]) for event in events],
        "first": [first for first, _, _ in whens],
        "last": [last for _, last, _ in whens],
        "precision": [precision for _, _, precision in whens],
        "place": [words.row(event["place"]) for event in events],
        "actors": [event["actors"] for event in events],
        "recipients": [event["recipients"] or 0 for event in events],
        "passages": [passages.add(event["evidence"]) for event in events],
    }


def _ties(view: View, types: Mapping[str, int]) -> dict[str, list[Any]]:
    ties = view["ties"]
    return {
        "source": [tie["source"] for tie in ties],
        "target": [tie["target"] for tie in ties],
        "type": [types[tie["type"]] for tie in ties],
        "directed": [int(tie["directed"]) for tie in ties],
        "events": [tie["events"][0] if len(tie["events"]) == 1 else tie["events"] for tie in ties],
    }


def _when(when: WhenRow | None) -> tuple[int, int, int]:
    """First and last day as yyyymmdd, and the precision: 1 a day, 2 a month, 3 a year, 0 a span or (with 0, 0) unknown."""
    if when is None:
        return 0, 0, 0
    first, last = (int(when[end].replace("-", "")) for end in ("first", "last"))
    return first, last, _PRECISIONS.get(len(when["text"] or ""), 0)


def _short(iri: str) -> str:
    return iri.removeprefix(ID)


def _or(row: int | None) -> int:
    return -1 if row is None else row

