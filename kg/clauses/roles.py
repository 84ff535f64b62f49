"""Roles of a predicate read off the tree: one shape for active, passive, relative, participial and shared subjects."""

from __future__ import annotations

from kg.clauses import lexicon
from kg.clauses.tree import NOMINAL, Tree

Roles = dict[str, list[int]]

# "X, along with Y, was invited": Y stands beside the surface subject.
_BESIDE = frozenset({"along_with", "together_with", "alongside", "as_well_as"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def add(roles: Roles, role: str, found: list[int]) -> None:
    known = roles.setdefault(role, [])
    known += [i for i in found if i not in known]


def lemma_of(tree: Tree, index: int) -> str:
    """The predicate's lemma with its particle: "carry out" is carry_out; "call for"/"call on" too, with the preposition."""
    token = tree.token(index)
    lemma = token.lemma.lower()
    particle = tree.child(index, "prt")
    if particle is not None:
        return f"{lemma}_{tree.token(particle).text.lower()}"
    for k in tree.children(index, "dobj"):
        if (lemma, tree.token(k).lemma) in lexicon.IDIOMS:
            return f"{lemma}_{tree.token(k).lemma}"
    return lemma


def is_passive(tree: Tree, index: int) -> bool:
    token = tree.token(index)
    if tree.child(index, "nsubjpass", "auxpass", "csubjpass") is not None:
        return True
    if token.tag != "VBN" or tree.child(index, "nsubj", "aux") is not None:
        return False
    if token.dep == "conj" and tree.is_verbal(token.head):
        return is_passive(tree, token.head) and tree.child(index, "dobj") is None
    return token.dep in ("acl", "amod", "relcl", "advcl", "ROOT", "xcomp", "ccomp") and tree.child(index, "dobj") is None


def prepositional(tree: Tree, index: int, roles: Roles, prefix: str = "") -> None:
    """The prepositional phrases of a predicate: role = the preposition, compound ones joined by "_"."""
    for k in tree.kids[index]:
        token = tree.token(k)
        if token.dep == "prep" or (token.dep in ("dative", "agent") and token.pos == "ADP"):
            _one_preposition(tree, k, token.lemma.lower(), roles, prefix)
        elif token.dep == "cc":
            # "with A, as well as with B"
            for g in tree.children(k, "prep"):
                _one_preposition(tree, g, tree.token(g).lemma.lower(), roles, prefix)
        elif token.dep in ("advmod", "acomp", "amod") and any(tree.token(g).dep == "prep" for g in tree.kids[k]):
            for g in tree.children(k, "prep"):
                _one_preposition(tree, g, f"{token.lemma.lower()}_{tree.token(g).lemma.lower()}", roles, prefix)


def _one_preposition(tree: Tree, prep: int, name: str, roles: Roles, prefix: str) -> None:
    for k in tree.kids[prep]:
        token = tree.token(k)
        if token.dep in ("pobj", "pcomp"):
            add(roles, prefix + name, tree.spread(k))
            if token.dep == "pobj" and token.lemma in _LINKING and name in ("in", "on"):
                # "in response to X", "in support of X": the noun belongs to the preposition.
                for g in tree.children(k, "prep"):
                    _one_preposition(tree, g, f"{name}_{token.lemma}_{tree.token(g).lemma.lower()}", roles, prefix)
        elif token.dep == "prep":
            _one_preposition(tree, k, f"{name}_{token.lemma.lower()}", roles, prefix)
        elif token.dep == "conj" and token.pos == "ADP":
            _one_preposition(tree, k, token.lemma.lower(), roles, prefix)


_LINKING = frozenset("response support favor favour behalf addition order case event face light view wake spite line cooperation "
                     "coordination conjunction collaboration partnership retaliation reaction answer reference relation connection "
                     "contravention violation breach defiance protest exchange return side part presence company".split())  # fmt: skip


def verb_roles(tree: Tree, index: int) -> tuple[Roles, bool]:
    """Roles of a verb, and whether it is passive; read once for each verb, so treat them as fixed."""
    known = tree.memo.get(index)
    if known is None:
        known = tree.memo[index] = _read_verb(tree, index)
    return known


def _read_verb(tree: Tree, index: int) -> tuple[Roles, bool]:
    roles: Roles = {}
    passive = is_passive(tree, index)
    for k in tree.kids[index]:
        _argument(tree, k, passive, roles)
    prepositional(tree, index, roles)
    for k in tree.children(index, "dobj", "nsubjpass", "attr"):
        prepositional(tree, k, roles, "object:")
    _controlled_object(tree, index, roles)
    _compound(tree, index, roles)
    _fill_subject(tree, index, passive, roles)
    _fill_object(tree, index, roles)
    for beside in _BESIDE & roles.keys():
        add(roles, "object" if passive else "subject", roles[beside])
    return roles, passive


def _argument(tree: Tree, k: int, passive: bool, roles: Roles) -> None:
    token = tree.token(k)
    dep = token.dep
    if dep in ("nsubj", "csubj"):
        add(roles, "subject", tree.spread(k))
    elif dep in ("nsubjpass", "csubjpass"):
        add(roles, "object", tree.spread(k))
    elif dep == "agent":
        for p in tree.children(k, "pobj", "pcomp"):
            add(roles, "subject", tree.spread(p))
            add(roles, "by", tree.spread(p))
    elif dep == "dobj":
        add(roles, "complement" if passive else "object", tree.spread(k))
    elif dep == "dative" and token.pos != "ADP":
        add(roles, "indirect", tree.spread(k))
    elif dep in ("attr", "acomp", "oprd"):
        add(roles, "complement", tree.spread(k))


def _controlled_object(tree: Tree, index: int, roles: Roles) -> None:
    """"asked A to leave": the parser hangs A on the infinitive; it is the hearer as well."""
    if "object" in roles:
        return
    for k in tree.children(index, "ccomp", "xcomp"):
        has_to = any(tree.token(g).tag == "TO" for g in tree.kids[k])
        subject = tree.child(k, "nsubj", "nsubjpass")
        if has_to and subject is not None:
            add(roles, "object", tree.spread(subject))
        elif subject is not None and tree.token(k).tag == "VB":
            add(roles, "content_subject", tree.spread(subject))


def _compound(tree: Tree, index: int, roles: Roles) -> None:
    """"an A-backed militia": A backs the militia."""
    token = tree.token(index)
    if token.dep != "amod" or token.tag != "VBN" or index < 2 or tree.token(index - 1).text != "-":
        return
    agent = tree.token(index - 2)
    if agent.pos in NOMINAL | {"ADJ"}:
        add(roles, "subject", [agent.index])
        add(roles, "object", [token.head])


def _fill_subject(tree: Tree, index: int, passive: bool, roles: Roles) -> None:
    """Relative, controlled and shared subjects."""
    role = "object" if passive else "subject"
    found = roles.get(role, [])
    token = tree.token(index)
    relative = [i for i in found if tree.token(i).lemma in _RELATIVE]
    if token.dep in ("relcl", "acl"):
        _relative(tree, index, role, relative, roles)
        return
    if found:
        return
    for i in _borrowed_subject(tree, index):
        add(roles, role, [i])


def _relative(tree: Tree, index: int, role: str, relative: list[int], roles: Roles) -> None:
    token = tree.token(index)
    antecedent = _antecedent(tree, index)
    if token.dep == "acl" and token.tag in ("VB",):
        subject = [i for p in tree.children(token.head, "poss", "amod", "compound") for i in tree.spread(p)]
        add(roles, "subject", subject or _holder(tree, token.head))
        return
    for name, fillers in list(roles.items()):
        if any(tree.token(i).lemma in _RELATIVE for i in fillers):
            roles[name] = [i for i in fillers if tree.token(i).lemma not in _RELATIVE]
            add(roles, name, antecedent)
            return
    if role not in roles:
        add(roles, role, antecedent)
    elif token.dep == "relcl" and "object" not in roles and not relative and _gap(tree, index):
        add(roles, "object", antecedent)


def _antecedent(tree: Tree, index: int) -> list[int]:
    """What a relative clause is about: all of a coordination, or only its nearest member where the clause is in the singular."""
    token = tree.token(index)
    members = tree.spread(tree.first_conjunct(token.head) if token.dep == "relcl" else token.head)
    before = [m for m in members if m < min(tree.subtree(index))]
    singular = any(
        tree.token(k).tag == "VBZ" or tree.token(k).text.lower() in ("was", "his", "her", "himself", "herself")
        for k in tree.phrase(index)
    )
    if token.dep == "acl" or len(before) < 2 or tree.token(token.head).tag in ("NNS", "NNPS"):
        return tree.spread(token.head)
    return [max(before)] if singular else before


def _gap(tree: Tree, index: int) -> bool:
    """No relative adverb: "the attack he condemned" has a gap, "the day when he left" has none."""
    return not any(tree.token(k).lemma in ("when", "where", "why", "how") for k in tree.kids[index])


def _holder(tree: Tree, noun: int) -> list[int]:
    """Whose plan it is in "A has a plan to leave", "A's plan", "A announced plans to": the governing verb's subject."""
    governor = tree.governor(noun)
    if governor is None or not tree.is_verbal(governor) or tree.token(noun).dep not in ("dobj", "attr"):
        return []
    roles, _ = verb_roles(tree, governor)
    return roles.get("subject", [])


def _borrowed_subject(tree: Tree, index: int) -> list[int]:
    token = tree.token(index)
    head = token.head
    if token.dep == "conj" and tree.is_verbal(head):
        roles, passive = verb_roles(tree, head)
        mine = is_passive(tree, index)
        if passive and not mine and "subject" not in roles:
            return roles.get("object", [])
        return roles.get("object" if passive else "subject", [])
    if token.dep in ("xcomp", "advcl", "pcomp", "ccomp") and head != index:
        if token.dep == "pcomp":
            above = tree.governor_of_preposition(head)
            if above is None:
                return []
            head = above
        if token.dep == "ccomp" and token.tag not in ("VBG", "VB"):
            return []
        return _from_matrix(tree, index, head)
    return []


def _from_matrix(tree: Tree, index: int, head: int) -> list[int]:
    if not tree.is_verbal(head):
        return _from_nominal_matrix(tree, head)
    roles, passive = verb_roles(tree, head)
    token = tree.token(index)
    surface = roles.get("object" if passive else "subject", [])
    controls = tree.token(head).lemma in lexicon.OBJECT_CONTROL
    if token.dep == "pcomp" and tree.token(token.head).lemma not in ("of", "for", "into", "from", "against", "with"):
        controls = False  # "praised A after meeting B": who praised met
    if token.dep == "pcomp" and tree.token(token.head).lemma == "for":
        controls = controls or tree.token(head).lemma != "apologize"  # "thanked A for sending": A sent
    if token.dep in ("xcomp", "ccomp", "pcomp") and controls and roles.get("object"):
        return roles["object"]
    if token.dep == "advcl" and passive and roles.get("subject") and token.tag == "VBG":
        return roles["subject"]
    return surface


def _from_nominal_matrix(tree: Tree, head: int) -> list[int]:
    token = tree.token(head)
    if token.pos in ("ADJ", "ADV") and token.dep in ("acomp", "advcl", "ROOT"):
        governor = tree.governor(head)
        if governor is not None and tree.is_verbal(governor):
            roles, _ = verb_roles(tree, governor)
            return roles.get("subject", [])
    owner = [i for p in tree.children(head, "poss") for i in tree.spread(p)]
    return owner or _holder(tree, head)


def _fill_object(tree: Tree, index: int, roles: Roles) -> None:
    """"condemned and rejected the offer": the object belongs to both verbs."""
    if "object" in roles or tree.children(index, "ccomp", "xcomp", "prep", "prt", "dative"):
        return
    for k in tree.children(index, "conj"):
        shared = [i for d in tree.children(k, "dobj") for i in tree.spread(d)]
        if tree.is_verbal(k) and k - index <= 3 and shared:
            add(roles, "object", shared)


def noun_roles(tree: Tree, index: int) -> Roles:
    """Roles of a noun: poss, modifier (names that qualify it), its prepositions; subject = by, else poss, else modifier."""
    roles: Roles = {}
    for p in tree.children(index, "poss"):
        add(roles, "poss", tree.spread(p))
    _modifiers(tree, index, roles)
    prepositional(tree, index, roles)
    if "by" not in roles:
        # "the killing of A by B": the parser often hangs "by B" on A
        for object_ in [i for role in ("of", "on", "against", "in") for i in roles.get(role, [])]:
            for k in tree.children(object_, "prep", "agent"):
                if tree.token(k).lemma == "by":
                    _one_preposition(tree, k, "by", roles, "")
    for k in tree.children(index, "acl"):
        verb = tree.token(k)
        if verb.tag == "VBN" and lemma_of(tree, k) in _DOING:
            for a in tree.children(k, "agent"):
                add(roles, "by", [i for p in tree.children(a, "pobj") for i in tree.spread(p)])
            prepositional(tree, k, roles)
    for role in ("by", "poss", "modifier"):
        if roles.get(role):
            add(roles, "subject", roles[role])
            break
    if "of" in roles:
        add(roles, "object", roles["of"])
    return roles


# Participles whose agent does what the noun names: "talks held by A", not "talks welcomed by A".
_DOING = frozenset(
    "hold carry_out conduct launch stage commit sign impose make lead perpetrate mount issue orchestrate host broker mediate "
    "initiate undertake wage convene give provide send deliver reach conclude mediate negotiate lodge file offer propose organize "
    "organise execute adopt announce".split()
)


def _modifiers(tree: Tree, index: int, roles: Roles) -> None:
    for k in tree.children(index, "amod", "compound", "nmod", "npadvmod", "nummod"):
        for i in tree.subtree(k):
            token = tree.token(i)
            if token.pos in NOMINAL | {"ADJ"} and token.dep in ("amod", "compound", "nmod", "npadvmod", "conj", "nsubj"):
                add(roles, "modifier", [i])
