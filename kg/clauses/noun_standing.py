"""What a noun that names an act stands under: its own words, the light verb that carries it, or the word that it hangs on."""

from __future__ import annotations

from kg.clauses import lexicon, roles
from kg.clauses.standing import Standing, climb, own_modality, speaker
from kg.clauses.tree import Tree


def of_noun(tree: Tree, index: int, carrier: int | None) -> Standing:
    """``carrier`` is the light verb that carries the noun, if one does: its modality and embedding are the noun's."""
    standing = Standing()
    for k in tree.children(index, "amod", "det", "neg", "compound"):
        lemma = tree.token(k).lemma.lower()
        if lemma in lexicon.ADJECTIVES_OF_NOUNS and lexicon.ADJECTIVES_OF_NOUNS[lemma] != "aspect":
            standing.put(lexicon.ADJECTIVES_OF_NOUNS[lemma], tree, k)
        elif lemma in lexicon.NEGATIVES:
            standing.put("not", tree, k)
    if carrier is not None:
        kind = lexicon.LIGHT_KINDS.get(tree.token(carrier).lemma)
        if kind:
            standing.put(kind, tree, carrier)
        own_modality(tree, carrier, standing)
        climb(tree, carrier, standing)
        standing.parent, standing.link = carrier, "light"
        return standing
    _noun_governor(tree, index, standing)
    return standing


def _noun_governor(tree: Tree, index: int, standing: Standing) -> None:
    """What a noun that names an act hangs on: "proposed talks", "the threat of war"; then upward, for the speakers."""
    seen = _listed_under(tree, tree.first_conjunct(index))
    governor = tree.governor(seen)
    if governor is None:
        return
    token = tree.token(seen)
    if token.dep == "pobj":
        above = tree.governor(governor)
        if above is not None:
            _over_prepositional(tree, tree.token(governor).lemma.lower(), above, standing)
        governor = above
    elif token.dep in ("dobj", "nsubjpass") and tree.is_verbal(governor):
        kind = lexicon.OBJECT_VERBS.get(roles.lemma_of(tree, governor))
        if kind:
            standing.put(kind, tree, governor)
    if governor is None:
        return
    standing.parent, standing.link = governor, "noun"
    above_standing = Standing()
    _climb_for_speakers(tree, governor, above_standing)
    standing.speakers += above_standing.speakers
    standing.operators += [o for o in above_standing.operators if o.kind in ("say", "accuse")]


def _listed_under(tree: Tree, noun: int) -> int:
    """"steps including a withdrawal": the withdrawal stands under what the steps stand under."""
    preposition = tree.governor(noun)
    if preposition is None or tree.token(preposition).lemma.lower() not in ("include", "including"):
        return noun
    above = tree.governor(preposition)
    return above if above is not None and tree.token(above).pos == "NOUN" else noun


def _over_prepositional(tree: Tree, preposition: str, above: int, standing: Standing) -> None:
    """"the threat of war", "called for talks": the noun or verb that the prepositional phrase hangs on."""
    word = tree.token(above)
    if tree.is_verbal(above):
        lemma = f"{roles.lemma_of(tree, above)}_{preposition}"
        kind = lexicon.OBJECT_VERBS.get(lemma) or (lexicon.VERBS.get(lemma) if preposition in ("for", "on", "against") else None)
        if kind in ("demand", "promise", "plan", "hope", "refuse", "prevent", "threat"):
            standing.put(kind, tree, above)
        return
    kind = lexicon.NOUNS.get(word.lemma.lower())
    if kind and preposition in ("of", "for", "to", "on", "about", "against", "toward", "towards"):
        standing.put(kind, tree, above)
    elif kind is None and preposition in ("of", "for") and word.text.lower() in lexicon.ADJECTIVES:
        standing.put(lexicon.ADJECTIVES[word.text.lower()], tree, above)


def _climb_for_speakers(tree: Tree, index: int, standing: Standing) -> None:
    if tree.is_verbal(index):
        kind = lexicon.VERBS.get(roles.lemma_of(tree, index))
        if kind == "accuse" and tree.token(index).lemma in ("accuse", "allege", "blame", "suspect"):
            speaker(tree, index, standing)
            standing.put("accuse", tree, index)
    climb(tree, index, standing)
