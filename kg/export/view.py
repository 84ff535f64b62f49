"""What the page shows, as plain data: a dict that a test reads without a browser.

Rows refer to each other by position. Actors stand strongest first (by number of events, then by name and IRI), events
in time order (undated last), articles by identifier, so that the same graph gives the same view in whatever order it
was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from kg import ids
from kg.export.ties import Parties, tie_up
from kg.model import Actor, Article, Event, Evidence, Membership, Merged, Tenure, When
from kg.vocab import Kind


class WhenRow(TypedDict):
    """ISO days, both inclusive; ``text`` as in kg.model.When."""

    first: str
    last: str
    text: str | None


class MarkRow(TypedDict):
    """Words of the quote that made the fact; offsets count code points of the quote."""

    role: str
    start: int
    end: int


class EvidenceRow(TypedDict):
    """``article`` and ``speaker`` are rows; ``start`` counts code points of the article's text."""

    article: int
    start: int
    quote: str
    rule: str
    confidence: float
    speaker: int | None
    marks: list[MarkRow]


class ActorRow(TypedDict):
    """``events`` counts the events in which it is an actor or a recipient."""

    iri: str
    name: str
    kind: str
    country: str | None
    aliases: list[str]
    events: int


class ArticleRow(TypedDict):
    """``published`` is an ISO day; ``url`` is only given where it is a web address."""

    iri: str
    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None


class EventRow(TypedDict):
    """``actors`` and ``recipients`` are rows."""

    iri: str
    type: str
    mode: str | None
    status: str
    when: WhenRow | None
    place: str | None
    actors: list[int]
    recipients: list[int]
    evidence: list[EvidenceRow]


class TieRow(TypedDict):
    """As kg.export.ties.Tie."""

    source: int
    target: int
    type: str
    directed: bool
    events: list[int]


class TenureRow(TypedDict):
    """``holder`` and ``organization`` are rows of actors."""

    iri: str
    holder: int
    office: str
    organization: int | None
    evidence: list[EvidenceRow]


class MembershipRow(TypedDict):
    """``member`` and ``organization`` are rows of actors."""

    iri: str
    member: int
    organization: int
    role: str
    since: WhenRow | None
    evidence: list[EvidenceRow]


class View(TypedDict):
    """The whole page's content. ``countries`` names states by their ISO 3166-1 alpha-3 code; ``gatherings`` are rows of events
    that are drawn as nodes, numbered after the actors."""

    actors: list[ActorRow]
    countries: dict[str, str]
    articles: list[ArticleRow]
    events: list[EventRow]
    ties: list[TieRow]
    gatherings: list[int]
    tenures: list[TenureRow]
    memberships: list[MembershipRow]


def build_view(merged: Merged) -> View:
    """The page's content, in an order that depends on the graph alone."""
    actors = _actor_rows(merged)
    articles = {article.id: row for row, article in enumerate(merged.articles)}
    rows = _Rows({row["iri"]: at for at, row in enumerate(actors)}, articles)
    events = sorted((rows.event(fact.iri, fact.what, fact.evidence) for fact in merged.events), key=_in_time)
    parties = [Parties(e["type"], e["actors"], e["recipients"]) for e in events]
    ties, gatherings = tie_up(parties, len(actors))
    return View(
        actors=actors,
        countries={a.country: a.name for a in merged.actors if a.kind is Kind.STATE and a.country},
        articles=[_article_row(article) for article in merged.articles],
        events=events,
        ties=[TieRow(source=t.source, target=t.target, type=t.type, directed=t.directed, events=list(t.events))
              for t in ties],
        gatherings=list(gatherings),
        tenures=[rows.tenure(fact.iri, fact.what, fact.evidence) for fact in merged.tenures],
        memberships=[rows.membership(fact.iri, fact.what, fact.evidence) for fact in merged.memberships],
    )  # fmt: skip


def _in_time(event: EventRow) -> tuple[str, str, str]:
    when = event["when"]
    return (when["first"], when["last"], event["iri"]) if when else ("~", "~", event["iri"])


