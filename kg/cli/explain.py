"""``kg explain``: how a sentence is read, stage by stage."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import table
from kg.errors import UsageError
from kg.model import Actor, Clause, Event, Evidence, Fact, Membership, Sentence, Tenure, When

if TYPE_CHECKING:
    from kg.explain import Explanation


@click.command(short_help="Show how a sentence is read, stage by stage.")
@click.argument("sentence")
@click.option("--date", "anchor", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]),
              help="The day of publication, against which 'Wednesday' or 'last month' is resolved.")  # fmt: skip
@click.option("--import", "imports", multiple=True, metavar="FILE.ttl", type=click.Path(path_type=Path),
              help="Turtle with further actors and names.")  # fmt: skip
@click.option("--model", metavar="NAME", help="Parse with this installed spaCy model instead of the small one.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of tables.")
def explain(sentence: str, anchor: datetime | None, imports: tuple[Path, ...], model: str | None, as_json: bool) -> None:
    """Show how SENTENCE is read: tokens, mentions, clauses, rules that fired, rules that nearly did, facts.

    SENTENCE may be a whole paragraph; - takes it from standard input.
    """
    piped = sys.stdin.buffer.read() if sentence == "-" and sys.stdin else b""
    typed = piped if sentence == "-" else sentence.encode("utf-8", "surrogateescape")
    text = typed.decode("utf-8", "replace")
    if not text.strip():
        raise UsageError("there is no sentence", remedy='kg explain "Arnor invited Gondor to the summit."')
    from kg.explain import explain as explained
    from kg.pipeline import Reader

    sections = list(_sections(explained(text, Reader(model, imports), anchor.date() if anchor else None)))
    if as_json:
        view = {section.name: [dict(zip(section.columns, row, strict=True)) for row in section.rows] for section in sections}
        click.echo(json.dumps(view, ensure_ascii=False, indent=2))
        return
    for section in sections:
        click.echo(f"\n{section.name.capitalize()}" + ("" if section.rows else ": none"))
        if section.rows:
            table(section.columns, section.rows)


@dataclass(frozen=True, slots=True)
class Section:
    """What one stage found, as rows of words."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _sections(found: Explanation) -> Iterator[Section]:
    sentences = found.reading.sentences
    yield Section("tokens", ("sentence", "token", "word", "lemma", "pos", "tag", "relation", "head"), tuple(
        (str(s.index), str(t.index), t.text, t.lemma, t.pos, t.tag, t.dep, s.tokens[t.head].text)
        for s in sentences for t in s.tokens
    ))  # fmt: skip
    yield _mentions(found)
    yield Section("clauses", ("predicate", "lemma", "form", "roles", "stands under", "tense", "speaker"), tuple(
        _clause(sentences[clause.sentence], clause) for clause in found.reading.clauses
    ))  # fmt: skip
    yield Section("rules that fired", ("rule", "trigger"), tuple(
        (a.rule, a.trigger) for a in found.attempts if a.stopped is None
    ))  # fmt: skip
    yield Section("rules that stopped short", ("rule", "trigger", "where it stopped"), tuple(
        (a.rule, a.trigger, a.stopped or "") for a in found.near_misses
    ))  # fmt: skip
    yield Section("facts", ("what", "who", "to whom", "status", "when", "where", "said by", "rule"), tuple(
        _fact(fact, evidence) for fact in found.stated.facts for evidence in fact.evidence
    ))  # fmt: skip


def _mentions(found: Explanation) -> Section:
    sentences, mentions = found.reading.sentences, found.reading.mentions
    rows = [(m.sentence, m.start, m.end, m.how, _names(m.actors)) for m in mentions.actors]
    rows += [(t.sentence, t.start, t.end, f"time ({t.relation})", _when(t.when)) for t in mentions.times]
    rows += [(p.sentence, p.start, p.end, "place", p.place.name) for p in mentions.places]
    rows += [
        (o.sentence, o.start, o.end, "office", f"{o.holder.name}: {o.office} of {o.organization.name if o.organization else '?'}")
        for o in mentions.offices
    ]
    rows += [
        (m.sentence, m.start, m.end, "membership", f"{m.member.name}: {m.role.value} of {m.organization.name}")
        for m in mentions.memberships
    ]
    return Section("mentions", ("words", "how", "stands for"), tuple(
        (_words(sentences[sentence], range(start, end)), how, what) for sentence, start, end, how, what in sorted(rows)
    ))  # fmt: skip


def _clause(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    roles = "; ".join(f"{role}: {', '.join(_words(sentence, [t]) for t in tokens)}" for role, tokens in clause.roles.items())
    operators = [f"{operator.kind}: {_words(sentence, [operator.token])}" for operator in clause.operators]
    form = f"{clause.pos}, passive" if clause.passive else clause.pos
    speaker = _words(sentence, [token for tokens in clause.speakers for token in tokens])
    return (_words(sentence, [clause.predicate]), clause.lemma, form, roles, "; ".join(operators), clause.tense, speaker)


def _fact(fact: Fact, evidence: Evidence) -> tuple[str, ...]:
    what = fact.what
    said = evidence.attributed.name if evidence.attributed else ""
    if isinstance(what, Event):
        kind = f"{what.type} ({what.mode})" if what.mode else what.type
        when, where = _when(what.when), what.place.name if what.place else ""
        return (kind, _names(what.actors), _names(what.recipients), what.status.value, when, where, said, evidence.rule)
    if isinstance(what, Tenure):
        organization = what.organization.name if what.organization else ""
        return (f"Office: {what.office}", what.holder.name, organization, "", "", "", said, evidence.rule)
    assert isinstance(what, Membership)
    since = _when(what.since)
    return (f"Membership: {what.role.value}", what.member.name, what.organization.name, "", since, "", said, evidence.rule)


def _words(sentence: Sentence, tokens: Iterable[int]) -> str:
    return " ".join(sentence.tokens[token].text for token in tokens)


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _when(when: When | None) -> str:
    """
    >>> from datetime import date
    >>> _when(When(date(2024, 1, 1), date(2024, 1, 7), None))
    '2024-01-01 to 2024-01-07'
    """
    if when is None:
        return ""
    return when.text or f"{when.first.isoformat()} to {when.last.isoformat()}"
