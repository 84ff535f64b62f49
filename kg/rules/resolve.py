"""From the roles of a clause to the actors who fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.model import Actor, Clause, Mention, PlaceMention, Reading, Sentence, TimeMention
from kg.vocab import Kind

# Nouns that stand for the actors in their of-phrase ("members of", "dozens of", "leaders from").
_TRANSPARENT = frozenset(
    "member number group dozen hundred thousand million part majority some many most one several all series couple coalition "
    "array range host lot handful side both each leader official representative head delegation team navy army government "
    "ally partner country nation state".split()
)
# What is said in a document is said by those who adopt, issue or sign it.
DOCUMENTS = frozenset(
    "resolution statement letter declaration communique communiqué petition decree motion appeal message note call plea demand".split()
)
# What is held at a place is not directed at it.
_GATHERINGS = frozenset("talk meeting summit conference negotiation session ceremony election".split())
_SITES = frozenset(
    "city town village port region province district area state capital island part suburb outskirts coast north south east west".split()
)
# Nouns that two sides share, so that "A's ties with B" are B's as well.
_SHARED = frozenset(
    "tie relation relationship cooperation alliance partnership talk war conflict pact treaty deal agreement trade contact "
    "dialogue rapprochement coordination collaboration engagement feud dispute exchange summit meeting row".split()
)
# Nouns whose of-phrase suffers the act: "the killing of A" is not A's doing.
_SUFFERED = frozenset(
    "arrest detention imprisonment killing murder assassination poisoning death execution abduction kidnapping expulsion "
    "deportation persecution prosecution removal dismissal ouster overthrow election appointment release invasion occupation annexation "
    "bombing shelling blockade destruction seizure capture conviction sentencing treatment loss repression suppression torture trial "
    "extradition bombardment liberation recognition assault attack use breach violation victim memory family safety "
    "security right sovereignty integrity defense defence independence protection jailing disappearance punishment "
    "condemnation criticism support release".split()
)
# Nouns whose possessor acts, whoever suffers: "A's attack on B"; of other such nouns a person is the one who suffers: "A's arrest".
_DONE_BY_POSSESSOR = frozenset(
    "attack assault invasion occupation annexation bombing shelling blockade use breach violation support criticism condemnation "
    "treatment repression suppression seizure capture recognition bombardment loss sovereignty independence security integrity".split()
)
_BEHIND = ("by", "poss", "modifier", "between", "from", "of", "among", "in")


@dataclass
class Context:
    """One sentence with all that is known of it; look-ups by token, made once. ``clauses`` are the sentence's."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    direct: dict[int, Mention] = field(default_factory=dict)
    modifiers: dict[int, Mention] = field(default_factory=dict)
    nouns: dict[int, Clause] = field(default_factory=dict)
    verbs: dict[int, Clause] = field(default_factory=dict)
    kids: list[list[int]] = field(default_factory=list)
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    sites: tuple[PlaceMention, ...] = ()
    anchor: date | None = None
    carried: tuple[Actor, ...] = ()
    narrator: tuple[Actor, ...] = ()
    states: dict[str, Actor] = field(default_factory=dict)
    known_state: Callable[[str], Actor | None] = field(default=lambda _: None)
    bodies: dict[str, Actor] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.nouns = {c.predicate: c for c in self.clauses if c.pos == "noun"}
        self.verbs = {c.predicate: c for c in self.clauses if c.pos == "verb"}
        self.kids = [[] for _ in self.sentence.tokens]
        for token in self.sentence.tokens:
            if token.head != token.index:
                self.kids[token.head].append(token.index)

    def state(self, country: str | None) -> Actor | None:
        """The state of a code, as the article names it or else as it is usually named."""
        if country is None or country in self.states:
            return self.states.get(country or "")
        try:
            return self.known_state(country)
        except KeyError:
            return None

    def lemma(self, token: int) -> str:
        return self.sentence.tokens[token].lemma.lower()

    def phrase(self, token: int, but: frozenset[str] = frozenset()) -> Iterator[int]:
        """The tokens of a noun's phrase without relative clauses, and without the phrases of the prepositions ``but``."""
        stack = [token]
        while stack:
            top = stack.pop()
            yield top
            for k in self.kids[top]:
                word = self.sentence.tokens[k]
                if word.dep in ("relcl", "advcl", "conj", "ccomp") or (but and word.dep == "prep" and self._turned_away(k, but)):
                    continue
                stack.append(k)

    def _turned_away(self, preposition: int, but: frozenset[str]) -> bool:
        """"against A", "in the face of A"."""
        return self.lemma(preposition) in but or any(self.lemma(k) in _FACING for k in self.kids[preposition])


