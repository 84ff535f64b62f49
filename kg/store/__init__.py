"""A built folder, to be asked in SPARQL.

The default graph is the whole graph with the ontology's classes and their numbers, so that `rdfs:subClassOf` and the
conflict-cooperation scores can be used in a query. The gazetteer is not in it: answers come from what was read. Each
article's own graph can be named by GRAPH and FROM; these are loaded when a query does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from kg.errors import QueryError, UsageError
from kg.rdf.engine import Engine, Result
from kg.rdf.prefixes import shortened
from kg.rdf.sparql import keywords
from kg.resources import ONTOLOGY_DIR
from kg.store.questions import Parameter, Question, fill, find, shipped

__all__ = ["Result", "Parameter", "Question", "Store", "find", "open", "shipped"]

ONTOLOGY = ONTOLOGY_DIR / "diplomacy.ttl"
_NAMES = """
SELECT DISTINCT ?name ?sure ?iri WHERE {
  ?iri a ?kind . FILTER(?kind IN (dip:State, dip:Person, dip:Organization, dip:Group))
  { ?iri rdfs:label|dip:iso3 ?name BIND(1 AS ?sure) } UNION { ?iri skos:altLabel ?name BIND(2 AS ?sure) }
} ORDER BY ?sure ?name ?iri
"""
_MOST_CANDIDATES = 5


def open(folder: Path, background: Sequence[Path] = (ONTOLOGY,)) -> Store:
    """The graph that `kg build` has written into ``folder``, with the ``background`` files beside it in the default graph.

    Raises UsageError where there is none, TurtleError with file and line where it cannot be read.
    """
    turtle, quads = folder / "graph.ttl", folder / "graph.nq"
    if not turtle.is_file() and not quads.is_file():
        remedy = f"kg build SOURCE... -o {folder} makes one"
        raise UsageError("no graph.ttl in this folder", where=str(folder), remedy=remedy)
    engine = Engine()
    if turtle.is_file():
        engine.load(turtle)
    else:
        engine.load(quads, named=False)
    for path in background:
        engine.load(path)
    return Store(engine, quads if quads.is_file() else None)


class Store:
    """A graph that answers."""

    def __init__(self, engine: Engine, quads: Path | None) -> None:
        self._engine = engine
        self._waiting = quads

    def query(self, asked: str | Question, values: Mapping[str, str] | None = None) -> Result:
        """The answer to a query (`find` says which is meant by a string), its parameters filled with ``values``.

        Raises QueryError for a query that is wrong or refused, UsageError for values that do not fit.
        """
        question = find(asked) if isinstance(asked, str) else asked
        text = fill(question, values or {}, self.actor)
        if self._waiting and keywords(text) & {"GRAPH", "FROM"}:
            self._engine.load(self._waiting)
            self._waiting = None
        return self._engine.ask(text, question.name)

    def actor(self, name: str) -> str:
        """The IRI of the actor that bears this name, label or ISO code before other names, capitals not minded."""
        wanted = name.strip().casefold()
        known = list(self._engine.ask(_NAMES).rows(short=False))
        for degree in ("1", "2"):
            iris = sorted({iri for called, sure, iri in known if sure == degree and called.casefold() == wanted})
            if len(iris) == 1:
                return iris[0]
            if iris:
                raise QueryError(f"{len(iris)} actors are called {name}: {', '.join(iris[:_MOST_CANDIDATES])}",
                                 remedy="give the whole name of one")  # fmt: skip
        names = {called.casefold(): called for called, _, _ in known}
        for iri in {iri for _, _, iri in known}:
            if name in {iri, shortened(iri)}:
                return iri
        near = [names[one] for one in get_close_matches(wanted, names, n=3, cutoff=0.6)]
        hint = f"did you mean {' or '.join(near)}?" if near else "the query actors lists all"
        raise QueryError(f"nobody in this graph is called {name}", remedy=hint)
