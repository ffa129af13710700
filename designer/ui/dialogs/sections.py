"""Which sections a kind of document has, in which order and under which names."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.documents.document_type import all_types
from designer.i18n import Text
from designer.model.company import Company
from designer.ui.texts import button, label
from designer.word.sections import sections_of

_KEY = Qt.ItemDataRole.UserRole
_SHIPPED = Qt.ItemDataRole.UserRole + 1


class SectionsEditor(QWidget):
    """A list of sections for each kind: ticked ones stay, a double click renames, two buttons move."""

    def __init__(self, company: Company) -> None:
        super().__init__()
        self._language = company.language
        self._orders = dict(company.sections)
        self._names = dict(company.section_names)
        self._shipped: dict[str, dict[str, str]] = {}
        self.kind = QComboBox()
        self.kind.setAccessibleName(str(Text(ru="Вид документа", en="Kind of document")))
        for id, type_ in all_types().items():
            if found := sections_of(type_.template(self._language)):
                self._shipped[id] = found
                self.kind.addItem(str(type_.title), id)
        self.list = QListWidget()
        self.list.setAccessibleName(str(Text(ru="Разделы", en="Sections")))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setEditTriggers(QListWidget.EditTrigger.DoubleClicked | QListWidget.EditTrigger.EditKeyPressed)
        self.up = button(Text(ru="Выше", en="Up"))
        self.down = button(Text(ru="Ниже", en="Down"))
        self.reset = button(Text(ru="Как в шаблоне", en="As in the template"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.reset.clicked.connect(self._reset)
        row = QHBoxLayout()
        for one in (self.up, self.down, self.reset):
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.kind)
        column.addWidget(
            label(
                Text(
                    ru="Снимите отметку, чтобы убрать раздел. Переименовать — F2 или двойной щелчок.",
                    en="Untick a section to leave it out. Rename with F2 or a double click.",
                ),
                "muted",
            )
        )
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._shown = ""
        self.kind.currentIndexChanged.connect(lambda _: self._show())
        self._show()

    def values(self) -> dict[str, Any]:
        """Return ``sections`` and ``section_names`` as the company keeps them; what is as shipped is left out."""
        self._keep()
        return {"sections": dict(self._orders), "section_names": dict(self._names)}

    def _show(self) -> None:
        self._keep()
        kind = self._shown = str(self.kind.currentData() or "")
        shipped = self._shipped.get(kind, {})
        order = self._orders.get(kind, ())
        self.list.clear()
        wanted = [key for key in order if key in shipped] or list(shipped)
        for key in (*wanted, *(key for key in shipped if key not in wanted)):
            item = QListWidgetItem(self._names.get(f"{kind}/{key}", shipped[key]))
            item.setData(_KEY, key)
            item.setData(_SHIPPED, shipped[key])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable)
            item.setCheckState(Qt.CheckState.Checked if key in wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _keep(self) -> None:
        if not self._shown:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        order = tuple(str(i.data(_KEY)) for i in items if i.checkState() is Qt.CheckState.Checked)
        if order == tuple(self._shipped[self._shown]) or not order:
            self._orders.pop(self._shown, None)
        else:
            self._orders[self._shown] = order
        for item in items:
            name = f"{self._shown}/{item.data(_KEY)}"
            words = item.text().strip()
            if words and words != item.data(_SHIPPED):
                self._names[name] = words
            else:
                self._names.pop(name, None)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count() and row >= 0:
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)

    def _reset(self) -> None:
        kind, self._shown = self._shown, ""
        self._orders.pop(kind, None)
        self._names = {name: words for name, words in self._names.items() if not name.startswith(kind + "/")}
        self._show()