def contexts(reading: Reading, known_state: Callable[[str], Actor | None] = lambda _: None) -> list[Context]:
    """One context a sentence, in order."""
    mentions = reading.mentions
    clauses: list[list[Clause]] = [[] for _ in reading.sentences]
    for clause in reading.clauses:
        clauses[clause.sentence].append(clause)
    found = [Context(s, tuple(c)) for s, c in zip(reading.sentences, clauses, strict=True)]
    for mention in mentions.actors:
        (found[mention.sentence].modifiers if mention.modifier else found[mention.sentence].direct)[mention.head] = mention
    states = {a.country or "": a for m in mentions.actors for a in m.actors if a.kind is Kind.STATE}
    bodies = {o.holder.iri: o.organization for o in mentions.offices if o.organization is not None}
    for context in found:
        context.bodies = bodies
        context.states, context.known_state = states, known_state
        context.narrator, context.anchor = mentions.narrator, reading.article.anchor
    for time in mentions.times:
        found[time.sentence].times += (time,)
    for site in mentions.sites:
        found[site.sentence].sites += (site,)
    for place in mentions.places:
        found[place.sentence].places += (place,)
    return found


@dataclass
class Found:
    """Actors with the mentions that named them, each actor once, in text order."""

    actors: list[Actor] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    pronouns: list[int] = field(default_factory=list)  # tokens of those named by a pronoun only

    def take(self, mention: Mention) -> None:
        if mention.how == "pronoun":
            self.pronouns.append(mention.head)
        self.add(mention.actors, (mention.start, mention.end))

    def add(self, actors: Iterable[Actor], *spans: tuple[int, int]) -> None:
        """The actors that are not there yet, and the words that name them."""
        known = {a.iri for a in self.actors}
        self.actors += [a for a in actors if a.iri not in known]
        self.spans += spans

    def join(self, other: Found) -> Found:
        self.pronouns += other.pronouns
        self.add(other.actors, *(s for s in other.spans if s not in self.spans))
        return self


def qualifying(context: Context, tokens: Iterable[int]) -> Found:
    """The actors that the tokens name only to qualify another noun: "Arnorian" in "Arnorian launches"."""
    found = Found()
    for token in tokens:
        if token in context.modifiers:
            found.take(context.modifiers[token])
    return found


def who(context: Context, tokens: Iterable[int]) -> Found:
    """The actors that the tokens themselves stand for."""
    found = Found()
    for token in tokens:
        _who(context, token, found, 3)
    return found


def _who(context: Context, token: int, found: Found, depth: int) -> None:
    mention = context.direct.get(token)
    if mention is not None:
        found.take(mention)
    _examples(context, token, found, depth)
    if mention is None and depth:
        _by_grammar(context, token, found, depth)


def _by_grammar(context: Context, token: int, found: Found, depth: int) -> None:
    """Whom a noun that names nobody stands for: its parts, its author, its apposition."""
    word = context.sentence.tokens[token]
    if context.lemma(token) in _TRANSPARENT or word.pos in ("NUM", "DET", "ADJ"):
        for i in _parts_of(context, token):
            _who(context, i, found, depth - 1)
    if context.lemma(token) in DOCUMENTS and token in context.nouns:
        _author(context, token, found, depth)
    if word.dep == "appos" and word.head in context.direct and not found.actors:
        found.take(context.direct[word.head])  # "A – an island that B claims –"
    for k in context.kids[token]:
        if context.lemma(token) in _TRANSPARENT and context.sentence.tokens[k].dep in ("nmod", "compound"):
            group = context.direct.get(k) or context.modifiers.get(k)
            if group is not None:
                found.take(group)
        if context.sentence.tokens[k].dep == "appos" and not found.actors:
            _who(context, k, found, depth - 1)


def _author(context: Context, token: int, found: Found, depth: int) -> None:
    """Who issued, adopted or signed a document."""
    for role in ("by", "poss", "carrier_subject", "subject"):
        for i in context.nouns[token].roles.get(role, ()):
            if i != token and not found.actors:
                _who(context, i, found, depth - 1)


def _parts_of(context: Context, token: int) -> Iterator[int]:
    """"members of A and B", "leaders from A": A and B."""
    for k in context.kids[token]:
        if context.sentence.tokens[k].dep == "prep" and context.lemma(k) in ("of", "from", "between"):
            for p in context.kids[k]:
                if context.sentence.tokens[p].dep in ("pobj", "conj"):
                    yield from _with_conjuncts(context, p)


