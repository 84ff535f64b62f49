"""Nouns that stand for actors: organizations by their last or first word, unnamed collectives, descriptions. Tables only."""

from __future__ import annotations

# A capitalised phrase with one of these in it names an organization. Lower case.
ORGANIZATION_HEADS = frozenset("""
ministry department agency bureau office council committee commission board authority administration parliament congress senate
assembly duma bundestag knesset diet court tribunal police army navy guard guards corps command force forces brigade
battalion party front movement union league federation confederation association organization organisation institute institution
university college academy school foundation fund bank corporation company companies group groups inc ltd plc llc corp
airlines airways airline air bundesbank secretariat embassy consulate mission service services society club network center
centre alliance coalition militia brigades cartel syndicate trust times post journal tribune herald gazette news press
telegraph mail guardian chronicle observer newspaper magazine television radio tv church chamber caucus congregation team
taskforce exchange holdings industries motors energy gas oil petroleum telecom technologies systems partners associates
laboratory laboratories museum hospital presidency cabinet junta regime government politburo directorate division unit
resistance army-navy treasury customs inspectorate registry community quartet forum workers brotherhood
""".split())  # fmt: skip
# Of these a bare capital is not enough: "Air Force One", "Press", "Security Forces"; another proper word must stand with it.
LOOSE_HEADS = frozenset("""
force forces guard guards group groups air times post journal press news mail school college church club team network service
services office mission center centre board unit division command conference forum energy gas oil community workers partners
systems regime government administration treasury customs company companies police observer guardian gazette academy
industries society trust exchange resistance museum hospital cabinet presidency radio tv television army navy court
""".split())  # fmt: skip
# Heads that open a name: "Ministry of X", "Bank of X", "University of X", "Movement for X".
OPENING_HEADS = frozenset("""
ministry department bank university bureau office institute council committee commission court party movement front union
federation organization organisation association agency league parliament congress senate assembly academy board embassy consulate
confederation society church fund foundation authority army alliance chamber group house center centre school college directorate
community coalition conference
""".split())  # fmt: skip
# Lower-case body of a state, named by the state before it ("Turkish parliament") or after it ("ministry of ... of Belarus").
STATE_BODIES = frozenset("""
parliament ministry senate congress army navy military embassy consulate judiciary legislature cabinet airline presidency
""".split())  # fmt: skip

# Words that name the state itself when a state qualifies them: "the British government", "Japanese side".
GOVERNMENT = frozenset("government administration authorities regime side authority governments administrations sides troops "
                       "troop soldier soldiers servicemen serviceman forces police policemen servicewomen infantry state "
                       "delegation delegations gunboat gunboats warplanes warplane jets tanks helicopters".split())  # fmt: skip
# The same after a state: "the people of X" is the state where the text addresses it.
OF_STATE = frozenset({"government", "governments", "people", "republic", "state", "kingdom", "administration"})
# Unnamed forces are their state.
TROOPS = frozenset("troops soldiers servicemen servicewomen forces police policemen infantry paratroopers marines".split())

# Plural and collective nouns for people: an unnamed Group.
PEOPLE = frozenset("""
officials leaders diplomats ministers lawmakers legislators senators congressmen deputies politicians rebels guerrillas guerillas
insurgents militants militiamen fighters separatists dissidents protesters protestors demonstrators activists students farmers
workers doctors nurses teachers refugees migrants immigrants citizens civilians nationals residents villagers settlers
journalists reporters observers inspectors monitors experts analysts scientists envoys representatives delegates negotiators
mediators advisers advisors commanders officers generals agents spies prisoners detainees hostages victims families relatives
gunmen terrorists extremists jihadists bombers attackers assailants hackers pirates smugglers traffickers peacekeepers
militias parties factions tribesmen clerics bishops priests monks critics opponents supporters allies partners members
prosecutors judges lawyers investigators authorities sources voters candidates opposition nations countries states powers
governments critics companies firms airlines banks groups troops mercenaries employees staff sailors crew pilots exiles
expatriates investors businessmen executives signatories donors creditors lenders counterparts heads chiefs premiers presidents
spokesmen spokespeople servants personnel evacuees escapees fugitives defectors reformers hardliners moderates conservatives
nationalists islamists communists loyalists mutineers plotters paramilitaries partisans delegation islanders communities
people persons individuals
population men women children youths nationals tourists travellers travelers muslims christians jews kurds serbs croats
tamils sikhs hindus catholics protestants albanians tutsis hutus palestinians inhabitants ambassadors premiers sympathizers
sympathisers bulldozers envoys neighbors neighbours contractors crowds thousands hundreds dozens public teams unionists militia
""".split())  # fmt: skip
# Collectives without a plural: a Group where something qualifies them or the article is used to them.
COLLECTIVES = frozenset("""
community opposition public population militia delegation junta coalition minority diaspora crowd faction tribe clan
""".split())  # fmt: skip
# One unnamed person who speaks or acts for somebody: "a UN official".
PERSON_NOUNS = frozenset("""
official diplomat spokesman spokeswoman spokesperson source lawmaker senator minister commander general officer ambassador envoy counterpart
negotiator mediator judge prosecutor rebel militant soldier dissident activist journalist bomber gunman president premier
chancellor secretary king queen sultan emir leader aide adviser advisor legislator politician representative candidate cleric
prisoner pilot expert analyst academic editor citizen national student scientist hacker agent spy commissioner chief head
director governor mayor prince princess attorney congressman refugee critic
""".split())  # fmt: skip
# A Group may be known by these words before its noun even without a state: "Western officials", "world leaders".
REGIONAL = frozenset("""
western eastern international foreign global world european african asian arab islamic muslim regional opposition rebel political
military opposition religious tribal business local senior transatlantic gulf nato eu un human rights aid relief police
government diplomatic latin american middle nordic baltic balkan security intelligence ethnic remaining
""".split())  # fmt: skip

