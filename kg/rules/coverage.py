"""What no rule and no gazetteer knew: words that join two actors, and names that stand for nobody. Most frequent first.

A verb, an adjective, or a noun that a light verb carries ("wage a campaign against") is counted where it has an actor as its
subject and another in some other role. Sayings are left out where their content alone names the other: that is a report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import Clause, Match, Reading
from kg.rules import resolve
from kg.rules.load import RuleBook
from kg.rules.resolve import Context

# The carrier of a noun or an adjective tells nothing by itself.
_EMPTY = frozenset({"be", "have", "do", "become", "remain", "include"})
# Roles of the one who acts; and those whose words are clauses, which are looked at by themselves.
_ACTING = ("subject", "by")
_CLAUSAL = frozenset({"complement", "content_subject", "carrier_subject", "modifier", "amod", "poss"})


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A predicate between two actors from which no rule made anything, ``count`` times.

    ``rules`` know the word, and stopped short each time; ``who`` and ``sentence`` are of one place, in ``article``.
    """

    word: str
    form: str
    count: int
    rules: tuple[str, ...]
    who: str
    sentence: str
    article: str


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A capitalised name that nothing resolved, ``count`` times, and one sentence with it."""

    name: str
    count: int
    sentence: str
    article: str


@dataclass
class _Places:
    """How often, and the shortest sentence of all: it can be read at a glance."""

    count: int = 0
    best: tuple[int, str, str, str] = field(default=(0, "", "", ""))

    def add(self, sentence: str, article: str, who: str = "") -> None:
        place = (len(sentence) or 1_000_000, sentence, article, who)
        self.best = place if not self.count else min(self.best, place)
        self.count += 1


class Coverage:
    """Reads articles, then answers. The order of articles does not matter."""

    def __init__(self, book: RuleBook) -> None:
        self._known: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for rule in book.rules:
            for form, lemmas in rule.triggers.items():
                for lemma in lemmas:
                    self._known[form, lemma].append(rule.id)
        self._words: defaultdict[tuple[str, str], _Places] = defaultdict(_Places)
        self._names: defaultdict[str, _Places] = defaultdict(_Places)

    def read(self, reading: Reading, matches: Sequence[Match]) -> None:
        """One article, and what the rules made of it."""
        text = reading.article.text
        told = {(match.sentence, mark.start) for match in matches for mark in match.marks if mark.role == "trigger"}
        for context in resolve.contexts(reading):
            sentence = _on_a_line(text[context.sentence.start : context.sentence.end])
            taken = {t.index for t in context.sentence.tokens if (context.sentence.index, t.start) in told}
            for clause in self._unread(context, taken):
                if who := _who(context, clause):
                    self._words[clause.pos, clause.lemma].add(sentence, reading.article.id, who)
        sentences = [_on_a_line(text[s.start : s.end]) for s in reading.sentences]
        for name in reading.mentions.unresolved:
            shown = _on_a_line(name)
            self._names[shown].add(min((s for s in sentences if shown in s), key=len, default=""), reading.article.id)

    def _unread(self, context: Context, taken: set[int]) -> Iterator[Clause]:
        """Clauses of which no rule made anything; ``taken`` are the tokens of which one did."""
        carriers = {c.parent for c in context.clauses if c.pos == "noun" and c.link == "light"}
        over = {operator.token for c in context.clauses if c.predicate in taken for operator in c.operators}
        for clause in context.clauses:
            if clause.predicate in taken or clause.lemma in _EMPTY or clause.pos == "modal":
                continue
            if clause.pos == "noun" and clause.link != "light":
                continue
            if clause.pos == "adjective" and self._participle(context, clause):
                continue
            inside = {token for role, tokens in clause.roles.items() for token in tokens if role not in _CLAUSAL}
            # A light verb is told of by its noun, "sought" in "sought to meet" by the meeting.
            if clause.index in carriers or clause.predicate in over or (clause.pos == "verb" and inside & taken):
                continue
            yield clause

    def _participle(self, context: Context, clause: Clause) -> bool:
        """"was accused": the verb itself is one at which rules begin."""
        return any(c.predicate == clause.predicate and ("verb", c.lemma) in self._known for c in context.clauses if c.pos == "verb")

    def words(self, *, known: bool = False) -> tuple[UnknownWord, ...]:
        """Words that no rule begins at; or ``known``, those that some rules begin at and all stopped short of."""
        found = [
            UnknownWord(word, form, places.count, tuple(sorted(self._known.get((form, word), ()))), places.best[3], *places.best[1:3])
            for (form, word), places in self._words.items()
            if ((form, word) in self._known) is known
        ]
        return tuple(sorted(found, key=lambda one: (-one.count, one.word, one.form)))

    def names(self) -> tuple[UnknownName, ...]:
        found = [UnknownName(name, places.count, *places.best[1:3]) for name, places in self._names.items()]
        return tuple(sorted(found, key=lambda one: (-one.count, one.name)))


def _who(context: Context, clause: Clause) -> str:
    """"Arnor; against: Gondor", or nothing where there are not two."""
    acting = resolve.behind(context, [t for role in _ACTING for t in clause.roles.get(role, ())]).actors
    others: dict[str, str] = {}
    for role, tokens in clause.roles.items():
        if role in _ACTING or role in _CLAUSAL:
            continue
        met = ", ".join(a.name for a in resolve.about(context, tokens).actors if a.iri not in {b.iri for b in acting})
        if met and met not in others.values():
            others.setdefault(role.removeprefix("object:"), met)
    if not acting or not others:
        return ""
    return "; ".join([", ".join(a.name for a in acting), *(f"{role}: {names}" for role, names in others.items())])


def _on_a_line(text: str) -> str:
    return " ".join(text.split())
