"""Who, when and where: names settled once for a whole article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions.cast import Cast
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.memberships import find_memberships
from kg.mentions.narrator import find_narrator
from kg.mentions.offices import guess_countries, organization_of
from kg.mentions.reader import Names
from kg.mentions.walk import Walk
from kg.model import Article, Mentions, OfficeMention, Sentence


class Mentioner:
    """Finds the mentions of an article. Holds nothing between articles."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, article: Article, sentences: Sequence[Sentence]) -> Mentions:
        """All actors, offices, memberships, times and places that the sentences mention, in text order."""
        cast = Cast(article.id)
        names = Names(self._gazetteer, cast, sentences)
        narrator = find_narrator(article, names, cast, self._gazetteer)
        guess_countries(names.given, names.lines, cast, narrator)
        walk = Walk(names, cast, narrator)
        offices = tuple(
            OfficeMention(one.line.sentence.index, one.start, one.end, cast.finish(one.holder), one.title.label,
                          cast.finish(of) if (of := organization_of(one, cast)) is not None else None)
            for one in names.given
        )  # fmt: skip
        return Mentions(
            actors=walk.mentions(),
            offices=offices,
            memberships=find_memberships(names, walk, cast),
            narrator=tuple(cast.finish(e) for e in narrator),
            unresolved=names.unresolved(),
        )