# Descriptions that point back: head noun -> what it can stand for.
COUNTRY_WORDS = frozenset("country nation state kingdom republic island emirate sultanate monarchy power superpower".split())
COUNTRIES_WORDS = frozenset("countries nations states sides governments neighbors neighbours parties allies powers republics Koreas "
                            "koreas capitals signatories partners delegations".split())  # fmt: skip
LEADERS_WORDS = frozenset("leaders ministers presidents premiers diplomats officials men women politicians secretaries envoys "
                          "negotiators counterparts ambassadors chiefs heads".split())  # fmt: skip
# "the alliance" -> an organization whose name or nature has one of these words.
ORGANIZATION_WORDS: dict[str, frozenset[str]] = {
    "alliance": frozenset({"alliance", "nato", "treaty"}),
    "bloc": frozenset({"union", "community", "association", "asean", "mercosur", "market", "league", "g7", "group", "ecowas"}),
    "ministry": frozenset({"ministry"}),
    "department": frozenset({"department"}),
    "party": frozenset({"party", "front", "congress", "union", "movement", "league", "democrats"}),
    "council": frozenset({"council"}),
    "commission": frozenset({"commission"}),
    "committee": frozenset({"committee"}),
    "court": frozenset({"court", "tribunal"}),
    "tribunal": frozenset({"tribunal", "court"}),
    "agency": frozenset({"agency", "iaea", "administration", "interpol", "service"}),
    "bank": frozenset({"bank"}),
    "union": frozenset({"union"}),
    "league": frozenset({"league"}),
    "embassy": frozenset({"embassy"}),
    "consulate": frozenset({"consulate"}),
    "parliament": frozenset({"parliament", "assembly", "duma", "bundestag", "knesset"}),
    "senate": frozenset({"senate"}),
    "congress": frozenset({"congress"}),
    "assembly": frozenset({"assembly"}),
    "army": frozenset({"army"}),
    "navy": frozenset({"navy"}),
    "military": frozenset({"military", "army"}),
    "junta": frozenset({"junta", "military"}),
    "movement": frozenset({"movement", "front"}),
    "militia": frozenset({"militia", "forces", "brigades"}),
    "coalition": frozenset({"coalition"}),
    "fund": frozenset({"fund"}),
    "university": frozenset({"university"}),
    "institute": frozenset({"institute"}),
    "foundation": frozenset({"foundation"}),
    "airline": frozenset({"air", "airlines", "airways", "airline"}),
    "company": frozenset({"company", "corporation", "inc", "ltd", "corp", "motors", "telecom", "holdings", "industries"}),
    "firm": frozenset({"company", "corporation", "inc", "ltd", "corp", "holdings", "industries"}),
    "newspaper": frozenset({"times", "post", "newspaper", "journal", "herald", "daily"}),
    "organization": frozenset({"organization", "organisation", "association"}),
    "organisation": frozenset({"organization", "organisation", "association"}),
    "association": frozenset({"association"}),
    "federation": frozenset({"federation"}),
    "institution": frozenset({"bank", "fund", "institute"}),
    "group": frozenset({"group", "g7", "g20", "g8", "movement", "front", "islamic", "network", "organization"}),
}  # fmt: skip
# Class nouns that stand straight before an organization's name: "airline Mahan", "newspaper La Prensa".
CLASS_NOUNS = frozenset("""
airline company firm bank newspaper daily weekly magazine agency broadcaster group party militia movement organization
organisation network operator carrier manufacturer conglomerate station channel tabloid website union watchdog ngo charity
giant retailer automaker carmaker club bloc alliance front faction
""".split())  # fmt: skip

# Capitals in these places are places and not governments.
LOCATIVE = frozenset("in at near outside around inside across through throughout within via over above beyond off between_places".split())
MOTION = frozenset("to from for into toward towards".split())
# Verbs and nouns of going: what they lead to is a place.
GOING = frozenset("""
travel fly go return arrive leave depart move drive head come flee sail trip flight journey arrival return route way road bring
send take transfer deport evacuate relocate walk march bus train stop tour back land delegation capital city town airport
""".split())  # fmt: skip
PLACE_NOUNS = frozenset("""
city town province region area district suburb village port airport capital border street square university hospital hotel
neighborhood neighbourhood resident residents river valley mountain mountains island islands coast zone airport base station
peninsula sea county stadium parks mosque cathedral
""".split())  # fmt: skip

# Verbs whose subject says something: a lone unknown name before them is somebody.
SAYING = frozenset("""
say tell add announce state declare report claim note ask warn urge call insist argue explain write tweet reply respond deny
confirm accuse stress underscore emphasize emphasise reiterate describe acknowledge admit condemn criticize criticise suggest
believe think know want hope meet speak visit resign arrive discuss attend retire graduate marry testify
""".split())  # fmt: skip
