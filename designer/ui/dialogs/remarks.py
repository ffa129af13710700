"""The remarks on documents: each is answered and decided here, the protocol is exported from the pack."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from designer.documents.document_type import all_types
from designer.edits.remarks import answer_remark
from designer.i18n import Text
from designer.model.register import Remark, RemarkState
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label

_STATES = (
    (RemarkState.OPEN, Text(ru="открыто", en="open")),
    (RemarkState.ACCEPTED, Text(ru="принято", en="accepted")),
    (RemarkState.REJECTED, Text(ru="отклонено", en="rejected")),
)
_HEADS = Text(ru="Документ|Замечание|Автор|Решение", en="Document|Remark|Author|Decision")
_NONE = Text(ru="Замечаний пока нет", en="No remarks yet")
_WHENCE = Text(
    ru="Они берутся из комментариев в файлах, которые вернулись с согласования: примите файлы и нажмите "
    "«Комментарии\u00a0—\u00a0в\u00a0протокол».",
    en="They come from the comments in files that return from sign-off: take the files back and press "
    "“Record the comments”.",
)
_ID = Qt.ItemDataRole.UserRole


class RemarksDialog(QDialog):
    """A table of remarks above, the answer to the chosen one below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Замечания к документам", en="Remarks on documents")))
        step = Text(ru="Принять правки из Word…", en="Take edits back from Word…")
        self.empty = EmptyPlace(_NONE, _WHENCE, step, self._take_back)
        self.table = QTableWidget(0, len(str(_HEADS).split("|")))
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels(str(_HEADS).split("|"))
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.currentCellChanged.connect(lambda *_: self._show())
        self.text = label()
        self.answer = QPlainTextEdit()
        self.answer.setAccessibleName(str(Text(ru="Ответ", en="Answer")))
        self.answer.setPlaceholderText(str(Text(ru="Ответ автору замечания", en="Answer to the author")))
        self.answer.setTabChangesFocus(True)
        self.answer.setMaximumHeight(90)
        self.state = QComboBox()
        self.state.setAccessibleName(str(Text(ru="Решение", en="Decision")))
        for state, words in _STATES:
            self.state.addItem(str(words), state.value)
        self.keep = button(Text(ru="Записать ответ", en="Keep the answer"), "primary")
        self.keep.clicked.connect(self.record)
        away = button(Text(ru="Закрыть", en="Close"))
        away.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.state)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(away)
        column = QVBoxLayout(self)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self.text)
        column.addWidget(self.answer)
        column.addLayout(row)
        sized(self, 900, 560)
        self._fill()

    def _fill(self) -> None:
        remarks = sorted(self._desk.organization.all(Remark), key=lambda r: (r.kind, r.subject, r.date, r.id))
        words = dict(_STATES)
        self.table.setRowCount(len(remarks))
        for row, remark in enumerate(remarks):
            cells = (self._document(remark), remark.text, remark.author, str(words[remark.state]))
            for place, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setData(_ID, remark.id)
                self.table.setItem(row, place, item)
        self.table.resizeColumnsToContents()
        has_any = bool(remarks)
        self.empty.setVisible(not has_any)
        for widget in (self.table, self.text, self.answer, self.state, self.keep):
            widget.setVisible(has_any)
        if has_any and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 1)
        self._show()

    def _document(self, remark: Remark) -> str:
        known = all_types().get(remark.kind)
        about = self._desk.organization.find(remark.subject)
        name = str(getattr(about, "name", ""))
        return f"{known.title}: {name}" if known is not None and name else str(known.title if known else remark.kind)

    def _chosen(self) -> Remark | None:
        item = self.table.item(self.table.currentRow(), 0)
        return self._desk.organization.get(Remark, str(item.data(_ID))) if item is not None else None

    def _show(self) -> None:
        remark = self._chosen()
        if remark is None:
            self.text.clear()
            return
        place = f"«{remark.place}»: " if remark.place else ""
        self.text.setText(place + remark.text)
        self.answer.setPlainText(remark.answer)
        self.state.setCurrentIndex(self.state.findData(remark.state.value))

    def _take_back(self) -> None:
        from designer.ui.dialogs.take_back import TakeBackDialog

        TakeBackDialog(self._desk).exec()
        self._fill()

    def record(self) -> None:
        """Put the answer and the decision into the model, as one step."""
        remark = self._chosen()
        if remark is None:
            return
        with self._desk.edit(Text(ru="Ответить на замечание", en="Answer a remark")) as organization:
            answer_remark(
                organization, remark.id, self.answer.toPlainText(), RemarkState(str(self.state.currentData()))
            )
        self._fill()
