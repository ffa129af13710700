"""The register of a pack: a Word document for people, CSV for a spreadsheet, JSON for scripts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from designer.documents.report import PackedDocument, PackReport
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.register import DocumentStatus
from designer.storage.resources import folder

FIELDS: dict[str, Text] = {
    "company": Text(ru="наименование организации", en="name of the organization"),
    "documents.title": Text(ru="документ", en="document"),
    "documents.file": Text(ru="файл", en="file"),
    "documents.revision": Text(ru="редакция", en="revision"),
    "documents.hash": Text(ru="начало контрольной суммы", en="beginning of the checksum"),
    "documents.status": Text(ru="состояние", en="status"),
}
JSON_NAME: Final = "register.json"
CSV_NAME: Final = "register.csv"
TITLE: Final = Text(ru="Реестр документов", en="Register of documents")
STATUSES: Final = {
    DocumentStatus.ISSUED: Text(ru="выпущен", en="issued"),
    DocumentStatus.IN_SIGN_OFF: Text(ru="на согласовании", en="in sign-off"),
    DocumentStatus.SIGNED: Text(ru="подписан", en="signed"),
    DocumentStatus.WITHDRAWN: Text(ru="отозван", en="withdrawn"),
}
_HEAD: Final = Text(
    ru="Документ|Файл|Редакция|Контрольная сумма|Состояние", en="Document|File|Revision|Checksum|Status"
)
_SHOWN_OF_HASH: Final = 16


def template_path(language: Language) -> Path:
    """Return the shipped template of the Word register."""
    return folder("templates") / language / "register.docx"


def register_document(
    organization: Organization, documents: Sequence[PackedDocument], language: Language, created: date
) -> bytes:
    """Return the register as a Word document."""
    from designer.word.template import Template
    from designer.word.values import DocumentIdentity

    identity = DocumentIdentity(
        model_id=organization.model_id,
        subject="register",
        kind="register",
        title=TITLE.into(language),
        organization=organization.company.name,
        created=created,
        language=language,
        template="register",
    )
    values = {
        "company": organization.company.full_name or organization.company.name,
        "documents": [
            {
                "id": f"{d.kind}-{d.subject}",
                "title": d.title,
                "file": d.path.name,
                "revision": str(d.revision),
                "hash": d.hash[:_SHOWN_OF_HASH],
                "status": d.status.into(language),
            }
            for d in documents
        ],
    }
    return Template.load(template_path(language)).fill(values, identity=identity).data


def register_table(documents: Sequence[PackedDocument], language: Language) -> bytes:
    """Return the register as CSV for a spreadsheet; no cell can become a formula."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";" if language == "ru" else ",", lineterminator="\r\n")
    writer.writerow(_HEAD.into(language).split("|"))
    for d in documents:
        cells = (d.title, d.path.name, str(d.revision), d.hash, d.status.into(language))
        writer.writerow([_harmless(cell) for cell in cells])
    return made.getvalue().encode("utf-8-sig")


def register_json(report: PackReport) -> bytes:
    """Return the register as JSON, its paths relative to the folder."""
    beside = replace(
        report, documents=tuple(replace(d, path=Path(d.path.name)) for d in report.documents), register=None
    )
    listing = {"documents": beside.as_json()["documents"]}
    return (json.dumps(listing, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _harmless(cell: str) -> str:
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "'") else cell
