"""What surrounds the sentences of an article on a page, known by its wording: bylines, captions, datelines, links, notices.

Each pattern is anchored or bounded, so that a line of a million characters costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.vocab import BlockKind

_LONGEST_NOTICE = 400
_LONGEST_CAPTION = 500
_LONGEST_BYLINE = 200
_LONGEST_TAIL = 260
_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\t": " ", "\n": " "})

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?:(?:{_DAY},?\ )?(?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH}),?\ \d{{4}})"
_AGENCY = (
    r"(?:(?:The\ )?Associated\ Press|AA|AFP|AFP\ News|ANI|ANP|ANSA|AP|Anadolu|Antara|Belga|Bernama|BERNAMA|Bloomberg|BLOOMBERG|CNA|"
    r"dpa|DPA|EFE|EPA(?:-EFE)?|Getty(?:\ Images)?|IANS|Interfax|IRNA|Jiji(?:\ Press)?|JIJI|Kyodo(?:\ News)?|KYODO(?:\ NEWS)?|LUSA|"
    r"MENA|PTI|Reuters|REUTERS|RFE/RL|RIA\ Novosti|SPA|Sputnik|TASS|Ukrinform|UPI|VOA|WAM|Xinhua|XINHUA|Yonhap|YONHAP)"
)

_BYLINE = re.compile(
    rf"""By\ [A-Z](?:[^.!?]|(?<=\b[A-Z])\.)*$
    |By\ [A-Z].*\|
    |\(?(?:(?:Additional\ )?[Rr]eporting|Editing|Writing|Compiled|Written|Story|Report|Edited|Posted|Published)\ by\b
    |(?:Created|Updated|Published|Posted|Last\ updated|Last\ modified|First\ published)(?::|\ at\b|\ on\b|\ \d)
    |{_DATE}(?:[ ,|/-]+\d.*)?$
    |\d{{4}}-\d\d-\d\d(?:[ T]\d.*)?$
    |\d+\ min(?:ute)?s?\ read$
    |Office\ of\ (?:the\ )?[A-Z][\w ]+$
    |[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]*){{1,4}},\ (?:[A-Z]\w+\ )*
      (?:Secretary(?:\ of\ [A-Z]\w+)?|Spokesperson|Correspondent|Editor|Reporter|Minister(?:\ (?:of|for)\ [A-Z]\w+)?)$""",
    re.VERBOSE,
)

_NOTICE = re.compile(
    r"""(?:read\ (?:the\ )?(?:entire|full|whole|original)\ (?:article|story|text|report)|continue\ reading
    |click\ here|tap\ here|load\ more|show\ more|share\ this|print\ this|e-?mail\ this
    |(?:read|watch|listen|see)\ (?:more|also|next|now)?\s*[:>|]|also\ read\b|read\ (?:also|more)\b|see\ also\b
    |(?:watch|photos?|video|listen|more|tags?|topics?|category|categories):|filed\ under\b|comments?\s*\(\d
    |join\s(?:\S+\s){0,8}(?:channel|group|newsletter|community|conversation)
    |(?:subscribe|sign\ up|log\ in|register)\b.{0,120}(?:newsletter|account|alerts?|updates?|inbox|for\ |to\ )
    |follow\ (?:us|@|our|the\ latest|\S+(?:\s\S+){0,5}\ on\ (?:twitter|facebook|x|instagram|telegram|google|whatsapp|flickr)\b)
    |for\ updates,?\ follow\b|like\ us\ on\b
    |get\ (?:the\ latest|our|breaking)\b.{0,80}(?:delivered|newsletter|inbox|app|alerts?)
    |download\ (?:our|the)\ .{0,40}app\b|support\ (?:our|independent)\ journalism
    |(?:©|\(c\)|copyright\b)(?:\s|\d).{0,200}|.{0,60}all\ rights\ reserved\b
    |this\ (?:article|story)\ (?:was|is)\ (?:originally\ )?(?:published|republished|from)\b
    |advertisement\b|sponsored\b|\*\*\*.{0,200}\*\*\*|\((?:closed|open|pooled|media)\b[^)]{0,80}\)
    |(?:for|with|please\ (?:direct|submit|visit|contact|see|send)|to\ (?:learn|read|find))\b.{0,40}
      \b(?:information|inquiries|enquiries|questions|media|press|details|updates|more|queries|visit|see|contact)\b.{0,200}
      (?:\S@\S|www\.|https?:|\b(?:contact|visit|website|see|web\ form|follow|email|click)\b)
    |(?:contact|e-?mail|media\ contact|press\ contact)\s?:)""",
    re.VERBOSE | re.IGNORECASE,
)
_LIST = re.compile(
    r"""(?:related(?:\ (?:materials?|stories|story|articles?|coverage|news|content|topics?|links?|reading|posts?))?
    |(?:more|most)\ (?:stories|news|on\ this(?:\ story)?|read|popular|from\ \S+)|read\ more|see\ also|recommended(?:\ for\ you)?
    |you\ (?:may|might)\ also\ like|further\ reading|latest\ (?:news|stories|headlines)|top\ stories|trending(?:\ now)?
    |external\ links|editors?['’]?s?\ picks?)\s*:?$""",
    re.VERBOSE | re.IGNORECASE,
)

_CREDIT = re.compile(
    rf"""{_MONTH}\ \d{{1,2}}(?:,\ \d{{4}})?\.?\ \({_AGENCY}\)$
    |\((?:[A-Z][\w.'’& -]{{1,40}}/\ ?[A-Z][\w.'’& -]{{1,40}}
      |[^()]{{0,60}}\b(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Ff]ile|FILE)\b[^()]{{0,60}})\)$
    |(?:[Pp]hoto|PHOTO|Image|[Pp]icture|Pic|[Cc]redit|CREDIT|Photograph)s?(?:\ [Cc]redit)?(?::|\ by\b|\ courtesy\b)
      [^.]{{0,80}}(?:\([^()]{{0,40}}\))?\.?$
    |\bvia\ {_AGENCY}\.?$|(?:REUTERS|AFP|AP|EPA|Reuters|Getty|Kyodo|Xinhua)(?:\ Photo)?\ ?/\ ?[A-Z][^.]{{0,60}}$
    |[A-Z][\w'’ -]{{2,40}}/{_AGENCY}\.?$|\bGetty\ Images\.?$""",
    re.VERBOSE,
)
_CREDITED = re.compile(r"\)$|[Pp]hoto|PHOTO|[Ii]mage|[Pp]ic|[Cc]redit|CREDIT|via |/")
_SIDE = re.compile(
    r"(?<=[a-z] )\((?:R|L|C|right|left|cent(?:re|er)|(?:2nd|3rd|second|third|far) (?:from )?(?:R|L|right|left)|front|top|bottom)\)"
)
_CAPTION_OPENING = re.compile(
    r"(?:FILE PHOTO|FILE|File (?:photo|picture)|Photo|PHOTO|Image|IMAGE|CAPTION|Caption|Pictured)\s?[:—–-]"
)  # fmt: skip
_SPEECH = re.compile(r"""["“”]|\b(?:said|told|added|announced)\b""")

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.]*(?:[ -]+[A-ZÀ-Þ][A-ZÀ-Þ'’.]*){0,3}"
_NAME = r"(?:[A-Z][\w.'’-]*\ ?){1,3}"
_SENT = rf"(?:{_MONTH}\.?\ \d{{1,2}}|\d{{1,2}}\ {_MONTH}\.?)(?:,\ \d{{4}})?"
_DATELINE = re.compile(
    rf"""(?:{_CAPITALS}(?:/{_CAPITALS})?(?:,\ (?!{_MONTH}\b){_NAME})?(?:,\ {_SENT})?(?:,?\ \((?:{_AGENCY}|[A-Z][\w /.]{{1,30}})\))?
      |{_NAME}(?:,\ (?!{_MONTH}\b){_NAME})?(?:,\ {_SENT}(?:,?\ \({_AGENCY}\)|\ {_AGENCY})?|,?\ \({_AGENCY}\))
      |\({_AGENCY}\))\ ?(?:--?|–|—)\ (?=["“‘'A-Z0-9])
    |{_CAPITALS},\ {_SENT}\ \({_AGENCY}\)\ """,
    re.VERBOSE,
)
# "LIMA: Peru on Friday ..."; but "MINISTER ROE: Thank you" and "QUESTION: Why" are a transcript.
_COLON_DATELINE = re.compile(
    rf"(?!.{{0,40}}\b(?:SECRETARY|MINISTER|PRESIDENT|AMBASSADOR|CHAIR\w*|GENERAL|DIRECTOR|MR|MRS|MS|DR|QUESTION|ANSWER|MODERATOR|NOTE|Q|A)\b)"
    rf"{_CAPITALS}(?:/{_CAPITALS})?(?:, [A-Z]\w+)?: (?=[A-Z“\"])"
)
_DATE_LINE = re.compile(rf"{_DAY},\ (?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH}),?\ \d{{4}}\s+(?=[A-Z“\"])", re.VERBOSE)
_TAIL = re.compile(
    rf"""(?:(?<=[.!?])|(?<=[.!?]["”’']))\s*(?:[-–—]{{1,2}}\s?)?
      (?:\(?{_AGENCY}(?:(?:\ ?[,/&]\ ?|\ and\ |\ ){_AGENCY})*\)?|[A-Z]{{3,}}(?:[ ,/]+[A-Z]{{2,}}){{0,3}})$
    |(?:(?<=[.!?])|(?<=[.!?]["”’']))\s*\((?:Additional\ )?(?:Reporting|Editing|Writing)\ by\ [^()]{{1,200}}\)$""",
    re.VERBOSE,
)


def kind(passage: str, *, first: bool) -> BlockKind | None:
    """BYLINE, FURNITURE or CAPTION where the wording shows it; None for what may be a paragraph or a heading.

    ``first`` tells that neither headline nor paragraph came before: "By Tuesday ..." opens a paragraph later on.
    """
    if len(passage) > _LONGEST_CAPTION:
        return None
    plain = passage.translate(_BLANKS)
    if len(plain) <= _LONGEST_BYLINE and _BYLINE.match(plain) and (first or not plain.endswith((".", "!", "?"))):
        return BlockKind.BYLINE
    if len(plain) <= _LONGEST_NOTICE and _NOTICE.match(plain) and not _SPEECH.search(plain):
        return BlockKind.FURNITURE
    return BlockKind.CAPTION if _is_caption(plain) else None


def _is_caption(plain: str) -> bool:
    if "(" in plain and _SIDE.search(plain) and not _SPEECH.search(plain):
        return True
    return bool(_CAPTION_OPENING.match(plain) or (_CREDITED.search(plain) and _CREDIT.search(plain)))


def opens_list(passage: str) -> bool:
    """Whether headlines of other articles follow ("Related materials:")."""
    return len(passage) <= 60 and bool(_LIST.match(passage.translate(_BLANKS)))


def dateline(passage: str, colon: bool = False) -> int:
    """The length of "TOKYO, March 3 (Kyodo) -- " before the first sentence, the dash and space included; 0 if there is none."""
    found = _DATELINE.match(passage[:160].translate(_BLANKS)) or (_COLON_DATELINE.match(passage[:80]) if colon else None)
    return found.end() if found else 0


def colon_dateline(passages: Iterable[str]) -> int | None:
    """The index of the one passage that begins like "LIMA: "; None where several do, as the speakers of a transcript."""
    found = [n for n, passage in enumerate(passages) if ": " in passage[:40] and _COLON_DATELINE.match(passage[:80])]
    return found[0] if len(found) == 1 else None


def date_line(passage: str) -> int:
    """The length of "Monday, May 5, 2031 " before a paragraph; 0 if there is none."""
    found = _DATE_LINE.match(passage[:60])
    return found.end() if found else 0


def tail(passage: str) -> int:
    """The length of the paragraph without the agency's name behind its last sentence ("... he said. KYODO NEWS")."""
    if passage[-1] in ".!?\"”’'":
        return len(passage)
    found = _TAIL.search(passage, max(0, len(passage) - _LONGEST_TAIL))
    return found.start() if found else len(passage)
