"""Queries that can be asked by name, and how their parameters are filled.

A query begins with comment lines: its question, then what its columns are and which parameters it takes.

    # Who met whom, and when?
    # columns: date, who, where
    # param who (actor): only meetings of this actor
    # param below (number): the confidence under which a fact is listed = 0.7

In the text ``$who`` and ``$below`` are variables like any other, so the file is plain SPARQL for any endpoint. A value is
put in the variable's place as one term: an actor's IRI or a literal, never as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import QueryError, UsageError
from kg.rdf.sparql import lexemes
from kg.rdf.terms import DATE, DECIMAL, Iri, Literal
from kg.rdf.writing import term
from kg.resources import ONTOLOGY_DIR

QUERIES = ONTOLOGY_DIR / "queries"
TYPES = ("actor", "text", "date", "number")
_PARAM = re.compile(
    r"param\s+(?P<name>\w+)\s*(?:\((?P<type>\w+)\))?\s*:\s*(?P<meaning>.*?)\s*(?:=\s*(?P<default>\S.*?)\s*)?$"
)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)\Z")


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something to fill in. ``type`` is one of TYPES. Without a value or default the variable stays free: any will do."""

    name: str
    type: str
    meaning: str
    default: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """A query with what its head says of it. ``name`` is how to ask for it, or where it was found."""

    name: str
    question: str
    columns: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    text: str


@cache
def shipped() -> tuple[Question, ...]:
    """The queries that come with kg, by name."""
    return tuple(_from_file(path, path.stem) for path in sorted(QUERIES.glob("*.rq")))


def find(words: str) -> Question:
    """What is meant by ``words``: the name of a shipped query, a .rq file, or SPARQL itself."""
    for question in shipped():
        if question.name == words:
            return question
    path = Path(words) if len(words) < 4096 and "\n" not in words and "\0" not in words else None
    if words.endswith((".rq", ".sparql")) and path is not None:
        return _from_file(path, words)
    if re.fullmatch(r"[\w-]+", words):
        near = get_close_matches(words, [question.name for question in shipped()], n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise QueryError(f"no query of the name {words}", remedy=f"{hint}kg query --list shows all")
    return _read(words, "the query")


def fill(question: Question, values: Mapping[str, str], actors: Callable[[str], str]) -> str:
    """The query with the values in place of its parameters. ``actors`` gives the IRI of an actor by any of its names."""
    declared = {parameter.name: parameter for parameter in question.parameters}
    used = {piece.text[1:] for piece in lexemes(question.text) if piece.kind == "variable"}
    for name in values:
        if name not in declared and name not in used:
            has = f"it has {', '.join(declared)}" if declared else "it has none"
            raise UsageError(f"{question.name} has no parameter {name}", remedy=has)
    terms = {}
    for name in sorted(declared.keys() | values.keys()):
        parameter = declared.get(name, Parameter(name, "text", "", None))
        value = values.get(name, parameter.default)
        if value is not None:
            terms[name] = _term(parameter, value, actors)
    return "".join(
        terms.get(piece.text[1:], piece.text) if piece.kind == "variable" else piece.text
        for piece in lexemes(question.text)
    )


def _term(parameter: Parameter, value: str, actors: Callable[[str], str]) -> str:
    if parameter.type == "actor":
        return term(Iri(actors(value)))
    if parameter.type == "number":
        if not _NUMBER.match(value):
            raise UsageError(f"{parameter.name}={value} is no number", remedy=f"give one like {parameter.default or '0.5'}")
        return term(Literal(value, DECIMAL))
    if parameter.type == "date":
        try:
            return term(Literal(date.fromisoformat(value).isoformat(), DATE))
        except ValueError:
            raise UsageError(f"{parameter.name}={value} is no day", remedy="write it as 2024-07-10") from None
    return term(Literal(value))


def _from_file(path: Path, name: str) -> Question:
    try:
        return _read(path.read_text(encoding="utf-8-sig"), name)
    except UnicodeDecodeError:
        raise QueryError("not UTF-8 text", where=str(path), remedy="save the query as UTF-8") from None
    except OSError as fault:
        raise QueryError(f"cannot be read: {fault.strerror}", where=str(path), remedy="check the path") from fault


def _read(text: str, name: str) -> Question:
    head = list(_head(text))
    question = head[0] if head else ""
    columns = next((line.partition(":")[2] for line in head if line.startswith("columns:")), "")
    parameters = [_parameter(line, name) for line in head if re.match(r"param\b", line)]
    return Question(
        name, question, tuple(column.strip() for column in columns.split(",") if column.strip()), tuple(parameters), text
    )


def _head(text: str) -> Iterator[str]:
    """The comment lines at the top, without their signs."""
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield line.lstrip("#").strip()


def _parameter(line: str, where: str) -> Parameter:
    found = _PARAM.fullmatch(line)
    kind = (found["type"] or "text") if found else ""
    if found is None or kind not in TYPES:
        raise QueryError(f"cannot read the parameter line: {line}", where=where,
                         remedy=f"write # param NAME (TYPE): meaning = default, TYPE one of {', '.join(TYPES)}")  # fmt: skip
    return Parameter(found["name"], kind, found["meaning"], found["default"])
