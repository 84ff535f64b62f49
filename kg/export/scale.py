"""Where each event type stands between cooperation and conflict, as the ontology says, and the order in which a page shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg import rdf
from kg.resources import ONTOLOGY_DIR
from kg.vocab import EVENT_TYPES, MODES, ONTOLOGY

_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
# From deeds of cooperation to deeds of conflict: the order of groups in the legend and in the filters.
_QUADS = ("MaterialCooperation", "VerbalCooperation", "Neutral", "VerbalConflict", "MaterialConflict")


@dataclass(frozen=True, slots=True)
class Standing:
    """One event type or mode. ``score`` is the Goldstein value, -10 (conflict) to 10 (cooperation); ``quad`` its group's label."""

    name: str
    label: str
    quad: str
    score: float


@dataclass(frozen=True, slots=True)
class Scale:
    """All types, cooperation first, and all modes in the vocabulary's order."""

    types: tuple[Standing, ...]
    modes: tuple[Standing, ...]


def load() -> Scale:
    """The scale as ontology/diplomacy.ttl has it. Raises TurtleError where that file is not Turtle."""
    labels: dict[str, str] = {}
    quads: dict[str, str] = {}
    scores: dict[str, float] = {}
    for subject, predicate, value in rdf.read_turtle(ONTOLOGY_DIR / "diplomacy.ttl"):
        name, of = subject.value.removeprefix(ONTOLOGY), predicate.value
        if of == _LABEL:
            labels[name] = value.value
        elif of == f"{ONTOLOGY}quadClass":
            quads[name] = value.value.removeprefix(ONTOLOGY)
        elif of == f"{ONTOLOGY}conflictCooperation":
            scores[name] = float(value.value)

    def standing(name: str) -> Standing:
        quad = quads.get(name, "Neutral")
        return Standing(name, labels.get(name) or words(name), labels.get(quad) or words(quad), scores.get(name, 0.0))

    order = {name: row for row, name in enumerate(EVENT_TYPES)}
    types = sorted(EVENT_TYPES, key=lambda name: (_rank(quads, name), -scores.get(name, 0.0), order[name]))
    return Scale(tuple(standing(name) for name in types), tuple(standing(name) for name in MODES))


def _rank(quads: Mapping[str, str], name: str) -> int:
    return _QUADS.index(quads.get(name, "Neutral"))


def words(name: str) -> str:
    """A class's name as a person writes it.

    >>> words("MartialLaw"), words("Treaty")
    ('martial law', 'treaty')
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
