"""The graph, as Turtle and as N-Quads: what `kg.merge` made of the articles, in the terms of the contract.

``turtle`` is for people and for every RDF tool. ``nquads`` holds the same triples, each article's facts in the named graph
that bears the article's IRI: the union of its graphs is the Turtle's graph. Both are functions of the facts alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.sections import of_article, of_everything
from kg.model import Merged
from kg.rdf.prefixes import PREFIXES
from kg.rdf.writing import TurtleWriter
from kg.rdf.writing import nquads as lines_of

__all__ = ["nquads", "turtle", "turtle_pieces"]


def turtle(merged: Merged) -> bytes:
    """graph.ttl: articles, actors, places, offices, rules, then every fact followed by its evidence, each sorted by IRI."""
    return "".join(turtle_pieces(merged)).encode("utf-8")


def turtle_pieces(merged: Merged) -> Iterator[str]:
    """The Turtle piece by piece, so that a large graph need not stand in memory twice."""
    writer = TurtleWriter(PREFIXES)
    yield writer.head()
    for title, descriptions in of_everything(merged):
        begun = False
        for description in descriptions:
            if not begun:
                yield f"\n# {title}\n\n"
                begun = True
            yield writer.block(description)


def nquads(merged: Merged) -> bytes:
    """graph.nq: canonical lines, sorted, each once."""
    lines = {
        line for graph, descriptions in of_article(merged) for description in descriptions for line in lines_of(description, graph)
    }
    return "".join(sorted(lines)).encode("utf-8")
