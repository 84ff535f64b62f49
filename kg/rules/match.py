"""Rules applied to clauses. Rules are found by their trigger's lemma, so that a sentence costs the same however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.model import Actor, Clause, Event, Mark, Match, Membership, Place, Reading, When
from kg.rules import resolve, setting, status
from kg.rules.fill import Slots
from kg.rules.load import RuleBook
from kg.rules.quotation import carry_speakers
from kg.rules.resolve import Context, Found
from kg.rules.schema import Condition, Rule
from kg.vocab import MUTUAL_TYPES, Kind, MembershipRole, Status


@dataclass(frozen=True, slots=True)
class Attempt:
    """One rule tried on one clause: ``stopped`` says where it stopped, or is None where it fired."""

    rule: str
    sentence: int
    trigger: str
    stopped: str | None


class Matcher:
    """The rules of a book, found by trigger. ``state`` gives the state of an ISO 3166-1 alpha-3 code, where it is known."""

    def __init__(self, book: RuleBook, state: Callable[[str], Actor | None] = lambda _: None) -> None:
        self._state = state
        self.rules = book.rules
        self._confidence = book.confidence
        self._index: dict[tuple[str, str], list[Rule]] = defaultdict(list)
        for rule in self.rules:
            for form, lemmas in rule.triggers.items():
                for lemma in sorted(lemmas):
                    self._index[form, lemma].append(rule)
        # every lemma at which some rule starts, and those whose author is looked for
        self.triggers = frozenset(lemma for _, lemma in self._index) | resolve.DOCUMENTS

    def match(self, reading: Reading, trace: list[Attempt] | None = None) -> tuple[Match, ...]:
        """All matches of an article in text order. With ``trace``, every attempt is noted there."""
        found: list[Match] = []
        contexts = resolve.contexts(reading, self._state)
        carry_speakers(contexts)
        for context in contexts:
            if context.sentence.tokens and context.sentence.tokens[-1].text == "?":
                continue  # what is asked is not stated
            for clause in context.clauses:
                for rule in self._index.get((clause.pos, clause.lemma), ()):
                    found += self._try(rule, clause, context, trace)
        return _one_act_a_word(found)

    def _try(self, rule: Rule, clause: Clause, context: Context, trace: list[Attempt] | None) -> list[Match]:
        outcome = _Trial(rule, clause, context, self._confidence.get(rule.id, self._confidence[""])).run()
        if trace is not None:
            word = context.sentence.tokens[clause.predicate].text
            trace.append(Attempt(rule.id, clause.sentence, word, outcome if isinstance(outcome, str) else None))
        return [] if isinstance(outcome, str) else outcome


class _Trial(Slots):
    """One rule on one clause. ``run`` gives the matches, or the reason why there is none."""

    def __init__(self, rule: Rule, clause: Clause, context: Context, confidence: float) -> None:
        super().__init__(rule, clause, context)
        self.confidence = confidence

    def run(self) -> list[Match] | str:
        rule, clause = self.rule, self.clause
        state = status.status_of(clause)
        if rule.status != "as_read":
            state = Status(rule.status)
        if state is None:
            return status.stopped_by(clause)
        for condition in rule.needs:
            if not self.holds(condition):
                return f"needs {_words(condition)}"
        for condition in rule.unless:
            if self.holds(condition):
                return f"blocked by {_words(condition)}"
        parties = self.all_of(rule.parties)
        actors = parties if rule.parties else self.first_of(rule.actor)
        recipients = self.first_of(rule.recipient, actors.actors)
        nobody_else = not any(r.country for r in recipients.actors)
        if nobody_else and rule.recipient and len(actors.actors) > 1 and self.reciprocal():
            sides = [(one, [a for a in actors.actors if a is not one]) for one in actors.actors]
            return [self.fire(Found([one], actors.spans), Found(others), state) for one, others in sides]
        reason = self.missing(actors, recipients)
        return reason or [self.fire(a, recipients, state) for a in self.separate(actors)]

    def reciprocal(self) -> bool:
        """"A and B accused each other": each does it to the other."""
        words = [self.context.lemma(t) for t in self.clause.extent]
        return any(pair in (("each", "other"), ("one", "another")) for pair in zip(words, words[1:], strict=False))

    def separate(self, parties: Found) -> list[Found]:
        """One set of parties, or several where the rule takes those of a role one by one."""
        if self.rule.each is None:
            return [parties]
        met = self.fill(self.rule.each).actors
        persons = all(a.kind is Kind.PERSON for a in met)
        if len(met) < 2 or not persons or len({a.country for a in met}) < len(met):
            return [parties]
        apart = {a.iri for a in met}
        rest = [a for a in parties.actors if a.iri not in apart]
        return [Found([*rest, one], parties.spans) for one in met] if rest else [parties]

    def missing(self, actors: Found, recipients: Found) -> str | None:
        rule = self.rule
        if not actors.actors:
            return f"nobody it knows as actor ({', '.join(rule.parties or rule.actor)})"
        if rule.event in _GRAVE and self.doubtful(actors):
            return "a pronoun that could mean several"
        if rule.parties and "two" in rule.requires and len(actors.actors) < 2:
            return f"only one party ({', '.join(rule.parties)})"
        if "sides" in rule.requires and len(actors.actors) + len(recipients.actors) < 2:
            return "only one side"
        if "own" in rule.requires and self.others(actors):
            return "it is somebody else's"
        if "one" in rule.requires and len(actors.actors) > 1:
            return "several parties together"
        if "condition" in rule.requires and not self.conditional():
            return "no condition (if, unless)"
        if "recipient" in rule.requires and not recipients.actors:
            return f"nobody it knows as recipient ({', '.join(rule.recipient)})"
        return None

    def doubtful(self, actors: Found) -> bool:
        """"A isolates B until it ends its war": a pronoun behind several states or bodies is not enough for a grave charge."""
        if not actors.pronouns or len(actors.pronouns) < len(actors.spans):
            return False
        tokens, at = self.context.sentence.tokens, min(actors.pronouns)
        if tokens[at].text.lower() not in ("it", "its", "they", "their"):
            return False
        carried = self.fill("carrier_subject")
        if not carried.pronouns and {a.iri for a in carried.actors} >= {a.iri for a in actors.actors}:
            return False  # "A began its invasion"
        before = [m for k, m in {**self.context.modifiers, **self.context.direct}.items() if k < at and m.how != "pronoun"]
        return len({a.iri for m in before for a in m.actors if a.kind in (Kind.STATE, Kind.ORGANIZATION)}) > 1

    def others(self, actors: Found) -> bool:
        """Somebody stands as the object who is not among the actors: "ordered the troops of B"."""
        own = {a.iri for a in actors.actors} | {a.country for a in actors.actors}
        return any(a.iri not in own and a.country not in own for a in self.fill("object").actors)

    def fire(self, actors: Found, recipients: Found, state: Status) -> Match:
        rule = self.rule
        kind, mode = rule.event, self.mode()
        promised = rule.planned is not None and state is Status.PLANNED and status.is_promise(self.clause)
        if promised and rule.planned:
            kind, mode, state = rule.planned, None, Status.OCCURRED
        speakers = self.speakers()
        speaker = next((s for s in speakers if s.iri not in {a.iri for a in actors.actors}), None)
        when, place, marks = self.setting(speaker, actors.actors)
        if state is Status.OCCURRED and when and self.context.anchor and when.first > self.context.anchor:
            state = Status.PLANNED  # told in the present of a day still to come
        if promised:
            when = None  # the day told is that of the keeping, not of the promise
        left, right = _by_iri(actors.actors), _by_iri(recipients.actors)
        if right and kind in MUTUAL_TYPES and (rule.parties or kind != "Agree"):
            left, right = _by_iri([*left, *right]), ()
        event = Event(kind, mode, left, right, state, when, place)
        return Match(
            rule.id, self.confidence, event, self.membership(actors, recipients, when, state), self.clause.sentence,
            (self.mark("trigger", self.clause.predicate), *self.spans("actor", actors), *self.spans("recipient", recipients), *marks),
            speaker, rule.saying or promised, setting.beside_accord(self.context, self.clause),
        )  # fmt: skip

    def membership(self, actors: Found, recipients: Found, when: When | None, state: Status) -> Membership | None:
        if not self.rule.membership or state is not Status.OCCURRED or not recipients.actors:
            return None
        return Membership(actors.actors[0], recipients.actors[0], MembershipRole(self.rule.membership), when)

    # -------------------------------------------------------------- time, place, marks

    def setting(self, speaker: Actor | None, actors: Sequence[Actor]) -> tuple[When | None, Place | None, list[Mark]]:
        """Time and place, with their marks. A report by the one who acts, or by his own side, is dated by the report."""
        own = speaker is not None and self.rule.saying and any(a.country and a.country == speaker.country for a in actors)
        reported = "speaker" in self.rule.actor
        time, place = setting.find(self.context, self.clause, saying=self.rule.saying, reported=reported)
        if time is None and own:
            time, _ = setting.find(self.context, self.clause, saying=True, reported=True)
        marks = [self.span_mark("date", time.start, time.end)] if time else []
        marks += [self.span_mark("place", place.start, place.end)] if place else []
        return (time.when if time else None), (place.place if place else None), marks

    def spans(self, role: str, found: Found) -> list[Mark]:
        return [self.span_mark(role, start, end) for start, end in dict.fromkeys(found.spans)]

    def span_mark(self, role: str, start: int, end: int) -> Mark:
        tokens = self.context.sentence.tokens
        return Mark(role, tokens[start].start, tokens[end - 1].end)

    def mark(self, role: str, token: int) -> Mark:
        return self.span_mark(role, token, token + 1)


# Acts that nobody should be charged with on a doubtful pronoun.
_GRAVE = frozenset({"Assault", "Coerce", "Mobilize", "Sanction", "Threaten"})

# One word tells one act: where rules of several types fired at it, those of the types named here give way.
_GIVES_WAY = {
    "Mobilize": {"Aid", "Assault", "Retreat", "Cooperate"},
    "Sanction": {"Threaten", "Retreat", "Join"},
    "Concede": {"Threaten"},
    "Retreat": {"Threaten", "Join", "Concede"},
    "Coerce": {"Assault"},
    "Cooperate": {"Aid", "Agree"},
    "Statement": {"Accuse", "Threaten", "Request", "Reject", "Support"},
}


def _one_act_a_word(found: list[Match]) -> tuple[Match, ...]:
    told: dict[tuple[int, int], set[str]] = defaultdict(set)
    for match in found:
        if match.event:
            told[match.sentence, match.marks[0].start].add(match.event.type)
    return tuple(
        match
        for match in found
        if match.event is None or not _GIVES_WAY.get(match.event.type, set()) & told[match.sentence, match.marks[0].start]
    )


def _by_iri(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    return tuple(sorted({a.iri: a for a in actors}.values(), key=lambda a: a.iri))


def _words(condition: Condition) -> str:
    wanted = sorted(condition.about or condition.head or condition.kind)
    shown = f" about {', '.join(wanted[:6])}{' …' if len(wanted) > 6 else ''}" if wanted else ""
    return f"{' or '.join(condition.roles)}{shown}"


__all__ = ["Attempt", "Matcher"]
