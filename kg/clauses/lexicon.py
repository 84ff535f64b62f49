"""The words under which a clause can stand, and what each does to it. Closed classes of English, by operator kind.

Kinds: ``aspect`` leaves the clause as it is; ``plan``, ``hope`` and ``fail`` make it planned, hypothetical, negated;
``promise``, ``demand``, ``refuse``, ``threat``, ``prevent`` and ``purpose`` and ``topic`` make it the content of another act, so that
it is no event of its own; ``say`` and ``accuse`` give it a speaker; ``deny`` gives it a speaker who negates it.
"""

from __future__ import annotations


def _table(**kinds: str) -> dict[str, str]:
    return {word: kind for kind, words in kinds.items() for word in words.split()}


# Verbs over a clause: "began to", "plans to", "failed to", "said that".
VERBS = _table(
    aspect="begin start continue resume keep proceed help manage get go come move end_up tend serve happen appear seem use "
    "join work act rush step_up finish complete see watch find be make let have lead cause force "
    "go_on carry_on choose opt elect vote stop",
    plan="plan intend prepare schedule expect set mean aim decide arrange slate due_to propose_to look_forward look design await bind",
    hope="want hope wish seek try attempt consider like prefer need fear risk study weigh mull "
    "think_about contemplate desire wait tempt suppose",
    topic="discuss explore review raise address cover debate",
    fail="fail neglect forget cease back_away back_out back_down shy_away",
    prevent="prevent avoid bar ban prohibit block deter discourage stop_from keep_from refrain abstain hinder dissuade forbid "
    "preclude restrain halt thwart foil protect exempt",
    promise="agree promise pledge vow commit offer volunteer undertake swear guarantee consent",
    demand="order allow permit enable "
    "urge demand call call_for call_on call_upon ask request appeal press push pressure encourage insist recommend "
    "advise tell instruct require implore beg plead exhort propose suggest invite authorize direct command warn_to remind "
    "compel oblige persuade convince lobby petition summon motion apply bid",
    refuse="refuse decline reject hesitate resist oppose object rule_out balk",
    threat="threaten warn",
    say="say state add note report announce declare claim argue explain tell_that write tweet post believe think acknowledge confirm "
    "reveal show indicate stress emphasize emphasise underscore underline highlight reiterate repeat maintain contend assert "
    "conclude observe recall comment reply respond respond_that respond_to insist_that agree_that warn_that hear learn "
    "mention express affirm reaffirm disclose predict estimate quote cite describe suggest_that stipulate know read "
    "complain assure inform notify brief hint signal imply boast proclaim clarify specify caution lament recount relate opine elaborate "
    "point_out make_clear testify allege_that remark concede admit recognize recognise feel assess determine",
    accuse="accuse allege charge suspect blame condemn criticize criticise denounce convict indict",
    deny="deny refute dispute reject_that dismiss doubt",
)  # fmt: skip

# Adjectives and participles over an infinitive: "is due to", "is likely to", "is ready to".
ADJECTIVES = _table(
    plan="set due scheduled slated expected poised bound about planned determined",
    hope="close near likely unlikely possible eager keen hopeful reluctant able unable free difficult hard "
    "important necessary essential crucial vital",
    promise="ready willing prepared committed open",
    refuse="unwilling",
    aspect="quick proud glad pleased sure certain first last",
    say="clear confident concerned worried aware alarmed afraid adamant convinced",
)  # fmt: skip

# Verbs over a noun that names an act: "proposed talks", "averted an attack". (Light verbs are below.)
OBJECT_VERBS = _table(
    plan="plan announce schedule prepare expect await organize organise arrange set_up agree agree_to agree_on",
    hope="consider want seek study explore mull favour favor envisage contemplate fear anticipate allow permit enable facilitate "
    "attempt try need risk predict simulate",
    prevent="prevent avoid avert foil thwart deter cancel block stop_before postpone call_off "
    "preclude rule_out ban prohibit forbid halt_before",
    promise="promise pledge offer propose guarantee agree_to commit_to",
    demand="urge demand request call_for ask_for appeal_for recommend suggest require encourage push_for press_for invite",
    refuse="refuse reject decline oppose resist turn_down",
    threat="threaten",
    say="report claim",
    accuse="allege",
    deny="deny",
)  # fmt: skip

