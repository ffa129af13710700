"""A small maker of windows with documents to sign: the organization on which returned documents are tried."""

from __future__ import annotations

from designer.edits.clients import declare_client
from designer.edits.company import set_company
from designer.edits.participants import add_participant, set_superior
from designer.edits.terms import add_item
from designer.edits.units import set_head
from designer.i18n import Text
from designer.model.participants import ExternalClient, Participant, Position, Unit
from designer.model.relations import RequestProcedure, Service
from designer.model.work import Duty, Function
from designer.session import Session

_UNITS = {
    "Снабжение": "Помогать цеху и монтажной бригаде работать без простоев: привозить профиль и фурнитуру "
    "к началу смены.",
    "Цех": "Помогать монтажной бригаде выезжать на объект с готовыми окнами.",
    "Монтажная бригада": "Помогать жильцам получать тёплые окна за один день.",
    "Бухгалтерия": "Помогать цеху вовремя платить поставщикам профиля.",
}
_ARROWS = (
    ("Снабжение", "Цех", "Поставка профиля", "профиль на складе цеха", "пять рабочих дней"),
    ("Снабжение", "Монтажная бригада", "Поставка крепежа", "крепёж на объекте", "два рабочих дня"),
    ("Цех", "Монтажная бригада", "Сборка окон", "окна с паспортом", "десять рабочих дней"),
    ("Бухгалтерия", "Цех", "Оплата счетов", "платёж проведён", "один рабочий день"),
    ("Юрист", "Бухгалтерия", "Проверка договора", "договор с пометками", "три рабочих дня"),
    ("Монтажная бригада", "Жильцы", "Замена окна", "подписанный акт", "один день"),
)
_WORK = {
    "Снабжение": ("Ведёт запас профиля", "Отбирает поставщиков фурнитуры", "Сверяет накладные"),
    "Цех": ("Собирает оконные блоки",),
}
_DUTIES = {
    "Начальник снабжения": ("Согласует заявки", "Отвечает за склад профиля"),
    "Главный бухгалтер": ("Подписывает платежи", "Ведёт календарь оплат"),
    "Юрист": ("Проверяет договоры", "Готовит претензии"),
}


def window_maker() -> Session:
    """Return a session on the organization, its history forgotten."""
    session = Session.new("ru")
    with session.edit(Text(ru="Модель", en="Model")) as model:
        set_company(model, name="ООО «Светлый проём»", full_name="ООО «Светлый проём»", city="г. Вологда")
        director = add_participant(model, Position, "Генеральный директор", holders=("Орлова Вера Ильинична",))
        set_company(model, approver=director.id)
        people: dict[str, Participant] = {"Жильцы": add_participant(model, ExternalClient, "Жильцы")}
        for name, mission in _UNITS.items():
            people[name] = add_participant(model, Unit, name, mission=mission)
            set_superior(model, people[name].id, director.id)
        for name, unit in (("Начальник снабжения", "Снабжение"), ("Главный бухгалтер", "Бухгалтерия")):
            people[name] = add_participant(model, Position, name, unit=people[unit].id)
            set_head(model, people[unit].id, people[name].id)
        people["Юрист"] = add_participant(
            model, Position, "Юрист", mission="Помогать бухгалтерии подписывать договоры без потерь."
        )
        set_superior(model, people["Юрист"].id, director.id)
        for supplier, client, service, result, deadline in _ARROWS:
            link = declare_client(model, people[supplier].id, people[client].id)
            add_item(model, Service, link.id, name=service, result=result, deadline=deadline)
        arrow = declare_client(model, people["Снабжение"].id, people["Бухгалтерия"].id)
        add_item(model, RequestProcedure, arrow.id, channel="письмо", notice="за два дня")
        for name, works in _WORK.items():
            for words in works:
                client = people["Цех"].id if name != "Цех" else None
                add_item(model, Function, people[name].id, text=words, client=client)
        for name, works in _DUTIES.items():
            for words in works:
                add_item(model, Duty, people[name].id, text=words)
    session.history.forget()
    return session


def find(session: Session, name: str) -> Participant:
    """Return the participant of this name."""
    return next(p for p in session.organization if isinstance(p, Participant) and p.name == name)
