"""Quotations that run over several sentences: who speaks where the sentence itself does not say."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Actor
from kg.rules.resolve import Context, who

_QUOTE = '"'


def carry_speakers(contexts: Sequence[Context]) -> None:
    """Sets ``carried`` on every sentence that stands wholly inside a quotation whose speaker is named beside it.

    A quotation belongs to a paragraph; one that is left open at a paragraph's end goes on in the next if that opens with
    a quotation mark again, as newspapers print it.
    """
    speaker: tuple[Actor, ...] = ()
    paragraph, inside = -1, False
    waiting: list[Context] = []
    for context in contexts:
        tokens = context.sentence.tokens
        if context.sentence.paragraph != paragraph:
            paragraph = context.sentence.paragraph
            opens = bool(tokens) and tokens[0].text == _QUOTE
            if not (inside and opens):
                speaker, waiting = (), []
            inside = False
        marks = sum(t.text == _QUOTE for t in tokens)
        starts_inside = inside or (bool(tokens) and tokens[0].text == _QUOTE)
        inside = inside ^ (marks % 2 == 1)
        named = _named(context)
        if named:
            for earlier in waiting:
                earlier.carried = named
            speaker, waiting = named, []
        elif starts_inside and (inside or tokens[-1].text == _QUOTE or marks % 2 == 1):
            context.carried = speaker
            if not speaker:
                waiting.append(context)
        elif not starts_inside and not marks:
            waiting = []


def _named(context: Context) -> tuple[Actor, ...]:
    for clause in context.clauses:
        for tokens in clause.speakers:
            found = who(context, tokens)
            if found.actors:
                return tuple(found.actors)
    return ()
