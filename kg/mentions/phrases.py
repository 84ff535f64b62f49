"""Noun phrases around a known noun: what qualifies it, which states and bodies stand with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.mentions.gazetteer import Hit
from kg.mentions.line import BODY, COLLECT, COUNTRY, GOVERN, MEMBER, ORG, PEOPLE, PERSON, TROOP, Line, Named
from kg.mentions.titles import Title
from kg.vocab import Kind

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "both": 2}
_NOUNS = PEOPLE | PERSON | BODY | GOVERN | COUNTRY | ORG | TROOP | COLLECT | MEMBER
_DETERMINERS = frozenset("the a an this that these those both all some any many several most few each every no other another".split())
_DAYS = frozenset("""monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december today yesterday""".split())
POSSESSIVES = frozenset("his her its their our my your whose".split())


@dataclass(slots=True, eq=False)
class Phrase:
    """Tokens ``start`` to ``end`` around the noun ``head``. ``states`` and ``bodies`` qualify it, before or after.

    ``content`` is where the words begin that tell it apart (articles left out); ``adjectives`` are those before the noun.
    ``number`` is how many it counts, 0 where it does not; ``title`` is set where the noun is an office without a name,
    ``place`` where a town or region qualifies it.
    """

    start: int
    end: int
    head: int
    content: int
    determiner: str = ""
    possessive: str = ""
    number: int = 0
    states: list[Named] = field(default_factory=list)
    bodies: list[Named] = field(default_factory=list)
    holders: list[Named] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    plural: bool = False
    title: Title | None = None
    after: bool = False
    place: Hit | None = None


def find_phrases(line: Line, titles: list[Title], named_titles: set[int]) -> list[Phrase]:
    """The phrases of a sentence whose noun may stand for an actor; in text order."""
    found: list[Phrase] = []
    by_core = {t.core: t for t in titles}
    for i in line.flags:
        if not line.flags[i] & _NOUNS and i not in by_core or i in line.at or i in named_titles:
            continue
        token = line.tokens[i]
        if token.pos not in ("NOUN", "PROPN") and token.tag not in ("JJ", "CD", "NNS"):
            continue
        if token.dep in ("compound", "amod", "nmod") and i < token.head < i + 5 and i not in by_core:
            at = line.at.get(i + 1)
            if at is not None and at.start <= token.head < at.end and at.entity.kind in (Kind.ORGANIZATION, Kind.PERSON):
                _epithet(line, i, at)
            continue
        found.append(_phrase(line, i, by_core.get(i)))
    return found


def _epithet(line: Line, i: int, at: Named) -> None:
    """"Arnorian airline Mallorn Air": the noun and what qualifies it belong to the name that follows."""
    phrase = Phrase(i, i + 1, i, i)
    _before(line, phrase)
    at.left = phrase.start
    at.epithet = tuple(phrase.states)
    if phrase.states and at.entity.actor is None:
        entity = at.entity.settled()
        entity.country = entity.country or phrase.states[0].entity.country


def _phrase(line: Line, i: int, title: Title | None) -> Phrase:
    phrase = Phrase(i, i + 1, i, i, plural=_plural(line, i, title))
    _before(line, phrase)
    if title is not None and title.core == i:
        phrase.title = title
        phrase.start = min(phrase.start, title.left)
        phrase.end = max(phrase.end, title.end)
        for part in title.parts:
            (phrase.states if part.entity.kind is Kind.STATE else phrase.bodies).append(part)
            phrase.after = True
    _behind(line, phrase)
    return phrase


def _plural(line: Line, i: int, title: Title | None) -> bool:
    """A tagger calls a capital plural ("Foreign Ministers") a plain name."""
    word = line.lower(i)
    return line.tokens[i].tag in ("NNS", "NNPS") or title is not None and title.plural or word in ("police", "people") or \
        line.flag(i, PEOPLE | COUNTRY) and word.endswith("s") and i in line.capital


def _before(line: Line, phrase: Phrase) -> None:
    """Walk left through what qualifies the noun."""
    k = phrase.head - 1
    while k >= 0:
        at = line.at.get(k)
        if at is None and not _one_more(line, phrase, k):
            return
        if at is None:
            k -= 1
            continue
        if not _qualifies(line, at, phrase):
            return
        if not _only_compares(line, at):
            _sort(phrase, at)
        phrase.start = phrase.content = at.start
        k = at.start - 1


def _one_more(line: Line, phrase: Phrase, k: int) -> bool:
    """Take a word that is no actor's name into the phrase: article, number, adjective, place; False where the phrase begins."""
    token, word = line.tokens[k], line.lower(k)
    if (phrase.determiner or phrase.possessive) and word not in _DETERMINERS or word in _DAYS:
        return False
    if word in _DETERMINERS:
        phrase.determiner = phrase.determiner or word
        phrase.number = phrase.number or NUMBERS.get(word, 0)
        phrase.start = k
    elif word in POSSESSIVES:
        phrase.possessive = word
        phrase.start = k
    elif word in NUMBERS or token.tag == "CD":
        phrase.number = NUMBERS.get(word, int(word) if word.isdigit() and len(word) < 3 else 0)
        phrase.start = phrase.content = k
    elif k in line.placed or token.pos in ("ADJ", "NOUN", "PROPN") or word == "-" and line.glued(k) or _participle(line, k):
        phrase.adjectives.append(word)
        phrase.place = next((p for p in line.places.values() if p.start <= k < p.end), phrase.place)
        phrase.start = phrase.content = k
    elif word in ("'s", "'"):
        return line.at.get(k - 1) is not None or k - 1 in line.placed
    else:
        return word in ("and", "or", ",") and bool(phrase.states) and _state_pair(line, k, phrase)
    return True


