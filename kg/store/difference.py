"""What one graph tells and another does not. A fact is told by an article: the same in ten articles is ten."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from kg.store.told import Party, Told


@dataclass(frozen=True, slots=True)
class Change:
    """The same fact told otherwise. ``slots`` are (name, before, now) of those that differ."""

    old: Told
    new: Told
    slots: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """How many of one type, or of one rule. What was changed counts for the new rule."""

    name: str
    gained: int
    lost: int
    changed: int


@dataclass(frozen=True, slots=True)
class Difference:
    """All in order of articles and their text; ``same`` is the number of facts that both tell."""

    gained: tuple[Told, ...]
    lost: tuple[Told, ...]
    changed: tuple[Change, ...]
    same: int

    def by_type(self) -> tuple[Number, ...]:
        return self._numbers(lambda told: (told.type,))

    def by_rule(self) -> tuple[Number, ...]:
        return self._numbers(lambda told: told.rules)

    def _numbers(self, names: Callable[[Told], Iterable[str]]) -> tuple[Number, ...]:
        gained = Counter(name for told in self.gained for name in names(told))
        lost = Counter(name for told in self.lost for name in names(told))
        changed = Counter(name for change in self.changed for name in names(change.new))
        found = [Number(name, gained[name], lost[name], changed[name]) for name in {*gained, *lost, *changed}]
        return tuple(sorted(found, key=lambda one: (-(one.gained + one.lost + one.changed), one.name)))


def compare(old: Sequence[Told], new: Sequence[Told]) -> Difference:
    """The rule that made a fact, and the passages that tell it again, make no difference.

    Of what is left, a lost and a gained fact of one type and article are one that changed if they have the same parties,
    or stand in the same sentence.
    """
    lost, gained, both = _matched(old, new, _whole)
    changed: list[tuple[Told, Told]] = []
    for key in (_parties, _sentence):
        lost, gained, alike = _matched(lost, gained, key)
        changed += alike
    ordered = sorted(changed, key=lambda pair: (pair[1].article, pair[1].start, pair[1].type, repr(pair)))
    return Difference(gained, lost, tuple(Change(a, b, _slots(a, b)) for a, b in ordered), len(both))


def _whole(told: Told) -> Hashable:
    return *_identity(told), told.mode, told.when, told.place, told.status, told.speaker


def _parties(told: Told) -> Hashable:
    return _identity(told)


def _sentence(told: Told) -> Hashable:
    return told.article, told.type, told.start


def _identity(told: Told) -> tuple[Hashable, ...]:
    sides = (tuple(sorted(party.iri for party in side)) for side in (told.left, told.right))
    return told.article, told.type, *sides


def _matched(old: Sequence[Told], new: Sequence[Told],
             key: Callable[[Told], Hashable]) -> tuple[tuple[Told, ...], tuple[Told, ...], list[tuple[Told, Told]]]:  # fmt: skip
    """What only the old and only the new has, and the pairs with the same key, in order."""
    waiting: defaultdict[Hashable, list[Told]] = defaultdict(list)
    for told in old:
        waiting[key(told)].append(told)
    pairs, unmatched = [], []
    for told in new:
        same = waiting[key(told)]
        if same:
            pairs.append((same.pop(0), told))
        else:
            unmatched.append(told)
    left = {id(told) for rest in waiting.values() for told in rest}
    return tuple(told for told in old if id(told) in left), tuple(unmatched), pairs


def _slots(old: Told, new: Told) -> tuple[tuple[str, str, str], ...]:
    """
    >>> a = Told("a", 0, "Consult", "", (), (), "2024", "", "occurred", "", (), "")
    >>> b = Told("a", 0, "Consult", "Visit", (), (), "2024", "", "occurred", "", (), "")
    >>> _slots(a, b)
    (('mode', '', 'Visit'),)
    """
    named = [("from", _names(old.left), _names(new.left)), ("to", _names(old.right), _names(new.right))]
    named += [(name, getattr(old, name), getattr(new, name)) for name in ("mode", "when", "place", "status", "speaker")]
    return tuple(slot for slot in named if slot[1] != slot[2])


def _names(side: tuple[Party, ...]) -> str:
    return ", ".join(party.name for party in side)
