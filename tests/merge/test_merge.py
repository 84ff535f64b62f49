"""Facts of several articles become one graph's worth, whatever order they come in."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from kg import ids
from kg.merge import event_iri, evidence_iri, group_key, merge, merge_group
from kg.model import Actor, Event, Merged
from kg.vocab import Kind, MembershipRole, Status
from tests import ROOT
from tests.graph.invented import (
    ANARION,
    ARNOR,
    ELENDIL,
    GONDOR,
    LEAGUE,
    MORDOR,
    OSGILIATH,
    STATES,
    Membership,
    Tenure,
    Writer,
    courier,
    day,
    event,
    herald,
    month,
    world,
    year,
)


@pytest.fixture
def merged() -> Merged:
    return merge(world(), STATES.get)


def test_one_treaty_in_two_articles_is_one_event_with_two_evidences(merged: Merged) -> None:
    [treaty] = [fact for fact in merged.events if fact.what.mode == "Treaty"]
    assert [evidence.article for evidence in treaty.evidence] == ["herald-1", "mirror-7"]
    assert treaty.what.when == day("2031-05-04")
    assert treaty.what.place == OSGILIATH
    assert treaty.iri == event_iri(treaty.what)


def test_a_year_of_an_invasion_joins_its_day(merged: Merged) -> None:
    [invasion] = [fact for fact in merged.events if fact.what.mode == "Invade"]
    assert invasion.what.when == day("2031-03-02")
    assert [evidence.attributed and evidence.attributed.name for evidence in invasion.evidence] == [
        "western officials", None,
    ]  # fmt: skip


def test_undated_and_the_same_is_one(merged: Merged) -> None:
    [charge] = [fact for fact in merged.events if fact.what.type == "Accuse"]
    assert [evidence.article for evidence in charge.evidence] == ["courier 3", "mirror-7"]


def test_what_differs_in_status_is_another_event() -> None:
    one = Writer("a", "A", "2031-01-01").says("They met.", event("Consult", None, (ARNOR, GONDOR))).done()
    other = event("Consult", None, (ARNOR, GONDOR), status=Status.NEGATED)
    two = Writer("b", "B", "2031-01-01").says("They did not meet.", other).done()
    assert len(merge([one, two]).events) == 2


def test_any_order_of_articles_and_facts_gives_the_same(merged: Merged) -> None:
    chance = random.Random(7)
    for _ in range(20):
        articles = [replace(one, facts=tuple(chance.sample(one.facts, len(one.facts)))) for one in world()]
        chance.shuffle(articles)
        assert merge(articles, STATES.get) == merged


def test_reading_an_article_twice_changes_nothing_of_the_facts(merged: Merged) -> None:
    again = merge([*world(), herald()], STATES.get)
    assert (again.events, again.tenures, again.memberships, again.articles) == (
        merged.events, merged.tenures, merged.memberships, merged.articles,
    )  # fmt: skip


@pytest.mark.parametrize("seed", ["0", "1", "12345"])
def test_the_hash_seed_does_not_matter(seed: str, merged: Merged) -> None:
    code = (
        "from kg.merge import merge; from tests.graph.invented import STATES, world;"
        "print([f.iri for f in merge(world(), STATES.get).facts])"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, env=environment
    )
    assert told.stdout.strip() == str([fact.iri for fact in merged.facts])


def test_groups_alone_give_what_the_whole_gives(merged: Merged) -> None:
    """A store recomputes only the groups that a change touches."""
    facts = [fact for stated in world() for fact in stated.facts]
    groups = {key: [f for f in facts if group_key(f) == key] for key in {group_key(f) for f in facts}}
    alone = {
        (fact.iri, len(fact.evidence)) for group in groups.values() for fact in merge_group(reversed(group))
    }
    assert alone == {(fact.iri, len(fact.evidence)) for fact in merged.facts}


def test_taking_an_article_out_gives_the_graph_without_it() -> None:
    rest = merge([herald(), courier()], STATES.get)
    [treaty] = [fact for fact in rest.events if fact.what.mode == "Treaty"]
    assert treaty.what.when == month(2031, 5)
    [invasion] = [fact for fact in rest.events if fact.what.mode == "Invade"]
    assert len(invasion.evidence) == 1
    assert not rest.memberships


def test_an_actor_has_one_record_with_all_its_names() -> None:
    short = Actor(ELENDIL.iri, "Elendil", Kind.PERSON, None, ("the king",))
    one = Writer("a", "A", "2031-01-01").says("x", event("Consult", None, (ELENDIL, ANARION))).done()
    two = Writer("b", "B", "2031-01-01").says("y", event("Request", None, (short,), (MORDOR,))).done()
    result = merge([one, two], STATES.get)
    [king] = [actor for actor in result.actors if actor.iri == ELENDIL.iri]
    assert (king.name, king.country, king.kind) == ("Elendil", "XAR", Kind.PERSON)
    assert king.aliases == ("Isilmo Elendil", "the Arnorian king", "the king")
    assert all(king in (*fact.what.actors, *fact.what.recipients) for fact in result.events)


def test_most_articles_decide_how_somebody_is_called() -> None:
    plain = replace(ANARION, name="Meneldil Anarion")
    articles = [
        Writer(name, "T", "2031-01-01").says("x", event("Protest", None, (who,))).done()
        for name, who in (("a", plain), ("b", ANARION), ("c", ANARION))
    ]
    [actor] = [actor for actor in merge(articles).actors if actor.iri == ANARION.iri]
    assert actor.name == "Meneldil Anárion"
    assert "Meneldil Anarion" in actor.aliases


def test_a_surname_alone_is_not_guessed_to_be_somebody() -> None:
    surname = Actor(ids.person("Elendil"), "Elendil", Kind.PERSON)
    one = Writer("a", "A", "2031-01-01").says("x", event("Protest", None, (ELENDIL,))).done()
    two = Writer("b", "B", "2031-01-01").says("x", event("Protest", None, (surname,))).done()
    assert len(merge([one, two]).events) == 2


def test_states_named_only_as_somebody_s_country_are_there(merged: Merged) -> None:
    one = Writer("a", "A", "2031-01-01").says("x", event("Protest", None, (ELENDIL,))).done()
    assert ARNOR.name in [actor.name for actor in merge([one], STATES.get).actors]
    assert "XAR" in [actor.name for actor in merge([one]).actors], "without a gazetteer the code is all that is known"


def test_a_membership_begins_when_the_most_exact_article_says() -> None:
    def told(name: str, *since: object) -> object:
        what = [Membership(ARNOR, LEAGUE, MembershipRole.MEMBER, when) for when in since]
        return Writer(name, "T", "2031-01-01").says("x", *what).done()

    def begins(*articles: object) -> object:
        [membership] = merge(articles).memberships  # type: ignore[arg-type]
        return membership.what.since

    assert begins(told("a", year(2030)), told("b", month(2030, 3)), told("c", None)) == month(2030, 3)
    assert begins(told("a", year(2030)), told("b", year(2029))) is None


def test_an_office_is_one_however_it_is_written() -> None:
    articles = [
        Writer(name, "T", "2031-01-01").says("x", Tenure(ELENDIL, office, ARNOR)).done()
        for name, office in (("a", "High King"), ("b", "high king"), ("c", "High King"))
    ]
    [tenure] = merge(articles).tenures
    assert tenure.what.office == "High King"
    assert len(tenure.evidence) == 3


def test_every_evidence_has_an_iri_of_its_own(merged: Merged) -> None:
    iris = [evidence_iri(fact.iri, evidence) for fact in merged.facts for evidence in fact.evidence]
    assert len(set(iris)) == len(iris) > 15


def test_nothing_gives_nothing() -> None:
    empty = merge([])
    assert not any((empty.articles, empty.actors, empty.places, list(empty.facts)))
    silent = merge([Writer("a", "A", "2031-01-01").done()])
    assert [article.id for article in silent.articles] == ["a"]


def test_the_parties_order_is_not_part_of_the_identity() -> None:
    there, back = (Event("Consult", None, side, (), Status.OCCURRED) for side in ((ARNOR, GONDOR), (GONDOR, ARNOR)))
    assert event_iri(there) == event_iri(back)
    one = Writer("a", "A", "2031-01-01").says("x", there).done()
    two = Writer("b", "B", "2031-01-01").says("x", back).done()
    assert len(merge([one, two]).events) == 1


def test_who_acts_upon_whom_is() -> None:
    assert event_iri(event("Accuse", None, (ARNOR,), (GONDOR,))) != event_iri(event("Accuse", None, (GONDOR,), (ARNOR,)))
    assert event_iri(event("Accuse", None, (ARNOR, GONDOR))) != event_iri(event("Accuse", None, (ARNOR,), (GONDOR,)))
