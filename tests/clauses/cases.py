"""Sentences and the clause that must be read in each: lemma, roles as words, kinds of operators, speakers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    sentence: str
    lemma: str
    roles: dict[str, list[str]]
    operators: list[str] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)
    form: str = "verb"


ONE_ACT = {"subject": ["Arnor"], "object": ["Gondor"]}

CASES = [
    # one shape for one act, whatever the voice
    Case("Arnor invaded Gondor.", "invade", ONE_ACT),
    Case("Gondor was invaded by Arnor.", "invade", ONE_ACT),
    Case("Arnor's invasion of Gondor shocked Rohan.", "invasion", ONE_ACT, form="noun"),
    Case("The invasion of Gondor by Arnor shocked Rohan.", "invasion", ONE_ACT, form="noun"),
    Case("Rohan feared the country that invaded Gondor.", "invade", {"subject": ["country"], "object": ["Gondor"]}),
    Case("Arnor, having invaded Gondor, left.", "invade", ONE_ACT),
    Case("Arnor began to invade Gondor.", "invade", ONE_ACT, ["aspect"]),
    # standing
    Case("Arnor will invade Gondor.", "invade", ONE_ACT, ["plan"]),
    Case("Arnor is set to invade Gondor.", "invade", ONE_ACT, ["plan"]),
    Case("Arnor plans to invade Gondor.", "invade", ONE_ACT, ["plan"]),
    Case("Arnor did not invade Gondor.", "invade", ONE_ACT, ["not"]),
    Case("Arnor has never invaded Gondor.", "invade", ONE_ACT, ["not"]),
    Case("Arnor failed to invade Gondor.", "invade", ONE_ACT, ["fail"]),
    Case("Arnor may invade Gondor.", "invade", ONE_ACT, ["hope"]),
    Case("Arnor refused to invade Gondor.", "invade", ONE_ACT, ["refuse"]),
    Case("Arnor promised to leave Gondor.", "leave", ONE_ACT, ["promise"]),
    Case("Rohan urged Arnor to leave Gondor.", "leave", ONE_ACT, ["demand"]),
    Case("If Arnor attacks Gondor, Rohan will respond.", "attack", ONE_ACT, ["condition"]),
    Case("Arnor denied having attacked Gondor.", "attack", ONE_ACT, ["deny"], ["Arnor"]),
    Case("Arnor is expected to visit Gondor.", "visit", ONE_ACT, ["plan"]),
    # speakers
    Case("Rohan said Arnor attacked Gondor.", "attack", ONE_ACT, ["say"], ["Rohan"]),
    Case("Arnor attacked Gondor, Rohan said.", "attack", ONE_ACT, ["say"], ["Rohan"]),
    Case("According to Rohan, Arnor attacked Gondor.", "attack", ONE_ACT, ["say"], ["Rohan"]),
    Case("Rohan accused Arnor of attacking Gondor.", "attack", ONE_ACT, ["accuse"], ["Rohan"]),
    # shared and controlled subjects
    Case("Arnor met Rohan and attacked Gondor.", "attack", ONE_ACT),
    Case("Arnor crossed the river, attacking Gondor.", "attack", ONE_ACT),
    Case("Arnor persuaded Rohan to attack Gondor.", "attack", {"subject": ["Rohan"], "object": ["Gondor"]}, ["demand"]),
    # carried by a light verb
    Case("Arnor held talks with Gondor.", "talk", {"subject": ["Arnor"], "with": ["Gondor"]}, form="noun"),
    Case("Arnor did not hold talks with Gondor.", "talk", {"subject": ["Arnor"], "with": ["Gondor"]}, ["not"], form="noun"),
    Case("Arnor launched an attack on Gondor.", "attack", {"subject": ["Arnor"], "on": ["Gondor"]}, form="noun"),
    Case("Arnor will impose sanctions on Gondor.", "sanction", {"subject": ["Arnor"], "on": ["Gondor"]}, ["plan"], form="noun"),
    Case("Rohan called for talks between Arnor and Gondor.", "talk", {"between": ["Arnor", "Gondor"]}, ["demand"], form="noun"),
]
