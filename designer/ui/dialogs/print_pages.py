"""Print a view on sheets of A4 or A3, or write them as a PDF file; says how many sheets and how large before."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout

from designer.i18n import Text, counted
from designer.picture.pages import PAPERS, Pages, pages_of
from designer.picture.primitives import Picture
from designer.ui.desk import Desk
from designer.ui.files.paging import pages_pdf, print_pages
from designer.ui.files.pictures import picture_as_seen
from designer.ui.files.word_files import save_bytes
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label
from designer.views import all_views

_PDF = Text(ru="Документ PDF (*.pdf)", en="PDF document (*.pdf)")
_SMALL = 40
"""Percent of the screen's size below which print is hard to read."""


class PrintDialog(QDialog):
    """Everything on one page at first; more sheets make it larger."""

    def __init__(self, desk: Desk, view: str = "clients") -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Печать схемы", en="Print the drawing")))
        self.view = QComboBox()
        for id, shown in sorted(all_views().items(), key=lambda one: str(one[1].title)):
            self.view.addItem(str(shown.title), id)
        self.view.setCurrentIndex(max(0, self.view.findData(view)))
        self.paper = QComboBox()
        for paper in PAPERS:
            self.paper.addItem(paper, paper)
        self.way = QComboBox()
        self.way.addItem(str(Text(ru="альбомная", en="landscape")), True)
        self.way.addItem(str(Text(ru="книжная", en="portrait")), False)
        self.across = QSpinBox()
        self.across.setRange(1, 12)
        form = QFormLayout()
        for words, widget in (
            (Text(ru="Вид", en="View"), self.view),
            (Text(ru="Бумага", en="Paper"), self.paper),
            (Text(ru="Ориентация", en="Orientation"), self.way),
            (Text(ru="Листов в ширину", en="Sheets across"), self.across),
        ):
            widget.setAccessibleName(str(words))
            form.addRow(label(words, "muted", wrap=False), widget)
        self.said = label(kind="title")
        self.warning = label(kind="fault")
        write = button(Text(ru="Сохранить PDF…", en="Save as PDF…"), "primary")
        write.setDefault(True)
        write.clicked.connect(self._write)
        send = button(Text(ru="Печать…", en="Print…"))
        send.clicked.connect(self._print)
        away = button(Text(ru="Закрыть", en="Close"))
        away.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        for one in (away, send, write):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self.warning)
        column.addStretch(1)
        column.addLayout(row)
        for box in (self.view, self.paper, self.way):
            box.currentIndexChanged.connect(self._lay_out)
        self.across.valueChanged.connect(self._lay_out)
        sized(self, 460, 330)
        self._lay_out()

    def _lay_out(self, *_: object) -> None:
        self.picture: Picture = picture_as_seen(self._desk, self.view.currentData())
        self.pages: Pages = pages_of(
            self.picture.width,
            self.picture.height,
            self.paper.currentData(),
            bool(self.way.currentData()),
            self.across.value(),
        )
        sheets = counted(len(self.pages.sheets), ("лист", "листа", "листов"), ("sheet", "sheets"))
        size = f"{self.pages.columns} × {self.pages.rows}"
        percent = self.pages.percent
        self.said.setText(
            str(
                Text(ru=f"{sheets.ru} ({size}), масштаб {percent}\u00a0%", en=f"{sheets.en} ({size}), {percent}\u00a0%")
            )
        )
        small = Text(
            ru="Текст будет мелким: добавьте листов или возьмите A3.",
            en="The text will be small: add sheets or take A3.",
        )
        self.warning.setText(str(small) if percent < _SMALL else "")

    def _write(self) -> None:
        data = pages_pdf(self.picture, self.pages)
        if save_bytes(self._desk, data, f"{self._desk.session.title}.pdf", _PDF) is not None:
            self.accept()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            print_pages(printer, self.picture, self.pages)
            self.accept()
