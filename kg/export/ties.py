"""Events as ties between two nodes: what a picture can draw of acts that have any number of parties.

A node is an actor (its row in the view), or a *gathering*: an event of so many parties that a line between every two of
them would bury the picture. A gathering is drawn as a point of its own to which its parties are tied. Gatherings are
numbered after the actors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Twelve parties side by side make 66 lines; with more, the event becomes a gathering.
MOST_LINES = 66


@dataclass(frozen=True, slots=True)
class Tie:
    """All events of one ``type`` from one node to another, as rows of the view's events in their order.

    ``directed`` is false where the nodes stand side by side; then ``source`` < ``target``. Where both are the same node
    the act has no other party.
    """

    source: int
    target: int
    type: str
    directed: bool
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """An event's type and its actors and recipients, as rows of the view's actors."""

    type: str
    actors: Sequence[int]
    recipients: Sequence[int]


def tie_up(parties: Sequence[Parties], actors: int) -> tuple[tuple[Tie, ...], tuple[int, ...]]:
    """The ties of all events, strongest first, and the events that are gatherings, in node order."""
    gathered: list[int] = []
    found: dict[tuple[int, int, str, bool], list[int]] = {}
    for row, event in enumerate(parties):
        lines = list(_lines(event))
        if len(lines) > MOST_LINES:
            lines = list(_spokes(event, actors + len(gathered)))
            gathered.append(row)
        for source, target, directed in lines:
            found.setdefault((source, target, event.type, directed), []).append(row)
    ties = (Tie(*key, events=tuple(rows)) for key, rows in found.items())
    return tuple(sorted(ties, key=lambda t: (-len(t.events), t.source, t.target, t.type, t.directed))), tuple(gathered)


def _lines(event: Parties) -> Iterator[tuple[int, int, bool]]:
    actors = sorted(set(event.actors))
    recipients = sorted(set(event.recipients))
    if recipients:
        lines = [(a, r, True) for a in actors for r in recipients if a != r]
        yield from lines or [(actors[0], actors[0], True)]
    elif len(actors) == 1:
        yield actors[0], actors[0], True
    else:
        for at, first in enumerate(actors):
            for second in actors[at + 1 :]:
                yield first, second, False


def _spokes(event: Parties, gathering: int) -> Iterator[tuple[int, int, bool]]:
    directed = bool(event.recipients)
    for actor in sorted(set(event.actors)):
        yield actor, gathering, directed
    for recipient in sorted(set(event.recipients) - set(event.actors)):
        yield gathering, recipient, True
