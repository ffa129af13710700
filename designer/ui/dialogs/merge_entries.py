"""What the merge page lists beside its questions: what was taken from whom, what was put together, what to know."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from designer.i18n import Text, plain
from designer.model.compare import Difference, told, touched
from designer.model.diagram import Placement, Route
from designer.model.merge import Merged, Question, Why
from designer.model.merge_draft import question_key
from designer.model.organization import Organization
from designer.model.words import Records, called, described, difference_title
from designer.storage.common_base import CommonBase
from designer.ui.dialogs.side_by_side import title_of
from designer.ui.widgets.texts import plain_hint

_MOST = 3
"""So many of those who need a removed record are named."""
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Note:
    """Something settled without a question, with whom it is about, one a line."""

    title: Text
    lines: tuple[str, ...]


def holding(base: Organization, side: Organization, merged: Merged, asked: Collection[str]) -> list[Difference]:
    """Return what a side changed that holds in the merge, and is more than a place on a drawing."""
    return [d for d in _differences(base, side.snapshot(), asked) if _holds(d, merged.records)]


def joined(
    base: Organization, sides: tuple[Organization, ...], merged: Merged, asked: Collection[str]
) -> list[Difference]:
    """Return the fields that in the merge are neither as one side has them nor as the other: the edits of both."""
    return [
        d
        for d in _differences(base, merged.records, asked)
        if d.field and all(d.record.id in side and not _holds(d, side.snapshot()) for side in sides)
    ]


def _differences(base: Organization, records: Records, asked: Collection[str]) -> Iterator[Difference]:
    for difference in told(touched(base.snapshot(), records)):
        id, field = difference.record.id, difference.field
        is_asked = any(key in asked for key in (question_key(id, ""), question_key(id, field)))
        is_asked = is_asked or (bool(field) and any(key.startswith(question_key(id, field) + ".") for key in asked))
        if not isinstance(difference.record, (Placement, Route)) and not is_asked:
            yield difference


def _holds(difference: Difference, records: Records) -> bool:
    now = records.get(difference.record.id)
    if difference.field:
        return now is not None and getattr(now, difference.field, None) == difference.new
    return (now is None) == (difference.new is None)


def why_asked(question: Question, base: Organization, merged: Merged) -> str:
    """Return the reason of a question; where one side needs what the other removed, with what names it."""
    words = str(question.why.words)
    if question.why is not Why.DELETED_AND_NEEDED:
        return words
    found = (record for record, _ in merged.organization.referrers(question.record.id))
    new = [r for r in found if base.find(r.id) != r and not isinstance(r, (Placement, Route))]
    names = [str(described(record, merged.records)) for record in new[:_MOST]]
    named = "; ".join(name[0].lower() + name[1:] for name in names) + (" …" if len(new) > _MOST else ".")
    return f"{words.rstrip('.')}: {named}" if names else words


def notes(merged: Merged, states: tuple[Records, ...]) -> list[Note]:
    """Return what both added under one name, and what both moved."""
    found = []
    for pair in merged.twins:
        name = title_of(merged.records[pair[0]], "", merged.records)
        title = Text(ru="Оба добавили, остались обе записи: ", en="Both added it, both are kept: ") + name
        lines = Text(
            ru="Если это одно и то же, удалите лишнюю запись после слияния.",
            en="If they are one and the same, remove the spare one after the merge.",
        )
        found.append(Note(title, (str(lines),)))
    places = (merged.records.get(s.record) for s in merged.settled if s.taken != "both")
    moved = sorted({called(record, *states) for record in places if record is not None})
    if moved:
        title = Text(ru="Передвинуто обоими: ", en="Moved by both: ") + plain(str(len(moved)))
        words = Text(ru="Взят больший сдвиг.", en="The larger move holds.")
        found.append(Note(title, (str(words), "", *moved)))
    return found


def add_differences(tree: QTreeWidget, words: Text, found: list[Difference], states: tuple[Records, ...]) -> None:
    """List differences under a heading; none, and there is no heading."""
    _add(tree, words, [(difference_title(one, *states), one) for one in found])


def add_notes(tree: QTreeWidget, found: list[Note]) -> None:
    """List what to know under a heading of its own."""
    _add(tree, Text(ru="К сведению", en="For your information"), [(one.title, one) for one in found])


def _add(tree: QTreeWidget, words: Text, entries: list[tuple[Text, Difference]] | list[tuple[Text, Note]]) -> None:
    head = add_head(tree, words, len(entries)) if entries else None
    for title, entry in entries:
        item = QTreeWidgetItem([str(title)])
        item.setToolTip(0, plain_hint(str(title)))
        item.setData(0, _ROLE, entry)
        if head is not None:
            head.addChild(item)


def base_words(base: CommonBase) -> Text:
    when = plain(f" ({base.when:%d.%m.%Y %H:%M})." if base.when else ".")
    if base.how == "mark":
        return Text(
            ru="Общая основа — состояние, с которого началась копия",
            en="The common base is the state that the copy began from",
        ) + when
    if base.how == "nearest":
        return Text(
            ru="Общая основа — ближайшее к копии из ваших сохранений",
            en="The common base is the nearest of your earlier saves",
        ) + when
    if base.how == "given":
        return Text(ru="Общая основа известна.", en="The common base is known.")
    return Text(
        ru="Общая основа не найдена: каждое различие станет вопросом; что есть только у одного, остаётся.",
        en="No common base was found: every difference is a question, and what only one side has is kept.",
    )


def entry_tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(str(Text(ru="Вопросы и изменения", en="Questions and changes")))
    tree.setHeaderHidden(True)
    tree.setIndentation(10)
    tree.setRootIsDecorated(False)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    tree.setProperty("kind", "entries")
    return tree


def add_head(tree: QTreeWidget, words: Text, count: int) -> QTreeWidgetItem:
    head = QTreeWidgetItem([f"{words} · {count}"])
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = head.font(0)
    font.setBold(True)
    head.setFont(0, font)
    tree.addTopLevelItem(head)
    return head
