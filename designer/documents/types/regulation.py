"""The department regulation: Положение о подразделении, department charter."""

from __future__ import annotations

from designer.documents.content.hierarchy import head_sentence, inner_units, unit_place_sentence
from designer.documents.content.names import name_in, number_in
from designer.documents.content.parts import COMMON_FIELDS, common_values, finished
from designer.documents.content.sheets import reading_rows
from designer.documents.content.titles import about_unit, regulation_title
from designer.documents.content.work import work_rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject, each
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.work import Function
from designer.word.values import Gap

_NO_HEAD = Gap(Text(ru="Руководитель не указан.", en="No head is named."))
_NO_FUNCTIONS = Gap(Text(ru="функции не указаны", en="no functions given"))
_NO_POSITIONS = Gap(Text(ru="должности не указаны", en="no positions named"))


def _values(asked: Asked) -> dict[str, object]:
    organization, subject, language = asked.organization, asked.subject, asked.language
    unit = organization.need(Unit, subject.id)
    head = organization.get(Position, unit.head)
    units = inner_units(organization, unit)
    positions = [p for inner in units for p in _positions(organization, inner)]
    positions += [p for p in organization.referring(Position, unit.id, "also_in") if p not in positions]
    stated = unit.stated_headcount
    total = number_in(sum(p.headcount for p in positions), language)
    rows = [
        {
            "id": p.id,
            "name": p.name,
            "unit": organization.need(Unit, p.unit or unit.id).name,
            "headcount": number_in(p.headcount, language),
        }
        for p in positions
    ]
    values: dict[str, object] = {
        **common_values(organization, unit, language),
        "about": about_unit(unit, language),
        "place_sentence": unit_place_sentence(organization, unit, language),
        "head": name_in(head, Case.NOMN, language) if head else "",
        "head_sentence": head_sentence(organization, unit, language) or _NO_HEAD,
        "has_inner_units": len(units) > 1,
        "positions": rows or _NO_POSITIONS,
        "headcount_total": total if positions else "",
        "stated_headcount": "" if stated is None else number_in(stated, language),
        "work": work_rows(organization, organization.referring(Function, unit.id, "owner"), language) or _NO_FUNCTIONS,
        "readers": reading_rows([head, *(p for p in positions if p.id != head.id)] if head else positions),
    }
    return finished(organization, values, regulation_title(unit, language), language)


def _positions(organization: Organization, unit: Unit) -> list[Position]:
    found = organization.referring(Position, unit.id, "unit")
    return sorted(found, key=lambda p: (p.id != unit.head, p.name, p.id))


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru=f"Положение — {subject.name}", en=f"Charter — {subject.name}").into(language)


TYPE = DocumentType(
    kind="regulation",
    title=Text(ru="Положение о подразделении", en="Department charter"),
    group=Group.WORK,
    place=10,
    subjects=each(Unit),
    fields={
        **COMMON_FIELDS,
        "about": Text(ru="о чём положение: «об отделе продаж»", en="what the charter is about"),
        "place_sentence": Text(ru="предложение о месте в структуре", en="sentence: place in the structure"),
        "head": Text(ru="должность руководителя", en="post of the head"),
        "head_sentence": Text(ru="предложение о том, кто возглавляет", en="sentence: who heads it"),
        "has_inner_units": Text(ru="есть ли внутри другие подразделения", en="whether it has units inside"),
        "positions.name": Text(ru="должность в подразделении", en="position in the unit"),
        "positions.unit": Text(ru="подразделение, в котором должность", en="unit of the position"),
        "positions.headcount": Text(ru="штатных единиц", en="headcount"),
        "headcount_total": Text(ru="всего штатных единиц по должностям", en="headcount of the positions"),
        "stated_headcount": Text(ru="заявленная численность", en="stated headcount"),
    },
    file_name=_file_name,
    values=_values,
)
