"""Knows English verbs by what they do to the people they govern."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from designer.language.english.verbs import CONTROL, GAIN, HELP, SERVICE, Form
from designer.language.english.words import BASE_VERBS
from designer.language.word_sets import word_set

_MORE: Final = word_set(
    "abandon abide abolish absorb accommodate accompany accustom acknowledge acquaint activate address adhere",
    "adjourn administer admire adore advertise advise age aggregate air alarm alert align allay alleviate allocate",
    "allot alter amaze amend amuse anchor announce answer appear appease appoint appraise approach argue arise arm",
    "assay assert assist assume assure attach attain attend attune authorise authorize automate avert await awake",
    "award back backfill bail bake balance bandage bar base batch bathe batter beat befriend behave belong bend",
    "benefit better bid bind bleed blend block blow boil bolt boost bother bottle bounce box brace break breathe",
    "breed brew bridge brief brighten brush budget bundle burden burn bury bus button buttress bypass calibrate",
    "calm camp can cancel carve cater caution cease celebrate cement centralise certify chain chair challenge",
    "champion chaperone charge chart chase chat chauffeur cheer chew chill choke chop cite clap clarify clean cling",
    "clip clock clothe coat coax code collaborate collapse collate comb combat comfort command commence comment",
    "commission commit compel compensate compile complain compose compost comprehend compress compromise compute",
    "conceal conceive concern conclude condition confer configure consign consist console consolidate consult",
    "contain contend contract contrast convene convert convey convince cool copy cosset counsel count couple crack",
    "crash crate crawl credit criticise criticize crop cross cruise crush cry cull cultivate curate curb cushion",
    "customise customize damage dance dare dash deburr decay deceive decline decorate dedicate deduct defend defer",
    "define defuse delay delegate delete demand demolish depart depend depict depreciate deprive deputise deputize",
    "descale descend describe deserve despair despatch destroy deter devise devote dictate differ digest dip",
    "disagree disappear discard discharge discipline disclose disembark disentangle disinfect dismantle dismiss",
    "display dispose distract distribute disturb dive divert divide dock donate doubt drag drain draw dream dredge",
    "dress drift drink drip drop drown dry dub dump duplicate dust dwell dye ease eat edit eject elaborate elect",
    "embark embed embolden embroider employ empty enclose encourage endorse endure energise enforce engineer",
    "engrave enlarge enlighten enlist enrich enroll ensnare entertain enthuse entrust envisage equal equip erase",
    "erect erode escalate escape escort estimate etch evacuate excavate exchange exclaim exclude excuse exempt",
    "exhale exhibit exist exit exonerate explode expose extinguish extract fabricate fade fail fall familiarise",
    "farm fast-track fasten fault favor favour fear fence fertilise fetch fight filter fine fire firm fit-out flag",
    "flash flee fling float flood flow fold fool forbid force foresee forge forward foster found frame free freeze",
    "freight frown fry fuel fundraise furnish further gallop gamble game gas gauge gaze get glance glaze glow glue",
    "govern grab grease greet grill grin grind grip groan groom ground group grouse grumble guard guess hail halt",
    "hammer handover hang harm harmonise harness hatch hate haul haunt head headhunt heat heave hedge hem herd",
    "hesitate hide highlight hinder hoist hold honor honour hook hope host house hum humour hunt hurry hurt ice",
    "ignore illustrate imagine imply impose impress incentivise incentivize inconvenience incur index indicate",
    "induct infect infer inflate influence inhabit inhale inherit inject injure inquire insist inspire instruct",
    "insulate insure intend interest interfere interpret interrupt interview invite involve iron isolate itemise",
    "iterate jog join joke jot juggle jump justify kick kit kneel knit knock label lack laminate land last laugh",
    "launder lay lead leak lean leap lease lecture level leverage liaise license lick lift light lighten like limit",
    "line linger link list loan loathe lobby localise lock lodge log long loosen lose lower lubricate lug lurk",
    "machine mail mandate map march mark marshal match matter mediate medicate melt mend mentor merge message",
    "micromanage mill mind mine mint misinform misjudge miss mix model moderate modify mollycoddle monitor mop",
    "motivate mould mound mourn mow muddle multiply murmur muster nag name narrate naturalise navigate need neglect",
    "network neutralise nod note notify nourish nudge number nurse nurture object oblige observe obstruct occupy",
    "occur offload oil onboard orient orientate outfit outgrow outline outsource overflow overhaul overlap overload",
    "overlook oversee overspend overtake overwhelm owe own pace pack package pad page pamper panic parent park",
    "parse participate partner pass paste patch patrol pause pave pawn peel persist pester phone photograph pick",
    "pickle pilot pin pinpoint pitch placate plaster plate play plead please plough plug plumb plunge point police",
    "polish poll pool portray possess post postpone pour praise pray preach precede prefer prescribe press pressure",
    "presume prevail price prime print probe proceed proclaim procrastinate procure profile profit program",
    "programme prohibit project prompt pronounce proofread prosecute prosper protest provision prune pull pump",
    "puncture punish purify qualify quantify quarrel query question queue quit quiz race rack radio rage raid rain",
    "raise rally rank rate rationalise reap rearrange reassure rebuild recall recede receive recite reckon reclaim",
    "recompense reconcile recondition reconstruct recount rectify recur recycle redeploy redesign redirect refer",
    "refit reflect reflow reframe refuel refurbish refuse regard register regret regulate rehearse rehouse reign",
    "reimburse reinforce reject rejoice relate relax relay relieve relocate rely remain remark remedy remember",
    "remind remit remunerate render reopen reorganise repack repeat repel replenish reprint reproduce repurpose",
    "request require reroute reschedule rescue research resell resemble resent reset reshape reshoot reside resist",
    "resit resize reskill resource respect restart restrain restrict result resume resupply retest rethink retire",
    "retool retouch retrain retreat retrieve return reunite reveal reverse revise revive revolve rewind rewire",
    "rewrite rid rig ring rinse risk roam roar roast rob rotate rough round rouse route row rub ruin rule rush",
    "sacrifice safeguard sample sand satisfy saw scan scare scatter scold scoop score scramble scrap scrape scratch",
    "scream screen screw script scrub sculpt seal search season seat second secure sense separate service sew shade",
    "shadow shake sharpen shave shear shelter shelve shepherd shield shift shine shiver shock shoot shop shorten",
    "shortlist shoulder shout shovel show shred shrink shrug shut shuttle sideline sift sigh signal signpost",
    "silence simmer sing sink sip sit skate sketch skill skip slice slide slip slow smash smell smile smoke smooth",
    "snap snatch sneak sneeze sniff snore soak soar sob solder sooth soothe sound source space spare spark specify",
    "speculate spell spill spin spit splash splice split spoil sponsor spoon-feed spray spread sprinkle sprint",
    "squeal squeeze stabilise stack staff stage stagger stall stamp staple stare startle starve state station stay",
    "steady steal stem step sterilise sterilize stick stimulate stink stir stitch stockpile stoop straighten stray",
    "strengthen stress stretch stride strike string strip stroll structure struggle stuff stumble style subcontract",
    "subject submerge subscribe subsidise substantiate substitute suck suffer suggest suit summarise summarize",
    "summon supervise supplement suppose suppress surge surprise surrender surround survey suspect suspend sustain",
    "swap sway swear sweat sweep sweeten swell swim swing swipe sympathise synchronise tabulate tag tail tailor",
    "tame tan tap task taste tax tear telephone tell tempt tend terminate text thank thaw thicken threaten throw",
    "tick tie tighten tilt time tip tire title toast toil top torture total touch tour tow toy trace transcribe",
    "tranship transmit transplant transport trap trash tread trek tremble triage trick trim trip trot trouble",
    "troubleshoot tuck tug tumble turn tutor twist type unblock unburden undercut undergo underperform understaff",
    "undertake underwrite undo unfold unify unite unlock unpack unplug untangle unwind update uphold upset upskill",
    "urge usher utter vacate vaccinate vanish varnish vary vend ventilate venture vet videotape view violate",
    "visualise voice volunteer vouch wade wage waive wake wander warm warn wash waste watch water wax weaken wear",
    "weather weave wedge weep weigh welcome weld whine whip whirl whisper whistle whiten widen wind wink wipe wire",
    "wish withhold withstand witness worship wow wrap wreck wrestle yawn yell yield zip zone zoom",
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
