"""Offices as the text words them: "Deputy Minister for Trade of Arnor", "Gondor's foreign minister", "vice-president"."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.mentions import words
from kg.mentions.cast import Entity
from kg.mentions.gazetteer import Hit
from kg.mentions.given import GIVEN
from kg.mentions.labels import capitals, label
from kg.mentions.line import HONOR, MEMBER, OFFICE, RANK, ROLE, Line, Named
from kg.vocab import Kind


@dataclass(slots=True, eq=False)
class Title:
    """Tokens ``start`` to ``end`` are the office with its complement, ``core`` its noun, ``left`` where what qualifies it begins.

    ``label`` is its usual English form without the state; ``of`` whom the text gives as the body it belongs to;
    ``owner`` who stands before it ("Arnor's"), ``owner_at`` a token there that nobody has been found for yet.
    ``former`` is true where the words put it into the past; ``town`` is the city or region that a mayor or governor is of.
    """

    start: int
    end: int
    core: int
    left: int
    label: str
    noun: str
    of: Entity | None = None
    owner: Named | None = None
    definite: bool = False
    plural: bool = False
    pronoun: str = ""
    owner_at: int = -1
    former: bool = False
    town: str = ""
    country: str | None = None
    parts: list[Named] = field(default_factory=list)


def find_titles(line: Line) -> list[Title]:
    """Every office of the sentence, in order; names inside an organization's own name are left alone."""
    found: list[Title] = []
    upto = 0
    for i in line.flags:
        if i < upto or not line.flags[i] & (OFFICE | MEMBER) or i in line.at:
            continue
        title = _title(line, i) if line.flags[i] & OFFICE else _seat(line, i)
        if title is not None:
            found.append(title)
            upto = title.end
    return found


def _title(line: Line, i: int) -> Title | None:
    word = line.lower(i).rstrip(".")
    noun, plural = _singular(word)
    if noun in words.SHORT_OFFICES:
        if i not in line.capital or (i + 1 < len(line.tokens) and i + 1 not in line.capital and line.word(i + 1) != "."):
            return None
        noun = words.SHORT_OFFICES[noun]
    if _is_no_office(line, i, word, noun):
        return None
    start, end = _leftwards(line, i), _second_half(line, i + 1, noun)
    title = Title(start, end, i, start, "", noun, plural=plural)
    spoken = _complement(line, title)
    title.label = label([line.tokens[k].text for k in range(start, end)], noun, spoken)
    _owner(line, title)
    return title


def _is_no_office(line: Line, i: int, word: str, noun: str) -> bool:
    """A verb, a rank, the first word of a longer office, a part of a name, a word that only sounds like one."""
    if line.tokens[i].tag.startswith("VB") and i not in line.capital or word in words.RANK_ENDS and word != "marshal":
        return True
    if word in words.BEFORE_OFFICE and _leads_on(line, i + 1) or _inside_name(line, i, word):
        return True
    if noun == "attorney" and line.lower(i + 1) not in ("general", "-") and line.lower(i - 1) not in ("district", "state"):
        return True
    if noun == "justice" and not (line.lower(i - 1) in ("chief", "associate") or i in line.capital and i + 1 in line.capital):
        return True
    return line.word(i + 1) == "-" and line.lower(i + 2) in ("level", "led")


def _second_half(line: Line, end: int, noun: str) -> int:
    """Where an office ends whose noun is only its first half: "Secretary General", "commander-in-chief", "president-elect"."""
    if noun in words.TAKES_GENERAL:
        step = 2 if line.word(end) == "-" and line.glued(end - 1) else 1
        if line.lower(end + step - 1) in words.AFTER_OFFICE:
            return end + step
    if noun in ("commander", "editor") and line.lower(end) in ("-", "in"):
        stop = end + (4 if line.word(end) == "-" else 2)
        return stop if line.lower(stop - 1) == "chief" else end
    return end + 2 if line.word(end) == "-" and line.lower(end + 1) in ("elect", "designate") else end


_HOUSES = frozenset("parliament congress senate knesset bundestag assembly duma legislature commons lords".split())