def _examples(context: Context, token: int, found: Found, depth: int) -> None:
    """"allies such as A", "states including B and C": those named are meant as well."""
    for k in context.kids[token]:
        word = context.lemma(k)
        such = word == "as" and any(context.lemma(g) == "such" for g in context.kids[k])
        if depth and context.sentence.tokens[k].dep == "prep" and (such or word in ("include", "including")):
            for p in context.kids[k]:
                if context.sentence.tokens[p].dep == "pobj":
                    for i in _with_conjuncts(context, p):
                        _who(context, i, found, depth - 1)


def _with_conjuncts(context: Context, token: int) -> Iterator[int]:
    yield token
    for k in context.kids[token]:
        if context.sentence.tokens[k].dep == "conj":
            yield from _with_conjuncts(context, k)


def behind(context: Context, tokens: Iterable[int], depth: int = 3) -> Found:
    """The actors themselves, or else those whose doing the noun names: "A's attack", "attacks by A", "A-B ties"."""
    found = Found()
    for token in tokens:
        own = who(context, [token])
        if own.actors:
            found.join(own)
        elif depth:
            found.join(_owner(context, token, depth))
    return found


# "in the face of A", "in response to A"
_FACING = frozenset("face light wake spite response view reaction retaliation protest defiance".split())
# "the defence of A against B": B is not whom it is for.
_ADVERSE = frozenset({"against", "despite", "amid", "from"})


def about(context: Context, tokens: Iterable[int]) -> Found:
    """Every actor that the phrases name, whatever its part in them: whom "the defence of A against B" is about."""
    found = Found()
    for token in tokens:
        own = who(context, [token])
        if own.actors:
            found.join(own)
            continue
        phrase = sorted(context.phrase(token, _ADVERSE))
        named = [m for t in phrase if (m := context.direct.get(t) or context.modifiers.get(t)) is not None]
        for mention in named:
            found.take(mention)
        if not named and context.lemma(token) not in _GATHERINGS:
            found.join(places(context, phrase))
    return found


def places(context: Context, tokens: Iterable[int]) -> Found:
    """The states themselves, or those that the place named lies in, if the article names them or the place is one."""
    found = Found()
    for token in tokens:
        own = who(context, [token])
        if own.actors:
            found.join(own)
            continue
        parts = list(_parts_of(context, token)) if context.lemma(token) in _SITES else []
        if parts:
            found.join(places(context, parts))
            continue
        for place in (*context.places, *context.sites):
            if not place.start <= token < place.end or place.place.country is None:
                continue
            state = context.state(place.place.country)
            if state is not None and state.iri not in {a.iri for a in found.actors}:
                found.add([state], (place.start, place.end))
    return found


def bodies(context: Context, tokens: Iterable[int]) -> Found:
    """The states and organizations that the phrases name; for "president of A", who is unnamed, the state A."""
    found = Found()
    for token in tokens:
        for t in sorted(context.phrase(token)):
            mention = context.direct.get(t) or context.modifiers.get(t)
            if mention is None:
                continue
            named = [a for a in mention.actors if a.kind in (Kind.STATE, Kind.ORGANIZATION)]
            named = named or [s for a in mention.actors if (s := context.state(a.country))]
            found.add(named, (mention.start, mention.end))
    return found


def _owner(context: Context, token: int, depth: int) -> Found:
    clause = context.nouns.get(token)
    act = context.verbs.get(token)
    if act is not None:
        return _doer(context, act)
    modifier = context.modifiers.get(token)
    if modifier is not None:
        found = Found()
        found.take(modifier)
        return found
    if clause is None:
        return Found()
    suffered = clause.lemma in _SUFFERED
    for role in _BEHIND:
        tokens = clause.roles.get(role, ())
        if not tokens or (suffered and role in ("of", "in")):
            continue
        found = Found()
        for t in tokens:
            qualifier = context.modifiers.get(t) or (context.direct.get(t) if role == "modifier" else None)
            if qualifier is not None:
                found.take(qualifier)
            elif role != "modifier":
                found.join(behind(context, [t], depth - 1))
        if role == "poss" and suffered and _person_suffers(clause, found):
            continue
        if found.actors:
            if clause.lemma in _SHARED and role in ("poss", "modifier", "of"):
                found.join(who(context, clause.roles.get("with", ())))
            return found
    return Found()


def _doer(context: Context, act: Clause) -> Found:
    """"A's strengthening cooperation with B is": who does what the gerund tells."""
    subject = act.roles.get("subject", ())
    found = who(context, subject).join(qualifying(context, subject))
    return found.join(who(context, act.roles.get("object:with", ())))


def _person_suffers(clause: Clause, possessor: Found) -> bool:
    """"A's arrest" is what happened to the person A, unless it goes on "of B"."""
    person = any(a.kind is Kind.PERSON for a in possessor.actors)
    return person and "of" not in clause.roles and clause.lemma not in _DONE_BY_POSSESSOR
