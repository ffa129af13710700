"""The program's own Excel table as a format that can be written."""

from __future__ import annotations

from designer.exchange.outgoing import Places, Writer
from designer.i18n import Language, Text
from designer.model.organization import Organization


def write(organization: Organization, language: Language, _: Places) -> tuple[bytes, tuple[Text, ...]]:
    """Return the whole model as a workbook; nothing that it is made to hold is left out."""
    from designer.exchange.workbook import write_workbook

    return write_workbook(organization, language), ()


WRITER = Writer(
    kind="workbook",
    title=Text(ru="таблица Excel", en="Excel table"),
    files=Text(ru="Таблица Excel", en="Excel table"),
    suffix=".xlsx",
    write=write,
    place=10,
)
