"""Each promise of a graph is watched: a graph that keeps all passes, and one that breaks one is told so in plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF, RDFS

from kg.errors import TurtleError
from kg.rdf.validate import SHAPES, VOCABULARY, Breach, describe, validate
from tests.rdf.breaches import CASES, Case

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
KEPT = Path(__file__).parent / "kept.ttl"
HEAD = KEPT.read_text("utf-8").partition("\n\n")[0]


def graph_of(case: Case) -> str:
    text = KEPT.read_text("utf-8")
    for old, new in case.changes:
        assert old in text, old
        text = text.replace(old, new)
    return f"{text}\n{case.more}\n"


def check(folder: Path, text: str) -> tuple[Breach, ...]:
    path = folder / "graph.ttl"
    path.write_text(text, "utf-8")
    return validate([path], background=())


def test_a_graph_that_keeps_every_promise_passes() -> None:
    assert validate([KEPT], background=()) == ()


def test_every_shape_has_its_breach() -> None:
    shapes = rdflib.Graph().parse(SHAPES)
    messages = {str(node).rpartition("#")[2] for node in shapes.subjects(SH.message) if isinstance(node, rdflib.URIRef)}
    messages |= {str(node).rpartition("#")[2] for node in shapes.subjects(SH.sparql)}
    assert {case.shape for case in CASES} == messages
    assert len(messages) == 103
    assert len(CASES) == 225


def apart(text: str, number: int) -> str:
    """The statements with names of their own, so that many cases can stand in one graph: state:BCR, event:aid-28."""
    letters = chr(65 + number // 26) + chr(65 + number % 26)
    text = re.sub(r"\bX[AGX]([RONDX])\b", rf"{letters}\1", text)
    text = re.sub(r"\b((?:person|organization|group|place|office|article|event|evidence|tenure|membership):[\w-]+)", rf"\1-{number}", text)
    return re.sub(r'(<https://(?:w3id|wiki|herald)[^>]*|"herald-1)(?=[>"])', rf"\1-{number}", text)


def number_of(breach: Breach) -> int:
    """The case that the broken node stems from."""
    name = breach.focus.rpartition("/")[2]
    return int(name.rpartition("-")[2]) if "-" in name else (ord(name[0]) - 65) * 26 + ord(name[1]) - 65


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[int, set[str]]:
    """For each case the shapes that break. All stand in one graph, which is many times quicker than one graph each."""
    found: dict[int, set[str]] = {number: set() for number in range(len(CASES))}
    named = {number: graph_of(case) for number, case in enumerate(CASES) if "_:" not in graph_of(case)}
    statements = (apart(text.removeprefix(HEAD), number) for number, text in named.items())
    for breach in check(tmp_path_factory.mktemp("named"), HEAD + "".join(statements)):
        found[number_of(breach)].add(breach.shape)
    for number in found.keys() - named.keys():  # a blank node does not tell whose it is
        folder = tmp_path_factory.mktemp("blank")
        found[number] = {breach.shape for breach in check(folder, graph_of(CASES[number]))}
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{number}-{case.shape}" for number, case in enumerate(CASES)])
def test_a_breach_is_caught_and_nothing_else_is_blamed(number: int, broken: dict[int, set[str]]) -> None:
    assert broken[number] == {CASES[number].shape, *CASES[number].beside}


def test_the_libraries_keep_silent(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """rdflib would write a traceback for each of these to the standard error."""
    for wrong in ('"2024-02-30"^^xsd:date', '"10 July"^^xsd:date'):
        assert check(tmp_path, KEPT.read_text("utf-8").replace('"2024-07-10"^^xsd:date', wrong))
    assert capfd.readouterr() == ("", "")


def test_asking_once_finds_what_asking_each_node_finds(tmp_path: Path) -> None:
    """The SPARQL constraints are asked of all nodes at once; pySHACL by itself, node by node, says the same."""
    shapes = rdflib.Graph().parse(SHAPES)
    asked = {str(shape).rpartition("#")[2] for shape in shapes.subjects(SH.sparql)}
    text = KEPT.read_text("utf-8")
    for case in {case.shape: case for case in CASES if case.shape in asked}.values():
        for old, new in case.changes:
            assert old in text, old
            text = text.replace(old, new)
        text += case.more
    ours = {(breach.focus, breach.shape) for breach in check(tmp_path, text)}
    data = rdflib.Graph().parse(tmp_path / "graph.ttl")
    data += (triple for triple in rdflib.Graph().parse(VOCABULARY) if triple[1] == RDFS.subClassOf)
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    theirs = {
        (str(results.value(node, SH.focusNode)), str(results.value(node, SH.sourceShape)).rpartition("#")[2])
        for node in results.subjects(RDF.type, SH.ValidationResult)
    }
    assert ours == theirs
    assert {shape for _, shape in ours} == asked
    assert len(asked) == 7


def test_a_breach_says_where_who_what_found_and_what_to_do(tmp_path: Path) -> None:
    text = KEPT.read_text("utf-8").replace("dip:status dip:Planned", "dip:status dip:Ally")
    (breach,) = check(tmp_path, text)
    line = text[: text.index("event:aid a")].count("\n") + 1
    assert describe(breach) == (
        f"{tmp_path / 'graph.ttl'}:{line}: "
        "Military by Gondor towards Arnor (2024-02) <https://w3id.org/diplomacy-kg/id/event/aid>: "
        "An event has exactly one dip:status: dip:Occurred, dip:Planned, dip:Hypothetical or dip:Negated. Found: dip:Ally. "
        "Write the one that the text tells."
    )


@pytest.mark.parametrize(
    ("old", "new", "label", "found"),
    [
        ('"Western officials"', '"Western officials" , "envoys"', "Western officials", '"Western officials", "envoys"'),
        ("dip:confidence 0.95", "dip:confidence 1.5", 'evidence "Arnor and King Elessar met — in Bree 🏰."', "1.5"),
        ("dip:holder person:elessar ;", "", "tenure of nobody as King", "none"),
        ("dip:role dip:Member ;", "", "membership of Arnor in Western Union", "none"),
        ('"2024-07-11"^^xsd:date', '"July"', "article herald-1", '"July"'),
    ],
)
def test_nodes_bear_names(old: str, new: str, label: str, found: str, tmp_path: Path) -> None:
    (breach,) = check(tmp_path, KEPT.read_text("utf-8").replace(old, new))
    assert (breach.label, breach.found) == (label, found)


def test_a_warning_is_no_violation(tmp_path: Path) -> None:
    (breach,) = check(tmp_path, KEPT.read_text("utf-8").replace('"Bree"', '"Bree"@en'))
    assert breach.severity == "warning"
    assert ": warning: Bree <" in describe(breach)
    (breach,) = check(tmp_path, KEPT.read_text("utf-8").replace('"Bree"', '"Bree" , "Breeland"'))
    assert breach.severity == "violation"


# ---------------------------------------------------------------- words that the ontology does not have


@pytest.mark.parametrize(
    ("old", "new", "what", "remedy"),
    [
        ("dip:actor group:western-officials ;", "dip:actors group:western-officials ;", "dip:actors is no property of the ontology",
         "Did you mean dip:actor?"),
        ("dip:article article:herald-1 ; dip:quote \"King", "dip:Article article:herald-1 ; dip:quote \"King",
         "dip:Article is no property of the ontology but a word for another place (class)", "Did you mean dip:article?"),
        ("dip:Meeting", "dip:Meting", "dip:Meting is no class of the ontology", "Did you mean dip:Meeting?"),
        ("a dip:Article", "a dip:article", "dip:article is no class of the ontology but a word for another place (property)",
         "Did you mean dip:Article?"),
        ("dip:Negated", "dip:Negate", "dip:Negate is no term of the ontology", "Did you mean dip:Negated?"),
        ("dip:mark", "dip:zzz", "dip:zzz is no property of the ontology (used 2 times)", "Use a term of the ontology"),
        ("<https://w3id.org/diplomacy-kg/ontology#>", "<http://w3id.org/diplomacy-kg/ontology#>",
         "<http://w3id.org/diplomacy-kg/ontology#actor> is not in the ontology's namespace", "Write dip:actor."),
        ("<https://w3id.org/diplomacy-kg/ontology#>", "<https://w3id.org/diplomacy-kg/ontology/>",
         "<https://w3id.org/diplomacy-kg/ontology/actor> is not in the ontology's namespace", "Write dip:actor."),
    ],
)  # fmt: skip
def test_a_word_that_is_none_is_told_with_the_nearest(old: str, new: str, what: str, remedy: str, tmp_path: Path) -> None:
    text = KEPT.read_text("utf-8")
    assert old in text
    told = [breach for breach in check(tmp_path, text.replace(old, new)) if breach.shape == "term" and breach.what.startswith(what)]
    assert len(told) == 1
    assert told[0].remedy.startswith(remedy)


def test_the_ontology_may_be_spoken_of(tmp_path: Path) -> None:
    about = "dcterms:conformsTo <https://w3id.org/diplomacy-kg/ontology/0.1.0> ; rdfs:seeAlso dip:actor"
    assert check(tmp_path, f"{KEPT.read_text('utf-8')}\n<https://herald.example/> {about} .") == ()


def test_a_file_in_other_words_is_not_passed_in_silence(tmp_path: Path) -> None:
    (breach,) = check(tmp_path, '<https://wiki.example/Bree> <http://schema.org/name> "Bree" .')
    assert breach.severity == "warning"
    assert breach.what.startswith("Nothing here is said in the terms of the ontology")


# ---------------------------------------------------------------- files


def written(path: Path, *statements: str) -> Path:
    path.write_text("\n".join([HEAD, *statements, ""]), "utf-8")
    return path


def test_several_files_are_one_graph_and_each_breach_names_its_own(tmp_path: Path) -> None:
    names = written(tmp_path / "names.ttl", 'state:XAR a dip:State ; rdfs:label "Arnor" ; dip:iso3 "XAR" .',
                    '_:b a dip:Office ; rdfs:label "Steward" .')  # fmt: skip
    facts = written(tmp_path / "facts.ttl", "person:tauriel a dip:Person ;\n  dip:country state:XAR .",
                    '_:b a dip:Group ; rdfs:label "Elves" .')  # fmt: skip
    told = validate([names, facts], background=())
    assert [(Path(breach.file).name, breach.line, breach.shape, breach.focus) for breach in told] == [
        ("facts.ttl", 0, "actor-iri", ""),
        ("facts.ttl", HEAD.count("\n") + 2, "actor-label", "https://w3id.org/diplomacy-kg/id/person/tauriel"),
        ("names.ttl", 0, "office-iri", ""),
    ]


def test_known_actors_are_background_and_not_judged(tmp_path: Path) -> None:
    known = written(tmp_path / "known.ttl", 'state:XAR a dip:State ; rdfs:label "Arnor" .')  # it lacks a code: its own fault
    own = written(tmp_path / "own.ttl", 'person:tauriel a dip:Person ; rdfs:label "Tauriel" ; dip:country state:XAR .')
    assert validate([own], background=[known]) == ()
    assert {breach.shape for breach in validate([own], background=())} == {"actor-country"}
    written(own, 'state:XAR rdfs:label "Kingdom of Arnor" ; dip:iso3 "XAR" .')
    (breach,) = validate([own], background=[known])
    assert (breach.shape, breach.found) == ("actor-label", '"Arnor", "Kingdom of Arnor"')


def test_the_shipped_actors_are_the_usual_background(tmp_path: Path) -> None:
    own = written(tmp_path / "own.ttl", 'person:tauriel a dip:Person ; rdfs:label "Tauriel" ; dip:country state:FRA .')
    assert validate([own]) == ()


def test_what_is_not_turtle_is_told_with_file_and_line_all_at_once(tmp_path: Path) -> None:
    first, second = written(tmp_path / "first.ttl", "state:XAR a dip:State ;; ,"), tmp_path / "second.ttl"
    second.write_text("nonsense\n", "utf-8")
    with pytest.raises(TurtleError, match=rf"first\.ttl:{HEAD.count(chr(10)) + 2}: "):
        validate([first])
    with pytest.raises(TurtleError) as told:
        validate([first, second, tmp_path / "none.ttl"])
    assert all(name in str(told.value) for name in ("first.ttl:", "second.ttl:1", "none.ttl"))
    assert told.value.exit_code == 4


def test_a_triple_inside_a_triple_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "own.ttl", "state:XAR dip:actor <<( state:XAR dip:actor state:XGO )>> .")
    with pytest.raises(TurtleError, match=r"own\.ttl: .*not understood"):
        validate([path])


def test_the_verdict_does_not_depend_on_the_order_of_statements(tmp_path: Path) -> None:
    lines = KEPT.read_text("utf-8").replace("dip:actor ", "dip:actors ").partition("\n\n")[2]
    blocks = [block for block in lines.split(" .\n") if block.strip()]
    forward, backward = (check(tmp_path, f"{HEAD}\n\n" + " .\n".join(order) + " .\n") for order in (blocks, blocks[::-1]))
    assert len(forward) > 5
    said = [sorted((breach.focus, breach.what, breach.found) for breach in told) for told in (forward, backward)]
    assert said[0] == said[1]
