"""Ask why a finding is as it should be."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from designer.edits.attention import may_accept
from designer.i18n import Text
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label

_TITLE = Text(ru="Принять замечание", en="Accept a finding")
_ASK = Text(ru="Почему это в порядке вещей?", en="Why is this as it should be?")
_KEPT = Text(
    ru="Причина останется в модели; замечание можно вернуть из списка принятых.",
    en="The reason is kept in the model; the finding can be brought back from the list of accepted ones.",
)


class AcceptFinding(QDialog):
    """Shows the finding, and is done only when there is a reason."""

    def __init__(self, parent: QWidget, finding: str) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(str(_TITLE))
        column = QVBoxLayout(self)
        column.addWidget(label(finding, "heading"))
        column.addWidget(label(_ASK))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(str(_ASK))
        self.reason.textChanged.connect(self._look)
        column.addWidget(self.reason)
        column.addWidget(label(_KEPT, "muted"))
        column.addStretch(1)
        self.done_button = button(Text(ru="Принять", en="Accept"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        stay = button(Text(ru="Отмена", en="Cancel"))
        stay.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(stay)
        row.addWidget(self.done_button)
        column.addLayout(row)
        self._look()
        sized(self, 520, 190)

    def _look(self, *_: object) -> None:
        self.done_button.setEnabled(may_accept(self.reason.text()) is None)


def ask_reason(parent: QWidget, finding: str) -> str:
    """Return the reason that the user gives for accepting a finding, or "" where there is none."""
    dialog = AcceptFinding(parent, finding)
    reason = dialog.reason.text().strip() if dialog.exec() else ""
    dialog.deleteLater()
    return reason
