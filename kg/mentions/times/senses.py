"""Whether words that look like a time are one: "May" the month, 2031 the year, "since 2008" a date and not a measure of rank."""

from __future__ import annotations

from kg.mentions.times.spot import Spot

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Plans and papers that bear the years they are for; the years do not date what happens to them.
BEARS_A_YEAR = frozenset(
    "agenda vision strategy plan budget report edition review roadmap framework target goal model season term programme program "
    "period cycle bluebook yearbook survey index ranking guideline forecast outlook".split()
)
_COUNTED = frozenset(
    "people person troop soldier dollar euro pound mile kilometer kilometre km ton tonne man woman child refugee civilian family "
    "job home house case worker prisoner fighter migrant student unit warhead missile vehicle tank".split()
)
_YEAR_AFTER = frozenset(
    "in since until till through by before after from during throughout around circa of back mid late early and or".split()
)
_MONTH_AFTER = frozenset("in since until till by before after from during throughout through of".split())
_DETERMINERS = frozenset("the a an this that its their his her our 's ' each every".split())


def is_comparison(spot: Spot) -> bool:
    """ "for the first time in 24 years", "the largest since 2008": the time measures a rank, and dates nothing."""
    for token in spot.tokens[max(0, spot.start - 7) : spot.start]:
        if token.tag in ("JJS", "RBS") and token.text.lower() not in ("least", "latest"):
            return True
        if token.text.lower() in ("first", "second", "third", "only", "last") and token.tag in ("JJ", "RB"):
            following = spot.tokens[token.index + 1 : spot.start]
            return bool(following) and (following[0].tag[:2] in ("NN", "JJ", "IN") or following[0].text.lower() == "such")
    return False


def is_month(spot: Spot, partly: bool) -> bool:
    """Whether a bare "May" or "March" is the month here."""
    token = spot.tokens[spot.end - 1]
    following = spot.following()
    if token.tag == "MD" or token.dep in ("nsubj", "nsubjpass", "dobj", "ROOT", "iobj"):
        return False
    if partly:
        return True
    if following is not None and following.tag == "NNP" and following.index == token.head and spot.before() in _MONTH_AFTER:
        return False  # "in June Smith's words"
    if spot.before() in _MONTH_AFTER:
        certain = spot.before() in ("in", "since", "until", "during") or token.text != "May"
        return certain and token.dep in ("pobj", "pcomp", "conj", "npadvmod", "poss", "nmod", "compound", "appos", "dep")
    if spot.before() == "for":
        return is_scheduled(spot)
    if spot.before() in ("and", ","):
        return token.dep == "conj" and spot.tokens[token.head].text.lower()[:3] in MONTHS
    return spot.before() in _DETERMINERS and spot.modifies


def is_year(spot: Spot) -> bool:
    """Whether a bare number is a year here, and dates something."""
    token, following, before = spot.tokens[spot.start], spot.following(), spot.before()
    above = spot.tokens[token.head]
    if following is not None and (following.text in ("-", "%") or following.lemma in _COUNTED):
        return False
    if above.index >= spot.end and above.tag[:2] == "NN":
        if above.lemma.lower() in BEARS_A_YEAR or (following is not None and following.lemma.lower() in BEARS_A_YEAR):
            return False
        owned = any(t.text.lower() in _DETERMINERS for t in spot.tokens[max(0, spot.start - 2) : spot.start])
        return owned or (above.tag in ("NN", "NNP") and before in _YEAR_AFTER)
    if before in ("and", "or", ","):
        return token.dep in ("conj", "appos") and spot.tokens[token.head].tag == "CD"
    if before == "for":
        return is_scheduled(spot)
    if before == "year":
        return spot.before(2) == "the"
    return before in _YEAR_AFTER


def is_scheduled(spot: Spot) -> bool:
    """ "is scheduled for 2031", "a vote planned for 2031"; not "the budget for 2031"."""
    return governor(spot) in ("schedule", "plan", "set", "slate", "expect", "propose", "due", "forecast")


def governor(spot: Spot) -> str:
    token = spot.tokens[spot.head]
    for _ in range(3):
        above = spot.tokens[token.head]
        if above.dep != "prep" and above.tag != "IN":
            return above.lemma
        token = above
    return ""
