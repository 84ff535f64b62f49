"""What a built graph tells, article by article, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.rdf.engine import Engine
from kg.rdf.terms import TYPE
from kg.vocab import EVENT_TYPES, ID
from kg.vocab import ONTOLOGY as DIP

_SLOTS = """
SELECT DISTINCT ?fact ?property ?value ?name WHERE {
  ?fact dip:evidence ?any ; ?property ?value . FILTER(?property NOT IN (dip:evidence, dip:participant))
  OPTIONAL { ?value rdfs:label ?name }
}"""
_PASSAGES = """
SELECT DISTINCT ?fact ?article ?start ?rule ?quote ?speaker WHERE {
  ?fact dip:evidence ?passage . ?passage dip:article ?source .
  OPTIONAL { ?source dcterms:identifier ?known } BIND(COALESCE(?known, STR(?source)) AS ?article)
  OPTIONAL { ?passage dip:start ?start } OPTIONAL { ?passage dip:rule ?rule } OPTIONAL { ?passage dip:quote ?quote }
  OPTIONAL { ?passage dip:attributedTo ?by . OPTIONAL { ?by rdfs:label ?named } BIND(COALESCE(?named, STR(?by)) AS ?speaker) }
}"""
# Who stands on which side of a fact.
_LEFT, _RIGHT = ("actor", "holder", "member"), ("recipient", "organization")
_RULES = f"{ID}rule/"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as the graph calls them."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """One fact as one article tells it. ``type`` is an event's type, Tenure or Membership.

    ``mode`` is an event's mode, a tenure's office, a membership's role. ``when`` is ISO (of a span first/last), "" if unknown, as are
    ``place``, ``status`` and ``speaker``. ``rules`` are all that made it of this article; ``sentence`` is the first that tells it, at
    character ``start`` of the article's text.
    """

    article: str
    start: int
    type: str
    mode: str
    left: tuple[Party, ...]
    right: tuple[Party, ...]
    when: str
    place: str
    status: str
    speaker: str
    rules: tuple[str, ...]
    sentence: str


def read_told(path: Path) -> tuple[Told, ...]:
    """All that a built folder, or its graph.ttl or graph.nq, tells, in order of articles and their text.

    Raises UsageError where there is no graph, TurtleError with file and line where it cannot be read.
    """
    engine = Engine()
    engine.load(_graph_file(path), named=False)
    slots: defaultdict[str, defaultdict[str, set[Party]]] = defaultdict(lambda: defaultdict(set))
    for fact, name, value, label in engine.ask(_SLOTS).rows(short=False):
        slots[fact]["type" if name == TYPE else name.removeprefix(DIP)].add(Party(value, label or value))
    passages: defaultdict[tuple[str, str], list[tuple[int, str, str, str]]] = defaultdict(list)
    for fact, article, start, rule, quote, speaker in engine.ask(_PASSAGES).rows(short=False):
        at = int(start) if start.isdecimal() else 0
        passages[fact, article].append((at, rule.removeprefix(_RULES), " ".join(quote.split()), speaker))
    told = [_told(slots[fact], article, sorted(found)) for (fact, article), found in passages.items()]
    return tuple(sorted(told, key=lambda one: (one.article, one.start, one.type, repr(one))))


def _graph_file(path: Path) -> Path:
    if path.is_dir():
        files = [path / name for name in ("graph.ttl", "graph.nq") if (path / name).is_file()]
        if not files:
            raise UsageError("no graph.ttl in this folder", where=str(path), remedy=f"kg build SOURCE... -o {path} makes one")
        return files[0]
    if not path.exists():
        raise UsageError("there is no such file or folder", where=str(path), remedy="name a folder of kg build, or its graph.ttl")
    if path.suffix not in (".ttl", ".nq"):
        raise UsageError("not a graph of kg build", where=str(path), remedy="name a folder of kg build, its graph.ttl or its graph.nq")
    return path


def _told(slots: Mapping[str, set[Party]], article: str, passages: list[tuple[int, str, str, str]]) -> Told:
    kinds = {one.iri.removeprefix(DIP) for one in slots["type"]}
    known = sorted(kinds & {*EVENT_TYPES, "Tenure", "Membership"}) or sorted(kinds)
    words = {"Tenure": _names(slots, "office"), "Membership": _local(slots, "role")}
    mode = words.get(known[0], ", ".join(sorted(kinds - set(known[:1]))))
    start, _, sentence, _ = passages[0]
    return Told(
        article, start, known[0], mode, _parties(slots, _LEFT), _parties(slots, _RIGHT), _when(slots), _names(slots, "place"),
        _local(slots, "status").casefold(), ", ".join(sorted({speaker for *_, speaker in passages if speaker})),
        tuple(sorted({rule for _, rule, _, _ in passages if rule})), sentence,
    )  # fmt: skip


def _parties(slots: Mapping[str, set[Party]], names: tuple[str, ...]) -> tuple[Party, ...]:
    """Each once, however many labels there are, by name."""
    called: dict[str, str] = {}
    for party in sorted((one for name in names for one in slots.get(name, ())), key=lambda one: (one.iri, one.name)):
        called.setdefault(party.iri, party.name)
    return tuple(sorted((Party(iri, name) for iri, name in called.items()), key=lambda one: (one.name, one.iri)))


def _names(slots: Mapping[str, set[Party]], name: str) -> str:
    return ", ".join(party.name for party in _parties(slots, (name,)))


def _local(slots: Mapping[str, set[Party]], name: str) -> str:
    return ", ".join(sorted(party.iri.removeprefix(DIP) for party in slots.get(name, ())))


def _when(slots: Mapping[str, set[Party]]) -> str:
    for name in ("date", "since"):
        if slots.get(name):
            return _local(slots, name)
    days = [_local(slots, name) for name in ("earliest", "latest")]
    return "/".join(days) if all(days) else ""
