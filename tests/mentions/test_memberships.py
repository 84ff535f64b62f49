"""Memberships that noun phrases state, and those that they only seem to state."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import Read

CASES = {
    "NATO members Norway and Spain objected.": {"Norway | NATO | Member", "Spain | NATO | Member"},
    "NATO partner Japan objected.": {"Japan | NATO | Partner"},
    "Norway, a member of NATO, objected.": {"Norway | NATO | Member"},
    "Norway is a NATO ally.": {"Norway | NATO | Ally"},
    "Japan and the other G7 members objected.": {"Japan | G7 | Member"},
    "The G7 foreign ministers of Canada, France and Japan met.": {"Canada | G7 | Member", "France | G7 | Member", "Japan | G7 | Member"},
    "The Norway-Iceland alliance holds.": {"Norway | Norway-Iceland alliance | Ally", "Iceland | Norway-Iceland alliance | Ally"},
    "The Republican senator Jane Holt objected.": {"Jane Holt | Republican Party | Member"},
    "Along with Chile, Peru was invited as one of NATO's partner countries.": {"Chile | NATO | Partner", "Peru | NATO | Partner"},
    # ---- nothing is stated
    "Chile is not a member of NATO.": set(),
    "Spain would be a member of NATO.": set(),
    "NATO members objected.": set(),
    "Norway met NATO members.": set(),
    "Norway is an ally of Spain.": set(),
}


@pytest.mark.parametrize("text", CASES)
def test_memberships(text: str, read: Read) -> None:
    assert read(text).memberships() == CASES[text]
