"""One sentence under reading: its tokens, what the gazetteer saw, and the names found so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.mentions import nouns, words
from kg.mentions.cast import Entity
from kg.mentions.gazetteer import Hit
from kg.model import Sentence, Token

OFFICE, HEAD, PEOPLE, PERSON, BODY, GOVERN, PRONOUN, COUNTRY, ORG, TROOP, HONOR, RANK, MEMBER, ROLE, COLLECT = (
    1 << n for n in range(15)
)
COMMON = PEOPLE | PERSON | GOVERN | COUNTRY | TROOP | MEMBER | COLLECT
PRONOUNS = frozenset("he she him her his hers it its they them their theirs who whom whose which that himself herself themselves "
                     "itself i we us our my me ours mine".split())  # fmt: skip
MEMBERS = frozenset("member members partner partners ally allies signatory signatories alliance alliances".split())


def _flags() -> dict[str, int]:
    """Every word of the tables in the spellings that text has, with what it may be."""
    table: dict[str, int] = {}
    kinds: list[tuple[Sequence[str], int]] = [
        (sorted(words.OFFICES | set(words.OFFICE_PLURALS) | set(words.SHORT_OFFICES)), OFFICE),
        ([f"{w}s" for w in sorted(words.OFFICES)], OFFICE),
        (sorted(nouns.ORGANIZATION_HEADS), HEAD),
        (sorted(nouns.PEOPLE), PEOPLE),
        (sorted(nouns.PERSON_NOUNS), PERSON),
        (sorted(nouns.STATE_BODIES | {"premiership", "chancellorship"}), BODY),
        (sorted(nouns.GOVERNMENT), GOVERN),
        (sorted(PRONOUNS), PRONOUN),
        (sorted(nouns.COUNTRY_WORDS | nouns.COUNTRIES_WORDS), COUNTRY),
        (sorted(nouns.ORGANIZATION_WORDS), ORG),
        (sorted(nouns.TROOPS), TROOP),
        (sorted(words.HONORIFICS), HONOR),
        (sorted(words.RANK_ENDS), RANK),
        (sorted(MEMBERS), MEMBER),
        (sorted(words.ROLE_NOUNS), ROLE),
        (sorted(nouns.COLLECTIVES), COLLECT),
    ]
    for entries, flag in kinds:
        for word in entries:
            for form in {word, word.capitalize(), word.upper()}:
                table[form] = table.get(form, 0) | flag
                if flag & (HONOR | RANK | OFFICE) and len(word) < 6:
                    table[f"{form}."] = table.get(f"{form}.", 0) | flag
    return table


FLAGS = _flags()


@dataclass(slots=True, eq=False)
class Named:
    """Tokens ``start`` to ``end`` that name an actor. ``how`` as the gazetteer says, or title, name, acronym.

    ``left`` is where the words that belong to the name begin (title, state, article), ``core`` the first token of the
    name itself, ``plain`` is true for a name that nothing but its capitals speaks for. ``extra`` are the nouns of its
    titles, ``epithet`` the states of a description before it ("Arnorian airline").
    """

    start: int
    end: int
    entity: Entity
    how: str
    plain: bool = False
    left: int = -1
    extra: tuple[int, ...] = ()
    epithet: tuple[Named, ...] = ()


@dataclass(slots=True, eq=False)
class Line:
    """A sentence with its working notes. ``at`` maps a token to the name that covers it; ``flags`` to what its word may be."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    names: list[Named] = field(default_factory=list)
    at: dict[int, Named] = field(default_factory=dict)
    flags: dict[int, int] = field(default_factory=dict)
    capital: frozenset[int] = frozenset()
    hits: tuple[Hit, ...] = ()
    places: dict[int, Hit] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)

    def add(self, named: Named) -> None:
        """Note a name whose tokens are free; two may share a token ("U.S.-China")."""
        self.names.append(named)
        for i in range(named.start, named.end):
            self.at.setdefault(i, named)

    def cover(self, named: Named) -> None:
        """Note a name; what stood inside its tokens is replaced."""
        for i in range(named.start, named.end):
            old = self.at.get(i)
            if old is not None and old in self.names:
                self.names.remove(old)
                for k in range(old.start, old.end):
                    self.at.pop(k, None)
        for i in range(named.start, named.end):
            self.at[i] = named
        self.names.append(named)

    def text(self, start: int, end: int) -> str:
        """The words as written, single spaces between."""
        out: list[str] = []
        for token in self.tokens[start:end]:
            if out and token.start > self.tokens[token.index - 1].end:
                out.append(" ")
            out.append(token.text)
        return "".join(out)

    def lower(self, i: int) -> str:
        """The word without its case; nothing outside the sentence."""
        return self.tokens[i].text.lower() if 0 <= i < len(self.tokens) else ""

    def word(self, i: int) -> str:
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def flag(self, i: int, kind: int) -> bool:
        return bool(self.flags.get(i, 0) & kind)

    def glued(self, i: int) -> bool:
        """Is there no space between this token and the next?"""
        return 0 <= i < len(self.tokens) - 1 and self.tokens[i].end == self.tokens[i + 1].start

    def opens(self, i: int) -> bool:
        """Does this token open the sentence or a quotation, so that its capital says nothing?"""
        return i == 0 or self.tokens[i - 1].text in _OPENERS

    def top(self, start: int, end: int) -> int:
        """The token of a stretch by which the grammar takes hold of it: from the last noun up, as far as the stretch goes."""
        k = next((i for i in range(end - 1, start - 1, -1) if self.tokens[i].text[0].isalnum() and self.tokens[i].pos != "ADP"), end - 1)
        while start <= self.tokens[k].head < end and self.tokens[k].head != k:
            k = self.tokens[k].head
        return k


_OPENERS = frozenset({'"', "(", "[", ":", "-", "--", "\u2014", "\u2013", "\u2022", "...", "\u2588\u2588"})

def read_line(sentence: Sentence) -> Line:
    """The sentence with its capitals and the tables' words noted: the one walk over every token."""
    flags: dict[int, int] = {}
    capital: list[int] = []
    known = FLAGS.get
    for i, token in enumerate(sentence.tokens):
        text = token.text
        flag = known(text)
        if flag:
            flags[i] = flag
        if text[0].isupper():
            capital.append(i)
    return Line(sentence, sentence.tokens, flags=flags, capital=frozenset(capital))
