"""From the operators a clause stands under to the status of what it tells; None where it is no event of its own."""

from __future__ import annotations

from kg.model import Clause
from kg.vocab import Status

# Under these the clause is the content of another act (a demand, a promise, a refusal), which has a rule of its own.
_CONTENT = frozenset({"promise", "demand", "threat", "refuse", "prevent", "purpose", "topic", "deontic"})
_HYPOTHETICAL = frozenset({"hope", "condition", "alleged"})


def status_of(clause: Clause) -> Status | None:
    """Folded from the predicate outwards, up to the first saying verb: what is above that does not touch what was said."""
    negations = 0
    kinds: set[str] = set()
    for operator in clause.operators:
        kind = operator.kind
        if kind in ("say", "accuse"):
            if "conditional" in kinds:
                kinds.add("plan")
            break
        if kind == "deny":
            return Status.NEGATED
        if kind in _CONTENT:
            return None
        negations += kind in ("not", "fail")
        kinds.add(kind)
    if negations % 2:
        return Status.NEGATED
    if kinds & _HYPOTHETICAL or ("conditional" in kinds and "plan" not in kinds):
        return Status.HYPOTHETICAL
    return Status.PLANNED if "plan" in kinds else Status.OCCURRED


def stopped_by(clause: Clause) -> str:
    """The word that makes the clause the content of another act, for people."""
    word = next((o.lemma for o in clause.operators if o.kind in _CONTENT), "")
    return f"it is what somebody else's act is about (under {word!r})"


def is_promise(clause: Clause) -> bool:
    """Planned by "will": the one who acts commits himself by it."""
    for operator in clause.operators:
        if operator.kind in ("say", "accuse"):
            return False
        if operator.lemma in ("will", "shall", "would", "'ll"):
            return True
    return False
