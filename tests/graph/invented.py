"""A small invented world, as the facts stage would give it: three articles about states that do not exist.

The codes are from the range that ISO 3166 leaves to users (XAA to XZZ).
"""

from __future__ import annotations

from datetime import date

from kg import ids
from kg.model import Actor, Article, ArticleFacts, Event, Evidence, Fact, Mark, Membership, Place, Tenure, When
from kg.vocab import Kind, MembershipRole, Status

ARNOR = Actor(ids.state("XAR"), "Arnor", Kind.STATE, "XAR", ("Annuminas",))
GONDOR = Actor(ids.state("XGO"), "Gondor", Kind.STATE, "XGO")
MORDOR = Actor(ids.state("XMO"), "Mordor", Kind.STATE, "XMO", ("the Black Land",))
LEAGUE = Actor(ids.organization("League of the West"), "League of the West", Kind.ORGANIZATION, None, ("the League",))
MINISTRY = Actor(ids.organization("Gondorian Foreign Ministry"), "Gondorian Foreign Ministry", Kind.ORGANIZATION, "XGO")
ELENDIL = Actor(ids.person("Isilmo Elendil"), "Isilmo Elendil", Kind.PERSON, "XAR", ("Elendil", "the Arnorian king"))
ANARION = Actor(ids.person("Meneldil Anárion"), "Meneldil Anárion", Kind.PERSON, "XGO", ("Anárion",))
OFFICIALS = Actor(ids.group("western officials"), "western officials", Kind.GROUP)
STATES = {actor.iri: actor for actor in (ARNOR, GONDOR, MORDOR)}

OSGILIATH = Place(ids.place("Osgiliath"), "Osgiliath", "XGO")
IN_GONDOR = Place(GONDOR.iri, "Gondor", "XGO")


def day(text: str) -> When:
    return When(date.fromisoformat(text), date.fromisoformat(text), text)


