"""What the contract says of each noun, as descriptions. Nothing is written here that the facts do not say."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from kg import ids
from kg.model import Actor, Article, Event, Evidence, Membership, Place, Tenure, When
from kg.rdf import is_iri
from kg.rdf.terms import (
    ALT_LABEL,
    DATE,
    DCTERMS,
    DECIMAL,
    INTEGER,
    LABEL,
    MONTH,
    TYPE,
    YEAR,
    Description,
    Iri,
    Literal,
    Property,
    Term,
    describe,
)
from kg.vocab import ONTOLOGY as DIP

STATES = ids.state("")
# xsd type by the length of a date's ISO form.
_DATE_TYPES = {len("2024"): YEAR, len("2024-07"): MONTH, len("2024-07-10"): DATE}
# The rules' precisions are measured on some hundred cases: further digits would pretend.
_CONFIDENCE_DIGITS = 4


def article(one: Article) -> Description:
    return describe(
        ids.article(one.id),
        (TYPE, [Iri(f"{DIP}Article")]),
        (f"{DCTERMS}identifier", [Literal(one.id)]),
        (f"{DCTERMS}title", _text(one.title)),
        (f"{DCTERMS}publisher", _text(one.publisher)),
        (f"{DCTERMS}issued", [Literal(one.published.isoformat(), DATE)] if one.published else []),
        (f"{DCTERMS}source", _link(one.url)),
    )


def actor(one: Actor, forms: Iterable[str]) -> Description:
    """An actor, with those ``forms`` of its name that are not its label."""
    code = one.iri.removeprefix(STATES) if one.iri.startswith(STATES) else None
    return describe(
        one.iri,
        (TYPE, [Iri(f"{DIP}{one.kind.value}")]),
        (LABEL, [Literal(one.name)]),
        (ALT_LABEL, _others(forms, one.name)),
        (f"{DIP}iso3", [Literal(code)] if code else []),
        (f"{DIP}country", [] if code else _state(one.country)),
    )


def place(one: Place, forms: Iterable[str]) -> Description:
    return describe(
        one.iri,
        (TYPE, [Iri(f"{DIP}Place")]),
        (LABEL, [Literal(one.name)]),
        (ALT_LABEL, _others(forms, one.name)),
        (f"{DIP}country", _state(one.country)),
    )


def office(name: str, forms: Iterable[str]) -> Description:
    return describe(
        ids.office(name),
        (TYPE, [Iri(f"{DIP}Office")]),
        (LABEL, [Literal(name)]),
        (ALT_LABEL, _others(forms, name)),
    )


def rule(rule_id: str) -> Description:
    return describe(ids.rule(rule_id), (TYPE, [Iri(f"{DIP}Rule")]), (LABEL, [Literal(rule_id)]))


def event(iri: str, what: Event, evidence: Iterable[str]) -> Description:
    """An event; ``evidence`` are the IRIs of the passages to name."""
    kinds = [Iri(f"{DIP}{name}") for name in (what.type, what.mode) if name]
    return describe(
        iri,
        (TYPE, kinds),
        (f"{DIP}actor", _iris(what.actors)),
        (f"{DIP}recipient", _iris(what.recipients)),
        (f"{DIP}participant", _iris((*what.actors, *what.recipients))),
        (f"{DIP}status", [Iri(f"{DIP}{what.status.value.capitalize()}")]),
        *when("date", what.when),
        (f"{DIP}place", [Iri(what.place.iri)] if what.place else []),
        _evidence(evidence),
    )


def tenure(iri: str, what: Tenure, evidence: Iterable[str]) -> Description:
    return describe(
        iri,
        (TYPE, [Iri(f"{DIP}Tenure")]),
        (f"{DIP}holder", [Iri(what.holder.iri)]),
        (f"{DIP}office", [Iri(ids.office(what.office))]),
        (f"{DIP}organization", [Iri(what.organization.iri)] if what.organization else []),
        _evidence(evidence),
    )


def membership(iri: str, what: Membership, evidence: Iterable[str]) -> Description:
    return describe(
        iri,
        (TYPE, [Iri(f"{DIP}Membership")]),
        (f"{DIP}member", [Iri(what.member.iri)]),
        (f"{DIP}organization", [Iri(what.organization.iri)]),
        (f"{DIP}role", [Iri(f"{DIP}{what.role.value}")]),
        *since(what.since),
        _evidence(evidence),
    )


def passage(iri: str, one: Evidence) -> Description:
    return describe(
        iri,
        (TYPE, [Iri(f"{DIP}Evidence")]),
        (f"{DIP}article", [Iri(ids.article(one.article))]),
        (f"{DIP}quote", [Literal(one.quote)]),
        (f"{DIP}start", [Literal(str(one.start), INTEGER)]),
        (f"{DIP}end", [Literal(str(one.end), INTEGER)]),
        (f"{DIP}rule", [Iri(ids.rule(one.rule))]),
        (f"{DIP}confidence", [Literal(decimal(one.confidence), DECIMAL)]),
        (f"{DIP}attributedTo", [Iri(one.attributed.iri)] if one.attributed else []),
        (f"{DIP}mark", [Literal(f"{m.role} {m.start} {m.end}") for m in one.marks]),
    )


def when(name: str, time: When | None) -> tuple[Property, ...]:
    """The date as exact as it is told (nothing for a span), and the first and last day that it means."""
    if time is None:
        return ()
    return (
        (f"{DIP}{name}", (Literal(time.text, _DATE_TYPES[len(time.text)]),) if time.text else ()),
        (f"{DIP}earliest", (Literal(time.first.isoformat(), DATE),)),
        (f"{DIP}latest", (Literal(time.last.isoformat(), DATE),)),
    )


def since(time: When | None) -> tuple[Property, ...]:
    """When a membership began; of a span its first day."""
    if time is None:
        return ()
    text = time.text or time.first.isoformat()
    return ((f"{DIP}since", (Literal(text, _DATE_TYPES[len(text)]),)),)


def decimal(number: float) -> str:
    """The canonical form of xsd:decimal (XSD 1.1), as stores write it back.

    >>> decimal(0.850), decimal(1.0)
    ('0.85', '1')
    """
    return format(Decimal(str(round(number, _CONFIDENCE_DIGITS))).normalize(), "f")


def _evidence(iris: Iterable[str]) -> tuple[str, list[Term]]:
    return f"{DIP}evidence", [Iri(iri) for iri in iris]


def _iris(actors: Iterable[Actor]) -> list[Term]:
    return [Iri(one.iri) for one in actors]


def _state(code: str | None) -> list[Term]:
    return [Iri(ids.state(code))] if code else []


def _text(value: str | None) -> list[Term]:
    return [Literal(value)] if value else []


def _others(forms: Iterable[str], name: str) -> list[Term]:
    return [Literal(form) for form in forms if form != name]


def _link(url: str | None) -> list[Term]:
    """A web address as a resource; whatever else stands there as the text it is."""
    if url and url.startswith(("http://", "https://")) and is_iri(url):
        return [Iri(url)]
    return _text(url)
