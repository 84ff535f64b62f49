"""Every shape of ontology/shapes.ttl with the smallest change to kept.ttl that breaks it."""

from __future__ import annotations

from typing import NamedTuple

from kg.vocab import MODES


class Case(NamedTuple):
    """``changes`` are (old, new) texts, each old one found in kept.ttl; ``more`` is added at its end.

    ``beside`` names the shapes that cannot be spared when this one is broken.
    """

    shape: str
    changes: tuple[tuple[str, str], ...] = ()
    more: str = ""
    beside: tuple[str, ...] = ()


def put(shape: str, old: str, new: str, *beside: str) -> Case:
    return Case(shape, ((old, new),), "", beside)


def add(shape: str, more: str, *beside: str) -> Case:
    return Case(shape, (), more, beside)


ID = "https://w3id.org/diplomacy-kg/id"
DAY = '"2024-07-10"^^xsd:date'
OFFICIALS = "group:western-officials"
HERALD = 'dip:article article:herald-1 ; dip:quote "King Elessar"'

FACTS = [
    put("fact-evidence", "dip:place state:XAR ; dip:evidence evidence:aid .", "dip:place state:XAR .", "evidence-used"),
    put("fact-evidence", "state:XGO ; dip:evidence evidence:reign .", "state:XGO .", "evidence-used"),
    put("fact-evidence", "^^xsd:gYearMonth ; dip:evidence evidence:union .", "^^xsd:gYearMonth .", "evidence-used"),
    add("fact-evidence", "event:aid dip:evidence article:herald-1 ."),
    put("event-iri", "event:threat a", f"<{ID}/happening/threat> a"),
    put("event-iri", "event:threat a", "_:threat a"),
    put("event-type", "dip:Protest ;", "dip:Protest , dip:Coerce ;"),
    put("event-type", "event:protest a dip:Protest ;", "event:protest a dip:Event ;"),
    put("event-actor", f"dip:Protest ; dip:actor {OFFICIALS} ; dip:participant {OFFICIALS} ;", "dip:Protest ;"),
    add("event-actor", "event:aid dip:actor place:bree ; dip:participant place:bree ."),
    add("event-actor", "event:aid dip:actor state:XXX ; dip:participant state:XXX ."),
    add("event-recipient", "event:aid dip:recipient office:king ; dip:participant office:king ."),
    put("event-participant", "dip:participant state:XGO , state:XAR ;", "dip:participant state:XGO ;"),
    put("event-participant", "dip:participant state:XAR , person:elessar ;", ""),
    add("event-participant", "event:aid dip:participant person:elessar ."),
    add("event-date", 'event:protest dip:date "2024-07-01"^^xsd:date , "2024-07"^^xsd:gYearMonth .', "event-days"),
    *(
        put("event-date", f"dip:date {DAY}", f"dip:date {wrong}", *beside)
        for wrong, beside in (
            ('"2024-07-10"', ()),
            ('"2024-07-10T12:00:00"^^xsd:dateTime', ()),
            ('"2024-02-30"^^xsd:date', ("event-days",)),
            ('"2024-13"^^xsd:gYearMonth', ("event-days",)),
            ('"2024-07-10Z"^^xsd:date', ()),
            ('"10 July"^^xsd:date', ("event-days",)),
            ("place:bree", ()),
        )
    ),
    put("event-date", '"2024-02"^^xsd:gYearMonth', '"2024-02"'),
    put("event-date", '"2023"^^xsd:gYear', '"2023"'),
    put("event-date", '"2023"^^xsd:gYear', '"2023Z"^^xsd:gYear'),
    add("event-earliest", 'event:protest dip:earliest "2024-07-02"^^xsd:date .'),
    put("event-earliest", 'dip:earliest "2024-07-01"^^xsd:date', 'dip:earliest "2024-07-01"'),
    put("event-earliest", 'dip:earliest "2024-07-01"^^xsd:date', 'dip:earliest "2024-07-01Z"^^xsd:date'),
    add("event-latest", 'event:protest dip:latest "2024-07-06"^^xsd:date .'),
    put("event-latest", 'dip:latest "2024-07-07"^^xsd:date', 'dip:latest "2024-07-32"^^xsd:date'),
    put("event-latest", 'dip:latest "2024-07-07"^^xsd:date', 'dip:latest "2024-07-07Z"^^xsd:date'),
    put("event-span", 'dip:earliest "2024-07-01"^^xsd:date ; dip:latest', "dip:latest"),
    put("event-span", '; dip:latest "2024-07-07"^^xsd:date', ""),
    put("event-order", 'dip:latest "2024-07-07"^^xsd:date', 'dip:latest "2024-06-30"^^xsd:date'),
    put("event-dated", f"dip:earliest {DAY} ; dip:latest {DAY} ;", ""),
    put("event-days", '"2024-02-29"^^xsd:date', '"2024-02-27"^^xsd:date'),
    put("event-days", '"2024-02-01"^^xsd:date', '"2024-01-31"^^xsd:date'),
    put("event-days", '"2023-12-31"^^xsd:date', '"2023-12-30"^^xsd:date'),
    put("event-days", f"dip:latest {DAY}", 'dip:latest "2024-07-11"^^xsd:date'),
    add("event-place", "event:aid dip:place place:bree ."),
    add("event-place", "event:protest dip:place organization:western-union ."),
    put("event-status", "dip:status dip:Planned ;", ""),
    add("event-status", "event:aid dip:status dip:Occurred ."),
    put("event-status", "dip:status dip:Planned", "dip:status dip:Member"),
    put("event-mutual", "dip:actor state:XAR , person:elessar", "dip:actor state:XAR ; dip:recipient person:elessar"),
    put("event-mutual", "event:aid a dip:Aid , dip:Military", "event:aid a dip:Cooperate , dip:Military"),
    put("event-mutual", "event:threat a dip:Threaten", "event:threat a dip:Agree , dip:Treaty"),
]

