"""A sentence as a tree: children, conjuncts, subtrees. Plain look-ups, computed once for each sentence."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Sentence, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_CLAUSE_DEPS = frozenset({"relcl", "acl", "ccomp", "advcl", "csubj", "parataxis", "xcomp", "pcomp"})


class Tree:
    """Token indices throughout; ``kids`` are in text order."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.kids: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                self.kids[token.head].append(token.index)
        self.memo: dict[int, tuple[dict[str, list[int]], bool]] = {}

    def children(self, index: int, *deps: str) -> list[int]:
        return [k for k in self.kids[index] if self.tokens[k].dep in deps]

    def child(self, index: int, *deps: str) -> int | None:
        return next((k for k in self.kids[index] if self.tokens[k].dep in deps), None)

    def token(self, index: int) -> Token:
        return self.tokens[index]

    def governor(self, index: int) -> int | None:
        head = self.tokens[index].head
        return None if head == index else head

    def governor_of_preposition(self, prep: int) -> int | None:
        """What a prepositional phrase qualifies; in "was accused by B of arming" that is the verb, wherever the parser hung it."""
        head = self.governor(prep)
        if head is not None and self.tokens[head].dep == "pobj":
            agent = self.governor(head)
            if agent is not None and self.tokens[agent].dep == "agent":
                return self.governor(agent)
        return head

    def first_conjunct(self, index: int) -> int:
        """The head of the coordination that the token stands in; itself where it stands in none."""
        seen = 0
        while self.tokens[index].dep == "conj" and seen < len(self.tokens):
            index = self.tokens[index].head
            seen += 1
        return index

    def spread(self, index: int) -> list[int]:
        """The token and its nominal conjuncts, in text order."""
        found = [index]
        for k in self.kids[index]:
            token = self.tokens[k]
            if token.dep == "conj" and token.pos in NOMINAL | {"ADJ", "DET"}:
                found += self.spread(k)
        return found

    def subtree(self, index: int) -> Iterator[int]:
        """The token and all that depends on it."""
        stack = [index]
        while stack:
            top = stack.pop()
            yield top
            stack += self.kids[top]

    def phrase(self, index: int) -> Iterator[int]:
        """The subtree without the clauses in it and without conjuncts: what the noun or verb itself says."""
        stack = [index]
        while stack:
            top = stack.pop()
            yield top
            for k in self.kids[top]:
                dep = self.tokens[k].dep
                verbless = dep == "advcl" and self.tokens[k].pos == "ADP"  # "while in the capital"
                joined = dep == "conj" and (top == index or self.tokens[k].pos in ("VERB", "AUX"))
                if joined or (dep in _CLAUSE_DEPS and not verbless):
                    continue
                stack.append(k)

    def is_verbal(self, index: int) -> bool:
        return self.tokens[index].pos in ("VERB", "AUX")
