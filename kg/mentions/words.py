"""The words by which English names who holds what office. Tables only; every entry is lower case."""

from __future__ import annotations

# Nouns that are an office, or the last word of one.
OFFICES = frozenset("""
president premier chancellor minister secretary ambassador king queen emperor empress sultan emir amir pope pontiff
prince princess taoiseach caliph monarch governor mayor senator congressman congresswoman congressperson assemblyman
lawmaker legislator parliamentarian deputy representative delegate speaker commissioner envoy spokesman spokeswoman
spokesperson chief head leader director chairman chairwoman chairperson chair co-chair commander commandant judge justice
prosecutor attorney ombudsman rapporteur coordinator administrator president-elect vice-president counselor counsellor adviser
advisor consul attache attaché undersecretary archbishop bishop cardinal patriarch lama
founder co-founder ceo treasurer manager executive superintendent constable sheriff marshal magistrate registrar inspector
negotiator mediator peacemaker officer mp mep pm md chargé charge whip vizier viceroy cofounder
""".split())  # fmt: skip

# Plural -> singular where a plain s is not the difference.
OFFICE_PLURALS = {
    "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "spokespeople": "spokesperson", "chairmen": "chairman",
    "congressmen": "congressman", "congresswomen": "congresswoman", "princesses": "princess", "mps": "mp", "meps": "mep",
    "secretaries": "secretary", "deputies": "deputy", "attorneys": "attorney", "chiefs": "chief", "attaches": "attache",
    "pms": "pm", "undersecretaries": "undersecretary",
}  # fmt: skip

# These need a complement or a country to be an office of state; alone they are only a person noun.
WEAK_OFFICES = frozenset("""
chief head leader director officer manager executive founder co-founder cofounder chair deputy delegate representative
coordinator administrator commander negotiator mediator inspector adviser advisor judge justice lawmaker legislator
parliamentarian prosecutor attorney marshal charge whip md monarch magistrate
counselor counsellor registrar treasurer superintendent constable sheriff bishop ceo peacemaker
""".split())  # fmt: skip

# Words that may stand before an office and belong to it.
BEFORE_OFFICE = frozenset("""
prime vice deputy assistant associate under first second third principal chief senior junior special presidential permanent
honorary high crown grand supreme general executive managing joint co foreign defense defence finance interior home trade
economy economic health energy culture environment environmental agriculture justice labor labour transport transportation
education science technology tourism planning investment industry commerce communications communication information
development security welfare sports youth women gender housing immigration refugee water mining oil petroleum forestry
fisheries affairs external internal public national federal state cabinet treasury budget intelligence police military army
navy naval air force coast guard central bank policy climate human rights humanitarian political press media district chancellor's
parliamentary opposition party majority minority labour-market regional provincial local municipal religious social veterans
reunification unification election electoral supreme nuclear peace aid relief lead main top lieutenant attorney civil service
civilian commercial diplomatic roving former-minister resident non-resident temporary caretaker business digital
personal infrastructure works resources natural rural urban spiritual revolutionary rebel guerrilla separatist
""".split())  # fmt: skip

# Said of the holder and not of the office: dropped from its label.
STATUS = frozenset("""
former then ex late new newly-elected current outgoing incoming acting interim then- ex- one-time onetime long-serving
longtime long-time veteran embattled ousted deposed exiled elected re-elected reelected newly appointed sitting ailing
provisional caretaker disgraced jailed imprisoned slain assassinated retired designate influential powerful hardline
moderate conservative reformist liberal far-right right-wing left-wing populist nationalist autocratic authoritarian
controversial popular charismatic fugitive beleaguered self-proclaimed newly-appointed disputed last previous next
""".split())  # fmt: skip

# Second halves of offices written after the noun: "Secretary General", "Director-General".
AFTER_OFFICE = frozenset({"general", "elect", "designate", "emeritus"})
TAKES_GENERAL = frozenset({"secretary", "director", "attorney", "governor", "consul", "prosecutor", "inspector", "auditor",
                           "surgeon", "solicitor", "adjutant", "comptroller", "undersecretary"})  # fmt: skip

