"""Formats that need a painter; whoever has one gives it here, so that this room knows no screen."""

from __future__ import annotations

from collections.abc import Callable

from designer.picture.primitives import Picture

Painter = Callable[[Picture, str], bytes]
"""From a picture and the name of a theme to the bytes of a file."""
_PAINTERS: dict[str, Painter] = {}


def provide(suffix: str, painter: Painter) -> None:
    """Give the painter for files with this ending (".png")."""
    _PAINTERS[suffix] = painter


def painter_for(suffix: str) -> Painter | None:
    """Return the painter for files with this ending, if somebody gave one."""
    return _PAINTERS.get(suffix.lower())


def known_suffixes() -> tuple[str, ...]:
    """Return the endings for which there is a painter."""
    return tuple(sorted(_PAINTERS))


def _svg(picture: Picture, theme: str) -> bytes:
    from designer.picture.colours import THEMES
    from designer.picture.svg import svg

    return svg(picture, THEMES["dark" if theme == "dark" else "light"]).encode()


provide(".svg", _svg)
