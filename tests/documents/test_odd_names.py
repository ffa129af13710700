"""Sentences about names that are hard to put into one: read by eye, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from designer.documents.document_type import all_types
from designer.documents.writing.pack import export_pack
from designer.i18n import LANGUAGES, Language
from designer.model.company import COMPANY_ID, Company
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink, RequestProcedure, Service
from designer.model.talk import DisputeCase, Message
from designer.model.work import Duty, Function
from designer.word.text_of import text_of

_NAMES: dict[Language, tuple[str, ...]] = {
    "ru": (
        "Закупки и логистика", "SMM-отдел", "Склады № 1 и № 2", "Приёмная директора", "Начальники участков",
        "Секретарь, курьер", "И. о. начальника цеха", "Няня", "Покупатели", "Руководители смен", "Завод Acme Ltd.",
    ),
    "en": (
        "Procurement and Logistics", "HR", "Warehouses 1 and 2", "Reception", "Shift Supervisors",
        "VP, Sales", "Acting Head of Unit 7", "Data Scientist", "Passengers", "Shift leads", "Acme Ltd.",
    ),
}  # fmt: skip
_SENTENCES: dict[Language, tuple[str, ...]] = {
    "ru": (
        "Положение об SMM-отделе",
        "Приёмную директора возглавляют начальники участков.",
        "Закупки и логистика входят в состав SMM-отдела.",
        "Закупки и логистика подчиняются руководителю SMM-отдела.",
        "В состав SMM-отдела входят закупки и логистика, приёмная директора, а также склады № 1 и № 2.",
        "На время отсутствия няни обязанности по должности исполняют начальники участков.",
        "В отсутствие согласующего подписывают начальники участков.",
        "Принимает заявки (ответственные — начальники участков).",
        "Внутренние клиенты: няня; секретарь, курьер.",
        "между закупками и логистикой (поставщик) и няней (клиент)",
        "ответственность и. о. начальника цеха (далее — работник)",
        "ответственность начальников участков (далее каждый из них — работник)",
        "Требования к квалификации не указаны.",
        "Как обратиться (клиент — Няня, поставщик — Закупки и логистика): По телефону.",
        "Обосновано требование стороны «Няня». Няня — клиент, и на стрелке Закупки и логистика → Няня есть услуга",
        "05.02.2026 10:00",
        "Внешние клиенты: покупатели.",
        "Возложить ответственность за хранение подлинников и учёт изменений на няню.",
    ),
    "en": (
        "Reception is headed by the Shift Supervisors.",
        "Procurement and Logistics is part of HR.",
        "Procurement and Logistics reports to the head of HR.",
        "HR includes Procurement and Logistics, the Reception, and Warehouses 1 and 2.",
        "Warehouses 1 and 2 are part of HR.",
        "Internal clients: the Data Scientist; and the VP, Sales.",
        "between Procurement and Logistics (supplier) and the Data Scientist (client)",
        "External client: Acme Ltd.",
        "External clients: passengers.",
        "Prepares requests (responsible: the Shift Supervisors)",
        "The Acting Head of Unit 7 reports to the Shift Supervisors.",
        "How to ask (client: Data Scientist, supplier: Procurement and Logistics): By telephone.",
        "5 Feb 2026 10:00",
        "The Shift Supervisors report to the head of HR.",
    ),
}
_DOUBLED = re.compile(r"\.\.(?!\.)|[,;:]\s*[.,;:]|\s[,;.]|\(\s|\s\)")


def _company(language: Language) -> Organization:
    names = _NAMES[language]
    units = [
        Unit(id="u0", name=names[0], parent="u1", mission="Помогать няне и секретарю работать."),
        Unit(id="u1", name=names[1]),
        Unit(id="u2", name=names[2], parent="u1"),
        Unit(id="u3", name=names[3], parent="u1", head="p4"),
    ]
    posts = [
        Position(id="p4", name=names[4], unit="u3", substitute="p7"),
        Position(id="p5", name=names[5], unit="u0"),
        Position(id="p6", name=names[6], unit="u3"),
        Position(id="p7", name=names[7], unit="u2", substitute="p4"),
    ]
    others: list[Participant] = [
        ExternalClient(id="x8", name=names[8]),
        ClientGroup(id="g9", name=names[9], members=("p4", "p7")),
        ExternalClient(id="x10", name=names[10]),
    ]
    arrows = [("u0", "p7"), ("u0", "p5"), ("p7", "x8"), ("p5", "x10"), ("u2", "g9"), ("p4", "u2")]
    work = {"ru": "Принимает заявки.", "en": "Prepares requests."}[language]
    return Organization(
        [
            Company(id=COMPANY_ID, name="АО «Юг»", keeper="p7", language=language),
            *units, *posts, *others,
            *(ClientLink(id=f"{a}-{b}", supplier=a, client=b) for a, b in arrows),
            Service(id="s", link="u0-p7", name="Сводка", deadline="до 9:00"),
            RequestProcedure(id="q", link="u0-p7", procedure={"ru": "По телефону.", "en": "By telephone."}[language]),
            Function(id="f", owner="u0", text=work, client="p7", position="p4"),
            Duty(id="d", owner="p7", text=work, client="x10"),
            DisputeCase(id="c", a="p7", b="u0", about="s", date="2026-02-05"),
            Message(id="m", subject="u0", date="2026-02-05 10:00", text="Когда?"),
        ],
        model_id="m",
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_about_odd_names(language: Language, tmp_path: Path) -> None:
    report = export_pack(_company(language), tmp_path, kinds=tuple(all_types()), language=language)
    assert not report.problems
    lines = [
        line
        for document in report.documents
        for line in (document.title, *text_of(document.path.read_bytes()).replace("\u00a0", " ").split("\n"))
    ]
    text = "\n".join(lines)
    assert [words for words in _SENTENCES[language] if words not in text] == []
    assert [line for line in lines if _DOUBLED.search(line)] == []
