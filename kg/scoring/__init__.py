"""What was read, measured against what careful people read in the same articles."""

from kg.scoring.gold import GoldActor, GoldArticle, GoldEvent, GoldMembership, GoldOffice, read_gold
from kg.scoring.measure import Measured, Meter, Missed, RuleScore, Share, Spurious

__all__ = [
    "GoldActor", "GoldArticle", "GoldEvent", "GoldMembership", "GoldOffice", "Measured", "Meter", "Missed", "RuleScore",
    "Share", "Spurious", "read_gold",
]  # fmt: skip
