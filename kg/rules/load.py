"""Rules and word lists from their YAML files: the one home of yaml. Every fault of every file is told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kg.errors import RuleError
from kg.resources import RULES_DIR
from kg.rules.ledger import confidences, read_ledger
from kg.rules.schema import Reader, Rule

_WORDS = "words.yaml"
_LEDGER = "ledger.json"


class _Loader(yaml.SafeLoader):
    """Keeps the line on which each mapping begins, counted from 1; "on" and "off" are words, as in YAML 1.2."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=True)
        mapping["__line__"] = node.start_mark.line + 1
        return mapping


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules in order of their ids; ``confidence`` maps a rule's id to its measured precision, "" to that of the unmeasured."""

    rules: tuple[Rule, ...]
    confidence: Mapping[str, float]


def load(folder: Path = RULES_DIR) -> RuleBook:
    """The rules of a folder with its ledger. Raises RuleError."""
    return RuleBook(load_rules(folder), confidences(read_ledger(folder / _LEDGER)))


def load_rules(folder: Path = RULES_DIR) -> tuple[Rule, ...]:
    """All rules of a folder in order of their ids. Raises RuleError that lists every fault as file:line."""
    faults: list[str] = []
    words = _word_lists(folder / _WORDS, faults)
    rules: dict[str, Rule] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.name == _WORDS:
            continue
        reader = Reader(_shown(path), words, faults)
        for data in _documents(path, faults):
            rule = reader.rule(data) if isinstance(data, dict) else None
            if not isinstance(data, dict):
                faults.append(f"{_shown(path)}: an entry is no rule (write - id: ... under it)")
            if rule and rule.id in rules:
                reader.fault(int(rule.where.rsplit(":", 1)[1]), f"rule {rule.id!r} stands twice", f"rename it; see {rules[rule.id].where}")
            elif rule:
                rules[rule.id] = rule
    if faults:
        raise RuleError("\n".join(faults))
    return tuple(rules[k] for k in sorted(rules))


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _documents(path: Path, faults: list[str]) -> Iterable[Any]:
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        faults.append(f"{_shown(path)}{line}: not valid YAML: {getattr(fault, 'problem', fault)} (mend the line)")
        return []
    except OSError as fault:
        faults.append(f"{_shown(path)}: cannot be read: {fault.strerror} (check the path)")
        return []
    return data or []


def _word_lists(path: Path, faults: list[str]) -> dict[str, frozenset[str]]:
    """Named lists; a list may take in another by $name, if that stands above it."""
    lists: dict[str, frozenset[str]] = {}
    if not path.exists():
        return lists
    data = _documents(path, faults)
    for name, words in data.items() if isinstance(data, dict) else ():
        if name == "__line__":
            continue
        found: set[str] = set()
        for word in words.split() if isinstance(words, str) else words:
            if str(word).startswith("$"):
                if word[1:] not in lists:
                    faults.append(f"{_shown(path)}: list {name} takes in {word}, which does not stand above it (move it)")
                found |= lists.get(word[1:], frozenset())
            else:
                found.add(str(word))
        lists[str(name)] = frozenset(found)
    return lists
