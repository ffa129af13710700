"""Cuts a Russian sentence into noun groups with their cases and prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from designer.language.russian.grammar import ALL_SHAPES, Grammar, Kind, cases_of, grammar_of
from designer.language.russian.tokens import Token
from designer.language.russian.vocabulary import AGENT_PHRASES, FOR_PHRASES, ORDERLY, THIRD_PERSON, THOSE
from designer.language.word_sets import word_set

AGENT: Final = "силами"
"""Stands for every preposition that names one who helps and is not helped."""
_AGENTS: Final = dict.fromkeys(word_set("силами через посредством путем"), AGENT)
_SHORT_NOUNS: Final = word_set("зам нач зав рук дир пом отд упр бух спец инж сотр деп пред подр лаб эк")
_WITH_INSTRUMENTAL: Final = word_set(
    "заведующий заведующая управляющий управляющая заведовать управлять командующий зав"
)
_GENITIVES: Final = frozenset({"gent femn", "gent plur"})
_AFTER_PEOPLE: Final = frozenset({"—", "–", "-", "не"})
"""What follows an adjective that stands for people, beside an infinitive."""
_ONE_OF: Final = {
    **dict.fromkeys(word_set("никто каждый любой всякий"), "nomn"),
    **dict.fromkeys(word_set("никому каждому любому всякому кому-то одному"), "datv"),
    **dict.fromkeys(word_set("никого каждого любого"), "accs"),
}
"""Words that stand with "из" for one of many, and their case ("никому из кассиров")."""
_LETTERS: Final = frozenset("АБВГДЕ")
"""What tells one shift, shop or block from another."""
_ORDINAL_PRONOUNS: Final = frozenset({"первым", "первому", "вторым", "второму", "третьим", "последним"})
_DATIVE_PREPOSITIONS: Final = frozenset({"благодаря", "согласно", "вопреки"})


@dataclass(slots=True)
class Group:
    """Adjectives with their noun, without the genitives that follow."""

    first: int
    last: int
    """Place after the last token."""
    head: int
    cases: frozenset[str]
    preposition: str = ""
    governor: int = -1
    """Place in the list of groups of the noun right before it, on which it hangs if it is a genitive."""
    is_pronoun: bool = False
    clause_last: int = 0
    """Place after the clause that belongs to a pronoun ("тем, кто ..."), or 0."""
    chain_last: int = 0
    """Place after it and the genitives that hang on it; 0 where only the names tell ("служба поддержки")."""


@dataclass(slots=True)
class Sentence:
    """Tokens between two full stops or semicolons, with what their words may do."""

    tokens: Sequence[Token]
    starts: Sequence[int]
    """Where the tokens begin in the text."""
    lows: tuple[str, ...]
    grammar: list[Grammar]
    groups: list[Group]
    at: dict[int, int]
    """Group by the place of its first token."""


def sentence_of(tokens: Sequence[Token], starts: Sequence[int]) -> Sentence:
    """Return the noun groups of one sentence of tokens at these places of the text."""
    known = [*map(grammar_of, tokens)]
    groups: list[Group] = []
    at: dict[int, int] = {}
    preposition, place, after_group = "", 0, False
    count = len(tokens)
    while place < count:
        token, words = tokens[place], known[place]
        if not token.is_word:
            if token.text not in "«\"“„'(":
                preposition = ""
            if token.text == "(":
                place = _closing(tokens, place)
                continue
            after_group = False
            place += 1
            continue
        if words.is_preposition:
            phrase = _phrase_at(tokens, place)
            preposition = phrase or _AGENTS.get(token.low, token.low)
            place += 2 if phrase else 1
            after_group = False
            continue
        is_told = after_group and words.is_past and known[groups[-1].head].is_person_in("nomn")
        may_open = (words.opens_group and not is_told) or token.is_shortened
        group = _group_at(tokens, known, place) if may_open else None
        if after_group and words.adjective and _stands_for_noun(tokens, known, place):
            if group is None:
                group = Group(place, place + 1, place, frozenset({"gent"}))
            elif group.last == place + 1 and not preposition:
                group.cases |= {"gent"}
        if group is None:
            if words.is_border:
                preposition = ""
            after_group = after_group and words.is_passed
            place += 1
            continue
        if preposition:
            group.preposition = AGENT if preposition in _DATIVE_PREPOSITIONS else preposition
            if preposition == "из" and place >= 2 and (case := _ONE_OF.get(tokens[place - 2].low)):
                group.preposition, group.cases = "", frozenset({case})
        elif after_group and not group.is_pronoun:
            is_ruled = "gent" in group.cases or ("nomn" in group.cases and known[group.head].word.is_place)
            is_ruled = is_ruled and not _is_subject_after_aside(tokens, known, groups, group)
            if is_ruled or ("ablt" in group.cases and known[groups[-1].head].is_any_of(_WITH_INSTRUMENTAL)):
                group.governor = _governor(groups, known)
        at[group.first] = len(groups)
        groups.append(group)
        preposition, after_group = "", not group.is_pronoun
        place = max(group.last, group.clause_last)
    _find_chains(groups, known)
    return Sentence(tokens, starts, tuple(map(attrgetter("low"), tokens)), known, groups, at)


def _find_chains(groups: Sequence[Group], known: Sequence[Grammar]) -> None:
    """Tell each group where the genitives that hang on it end."""
    after, last, index = None, 0, len(groups)
    for group in reversed(groups):
        index -= 1
        if after is None or after.governor != index or after.preposition:
            last = group.last
        elif known[after.head].kind is Kind.HELP:
            last = 0
        group.chain_last = last
        after = group


def _governor(groups: Sequence[Group], known: Sequence[Grammar]) -> int:
    """Return the place of the noun on which a genitive hangs: "содержание в чистоте палат" keeps the wards."""
    last = groups[-1]
    if len(groups) > 1 and last.preposition == "в" and known[last.head].is_any_of(ORDERLY):
        before = groups[-2]
        if before.last == last.first - 1 and known[before.head].noun:
            return len(groups) - 2
    return len(groups) - 1


def _is_subject_after_aside(
    tokens: Sequence[Token], known: Sequence[Grammar], groups: Sequence[Group], group: Group
) -> bool:
    """Say whether what may be a genitive is the subject of a verb ("к утру повара знают", "к зиме цеха не мёрзли")."""
    if not groups[-1].preposition or "nomn" not in group.cases:
        return False
    verb = group.last
    while verb < len(tokens) and (known[verb].is_adverb or tokens[verb].low == "не"):
        verb += 1
    form = known[verb].word.forms[0] if verb < len(tokens) and known[verb].is_finite else None
    if form is None or form.number != "plur" or form.person == "1per":
        return False
    first = next((at for at in range(group.first, 0, -1) if not tokens[at - 1].is_word), 0)
    has_subject = any(g.first >= first and "nomn" in g.cases and not g.preposition for g in groups[-4:])
    return not has_subject and any(
        f.is_noun and f.case == "nomn" and f.number == "plur" for f in known[group.head].word.forms
    )


def _stands_for_noun(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> bool:
    """Say whether an adjective after a noun is a noun itself ("бригадам скорой")."""
    words = known[place]
    if tokens[place].low.startswith("котор"):
        return False
    if words.participle or words.is_quantifier or _GENITIVES.isdisjoint(words.adjective):
        return False
    return not known[place - 1].noun & words.adjective


def _phrase_at(tokens: Sequence[Token], place: int) -> str:
    if place + 1 >= len(tokens):
        return ""
    pair = (tokens[place].low, tokens[place + 1].low)
    if pair in FOR_PHRASES:
        return "для"
    if pair in AGENT_PHRASES:
        return AGENT
    return ""


def _closing(tokens: Sequence[Token], place: int) -> int:
    """Return the place after the bracket that closes; an apposition in brackets is passed over."""
    for end in range(place + 1, min(len(tokens), place + 15)):
        if tokens[end].text == ")":
            return end + 1
    return place + 1


def _group_at(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    if known[place].cases_alone and not tokens[place].is_shortened:
        last = place + 1
        if last < len(tokens) and tokens[last].may_number:
            last = _numbered(tokens, known, last, place)
        return Group(place, last, place, known[place].cases_alone)
    begin, low = place, tokens[place].low
    if low.startswith("котор"):
        return None
    if low.startswith("друг") and (_is_each_other(tokens, place) or _is_each_other(tokens, place - 1)):
        return None
    if low in THIRD_PERSON:
        return _pronoun_at(tokens, known, place)
    if low in THOSE and place + 2 < len(tokens) and tokens[place + 1].text == ",":
        if tokens[place + 2].low in ("кто", "чьи", "чей", "кому"):
            end = place + 2
            while end < len(tokens) and tokens[end].text not in ",.;—–":
                end += 1
            case = "gent" if low == "тех" else "datv"
            return Group(place, place + 1, place, frozenset({case}), is_pronoun=False, clause_last=end)
        return None
    first, last_noun, shapes = place, -1, frozenset[str]()
    agreed: frozenset[str] | None = None
    is_shared = False
    count = len(tokens)
    while place < count and tokens[place].is_word and not tokens[place].text[0].isdigit():
        words = known[place]
        if tokens[place].is_shortened:
            is_noun = tokens[place].low in _SHORT_NOUNS or (first == place and _owns_next(known, place))
            if is_noun or not _continues(tokens, known, place + 1, ALL_SHAPES):
                return Group(first, place + 1, place, cases_of(ALL_SHAPES if agreed is None else agreed))
            place += 1
            continue
        as_adjective = words.adjective if agreed is None else agreed & words.adjective
        if as_adjective and is_shared:
            as_adjective = _with_plural(as_adjective)
        if words.is_quantifier and last_noun < 0 and words.adjective:
            if not as_adjective:
                break
            if first == place:
                first += 1
            agreed, place = as_adjective, place + 1
            continue
        as_noun = words.noun if agreed is None else agreed & words.noun
        is_people = bool(as_noun) and _is_people_of_thing(known, place)
        if as_adjective and not is_people and _continues(tokens, known, place + 1, as_adjective):
            if as_noun:
                last_noun, shapes = place, as_noun
            agreed, place = as_adjective, place + 1
            joint = after_joint(tokens, place)
            if joint != place and as_noun and words.is_any_of(_WITH_INSTRUMENTAL):
                break
            if joint != place:
                agreed, place, is_shared = _with_plural(agreed), joint, True
            continue
        if (
            not as_noun
            and words.participle
            and as_adjective
            and (place == 0 or tokens[place - 1].text != ",")
        ):
            as_noun = as_adjective
        if as_noun:
            last_noun, shapes = place, as_noun
        break
    is_bare = last_noun in (-1, begin) and place <= begin + 1 and (begin == 0 or not known[begin - 1].is_preposition)
    if is_bare and low in _ORDINAL_PRONOUNS:
        return Group(begin, begin + 1, begin, frozenset({"datv"}), is_pronoun=True)
    if last_noun < 0:
        return _lone_adjective(tokens, known, begin) if place <= begin + 1 else None
    return Group(first, _numbered(tokens, known, last_noun + 1, last_noun), last_noun, cases_of(shapes))


def _owns_next(known: Sequence[Grammar], place: int) -> bool:
    """Say whether a genitive follows an abbreviation, which then is a noun ("през. клуба")."""
    return place + 1 < len(known) and known[place + 1].cases_alone == {"gent"}


def _is_people_of_thing(known: Sequence[Grammar], place: int) -> bool:
    """Say whether an adjective is people and no attribute of what follows ("рабочих вахты", "дежурных смен")."""
    words, after = known[place].word, known[place + 1] if place + 1 < len(known) else None
    if after is None or after.adjective or after.word.is_animate or not words.low.endswith(("ых", "их")):
        return False
    return words.is_animate and after.noun & known[place].adjective == {"accs plur"}


def _lone_adjective(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    """Return the group of an adjective in the dative that stands for people ("помогаем торговым держать слово")."""
    words, after = known[place], place + 1
    if words.is_quantifier or words.participle or not words.word.low.endswith(("ому", "ему", "ым", "им")):
        return None
    is_ended = after == len(tokens) or tokens[after].low in _AFTER_PEOPLE or known[after].is_verb
    is_dative = any(shape.startswith("datv") for shape in words.adjective)
    return Group(place, after, place, frozenset({"datv"})) if is_ended and is_dative else None


def _is_each_other(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "друг друга", "друг у друга" begins here or a preposition before."""
    if place >= 0 and tokens[place].low == "друг":
        return any(t.low.startswith("друг") for t in tokens[place + 1 : place + 3])
    return place > 0 and tokens[place - 1].low == "друг"


