"""What has been mentioned so far, and how prominently: what pronouns and descriptions can point back to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions.cast import Entity, settled
from kg.mentions.line import Line
from kg.vocab import Kind

_FIRST = frozenset({"i", "we", "us", "our", "my", "me", "ours"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})


@dataclass(slots=True, eq=False)
class Seen:
    """Actors mentioned together at a token of a sentence (counted in the article).

    ``subject``: in the leading place; ``modifier``: only qualifying a noun, ``owner`` as a possessive; ``companion``: behind
    "along with"; ``joined``: the token of the first in a list by "and" or hyphens.
    """

    line: int
    token: int
    paragraph: int
    entities: tuple[Entity, ...]
    subject: bool
    plural: bool
    modifier: bool = False
    joined: int = -1
    owner: bool = False
    companion: bool = False
    first: bool = False
    quoted: bool = False


class Discourse:
    """The mentions of an article in text order, as far as it has been read."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []

    def note(self, number: int, line: Line, head: int, entities: tuple[Entity, ...], modifier: bool, quoted: bool) -> None:
        """Keep a mention: its grammatical place decides how likely it is meant again."""
        token = line.tokens[head]
        first = _first_conjunct(line, head)
        subject = line.tokens[first].dep in _SUBJECT
        plural = len(entities) > 1 or entities[0].kind is Kind.GROUP or token.tag in ("NNS", "NNPS")
        self.seen.append(Seen(number, head, line.sentence.paragraph, settled(entities), subject, plural, modifier, first,
                              _owns(line, head), _companion(line, first), token.text.lower() in _FIRST, quoted))  # fmt: skip

    def unknown(self, number: int, line: Line, head: int) -> None:
        """Keep that somebody unresolved stands here: a pronoun may mean them."""
        subject = line.tokens[_first_conjunct(line, head)].dep in _SUBJECT
        self.seen.append(Seen(number, head, line.sentence.paragraph, (), subject, False))

    def back(self, number: int, reach: int = 2) -> Iterator[Seen]:
        """Mentions from the latest to those ``reach`` sentences before."""
        for seen in reversed(self.seen):
            if seen.line < number - reach:
                return
            yield seen

    def doubtful(self, number: int, after: int = -1) -> bool:
        """Does an unresolved name lead in this sentence, behind the token ``after``?"""
        return any(not s.entities and s.subject and s.token > after for s in self.seen if s.line == number)

    def sentences(self, number: int, reach: int) -> Iterator[list[Seen]]:
        """The mentions sentence by sentence, this sentence first, each in text order."""
        for n in range(number, max(-1, number - reach - 1), -1):
            here = [s for s in self.seen if s.line == n and s.entities]
            if here:
                yield here


def _first_conjunct(line: Line, i: int) -> int:
    while True:
        above = line.tokens[i].head
        if line.tokens[i].dep == "conj" and above != i and (not _owns(line, i) or not _parallel(line, above)):
            i = above
        elif line.word(i - 1) == "-" and i > 1 and line.glued(i - 1) and i - 2 in line.at:
            i -= 2
        else:
            return i


def _parallel(line: Line, i: int) -> bool:
    """"Arnor's invasion of Gondor and Rohan's exercises": the second owner stands beside the first, not beside Gondor."""
    at = line.at.get(i)
    k = (at.start if at is not None else i) - 1
    return line.tokens[k].pos == "ADP" and k > 0 and any(line.lower(j) == "'s" for j in range(max(0, k - 8), k))


def _owns(line: Line, i: int) -> bool:
    return line.lower(i + 1) in ("'s", "'")


def _companion(line: Line, i: int) -> bool:
    """Does it stand behind "along with", "unlike" and the like?"""
    token = line.tokens[i]
    prep = line.lower(token.head)
    return token.dep == "pobj" and (prep in ("alongside", "unlike", "besides") or prep == "with" and line.lower(token.head - 1) in
                                    ("along", "together"))  # fmt: skip


def groups_of(seen: list[Seen]) -> list[tuple[Entity, ...]]:
    """What a sentence joins by "and": each list of conjuncts as one, singles as they are."""
    joined: dict[int, list[Seen]] = {}
    for one in seen:
        joined.setdefault(one.joined, []).append(one)
    return [settled(e for s in part for e in s.entities) for part in joined.values()]
