"""What a verb stands under: modality, negation, embedding verbs and nouns, speakers. Walks from the verb upward."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.clauses import lexicon, roles
from kg.clauses.tree import Tree
from kg.model import Operator

_LIMIT = 24  # deeper embedding than this is a broken tree, not English


@dataclass
class Standing:
    """Collected on the way up.

    ``speakers`` are tokens, those of each saying together, innermost first; ``parent`` is the governing predicate's token.
    """

    operators: list[Operator] = field(default_factory=list)
    speakers: list[tuple[int, ...]] = field(default_factory=list)
    parent: int | None = None
    link: str | None = None

    def said_by(self, tokens: list[int]) -> None:
        if tokens and tuple(tokens) not in self.speakers:
            self.speakers.append(tuple(tokens))

    def put(self, kind: str, tree: Tree, token: int) -> None:
        self.operators.append(Operator(kind, tree.token(token).lemma.lower(), token))


def of_verb(tree: Tree, index: int) -> Standing:
    standing = Standing()
    own_modality(tree, index, standing)
    climb(tree, index, standing)
    return standing


def own_modality(tree: Tree, index: int, standing: Standing) -> None:
    """Auxiliaries, negation, adverbs and markers of the verb itself; of its first conjunct where it has none of its own."""
    bearer = index
    token = tree.token(index)
    if token.dep == "conj" and tree.is_verbal(token.head) and not tree.children(index, "aux", "auxpass", "nsubj", "nsubjpass"):
        bearer = tree.first_conjunct(index)
    kids = tree.kids[index] if bearer == index else [*tree.kids[index], *(k for k in tree.kids[bearer] if k < index)]
    for k in kids:
        word = tree.token(k)
        lemma = word.lemma.lower()
        if word.dep == "neg" or (word.dep == "preconj" and lemma in lexicon.NEGATIVES) or (word.dep == "cc" and lemma == "nor"):
            if not _not_only(tree, k):
                standing.put("not", tree, k)
        elif word.dep == "aux" and lemma in lexicon.MODALS:
            standing.put(lexicon.MODALS[lemma], tree, k)
        elif word.dep == "advmod" and lemma in lexicon.ADVERBS and bearer == index:
            standing.put(lexicon.ADVERBS[lemma], tree, k)
        elif _negating(tree, k):
            standing.put("not", tree, k)
    _conditions(tree, index, standing)
    _be_to(tree, index, standing)


def _negating(tree: Tree, index: int) -> bool:
    """"no longer", "nobody", "no agreement": they negate the verb on which they hang."""
    word = tree.token(index)
    if word.dep == "advmod":
        return word.lemma.lower() == "longer" and any(tree.token(g).lemma == "no" for g in tree.kids[index])
    return word.dep in ("nsubj", "nsubjpass", "dobj") and _negative_phrase(tree, index)


def _negative_phrase(tree: Tree, index: int) -> bool:
    return tree.token(index).lemma.lower() in ("nobody", "none", "nothing", "neither") or any(
        tree.token(g).lemma.lower() in ("no", "neither") for g in tree.children(index, "det", "neg")
    )


def _not_only(tree: Tree, index: int) -> bool:
    return index + 1 < len(tree.tokens) and tree.token(index + 1).lemma.lower() in ("only", "just", "merely")


def _conditions(tree: Tree, index: int, standing: Standing) -> None:
    token = tree.token(index)
    if token.dep not in ("advcl", "ccomp", "pcomp", "conj"):
        return
    bearer = tree.first_conjunct(index)
    for k in tree.children(bearer, "mark", "advmod"):
        lemma = tree.token(k).lemma.lower()
        if lemma in lexicon.CONDITIONS:
            standing.put("condition", tree, k)


def _be_to(tree: Tree, index: int, standing: Standing) -> None:
    """"is to meet": the parser makes the infinitive a complement of be. "has yet to meet": negated."""
    token = tree.token(index)
    if token.dep != "xcomp" or not any(tree.token(k).tag == "TO" for k in tree.kids[index]):
        return
    governor = tree.token(token.head)
    if governor.lemma == "be" and tree.child(governor.index, "acomp", "attr") is None and tree.child(governor.index, "nsubj") is not None:
        standing.put("plan", tree, governor.index)
    if governor.lemma == "have":
        yet = any(tree.token(k).lemma == "yet" for k in [*tree.kids[governor.index], *tree.kids[index]])
        standing.put("fail" if yet else "deontic", tree, governor.index)


def climb(tree: Tree, index: int, standing: Standing) -> None:
    """From a verb to what it depends on, until the root or a border that modality does not cross."""
    _parenthetical(tree, index, standing)
    crossing = True  # whether modality above still bears on the predicate; speakers always do
    for _ in range(_LIMIT):
        token = tree.token(index)
        head = tree.governor(index)
        if head is None:
            return
        if standing.parent is None and (tree.is_verbal(head) or tree.token(head).pos in ("NOUN", "PROPN", "PRON", "ADJ")):
            standing.parent, standing.link = head, _link(token.dep)
        through = token.dep
        index, crossing = _step(tree, index, head, standing, crossing)
        if standing.parent is None and through == "pcomp":
            standing.parent, standing.link = index, "complement"
        _parenthetical(tree, index, standing)


def _link(dep: str) -> str:
    return {"xcomp": "complement", "ccomp": "complement", "pcomp": "complement", "conj": "conjunct", "relcl": "relative",
            "acl": "relative"}.get(dep, "adverbial")  # fmt: skip


def _step(tree: Tree, index: int, head: int, standing: Standing, crossing: bool) -> tuple[int, bool]:
    token = tree.token(index)
    if token.dep == "conj" and tree.is_verbal(head):
        return tree.first_conjunct(index), crossing
    if token.dep in ("xcomp", "ccomp", "acomp", "attr", "oprd") and tree.is_verbal(head):
        return head, _complement_of_verb(tree, index, head, standing, crossing)
    if token.dep in ("xcomp", "ccomp", "prep") and tree.token(head).pos in ("ADJ", "ADV"):
        return head, _complement_of_adjective(tree, index, head, standing, crossing)
    if token.dep == "pcomp":
        return _gerund_after_preposition(tree, head, standing, crossing)
    if token.dep == "acl":
        return head, _clause_of_noun(tree, index, head, standing, crossing)
    if token.dep == "advcl":
        _adverbial(tree, index, standing, crossing)
        return head, False
    if token.dep in ("relcl", "parataxis", "nsubj", "nsubjpass", "csubj", "dobj", "pobj", "poss", "appos", "conj", "dep"):
        return head, False
    return head, crossing and token.dep == "prep"


def _complement_of_verb(tree: Tree, index: int, head: int, standing: Standing, crossing: bool) -> bool:
    lemma = roles.lemma_of(tree, head)
    kind = _kind_over_clause(tree, index, head, lemma)
    if kind in ("say", "accuse", "deny"):
        speaker(tree, head, standing)
        if kind != "deny" or crossing:
            standing.put(kind, tree, head)
        return False
    if crossing and lemma != "like":  # "would like to thank" thanks
        if kind:
            standing.put(kind, tree, head)
        own_modality(tree, head, standing)
    return crossing


def _kind_over_clause(tree: Tree, index: int, head: int, lemma: str) -> str | None:
    """What the verb does to the clause that completes it: the same verb reports with a finite clause and demands with another."""
    infinitive = any(tree.token(k).tag == "TO" for k in tree.kids[index]) or tree.token(index).tag == "VBG"
    kind = lexicon.VERBS.get(lemma) or lexicon.VERBS.get(tree.token(head).lemma)
    if (lemma == "be" and tree.token(index).dep in ("acomp", "attr")) or (lemma in ("mean", "decide", "see", "find") and not infinitive):
        return None
    if kind == "say" and tree.token(index).tag == "VB" and tree.children(index, "nsubj") and not tree.children(index, "aux"):
        return "demand"  # a bare subjunctive: "reiterated that A leave"
    if lemma == "tell":
        return "demand" if infinitive else "say"
    if not infinitive and (kind in ("promise", "threat") or (lemma in _REPORTING_TOO and _indicative(tree, index))):
        return "say"
    if kind == "aspect" and lemma == "stop":
        return "fail"
    if kind == "say" and infinitive and tree.token(index).dep == "xcomp":
        return "plan" if lemma in ("announce", "declare", "state") else "aspect"
    if tree.token(head).tag == "VBN" and roles.is_passive(tree, head) and infinitive:
        return _raised(tree.token(head).lemma, kind)
    return kind


# Verbs that demand with a subjunctive and report with an indicative.
_REPORTING_TOO = frozenset({"suggest", "insist", "advise", "warn", "remind"})


def _indicative(tree: Tree, index: int) -> bool:
    """"insists that A left" reports; "insists that A leave" demands."""
    return tree.token(index).tag != "VB" or bool(tree.children(index, "aux"))


def _raised(lemma: str, kind: str | None) -> str | None:
    """"is expected to", "is said to", "was forced to"."""
    if lemma in ("expect", "schedule", "slate", "set", "plan", "mean", "intend", "poise", "suppose"):
        return "plan"
    if lemma in ("say", "believe", "think", "report", "know", "understand", "suspect", "allege", "rumor", "rumour", "consider"):
        return "alleged" if lemma in ("suspect", "allege", "believe", "think", "rumor", "rumour") else "aspect"
    if lemma in ("ask", "urge", "invite", "order", "tell", "request", "require", "encourage"):
        return "demand"
    if lemma == "prepare":
        return "promise"
    return "aspect" if lemma in ("force", "compel", "oblige", "see", "hear", "find", "allow", "permit", "lead", "make") else kind


def speaker(tree: Tree, verb: int, standing: Standing) -> None:
    found, _ = roles.verb_roles(tree, verb)
    if tree.token(verb).lemma == "agree":  # what A agrees with B is said by both
        found = {"subject": found.get("subject", []) + found.get("with", [])}
    standing.said_by(found.get("subject", []))


def _complement_of_adjective(tree: Tree, index: int, head: int, standing: Standing, crossing: bool) -> bool:
    kind = lexicon.ADJECTIVES.get(tree.token(head).text.lower())
    if kind == "say":
        governor = tree.governor(head)
        if governor is not None and tree.is_verbal(governor):
            speaker(tree, governor, standing)
            standing.put("say", tree, head)
        return False
    if crossing and kind:
        standing.put(kind, tree, head)
        if any(tree.token(k).dep == "neg" for k in tree.kids[head]):
            standing.put("not", tree, head)
    return crossing


_OVER_GERUNDS = frozenset({"plan", "hope", "prevent", "promise", "demand", "refuse", "threat", "fail", "topic"})


def _gerund_after_preposition(tree: Tree, prep: int, standing: Standing, crossing: bool) -> tuple[int, bool]:
    """"accused of bombing", "without meeting", "a plan for leaving"."""
    name = tree.token(prep).lemma.lower()
    governor = tree.governor_of_preposition(prep)
    if crossing and name in lexicon.PREPOSITIONS:
        standing.put(lexicon.PREPOSITIONS[name], tree, prep)
    if governor is None:
        return prep, False
    lemma = roles.lemma_of(tree, governor) if tree.is_verbal(governor) else tree.token(governor).lemma.lower()
    kind = lexicon.VERBS.get(lemma) if tree.is_verbal(governor) else lexicon.NOUNS.get(lemma)
    if tree.token(governor).pos == "ADJ":
        kind = lexicon.ADJECTIVES.get(tree.token(governor).text.lower())
    if kind in ("accuse", "deny"):
        if tree.is_verbal(governor):
            speaker(tree, governor, standing)
        standing.put(kind, tree, governor)
        return governor, False
    if crossing and kind in _OVER_GERUNDS and name not in ("for", "after", "before", "by", "while"):
        standing.put(kind, tree, governor)
        if tree.is_verbal(governor):
            own_modality(tree, governor, standing)
        return governor, True
    if crossing and name in ("before", "after", "with") and tree.is_verbal(governor) and _is_planned(tree, governor):
        standing.put("plan", tree, governor)
        return governor, False
    return governor, name in ("in", "of", "to", "on") and crossing and tree.is_verbal(governor) and _also_modal(tree, governor, standing)


def _is_planned(tree: Tree, verb: int) -> bool:
    """"will meet", "is scheduled to": what comes before or after it is still to come as well."""
    if any(o.kind == "plan" for o in _be_to_of(tree, verb)):
        return True
    will = any(lexicon.MODALS.get(tree.token(k).lemma.lower()) == "plan" for k in tree.children(verb, "aux"))
    return will or (roles.is_passive(tree, verb) and lexicon.VERBS.get(tree.token(verb).lemma) == "plan")


def _be_to_of(tree: Tree, verb: int) -> list[Operator]:
    """What "is to" makes of the verb."""
    standing = Standing()
    _be_to(tree, verb, standing)
    return standing.operators


def _also_modal(tree: Tree, verb: int, standing: Standing) -> bool:
    own_modality(tree, verb, standing)
    return True


def _clause_of_noun(tree: Tree, index: int, noun: int, standing: Standing, crossing: bool) -> bool:
    """"a plan to visit", "the claim that they met"; "an accord signed by" asserts the signing."""
    token = tree.token(index)
    infinitive = any(tree.token(k).tag == "TO" for k in tree.kids[index])
    that = any(tree.token(k).dep == "mark" for k in tree.kids[index])
    if not (infinitive or that) or token.tag == "VBN" and not that and not infinitive:
        return False
    kind = lexicon.NOUNS.get(tree.token(noun).lemma.lower(), "purpose" if infinitive else None)
    if kind in ("say", "accuse", "deny"):
        standing.said_by([i for p in tree.children(noun, "poss") for i in tree.spread(p)])
        standing.put(kind, tree, noun)
        return False
    if kind and crossing:
        standing.put(kind, tree, noun)
    governor = tree.governor(noun)
    if crossing and governor is not None and tree.is_verbal(governor) and tree.token(noun).dep == "dobj":
        own_modality(tree, governor, standing)
    return False


def _adverbial(tree: Tree, index: int, standing: Standing, crossing: bool) -> None:
    infinitive = any(tree.token(k).tag == "TO" for k in tree.kids[index])
    marks = {tree.token(k).lemma.lower() for k in tree.children(index, "mark")}
    if not marks and tree.is_verbal(tree.token(index).head) and tree.token(tree.token(index).head).lemma in lexicon.MOTION_VERBS:
        if crossing:  # "will travel to A to meet B": the meeting stands as the journey does
            standing.put("aspect", tree, tree.token(index).head)
            own_modality(tree, tree.token(index).head, standing)
    elif infinitive and crossing and (marks == {"for"} or not marks and not tree.children(index, "nsubj")):
        standing.put("purpose", tree, index)


def _parenthetical(tree: Tree, index: int, standing: Standing) -> None:
    """"according to A", and "A said" put between or after: speakers that are not above but beside."""
    for k in tree.kids[index]:
        token = tree.token(k)
        if token.lemma.lower() == "accord" or token.text.lower() == "according":
            for p in tree.subtree(k):
                to = tree.token(tree.token(p).head)
                if tree.token(p).dep == "pobj" and to.lemma == "to" and to.head == k:
                    standing.said_by(tree.spread(p))
                    standing.put("say", tree, k)
        elif token.dep in ("parataxis", "ccomp", "advcl", "conj") and tree.is_verbal(k) and _bare_saying(tree, k, index):
            found, _ = roles.verb_roles(tree, k)
            standing.said_by(found.get("subject", []))
            standing.put("say", tree, k)


def _bare_saying(tree: Tree, verb: int, main: int) -> bool:
    """A saying verb that has a subject and nothing said: what it says is the clause around it."""
    joined = tree.token(verb).dep == "conj" and any(tree.token(k).dep == "cc" for k in tree.kids[main])
    return (
        lexicon.VERBS.get(tree.token(verb).lemma) == "say"
        and not joined
        and tree.child(verb, "nsubj") is not None
        and not tree.children(verb, "ccomp", "xcomp", "dobj", "mark")
        and tree.child(main, "nsubj", "nsubjpass") is not None
    )
