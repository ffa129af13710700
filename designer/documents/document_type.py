"""What a document type is, and the registry of all of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.storage.resources import folder


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """One kind of document: for whom it is made, and what stands in its fields."""

    kind: str
    title: Text
    subject_kind: type[Performer]
    fields: Mapping[str, Text]
    """Every field of the template, dotted for those of repeated items, with what it holds."""
    file_name: Callable[[Performer, Language], str]
    values: Callable[[Organization, Performer, Language], dict[str, object]]

    def subjects(self, organization: Organization) -> Sequence[Performer]:
        """Return those for whom the document is made, by name."""
        return sorted(organization.all(self.subject_kind), key=lambda s: (s.name, s.id))

    def template(self, language: Language) -> Path:
        """Return the shipped template."""
        return folder("templates") / language / f"{self.kind}.docx"


@cache
def all_types() -> dict[str, DocumentType]:
    """Return every document type by its kind."""
    package = importlib.import_module("designer.documents.types")
    modules = [
        importlib.import_module(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
    ]
    return {m.TYPE.kind: m.TYPE for m in modules if hasattr(m, "TYPE")}


def known_fields(kind: str | None) -> frozenset[str]:
    """Return the fields that templates of a kind may use; of all kinds together where None."""
    types = [t for t in all_types().values() if kind in (None, t.kind)]
    return frozenset(name for t in types for name in t.fields)
