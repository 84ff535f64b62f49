"""Freezes the parse of every rule example."""

import json

from kg.parse import Parser
from tests.parses import FROZEN, article, dump, wanted

parser = Parser()
with FROZEN.open("w", encoding="utf-8", newline="\n") as out:
    for text in wanted():
        record = {"text": text, "sentences": dump(parser.sentences(article(text)))}
        out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
