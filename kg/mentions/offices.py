"""Whose office it is: the state or body that the words give, else the one that the article leaves no doubt about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.mentions import words
from kg.mentions.cast import Cast, Entity
from kg.mentions.line import GOVERN, Line, Named
from kg.mentions.persons import Given
from kg.mentions.titles import Title
from kg.vocab import Kind

# Offices of one body or firm: never guessed from the states around.
_NO_GUESS = frozenset("""
director manager chairman chairwoman chairperson chair founder cofounder co-founder ceo executive editor coach officer coordinator
administrator head chief leader commissioner rapporteur pope pontiff patriarch archbishop bishop cardinal deputy spokesman
spokeswoman spokesperson envoy representative adviser advisor mediator negotiator delegate prosecutor judge attorney
""".split())  # fmt: skip


# In an official statement these, named without more, are the issuer's.
_OF_ISSUER = frozenset("secretary ambassador administrator envoy representative coordinator adviser advisor spokesperson spokesman "
                       "spokeswoman director counselor".split())  # fmt: skip
# Held by one person of a state at a time.
_SINGLE = frozenset("president premier chancellor pm".split())
# Of a town or region, not of a state; which one must be said.
_LOCAL = frozenset({"mayor", "governor", "constable", "sheriff"})


@dataclass(slots=True, eq=False)
class Held:
    """An office that the text gives to a person, settled: its full label and whose it is."""

    given: Given
    label: str
    of: Entity | None


def settle_stated(given: Iterable[Given]) -> None:
    """Give every holder the country that the title's own words state or that the office implies."""
    for one in given:
        country = _stated(one.title)
        if country is None and (one.title.of is None or one.title.of.kind is Kind.STATE):
            country = implied(one.title)
        holder = one.holder.settled()
        if country is not None:
            holder.country = holder.country or country
        elif one.title.of is not None and one.title.of.settled().kind is Kind.ORGANIZATION:
            holder.abroad = True


def _stated(title: Title) -> str | None:
    """The country that goes with the office as worded. Envoys and ambassadors are of their sender."""
    if title.owner is not None:
        owner = title.owner.entity.settled()
        if owner.country or owner.kind is Kind.ORGANIZATION:
            return owner.country
    return title.of.settled().country if title.of is not None else title.country


def implied(title: Title) -> str | None:
    """The one state that has this office under its English name."""
    low = title.label.lower()
    return words.OFFICE_OF.get(low) or next((iso for name, iso in words.OFFICE_OF.items() if low.startswith(f"{name} ")), None)


def fits(noun: str, label: str, iso3: str) -> bool:
    """May a state with this code have this office at all?"""
    low = label.lower()
    if noun == "president" and "vice" not in low:
        return iso3 not in words.WITHOUT_PRESIDENT
    if low.endswith("prime minister"):
        return iso3 not in words.WITHOUT_PREMIER
    if noun == "chancellor":
        return iso3 in words.HAVE_CHANCELLOR
    if noun in ("king", "queen", "sultan", "emir", "prince", "princess"):
        return iso3 in words.MONARCHIES
    if noun == "minister":
        return iso3 != "USA"
    return True


def settle(given: Sequence[Given], lines: Sequence[Line], cast: Cast, narrator: Sequence[Entity]) -> list[Held]:
    """Every office with its full label and its body: stated at this place, or at another of the same holder, or guessed."""
    held = [Held(one, one.title.label, _body(one.title, cast, narrator)) for one in given]
    by_holder: dict[int, list[Held]] = {}
    for one in held:
        by_holder.setdefault(id(one.given.holder.settled()), []).append(one)
    for group in by_holder.values():
        for one in group:
            fuller = max((h for h in group if is_short_for(one.label, h.label) and h.of in (None, one.of or h.of)),
                         key=lambda h: (h.of is not None, len(h.label)), default=one)  # fmt: skip
            one.label, one.of = fuller.label, one.of or fuller.of
    _guess(held, lines, narrator)
    for one in held:
        holder = one.given.holder.settled()
        owner = one.given.title.owner
        if one.of is None and (one.given.title.noun in _LOCAL or owner is not None and owner.plain):
            continue
        if one.of is None:
            one.of = cast.state(holder.country or holder.guess or implied(one.given.title))
        elif not holder.country and not holder.abroad:
            holder.country = one.of.settled().country
    return [one for one in held if one.of is not None or one.given.title.noun not in words.WEAK_OFFICES or " " in one.label]


def is_short_for(short: str, label: str) -> bool:
    """Is an office another one's short form, or the same?"""
    said, held = short.casefold().split(), label.casefold().split()
    if said == held:
        return True
    missing = [w for w in held if w not in said]
    return set(said) <= set(held) and not set(missing) & _TELLING and (held[0] == said[0] or held[-1] == said[-1])


# Without one of these it is another office: a deputy minister is not "the minister".
_TELLING = frozenset("vice deputy assistant under associate junior co sub prime general chief shadow speaker".split())


