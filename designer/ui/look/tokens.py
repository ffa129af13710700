"""The colours of both themes by their meaning."""

from __future__ import annotations

from typing import Final

_LIGHT: Final = {
    "ground": "#F6F7F9",
    "canvas": "#FBFCFD",
    "surface": "#FFFFFF",
    "line": "#DCE1E8",
    "text": "#1B2330",
    "muted": "#5B6675",
    "accent": "#2456C9",
    "accent-ground": "#EEF3FE",
    "help": "#6D28D9",
    "served": "#0B6B49",
    "served-ground": "#E7F6EF",
    "open": "#A8370B",
    "open-ground": "#FDF0EA",
    "action": "#1D4ED8",
    "warning": "#B45309",
    "unit": "#3B6FD4",
    "position": "#7C4FD6",
    "supplier": "#0F766E",
    "arrow": "#8593A8",
}
_DARK: Final = {
    "ground": "#14181F",
    "canvas": "#171C24",
    "surface": "#1D232D",
    "line": "#323B48",
    "text": "#E6EAF0",
    "muted": "#9AA6B5",
    "accent": "#7BA7FF",
    "accent-ground": "#25324B",
    "help": "#B794F6",
    "served": "#5FD3A3",
    "served-ground": "#16352A",
    "open": "#FF9B73",
    "open-ground": "#3D251B",
    "action": "#8FB4FF",
    "warning": "#F2B56B",
    "unit": "#6C9BFF",
    "position": "#B794F6",
    "supplier": "#4FC3B8",
    "arrow": "#75839A",
}
COLOURS: Final = {"light": _LIGHT, "dark": _DARK}
"""Colours as hex by theme and meaning; the same meanings hold everywhere."""
