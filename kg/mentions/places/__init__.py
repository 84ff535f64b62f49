"""Where: places in which something happens, found by the prepositions that put things there. Never an organization, never a target."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg import ids
from kg.mentions.gazetteer import Gazetteer, Hit
from kg.mentions.places import tables
from kg.model import Actor, Place, PlaceMention, Sentence, Token
from kg.vocab import Kind

Capital = Callable[[Actor], Place | None]


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    head: int
    place: Place
    within: int | None = None


class _Reader:
    """One sentence under reading; ``hits`` by each token that they cover."""

    def __init__(self, sentence: Sentence, hits: Sequence[Hit], capital: Capital) -> None:
        self.tokens = sentence.tokens
        self.hits = {token: hit for hit in hits for token in range(hit.start, hit.end)}
        self.capital = capital
        self.children: dict[int, list[int]] = {}
        for token in self.tokens:
            if token.head != token.index:
                self.children.setdefault(token.head, []).append(token.index)

    # ------------------------------------------------------------ which words are put somewhere

    def found(self) -> Iterator[_Found]:
        for token in self.tokens:
            word = token.text.lower()
            if word not in tables.TRIGGERS:
                continue
            if token.lemma in tables.VISITING and token.tag[:2] == "VB":
                heads, word = self._children(token.index, "dobj"), "visit"
            elif token.tag in ("IN", "TO", "RP") and token.dep not in ("aux", "cc"):
                heads = self._children(token.index, "pobj", "pcomp")
            else:
                continue
            within = None if word == "visit" else self._within(token)
            if within is not None and self.tokens[within].lemma.lower() in tables.BELONGS:
                continue
            if word != "visit" and token.index and self.tokens[token.index - 1].lemma.lower() in tables.BELONGS_BESIDE:
                continue
            for head in heads:
                for one in self._joined(head):
                    for found in self._read(word, token, one):
                        yield replace(found, within=within)

    def _within(self, preposition: Token) -> int | None:
        """The noun that the preposition belongs to; "in Bree in Arnor" belongs where "in Bree" does."""
        governor = self.tokens[preposition.head]
        for _ in self.tokens:
            above = self.tokens[governor.head]
            if governor.dep != "pobj" or above.text.lower() not in tables.IN or governor.tag[:3] != "NNP":
                break
            governor = self.tokens[above.head]
        return governor.index if governor.tag[:2] == "NN" and governor.index != preposition.index else None

    def _children(self, head: int, *deps: str) -> list[int]:
        return [i for i in self.children.get(head, ()) if self.tokens[i].dep in deps]

    def _joined(self, head: int) -> Iterator[int]:
        """The object and what is joined to it: "in Bree, Dale and Esgaroth"."""
        waiting = [head]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += [c for c in reversed(self._children(one, "conj")) if c > one and self.tokens[c].tag in ("NNP", "NNPS")]

    def _read(self, word: str, preposition: Token, head: int) -> Iterator[_Found]:
        governor, before = self.tokens[preposition.head].lemma.lower(), self.tokens[preposition.index - 1].lemma.lower()
        if not _puts_there(word, governor) or (word == "in" and before in tables.ABSTRACT):
            if word == "on":
                yield from self._beside(head)
            return
        hit = self.hits.get(head)
        if hit is not None:
            yield from self._known(word, hit, head)
        else:
            yield from self._unknown(word, preposition.index + 1, head)

    # ------------------------------------------------------------ names that the gazetteer knows

    def _known(self, word: str, hit: Hit, head: int) -> Iterator[_Found]:
        place = _place(hit)
        if place is None or (word == "at" and isinstance(hit.actor, Actor) and hit.how not in ("capital", "metonym")):
            if isinstance(hit.actor, Actor) and self.tokens[head].text.lower() in tables.OCCASION and word == "at":
                yield _Found(hit.start, hit.end, head, _named(self._text(hit.start, hit.end), hit.actor.country))
            return
        if hit.how == "metonym" and word == "to":
            return  # "returned to the White House" is a change of office
        start = self._part(hit.start)
        if start < hit.start or hit.how == "metonym":
            place = _named(self._text(start, hit.end), place.country)
        yield _Found(start, self._qualified(hit.end, place)[0], head, place)

    def _part(self, start: int) -> int:
        """Where the words begin that name a part of the place: "eastern Arnor", "Eastern Tropical Pacific"."""
        begin = at = start
        while at and self.tokens[at - 1].tag[:2] in ("JJ", "NN", "HY"):
            at -= 1
            word = self.tokens[at].text
            if word.lower() in tables.DIRECTIONS:
                begin = at
            elif not word[0].isupper() and word != "-":
                break
        return begin

    def _qualified(self, end: int, of: Place | None) -> tuple[int, str | None]:
        """The end of the phrase with ", Arnor" behind the name, and the country that this tells; ", Dale and Bree" is a list."""
        hit = self.hits.get(end + 1) if end < len(self.tokens) and self.tokens[end].text == "," else None
        place = _place(hit) if hit is not None and hit.start == end + 1 and hit.how in ("name", "official", "acronym") else None
        if hit is None or place is None or place.country is None or self.tokens[hit.end - 1].dep == "conj":
            return end, None
        if of is not None:
            fits = _is_state(place) and not _is_state(of) and place.country == of.country
            return (hit.end if fits else end), of.country
        sure = isinstance(hit.actor, Place) or not any(isinstance(a, Place) for a in hit.alternatives)
        return hit.end, place.country if sure else None

    # ------------------------------------------------------------ names that it does not know

    def _unknown(self, word: str, begin: int, head: int) -> Iterator[_Found]:
        token, lower = self.tokens[head], self.tokens[head].text.lower()
        if token.tag in ("NNP", "NNPS") and token.text[0].isupper():
            start = self._run(begin, head)
            if self._names_a_place(word, start, head):
                end, country = self._qualified(head + 1, None)
                yield _Found(start, end, head, _named(self._text(start, head + 1), country))
        elif lower == "capital":
            yield from self._capital(head)
        elif lower in tables.REGION:
            yield from self._region(word, head)
        elif lower in tables.FACILITY:
            start = self._run(begin, head)
            if (
                lower.endswith("s")
                and start - 2 >= begin
                and self.tokens[start - 1].text == "and"
                and self.tokens[start - 2].text[0].isupper()
            ):
                start -= 2  # "the East and South Arnor seas"
            if start < head and self.hits.get(head - 1) is None or any(self._is_plain(i) for i in range(start, head)):
                yield _Found(start, head + 1, head, _named(self._text(start, head + 1), None))

    def _is_plain(self, index: int) -> bool:
        """Whether a known name before a facility is that of a place or body: "Bree airport", not "the Arnorian border"."""
        hit = self.hits.get(index)
        return hit is not None and hit.how != "demonym"

    def _run(self, begin: int, head: int) -> int:
        """Where the capitalised words that end at ``head`` begin, not before ``begin``."""
        start = head
        while start > begin:
            token = self.tokens[start - 1]
            joint = (
                token.text in tables.JOINTS
                and start - 1 > begin
                and self.tokens[start - 2].text[0].isupper()
                and token.text not in ("the", "and")
            )
            if not joint and not (token.text[0].isupper() and token.tag[:2] in ("NN", "JJ", "CD") or token.tag == "POS"):
                break
            start -= 1
        while start < head and (self.tokens[start].text in tables.JOINTS or self.tokens[start].tag == "POS"):
            start += 1
        return start

    def _names_a_place(self, word: str, start: int, head: int) -> bool:
        last, first = self.tokens[head].text.lower(), self.tokens[start].text
        if last in tables.TIME or last in tables.NO_PLACE or first.lower() in tables.TIME:
            return False
        if any(self.hits.get(i) is not None and self.hits[i].how != "demonym" and not _place(self.hits[i]) for i in range(start, head)):
            return last in tables.FACILITY
        if word == "to" and self.tokens[self.tokens[self.tokens[head].head].head].lemma not in tables.TRAVELLING:
            return False  # "went to Sauron", a person as likely as a place
        if word == "visit" and last not in tables.FACILITY and self._qualified(head + 1, None)[0] == head + 1:
            return False  # whom one visits is as often a person
        if last == "house" and word != "at" or start == head and (last in tables.FACILITY or last in tables.OCCASION):
            return False
        if word in ("at", "on", "aboard"):
            return last in tables.FACILITY or (word == "at" and last in tables.OCCASION)
        if last in tables.OCCASION:
            return False
        if self.tokens[head].text.isupper() and len(last) > 1:
            return False
        following = self.tokens[head + 1] if head + 1 < len(self.tokens) else None
        return following is None or following.tag not in ("POS", "HYPH") and following.text not in ("-", "/")

    def _region(self, word: str, head: int) -> Iterator[_Found]:
        """ "the city of Bree", "the port city Bree", "the West Bank city of Tulkarm"."""
        for child in self.children.get(head, ()):
            token = self.tokens[child]
            if token.text == "of" and child > head:
                for name in self.children.get(child, ()):
                    hit = self.hits.get(name)
                    if hit is not None:
                        yield from self._known("in", hit, name)
                    elif self.tokens[name].tag == "NNP":
                        yield from self._unknown("in", child + 1, name)
            elif token.text in ("as", "including", "like") and child > head:
                yield from self._examples(child)
            elif token.dep == "appos" and child > head and token.tag == "NNP" and self.tokens[head + 1].text != ",":
                hit = self.hits.get(child)
                yield from self._known("in", hit, child) if hit is not None else self._unknown("in", head + 1, child)
        before = self.hits.get(head - 1)
        if before is not None and before.end == head and before.how == "name" and _place(before):
            yield from self._known("in", before, head - 1)

    def _examples(self, preposition: int) -> Iterator[_Found]:
        """ "towns such as Bree and Dale", "realms including Arnor"."""
        for first in self._children(preposition, "pobj"):
            for name in self._joined(first):
                hit = self.hits.get(name)
                yield from self._known("in", hit, name) if hit is not None else self._unknown("in", preposition + 1, name)

    def _capital(self, head: int) -> Iterator[_Found]:
        """ "the Arnorian capital", "Arnor's capital", "the capital of Arnor", "the capital, Bree"."""
        region = list(self._region("in", head))
        if region and isinstance(region[0].place, Place) and not _is_state(region[0].place):
            yield region[0]
            return
        for child in self.children.get(head, ()):
            hit = self.hits.get(child)
            named = self.tokens[child]
            if named.dep == "appos" and hit is not None and (place := _place(hit)) is not None:
                yield _Found(head, hit.end, head, place)
                return
        states = [self.hits[c] for c in self._below(head) if c in self.hits and _is_a_state(self.hits[c].actor)]
        place = self.capital(states[0].actor) if states and isinstance(states[0].actor, Actor) else None
        if place is not None:
            yield _Found(head, head + 1, head, place)

    def _below(self, head: int) -> Iterator[int]:
        for child in self.children.get(head, ()):
            yield child
            if self.tokens[child].text == "of":
                yield from self.children.get(child, ())

    def _beside(self, head: int) -> Iterator[_Found]:
        """ "on the sidelines of the Bree Security Conference", "on the island of Tol", "on the outskirts of Bree"."""
        lower = self.tokens[head].text.lower()
        if lower not in ("sidelines", "margins", "sideline", "outskirts", "island", "coast", "edge", "shores", "banks"):
            return
        for child in self.children.get(head, ()):
            if self.tokens[child].text != "of":
                continue
            for name in self.children.get(child, ()):
                hit = self.hits.get(name)
                if hit is not None and _place(hit) is not None:
                    yield from self._known("in", hit, name)
                elif self.tokens[name].tag[:3] == "NNP" and lower in ("sidelines", "margins", "sideline"):
                    start, end = self._run(child + 1, name), self._occasion_end(name + 1)
                    if end == start + 1:
                        continue
                    yield _Found(start, end, name, _named(self._text(start, end), None))
                elif hit is None:
                    yield from self._unknown("in", child + 1, name)

    def _occasion_end(self, end: int) -> int:
        """Behind "Summit" also "of the Realms"."""
        at = end
        while at < len(self.tokens) and self.tokens[at].text in ("of", "the", "on", "for"):
            at += 1
        if at == end:
            return end
        while at < len(self.tokens) and self.tokens[at].text[0].isupper():
            at += 1
            end = at
        return end

    def _text(self, start: int, end: int) -> str:
        """The words as the text has them, single spaces between."""
        words: list[str] = []
        for token in self.tokens[start:end]:
            if words and token.start > self.tokens[token.index - 1].end:
                words.append(" ")
            words.append(token.text)
        return "".join(words)


def find_places(sentence: Sentence, hits: Sequence[Hit], capital: Capital = lambda state: None) -> tuple[PlaceMention, ...]:
    """The places in which the sentence puts what it tells, in its order.

    ``hits`` are the gazetteer's for this sentence; ``capital`` gives a state's capital for "the Arnorian capital" (see
    ``capitals``). A state's place bears the state's IRI; a known place its own; any other the IRI of its name, and then
    ``country`` only where the text tells it ("Bree, Arnor").
    """
    if not any(token.text.lower() in tables.TRIGGERS for token in sentence.tokens):
        return ()
    found = sorted(_Reader(sentence, hits, capital).found(), key=lambda f: (f.start, -f.end))
    kept: list[_Found] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            continue
        if kept and _is_site(sentence.tokens, kept[-1], one):
            kept[-1] = replace(kept[-1], end=one.end)
        else:
            kept.append(one)
    return tuple(PlaceMention(sentence.index, one.start, one.end, one.head, one.place, one.within) for one in kept)


def _is_site(tokens: Sequence[Token], site: _Found, town: _Found) -> bool:
    """ "Bree Naval Base in Arnor" is one place."""
    between = tokens[site.end : town.start]
    told = tokens[site.head].text.lower() in tables.FACILITY and len(between) in (1, 2)
    return told and between[0].text in ("in", "near", "outside") and (len(between) == 1 or between[1].text.lower() == "the")


def capitals(gazetteer: Gazetteer) -> Capital:
    """The capital of a state, as a place, by the gazetteer's names."""
    known: dict[str, Place | None] = {}

    def capital(state: Actor) -> Place | None:
        if state.iri not in known:
            known[state.iri] = next(_seats(gazetteer, state), None)
        return known[state.iri]

    return capital