# What an office can be of or for, beside countries and organizations.
PORTFOLIO = frozenset("""
state defense defence foreign affairs interior finance justice education health labor labour trade commerce energy treasury
exchequer agriculture environment culture transport transportation housing security homeland veterans home planning
investment industry tourism sports youth women gender science technology information communications communication
development economic economy growth external internal public works water resources natural mining mines petroleum oil
fisheries forestry religious social welfare human rights rights political military arms control verification compliance
international organization organizations law enforcement narcotics democracy religious freedom refugees migration
population oceans scientific nonproliferation non-proliferation countering weapons mass destruction nuclear policy programs
program programmes western hemisphere south southern central east eastern north northern asia asian europe european eurasian
african africa pacific near affairs american americas consular diplomatic management budget climate change cyber cyberspace
digital counterterrorism counter terrorism threat reduction strategic legislative administration intelligence research global
women's issues criminal reconstruction stabilization conflict operations operation logistics peace cooperation integration
regional provincial local relations civil service press media infrastructure urban rural disaster emergency management
ecological transition sustainable immigration citizenship indigenous peoples reunification unification nationalities
funds parliament congress council cabinet house senate commons lords assembly representatives staff armed forces army navy air
force police guard district court supreme high labor-market antisemitism holocaust monitoring combating trafficking persons
crime crimes war corruption anti-corruption hostage acquisition sustainment personnel readiness innovation business enterprise
private sector partnerships partnership monetary fiscal taxation customs revenue elections electoral food nutrition aid
children children's family families elderly disabled community communities multilateral bilateral negotiations negotiation
sanctions coordination parties party opposition government governance justice fair competition consumer protection markets
market space aviation maritime shipping railways roads post telecommunications broadcasting higher training employment
civilian humanitarian assistance pensions insurance sport heritage arts arctic antarctic biodiversity conservation
wildlife plastics air quality
""".split())  # fmt: skip
PORTFOLIO_ENDINGS = ("tion", "sion", "ment", "ness", "ance", "ship", "ical", "ology", "ism", "omics", "ities", "ivity")

# An honorific, with what it tells of the person.
HONORIFICS = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "madam": "f", "lord": "m", "lady": "f", "dame": "f",
    "dr": "", "prof": "", "professor": "", "rev": "", "reverend": "", "hon": "", "messrs": "m", "señor": "m", "sayyid": "m",
    "excellency": "", "highness": "", "majesty": "", "father": "m", "sister": "f", "monsignor": "m", "baroness": "f",
    "baron": "m", "count": "m", "haji": "m", "hajj": "m", "mullah": "m", "maulana": "m", "mawlawi": "m",
    "sheikh": "m", "shaikh": "m", "ayatollah": "m", "imam": "m", "rabbi": "m", "shah": "m",
}  # fmt: skip
# Ranks are worn and not held of a state: a clue to a person, no office.
RANKS = frozenset("""
general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm brigadier brig corporal private marshal
commodore field rear sgt pvt cpl air vice staff warrant officer cmdr ret
""".split())  # fmt: skip
RANK_ENDS = frozenset("""
general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm brigadier brig corporal marshal
commodore pvt cpl cmdr
""".split())  # fmt: skip

# Short forms of offices as press writes them before a name.
SHORT_OFFICES = {"sen": "senator", "rep": "representative", "gov": "governor", "amb": "ambassador", "pres": "president",
                 "sec": "secretary", "sens": "senator", "reps": "representative"}  # fmt: skip

# An office that tells its holder's gender.
GENDER = {
    "king": "m", "queen": "f", "emperor": "m", "empress": "f", "sultan": "m", "emir": "m", "pope": "m", "prince": "m",
    "princess": "f", "spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "congressman": "m",
    "congresswoman": "f", "archbishop": "m", "cardinal": "m",
    "husband": "m", "wife": "f", "son": "m", "daughter": "f", "father": "m", "mother": "f", "brother": "m", "sister": "f",
    "businessman": "m", "businesswoman": "f", "widow": "f", "widower": "m", "actor": "m", "actress": "f",
}  # fmt: skip