def _with_plural(shapes: frozenset[str]) -> frozenset[str]:
    """Return shapes with the plural of each case: two adjectives in the singular may share a noun in the plural."""
    return ALL_SHAPES if shapes is ALL_SHAPES else shapes | {f"{shape[:4]} plur" for shape in shapes}


def after_joint(tokens: Sequence[Token], place: int) -> int:
    """Return the place after "и", a comma or ", так и"."""
    while place < len(tokens) and tokens[place].low in (",", "и", "так"):
        place += 1
    return place


def _continues(tokens: Sequence[Token], known: Sequence[Grammar], place: int, shapes: frozenset[str]) -> bool:
    """Say whether an agreeing noun follows an adjective, so that the adjective is not the head."""
    for _ in range(5):
        after = after_joint(tokens, place)
        if after != place and after < len(tokens) and known[after].adjective & shapes:
            place, shapes = after, _with_plural(shapes)
        if place >= len(tokens) or not tokens[place].is_word:
            return False
        words = known[place]
        if tokens[place].is_shortened:
            return True
        if words.noun & shapes and (not words.is_caseless or shapes is ALL_SHAPES):
            return True
        if not words.adjective & shapes:
            return False
        place += 1
    return False


def _numbered(tokens: Sequence[Token], known: Sequence[Grammar], place: int, head: int) -> int:
    """Return the place after the number, the quotation or the Latin words that belong to a noun."""
    count = len(tokens)
    if place >= count:
        return place
    text = tokens[place].text
    if text.isdigit() or (text in _LETTERS and tokens[head].text.islower()):
        return place + 1
    if text == "№" and place + 1 < count:
        place += 2
        while place + 2 < count and tokens[place].low in ("и", ",") and tokens[place + 1].text == "№":
            place += 3
        return place
    if text in '«"“':
        ends = (end + 1 for end in range(place + 1, min(count, place + 10)) if tokens[end].text in '»"”')
        return next(ends, place)
    if known[head].is_caseless:
        while place < count and known[place].is_caseless and tokens[place].text[0].isascii():
            place += 1
    return place


def _pronoun_at(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    low = tokens[place].low
    if low in ("его", "ее", "их") and place + 1 < len(tokens) and cases_of(known[place + 1].noun) - {"ablt"}:
        return None
    if low in ("его", "ее", "их"):
        before = known[place - 1] if place else None
        if before is not None and before.is_noun_predicate:
            return Group(place, place + 1, place, frozenset({"gent"}), is_pronoun=True)
        after = known[place + 1] if place + 1 < len(tokens) else None
        if (before is None or not before.is_verb) and (after is None or not (after.is_verb or after.kind is Kind.HELP)):
            return None
    return Group(place, place + 1, place, frozenset({THIRD_PERSON[low]}), is_pronoun=True)