def _actor_rows(merged: Merged) -> list[ActorRow]:
    """Everybody of whom a fact or a speaker's name tells; states that only stand behind others are left out."""
    counts: dict[str, int] = {}
    named: set[str] = set()
    for fact in merged.facts:
        parties = {actor.iri for actor in _parties(fact.what)}
        named |= parties
        named |= {evidence.attributed.iri for evidence in fact.evidence if evidence.attributed}
        if isinstance(fact.what, Event):
            for iri in parties:
                counts[iri] = counts.get(iri, 0) + 1
    rows = [_actor_row(actor, counts.get(actor.iri, 0)) for actor in merged.actors if actor.iri in named]
    return sorted(rows, key=lambda row: (-row["events"], row["name"], row["iri"]))


class _Rows:
    """Makes rows of facts; knows the rows of actors and articles that they refer to."""

    def __init__(self, actors: Mapping[str, int], articles: Mapping[str, int]) -> None:
        self._actors = actors
        self._articles = articles

    def event(self, iri: str, what: Event, evidence: tuple[Evidence, ...]) -> EventRow:
        return EventRow(
            iri=iri,
            type=what.type,
            mode=what.mode,
            status=what.status.value,
            when=_when_row(what.when),
            place=what.place.name if what.place else None,
            actors=sorted(self._actors[actor.iri] for actor in what.actors),
            recipients=sorted(self._actors[actor.iri] for actor in what.recipients),
            evidence=self._evidence(evidence),
        )

    def tenure(self, iri: str, what: Tenure, evidence: tuple[Evidence, ...]) -> TenureRow:
        return TenureRow(
            iri=iri,
            holder=self._actors[what.holder.iri],
            office=what.office,
            organization=self._actors[what.organization.iri] if what.organization else None,
            evidence=self._evidence(evidence),
        )

    def membership(self, iri: str, what: Membership, evidence: tuple[Evidence, ...]) -> MembershipRow:
        return MembershipRow(
            iri=iri,
            member=self._actors[what.member.iri],
            organization=self._actors[what.organization.iri],
            role=what.role.value,
            since=_when_row(what.since),
            evidence=self._evidence(evidence),
        )

    def _evidence(self, evidence: tuple[Evidence, ...]) -> list[EvidenceRow]:
        rows = [
            EvidenceRow(
                article=self._articles[one.article],
                start=one.start,
                quote=one.quote,
                rule=one.rule,
                confidence=one.confidence,
                speaker=self._actors[one.attributed.iri] if one.attributed else None,
                marks=_mark_rows(one),
            )
            for one in evidence
        ]
        return sorted(rows, key=lambda row: (row["article"], row["start"], row["rule"], row["speaker"] or -1))


def _parties(what: Event | Tenure | Membership) -> tuple[Actor, ...]:
    if isinstance(what, Event):
        return what.actors + what.recipients
    if isinstance(what, Tenure):
        return (what.holder, what.organization) if what.organization else (what.holder,)
    return what.member, what.organization


def _actor_row(actor: Actor, events: int) -> ActorRow:
    return ActorRow(iri=actor.iri, name=actor.name, kind=actor.kind.value, country=actor.country,
                    aliases=list(actor.aliases), events=events)  # fmt: skip


def _article_row(article: Article) -> ArticleRow:
    web = article.url is not None and article.url.lower().startswith(("https://", "http://"))
    return ArticleRow(
        iri=ids.article(article.id),
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        published=article.published.isoformat() if article.published else None,
        url=article.url if web else None,
    )


def _when_row(when: When | None) -> WhenRow | None:
    if when is None:
        return None
    return WhenRow(first=when.first.isoformat(), last=when.last.isoformat(), text=when.text)


def _mark_rows(evidence: Evidence) -> list[MarkRow]:
    """The marks that lie in the quote, in order, relative to it."""
    inside = [m for m in evidence.marks if evidence.start <= m.start < m.end <= evidence.end]
    rows = [MarkRow(role=m.role, start=m.start - evidence.start, end=m.end - evidence.start) for m in inside]
    return sorted(rows, key=lambda row: (row["start"], row["end"], row["role"]))
