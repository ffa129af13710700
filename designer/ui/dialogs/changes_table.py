"""What differs between an issued document and the model; of what nature each change is, the user says."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from designer.documents.revisions.differences import Nature
from designer.documents.revisions.states import DocumentState
from designer.i18n import Text

_HEAD = (
    Text(ru="Место", en="Where"),
    Text(ru="В документе", en="In the document"),
    Text(ru="В модели", en="In the model"),
    Text(ru="Характер", en="Nature"),
)


class ChangesTable(QTableWidget):
    """One line for each changed field."""

    judged = Signal()
    """The nature of a change was chosen."""

    def __init__(self) -> None:
        super().__init__(0, len(_HEAD))
        self.setAccessibleName(str(Text(ru="Что изменилось", en="What has changed")))
        self.setHorizontalHeaderLabels([str(words) for words in _HEAD])
        self.verticalHeader().hide()
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)

    def fill(self, state: DocumentState) -> None:
        """Show what differs between a document and the model."""
        for row, difference in enumerate(state.differences):
            self.insertRow(row)
            for column, words in enumerate((str(difference.label), difference.old or "—", difference.new or "—")):
                self.setItem(row, column, QTableWidgetItem(words))
            box = QComboBox()
            box.setAccessibleName(f"{difference.label}: {_HEAD[3]}")
            for nature in Nature:
                box.addItem(str(nature.text), nature.value)
            box.setCurrentIndex(box.findData(difference.nature.value))
            box.setProperty("anchor", difference.anchor)
            box.currentIndexChanged.connect(lambda _: self.judged.emit())
            self.setCellWidget(row, 3, box)
        if state.is_gone:
            self.insertRow(0)
            self.setItem(0, 0, QTableWidgetItem(str(state.reasons[0])))
        self.resizeRowsToContents()

    @property
    def natures(self) -> dict[str, str]:
        """What the user says of each changed field, by its anchor."""
        boxes = [self.cellWidget(row, 3) for row in range(self.rowCount())]
        return {str(b.property("anchor")): str(b.currentData()) for b in boxes if isinstance(b, QComboBox)}
