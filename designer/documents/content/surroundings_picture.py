"""The picture of one unit or position between its suppliers and its clients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from designer.documents.content.arrows import arrows_from_suppliers, arrows_to_clients
from designer.documents.content.drawn_shapes import BoxStyle, DrawnBox, DrawnLine, DrawnText, group_markup
from designer.documents.content.names import beginning, listed
from designer.i18n import Language, Text, counted, shortened
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position
from designer.word.values import Picture

MOST_SHOWN = 8
_LONGEST_NAME = 56
_BOX_WIDTH, _BOX_HEIGHT, _GAP, _AISLE, _CAPTION = 50.0, 11.0, 3.0, 14.0, 6.0
"""In mm."""
_SUPPLIERS = Text(ru="Поставщики", en="Suppliers")
_CLIENTS = Text(ru="Клиенты", en="Clients")


@dataclass(frozen=True, slots=True)
class _Column:
    """One side of the picture: names with their styles, from the top down."""

    boxes: tuple[tuple[str, BoxStyle], ...]

    @property
    def height(self) -> float:
        """Height in mm."""
        return len(self.boxes) * (_BOX_HEIGHT + _GAP) - _GAP

    def tops(self, height: float) -> list[float]:
        """Where each box begins when the column is centred in this height, in mm."""
        start = _CAPTION + (height - self.height) / 2
        return [start + place * (_BOX_HEIGHT + _GAP) for place in range(len(self.boxes))]


def surroundings_picture(
    organization: Organization, subject: Performer, language: Language
) -> Picture | None:
    """Draw suppliers left, the subject in the middle, clients right; None where there are neither."""
    suppliers = _unique(other for _, other in arrows_from_suppliers(organization, subject.id))
    clients = _unique(other for _, other in arrows_to_clients(organization, subject.id))
    if not suppliers and not clients:
        return None
    left = _column(suppliers, Text(ru="поставщик|поставщика|поставщиков", en="supplier|suppliers"), language)
    right = _column(clients, Text(ru="клиент|клиента|клиентов", en="client|clients"), language)
    height = max(left.height, right.height, _BOX_HEIGHT)
    middle = (_BOX_WIDTH + _AISLE) if suppliers else 0.0
    width = middle + _BOX_WIDTH + ((_AISLE + _BOX_WIDTH) if clients else 0.0)
    centre = _CAPTION + height / 2
    shapes: list[DrawnBox | DrawnLine | DrawnText] = []
    if suppliers:
        shapes += _side(left, height, 0.0, _SUPPLIERS.into(language))
        shapes += _joints(left, height, _BOX_WIDTH, _BOX_WIDTH + _AISLE / 2, centre)
        shapes.append(DrawnLine(_BOX_WIDTH + _AISLE / 2, centre, middle, centre, has_head=True))
    shapes.append(
        DrawnBox(middle, centre - _BOX_HEIGHT / 2, _BOX_WIDTH, _BOX_HEIGHT, _short(subject), BoxStyle.SUBJECT)
    )
    if clients:
        edge = middle + _BOX_WIDTH
        shapes.append(DrawnLine(edge, centre, edge + _AISLE / 2, centre))
        shapes += _joints(right, height, edge + _AISLE, edge + _AISLE / 2, centre, has_heads=True)
        shapes += _side(right, height, edge + _AISLE, _CLIENTS.into(language))
    return Picture(
        width=width,
        height=_CAPTION + height,
        description=_words(subject, suppliers, clients).into(language),
        drawing=group_markup(shapes, width, _CAPTION + height),
    )


def _unique(others: Iterable[Participant]) -> list[Participant]:
    found: dict[str, Participant] = {p.id: p for p in others}
    return list(found.values())


def _column(participants: list[Participant], noun: Text, language: Language) -> _Column:
    shown = participants if len(participants) <= MOST_SHOWN else participants[: MOST_SHOWN - 1]
    boxes = [(_short(p), _style(p)) for p in shown]
    if rest := len(participants) - len(shown):
        one, few, many = noun.ru.split("|")
        single, several = noun.en.split("|")
        number = counted(rest, (one, few, many), (single, several))
        boxes.append((Text(ru=f"ещё {number.ru}", en=f"{number.en} more").into(language), BoxStyle.REST))
    return _Column(tuple(boxes))


def _side(column: _Column, height: float, x: float, caption: str) -> list[DrawnBox | DrawnLine | DrawnText]:
    made: list[DrawnBox | DrawnLine | DrawnText] = [DrawnText(x, 0.0, _BOX_WIDTH, _CAPTION, caption)]
    for (name, style), top in zip(column.boxes, column.tops(height), strict=True):
        made.append(DrawnBox(x, top, _BOX_WIDTH, _BOX_HEIGHT, name, style))
    return made


def _joints(
    column: _Column, height: float, edge: float, bus: float, centre: float, *, has_heads: bool = False
) -> list[DrawnBox | DrawnLine | DrawnText]:
    rows = [top + _BOX_HEIGHT / 2 for top in column.tops(height)]
    made: list[DrawnBox | DrawnLine | DrawnText] = []
    for row in rows:
        start, end = (bus, edge) if has_heads else (edge, bus)
        made.append(DrawnLine(start, row, end, row, has_head=has_heads))
    top, bottom = min(*rows, centre), max(*rows, centre)
    if bottom - top > 0.01:
        made.append(DrawnLine(bus, top, bus, bottom))
    return made


def _style(participant: Participant) -> BoxStyle:
    if isinstance(participant, ExternalClient):
        return BoxStyle.EXTERNAL
    if isinstance(participant, ClientGroup):
        return BoxStyle.GROUP
    return BoxStyle.POSITION if isinstance(participant, Position) else BoxStyle.UNIT


def _short(participant: Participant) -> str:
    name = beginning(participant.name)
    if len(name) > _LONGEST_NAME and participant.abbreviations:
        return participant.short_name
    return shortened(name, _LONGEST_NAME)


def _words(subject: Performer, suppliers: list[Participant], clients: list[Participant]) -> Text:
    words = Text(ru=f"Схема. В середине: {subject.name}.", en=f"Picture. In the middle: {subject.name}.")
    if suppliers:
        names = [p.name for p in suppliers]
        words += Text(ru=f" Поставщики: {listed(names, 'ru')}.", en=f" Suppliers: {listed(names, 'en')}.")
    if clients:
        names = [p.name for p in clients]
        words += Text(ru=f" Клиенты: {listed(names, 'ru')}.", en=f" Clients: {listed(names, 'en')}.")
    return words + Text(ru=" Стрелки указывают на клиентов.", en=" Arrows point at the clients.")
