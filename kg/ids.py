"""IRIs, made only from what they name: the same thing has the same IRI in every run, and none is pasted from raw text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from kg.vocab import ID

_OUTSIDE = re.compile(r"[^a-z0-9]+")
# Letters that NFKD does not take apart, spelled as English press does.
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE",
                          "œ": "oe", "Œ": "OE", "ı": "i", "þ": "th", "Þ": "Th", "ð": "d"})  # fmt: skip
_LONGEST = 80


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; never empty. What ASCII cannot carry is kept apart by a digest.

    >>> slug("Nicolás Maduro"), slug("U.S. Department of State")
    ('nicolas-maduro', 'u-s-department-of-state')
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    ascii_ = plain.encode("ascii", "ignore").decode().casefold()
    words = _OUTSIDE.sub("-", ascii_).strip("-")
    lost = sum(1 for c in plain if ord(c) > 127 and not unicodedata.combining(c) and c.isalnum())
    if not words or lost or len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rstrip('-')}-{digest(text)[:8]}".lstrip("-")
    return words


def digest(*parts: str) -> str:
    """A short stable fingerprint (hex, 16 characters) of the parts; the parts' borders count."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def state(iso3: str) -> str:
    return f"{ID}state/{iso3}"


def person(name: str) -> str:
    return f"{ID}person/{slug(name)}"


def organization(name: str) -> str:
    return f"{ID}organization/{slug(name)}"


def group(name: str, country: str | None = None) -> str:
    """An unnamed collective: the same words for the same country are one group."""
    words = slug(name)
    return f"{ID}group/{words}" if country is None else f"{ID}group/{words}-{country.lower()}"


def place(name: str) -> str:
    return f"{ID}place/{slug(name)}"


def office(name: str) -> str:
    return f"{ID}office/{slug(name)}"


def article(identifier: str) -> str:
    return f"{ID}article/{slug(identifier)}-{digest(identifier)[:6]}"


def rule(rule_id: str) -> str:
    return f"{ID}rule/{rule_id}"


def event(key: Iterable[str]) -> str:
    return f"{ID}event/{digest(*key)}"


def evidence(fact: str, article_id: str, start: int, end: int, rule_id: str, speaker: str) -> str:
    return f"{ID}evidence/{digest(fact, article_id, str(start), str(end), rule_id, speaker)}"


def tenure(holder: str, office_name: str, organization_iri: str) -> str:
    return f"{ID}tenure/{digest(holder, slug(office_name), organization_iri)}"


def membership(member: str, organization_iri: str, role: str) -> str:
    return f"{ID}membership/{digest(member, organization_iri, role)}"
