"""The colours and the style sheet of the window."""

from __future__ import annotations

from typing import Final

COLOURS: Final = {
    "ground": "#F6F7F9",
    "surface": "#FFFFFF",
    "line": "#DCE1E8",
    "text": "#1B2330",
    "muted": "#5B6675",
    "accent": "#2456C9",
    "help": "#6D28D9",
    "served": "#0B6B49",
    "served-ground": "#E7F6EF",
    "open": "#A8370B",
    "action": "#1D4ED8",
}
"""What each colour means, as hex; the same meanings hold everywhere."""

STYLE: Final = """
QWidget {{ background: {surface}; color: {text}; font-size: 13px; }}
QMainWindow, QMenuBar, QStatusBar {{ background: {ground}; }}
QListWidget, QPlainTextEdit, QLineEdit {{ border: 1px solid {line}; border-radius: 6px; padding: 4px; }}
QListWidget:focus, QPlainTextEdit:focus, QLineEdit:focus {{ border: 2px solid {accent}; }}
QListWidget::item {{ padding: 4px; }}
QListWidget::item:selected {{ background: #E3ECFD; color: {text}; }}
QPushButton {{ border: 1px solid {line}; border-radius: 6px; padding: 6px 12px; }}
QPushButton:focus {{ border: 2px solid {accent}; }}
QPushButton#primary {{ background: {accent}; color: {surface}; font-weight: 600; }}
QPushButton:disabled {{ color: {muted}; }}
QLabel#title {{ font-size: 18px; font-weight: 600; }}
QLabel#caption {{ color: {muted}; font-weight: 600; }}
""".format(**COLOURS)
