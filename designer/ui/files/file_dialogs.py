"""Asks for files and folders, beginning where the user was last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from designer.ui.files import recent


def usual_folder() -> Path:
    """Return the folder from which the user took a file last, or into which he put one; else his documents."""
    last = Path(recent.chosen("folder", ""))
    if last.is_absolute() and last.is_dir():
        return last
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def ask_new_file(parent: QWidget | None, title: object, name: str, kinds: object) -> Path | None:
    """Ask where a file goes; ``name`` is proposed, in the usual folder unless it says another."""
    chosen, _ = QFileDialog.getSaveFileName(parent, str(title), str(usual_folder() / name), str(kinds))
    return _remembered(chosen)


def ask_file(parent: QWidget | None, title: object, kinds: object, folder: Path | None = None) -> Path | None:
    """Ask for one file that is there."""
    chosen, _ = QFileDialog.getOpenFileName(parent, str(title), str(folder or usual_folder()), str(kinds))
    return _remembered(chosen)


def ask_files(parent: QWidget | None, title: object, kinds: object) -> list[Path]:
    """Ask for files that are there."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, str(title), str(usual_folder()), str(kinds))
    return [path for name in chosen if (path := _remembered(name)) is not None]


def ask_folder(parent: QWidget | None, title: object, folder: str = "") -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, str(title), folder or str(usual_folder()))
    if not chosen:
        return None
    recent.choose("folder", chosen)
    return Path(chosen)


def _remembered(chosen: str) -> Path | None:
    """Note the folder of a chosen file; None where nothing was chosen."""
    if not chosen:
        return None
    path = Path(chosen)
    recent.choose("folder", str(path.parent))
    return path