EVIDENCE = [
    Case("evidence-iri", (("dip:evidence evidence:union .", f"dip:evidence <{ID}/passage/1> ."),
                          ("evidence:union a", f"<{ID}/passage/1> a"))),
    Case("evidence-iri", (("dip:evidence evidence:union .", "dip:evidence _:union ."), ("evidence:union a", "_:union a"))),
    put("evidence-article", HERALD, 'dip:quote "King Elessar"'),
    add("evidence-article", 'evidence:aid dip:article article:crier . article:crier a dip:Article ; dcterms:identifier "2" .'),
    put("evidence-article", HERALD, 'dip:article "herald" ; dip:quote "King Elessar"'),
    put("evidence-quote", 'dip:quote "King Elessar" ;', ""),
    put("evidence-quote", '"King Elessar"', '"King Elessar"@en'),
    put("evidence-quote", '"King Elessar" ;\n    dip:start 110 ; dip:end 122', '"" ; dip:start 9 ; dip:end 9', "evidence-order"),
    add("evidence-quote", 'evidence:reign dip:quote "king  elessar" .', "evidence-length"),
    put("evidence-start", "dip:start 110 ;", ""),
    put("evidence-start", "dip:start 110", 'dip:start "110"'),
    put("evidence-start", "dip:start 110", "dip:start 110.0"),
    add("evidence-start", "evidence:reign dip:start 111 .", "evidence-length"),
    put("evidence-start", "dip:start 0 ; dip:end 22", "dip:start -1 ; dip:end 21"),
    put("evidence-end", "; dip:end 122", ""),
    put("evidence-end", "dip:end 122", "dip:end 122.0"),
    add("evidence-end", "evidence:reign dip:end 123 .", "evidence-length"),
    put("evidence-end", "dip:start 0 ; dip:end 22", "dip:start -23 ; dip:end -1", "evidence-start"),
    put("evidence-order", "dip:start 110 ; dip:end 122", "dip:start 122 ; dip:end 110", "evidence-length"),
    put("evidence-length", "dip:end 122", "dip:end 123"),
    put("evidence-length", "dip:end 139", "dip:end 144"),  # as many bytes (UTF-8) as the quote has, not characters
    put("evidence-rule", "dip:rule rule:office.title ;", ""),
    put("evidence-rule", "dip:rule rule:office.title", 'dip:rule "office.title"'),
    add("evidence-rule", "evidence:reign dip:rule rule:other ."),
    put("evidence-confidence", "dip:confidence 0.95 ;", ""),
    add("evidence-confidence", "evidence:reign dip:confidence 0.8 ."),
    put("evidence-confidence", "dip:confidence 0.95", "dip:confidence 95.0"),
    put("evidence-confidence", "dip:confidence 0.95", "dip:confidence -0.1"),
    put("evidence-confidence", "dip:confidence 0.95", "dip:confidence 9.5e-1"),
    put("evidence-confidence", "dip:confidence 0.95", 'dip:confidence "0.95"'),
    add("evidence-attributed", "evidence:aid dip:attributedTo state:XAR ."),
    put("evidence-attributed", "dip:attributedTo group:western-officials", 'dip:attributedTo "Western officials"'),
    put("evidence-mark", '"trigger 123 126"', '"verb 123 126"'),
    put("evidence-mark", '"trigger 123 126"', '"trigger 123, 126"'),
    put("evidence-mark", '"trigger 123 126"', '"trigger 123 126"@en'),
    put("evidence-mark-order", '"trigger 123 126"', '"trigger 126 123"'),
    put("evidence-mark-order", '"trigger 123 126"', '"trigger 1000 999"'),  # compared as numbers
    add("evidence-used", 'evidence:lone a dip:Evidence ; dip:article article:herald-1 ; dip:quote "Oh" ; dip:start 1 ; dip:end 3 ;'
        ' dip:rule rule:oh ; dip:confidence 0.5 .'),
]  # fmt: skip

