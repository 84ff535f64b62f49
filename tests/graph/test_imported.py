"""A user's own Turtle joins the graph: completed, merged with what was read, refused whole where something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import graph, ids
from kg.errors import TurtleError
from kg.graph import imported
from kg.merge import merge
from kg.model import Actor, Merged
from kg.rdf.statements import statements
from kg.rdf.validate import validate
from kg.vocab import Kind, Status
from tests.graph.invented import ARNOR, GONDOR, MORDOR, STATES, Writer, event, herald, month, world

HEAD = """@prefix dip: <https://w3id.org/diplomacy-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix state: <https://w3id.org/diplomacy-kg/id/state/> .
@prefix ex: <https://example.org/> .

state:XAR a dip:State ; rdfs:label "Arnor" ; dip:iso3 "XAR" .
state:XGO a dip:State ; rdfs:label "Gondor" ; dip:iso3 "XGO" .
"""
ADA = Actor("https://example.org/ada", "Ada Example", Kind.PERSON, "XAR")
LEAGUE = Actor("https://example.org/league", "Example League", Kind.ORGANIZATION)
KNOWN = {**STATES, ADA.iri: ADA, LEAGUE.iri: LEAGUE}
DESCRIBED = """
ex:ada a dip:Person ; rdfs:label "Ada Example" ; dip:country state:XAR .
ex:league a dip:Organization ; rdfs:label "Example League" .
"""
Read = Callable[..., tuple[imported.Imported, ...]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read(*texts: str, known: dict[str, Actor] = KNOWN, head: str = HEAD) -> tuple[imported.Imported, ...]:
        paths = [tmp_path / f"own{number}.ttl" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(head + text, "utf-8")
        return imported.read(paths, known.get)

    return read


def together(own: tuple[imported.Imported, ...], *others: object) -> Merged:
    return merge([*others, *(facts for one in own for facts in one.facts)], KNOWN.get)  # type: ignore[list-item]


def written(own: tuple[imported.Imported, ...], *others: object) -> set[ox.Triple]:
    """The triples of both files, which are the same."""
    merged = together(own, *others)
    turtle = {quad.triple for quad in ox.parse(graph.turtle(merged, own), format=ox.RdfFormat.TURTLE)}
    quads = {quad.triple for quad in ox.parse(graph.nquads(merged, own), format=ox.RdfFormat.N_QUADS)}
    assert turtle == quads
    return turtle


def values(triples: set[ox.Triple], subject: str, name: str) -> set[str]:
    return {t.object.value for t in triples if t.subject.value == subject and t.predicate.value.endswith(name)}


def test_a_bare_event_is_completed(read: Read, tmp_path: Path) -> None:
    own = read('ex:met a dip:Meeting ; dip:actor state:XAR , state:XGO ; dip:date "2031-05"^^xsd:date_ ; dip:status dip:Planned .'
               .replace("xsd:date_", "xsd:gYearMonth"))  # fmt: skip
    merged = together(own)
    [fact] = merged.events
    assert fact.what == event("Consult", "Meeting", (ARNOR_BARE, GONDOR_BARE), when=month(2031, 5), status=Status.PLANNED)
    [evidence] = fact.evidence
    text = (tmp_path / "own0.ttl").read_text("utf-8")
    assert evidence.quote == text[evidence.start : evidence.end]
    assert evidence.quote.startswith("ex:met a dip:Meeting") and evidence.quote.endswith("dip:Planned .")
    assert (evidence.article, evidence.rule, evidence.confidence) == ("own0.ttl", "import", 1.0)


ARNOR_BARE = Actor(ARNOR.iri, "Arnor", Kind.STATE, "XAR")
GONDOR_BARE = Actor(GONDOR.iri, "Gondor", Kind.STATE, "XGO")


def test_a_promise_may_be_made_to_somebody(read: Read) -> None:
    own = read(f"ex:e a dip:Agree ; {GOOD} ; dip:recipient state:XGO .")
    assert [actor.iri for actor in together(own).events[0].what.recipients] == [GONDOR.iri]


def test_what_is_written_keeps_every_promise(read: Read, tmp_path: Path) -> None:
    own = read(DESCRIBED + """
        ex:met a dip:Meeting ; dip:actor ex:ada , state:XGO ; dip:date "2031-05-04"^^xsd:date ; dip:status dip:Occurred .
        ex:t a dip:Tenure ; dip:holder ex:ada ; dip:office [ a dip:Office ; rdfs:label "Queen" ] ; dip:organization state:XAR .
        ex:m a dip:Membership ; dip:member state:XAR ; dip:organization ex:league ; dip:role dip:Ally .
    """)
    path = tmp_path / "graph.ttl"
    path.write_bytes(graph.turtle(together(own), own))
    assert not [breach for breach in validate([path]) if breach.severity == "violation"]
    written(own)


def test_it_is_one_event_with_what_was_read(read: Read) -> None:
    own = read('ex:pact a dip:Treaty , dip:Agree ; dip:actor state:XAR , state:XGO ; dip:status dip:Occurred ; '
               'dip:date "2031-05-04"^^xsd:date ; rdfs:comment "seen" .')  # fmt: skip
    merged = together(own, herald())
    [treaty] = [fact for fact in merged.events if fact.what.mode == "Treaty"]
    assert [evidence.article for evidence in treaty.evidence] == ["herald-1", "own0.ttl"]
    triples = written(own, herald())
    assert values(triples, treaty.iri, "comment") == {"seen"}
    assert values(triples, treaty.iri, "sameAs") == {"https://example.org/pact"}
    assert values(triples, treaty.iri, "#date") == {"2031-05-04"}


def test_the_same_actor_under_another_iri_is_one(read: Read) -> None:
    own = read("""
        ex:land a dip:State ; rdfs:label "The Land"@en , "Das Land"@de ; dip:iso3 "XMO" ; skos:altLabel "Dark Land" .
        ex:other owl:sameAs ex:land .
        ex:e a dip:Threaten ; dip:actor ex:land ; dip:recipient state:XAR ; dip:status dip:Occurred .
        ex:f a dip:Threaten ; dip:actor ex:other ; dip:recipient state:XGO ; dip:status dip:Occurred .
    """)
    assert {actor.iri for fact in together(own).events for actor in fact.what.actors} == {MORDOR.iri}
    triples = written(own)
    assert values(triples, MORDOR.iri, "label") == {"Mordor"}
    assert values(triples, MORDOR.iri, "altLabel") == {"The Land", "Das Land", "Dark Land"}
    assert values(triples, MORDOR.iri, "sameAs") == {"https://example.org/land", "https://example.org/other"}
    assert not values(triples, "https://example.org/land", "label")


def test_a_wikidata_iri_that_the_gazetteer_gives_is_its_state(read: Read) -> None:
    japan = Actor(ids.state("JPN"), "Japan", Kind.STATE, "JPN")
    own = read("ex:e a dip:Protest ; dip:actor <http://www.wikidata.org/entity/Q17> ; dip:status dip:Occurred .",
               known={**KNOWN, japan.iri: japan})  # fmt: skip
    assert [actor.iri for actor in together(own).events[0].what.actors] == [japan.iri]


def test_actors_alone_stand_in_the_file_s_own_graph(read: Read) -> None:
    own = read(DESCRIBED + 'ex:ada <http://xmlns.com/foaf/0.1/mbox> <mailto:ada@example.org> .')
    assert not any(one.facts for one in own)
    quads = list(ox.parse(graph.nquads(together(own), own), format=ox.RdfFormat.N_QUADS))
    assert {quad.graph_name.value for quad in quads} == {own[0].graph}
    assert own[0].graph.startswith("https://w3id.org/diplomacy-kg/id/import/own0-ttl-")
    triples = written(own)
    assert values(triples, ADA.iri, "mbox") == {"mailto:ada@example.org"}
    assert values(triples, ARNOR.iri, "iso3") == {"XAR"}


def test_a_graph_that_was_written_comes_back_as_it_was(read: Read) -> None:
    """Another one's output is imported as the articles that it read."""
    before = merge(world(), STATES.get)
    known = {actor.iri: actor for actor in before.actors}
    own = read(graph.turtle(before).decode(), known=known, head="")
    after = merge([facts for one in own for facts in one.facts], known.get)
    assert [fact.iri for fact in after.facts] == [fact.iri for fact in before.facts]
    triples = {quad.triple for quad in ox.parse(graph.turtle(after, own), format=ox.RdfFormat.TURTLE)}
    assert triples == {quad.triple for quad in ox.parse(graph.turtle(before), format=ox.RdfFormat.TURTLE)}


