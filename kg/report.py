"""What one build did, as figures: the content of report.json. Everything but ``seconds`` depends on the input alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg import __version__
from kg.model import ArticleFacts, Event, Membership, Merged, MergedFact, Skipped, Tenure
from kg.vocab import EVENT_TYPES


@dataclass(frozen=True, slots=True)
class ArticleCount:
    """One article that was read, and how many facts it states."""

    id: str
    title: str | None
    published: str | None
    sentences: int
    events: int
    offices: int
    memberships: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The figures of a build. ``events`` counts merged events by type, ``rules`` how often each rule fired.

    ``imported`` counts the triples of each imported file. ``seconds`` is the time by stage (wall clock, each stage
    without the stages that it waits for), empty where nobody held a clock.
    """

    articles: tuple[ArticleCount, ...]
    skipped: tuple[Skipped, ...]
    imported: Mapping[str, int]
    events: Mapping[str, int]
    offices: int
    memberships: int
    passages: int
    rules: Mapping[str, int]
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def made(self) -> bool:
        """Something was read, so that there is a graph to write."""
        return bool(self.articles or self.imported)

    def json(self) -> bytes:
        """UTF-8 JSON, two spaces a level; ``seconds`` stands last and is absent without a clock."""
        view: dict[str, object] = {
            "kg": __version__,
            "totals": {
                "articles": len(self.articles),
                "skipped": len(self.skipped),
                "events": sum(self.events.values()),
                "offices": self.offices,
                "memberships": self.memberships,
                "passages": self.passages,
            },
            "articles": [{name: getattr(a, name) for name in ArticleCount.__slots__} for a in self.articles],
            "skipped": [{"where": s.where, "why": s.why, "remedy": s.remedy} for s in self.skipped],
            "imported": dict(self.imported),
            "events": dict(self.events),
            "rules": dict(self.rules),
        }
        if self.seconds:
            view["seconds"] = {stage: round(spent, 3) for stage, spent in self.seconds.items()}
        return (json.dumps(view, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


class Tally:
    """Counts what passes by. Nothing in it depends on the order in which articles come."""

    def __init__(self) -> None:
        self._articles: list[ArticleCount] = []
        self._skipped: list[Skipped] = []
        self._fired: Counter[str] = Counter()

    def skip(self, skipped: Skipped) -> None:
        self._skipped.append(skipped)

    def read(self, stated: ArticleFacts, sentences: int) -> None:
        """Counts what one article gave."""
        article = stated.article
        kinds = Counter(type(fact.what) for fact in stated.facts)
        self._fired.update(evidence.rule for fact in stated.facts for evidence in fact.evidence)
        self._articles.append(
            ArticleCount(
                id=article.id,
                title=article.title,
                published=article.published.isoformat() if article.published else None,
                sentences=sentences,
                events=kinds[Event],
                offices=kinds[Tenure],
                memberships=kinds[Membership],
            )
        )

    def report(self, merged: Merged, rules: Iterable[str], imported: Mapping[str, int],
               seconds: Mapping[str, float]) -> BuildReport:  # fmt: skip
        """The figures, with the rules that never fired among ``rules``, and the types without an event."""
        types = Counter(event.what.type for event in merged.events)
        claims: list[MergedFact[Event] | MergedFact[Tenure] | MergedFact[Membership]]
        claims = [*merged.events, *merged.tenures, *merged.memberships]
        return BuildReport(
            articles=tuple(sorted(self._articles, key=lambda a: a.id)),
            skipped=tuple(sorted(self._skipped, key=lambda s: (s.where, s.why))),
            imported=dict(imported),
            events={name: types[name] for name in EVENT_TYPES},
            offices=len(merged.tenures),
            memberships=len(merged.memberships),
            passages=sum(len(claim.evidence) for claim in claims),
            rules={rule: self._fired[rule] for rule in sorted({*rules, *self._fired})},
            seconds=dict(seconds),
        )
