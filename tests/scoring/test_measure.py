"""Who is right: facts paired with gold one to one, and what that says of their rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg import ids
from kg.model import Actor, Membership, Tenure
from kg.scoring import GoldActor, GoldArticle, Meter, RuleScore, read_gold
from kg.scoring.pairing import norm, pair_events, same
from kg.vocab import Kind, MembershipRole
from tests.scoring.invented import ARNOR, ELENDIL, GONDOR, ROHAN, act, day, stated, told, write

KING = GoldActor("Isilmo Elendil", Kind.PERSON, "XAR", ("the king",))
OFFICIALS = GoldActor("Gondorian officials", Kind.GROUP, "XGO", ())


@pytest.fixture
def herald(tmp_path: Path) -> GoldArticle:
    return read_gold([write(tmp_path)])[0]


@pytest.mark.parametrize(
    ("gold", "built", "expected"),
    [
        (GoldActor("Arnor", Kind.STATE, "XAR", ()), ARNOR, True),
        (GoldActor("Arnor", Kind.STATE, "XAR", ()), GONDOR, False),
        (GoldActor("Arnor", Kind.STATE, "XAR", ()), ELENDIL, False),
        (KING, ELENDIL, True),
        (KING, ARNOR, False),
        (KING, Actor(ids.person("King Elendil"), "King Elendil", Kind.PERSON, "XAR", ("the king",)), True),
        (KING, Actor(ids.person("Elendil Isilmo II"), "Elendil Isilmo II", Kind.PERSON), True),
        (KING, Actor(ids.person("Valandil Elendil"), "Valandil Elendil", Kind.PERSON, "XAR"), False),
        (OFFICIALS, Actor(ids.group("officials", "XGO"), "officials", Kind.GROUP, "XGO"), True),
        (OFFICIALS, Actor(ids.person("Faramir"), "Faramir", Kind.PERSON, "XGO"), False),
        (OFFICIALS, GONDOR, False),
    ],
)
def test_who_is_the_same(gold: GoldActor, built: Actor, expected: bool) -> None:
    assert same(gold, built) is expected


def test_letters_articles_and_dots_do_not_matter() -> None:
    assert norm("The Sénat of X.Y.") == norm("senat of x y")


def test_in_a_mutual_act_sides_do_not_matter(herald: GoldArticle) -> None:
    assert [(p.gold, p.built) for p in pair_events(herald, [told(act("Consult", (GONDOR,)), "r")])] == [(0, 0)]


def test_else_an_actor_and_a_recipient_must_be_right(herald: GoldArticle) -> None:
    for event in (act("Accuse", (GONDOR,), (ELENDIL,)), act("Accuse", (ELENDIL,)), act("Accuse", (ELENDIL,), (ROHAN,)),
                  act("Reject", (ELENDIL,), (GONDOR,))):  # fmt: skip
        assert not pair_events(herald, [told(event, "r")])
    assert pair_events(herald, [told(act("Accuse", (ROHAN, ELENDIL), (GONDOR,)), "r")])


def test_each_event_is_paired_once_and_the_better_wins(herald: GoldArticle) -> None:
    worse, better = act("Consult", (ARNOR, GONDOR, ROHAN)), act("Consult", (ARNOR, GONDOR))
    pairs = pair_events(herald, [told(worse, "r"), told(better, "r")])
    assert [(p.gold, p.built) for p in pairs] == [(0, 1)]
    dated = replace(better, when=day("2031-05-04"))
    assert pair_events(herald, [told(better, "r"), told(dated, "r")])[0].built == 1
    quoted = told(better, "r", quote="Arnor and Gondor met on Sunday.")
    assert pair_events(herald, [told(better, "r"), quoted])[0].built == 1


def test_each_rule_counts_once_for_each_fact(herald: GoldArticle) -> None:
    meter = Meter()
    meter.read(herald, stated(
        told(act("Consult", (ARNOR, GONDOR)), "consult.meet", "consult.talks", "consult.meet"),
        told(act("Consult", (ARNOR, GONDOR)), "consult.meet"),
        told(act("Accuse", (ROHAN,), (GONDOR,)), "accuse.blame"),
        told(Tenure(ELENDIL, "High King", ARNOR), "office.title"),
        told(Tenure(ELENDIL, "Steward", GONDOR), "office.title"),
        told(Membership(ARNOR, Actor(ids.organization("Council of the North"), "Council of the North", Kind.ORGANIZATION),
                        MembershipRole.MEMBER), "membership.stated"),
        told(Membership(ARNOR, Actor(ids.organization("Council of the North"), "Council of the North", Kind.ORGANIZATION),
                        MembershipRole.ALLY), "membership.stated"),
    ))  # fmt: skip
    found = meter.result()
    assert found.rules == (
        RuleScore("accuse.blame", 0, 1), RuleScore("consult.meet", 1, 1), RuleScore("consult.talks", 1, 0),
        RuleScore("membership.stated", 1, 1), RuleScore("office.title", 1, 1),
    )  # fmt: skip
    assert (found.events.right, found.events.built, found.events.gold) == (1, 3, 3)
    assert (found.offices.right, found.offices.built, found.offices.gold) == (1, 2, 1)
    assert found.memberships.precision == 0.5
    assert found.events.f1 == pytest.approx(1 / 3)
    assert [missed.event.type for missed in found.missed] == ["Accuse", "Statement"]
    assert [spurious.fact.evidence[0].rule for spurious in found.spurious] == ["consult.meet", "accuse.blame"]


def test_nothing_is_measured_without_articles() -> None:
    found = Meter().result()
    assert (found.rules, found.events.precision, found.events.recall, found.events.f1) == ((), 0.0, 0.0, 0.0)
