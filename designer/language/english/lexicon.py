"""Knows English verbs by what they do to the people they govern."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from designer.language.english.verbs import CONTROL, GAIN, HELP, SERVICE, Form
from designer.language.english.words import BASE_VERBS
from designer.language.word_sets import word_set

_MORE: Final = word_set(
    "abandon abolish absorb accommodate accompany accustom acknowledge acquaint activate address adhere adjourn",
    "administer admire advertise advise age aggregate air alarm alert align allay alleviate allocate allot alter",
    "amend anchor announce answer appear appease appoint appraise approach arm assay assist assure attach attend",
    "attune authorise authorize automate avert await awake award back bail bake balance bandage bar base batch",
    "bathe batter beat befriend belong bend benefit better bid bind blend block boil bolt boost bother bottle box",
    "brace break breed brew bridge brief brush budget burden burn bury bus button buttress bypass calibrate calm",
    "camp can cancel carve cater caution cement centralise certify chain chair challenge champion chaperone charge",
    "chart chase chat chauffeur cheer chill chop cite clarify clean clip clock clothe coat coax code collaborate",
    "collate comb combat comfort command comment commission commit compel compensate compile complain compose",
    "compost compress compute conceal concern condition confer configure consign console consolidate consult",
    "contain contract contrast convene convert convey convince cool copy cosset counsel count couple crack crate",
    "credit criticise criticize crop cross crush cry cull cultivate curate curb cushion customise customize damage",
    "dance deburr decorate dedicate deduct defend defer define defuse delay delegate demand depend depict deprive",
    "deputise deputize describe deserve despatch destroy devise devote dictate digest dip discharge discipline",
    "disclose disentangle dismantle dismiss display dispose distract distribute disturb divert divide dock donate",
    "drain draw dredge dress dry dub dump duplicate dust dye ease eat edit eject elaborate elect embed embolden",
    "embroider employ encourage endorse endure energise enforce engineer engrave enlighten enlist enrich enroll",
    "ensnare entertain enthuse entrust equal equip erase erect escalate escort estimate etch evacuate exchange",
    "exclude excuse exempt exhibit exist exonerate expose extinguish extract fabricate fail fall familiarise farm",
    "fast-track fasten fault favor favour fear fence fertilise fetch fight filter fine fire firm fit-out flag flash",
    "float flood flow fold fool forbid force foresee forge forward foster found frame free freeze freight fry fuel",
    "furnish further game gas gauge get glaze glue govern grab grease greet grill grind grip groom ground group",
    "grouse guard hail halt hammer handover hang harm harmonise harness haul haunt head headhunt heat hem herd hide",
    "highlight hinder hoist hold honor honour hook hope host house humour hunt hurry hurt ice illustrate imagine",
    "impose impress incentivise incentivize inconvenience incur index indicate induct infect inflate influence",
    "inherit inject injure inquire inspire instruct insulate insure interest interfere interpret interrupt",
    "interview invite involve iron isolate itemise join joke jot jump justify kit knit knock label lack laminate",
    "land last laugh launder lay lead leak lease lecture level liaise license lick lift light lighten like limit",
    "line link list loan lobby localise lock lodge log long lose lower lubricate machine mail mandate map march",
    "mark marshal match matter mediate medicate mend mentor merge message micromanage mill mind mine mint misinform",
    "miss mix model moderate modify mollycoddle monitor mop motivate mould mound mow muddle multiply muster nag",
    "name narrate naturalise navigate need neglect network neutralise note notify nourish nudge number nurse",
    "nurture object oblige observe obstruct occur offload oil onboard orient orientate outfit outline outsource",
    "overhaul overlap overload oversee overwhelm owe own pace pack package pad page pamper parent park participate",
    "partner pass paste patch patrol pave pawn peel pester phone photograph pick pickle pilot pin pinpoint pitch",
    "placate plaster plate play please plough plug plumb point police polish poll pool portray post postpone pour",
    "praise pray preach prescribe press pressure presume prevail price prime print probe proceed proclaim procure",
    "profile profit program programme prohibit project prompt pronounce proofread prosecute prosper protest",
    "provision prune puncture punish purify qualify quantify quarrel query question queue quit quiz race rack radio",
    "raid rain raise rank rate rationalise reap rearrange reassure rebuild recall receive recite reckon reclaim",
    "recompense reconcile recondition reconstruct recount rectify recycle redirect refer refit reflect refuel",
    "refurbish refuse regard register regret regulate rehearse rehouse reimburse reinforce reject rejoice relate",
    "relax relay relieve relocate rely remain remark remedy remember remind remit remunerate render reopen",
    "reorganise repack repeat repel replenish reprint reproduce request require rescue research resemble resent",
    "reset reshape reshoot reside resist reskill resource respect restrain restrict result resume resupply retire",
    "retool retouch retrain retrieve return reunite reveal reverse revise revive rid rig ring rinse risk rob rotate",
    "rough round rouse route row rub rule rush sacrifice safeguard sample sand satisfy saw scan scare scatter score",
    "scrap scrape screen screw script scrub seal search season seat second secure sense separate service sew shade",
    "shadow shake sharpen shave shear shelter shelve shepherd shield shift shine shock shoot shop shorten shoulder",
    "shout shovel show shred shut shuttle sideline sift signal signpost silence sing sink sit skill skip slice",
    "slide slip slow smell smoke smooth snap soak solder sooth soothe sound source space spare spark specify spin",
    "splice split spoil sponsor spoon-feed spray spread sprinkle squeeze stabilise stack staff stage stamp staple",
    "startle starve state station stay steady stem sterilise sterilize stick stimulate stir stitch straighten",
    "strengthen stress stretch strike string strip structure stuff style subject submerge subscribe subsidise",
    "substantiate substitute suffer suggest suit summarise summarize summon supervise supplement suppress surprise",
    "surround survey suspect suspend sustain swap swear sweat sweep sweeten swell swim swing sympathise synchronise",
    "tabulate tag tail tailor tame tan tap task taste tax tear telephone tell tempt tend terminate text thank thaw",
    "thicken throw tick tie tighten tilt time tip tire title toast top torture total touch tour tow toy trace",
    "transcribe tranship transmit transplant transport trap trash triage trick trim trip trouble troubleshoot tuck",
    "tug tumble turn tutor twist type unblock unburden undergo understaff undertake underwrite undo unify unite",
    "unlock unpack unplug untangle update uphold upset upskill urge usher vacate vaccinate vanish varnish vary vend",
    "ventilate vet videotape view violate visualise voice volunteer vouch wage waive wake warm warn wash waste",
    "watch water wax wear weather weave wedge weigh welcome weld whip whisper whiten widen wire wish withhold",
    "withstand witness wow wrap wreck wrestle yield zip zone",
)
PAST: Final = dict(
    pair.split(":")
    for pair in word_set(
        "given:give gave:give sent:send brought:bring kept:keep made:make built:build bought:buy shown:show",
        "done:do did:do fed:feed paid:pay told:tell held:hold taught:teach found:find known:know knew:know",
        "taken:take took:take led:lead written:write drawn:draw driven:drive seen:see heard:hear met:meet",
        "left:leave lent:lend sold:sell chosen:choose caught:catch ridden:rid sewn:sew woken:wake",
        "understood:understand forgotten:forget gone:go spoken:speak broken:break frozen:freeze woven:weave",
        "worn:wear grown:grow flown:fly thrown:throw spent:spend lost:lose won:win begun:begin said:say",
        "stood:stand got:get ground:grind laid:lay dealt:deal meant:mean bound:bind swept:sweep withheld:withhold",
        "overseen:oversee forbidden:forbid struck:strike hidden:hide driven:drive",
    )
)

POLICES: Final = word_set(
    "arrest chase clamp confiscate detain eject enforce evict expel forbid impound penalise prohibit punish revoke",
    "seize suspend withhold",
)
"""Verbs of what is done to those who break rules."""

RULES_PEOPLE: Final = CONTROL | POLICES | word_set(
    "appraise arrest assess block catch certify challenge chase command compare compel curb detain direct",
    "discipline evaluate examine expose fine forbid force grade haunt head hold investigate lead license limit",
    "measure micromanage nag oblige observe own patrol penalise penalize poll press pressure profile prohibit",
    "prosecute punish push question quiz rank rate regulate restrain restrict review rotate rule sanction screen",
    "search stop sue survey suspect tax test track trap vet watch",
)
"""Verbs that watch, judge or rule the people they govern."""
USES_PEOPLE: Final = word_set(
    "appoint approach ask attract await be beat become bill call charge choose cite command commission consult contact",
    "contract convince coordinate copy cost count deal describe discuss dismiss employ engage enlist expect find",
    "follow have headhunt hear hire impress include influence instruct interview invoice involve join know like lobby",
    "lose meet miss mobilise mobilize name need obey outperform outsource persuade pick poll quote recruit rent",
    "replace represent request require resemble retain see seek select sell source staff study summon task thank trust",
    "understand use utilise utilize visit want win",
) - word_set("represent await")
"""Verbs that make use of the people they govern, or only perceive them."""
HANDS_ON: Final = word_set(
    "account adhere agree amount answer apply assign attach attend belong come commit compare complain conform",
    "contribute dedicate defer delegate devote entrust escalate expose go lead limit listen lose object outsource",
    "owe point redirect refer relate report return stick subordinate",
)
"""Verbs whose "to" leads to a superior, a partner or a thing."""
GIVES: Final = word_set(
    "adapt add adjust allocate allot announce answer apply assign assure attend award bequeath bring bring-back",
    "broadcast bus carry cart cater channel clarify communicate connect consign convey credit deal deliver",
    "demonstrate describe despatch dictate disclose dispatch distribute donate drive email expedite explain extend",
    "fax feed ferry fetch fly forward furnish get give give-back grant guarantee hand hand-deliver haul interpret",
    "introduce issue lease leave lend link listen loan loaned mail make match mention minister move notify offer",
    "open outline owe pass pay phone play point post prescribe present propose prove provide publish pump push",
    "radio read recommend refund relay release remit render rent repay repeat reply report respond restore return",
    "reveal roll route screen see sell send serve ship show shuttle signal sing spare speak stand stream submit",
    "suggest suit supply tailor take talk teach tell tend text transfer translate transmit transport trickle",
    "trolley truck turn wheel whisper wire write",
)
"""Verbs whose "to" leads to one who receives."""
GIVES_TWO: Final = word_set(
    "allow assure book bring build buy cook cost deal earn feed fetch find fix get give grant guarantee hand issue",
    "leave lend mail make offer order pass pay play post pour promise quote read save sell send serve ship show spare",
    "teach tell win wish write",
)
"""Verbs with two objects: those who receive and what."""
BURDENS: Final = word_set(
    "abandon annoy block bother burden charge cheat confuse cost delay desert disappoint distract disturb embarrass",
    "fail forget harm hinder hurt ignore interrupt keep leave let lose make mislead neglect overload overlook",
    "pester put refuse rob send slow starve strand surprise trouble turn wake",
)
"""Verbs which it is good for people that we never do."""
ASKS: Final = word_set(
    "appear arrive ask call come complain demand get have knock need open phone radio report request require ring",
    "run shout struggle stumble text turn wait want write",
)
"""What people do who are about to be served ("when a foreman calls")."""

OPEN_VERBS: Final = (
    frozenset(PAST.values())
    | BASE_VERBS
    | _MORE
    | HELP
    | SERVICE
    | CONTROL
    | GAIN
    | POLICES
    | RULES_PEOPLE
    | (USES_PEOPLE - {"source", "staff"})
)
"""Verbs in the base form; many of them are nouns as well."""


@lru_cache(maxsize=20_000)
def verb_forms(low: str) -> tuple[str, Form] | None:
    """Return the base and the form of a word that may be a verb, or nothing."""
    if low in OPEN_VERBS:
        return low, "base"
    if low in PAST:
        return PAST[low], "passive"
    for ending, form in _ENDINGS:
        if not low.endswith(ending) or len(low) < len(ending) + 2:
            continue
        root = low[: -len(ending)]
        tries = [root, root + "e"] if ending != "s" else [root]
        if len(root) > 2 and root[-1] == root[-2]:
            tries.append(root[:-1])
        if root.endswith("i") and ending != "ing":
            tries.append(root[:-1] + "y")
        if ending == "ing" and root.endswith("y"):
            tries.append(root[:-1] + "ie")
        for candidate in tries:
            if candidate in OPEN_VERBS:
                return candidate, form
    made = _MADE.match(low)
    return (made[1], _MADE_FORMS[made[2]]) if made else None


_MADE: Final = re.compile(r"(\w{3,}(?:[lnrtcdsm]at|iz|ify|ifi))(es|ing|ed)$")
"""Words that only verbs end like ("disseminates", "prioritising")."""
_MADE_FORMS: Final[dict[str, Form]] = {"es": "third", "ing": "gerund", "ed": "passive"}


_ENDINGS: Final[tuple[tuple[str, Form], ...]] = (
    ("ing", "gerund"),
    ("es", "third"),
    ("s", "third"),
    ("ed", "passive"),
)


def participle_of(verb: str) -> str:
    """Return the past participle of a verb in the base form: "stored" of "store", "sent" of "send"."""
    irregular = [past for past, base in PAST.items() if base == verb and past not in _NOT_PARTICIPLES]
    if irregular:
        return irregular[0]
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb) is not None
    return verb + (verb[-1] if short else "") + "ed"


_NOT_PARTICIPLES: Final = frozenset(["gave", "did", "knew", "took"])
