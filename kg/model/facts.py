"""What is stated."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.article import Article, Sentence
from kg.model.clauses import Clause
from kg.model.mentions import Actor, Mentions, Place, When
from kg.vocab import MembershipRole, Status


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a sentence that made a fact: ``role`` is trigger, actor, recipient, date, place or speaker; article offsets."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read. ``confidence`` is the measured precision of ``rule``, 0 to 1."""

    article: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float
    attributed: Actor | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What is claimed, apart from who says so. ``type`` is in kg.vocab.EVENT_TYPES; actors and recipients sorted by IRI."""

    type: str
    mode: str | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    status: Status
    when: When | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person holds an office of a state or organization."""

    holder: Actor
    office: str
    organization: Actor | None


@dataclass(frozen=True, slots=True)
class Membership:
    """An actor belongs to an organization. ``since`` is the stated beginning."""

    member: Actor
    organization: Actor
    role: MembershipRole
    since: When | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one article, with every passage of that article that makes it."""

    what: Event | Tenure | Membership
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that one article states: the unit that is added, replaced and taken out. ``article.text`` may be dropped ("")."""

    article: Article
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One article on its way from text to facts; kept whole only for `kg explain` and tests."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: Mentions
    clauses: tuple[Clause, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fired: what it says, and the words it says it of. ``sentence`` is the sentence's index in the article.

    ``confidence`` is the rule's measured precision. ``speaker`` is whom the article names as saying so. ``saying`` is true
    where the event is itself an act of saying, so that the day of an official statement passes to it. ``beside_accord``
    where it is told as what went on when an accord was made ("the treaty was signed as A visited B").
    """

    rule: str
    confidence: float
    event: Event | None
    membership: Membership | None
    sentence: int
    marks: tuple[Mark, ...]
    speaker: Actor | None = None
    saying: bool = False
    beside_accord: bool = False
