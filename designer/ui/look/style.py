"""The style sheet of the window, from the colours of a theme."""

from __future__ import annotations

from collections.abc import Mapping

from designer.storage.resources import folder

_SHEET = """
QWidget {{ color: {text}; placeholder-text-color: {muted}; font-size: 13px; }}
QMainWindow, QMenuBar, QStatusBar, QDialog {{ background: {ground}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {accent-ground}; border-radius: 4px; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent-ground}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QListView, QTreeView, QTableView, QPlainTextEdit, QTextEdit, QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox {{
  background: {surface}; border: 1px solid {line}; border-radius: 6px; padding: 4px;
  selection-background-color: {accent}; selection-color: {surface}; }}
QListView:focus, QTreeView:focus, QTableView:focus, QPlainTextEdit:focus, QTextEdit:focus, QLineEdit:focus,
QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 3px; }}
QListView[plain="true"], QTreeView[plain="true"] {{ border: 0; border-radius: 0; padding: 0; background: {surface}; }}
QListView[plain="true"]:focus, QTreeView[plain="true"]:focus {{ border: 0; border-left: 2px solid {accent}; }}
QListView::item, QTreeView::item {{ padding: 4px; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
  background: {accent-ground}; color: {text}; }}
QListView, QTreeView, QTableView {{ outline: 0; }}
QListView::item:focus {{ border: 1px solid {accent}; padding: 3px; }}
QTableView::item:focus {{ border: 2px solid {accent}; }}
QListView[plain="true"]::item:focus {{ border: 0; padding: 4px; }}
QHeaderView::section {{ background: {ground}; color: {muted}; border: 0; border-bottom: 1px solid {line};
  padding: 5px; font-weight: 600; }}
QPushButton, QToolButton {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; padding: 6px 12px; }}
QPushButton:hover, QToolButton:hover {{ background: {accent-ground}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 5px 11px; }}
QPushButton:default, QPushButton[kind="primary"] {{
  background: {accent}; color: {surface}; border: 1px solid {accent}; font-weight: 600; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QLabel[kind="key"] {{ color: {muted}; }}
QPushButton[kind="primary"] QLabel[kind="button"] {{ color: {surface}; font-weight: 600; }}
QPushButton[kind="primary"] QLabel[kind="key"] {{ color: {surface}; }}
QPushButton:disabled, QToolButton:disabled, QPushButton[kind="primary"]:disabled {{
  color: {muted}; background: {ground}; border: 1px solid {line}; }}
QPushButton[kind="link"] {{ background: transparent; border: 0; color: {accent}; font-weight: 600; padding: 3px 6px;
  text-align: left; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {accent}; padding: 1px 4px; }}
QPushButton[kind="plain-link"] {{ background: transparent; border: 0; padding: 3px 6px; text-align: left; }}
QPushButton[kind="plain-link"]:hover {{ color: {accent}; }}
QPushButton[kind="plain-link"]:focus {{ border: 2px solid {accent}; padding: 1px 4px; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 0; color: {muted}; padding: 3px; }}
QPushButton[kind="quiet"]:hover {{ color: {open}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {accent}; padding: 1px; }}
QPushButton[kind="toggle"]:checked {{ background: {accent-ground}; border: 1px solid {accent}; }}
QPushButton[kind="toggle"]:checked:focus {{ border: 2px solid {accent}; }}
QFrame[kind="tabs"] {{ background: {ground}; border: 0; border-radius: 7px; }}
QPushButton[kind="view"] {{ background: transparent; border: 1px solid transparent; color: {muted};
  padding: 4px 10px; }}
QPushButton[kind="view"]:hover {{ color: {text}; }}
QPushButton[kind="view"]:checked {{ background: {surface}; color: {text}; border: 1px solid {line}; font-weight: 600; }}
QPushButton[kind="view"]:focus {{ border: 2px solid {accent}; padding: 3px 9px; }}
QPushButton[kind="search"] {{ color: {muted}; text-align: left; padding: 6px 10px; }}
QPushButton[kind="search"]:focus {{ padding: 5px 9px; }}
QPushButton[kind="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; padding: 0; }}
QPushButton[kind="card"]:hover {{ background: {accent-ground}; border: 1px solid {accent}; }}
QPushButton[kind="card"]:focus {{ border: 2px solid {accent}; padding: 0; }}
QLabel[kind="card-title"] {{ font-weight: 600; }}
QLabel[kind="title"] {{ font-size: 18px; font-weight: 600; }}
QLabel[kind="heading"] {{ color: {muted}; font-size: 12px; font-weight: 600; }}
QTreeView[plain="true"] QHeaderView::section {{ background: {surface}; border: 0; font-size: 11px; font-weight: 700;
  padding: 12px 8px 6px 8px; }}
QLabel[kind="muted"] {{ color: {muted}; }}
QLabel[kind="fault"] {{ color: {open}; }}
QFrame[kind="surface"] {{ background: {surface}; }}
QFrame[kind="drop"] {{ border: 2px dashed {line}; border-radius: 10px; background: {surface}; }}
QFrame[kind="drop"][over="true"] {{ border: 2px dashed {accent}; background: {accent-ground}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}
QTabBar::tab {{ background: transparent; color: {muted}; font-size: 12px; padding: 7px 5px;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; }}
QDialog QTabBar::tab {{ font-size: 13px; padding: 7px 10px; }}
QTabBar:focus {{ outline: 0; }}
QToolButton[kind="more"] {{ background: transparent; border: 0; color: {muted}; font-size: 12px; padding: 7px 2px; }}
QToolButton[kind="more"]:hover, QToolButton[kind="more"]:focus {{ color: {accent}; background: transparent; border: 0;
  padding: 7px 2px; }}
QToolButton[kind="more"]::menu-indicator {{ image: none; width: 0; }}
QTabBar::scroller {{ width: 32px; }}
QTabBar QToolButton {{ border: 0; padding: 0; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTableCornerButton::section {{ background: {ground}; border: 0; }}
QSplitter::handle {{ background: {line}; }}
QScrollArea {{ border: 0; background: {surface}; }}
QScrollArea > QWidget > QWidget {{ background: {surface}; }}
QScrollArea[kind="bare"], QScrollArea[kind="bare"] > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: transparent; border: 0; height: 0; width: 0; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{
  image: url("{icons}/chevron-down.svg"); width: 12px; height: 12px; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url("{icons}/chevron-up.svg"); width: 12px; height: 12px; }}
QSpinBox::up-button, QDoubleSpinBox::up-button {{ subcontrol-origin: border; subcontrol-position: top right;
  width: 20px; border: 0; }}
QSpinBox::down-button, QDoubleSpinBox::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right;
  width: 20px; border: 0; }}
QFileDialog QToolButton {{ padding: 2px; min-width: 22px; min-height: 22px; }}
QFileDialog QPushButton:default {{ font-weight: 400; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTableView {{ gridline-color: {line}; }}
QTableView QComboBox, QTableView QComboBox:focus {{ border: 0; border-radius: 0; padding: 2px; }}
QProgressBar {{ border: 1px solid {line}; border-radius: 6px; text-align: center; background: {surface}; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 5px; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 8px;
  background: {surface}; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 6px; height: 6px; }}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator {{
  width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 3px; background: {surface}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked {{ background: {accent}; border: 1px solid {accent};
  image: url("{icons}/check-{theme}.svg"); }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
"""


def style_sheet(theme: str, colours: Mapping[str, str]) -> str:
    """Return the style sheet of a theme ("light", "dark") in its colours; KeyError names a meaning that is missing."""
    return _SHEET.format(**colours, theme=theme, icons=(folder("resources") / "icons").as_posix())
