"""A pasted text with a mission list becomes a plan; nothing of the text is dropped in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.exchange.formats import UnknownFormat, read_plan
from designer.exchange.grid import UnreadableTable
from designer.exchange.plan import ImportPlan, UnknownAnswer
from designer.exchange.yaml_text import read_yaml
from designer.model.attention import OpenQuestion
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session


def _plan(text: str, into: Organization | None = None) -> ImportPlan:
    return read_plan(text.encode(), "list.txt", None, into or Organization())


def _arrows(plan: ImportPlan) -> set[tuple[str, str]]:
    names = {r.id: r.name for r in plan.found if isinstance(r, Participant)}
    return {(names[r.supplier], names[r.client]) for r in plan.found if isinstance(r, ClientLink)}


FURNITURE = """\
Как мы работаем
Вот несколько правил, которые важны для всех:
- Вежливость: каждый сотрудник отвечает на письма в тот же день.

Миссии:
1. Отдел продаж (ОП):
Клиенты: покупатели. Помогать покупателям выбирать мебель под их квартиру.
2. Цех:
Клиент: ОП Помогать ОП держать обещанный срок.
3. Главный технолог (ГТ):
Клиент: Цех, начальники смен. Помогать цеху осваивать новые изделия.
4. Склад: Клиент: цех. Помогать цеху собирать заказы.