def _seats(gazetteer: Gazetteer, state: Actor) -> Iterator[Place]:
    for name in gazetteer.names(state.iri):
        readings = gazetteer.readings(name)
        if any(r.how == "capital" and r.actor == state for r in readings):
            yield from (r.actor for r in readings if isinstance(r.actor, Place) and r.actor.country == state.country)


def _puts_there(word: str, governor: str) -> bool:
    """Whether the preposition puts what governs it at the place that follows."""
    if word in tables.IN:
        return governor not in tables.ABSTRACT
    if word == "at":
        return governor not in tables.AIMED
    if word == "from":
        return governor in tables.SENT_FROM
    if word == "to":
        return governor in tables.GOING_TO
    return word == "visit" or (word == "for" and governor in tables.LEAVING_FOR)


def _place(hit: Hit) -> Place | None:
    """The place that a hit can be: a place, a state as a place, the town behind a capital's name."""
    if hit.how == "demonym":
        return None
    if isinstance(hit.actor, Place):
        return hit.actor
    town = next((a for a in hit.alternatives if isinstance(a, Place)), None)
    if hit.how == "capital" and town is not None:
        return town
    if _is_a_state(hit.actor):
        return Place(hit.actor.iri, hit.actor.name, hit.actor.country)
    return town


def _is_a_state(actor: Actor | Place) -> bool:
    return isinstance(actor, Actor) and actor.kind is Kind.STATE


def _is_state(place: Place) -> bool:
    return place.country is not None and place.iri == ids.state(place.country)


def _named(name: str, country: str | None) -> Place:
    return Place(ids.place(name), name, country)


def sites(sentence: Sentence, hits: Sequence[Hit]) -> tuple[PlaceMention, ...]:
    """Every known place that the sentence names and that lies in a state, whatever its part there; capitals and states too."""
    found: list[PlaceMention] = []
    for hit in hits:
        if hit.actor.country is None or (isinstance(hit.actor, Actor) and hit.actor.kind is not Kind.STATE):
            continue
        place = hit.actor if isinstance(hit.actor, Place) else Place(hit.actor.iri, hit.actor.name, hit.actor.country)
        found.append(PlaceMention(sentence.index, hit.start, hit.end, hit.end - 1, place))
    return tuple(found)
