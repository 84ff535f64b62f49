"""The graph, as Turtle and as N-Quads: what `kg.merge` made of the articles, in the terms of the contract.

``turtle`` is for people and for every RDF tool. ``nquads`` holds the same triples, each article's facts in the named graph
that bears the article's IRI: the union of its graphs is the Turtle's graph. Both are functions of the facts alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from kg import ids
from kg.graph.imported import Imported, beside
from kg.graph.sections import of_article, of_everything
from kg.graph.trace import finder
from kg.model import Merged
from kg.rdf.prefixes import PREFIXES
from kg.rdf.sorting import sorted_lines
from kg.rdf.terms import Description, united
from kg.rdf.writing import TurtleWriter
from kg.rdf.writing import nquads as lines_of

__all__ = ["nquads", "nquads_pieces", "turtle", "turtle_pieces"]


def turtle(merged: Merged, imported: Sequence[Imported] = ()) -> bytes:
    """graph.ttl: articles, actors, places, offices, rules, then every fact followed by its evidence, each sorted by IRI.

    Whatever imported files say beside their facts, which are in ``merged``, stands with its subject or at the end.
    """
    return "".join(turtle_pieces(merged, imported)).encode("utf-8")


def turtle_pieces(merged: Merged, imported: Sequence[Imported] = ()) -> Iterator[str]:
    """The Turtle piece by piece, so that a large graph need not stand in memory twice."""
    further: defaultdict[str, list[Description]] = defaultdict(list)
    for _, descriptions in _beside(merged, imported):
        for description in descriptions:
            further[description.subject].append(description)
    writer = TurtleWriter(PREFIXES)
    yield writer.head()
    for title, descriptions in of_everything(merged):
        begun = False
        for description in descriptions:
            if not begun:
                yield f"\n# {title}\n\n"
                begun = True
            more = further.pop(description.subject, [])
            yield writer.block(united([description, *more]) if more else description)
    if further:
        yield "\n# Imported\n\n"
        yield from (writer.block(united(further[subject])) for subject in sorted(further))


def nquads(merged: Merged, imported: Sequence[Imported] = ()) -> bytes:
    """graph.nq: canonical lines, sorted, each once."""
    return "".join(nquads_pieces(merged, imported)).encode("utf-8")


def nquads_pieces(merged: Merged, imported: Sequence[Imported] = ()) -> Iterator[str]:
    """The N-Quads line by line, for graphs that are larger than memory."""
    graphs = chain(of_article(merged), _beside(merged, imported))
    return sorted_lines(line for graph, said in graphs for description in said for line in lines_of(description, graph))


def _beside(merged: Merged, imported: Sequence[Imported]) -> Iterator[tuple[str, Iterator[Description]]]:
    if imported:
        labels = {place.iri: place.name for place in merged.places} | {actor.iri: actor.name for actor in merged.actors}
        labels |= {ids.office(fact.what.office): fact.what.office for fact in merged.tenures}
        yield from beside(imported, labels, finder(merged))