def _seat(line: Line, i: int) -> Title | None:
    """"member of Parliament"."""
    k = i + 2
    if line.lower(i) != "member" or line.lower(i + 1) != "of":
        return None
    while line.lower(k) in ("the", "national", "european", "state", "federal", "house", "of") and k < i + 6:
        k += 1
    at = line.at.get(k)
    end = at.end if at is not None else k + 1
    if at is not None and at.entity.kind is Kind.STATE:
        end += 1
    if line.lower(end - 1) not in _HOUSES:
        return None
    title = Title(i, end, i, i, capitals(line.text(i, end)), "member")
    _owner(line, title)
    return title


_ALSO_NAMES = frozenset("king prince pope bishop judge marshal chancellor deputy sultan emir lama justice cardinal count major".split())


def _inside_name(line: Line, i: int, word: str) -> bool:
    """"Martin Luther King": a word of rank that is part of a name."""
    before = i - 1
    return word in _ALSO_NAMES and before in line.capital and before not in line.at and not line.opens(before) \
        and not line.flag(before, OFFICE | HONOR) and line.lower(before) not in words.BEFORE_OFFICE | words.STATUS


def _leads_on(line: Line, k: int) -> bool:
    """Is the word before k only the first of an office ("deputy assistant secretary")?"""
    if line.word(k) == "-":
        k += 1
    while line.lower(k) in words.BEFORE_OFFICE and not line.flag(k, OFFICE):
        k += 1
    return line.flag(k, OFFICE) and k not in line.at


def _singular(word: str) -> tuple[str, bool]:
    if word in words.OFFICE_PLURALS:
        return words.OFFICE_PLURALS[word], True
    if word not in words.OFFICES and word.endswith("s") and word[:-1] in words.OFFICES:
        return word[:-1], True
    return word, False


def _leftwards(line: Line, i: int) -> int:
    """Where the office itself begins: "deputy", "vice-", a subject such as "Planning and Investment"."""
    start = i
    capital = i in line.capital
    while start > 0 and line.lower(i) not in ("mp", "mps"):
        k = start - 1
        word = line.lower(k)
        if k in line.at or line.lower(k) in words.STATUS and word not in words.BEFORE_OFFICE:
            break
        if word == "-" and line.glued(k) and k > 0 and (line.lower(k - 1) in words.BEFORE_OFFICE) and k - 1 not in line.at:
            start = k - 1
        elif _leads(line, k, word, capital) or _compound(line, k, i):
            start = k
        elif word == "and" and start < i and _subject(line, k - 1) and _subject(line, k + 1) and (k - 1 in line.capital) == capital:
            start = k - 1
        else:
            break
    while start < i and line.lower(start) in ("and", "of", "-", "white"):
        start += 1
    return start


def _leads(line: Line, k: int, word: str, capital: bool) -> bool:
    """Is the word before an office one of its own: "deputy", or a subject where both are capital?"""
    if word == "under" and not line.flag(k + 1, OFFICE) and line.lower(k + 1) not in words.BEFORE_OFFICE:
        return False
    if word == "under" and line.lower(k + 1).rstrip("s") != "secretary" and line.lower(k + 1) != "secretaries":
        return False
    if k in line.capital:
        return word in words.BEFORE_OFFICE or capital and _subject(line, k)
    return word in words.BEFORE_OFFICE and word not in _CAPITAL_ONLY


def _compound(line: Line, k: int, i: int) -> bool:
    """"airport protocol officer": small nouns that the grammar ties to the office."""
    token = line.tokens[k]
    return token.dep == "compound" and token.head == i and token.pos == "NOUN" and k not in line.capital


# In small letters these only describe: "its first prime minister", "a high official".
_CAPITAL_ONLY = frozenset("first second third high general main top lead public national local business regional urban rural".split())


def _subject(line: Line, k: int) -> bool:
    word = line.lower(k)
    return k >= 0 and not line.flag(k, HONOR) and k not in line.at and (word in words.PORTFOLIO or word.endswith(words.PORTFOLIO_ENDINGS))


