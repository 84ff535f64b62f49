"""A user's triples read as facts: what the contract says of events, tenures and memberships, turned round."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kg import ids
from kg.model import Actor, Article, Event, Evidence, Mark, Membership, Place, Tenure, When
from kg.rdf.terms import DCTERMS, LABEL, TYPE, Iri, Term
from kg.vocab import EVENT_TYPES, MODES, MembershipRole, Status
from kg.vocab import ONTOLOGY as DIP

Choice = TypeVar("Choice", Status, MembershipRole)
Said = Mapping[str, Mapping[str, Sequence[Term]]]

FACTS = frozenset({"Event", "Tenure", "Membership", *EVENT_TYPES, *MODES})
# What a fact's description may hold that is read here; the rest stays beside it.
READ = frozenset([TYPE, *(f"{DIP}{name}" for name in (
    "actor", "recipient", "participant", "date", "earliest", "latest", "place", "status", "evidence", "holder", "office",
    "organization", "member", "role", "since",
))])  # fmt: skip
# In these all parties act together. A promise (dip:Agree that is no treaty) may be made to somebody.
_MUTUAL = frozenset({"Consult", "Cooperate", "Treaty"})
IMPORT_RULE = "import"
# A user vouches for what a user states; no rule read it.
_VOUCHED = 1.0


class Fault(Exception):
    """What is wrong with one description, in words."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The descriptions of one file, by IRI. ``known`` gives the actor of an IRI."""

    said: Said
    known: Callable[[str], Actor | None]

    def kinds(self, node: str) -> frozenset[str]:
        """The names of its classes in the ontology."""
        values = self.said.get(node, {}).get(TYPE, ())
        return frozenset(v.value.removeprefix(DIP) for v in values if v.value.startswith(DIP))

    def fact(self, node: str) -> Event | Tenure | Membership:
        """Raises Fault where the description is no whole fact."""
        kinds = self.kinds(node)
        if "Tenure" in kinds:
            body = self._one(node, "organization", needed=False)
            office = self._label(self._iri(node, "office"))
            return Tenure(self._actor(self._iri(node, "holder")), office, self._actor(body.value) if body else None)
        if "Membership" in kinds:
            role = self._choice(node, "role", {role.value: role for role in MembershipRole})
            member, body_iri = self._iri(node, "member"), self._iri(node, "organization")
            return Membership(self._actor(member), self._actor(body_iri), role, self._date(node, "since"))
        return self._event(node, kinds)

    def evidence(self, node: str) -> Evidence:
        """A passage that the user quotes from an article of their own. Raises Fault where something is missing."""
        confidence = self._one(node, "confidence", needed=False)
        rule = self._one(node, "rule", needed=False)
        speaker = self._one(node, "attributedTo", needed=False)
        quote, start, end = self._literal(node, "quote"), self._offset(node, "start"), self._offset(node, "end")
        if end - start != len(quote):
            raise Fault(f"dip:quote has {len(quote)} characters, dip:start and dip:end say {end - start}")
        return Evidence(
            self.article(self._iri(node, "article")).id, start, end, quote,
            _rule(rule.value) if rule else IMPORT_RULE, _share(confidence.value) if confidence else _VOUCHED,
            self._actor(speaker.value) if speaker else None, tuple(self._marks(node)),
        )  # fmt: skip

    def article(self, node: str) -> Article:
        """An article that the user describes."""
        said = {name: values[0].value for name, values in self.said.get(node, {}).items()}
        identifier = said.get(f"{DCTERMS}identifier")
        if not identifier:
            raise Fault(f"the article <{node}> has no dcterms:identifier")
        issued = _day(said[f"{DCTERMS}issued"][:10]) if f"{DCTERMS}issued" in said else None
        title, publisher, source = (said.get(f"{DCTERMS}{name}") for name in ("title", "publisher", "source"))
        return Article(identifier, "", (), title, issued, issued, publisher, source)

    def _event(self, node: str, kinds: frozenset[str]) -> Event:
        modes = sorted(kinds & MODES.keys())
        roots = sorted(kinds & set(EVENT_TYPES)) or [root for mode in modes for root in MODES[mode] if len(MODES[mode]) == 1]
        if len(roots) != 1 or len(modes) > 1 or (modes and roots[0] not in MODES[modes[0]]):
            raise Fault(f"has the classes {', '.join(sorted(kinds))}; give one type, such as dip:Consult, and one mode at most")
        actors, recipients = self._actors(node, "actor"), self._actors(node, "recipient")
        if not actors:
            raise Fault("has no dip:actor")
        if recipients and (mutual := sorted(kinds.union(roots) & _MUTUAL)):
            raise Fault(f"has a dip:recipient; in a mutual act such as dip:{mutual[0]} all parties are dip:actor")
        status = self._choice(node, "status", {status.value.capitalize(): status for status in Status})
        place = self._one(node, "place", needed=False)
        return Event(roots[0], modes[0] if modes else None, actors, recipients, status, self._when(node),
                     self._place(place.value) if place else None)  # fmt: skip

    def _actors(self, node: str, name: str) -> tuple[Actor, ...]:
        iris = sorted({value.value for value in self.said[node].get(f"{DIP}{name}", ())})
        return tuple(self._actor(iri) for iri in iris)

    def _actor(self, iri: str) -> Actor:
        found = self.known(iri)
        if found is None:
            raise Fault(f"names <{iri}>, which is no known actor; describe it with a class, such as dip:Person, and rdfs:label")
        return Actor(iri, found.name, found.kind, found.country)

    def _place(self, iri: str) -> Place:
        state = self.known(iri)
        if state is not None:
            return Place(iri, state.name, state.country)
        country = self.said.get(iri, {}).get(f"{DIP}country", ())
        code = country[0].value.removeprefix(ids.state("")) if country else None
        return Place(iri, self._label(iri), code if code and len(code) == len("JPN") else None)

    def _label(self, iri: str) -> str:
        labels = sorted(value.value for value in self.said.get(iri, {}).get(LABEL, ()))
        if not labels:
            raise Fault(f"names <{iri}>, which has no rdfs:label")
        return labels[0]

    def _when(self, node: str) -> When | None:
        at = self._date(node, "date")
        first, last = self._one(node, "earliest", needed=False), self._one(node, "latest", needed=False)
        if (first is None) != (last is None):
            raise Fault("has one of dip:earliest and dip:latest; give both or neither")
        if first is None or last is None:
            return at
        span = When(_day(first.value), _day(last.value), at.text if at else None)
        if span.first > span.last or (at and at != span):
            raise Fault("has days in dip:earliest and dip:latest that are not the first and last of its time")
        return span

    def _date(self, node: str, name: str) -> When | None:
        value = self._one(node, name, needed=False)
        return _time(value.value) if value else None

    def _marks(self, node: str) -> list[Mark]:
        words = (value.value.split() for value in self.said[node].get(f"{DIP}mark", ()))
        marks = [word for word in words if len(word) == 3 and word[1].isdecimal() and word[2].isdecimal()]
        return [Mark(role, int(start), int(end)) for role, start, end in marks]

    def _choice(self, node: str, name: str, choices: Mapping[str, Choice]) -> Choice:
        chosen = self._iri(node, name).removeprefix(DIP)
        if chosen not in choices:
            raise Fault(f"has the dip:{name} {chosen}; it is one of {', '.join(f'dip:{choice}' for choice in choices)}")
        return choices[chosen]

    def _iri(self, node: str, name: str) -> str:
        value = self._one(node, name)
        assert value is not None
        if not isinstance(value, Iri):
            raise Fault(f'has the dip:{name} "{value.value}", a string; name a resource')
        return value.value

    def _literal(self, node: str, name: str) -> str:
        value = self._one(node, name)
        assert value is not None
        return value.value

    def _offset(self, node: str, name: str) -> int:
        text = self._literal(node, name)
        if not text.isdecimal():
            raise Fault(f"has the dip:{name} {text}; it is a number of characters")
        return int(text)

    def _one(self, node: str, name: str, *, needed: bool = True) -> Term | None:
        values = self.said.get(node, {}).get(f"{DIP}{name}", ())
        if len(values) > 1 or (needed and not values):
            raise Fault(f"has {len(values) or 'no'} dip:{name}; give one")
        return values[0] if values else None


def _rule(iri: str) -> str:
    known = iri.removeprefix(ids.rule(""))
    return known if known != iri else ids.slug(iri)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise Fault(f"has the dip:confidence {text}; it is a number from 0 to 1")
    return share


def _time(text: str) -> When:
    """A day, a month or a year as the days that it means."""
    try:
        if re.fullmatch(r"[0-9]{4}", text):
            return When(date(int(text), 1, 1), date(int(text), 12, 31), text)
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
            year, month = int(text[:4]), int(text[5:])
            return When(date(year, month, 1), date(year, month, monthrange(year, month)[1]), text)
    except ValueError:
        raise Fault(f"has the date {text}, which is no month or year") from None
    day = _day(text)
    return When(day, day, text)


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Fault(f"has the date {text}; write a day as 2024-07-10, a month as 2024-07, a year as 2024")
