"""Documents that say something: "the paper said", where the article names one document only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import ids
from kg.model import Actor, Mention, Sentence, Token
from kg.vocab import Kind

# Nouns that head the name of a document ("Diplomatic Bluebook", "Defence White Paper").
_TITLES = frozenset("Bluebook Paper Report Review Strategy Yearbook Communique Communiqué Declaration Assessment".split())
_DOCUMENTS = frozenset("draft paper report document bluebook yearbook review study survey strategy assessment text memo dossier".split())
_SAYING = frozenset("say show state note warn add reveal describe call accuse stress reiterate conclude argue read find claim urge".split())


def find_documents(sentences: Sequence[Sentence], known: Sequence[Mention]) -> list[Mention]:
    """A mention for each document noun that says something; none where the article names no document or several."""
    spoken = [(s, t) for s in sentences for t in s.tokens if _speaks(s, t)]
    names = {name for s in sentences for t in s.tokens if (name := _name(s, t))}
    if not spoken or len(names) != 1:
        return []
    (name,) = names
    taken = {(m.sentence, m.head) for m in known if not m.modifier}
    actor = Actor(ids.organization(name), name, Kind.ORGANIZATION, _country(spoken, known))
    return [Mention(s.index, t.index, t.index + 1, t.index, (actor,), "description") for s, t in spoken if (s.index, t.index) not in taken]


def _speaks(sentence: Sentence, token: Token) -> bool:
    """The subject of a verb of saying, or what is told "according to"; a document or one by name."""
    if token.lemma.lower() not in _DOCUMENTS and not _name(sentence, token):
        return False
    governor = sentence.tokens[token.head]
    if token.dep == "nsubj":
        return governor.lemma in _SAYING
    return token.dep == "pobj" and governor.lemma == "to" and sentence.tokens[governor.head].text.lower() == "according"


def _name(sentence: Sentence, token: Token) -> str | None:
    """The capitalised words that end in this title noun, or None."""
    if token.text not in _TITLES or token.tag != "NNP":
        return None
    start = token.index
    while start and sentence.tokens[start - 1].head == token.index and sentence.tokens[start - 1].tag in ("NNP", "JJ"):
        if not sentence.tokens[start - 1].text[:1].isupper():
            break
        start -= 1
    words = [t.text for t in sentence.tokens[start : token.index + 1]]
    return " ".join(words) if len(words) > 1 else None


def _country(spoken: Sequence[tuple[Sentence, Token]], known: Sequence[Mention]) -> str | None:
    """The state whose document it is: "its annual paper", "Arnor's report"."""
    owners = {(m.sentence, m.head): m for m in known}
    for sentence, token in spoken:
        inside = {token.index}
        for t in sentence.tokens:  # the phrase, downward through its prepositions
            if t.head in inside and t.dep in ("prep", "pobj"):
                inside.add(t.index)
        for t in sentence.tokens:
            if t.head not in inside or t.dep != "poss":
                continue
            owner = owners.get((sentence.index, t.index)) or (_subject(sentence, owners) if t.lemma == "its" else None)
            if owner is not None and len(owner.actors) == 1:
                return owner.actors[0].country
    return None


def _subject(sentence: Sentence, owners: Mapping[tuple[int, int], Mention]) -> Mention | None:
    """The state that leads the sentence which the document tells."""
    for t in sentence.tokens:
        found = owners.get((sentence.index, t.index))
        if found is not None and t.dep in ("nsubj", "nsubjpass"):
            return found if found.actors[0].kind is Kind.STATE else None
    return None
