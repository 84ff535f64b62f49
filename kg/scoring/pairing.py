"""Which of the facts built from an article is which of those annotated. One to one, best overlap of actors first.

An event is paired with one of the same type if one of its actors is right, and one of its recipients where the gold has any.
Persons, states and organizations are right when they are the same ones; acting for the same country is not enough, save for
unnamed groups.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Actor, Event, Fact, Membership, Tenure, When
from kg.scoring.gold import GoldActor, GoldArticle, GoldEvent
from kg.vocab import MUTUAL_TYPES, Kind

# What decides between events whose actors fit equally well; the overlap of each side counts 1 at most.
_SAME_TIME = 0.2
_SAME_SENTENCE = 0.1
# A sentence is known by so many characters of its beginning.
_BEGINNING = 60
# A span that is told with both ends may differ by so many days at each.
_SLACK = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices into the gold's list and into the article's facts."""

    gold: int
    built: int


def pair_events(gold: GoldArticle, facts: Sequence[Fact]) -> tuple[Pair, ...]:
    options: list[tuple[float, int, int]] = []
    for i, wanted in enumerate(gold.events):
        for j, fact in enumerate(facts):
            if isinstance(fact.what, Event) and fact.what.type == wanted.type:
                worth = _worth(wanted, fact.what, fact)
                options += [(-worth, i, j)] if worth is not None else []
    taken_gold: set[int] = set()
    taken_built: set[int] = set()
    pairs = []
    for _, i, j in sorted(options):
        if i not in taken_gold and j not in taken_built:
            taken_gold.add(i)
            taken_built.add(j)
            pairs.append(Pair(i, j))
    return tuple(pairs)


def pair_offices(gold: GoldArticle, facts: Sequence[Fact]) -> tuple[Pair, ...]:
    """The same holder, an office whose name contains the other's, and no other body."""
    taken: set[int] = set()
    pairs = []
    for i, wanted in enumerate(gold.offices):
        for j, fact in enumerate(facts):
            held = fact.what
            if j in taken or not isinstance(held, Tenure) or not same(wanted.person, held.holder):
                continue
            names = norm(wanted.office), norm(held.office)
            alike = names[0] in names[1] or names[1] in names[0]
            if alike and (held.organization is None or same(wanted.of, held.organization)):
                taken.add(j)
                pairs.append(Pair(i, j))
                break
    return tuple(pairs)


def pair_memberships(gold: GoldArticle, facts: Sequence[Fact]) -> tuple[Pair, ...]:
    """The same member of the same organization in the same role."""
    taken: set[int] = set()
    pairs = []
    for i, wanted in enumerate(gold.memberships):
        for j, fact in enumerate(facts):
            held = fact.what
            if j in taken or not isinstance(held, Membership) or held.role is not wanted.role:
                continue
            if same(wanted.member, held.member) and same(wanted.organization, held.organization):
                taken.add(j)
                pairs.append(Pair(i, j))
                break
    return tuple(pairs)


def same(gold: GoldActor, built: Actor) -> bool:
    """Is the built actor the gold's?"""
    labels = {norm(name) for name in (built.name, *built.aliases)}
    if gold.kind is Kind.STATE:
        return (built.kind is Kind.STATE and built.country == gold.country) or norm(gold.name) in labels
    if built.kind is Kind.STATE:
        return False
    if {norm(name) for name in (gold.name, *gold.aliases)} & labels:
        return True
    if gold.kind is Kind.PERSON:
        words = set(norm(gold.name).split())
        return any(len(set(label.split()) & words) >= min(2, len(words)) for label in labels)
    if gold.kind is Kind.GROUP:
        return gold.country is not None and gold.country == built.country and built.kind is not Kind.PERSON
    return False


def norm(text: str) -> str:
    """Small ASCII words without an article before them.

    >>> norm("The U.S. Sénat")
    'u s senat'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _worth(wanted: GoldEvent, event: Event, fact: Fact) -> float | None:
    """How well they fit, 0 to 2.3; None where they do not."""
    actors, recipients = (wanted.actors, wanted.recipients)
    left, right = event.actors, event.recipients
    if wanted.type in MUTUAL_TYPES:
        actors, recipients, left, right = (*actors, *recipients), (), (*left, *right), ()
    hits, share = _overlap(actors, left)
    hits_to, share_to = _overlap(recipients, right)
    if not hits or (recipients and not hits_to):
        return None
    time = wanted.when is not None and _same_time(wanted.when, event.when)
    quotes = " / ".join(sorted({evidence.quote for evidence in fact.evidence}))
    sentence = norm(wanted.evidence)[:_BEGINNING] in norm(quotes)
    return share + share_to + _SAME_TIME * time + _SAME_SENTENCE * sentence


def _overlap(gold: Sequence[GoldActor], built: Sequence[Actor]) -> tuple[int, float]:
    """How many of them are the same, and their share of all."""
    left = list(built)
    for wanted in gold:
        hit = next((actor for actor in left if same(wanted, actor)), None)
        if hit is not None:
            left.remove(hit)
    hits = len(built) - len(left)
    union = len(gold) + len(left)
    return hits, hits / union if union else 1.0


def _same_time(gold: When, built: When | None) -> bool:
    slack = _SLACK if gold.is_span else 0
    return built is not None and all(
        abs((a - b).days) <= slack for a, b in ((gold.first, built.first), (gold.last, built.last))
    )