def _complement(line: Line, title: Title) -> str:
    """Take in what follows the office ("of State", "for Trade and Energy of Arnor", "to Gondor"); what of it is label."""
    spoken = ""
    while line.lower(title.end) in ("of", "for", "to", "on", "at", "in", "with"):
        prep = line.lower(title.end)
        k = title.end + 1
        if line.lower(k) == "the" or (line.lower(k) in ("its", "his", "their") and prep == "of"):
            k += 1
        at = line.at.get(k)
        funds = at is not None and at.entity.kind is Kind.ORGANIZATION and at.end in line.capital and _subject(line, at.end)
        people = at is not None and at.how == "demonym" and _subject(line, at.end)
        if at is not None and prep == "for" and (funds or people):  # "for Western Union Funds", "for Arnorian Women"
            title.parts.append(at)
            stop = _portfolio(line, at.end)
        elif at is not None and at.entity.kind is not Kind.PERSON:
            more = _known(line, title, prep, at, k)
            if more is None:
                break
            spoken += more
            continue
        elif prep in ("to", "of") and line.flag(k, OFFICE) and k in line.capital:
            stop = _second_half(line, k + 1, line.lower(k))
        elif prep == "of" and title.noun in _OF_TOWNS and k in line.capital and not title.town:
            _town(line, title, k)
            break
        else:
            stop = _portfolio(line, k)
            if stop == k or prep in ("at", "in", "with") and not spoken:
                break
        spoken, title.end = f"{spoken} {line.text(title.end, stop)}", stop
    return spoken


def _town(line: Line, title: Title, k: int) -> None:
    """"mayor of Bree": a place, known or not."""
    place = line.places.get(k)
    stop = place.end if place is not None else k + 1
    while place is None and stop in line.capital and stop not in line.at:
        stop += 1
    title.town, title.end = line.text(k, stop), stop
    title.country = place.actor.country if place is not None else None


def _known(line: Line, title: Title, prep: str, at: Named, k: int) -> str | None:
    """The office is of, to or for somebody whom the text names; returns what of it belongs to the label."""
    if at.how == "demonym":
        return None
    begin = title.end
    following = line.lower(at.end)
    further = line.at.get(at.end + 1)
    if following == "-" and line.glued(at.end) and further is not None and further.entity.kind is Kind.ORGANIZATION:
        at, following = further, line.lower(further.end)
    if following in ("'s", "'") and prep in ("of", "for"):
        inner = line.at.get(at.end + 1)
        if inner is not None and inner.entity.kind is Kind.ORGANIZATION:
            inner.entity.country = inner.entity.country or at.entity.country
            title.of, title.end = inner.entity, inner.end
            title.parts.append(inner)
            return ""
        return None
    if prep in ("to", "on") or (prep == "for" and title.noun in _FOR_LABEL and at.entity.kind is Kind.STATE):
        title.end = at.end
        title.parts.append(at)
        return f" {line.text(begin, at.end)}"
    if prep == "in" and at.entity.kind is Kind.ORGANIZATION and spoken_of(title):
        title.end = at.end
        title.parts.append(at)
        return f" {line.text(begin, at.end)}"
    if prep in ("of", "for", "at") and title.of is None:
        if at.how == "demonym" or (at.how == "capital" and prep == "at"):
            return None
        title.of, title.end = at.entity, at.end
        title.parts.append(at)
        if at.how == "capital" and title.noun in _OF_TOWNS:
            title.town = line.text(at.start, at.end)
            return ""
        return f" {line.text(begin, at.end)}" if at.how == "capital" else ""
    return None


_OF_TOWNS = frozenset({"mayor", "governor", "archbishop", "bishop", "constable", "sheriff", "commissioner"})


def spoken_of(title: Title) -> bool:
    """Is it an office of an administration, with bureaus to sit in?"""
    return title.noun in ("secretary", "director", "minister", "officer", "adviser", "advisor", "coordinator")


_FOR_LABEL = frozenset({"envoy", "representative", "coordinator", "adviser", "advisor", "secretary", "rapporteur", "mediator",
                        "commissioner", "negotiator", "chief", "ambassador", "minister"})  # fmt: skip