def _participle(line: Line, k: int) -> bool:
    token = line.tokens[k]
    return token.tag in ("VBN", "VBG", "JJ") and (token.dep in ("amod", "compound") or line.word(k - 1) == "-")


_TIES = frozenset("backed led funded sponsored supported trained brokered aligned armed allied occupied controlled style".split())


def _only_compares(line: Line, at: Named) -> bool:
    """"anti-Arnor", "Arnor-backed": a stand or a tie, not where somebody belongs."""
    before = line.word(at.start - 1) == "-" and line.lower(at.start - 2) in ("anti", "pro")
    return before or line.word(at.end) == "-" and line.lower(at.end + 1) in _TIES


def _state_pair(line: Line, k: int, phrase: Phrase) -> bool:
    """"Arnorian and Gondorian officials": both qualify, where the first is no phrase of its own."""
    first, second = line.at.get(k - 1), line.at.get(k + 1)
    if first is None or second is None or first.entity.kind is not Kind.STATE:
        return False
    head = line.tokens[k - 1].head
    return line.tokens[k - 1].dep in ("amod", "compound", "nmod") or head == phrase.head or first.how == "demonym"


def _qualifies(line: Line, at: Named, phrase: Phrase) -> bool:
    """Does this name belong to the phrase? Possessives, compounds and demonyms do; a noun phrase of its own does not."""
    last = line.tokens[at.end - 1]
    if line.lower(at.end) in ("'s", "'"):
        return True
    if at.end == phrase.start or line.word(at.end) == "-":
        return last.dep not in ("nsubj", "dobj", "pobj", "nsubjpass", "dative", "agent") or at.how == "demonym" or last.head == phrase.head
    return line.lower(at.end) in ("and", "or", ",") and at.entity.kind is Kind.STATE


def _sort(phrase: Phrase, at: Named) -> None:
    kind = at.entity.kind
    into = phrase.states if kind is Kind.STATE else phrase.holders if kind is Kind.PERSON else phrase.bodies
    into.insert(0, at)


def _behind(line: Line, phrase: Phrase) -> None:
    """"of the Republic of Arnor", "in Gondor", "from A, B and C": the names right behind the noun."""
    if phrase.title is not None and phrase.title.parts and phrase.title.parts[-1].end == phrase.end:
        _further(line, phrase, phrase.title.parts[-1])
        return
    k = phrase.end
    if line.tokens[min(k, len(line.tokens) - 1)].lemma in _LIVING and line.lower(k + 1) in ("in", "from"):
        k += 1
    prep = line.lower(k)
    if prep not in ("of", "in", "from", "at", "for", "with"):
        return
    begin = k + 1
    while begin < len(line.tokens) and begin not in line.at and begin < k + 4 and (
            line.tokens[begin].pos in ("DET", "ADJ") or line.tokens[begin].tag == "VBN"):
        begin += 1
    at = line.at.get(begin)
    if at is None and begin in line.places and not phrase.states:
        phrase.place, phrase.end = line.places[begin], line.places[begin].end
    if at is None or at.entity.kind is Kind.PERSON and at.plain or at.how == "demonym" and line.tokens[at.end - 1].tag == "JJ":
        return
    if at.entity.kind is Kind.PERSON and prep != "of":
        return
    if phrase.states and at.entity.kind is Kind.STATE:
        return
    if line.lower(at.end) in ("'s", "'") or prep in ("in", "for", "with") and not phrase.plural and not line.flag(
            phrase.head, COLLECT):
        return
    resident = k > phrase.end
    if prep != "of" and not resident and (line.flag(phrase.head, TROOP) or not phrase.start <= line.tokens[k].head < phrase.end):
        return
    phrase.after = True
    _append(phrase, at)
    _further(line, phrase, at)


_LIVING = frozenset("base operate live reside station headquarter".split())


def _further(line: Line, phrase: Phrase, at: Named) -> None:
    """On through a list: ", B and C"."""
    while True:
        phrase.end = at.end
        k = at.end
        if line.word(k) == ",":
            k += 1
        if line.lower(k) in ("and", "or"):
            k += 1
        if line.lower(k) == "the":
            k += 1
        following = line.at.get(k)
        if k == at.end or following is None or following.entity.kind is not at.entity.kind:
            return
        if not (phrase.plural or _listed(line, following)):
            return
        at = following
        _append(phrase, at)


def _append(phrase: Phrase, at: Named) -> None:
    kind = at.entity.kind
    into = phrase.states if kind is Kind.STATE else phrase.holders if kind is Kind.PERSON else phrase.bodies
    into.append(at)


def _listed(line: Line, at: Named) -> bool:
    """Is this name one more in a list, and no subject of what comes next?"""
    return line.tokens[at.end - 1].dep in ("conj", "appos", "pobj", "npadvmod") or at.end - 1 < 0
