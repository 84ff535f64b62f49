"""The grammar is settled once: cases of voice, standing, speaker and shared subjects, on frozen parses."""

from __future__ import annotations

import pytest

from kg.clauses import read_clauses
from kg.model import Clause
from tests.clauses.cases import CASES, Case
from tests.parses import frozen, thaw


@pytest.fixture(scope="module")
def parses() -> dict[str, list[list[object]]]:
    return frozen()


@pytest.mark.parametrize("case", CASES, ids=[c.sentence for c in CASES])
def test_case(case: Case, parses: dict[str, list[list[object]]]) -> None:
    (sentence,) = thaw(parses[case.sentence])
    found = [c for c in read_clauses(sentence) if c.lemma == case.lemma and c.pos == case.form]
    assert found, f"no {case.form} clause {case.lemma!r}"
    clause: Clause = found[0]

    def words(tokens: tuple[int, ...]) -> list[str]:
        return [sentence.tokens[t].text for t in tokens]

    assert {role: words(clause.roles.get(role, ())) for role in case.roles} == case.roles
    assert [o.kind for o in clause.operators if o.kind not in ("say", "accuse") or o.kind in case.operators] == case.operators
    assert words(tuple(t for tokens in clause.speakers for t in tokens)) == case.speakers


def test_parents_are_clauses(parses: dict[str, list[list[object]]]) -> None:
    (sentence,) = thaw(parses["Rohan said Arnor attacked Gondor."])
    clauses = read_clauses(sentence)
    attack = next(c for c in clauses if c.lemma == "attack")
    assert attack.parent is not None and clauses[attack.parent].lemma == "say" and attack.link == "complement"
