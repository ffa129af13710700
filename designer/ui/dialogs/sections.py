"""Which sections a kind of document has, in which order and under which names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.documents.document_type import all_types
from designer.edits.company import set_company
from designer.i18n import Text
from designer.ui.desk import Desk
from designer.ui.widgets.texts import button, label
from designer.word.sections import sections_of

_KEY = Qt.ItemDataRole.UserRole
_SHIPPED = Qt.ItemDataRole.UserRole + 1


class SectionsEditor(QWidget):
    """A list of sections for each kind: ticked ones stay, a double click renames, two buttons move; all at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._orders: dict[str, tuple[str, ...]] = {}
        self._names: dict[str, str] = {}
        self._shipped: dict[str, dict[str, str]] = {}
        self._filling = False
        self.kind = QComboBox()
        self.kind.setAccessibleName(str(Text(ru="Вид документа", en="Kind of document")))
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
        self.kind.currentIndexChanged.connect(lambda _: self._show())
        self.list.itemChanged.connect(lambda _: self._keep())
        self.list.model().rowsMoved.connect(lambda *_: self._keep())
        self.fill()

    def fill(self) -> None:
        """Offer the kinds of document that have sections, in the model's language."""
        language = self._desk.organization.company.language
        kept = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self._shipped.clear()
        for id, type_ in all_types().items():
            if found := sections_of(type_.template(language)):
                self._shipped[id] = found
                self.kind.addItem(str(type_.title), id)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kept)))
        self.kind.blockSignals(False)
        self._show()

    def _show(self) -> None:
        company = self._desk.organization.company
        self._orders, self._names = dict(company.sections), dict(company.section_names)
        kind = str(self.kind.currentData() or "")
        self._filling = True
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
        self._filling = False

    def _keep(self) -> None:
        """Put the sections of the kind into the model as they stand in the list; what is as shipped is left out."""
        kind = str(self.kind.currentData() or "")
        if self._filling or not kind:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        order = tuple(str(i.data(_KEY)) for i in items if i.checkState() is Qt.CheckState.Checked)
        if order == tuple(self._shipped[kind]) or not order:
            self._orders.pop(kind, None)
        else:
            self._orders[kind] = order
        for item in items:
            name = f"{kind}/{item.data(_KEY)}"
            words = item.text().strip()
            if words and words != item.data(_SHIPPED):
                self._names[name] = words
            else:
                self._names.pop(name, None)
        self._write()

    def _write(self) -> None:
        company = self._desk.organization.company
        if (company.sections, company.section_names) != (self._orders, self._names):
            with self._desk.edit(Text(ru="Разделы документов", en="Sections of documents")) as organization:
                set_company(organization, sections=dict(self._orders), section_names=dict(self._names))

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count() and row >= 0:
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)
            self._keep()

    def _reset(self) -> None:
        kind = str(self.kind.currentData() or "")
        self._orders.pop(kind, None)
        self._names = {name: words for name, words in self._names.items() if not name.startswith(kind + "/")}
        self._write()
        self._show()
