"""Before an edit is made: which signed documents it makes stale, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from designer.documents.revisions.states import DocumentState
from designer.i18n import Text, counted
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label

_KEPT = Text(
    ru="Подписанные файлы не изменятся. Для этих документов понадобится новая редакция.",
    en="Signed files do not change. These documents will need a new revision.",
)


class StaleDialog(QDialog):
    """The documents with the very words that no longer agree; Enter makes the edit, Escape leaves it."""

    def __init__(self, desk: Desk, found: list[DocumentState], act: Text, title: Text) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(str(title))
        self.binding = [state for state in found if state.is_binding]
        others = len(found) - len(self.binding)
        number = counted(
            len(self.binding),
            ("подписанный документ", "подписанных документа", "подписанных документов"),
            ("signed document", "signed documents"),
        )
        one, many = Text(ru="Устареет {n}", en="{n} will be stale"), Text(ru="Устареют {n}", en="{n} will be stale")
        column = QVBoxLayout(self)
        column.addWidget(label((one if len(self.binding) == 1 else many).format(n=number), "title"))
        self.documents = QTreeWidget()
        self.documents.setAccessibleName(str(Text(ru="Документы, которые устареют", en="Documents made stale")))
        self.documents.setHeaderHidden(True)
        self.documents.setWordWrap(True)
        self.documents.setTextElideMode(Qt.TextElideMode.ElideRight)
        for state in self.binding:
            item = QTreeWidgetItem([f"{state.title} · {_revision(state)}"])
            for reason in state.reasons:
                line = QTreeWidgetItem([str(reason)])
                line.setToolTip(0, str(reason))
                item.addChild(line)
            self.documents.addTopLevelItem(item)
            item.setExpanded(True)
        column.addWidget(self.documents, 1)
        note = _KEPT
        if others:
            rest = counted(
                others,
                ("выпущенный документ", "выпущенных документа", "выпущенных документов"),
                ("issued document", "issued documents"),
            )
            note = note + Text(
                ru=f" Ещё устареет неподписанных: {rest.ru}.", en=f" Not signed and stale too: {rest.en}."
            )
        column.addWidget(label(note, "muted"))
        row = QHBoxLayout()
        away = button(Text(ru="Не менять", en="Leave as it is"))
        away.clicked.connect(self.reject)
        self.go = button(act, "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(away)
        row.addWidget(self.go)
        column.addLayout(row)
        sized(self, 760, 460)
        self.documents.setFocus()


def _revision(state: DocumentState) -> Text:
    revision = state.record.revision
    return Text(ru=f"ред. {revision}", en=f"rev. {revision}")
