"""Project files come back byte by byte; broken ones say what is wrong, where, and what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from designer.model.organization import Organization
from designer.model.participants import Participant, Unit
from designer.storage.atomic import Disk, write_whole
from designer.storage.broken_file import BrokenFile
from designer.storage.outline import from_outline, to_outline
from designer.storage.project_file import dumps, load, loads, save

TEXT = """\
Производство: Клиент: Продажи. Помогать продажам держать срок.
  Цех (Ц): Клиенты: Продажи, Производство. Помогать продажам держать срок.
  Мастер смены: Клиент: Цех. Помогать цеху работать без простоев.
Продажи: Клиент: покупатели (внешний). Помогать покупателям выбирать.
"""


def _bytes() -> bytes:
    return dumps(from_outline(TEXT))


def _changed(**change: Any) -> bytes:
    document = json.loads(_bytes())
    document.update(change)
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def test_load_then_save_gives_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "м.orgmission"
    path.write_bytes(_bytes())
    save(load(path), path)
    assert path.read_bytes() == _bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["м.orgmission"]


def test_one_field_a_line() -> None:
    unit = from_outline(TEXT).all(Unit)[0]
    assert f'   "name": "{unit.name}"' in _bytes().decode().replace(",\n", "\n").splitlines()


def test_unknown_fields_and_sections_are_kept() -> None:
    document = json.loads(_bytes())
    document["units"][0]["mood"] = "good"
    document["weather"] = {"rain": True}
    organization = loads(json.dumps(document).encode())
    again = json.loads(dumps(organization))
    assert again["units"][0]["mood"] == "good" and again["weather"] == {"rain": True}


def test_the_outline_comes_back() -> None:
    organization = from_outline(TEXT)
    again = from_outline(to_outline(organization))
    assert {p.name for p in again if isinstance(p, Participant)} == {
        p.name for p in organization if isinstance(p, Participant)
    }
    assert to_outline(again) == to_outline(organization)


def _broken() -> dict[str, tuple[bytes, str]]:
    document = json.loads(_bytes())
    units, links = document["units"], document["client_links"]
    text = _bytes().decode()
    loop = [{**units[0], "parent": units[1]["id"]}, {**units[1], "parent": units[0]["id"]}, *units[2:]]
    first = f'"id": "{units[0]["id"]}"'
    return {
        "empty": (b"", "пуст"),
        "cut off": (_bytes()[:-40], "строка"),
        "not json": (text.replace('"units": [', '"units": [,').encode(), "строка"),
        "not utf-8": (text.encode("cp1251"), "UTF-8"),
        "conflict": (text.replace(' "units"', '<<<<<<< ours\n "units"').encode(), "слияния"),
        "foreign": (b'{"a": 1}', "не модель"),
        "a list": (b"[]", "не модель"),
        "newer": (_changed(min_reader=99), "новой версией"),
        "version is no number": (_changed(version="x"), "версии"),
        "no model id": (_changed(model_id=""), "model_id"),
        "wrong type": (_changed(units=[{**units[0], "name": 5}, *units[1:]]), "(name)"),
        "bad enum": (_changed(units=[{**units[0], "kind": "crowd"}, *units[1:]]), units[0]["name"]),
        "missing": (_changed(client_links=[{"id": "x", "supplier": units[0]["id"]}]), "(client)"),
        "unknown reference": (_changed(client_links=[{**links[0], "client": "nobody"}]), "nobody"),
        "reference to the wrong kind": (
            _changed(client_links=[links[0], {**links[1], "client": links[0]["id"]}]),
            "ни на кого не указывает",
        ),
        "duplicate id": (_changed(units=[*units, units[0]]), "дважды"),
        "duplicate key": (text.replace(first, first + ",\n   " + first, 1).encode(), "дважды"),
        "loop": (_changed(units=loop), "круг"),
        "no list": (_changed(units={}), "список"),
        "not a number": (text.replace('"version": 1', '"version": NaN').encode(), "недопустима"),
        "too large a number": (text.replace('"version": 1', '"version": 1e999').encode(), "недопустима"),
        "too deep": (b"[" * 100_000, "недопустима"),
        "long text": (_changed(units=[{**units[0], "mission": "м" * 10_001}, *units[1:]]), "10 000"),
    }


@pytest.mark.parametrize("fault", _broken())
def test_a_broken_file_says_what_and_where(fault: str) -> None:
    data, words = _broken()[fault]
    with pytest.raises(BrokenFile) as caught:
        loads(data, "модель.orgmission")
    message = caught.value.text
    assert words in message.ru
    assert message.ru.startswith("модель.orgmission") and message.en != message.ru
    assert caught.value.cure


def test_a_byte_order_mark_and_control_characters_are_taken_off() -> None:
    text = _bytes().decode().replace("держать срок", "держать\\u0007 срок", 1)
    organization = loads(b"\xef\xbb\xbf" + text.encode())
    assert dumps(organization) == _bytes()


class _FullDisk(Disk):
    def write(self, path: Path, data: bytes, mode: int | None) -> None:
        path.write_bytes(data[:10])
        raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "m.orgmission"
    path.write_bytes(b"old")
    with pytest.raises(OSError):
        write_whole(path, b"new", _FullDisk())
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_an_empty_organization_is_a_file_too() -> None:
    organization = Organization()
    assert loads(dumps(organization)).model_id == organization.model_id
