"""What a rule is: data, checked as it is read. A fault names file and line and says how to mend it; all faults come at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.vocab import EVENT_TYPES, MODES

TRIGGER_FORMS = ("verb", "noun", "adjective", "modal")
FIELDS = frozenset(
    "id event trigger actor recipient parties needs unless mode requires planned saying status examples never membership "
    "each".split()
)
STATUSES = ("occurred", "planned", "hypothetical", "negated", "as_read")


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds where one of the ``roles`` is filled, and filled in the way that the other fields say.

    ``about``: some word of the filler's phrase has one of these lemmas; ``head``: the filler itself has; ``kind``: it stands for an
    actor of that kind, or for a Place; ``actor``: it stands for an actor at all (or, if False, for none). Roles may be ``self`` (the
    trigger with its modifiers) and ``clause`` (everything in the clause).
    """

    roles: tuple[str, ...]
    about: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    actor: bool | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the one event that the rule must find in it; names as in the sentence's gazetteer."""

    sentence: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mode: str | None = None
    status: str = "occurred"
    speaker: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A hand-written extraction rule. ``where`` is its file and line.

    ``each`` names a role whose fillers of different countries are met one by one: "will meet with A and B" is two meetings.
    """

    id: str
    event: str
    where: str
    triggers: Mapping[str, frozenset[str]]
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    needs: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    modes: tuple[tuple[str, Condition | None], ...] = ()
    requires: frozenset[str] = frozenset()
    planned: str | None = None
    saying: bool = False
    status: str = "as_read"
    membership: str | None = None
    each: str | None = None
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()


@dataclass
class Reader:
    """Turns plain data into rules and collects every fault as "file:line: what is wrong (what to do)"."""

    path: str
    words: Mapping[str, frozenset[str]]
    faults: list[str] = field(default_factory=list)

    def fault(self, line: int, what: str, remedy: str) -> None:
        self.faults.append(f"{self.path}:{line}: {what} ({remedy})")

    def rule(self, data: dict[str, object]) -> Rule | None:
        line = _line(data)
        before = len(self.faults)
        unknown = sorted(k for k in data if k not in FIELDS and not k.startswith("__"))
        if unknown:
            self.fault(line, f"unknown field {unknown[0]!r}", f"use one of {', '.join(sorted(FIELDS))}")
        ident, event = str(data.get("id", "")), str(data.get("event", ""))
        if not ident:
            self.fault(line, "a rule without an id", "give it one, such as consult.meet")
        if event not in EVENT_TYPES:
            self.fault(line, f"rule {ident!r}: unknown event {event!r}", f"use one of {', '.join(EVENT_TYPES)}")
        examples = tuple(e for e in (self.example(t, line) for t in _list(data.get("examples"))) if e)
        if not examples:
            self.fault(line, f"rule {ident!r} has no example", "add a sentence => Actor -> Recipient under examples")
        rule = Rule(
            id=ident, event=event, where=f"{self.path}:{line}",
            triggers=self.triggers(data.get("trigger"), ident, line),
            actor=_texts(data.get("actor")), recipient=_texts(data.get("recipient")), parties=_texts(data.get("parties")),
            needs=self.conditions(data.get("needs"), line), unless=self.conditions(data.get("unless"), line),
            modes=self.modes(data.get("mode"), event, line), requires=frozenset(_texts(data.get("requires"))),
            planned=self.one_of(data.get("planned"), EVENT_TYPES, "planned", line), saying=bool(data.get("saying", False)),
            status=self.one_of(data.get("status"), STATUSES, "status", line) or "as_read",
            membership=self.one_of(data.get("membership"), ("Member", "Partner", "Ally"), "membership", line),
            each=None if data.get("each") is None else str(data["each"]), examples=examples, never=_texts(data.get("never")),
        )  # fmt: skip
        return rule if len(self.faults) == before else None

    def one_of(self, value: object, allowed: tuple[str, ...], name: str, line: int) -> str | None:
        if value is not None and value not in allowed:
            self.fault(line, f"unknown {name} {value!r}", f"use one of {', '.join(allowed)}")
        return None if value is None else str(value)

    def triggers(self, data: object, ident: str, line: int) -> Mapping[str, frozenset[str]]:
        if not isinstance(data, dict) or not any(k in TRIGGER_FORMS for k in data):
            self.fault(line, f"rule {ident!r} has no trigger", "add trigger: {verb: [...], noun: [...], adjective: [...]}")
            return {}
        return {form: self.lemmas(data[form], line) for form in TRIGGER_FORMS if form in data}

    def lemmas(self, data: object, line: int) -> frozenset[str]:
        found: set[str] = set()
        for word in _texts(data):
            if not word.startswith("$"):
                found.add(word.replace(" ", "_") if "_" not in word else word)
            elif word[1:] in self.words:
                found |= self.words[word[1:]]
            else:
                self.fault(line, f"unknown word list {word}", f"define it in words.yaml; known: {', '.join(sorted(self.words))}")
        return frozenset(found)

    def conditions(self, data: object, line: int) -> tuple[Condition, ...]:
        entries = data if isinstance(data, list) else [] if data is None else [data]
        return tuple(c for c in (self.condition(e, line) for e in entries) if c)

    def condition(self, data: object, line: int) -> Condition | None:
        if not isinstance(data, dict) or "any" not in data:
            self.fault(line, f"a condition without roles: {data!r}", "write {any: [object, with], about: [...]}")
            return None
        actor = data.get("actor")
        return Condition(_texts(data["any"]), self.lemmas(data.get("about"), line), self.lemmas(data.get("head"), line),
                         frozenset(_texts(data.get("kind"))), None if actor is None else bool(actor))  # fmt: skip

    def modes(self, data: object, event: str, line: int) -> tuple[tuple[str, Condition | None], ...]:
        if data is None:
            return ()
        entries = data if isinstance(data, dict) else {str(data): None}
        found: list[tuple[str, Condition | None]] = []
        for name, words in entries.items():
            if str(name).startswith("__"):
                continue
            if event not in MODES.get(str(name), ()):
                self.fault(line, f"{event} has no mode {name!r}", "see the modes in kg/vocab.py")
            if isinstance(words, dict):
                found.append((str(name), self.condition(words, line)))
            elif words is None:
                found.append((str(name), None))
            else:
                found.append((str(name), Condition(("self", "object", "with", "of", "indirect"), self.lemmas(words, line))))
        return tuple(found)

    def example(self, data: object, line: int) -> Example | None:
        """"Sentence. => A, B -> C; Mode; planned; said by D; as Agree" (recipients and the rest may be missing)."""
        text = str(data)
        if "=>" not in text:
            self.fault(line, f"an example without its answer: {text[:50]!r}", "write: Sentence. => Actor -> Recipient")
            return None
        sentence, answer = (part.strip() for part in text.rsplit("=>", 1))
        who, *rest = (part.strip() for part in answer.split(";"))
        left, _, right = who.partition("->")
        mode = status = speaker = kind = None
        for part in rest:
            if part.startswith("said by "):
                speaker = part[8:]
            elif part.startswith("as "):
                kind = part[3:]
            elif part in STATUSES:
                status = part
            else:
                mode = self.one_of(part, tuple(MODES), "mode", line)
        return Example(sentence, _names(left), _names(right), mode, status or "occurred", speaker, kind)


def _names(text: str) -> tuple[str, ...]:
    return tuple(n.strip() for n in text.split(",") if n.strip())


def _line(data: Mapping[str, object]) -> int:
    line = data.get("__line__", 0)
    return line if isinstance(line, int) else 0


def _list(data: object) -> list[object]:
    return data if isinstance(data, list) else [] if data is None else [data]


def _texts(data: object) -> tuple[str, ...]:
    return tuple(str(d) for d in _list(data))
