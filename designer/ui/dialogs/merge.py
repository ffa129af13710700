"""Merge another copy into the open model: questions first, each with both versions in words and on the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QSplitter,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.i18n import Text, counted, plain, shortened
from designer.model.compare import Difference
from designer.model.fields import references_of
from designer.model.merge import Merged, Own, Question, Side
from designer.model.organization import Organization
from designer.model.words import Records, difference_title
from designer.session import Session
from designer.storage.common_base import CommonBase
from designer.ui.desk import Desk
from designer.ui.dialogs.merge_entries import (
    Note,
    add_differences,
    add_head,
    add_notes,
    base_words,
    entry_tree,
    holding,
    joined,
    notes,
    why_asked,
)
from designer.ui.dialogs.side_by_side import SideBySide, title_of, wording
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label, plain_hint
from designer.ui.widgets.word_view import WordView

_ROLE = Qt.ItemDataRole.UserRole
_JOINED = Text(ru="Сложено из правок обоих", en="Put together from both")
_TAKEN = Text(ru="Взято из копии", en="Taken from the copy")
_KEPT = Text(ru="Ваши изменения", en="Your changes")
_KEEP = Text(ru=": оставить", en=": keep it")
_REMOVE = Text(ru=": удалить", en=": remove it")
_OURS = Text(ru="Ваша версия", en="Your version")
_THEIRS = Text(ru="Версия копии", en="The copy's version")
_AS_IT_WAS = Text(ru="Как было до обоих", en="As it was before both")
_OWN = Text(ru="Своими словами:", en="In your own words:")
_BOTH = Text(ru="Сложить обе правки", en="Put both edits together")
_BOTH_HINT = Text(
    ru="Правки не касаются друг друга: записать текст с обеими. Его можно поправить.",
    en="The edits do not touch: write the text with both of them. It can be changed further.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is merged: the other copy, what it is called, and the state from which both parted."""

    theirs: Organization
    name: str
    base: CommonBase
    hash: str = ""
    """Hash of the other file, which is the common base of both afterwards."""
    ours_name: str = ""
    """What the open side is called in questions that stay open."""


