"""What the columns of a table may mean, by their headings in Russian or English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from designer.i18n import Text


class Role(StrEnum):
    """What a column says of its row."""

    KEY = "key"
    PERSON = "person"
    FAMILY_NAME = "family-name"
    FIRST_NAME = "first-name"
    MIDDLE_NAME = "middle-name"
    POSITION = "position"
    UNIT = "unit"
    UNIT_CODE = "unit-code"
    PARENT_UNIT = "parent-unit"
    PARENT_CODE = "parent-code"
    SUB_UNIT = "sub-unit"
    SUB_UNIT_3 = "sub-unit-3"
    SUB_UNIT_4 = "sub-unit-4"
    SUB_UNIT_5 = "sub-unit-5"
    BOTH = "unit-or-position"
    SUPERIOR = "superior"
    HEADCOUNT = "headcount"
    MISSION = "mission"
    CLIENTS = "clients"
    OUTSIDE_CLIENTS = "outside-clients"
    ABBREVIATION = "abbreviation"
    NOTE = "note"


ROLE_NAMES: Final[Mapping[Role, Text]] = {
    Role.KEY: Text(ru="Номер записи", en="Id of the row"),
    Role.PERSON: Text(ru="Работник", en="Person"),
    Role.FAMILY_NAME: Text(ru="Фамилия", en="Family name"),
    Role.FIRST_NAME: Text(ru="Имя", en="First name"),
    Role.MIDDLE_NAME: Text(ru="Отчество", en="Middle name"),
    Role.POSITION: Text(ru="Должность", en="Position"),
    Role.UNIT: Text(ru="Подразделение", en="Unit"),
    Role.UNIT_CODE: Text(ru="Код подразделения", en="Code of the unit"),
    Role.PARENT_UNIT: Text(ru="Вышестоящее подразделение", en="Unit above"),
    Role.PARENT_CODE: Text(ru="Код вышестоящего подразделения", en="Code of the unit above"),
    Role.SUB_UNIT: Text(ru="Подразделение внутри", en="Unit inside"),
    Role.SUB_UNIT_3: Text(ru="Подразделение 3-го уровня", en="Unit of level 3"),
    Role.SUB_UNIT_4: Text(ru="Подразделение 4-го уровня", en="Unit of level 4"),
    Role.SUB_UNIT_5: Text(ru="Подразделение 5-го уровня", en="Unit of level 5"),
    Role.BOTH: Text(ru="Подразделение или должность", en="Unit or position"),
    Role.SUPERIOR: Text(ru="Кому подчиняется", en="Reports to"),
    Role.HEADCOUNT: Text(ru="Штатных единиц", en="Headcount"),
    Role.MISSION: Text(ru="Миссия", en="Mission"),
    Role.CLIENTS: Text(ru="Клиенты", en="Clients"),
    Role.OUTSIDE_CLIENTS: Text(ru="Внешние клиенты", en="External clients"),
    Role.ABBREVIATION: Text(ru="Сокращение", en="Abbreviation"),
    Role.NOTE: Text(ru="Заметка", en="Note"),
}

UNIT_LEVELS: Final = (Role.UNIT, Role.SUB_UNIT, Role.SUB_UNIT_3, Role.SUB_UNIT_4, Role.SUB_UNIT_5)
"""The columns of units, the outermost first; each lies in the one before it."""

EXACT: Final = 10
LIKELY: Final = 6
WEAK: Final = 2
"""How surely a heading stands for a role."""

_POST = r"(?:employee|person|people|staff|position|post|node|role|user|worker|personnel|emp|record|item|entry|job)"
_CHIEF = (
    r"(?:manager|line manager|direct manager|supervisor|superior|boss|lead|leader|head|reports? to|parent|"
    r"reporting (?:manager|to)|reporting line|managed by|upline)"
)
_RU_UNIT = (
    r"(?:(?:структурн\w+ )?подразделени\w+|отдел\w*|департамент\w*|служб[аы]|управлени[ея]|дирекци[яи]|цеха?|"
    r"участ(?:ок|ка)|сектора?|групп[аы]|бригад[аы]|бюро|филиала?|блока?|дивизиона?|лаборатори[яи])"
)
_RU_CHIEF = r"(?:руководител\w*|начальник\w*|шеф\w*|непосредственн\w+ (?:руководител\w*|начальник\w*))"

_PATTERNS: Final[tuple[tuple[Role, int, str], ...]] = (
    (
        Role.SUPERIOR,
        EXACT,
        rf"{_CHIEF}(?: (?:s|id|key|no|number|code|name|full|e ?mail|position|post|role|title|slug|ref|reference|unique|"
        r"employee|emp|person|staff|user|login|username))*",
    ),
    (Role.SUPERIOR, EXACT, rf"(?:id|name|number|code) of (?:the )?{_CHIEF}"),
    (Role.SUPERIOR, EXACT, r"report(?:s|ing)?(?: line)?(?: to)? (?:senior )?(?:post|position|manager|role|person)"),
    (Role.SUPERIOR, EXACT, r"(?:manager|parent|supervisor|superior|boss|leader|reports to) ?(?:id|key|ref|code)"),
    (Role.SUPERIOR, EXACT, rf"(?:(?:id|ид|код|табельн\w+ номер|таб номер|номер|фио|имя|должность) )?{_RU_CHIEF}"),
    (Role.SUPERIOR, EXACT, rf"{_RU_CHIEF} (?:id|ид|код|табельн\w+ номер|таб номер|номер|фио|имя)"),
    (Role.SUPERIOR, EXACT, r"(?:кому )?(?:непосредственно )?подчин\w+(?: .*)?|в подчинении у"),
    (Role.SUPERIOR, EXACT, r"вышестоящ\w+(?: долж\w+)?"),
    (Role.SUPERIOR, LIKELY, r"reports to.*|.*\bподчин\w+.*|вышестоящ\w+ (?:руковод|сотруд|работ|позици)\w+"),
    (Role.KEY, EXACT, r"id|key|uid|uuid|guid|slug|ид|идентификатор|ключ|handle|login"),
    (Role.KEY, EXACT, rf"(?:unique )?{_POST} (?:unique )?(?:id|no|number|code|reference|ref|key|identifier|slug)"),
    (Role.KEY, EXACT, r"unique (?:id|reference|key|identifier)|external id|position code"),
    (Role.KEY, EXACT, r"код (?:сотрудник|должност|позици|работник|записи)\w*"),
    (Role.KEY, EXACT, r"таб(?:ельный)?(?: (?:номер|ном|no|n))?"),
    (Role.KEY, EXACT, r"(?:ид|id|номер) (?:сотрудник|должност|позици|работник|записи)\w*"),
    (Role.KEY, WEAK, r"код|code|ref|reference|номер|number"),
    (Role.FAMILY_NAME, EXACT, r"фамилия|last name|surname|family name|lastname"),
    (Role.FIRST_NAME, EXACT, r"имя|first name|given name|firstname|forename"),
    (Role.MIDDLE_NAME, EXACT, r"отчество|middle name|patronymic"),
    (Role.PERSON, EXACT, r"фио(?: .*)?|ф и о(?: .*)?|фамилия имя(?: отчество)?(?: .*)?|фамилия и инициалы"),
    (Role.PERSON, EXACT, r"(?:сотрудник|работник|исполнитель|физ(?:ическое)? ?лицо)(?: .*)?"),
    (Role.PERSON, EXACT, r"имя (?:сотрудника|работника)"),
    (Role.PERSON, EXACT, r"(?:full |employee |person |staff |display |member |legal |preferred )+name|fullname"),
    (Role.PERSON, EXACT, r"employee|person|post ?holder|holder|incumbent|staff member|worker|colleague"),
    (Role.PERSON, EXACT, r"team ?mate|member"),
    (Role.PERSON, LIKELY, r"name|имя|names?"),
    (Role.POSITION, EXACT, r"(?:generic |job |position |post |role |business |working |current )*title|job"),
    (Role.POSITION, EXACT, r"job ?(?:role|name)"),
    (Role.POSITION, EXACT, r"position(?: name)?|role(?: name| title)?|post(?: name)?|occupation|designation"),
    (Role.POSITION, EXACT, r"profession"),
    (Role.POSITION, EXACT, r"должность(?: .*)?"),
    (Role.POSITION, EXACT, r"(?:наименование|название|штатная) (?:должност|професси|позици)\w+(?: .*)?"),
    (Role.POSITION, EXACT, r"професси\w+(?: .*)?|позиция|роль|штатная единица|специальность(?: .*)?|пост"),
    (Role.POSITION, LIKELY, r".*\bдолжност\w+.*|.*\bjob title\b.*"),
    (
        Role.PARENT_CODE,
        EXACT,
        r"(?:parent|upper|superior) (?:department|dept|unit|team|division|org(?:ani[sz]ation)?(?:al)?(?: unit)?) "
        r"?(?:id|code|no|number|key)",
    ),
    (Role.PARENT_CODE, EXACT, r"(?:id|код|ид) (?:родител\w+|вышестоящ\w+|головн\w+)"),
    (Role.PARENT_CODE, EXACT, r"(?:id|код|ид|номер) (?:вышестоящ|родител|головн)\w+(?: \w+)? (?:подраздел|отдел)\w+"),
    (Role.PARENT_CODE, EXACT, r"(?:вышестоящ|родител|головн)\w+(?: \w+)? (?:подраздел|отдел)\w+ (?:id|код|ид|номер)"),
    (Role.UNIT_CODE, EXACT, r".*(?:подразделени|отдел|департамент)\w*.* код"),
    (Role.UNIT_CODE, EXACT, r"код (?:структурн\w+ )?(?:подраздел|отдел|департ)\w*"),
    (
        Role.UNIT_CODE,
        EXACT,
        r"(?:department|dept|unit|team|division|org(?:anization)? unit) ?(?:code|id|no|number|key)",
    ),
    (Role.UNIT_CODE, LIKELY, r"cost cent(?:er|re)(?: code)?|шифр(?: подразделения)?"),
    (Role.SUB_UNIT, EXACT, r"sub ?(?:department|dept|unit|team|division|section|group)(?: name)?|подотдел"),
    (Role.SUB_UNIT, EXACT, r"(?:внутреннее|дочернее|нижестоящее) подразделение|сектор группа"),
    (Role.SUB_UNIT, EXACT, r"подразделение \w*(?:2|второго) ур\w*"),
    (Role.BOTH, EXACT, r".*подразделени\w*.* должност\w*.*|.*должност\w*.* подразделени\w*.*"),
    (
        Role.BOTH,
        EXACT,
        r"(?:names? of )?(?:the )?(?:unit|department|division)s? (?:and |or )?"
        r"(?:position|post|job title|job|title|role)s?",
    ),
    (Role.PARENT_UNIT, EXACT, r"parent (?:department|dept|unit|team|division|org(?:anization|anisation)?(?: unit)?)"),
    (Role.PARENT_UNIT, EXACT, r"вышестоящ\w+ (?:структурн\w+ )?(?:подраздел|отдел)\w*"),
    (Role.PARENT_UNIT, EXACT, r"головн\w+ подразделение|входит в|в составе"),
    (Role.PARENT_UNIT, LIKELY, r"родител\w*(?: подразделени\w*)?|part of|belongs to"),
    (Role.UNIT, EXACT, r"department(?: name)?|dept"),
    (Role.UNIT, EXACT, r"(?:org(?:anization|anisation)?(?:al)? |business )?unit(?: name)?|division"),
    (Role.UNIT, EXACT, r"directorate|(?:department|division|directorate|team|section) name"),
    (
        Role.UNIT,
        EXACT,
        r"(?:(?:структурн\w+ )?подразделени\w+|org(?:ani[sz]ation)?(?:al)?(?: unit| level)?|unit|department) "
        r"(?:уровень |уровня |level |l ?)?\d(?: ?(?:й|го|ого|st|nd|rd|th))?(?: (?:уровень|уровня|level))?",
    ),
    (Role.UNIT, LIKELY, r"(?:уровень|level|l) ?\d|\d ?(?:й|st|nd|rd|th)? ?(?:уровень|level)"),
    (Role.UNIT, EXACT, r"(?:структурн\w+ )?подразделени\w+(?: (?:организации|предприятия|наименование|название))*"),
    (Role.UNIT, EXACT, r"(?:наименование|название) (?:структурн\w+ )?(?:подраздел|отдел|департ)\w+|отдел"),
    (Role.UNIT, EXACT, r"департамент|служба|управление"),
    (Role.UNIT, LIKELY, rf"(?:(?:наименование|название) )?{_RU_UNIT}(?: (?:или |и )?{_RU_UNIT})*"),
    (Role.UNIT, LIKELY, r"team(?: name)?|section|squad|tribe|group|office|branch|area|сектор|группа"),
    (Role.UNIT, LIKELY, r"цех(?: участок)?|участок|бригада|филиал|дирекция|блок"),
    (Role.UNIT, LIKELY, r".*\bподразделени\w+.*|.*\b(?:department|unit)\b(?: name)?"),
    (Role.UNIT, WEAK, r"organi[sz]ation|company|function|организация|функция|направление"),
    (
        Role.HEADCOUNT,
        EXACT,
        r"(?:кол во|количество|число|кол|итого|всего)? ?(?:штатн\w+ |шт )?(?:единиц\w*|ед|ставок|мест|позиций)(?: .*)?",
    ),
    (Role.HEADCOUNT, EXACT, r"(?:кол\w*|число|итого|всего)?(?: во)? ?шт\w* ед\w*(?: .*)?|шт ?ед|штатка"),
    (Role.HEADCOUNT, LIKELY, r"(?:кол\w*|число)(?: во)? (?:штат\w*|мест|человек|чел)(?: .*)?"),
    (Role.HEADCOUNT, LIKELY, r"(?:(?:итого|всего) )?(?:чел\w*|людей)|(?:итого|всего) (?:штат\w*|сотрудник\w*)"),
    (Role.HEADCOUNT, LIKELY, r"(?:кол\w*|число)(?: во)? (?:сотрудник\w*|работник\w*)(?: .*)?"),
    (Role.HEADCOUNT, EXACT, r"штатн\w+ (?:численность|единиц\w*)(?: .*)?|численность(?: .*)?|ставк[аи]"),
    (Role.HEADCOUNT, EXACT, r"(?:занимаемая )?доля ставки|штат"),
    (Role.HEADCOUNT, EXACT, r"штат (?:на|в|за|ед\w*|чел\w*|\d{4})(?: .*)?"),
    (Role.HEADCOUNT, LIKELY, r"(?:19|20)\d\d(?: год\w*| г)? (?:шт\w* )?(?:ед\w*|ставок|чел\w*)"),
    (Role.HEADCOUNT, EXACT, r"(?:\w+ )?(?:fte|headcount|head count|hc)(?: .*)?"),
    (Role.HEADCOUNT, EXACT, r"(?:number|no|count) of (?:posts?|positions?|staff|people|employees|fte)(?: .*)?"),
    (Role.HEADCOUNT, LIKELY, r"кол во(?: .*)?|количество(?: .*)?|quantity|qty|count|posts|positions"),
    (Role.HEADCOUNT, LIKELY, r"staff(?:ing)?(?: (?:19|20)\d\d)?|.*\bfte\b.*|employees"),
    (Role.MISSION, EXACT, r"мисси[яи](?: .*)?|mission(?: statement)?|purpose|предназначение"),
    (Role.CLIENTS, EXACT, r"(?:внутренн\w+ )?клиент\w*|(?:internal )?(?:client|customer)s?|заказчик\w*"),
    (Role.CLIENTS, EXACT, r"stakeholders?"),
    (
        Role.OUTSIDE_CLIENTS,
        EXACT,
        r"внешн\w+ (?:клиент|заказчик|потребител)\w*|покупател\w*|external (?:client|customer|consumer)s?",
    ),
    (
        Role.CLIENTS,
        LIKELY,
        r".*\bstakeholders?\b.*|.*\bклиент(?:ы|ам|ов)\b.*|(?:clients|customers|consumers|serves) .*",
    ),
    (Role.CLIENTS, EXACT, r"serves|consumers?|кому служит|для кого"),
    (Role.ABBREVIATION, EXACT, r"сокращени[ея](?: .*)?|аббревиатура|abbreviations?|acronym|short name"),
    (Role.ABBREVIATION, EXACT, r"кратк\w+ (?:наимен|назв)\w+"),
    (Role.NOTE, EXACT, r"примечани[ея]|комментари[ий]|заметк[аи]|notes?|comments?|remarks?"),
)
_COMPILED: Final = tuple((role, weight, re.compile(pattern)) for role, weight, pattern in _PATTERNS)
_NUMBERING: Final = re.compile(r"n|no|№|#|n п п|no п п|№ п п|п п|index|unnamed \d+|row|строка|порядковый номер|")
_SIGNS: Final = re.compile(r"[^\w#№]+|_")
_HUMP: Final = re.compile(r"(?<=[a-zа-я])(?=[A-ZА-Я])")


@dataclass(frozen=True, slots=True)
class Guess:
    """A role that a heading may stand for, and how surely (``EXACT``, ``LIKELY``, ``WEAK``)."""

    role: Role
    weight: int


def folded(label: str) -> str:
    """Return a heading in lower case without signs: "managerRole_slug" → "manager role slug"."""
    spaced = _HUMP.sub(" ", label) if not label.isupper() else label
    return " ".join(_SIGNS.sub(" ", spaced.lower().replace("ё", "е").replace("№", " № ")).split())


@lru_cache(maxsize=2000)
def guesses(label: str) -> tuple[Guess, ...]:
    """Return what a heading may stand for, the surest first."""
    words = folded(label)
    if not words or len(words) > 140:
        return ()
    found: dict[Role, int] = {}
    for role, weight, pattern in _COMPILED:
        if pattern.fullmatch(words):
            found[role] = max(weight, found.get(role, 0))
    return tuple(Guess(role, weight) for role, weight in sorted(found.items(), key=lambda one: -one[1]))


def told_apart(labels: Iterable[str]) -> tuple[str, ...]:
    """Return headings so that no two are the same: the second "Name" becomes "Name (2)"; empty ones stay empty."""
    met: Counter[str] = Counter()
    found = []
    for label in labels:
        met[label] += 1
        found.append(f"{label} ({met[label]})" if label and met[label] > 1 else label)
    return tuple(found)


def is_numbering(label: str) -> bool:
    """Whether a heading belongs to a column of bare line numbers."""
    return _NUMBERING.fullmatch(folded(label)) is not None
