"""The nouns that pass between the stages. Frozen, typed, and without any library.

Offsets named ``start`` and ``end`` count characters (code points) of ``Article.text`` from 0, end exclusive, so that
``article.text[start:end]`` is the passage. Token indices count from 0 inside their sentence.
"""

from kg.model.article import Article, Block, Sentence, Skipped, Token
from kg.model.clauses import Clause, Operator
from kg.model.facts import ArticleFacts, Event, Evidence, Fact, Mark, Match, Membership, Reading, Tenure
from kg.model.mentions import Actor, MembershipMention, Mention, Mentions, OfficeMention, Place, PlaceMention, TimeMention, When
from kg.model.merged import Merged, MergedFact

__all__ = [
    "Actor",
    "Article",
    "ArticleFacts",
    "Block",
    "Clause",
    "Event",
    "Evidence",
    "Fact",
    "Mark",
    "Match",
    "Membership",
    "MembershipMention",
    "Mention",
    "Mentions",
    "Merged",
    "MergedFact",
    "OfficeMention",
    "Operator",
    "Place",
    "PlaceMention",
    "Reading",
    "Sentence",
    "Skipped",
    "Tenure",
    "TimeMention",
    "Token",
    "When",
]
