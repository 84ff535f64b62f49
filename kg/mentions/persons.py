"""Persons: a title and a name in any order, or a name that something else shows to be a person's."""

from __future__ import annotations

from dataclasses import dataclass

from kg.mentions import given, nouns, words
from kg.mentions.cast import Cast, Entity, fold
from kg.mentions.line import HEAD, HONOR, OFFICE, RANK, Line, Named
from kg.mentions.organizations import owner
from kg.mentions.runs import PARTICLES, runs
from kg.mentions.titles import Title, precedes
from kg.vocab import Kind

# Capitalised words that stand in names of things and not of persons.
_THINGS = frozenset("""
summit agreement treaty war day sea river street square city island islands bay act strategy plan initiative prize cup world
national international north south east west northern southern eastern western central united gulf ocean mountains lake valley
airport dialogue partnership memorandum accord accords convention protocol charter statement declaration resolution report
project program programme festival olympics games championship award bill law constitution week month year house hall tower
building palace base port province state county district republic kingdom peninsula strait corridor road belt covid internet
christmas easter ramadan holocaust brexit twitter facebook google youtube telegram whatsapp english french bible quran koran
democratic republican democrats republicans islamic christian muslim jewish arab kurdish catholic protestant orthodox sunni shia
medal order fellowship mosque cathedral shrine stadium monument room avenue boulevard highway canal cape mount desert forest
park region area zone line wall bridge facility prison jail doctors farm museum
revolution uprising spring movement crisis conflict operation battle attack peace process talks mission cold first second
indo pacific atlantic mediterranean balkans caucasus sahel amazon arctic middle far latin americas europe asia africa america
humanity covenant principles guidelines goals framework review forum conference meeting session assembly security council
privacy policy terms page story read more photo image video caption source click subscribe newsletter remarks press
""".split())  # fmt: skip


@dataclass(slots=True, eq=False)
class Given:
    """A person with an office, as worded at one place. ``owner`` is decided when the whole article is known."""

    line: Line
    start: int
    end: int
    holder: Entity
    title: Title


def find_persons(line: Line, titles: list[Title], cast: Cast) -> list[Given]:
    """Note every name that is a person's, or may be (``plain``); return the offices given with them."""
    given_here: list[Given] = []
    used: set[int] = set()
    for start, end in runs(line, titles):
        front = _title_before(line, titles, start)
        person = _person(line, cast, start, end, front)
        if person is None:
            continue
        line.cover(person)
        if front:
            _of_state(line, front[-1], end)
        shared = next((t for t in front if t.of is not None), None)
        for title in front:
            if title.of is None and shared is not None:
                title.of, title.owner = shared.of, title.owner or shared.owner
            used.add(title.core)
            person.left = min(person.left, title.left) if person.left >= 0 else title.left
            given_here.append(Given(line, title.left, person.end, person.entity, title))
    _joined(line, cast)
    for title in titles:
        if title.owner is None and title.owner_at >= 0:
            title.owner = line.at.get(title.owner_at)
    for person in [n for n in line.names if n.entity.kind is Kind.PERSON]:
        for title in _titles_after(line, titles, person, used):
            used.add(title.core)
            if person.plain:
                person.plain = False
                cast.persons.append(person.entity)
            given_here.append(Given(line, person.start, title.end, person.entity, title))
    for one in given_here:
        (one.holder.offices.append if not one.title.former else one.holder.past.add)(one.title.label)
        one.holder.gender = one.holder.gender or words.GENDER.get(one.title.noun, "")
    _countries_in_brackets(line, given_here)
    return given_here


def _joined(line: Line, cast: Cast) -> None:
    """Full names that "and" or a comma joins to a person are persons too; "known as" gives another name."""
    ordered = sorted(line.names, key=lambda n: n.start)
    for before, named in zip(ordered, ordered[1:], strict=False):
        if named.entity.kind is not Kind.PERSON or before.entity.kind is not Kind.PERSON or before.plain:
            continue
        between = line.text(before.end, named.start).lower()
        if named.plain and between in _JOINING and named.end - named.start > 1:
            named.plain = False
            cast.persons.append(named.entity)
        elif between in _ALSO and (named.plain or named.entity in cast.persons):
            before.entity.absorb(named.entity)
            named.plain = False


_JOINING = frozenset({"and", ", and", "as well as", ", as well as", "& "})
_ALSO = frozenset({'(known as "', '(also known as "', "(known as", "(also known as", ", also known as", ", known as", '("', "alias",
                   ', also known as "', "(a.k.a.", ', known as "', '(nicknamed "'})  # fmt: skip


def _title_before(line: Line, titles: list[Title], start: int) -> list[Title]:
    """The offices that stand straight before a name: one, or two joined by "and"; past a comma where it is definite."""
    k = start
    while line.flag(k - 1, HONOR) and k - 1 in line.capital or line.word(k - 1) in (".", '"'):
        k -= 1
    found: list[Title] = []
    for title in reversed(titles):
        if title.plural and title.core not in (k - 1,):
            continue
        definite = title.end == k - 1 and line.word(k - 1) == "," and title.definite and _comma_after(line, start)
        if title.end == k or definite or _then_organization(line, title, k):
            found.append(title)
        elif found and line.lower(found[-1].left - 1) == "and" and title.end == found[-1].left - 1 and not title.plural:
            found.append(title)
            break
        elif found:
            break
    return found[::-1]


