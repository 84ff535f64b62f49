"""What two graphs tell differently, read from the files as a build writes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg import graph
from kg.errors import TurtleError, UsageError
from kg.merge import merge
from kg.model import Event, Tenure, When
from kg.store.difference import compare
from kg.store.told import Told, read_told
from tests.export.world import ANARION, ARNOR, ELENDIL, GONDOR, ROHAN, STATES, Writer, act, day, herald, mirror


def written(folder: Path, *articles: Writer, suffix: str = ".ttl") -> tuple[Told, ...]:
    folder.mkdir(exist_ok=True)
    merged = merge([article.done() for article in articles], STATES.get)
    path = folder / f"graph{suffix}"
    path.write_bytes(graph.turtle(merged) if suffix == ".ttl" else graph.nquads(merged))
    return read_told(path)


def page(*facts: Event | Tenure, rule: str = "consult.meet", sentence: str = "They [trigger met].") -> Writer:
    return Writer("page", None, "2031-05-05").says(sentence, *facts, rule=rule)


MEETING = act("Consult", "Meeting", (ELENDIL, ANARION), when=day("2031-05-04"))


@pytest.mark.parametrize("suffix", [".ttl", ".nq"])
def test_a_graph_is_read_article_by_article(suffix: str, tmp_path: Path) -> None:
    merged = merge([herald(), mirror()], STATES.get)
    path = tmp_path / f"graph{suffix}"
    path.write_bytes(graph.turtle(merged) if suffix == ".ttl" else graph.nquads(merged))
    told = read_told(tmp_path)
    assert [(one.article, one.start) for one in told] == sorted((one.article, one.start) for one in told)
    treaty = [one for one in told if one.mode == "Treaty"]
    assert [one.article for one in treaty] == ["herald-1", "mirror-7"]
    assert treaty[0].rules == ("agree.sign",)
    assert treaty[0].sentence == "The two kingdoms signed a treaty of alliance."
    (king,) = (one for one in told if one.type == "Tenure")
    assert (king.mode, [p.name for p in king.left], [p.name for p in king.right]) == ("King", ["Isilmo Elendil"], ["Arnor"])
    (member,) = (one for one in told if one.type == "Membership")
    assert member.mode == "Member"
    (invasion,) = (one for one in told if one.mode == "Invade")
    assert (invasion.speaker, invasion.status, invasion.when) == ("western officials", "occurred", "2031-03-02")
    assert [p.name for p in invasion.right] == ["Gondor"]


def test_turtle_and_quads_tell_the_same(tmp_path: Path) -> None:
    merged = merge([herald(), mirror()], STATES.get)
    (tmp_path / "graph.ttl").write_bytes(graph.turtle(merged))
    (tmp_path / "graph.nq").write_bytes(graph.nquads(merged))
    assert read_told(tmp_path / "graph.ttl") == read_told(tmp_path / "graph.nq")


def test_gained_and_lost(tmp_path: Path) -> None:
    aid, office = act("Aid", None, (ROHAN,), (GONDOR,)), Tenure(ELENDIL, "King", ARNOR)
    old = written(tmp_path / "old", page(MEETING, aid))
    new = written(tmp_path / "new", page(MEETING, office, rule="office.title"))
    found = compare(old, new)
    assert [(one.type, one.mode) for one in found.gained] == [("Tenure", "King")]
    assert [one.type for one in found.lost] == ["Aid"]
    assert (found.changed, found.same) == ((), 1), "another rule for the same fact is no difference"
    assert [(n.name, n.gained, n.lost, n.changed) for n in found.by_type()] == [("Aid", 0, 1, 0), ("Tenure", 1, 0, 0)]
    assert [(n.name, n.gained, n.lost) for n in found.by_rule()] == [("consult.meet", 0, 1), ("office.title", 1, 0)]
    back = compare(new, old)
    assert (back.gained, back.lost) == (found.lost, found.gained)


def test_the_same_parties_told_otherwise_have_changed(tmp_path: Path) -> None:
    span = When(day("2031-05-01").first, day("2031-05-04").last, None)
    old = written(tmp_path / "old", page(MEETING))
    new = written(tmp_path / "new", page(replace(MEETING, mode=None, when=span)))
    (change,) = compare(old, new).changed
    assert change.slots == (("mode", "Meeting", ""), ("when", "2031-05-04", "2031-05-01/2031-05-04"))


def test_other_parties_in_the_same_sentence_are_a_change_too(tmp_path: Path) -> None:
    old = written(tmp_path / "old", page(act("Aid", None, (ROHAN,))))
    new = written(tmp_path / "new", page(act("Aid", None, (ROHAN,), (GONDOR,))))
    found = compare(old, new)
    assert (found.gained, found.lost) == ((), ())
    assert found.changed[0].slots == (("to", "", "Gondor"),)


def test_a_fact_that_one_article_no_longer_tells_is_lost_there(tmp_path: Path) -> None:
    other = Writer("other", None, "2031-05-06").says("They [trigger met].", MEETING)
    old, new = written(tmp_path / "old", page(MEETING), other), written(tmp_path / "new", page(MEETING))
    assert [one.article for one in compare(old, new).lost] == ["other"]


def test_nothing_differs_from_itself(tmp_path: Path) -> None:
    told = written(tmp_path, page(MEETING))
    found = compare(told, told)
    assert (found.gained, found.lost, found.changed, found.same) == ((), (), (), 1)
    assert compare((), told).gained == told


def test_what_is_no_graph_is_told(tmp_path: Path) -> None:
    (tmp_path / "words.txt").touch()
    (tmp_path / "broken.ttl").write_text("<a> <b>\n", "utf-8")
    for path, kind in ((tmp_path, UsageError), (tmp_path / "gone", UsageError), (tmp_path / "words.txt", UsageError),
                       (tmp_path / "broken.ttl", TurtleError)):  # fmt: skip
        with pytest.raises(kind) as told:
            read_told(path)
        assert str(told.value).startswith(str(path))
        assert len(str(told.value).splitlines()) == 1
