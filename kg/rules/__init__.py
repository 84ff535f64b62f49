"""Extraction rules: loaded from YAML, matched on clauses."""

from kg.rules.load import RuleBook, load
from kg.rules.match import Attempt, Matcher
from kg.rules.schema import Rule

__all__ = ["Attempt", "Matcher", "Rule", "RuleBook", "load"]
