"""Each rule's right and wrong, and what was missed, counted article by article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.model import ArticleFacts, Event, Fact, Membership, Tenure
from kg.scoring.gold import GoldArticle, GoldEvent
from kg.scoring.pairing import Pair, pair_events, pair_memberships, pair_offices


@dataclass(frozen=True, slots=True)
class RuleScore:
    """Facts of the articles that a rule is evidence of: those that the gold has, and the others."""

    rule: str
    right: int
    wrong: int

    @property
    def precision(self) -> float:
        """0 to 1; a rule without an evidence has no score."""
        return self.right / (self.right + self.wrong)


@dataclass(frozen=True, slots=True)
class Share:
    """How many were built, how many the gold has, and how many of both are the same."""

    right: int
    built: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / self.built if self.built else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.built + self.gold) if self.built + self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Missed:
    """An event that was not found."""

    article: str
    event: GoldEvent


@dataclass(frozen=True, slots=True)
class Spurious:
    """A fact that the gold does not have."""

    article: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Measured:
    """``rules`` by id; ``missed`` and ``spurious`` (events alone) by article, in text order."""

    articles: tuple[str, ...]
    rules: tuple[RuleScore, ...]
    events: Share
    offices: Share
    memberships: Share
    missed: tuple[Missed, ...]
    spurious: tuple[Spurious, ...]


class Meter:
    """Reads articles one by one. The order does not matter."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._wrong: Counter[str] = Counter()
        self._articles: list[str] = []
        self._missed: list[Missed] = []
        self._spurious: list[Spurious] = []
        self._counts: Counter[tuple[str, str]] = Counter()

    def read(self, gold: GoldArticle, stated: ArticleFacts) -> None:
        """One article. A rule counts once for each fact that it is evidence of, however many passages there are."""
        self._articles.append(gold.id)
        facts = stated.facts
        events = pair_events(gold, facts)
        self._count("events", Event, len(gold.events), facts, events)
        self._count("offices", Tenure, len(gold.offices), facts, pair_offices(gold, facts))
        self._count("memberships", Membership, len(gold.memberships), facts, pair_memberships(gold, facts))
        found, paired = {pair.gold for pair in events}, {pair.built for pair in events}
        self._missed += [Missed(gold.id, event) for i, event in enumerate(gold.events) if i not in found]
        self._spurious += [
            Spurious(gold.id, fact) for j, fact in enumerate(facts) if j not in paired and isinstance(fact.what, Event)
        ]

    def _count(self, what: str, kind: type, wanted: int, facts: tuple[Fact, ...], pairs: tuple[Pair, ...]) -> None:
        paired = {pair.built for pair in pairs}
        built = 0
        for number, fact in enumerate(facts):
            if isinstance(fact.what, kind):
                built += 1
                (self._right if number in paired else self._wrong).update({evidence.rule for evidence in fact.evidence})
        self._counts[what, "right"] += len(pairs)
        self._counts[what, "built"] += built
        self._counts[what, "gold"] += wanted

    def result(self) -> Measured:
        rules = tuple(RuleScore(r, self._right[r], self._wrong[r]) for r in sorted({*self._right, *self._wrong}))
        return Measured(
            tuple(sorted(self._articles)), rules, self._share("events"), self._share("offices"), self._share("memberships"),
            tuple(sorted(self._missed, key=lambda one: one.article)), tuple(sorted(self._spurious, key=lambda one: one.article)),
        )  # fmt: skip

    def _share(self, what: str) -> Share:
        return Share(self._counts[what, "right"], self._counts[what, "built"], self._counts[what, "gold"])
