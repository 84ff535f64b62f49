"""The known actors and places, and finding their names in a sentence.

Data is Turtle (``ontology/actors.ttl``, and any file of a user's own in the same terms; see :mod:`kg.mentions.actors_file`).
Beside these there may be persons whom news takes for granted (``ontology/leaders.ttl``): they lend their names to those whom
an article names, and are not looked for in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.mentions.actors_file import NAMES, NOBODY, PLACE, Entry, read_entries
from kg.mentions.trie import Piece, Trie, pieces
from kg.model import Actor, Place, Token
from kg.vocab import Kind

# Of several readings of one name that are equally plain: the kind of name first, then the kind of actor.
_HOW_RANK = {how: rank for rank, how in enumerate(dict.fromkeys(NAMES.values()))}
_KIND_RANK = {kind: rank for rank, kind in enumerate((*(k.value for k in Kind), PLACE, NOBODY))}
# Parts of speech of words that only look like a name where a whole headline stands in capitals ("THEY TOLD US").
_NO_NAME = frozenset({"PRON", "AUX", "VERB", "ADP", "DET", "PART", "SCONJ", "CCONJ", "ADV"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One sense of a name. ``how``: name, acronym, official, demonym, metonym or capital.

    ``ambiguous``: the name is at least as often something else - another actor, a person's name, an ordinary word.
    """

    actor: Actor | Place
    how: str
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a sentence: tokens ``start`` to ``end`` (exclusive). A leading "the" does not belong to it.

    ``actor`` is an Actor, or a Place where the name is a place's ("Mumbai", "Scottish", "the Black Sea"); a capital is its
    state, how "capital", with the place among the ``alternatives``. Two hits may lie in one token ("U.S.-China").
    ``doubtful``: even the best reading is ambiguous (Jordan, Victoria), so that the surroundings must speak for it.
    """

    start: int
    end: int
    actor: Actor | Place
    how: str
    alternatives: tuple[Actor | Place, ...] = ()
    doubtful: bool = False


class Gazetteer:
    """All names in one trie; made by :meth:`load`, never changed afterwards."""

    def __init__(self, entries: Sequence[Entry], background: Sequence[Path] = ()) -> None:
        codes = {e.iri: e.iso3 for e in entries if e.kind == Kind.STATE.value}
        self._actors: dict[str, Actor | Place] = {e.iri: _actor(e, codes) for e in entries if e.kind != NOBODY}
        self._states = {iso3: iri for iri, iso3 in codes.items()}
        self._members = {e.iri: tuple(sorted(e.members)) for e in entries if e.members}
        self._names = {e.iri: tuple(sorted(e.names)) for e in entries}
        self._trie: Trie[tuple[tuple[int, ...], Reading | None]] = Trie()
        self._persons: dict[str, list[Reading]] = {}
        self._lent: set[str] = set()
        for entry in entries:
            if entry.path in background:
                self._lend(entry)
            else:
                self._keep(entry)

    @classmethod
    def load(cls, paths: Sequence[Path], background: Sequence[Path] = ()) -> Gazetteer:
        """Read Turtle files, the shipped one first; persons of the ``background`` files lend their names alone.

        Raises TurtleError that names every fault with file and line.
        """
        return cls(read_entries([*paths, *background]), background)

    def _keep(self, entry: Entry) -> None:
        actor = self._actors.get(entry.iri)
        for name, hows in entry.names.items():
            if name.islower():
                continue  # words of everyday ("security forces") are nobody's name, whoever files them so
            how = "acronym" if "acronym" in hows else min(hows, key=_HOW_RANK.__getitem__)
            ambiguous = name in entry.ambiguous
            # A place's plain name comes after a state's capital of that name.
            late = entry.kind == PLACE
            rank = (int(ambiguous), int(late), _HOW_RANK[how], _KIND_RANK[entry.kind])
            reading = Reading(actor, how, ambiguous) if actor else None
            self._trie.add(_without_the(name), (rank, reading), strictly=ambiguous)

    def _lend(self, entry: Entry) -> None:
        self._lent.add(entry.iri)
        for name in entry.names:
            reading = Reading(self._actors[entry.iri], "name", name in entry.ambiguous)
            readings = self._persons.setdefault(_plainly(name), [])
            if reading not in readings:
                readings.append(reading)

    # ------------------------------------------------------------ look-ups

    def state(self, iso3: str) -> Actor:
        """The state with this ISO 3166-1 alpha-3 code; KeyError where there is none."""
        found = self._actors[self._states[iso3]]
        assert isinstance(found, Actor)
        return found

    def get(self, iri: str) -> Actor | None:
        """The actor with this IRI (not a place: see :meth:`place`)."""
        found = self._actors.get(iri)
        return found if isinstance(found, Actor) else None

    def standing(self, iri: str) -> Actor | None:
        """The actor with this IRI whose name and country stand above what articles say; None for those who only lend names."""
        return None if iri in self._lent else self.get(iri)

    def persons(self, name: str) -> Sequence[Reading]:
        """The persons of the background who bear this name; case, accents, hyphens and a leading "al-" do not count."""
        return self._persons.get(_plainly(name), ())

    def place(self, iri: str) -> Place | None:
        """The place with this IRI."""
        found = self._actors.get(iri)
        return found if isinstance(found, Place) else None

    def members(self, iri: str) -> tuple[Actor, ...]:
        """The member states of an organization, by IRI; empty where none are known."""
        return tuple(a for member in self._members.get(iri, ()) if (a := self.get(member)))

    def names(self, iri: str) -> tuple[str, ...]:
        """Every name of an actor or place, sorted."""
        return self._names.get(iri, ())

    def readings(self, name: str) -> tuple[Reading, ...]:
        """What this exact name can mean, best first; empty for a name that is not known."""
        cut = [p for word in _without_the(name).split() for p in pieces(word)]
        end, found = self._trie.longest(cut, 0)
        return _ordered(found) if found and end == len(cut) else ()

    def by_name(self, name: str) -> Actor | Place | None:
        """The best reading of a name of any kind ("Japan", "Japanese", "DPRK", "the Kremlin")."""
        return next((r.actor for r in self.readings(name)), None)

    def demonym(self, word: str) -> Actor | Place | None:
        """The state (or place) whose people or things are called so: "Japanese" is Japan; None for any other word."""
        return next((r.actor for r in self.readings(word) if r.how == "demonym"), None)

    # ------------------------------------------------------------ finding

    def scan(self, tokens: Sequence[Token]) -> list[Hit]:
        """Every known name in a sentence, left to right, the longest where several begin together; hits do not overlap."""
        cut: list[Piece] = []
        owner: list[int] = []
        for index, token in enumerate(tokens):
            for piece in pieces(token.text):
                cut.append(piece)
                owner.append(index)
        hits: list[Hit] = []
        at = 0
        while at < len(cut):
            end, found = self._trie.longest(cut, at)
            if found and cut[at].key == "the" and self._trie.longest(cut, at + 1)[0] > end:
                at += 1  # "the Guardian Council" is not The Guardian
                end, found = self._trie.longest(cut, at)
            readings = _ordered(found)
            if readings and not _shouted(tokens, owner[at], readings[0]):
                best, *rest = readings
                others = tuple(r.actor for r in rest)
                hits.append(Hit(owner[at], owner[end - 1] + 1, best.actor, best.how, others, best.ambiguous))
            at = max(end, at + 1)
        return hits


def _actor(entry: Entry, codes: dict[str, str]) -> Actor | Place:
    country = entry.iso3 or codes.get(min(entry.country, default=""))
    if entry.kind == PLACE:
        return Place(entry.iri, entry.label, country)
    return Actor(entry.iri, entry.label, Kind(entry.kind), country)


def _without_the(name: str) -> str:
    """"the Kremlin" is kept as "Kremlin"; "The Hague" as it is."""
    return name.removeprefix("the ")


def _plainly(name: str) -> str:
    """A person's name as it is looked up.

    >>> _plainly("José Roe-Doe"), _plainly("al-Roe"), _plainly("Al Roe"), _plainly("John Roe's")
    ('jose roe doe', 'roe', 'al roe', 'john roe')
    """
    parts = [p.key for word in name.split() for p in pieces(word)]
    if len(parts) > 2 and parts[0] in _ARTICLES and parts[1] == "-":
        del parts[0]
    return " ".join(p for p in parts if p not in ("-", "'s"))


_ARTICLES = frozenset({"al", "el", "as", "ash"})


def _ordered(found: Iterable[tuple[tuple[int, ...], Reading | None]]) -> tuple[Reading, ...]:
    """Best reading first, one for each actor; none at all where the name is known to be nobody's."""
    ranked = sorted(found, key=lambda pair: (pair[0], pair[1].actor.iri if pair[1] else ""))
    if not ranked or ranked[0][1] is None:
        return ()
    best: dict[str, Reading] = {}
    for _, reading in ranked:
        if reading:
            best.setdefault(reading.actor.iri, reading)
    return tuple(best.values())


def _shouted(tokens: Sequence[Token], index: int, reading: Reading) -> bool:
    """Whether an acronym is only an everyday word in capitals, in a sentence that stands in capitals altogether."""
    if reading.how != "acronym" or tokens[index].pos not in _NO_NAME:
        return False
    words = [t.text for t in tokens if t.text.isalpha()]
    return len(words) >= 4 and all(w.isupper() for w in words)
