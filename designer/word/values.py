"""What is put into a template, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from designer.i18n import Language, Text
from designer.word.problem import Place


@dataclass(frozen=True, slots=True)
class Gap:
    """A text that somebody must still write: it is shown highlighted, with these words."""

    text: Text | str

    def into(self, language: Language) -> str:
        """The words in the language of the document."""
        return self.text.into(language) if isinstance(self.text, Text) else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture for ``omd:picture:<field>``.

    Width and height are in mm; a picture wider or higher than the page is made smaller. Give ``png``, or
    ``svg`` with ``png`` as what old readers show. ``drawing`` is native DrawingML with its own namespace
    declarations, the element that stands inside ``a:graphicData`` (``wpg:wgp``, ``wpc:wpc`` or ``wps:wsp``);
    the raster is then its fallback.
    """

    width: float
    height: float
    description: str
    png: bytes | None = None
    svg: bytes | None = None
    drawing: str | None = None

    def __post_init__(self) -> None:
        if self.png is None and self.drawing is None:
            raise ValueError("a picture needs a png or a drawing")
        if self.width <= 0 or self.height <= 0:
            raise ValueError("a picture needs a size")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentIdentity:
    """Who and what a document is: all that is stamped into its properties.

    ``subject`` is the id of the record that the document is about and begins every anchor; ``template`` names
    the template; ``revision`` is counted from 1. Nothing is taken from the clock: ``created`` is given.
    """

    model_id: str
    subject: str
    kind: str
    title: str
    organization: str
    created: date
    language: Language = "ru"
    revision: int = 1
    template: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Words of one document's own that belong to no field.

    They stand instead of the block ``old`` (``new`` empty: the block goes), or after the block ``after`` where
    ``old`` is empty.
    """

    old: str
    new: str
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapPlace:
    """A gap that was left in a document: the field's full name, its anchor, its words and its place."""

    field: str
    anchor: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A finished document.

    ``texts`` holds every field's text by anchor (``subject:field`` or ``subject:collection:item:field``),
    ``hash`` is the SHA-256 of these texts and the pictures: the same content gives the same hash, whatever
    the template looks like.
    """

    data: bytes
    hash: str
    gaps: tuple[GapPlace, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


Scalar = str | int | Text | Gap | bool | None
"""What a text field takes; ``bool`` and ``None`` show nothing and are for ``omd:if``."""
