"""Who a Turtle file says there is: its actors and places with their names, checked, several files joined into one list.

What is read of each: rdf:type, rdfs:label, skos:altLabel, dip:officialName, dip:acronym, dip:demonym, dip:capital,
dip:metonym, dip:ambiguous, dip:iso3, dip:country, dip:memberState, owl:sameAs. Everything else in a file is left alone.
Literals without a language tag or in English count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import TurtleError
from kg.ids import state as state_iri
from kg.rdf import is_iri, read_turtle
from kg.vocab import ONTOLOGY, Kind

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_SAME = "http://www.w3.org/2002/07/owl#sameAs"
_CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept"

PLACE = "Place"
# A name that contains an actor's name and is no actor: "Vienna Convention", "Korean War".
NOBODY = "Concept"
CLASSES = {f"{ONTOLOGY}{kind}": kind for kind in (*(k.value for k in Kind), PLACE)} | {_CONCEPT: NOBODY}
_RANK = {kind: rank for rank, kind in enumerate(CLASSES.values())}  # of several classes of one thing, the first here stands
# The properties that give names, and what kind of name each gives; the order is that of trust.
NAMES = {
    _LABEL: "name",
    "http://www.w3.org/2004/02/skos/core#altLabel": "name",
    f"{ONTOLOGY}acronym": "acronym",
    f"{ONTOLOGY}officialName": "official",
    f"{ONTOLOGY}demonym": "demonym",
    f"{ONTOLOGY}metonym": "metonym",
    f"{ONTOLOGY}capital": "capital",
}
_LINKS = {f"{ONTOLOGY}country": "country", f"{ONTOLOGY}memberState": "members", _SAME: "same"}
_AMBIGUOUS = f"{ONTOLOGY}ambiguous"
_ISO3 = f"{ONTOLOGY}iso3"
_CODE = re.compile(r"[A-Z]{3}")


@dataclass(slots=True)
class Entry:
    """All that the files say of one actor or place. ``names`` maps a name to its kinds (see NAMES), in file order."""

    iri: str
    path: Path
    kind: str = ""
    label: str = ""
    iso3: str = ""
    names: dict[str, list[str]] = field(default_factory=dict)
    ambiguous: set[str] = field(default_factory=set)
    country: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)
    same: set[str] = field(default_factory=set)

    def absorb(self, other: Entry) -> None:
        """Take over what another file says of the same one; the label that stands stays."""
        self.kind = self.kind or other.kind
        self.label = self.label or other.label
        self.iso3 = self.iso3 or other.iso3
        for name, hows in other.names.items():
            self.names.setdefault(name, []).extend(hows)
        self.ambiguous |= other.ambiguous
        self.country |= other.country
        self.members |= other.members
        self.same |= other.same


def read_entries(paths: Sequence[Path]) -> list[Entry]:
    """The actors and places of all files, each once, in the order of the files; earlier files name them.

    Two entries are one where they share an IRI, an owl:sameAs or a dip:iso3. Raises TurtleError that lists every fault.
    """
    entries = _joined([entry for path in paths for entry in _read(path)])
    faults = sorted(set(_faults(entries)), key=str)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise TurtleError(f"{len(faults)} faults\n" + "\n".join(str(f) for f in faults), remedy="mend them all")
    return entries


def _read(path: Path) -> list[Entry]:
    found: dict[str, Entry] = {}
    for subject, predicate, value in read_turtle(path):
        entry = found.get(subject.value)
        if entry is None:
            entry = found[subject.value] = Entry(subject.value, path)
        language = getattr(value, "language", None)
        if language is None or language == "en" or language.startswith("en-"):
            _take(entry, predicate.value, value.value, literal=hasattr(value, "datatype"))
    return [entry for entry in found.values() if entry.kind or entry.names or entry.same]


def _take(entry: Entry, predicate: str, value: str, *, literal: bool) -> None:
    if predicate == _TYPE:
        kind = CLASSES.get(value, "")
        entry.kind = min(filter(None, (entry.kind, kind)), key=_RANK.__getitem__, default="")
    elif predicate in NAMES and literal:
        name = " ".join(value.split())
        if name:
            entry.names.setdefault(name, []).append(NAMES[predicate])
            entry.label = entry.label or (name if predicate == _LABEL else "")
    elif predicate == _AMBIGUOUS:
        entry.ambiguous.add(" ".join(value.split()))
    elif predicate == _ISO3:
        entry.iso3 = value
    elif predicate in _LINKS:
        links: set[str] = getattr(entry, _LINKS[predicate])
        links.add(value)


def _joined(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for each actor or place; links are turned to the IRI that stands. What nobody says the kind of goes."""
    standing: dict[str, Entry] = {}
    for entry in entries:
        keys = [entry.iri, *sorted(entry.same), *([state_iri(entry.iso3)] if entry.kind == Kind.STATE.value else [])]
        known = list({id(e): e for key in keys if (e := standing.get(key))}.values())
        first, *others = [*known, entry]
        for other in others:
            first.absorb(other)
        if len(known) > 1:  # this one says that two known ones are the same
            standing.update({key: first for key, e in standing.items() if any(e is other for other in others)})
        standing.update(dict.fromkeys(keys, first))
    kept = list({id(e): e for e in standing.values()}.values())
    for entry in kept:
        entry.country = {standing[c].iri if c in standing else c for c in entry.country}
        entry.members = {standing[m].iri if m in standing else m for m in entry.members}
    return [entry for entry in kept if entry.kind]


