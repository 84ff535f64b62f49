"""Who, when and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.vocab import Kind, MembershipRole


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can act. ``iri`` identifies; equality is by all fields, so an article keeps one Actor for each.

    ``country`` is the ISO 3166-1 alpha-3 code of the state it is, belongs to or acts for.
    """

    iri: str
    name: str
    kind: Kind
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase (or a modifier) that stands for actors.

    ``start``/``end`` are token indices in the sentence (end exclusive), ``head`` the token by which the grammar takes
    hold of it. ``how`` tells the way it was understood: name, demonym, metonym, title, pronoun, collective, group.
    ``modifier`` is true where the words only qualify another noun ("Russian" in "Russian missile launches"), so that
    the actor is behind that noun and is not the noun.
    """

    sentence: int
    start: int
    end: int
    head: int
    actors: tuple[Actor, ...]
    how: str
    modifier: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of days, ``first`` to ``last`` inclusive. ``text`` is its ISO form (2024-07-10, 2024-07, 2024), or None for a span.

    >>> from datetime import date
    >>> When(date(2024, 6, 1), date(2024, 6, 30), "2024-06").is_span
    False
    """

    first: date
    last: date
    text: str | None

    @property
    def is_span(self) -> bool:
        return self.text is None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. ``relation``: at, since, until, before, after (a bound does not date an event as ``at`` does).

    ``within`` is the noun inside whose phrase it stands: "after the vote on May 2" bounds what is told, but the vote itself was at
    that time. Relation "eve" dates ``within`` as the day after the day of what governs "on the eve of", by default the anchor's morrow.
    """

    sentence: int
    start: int
    end: int
    head: int
    when: When
    relation: str = "at"
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens: a place, or a state as a place. ``country`` as in Actor."""

    iri: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in the text, ``head`` being the token that the grammar governs.

    ``within`` is the noun that the place belongs to ("the executions in X"); None where a verb governs it ("met in X").
    """

    sentence: int
    start: int
    end: int
    head: int
    place: Place
    within: int | None = None


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """The text gives a person an office ("Swedish Prime Minister Ulf Kristersson"). Token span covers title and name."""

    sentence: int
    start: int
    end: int
    holder: Actor
    office: str
    organization: Actor | None


@dataclass(frozen=True, slots=True)
class MembershipMention:
    """The text gives an actor a place in an organization ("NATO partner Japan")."""

    sentence: int
    start: int
    end: int
    member: Actor
    organization: Actor
    role: MembershipRole
    since: When | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that the mentions stage found in one article; lists are in text order.

    ``sites`` are all known places that the text names, whether or not anything is told to happen there.

    ``narrator`` is who says "we" in an official statement (the issuing state or states), else empty.
    """

    actors: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    sites: tuple[PlaceMention, ...] = ()
    offices: tuple[OfficeMention, ...] = ()
    memberships: tuple[MembershipMention, ...] = ()
    narrator: tuple[Actor, ...] = ()
    unresolved: tuple[str, ...] = ()