def test_quoted_articles_are_the_user_s_own(read: Read) -> None:
    own = read("""
        ex:a a dip:Article ; dcterms:identifier "letter-1" ; dcterms:issued "2031-02-03"^^xsd:date .
        ex:e a dip:Protest ; dip:actor state:XAR ; dip:status dip:Occurred ; dip:evidence ex:q .
        ex:q a dip:Evidence ; dip:article ex:a ; dip:quote "We protest." ; dip:start 10 ; dip:end 21 ;
            dip:attributedTo state:XAR ; dip:mark "trigger 13 20" .
    """)
    [fact] = together(own).events
    [evidence] = fact.evidence
    assert (evidence.article, evidence.start, evidence.quote) == ("letter-1", 10, "We protest.")
    assert evidence.attributed is not None and evidence.marks[0].role == "trigger"
    triples = written(own)
    assert values(triples, ids.article("letter-1"), "issued") == {"2031-02-03"}
    assert not values(triples, "https://example.org/a", "identifier")


GOOD = "dip:actor state:XAR ; dip:status dip:Occurred"
FAULTS = {
    "ex:e a dip:Protest ; dip:status dip:Occurred .": "has no dip:actor",
    "ex:e a dip:Protest ; dip:actor state:XAR .": "has no dip:status; give one",
    "ex:e a dip:Protest ; dip:actor state:XAR ; dip:status dip:Done .": "dip:status Done; it is one of dip:Occurred",
    "ex:e a dip:Protest ; dip:actor ex:who ; dip:status dip:Occurred .": "<https://example.org/who>, which is no known actor",
    f"ex:e a dip:Protest , dip:Aid ; {GOOD} .": "has the classes Aid, Protest; give one type",
    f"ex:e a dip:Meeting , dip:Aid ; {GOOD} .": "has the classes Aid, Meeting; give one type",
    f"ex:e a dip:Military ; {GOOD} .": "has the classes Military; give one type",
    f"ex:e a dip:Event ; {GOOD} .": "has the classes Event; give one type",
    f"ex:e a dip:Consult ; {GOOD} ; dip:recipient state:XGO .": "all parties are dip:actor",
    f'ex:e a dip:Protest ; {GOOD} ; dip:date "2031-13"^^xsd:gYearMonth .': "date 2031-13, which is no month or year",
    f'ex:e a dip:Protest ; {GOOD} ; dip:date "soon" .': "date soon; write a day",
    f'ex:e a dip:Protest ; {GOOD} ; dip:date "2031-W01-1" .': "write a day",
    f'ex:e a dip:Protest ; {GOOD} ; dip:earliest "2031-01-01"^^xsd:date .': "give both or neither",
    f'ex:e a dip:Protest ; {GOOD} ; dip:earliest "2031-01-02"^^xsd:date ; dip:latest "2031-01-01"^^xsd:date .': "not the first",
    f"ex:e a dip:Protest ; {GOOD} ; dip:place ex:there .": "which has no rdfs:label",
    "ex:t a dip:Tenure ; dip:holder state:XAR .": "has no dip:office; give one",
    "ex:m a dip:Membership ; dip:member state:XAR ; dip:organization state:XGO ; dip:role dip:Friend .": "it is one of dip:Member",
    f'ex:e a dip:Protest ; {GOOD} ; dip:evidence ex:q . ex:q a dip:Evidence ; dip:quote "x" .': "has no dip:start",
    f'ex:e a dip:Protest ; {GOOD} ; dip:evidence ex:q . ex:q dip:quote "x" ; dip:start 0 ; dip:end 7 .': "has 1 characters",
    f"ex:e a dip:Treaty ; {GOOD} ; dip:recipient state:XGO .": "a mutual act such as dip:Treaty",
    'ex:o a dip:Person .': "An actor has exactly one rdfs:label",
    'ex:p a dip:Persn ; rdfs:label "P" .': "dip:Persn",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a file in which each line has one of the faults."""
    path = tmp_path_factory.mktemp("faults") / "own.ttl"
    lines = [text.replace("ex:q", f"ex:q{n}").replace("ex:e ", f"ex:e{n} ") for n, text in enumerate(FAULTS)]
    path.write_text(HEAD + "\n".join(lines), "utf-8")
    with pytest.raises(TurtleError) as fault:
        imported.read([path], KNOWN.get)
    return str(fault.value).splitlines()


@pytest.mark.parametrize("text", FAULTS)
def test_what_is_wrong_is_told_with_its_line(text: str, told: list[str]) -> None:
    line = len(HEAD.splitlines()) + list(FAULTS).index(text) + 1
    here = [message for message in told if f"own.ttl:{line}: " in message]
    assert [message for message in here if FAULTS[text] in message], here


def test_faults_of_all_files_are_told_at_once(read: Read) -> None:
    with pytest.raises(TurtleError) as fault:
        read("ex:e a dip:Protest .\nex:f a dip:Aid .", "ex:g a dip:Reject .", "ex:fine rdfs:label 'fine' .")
    assert [line.split(":")[0].rsplit("/", 1)[1] for line in str(fault.value).splitlines()] == ["own0.ttl", "own0.ttl", "own1.ttl"]


def test_what_is_no_turtle_is_told_with_its_line(read: Read) -> None:
    with pytest.raises(TurtleError, match=r"own0\.ttl:14: not valid Turtle"):
        read("\nex:e a dip:Protest\nex:f")


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    paths = [tmp_path / "b.ttl", tmp_path / "a.ttl"]
    for path in paths:
        path.write_text(HEAD + f'ex:{path.stem} a dip:Protest ; {GOOD} .\n[] rdfs:label "{path.stem}" .', "utf-8")
    there, back = imported.read(paths, KNOWN.get), imported.read(paths[::-1], KNOWN.get)
    assert there == back
    assert graph.turtle(together(there), there) == graph.turtle(together(back), back)


def test_nothing_is_nothing() -> None:
    assert imported.read([], KNOWN.get) == ()


def test_statements_are_found_where_they_stand() -> None:
    text = (
        "@base <http://b/> .\nPREFIX a: <http://a/>\n# a:no a:p 1 .\n"
        "a:x a:p 1.5 , 'it. is' , [ a:q ( 1 2 ) ; a:r \"\"\"long\n. text\"\"\" ] .\n<y> a:p a:z.\na:x a:p 2 .\n[] a:p 3 ."
    )
    found = statements(text)
    assert {subject: text[place.start : place.end] for subject, place in found.items()} == {
        "http://a/x": "a:x a:p 1.5 , 'it. is' , [ a:q ( 1 2 ) ; a:r \"\"\"long\n. text\"\"\" ] .",
        "http://b/y": "<y> a:p a:z.",
    }
    assert [place.line for place in found.values()] == [4, 6]


def test_the_invented_world_itself_has_no_import() -> None:
    """Without imports the files are as they were."""
    merged = merge([Writer("a", "A", "2031-01-01").done()])
    assert graph.turtle(merged, ()) == graph.turtle(merged)