Контакты
ул. Лесная, 5
"""


def test_a_list_inside_other_text_becomes_participants_and_arrows() -> None:
    plan = _plan(FURNITURE)
    kinds = {r.name: type(r) for r in plan.found if isinstance(r, Participant)}
    assert kinds == {
        "Отдел продаж": Unit,
        "Цех": Unit,
        "Главный технолог": Position,
        "Склад": Unit,
        "покупатели": ExternalClient,
        "начальники смен": ClientGroup,
    }
    assert _arrows(plan) == {
        ("Отдел продаж", "покупатели"),
        ("Цех", "Отдел продаж"),
        ("Главный технолог", "Цех"),
        ("Главный технолог", "начальники смен"),
        ("Склад", "Цех"),
    }
    missions = {r.name: r.mission for r in plan.found if isinstance(r, Performer)}
    assert missions["Цех"] == "Помогать ОП держать обещанный срок."
    assert not plan.questions


def test_an_english_list() -> None:
    plan = _plan(
        "Dispatch: Clients: Sales. Help Sales keep the promised pick-up time.\n"
        "Sales:\nClients: shippers. Help shippers choose a lane.\n"
        "Sales manager (SM):\nClient: Dispatch and Sales. Help Dispatch plan the day.\n"
    )
    assert _arrows(plan) == {
        ("Dispatch", "Sales"),
        ("Sales", "shippers"),
        ("Sales manager", "Dispatch"),
        ("Sales manager", "Sales"),
    }


def test_a_second_import_adds_nothing() -> None:
    session = Session.new()
    session.apply_import(_plan(FURNITURE, session.organization))
    before = len(session.organization)
    again = _plan(FURNITURE, session.organization)
    assert again.found == ()
    session.apply_import(again)
    assert len(session.organization) == before


def test_initials_of_two_entries_are_asked_and_an_answer_draws_the_arrows() -> None:
    text = (
        "Торговый отдел:\nКлиент: покупатели. Помогать покупателям выбирать.\n"
        "Технический отдел:\nКлиент: ТО. Помогать ТО считать смету.\n"
    )
    plan = _plan(text)
    assert [q.id for q in plan.questions] == ["who-is:ТО"]
    assert any(isinstance(r, OpenQuestion) for r in plan.records)
    answered = plan.answered({"who-is:ТО": "Торговый отдел"})
    assert ("Технический отдел", "Торговый отдел") in _arrows(answered)
    assert not answered.questions
    with pytest.raises(UnknownAnswer):
        plan.answered({"who-is:ТО": "Склад"})


LINES = [*FURNITURE.splitlines(), "", "Просто строка", "Отдел:", "a: b", "→ x | y"]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25).filter(any))
def test_every_line_is_in_the_model_or_left_over(lines: list[str]) -> None:
    plan = _plan("\n".join(lines))
    kept = " ".join(
        [x.text for x in plan.left_over]
        + [" ".join((p.name, *p.abbreviations)) for p in plan.found if isinstance(p, Participant)]
        + [p.mission for p in plan.found if isinstance(p, Performer)]
        + [a.message.ru for a in plan.anomalies]
    ).lower()
    for line in lines:
        for word in line.replace(":", " ").replace("(", " ").replace(")", " ").replace(",", " ").split():
            bare = word.strip(".,").lower()
            if line.startswith(word) and word[0] in "-–—•*0123456789":
                continue  # the number or bullet of an entry in its list
            assert bare in kept or bare in ("клиент", "клиенты", "и", ""), word


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(UnreadableTable):
        read_plan(b"\x00\x01", "x.txt", None, Organization())
    with pytest.raises(UnknownFormat):
        read_plan(b"x", "x.unknown", None, Organization())


def test_the_seed_has_its_known_facts(shared: Path) -> None:
    session = Session.new()
    data = (shared / "seed" / "internal-client.txt").read_bytes()
    plan = session.read_import(data, "internal-client.txt")
    facts = plan.as_json()
    assert (facts["units"], facts["positions"], facts["groups"], facts["external_clients"]) == (11, 8, 1, 2)
    assert facts["client_links"] == 18
    assert [q.id for q in plan.questions] == ["who-is:КД"]
    answered = plan.answered({"who-is:КД": "Коммерческий департамент"})
    assert answered.as_json()["client_links"] == 20
    assert not any("Клиент" in r.mission for r in plan.found if isinstance(r, Performer))
    session.apply_import(plan)
    session.check()
    names = session.organization
    unclear = {names.need(Participant, f.subject).name for f in session.checker.every if f.code == "M011"}
    assert {"Отдел продаж", "Отдел сервиса", "Коммерческий директор"} <= unclear
    session.undo()
    assert not [r for r in session.organization if isinstance(r, Participant)]


def test_a_common_noun_behind_the_first_word_is_written_small() -> None:
    plan = _plan("Торговый Отдел:\nКлиент: покупатели. Помогать покупателям выбирать.")
    assert [r.name for r in plan.found if isinstance(r, Unit)] == ["Торговый отдел"]


def _groups(shared: Path) -> list[tuple[str, str, list[str]]]:
    document = read_yaml((shared / "cases" / "S02_kubernetes_sigs.yaml").read_text(encoding="utf-8"))
    groups = [group for section in ("sigs", "workinggroups", "committees") for group in document[section]]
    return [(g["name"], " ".join(g["mission_statement"].split()), g.get("stakeholder_sigs") or []) for g in groups]


@pytest.mark.parametrize(
    "form",
    [
        "{name}: {clients}{mission}",
        "{name}\n{clients}\n{mission}\n",
        "{name}\nMission: {mission}\n{clients}\n",
        "{name}: {mission} {clients}",
        "## {name}\n\n{clients}\n\n{mission}\n",
        "{name} — {mission}\n{clients}",
    ],
)
def test_a_regular_list_is_read_from_end_to_end(form: str, shared: Path) -> None:
    groups = _groups(shared)
    text = "\n".join(
        form.format(name=name, mission=mission, clients=f"Clients: {', '.join(clients)}. " if clients else "")
        for name, mission, clients in groups
    )
    session = Session.new("en")
    plan = session.read_import(text.encode(), "list.txt")
    assert (plan.count(Unit), plan.missions, plan.count(ClientLink)) == (35, 35, 31)
    assert plan.left_over == () and plan.questions == () and plan.anomalies == ()


def test_a_third_language_is_said_to_be_unsupported_and_nothing_is_lost() -> None:
    text = "Einkauf: Wir helfen der Produktion, die Termine mit den Lieferanten zu halten.\n" * 4
    plan = Session.new("ru").read_import(text.encode(), "x.txt")
    assert [a.kind for a in plan.anomalies] == ["unsupported-language"] and plan.count(Unit) == 0
    assert "".join(rest.text for rest in plan.left_over).count("Einkauf") == 4


def test_a_foreign_mission_in_a_list_is_marked_and_brings_no_findings() -> None:
    text = (
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели. Помогать покупателям жить.\n"
        "Einkauf: Клиент: Цех. Wir helfen der Produktion, die Termine mit den Lieferanten zu halten.\n"
        "Лавка: Клиент: покупатели. Услуга: доставка\n"
    )
    session = Session.new("ru")
    plan = session.read_import(text.encode(), "x.txt")
    session.apply_import(plan)
    assert [a.kind for a in plan.anomalies] == ["unsupported-language"]
    foreign = next(u for u in session.organization.all(Unit) if u.name == "Einkauf")
    assert not [f for f in session.check() if f.subject == foreign.id and f.code.startswith("M")]


def test_numbered_titles_with_labelled_lines_below() -> None:
    text = """1) ПТО
