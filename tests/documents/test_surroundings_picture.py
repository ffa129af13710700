"""The picture of a unit's surroundings shows a bounded number of neighbours and says them in words."""

from __future__ import annotations

from lxml import etree

from designer.documents.content.surroundings_picture import MOST_SHOWN, surroundings_picture
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.record import Record
from designer.model.relations import ClientLink

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _texts(drawing: str) -> list[str]:
    return [t.text or "" for t in etree.fromstring(drawing).iter(W + "t")]


def _hub(clients: int) -> Organization:
    records: list[Record] = [Unit(id="hub", name="Склад <A&B>")]
    for number in range(clients):
        records += [
            Unit(id=f"u{number:02}", name=f"Цех {number:02}"),
            ClientLink(id=f"l{number:02}", supplier="hub", client=f"u{number:02}"),
        ]
    return Organization(records, model_id="m")


def test_without_arrows_there_is_no_picture() -> None:
    made = _hub(0)
    assert surroundings_picture(made, made.need(Unit, "hub"), "ru") is None


def test_neighbours_stand_by_name_and_text_is_data() -> None:
    made = _hub(2)
    picture = surroundings_picture(made, made.need(Unit, "hub"), "ru")
    assert picture is not None and picture.drawing is not None
    assert _texts(picture.drawing) == ["Склад <A&B>", "Клиенты", "Цех 00", "Цех 01"]
    assert picture.description == (
        "Схема. В середине: Склад <A&B>. Клиенты: Цех 00 и Цех 01. Стрелки указывают на клиентов."
    )


def test_the_rest_is_counted() -> None:
    made = _hub(MOST_SHOWN + 3)
    picture = surroundings_picture(made, made.need(Unit, "hub"), "ru")
    assert picture is not None and picture.drawing is not None
    texts = _texts(picture.drawing)
    assert texts[-1] == "ещё 4\u00a0клиента" and len(texts) == 2 + MOST_SHOWN