# Nouns over another act: "plans for a visit", "the threat of war", "a call for talks", "an offer to withdraw".
NOUNS = _table(
    plan="plan preparation schedule intention arrangement date decision announcement",
    hope="close verge brink cusp threshold hope possibility prospect risk fear danger likelihood chance option idea bid attempt effort "
    "wish scenario case event condition prerequisite suggestion draft bill initiative speculation rumor rumour probability campaign",
    topic="desire need potential opportunity aim goal objective purpose path way road question desirability importance capability ability "
    "capacity value benefit role topic issue interest discussion talk debate necessity urgency priority challenge",
    prevent="prevention ban prohibition avoidance absence lack cancellation postponement",
    promise="promise pledge commitment offer readiness willingness openness agreement proposal vow assurance guarantee",
    demand="call demand request appeal recommendation order plea ultimatum urging petition requirement invitation",
    fail="short failure inability",
    refuse="refusal rejection opposition",
    threat="threat warning",
    say="report claim statement news information word",
    accuse="allegation accusation charge suspicion",
    deny="denial",
)  # fmt: skip

# Verbs that only carry the act named by their object: their subject does it, their tense and polarity are its own.
LIGHT_VERBS = frozenset(
    "hold have make take give launch conduct carry_out stage pay mount perform undertake do wage commit impose issue express "
    "voice extend deliver lodge file raise host convene sign conclude reach strike seal ink enter_into begin start open "
    "resume continue step_up intensify increase expand escalate deepen strengthen enhance lead co-host engage_in "
    "engage participate_in take_part_in join attend co-chair chair declare order approve adopt ratify exercise show demonstrate "
    "provide receive suffer face pass cast place lay slap put announce unveil levy enact introduce maintain keep "
    "finalize finalise complete negotiate broker exchange establish set_up form create renew submit register "
    "run hammer_out thrash_out wrap_up round_off intensify kick_off reopen restart relaunch host co-sponsor "
    "convey send speed_up accelerate hasten repeat reiterate reaffirm restate renew plan schedule "
    "organise organize execute fire".split()
)  # fmt: skip

# Light verbs under which the act does not happen, or not yet.
LIGHT_KINDS = {"plan": "plan", "schedule": "plan", "organise": "plan", "organize": "plan"}

# Verbs of motion: "flew to B for talks with C" tells of the talks as well.
MOTION_VERBS = frozenset(
    "travel fly arrive go come head visit return be meet gather leave depart stop_over sit_down convene assemble land jet journey "
    "set_off set_out fly_in join stop".split()
)  # fmt: skip

# Verbs whose subject is the act: "the talks took place", "fighting broke out".
HAPPENING_VERBS = frozenset(
    "take_place begin start continue resume open follow occur happen last end conclude break_out erupt come get_under_way go_ahead "
    "intensify escalate mark enter remain kill wound injure leave destroy hit target stall collapse drag_on falter wind_up run "
    "produce yield focus resume adjourn".split()
)  # fmt: skip

# Verbs that mean one thing together with their object.
IDIOMS = frozenset({("take", "place"), ("open", "fire"), ("take", "hostage"), ("take", "office"), ("declare", "war"), ("cast", "doubt")})

# Prepositions after which a gerund or a noun is not asserted.
PREPOSITIONS = {"without": "fail", "against": "prevent", "instead_of": "fail", "in_case_of": "hope", "toward": "hope", "towards": "hope"}

MODALS = {
    "will": "plan", "shall": "plan", "would": "conditional", "may": "hope", "might": "hope", "could": "hope", "can": "hope",
    "should": "deontic", "must": "deontic", "ought": "deontic",
}  # fmt: skip

# Markers of an adverbial clause that is not asserted.
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "until"})

ADVERBS = {
    "allegedly": "alleged", "possibly": "hope", "perhaps": "hope", "maybe": "hope", "potentially": "hope", "likely": "hope",
    "probably": "hope", "never": "not", "hardly": "not", "nearly": "hope", "almost": "hope", "supposedly": "alleged",
    "purportedly": "alleged",
}  # fmt: skip

ADJECTIVES_OF_NOUNS = {
    "alleged": "alleged", "possible": "hope", "potential": "hope", "planned": "plan", "proposed": "hope", "suspected": "alleged",
    "upcoming": "plan", "forthcoming": "plan", "scheduled": "plan", "future": "plan", "supposed": "alleged", "threatened": "hope",
    "hypothetical": "hope", "purported": "alleged", "attempted": "hope", "likely": "hope", "expected": "plan", "would-be": "hope",
    "further": "aspect", "prospective": "hope", "imminent": "plan", "eventual": "hope",
}  # fmt: skip
NEGATIVES = frozenset({"no", "not", "n't", "never", "neither", "nor", "nobody", "none", "nothing"})

# Verbs of saying that take their object as the hearer and control the infinitive by it: "urged A to leave".
OBJECT_CONTROL = frozenset(
    "urge ask order tell advise invite encourage press push pressure force compel persuade convince instruct request require "
    "allow permit enable authorize implore beg warn remind help lead cause call_on call_upon appeal command direct forbid "
    "oblige summon designate appoint name select elect choose nominate pick tap assign train hire recruit send dispatch "
    "make let have want expect see accuse denounce condemn criticize criticise blame fault censure thank "
    "commend rebuke".split()
)  # fmt: skip
