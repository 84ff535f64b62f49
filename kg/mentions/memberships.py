"""Who belongs to what, where the words themselves say so: "NATO member Arnor", "the other members", "Arnor-Gondor alliance".

Verbs of joining and leaving are the rules' part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.mentions.cast import Cast, Entity, settled
from kg.mentions.line import COUNTRY, MEMBER, PEOPLE, Line, Named
from kg.mentions.persons import Given
from kg.model import MembershipMention, Token
from kg.vocab import Kind, MembershipRole

_ROLES = {"member": MembershipRole.MEMBER, "partner": MembershipRole.PARTNER, "ally": MembershipRole.ALLY, "allies": MembershipRole.ALLY,
          "signatory": MembershipRole.MEMBER, "signatories": MembershipRole.MEMBER}  # fmt: skip
_NOT = frozenset("will would could may might should can must".split())
_MAY_BELONG = frozenset({Kind.STATE, Kind.ORGANIZATION, Kind.PERSON})

Heads = Mapping[int, tuple[Entity, ...]]


class _Finder:
    """Memberships of one sentence. ``heads`` maps a token to the actors mentioned there."""

    def __init__(self, line: Line, heads: Heads, cast: Cast) -> None:
        self.line, self.heads, self.cast = line, heads, cast
        self.found: list[MembershipMention] = []

    def keep(self, start: int, end: int, members: Iterable[Entity], body: Entity, role: MembershipRole) -> None:
        """Note each member once; nobody belongs to itself, and no state to a state."""
        body = body.settled()
        if body.kind is not Kind.ORGANIZATION:
            return
        for member in settled(members):
            if member is body or member.kind not in _MAY_BELONG:
                continue
            mention = MembershipMention(self.line.sentence.index, start, end, self.cast.finish(member), self.cast.finish(body), role)
            if all((m.member, m.organization, m.role) != (mention.member, mention.organization, role) for m in self.found):
                self.found.append(mention)

    # ------------------------------------------------------------ "member", "partner", "ally"

    def roles(self) -> None:
        """Every "member", "partner" or "ally" of a body with those whom the sentence calls so."""
        line = self.line
        for i in line.flags:
            if not line.flags[i] & MEMBER or i in line.at:
                continue
            word = line.lower(i)
            role = _ROLES.get(word) or _ROLES.get(word.removesuffix("s"))
            if role is None:
                continue
            noun = i + 1 if line.flag(i + 1, COUNTRY | PEOPLE) and line.tokens[i].dep in ("compound", "amod", "nmod") else i
            body, left, right = self._body(i, noun)
            if body is None:
                continue
            members = self._members(i, noun, right)
            if members:
                self.keep(left, right, members, body, role)

    def _body(self, i: int, noun: int) -> tuple[Entity | None, int, int]:
        """The organization before the word ("NATO member", "the alliance's partner countries") or after it ("member of NATO")."""
        line = self.line
        k = i - 1
        while k >= 0 and k not in line.at and (line.tokens[k].pos in ("ADJ", "NUM") or line.word(k) == "-" or line.lower(k) in _LOOSE):
            k -= 1
        possessive = line.lower(k) in ("'s", "'")
        before = line.at.get(k - possessive)
        if before is not None and before.entity.settled().kind is Kind.ORGANIZATION:
            return before.entity.settled(), before.start, noun + 1
        if possessive and k - 1 in self.heads:
            return self.heads[k - 1][0], k - 1, noun + 1
        if line.lower(noun + 1) in ("of", "to", "in"):
            for j in range(noun + 2, min(noun + 7, len(line.tokens))):
                at = line.at.get(j)
                who = at.entity.settled() if at is not None and not at.plain else self.heads[j][0] if j in self.heads else None
                if who is not None:
                    return (who, i, at.end if at is not None else j + 1) if who.kind is Kind.ORGANIZATION else (None, i, i)
        return None, i, i + 1

    def _members(self, i: int, noun: int, right: int) -> tuple[Entity, ...]:
        line = self.line
        after = self._list(noun + 1, ("such", "as", "including", "like", "namely", ":"))
        if after and (noun + 1 in line.at or line.lower(noun + 1) in ("such", "including", "like", ":")):
            return after
        token = line.tokens[noun]
        governor = line.tokens[token.head]
        if governor.text.lower() == "of" and line.lower(governor.head) == "one":
            token = line.tokens[governor.head]
            governor = line.tokens[token.head]
        if token.dep == "appos":
            return self._conjuncts(token.head)
        if token.dep == "attr" and governor.lemma in ("be", "become", "remain") and not self._denied(governor.index):
            return self._role(governor.index, ("nsubj",))
        if token.dep == "pobj" and governor.text.lower() == "as":
            verb = self._verb_above(governor.head)
            if self._denied(verb.index):
                return ()
            return self._role(verb.index, ("nsubjpass",) if self._passive(verb.index) else ("nsubj",)) + self._companions(verb.index)
        if token.dep == "conj" and any(line.lower(k) in ("other", "fellow") for k in range(max(0, noun - 8), noun)):
            return self._conjuncts(token.head, but=noun)
        return ()

    def _verb_above(self, i: int) -> Token:
        """The verb that a phrase belongs to, past the nouns that a parser may hang it on."""
        token = self.line.tokens[i]
        while token.pos not in ("VERB", "AUX") and token.head != token.index:
            token = self.line.tokens[token.head]
        return token

    def _passive(self, verb: int) -> bool:
        return any(t.head == verb and t.dep == "auxpass" for t in self.line.tokens)

    def _denied(self, verb: int) -> bool:
        return any(t.head == verb and (t.dep == "neg" or t.dep == "aux" and t.lemma in _NOT) for t in self.line.tokens)

    def _role(self, verb: int, deps: Sequence[str]) -> tuple[Entity, ...]:
        for token in self.line.tokens:
            if token.head == verb and token.dep in deps:
                return self._conjuncts(token.index)
        return ()

    def _companions(self, verb: int) -> tuple[Entity, ...]:
        """"Along with Arnor and Gondor, ..."."""
        out: list[Entity] = []
        for token in self.line.tokens:
            prep = self.line.lower(token.head)
            beside = prep == "alongside" or prep == "with" and self.line.lower(token.head - 1) in ("along", "together")
            if token.dep == "pobj" and beside and self._under(token.head, verb):
                out += self._conjuncts(token.index)
        return tuple(out)

    def _under(self, prep: int, verb: int) -> bool:
        head = self.line.tokens[prep].head
        return head == verb or self.line.tokens[head].head == verb

    def _conjuncts(self, i: int, but: int = -1) -> tuple[Entity, ...]:
        """The actors at a token and at what is joined to it by "and"."""
        tokens = self.line.tokens
        while tokens[i].dep == "conj" and tokens[i].head != i:
            i = tokens[i].head
        chain = [i]
        for token in tokens[i + 1 :]:
            if token.dep == "conj" and token.head in chain and token.index != but:
                chain.append(token.index)
        return tuple(e for k in chain if k != but for e in self.heads.get(k, ()))

    def _list(self, k: int, leads: Sequence[str] = ()) -> tuple[Entity, ...]:
        """Names from token k on, with commas, "and" and articles between them."""
        line, out = self.line, list[Entity]()
        while line.lower(k) in leads or line.word(k) == "," and line.lower(k + 1) in leads:
            k += 1
        while k < len(line.tokens):
            at = line.at.get(k)
            if at is not None and at.how != "demonym" and line.lower(at.end) not in ("'s", "'"):
                out.append(at.entity)
                k = at.end
            elif line.lower(k) in (",", "and", "the", "both") and self._more(k + 1):
                k += 1
            else:
                break
        return settled(out)

    def _more(self, k: int) -> bool:
        """Does a name come after at most two small words?"""
        return any(j in self.line.at for j in range(k, k + 3) if all(self.line.lower(x) in ("and", "the", ",") for x in range(k, j)))

    # ------------------------------------------------------------ lists

    def lists(self) -> None:
        """"a group of three nations, A, B and C", "the G7 ministers of A and B", "the Quad (A, B and C)"."""
        line = self.line
        for named in line.names:
            body = named.entity.settled()
            if body.kind is not Kind.ORGANIZATION:
                continue
            if body.allies:
                self.keep(named.start, named.end, body.allies, body, MembershipRole.ALLY)
            k = named.end
            while line.flag(k, COUNTRY | PEOPLE | MEMBER) or line.lower(k) in ("foreign", "finance", "trade", "defense", "defence"):
                k += 1
            states = self._states(k + 1)
            if len(states) > 1 and (line.word(k) == "(" or k > named.end and line.lower(k) in ("of", "from", ":", "\u2014", "\u2013")):
                self.keep(named.start, k, states, body, MembershipRole.MEMBER)
        self._counted()
        self._includes()

    def _states(self, k: int) -> tuple[Entity, ...]:
        return tuple(e for e in self._list(k if self.line.lower(k) != "the" else k + 1) if e.kind is Kind.STATE)

    def _counted(self) -> None:
        line = self.line
        for i in line.flags:
            if not line.flags[i] & COUNTRY or line.lower(i) not in ("countries", "nations", "states", "members"):
                continue
            if line.word(i + 1) not in (",", ":", "(", "-", "\u2014", "\u2013") or line.lower(i - 2) != "of" and line.lower(i - 1) != "of":
                continue
            states = self._states(i + 2)
            root = next((t for t in line.tokens if t.dep == "ROOT"), None)
            if len(states) > 2 and root is not None and root.lemma == "be" and not self._denied(root.index):
                for body in self._role(root.index, ("nsubj",))[:1]:
                    self.keep(i, i + 1, states, body, MembershipRole.MEMBER)

    def _includes(self) -> None:
        line = self.line
        for token in line.tokens:
            if token.lemma not in ("include", "comprise") or token.pos != "VERB" or token.tag in ("VBG", "VBN"):
                continue
            if self._denied(token.index):
                continue
            bodies = [e for e in self._role(token.index, ("nsubj",)) if e.kind is Kind.ORGANIZATION]
            if len(bodies) == 1:
                inner = [e for e in self._role(token.index, ("dobj",)) if e.kind in (Kind.STATE, Kind.ORGANIZATION)]
                self.keep(token.index, token.index + 1, inner, bodies[0], MembershipRole.MEMBER)


_LOOSE = frozenset("fellow other new newest founding permanent nato-".split())
_PARTIES = {
    "republican": ("Republican Party", "USA"), "republicans": ("Republican Party", "USA"),
    "democratic": ("Democratic Party", "USA"), "democrat": ("Democratic Party", "USA"),
    "labour": ("Labour Party", "GBR"), "tory": ("Conservative Party", "GBR"), "conservative": ("Conservative Party", "GBR"),
}  # fmt: skip
_OF_PARTIES = frozenset("senator congressman congresswoman representative governor lawmaker mp legislator".split())


def party_members(given: Iterable[Given], cast: Cast) -> list[MembershipMention]:
    """"Republican Senator Roe", "Labour MP Jane Roe": the party's label beside an office."""
    found = []
    for one in given:
        line, title = one.line, one.title
        if title.noun not in _OF_PARTIES:
            continue
        word = next((line.lower(k) for k in range(max(0, title.left - 1), title.core) if line.lower(k) in _PARTIES), "")
        owner = title.owner.entity.settled() if title.owner is not None else None
        party: Entity | None = None
        if owner is not None and owner.kind is Kind.ORGANIZATION and "party" in owner.name.lower():
            party = owner
        elif word and one.holder.settled().country in (None, _PARTIES[word][1]):
            name, country = _PARTIES[word]
            known = [o.settled() for o in cast.organizations if o.settled().name == name]
            party = known[0] if known else cast.organization(name, country)
        if party is not None:
            found.append(MembershipMention(line.sentence.index, one.start, one.end, cast.finish(one.holder), cast.finish(party),
                                           MembershipRole.MEMBER))  # fmt: skip
    return found


def find_memberships(lines: Sequence[Line], heads: Mapping[int, Heads], given: Iterable[Given],
                     cast: Cast) -> tuple[MembershipMention, ...]:  # fmt: skip
    """The memberships that noun phrases state, in text order. ``heads``: sentence number -> token -> actors mentioned there."""
    found = party_members(given, cast)
    for number, line in enumerate(lines):
        if not line.names:
            continue
        finder = _Finder(line, heads.get(number, {}), cast)
        finder.roles()
        finder.lists()
        found += finder.found
    return tuple(sorted(found, key=lambda m: (m.sentence, m.start, m.end, m.member.iri, m.organization.iri)))


def allies_of(line: Line, start: int, end: int) -> tuple[Entity, ...]:
    """The states joined by hyphens in an alliance's name; empty where there are not two."""
    seen: list[Named] = []
    for k in range(start, end):
        at = line.at.get(k)
        if at is not None and at not in seen:
            seen.append(at)
    states = settled(n.entity for n in seen if n.entity.kind is Kind.STATE)
    return states if len(states) > 1 else ()
