"""An invented world with all that a page must show, hostile text included. The codes are ISO 3166's for private use."""

from __future__ import annotations

import re
from datetime import date

from kg import ids
from kg.merge import merge
from kg.model import Actor, Article, ArticleFacts, Event, Evidence, Fact, Mark, Membership, Merged, Place, Tenure, When
from kg.vocab import Kind, MembershipRole, Status

ARNOR = Actor(ids.state("XAR"), "Arnor", Kind.STATE, "XAR", ("Annuminas",))
GONDOR = Actor(ids.state("XGO"), "Gondor", Kind.STATE, "XGO")
MORDOR = Actor(ids.state("XMO"), "Mordor", Kind.STATE, "XMO", ("the Black Land",))
ROHAN = Actor(ids.state("XRO"), "Rohan", Kind.STATE, "XRO")
LEAGUE = Actor(ids.organization("League of the West"), "League of the West", Kind.ORGANIZATION, None, ("the League",))
ELENDIL = Actor(ids.person("Isilmo Elendil"), "Isilmo Elendil", Kind.PERSON, "XAR", ("Elendil",))
ANARION = Actor(ids.person("Meneldil Anárion"), "Meneldil Anárion", Kind.PERSON, "XGO", ("Anárion",))
SAURON = Actor(ids.person("Gorthaur Sauron"), "Gorthaur Sauron", Kind.PERSON, "XMO")
OFFICIALS = Actor(ids.group("western officials"), "western officials", Kind.GROUP)
STATES = {actor.iri: actor for actor in (ARNOR, GONDOR, MORDOR, ROHAN)}
OSGILIATH = Place(ids.place("Osgiliath"), "Osgiliath", "XGO")
EDORAS = Place(ids.place("Edoras"), "Edoras", "XRO")

# What an article could carry that a careless page would run, break on or be turned around by.
HOSTILE = (
    "</script><script>window.broken = 1</script><img src=x onerror=\"window.broken = 2\">'\"`${window.broken = 3}",
    "before\u2028between\u2029after",
    "\u202eright to left\u202c and \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
    "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 emoji before \U0001f1ef\U0001f1f5 the word",
    "<!-- <script> --> &amp; &lt;b&gt; {{ data }} {% raw %} \\u003c \x07\x7f",
    "long " + "x" * 10_000,
)


def day(text: str) -> When:
    return When(date.fromisoformat(text), date.fromisoformat(text), text)


