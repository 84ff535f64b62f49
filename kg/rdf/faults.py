"""What goes wrong with RDF and SPARQL, in words for the person who can mend it; and what is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import QueryError, TurtleError
from kg.rdf.prefixes import PREFIXES
from kg.rdf.sparql import Lexeme, declared, keywords, lexemes, position

_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"])
_QUERIES = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
_WHERE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
# Of what the parser expected: punctuation. Its character classes and lists of functions tell a person nothing.
_HINT = re.compile(r'"([.;)}\]])"')
# Of what the parser says, its few whole sentences ("The SELECT contains a variable that is unbound").
_SENTENCE = re.compile(r"(?:^|, )([A-Z][a-z]* [A-Za-z ]{8,})(?:,|$)|(IRI parsing failed)")
_WORDS_SHOWN = 3


def not_rdf(path: Path, fault: SyntaxError) -> TurtleError:
    """A file that is not in its language."""
    language = "N-Quads" if path.suffix == ".nq" else "Turtle"
    line = f":{fault.lineno}" if fault.lineno else ""
    return TurtleError(f"not valid {language}: {fault.msg}", where=f"{path}{line}", remedy="mend the file at that line")


def unreadable(path: Path, fault: OSError) -> TurtleError:
    return TurtleError(f"cannot be read: {fault.strerror or fault}", where=str(path), remedy="check the path")


def refuse(query: str, where: str) -> None:
    """Raises QueryError for what would change the graph or reach beyond it, and for prefixes that nobody declares."""
    pieces = [piece for piece in lexemes(query) if piece.kind != "comment" and piece.text.strip()]
    words = keywords(query)
    first = next((piece.text.upper() for piece in pieces if piece.kind == "word"
                  and piece.text.upper() in _UPDATES | _QUERIES), "")  # fmt: skip
    if not first:
        raise QueryError("no SPARQL query: none of SELECT, ASK, CONSTRUCT, DESCRIBE is in it", where=where,
                         remedy="kg query --list shows queries to begin with")  # fmt: skip
    if first in _UPDATES:
        raise QueryError(f"{first} would change the graph, and queries cannot", where=where,
                         remedy="change the articles and run kg build")  # fmt: skip
    if "SERVICE" in words:
        raise QueryError("SERVICE would ask another server, and queries stay on this machine", where=where,
                         remedy="load the other graph with kg build --import")  # fmt: skip
    _refuse_files(pieces, where)
    _refuse_prefixes(query, where)


def _refuse_files(pieces: list[Lexeme], where: str) -> None:
    for at, piece in enumerate(pieces):
        if piece.kind == "word" and piece.text.upper() == "FROM":
            named = next((p for p in pieces[at + 1 : at + 3] if p.text.upper() != "NAMED"), None)
            if named and named.text.casefold().startswith("<file:"):
                raise QueryError(f"FROM {named.text} would read a file, and queries read the graph alone", where=where,
                                 remedy="load the file with kg build --import")  # fmt: skip


def _refuse_prefixes(query: str, where: str) -> None:
    known = declared(query) | PREFIXES.keys() | {"_"}
    for piece in lexemes(query):
        prefix = piece.text.partition(":")[0]
        if piece.kind == "name" and prefix not in known:
            line, column = position(query, piece.start)
            raise QueryError(f"line {line}, column {column}: nobody declares the prefix {prefix}:", where=where,
                             remedy=f"add PREFIX {prefix}: <...>, or use one of {': '.join(PREFIXES)}:")  # fmt: skip


@contextmanager
def evaluation(where: str, query: str = "") -> Iterator[None]:
    """Turns what the engine raises into QueryError."""
    try:
        yield
    except SyntaxError as fault:
        raise QueryError(_explained(str(fault.msg), query), where=where, remedy="mend the query there") from fault
    except (RuntimeError, ValueError, OSError) as fault:
        raise QueryError(str(fault), where=where, remedy="change the query") from fault


def _explained(message: str, query: str) -> str:
    found = _WHERE.match(message)
    if not found:
        return message
    line, column, expected = int(found.group(1)), int(found.group(2)), found.group(3)
    lines = query.split("\n")
    before = " ".join([*lines[: line - 1], lines[line - 1][: column - 1]]).split() if line <= len(lines) else []
    here = f"not understood after {' '.join(before[-_WORDS_SHOWN:])}" if before else "not understood"
    sentence = _SENTENCE.search(expected)
    hints = list(dict.fromkeys(_HINT.findall(expected)))
    if sentence:
        here += f": {sentence.group(1) or sentence.group(2)}"
    elif hints:
        here += f"; missing is perhaps {' or '.join(hints)}"
    return f"line {line}, column {column}: {here}"
