"""Roles filled and conditions tried: what one rule asks of one clause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.model import Actor, Clause
from kg.rules import resolve
from kg.rules.resolve import Context, Found
from kg.rules.schema import Condition, Rule

# Where an embedded role is looked for.
_SIDES = {"content.": "content", "matrix.": "matrix", "purpose.": "purpose", "below.": "below"}
_HELPING = frozenset({"support", "help", "assist", "back", "aid", "bolster", "defend", "reinforce", "prop_up", "arm", "protect"})


# How a role expression looks at the fillers, by its first character; without one it asks whom they stand for.
_LOOKS = {"~": resolve.behind, "*": resolve.about, "@": resolve.places, "#": resolve.bodies}


def _look(role: str) -> tuple[Callable[[Context, Iterable[int]], Found], str]:
    """The way of looking, and the plain role."""
    return (_LOOKS[role[0]], role[1:]) if role[:1] in _LOOKS else (resolve.who, role)


class Slots:
    """One rule on one clause: who fills its roles, and whether its conditions hold."""

    def __init__(self, rule: Rule, clause: Clause, context: Context) -> None:
        self.rule = rule
        self.clause = clause
        self.context = context

    # -------------------------------------------------------------- roles

    def tokens(self, role: str) -> tuple[int, ...]:
        """Fillers of a plain role; a preposition may hang on the verb's object instead or as well."""
        roles = self.clause.roles
        return roles.get(role, ()) + roles.get(f"object:{role}", ())

    def fill(self, role: str) -> Found:
        """One role expression.

        ``object``: the filler itself; ``~object``: those behind it; ``*object``: all in it; ``@to``: a place as its state;
        ``#as``: the states and organizations in it; ``content.with``: a role of an embedded clause; ``on+against``: both.
        """
        if "+" in role:
            found = Found()
            for part in role.split("+"):
                found.join(self.fill(part.strip()))
            return found
        if role == "speaker":
            return self.speaking()
        if role.startswith(tuple(_SIDES)):
            return self.embedded(role)
        if role == "modifier":
            return self.modifiers()
        if role in ("own", "own_office"):
            return self.own(office_only=role == "own_office")
        look, plain = _look(role)
        found = look(self.context, self.tokens(plain))
        if plain == role == "subject" and self.clause.pos == "noun":  # "Arnorian troops", "the Arnor-led raid"
            found.join(resolve.qualifying(self.context, self.tokens("subject")))
        return found

    def modifiers(self) -> Found:
        found = Found()
        for token in self.tokens("modifier"):
            mention = self.context.modifiers.get(token) or self.context.direct.get(token)
            if mention:
                found.take(mention)
        return found

    def embedded(self, role: str) -> Found:
        side, _, name = role.partition(".")
        look, plain = _look(name)
        found = Found()
        for clause in getattr(self, _SIDES[f"{side}."])():
            found.join(look(self.context, clause.roles.get(plain) or clause.roles.get(f"object:{plain}") or ()))
        return found

    def content(self) -> Iterator[Clause]:
        """The clauses that complete this one, and those that complete or join them."""
        wanted = {self.clause.index}
        for _ in range(4):
            for c in self.context.clauses:
                if c.index not in wanted and c.parent in wanted and c.link in ("complement", "conjunct") and c.pos != "noun":
                    if c.link == "conjunct" and c.parent == self.clause.index:
                        continue
                    wanted.add(c.index)
        at = self.clause.predicate
        for c in self.context.clauses:
            inside = c.index in wanted and c.index != self.clause.index
            told = self.clause.pos == "noun" and c.pos == "verb" and c.link == "relative" and c.parent == self.clause.index
            if inside or (told and c.predicate > at):
                yield c

    def purpose(self) -> Iterator[Clause]:
        """The clauses that tell what for, if it is to help somebody: "sent troops to support A"."""
        for c in self.context.clauses:
            helps = c.lemma in _HELPING and any(o.kind == "purpose" and o.token == c.predicate for o in c.operators)
            if helps and c.parent == self.clause.index:
                yield c

    def below(self) -> Iterator[Clause]:
        """Every verb clause that depends on this one, at whatever depth."""
        wanted = {self.clause.index}
        for _ in range(4):
            wanted |= {c.index for c in self.context.clauses if c.parent in wanted}
        for c in self.context.clauses:
            if c.index in wanted and c.index != self.clause.index and c.pos == "verb":
                yield c

    def own(self, *, office_only: bool) -> Found:
        """The bodies in which those who act hold office, or else their states."""
        acting = self.first_of(self.rule.actor).actors
        bodies = [self.context.bodies[a.iri] for a in acting if a.iri in self.context.bodies]
        return Found(bodies or [s for a in acting if not office_only and (s := self.context.state(a.country))])

    def matrix(self) -> Iterator[Clause]:
        if self.clause.parent is not None:
            yield self.context.clauses[self.clause.parent]

    def first_of(self, roles: tuple[str, ...], but: Sequence[Actor] = ()) -> Found:
        """The first role that somebody fills who is not among ``but``; those are left out."""
        known = {a.iri for a in but}
        for role in roles:
            found = self.fill(role)
            found.actors = [a for a in found.actors if a.iri not in known]
            if found.actors:
                return found
        return Found()

    def all_of(self, roles: tuple[str, ...]) -> Found:
        found = Found()
        for role in roles:
            found.join(self.fill(role))
        return found

    def speaking(self) -> Found:
        found = Found()
        for tokens in self.clause.speakers:
            found = resolve.who(self.context, tokens)
            if found.actors:
                return found
        return Found(list(self.context.carried or ("modal" in self.rule.triggers and self.context.narrator) or ()))

    def speakers(self) -> list[Actor]:
        found: list[Actor] = []
        for tokens in self.clause.speakers:
            found += resolve.who(self.context, tokens).actors
        return found or list(self.context.carried)

    # -------------------------------------------------------------- conditions

    def conditional(self) -> bool:
        """The clause hangs on a condition of its own: "will leave unless"."""
        return any(
            c.parent == self.clause.index and c.link == "adverbial" and any(o.kind == "condition" for o in c.operators)
            for c in self.context.clauses
        )

    def holds(self, condition: Condition) -> bool:
        for role in condition.roles:
            if role == "self":
                if self.lemmas_of(self.context.phrase(self.clause.predicate)) & condition.about:
                    return True
                continue
            if role == "clause":
                if self.lemmas_of(self.clause.extent) & condition.about:
                    return True
                continue
            if role == "content":
                if any(c.lemma in condition.head for c in self.content()):
                    return True
                continue
            if role in ("carrier", "matrix"):
                carried = self.clause.link == "light" or role == "matrix"
                if any(c.lemma in condition.head for c in self.matrix() if carried):
                    return True
                continue
            tokens = self.tokens(role)
            if tokens and self.fits(condition, role, tokens):
                return True
        return False

    def fits(self, condition: Condition, role: str, tokens: tuple[int, ...]) -> bool:
        context = self.context
        if condition.about and not any(self.lemmas_of(context.phrase(t)) & condition.about for t in tokens):
            return False
        if condition.head and not any(context.lemma(t) in condition.head for t in tokens):
            return False
        actors = resolve.who(context, tokens).actors if condition.kind or condition.actor is not None else []
        qualifiers = [context.modifiers[t] for t in tokens if t in context.modifiers]
        kinds = {a.kind.value for a in [*actors, *(a for m in qualifiers for a in m.actors)]}
        if "Place" in condition.kind and any(p.start <= t < p.end for p in context.places for t in tokens):
            kinds.add("Place")
        if condition.kind and not kinds & condition.kind:
            return False
        return condition.actor is None or bool(actors) == condition.actor

    def lemmas_of(self, tokens: Iterable[int]) -> set[str]:
        return {self.context.lemma(t) for t in tokens}

    def mode(self) -> str | None:
        return next((name for name, condition in self.rule.modes if condition is None or self.holds(condition)), None)