ACTORS = [
    add("actor-iri", '<https://wiki.example/Dale> a dip:Organization ; rdfs:label "Dale" .'),
    put("actor-kind", "person:elessar a dip:Person", "person:elessar a dip:Person , dip:Group"),
    put("actor-kind", "group:western-officials a dip:Group", "group:western-officials a dip:Actor"),
    put("actor-label", 'dip:Person ; rdfs:label "Elessar Telcontar" ;', "dip:Person ;"),
    put("actor-label", '"Western officials"', '"Western officials" , "officials of the West"'),
    put("actor-label", '"Western officials"', '""'),
    put("actor-label", '"Western officials"', "<https://wiki.example/West>", "label-plain"),
    put("label-plain", '"Western officials"', '"Western officials"@en'),
    put("label-plain", '"Bree"', '"Bree"@en'),
    put("label-plain", 'rdfs:label "King"', 'rdfs:label "King"@en'),
    add("actor-altLabel", "person:elessar skos:altLabel <https://wiki.example/Strider> ."),
    add("actor-altLabel", 'person:elessar skos:altLabel "" .'),
    add("actor-country", "person:elessar dip:country state:XAR ."),
    put("actor-country", "dip:country state:XGO", 'dip:country "XGO"'),
    put("state-iso3", 'rdfs:label "Gondor" ; dip:iso3 "XGO"', 'rdfs:label "Gondor"'),
    put("state-iso3", '"XGO"', '"xgo"', "state-iri"),
    put("state-iso3", '"XGO"', '"XGO"@en'),
    add("state-iso3", 'state:XGO dip:iso3 "XGN" .', "state-iri"),
    put("state-iri", 'dip:iso3 "XGO"', 'dip:iso3 "XGD"'),
    put("names-officialName", '"Kingdom of Arnor"', '"Kingdom of Arnor"@en'),
    put("names-acronym", 'dip:acronym "KA"', "dip:acronym 7"),
    put("names-demonym", '"Arnorian"', '"Arnorian"@en'),
    add("names-demonym", 'place:bree dip:demonym "Breelander"@en .'),
    put("names-capital", 'dip:capital "Fornost"', "dip:capital place:bree"),
    put("names-metonym", '"the Hill Court"', '"the Hill Court"@en'),
    put("names-ambiguous", 'dip:ambiguous "KA"', "dip:ambiguous true"),
    add("organization-memberState", "organization:western-union dip:memberState person:elessar ."),
]

SOURCES = [
    add("place-iri", '<https://wiki.example/Moria> a dip:Place ; rdfs:label "Moria" .'),
    put("place-label", 'dip:Place ; rdfs:label "Bree"', "dip:Place"),
    put("place-label", '"Bree"', '"Bree" , "the town of Bree"'),
    put("place-label", '"Bree"', '""'),
    put("place-label", '"Bree"', "<https://wiki.example/Bree>", "label-plain"),
    add("place-country", "place:bree dip:country state:XGO ."),
    put("place-country", "dip:country state:XAR", "dip:country person:elessar"),
    Case("office-iri", (("dip:office office:king", "dip:office <https://wiki.example/King>"),
                        ("office:king a dip:Office", "<https://wiki.example/King> a dip:Office"))),
    put("office-label", 'dip:Office ; rdfs:label "King"', "dip:Office"),
    put("office-label", 'rdfs:label "King"', 'rdfs:label "King" , "Queen"'),
    put("office-label", 'rdfs:label "King"', 'rdfs:label ""'),
    put("office-label", 'rdfs:label "King"', "rdfs:label <https://wiki.example/King>", "label-plain"),
    add("article-iri", '<https://herald.example/2> a dip:Article ; dcterms:identifier "herald-2" .'),
    put("article-identifier", 'dcterms:identifier "herald-1" ;', ""),
    put("article-identifier", 'dcterms:identifier "herald-1"', 'dcterms:identifier "herald-1" , "h1"'),
    put("article-identifier", 'dcterms:identifier "herald-1"', "dcterms:identifier 1"),
    put("article-identifier", 'dcterms:identifier "herald-1"', 'dcterms:identifier ""'),
    add("article-double", 'article:herald-2 a dip:Article ; dcterms:identifier "herald-1" .'),
    put("article-title", '"Kings meet"', '"Kings meet" , "Kings part"'),
    put("article-title", '"Kings meet"', "<https://herald.example/1>"),
    put("article-publisher", '"The Herald"', '"The Herald" , "The Crier"'),
    put("article-publisher", '"The Herald"', "[]"),
    put("article-issued", '"2024-07-11"^^xsd:date', '"11 July 2024"'),
    put("article-issued", '"2024-07-11"^^xsd:date', '"2024-07-11"^^xsd:date , "2024-07-12"^^xsd:date'),
    put("article-source", "<https://herald.example/1>", "<https://herald.example/1> , <https://herald.example/2>"),
    put("article-source", "<https://herald.example/1>", "[]"),
]  # fmt: skip