def _of_state(line: Line, title: Title, end: int) -> None:
    """"Minister Roe of Arnor": the state behind the name is the one of the office."""
    if line.lower(end) != "of" or title.of is not None or title.town:
        return
    k = end + 1 + (line.lower(end + 1) == "the")
    at, place = line.at.get(k), line.places.get(k)
    if at is not None and at.entity.kind is Kind.STATE and at.how != "demonym" and line.lower(at.end) not in ("'s", "'"):
        title.of = at.entity
        title.parts.append(at)
    elif place is not None:
        title.country = place.actor.country


def _then_organization(line: Line, title: Title, k: int) -> bool:
    """"Adviser to the Commander, Northern Command Jane Roe": the body stands between office and name."""
    if line.word(title.end) != ",":
        return False
    at = line.at.get(title.end + 1)
    if at is None or at.entity.kind is not Kind.ORGANIZATION or at.end != k:
        return False
    title.of = at.entity
    return True


def _comma_after(line: Line, start: int) -> bool:
    """After the name of an apposition comes its second comma, or the end."""
    k = start
    while k < len(line.tokens) and (k in line.capital or line.lower(k) in PARTICLES or line.word(k) in ("-", ".")):
        k += 1
    if k >= len(line.tokens) or line.tokens[k].pos in ("VERB", "AUX"):
        return True
    return line.word(k) in (",", ".", ";", ")", "-", "\u2013", "\u2014", '"')


def _person(line: Line, cast: Cast, start: int, end: int, front: list[Title]) -> Named | None:
    """The name at this stretch: surely a person's, or ``plain`` where only its capitals speak; None for things."""
    form = line.text(start, end)
    if form.isupper() and len(form) > 3 and (front or end - start > 1):
        form = form.title()  # "SECRETARY ROE:" in a transcript
    if not front and _is_body(line, start, end):
        return Named(start, end, cast.organization(form, owner(line, start)), "name")
    kind, gender, left = _announced(line, start)
    parts = [line.lower(k) for k in range(start, end)]
    if any(w in _THINGS or w in nouns.ORGANIZATION_HEADS for w in (parts[-1:] if front or kind else parts)):
        return None
    first = next((w for w in parts if w not in PARTICLES and w != "-"), "")
    known_given = fold(first) in given.GIVEN and end - start >= 2
    acronym = end - start == 1 and form.isupper() and len(form) > 1
    known_given = known_given and not any(w in words.PORTFOLIO for w in parts) or any(w in ("bin", "ibn", "bint") for w in parts)
    sure = bool(front or kind) or known_given or _shown(line, start, end) or cast.renowned(form)
    if acronym and not front:
        sure = False
    entity = cast.person(form, gender or given.gender(first)) if sure else Entity(Kind.PERSON)
    if not sure:
        entity.met(form)
    extra = tuple(t.core for t in front)
    return Named(start, end, entity, "title" if front else "name", plain=not sure, left=left, extra=extra)


def _is_body(line: Line, start: int, end: int) -> bool:
    """"the newspaper La Roe", "Roe, an independent rights group": the words beside a name call it an organization."""
    if line.lower(start - 1) in nouns.CLASS_NOUNS and start - 1 not in line.capital:
        return True
    if line.word(end) != "," or line.lower(end + 1) not in ("a", "an", "the"):
        return False
    for k in range(end + 2, min(end + 9, len(line.tokens))):
        token = line.tokens[k]
        if line.flags.get(k, 0) & OFFICE or token.pos in ("VERB", "ADP", "PUNCT", "AUX") and token.text != "-":
            return False
        if token.text.lower() in _BODY_NOUNS and token.dep not in ("compound", "poss"):
            return line.tokens[min(k + 1, len(line.tokens) - 1)].pos != "NOUN"
    return False


_BODY_NOUNS = nouns.CLASS_NOUNS | frozenset("group center centre institute foundation association council coalition subsidiary startup "
                                            "bank".split())  # fmt: skip


def _announced(line: Line, start: int) -> tuple[str, str, int]:
    """The honorific, rank or role noun before a name: its kind, the gender it tells, where it begins."""
    k = start - 1
    kind = precedes(line, k)
    if not kind and line.word(k) == "," and precedes(line, k - 1) == "role" and _comma_after(line, start):
        kind, k = "role", k - 1  # "his successor, Jane Roe,"
    if not kind:
        return "", "", start
    if line.word(k) == ".":
        k -= 1
    word = line.lower(k).rstrip(".")
    gender = words.HONORIFICS.get(word, "") or words.GENDER.get(word, "")
    while kind == "rank" and k > 0 and (line.flag(k - 1, RANK) or line.lower(k - 1) in words.RANKS or line.word(k - 1) == "."):
        k -= 1
    while kind == "honor" and k > 0 and (line.flag(k - 1, HONOR) or line.lower(k - 1) in ("his", "her") and k - 1 in line.capital):
        k -= 1
    return kind, gender, k


