"""What a document type is, and the registry of all of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from designer.documents.subject import Subject
from designer.documents.writing.pack_wide import PackWide
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.storage.resources import folder


class Group(Enum):
    """Under which heading a kind is offered for export."""

    WORK = Text(ru="Подразделения и должности", en="Units and positions")
    SERVICE = Text(ru="Внутренний сервис", en="Internal service")
    PACK = Text(ru="Весь комплект", en="The whole pack")
    SHEETS = Text(ru="Листы", en="Sheets")
    FEEDBACK = Text(ru="Обратная связь и споры", en="Feedback and disputes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A document of the same pack that was made before, as an order or a sheet lists it."""

    kind: str
    subject: str
    title: str
    revision: int
    hash: str
    group: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One document to be made: of which kind and model, about whom, in which language, beside which others."""

    kind: str
    organization: Organization
    subject: Subject
    language: Language
    wide: PackWide
    beside: tuple[Listed, ...] = ()
    """What the same pack holds so far; kinds are made in the order of their ``place``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """One kind of document: about whom it is made, and what stands in its fields."""

    kind: str
    title: Text
    group: Group
    place: int
    """Where the kind stands among the others; a pack is made in this order."""
    is_usual: bool = True
    """Whether a pack holds the kind unless kinds are chosen."""
    subjects: Callable[[Organization], Sequence[Subject]]
    """About whom the document is made: `subject.each`, `subject.the_company` or a function of the type's own."""
    fields: Mapping[str, Text]
    """Every field of the template, dotted for those of repeated items, with what it holds."""
    file_name: Callable[[Subject, Language], str]
    values: Callable[[Asked], dict[str, object]]

    def template(self, language: Language) -> Path:
        """Return the shipped template."""
        return folder("templates") / language / f"{self.kind}.docx"


@cache
def all_types() -> dict[str, DocumentType]:
    """Return every document type by its kind, in the order of a pack."""
    package = importlib.import_module("designer.documents.types")
    modules = [
        importlib.import_module(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
    ]
    types: list[DocumentType] = [m.TYPE for m in modules if hasattr(m, "TYPE")]
    return {t.kind: t for t in sorted(types, key=lambda t: (t.place, t.kind))}


def known_fields(kind: str | None) -> frozenset[str]:
    """Return the fields that templates of a kind may use; of all kinds together where None."""
    types = [t for t in all_types().values() if kind in (None, t.kind)]
    return frozenset(name for t in types for name in t.fields)
