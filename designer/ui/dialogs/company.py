"""The company: who it is, its own words for those of the method, how its documents look and are divided."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout

from designer.i18n import Text
from designer.ui.context_help import explain, help_button
from designer.ui.desk import Desk
from designer.ui.dialogs.company_fields import CompanyPage, DocumentsPage
from designer.ui.dialogs.company_words import WordsPage
from designer.ui.dialogs.sections import SectionsEditor
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label

Page = Literal["company", "words", "documents", "sections"]


class CompanyDialog(QDialog):
    """Four pages; what is entered holds at once, each change a step that can be taken back."""

    def __init__(self, desk: Desk, page: Page = "company") -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Компания и её документы", en="The company and its documents")))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.company, self.documents = CompanyPage(desk), DocumentsPage(desk)
        self.words, self.sections = WordsPage(desk), SectionsEditor(desk)
        explain("register", self.documents, self.sections)
        self._pages = {
            "company": (self.company, Text(ru="Компания", en="Company")),
            "words": (self.words, Text(ru="Слова", en="Words")),
            "documents": (self.documents, Text(ru="Документы", en="Documents")),
            "sections": (self.sections, Text(ru="Разделы", en="Sections")),
        }
        for widget, words in self._pages.values():
            self.tabs.addTab(widget, str(words))
        self.tabs.setCurrentWidget(self._pages[page][0])
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(label(Text(ru="Всё введённое действует сразу.", en="Changes apply at once."), "muted"), 1)
        row.addWidget(help_button(desk, self, "participant"))
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addLayout(row)
        sized(self, 700, 560)
        self._language = desk.organization.company.language
        stop = desk.session.listen(lambda _: self._heed_language())
        self.finished.connect(lambda _: stop())

    def done(self, result: int) -> None:
        """Take what is still being typed, then go."""
        for page in (self.company, self.documents, self.words):
            page.take_all()
        super().done(result)

    def _heed_language(self) -> None:
        """Offer the nouns and the sections of the other language when the model's language has changed."""
        language = self._desk.organization.company.language
        if language != self._language:
            self._language = language
            self.words.fill()
            self.sections.fill()
