"""The closed tree of errors: who must act, and the exit code that tells so.

The command line catches :class:`KgError` and nothing else. Every message is one line that says where (file, line),
what is wrong, and what to do.
"""

from __future__ import annotations


class KgError(Exception):
    """Anything a user or the author of a rule can mend. ``exit_code`` is what the process ends with."""

    exit_code = 1

    def __init__(self, message: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.message = message
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text} ({self.remedy})" if self.remedy else text


class UsageError(KgError):
    """The command's words are off: the person who typed it must act."""

    exit_code = 2


class InputError(KgError):
    """An article, or a file of articles, cannot be read: whoever supplies the articles must act."""

    exit_code = 3


class TurtleError(KgError):
    """An RDF file cannot be read or breaks the contract: whoever wrote that file must act."""

    exit_code = 4


class RuleError(KgError):
    """A rule or word list is malformed: the author of the rule must act."""

    exit_code = 5


class QueryError(KgError):
    """A SPARQL query is wrong, unknown or refused: whoever asks must act."""

    exit_code = 6


class OutputError(KgError):
    """Nothing can be written where the output should go: whoever owns that place must act."""

    exit_code = 7
