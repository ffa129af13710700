"""What a diagnosis asks: statements about the company, each of which speaks for one premise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from designer.i18n import Text
from designer.model.diagnosis import SupportFunction


class Premise(StrEnum):
    """The situation of the company that decides what a support function is worth to its clients."""

    ECONOMY = "economy"
    EXPANSION = "expansion"
    CONTROL = "control"


PREMISES: Final[dict[Premise, Text]] = {
    Premise.ECONOMY: Text(ru="Экономика под угрозой", en="The economic model is under threat"),
    Premise.EXPANSION: Text(ru="Компания расширяется", en="The company expands"),
    Premise.CONTROL: Text(ru="Нужны контроль и прозрачность", en="Control and transparency are needed"),
}
MEANINGS: Final[dict[Premise, Text]] = {
    Premise.ECONOMY: Text(
        ru="Расходы растут быстрее, чем то, что компания зарабатывает. Клиентам нужна помощь, чтобы получать то же "
        "за меньшие деньги и видеть, куда они уходят.",
        en="Costs grow faster than what the company earns. Clients need help to get the same for less money and "
        "to see where it goes.",
    ),
    Premise.EXPANSION: Text(
        ru="Компания растёт, и внимание всех занято продажами и запуском. Клиентам нужна скорость и уверенность, "
        "что поддержки хватит и завтра.",
        en="The company grows, and everybody looks at sales and launches. Clients need speed, and to be sure that "
        "support will be enough tomorrow too.",
    ),
    Premise.CONTROL: Text(
        ru="Работа идёт, но каждый делает её по-своему, и никто не видит целого. Клиентам нужны ясные правила "
        "и меньше ручной работы.",
        en="Work goes on, but everybody does it in their own way, and nobody sees the whole. Clients need clear "
        "rules and less work by hand.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One statement: "yes" speaks for its premise."""

    key: str
    premise: Premise
    text: Text
    figure: Text
    """What number or fact would show it."""
    evidence: str = ""
    """Which records of the model bear on it: ask, measure, deadline, load, score; "" for none."""


_E, _X, _C = Premise.ECONOMY, Premise.EXPANSION, Premise.CONTROL

COMMON: Final[tuple[Question, ...]] = (
    Question(
        key="costs-outrun-income",
        premise=_E,
        text=Text(
            ru="Расходы компании растут быстрее её доходов.", en="The company’s costs grow faster than its income."
        ),
        figure=Text(ru="рост расходов и доходов за год, %", en="growth of costs and of income over a year, %"),
    ),
    Question(
        key="money-sought-midyear",
        premise=_E,
        text=Text(
            ru="Посреди года приходится урезать бюджеты или откладывать платежи.",
            en="In the middle of the year budgets are cut or payments put off.",
        ),
        figure=Text(ru="сумма или число отложенных платежей", en="sum or number of payments put off"),
    ),
    Question(
        key="plan-without-fact",
        premise=_E,
        text=Text(
            ru="Новые затеи начинают с расчётом пользы, а потом с фактом его не сверяют.",
            en="New ventures begin with a forecast of benefit that nobody compares with the facts later.",
        ),
        figure=Text(ru="сколько затей за год и сколько сверено", en="ventures a year, and how many were compared"),
    ),
    Question(
        key="suppliers-raise-prices",
        premise=_E,
        text=Text(
            ru="Те, от кого компания зависит, повышают цены, а заменить их сейчас некем.",
            en="Those whom the company depends on raise prices, and nobody could replace them now.",
        ),
        figure=Text(ru="кто и на сколько процентов", en="who, and by how many per cent"),
    ),
    Question(
        key="new-markets",
        premise=_X,
        text=Text(
            ru="В этом году открываются новые точки, рынки или продукты.",
            en="New sites, markets or products open this year.",
        ),
        figure=Text(ru="сколько и к какому дню", en="how many, and by when"),
    ),
    Question(
        key="too-slow",
        premise=_X,
        text=Text(
            ru="Клиентам нужно быстрее, чем эта функция успевает.",
            en="Clients need things sooner than this function can deliver.",
        ),
        figure=Text(ru="срок сейчас и срок, который нужен", en="time taken now, and time needed"),
        evidence="deadline",
    ),
    Question(
        key="work-without-owner",
        premise=_X,
        text=Text(
            ru="Появилась работа, за которую функция не отвечает, и каждый отдел делает её сам.",
            en="There is new work that the function does not answer for, so every department does it itself.",
        ),
        figure=Text(ru="какая работа и у скольких отделов", en="which work, in how many departments"),
    ),
    Question(
        key="not-enough-hands",
        premise=_X,
        text=Text(
            ru="Нынешних исполнителей и поставщиков на рост не хватит.",
            en="The present people and suppliers will not be enough for the growth.",
        ),
        figure=Text(ru="нагрузка сейчас и через год", en="load now, and in a year"),
        evidence="load",
    ),
    Question(
        key="many-ways",
        premise=_C,
        text=Text(
            ru="Одинаковые просьбы идут разными путями: порядок знают не все.",
            en="Equal requests take different ways: not everybody knows the procedure.",
        ),
        figure=Text(ru="сколько просьб пришло в обход порядка", en="requests that came past the procedure"),
        evidence="ask",
    ),
    Question(
        key="results-unseen",
        premise=_C,
        text=Text(
            ru="Руководители не видят, на что ушли время и деньги этой функции и что они дали.",
            en="Managers do not see what this function’s time and money went into, and what came of it.",
        ),
        figure=Text(ru="какие отчёты есть и кто их читает", en="which reports there are, and who reads them"),
        evidence="measure",
    ),
    Question(
        key="losses-and-claims",
        premise=_C,
        text=Text(
            ru="За последний год были потери, обход правил или претензии проверяющих.",
            en="Over the last year there were losses, rules passed over or complaints by inspectors.",
        ),
        figure=Text(ru="сколько случаев и на какую сумму", en="how many cases, and what they cost"),
    ),
    Question(
        key="work-by-hand",
        premise=_C,
        text=Text(
            ru="Согласования и отчёты делаются вручную и отнимают больше времени, чем сама работа.",
            en="Approvals and reports are made by hand and take longer than the work itself.",
        ),
        figure=Text(ru="часов в неделю", en="hours a week"),
    ),
)


