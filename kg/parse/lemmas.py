"""Lemmas and universal parts of speech from Penn Treebank tags, without running two more components on every token."""

from __future__ import annotations

import re
from collections.abc import Callable

# Penn Treebank tag -> UD part of speech (the mapping of spaCy's English tag map, for tags that news text has).
POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WP$": "PRON",
    "WDT": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB",
    "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "AFX": "ADJ", "RB": "ADV", "RBR": "ADV",
    "RBS": "ADV", "WRB": "SCONJ", "RP": "ADP", "IN": "ADP", "TO": "PART", "POS": "PART", "CC": "CCONJ", "CD": "NUM", "UH": "INTJ",
    "FW": "X", "LS": "X", "ADD": "X", "XX": "X", "GW": "X", "NIL": "X", "SYM": "SYM", "$": "SYM", "_SP": "SPACE",
}  # fmt: skip

_FIXED = {
    ("'s", "VBZ"): "be", ("'re", "VBP"): "be", ("'m", "VBP"): "be", ("are", "VBP"): "be", ("am", "VBP"): "be",
    ("'ve", "VBP"): "have", ("'ve", "VB"): "have", ("'d", "VBD"): "have", ("'d", "MD"): "would", ("'ll", "MD"): "will",
    ("wo", "MD"): "will", ("ca", "MD"): "can", ("n't", "RB"): "not", ("held", "VBD"): "hold", ("held", "VBN"): "hold",
    ("led", "VBD"): "lead", ("led", "VBN"): "lead", ("met", "VBD"): "meet", ("met", "VBN"): "meet", ("sought", "VBD"): "seek",
    ("left", "VBD"): "leave", ("left", "VBN"): "leave", ("found", "VBD"): "find", ("found", "VBN"): "find",
}  # fmt: skip
# "waged", "hoping": one syllable with one consonant before the ending; were there no "e", English would double it.
_SHORT = re.compile(r"([^aeiou]*[aeiou][bcdfgklmnprstvz])(?:ed|ing)")
_INFLECTED = {"VBD", "VBN", "VBG", "VBZ", "VBP", "NNS", "JJR", "JJS", "NNPS"}


class Lemmas:
    """Looks a word form up once; ``inflected(form, pos)`` is the model's own rule lemmatizer."""

    def __init__(self, inflected: Callable[[str, str], str]) -> None:
        self._inflected = inflected
        self._known: dict[tuple[str, str], str] = dict(_FIXED)

    def lemma(self, text: str, tag: str) -> str:
        """The lower-case dictionary form; a name keeps its letters as they are.

        >>> Lemmas(lambda form, pos: form.rstrip("s")).lemma("Talks", "NNS")
        'talk'
        """
        if tag == "NNP":
            return text
        key = (text.lower(), tag)
        known = self._known.get(key)
        if known is None:
            known = self._inflected(key[0], POS.get(tag, "X")) if tag in _INFLECTED else key[0]
            short = _SHORT.fullmatch(key[0])
            if short and known == short.group(1):
                known += "e"
            self._known[key] = known
        return known
