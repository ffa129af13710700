"""The colours of both themes by tone, for files and for Word."""

from __future__ import annotations

from typing import Final, Literal

from designer.picture.primitives import Tone

ThemeName = Literal["light", "dark"]

_LIGHT: Final = {
    Tone.GROUND: "#FBFCFD",
    Tone.SURFACE: "#FFFFFF",
    Tone.LINE: "#C9D1DC",
    Tone.TEXT: "#1B2330",
    Tone.MUTED: "#5B6675",
    Tone.UNIT: "#3B6FD4",
    Tone.POSITION: "#7C4FD6",
    Tone.EXTERNAL: "#0B6B49",
    Tone.EXTERNAL_FILL: "#E7F6EF",
    Tone.GROUP: "#5B6675",
    Tone.CLIENT: "#2456C9",
    Tone.SUPPLIER: "#0F766E",
    Tone.ARROW: "#7D8BA1",
    Tone.SUBORDINATION: "#B8C1CD",
    Tone.WARNING: "#B45309",
    Tone.FAULT: "#A8370B",
}
_DARK: Final = {
    Tone.GROUND: "#171C24",
    Tone.SURFACE: "#1D232D",
    Tone.LINE: "#3C4656",
    Tone.TEXT: "#E6EAF0",
    Tone.MUTED: "#9AA6B5",
    Tone.UNIT: "#6C9BFF",
    Tone.POSITION: "#B794F6",
    Tone.EXTERNAL: "#5FD3A3",
    Tone.EXTERNAL_FILL: "#16352A",
    Tone.GROUP: "#9AA6B5",
    Tone.CLIENT: "#7BA7FF",
    Tone.SUPPLIER: "#4FC3B8",
    Tone.ARROW: "#75839A",
    Tone.SUBORDINATION: "#4A5565",
    Tone.WARNING: "#F2B56B",
    Tone.FAULT: "#FF9B73",
}
THEMES: Final[dict[ThemeName, dict[Tone, str]]] = {"light": _LIGHT, "dark": _DARK}
"""Hex values by theme and tone."""
