"""The IRI of an actor that no gazetteer knows: the same for its other wordings, and for nobody else."""

from __future__ import annotations

from kg import ids
from kg.mentions import nouns, words
from kg.mentions.gazetteer import Gazetteer
from kg.model import Actor
from kg.vocab import Kind

# In these states' names English writes now the family name first, now the given name.
_EITHER_ORDER = frozenset({"JPN", "HUN"})
_SMALL = frozenset({"of", "for", "the", "and", "on", "'s", "s", "to", "in"})
_GENERIC = words.PORTFOLIO | words.BEFORE_OFFICE | nouns.ORGANIZATION_HEADS | nouns.STATE_BODIES | _SMALL


def person(name: str, country: str | None, scope: str) -> str:
    """By full name without initials; a lone surname only together with its state, else within one article (``scope``).

    >>> person("Jane M. Roe", None, "x") == person("Jane Roe", None, "y")
    True
    """
    parts = [w for w in name.split() if len(w.rstrip(".")) > 1 or not w.endswith(".")]
    if len(parts) < 2:
        return ids.person(f"{name} {country or scope}")
    if country in _EITHER_ORDER and len(parts) == 2:
        parts.sort(key=str.casefold)
    return ids.person(" ".join(parts))


def organization(name: str, country: str | None, scope: str, gazetteer: Gazetteer) -> str:
    """By name; one that many states have ("Foreign Ministry") together with its state, else within one article (``scope``)."""
    core = _without_state(name, country, gazetteer) if country else name
    lowered = [w.lower().removesuffix("'s") for w in core.split()]
    if not lowered or any(w not in _GENERIC for w in lowered):
        return ids.organization(name)
    return ids.organization(f"{_usual(lowered)} {country or scope}")


def _without_state(name: str, country: str, gazetteer: Gazetteer) -> str:
    """The name less the words that name its own state ("Arnorian", "of Arnor")."""
    parts = name.replace("'s ", " ").split()
    for size in range(min(4, len(parts) - 1), 0, -1):
        for k in range(len(parts) - size + 1):
            known = gazetteer.by_name(" ".join(parts[k : k + size]))
            if isinstance(known, Actor) and known.kind is Kind.STATE and known.country == country:
                before, after = parts[:k], parts[k + size :]
                while before and before[-1].lower() in _SMALL:
                    before.pop()
                return " ".join([*before, *after])
    return name


def _usual(lowered: list[str]) -> str:
    """"Ministry of X" as "X Ministry", foreign affairs as foreign."""
    if len(lowered) > 2 and lowered[0] in ("ministry", "department") and lowered[1] in ("of", "for"):
        rest = lowered[2:]
        lowered = [*(rest[1:] if rest[0] == "the" else rest), lowered[0]]
    text = " ".join(lowered)
    return text.replace("foreign affairs ministry", "foreign ministry").replace("defence", "defense")
