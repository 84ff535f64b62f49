"""The nouns that pass between the stages. Frozen, typed, and without any library.

Offsets named ``start`` and ``end`` count characters (code points) of ``Article.text`` from 0, end exclusive, so that
``article.text[start:end]`` is the passage. Token indices count from 0 inside their sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from kg.vocab import BlockKind, Kind, MembershipRole, Status

# ---------------------------------------------------------------- what is read


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text that is one thing: a paragraph, the headline, a caption, page furniture.

    ``dateline`` is the stretch of "TOKYO, March 3 (Kyodo) -- " where the paragraph opens with one; the first sentence begins at its end.
    """

    start: int
    end: int
    kind: BlockKind
    dateline: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as supplied. ``text`` is verbatim; ``blocks`` are in order and do not overlap.

    ``published`` is the day of publication that the source states. ``anchor`` is the day against which "Wednesday" or
    "last month" is resolved: the publication day, else what byline, dateline or captions show, else None.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    anchor: date | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read, in one line for a person."""

    where: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its analysis. ``dep`` uses the labels of spaCy's English models, ``tag`` Penn Treebank's, ``pos`` UD's.

    ``text`` is the token after one-to-one cleaning of characters (curly quotes straight, no-break space a space), so
    it has the length of the passage it stands for. ``head`` is the index of the governor; the root governs itself.
    """

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence. ``index`` counts sentences of the article, ``paragraph`` its blocks, both from 0."""

    index: int
    paragraph: int
    kind: BlockKind
    start: int
    end: int
    tokens: tuple[Token, ...]


# ---------------------------------------------------------------- who, when, where


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

    ``narrator`` is who says "we" in an official statement (the issuing state or states), else empty.
    """

    actors: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    offices: tuple[OfficeMention, ...] = ()
    memberships: tuple[MembershipMention, ...] = ()
    narrator: tuple[Actor, ...] = ()
    unresolved: tuple[str, ...] = ()


# ---------------------------------------------------------------- who did what to whom


@dataclass(frozen=True, slots=True)
class Operator:
    """Something that a clause stands under: ``kind`` from kg.clauses.operators, ``token`` the word that does it."""

    kind: str
    lemma: str
    token: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its roles, whatever voice or form it came in.

    ``roles`` maps a role (subject, object, indirect, complement, poss, amod, or a preposition) to the head tokens that
    fill it, conjuncts spread. ``operators`` are the words that the predicate stands under, innermost first. ``parent``
    is the index of the clause that this one depends on, and ``link`` how (complement, adverbial, relative, conjunct, noun, light).
    ``speakers`` are the head tokens of those who say so, those of the innermost saying first; ``extent`` the tokens in which its time and place stand.
    """

    index: int
    sentence: int
    predicate: int
    lemma: str
    pos: str
    roles: Mapping[str, tuple[int, ...]]
    negated: bool = False
    tense: str = "present"
    passive: bool = False
    operators: tuple[Operator, ...] = ()
    parent: int | None = None
    link: str | None = None
    speakers: tuple[tuple[int, ...], ...] = ()
    extent: tuple[int, ...] = ()


# ---------------------------------------------------------------- what is stated


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
    where the event is itself an act of saying, so that the day of an official statement passes to it.
    """

    rule: str
    confidence: float
    event: Event | None
    membership: Membership | None
    tenure: Tenure | None
    sentence: int
    marks: tuple[Mark, ...]
    speaker: Actor | None = None
    saying: bool = False


Claim = TypeVar("Claim", Event, Tenure, Membership)


@dataclass(frozen=True, slots=True)
class MergedFact(Generic[Claim]):
    """One claim with every passage that makes it, sorted by article, offsets and rule."""

    iri: str
    what: Claim
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What all articles state, one record for each IRI, sorted by IRI (articles by id).

    Every Actor and Place inside a fact is the one in ``actors`` or ``places``. ``actors`` holds also the states to which
    actors and places belong, and that are places. ``forms`` tells by which names each article (by its id) calls the
    actors, places and offices (by IRI) of its facts.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    events: tuple[MergedFact[Event], ...]
    tenures: tuple[MergedFact[Tenure], ...]
    memberships: tuple[MergedFact[Membership], ...]
    forms: Mapping[str, Mapping[str, tuple[str, ...]]]

    @property
    def facts(self) -> tuple[MergedFact[Event] | MergedFact[Tenure] | MergedFact[Membership], ...]:
        """Events, then tenures, then memberships."""
        return (*self.events, *self.tenures, *self.memberships)