def _shown(line: Line, start: int, end: int) -> bool:
    """Does what follows a name of two words or more show a person: an age, "who", an office in apposition?"""
    if end - start < 2 and line.word(start + 1) != "-":
        return False
    after = line.word(end)
    if after == "," and line.word(end + 1).isdigit() and len(line.word(end + 1)) == 2 and line.word(end + 2) in (",", "-", "."):
        return True
    if line.lower(end) == "who" or after == "," and line.lower(end + 1) in ("who", "whom", "aged"):
        return True
    k = end + 1
    opens = line.lower(k) in ("a", "an", "the", "his", "her", "former", "one") or k in line.at and line.at[k].entity.kind is Kind.STATE
    if after in (",", "\u2014", "-", "\u2013") and opens:
        for j in range(k + 1, min(k + 7, len(line.tokens))):
            if line.flags.get(j, 0) & OFFICE or line.lower(j) in words.ROLE_NOUNS:
                return True
            if line.word(j) in (",", ".") or line.tokens[j].pos == "VERB":
                break
    verb = line.tokens[line.tokens[end - 1].head]
    return line.tokens[end - 1].dep == "nsubj" and verb.lemma in nouns.SAYING and not any(
        line.flag(k, HEAD) or line.lower(k) in words.PORTFOLIO for k in range(start, end))


def _titles_after(line: Line, titles: list[Title], person: Named, used: set[int]) -> list[Title]:
    """Offices in apposition behind a name: ", the foreign minister of Arnor," or a list between dashes."""
    found: list[Title] = []
    mark = line.word(person.end)
    if mark not in (",", "\u2014", "\u2013", "-", "--", "("):
        return found
    k = person.end + 1
    for title in titles:
        if title.core < k or title.core in used or title.plural:
            continue
        if title.left > k and not _only_describes(line, k, title.left) or _between(line, k, title.left):
            break
        at = line.at.get(title.end)
        if at is not None and at.entity.kind is Kind.PERSON and title.end == at.start:
            break
        if title.end < len(line.tokens) and line.tokens[title.end].pos in ("VERB", "AUX", "ADV"):
            break
        found.append(title)
        _then_bodies(line, title)
        k = title.end
        if line.word(k) == "," and line.lower(k + 1) == "and":
            k += 2
        elif line.word(k) == "," or line.lower(k) == "and":
            k += 1
        else:
            break
        if mark == "," and not found[-1].pronoun and line.lower(k - 1) == ",":
            break
    return found


def _between(line: Line, k: int, stop: int) -> bool:
    """Is somebody else named between?"""
    return any(k <= n.start < stop and n.entity.kind is Kind.PERSON and line.word(n.end) != "'s" for n in line.names)


def _then_bodies(line: Line, title: Title) -> None:
    """", North Bureau, Ministry of Trade": the bodies behind an office belong to its label."""
    spoken: list[str] = []
    k = title.end
    while line.word(k) == ",":
        at = line.at.get(k + 1)
        if at is None or at.entity.kind is not Kind.ORGANIZATION or at.entity.actor is not None:
            break
        spoken.append(line.text(at.start, at.end))
        title.parts.append(at)
        k = at.end
    if spoken:
        title.label = ", ".join([title.label, *spoken])
        title.end = k


def _only_describes(line: Line, k: int, stop: int) -> bool:
    """Are these only words that lead up to an office ("a longtime", "Arnor's new")?"""
    if stop - k > 5:
        return False
    if any(j in line.at and line.at[j].entity.kind is Kind.PERSON and line.word(line.at[j].end) != "'s" for j in range(k, stop)):
        return False
    return all(line.tokens[j].pos in ("DET", "ADJ", "ADV", "PUNCT", "NUM", "PART", "PROPN") or j in line.at or line.tokens[j].tag in
               ("VBN", "VBG", "NN", "PRP$") for j in range(k, stop) if line.word(j) != ",")


def _countries_in_brackets(line: Line, found: list[Given]) -> None:
    """"Minister A and Minister B (Arnor)": the country in brackets is that of those joined by "and" before it."""
    ordered = sorted(found, key=lambda g: g.start)
    for n, last in enumerate(ordered):
        at = line.at.get(last.end + 1)
        if line.word(last.end) != "(" or at is None or at.entity.kind is not Kind.STATE or line.word(at.end) != ")":
            continue
        for before, one in zip([None, *ordered][n::-1], ordered[n::-1], strict=False):
            if one.title.of is None:
                one.title.of = at.entity
            one.holder.country = one.holder.country or at.entity.country
            if before is None or before.holder is not one.holder and not (before.end == one.start - 1 and line.lower(before.end) == "and"):
                break
