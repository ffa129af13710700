"""Builds the shipped Word templates from their description; run it after a change and commit the result."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from designer.documents.document_type import all_types  # noqa: E402
from designer.i18n import LANGUAGES  # noqa: E402

GUIDE = Path(__file__).resolve().parent / "template_sources" / "guide.md"
PICTURE = "surroundings"


def _builders() -> dict[str, Callable[[], bytes]]:
    """Return what builds each template, by its path: every file of ``template_sources/ru`` and ``en``."""
    found: dict[str, Callable[[], bytes]] = {}
    for language in LANGUAGES:
        package = importlib.import_module(f"template_sources.{language}")
        for module in pkgutil.iter_modules(package.__path__):
            source = importlib.import_module(f"{package.__name__}.{module.name}")
            found[f"{language}/{module.name.replace('_', '-')}.docx"] = source.build
    return found


TEMPLATES = _builders()


def field_list() -> str:
    """The page for authors of templates: how a field is put in, and all fields by kind."""
    lines = [GUIDE.read_text(encoding="utf-8").rstrip()]
    for kind, document_type in all_types().items():
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
