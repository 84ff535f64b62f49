"""A user's own Turtle joins the graph: facts as facts of the file, or of the articles that it quotes, the rest beside them.

Facts go through the same merge as those that were read, so that the same happening is one event, in whatever terms the user
names it. A fact without evidence is quoted from the file itself. All else the file says (actors, their names, whatever is
in other vocabularies) stands in a named graph of the file's own, under the IRIs by which this graph knows those actors:
one that shares an IRI, an owl:sameAs or an ISO code is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import ids
from kg.errors import TurtleError
from kg.graph.claims import FACTS, IMPORT_RULE, READ, Fault, Reader, Said
from kg.model import Actor, Article, ArticleFacts, Evidence, Fact
from kg.rdf.described import read_described
from kg.rdf.statements import Statement, statements
from kg.rdf.terms import ALT_LABEL, LABEL, SAME_AS, TYPE, Description, Iri, Literal, Term, describe, united
from kg.resources import ONTOLOGY_DIR
from kg.vocab import ID
from kg.vocab import ONTOLOGY as DIP

ACTORS = ONTOLOGY_DIR / "actors.ttl"
# The kinds of shapes that a fact, its evidence and its article are held to; these are judged here, by reading them.
_JUDGED = frozenset({"fact", "event", "mode", "evidence", "article", "tenure", "membership"})
# What may hold another's IRI for a state; the gazetteer judges whether it is one.
_STATE_SHAPES = frozenset({"actor-country", "organization-memberState", "place-country"})
_STATES = ids.state("")
# A fact that has no name in the file is shown by the file's beginning, so many characters of it.
_BEGINNING = 300


@dataclass(frozen=True, slots=True)
class Extra:
    """What a file says of a fact beyond the contract, and by which IRI it calls the fact."""

    node: str
    fact: Fact
    description: Description


@dataclass(frozen=True, slots=True)
class Imported:
    """One file. ``facts`` are to be merged with those that were read; ``graph`` is the named graph of all else."""

    name: str
    graph: str
    triples: int
    facts: tuple[ArticleFacts, ...]
    beside: tuple[Description, ...]
    extras: tuple[Extra, ...]


def read(paths: Sequence[Path], known: Callable[[str], Actor | None]) -> tuple[Imported, ...]:
    """The files in order of their names. ``known`` gives the actor of an IRI; it has read the same files.

    Raises TurtleError that tells every fault of every file with its line; then nothing is imported.
    """
    files = [_File(path) for path in dict.fromkeys(paths)]
    if not files:
        return ()
    same = _same(files, known)
    faults: list[str] = []
    found = [_import(file, same, known, faults) for file in files]
    faults += _breaches(files)
    if faults:
        raise TurtleError("\n".join(sorted(faults)))
    return tuple(sorted(found, key=lambda one: (one.name, one.graph)))


class _File:
    """A file's text, what it says of each subject, and where."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.triples, self.said = read_described(path)
        self.text = path.read_text(encoding="utf-8", errors="replace")
        self.places: Mapping[str, Statement] = statements(self.text)

    def where(self, node: str) -> str:
        place = self.places.get(node)
        return f"{self.path}:{place.line}" if place else str(self.path)


def beside(imported: Iterable[Imported], labels: Mapping[str, str],
           found: Callable[[Fact], str]) -> Iterator[tuple[str, Iterator[Description]]]:  # fmt: skip
    """For each file the named graph and what stands in it, in terms of a graph that has these ``labels`` (by IRI).

    ``found`` gives the IRI of the merged fact that a file's fact became part of.
    """
    for one in imported:
        subjects: defaultdict[str, list[Description]] = defaultdict(list)
        for said in one.beside:
            subjects[said.subject].append(said)
        for extra in one.extras:
            iri = found(extra.fact)
            link = ((SAME_AS, (Iri(extra.node),)),) if extra.node != iri else ()
            subjects[iri].append(Description(iri, (*extra.description.properties, *link)))
        yield one.graph, (_renamed(united(subjects[iri]), labels.get(iri)) for iri in sorted(subjects))


def _import(file: _File, same: Mapping[str, str], known: Callable[[str], Actor | None], faults: list[str]) -> Imported:
    said = _canonical(file.said, same)
    reader = Reader(said, known)
    own = Article(file.path.name, "", ())
    stated: dict[str, tuple[Article, list[Fact]]] = {}
    extras: list[Extra] = []
    nodes = sorted(node for node in said if reader.kinds(node) & FACTS)
    articles = sorted(node for node in said if "Article" in reader.kinds(node)) + sorted(_values(said, f"{DIP}article"))
    try:
        stated.update({one.id: (one, []) for one in map(reader.article, articles)})
    except Fault as fault:
        faults.append(f"{file.path}: {fault}")
    for node in nodes:
        try:
            fact = Fact(reader.fact(node), tuple(_evidence(reader, node)) or (_quoted(file, node, own),))
        except Fault as fault:
            faults.append(f"{file.where(node)}: {_called(node)} {fault}")
            continue
        for passage in fact.evidence:
            stated.setdefault(passage.article, (own, []))[1].append(Fact(fact.what, (passage,)))
        extras += _extra(node, fact, said[node])
    taken = {*nodes, *articles, *_values(said, f"{DIP}evidence")}
    return Imported(
        name=file.path.name,
        graph=f"{ID}import/{ids.slug(file.path.name)}-{ids.digest(file.path.name)[:6]}",
        triples=file.triples,
        facts=tuple(ArticleFacts(article, tuple(facts)) for article, facts in stated.values()),
        beside=tuple(_rest(said, taken, known)),
        extras=tuple(extras),
    )


