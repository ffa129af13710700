"""Take edits back from Word: each with its old and new words, to be accepted or rejected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.documents.returned.proposal import Proposal, TakeBack
from designer.documents.returned.remarks import remarks_from
from designer.edits.refusal import Refused
from designer.edits.remarks import note_remarks
from designer.edits.returned_edits import reconsider_edit
from designer.i18n import Text, counted
from designer.ui.desk import Desk
from designer.ui.files.file_dialogs import ask_files
from designer.ui.look.sizes import sized
from designer.ui.moments import day_words
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label
from designer.ui.widgets.word_diff import WordDiff

_FILES = Text(ru="Документы Word (*.docx)", en="Word documents (*.docx)")
_ACCEPTED = Text(ru="✓ принято", en="✓ accepted")
_REJECTED = Text(ru="✕ отклонено", en="✕ rejected")
_EMPTY = Text(ru="Перетащите сюда вернувшиеся файлы\u00a0Word", en="Drop the returned Word files here")
_WHAT_COMES = Text(
    ru="Программа сравнит их с тем, что выпускала, и покажет каждую правку: прямую, в режиме исправлений или "
    "в комментарии. В модели ничего не изменится, пока вы не нажмёте «Принять».",
    en="They are compared with what was issued, and each edit is shown: direct, tracked or in a comment. "
    "Nothing changes in the model until you press “Accept”.",
)
_EARLIER = Text(ru="Отклонены раньше", en="Rejected earlier")
_CHOOSE = Text(ru="Выбрать файлы…", en="Choose files…")


class TakeBackDialog(QDialog):
    """The proposals at the left, the chosen one at the right; nothing changes before “Accept”."""

    def __init__(self, desk: Desk, files: list[Path] | None = None) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._found = TakeBack()
        self._settled: dict[str, Text] = {}
        self.setWindowTitle(str(Text(ru="Принять правки из Word", en="Take edits back from Word")))
        self.summary = label(kind="title")
        self.tabs = QTabWidget()
        self.empty = EmptyPlace(_EMPTY, _WHAT_COMES, _CHOOSE, self._ask_files, takes=(".docx",))
        self.empty.dropped.connect(self.read)
        self.proposals = QTreeWidget()
        self.proposals.setAccessibleName(str(Text(ru="Правки", en="Edits")))
        self.proposals.setColumnCount(2)
        self.proposals.setHeaderHidden(True)
        self.proposals.setRootIsDecorated(False)
        self.proposals.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.proposals.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.proposals.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.proposals.header().setStretchLastSection(False)
        self.proposals.currentItemChanged.connect(lambda *_: self._show())
        self.comments = _list(Text(ru="Комментарии", en="Comments"))
        self.questions = _list(Text(ru="Вопросы", en="Questions"))
        self.unchanged = _list(Text(ru="Без правок", en="No edits"))
        self.turned_down = _list(_EARLIER)
        self.again = button(Text(ru="Предложить снова", en="Propose again"))
        self.again.clicked.connect(self.propose_again)
        self.turned_down.itemActivated.connect(lambda _: self.propose_again())
        self._files: list[Path] = []
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.empty, 1)
        column.addWidget(self.tabs, 1)
        row = QHBoxLayout()
        self.more = button(_CHOOSE)
        self.more.clicked.connect(self._ask_files)
        self.all = button(Text(ru="Принять все", en="Accept all"))
        self.all.clicked.connect(self.accept_all)
        away = button(Text(ru="Закрыть", en="Close"))
        away.clicked.connect(self.accept)
        self.note_comments = button(Text(ru="Комментарии — в протокол", en="Record the comments"))
        self.note_comments.clicked.connect(self.keep_comments)
        row.addWidget(self.more)
        row.addWidget(self.note_comments)
        row.addStretch(1)
        row.addWidget(self.all)
        row.addWidget(away)
        column.addLayout(row)
        self.page = self._make_page()
        self.earlier = QWidget()
        inner = QVBoxLayout(self.earlier)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.turned_down, 1)
        inner.addWidget(self.again, 0, Qt.AlignmentFlag.AlignRight)
        for keys, run in (("Ctrl+Return", self.take), ("Ctrl+Backspace", self.leave)):
            QShortcut(QKeySequence(keys), self).activated.connect(run)
        sized(self, 1080, 600)
        self.read(files or [])

    def _make_page(self) -> QWidget:
        self.place = label(kind="heading")
        self.diff = WordDiff(self._desk.theme)
        self.note = label(kind="muted")
        self.choices = QComboBox()
        self.choices.setAccessibleName(str(Text(ru="Как принять", en="How to take it")))
        self.yes = button(Text(ru="Принять", en="Accept"), "primary", "Ctrl+Enter")
        self.yes.clicked.connect(self.take)
        self.no = button(Text(ru="Отклонить", en="Reject"), hint="Ctrl+Backspace")
        self.no.clicked.connect(self.leave)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 8, 0, 0)
        column.addWidget(self.place)
        column.addWidget(self.diff, 1)
        column.addWidget(self.note)
        column.addWidget(self.choices)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column.addLayout(buttons)
        page = QSplitter(Qt.Orientation.Horizontal)
        page.setChildrenCollapsible(False)
        page.addWidget(self.proposals)
        page.addWidget(right)
        page.setSizes([520, 520])
        return page

    # -- what came back ----------------------------------------------------------------------

    @property
    def found(self) -> TakeBack:
        """What came back in the files."""
        return self._found

    def read(self, files: list[Path]) -> None:
        """Read returned files and show what came back in them."""
        self._files = files
        self._found = self._desk.session.take_back(files) if files else TakeBack()
        self._settled.clear()
        found = self._found
        self.proposals.clear()
        for proposal in found.proposals:
            item = QTreeWidgetItem([f"{proposal.subject_name}: {proposal.label}\n{_shown(proposal)}", ""])
            item.setData(0, Qt.ItemDataRole.UserRole, proposal.id)
            item.setToolTip(0, str(proposal.place))
            self.proposals.addTopLevelItem(item)
        _fill(
            self.comments,
            [
                f"{c.author or '—'} · {c.subject_name}, {c.place}: {c.text}" + (f" [{c.quote}]" if c.quote else "")
                for c in found.comments
            ],
        )
        _fill(self.questions, [f"{Path(q.document).name}: {q.text}" for q in found.questions])
        _fill(self.unchanged, [Path(u).name for u in found.unchanged])
        _fill(self.turned_down, [_remembered(one) for one in found.rejected])
        self.turned_down.setCurrentRow(0)
        self.tabs.clear()
        for widget, words, number in (
            (self.page, Text(ru="Правки", en="Edits"), len(found.proposals)),
            (self.comments, Text(ru="Комментарии", en="Comments"), len(found.comments)),
            (self.questions, Text(ru="Вопросы", en="Questions"), len(found.questions)),
            (self.unchanged, Text(ru="Без правок", en="No edits"), len(found.unchanged)),
        ):
            self.tabs.addTab(widget, f"{words} · {number}")
        if found.rejected:
            self.tabs.addTab(self.earlier, f"{_EARLIER} · {len(found.rejected)}")
        self.note_comments.setVisible(bool(found.comments))
        if not found.proposals and found.questions:
            self.tabs.setCurrentWidget(self.questions)
        self.summary.setText(str(_summary(found)) if files else "")
        self.empty.setVisible(not files)
        for widget in (self.summary, self.tabs, self.more, self.all):
            widget.setVisible(bool(files))
        if not files:
            self.empty.step.setFocus()
        first = self.proposals.topLevelItem(0)
        if first is not None:
            self.proposals.setCurrentItem(first)
            self.proposals.setFocus()
        self._show()

    def keep_comments(self) -> None:
        """Put the comments into the protocol of remarks, those that are there already left out."""
        with self._desk.edit(Text(ru="Внести комментарии в протокол", en="Note comments")) as organization:
            noted = note_remarks(organization, remarks_from(self._found.comments))
        number = counted(len(noted), ("замечание", "замечания", "замечаний"), ("remark", "remarks"))
        self.summary.setText(str(Text(ru="Внесено в протокол: ", en="Noted: ") + number))

    def _ask_files(self) -> None:
        files = ask_files(self, self.windowTitle(), _FILES)
        if files:
            self.read(files)

    @property
    def chosen(self) -> Proposal | None:
        """The proposal that is shown."""
        item = self.proposals.currentItem()
        id_ = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return next((p for p in self._found.proposals if p.id == id_), None)

    def _show(self) -> None:
        proposal = self.chosen
        is_open = proposal is not None and proposal.id not in self._settled
        self.yes.setEnabled(is_open)
        self.no.setEnabled(is_open)
        self.choices.setEnabled(is_open)
        self.all.setEnabled(len(self._settled) < len(self._found.proposals))
        self.choices.clear()
        if proposal is None:
            self.place.setText("")
            self.diff.clear()
            self.note.setText("")
            return
        who = f" · {proposal.author}" if proposal.author else ""
        self.place.setText(f"{Path(proposal.document).name} · {proposal.place}{who}")
        self.diff.show_words(proposal.old, proposal.new)
        self.note.setText(str(proposal.note))
        self.note.setVisible(bool(proposal.note))
        for choice in proposal.choices:
            self.choices.addItem(str(choice.label), choice.id)
        self.choices.setVisible(bool(proposal.choices))

    # -- settling ----------------------------------------------------------------------------

    def take(self) -> None:
        """Accept the chosen proposal in the chosen way, one undo step."""
        proposal = self.chosen
        if proposal is None or proposal.id in self._settled:
            return
        try:
            self._desk.session.accept_proposal(proposal, str(self.choices.currentData() or ""))
        except Refused as refused:
            self.note.setText(str(refused.refusal.reason))
            self.note.show()
            return
        self._settle(proposal, _ACCEPTED)

    def leave(self) -> None:
        """Reject the chosen proposal, one undo step: the model only remembers that it was rejected."""
        proposal = self.chosen
        if proposal is None or proposal.id in self._settled:
            return
        try:
            self._desk.session.reject_proposal(proposal)
        except Refused as refused:
            self.note.setText(str(refused.refusal.reason))
            self.note.show()
            return
        self._settle(proposal, _REJECTED)

    def propose_again(self) -> None:
        """Forget that the chosen edit was rejected before, one undo step, and propose it again."""
        row = self.turned_down.currentRow()
        if not 0 <= row < len(self._found.rejected):
            return
        words = Text(ru="Предложить правку снова", en="Propose an edit again")
        with self._desk.edit(words) as organization:
            reconsider_edit(organization, self._found.rejected[row].mark)
        self.read(self._files)

    def accept_all(self) -> None:
        """Accept every proposal that is not settled, each as a step of its own."""
        for place in range(self.proposals.topLevelItemCount()):
            item = self.proposals.topLevelItem(place)
            if item is not None:
                self.proposals.setCurrentItem(item)
                self.take()

    def _settle(self, proposal: Proposal, how: Text) -> None:
        self._settled[proposal.id] = how
        item = self.proposals.currentItem()
        if item is None:
            return
        item.setText(1, str(how))
        place = self.proposals.indexOfTopLevelItem(item)
        self.summary.setText(str(_summary(self._found, list(self._settled.values()))))
        for step in range(1, self.proposals.topLevelItemCount()):
            after = self.proposals.topLevelItem((place + step) % self.proposals.topLevelItemCount())
            if after is not None and after.data(0, Qt.ItemDataRole.UserRole) not in self._settled:
                self.proposals.setCurrentItem(after)
                return
        self._show()


def _summary(found: TakeBack, settled: list[Text] | None = None) -> Text:
    words = counted(len(found.proposals), ("правка", "правки", "правок"), ("edit", "edits"))
    parts = [words]
    if found.comments:
        parts.append(
            counted(len(found.comments), ("комментарий", "комментария", "комментариев"), ("comment", "comments"))
        )
    if found.questions:
        parts.append(counted(len(found.questions), ("вопрос", "вопроса", "вопросов"), ("question", "questions")))
    if found.unchanged:
        number = counted(len(found.unchanged), ("файл", "файла", "файлов"), ("file", "files"))
        parts.append(number + Text(ru=" без правок", en=" without edits"))
    if found.rejected:
        number = counted(len(found.rejected), ("отклонена", "отклонены", "отклонено"), ("rejected", "rejected"))
        parts.append(number + Text(ru=" раньше", en=" earlier"))
    if settled:
        accepted = sum(how == _ACCEPTED for how in settled)
        parts.append(Text(ru=f"принято: {accepted}", en=f"accepted: {accepted}"))
    return Text(ru=", ".join(p.ru for p in parts), en=", ".join(p.en for p in parts))


def _remembered(proposal: Proposal) -> str:
    day = day_words(proposal.rejected_on)
    when = Text(ru="отклонено {day}", en="rejected on {day}").format(day=day)
    return f"{proposal.subject_name}: {proposal.label} · {when}\n{_shown(proposal)}"


def _shown(proposal: Proposal) -> str:
    if not proposal.new:
        return f"− {proposal.old}"
    return f"+ {proposal.new}" if not proposal.old else f"→ {proposal.new}"


def _list(name: Text) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(str(name))
    made.setWordWrap(True)
    return made


def _fill(widget: QListWidget, lines: list[str]) -> None:
    widget.clear()
    widget.addItems(lines)
