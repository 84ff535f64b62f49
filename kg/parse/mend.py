"""Corrections of trees that are plainly wrong, by rule, before anything reads them."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Token


def mend(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The sentence with known slips of the parser put right."""
    found = list(tokens)
    for token in tokens:
        if token.dep == "mark":
            _marker(found, token)
    return tuple(found)


def _marker(tokens: list[Token], marker: Token) -> None:
    """"If A attacks B, C will respond": the parser hangs "if" on the main verb; it belongs to the clause that it opens."""
    for token in tokens[marker.index + 1 : marker.head]:
        if token.dep == "advcl" and token.head == marker.head and not any(t.dep == "mark" and t.head == token.index for t in tokens):
            tokens[marker.index] = replace(marker, head=token.index)
            return