def _portfolio(line: Line, k: int) -> int:
    """On through the words of a subject, commas and "and" between them."""
    end = k
    while k < len(line.tokens):
        if _subject(line, k) or line.word(k) in ("'s", "-") and _subject(line, k + 1) or _region(line, k):
            k += 1
            end = k
        elif line.lower(k) in ("and", ",", "&", "the", "of") and end > 0:
            k += 1
            steps = 1
            while line.lower(k) in ("and", "the", "of", "in") and steps < 3:
                k += 1
                steps += 1
            if not _subject(line, k) or (line.lower(k - 1) == "," and k not in line.capital):
                return end
            if line.lower(k) in words.OFFICES or k + 1 < len(line.tokens) and line.flag(k + 1, OFFICE) and line.lower(end) == "and":
                return end
        else:
            return end
    return end


def _region(line: Line, k: int) -> bool:
    """"Levant Affairs": an unknown word that a subject follows."""
    unknown = k in line.capital and k + 1 in line.capital and k not in line.at and line.lower(k) not in GIVEN
    return unknown and line.lower(k + 1) in ("affairs", "policy", "programs", "programmes", "security", "issues")


def _owner(line: Line, title: Title) -> None:
    """Whose office it is, by what stands before it: "US", "Arnor's", "Republic of Arnor (ROA)", "his"."""
    k = title.start - 1
    while k >= 0:
        word = line.lower(k)
        title.former = title.former or word in _PAST
        if word in ("conservative", "liberal") and k in line.capital and not line.opens(k):
            break  # a party's name
        if word in words.STATUS or (word == "-" and line.glued(k)) or word in _BETWEEN:
            title.left = k
            k -= 1
        else:
            break
    if line.word(k) == ")" and line.word(k - 2) == "(":
        k -= 3
    possessive = line.lower(k) in ("'s", "'")
    at = line.at.get(k - 1 if possessive else k)
    if at is not None and (possessive or at.entity.kind is not Kind.PERSON):
        title.owner, title.left = at, at.start
        if at.entity.kind is not Kind.PERSON:
            title.of = title.of or at.entity
        k = at.start - 1
    elif (place := _place_before(line, k - possessive)) is not None:
        title.town, title.country = line.text(place.start, place.end), place.actor.country
        title.left = place.start
        k = place.start - 1
    elif k - possessive in line.capital and (possessive or title.noun in words.WEAK_OFFICES):
        title.owner_at = k - possessive
    elif line.lower(k) in _POSSESSIVE:
        title.pronoun, title.left = line.lower(k), k
        k -= 1
        title.definite = True
    if line.lower(k) in ("the", "a", "an"):
        title.definite = title.definite or line.lower(k) == "the"
        title.left = k
    elif title.core in line.capital and not title.plural:
        title.definite = True
    title.definite = title.definite or possessive or bool(title.parts or title.town)


def _place_before(line: Line, k: int) -> Hit | None:
    """The town or region whose name ends at token k."""
    return next((p for p in line.places.values() if p.end == k + 1), None) if k in line.placed else None


_PAST = frozenset({"former", "then", "ex", "late", "previous", "last", "ousted", "deposed", "onetime"})
_POSSESSIVE = frozenset({"his", "her", "its", "their", "our", "my", "whose"})
_BETWEEN = frozenset({"female", "woman", "first", "second", "third", "democratic", "republican", "conservative", "labour", "long",
                      "serving", "right", "left", "wing", "far", "pro", "western"})  # fmt: skip

def precedes(line: Line, k: int) -> str:
    """What kind of word that announces a person ends at token k: honor, rank, role or nothing."""
    if line.word(k) == ".":
        k -= 1
    if line.flag(k, HONOR) and k in line.capital:
        return "honor"
    if line.flag(k, RANK) and (k in line.capital or line.lower(k) == "general"):
        return "rank"
    if line.flag(k, ROLE) and (k not in line.capital or line.opens(k)):
        return "role"
    return ""