# Offices that one state alone has under that English name: title words -> ISO 3166-1 alpha-3.
OFFICE_OF = {
    "secretary of state": "USA", "secretary of defense": "USA", "secretary of the treasury": "USA", "treasury secretary": "USA",
    "secretary of transportation": "USA", "secretary of homeland security": "USA", "secretary of commerce": "USA",
    "secretary of energy": "USA", "secretary of labor": "USA", "secretary of agriculture": "USA", "secretary of the interior": "USA",
    "secretary of veterans affairs": "USA", "secretary of education": "USA", "defense secretary": "USA",
    "deputy secretary of state": "USA", "under secretary of state": "USA", "assistant secretary of state": "USA",
    "deputy assistant secretary of state": "USA", "house speaker": "USA", "speaker of the house": "USA",
    "foreign secretary": "GBR", "home secretary": "GBR", "chancellor of the exchequer": "GBR", "defence secretary": "GBR",
    "secretary of state for foreign affairs": "GBR", "taoiseach": "IRL", "tanaiste": "IRL",
    "congressman": "USA", "congresswoman": "USA",
}  # fmt: skip

# Offices that only some states have; where a bare title leaves the state open, others are out of the question.
HAVE_CHANCELLOR = frozenset({"DEU", "AUT"})
# No president: monarchies, the Holy See.
WITHOUT_PRESIDENT = frozenset("""
ATG AND AUS BHS BHR BRB BEL BLZ BTN BRN KHM CAN DNK SWZ GRD JAM JPN JOR KWT LSO LIE LUX MYS MCO MAR NLD NZL NOR OMN PNG QAT
KNA LCA VCT SAU SLB ESP SWE THA TON TUV GBR VAT HKG MAC
""".split())  # fmt: skip
# No prime minister: the president heads the government.
WITHOUT_PREMIER = frozenset("""
USA MEX BRA ARG CHL COL VEN ECU BOL PRY URY CRI PAN GTM HND SLV NIC DOM IDN PHL NGA KEN GHA ZAF ZMB MWI AGO BEN GMB LBR SLE
IRN AFG CYP CHE SWZ ZWE TKM SYC COM PLW MHL FSM KIR NRU HKG MAC
""".split())  # fmt: skip
MONARCHIES = frozenset("""
AND ATG AUS BHS BHR BEL BLZ BTN BRN KHM CAN DNK SWZ JAM JPN JOR KWT LSO LIE LUX MYS MCO MAR NLD NZL NOR OMN PNG QAT SAU ESP
SWE THA TON TUV ARE GBR VAT
""".split())  # fmt: skip

# States that are an island or islands, for "the island".
ISLANDS = frozenset("""
ATG AUS BHS BHR BRB COM CPV CUB CYP DMA DOM FJI FSM GBR GRD HTI IDN IRL ISL JAM JPN KIR KNA LCA LKA MDG MDV MHL MLT MUS NRU NZL
PHL PLW PNG SGP SLB STP SYC TLS TON TTO TUV TWN VCT VUT WSM BRN HKG
""".split())  # fmt: skip

# Common nouns for people that stand straight before a name ("activist Jane Roe") and are no office.
ROLE_NOUNS = frozenset("""
activist journalist reporter lawyer businessman businesswoman businessperson politician diplomat dissident author writer
motorcyclist driver singer actor actress historian analyst economist scientist researcher professor student teacher doctor
physician nurse soldier veteran spy agent militant terrorist rebel cleric priest candidate rival colleague counterpart
successor predecessor husband wife son daughter father mother brother sister cousin nephew niece uncle aunt widow widower
friend ally aide associate expert scholar engineer pilot astronaut cosmonaut athlete footballer player coach magnate tycoon
billionaire banker investor entrepreneur owner resident citizen refugee migrant victim suspect defendant gunman shooter killer
fighter commander-in-chief blogger editor columnist correspondent photographer filmmaker artist musician composer poet
philosopher philanthropist hacker whistleblower witness survivor hostage prisoner detainee convict mastermind official
opponent critic attorney dictator strongman warlord podcaster broadcaster envoy-designate
nominee appointee campaigner organizer organiser unionist farmer worker policeman policewoman
""".split())  # fmt: skip
