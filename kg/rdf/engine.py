"""Oxigraph behind a few plain calls: triples in, answers out. It never writes a file and never reaches a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.faults import evaluation, not_rdf, refuse, unreadable
from kg.rdf.prefixes import PREFIXES, shortened

_FORMATS = {".ttl": ox.RdfFormat.TURTLE, ".nq": ox.RdfFormat.N_QUADS}
_RESULTS = {
    "csv": ox.QueryResultsFormat.CSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}

Row = tuple[str, ...]
Solutions = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Result:
    """What a query gave. It is a stream: take it once, by `rows` or by `render`."""

    def __init__(self, found: Solutions, where: str) -> None:
        self._found = found
        self._where = where

    @property
    def columns(self) -> Row:
        """The names of the columns: those selected, those of a triple, or none of a yes or no."""
        if isinstance(self._found, ox.QuerySolutions):
            return tuple(variable.value for variable in self._found.variables)
        return ("subject", "predicate", "object") if isinstance(self._found, ox.QueryTriples) else ("answer",)

    def rows(self, *, short: bool = True) -> Iterator[Row]:
        """Each answer as text: values without their datatype, nothing for unbound.

        ``short`` is for reading: IRIs by their prefix, and what stands on several lines on one.
        """
        with evaluation(self._where):
            if isinstance(self._found, ox.QuerySolutions):
                names = self._found.variables
                for solution in self._found:
                    yield tuple(_plain(solution[name], short) for name in names)
            elif isinstance(self._found, ox.QueryTriples):
                for triple in self._found:
                    yield tuple(_plain(term, short) for term in (triple.subject, triple.predicate, triple.object))
            else:
                yield ("yes" if self._found else "no",)

    def render(self, form: str) -> bytes:
        """The answer as csv, json or xml (SPARQL 1.1 results), or as ttl where it is a graph."""
        graph = isinstance(self._found, ox.QueryTriples)
        if graph != (form == "ttl"):
            asked = "a CONSTRUCT or DESCRIBE query gives a graph" if graph else "this query gives a table"
            remedy = "ask for ttl or table" if graph else "ask for table, csv, json or xml"
            raise QueryError(f"{asked}, which {form} cannot hold", where=self._where, remedy=remedy)
        with evaluation(self._where):
            if isinstance(self._found, ox.QueryTriples):
                triples = sorted(set(self._found), key=str)
                return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
            return self._found.serialize(format=_RESULTS[form]) or b""


class Engine:
    """A store in memory: a default graph and named graphs."""

    def __init__(self) -> None:
        self._store = ox.Store()

    def load(self, path: Path, *, named: bool = True) -> None:
        """Adds a Turtle or N-Quads file whole, or nothing of it. ``named`` false puts all quads into the default graph.

        Raises TurtleError with file and line where the file cannot be read.
        """
        form = _FORMATS[path.suffix]
        try:
            if named or form == ox.RdfFormat.TURTLE:
                self._store.load(path=path, format=form)
            else:
                self._store.extend(ox.Quad(*quad.triple) for quad in list(ox.parse(path=path, format=form)))
        except SyntaxError as fault:
            raise not_rdf(path, fault) from fault
        except OSError as fault:
            raise unreadable(path, fault) from fault

    def ask(self, query: str, where: str = "the query") -> Result:
        """Runs a query. Updates, SERVICE and FROM <file:...> are refused; ``where`` stands in front of every fault."""
        refuse(query, where)
        with evaluation(where, query):
            found = self._store.query(query, prefixes=dict(PREFIXES))
        return Result(found, where)


def _plain(term: object, short: bool) -> str:
    if isinstance(term, ox.Literal):
        return " ".join(term.value.split()) if short else term.value
    if isinstance(term, ox.NamedNode):
        return shortened(term.value) if short else term.value
    return "" if term is None else str(term)
