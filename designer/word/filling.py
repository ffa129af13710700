"""What is known while one document is being filled: values in reach, ids given out, texts and gaps found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from designer.i18n import Language, Text
from designer.word.anchors import anchor_part
from designer.word.markup import clean_text
from designer.word.problem import Place, WordProblem
from designer.word.tags import NUMBER
from designer.word.values import Gap, GapPlace, Picture


@dataclass(slots=True)
class Counters:
    """The last ids given out: of controls, bookmarks and drawings."""

    control: int = 1000
    bookmark: int = 0
    drawing: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that a control asks for; ``full`` is its name with its collections."""

    name: str
    of_item: bool
    full: str
    place: Place


@dataclass(slots=True)
class Scope:
    """The values in reach at one place: those of the document and, inside a repetition, those of the item."""

    values: Mapping[str, object]
    path: str
    """The subject, as anchors begin."""
    item: Mapping[str, object] | str | None = None
    item_path: str = ""
    """What the anchors of the item begin with."""
    number: int = 0
    bookmarks: dict[str, int] = field(default_factory=dict)

    def value(self, reference: Reference) -> object:
        """The value of a field; raises `WordProblem` if nobody gave one."""
        if not reference.of_item:
            if reference.name in self.values:
                return self.values[reference.name]
        elif isinstance(self.item, str):
            return str(self.number) if reference.name == NUMBER else self.item
        elif self.item is not None:
            if reference.name in self.item:
                return self.item[reference.name]
            if reference.name == NUMBER:
                return str(self.number)
        raise WordProblem(
            Text(
                ru=f"для поля «{reference.full}» нет значения.",
                en=f"there is no value for the field “{reference.full}”.",
            ),
            place=reference.place,
            cure=Text(
                ru="Проверьте тег элемента управления: такого поля в этом документе нет.",
                en="Check the tag of the content control: this document has no such field.",
            ),
        )

    def anchor(self, reference: Reference) -> str:
        """The anchor of a field here."""
        return f"{self.item_path if reference.of_item else self.path}:{reference.name}"

    def items(self, reference: Reference) -> Iterator[Scope]:
        """The scopes of the items of a collection."""
        value = self.value(reference)
        if isinstance(value, Gap):
            value = (_GapItem(value),)
        if value is None or value is False or value == "":
            return
        if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Sequence):
            raise WordProblem(
                Text(
                    ru=f"поле «{reference.full}» — не список, повторять нечего.",
                    en=f"the field “{reference.full}” is not a list, there is nothing to repeat.",
                ),
                place=reference.place,
                cure=Text(ru="Уберите «each:» из тега.", en="Take “each:” out of the tag."),
            )
        base = self.anchor(reference)
        for number, item in enumerate(value, 1):
            known = item.get("id") if isinstance(item, Mapping) else None
            path = f"{base}:{anchor_part(str(number if known is None else known))}"
            yield Scope(self.values, self.path, item, path, number, dict(self.bookmarks))


class _GapItem(Mapping[str, object]):
    """The one item of a list that somebody must still write: the gap stands in its first field."""

    def __init__(self, gap: Gap) -> None:
        self._gap: Gap | None = gap

    def __getitem__(self, name: str) -> object:
        if name == "id":
            return "gap"
        if name == NUMBER:
            return ""
        gap, self._gap = self._gap, None
        return gap or ""

    def __contains__(self, name: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@dataclass(slots=True, kw_only=True)
class HeadingMet:
    """A heading that stands in the document: its level from 1, its text with its number, its bookmark."""

    level: int
    text: str
    bookmark: str


@dataclass(slots=True, kw_only=True)
class Filling:
    """One document in the making."""

    language: Language
    counters: Counters
    texts: dict[str, str] = field(default_factory=dict)
    gaps: list[GapPlace] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    """Names of media parts with their bytes."""
    links: dict[str, str] = field(default_factory=dict)
    """Relationships of the part that is being filled: name of the media part to id."""
    headings: list[HeadingMet] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    has_section: bool = False
    """Whether a section has already ended."""
    _names: dict[str, int] = field(default_factory=dict)

    def next_control(self) -> int:
        """A new id for a content control."""
        self.counters.control += 1
        return self.counters.control

    def next_bookmark(self) -> int:
        """A new id for a bookmark."""
        self.counters.bookmark += 1
        return self.counters.bookmark

    def next_drawing(self) -> int:
        """A new id for a drawing."""
        self.counters.drawing += 1
        return self.counters.drawing

    def unique_name(self, name: str) -> str:
        """The bookmark's name, with a number where the name is taken."""
        count = self._names.get(name, 0) + 1
        self._names[name] = count
        return name if count == 1 else f"{name[:34]}_{count}"

    def text(self, value: object, reference: Reference, anchor: str) -> tuple[str, bool]:
        """The clean text of a value and whether it is a gap; the text is remembered under its anchor."""
        is_gap = False
        if isinstance(value, str):
            words = value
        elif isinstance(value, Text):
            words = value.into(self.language)
        elif isinstance(value, Gap):
            words, is_gap = value.into(self.language), True
        elif value is None or isinstance(value, bool):
            words = ""
        elif isinstance(value, int):
            words = str(value)
        else:
            raise WordProblem(
                Text(
                    ru=f"поле «{reference.full}» — не текст.",
                    en=f"the field “{reference.full}” is not a text.",
                ),
                place=reference.place,
                cure=Text(
                    ru="Для списка нужен тег «omd:each:», для рисунка — «omd:picture:».",
                    en="A list needs the tag “omd:each:”, a picture “omd:picture:”.",
                ),
            )
        words = clean_text(words)
        if is_gap and anchor not in self.texts:
            self.gaps.append(GapPlace(field=reference.full, anchor=anchor, text=words, place=reference.place))
        self.texts[anchor] = words
        return words, is_gap

    def link(self, data: bytes, extension: str) -> str:
        """The id of the relationship from the part that is being filled to a media part with these bytes."""
        name = f"omd-{sha256(data).hexdigest()[:16]}.{extension}"
        self.media[name] = data
        return self.links.setdefault(name, f"rIdOmd{len(self.links) + 1}")


def is_shown(value: object) -> bool:
    """Whether ``omd:if`` keeps its content for this value; a gap is shown, so that it is seen."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, (Gap, Picture)):
        return True
    return bool(value)
