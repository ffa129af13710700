"""All kinds of document for three companies: a finished one, one pasted from a text, one modelled from notes."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest

from designer.documents.document_type import all_types
from designer.documents.report import PackReport
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

ROOT = Path(__file__).resolve().parents[2]
NOTES = Path(__file__).resolve().parent / "window_maker.txt"


def window_maker() -> Session:
    """The maker of windows whose facts stand in the notes of a consultant; its words are written here."""
    spec = importlib.util.spec_from_file_location("example_format", ROOT / "packaging" / "example_format.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    source = module.Source("ru")
    source.read(NOTES.read_text(encoding="utf-8"))
    return Session(source.organization("window-maker"))


def _pasted(shared: Path) -> Session:
    session = Session.new("ru")
    text = (shared / "seed" / "internal-client.txt").read_bytes()
    session.apply_import(session.read_import(text, "internal-client.txt"))
    return session


@pytest.fixture(params=["finished", "pasted", "from notes"])
def session(request: pytest.FixtureRequest) -> Session:
    """Each of the three companies."""
    if request.param == "finished":
        return Session.example("ru")
    if request.param == "pasted":
        return _pasted(request.getfixturevalue("shared"))
    return window_maker()


def test_every_kind_is_made_and_clean(session: Session, tmp_path: Path) -> None:
    report = session.export_pack(tmp_path, kinds=list(all_types()))
    assert report.problems == ()
    for document in report.documents:
        data = document.path.read_bytes()
        assert lint(data) == [], document.path.name
        text = text_of(data)
        assert not re.search(r"[а-яё]\s+[,.;:]\s|\.\.|,,|  \S|None|\{\{", text), document.path.name
        assert not re.search(r":\s*\.|\( *\)|«»", text), document.path.name


def test_the_model_has_the_facts_of_the_notes(shared: Path) -> None:
    organization = window_maker().organization
    oracle = json.loads((shared / "cases" / "A_oracle.json").read_text(encoding="utf-8"))
    names = {"ГД": "Генеральный директор", "IT и 1С": "ИТ и 1С"}

    def called(name: str) -> str:
        return names.get(name, name)

    links = {
        (organization.need(Participant, link.supplier).name, organization.need(Participant, link.client).name)
        for link in organization.all(ClientLink)
    }
    assert links == {(called(a), called(b)) for a, b in oracle["links_supplier_to_client"]}
    people = {p.name for kind in (Unit, Position) for p in organization.all(kind)}
    assert {called(name) for name in oracle["tree"]} <= people
    assert {e.name for e in organization.all(ExternalClient)} == set(oracle["external_clients"])
    assert [g.name for g in organization.all(ClientGroup)] == ["руководители первой линии"]
    stated = {u.name: u.stated_headcount for u in organization.all(Unit)}
    for name, number in oracle["headcount_stated"].items():
        assert stated.get(called(name), 1) == number


def test_each_regulation_lists_exactly_the_clients_that_are_drawn(tmp_path: Path) -> None:
    session = window_maker()
    report = session.export_pack(tmp_path, kinds=["regulation"])
    for document in report.documents:
        drawn = {
            session.organization.need(Participant, link.client).name.casefold()
            for link in session.organization.referring(ClientLink, document.subject, "supplier")
        }
        text = text_of(document.path.read_bytes())
        lines = re.findall(r"^(?:Внутренн|Внешн)\w+ клиенты?: (.+)\.$", text, re.MULTILINE)
        listed = {name for line in lines for name in re.split(r", | и (?!1С)", line.replace("\u00a0", " "))}
        assert {name.casefold() for name in listed} == drawn, document.path.name


_SENTENCES = (
    "Положение об ОТК",
    "Положение о складе",
    "Положение об ИТ и 1С",
    "Положение о монтажной службе",
    "Должностная инструкция заведующего складом",
    "Должностная инструкция менеджера по работе с заказчиками",
    "Должностная инструкция программиста 1С",
    "Лист ознакомления специалиста по снабжению",
    "Лист согласования начальника монтажной службы",
    "Склад входит в состав снабжения.",
    "В состав снабжения входит склад.",
    "Заведующему складом подчиняется кладовщик.",
    "Начальнику отдела снабжения подчиняются склад, заведующий складом и специалист по снабжению.",
    "Монтажную службу возглавляет начальник монтажной службы.",
    "Внутренний клиент: монтажная служба.",
    "Внутренние клиенты: монтажная служба и цех.",
    "Внутренние клиенты: руководители первой линии.",
    "между снабжением и монтажной службой",
    "между отделом кадров и руководителями первой линии",
    "Соглашение определяет, какие услуги монтажная служба (далее — поставщик) оказывает коммерческому отделу (далее — "
    "клиент), на каких условиях и в каком порядке.",
    "Возложить ответственность за хранение подлинников и учёт изменений на начальника отдела кадров.",
    "На время отсутствия коммерческого директора обязанности по должности исполняет менеджер по работе с заказчиками.",
    "Документы пересматривают раз в год. В графе «Решение» пишут: оставить, изменить или отменить.",
)


def test_sentences_that_were_read_by_eye_stay_as_they_are(tmp_path: Path) -> None:
    report = window_maker().export_pack(tmp_path, kinds=list(all_types()))
    text = _all_text(report)
    assert [words for words in _SENTENCES if words not in text] == []


def _all_text(report: PackReport) -> str:
    texts = (text_of(d.path.read_bytes()) for d in report.documents)
    return "\n".join((*texts, *(d.title for d in report.documents))).replace("\u00a0", " ")
