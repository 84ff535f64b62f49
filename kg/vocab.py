"""The words of the contract: namespaces, event types, modes, statuses, roles. No other library is imported here."""

from __future__ import annotations

from enum import Enum

ONTOLOGY = "https://w3id.org/diplomacy-kg/ontology#"
ID = "https://w3id.org/diplomacy-kg/id/"

# PLOVER's sixteen categories (Open Event Data Alliance, PLOVER codebook 2021), then the three that diplomacy needs.
PLOVER_TYPES = (
    "Agree", "Consult", "Support", "Concede", "Cooperate", "Aid", "Retreat", "Request",
    "Accuse", "Reject", "Threaten", "Protest", "Sanction", "Mobilize", "Coerce", "Assault",
)  # fmt: skip
FURTHER_TYPES = ("Join", "Appoint", "Statement")
EVENT_TYPES = PLOVER_TYPES + FURTHER_TYPES

# In these the parties stand side by side: where an act of these types is mutual, all are actors and there is no recipient.
MUTUAL_TYPES = frozenset({"Agree", "Consult", "Cooperate"})

# Mode -> its event types. A mode's class bears the mode's name; it is a subclass of its type, or, where two types share
# the mode, of their union: so an event is always written with its type as well.
MODES: dict[str, tuple[str, ...]] = {
    "Treaty": ("Agree",),
    "Meeting": ("Consult",),
    "Visit": ("Consult",),
    "Call": ("Consult",),
    "Multilateral": ("Consult",),
    "Mediation": ("Consult",),
    "Recognition": ("Support",),
    "Ceasefire": ("Concede",),
    "Military": ("Cooperate", "Aid"),
    "Economic": ("Cooperate", "Aid"),
    "Humanitarian": ("Aid",),
    "Withdraw": ("Retreat",),
    "Release": ("Retreat",),
    "Resign": ("Retreat",),
    "Invite": ("Request",),
    "Investigate": ("Accuse",),
    "Sanctions": ("Sanction",),
    "Expel": ("Sanction",),
    "Recall": ("Sanction",),
    "Exercise": ("Mobilize",),
    "Test": ("Mobilize",),
    "Deploy": ("Mobilize",),
    "Arrest": ("Coerce",),
    "MartialLaw": ("Coerce",),
    "Cyber": ("Coerce",),
    "Invade": ("Assault",),
    "Leave": ("Join", "Appoint"),
    "Concern": ("Statement",),
}


class Kind(str, Enum):
    """What an actor is; the class in the ontology bears the same name."""

    STATE = "State"
    PERSON = "Person"
    ORGANIZATION = "Organization"
    GROUP = "Group"


class Status(str, Enum):
    """Whether what is told has happened; the individual in the ontology is the value, capitalised."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class MembershipRole(str, Enum):
    """How an actor belongs to an organization."""

    MEMBER = "Member"
    PARTNER = "Partner"
    ALLY = "Ally"


class BlockKind(str, Enum):
    """What a stretch of an article's text is. Only BODY, CAPTION and HEADLINE are read for facts."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"
