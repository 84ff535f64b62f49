"""Grammar settled once: each verb, adjective and noun that can name an act becomes a clause with roles, polarity and standing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kg.clauses import lexicon, noun_standing, roles, standing
from kg.clauses.tree import Tree
from kg.model import Clause, Sentence

_BY_ROLE = frozenset({"subject", "object"})


def read_clauses(sentence: Sentence, acts: Collection[str] | None = None) -> tuple[Clause, ...]:
    """The clauses of a sentence in text order; ``parent`` indexes into the sentence's clauses.

    ``acts`` are the lemmas of nouns that can name an act; what other nouns stand under is then left unread, for speed.
    None reads every noun in full.
    """
    tree = Tree(sentence)
    drafts: list[Clause] = []
    for token in tree.tokens:
        if token.pos == "VERB" or (token.pos == "AUX" and token.dep not in ("aux", "auxpass")):
            verb = _verb(tree, token.index, len(drafts))
            drafts.append(verb)
            drafts += _adjective(tree, verb, len(drafts))
            drafts += _modal(verb, len(drafts))
        elif token.pos in ("NOUN", "PROPN") and (acts is None or tree.kids[token.index] or token.lemma.lower() in acts):
            full = acts is None or token.lemma.lower() in acts
            drafts.append(_noun(tree, token.index, len(drafts)) if full else _plain(tree, token.index, len(drafts)))
    return _linked(drafts)


def _linked(drafts: list[Clause]) -> tuple[Clause, ...]:
    """Parents, so far tokens, become indices of clauses."""
    at = {c.predicate: c.index for c in reversed(drafts)}
    return tuple(
        Clause(c.index, c.sentence, c.predicate, c.lemma, c.pos, c.roles, c.tense, c.passive, c.operators,
               at.get(c.parent) if c.parent is not None else None, c.link, c.speakers, c.extent)
        for c in drafts
    )  # fmt: skip


def _make(tree: Tree, index: int, predicate: int, pos: str, lemma: str, found: roles.Roles, stand: standing.Standing,
          tense: str, passive: bool, extent: list[int]) -> Clause:  # fmt: skip
    return Clause(
        index=index, sentence=tree.sentence.index, predicate=predicate, lemma=lemma, pos=pos,
        roles={role: tuple(tokens) for role, tokens in found.items() if tokens},
        tense=tense, passive=passive, operators=tuple(stand.operators),
        parent=stand.parent, link=stand.link, speakers=tuple(stand.speakers), extent=tuple(sorted(extent)),
    )  # fmt: skip


def _tense(tree: Tree, index: int) -> str:
    token = tree.token(index)
    auxiliaries = [tree.token(k) for k in tree.children(index, "aux", "auxpass")]
    if not auxiliaries and token.dep == "conj" and tree.is_verbal(token.head) and token.tag in ("VB", "VBN", "VBG"):
        return _tense(tree, token.head)
    if any(a.lemma in ("will", "shall") for a in auxiliaries):
        return "future"
    if token.tag == "VBD" or any(a.tag == "VBD" or a.lemma == "have" for a in auxiliaries) or (token.tag == "VBN" and not auxiliaries):
        return "past"
    return "present" if token.tag in ("VBZ", "VBP") or any(a.tag in ("VBZ", "VBP") for a in auxiliaries) else "none"


def _verb(tree: Tree, token: int, index: int) -> Clause:
    found, passive = roles.verb_roles(tree, token)
    stand = standing.of_verb(tree, token)
    return _make(tree, index, token, "verb", roles.lemma_of(tree, token), found, stand, _tense(tree, token), passive,
                 list(tree.phrase(token)))  # fmt: skip


def _modal(clause: Clause, index: int) -> list[Clause]:
    """"A must leave": the obligation as a clause of its own, without itself among the operators; somebody demands it."""
    duty = next((o for o in clause.operators if o.kind == "deontic"), None)
    if duty is None:
        return []
    rest = tuple(o for o in clause.operators if o is not duty)
    return [replace(clause, index=index, predicate=duty.token, lemma=duty.lemma, pos="modal", operators=rest)]


def _adjective(tree: Tree, clause: Clause, index: int) -> list[Clause]:
    """"A is concerned about B": the adjective (or participle) as predicate, A its subject; it stands as the verb does."""
    verb = clause.predicate
    found, passive = roles.verb_roles(tree, verb)
    token = tree.token(verb)
    if token.lemma in ("be", "become", "remain", "feel", "seem", "stay", "grow", "get"):
        at = tree.child(verb, "acomp")
        if at is None:
            return []
        own: roles.Roles = {}
        roles.prepositional(tree, at, own)
        roles.prepositional(tree, verb, own)
        roles.add(own, "subject", found.get("subject", []))
        lemma = tree.token(at).text.lower()
    elif token.tag == "VBN" and passive and found.get("object") and "subject" not in found:
        at, lemma = verb, token.text.lower()
        own = {role: list(tokens) for role, tokens in found.items() if role not in _BY_ROLE}
        roles.add(own, "subject", found["object"])
    else:
        return []
    filled = {role: tuple(tokens) for role, tokens in own.items() if tokens}
    return [replace(clause, index=index, predicate=at, lemma=lemma, pos="adjective", roles=filled, passive=False)]


def _noun(tree: Tree, token: int, index: int) -> Clause:
    found = roles.noun_roles(tree, token)
    carrier, role = _carrier(tree, token)
    extent = list(tree.phrase(token))
    tense = "none"
    if carrier is not None:
        _inherit(tree, carrier, role, found)
        extent += [i for i in tree.phrase(carrier) if i not in extent]
        tense = _tense(tree, carrier)
    else:
        _identified(tree, token, found)
        _charged(tree, token, found)
    stand = noun_standing.of_noun(tree, token, carrier)
    return _make(tree, index, token, "noun", tree.token(token).lemma.lower(), found, stand, tense, False, extent)


def _plain(tree: Tree, token: int, index: int) -> Clause:
    """A noun that names no act: only who and what belongs to it."""
    found = roles.noun_roles(tree, token)
    return Clause(index, tree.sentence.index, token, tree.token(token).lemma.lower(), "noun",
                  {role: tuple(tokens) for role, tokens in found.items() if tokens},
                  parent=_above(tree, token), link="noun")  # fmt: skip


def _above(tree: Tree, token: int) -> int | None:
    """The verb or noun that the noun hangs on, through a preposition."""
    head = tree.governor(token)
    return tree.governor(head) if head is not None and tree.token(head).pos == "ADP" else head


def _carrier(tree: Tree, token: int) -> tuple[int | None, str]:
    """The light verb that carries the noun, and how: its subject does the act, or the act is its subject."""
    first = _quantified(tree, tree.first_conjunct(token))
    governor = tree.governor(first)
    dep = tree.token(first).dep
    if governor is None:
        return None, ""
    if dep == "pobj":
        verb = tree.governor(governor)
        if verb is not None and tree.is_verbal(verb):
            lemma = f"{roles.lemma_of(tree, verb)}_{tree.token(governor).lemma.lower()}"
            if lemma in lexicon.LIGHT_VERBS:
                return verb, "subject"
            if tree.token(governor).lemma == "for" and roles.lemma_of(tree, verb) in lexicon.MOTION_VERBS:
                return verb, "subject"
            part = tree.child(verb, "dobj")
            if part is not None and tree.token(part).lemma == "part" and tree.token(verb).lemma == "take":
                return verb, "subject"
        return None, ""
    if not tree.is_verbal(governor):
        if dep in ("acl",):
            return None, ""
        return _reduced_carrier(tree, first)
    lemma = roles.lemma_of(tree, governor)
    if dep in ("dobj", "nsubjpass") and lemma in lexicon.LIGHT_VERBS:
        return governor, "subject"
    later = _to_come(tree, governor, lemma) if dep in ("nsubj", "nsubjpass") else None
    if later is not None:
        return later, "happening"
    if dep == "nsubj" and lemma in lexicon.HAPPENING_VERBS and not tree.children(governor, "ccomp"):
        return governor, "happening"
    return _reduced_carrier(tree, first)


def _to_come(tree: Tree, verb: int, lemma: str) -> int | None:
    """"the talks are set to open tomorrow", "are expected to be held": the verb that carries them is the infinitive."""
    if lexicon.VERBS.get(lemma) not in ("plan", "aspect"):
        return None
    return next((k for k in tree.children(verb, "xcomp") if roles.lemma_of(tree, k) in _COMING), None)


_COMING = lexicon.HAPPENING_VERBS | {"hold", "convene", "sign", "conclude"}
_QUANTITIES = frozenset("hundred dozen thousand score series number round wave string spate lot pair couple set host bit sort kind".split())


def _quantified(tree: Tree, noun: int) -> int:
    """"carried out hundreds of raids": the raids stand where "hundreds" does."""
    preposition = tree.governor(noun)
    if tree.token(noun).dep != "pobj" or preposition is None or tree.token(preposition).lemma != "of":
        return noun
    above = tree.governor(preposition)
    return above if above is not None and tree.token(above).lemma.lower() in _QUANTITIES else noun


def _reduced_carrier(tree: Tree, noun: int) -> tuple[int | None, str]:
    """"talks held by A", "the sanctions that A imposed"."""
    for k in tree.children(noun, "acl", "relcl"):
        if roles.lemma_of(tree, k) in lexicon.LIGHT_VERBS and tree.is_verbal(k):
            found, _ = roles.verb_roles(tree, k)
            if noun in found.get("object", []) and noun not in found.get("subject", []):
                return k, "reduced"
    return None, ""


def _inherit(tree: Tree, carrier: int, role: str, found: roles.Roles) -> None:
    """The light verb's roles become the noun's, where the noun does not fill them itself."""
    above, _ = roles.verb_roles(tree, carrier)
    own_agent = "by" in found or "poss" in found
    for name, tokens in above.items():
        plain = name.removeprefix("object:")
        if plain in ("object", "content_subject", "complement"):
            continue
        if plain == "subject":
            if role in ("subject", "reduced"):
                found["carrier_subject"] = list(tokens)
                if not own_agent:
                    found["subject"] = list(tokens)
            continue
        if plain not in found:
            roles.add(found, plain, tokens)


def _charged(tree: Tree, token: int, found: roles.Roles) -> None:
    """"blamed A for the attack", "accused A of an attack": the act is A's."""
    preposition = tree.governor(token)
    if preposition is None or tree.token(token).dep != "pobj" or tree.token(preposition).lemma not in ("for", "of", "over"):
        return
    verb = tree.governor(preposition)
    if verb is None or not tree.is_verbal(verb) or lexicon.VERBS.get(tree.token(verb).lemma) != "accuse":
        return
    if "by" in found or "poss" in found:
        return
    above, _ = roles.verb_roles(tree, verb)
    if above.get("object"):
        found["subject"] = list(above["object"])


def _identified(tree: Tree, token: int, found: roles.Roles) -> None:
    """"A is a member of B", "A, a member of B,": A is the noun's subject."""
    dep = tree.token(token).dep
    head = tree.governor(token)
    if head is None or "poss" in found:
        return
    if dep == "attr" and tree.is_verbal(head):
        above, _ = roles.verb_roles(tree, head)
        if above.get("subject"):
            found["identified"] = list(above["subject"])
    elif dep == "appos":
        found["identified"] = tree.spread(head)
