"""Why a project file cannot be opened: what is wrong, where, and what to do."""

from __future__ import annotations

import re

from designer.i18n import Text, shortened

_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MOST = 300


class BrokenFile(Exception):
    """A file that is not a whole model; nothing of it was opened."""

    def __init__(self, name: str, message: Text, *, place: Text | None = None, cure: Text) -> None:
        self.name = name
        self.message = _shown(message)
        self.place = _shown(place or Text(ru="", en=""))
        self.cure = cure
        super().__init__(str(self.text))

    @property
    def text(self) -> Text:
        """The whole message: file, place, fault and cure."""
        place = Text(ru=", ", en=", ") + self.place if self.place else Text(ru="", en="")
        return Text(ru=self.name, en=self.name) + place + ": " + self.message + " " + self.cure


def _shown(text: Text) -> Text:
    """Return words that may hold pieces of the broken file so that any screen can show them."""
    ru, en = (_UNSHOWN.sub("�", words) for words in (text.ru, text.en))
    return Text(ru=shortened(ru, _MOST), en=shortened(en, _MOST))


class ConflictedFile(BrokenFile):
    """A file in which git left both sides of a conflict; the window shows them side by side."""


FROM_COPY = Text(
    ru="Откройте резервную копию или файл у того, кто его прислал.",
    en="Open a backup, or ask whoever sent the file for a whole one.",
)
BY_HAND = Text(
    ru="Исправьте это место в текстовом редакторе или откройте резервную копию.",
    en="Mend this place in a text editor, or open a backup.",
)
