"""A change is told in words for readers, not in those for authors of templates."""

from __future__ import annotations

from designer.documents.document_type import all_types
from designer.documents.revisions.differences import label_of_field
from designer.documents.revisions.field_names import CALLED


def test_every_name_belongs_to_a_field() -> None:
    fields = {field for kind in all_types().values() for field in kind.fields}
    assert CALLED.keys() <= fields


def test_no_part_of_a_document_is_called_a_sentence() -> None:
    for kind in ("regulation", "job-description", "service-agreement", "mission-book"):
        for field in all_types()[kind].fields:
            label = label_of_field(kind, field)
            assert not label.ru.startswith("Предложение") and not label.en.startswith("Sentence"), field
            assert "падеж" not in label.ru and "списком" not in label.ru, field


def test_labels() -> None:
    assert label_of_field("regulation", "superior_sentence").ru == "Подчинённость"
    assert label_of_field("regulation", "mission").en == "Mission"
    assert label_of_field("unknown", "new.field").ru == "New.field"
