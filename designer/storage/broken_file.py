"""Why a project file cannot be opened: what is wrong, where, and what to do."""

from __future__ import annotations

from designer.i18n import Text


class BrokenFile(Exception):
    """A file that is not a whole model; nothing of it was opened."""

    def __init__(self, name: str, message: Text, *, place: Text | None = None, cure: Text) -> None:
        self.name = name
        self.message = message
        self.place = place or Text(ru="", en="")
        self.cure = cure
        super().__init__(str(self.text))

    @property
    def text(self) -> Text:
        """The whole message: file, place, fault and cure."""
        place = Text(ru=", ", en=", ") + self.place if self.place else Text(ru="", en="")
        return Text(ru=self.name, en=self.name) + place + ": " + self.message + " " + self.cure


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