# ---------------------------------------------------------------- faults


def _faults(entries: Sequence[Entry]) -> Iterator[TurtleError]:
    states = {e.iri for e in entries if e.kind == Kind.STATE.value}
    lines: dict[Path, list[str]] = {}
    for entry in entries:
        for message, remedy in _wrong(entry, states):
            text = lines.setdefault(entry.path, _lines(entry.path))
            yield TurtleError(message, where=f"{entry.path}{_line(text, entry.iri)}", remedy=remedy)


def _wrong(entry: Entry, states: set[str]) -> Iterator[tuple[str, str]]:
    who = entry.label or entry.iri
    if not is_iri(entry.iri):
        yield f"{who} has no IRI", "name it by an IRI of your own, such as <https://example.org/gondor>, and not by [] or _:"
    if not entry.label:
        yield f"{who} has no name", 'give it an rdfs:label, such as rdfs:label "Gondor"'
    if entry.kind == Kind.STATE.value and not _CODE.fullmatch(entry.iso3):
        yield (f"the state {who} has {'the code ' + repr(entry.iso3) if entry.iso3 else 'no code'}",
               'give it a dip:iso3 of three capital letters, such as dip:iso3 "GND"')  # fmt: skip
    if len(entry.country) > 1 and entry.country <= states:
        yield f"{who} has {len(entry.country)} countries", "leave one dip:country"
    for link, name in ((entry.country, "dip:country"), (entry.members, "dip:memberState")):
        for iri in sorted(link - states):
            yield (f"{who} has the {name} {iri}, which is no known state",
                   f"name a state, such as <{state_iri('JPN')}>, or describe this one as a dip:State")  # fmt: skip
    for name in sorted(entry.ambiguous - set(entry.names)):
        yield f"{who} has the dip:ambiguous {name!r}, which is not among its names", "add the name or take this out"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def _line(lines: Sequence[str], iri: str) -> str:
    """":12" where that subject is first described, spelled in full or with a prefix of the file; else nothing."""
    spellings = [f"<{iri}>"]
    for line in lines:
        if found := re.match(r"""\s*@?prefix\s+([^\s:]*:)\s*<([^>]*)>""", line, re.IGNORECASE):
            prefix, namespace = found.groups()
            if namespace and iri.startswith(namespace):
                spellings.append(prefix + iri[len(namespace) :])
            elif not namespace:
                continue
    starts = re.compile(r"\s*(?:" + "|".join(map(re.escape, spellings)) + r")(?=[\s;,.]|$)")
    return next((f":{number}" for number, line in enumerate(lines, 1) if starts.match(line)), "")
