"""The columns of the program's own Excel table: each writes a field of a record as words and reads the words back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from designer.exchange.numbers import number_of
from designer.exchange.workbook.names import Names
from designer.i18n import Language, Text
from designer.model.fields import label_of
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import ConditionKind

_CONDITIONS: Final[Mapping[ConditionKind, Text]] = {
    ConditionKind.CRITICAL: Text(ru="критично", en="critical"),
    ConditionKind.DELIGHTING: Text(ru="восхищает", en="delights"),
    ConditionKind.TAKEN_FOR_GRANTED: Text(ru="само собой", en="taken for granted"),
}


class BadCell(ValueError):
    """The words of a cell are no value of its column; ``kind`` is the kind of the anomaly that is reported."""

    def __init__(self, kind: str, message: Text) -> None:
        self.kind = kind
        self.message = message
        super().__init__(str(message))


class Finder(Protocol):
    """Knows whom and what the words of a cell name."""

    def find(self, words: str, kinds: tuple[type[Participant], ...]) -> str | None:
        """Return the id of a participant, also of one that the same table brings."""

    def find_arrow(self, words: str) -> str | None:
        """Return the id of an arrow."""


@dataclass(frozen=True, slots=True)
class Column:
    """A field that is text."""

    owner: type
    """The kind of record after whose field the column is called."""
    field: str

    @property
    def title(self) -> Text:
        """Return the heading."""
        return label_of(self.owner, self.field)

    @property
    def is_long(self) -> bool:
        """Whether the cells hold sentences, and so are wrapped."""
        return self.field in ("mission", "text", "result")

    def said(self, record: Record, names: Names, language: Language) -> str:
        """Return the field of a record as words; "" where it has none."""
        value = getattr(record, self.field, None)
        return "" if value is None or value == () else self._words(value, names, language)

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return str(value)

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return what a cell means for a record; raises BadCell."""
        if self.field == "name" and not words and isinstance(record, Participant):
            message = Text(ru="Название стёрто; оставлено прежнее.", en="The name was erased; the old one stays.")
            raise BadCell("unnamed", message)
        return words


@dataclass(frozen=True, slots=True)
class NumberColumn(Column):
    """A field that is a number."""

    empty: float | None = None
    """What an empty cell means."""

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return f"{value:g}"

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return the number of a cell; raises BadCell."""
        if not words:
            return self.empty
        number = number_of(words)
        if number is None:
            message = Text(ru="«{words}» — не число.", en="“{words}” is not a number.").format(words=words)
            raise BadCell("bad-number", message)
        return number


@dataclass(frozen=True, slots=True)
class WordsColumn(Column):
    """A field of several short texts, parted by semicolons."""

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return "; ".join(value)

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return the texts of a cell, each once."""
        return tuple(dict.fromkeys(part.strip() for part in words.split(";") if part.strip()))


@dataclass(frozen=True, slots=True)
class ReferenceColumn(Column):
    """A field that points at one participant."""

    to: tuple[type[Participant], ...]
    may_be_empty: bool = True

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return names.of(value)

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return the id of the participant that a cell names; raises BadCell."""
        if not words:
            if self.may_be_empty:
                return None
            raise BadCell("dangling-parent", _EMPTY)
        found = _found(words, self.to, finder)
        if found == record.id:
            raise BadCell("self-report", Text(ru="Ссылка на самого себя.", en="A reference to itself."))
        return found


@dataclass(frozen=True, slots=True)
class ReferencesColumn(Column):
    """A field that points at several participants, parted by semicolons."""

    to: tuple[type[Participant], ...]

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return "; ".join(names.of(id) for id in value)

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return the ids of the participants that a cell names; raises BadCell."""
        return tuple(_found(part.strip(), self.to, finder) for part in words.split(";") if part.strip())


@dataclass(frozen=True, slots=True)
class ArrowColumn(Column):
    """A field that points at an arrow."""

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return names.of_arrow(value)

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return the id of the arrow that a cell names; raises BadCell."""
        found = finder.find_arrow(words)
        if found is None:
            raise BadCell("dangling-parent", NO_ARROW)
        return found


@dataclass(frozen=True, slots=True)
class ConditionColumn(Column):
    """A field that says of which kind a condition is."""

    def _words(self, value: Any, names: Names, language: Language) -> str:
        return _CONDITIONS[value].into(language)

    def value(self, words: str, record: Record, finder: Finder) -> Any:
        """Return the kind that a cell names in either language; raises BadCell."""
        for kind, text in _CONDITIONS.items():
            if words in (text.ru, text.en):
                return kind
        message = Text(
            ru="Вида условия «{words}» нет. Есть: " + ", ".join(text.ru for text in _CONDITIONS.values()) + ".",
            en="There is no kind of condition “{words}”. There are: "
            + ", ".join(text.en for text in _CONDITIONS.values())
            + ".",
        )
        raise BadCell("dangling-parent", message.format(words=words))


NO_ARROW: Final = Text(ru="Такой стрелки нет.", en="There is no such arrow.")
_EMPTY: Final = Text(
    ru="Стрелка не бывает без поставщика и клиента; оставлено прежнее.",
    en="An arrow always has a supplier and a client; what was there stays.",
)


def _found(words: str, kinds: tuple[type[Participant], ...], finder: Finder) -> str:
    found = finder.find(words, kinds)
    if found is None:
        message = Text(ru="Нет участника «{words}».", en="Nobody is called “{words}”.").format(words=words)
        raise BadCell("dangling-parent", message)
    return found
