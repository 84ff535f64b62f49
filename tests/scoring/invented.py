"""Two invented articles as gold, and ways to state what was built."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from kg import ids
from kg.model import Actor, Article, ArticleFacts, Event, Evidence, Fact, Membership, Tenure, When
from kg.vocab import Kind, Status

ARNOR = Actor(ids.state("XAR"), "Arnor", Kind.STATE, "XAR")
GONDOR = Actor(ids.state("XGO"), "Gondor", Kind.STATE, "XGO")
ROHAN = Actor(ids.state("XRO"), "Rohan", Kind.STATE, "XRO")
ELENDIL = Actor(ids.person("Isilmo Elendil"), "Isilmo Elendil", Kind.PERSON, "XAR", ("Elendil",))

GOLD: dict[str, Any] = {
    "id": "herald-1",
    "actors": [
        {"name": "Arnor", "kind": "State", "country": "XAR", "aliases": ["Fornost"]},
        {"name": "Gondor", "kind": "State", "country": "XGO", "aliases": []},
        {"name": "Isilmo Elendil", "kind": "Person", "country": "XAR", "aliases": ["the king"]},
        {"name": "Gondorian officials", "kind": "Group", "country": "XGO"},
        {"name": "Council of the North", "kind": "Organization", "country": None},
    ],
    "events": [
        {"type": "Consult", "actors": ["Arnor"], "recipients": ["Gondor"], "date": "2031-05-04", "status": "occurred",
         "evidence": "Arnor and Gondor met on Sunday."},
        {"type": "Accuse", "actors": ["Isilmo Elendil"], "recipients": ["Gondor"], "date": None, "status": "occurred",
         "evidence": "The king blamed Gondor."},
        {"type": "State", "actors": ["Arnor"], "recipients": [], "date": "2031-04/2031-05-02", "status": "planned",
         "evidence": "Arnor will speak."},
    ],
    "offices": [{"person": "Isilmo Elendil", "office": "King", "of": "Arnor"}],
    "memberships": [{"member": "Arnor", "organization": "Council of the North", "role": "member"}],
}  # fmt: skip


def write(folder: Path, **changes: Any) -> Path:
    """A folder with the gold of herald-1, some of its keys replaced."""
    folder.mkdir(exist_ok=True)
    (folder / "herald-1.json").write_text(json.dumps(GOLD | changes), "utf-8")
    return folder


def day(text: str) -> When:
    return When(date.fromisoformat(text), date.fromisoformat(text), text)


def act(kind: str, actors: tuple[Actor, ...], recipients: tuple[Actor, ...] = (), when: When | None = None) -> Event:
    return Event(kind, None, actors, recipients, Status.OCCURRED, when)


def told(what: Event | Tenure | Membership, *rules: str, quote: str = "It is said.") -> Fact:
    return Fact(what, tuple(Evidence("herald-1", i, i + len(quote), quote, rule, 1.0) for i, rule in enumerate(rules)))


def stated(*facts: Fact) -> ArticleFacts:
    return ArticleFacts(Article("herald-1", "", ()), facts)
