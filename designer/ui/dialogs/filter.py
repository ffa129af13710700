"""Whom to show: a few conditions with a live count, saved in the model under a name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.edits.saved_views import drop_view, may_save_view, save_view
from designer.i18n import Text, counted
from designer.model.saved_views import SavedView
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label
from designer.views.overlays import all_overlays
from designer.views.query import CRITERIA, find_fitting

_ANY = Text(ru="любое", en="any")
_NONE = Text(ru="Пока ни одного", en="None yet")
_HOW = Text(
    ru="Выберите условия справа и дайте виду название: он сохранится в модели.",
    en="Choose conditions on the right and give the view a name: it is kept in the model.",
)
_PLAIN = Text(ru="без наложения", en="no overlay")


class FilterDialog(QDialog):
    """Saved views at the left, conditions at the right."""

    def __init__(self, desk: Desk, view: str = "clients") -> None:
        super().__init__(desk.window)
        self._desk, self._view = desk, view
        self.setWindowTitle(str(Text(ru="Отбор и сохранённые виды", en="Filter and saved views")))
        self.saved = QListWidget()
        self.saved.setAccessibleName(str(Text(ru="Сохранённые виды", en="Saved views")))
        self.saved.currentItemChanged.connect(lambda *_: self._take())
        self.saved.itemActivated.connect(lambda _: self.accept())
        self.boxes: dict[str, QWidget] = {}
        form = QFormLayout()
        for id, criterion in CRITERIA.items():
            made: QWidget
            if criterion.values:
                made = box = QComboBox()
                box.addItem(str(_ANY), "")
                for value, words in criterion.values:
                    box.addItem(str(words), value)
                box.currentIndexChanged.connect(self._count)
            else:
                made = line = QLineEdit()
                line.textChanged.connect(self._count)
            made.setAccessibleName(str(criterion.title))
            self.boxes[id] = made
            form.addRow(label(criterion.title, "muted"), made)
        self.overlay = QComboBox()
        self.overlay.setAccessibleName(str(Text(ru="Наложение", en="Overlay")))
        self.overlay.addItem(str(_PLAIN), "")
        for overlay in all_overlays():
            self.overlay.addItem(str(overlay.title), overlay.id)
        form.addRow(label(Text(ru="Наложение", en="Overlay"), "muted"), self.overlay)
        self.found = label(kind="title", wrap=False)
        self.name = QLineEdit()
        self.name.setAccessibleName(str(Text(ru="Название вида", en="Name of the view")))
        self.name.setPlaceholderText(
            str(Text(ru="Название, чтобы сохранить в модели", en="A name, to save it in the model"))
        )
        keep = button(Text(ru="Сохранить вид", en="Save the view"))
        keep.clicked.connect(self.save)
        self.drop = button(Text(ru="Удалить", en="Delete"))
        self.drop.clicked.connect(self._drop)
        show = button(Text(ru="Показать", en="Show"), "primary")
        show.setDefault(True)
        show.clicked.connect(self.accept)
        everybody = button(Text(ru="Показать всех", en="Show everybody"))
        everybody.clicked.connect(self._everybody)
        left = QVBoxLayout()
        left.addWidget(label(Text(ru="Сохранённые виды", en="Saved views"), "heading"))
        self.empty = EmptyPlace(_NONE, _HOW, Text(ru="Назвать вид", en="Name a view"), self.name.setFocus)
        left.addWidget(self.empty, 1)
        left.addWidget(self.saved, 1)
        left.addWidget(self.drop)
        naming = QHBoxLayout()
        naming.addWidget(self.name, 1)
        naming.addWidget(keep)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addWidget(self.found)
        right.addStretch(1)
        right.addLayout(naming)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(everybody)
        row.addWidget(show)
        right.addLayout(row)
        sides = QHBoxLayout(self)
        sides.addLayout(left, 2)
        sides.addLayout(right, 5)
        sized(self, 820, 470)
        self._list()
        self._set(desk.looking.conditions, desk.looking.overlay)

    @property
    def conditions(self) -> dict[str, str]:
        """The conditions that are chosen now."""
        found = {
            id: box.currentData() if isinstance(box, QComboBox) else box.text().strip()
            for id, box in self.boxes.items()
            if isinstance(box, (QComboBox, QLineEdit))
        }
        return {id: value for id, value in found.items() if value}

    def _set(self, conditions: object, overlay: str) -> None:
        given = dict(conditions) if isinstance(conditions, dict) else {}
        for id, box in self.boxes.items():
            if isinstance(box, QComboBox):
                box.setCurrentIndex(max(0, box.findData(given.get(id, ""))))
            elif isinstance(box, QLineEdit):
                box.setText(given.get(id, ""))
        self.overlay.setCurrentIndex(max(0, self.overlay.findData(overlay)))
        self._count()

    def _count(self, *_: object) -> None:
        session = self._desk.session
        number = len(find_fitting(session.organization, self.conditions, session.findings_by()))
        words = counted(number, ("участник", "участника", "участников"), ("participant", "participants"))
        self.found.setText(str(Text(ru="Подходит: ", en="Fitting: ") + words))

    def _list(self, current: str = "") -> None:
        self.saved.blockSignals(True)
        self.saved.clear()
        for view in sorted(self._desk.organization.all(SavedView), key=lambda v: v.name.casefold()):
            item = QListWidgetItem(view.name)
            item.setData(Qt.ItemDataRole.UserRole, view.id)
            self.saved.addItem(item)
            if view.id == current:
                self.saved.setCurrentItem(item)
        self.saved.blockSignals(False)
        has_any = self.saved.count() > 0
        self.empty.setVisible(not has_any)
        self.saved.setVisible(has_any)
        self.drop.setVisible(has_any)

    def _chosen(self) -> SavedView | None:
        item = self.saved.currentItem()
        return self._desk.organization.get(SavedView, item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _take(self) -> None:
        view = self._chosen()
        if view is not None:
            self._view = view.view
            self.name.setText(view.name)
            self._set(view.conditions, view.overlay)

    def save(self) -> None:
        """Save what is chosen under the name, one undo step."""
        refusal = may_save_view(self.name.text())
        if refusal is not None:
            self.found.setText(str(refusal.reason))
            self.name.setFocus()
            return
        with self._desk.edit(Text(ru="Сохранить вид", en="Save a view")) as organization:
            saved = save_view(organization, self.name.text(), self._view, self.overlay.currentData(), self.conditions)
        self._list(saved.id)

    def _drop(self) -> None:
        view = self._chosen()
        if view is not None:
            with self._desk.edit(Text(ru="Удалить сохранённый вид", en="Delete a saved view")) as organization:
                drop_view(organization, view.id)
            self._list()

    def _everybody(self) -> None:
        self._set({}, "")
        self.accept()

    def accept(self) -> None:
        """Look at the drawings so."""
        looking = replace(self._desk.looking, conditions=self.conditions, overlay=self.overlay.currentData(), focus=())
        self._desk.look(looking)
        self._desk.view_asked.emit(self._view)
        super().accept()


def show_saved(desk: Desk, id: str) -> None:
    """Look at the drawings as a saved view says."""
    view = desk.organization.get(SavedView, id)
    if view is not None:
        desk.look(replace(desk.looking, conditions=dict(view.conditions), overlay=view.overlay, focus=()))
        desk.view_asked.emit(view.view)
