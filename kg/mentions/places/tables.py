"""The words by which English puts things somewhere. Tables only; every entry is lower case."""

from __future__ import annotations

IN = frozenset("in inside within near outside across throughout around off along aboard amid".split())
TRIGGERS = IN | frozenset({"at", "from", "on", "to", "for", "visit", "visited", "visits", "visiting", "toured", "touring", "tour"})
# What is trusted, or meddled, "in" a country does not happen there by saying so; what is shot "at" a town is not done there.
ABSTRACT = frozenset(
    "interest trust confidence faith believe belief stake pride hope invest engage persist succeed result publish write print"
    " participate participation".split()
)
# Who or what is "in" a country by description: "our partners in the region" tells nothing of where anything happens.
BELONGS = frozenset("partner ally ambassador envoy representative country nation state member interest company firm market".split())
BELONGS_BESIDE = frozenset("partner ally interest company firm market".split())  # ... even where the parser thinks otherwise
AIMED = frozenset("aim direct target fire launch shoot anger look point hit strike aimed hurl lob throw level".split())
SENT_FROM = frozenset("launch fire speak report broadcast address operate".split())
GOING_TO = frozenset("travel visit trip go fly return journey arrive tour head welcome delegation come drive relocate".split())
TRAVELLING = frozenset("travel visit trip fly return journey arrive tour drive".split())
LEAVING_FOR = frozenset("leave depart head embark sail".split())
VISITING = frozenset({"visit", "tour"})
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest north-east north-west "
    "south-east south-west northeastern northwestern southeastern southwestern north-eastern north-western south-eastern "
    "south-western upper lower mainland coastal rural inner outer".split()
)
REGION = frozenset(
    "city town village province region district port suburb capital state island area valley county municipality peninsula "
    "cities towns villages provinces regions districts areas islands communities countries nations places neighborhoods "
    "neighborhood neighbourhood enclave territory port prefecture governorate oblast republic community hamlet settlement".split()
)
FACILITY = frozenset(
    "airport base embassy consulate palace house hall headquarters camp prison hospital university school square station stadium "
    "castle church mosque temple cathedral hotel center centre port harbor harbour plant crossing border coast strait sea seas gulf "
    "ocean bay river lake mountains island islands airfield barracks checkpoint corridor canal channel pass refinery residence "
    "villa compound building tower bridge park street avenue museum academy institute facility site shipyard dockyard".split()
)
OCCASION = frozenset("summit assembly conference forum dialogue meeting ministerial session olympics games expo".split())
# A capitalised name that ends so is a body, a paper or a period, and no place.
NO_PLACE = frozenset(
    "council ministry committee party union parliament army congress group agency commission court bank company corporation inc "
    "organization organisation association department bureau office administration government authority senate alliance league "
    "team force forces police guard movement front brigade act constitution agreement charter report resolution treaty declaration "
    "convention statement plan strategy programme program initiative protocol law bill amendment accord pact war revolution "
    "uprising crisis cup week month year day christmas easter ramadan english french arabic russian chinese spanish god islam "
    "christianity democracy state states journal times post news magazine press science nature congressional project partnership "
    "framework policy system fund service services institute committee's chapter article annex section phase stage round step "
    "roadmap agenda outlook power society chamber world politics game legend interstate "
    "college mathematics medicine physics economics history studies literature earth ideas range covid-19 covid "
    "coronavirus brexit internet twitter facebook youtube telegram tv radio network mr mrs "
    "ms dr".split()
)
TIME = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn fall jan. feb. mar. apr. aug. "
    "sept. oct. nov. dec.".split()
)
JOINTS = frozenset({"of", "de", "del", "la", "le", "al", "el", "-", "da", "do", "di", "du", "des"})
