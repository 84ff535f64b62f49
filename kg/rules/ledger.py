"""How often each rule was right on annotated articles, and what is believed of it for that. Counts alone, no text."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OutputError, RuleError
from kg.resources import RULES_DIR

LEDGER = RULES_DIR / "ledger.json"
# A rule is believed as the average rule is, with the weight of this many observations, until its own outweigh them. The
# average begins with one rule of as many observations and this precision, a guess
# that some dozen measured rules outweigh.
PRIOR_WEIGHT = 4.0
PRIOR_PRECISION = 0.75


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts of annotated articles the rule was rightly, and wrongly, an evidence of."""

    rule: str
    right: int
    wrong: int


def confidences(counts: Iterable[Count]) -> Mapping[str, float]:
    """Each rule's confidence: its measured precision, drawn towards the average rule's.

    ``(right + w * average) / (right + wrong + w)`` with w = PRIOR_WEIGHT, so that a rule seen twice is not certain.
    The key "" holds what an unmeasured rule gets.

    >>> confidences([Count("a", 3, 1), Count("b", 0, 0)])
    {'': 0.75, 'a': 0.75, 'b': 0.75}
    """
    counted = tuple(counts)
    average = _average(counted)
    found = {"": round(average, 2)}
    for one in counted:
        found[one.rule] = round((one.right + PRIOR_WEIGHT * average) / (one.right + one.wrong + PRIOR_WEIGHT), 2)
    return found


def _average(counts: Sequence[Count]) -> float:
    """The precision to expect of a rule, not of a fact: else the few rules that make most facts would speak for all.

    Rules weigh n / (n + PRIOR_WEIGHT), n their observations: what a mean of beta-binomial rates weighs them by.
    """
    rates = [(PRIOR_WEIGHT, PRIOR_PRECISION)]
    rates += [(n, one.right / n) for one in counts if (n := one.right + one.wrong)]
    weights = [n / (n + PRIOR_WEIGHT) for n, _ in rates]
    return sum(weight * rate for weight, (_, rate) in zip(weights, rates, strict=True)) / sum(weights)


def read_ledger(path: Path = LEDGER) -> tuple[Count, ...]:
    """The counts by rule; none where there is no ledger. Raises RuleError where it is none of ours."""
    where = f"{path.parent.name}/{path.name}"
    remedy = "kg rules score GOLD SOURCE... --write makes it anew"
    try:
        data = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return ()
    except json.JSONDecodeError as fault:
        raise RuleError(f"not JSON: {fault.msg}", where=f"{where}:{fault.lineno}", remedy=remedy) from fault
    except (OSError, ValueError, RecursionError) as fault:
        raise RuleError("cannot be read", where=where, remedy=remedy) from fault
    if not isinstance(data, dict):
        raise RuleError("no ledger: an object with a rule in each line", where=where, remedy=remedy)
    found = []
    for rule, count in data.items():
        right, wrong = (count.get("right"), count.get("wrong")) if isinstance(count, dict) else (None, None)
        if type(right) is not int or type(wrong) is not int or min(right, wrong) < 0:
            raise RuleError(f"{rule!r} has no counts right and wrong", where=where, remedy=remedy)
        found.append(Count(rule, right, wrong))
    return tuple(found)


def write_ledger(counts: Iterable[Count], path: Path = LEDGER) -> None:
    """Replaces the ledger: a rule in each line, by id. The same counts give the same bytes."""
    ordered = sorted(counts, key=lambda one: one.rule)
    lines = [f'  {json.dumps(one.rule)}: {{"right": {one.right}, "wrong": {one.wrong}}}' for one in ordered]
    waiting = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        waiting.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
        waiting.replace(path)
    except OSError as fault:
        raise OutputError(f"cannot be written: {fault.strerror}", where=str(path), remedy="use a kg that you may change") from fault
    finally:
        waiting.unlink(missing_ok=True)
