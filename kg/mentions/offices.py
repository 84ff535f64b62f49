"""Whose office it is: the state or body that the words give, else the one that the article leaves no doubt about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.mentions import words
from kg.mentions.cast import Cast, Entity
from kg.mentions.line import Line
from kg.mentions.persons import Given
from kg.mentions.titles import Title
from kg.vocab import Kind

# Of a place rather than of its state.
_LOCAL = frozenset({"mayor", "governor", "constable", "sheriff"})
# Offices of one body or firm: never guessed from the states around.
_NO_GUESS = frozenset("""
director manager chairman chairwoman chairperson chair founder cofounder co-founder ceo executive editor coach officer coordinator
administrator head chief leader commissioner rapporteur pope pontiff patriarch archbishop bishop cardinal imam rabbi
""".split())  # fmt: skip


def settle_stated(given: Sequence[Given]) -> None:
    """Give every holder the country that the title's own words state or that the office implies."""
    for one in given:
        country = _stated(one.title)
        if country is None and (one.title.of is None or one.title.of.kind is Kind.STATE):
            country = implied(one.title)
        if country is not None:
            one.holder.settled().country = one.holder.settled().country or country


def _stated(title: Title) -> str | None:
    """The country that goes with the office as worded. Envoys and ambassadors are of their sender."""
    if title.owner is not None and title.owner.entity.settled().country:
        return title.owner.entity.settled().country
    return title.of.settled().country if title.of is not None else None


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


def guess_countries(given: Sequence[Given], lines: Sequence[Line], cast: Cast, narrator: Sequence[Entity]) -> None:
    """Where a title leaves the state open: the nearest state before it in the sentence, else the article's foremost, if it fits."""
    counts = state_counts(lines)
    for one in given:
        holder, title = one.holder.settled(), one.title
        if holder.country or holder.guess or title.of is not None or title.noun in _NO_GUESS or title.plural:
            continue
        near = [n.entity.settled() for n in one.line.names if n.entity.settled().kind is Kind.STATE and n.end <= one.start]
        order = [e.country for e in reversed(near) if e.country]
        foremost = counts.most_common(1)
        if foremost and foremost[0][1] >= 2:
            order.append(foremost[0][0])
        own = [e.country for e in narrator if e.country]
        if own and title.noun in ("secretary", "ambassador", "president", "administrator") and title.label != "President":
            order = own + order
        for iso3 in order:
            if iso3 and fits(title.noun, title.label, iso3):
                holder.guess = iso3
                break


def state_counts(lines: Sequence[Line]) -> Counter[str]:
    """How often each state is named in the article, by code; the most frequent first, the earlier where equal."""
    counts: Counter[str] = Counter()
    for line in lines:
        for named in line.names:
            entity = named.entity.settled()
            if entity.kind is Kind.STATE and entity.country:
                counts[entity.country] += 1
    return counts


def organization_of(one: Given, cast: Cast) -> Entity | None:
    """The state or body whose office it is, as far as the article tells."""
    title, holder = one.title, one.holder.settled()
    if title.of is not None:
        of = title.of.settled()
        if of.kind is Kind.PERSON:
            return cast.states.get(of.country or of.guess or "")
        return of
    if title.owner is not None and title.owner.entity.settled().kind is not Kind.STATE:
        owner = title.owner.entity.settled()
        return owner if owner.kind is Kind.ORGANIZATION else cast.states.get(owner.country or owner.guess or "")
    return cast.states.get(holder.country or holder.guess or implied(title) or "")
