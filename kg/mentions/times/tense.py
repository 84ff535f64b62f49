"""On which side of the anchor a time lies that does not say so itself: the verbs above it tell."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Token

_STEPS = 14
_WILL = frozenset({"will", "shall", "would", "may", "might", "can", "could", "should", "must", "'ll", "'d"})
_THEN = frozenset({"would", "could", "might", "'d"})  # the future of a past, which may be gone by
# What these are done "for" or "to" lies ahead: "set for Friday", "postponed to May"; the second list in any passive.
_AHEAD_FOR = frozenset(
    "schedule plan slate set expect postpone delay reschedule intend propose forecast move bring fix book extend prolong "
    "adjourn push".split()
)
_AHEAD_ON = frozenset("schedule slate expect".split())
_AHEAD_NOUN = frozenset("upcoming forthcoming planned scheduled proposed expected impending approaching looming prospective coming".split())
_PREPARING = frozenset({"preparation", "readiness", "run-up"})
_BEHIND_NOUN = frozenset("previous recent earlier past former last fatal deadly failed".split())
# An infinitive after these has happened if they have: "began to leave on Monday".
_REACHED = frozenset(
    "begin start continue manage fail cease stop help come go happen refuse decline seem appear have force lead cause allow enable "
    "prompt use proceed rush hurry tend prove turn get dare".split()
)  # fmt: skip
# What is wanted or laid down by a past verb lies ahead of it: "demanded an answer by Friday", "extended the truce until May".
_BINDING = frozenset(
    "demand urge call request ask order give set pledge promise vow agree plan expect require threaten warn extend postpone delay "
    "suspend adjourn remand close prolong renew schedule allow commit invite summon reserve book".split()
)
# Occasions that are fixed beforehand.
PLANNED = frozenset(
    "election vote referendum summit meeting talk deadline visit trip inauguration conference session hearing runoff poll match "
    "game ceremony debate gathering dialogue expiry expiration round assembly forum parade rally tour ballot congress "
    "handover".split()
)
_TELLING = frozenset("say tell add report show come follow mark note remember state write recall have be".split())


def side(tokens: Sequence[Token], start: int, caption: bool) -> str:
    """ "past", "future", "planned", "near" or "present" for a time governed by the token at ``start``.

    Past where nothing tells, as news does. "planned" is an infinitive's ("agreed to meet on Friday"); "near" is the future of a past
    ("would meet on Friday"), which may be gone by; "present" is the plain present ("meets on Friday").
    """
    index, bound, aside = start, "", False
    for _ in range(_STEPS):
        token = tokens[index]
        if token.dep == "prep" and not bound:
            bound = token.text.lower()
        if (token.tag == "JJ" and token.text.lower() == "due") or token.lemma in _PREPARING:
            return "future"
        if token.tag[:2] in ("VB", "MD"):
            found = _verb(tokens, index, bound, caption or aside)
        else:
            aside = aside or (index != start and token.tag[:2] == "NN" and token.lemma.lower() not in PLANNED)
            found = described(tokens, index) if index != start and token.tag[:2] == "NN" else None
        if found:
            return found
        if token.head == index:
            return "past"
        index = token.head
    return "past"


def _verb(tokens: Sequence[Token], index: int, bound: str, aside: bool) -> str | None:
    """What a verb says; None where it leaves it to the verb above.

    The present looks ahead ("meets on Friday"), but ``aside`` from the time it does not: in a caption, or beyond a noun as in "cites a
    report of Friday".
    """
    token = tokens[index]
    auxiliaries = [t for t in tokens if t.head == index and t.dep in ("aux", "auxpass") and t.index != index]
    words = {t.text.lower() for t in auxiliaries}
    perfect = any(t.lemma in ("have", "'ve") for t in auxiliaries)
    if token.tag == "MD" or words & _WILL:
        return "past" if perfect else "near" if words & _THEN else "future"
    was = any(t.lemma == "be" and t.tag == "VBD" for t in auxiliaries)
    if _looks_ahead(token, bound, perfect, passive=token.tag == "VBN"):
        return "near" if was else "future"
    if token.lemma == "look" and any(t.head == index and t.text.lower() == "forward" for t in tokens[index + 1 : index + 3]):
        return "future"
    if perfect or token.tag == "VBD" or any(t.tag == "VBD" for t in auxiliaries):
        return "past"
    if "to" in words:
        return _infinitive(tokens, index)
    if token.tag == "VBN":
        return _participle(auxiliaries)
    if token.tag in ("VBZ", "VBP"):
        return "past" if aside or (token.lemma in _TELLING and not _is_copula(tokens, index)) else "present"
    if token.tag == "VBG" and any(t.tag in ("VBZ", "VBP") for t in auxiliaries):
        return "past" if aside else "future"
    return None


def _looks_ahead(token: Token, bound: str, perfect: bool, passive: bool) -> bool:
    if bound in ("for", "to") and token.lemma in _AHEAD_FOR:
        return True
    if passive and token.lemma in _AHEAD_ON:
        return True
    return not perfect and bound in ("by", "until", "till") and token.lemma in _BINDING


def _participle(auxiliaries: Sequence[Token]) -> str | None:
    """ "is being held" and "is held on Friday" lie ahead; a bare "signed in May" lies behind."""
    if any(t.tag in ("VBZ", "VBP") for t in auxiliaries):
        return "future"
    return None if any(t.tag in ("VB", "VBG") for t in auxiliaries) else "past"


def _is_copula(tokens: Sequence[Token], index: int) -> bool:
    """ "The vote is on Friday", not "This is what he said on Friday"."""
    return tokens[index].lemma == "be" and not any(t.head == index and t.dep in ("ccomp", "xcomp") for t in tokens)


def _infinitive(tokens: Sequence[Token], index: int) -> str | None:
    token = tokens[index]
    above = tokens[token.head]
    if token.dep in ("advcl", "ROOT", "conj") or above.index == index:
        return None if above.index != index else "future"
    if above.lemma in _REACHED:
        return None
    return "near" if above.tag == "VBD" and above.lemma == "be" else "planned"


def described(tokens: Sequence[Token], index: int) -> str | None:
    """What the words before a noun say: "the upcoming vote in May"."""
    for token in tokens[max(0, index - 6) : index]:
        if token.head == index:
            if token.text.lower() in _AHEAD_NOUN:
                return "future"
            if token.text.lower() in _BEHIND_NOUN:
                return "past"
    return None
