"""Who, when and where: names settled once for a whole article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions.cast import Cast
from kg.mentions.documents import find_documents
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.headline import countries_from_headline, read_headline
from kg.mentions.memberships import find_memberships
from kg.mentions.narrator import find_narrator
from kg.mentions.offices import Held, settle
from kg.mentions.places import capitals, find_places, sites
from kg.mentions.reader import Names
from kg.mentions.times import find_times
from kg.mentions.walk import Walk
from kg.model import Article, Mentions, OfficeMention, Sentence


class Mentioner:
    """Finds the mentions of an article. Holds nothing between articles."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._capital = capitals(gazetteer)

    def find(self, article: Article, sentences: Sequence[Sentence]) -> Mentions:
        """All actors, offices, memberships, times and places that the sentences mention, in text order."""
        cast = Cast(article.id, self._gazetteer)
        names = Names(self._gazetteer, cast, sentences)
        headline = read_headline(article.title, cast, self._gazetteer) if article.title else None
        narrator = find_narrator(article, headline, names, cast, self._gazetteer)
        if headline is not None:
            countries_from_headline(headline, cast)
        settle(names.given, names.lines, cast, narrator)
        walk = Walk(names, cast, narrator)
        held = settle([*names.given, *walk.tenures], names.lines, cast, narrator)
        cast.join_groups()
        cast.join_unnamed()
        named = walk.mentions()
        documents = find_documents(sentences, named)
        return Mentions(
            actors=tuple(sorted((*named, *documents), key=lambda m: (m.sentence, m.start, m.end))),
            offices=_offices(held, cast),
            memberships=find_memberships(names.lines, walk.heads, names.given, cast),
            times=tuple(t for sentence in sentences for t in find_times(sentence, article.anchor)),
            places=tuple(p for line in names.lines for p in find_places(line.sentence, line.hits, self._capital)),
            sites=tuple(s for line in names.lines for s in sites(line.sentence, line.hits)),
            narrator=tuple(cast.finish(e) for e in narrator),
            unresolved=names.unresolved(),
        )


def _offices(held: Sequence[Held], cast: Cast) -> tuple[OfficeMention, ...]:
    """What was found of offices, in text order."""
    found = [
        OfficeMention(one.given.line.sentence.index, one.given.start, one.given.end, cast.finish(one.given.holder), one.label,
                      cast.finish(one.of) if one.of is not None else None)
        for one in held
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda o: (o.sentence, o.start, o.end, o.office)))
