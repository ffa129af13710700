"""The discussion about one participant or arrow: messages with answers, a line to write in, minutes in Word."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from designer.documents.types.minutes import minutes_text
from designer.documents.types.minutes import subject_of as minutes_of
from designer.edits.messages import close_message, say, thread
from designer.i18n import Text, current_language
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.model.talk import Message
from designer.ui.desk import Desk
from designer.ui.files import recent
from designer.ui.files.word_files import save_bytes, save_document
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label

_NO_TALK = Text(
    ru="Обсуждения ещё нет. Напишите вопрос или мысль: её увидят все, кому попадёт эта модель.",
    en="No discussion yet. Write a question or a thought: all who get this model will see it.",
)
_STEP = 14
_DEEPEST = 4
_TEXT = Text(ru="Текст (*.txt)", en="Text (*.txt)")


class Thread(QWidget):
    """Shows the messages about one subject; ``show_subject`` turns to another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._subject = self._answering = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        whole.addLayout(self._column)
        self.line = QLineEdit()
        self.line.setAccessibleName(str(Text(ru="Сообщение", en="Message")))
        self.line.returnPressed.connect(self._say)
        whole.addWidget(self.line)
        row = QHBoxLayout()
        for words, run in (
            (Text(ru="Сказать", en="Say"), self._say),
            (Text(ru="Word…", en="Word…"), self._minutes),
            (Text(ru="Текст…", en="Text…"), self._text),
        ):
            made = button(words)
            made.clicked.connect(run)
            row.addWidget(made)
        row.addStretch(1)
        whole.addLayout(row)

    def show_subject(self, subject: str) -> None:
        """Show what was said about a participant or an arrow."""
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        """Show the messages as they are in the model now."""
        clear(self._column)
        organization = self._desk.organization
        messages = thread(organization, self._subject) if self._subject in organization else []
        if not messages:
            self._column.addWidget(label(_NO_TALK, "muted"))
        for depth, message in messages:
            self._message(min(depth, _DEEPEST) * _STEP, message)
        answering = organization.get(Message, self._answering)
        if answering is None or answering.subject != self._subject:
            self._answering = ""
        self._hint()

    def _message(self, indent: int, message: Message) -> None:
        head = " · ".join(filter(None, (message.author, message.date)))
        words = label(f"{head}\n{message.text}", "muted" if message.is_closed else "")
        words.setContentsMargins(indent, 0, 0, 0)
        self._column.addWidget(words)
        row = QHBoxLayout()
        row.setContentsMargins(indent, 0, 0, 0)
        answer = button(Text(ru="Ответить", en="Answer"), "link")
        answer.clicked.connect(lambda: self._answer(message.id))
        closed = Text(ru="Открыть снова", en="Reopen") if message.is_closed else Text(ru="Решено", en="Settled")
        close = button(closed, "link")
        close.clicked.connect(lambda: self._close(message))
        row.addWidget(answer)
        row.addWidget(close)
        row.addStretch(1)
        self._column.addLayout(row)

    def _hint(self) -> None:
        hint = Text(ru="Ответ…", en="Answer…") if self._answering else Text(ru="Вопрос или мысль…", en="A question…")
        self.line.setPlaceholderText(str(hint))

    def _answer(self, id: str) -> None:
        self._answering = id
        self._hint()
        self.line.setFocus()

    def _close(self, message: Message) -> None:
        with self._desk.edit(Text(ru="Закрыть вопрос", en="Settle a question")) as organization:
            close_message(organization, message.id, not message.is_closed)
        self.refresh()

    def _say(self) -> None:
        words, organization = self.line.text().strip(), self._desk.organization
        known = organization.get(Participant, self._subject) or organization.get(ClientLink, self._subject)
        if not words or known is None:
            return
        self.line.clear()
        answers, self._answering = self._answering or None, ""
        with self._desk.edit(Text(ru="Написать в обсуждении", en="Write in the discussion")) as writing:
            say(writing, self._subject, words, recent.author(), datetime.now(), answers)
        self.refresh()

    def _minutes(self) -> None:
        if self._subject in self._desk.organization:
            save_document(self._desk, "minutes", minutes_of(self._desk.organization, self._subject))

    def _text(self) -> None:
        if self._subject in self._desk.organization:
            words = minutes_text(self._desk.organization, self._subject, current_language())
            save_bytes(self._desk, words.encode("utf-8-sig"), "minutes.txt", _TEXT)
