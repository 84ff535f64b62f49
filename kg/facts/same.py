"""Whether two drafts of one article tell the same thing, and what they tell together."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Actor, Event, Membership, Place, Tenure, When
from kg.vocab import MUTUAL_TYPES

What = Event | Tenure | Membership


def unify(a: What, b: What, near: bool) -> What | None:
    """The two as one with the fullest slots, or None where they are two. ``near``: told in the same sentence."""
    if isinstance(a, Event) and isinstance(b, Event):
        return _events(a, b, near)
    if isinstance(a, Tenure) and isinstance(b, Tenure):
        if a.holder.iri != b.holder.iri or a.office.casefold() != b.office.casefold():
            return None
        if a.organization and b.organization and a.organization.iri != b.organization.iri:
            return None
        return a if a.organization else b
    if isinstance(a, Membership) and isinstance(b, Membership):
        if (a.member.iri, a.organization.iri, a.role) != (b.member.iri, b.organization.iri, b.role):
            return None
        return a if a.since else b
    return None


def _events(a: Event, b: Event, near: bool) -> Event | None:
    if a.type != b.type or a.status is not b.status or (a.mode and b.mode and a.mode != b.mode):
        return None
    if not near and a.type == "Agree" and (a.when is None) != (b.when is None):
        return None
    if not _times_agree(a.when, b.when) or not _places_agree(a.place, b.place):
        return None
    who = _participants(a, b, near)
    if who is None:
        return None
    actors, recipients = who
    return replace(a, mode=a.mode or b.mode, actors=actors, recipients=recipients, when=_fuller(a.when, b.when),
                   place=a.place or b.place)  # fmt: skip


def _participants(a: Event, b: Event, near: bool) -> tuple[tuple[Actor, ...], tuple[Actor, ...]] | None:
    left, right = _iris(a.actors), _iris(b.actors)
    to_a, to_b = _iris(a.recipients), _iris(b.recipients)
    if a.mode == b.mode == "Invade" and left == right and (to_a < to_b or to_b < to_a):
        # "its invasion of B and C": C was joined by the grammar alone where the article elsewhere tells of B
        return a.actors, (a.recipients if to_a < to_b else b.recipients)
    if a.type in MUTUAL_TYPES:
        if left | to_a == right | to_b:
            # a one-sided promise told in mutual words as well is one-sided; a meeting or cooperation is everybody's
            first = len(to_a) >= len(to_b) if a.type == "Agree" else len(to_a) <= len(to_b)
            return (a.actors, a.recipients) if first else (b.actors, b.recipients)
        if near and (left | to_a) < (right | to_b):
            return b.actors, b.recipients
        if near and (left | to_a) > (right | to_b):
            return a.actors, a.recipients
        return None
    if left == right and (to_a == to_b or not to_a or not to_b or (near and (to_a < to_b or to_b < to_a))):
        return a.actors, (a.recipients if len(to_a) >= len(to_b) else b.recipients)
    if near and to_a == to_b and (left < right or right < left):
        return (a.actors if len(left) > len(right) else b.actors), a.recipients
    return None


def _iris(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(a.iri for a in actors)


def _times_agree(a: When | None, b: When | None) -> bool:
    if a is None or b is None:
        return True
    return (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)


def _fuller(a: When | None, b: When | None) -> When | None:
    """The more precise of two times that agree."""
    if a is None or b is None:
        return a or b
    return a if (a.last - a.first) <= (b.last - b.first) else b


def _places_agree(a: Place | None, b: Place | None) -> bool:
    return a is None or b is None or a.iri == b.iri or a.name in b.name or b.name in a.name
