"""Well-known persons whom news calls by a bare name: "Roe offered talks" says enough where one Roe alone can be meant.

The article comes first. A person that it names in full is whoever bears that full name; title and country that it gives decide
whether that can be the known one; and its own fullest form is what the person is called. Only where it gives a surname and no
more do the known names complete it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.mentions import given
from kg.mentions.cast import Cast, Entity
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.line import GOVERN, Line, Named
from kg.model import Actor
from kg.vocab import Kind

# Whom "Soviet" or "Yugoslav" may mean: a state that is gone, and those that came after it.
_CAME_AFTER = {
    "SUN": frozenset("RUS UKR BLR MDA EST LVA LTU GEO ARM AZE KAZ UZB KGZ TJK TKM XAB XSO".split()),
    "YUG": frozenset("SCG SRB MNE XKX HRV SVN BIH MKD".split()),
    "SCG": frozenset({"SRB", "MNE", "XKX"}),
    "CSK": frozenset({"CZE", "SVK"}),
    "DDR": frozenset({"DEU"}),
    "YMD": frozenset({"YEM"}),
    "XVS": frozenset({"VNM"}),
}  # fmt: skip
# Shorter words in capitals are figures and acronyms ("XI" is not Xi).
_SHORTEST_SHOUT = 4


class Leaders:
    """The known persons of one article. ``spoken_of``: the states that it names, by code."""

    def __init__(self, gazetteer: Gazetteer, cast: Cast, spoken_of: Collection[str | None]) -> None:
        self._gazetteer = gazetteer
        self._cast = cast
        self._spoken_of = spoken_of
        self._drafts: dict[str, Entity] = {}

    def recognise(self, persons: Iterable[Entity]) -> None:
        """Tell which of these persons are known ones; two of them that are the same are joined."""
        for person in persons:
            leader = self._behind(person) if person.actor is None and person.leader is None else None
            if leader is None:
                continue
            first = self._drafts.setdefault(leader.iri, person).settled()
            if first is person:
                _take(person, leader)
            else:
                first.absorb(person)

    def alone(self, line: Line, named: Named) -> list[Entity]:
        """The known person whom a name with nothing beside it means, as a list of one; or nobody."""
        form = line.text(named.start, named.end)
        leader = None if _of_thing(line, named) else self._named(form, None)
        if leader is None:
            return []
        draft = self._drafts.get(leader.iri)
        if draft is None:
            draft = self._drafts[leader.iri] = self._cast.person(form)
            _take(draft, leader)
        return [draft.settled()]

    def _behind(self, person: Entity) -> Actor | None:
        full = [form for form in person.forms if " " in form]
        for form in full or person.forms:
            leader = self._named(form, person.country)
            if leader is not None and not _other_gender(person, leader):
                return leader
        return None

    def _named(self, form: str, country: str | None) -> Actor | None:
        """The one known person of this name who can be of this country, if it is given."""
        if form.isupper() and len(form) < _SHORTEST_SHOUT:
            return None
        readings = self._gazetteer.persons(form) or self._gazetteer.persons(_without_middle(form))
        found = {r.actor for r in readings
                 if isinstance(r.actor, Actor) and (not r.ambiguous or self._speaks_of(r.actor.country, country))
                 and (country is None or r.actor.country is None or kin(country, r.actor.country))}  # fmt: skip
        return found.pop() if len(found) == 1 and len({r.actor.iri for r in readings}) == 1 else None

    def _speaks_of(self, wanted: str | None, country: str | None) -> bool:
        """Does the article, or the person's own title, name that state?"""
        return wanted is not None and any(c is not None and kin(c, wanted) for c in (country, *self._spoken_of))


def kin(one: str, other: str) -> bool:
    """Are these one state, or a state that is gone and one that came after it?

    >>> kin("SUN", "GEO"), kin("RUS", "GEO")
    (True, False)
    """
    return one == other or other in _CAME_AFTER.get(one, ()) or one in _CAME_AFTER.get(other, ())


def _of_thing(line: Line, named: Named) -> bool:
    """"the Roe Park Fellowship": a name within the name of something else; "the Roe Government" is Roe's."""
    token = line.tokens[named.end - 1]
    within = token.dep in ("compound", "nmod") and token.head >= named.end and token.head in line.capital
    return within and not line.flag(token.head, GOVERN)


def _take(person: Entity, leader: Actor) -> None:
    person.leader = leader
    if not person.abroad:
        person.guess = person.guess or leader.country
    person.gender = person.gender or _gender(leader)


def _gender(leader: Actor) -> str:
    return given.gender(leader.name.split()[0]) if leader.kind is Kind.PERSON else ""


def _other_gender(person: Entity, leader: Actor) -> bool:
    """"Mrs. Roe" is not John Roe."""
    return bool(person.gender and _gender(leader) and person.gender != _gender(leader))


def _without_middle(form: str) -> str:
    """"John Q. Roe", "John Quincy Roe" may be the John Roe who is known; a name that has no given name first may not."""
    words = form.split()
    if len(words) < 3 or words[0].casefold() not in given.GIVEN:
        return ""
    return f"{words[0]} {words[-1]}"
