"""What single Russian words do in a mission: verbs with their government, nouns of service, helpers and owners."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from designer.language.morphology import ALL_CASES, Word, look_up
from designer.language.russian_glossary import IGNORED, ORDINALS, PARTICIPANTS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


class Kind(Enum):
    """What a predicate means for the one whom it governs."""

    HELP = "help"
    SERVICE = "service"
    CONTROL = "control"
    GAIN = "gain"
    OTHER = "other"


_D, _A, _G, _N = "datv", "accs", "gent", "nomn"
_HELP_VERBS: Final = {
    **dict.fromkeys("помогать помочь содействовать посодействовать способствовать поспособствовать подсобить".split(), _D),
    **dict.fromkeys("поддерживать поддержать выручать выручить подстраховывать подстраховать".split(), _A),
}
_HELP_NOUNS: Final = {"помощь": _D, "содействие": _D, "поддержка": _G, "помощник": _G, "подспорье": _D}
GIVING_HELP: Final = _set("оказывать оказать оказываться оказание осуществлять осуществить осуществление")
HELP_OBJECTS: Final = _set("помощь содействие поддержка")
_WITH_ACCUSATIVE: Final = _set(
    "обеспечивать обеспечить снабжать снабдить обслуживать обслужить сопровождать консультировать проконсультировать "
    "обучать обучить информировать проинформировать освобождать освободить разгружать разгрузить оснащать оснастить "
    "комплектовать укомплектовать кормить накормить лечить оповещать оповестить избавлять избавить вооружать "
    "вооружить экипировать принимать выслушивать встречать размещать расселять возить довозить перевозить учить "
    "готовить подготовить научить знакомить ознакомить радовать защищать защитить оберегать страховать подключать уведомлять уведомить"
)
_WITH_DATIVE: Final = _set(
    "предоставлять предоставить оказывать оказать давать дать выдавать выдать передавать передать поставлять поставить "
    "доставлять доставить подвозить подвезти привозить привезти отгружать отгрузить отпускать отпустить показывать "
    "показать сообщать сообщить докладывать доложить представлять представить направлять направить возвращать вернуть "
    "гарантировать создавать создать объяснять объяснить подсказывать подсказать советовать посоветовать позволять "
    "позволить облегчать облегчить упрощать упростить экономить сберегать предлагать предложить служить "
    "готовить подготовить рассказывать рассказать рекомендовать раздавать дарить открывать открыть печатать "
    "подавать подать высылать выслать отправлять отправить присылать ставить подбирать подобрать находить"
)
_SERVICE_LABEL: Final = _set(
    "обеспечивать обеспечить снабжать снабдить обслуживать сопровождать консультировать предоставлять предоставить "
    "оказывать оказать поставлять доставлять создавать создать готовить выдавать передавать информировать обучать "
    "организовывать организовать отгружать отгрузить освобождать давать дать"
)
_NOUNS_WITH_GENITIVE: Final = _set(
    "обеспечение снабжение обслуживание сопровождение консультирование обучение информирование освобождение оснащение "
    "комплектование укомплектование лечение оповещение кормление перевозка размещение защита консультация"
)
_NOUNS_WITH_DATIVE: Final = _set(
    "предоставление оказание выдача передача поставка доставка отгрузка отпуск представление направление сообщение услуга"
)
_NOUNS_PLAIN: Final = _set("создание организация подготовка проведение осуществление")
_CONTROL_VERBS: Final = _set(
    "контролировать проконтролировать проверять проверить выявлять выявить пресекать пресечь следить требовать потребовать "
    "наказывать наказать штрафовать оштрафовать надзирать ревизовать инспектировать отслеживать ограничивать запрещать "
    "расследовать блокировать"
)
_CONTROL_NOUNS: Final = _set("контроль надзор проверка выявление пресечение ревизия инспекция расследование")
_GAIN_VERBS: Final = _set(
    "увеличивать увеличить увеличение повышать повысить повышение наращивать нарастить наращивание максимизировать "
    "максимизация рост приводить приумножать приумножение зарабатывать заработать получать получение достигать достижение"
)
GAINS: Final = _set("прибыль выручка доход доходность маржа рентабельность оборот продажа капитализация доля клиент маржинальность")
_HINDER: Final = _set("мешать помешать")
POSSESSED: Final = _set(
    "деятельность работа потребность нужда интерес право запрос труд безопасность жизнь здоровье комфорт развитие задача "
    "функционирование эксплуатация сделка операция вопрос проживание отдых питание быт время силы деньги нервы покой досуг"
)
"""What one serves when one serves its owner ("правовое обеспечение деятельности главы")."""

DELIVERY: Final = _set(
    "поставка доставка передача отгрузка отправка передавать поставлять доставлять отгружать отправлять подача завоз "
    "направлять подавать возить привозить"
)
CARE: Final = _set("питание отдых быт проживание досуг жизнь лечение перевозка размещение")
"""What belongs to people: who arranges it serves them."""
RIGHTS: Final = _set("право интерес потребность")
QUALITIES: Final = _set("качество уровень условие эффективность удобство защита надежность")
IMPROVING: Final = _set(
    "улучшать улучшить облегчать облегчить упрощать упростить делать сделать беречь сберечь сохранять сохранить "
    "удовлетворять удовлетворить отстаивать отстоять представлять защищать экономить сберегать обеспечивать обеспечить"
)
"""Verbs that serve the owner of their object ("экономить время агентов")."""

TAKING: Final = _set("принимать принять забирать забрать вывозить вывезти приемка прием вывоз")
FOR: Final = _set("для ради")
FOR_PHRASES: Final = (("в", "интересах"), ("в", "пользу"), ("в", "адрес"), ("на", "благо"), ("в", "помощь"), ("на", "пользу"))
AGENT_PHRASES: Final = (
    ("с", "помощью"),
    ("при", "помощи"),
    ("при", "поддержке"),
    ("при", "содействии"),
    ("при", "участии"),
    ("с", "участием"),
    ("за", "помощью"),
    ("без", "помощи"),
    ("со", "стороны"),
    ("по", "поручению"),
    ("по", "заданию"),
    ("от", "имени"),
    ("под", "руководством"),
    ("в", "лице"),
)
COPULAS: Final = _set(
    "являться заключаться состоять есть быть призвать призванный мочь стать отвечать заниматься вести обязать должный "
    "стремиться хотеть нравиться сводиться"
)
QUANTIFIERS: Final = _set("весь каждый любой всякий наш ваш свой мой его ее их этот тот все сам самый данный наиболее")
THIRD_PERSON: Final = {"им": _D, "ему": _D, "ей": _D, "их": _A, "его": _A, "ее": _A, "них": _G, "него": _G, "нее": _G}
_NOT_NOUNS: Final = _set("и в с к о а у я мы вы он она оно они кто что это то себя нам вам мне тебе меня вас нас собой себе")


ALL_SHAPES: Final = frozenset(f"{case} {kind}" for case in ALL_CASES for kind in ("masc", "femn", "neut", "plur"))
_PRONOUNS: Final = _set("который какой чей кто такой один это этот тот весь каждый любой сам самый другой свой наш ваш")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one word as it is spelt may do in a clause."""

    word: Word
    adjective: frozenset[str]
    """Shapes that it can have as an adjective: case with gender, or with the plural ("datv femn", "datv plur")."""
    noun: frozenset[str]
    """Shapes in which it can be the head of a noun phrase; all of them, if its case cannot be seen."""
    participle: frozenset[str]
    """Shapes of an active participle, which may stand for the people who do it ("бедствующим")."""
    is_caseless: bool
    is_preposition: bool
    is_infinitive: bool
    is_finite: bool
    is_past: bool
    """A past tense or a short participle, as in a purpose clause."""
    is_gerund: bool
    is_adverb: bool
    is_participant: bool
    """One who can be helped: a person, a unit, an organization."""
    is_plural: bool
    is_quantifier: bool
    kind: Kind | None = None
    frame: frozenset[str] = frozenset()
    """Cases of the one who is helped or served by this predicate."""
    is_noun_predicate: bool = False
    has_service_label: bool = False

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb in the indicative, the infinitive or a gerund."""
        return self.is_infinitive or self.is_finite or self.is_gerund


@lru_cache(maxsize=20_000)
def grammar(text: str) -> Grammar:
    """Return what a spelling may do in a clause."""
    word = look_up(text)
    pos = word.pos
    is_number = text[0].isdigit()
    is_acronym = word.is_acronym and not is_number and len(text) <= 8
    if is_acronym and word.is_known and len(text) > 4:
        is_acronym = False
    is_latin = not word.forms or word.forms[0].pos == ""
    has_letter = any(c.isalpha() for c in text)
    is_caseless = has_letter and (is_acronym or (is_latin and (len(text) > 1)))
    is_preposition = word.top == "PREP" or word.low in ("в", "с", "к", "о", "у", "путем", "посредством", "через")
    verb = "" if is_acronym else _verb_form(word)
    kind, frame, is_noun, label = (None, frozenset[str](), False, False) if is_acronym else _predicate(text, word, verb)
    is_function = word.low in _NOT_NOUNS or word.top in ("CONJ", "PRCL", "ADVB", "PRED", "INTJ")
    if is_preposition or is_function or verb in ("inf", "ger") or (verb == "fin" and word.top in ("VERB", "PRTS")):
        nouns = adjectives = frozenset[str]()
    else:
        nouns, adjectives = _shapes(word, is_noun=True), _shapes(word, is_noun=False)
    if word.low in THIRD_PERSON or word.low in ("тем", "тому", "кому", "всем"):
        nouns, adjectives = frozenset[str](), frozenset[str]()
    if not _PRONOUNS.isdisjoint(word.lemmas) or (kind is Kind.HELP and not is_noun):
        nouns = frozenset()
    if is_caseless and not (kind is Kind.HELP):
        nouns = ALL_SHAPES
    return Grammar(
        word=word,
        adjective=adjectives,
        noun=nouns,
        participle=adjectives if _is_participle(word) else frozenset(),
        is_caseless=is_caseless,
        is_preposition=is_preposition,
        is_infinitive=verb == "inf",
        is_finite=verb in ("fin", "past"),
        is_past=verb == "past",
        is_gerund=verb == "ger",
        is_adverb=word.top in ("ADVB", "COMP", "PRCL") or "COMP" in pos,
        is_participant=is_caseless or _is_participle(word) or (word.is_animate and bool(nouns)) or not PARTICIPANTS.isdisjoint(word.lemmas),
        is_plural=any(f.number == "plur" for f in word.forms if f.is_noun),
        is_quantifier=not QUANTIFIERS.isdisjoint(word.lemmas) or word.low in QUANTIFIERS,
        kind=kind,
        frame=frame,
        is_noun_predicate=is_noun,
        has_service_label=label,
    )


def _is_participle(word: Word) -> bool:
    return "щ" in word.low and any(f.pos == "PRTF" for f in word.forms)


def _shapes(word: Word, is_noun: bool) -> frozenset[str]:
    found = set()
    for form in word.forms:
        if not form.case or not (form.is_noun if is_noun else form.is_adjective):
            continue
        if form.number == "plur" or form.pos == "NUMR":
            found.add(f"{form.case} plur")
        elif form.gender in ("masc", "femn", "neut"):
            found.add(f"{form.case} {form.gender}")
        else:
            found.update(f"{form.case} {gender}" for gender in ("masc", "femn", "neut"))
    return frozenset(found)


def cases_of(shapes: frozenset[str]) -> frozenset[str]:
    """Return the cases of shapes."""
    return ALL_CASES if shapes is ALL_SHAPES else frozenset([shape[:4] for shape in shapes])


def _verb_form(word: Word) -> str:
    first = word.forms[0] if word.forms else None
    if first is None:
        return ""
    if first.pos == "INFN":
        return "inf"
    if first.pos == "GRND":
        return "ger"
    if first.pos in ("VERB", "PRTS"):
        return "fin" if first.person else "past"
    return ""


def _predicate(text: str, word: Word, verb: str) -> tuple[Kind | None, frozenset[str], bool, bool]:
    lemmas = {f.lemma for f in word.forms if f.pos in ("VERB", "INFN", "GRND", "PRTS")} if verb else set[str]()
    if verb:
        for table, kind in ((_HELP_VERBS, Kind.HELP),):
            for lemma in lemmas:
                if lemma in table:
                    return kind, frozenset({table[lemma]}), False, False
        label = not lemmas.isdisjoint(_SERVICE_LABEL)
        is_short = word.forms[0].pos == "PRTS"
        passive = {lemma[:-2] for lemma in lemmas if lemma.endswith("ся")}
        if lemmas & _WITH_ACCUSATIVE:
            return Kind.SERVICE, frozenset({_N} if is_short else {_A, _D}), False, label
        if passive & _WITH_ACCUSATIVE:
            return Kind.SERVICE, frozenset({_N}), False, bool(passive & _SERVICE_LABEL)
        if lemmas & _WITH_DATIVE or passive & _WITH_DATIVE:
            return Kind.SERVICE, frozenset({_D}), False, label
        if lemmas & _HINDER:
            return Kind.OTHER, frozenset({_D}), False, False
        if lemmas & _CONTROL_VERBS:
            return Kind.CONTROL, frozenset(), False, False
        if lemmas & _GAIN_VERBS:
            return Kind.GAIN, frozenset(), False, label
        misspelt = _misspelt_help(word.low)
        if misspelt:
            return Kind.HELP, frozenset({misspelt}), False, False
        return Kind.OTHER, frozenset({_D}), False, label
    nouns = {f.lemma for f in word.forms if f.pos == "NOUN"}
    for lemma in nouns:
        if lemma in _HELP_NOUNS:
            return Kind.HELP, frozenset({_D, _HELP_NOUNS[lemma]}), True, False
    if nouns & _NOUNS_WITH_GENITIVE:
        return Kind.SERVICE, frozenset({_G}), True, True
    if nouns & _NOUNS_WITH_DATIVE:
        return Kind.SERVICE, frozenset({_D}), True, True
    if nouns & _NOUNS_PLAIN:
        return Kind.OTHER, frozenset({_D}), True, True
    if nouns & _CONTROL_NOUNS:
        return Kind.CONTROL, frozenset(), True, False
    if nouns & _GAIN_VERBS:
        return Kind.GAIN, frozenset(), True, False
    if not word.is_known and text.isalpha():
        misspelt = _misspelt_help(word.low)
        if misspelt:
            return Kind.HELP, frozenset({misspelt}), False, False
    return None, frozenset(), False, False


_HELP_SPELLINGS: Final = {
    **dict.fromkeys("помогать помогаем помогает помогаю помочь содействовать содействуем содействует содействие помощь".split(), _D),
    **dict.fromkeys("поддерживать поддерживаем".split(), _A),
}


def _misspelt_help(low: str) -> str | None:
    if len(low) < 6 or not low.startswith(("п", "с")):
        return None
    from rapidfuzz.distance import OSA

    for spelling, case in _HELP_SPELLINGS.items():
        limit = 1 if len(spelling) < 9 else 2
        if abs(len(spelling) - len(low)) <= limit and OSA.distance(low, spelling, score_cutoff=limit) <= limit:
            return case
    return None


def is_ordinal(word: Word) -> bool:
    """Whether it numbers things ("первый")."""
    return any(lemma in ORDINALS for lemma in word.lemmas)


def tells_nothing(word: Word) -> bool:
    """Whether it never tells one name from another ("наш")."""
    return not IGNORED.isdisjoint(word.lemmas)
