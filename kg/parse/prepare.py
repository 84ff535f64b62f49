"""Text made ready for the parser, one character for one character, so that every offset stays true."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Each character stands for exactly one: the parser was trained on plain quotes, hyphens and spaces.
_CLEAN = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u200b": " ",
    "\u200e": " ", "\u200f": " ", "\u202a": " ", "\u202b": " ", "\u202c": " ", "\u202d": " ", "\u202e": " ",
    "\u2066": " ", "\u2067": " ", "\u2068": " ", "\u2069": " ", "\ufeff": " ", "\u00ad": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\n": " ", "\t": " ", "\r": " ", "\u2028": " ", "\u2029": " ",
})  # fmt: skip

# Words that only point into a photograph: "(R)", "(left)", "(C)".
_ASIDE = re.compile(r"\((?:R|L|C|right|left|centre|center|2nd [RL]|front|back)\)")
# An en dash inside a word joins names ("Iran–Iraq"); between spaces it is a dash and stays.
_JOINING_DASH = re.compile(r"(?<=\w)[\u2013](?=\w)")
_LATEX_QUOTES = re.compile(r"``|''")
# A sentence ends at . ! ? with its closing quotes and brackets, before white space and something that can open one.
_BREAK = re.compile(r"""[.!?]["')\]]*\s+(?=["'(\[]*[A-Z0-9])""")
# A full stop after these does not end a sentence (titles, initials, months, the usual short forms of news English).
_SHORT = re.compile(
    r"""(?:^|[\s("'\[-])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Brig|Rev|Fr|Hon|Sen|Rep|Gov|Amb|Sec|St|Ste|Mt|Ft|"""
    r"""Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|vs|v|Jr|Sr|Inc|Ltd|Co|Corp|Bros|approx|ca|cf|e\.g|i\.e|al|"""
    r"""(?:[A-Za-z]\.)+[A-Za-z]|N|S|E|W)\.$"""
)  # fmt: skip
# ... unless what follows is a word that opens sentences far more often than it continues a name.
_OPENER = re.compile(
    r"""["'(\[]*(?:The|A|An|In|On|At|It|He|She|They|We|I|This|That|These|Those|But|And|However|Also|As|For|After|Before|"""
    r"""During|While|When|Although|Since|With|Under|Its|His|Her|Their|There|If|Both|Some|Many|According|Meanwhile)\b"""
)  # fmt: skip


def clean(text: str, blank: int = 0) -> str:
    """The same number of characters, in the alphabet the parser knows; the first ``blank`` of them as spaces.

    >>> clean("\u201cYes\u201d (R)")
    '"Yes"    '
    """
    text = text.translate(_CLEAN)
    text = _LATEX_QUOTES.sub('" ', text) if "``" in text or "''" in text else text
    text = _ASIDE.sub(lambda found: " " * len(found.group()), text) if "(" in text else text
    text = _JOINING_DASH.sub("-", text) if "\u2013" in text else text
    return " " * blank + text[blank:] if blank else text


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a cleaned block as (start, end) in it, outer white space left out."""
    begin = 0
    for found in _BREAK.finditer(text):
        stop = found.start() + 1
        if text[found.start()] == "." and _SHORT.search(text[max(begin, stop - 24) : stop]) and not _OPENER.match(text, found.end()):
            continue
        closing = found.end() - len(found.group()) + len(found.group().rstrip())
        yield from _trimmed(text, begin, closing)
        begin = found.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
