"""Frozen parses: what the parser made of each example sentence when it was frozen.

Rules are tested on these, so that a changed parser and a broken rule turn different tests red. `python -m tests.parses`
freezes anew: run it after adding an example, or when the parser was changed on purpose.
"""

from __future__ import annotations

import json
from dataclasses import astuple
from pathlib import Path

from kg.model import Article, Block, Sentence, Token
from kg.rules import load
from kg.vocab import BlockKind
from tests.clauses.cases import CASES

FROZEN = Path(__file__).parent / "examples.jsonl"


def article(text: str) -> Article:
    return Article("example", text, (Block(0, len(text), BlockKind.BODY),))


def wanted() -> list[str]:
    """Every sentence that a rule gives as example or counter-example, and those of the clause tests, sorted."""
    rules = load().rules
    found = {e.sentence for r in rules for e in r.examples} | {n for r in rules for n in r.never}
    return sorted(found | {c.sentence for c in CASES})


def dump(sentences: tuple[Sentence, ...]) -> list[list[object]]:
    return [[s.index, s.start, s.end, [list(astuple(t)) for t in s.tokens]] for s in sentences]


def thaw(data: list[list[object]]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(index, 0, BlockKind.BODY, start, end, tuple(Token(*t) for t in tokens))  # type: ignore[misc, attr-defined, arg-type]
        for index, start, end, tokens in data
    )


def frozen() -> dict[str, list[list[object]]]:
    lines = FROZEN.read_text("utf-8").splitlines() if FROZEN.exists() else []
    return {record["text"]: record["sentences"] for record in map(json.loads, lines)}
