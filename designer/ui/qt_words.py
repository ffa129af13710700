"""Lets what Qt itself says (file dialogs, the menus of text fields, “Cancel”) be said in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from designer.i18n import current_language

_installed: list[QTranslator] = []


def speak() -> None:
    """Turn to the language of now; where Qt has no words in it, it goes on in English."""
    application = QCoreApplication.instance()
    if application is None:
        return
    while _installed:
        application.removeTranslator(_installed.pop())
    made = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if made.load(f"qtbase_{current_language()}", folder):
        application.installTranslator(made)
        _installed.append(made)