def _values(said: Said, name: str) -> set[str]:
    return {value.value for properties in said.values() for value in properties.get(name, ())}


def _called(node: str) -> str:
    """A fact by its own IRI; a blank node's name would tell nobody anything."""
    return "a fact without a name" if node.startswith(f"{ID}import/blank-") else f"<{node}>"


def _evidence(reader: Reader, node: str) -> Iterator[Evidence]:
    for value in reader.said[node].get(f"{DIP}evidence", ()):
        yield reader.evidence(value.value)


def _quoted(file: _File, node: str, article: Article) -> Evidence:
    """The statement in the file, as the passage that tells the fact."""
    place = file.places.get(node)
    start, end = (place.start, place.end) if place else (0, min(len(file.text), _BEGINNING))
    return Evidence(article.id, start, end, file.text[start:end], IMPORT_RULE, 1.0)


def _extra(node: str, fact: Fact, said: Mapping[str, Sequence[Term]]) -> Iterator[Extra]:
    """What is left of a fact's description; a fact with a name of the user's own keeps that name, too."""
    left = [(name, values) for name, values in said.items() if name not in READ]
    kinds = [value for value in said.get(TYPE, ()) if not value.value.startswith(DIP)]
    description = describe(node, (TYPE, kinds), *left)
    if description.properties or not node.startswith(ID):
        yield Extra(node, fact, description)


def _rest(said: Said, taken: set[str],
          known: Callable[[str], Actor | None]) -> Iterator[Description]:  # fmt: skip
    """What the file says of actors and of all else, and the states that it refers to."""
    for node in sorted(said.keys() - taken):
        actor = known(node)
        yield _renamed(describe(node, *sorted(said[node].items())), actor.name if actor else None)
    states = {value.value for node in said.keys() - taken for values in said[node].values() for value in values
              if isinstance(value, Iri) and value.value.startswith(_STATES)}  # fmt: skip
    for iri in sorted(states - said.keys()):
        state = known(iri)
        if state is not None:
            yield describe(iri, (TYPE, [Iri(f"{DIP}State")]), (LABEL, [Literal(state.name)]),
                           (f"{DIP}iso3", [Literal(iri.removeprefix(_STATES))]))  # fmt: skip


def _renamed(said: Description, label: str | None) -> Description:
    """The description with this label, a plain string; other labels are other names."""
    labels = [value for name, values in said.properties if name == LABEL for value in values]
    if label is None or not labels:
        return said
    others = [value for value in labels if value.value != label]
    renamed = [(name, values) for name, values in said.properties if name != LABEL]
    return united([describe(said.subject, (LABEL, [Literal(label)]), *renamed), describe(said.subject, (ALT_LABEL, others))])


def _canonical(said: Said, same: Mapping[str, str]) -> dict[str, dict[str, list[Term]]]:
    """The descriptions under the IRIs by which the graph knows their subjects; which is the same as which, stays told."""
    found: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for node, properties in said.items():
        subject = same.get(node, node)
        for name, values in properties.items():
            for value in values:
                link = name == SAME_AS or isinstance(value, Literal)
                found[subject][name].append(value if link else Iri(same.get(value.value, value.value)))
        if subject != node:
            found[subject][SAME_AS].append(Iri(node))
    for subject in found:
        found[subject][SAME_AS] = [value for value in found[subject][SAME_AS] if value.value != subject]
    return {subject: {name: sorted(set(values)) for name, values in said_of.items() if values}
            for subject, said_of in found.items()}  # fmt: skip


def _same(files: Sequence[_File], known: Callable[[str], Actor | None]) -> dict[str, str]:
    """For each IRI that is the same as others, the one that stands for them all: one that is known, if any is."""
    classes: dict[str, set[str]] = {}

    def join(one: str, other: str) -> None:
        both = classes.get(one, {one}) | classes.get(other, {other})
        classes.update(dict.fromkeys(both, both))

    _, shipped = read_described(ACTORS)
    for said in (shipped, *(file.said for file in files)):
        for node, properties in said.items():
            for value in properties.get(SAME_AS, ()):
                join(node, value.value)
            for code in properties.get(f"{DIP}iso3", ()):
                join(node, ids.state(code.value))
    return {iri: min(both, key=lambda one: (known(one) is None, not one.startswith(ID), one))
            for iri, both in classes.items()}  # fmt: skip


def _breaches(files: Sequence[_File]) -> Iterator[str]:
    """What breaks ontology and shapes in what is not judged here: facts are by reading them, states by the gazetteer.

    Of an actor's several labels one is taken, and the rest are other names.
    """
    from kg.rdf import validate  # pyshacl takes a second to load, and few builds import anything

    labelled = {node for file in files for node, said in file.said.items() if LABEL in said}
    for breach in validate.validate([file.path for file in files], background=()):
        judged = breach.shape.split("-")[0] in _JUDGED or breach.shape in _STATE_SHAPES
        named = breach.shape.endswith("-label") and breach.focus in labelled
        if breach.severity == "violation" and not judged and not named:
            yield validate.describe(breach)
