"""The first page as a view of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from designer.i18n import Text
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.files import recent, taking_up
from designer.ui.first_page import FirstPage
from designer.ui.views import View


def _welcome(desk: Desk) -> QWidget:
    page = FirstPage(recent.remembered())
    page.asked.connect(lambda id: run_action(desk, id))
    page.file_asked.connect(lambda path: taking_up.open_path(desk, Path(path)))
    return page


VIEW = View(id="welcome", title=Text(ru="Начало", en="Start"), make=_welcome, place=90, has_tab=False)
