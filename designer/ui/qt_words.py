"""Lets what Qt itself says (file dialogs, the menus of text fields, “Cancel”) be said in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from designer.i18n import current_language
from designer.storage.resources import folder

_OURS = folder("resources") / "qt"
"""Words that Qt's own translation lacks; ``pyside6-lrelease`` makes the .qm from the .ts."""
_installed: list[QTranslator] = []


def speak() -> None:
    """Turn to the language of now; where Qt has no words in it, it goes on in English."""
    application = QCoreApplication.instance()
    if application is None:
        return
    while _installed:
        application.removeTranslator(_installed.pop())
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{current_language()}", of_qt), (f"qt_{current_language()}", str(_OURS))):
        made = QTranslator(application)
        if made.load(name, place):
            application.installTranslator(made)
            _installed.append(made)
