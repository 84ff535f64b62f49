"""Second walk over an article, in text order: every noun phrase that stands for an actor becomes a mention."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions import collectives, descriptions, groups, pronouns
from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.discourse import Discourse
from kg.mentions.line import PRONOUN, Line, Named
from kg.mentions.persons import Given
from kg.mentions.phrases import Phrase, find_phrases
from kg.mentions.quotes import Quotes
from kg.mentions.reader import Names
from kg.mentions.states import is_ethnic, is_people, is_place, joined_inside, qualifies
from kg.mentions.tenures import find_tenures
from kg.model import Mention
from kg.vocab import Kind


class Walk:
    """Reads sentence after sentence; ``found`` are the mentions with drafts in place of actors."""

    def __init__(self, names: Names, cast: Cast, narrator: Sequence[Entity]) -> None:
        self.names, self.cast = names, cast
        self.narrator = tuple(narrator)
        self.discourse = Discourse()
        self.heads: dict[int, dict[int, tuple[Entity, ...]]] = {}
        self.tenures: list[Given] = []
        self._quotes = Quotes()
        self._inside: frozenset[int] = frozenset()
        self.found: list[tuple[int, int, int, int, tuple[Entity, ...], str, bool]] = []
        named_titles: dict[int, set[int]] = {}
        for one in names.given:
            named_titles.setdefault(id(one.line), set()).update(range(one.title.start, one.title.end))
        for number, line in enumerate(names.lines):
            used = named_titles.get(id(line), set())
            self._line(number, line, used)
            if names.titles[number]:
                alone = {head: who[0] for head, who in self.heads.get(number, {}).items() if len(who) == 1}
                self.tenures += find_tenures(line, names.titles[number], used, alone)

    def _line(self, number: int, line: Line, named_titles: set[int]) -> None:
        self._inside = self._quotes.inside(line)
        phrases = find_phrases(line, self.names.titles[number], named_titles)
        items: list[tuple[int, int, Named | Phrase | None]] = [(p.head, 1, p) for p in phrases]
        items += [(n.start, 0, n) for n in line.names]
        items += [(i, 2, None) for i, flag in line.flags.items() if flag & PRONOUN and i not in line.at]
        used = self._owners(line) | {id(state) for n in line.names for state in n.epithet}
        ready: dict[int, tuple[tuple[Entity, ...], str]] = {}
        for phrase in phrases:
            known = groups.read(line, phrase, self.cast)
            if known is not None:
                ready[id(phrase)] = known[:2]
                used |= {id(n) for n in known[2]}
        self._quotes.announced(line)
        for at, _, item in sorted(items, key=lambda x: (x[0], x[1])):
            if isinstance(item, Phrase):
                self._phrase(number, line, item, ready.get(id(item)))
            elif isinstance(item, Named):
                if item.plain:
                    self.discourse.unknown(number, line, item.end - 1)
                elif id(item) not in used:
                    self._named(number, line, item)
            else:
                self._pronoun(number, line, at)
        self._quotes.orator(line, self.heads.get(number, {}))
        if self._inside:
            self._first_persons(number, line)

    def _first_persons(self, number: int, line: Line) -> None:
        """"I" and "we" in a quotation are the speaker."""
        speaker = self._quotes.speaker(line, self._inside, self.heads.get(number, {}))
        for at in sorted(self._inside & line.flags.keys()):
            if speaker and line.lower(at) in pronouns.FIRST and line.flags[at] & PRONOUN and line.word(at) != "US":
                self._keep(number, line, at, at + 1, at, speaker, "first person", False)

    def _owners(self, line: Line) -> set[int]:
        """Names that are part of a person's title: they are no mention of their own."""
        return {id(named) for one in self.names.given if one.line is line
                for named in [*one.title.parts, *([one.title.owner] if one.title.owner else [])]
                if named.entity.settled().kind is not Kind.PERSON}  # fmt: skip

    def _phrase(self, number: int, line: Line, phrase: Phrase, known: tuple[tuple[Entity, ...], str] | None) -> None:
        """A phrase that tells by itself whom it means (``known``), or that points back."""
        reading = known or collectives.resolve(number, line, phrase, self.discourse, self.narrator, self.cast) \
            or descriptions.resolve(number, line, phrase, self.discourse, self.cast, self.heads.get(number, {}))  # fmt: skip
        if reading is not None:
            self._keep(number, line, phrase.start, phrase.end, phrase.head, reading[0], reading[1], False)

    def _pronoun(self, number: int, line: Line, at: int) -> None:
        quoted = at in self._inside
        if quoted and line.lower(at) in pronouns.FIRST:
            return
        narrator = self.narrator
        if self._quotes.transcript and line.lower(at) in pronouns.FIRST:
            self._quotes.orator(line, self.heads.get(number, {}))
            narrator = self._quotes.oration
        entities = pronouns.resolve(number, line, at, self.discourse, narrator, quoted, self.heads.get(number, {}))
        if entities:
            how = "first person" if line.lower(at) in pronouns.FIRST else "pronoun"
            self._keep(number, line, at, at + 1, at, entities, how, False)

    def _named(self, number: int, line: Line, named: Named) -> None:
        entity = named.entity.settled()
        start = named.left if 0 <= named.left < named.start else named.start
        if entity.kind is Kind.STATE and named.how == "demonym" and is_people(line, named):
            ethnic = is_ethnic(line, named)
            entity = self.cast.group(line.text(named.start - ethnic, named.end), None if ethnic else entity.country)
            self._keep(number, line, start, named.end, named.end - 1, (entity,), "group", False)
            return
        if entity.kind is Kind.STATE:
            if named.how == "capital" and is_place(line, named):
                return
            head = line.top(named.start, named.end)
            self._keep(number, line, start, named.end, head, (entity, *joined_inside(line, named)), named.how, qualifies(line, named, head))
            return
        for core in named.extra:
            if not start <= line.tokens[core].head < named.end:
                self._keep(number, line, start, named.end, core, (entity,), named.how, False)
        inner = line.tokens[line.top(named.start, named.end)]
        modifier = inner.dep in ("compound", "nmod", "amod", "npadvmod") and inner.head >= named.end and inner.head not in line.at \
            and line.word(named.start - 1) != "("
        self._keep(number, line, start, named.end, inner.index, (entity,), named.how, modifier)

    def _keep(self, number: int, line: Line, start: int, end: int, head: int, entities: tuple[Entity, ...], how: str,
              modifier: bool) -> None:  # fmt: skip
        entities = settled(entities)
        self.found.append((number, start, end, head, entities, how, modifier))
        self.discourse.note(number, line, head, entities, modifier, head in self._inside)
        self.heads.setdefault(number, {}).setdefault(head, entities)

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions with finished actors, in text order; one for each head and reading."""
        done: dict[tuple[int, int, int], Mention] = {}
        finish = self.cast.finish
        for number, start, end, head, entities, how, modifier in self.found:
            actors = tuple(dict.fromkeys(finish(e) for e in entities))
            done.setdefault((number, head, start), Mention(number, start, end, head, actors, how, modifier))
        return tuple(done[key] for key in sorted(done))