def _own(premise: Premise, ru: str, en: str, figure_ru: str, figure_en: str) -> Question:
    return Question(
        key=f"own-{premise.value}",
        premise=premise,
        text=Text(ru=ru, en=en),
        figure=Text(ru=figure_ru, en=figure_en),
    )


OWN: Final[dict[SupportFunction, tuple[Question, ...]]] = {
    SupportFunction.PROCUREMENT: (
        _own(
            _E,
            "Покупают по цене первого предложения: сколько вещь стоит за весь срок службы, не считают.",
            "Things are bought at the first offer: nobody counts what they cost over their whole life.",
            "доля покупок с одним предложением, %",
            "share of purchases with one offer, %",
        ),
        _own(
            _X,
            "От заявки до поставки проходит больше, чем от решения о запуске до открытия.",
            "A purchase takes longer from request to delivery than a launch from decision to opening.",
            "дней от заявки до поставки",
            "days from request to delivery",
        ),
        _own(
            _C,
            "Часть покупок идёт мимо закупщиков: кто угодно может заказать и принять.",
            "Some purchases pass the buyers by: anybody may order and accept.",
            "доля расходов мимо закупок, %",
            "share of spending outside procurement, %",
        ),
    ),
    SupportFunction.IT: (
        _own(
            _E,
            "Компания платит за программы и мощности, которыми почти не пользуются.",
            "The company pays for programs and capacity that are hardly used.",
            "сколько лицензий без дела",
            "licences not in use",
        ),
        _own(
            _X,
            "Новая точка начинает работать позже, чем могла бы, потому что ждёт связь и программы.",
            "A new site starts later than it could because it waits for network and programs.",
            "дней ожидания на точку",
            "days of waiting a site",
        ),
        _own(
            _C,
            "Доступы выдают по просьбе, а когда человек уходит, их не отзывают.",
            "Access is given on request and not taken back when somebody leaves.",
            "сколько лишних доступов нашли",
            "needless accesses found",
        ),
    ),
    SupportFunction.PEOPLE: (
        _own(
            _E,
            "Опытные люди уходят, а новые обходятся дороже и учатся дольше.",
            "Experienced people leave, and new ones cost more and take longer to learn.",
            "уход за год, %, и цена одной замены",
            "people leaving a year, %, and the cost of replacing one",
        ),
        _own(
            _X,
            "Рост сдерживает то, что людей не успевают находить и учить.",
            "Growth is held back because people cannot be found and trained in time.",
            "открытых вакансий и дней до выхода",
            "open vacancies, and days to fill one",
        ),
        _own(
            _C,
            "За одну и ту же работу в разных отделах платят и требуют по-разному.",
            "For the same work departments pay and demand different things.",
            "разброс оплаты, %",
            "spread of pay, %",
        ),
    ),
    SupportFunction.FACILITIES: (
        _own(
            _E,
            "Помещения и машины стоят полупустыми, а платят за них полностью.",
            "Rooms and vehicles stand half empty and are paid for in full.",
            "загрузка помещений, %",
            "use of the rooms, %",
        ),
        _own(
            _X,
            "Переезд или открытие ждёт ремонта, мебели, пропусков.",
            "A move or an opening waits for repairs, furniture, passes.",
            "дней задержки последнего открытия",
            "days the last opening was late",
        ),
        _own(
            _C,
            "О неисправности узнают от клиентов, а не при осмотре.",
            "Faults are learnt of from clients and not by inspection.",
            "жалоб и осмотров в месяц",
            "complaints and inspections a month",
        ),
    ),
    SupportFunction.ACCOUNTING: (
        _own(
            _E,
            "О том, что заказ или товар убыточен, узнают после закрытия месяца.",
            "That an order or product loses money is known only after the month is closed.",
            "дней до отчёта о прибыли",
            "days to the profit report",
        ),
        _own(
            _X,
            "Новые точки и юридические лица подключают к учёту месяцами.",
            "New sites and legal entities take months to join the books.",
            "недель на подключение",
            "weeks to join",
        ),
        _own(
            _C,
            "Одни и те же документы проверяют несколько раз, а ошибки всё равно доходят до отчёта.",
            "The same papers are checked several times, and mistakes still reach the report.",
            "исправлений после закрытия месяца",
            "corrections after month end",
        ),
    ),
}


def questions_for(function: SupportFunction) -> tuple[Question, ...]:
    """Return the questions of a function, by premise; those that belong to it alone last."""
    every = COMMON + OWN[function]
    return tuple(q for premise in Premise for q in every if q.premise is premise)
