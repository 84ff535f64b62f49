"""Who belongs to what, where the words themselves say so: "NATO member Arnor", "the other members", "Arnor-Gondor alliance"."""

from __future__ import annotations

from kg.mentions.cast import Cast
from kg.mentions.reader import Names
from kg.mentions.walk import Walk
from kg.model import MembershipMention


def find_memberships(names: Names, walk: Walk, cast: Cast) -> tuple[MembershipMention, ...]:
    """The memberships that noun phrases state; verbs such as join and leave are the rules' part."""
    return ()
