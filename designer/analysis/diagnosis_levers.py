"""What a support function can pull to help its clients in each situation, and what they can do thanks to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.analysis.diagnosis_questions import Premise
from designer.i18n import Text
from designer.model.diagnosis import SupportFunction


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One lever: its name, and what a client is helped to do by it, as a mission would say it."""

    key: str
    premise: Premise
    name: Text
    help_to: Text
    words: tuple[str, ...]
    """Beginnings of words by which a mission is known to speak of it, in both languages."""


def _lever(key: str, premise: Premise, ru: tuple[str, str], en: tuple[str, str], words: str) -> Lever:
    return Lever(
        key=key,
        premise=premise,
        name=Text(ru=ru[0], en=en[0]),
        help_to=Text(ru=ru[1], en=en[1]),
        words=tuple(words.split()),
    )


_E, _X, _C = Premise.ECONOMY, Premise.EXPANSION, Premise.CONTROL

LEVERS: Final[dict[SupportFunction, tuple[Lever, ...]]] = {
    SupportFunction.PROCUREMENT: (
        _lever(
            "smart-buying",
            _E,
            ("Умная закупка", "получать нужное за меньшие деньги, не теряя в качестве"),
            ("Smart buying", "get what is needed for less money and without losing quality"),
            "деш меньш эконом стоимост выгодн cheap less cost sav",
        ),
        _lever(
            "negotiation",
            _E,
            ("Переговоры", "держать цены поставщиков в пределах бюджета"),
            ("Negotiation", "keep suppliers’ prices within the budget"),
            "цен переговор услови скид договари price negotiat terms discount",
        ),
        _lever(
            "cost-control",
            _E,
            ("Контроль затрат", "видеть расходы против плана, пока их можно изменить"),
            ("Cost control", "see spending against plan while it can still be changed"),
            "расход затрат бюджет план-факт spend cost budget",
        ),
        _lever(
            "payment-terms",
            _E,
            ("Отсрочка платежа", "высвобождать деньги для вложений"),
            ("Longer terms of payment", "set money free to invest"),
            "отсроч платеж платёж высвобожд оборот payment credit invest cash",
        ),
        _lever(
            "shorter-cycle",
            _X,
            ("Короткий цикл закупки", "начинать новое раньше, не дожидаясь поставки"),
            ("A shorter buying cycle", "start new things sooner without waiting for deliveries"),
            "раньш быстр срок вовремя дожида ждать sooner fast quick time wait",
        ),
        _lever(
            "wider-scope",
            _X,
            ("Широкий периметр", "не заниматься закупками самому, на что бы они ни шли"),
            ("A wider scope", "leave all buying to buyers, whatever it is for"),
            "периметр сами самому любые всё весь scope whole every whatever",
        ),
        _lever(
            "supplier-network",
            _X,
            ("Сеть поставщиков", "опираться на поставщиков, которых хватит и на рост"),
            ("A network of suppliers", "rely on suppliers who will be enough for the growth"),
            "поставщик запасн подрядчик сеть supplier contractor network",
        ),
        _lever(
            "policy",
            _C,
            ("Политика закупок", "покупать по ясным и одинаковым для всех правилам"),
            ("A procurement policy", "buy by rules that are clear and the same for all"),
            "правил политик порядок прозрач ясн rule policy clear transparent",
        ),
        _lever(
            "automation",
            _C,
            ("Автоматизация", "видеть каждую заявку и её путь без звонков и писем"),
            ("Automation", "see every request and its way without calls and letters"),
            "автомат заявк систем видеть automat request system see",
        ),
    ),
    SupportFunction.IT: (
        _lever(
            "smart-buying",
            _E,
            ("Пересмотр лицензий и мощностей", "платить только за то, чем пользуются"),
            ("Review of licences and capacity", "pay only for what is used"),
            "лиценз мощност плат пользу licen capac pay use",
        ),
        _lever(
            "cost-control",
            _E,
            ("Цена услуг на виду", "знать, сколько стоит каждая ИТ-услуга, и выбирать"),
            ("Services with a price", "know what each IT service costs, and choose"),
            "стоит цен расход затрат cost price spend",
        ),
        _lever(
            "shorter-cycle",
            _X,
            ("Запуск по готовому образцу", "открывать новую точку в день, когда она готова"),
            ("Launch from a ready pattern", "open a new site on the day it is ready"),
            "открыва запуск точк раньш срок launch open site sooner",
        ),
        _lever(
            "supplier-network",
            _X,
            ("Запас партнёров и мощностей", "расти, не упираясь в системы"),
            ("Partners and capacity in reserve", "grow without running into the limits of systems"),
            "расти рост запас партнёр партнер grow reserve partner scale",
        ),
        _lever(
            "policy",
            _C,
            ("Правила доступа и изменений", "спокойно отвечать, кто, что и когда изменил"),
            ("Rules of access and change", "answer calmly who changed what and when"),
            "правил доступ измен порядок rule access chang",
        ),
        _lever(
            "automation",
            _C,
            ("Автоматизация отчётов", "получать отчёт без ручного сбора"),
            ("Automatic reports", "get a report without collecting it by hand"),
            "автомат отчёт отчет вручную ручн automat report hand",
        ),
    ),
    SupportFunction.PEOPLE: (
        _lever(
            "smart-buying",
            _E,
            ("Удержание опытных", "сохранять тех, кого дорого заменить"),
            ("Keeping the experienced", "keep those who are costly to replace"),
            "сохран удерж остают keep retain stay",
        ),
        _lever(
            "cost-control",
            _E,
            ("Оплата за результат", "платить за то, что приносит деньги"),
            ("Pay for results", "pay for what brings money"),
            "плат оплат преми pay bonus reward",
        ),
        _lever(
            "shorter-cycle",
            _X,
            ("Быстрый подбор и ввод", "получать готового работника к дню открытия"),
            ("Quick hiring and start", "have a trained person by the opening day"),
            "подбор нанима находить работник открыт hire find recruit person opening",
        ),
        _lever(
            "supplier-network",
            _X,
            ("Кадровый резерв", "закрывать новые места своими людьми"),
            ("A reserve of people", "fill new posts from within"),
            "резерв растить своими учил reserve grow own train",
        ),
        _lever(
            "policy",
            _C,
            ("Единые правила оплаты и оценки", "объяснять людям, за что им платят"),
            ("One set of rules for pay and rating", "explain to people what they are paid for"),
            "правил ясн понят объясн rule clear explain fair",
        ),
        _lever(
            "automation",
            _C,
            ("Кадровые документы без бумаги", "не тратить время на кадровые бумаги"),
            ("People records without paper", "spend no time on people records"),
            "бумаг документ автомат paper record automat",
        ),
    ),
    SupportFunction.FACILITIES: (
        _lever(
            "smart-buying",
            _E,
            ("Плотное использование площадей", "занимать ровно столько места, сколько нужно"),
            ("Full use of space", "occupy just as much space as is needed"),
            "мест площад помещен space room area",
        ),
        _lever(
            "cost-control",
            _E,
            ("Учёт воды, тепла и пробега", "видеть, что можно перестать оплачивать"),
            ("Metering of water, heat and mileage", "see what need not be paid for any more"),
            "оплачива расход затрат эконом pay paid cost sav meter",
        ),
        _lever(
            "shorter-cycle",
            _X,
            ("Открытие по готовому набору", "въезжать в новое место в назначенный день"),
            ("Opening from a ready kit", "move into a new place on the named day"),
            "въезж открыва переезд срок move open day",
        ),
        _lever(
            "supplier-network",
            _X,
            ("Проверенные подрядчики в каждом городе", "открываться в новом городе без поисков"),
            ("Tested contractors in every town", "open in a new town without a search"),
            "подрядчик город contractor town city",
        ),
        _lever(
            "policy",
            _C,
            ("Осмотры по графику", "узнавать о неисправности раньше посетителей"),
            ("Inspections by a calendar", "learn of a fault before visitors do"),
            "осмотр исправн неисправ раньше inspect fault before",
        ),
        _lever(
            "automation",
            _C,
            ("Единое окно заявок", "подать просьбу один раз и видеть срок"),
            ("One window for requests", "ask once and see the date"),
            "заявк просьб срок request ask date",
        ),
    ),
    SupportFunction.ACCOUNTING: (
        _lever(
            "smart-buying",
            _E,
            ("Расчёт прибыли по заказам", "отказываться от убыточного до начала работы"),
            ("Profit by order", "turn down a loss before work begins"),
            "прибыл убыт заказ profit loss order",
        ),
        _lever(
            "cost-control",
            _E,
            ("Факт против плана каждую неделю", "видеть отклонение, пока его можно исправить"),
            ("Fact against plan every week", "see a deviation while it can be mended"),
            "отклонен план факт расход deviat plan cost",
        ),
        _lever(
            "payment-terms",
            _E,
            ("Календарь платежей", "знать, когда деньги придут и когда уйдут"),
            ("Calendar of payments", "know when money comes and when it goes"),
            "платеж платёж деньг календар payment money cash",
        ),
        _lever(
            "shorter-cycle",
            _X,
            ("Подключение к учёту по образцу", "начинать работу новой точки с первого дня"),
            ("Joining the books by a pattern", "start work of a new site from the first day"),
            "точк нов подключ site new join start",
        ),
        _lever(
            "wider-scope",
            _X,
            ("Отчёт по каждому направлению", "видеть, окупается ли новое направление"),
            ("A report on each line of business", "see whether a new line of business pays off"),
            "направлен окупа line pays pay business",
        ),
        _lever(
            "policy",
            _C,
            ("Простые правила документов", "сдавать документы один раз и без возврата"),
            ("Simple rules for papers", "hand in papers once and for all"),
            "документ правил возврат paper rule document",
        ),
        _lever(
            "automation",
            _C,
            ("Документы без ручного ввода", "получать счёт и сверку в день просьбы"),
            ("Papers without typing", "get an invoice and a statement the same day"),
            "счёт счет сверк автомат invoice statement automat",
        ),
    ),
}


def levers_for(function: SupportFunction, premise: Premise) -> tuple[Lever, ...]:
    """Return the levers of a function in one situation, the strongest first."""
    return tuple(lever for lever in LEVERS[function] if lever.premise is premise)