def _body(title: Title, cast: Cast, narrator: Sequence[Entity]) -> Entity | None:
    """The state or body that the words at this place give."""
    if title.owner is not None:
        owner = title.owner.entity.settled()
        if owner.kind is Kind.PERSON:
            return cast.state(owner.country or owner.guess)
        if owner.kind is Kind.ORGANIZATION or title.of is None:
            return owner
    if title.town:
        country = title.of.settled().country if title.of is not None else title.country
        known = next((o for o in cast.organizations if o.actor is None and title.town in o.forms), None)
        return known.settled() if known is not None else cast.organization(title.town, country)
    if title.of is not None:
        return title.of.settled()
    if title.pronoun == "our" and len(narrator) == 1:
        return narrator[0]
    return None


def _guess(held: Sequence[Held], lines: Sequence[Line], narrator: Sequence[Entity]) -> None:
    """Where nothing states it, the state that most mentions of the holder speak for."""
    ranked = state_counts(lines).most_common(3)
    # The article's own states: named three times, and the second not much less than the first.
    foremost = [iso3 for iso3, count in ranked[:2] if count >= 3 and 2 * count >= ranked[0][1]]
    before = {id(line): lines[n - 1] if n else line for n, line in enumerate(lines)}
    own = [e.country for e in narrator if e.country]
    # Where one person is known to hold an office, another of the same office is of another state.
    taken = {(h.given.holder.settled().country, h.label) for h in held if not h.given.title.former and h.given.title.noun in _SINGLE}
    votes: dict[int, Counter[str]] = {}
    for one in held:
        holder, title = one.given.holder.settled(), one.given.title
        if holder.country or holder.guess or holder.abroad or one.of is not None or title.plural or title.owner is not None:
            continue
        order = _candidates(one, before[id(one.given.line)], own, foremost)
        vote = next((iso3 for iso3 in order if fits(title.noun, one.label, iso3) and (iso3, one.label) not in taken), None)
        if vote is not None:
            votes.setdefault(id(holder), Counter())[vote] += 1
    for one in held:
        holder = one.given.holder.settled()
        if id(holder) in votes:
            holder.guess = votes[id(holder)].most_common(1)[0][0]


def _candidates(one: Held, before: Line, own: list[str], foremost: list[str]) -> list[str]:
    """The states that this mention of an office may be of, the likeliest first."""
    title = one.given.title
    if own and title.noun in _OF_ISSUER and "General" not in one.label:
        return own
    if title.noun in _NO_GUESS or title.of is not None:
        return []
    near = _near(one.given, before)
    if not own:
        return near + foremost
    if _hostile(one.given.line):  # whom a statement blames for a war is not its own president
        return _blamed(one.given.line)
    foreign = next((iso3 for iso3 in foremost if iso3 not in own), None)
    return [iso3 for iso3 in near[:1] if iso3 == foreign] + own if title.noun in ("president", "king", "queen", "premier") else near


def _hostile(line: Line) -> bool:
    return any(t.lemma.lower() in _HOSTILE for t in line.tokens)


def _blamed(line: Line) -> list[str]:
    """The state whose the war or attack is."""
    tops = [(n, line.tokens[line.top(n.start, n.end)]) for n in line.names if n.entity.settled().kind is Kind.STATE]
    return [n.entity.settled().country or "" for n, top in tops
            if top.dep in ("poss", "amod", "compound", "nmod") and line.tokens[top.head].lemma.lower() in _HOSTILE]  # fmt: skip


_HOSTILE = frozenset("war invasion invade aggression attack assault brutality atrocity annexation annex occupation condemn deplore "
                     "belligerence disrespect brutal unprovoked unjustified".split())  # fmt: skip


def _near(given: Given, before: Line) -> list[str]:
    """The states around a title that may well be its own, nearest first: before it in the sentence, after it.

    A state that acts on the title's holder, or is acted on by them, is another: "Arnor welcomed President Roe's plan".
    """
    line, at = given.line, given.start
    leads = line.tokens[line.top(given.start, given.end)].dep in ("nsubj", "nsubjpass")
    here = sorted((n for n in line.names if n.entity.settled().kind is Kind.STATE), key=lambda n: n.start)
    order = [n for n in reversed(here) if n.end <= at and (leads or not _acts(line, n))]
    order += [n for n in here if n.start >= given.end and _belongs(line, n)]
    if at == 0 and before is not line and before.tokens[-1].text not in (".", "!", "?", '"', ":"):
        # A sentence cut in two: what ends the first half stands before the office.
        return [n.entity.country for n in sorted(before.names, key=lambda n: -n.start) if n.entity.country and n.entity.kind is Kind.STATE]
    return [n.entity.country for n in order if n.entity.country]


def _acts(line: Line, named: Named) -> bool:
    """Is the state, or its government, a subject?"""
    k = line.top(named.start, named.end)
    if line.flags.get(line.tokens[k].head, 0) & GOVERN:
        k = line.tokens[k].head
    return line.tokens[k].dep in ("nsubj", "nsubjpass")


def _belongs(line: Line, named: Named) -> bool:
    """Behind the title: a state that qualifies something, or of which the holder says something."""
    return line.tokens[line.top(named.start, named.end)].dep in ("amod", "compound", "nmod", "poss", "nsubj", "nsubjpass")


def state_counts(lines: Sequence[Line]) -> Counter[str]:
    """How often each state, or a person of it, is named in the article, by code; in the order of first mention."""
    counts: Counter[str] = Counter()
    for line in lines:
        for named in line.names:
            entity = named.entity.settled()
            if entity.kind in (Kind.STATE, Kind.PERSON) and entity.country:
                counts[entity.country] += 1
    return counts
