"""No text of a model becomes a formula in any table that the program writes."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from designer.edits.removal import remove
from designer.i18n import plain
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import Service
from designer.session import Session

BEGINNINGS = ("=HYPERLINK(\"file:///x\")", "+7 495", "-1+1|cmd", "@SUM(1)", "\t=1", "\r=1")


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_all_tables_of_a_pack(beginning: str, tmp_path: Path) -> None:
    session = Session.example("ru")
    with session.edit(plain("подложить")) as organization:
        for kind in (Unit, Position, ExternalClient, ClientGroup):
            remove(organization, [one.id for one in organization.all(kind)[2:]])
        for record in tuple(organization):
            if isinstance(record, Participant):
                organization.put(replace(record, name=beginning + record.name, abbreviations=(beginning,)))
            elif isinstance(record, Service):
                organization.put(replace(record, name=beginning, result=beginning, deadline=beginning))
        for performer in [r for r in tuple(organization) if isinstance(r, Performer)]:
            organization.put(replace(performer, mission=beginning))
    session.export_pack(tmp_path)
    tables = [path for path in tmp_path.rglob("*") if path.suffix in (".csv", ".xlsx")]
    assert tables
    for path in tables:
        if path.suffix == ".csv":
            text = path.read_text(encoding="utf-8-sig")
            rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))
            assert rows and not [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell]
        else:
            for sheet in openpyxl.load_workbook(path).worksheets:
                assert not [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
