"""Builds the shipped Word templates from their description; run it after a change and commit the result."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from template_sources import english, russian  # noqa: E402

from designer.documents.document_type import all_types  # noqa: E402

GUIDE = Path(__file__).resolve().parent / "template_sources" / "guide.md"
PICTURE = "surroundings"

TEMPLATES = {
    "ru/regulation.docx": russian.regulation,
    "ru/job-description.docx": russian.job_description,
    "ru/register.docx": russian.register,
    "en/regulation.docx": english.regulation,
    "en/job-description.docx": english.job_description,
    "en/register.docx": english.register,
}


def field_list() -> str:
    """The page for authors of templates: how a field is put in, and all fields by kind."""
    lines = [GUIDE.read_text(encoding="utf-8").rstrip()]
    for kind, document_type in sorted(all_types().items()):
        title = document_type.title
        lines += [
            "",
            f"## {title.ru} · {title.en} (`{kind}`)",
            "",
            "| тег · tag | что в нём · what it holds |",
        ]
        lines.append("| --- | --- |")
        lines += [
            f"| `{_tag(name)}` | {words.ru} · {words.en} |" for name, words in document_type.fields.items()
        ]
    return "\n".join(lines) + "\n"


def _tag(name: str) -> str:
    if name == PICTURE:
        return "omd:picture:" + name
    *collections, last = name.split(".")
    if not collections:
        return "omd:" + name
    around = [f"omd:each:{'x.' if place else ''}{part}" for place, part in enumerate(collections)]
    return "` → `".join([*around, "omd:x." + last])


def main() -> None:
    """Write all templates and the list of their fields."""
    for name, build in TEMPLATES.items():
        path = ROOT / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(build())
    (ROOT / "templates" / "README.md").write_text(field_list(), encoding="utf-8")


if __name__ == "__main__":
    main()