Миссия: помогать начальникам участков строить по проекту.
Внутренние клиенты: начальники участков, снабжение
2) Снабжение (ОМТС)
Миссия: помогать ПТО не ждать материалов
Клиенты: ПТО
3) Начальник участка
Миссия — помогать заказчику получить объект в срок
Клиент: заказчик
4) Юрист
Для кого: ПТО, снабжение
"""
    session = Session.new("ru")
    plan = session.read_import(text.encode(), "x.txt")
    session.apply_import(plan)
    organization = session.organization
    assert {u.name: u.abbreviations for u in organization.all(Unit)} == {"ПТО": (), "Снабжение": ("ОМТС",)}
    names = {r.id: r.name for r in organization if isinstance(r, Participant)}
    assert {(names[a.supplier], names[a.client]) for a in organization.all(ClientLink)} == {
        ("ПТО", "начальники участков"), ("ПТО", "Снабжение"), ("Снабжение", "ПТО"),
        ("Начальник участка", "заказчик"), ("Юрист", "ПТО"), ("Юрист", "Снабжение"),
    }  # fmt: skip
    assert plan.missions == 3 and plan.left_over == ()


def test_a_bulleted_charter_whose_lines_name_clients_in_several_ways() -> None:
    text = """Team charter (draft 3)

