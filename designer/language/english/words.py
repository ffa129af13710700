"""Cuts English text into words and knows what the commonest words are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from designer.language.word_sets import word_set

_TOKEN = re.compile(r"\b[wW]/(?=\s)|[^\W\d_][^\W_]*(?:[-&'’][^\W_]+)*['’]?|\d+(?:[.,]\d+)*%?|[^\w\s]|_")
_APOSTROPHES = re.compile(r"['’]s?$")


class Token(NamedTuple):
    """One word or mark with its place in the text."""

    text: str
    low: str
    start: int
    end: int
    is_word: bool
    """Whether it is a word and no mark or number."""

    @property
    def is_possessive(self) -> bool:
        """Whether it ends as "Sales'" or "customer's" do."""
        return self.is_word and _APOSTROPHES.search(self.text) is not None


SHORTENED: Final = {
    "dept": "department",
    "depts": "department",
    "dep": "department",
    "div": "division",
    "mgr": "manager",
    "mgrs": "manager",
    "mgmt": "management",
    "eng": "engineering",
    "engr": "engineer",
    "ops": "operations",
    "acct": "accounting",
    "accts": "accounting",
    "admin": "administration",
    "sec": "section",
    "asst": "assistant",
    "dir": "director",
    "gen": "general",
    "exec": "executive",
    "execs": "executive",
    "rep": "representative",
    "reps": "representative",
    "devs": "developer",
    "admins": "administrator",
    "tech": "technician",
    "techs": "technician",
    "org": "organization",
    "prod": "production",
    "mfg": "manufacturing",
    "mktg": "marketing",
    "maint": "maintenance",
    "comms": "communications",
    "subbie": "subcontractor",
    "subbies": "subcontractor",
    "sparky": "electrician",
    "sparkies": "electrician",
    "chippy": "carpenter",
    "chippies": "carpenter",
    "brickie": "bricklayer",
    "brickies": "bricklayer",
    "postie": "postman",
    "posties": "postman",
    "vols": "volunteer",
    "finops": "finops",
}
_DOTTED: Final = frozenset(SHORTENED) | word_set(
    "etc vs e.g i.e mr mrs ms dr no st inc ltd co jr sr approx incl a p m g i e",
)


def tokens(text: str) -> list[Token]:
    """Cut a text into words, numbers and marks; the full stop of an abbreviation belongs to its word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        if word == "." and found and found[-1].end == start and _is_dotted(found[-1], text, end):
            last = found.pop()
            found.append(Token(last.text + ".", last.low, last.start, end, last.is_word))
            continue
        low = "with" if word in ("w/", "W/") else word.lower().replace("’", "'")
        found.append(Token(word, low, start, end, word[0].isalpha()))
    return found


