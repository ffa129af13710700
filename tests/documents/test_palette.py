"""The palette of a kind holds every field as a control, and is itself a template that can be filled."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.documents.document_type import all_types
from designer.documents.templates.own_templates import prepare_folder
from designer.documents.templates.palette import palette
from designer.i18n import LANGUAGES, Language
from designer.word.check_template import check_template
from designer.word.lint import lint
from designer.word.template import Template


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(all_types()))
def test_a_palette_holds_every_field_and_is_a_usable_template(kind: str, language: Language) -> None:
    type_ = all_types()[kind]
    made = palette(type_, language)
    assert check_template(made, frozenset(type_.fields)) == []
    assert lint(made) == []
    assert set(type_.fields) <= Template.load(made).field_names
    assert made == palette(type_, language)


def test_the_folder_gets_its_guide_and_keeps_what_the_user_put_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path))
    home = prepare_folder("ru")
    assert home == tmp_path / "templates" / "ru" and (tmp_path / "templates" / "en").is_dir()
    guide = (home / "Прочитайте сначала.txt").read_text(encoding="utf-8-sig")
    assert all(f"{kind}.docx" in guide for kind in all_types())
    (home / "regulation.docx").write_bytes(b"mine")
    prepare_folder("ru")
    assert (home / "regulation.docx").read_bytes() == b"mine"
    for folder in ("Поля для вставки", "Поставляемые шаблоны"):
        assert {p.stem for p in (home / folder).iterdir()} == set(all_types())
