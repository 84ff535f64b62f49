"""The file itself: one, whole, quiet and always the same."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.export.page import render, write_page
from kg.merge import merge
from tests import ROOT
from tests.export.world import hostile_world, small_world

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)


@pytest.fixture(scope="module")
def page() -> str:
    return render(hostile_world())


def test_utf_8_is_said_first(page: str) -> None:
    assert page.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')


def test_the_policy_forbids_all_but_the_scripts_and_styles_inside(page: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy[1].replace("&#39;", "'").split(";") if rule.strip()}
    assert rules["default-src"] == ["'none'"]
    assert "connect-src" not in rules and "'unsafe-inline'" not in policy[1] and "'unsafe-eval'" not in policy[1]
    [script] = [m["text"] for m in SCRIPT.finditer(page) if not m["attributes"]]
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    for text, directive in ((script, "script-src"), (style, "style-src")):
        assert rules[directive] == [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"]


def test_nothing_is_fetched(page: str) -> None:
    markup = SCRIPT.sub("", page)
    assert not re.search(r"\b(src|srcset|action|poster)=", markup)
    assert re.findall(r'\bhref="([^"]*)"', markup) == ["data:,"]
    assert "@import" not in markup and "url(" not in markup
    assert "sourceMappingURL" not in page


def test_article_text_cannot_leave_its_script_element(page: str) -> None:
    found = list(SCRIPT.finditer(page))
    assert [m["attributes"] for m in found] == [' type="application/json" id="network"', ' type="application/json" id="data"', ""]
    for match in found[:2]:
        assert not set(match["text"]) & set("<>&\u2028\u2029")
    data = json.loads(found[1]["text"])
    assert any("</script><script>" in sentence for sentence in data["sentences"])


def test_pyvis_holds_the_drawing(page: str) -> None:
    network = json.loads(SCRIPT.findall(page)[0][1])
    assert {node["shape"] for node in network["nodes"]} == {"custom"}
    assert network["options"]["physics"] == {"enabled": False}
    assert len(network["edges"]) == len(json.loads(SCRIPT.findall(page)[1][1])["ties"]["source"])


def test_same_graph_same_bytes_in_another_process(page: str, tmp_path: Path) -> None:
    code = "import sys; from kg.export.page import render; from tests.export.world import *;" \
           "sys.stdout.buffer.write(render(hostile_world()).encode('utf-8', 'replace'))"  # fmt: skip
    for seed in ("3", "4"):
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True,
                              env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Pacific/Apia"})  # fmt: skip
        assert done.stdout == page.encode("utf-8", "replace")


def test_an_empty_graph_makes_a_page() -> None:
    assert "Diplomacy graph" in render(merge([]))


def test_it_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    target.write_text("old")
    write_page(small_world(), target)
    assert target.read_text("utf-8") == render(small_world())
    assert list(tmp_path.iterdir()) == [target]


def test_where_nothing_can_be_written_the_old_page_stays(tmp_path: Path) -> None:
    (tmp_path / "graph.html").mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        write_page(small_world(), tmp_path / "graph.html")
    with pytest.raises(OutputError, match="choose a folder"):
        write_page(small_world(), tmp_path / "missing" / "graph.html")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
