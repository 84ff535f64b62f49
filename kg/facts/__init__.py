"""From matches to the facts of one article: one event for one happening, with its fullest slots and every passage that tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.facts import same
from kg.facts.occasion import settle
from kg.model import (
    Actor,
    Article,
    ArticleFacts,
    Event,
    Evidence,
    Fact,
    Mark,
    Match,
    Membership,
    Mentions,
    Reading,
    Sentence,
    Tenure,
    When,
)
from kg.vocab import Kind, Status

OFFICE_RULE = "office.title"
MEMBERSHIP_RULE = "membership.stated"


def build(reading: Reading, matches: Sequence[Match], confidence: Mapping[str, float]) -> ArticleFacts:
    """All that the article states. ``confidence`` maps rule ids to measured precision, "" being that of unmeasured rules."""
    article, sentences, mentions = reading.article, reading.sentences, reading.mentions
    drafts: list[Fact] = []
    for match in matches:
        evidence = _evidence(article, sentences[match.sentence], match.rule, match.confidence, match.speaker, match.marks)
        if match.event:
            event = _dated(match.event, match, mentions, article)
            drafts.append(Fact(event, (evidence,)))
        if match.membership:
            drafts.append(Fact(match.membership, (evidence,)))
    drafts += _offices(article, sentences, mentions, confidence) + _memberships(article, sentences, mentions, confidence)
    beside = [match.event for match in matches if match.beside_accord and match.event]
    facts = _unified(drafts)
    visits = [f.what for f in facts if isinstance(f.what, Event) and any(_is(f.what, event) for event in beside)]
    return ArticleFacts(article, tuple(settle(facts, visits)))


def _is(event: Event, draft: Event) -> bool:
    """The fact that the draft has become."""
    return event.type == draft.type and set(draft.actors) <= set(event.actors)


def _dated(event: Event, match: Match, mentions: Mentions, article: Article) -> Event:
    """An official statement's own day passes to its acts of saying."""
    narrating = mentions.narrator and match.saying and event.when is None and article.anchor and event.status is Status.OCCURRED
    if narrating and article.anchor and (match.speaker is None or _speaks(match.speaker, mentions)) and _issued_by(event, mentions):
        return replace(event, when=When(article.anchor, article.anchor, article.anchor.isoformat()))
    return event


def _speaks(actor: Actor, mentions: Mentions) -> bool:
    return any(actor.iri == n.iri or (n.country and actor.country == n.country) for n in mentions.narrator)


def _issued_by(event: Event, mentions: Mentions) -> bool:
    return any(_speaks(a, mentions) for a in event.actors)


def _evidence(article: Article, sentence: Sentence, rule: str, confidence: float, speaker: Actor | None,
              marks: tuple[Mark, ...]) -> Evidence:  # fmt: skip
    quote = article.text[sentence.start : sentence.end]
    return Evidence(article.id, sentence.start, sentence.end, quote, rule, confidence, speaker, marks)


def _offices(article: Article, sentences: Sequence[Sentence], mentions: Mentions, confidence: Mapping[str, float]) -> list[Fact]:
    believed = confidence.get(OFFICE_RULE, confidence.get("", 0.5))
    return [
        Fact(Tenure(o.holder, o.office, o.organization),
             (_spanned(article, sentences[o.sentence], OFFICE_RULE, believed, o.start, o.end),))
        for o in mentions.offices
        if o.holder.kind is Kind.PERSON
    ]  # fmt: skip


def _memberships(article: Article, sentences: Sequence[Sentence], mentions: Mentions, confidence: Mapping[str, float]) -> list[Fact]:
    believed = confidence.get(MEMBERSHIP_RULE, confidence.get("", 0.5))
    return [
        Fact(Membership(m.member, m.organization, m.role, m.since),
             (_spanned(article, sentences[m.sentence], MEMBERSHIP_RULE, believed, m.start, m.end),))
        for m in mentions.memberships
    ]  # fmt: skip


def _spanned(article: Article, sentence: Sentence, rule: str, confidence: float, start: int, end: int) -> Evidence:
    mark = Mark("trigger", sentence.tokens[start].start, sentence.tokens[end - 1].end)
    return _evidence(article, sentence, rule, confidence, None, (mark,))


def _unified(drafts: Sequence[Fact]) -> list[Fact]:
    """Drafts that tell the same thing become one fact, in order of first telling."""
    facts: list[Fact] = []
    for draft in drafts:
        for index, known in enumerate(facts):
            what = same.unify(known.what, draft.what, _near(known, draft))
            if what is not None:
                facts[index] = Fact(what, _joined(known.evidence, draft.evidence))
                break
        else:
            facts.append(draft)
    return facts


# Triggers within so many characters of one sentence tell one happening: "signed a comprehensive partnership treaty".
_NEAR = 60


def _near(known: Fact, draft: Fact) -> bool:
    """Told in the same sentence, in words that stand close together."""
    return any(
        e.start == d.start and abs(a.start - b.start) <= _NEAR
        for e in known.evidence
        for d in draft.evidence
        for a in e.marks
        for b in d.marks
        if a.role == b.role == "trigger"
    )


def _joined(known: tuple[Evidence, ...], new: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Evidences by passage and speaker; the most trusted rule stands for a passage where several fired."""
    found = {(e.start, e.attributed.iri if e.attributed else ""): e for e in known}
    for e in new:
        key = (e.start, e.attributed.iri if e.attributed else "")
        if key not in found or (found[key].confidence, found[key].rule) < (e.confidence, e.rule):
            found[key] = e
    return tuple(sorted(found.values(), key=lambda e: (e.start, e.rule, e.attributed.iri if e.attributed else "")))


