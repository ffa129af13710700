"""Finds what shows that a Russian mission is control, or the unit's own gain.

The guideline for such missions: control, policing, or the gain of the unit or the company itself, and no one is served.
What is told of one who is served never comes here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.language.reading import Span
from designer.language.russian.predicates import Kind
from designer.language.russian.segments import BORDERS
from designer.language.russian.statements import DASHES
from designer.language.russian.vocabulary import GAIN_VERBS, GAINS, PURPOSES
from designer.language.russian.walk import Walk
from designer.language.word_sets import word_set

_NEAR: Final = 5
"""How many words after a sign tell what it is about."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """Words with which control or own gain is told, if something else stands near after them."""

    words: frozenset[str]
    near: frozenset[str] = frozenset()
    """One of these among the next words; empty: nothing more is needed."""
    is_denied: bool = False
    """Whether it is told of what must not be."""
    may_be_people: bool = False
    """Whether people near after it show the same."""


_OFFENDERS: Final = word_set(
    "нарушитель виновный виноватый посторонний злоумышленник вор прогульщик опоздавший должник"
)
_OFFENCES: Final = word_set(
    "вынос вывоз отгрузка выпуск нарушение хищение проход проникновение провоз злоупотребление кража воровство "
    "посторонний брак срыв утечка опоздание прогул нарушитель"
)
_DOING: Final = word_set("проведение осуществление организация обеспечение исполнение применение")
"""Nouns whose genitive tells what is done."""
_SYSTEMS: Final = word_set("система механизм процедура")
_SIGNS: Final = (
    _Sign(word_set("досматривать обыскивать досмотр обыск аудит ревизовать ревизия надзор")),
    _Sign(
        word_set("мониторинг мониторить отслеживание наблюдение учет вести"),
        word_set("соблюдение дисциплина опоздание"),
    ),
    _Sign(_SYSTEMS, frozenset({"контроль", "надзор"})),
    _Sign(word_set("пропускать пропустить впускать впустить"), is_denied=True),
    _Sign(word_set("допускать допустить"), _OFFENCES, is_denied=True, may_be_people=True),
    _Sign(word_set("режим"), word_set("секретность")),
    _Sign(word_set("пропускной внутриобъектовый контрольно-пропускной"), word_set("режим пункт")),
    _Sign(
        frozenset({"соблюдение"}),
        word_set("правило требование норма режим порядок дисциплина регламент запрет законодательство"),
    ),
    _Sign(word_set("привлечение привлекать задержание задерживать ловить поимка отстранять отстранение"), _OFFENDERS),
    _Sign(
        word_set("лишение лишать депремирование депремировать наказывать наказание штрафовать"),
        word_set("премия надбавка бонус виновный нарушитель отстающий отставать опоздавший персонал работник"),
    ),
    _Sign(
        word_set("защита защищать охрана охранять"),
        word_set("имущество имущественный собственность экономический актив"),
    ),
    _Sign(
        word_set(
            "возврат возвращать вернуть погашение взыскание взыскивать истребование инкассация сбор собирать взимание "
            "взимать"
        ),
        word_set("задолженность долг дебиторка штраф пеня неустойка недоимка налог взнос платеж"),
    ),
    _Sign(word_set("продажа продавать сбыт сбывать распродажа перепродажа")),
    _Sign(word_set("реализация реализовывать реализовать"), word_set("продукция товар услуга имущество")),
    _Sign(word_set("выполнение выполнять выполнить достижение"), word_set("продажа выручка прибыль сбор")),
    _Sign(
        word_set(
            "захватить захватывать завоевать завоевывать завоевание занять занимать удвоить удвоение утроить обогнать "
            "обгонять опередить опережать вытеснить вытеснять стать остаться расширение расширять наращивание"
        ),
        word_set("рынок конкурент прибыль выручка лидер лидерство лидирующий первый номер продажа маржинальность"),
    ),
    _Sign(word_set("экономия экономить"), word_set("фонд бюджет расход затрата средство ресурс деньги фот")),
    _Sign(GAIN_VERBS, GAINS),
)


def control_of(walk: Walk) -> list[Span]:
    """Return the spans of the words of control or gain with which a sentence tells what is done."""
    found = [walk.span_of(first, last) for first, last in walk.control if _is_control(walk, first)]
    if found or any(draft.help_first >= 0 for draft in walk.drafts):
        return found
    return _signs(walk) or _gain_as_purpose(walk)


def _is_control(walk: Walk, place: int) -> bool:
    """Say whether a predicate of control stands here, or one of gain with what is gained."""
    near = walk.grammar[place + 1 : place + _NEAR]
    return walk.grammar[place].kind is not Kind.GAIN or any(words.is_any_of(GAINS) for words in near)


def _signs(walk: Walk) -> list[Span]:
    """Return the first words of a sign that stands where it is told what is done."""
    for place, words in enumerate(walk.grammar):
        if walk.tokens[place].low.startswith("котор") or walk.tokens[place].low in ("чтобы", "дабы"):
            return []
        if not (_tells(walk, place) or words.is_any_of(_SYSTEMS)):
            continue
        is_denied = place > 0 and walk.tokens[place - 1].low == "не"
        for sign in _SIGNS:
            if words.is_any_of(sign.words) and sign.is_denied == is_denied and _is_near(walk, place, sign):
                is_led = not words.is_verb and place > 0 and walk.grammar[place - 1].is_verb
                return [walk.span_of(place - (is_denied or is_led), place + 1)]
    return []


def _tells(walk: Walk, place: int) -> bool:
    """Say whether a word is a verb, or a noun or its adjective that is told and not only spoken of."""
    words = walk.grammar[place]
    if words.is_verb:
        return not words.is_gerund
    group = next((g for g in walk.groups if g.first <= place < g.last), None)
    if group is None or (group.preposition and walk.tokens[group.first - 1].low != "за"):
        return False
    if group.governor < 0:
        return bool(group.cases & {"nomn", "accs", "ablt"})
    above = walk.groups[group.governor]
    return above.governor < 0 and walk.grammar[above.head].is_any_of(_DOING) and not above.preposition


def _is_near(walk: Walk, place: int, sign: _Sign) -> bool:
    if not sign.near:
        return True
    for words, token in zip(walk.grammar[place + 1 :][:_NEAR], walk.tokens[place + 1 :], strict=False):
        if words.is_any_of(sign.near) or (sign.may_be_people and words.is_person_in("accs")):
            return True
        if token.low in BORDERS:
            return False
    return False


def _gain_as_purpose(walk: Walk) -> list[Span]:
    """Return the word of gain that is named as the purpose ("Цель — рост прибыли")."""
    dash = next((at for at, token in enumerate(walk.tokens[:6]) if token.low in DASHES), -1)
    if dash < 0 or not any(words.is_any_of(PURPOSES) for words in walk.grammar[:dash]):
        return []
    for place, words in enumerate(walk.grammar[dash : dash + 5], start=dash):
        if words.is_verb or words.is_preposition:
            break
        if words.is_any_of(GAINS):
            return [walk.span_of(place, place + 1)]
    return []
