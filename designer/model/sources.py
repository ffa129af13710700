"""What the model remembers of files that were read into it, so that their next editions update it."""

from __future__ import annotations

from dataclasses import dataclass

from designer.model.fields import said
from designer.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedSource(Record):
    """One foreign file: which record each of its rows became, and what the row said."""

    name: str = said("Файл", "File")
    kind: str = said("Формат", "Format")
    columns: dict[str, str] = said("Столбцы", "Columns", default=dict)
    """What the columns of the file were taken for, by their headings."""
    rows: dict[str, str] = said("Записи", "Records", default=dict)
    """Key in the file → id of the record, which may be gone by now."""
    stated: dict[str, str] = said("Сказано в файле", "Stated in the file", default=dict)
    """Key in the file → fingerprints of the fields it stated, by which a later edition is known to differ."""
