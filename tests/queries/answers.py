"""What a careful reader of seeds/ answers to the queries that come with kg.

A case lists rows that must be there and rows that must not, one a line, cells parted by bars: `~words` is a cell that holds
these words, `*` any cell. A `whole` answer has no row besides those listed.
"""

from __future__ import annotations

from dataclasses import dataclass

BLUEBOOK, TALKS = "000_87a4ec21abf1d8ea", "003_57524bf2b7a8dab7"


@dataclass(frozen=True)
class Case:
    query: str
    columns: str
    told: str = ""
    untold: str = ""
    whole: bool = False
    values: tuple[tuple[str, str], ...] = ()


CASES = [
    Case("accusations", "status | actors | recipients | said_by | sentence | article", whole=True,
         # Japan and the other members of the Group of Seven, together; in the article's own voice.
         told=f"occurred | G7, Japan | North Korea, Russia | | ~harshly condemned | {BLUEBOOK}"),
    Case("accusations", "actors | sentence", values=(("who", "Russia"),), whole=True),
    Case("actors", "actor | kind | country | other_names",
         told="""
         North Korea | State | PRK | ~Pyongyang
         Russia | State | RUS | ~Moscow
         Fumio Kishida | Person | JPN | ~Kishida
         Donald Trump | Person | USA | ~Trump
         Ulf Kristersson | Person | SWE | ~Kristersson
         Jens Stoltenberg | Person | | *
         NATO | Organization | | *
         G7 | Organization | | ~Group of Seven
         Japanese Foreign Ministry | Organization | JPN | *
         Japanese officials | Group | JPN | *
         Western officials | Group | | *
         """,
         # Agencies in bylines and captions, and what a channel is called, are nobody in the story.
         untold="""
         ~Yonhap | * | * | *
         ~Kyodo | * | * | *
         ~Straits Times | * | * | *
         ~Telegram | * | * | *
         Kishida | * | * | *
         the alliance | * | * | *
         """),
    Case("agreements", "when | mode | status | actors | recipients | said_by | article",
         told=f"""
         2024-06 | Treaty | occurred | North Korea, Russia | | | {BLUEBOOK}
         2024-06 | Treaty | occurred | North Korea, Russia | | Yoon Suk Yeol | {TALKS}
         2024-07-10 | | occurred | Fumio Kishida, Yoon Suk Yeol | | | {TALKS}
         2024-07-10 | | occurred | Fumio Kishida, Yoon Suk Yeol | | Japanese Foreign Ministry | {TALKS}
         2024-07-10 | | occurred | Fumio Kishida, Ulf Kristersson | | * | {TALKS}
         * | | occurred | Japan | United States | Diplomatic Bluebook | {BLUEBOOK}
         * | | occurred | Japan | China | Diplomatic Bluebook | {BLUEBOOK}
         """,
         # "They signed" a treaty: the two that strengthen cooperation, not the two that talk about it.
         untold="""
         * | Treaty | * | ~Japan | * | * | *
         * | Treaty | * | ~South Korea | * | * | *
         * | * | negated | * | * | * | *
         """),
    Case("aid", "mode | status | actors | recipients | said_by | sentence | article", whole=True,
         told=f"""
         Military | occurred | North Korea | Russia | | ~sending troops and missiles | {BLUEBOOK}
         Military | occurred | North Korea | Russia | Western officials | ~missiles and other weapons | {TALKS}
         """),
    Case("aid", "actors | recipients", values=(("who", "Ukraine"),), whole=True),
    Case("articles", "article | published | publisher | title | offices | memberships", whole=True,
         # Trump, Ishiba and Yoon here; Kishida, Yoon, Putin, Kristersson, Starmer and Stoltenberg there.
         told=f"""
         {BLUEBOOK} | 2025-03-27 | ~Straits Times | ~seriously concerned | 3 | 1
         {TALKS} | | * | ~Japanese, South Korean leaders agree | 6 | 5
         """),
    Case("attributed", "said_by | type | actors | recipients | sentence",
         told="""
         Western officials | Aid | North Korea | Russia | ~Western officials say
         Yoon Suk Yeol | Agree | North Korea, Russia | | ~Yoon said
         Diplomatic Bluebook | Statement | Japan | North Korea, Russia | ~a draft of its annual foreign policy paper
         Diplomatic Bluebook | Consult | Donald Trump, Shigeru Ishiba | | ~the draft said
         Japanese Foreign Ministry | Consult | Fumio Kishida, Yoon Suk Yeol | | ~the Japanese Foreign Ministry said
         Japanese officials | Consult | Fumio Kishida, Keir Starmer | | ~officials said
         Japanese officials | Appoint | Jens Stoltenberg | NATO | ~officials said
         """,
         untold="""
         * | Join | Sweden | NATO | *
         * | Accuse | * | * | *
         Western officials | Agree | * | * | *
         """),
    Case("attributed", "said_by", values=(("who", "South Korea"),),
         told="Yoon Suk Yeol", untold="Japanese officials\nWestern officials"),
    Case("between", "when | type | mode | status | actors | sentence", values=(("a", "Japan"), ("b", "South Korea")),
         told="""
         1965 | Support | Recognition | occurred | Japan, South Korea | ~60th anniversary of the normalization
         2024-05 | Consult | Meeting | occurred | Fumio Kishida, Yoon Suk Yeol | ~last met in Seoul in May
         2024-07-10 | Consult | Meeting | occurred | Fumio Kishida, Yoon Suk Yeol | ~meet in Washington, D.C.
         2024-07-11 | Consult | Meeting | planned | Fumio Kishida, NATO leaders, Yoon Suk Yeol | ~on the eve of
         """,
         untold="""
         * | * | * | * | ~Kristersson | *
         * | * | * | * | ~Trump | *
         * | * | * | * | ~Starmer | *
         """),
    Case("concerns", "when | actors | recipients | said_by | article",
         told=f"""
         2024-07-10 | Fumio Kishida, Yoon Suk Yeol | North Korea, Russia | | {TALKS}
         2025-03-26 | Japan | North Korea, Russia | Diplomatic Bluebook | {BLUEBOOK}
         * | Yoon Suk Yeol | North Korea, Russia | * | {TALKS}
         * | Japan | China | | {BLUEBOOK}
         """,
         untold="""
         * | ~North Korea | * | * | *
         * | * | ~Japan | * | *
         """),
    Case("conflict", "when | type | mode | status | actors | recipients | article",
         told=f"""
         2022-02 | Assault | Invade | occurred | Russia | Ukraine | {TALKS}
         * | Assault | Invade | occurred | Russia | Ukraine | {BLUEBOOK}
         2024-12 | Coerce | MartialLaw | occurred | Yoon Suk Yeol | South Korea | {BLUEBOOK}
         * | Mobilize | | occurred | China | Taiwan | {BLUEBOOK}
         * | Coerce | | occurred | China | | {BLUEBOOK}
         """,
         # "Russia's invasion of Ukraine and North Korea": what is discussed beside the invasion is not invaded. "North Korea
         # has supplied Russia with weapons for its war with Ukraine": the war is Russia's.
         untold="""
         * | Assault | * | * | Ukraine | * | *
         * | Assault | * | * | ~North Korea | * | *
         * | Assault | * | * | * | ~North Korea | *
         * | * | * | * | ~Japan | * | *
         """),
    Case("corroborated", "when | type | mode | status | actors | recipients | articles | told_by",
         told=f"""
         2024-06 | Agree | Treaty | occurred | North Korea, Russia | | 2 | {BLUEBOOK}, {TALKS}
         * | Aid | Military | occurred | North Korea | Russia | 2 | {BLUEBOOK}, {TALKS}
         """,
         untold="""
         * | Consult | * | * | * | * | * | *
         * | Accuse | * | * | * | * | * | *
         * | * | * | planned | * | * | * | *
         """),
    Case("denied", "type | actors | recipients", whole=True),
    Case("doubtful", "type | actors | recipients | sentence", values=(("below", "1.1"),),
         told="""
         Aid | North Korea | Russia | ~Western officials say
         Accuse | G7, Japan | North Korea, Russia | ~harshly condemned
         """),
    Case("doubtful", "type", values=(("below", "0"),), whole=True),
    Case("dyads", "actor | recipient | type | first | last",
         told="""
         Russia | Ukraine | Assault | 2022-02-01 | 2022-02-28
         North Korea | Russia | Aid | * | *
         North Korea | Russia | Agree | 2024-06-01 | 2024-06-30
         Japan | South Korea | Consult | 2024-05-01 | 2024-07-10
         Japan | Sweden | Consult | 2024-07-10 | 2024-07-10
         Japan | United States | Consult | 2025-02-01 | 2025-02-28
         Japan | Russia | Accuse | * | *
         China | Taiwan | Mobilize | * | *
         """,
         untold="""
         Ukraine | Russia | Assault | * | *
         Russia | North Korea | Aid | * | *
         Russia | Japan | Accuse | * | *
         United Kingdom | Japan | * | * | *
         Germany | Japan | * | * | *
         """),
    Case("dyads", "actor | recipient | type | first | last", values=(("status", "planned"),), whole=True,
         told="""
         Germany | Japan | Consult | 2024-07-11 | 2024-07-11
         Japan | South Korea | Consult | 2024-07-11 | 2024-07-11
         United Kingdom | Japan | Consult | * | *
         """),
    Case("meetings", "when | mode | actors | place | status | told_by", whole=True,
         told=f"""
         2024-05 | Meeting | Fumio Kishida, Yoon Suk Yeol | Seoul | occurred | {TALKS}
         2024-06 | Visit | North Korea, Vladimir Putin | North Korea | occurred | {TALKS}
         2024-07-10 | Meeting | Fumio Kishida, Ulf Kristersson | * | occurred | {TALKS}
         2024-07-10 | Meeting | Fumio Kishida, Yoon Suk Yeol | Washington | occurred | {TALKS}
         2024-07-11 | * | Fumio Kishida, NATO leaders, Yoon Suk Yeol | * | planned | {TALKS}
         2024-07-11 | Visit | Fumio Kishida, Germany | Germany | planned | {TALKS}
         2025-02 | Meeting | Donald Trump, Shigeru Ishiba | Washington | occurred | {BLUEBOOK}
         * | Meeting | Fumio Kishida, Jens Stoltenberg | Washington | planned | {TALKS}
         * | Meeting | Fumio Kishida, Keir Starmer | Washington | planned | {TALKS}
         """),
    Case("meetings", "when | actors", values=(("who", "Russia"),), whole=True, told="2024-06 | North Korea, Vladimir Putin"),
    Case("memberships", "organization | role | member | since | article", whole=True,
         # South Korea, Australia, New Zealand and Japan are NATO's partners and not its members.
         told=f"""
         G7 | member | Japan | | {BLUEBOOK}
         NATO | member | Sweden | 2024-03 | {TALKS}
         NATO | partner | Australia | | {TALKS}
         NATO | partner | Japan | | {TALKS}
         NATO | partner | New Zealand | | {TALKS}
         NATO | partner | South Korea | | {TALKS}
         """),
    Case("memberships", "role | member", values=(("organization_is", "Group of Seven"),), whole=True, told="member | Japan"),
    Case("military", "type | status | actors | recipients | said_by | article",
         told=f"""
         Aid | occurred | North Korea | Russia | | {BLUEBOOK}
         Aid | occurred | North Korea | Russia | Western officials | {TALKS}
         Cooperate | occurred | North Korea, Russia | | Diplomatic Bluebook | {BLUEBOOK}
         """,
         untold="""
         Aid | * | ~Russia | * | * | *
         * | * | ~Australia | * | * | *
         """),
    Case("offices", "office | of | holder", whole=True,
         told="""
         Prime Minister | Japan | Fumio Kishida
         Prime Minister | Japan | Shigeru Ishiba
         Prime Minister | Sweden | Ulf Kristersson
         Prime Minister | United Kingdom | Keir Starmer
         President | Russia | Vladimir Putin
         President | South Korea | Yoon Suk Yeol
         President | United States | Donald Trump
         Secretary General | NATO | Jens Stoltenberg
         """),
    # Before the dated article was published only the other one tells who holds what.
    Case("offices", "office | of | holder | articles", values=(("at", "2024-07-12"),),
         told="""
         Prime Minister | Japan | Fumio Kishida | 1
         President | South Korea | Yoon Suk Yeol | 1
         Secretary General | NATO | Jens Stoltenberg | 1
         """,
         untold="""
         * | Japan | Shigeru Ishiba | *
         * | United States | Donald Trump | *
         """),
    Case("only-source", "article | when | type | status | actors | recipients",
         told=f"""
         {TALKS} | 2024-03 | Join | occurred | Sweden | NATO
         {TALKS} | 2024-06 | Consult | occurred | North Korea, Vladimir Putin |
         {BLUEBOOK} | 2025-02 | Consult | occurred | Donald Trump, Shigeru Ishiba |
         {BLUEBOOK} | 2025-01 | Appoint | occurred | Donald Trump | United States
         """,
         untold="""
         * | 2024-06 | Agree | * | * | *
         * | * | Aid | * | North Korea | Russia
         """),
    Case("own-voice", "when | type | status | actors | recipients | told_by",
         told=f"""
         2024-06 | Agree | occurred | North Korea, Russia | | {BLUEBOOK}
         2024-03 | Join | occurred | Sweden | NATO | {TALKS}
         2022-02 | Assault | occurred | Russia | Ukraine | {TALKS}
         * | Aid | occurred | North Korea | Russia | {BLUEBOOK}
         * | Accuse | occurred | G7, Japan | North Korea, Russia | {BLUEBOOK}
         """,
         # One article has the arms from Western officials, and the treaty from the South Korean president.
         untold=f"""
         * | Aid | * | * | * | ~{TALKS}
         2024-06 | Agree | * | * | * | ~{TALKS}
         * | Appoint | planned | * | * | *
         2025-02 | Consult | * | * | * | *
         """),
    Case("pairs", "one | other | score | conflict",
         told="""
         Japan | South Korea | * | 0
         Japan | Sweden | * | 0
         North Korea | Russia | * | 0
         Russia | Ukraine | -10 | *
         """,
         untold="""
         Japan | Ukraine | * | *
         Japan | United Kingdom | * | *
         Russia | Ukraine | * | 0
         """),
    Case("places", "place | when | type | status | actors | told_by",
         told=f"""
         Germany | 2024-07-11 | Consult | planned | Fumio Kishida, Germany | {TALKS}
         North Korea | 2024-06 | Consult | occurred | North Korea, Vladimir Putin | {TALKS}
         Seoul | 2024-05 | Consult | occurred | Fumio Kishida, Yoon Suk Yeol | {TALKS}
         Washington | 2024-07-10 | Consult | occurred | Fumio Kishida, Yoon Suk Yeol | {TALKS}
         Washington | 2025-02 | Consult | occurred | Donald Trump, Shigeru Ishiba | {BLUEBOOK}
         """,
         # The dateline says where an article was written.
         untold="""
         Tokyo | * | * | * | * | *
         Seoul | 2024-07-10 | * | * | * | *
         Washington | 2024-05 | * | * | * | *
         """),
    Case("planned", "when | type | mode | actors | recipients | said_by", whole=True,
         told="""
         2024-07-11 | Consult | * | Fumio Kishida, NATO leaders, Yoon Suk Yeol | | *
         2024-07-11 | Consult | Visit | Fumio Kishida, Germany | | Japanese officials
         2024-10 | Appoint | Leave | Jens Stoltenberg | NATO | Japanese officials
         * | Consult | Meeting | Fumio Kishida, Jens Stoltenberg | | Japanese officials
         * | Consult | Meeting | Fumio Kishida, Keir Starmer | | Japanese officials
         """),
    Case("possible", "type | actors | recipients", whole=True),
    Case("rules", "rule | facts", told="office.title | 8\njoin.join | 1\naccuse.condemn | 1"),
    Case("sanctions", "mode | actors | recipients", whole=True),
    Case("says", "type | mode | actors | recipients | article",
         told=f"""
         Request | Invite | NATO | Australia, Japan, New Zealand, South Korea | {TALKS}
         Accuse | | G7, Japan | North Korea, Russia | {BLUEBOOK}
         Statement | Concern | Japan | North Korea, Russia | {BLUEBOOK}
         Statement | | China | Taiwan | {BLUEBOOK}
         """,
         untold="""
         * | * | ~Putin | * | *
         Request | * | Japan | NATO | *
         Threaten | * | * | * | *
         """),
    Case("says", "type | actors", values=(("who", "China"),), whole=True, told="Statement | China"),
    Case("speakers", "speaker | country | types",
         told="""
         Diplomatic Bluebook | JPN | ~Statement
         Japanese officials | JPN | ~Appoint, Consult
         Japanese Foreign Ministry | JPN | ~Consult
         Western officials | | ~Aid
         Yoon Suk Yeol | KOR | ~Agree
         """,
         untold="""
         Vladimir Putin | * | *
         Donald Trump | * | *
         Western officials | * | ~Agree
         """),
    Case("timeline", "when | type | actors | recipients", values=(("who", "Sweden"),), whole=True,
         told="""
         2024-03 | Join | Sweden | NATO
         2024-07-10 | Consult | Fumio Kishida, Ulf Kristersson |
         2024-07-10 | Agree | Fumio Kishida, Ulf Kristersson |
         """),
    Case("timeline", "when | type | status | actors | recipients", values=(("who", "Jens Stoltenberg"),), whole=True,
         told="""
         2024-10 | Appoint | planned | Jens Stoltenberg | NATO
         * | Consult | planned | Fumio Kishida, Jens Stoltenberg |
         """),
    Case("types", "type | class | events | occurred | planned | hypothetical | negated",
         told="""
         Consult | verbal cooperation | 9 | 5 | 4 | 0 | 0
         Aid | material cooperation | 1 | 1 | 0 | 0 | 0
         Accuse | verbal conflict | 1 | 1 | 0 | 0 | 0
         Join | * | 1 | 1 | 0 | 0 | 0
         Appoint | * | 2 | 1 | 1 | 0 | 0
         """,
         untold="""
         Sanction | * | * | * | * | * | *
         Protest | * | * | * | * | * | *
         Retreat | * | * | * | * | * | *
         """),
]