class MergeDialog(QDialog):
    """Nothing is chosen beforehand; the model changes only when “Merge” is pressed, as one undo step."""

    def __init__(self, desk: Desk, case: Case, session: Session | None = None) -> None:
        super().__init__(desk.window)
        self._desk, self._case, self._session = desk, case, session or desk.session
        self.answers: dict[str, Side | Own] = {}
        self.merged = self._session.merge_with(case.theirs, case.base.organization)
        self.setWindowTitle(str(Text(ru="Слияние с копией: ", en="Merge with a copy: ")) + case.name)
        self.summary = label(kind="title")
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        self.about = label(plain(f"{case.name}. ") + base_words(case.base), "muted")
        column.addWidget(self.about)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        self.list = entry_tree()
        self.list.currentItemChanged.connect(lambda *_: self._show())
        split.addWidget(self.list)
        split.addWidget(self._pages())
        split.setSizes([330, 730])
        column.addWidget(split, 1)
        column.addLayout(self._buttons())
        sized(self, 1080, 620)
        self._fill()

    # -- building ----------------------------------------------------------------------------

    def _pages(self) -> QStackedWidget:
        self.pages = QStackedWidget()
        question = QWidget()
        self.title, self.why = label(kind="heading"), label(kind="muted")
        self.choices = {side: QRadioButton() for side in ("ours", "theirs", "base", "own")}
        self._group = QButtonGroup(self)
        for side, words in (("ours", _OURS), ("theirs", _THEIRS), ("base", _AS_IT_WAS), ("own", _OWN)):
            choice = self.choices[side]
            choice.setText(str(words))
            choice.setAccessibleName(choice.text())
            choice.clicked.connect(lambda _=False, side=side: self._choose(side))
            self._group.addButton(choice)
        self.choices["theirs"].setAccessibleName(f"{_THEIRS} — {self._case.name}")
        self.sides = SideBySide(self._desk.theme, self.choices["ours"], self.choices["theirs"])
        self.own = QPlainTextEdit()
        self.own.setAccessibleName(str(_OWN))
        self.own.setTabChangesFocus(True)
        self.own.setMaximumHeight(64)
        self.own.textChanged.connect(lambda: self._choose("own") if self.own.hasFocus() else None)
        column = QVBoxLayout(question)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.why)
        column.addWidget(self.sides, 1)
        column.addWidget(self.choices["base"])
        row = QHBoxLayout()
        row.addWidget(self.choices["own"], 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.own, 1)
        self.both = button(_BOTH, hint=_BOTH_HINT)
        self.both.clicked.connect(self.take_both)
        row.addWidget(self.both, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.pages.addWidget(question)
        taken = QWidget()
        self.taken_title = label(kind="heading")
        before = label(Text(ru="Было", en="Before"), "muted")
        self.taken_sides = SideBySide(self._desk.theme, before, label(Text(ru="Станет", en="After"), "muted"))
        second = QVBoxLayout(taken)
        second.setContentsMargins(8, 0, 0, 0)
        second.addWidget(self.taken_title)
        second.addWidget(self.taken_sides, 1)
        self.pages.addWidget(taken)
        self.pages.addWidget(self._note_page())
        return self.pages

    def _note_page(self) -> QWidget:
        page = QWidget()
        self.note_title = label(kind="heading")
        self.note = WordView(self._desk.theme, Text(ru="К сведению", en="For your information"))
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.note_title)
        column.addWidget(self.note, 1)
        return page

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.next = button(Text(ru="Следующий вопрос", en="Next question"))
        self.next.clicked.connect(self.go_on)
        self.later = button(Text(ru="Объединить, решить позже", en="Merge, decide later"))
        self.later.clicked.connect(self.accept)
        self.done_button = button(Text(ru="Объединить", en="Merge"), "primary")
        self.done_button.clicked.connect(self.accept)
        away = button(Text(ru="Отмена", en="Cancel"))
        away.clicked.connect(self.reject)
        row.addWidget(self.next)
        row.addStretch(1)
        for one in (away, self.later, self.done_button):
            row.addWidget(one)
        return row

    # -- the list ----------------------------------------------------------------------------

    @property
    def open_questions(self) -> list[Question]:
        """What is still to be answered."""
        return [q for q in self.asked.values() if q.key not in self.answers]

    def _fill(self) -> None:
        """Show questions, answered ones too, then what was taken from each side without a question."""
        current = self.list.currentItem()
        key = current.data(0, _ROLE) if current is not None else None
        self.asked: dict[str, Question] = {**getattr(self, "asked", {}), **{q.key: q for q in self.merged.questions}}
        states = self._states()
        self.list.blockSignals(True)
        self.list.clear()
        if self.asked:
            head = add_head(self.list, Text(ru="Вопросы", en="Questions"), len(self.asked))
            for id, question in self.asked.items():
                sign = "✓ " if id in self.answers else "? "
                item = QTreeWidgetItem([sign + str(title_of(question.record, question.field, *states))])
                item.setData(0, _ROLE, id)
                item.setToolTip(0, plain_hint(item.text(0)))
                head.addChild(item)
        base, asked = self._case.base.organization, self.asked.keys()
        both = (self._session.organization, self._case.theirs)
        add_differences(self.list, _JOINED, joined(base, both, self.merged, asked), states)
        for words, side in ((_TAKEN, self._case.theirs), (_KEPT, self._session.organization)):
            add_differences(self.list, words, holding(base, side, self.merged, asked), states)
        add_notes(self.list, notes(self.merged, states))
        self.list.expandAll()
        self.list.blockSignals(False)
        self._select(key)
        self._tell()

    def _select(self, key: object) -> None:
        items = [
            child
            for number in range(self.list.topLevelItemCount())
            if (head := self.list.topLevelItem(number)) is not None
            for place in range(head.childCount())
            if (child := head.child(place)) is not None
        ]
        chosen = next((i for i in items if key is not None and i.data(0, _ROLE) == key), items[0] if items else None)
        if chosen is not None:
            self.list.setCurrentItem(chosen)
        self._show()

    # -- one entry ---------------------------------------------------------------------------

    def _states(self) -> tuple[Records, ...]:
        return (
            self.merged.records,
            self._session.organization.snapshot(),
            self._case.theirs.snapshot(),
            self._case.base.organization.snapshot(),
        )

    def _show(self) -> None:
        item = self.list.currentItem()
        entry = item.data(0, _ROLE) if item is not None else None
        if isinstance(entry, str) and entry in self.asked:
            self.pages.setCurrentIndex(0)
            self._show_question(self.asked[entry])
        elif isinstance(entry, Difference):
            self.pages.setCurrentIndex(1)
            self._show_taken(entry)
        elif isinstance(entry, Note):
            self.pages.setCurrentIndex(2)
            self.note_title.setText(str(entry.title))
            self.note.show_text("\n".join(entry.lines))
        self.pages.setVisible(isinstance(entry, (str, Difference, Note)))

    def _show_question(self, question: Question) -> None:
        states, record, field = self._states(), question.record, question.field
        self.title.setText(str(title_of(record, field, *states)))
        self.why.setText(why_asked(question, self._case.base.organization, self.merged))
        base = wording(record, field, question.base, *states) if question.base is not None else ""
        sides = [(wording(record, field, v, *states), v is not None) for v in (question.ours, question.theirs)]
        ours, theirs = ((base if base and (field or is_there) else words, words) for words, is_there in sides)
        self.sides.show_two(ours, theirs, record, self._session.organization, self._case.theirs)
        for side, words, (_, is_there) in zip(("ours", "theirs"), (_OURS, _THEIRS), sides, strict=True):
            does = (_KEEP if is_there else _REMOVE) if not field and None in (question.ours, question.theirs) else ""
            self.choices[side].setText(str(words + does))
        kind: type = type(record)
        is_text = bool(field) and all(isinstance(v, str) for v in (question.ours, question.theirs))
        is_text = is_text and field not in dict(references_of(kind))
        for side in ("base", "own"):
            self.choices[side].setVisible(bool(field) if side == "base" else is_text)
        self.own.setVisible(is_text)
        self.both.setVisible(is_text and question.both is not None)
        was = str(_AS_IT_WAS) + (f": {shortened(' '.join(base.split()), 60)}" if base else "")
        self.choices["base"].setText(was.replace("&", "&&"))
        self.choices["base"].setAccessibleName(f"{_AS_IT_WAS}: {base}")
        self.choices["base"].setToolTip(plain_hint(base))
        answer = self.answers.get(question.key)
        self._group.setExclusive(False)
        for side, choice in self.choices.items():
            choice.setChecked(answer == side or (side == "own" and isinstance(answer, Own)))
        self._group.setExclusive(True)
        if not self.own.hasFocus():
            self.own.blockSignals(True)
            self.own.setPlainText(answer.value if isinstance(answer, Own) else "")
            self.own.blockSignals(False)

    def _show_taken(self, difference: Difference) -> None:
        states, field = self._states(), difference.field
        self.taken_title.setText(str(difference_title(difference, *states)))
        old, new = (wording(difference.record, field, v, *states) for v in (difference.old, difference.new))
        self.taken_sides.show_two(
            (old, old), (old if field else new, new), difference.record, self._case.base.organization,
            self.merged.organization,
        )

    def _choose(self, side: str) -> None:
        """Answer the question that is shown."""
        item = self.list.currentItem()
        key = item.data(0, _ROLE) if item is not None else None
        if not isinstance(key, str):
            return
        self.choices[side].setChecked(True)
        if side == "own":
            self.answers[key] = Own(self.own.toPlainText())
        elif side in ("ours", "theirs", "base"):
            self.answers[key] = side  # type: ignore[assignment]
        self.merged = self._session.merge_with(self._case.theirs, self._case.base.organization, self.answers)
        self._fill()

    def take_both(self) -> None:
        """Answer with the text that has the words of both sides, to be changed further."""
        item = self.list.currentItem()
        question = self.asked.get(item.data(0, _ROLE)) if item is not None else None
        if question is not None and question.both is not None:
            self.own.setPlainText(question.both)
            self._choose("own")

    def go_on(self) -> None:
        """Turn to the next question without an answer."""
        if self.open_questions:
            self._select(self.open_questions[0].key)
            self.choices["ours"].setFocus()

    def _tell(self) -> None:
        left = len(self.open_questions)
        words = Text(ru="Все изменения сходятся без вопросов", en="All changes fit together without a question")
        if self.asked:
            words = counted(
                len(self.asked), ("вопрос", "вопроса", "вопросов"), ("question", "questions")
            ) + (Text(ru=", осталось ответить: ", en=", still to answer: ") + str(left) if left else plain(" ✓"))
        if not self.merged.taken:
            words = Text(ru="Копия ничем не отличается от общей основы", en="Nothing differs from the common base")
        self.summary.setText(str(words))
        self.done_button.setEnabled(not left)
        self.later.setVisible(bool(left))
        self.next.setVisible(left > 0)

    # -- leaving -----------------------------------------------------------------------------

    def accept(self) -> None:
        """Take the merge over as one undo step; what is not decided stays in the model as a question."""
        apply(self._desk, self._session, self._case, self.merged)
        super().accept()


def apply(desk: Desk, session: Session, case: Case, merged: Merged) -> None:
    """Take a merge over and say so."""
    names = {"ours": case.ours_name or str(Text(ru="Своя", en="Own")), "theirs": case.name}
    label_words = Text(ru="Слияние с копией", en="Merge with a copy")
    session.apply_merge(merged, names, label_words, theirs=case.hash)
    note = Text(ru="Слито с «{name}»", en="Merged with “{name}”").format(name=case.name)
    if merged.questions:
        left = counted(len(merged.questions), ("вопрос", "вопроса", "вопросов"), ("question", "questions"))
        note = note + Text(ru="; среди замечаний осталось: ", en="; among the findings: ") + left
    desk.say(note, undo=True)