* Platform team — clients: Web team, Mobile team. Help Web team and Mobile team ship without waiting.
* Web team — clients: shoppers. Help shoppers find what they need.
* Mobile team — customers: shoppers. Help shoppers buy on the go.
* Support — serves: shoppers; helps shoppers solve problems in one call.
"""
    session = Session.new("en")
    plan = session.read_import(text.encode(), "x.txt")
    session.apply_import(plan)
    assert plan.count(ClientLink) == 5 and plan.missions == 4 and plan.count(ExternalClient) == 1
    assert [rest.text for rest in plan.left_over] == ["Team charter (draft 3)"], (
        "a bullet is nothing that was left over"
    )


def _missions(plan: ImportPlan) -> dict[str, str]:
    return {r.name: r.mission for r in plan.found if isinstance(r, Performer) and r.mission}


SAYINGS = (
    ("Пекарня", "Лавка", "Помогать лавке торговать свежим хлебом."),
    ("Лавка", "покупатели", "Помогать покупателям завтракать вовремя."),
    ("Мельница", "Пекарня, Лавка", "Помогать пекарне печь, лавке — считать цену."),
    ("Отдел развития", "Лавка", "Помогать лавке открывать точки."),
)


@pytest.mark.parametrize(
    "form",
    [
        "{name}. Клиенты: {clients}. {mission}",
        "{name} (клиенты: {clients}) — {mission}",
        "• {name} (клиенты: {clients}): {mission}",
        "{name}, клиенты: {clients}. {mission}",
        "{name}: клиенты: {clients}.\n{mission}\n",
        "{name}\nКлиенты: {clients}\nМиссия: {mission}\n",
        "{name}\nКлиенты:\n- {clients}\nМиссия:\n{mission}\n",
        "**{name}**\n\nКлиенты: {clients}\n\nМиссия: {mission}\n",
        "> {name} -> {clients}: {mission}",
        "{name} → {clients}. {mission}",
    ],
)
@pytest.mark.parametrize("count", [2, 4])
def test_a_list_may_be_written_in_many_ways_and_stand_in_a_letter(form: str, count: int) -> None:
    said = [form.format(name=name, clients=clients, mission=mission) for name, clients, mission in SAYINGS[:count]]
    text = "Добрый день!\nВот что решили в среду.\n\n" + "\n".join(said) + "\n\nС уважением,\nЗоя Лунина\n"
    plan = _plan(text)
    assert _missions(plan) == {name: mission for name, _, mission in SAYINGS[:count]}
    wanted = {(name, client) for name, clients, _ in SAYINGS[:count] for client in clients.split(", ")}
    assert _arrows(plan) == wanted and not plan.questions and not plan.anomalies
    left = "\n".join(rest.text for rest in plan.left_over)
    assert [line for line in text.splitlines() if line and line in left] == [
        "Добрый день!", "Вот что решили в среду.", "С уважением,", "Зоя Лунина"
    ]  # fmt: skip


def test_a_mission_with_a_dash_in_it_opens_no_entry() -> None:
    plan = _plan(
        "Design: Clients: Sales, Support\nHelp Sales sell what we can make, Support – mend it fast.\n\n"
        "Support: Clients: customers\nHelp customers go on.\n"
    )
    assert set(_missions(plan)) == {"Design", "Support"} and plan.left_over == ()


def test_clients_that_are_called_after_a_service_do_not_begin_the_mission() -> None:
    plan = _plan(
        "Сборка: Клиенты: Сварка, Контроль швов. Помогать сварке не ждать деталей.\n"
        "Сварка: Клиенты: Обеспечение сделок, Поддержка дилеров. Помогать поддержке дилеров отвечать быстро.\n"
        "Контроль швов: Клиенты: Сварка. Помогать сварке видеть брак.\n"
    )
    assert ("Сборка", "Контроль швов") in _arrows(plan) and ("Сварка", "Поддержка дилеров") in _arrows(plan)
    assert _missions(plan)["Сборка"] == "Помогать сварке не ждать деталей."


def test_titles_of_the_text_remarks_and_promises_are_no_missions() -> None:
    plan = _plan(
        "# Chalk River – missions (draft)\n\n## Kitchen\n**Clients:** guests\n**Mission:** Help guests eat well.\n"
        "(the chef does not agree)\n\n## Cellar\n**Clients:** Kitchen\n**Mission:** Help the Kitchen find its wine.\n\n"
        "## Garden\nNo mission yet, ask Ann.\n\n---\n*Not for the press*\n"
    )
    assert {r.name for r in plan.found if isinstance(r, Unit)} == {"Kitchen", "Cellar", "Garden"}
    assert set(_missions(plan).values()) == {"Help guests eat well.", "Help the Kitchen find its wine."}
    left = "\n".join(rest.text for rest in plan.left_over)
    assert all(words in left for words in ("Chalk River", "does not agree", "No mission yet", "Not for the press"))


def test_a_client_with_its_abbreviation_is_the_entry_of_that_name() -> None:
    plan = _plan("Цех: Клиент: склад готовой ткани (СГТ). Помогать СГТ.\nСГТ: Клиент: дилеры. Помогать дилерам.\n")
    assert ("Цех", "СГТ") in _arrows(plan)


def test_running_notes_are_left_over_and_make_no_unit() -> None:
    plan = _plan(
        "4. Гараж, механик, водители 8 чел. «Наш клиент - склад: возим ему всё. Ну и лавка».\n"
        "Stone Bakers, 38 people. External clients: cafes. Ovens (8) bake for the shop and the shop sells to them.\n"
    )
    assert plan.found == () and "Гараж" in plan.left_over[0].text


def test_bare_arrows_are_a_chart_or_a_net_by_choice() -> None:
    text = "Директор -> Пекарня\nДиректор -> Лавка\nПекарня -> Печь\n"
    plan = read_plan(text.encode(), "x.txt", None, Organization())
    assert plan.count(ClientLink) == 0 and plan.settings[0].chosen == "reporting"
    assert read_plan(text.encode(), "x.txt", None, Organization(), {"lines": "clients"}).count(ClientLink) == 3
