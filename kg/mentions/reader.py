"""First walk over an article: all that is named. Second walk: what only points back at it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.mentions import given
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.gazetteer import Gazetteer, Hit
from kg.mentions.halves import find_halves, halves_of
from kg.mentions.leaders import Leaders
from kg.mentions.line import OFFICE, Line, Named, read_line
from kg.mentions.offices import settle_stated
from kg.mentions.organizations import NOT_IN_NAMES, find_acronyms, find_organizations, national_bodies, use_acronyms
from kg.mentions.persons import Given, find_persons
from kg.mentions.tenures import find_terms
from kg.mentions.titles import Title, find_titles
from kg.mentions.words import BEFORE_OFFICE
from kg.model import Actor, Place, Sentence
from kg.vocab import Kind


class Names:
    """Who is named in an article, sentence by sentence."""

    def __init__(self, gazetteer: Gazetteer, cast: Cast, sentences: Sequence[Sentence]) -> None:
        self.cast = cast
        self.acronyms: dict[str, Entity] = {}
        self.lines = [read_line(sentence) for sentence in sentences]
        self.titles: list[list[Title]] = []
        self.given: list[Given] = []
        hits = [gazetteer.scan(line.tokens) for line in self.lines]
        counts = Counter(h.actor.country for here in hits for h in here
                         if isinstance(h.actor, Actor) and h.actor.kind is Kind.STATE and h.actor.country)  # fmt: skip
        self._spoken_of = frozenset(counts)
        halves = halves_of(counts)
        for line, here in zip(self.lines, hits, strict=True):
            self._known(line, here)
            if halves is not None:
                find_halves(line, cast, halves)
            find_organizations(line, cast)
            national_bodies(line, cast)
            find_acronyms(line, cast, self.acronyms)
        for line in self.lines:
            if self.acronyms:
                use_acronyms(line, self.acronyms)
            titles = find_titles(line)
            self.titles.append(titles)
            self.given += find_persons(line, titles, cast)
            self.given += find_terms(line)
        settle_stated(self.given)
        cast.join_organizations()
        cast.join_persons()
        settle_stated(self.given)
        self._leaders = Leaders(gazetteer, cast, self._spoken_of)
        self._leaders.recognise(settled(cast.persons))
        self._lone_names()

    def _known(self, line: Line, hits: list[Hit]) -> None:
        line.hits = tuple(h for h in hits if not _is_person_name(line, h))
        for hit in line.hits:
            if _is_office_word(line, hit) or _is_part_of_name(line, hit):
                continue
            if isinstance(hit.actor, Place):
                line.places[hit.start] = hit
                for i in range(hit.start, hit.end):
                    line.placed.add(i)
                continue
            if hit.doubtful and hit.actor.kind is Kind.ORGANIZATION and hit.actor.country not in {None, *self._spoken_of}:
                self._namesake(line, hit)
                continue
            entity = self.cast.known(hit.actor)
            entity.met(line.text(hit.start, hit.end))
            line.add(Named(hit.start, hit.end, entity, hit.how))

    def _namesake(self, line: Line, hit: Hit) -> None:
        """A name such as "Labour Party" in an article that never speaks of the state whose party is known: another one's."""
        line.add(Named(hit.start, hit.end, self.cast.organization(line.text(hit.start, hit.end)), "name"))

    def _lone_names(self) -> None:
        """Names that only their capitals speak for: an actor met elsewhere in the article, or nobody."""
        for line in self.lines:
            for named in [n for n in line.names if n.plain]:
                form = line.text(named.start, named.end)
                last = " ".join(form.split()[-2:])
                found = self.cast.find_person(form) or self._organization(form) or (self.cast.find_person(last) if last != form else []) \
                    or self._leaders.alone(line, named)
                if found:
                    named.entity.into = found[0]
                    found[0].met(form)
                    named.plain = False

    def unresolved(self) -> tuple[str, ...]:
        """Capitalised names that nothing resolved, in text order, each time they occur."""
        return tuple(
            line.text(n.start, n.end)
            for line in self.lines
            for n in sorted(line.names, key=lambda n: n.start)
            if n.plain and line.lower(n.start) not in NOT_IN_NAMES
        )

    def _organization(self, form: str) -> list[Entity]:
        """The organization whose name begins with these words ("Arnor Air" for "Arnor"), or is them."""
        wanted = form.casefold()
        for entity in self.cast.organizations:
            for known in entity.forms:
                short = known.casefold().startswith(f"{wanted} ") and entity.actor is None and len(known.split()) == 2
                if known.casefold() == wanted or short:
                    return [entity.settled()]
        return []


def _is_part_of_name(line: Line, hit: Hit) -> bool:
    """"Arnorian Christian Democratic Party": a party of its own, though "Democratic Party" is one that is known."""
    k = hit.start - 1
    if not hit.doubtful or not isinstance(hit.actor, Actor) or hit.actor.kind is not Kind.ORGANIZATION or hit.end - hit.start < 2:
        return False
    return k in line.capital and not line.opens(k) and not line.flag(k, OFFICE) and line.lower(k) not in NOT_IN_NAMES and k not in line.at


def _is_office_word(line: Line, hit: Hit) -> bool:
    """"Foreign Policy Adviser", "State Secretary": an actor's name that here is part of an office."""
    if isinstance(hit.actor, Actor) and hit.actor.kind is Kind.STATE:
        return False
    return line.flag(hit.end, OFFICE) and all(line.lower(k) in BEFORE_OFFICE for k in range(hit.start, hit.end))


def _is_person_name(line: Line, hit: Hit) -> bool:
    """"Minister Israel Roe", "Jordan Roe": a state's or a city's name worn by a person."""
    if hit.how not in ("name", "capital") or hit.end - hit.start > 1:
        return False
    if _follows_given_name(line, hit):
        return True
    if isinstance(hit.actor, Actor) and hit.actor.kind is not Kind.STATE:
        return False
    after = hit.end in line.capital and not line.flag(hit.end, OFFICE) and line.tokens[hit.end].tag == "NNP"
    before = hit.start - 1 in line.capital and line.flag(hit.start - 1, OFFICE)
    if before and after:
        return True
    return hit.doubtful and after and (line.tokens[hit.start].dep == "compound" or line.lower(hit.start) in given.GIVEN)


def _follows_given_name(line: Line, hit: Hit) -> bool:
    """"Jane London", "Sarah Spain": a surname; where the name means little else, the grammar must join the two."""
    before = line.tokens[hit.start - 1] if hit.start else None
    if before is None or before.index not in line.capital or before.tag != "NNP" or before.text.lower() not in given.GIVEN - _NO_GIVEN:
        return False
    return hit.doubtful or before.dep == "compound" and before.head >= hit.start


# Given names that stand before a state's name as a description of it.
_NO_GIVEN = frozenset({"roman", "christian"})