LASTING = [
    put("tenure-iri", "tenure:elessar a", f"<{ID}/reign/1> a"),
    put("tenure-holder", "dip:holder person:elessar ;", ""),
    put("tenure-holder", "dip:holder person:elessar", "dip:holder state:XAR"),
    add("tenure-holder", 'tenure:elessar dip:holder person:arwen . person:arwen a dip:Person ; rdfs:label "Arwen" .'),
    put("tenure-office", "dip:office office:king ;", ""),
    put("tenure-office", "dip:office office:king", 'dip:office "King"'),
    add("tenure-office", 'tenure:elessar dip:office office:lord . office:lord a dip:Office ; rdfs:label "Lord" .'),
    put("tenure-organization", "dip:organization state:XGO", "dip:organization state:XGO , state:XAR"),
    put("tenure-organization", "dip:organization state:XGO", "dip:organization group:western-officials"),
    put("membership-iri", "membership:arnor a", "_:arnor a"),
    put("membership-member", "dip:member state:XAR ;", ""),
    put("membership-member", "dip:member state:XAR", "dip:member state:XAR , state:XGO"),
    put("membership-member", "dip:member state:XAR", "dip:member place:bree"),
    put("membership-organization", "dip:organization organization:western-union ;", ""),
    put("membership-organization", "dip:organization organization:western-union", "dip:organization state:XGO"),
    add("membership-organization", 'membership:arnor dip:organization organization:eagles . '
        'organization:eagles a dip:Organization ; rdfs:label "Eagles" .'),
    put("membership-role", "dip:role dip:Member ;", ""),
    add("membership-role", "membership:arnor dip:role dip:Ally ."),
    put("membership-role", "dip:role dip:Member", 'dip:role "member"'),
    *(
        put("membership-since", '"2024-03"^^xsd:gYearMonth', wrong)
        for wrong in ('"2024-03"^^xsd:gYearMonth , "2024"^^xsd:gYear', '"March 2024"', '"2024-03"', '"2024-13"^^xsd:gYearMonth',
                      '"2024"', '"2024Z"^^xsd:gYear', '"2024-03-07"', '"2024-03-07Z"^^xsd:date')
    ),
]  # fmt: skip

# Each property on something that it is not for: (shape, subject, properties with a value, shapes beside).
STRAYS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("on-fact", "place:bree", ("evidence evidence:aid",), ()),
    ("on-event", "tenure:elessar", ("actor person:elessar", "recipient state:XAR", "participant state:XAR", f"earliest {DAY}",
                                    f"latest {DAY}", "place place:bree", "status dip:Occurred"), ()),
    ("on-event", "state:XAR", (f"date {DAY}",), ("event-dated",)),
    ("on-evidence", "event:aid", ("article article:herald-1", 'quote "Gondor will arm Arnor."', "start 0", "end 22",
                                  'mark "trigger 12 15"', "rule rule:aid.arm", "attributedTo state:XAR"), ()),
    ("on-evidence", "membership:arnor", ("confidence 0.5",), ()),
    ("on-name", "office:king", ('officialName "The King"', 'acronym "K"', 'demonym "Kingly"', 'metonym "the Crown"'), ()),
    ("on-state", "organization:western-union", ('capital "Fornost"',), ()),
    ("on-state", "organization:western-union", ('iso3 "WUN"',), ("state-iri",)),
    ("on-organization", "group:western-officials", ("memberState state:XAR",), ()),
    ("on-country", "office:king", ("country state:XAR",), ()),
    ("on-tenure", "membership:arnor", ("holder person:elessar", "office office:king"), ()),
    ("on-membership", "tenure:elessar", ("member state:XAR", "role dip:Ally", 'since "2024"^^xsd:gYear'), ()),
    ("on-organization-of", "event:aid", ("organization state:XAR",), ()),
)  # fmt: skip
PLACED = [add(shape, f"{subject} dip:{statement} .", *beside) for shape, subject, statements, beside in STRAYS for statement in statements]

# Beside the type Protest, which has no mode of its own.
NAMES = {"MartialLaw": "martial-law"}
STRAY_MODES = [
    put(f"mode-{NAMES.get(mode, mode.lower())}", "event:protest a dip:Protest ;", f"event:protest a dip:Protest , dip:{mode} ;")
    for mode in MODES
]

CASES = [*FACTS, *EVIDENCE, *ACTORS, *SOURCES, *LASTING, *PLACED, *STRAY_MODES]