def _is_dotted(word: Token, text: str, after: int) -> bool:
    """Say whether a full stop shortens its word and ends no sentence."""
    if word.low not in _DOTTED and not (len(word.text) == 1 and word.is_word):
        return word.is_word and len(word.text) < 6 and re.match(r" [a-z]", text[after : after + 2]) is not None
    if len(word.text) == 1 or word.low in ("etc", "co"):
        return bool(re.match(r"\w|\s*[a-z,;]", text[after : after + 4]))
    return bool(re.match(r"\s*\S", text[after : after + 4])) or word.low != "no"


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the singular of a noun in small letters, without possessive or full stop."""
    low = _APOSTROPHES.sub("", word.lower().replace("’", "'").rstrip("."))
    if low in SHORTENED:
        return SHORTENED[low]
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("men") and len(low) > 4 and low not in _NO_MEN:
        return low[:-3] + "man"
    if low.endswith("people") and len(low) > 6:
        return low[:-6] + "person"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "ches", "shes", "xes", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3:
        return low[:-1]
    if len(low) == 3 and low.endswith("s") and word[:2].isupper():
        return low[:-1]
    return low


_NO_MEN: Final = frozenset(["abdomen", "acumen", "regimen", "specimen", "women"])
_IRREGULAR: Final = {
    "people": "person",
    "persons": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "wives": "wife",
    "sales": "sales",
    "salespeople": "salesperson",
    "businesses": "business",
    "organisation": "organization",
    "organisations": "organization",
    "centre": "center",
    "centres": "center",
    "programme": "program",
    "programmes": "program",
    "personnel": "personnel",
    "operations": "operations",
    "logistics": "logistics",
    "news": "news",
    "analyses": "analysis",
}
DETERMINERS: Final = word_set(
    "the a an this that these those our its their his her your my all any every each both other",
    "various many most some several such whole entire respective own no",
)
PREPOSITIONS: Final = word_set(
    "in with by through to for on at from as of across within among between before after during under",
    "over into without via throughout alongside against toward towards about per upon than like",
    "despite inside outside around behind beyond near onto off until till except including concerning",
    "regarding unlike",
)
CONJUNCTIONS: Final = word_set(
    "and or but nor & / plus while whereas although because if when where so then that which who whom",
    "whose",
)
MODALS: Final = word_set(
    "can may could might will would shall should must cannot can't won't shouldn't wouldn't couldn't mustn't needn't",
)
AUXILIARIES: Final = word_set(
    "is are was were be been being am has have had do does did not n't isn't aren't don't doesn't",
)
PRONOUNS: Final = word_set(
    "we us i me you they them it he she him ours theirs themselves itself everyone anyone nobody",
)
REFERRING: Final = word_set("them they")
ADVERBS: Final = word_set(
    "better more faster sooner well quickly easily safely also further always never often together",
    "ahead early directly fully closely just only even first best less once soon there here too very",
    "again up out back away currently actively promptly continuously",
)
NUMBERS: Final = word_set(
    "eight eleven fifty five four hundred nine one seven six ten thirty thousand three twelve twenty two",
)
ORGANIZATION_NOUNS: Final = word_set(
    "department division team group office unit section service staff person people colleague member",
    "employee specialist personnel function bureau desk crew squad branch shop",
)
HEAD_NOUNS: Final = word_set(
    "head director manager chief leader lead supervisor chair foreman vp president boss",
)
PEOPLE: Final = word_set(
    "person customer client user employee staff personnel team department division unit manager",
    "pupil midwife midwive postman postmen actuary athlete notary paralegal foreman foremen scholar vet agent",
    "fisherman fishermen captain stevedore salesman salesmen",
    "management leader leadership director executive faculty student learner visitor guest citizen",
    "resident public community company business organization organisation agency partner vendor",
    "supplier member colleague teammate worker crew brand homeowner family patient child parent",
    "taxpayer shareholder investor board committee college university school institution firm factory",
    "plant branch store shop office workshop hospital clinic bank ministry government council society",
    "household tenant buyer seller dealer reader everyone anyone people professional specialist",
    "engineer developer programmer analyst scientist researcher teacher nurse physician clinician",
    "doctor surgeon operator driver technician mechanic machinist foreman supervisor accountant",
    "lawyer designer architect planner writer editor trainer coach consultant auditor inspector clerk",
    "cashier waiter server cook chef cleaner guard officer official administrator coordinator",
    "assistant secretary executive ceo cfo coo cto president chief candidate applicant newcomer",
    "trainee apprentice intern volunteer donor youth adult senior veteran woman man entrepreneur",
    "alumni alumnus registrar provost rector dean treasurer steward warden midwife",
    "body delegation secretariat embassy parliament representative delegate associate councillor expert dependent",
    "dependant relative spouse",
    "founder owner farmer grower fisher builder contractor subcontractor stakeholder group squad",
)
_PERSON_ENDINGS: Final = ("er", "or", "ist", "ee", "ian", "ant", "eer", "man", "woman", "mate")
_NOT_PERSONS: Final = word_set(
    "order number paper power water computer server matter letter center offer transfer chapter",
    "career border error sector factor motor floor color vector labor humor behavior favor vendor",
    "plan document equipment environment fee committee guarantee degree event amount account content",
    "restaurant plant grant performer layer corner disaster cluster filter register counter folder",
    "quarter character parameter newsletter charter barrier carrier over under after ever never other",
    "rather together whether customer-centric better faster greater safer easier manner weather",
    "shelter chamber timber rubber paper laser gear year calendar door indoor flower sticker poster container trailer",
    "longer shorter later smaller larger higher lower deeper wider closer newer older lighter brighter stronger",
    "locker drawer charger printer scanner boiler heater cooler burner mixer tower river answer leather feather copper",
    "silver lumber butter pepper dinner supper summer winter finger shoulder hammer ladder lever fiber router adapter",
    "buffer bumper freezer shower toner banner header footer wrapper cylinder powder gender tender wonder danger",
    "ledger voucher cover fever semester plaster theater litter sensor reactor generator elevator escalator calculator",
    "indicator tractor harbor odor corridor mirror terror vapor anchor list checklist playlist shortlist coffee tree",
    "median constant instant important significant relevant elephant transformer converter monitor inverter",
) - word_set("vendor committee server carrier plant")


def is_person_word(word: str) -> bool:
    """Say whether a noun names people or an organization that can be served."""
    one = stem(word)
    if one in PEOPLE or one.split("-")[-1] in PEOPLE:
        return True
    return len(one) > 4 and one not in _NOT_PERSONS and one.endswith(_PERSON_ENDINGS)


_NOT_ADVERBS: Final = word_set(
    "assembly family rely ally monopoly anomaly butterfly fly friendly costly italy jelly bully",
)


def is_adverb(low: str) -> bool:
    """Say whether a word in -ly tells how."""
    return low.endswith("ly") and low not in BASE_VERBS and low not in _NOT_ADVERBS


def is_plural(token: Token) -> bool:
    """Say whether a noun looks plural."""
    low = token.low.rstrip(".")
    return low in _PLURALS or (low.endswith(("men", "people")) and low not in _NO_MEN) or (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
    )


_PLURALS: Final = word_set(
    "people staff personnel faculty management children men women",
)

BASE_VERBS: Final = word_set(
    "accept accelerate access accomplish achieve acquire act adapt add adjust adopt advance agree",
    "align analyse analyze answer anticipate apply approve arrange arrive ask assemble assess assign",
    "assist assure attain attract avoid bake be become begin bill board book bring broaden build buy",
    "calculate call capture care carry catch change charge check choose clean clear climb close",
    "collaborate collect combine come communicate compare compete complete comply concentrate conduct",
    "confirm connect conserve consider construct contact continue contribute convert cook coordinate",
    "cope correct cover create cut deal decide define delight deliver demonstrate deploy design",
    "detect determine develop diagnose direct discharge discover discuss dispatch dispense do",
    "document draw drive earn educate eliminate embrace emerge engage enhance enjoy enrol ensure",
    "enter establish evaluate evolve examine exceed excel execute exercise expand expedite experience",
    "explain explore express extend face facilitate fill finalise finalize finance find finish fit",
    "fix flourish focus follow forecast form fulfil fulfill function fund gain gather generate get",
    "give go grow guarantee guide handle have help hire hit hold identify implement improve increase",
    "inform innovate inspect install integrate interact interpret introduce invest invoice issue join",
    "judge keep know launch lead learn leave let live load locate look lose lower maintain make",
    "manage manufacture market master maximise maximize measure meet minimise minimize mitigate",
    "modernize monitor move navigate negotiate obtain offer open operate optimise optimize order",
    "organise organize overcome own pass pay perform pick place plan play practise practice predict",
    "prepare present preserve prevent prioritise prioritize process procure produce progress promise",
    "promote propose protect prove provide publish purchase pursue push put raise reach react read",
    "realise realize receive recognise recognize recommend record recover recruit reduce refine",
    "reject release rely remain remove renew rent repair replace reply report represent reserve",
    "resolve respond rest restore retain return reuse review reward rise roll run safeguard satisfy",
    "save scale schedule seat secure see select sell send serve set settle shape share ship show sign",
    "simplify sleep solve sort speak spare spend spot stabilise stand start stay steer stock stop store",
    "streamline strengthen study submit succeed supply support surpass survive sustain switch take",
    "talk target teach tell test think thrive track trade train transfer transform transition",
    "translate travel treat trust turn understand unload update upgrade use utilise utilize validate",
    "verify visit wait walk want watch welcome win work write feel feed tackle rework mount mill weld",
    "assemble paint pour lay print bind cast cure dig drill fly land sail steer staff restock reorder",
    "upsell plant harvest believe borrow lend listen judge coach invent quote recount sow milk irrigate graze operate",
    "draft name state trace",
    "tune trim renew travel hand tidy open close forget remember notice expect trust afford borrow",
    "file heal admit treat enroll graduate grade vote commute code debug test deploy migrate host sign settle repay",
    "withdraw deposit save insure claim park dine dispatch clear declare import export worry wonder choose enjoy agree",
)