def month(year: int, number: int) -> When:
    last = (date(year + number // 12, number % 12 + 1, 1) - date.resolution)
    return When(date(year, number, 1), last, f"{year}-{number:02}")


def year(number: int) -> When:
    return When(date(number, 1, 1), date(number, 12, 31), str(number))


def span(first: str, last: str) -> When:
    return When(date.fromisoformat(first), date.fromisoformat(last), None)


def event(kind: str, mode: str | None, actors: tuple[Actor, ...], recipients: tuple[Actor, ...] = (),
          when: When | None = None, place: Place | None = None, status: Status = Status.OCCURRED) -> Event:  # fmt: skip
    def by_iri(side: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(sorted(side, key=lambda actor: actor.iri))

    return Event(kind, mode, by_iri(actors), by_iri(recipients), status, when, place)


class Writer:
    """Collects the facts of one article, whose text grows with every sentence that is evidence."""

    def __init__(self, identifier: str, title: str, published: str, publisher: str | None = None,
                 url: str | None = None) -> None:  # fmt: skip
        self._head = (identifier, title, published, publisher, url)
        self._text = ""
        self._facts: list[Fact] = []

    def says(self, sentence: str, *whats: Event | Tenure | Membership, rule: str = "consult.meet",
             confidence: float = 0.9, by: Actor | None = None) -> Writer:  # fmt: skip
        start = len(self._text) + 1 if self._text else 0
        self._text = f"{self._text} {sentence}" if self._text else sentence
        marks = (Mark("trigger", start, start + len(sentence.split(maxsplit=1)[0])),)
        for what in whats:
            evidence = Evidence(self._head[0], start, start + len(sentence), sentence, rule, confidence, by, marks)
            self._facts.append(Fact(what, (evidence,)))
        return self

    def done(self) -> ArticleFacts:
        identifier, title, published, publisher, url = self._head
        on = date.fromisoformat(published)
        article = Article(identifier, self._text, (), title, on, on, publisher, url)
        return ArticleFacts(article, tuple(self._facts))


def herald() -> ArticleFacts:
    meeting = event("Consult", "Meeting", (ELENDIL, ANARION), when=day("2031-05-04"), place=OSGILIATH)
    treaty = event("Agree", "Treaty", (ARNOR, GONDOR), when=month(2031, 5))
    return (
        Writer("herald-1", "Kings meet", "2031-05-05", "The Herald", "https://herald.example/1?a=b&c=d")
        .says("King Isilmo Elendil met Steward Meneldil Anárion in Osgiliath on Sunday.", meeting)
        .says("King Elendil rules Arnor.", Tenure(ELENDIL, "King", ARNOR), rule="office.title", confidence=0.95)
        .says("Steward Anárion rules Gondor.", Tenure(ANARION, "Steward", GONDOR), rule="office.title", confidence=0.95)
        .says("Arnor and Gondor signed a pact this month.", treaty, rule="agree.sign")
        .says(
            "Western officials say Mordor has invaded Gondor.",
            event("Assault", "Invade", (MORDOR,), (GONDOR,), day("2031-03-02")),
            rule="assault.invade", by=OFFICIALS,
        )  # fmt: skip
        .says(
            "Gondor will receive swords from Arnor next week.",
            event("Aid", "Military", (ARNOR,), (GONDOR,), span("2031-05-12", "2031-05-18"), None, Status.PLANNED),
            rule="aid.supply", confidence=0.6,
        )  # fmt: skip
        .done()
    )


def mirror() -> ArticleFacts:
    treaty = event("Agree", "Treaty", (ARNOR, GONDOR), when=day("2031-05-04"), place=OSGILIATH)
    invasion = event("Assault", "Invade", (MORDOR,), (GONDOR,), year(2031))
    charge = event("Accuse", None, (ARNOR, GONDOR), (MORDOR,), None)
    return (
        Writer("mirror-7", 'A "pact" is signed', "2031-05-06", "Mirror")
        .says("On Sunday Arnor and Gondor signed their pact in Osgiliath.", treaty, rule="agree.sign")
        .says("Mordor's invasion of Gondor this year brought them together.", invasion, rule="assault.invade")
        .says("Both condemned Mordor.", charge, rule="accuse.condemn", confidence=0.8)
        .says(
            "Gondor is concerned about Mordor, the Gondorian Foreign Ministry said.",
            event("Statement", "Concern", (GONDOR,), (MORDOR,)), rule="state.concern", by=MINISTRY,
        )  # fmt: skip
        .says(
            "Arnor is a member of the League.", Membership(ARNOR, LEAGUE, MembershipRole.MEMBER, year(2030)),
            rule="join.member", confidence=0.9,
        )  # fmt: skip
        .says(
            "Gondor, a partner of the League, imposed sanctions on Mordor.",
            Membership(GONDOR, LEAGUE, MembershipRole.PARTNER),
            event("Sanction", "Sanctions", (GONDOR,), (MORDOR,), month(2031, 4)), rule="sanction.impose",
        )  # fmt: skip
        .done()
    )


def courier() -> ArticleFacts:
    denied = event("Consult", "Meeting", (ELENDIL, MORDOR), status=Status.NEGATED)
    return (
        Writer("courier 3", "Line one\nline two", "2031-06-01")
        .says("Mordor denied that King Elendil had met its envoys.", denied, by=MORDOR, confidence=0.7)
        .says(
            "Mordor threatened Arnor with war.", event("Threaten", None, (MORDOR,), (ARNOR,), day("2031-05-30")),
            rule="threaten.with", confidence=0.5,
        )  # fmt: skip
        .says("Both condemned Mordor.", event("Accuse", None, (ARNOR, GONDOR), (MORDOR,)), rule="accuse.condemn")
        .says(
            "Mordor may leave Gondor.",
            event("Retreat", "Withdraw", (MORDOR,), (GONDOR,), None, IN_GONDOR, Status.HYPOTHETICAL),
            rule="retreat.leave", confidence=0.4,
        )  # fmt: skip
        .done()
    )


def world() -> list[ArticleFacts]:
    return [herald(), mirror(), courier()]