def month(year: int, number: int) -> When:
    after = date(year + number // 12, number % 12 + 1, 1)
    return When(date(year, number, 1), after - date.resolution, f"{year}-{number:02}")


def act(kind: str, mode: str | None, actors: tuple[Actor, ...], recipients: tuple[Actor, ...] = (),
        when: When | None = None, place: Place | None = None, status: Status = Status.OCCURRED) -> Event:  # fmt: skip
    def by_iri(side: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(sorted(side, key=lambda actor: actor.iri))

    return Event(kind, mode, by_iri(actors), by_iri(recipients), status, when, place)


class Writer:
    """Collects the facts of one article. In a sentence, ``[trigger met]`` marks the word "met" as the trigger."""

    def __init__(self, identifier: str, title: str | None, published: str, publisher: str | None = None,
                 url: str | None = None) -> None:  # fmt: skip
        self._head = (identifier, title, published, publisher, url)
        self._text = ""
        self._facts: list[Fact] = []

    def says(self, marked: str, *whats: Event | Tenure | Membership, rule: str = "consult.meet",
             confidence: float = 0.9, by: Actor | None = None) -> Writer:  # fmt: skip
        start = len(self._text)
        sentence, marks = "", []
        for piece in re.split(r"(\[(?:trigger|actor|recipient|date|place|speaker) [^\]]*\])", marked):
            role, _, words = piece[1:-1].partition(" ") if piece.startswith("[") and piece.endswith("]") else ("", "", piece)
            if role:
                marks.append(Mark(role, start + len(sentence), start + len(sentence) + len(words)))
            sentence += words
        self._text += sentence + "\n"
        evidence = Evidence(self._head[0], start, start + len(sentence), sentence, rule, confidence, by, tuple(marks))
        self._facts += [Fact(what, (evidence,)) for what in whats]
        return self

    def done(self) -> ArticleFacts:
        identifier, title, published, publisher, url = self._head
        on = date.fromisoformat(published)
        return ArticleFacts(Article(identifier, self._text, (), title, on, on, publisher, url), tuple(self._facts))


MEETING = act("Consult", "Meeting", (ELENDIL, ANARION), when=day("2031-05-04"), place=OSGILIATH)
TREATY = act("Agree", "Treaty", (ARNOR, GONDOR), when=day("2031-05-04"), place=OSGILIATH)
INVASION = act("Assault", "Invade", (MORDOR,), (GONDOR,), when=day("2031-03-02"))
MARTIAL_LAW = act("Coerce", "MartialLaw", (SAURON,), when=month(2031, 2))


def herald() -> ArticleFacts:
    page = Writer("herald-1", "Kings meet at Osgiliath", "2031-05-05", "The Herald", "https://herald.example/1?a=1&b=2")
    page.says("[actor Arnorian King Isilmo Elendil] [trigger met] [actor Anárion of Gondor] in [place Osgiliath] on [date Sunday].",
              MEETING, Tenure(ELENDIL, "King", ARNOR), rule="consult.meet", confidence=0.94)
    page.says("[actor The two kingdoms] [trigger signed] a treaty of alliance.", TREATY, rule="agree.sign", confidence=0.97)
    page.says("[speaker Western officials] say [actor Mordor] [trigger invaded] [recipient Gondor] in March.", INVASION,
              rule="assault.invade", confidence=0.91, by=OFFICIALS)
    page.says("[actor Gondor], a member of [recipient the League], will [trigger receive] relief from [actor Rohan] in June.",
              act("Aid", "Humanitarian", (ROHAN,), (GONDOR,), when=month(2031, 6), status=Status.PLANNED),
              Membership(GONDOR, LEAGUE, MembershipRole.MEMBER), rule="aid.supply", confidence=0.82)
    page.says("[actor Arnor] has never [trigger threatened] [recipient Rohan].",
              act("Threaten", None, (ARNOR,), (ROHAN,), status=Status.NEGATED), rule="threaten.verb", confidence=0.55)
    return page.done()  # fmt: skip


def mirror() -> ArticleFacts:
    page = Writer("mirror-7", "The Black Land under arms", "2031-05-09", "The Mirror")
    page.says("On 4 May [actor Arnor and Gondor] [trigger signed] their pact.", TREATY, rule="agree.sign", confidence=0.97)
    page.says("[actor Sauron] [trigger declared martial law] in February.", MARTIAL_LAW, rule="coerce.martial-law", confidence=0.99)
    page.says("[actor Rohan] [trigger condemned] [recipient Mordor] on Friday.",
              act("Accuse", None, (ROHAN,), (MORDOR,), when=day("2031-05-08")), rule="accuse.condemn", confidence=0.88)
    page.says("[actor Mordor] may [trigger attack] [recipient Rohan], [speaker Elendil] said.",
              act("Assault", None, (MORDOR,), (ROHAN,), status=Status.HYPOTHETICAL), rule="assault.attack", confidence=0.7, by=ELENDIL)
    page.says("[actor Anárion] [trigger visited] Edoras in 2030.",
              act("Consult", "Visit", (ANARION, ROHAN), when=When(date(2030, 1, 1), date(2030, 12, 31), "2030"), place=EDORAS),
              rule="consult.visit", confidence=0.86)
    page.says("[actor Mordor] [trigger warned] [recipient the League].",
              act("Threaten", None, (MORDOR,), (LEAGUE,), when=day("2031-04-20")), rule="threaten.verb", confidence=0.83)
    return page.done()  # fmt: skip


def hostile() -> ArticleFacts:
    """Every hostile text as a sentence, as a name, as an alias, as a title, as a place and as an address."""
    page = Writer("hostile</script>,|&\u2028", f"{HOSTILE[0]} title", "2031-05-10", HOSTILE[2], "javascript:window.broken=4")
    for number, text in enumerate(HOSTILE):
        villain = Actor(ids.person(f"villain {number}"), f"{text} name", Kind.PERSON, None, (f"{text} alias",))
        where = Place(ids.place(f"place {number}"), f"{text} place")
        page.says(f"{text} [trigger threatened] {text}", act("Threaten", None, (villain,), (MORDOR,), day("2031-05-09"), where),
                  Tenure(villain, f"{text} office", MORDOR), rule="threaten.verb", by=villain)  # fmt: skip
    return page.done()


def small_world() -> Merged:
    """Two articles, nine actors, ten events."""
    return merge([herald(), mirror()], STATES.get)


def hostile_world() -> Merged:
    return merge([herald(), mirror(), hostile()], STATES.get)
