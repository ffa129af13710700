"""Project files come back byte by byte; broken ones say what is wrong, where, and what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from designer import __version__
from designer.model.organization import Organization
from designer.model.participants import Participant, Unit
from designer.model.validation import faults
from designer.storage.atomic import Disk, write_whole
from designer.storage.broken_file import BrokenFile
from designer.storage.migrations import migrated
from designer.storage.outline import from_outline, to_outline
from designer.storage.project_file import dumps, load, loads, save
from designer.storage.writing import VERSION

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


def _nested(depth: int) -> list[Any]:
    inner: list[Any] = []
    for _ in range(depth):
        inner = [inner]
    return inner


def _name(document: dict[str, Any], id: str) -> str:
    return next(r["name"] for r in [*document["units"], *document.get("positions", [])] if r["id"] == id)


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
        "not a number": (text.replace('"version": 1', '"version": NaN').encode(), "строка 3, столбец 13: «NaN»"),
        "too large a number": (text.replace('"version": 1', '"version": 1e999').encode(), "столбец 13: «1e999»"),
        "too deep": (b"[" * 100_000, "слишком глубоко"),
        "deep in an unknown section": (_changed(later=_nested(60)), "слишком глубоко"),
        "zeros": (b"\0" * 4096, "одни нули"),
        "utf-16": (text.encode("utf-16"), "UTF-8"),
        "cut within a letter": (text.encode()[: text.encode().rindex("п".encode()) + 1], "обрывается"),
        "no such version": (_changed(version=0), "версии 0"),
        "a number for a name": (_changed(units=[{**units[0], "name": 5}]), "нужен текст, а записано 5"),
        "a text for a number": (
            _changed(units=[{**units[0], "stated_headcount": "сто"}]),
            'нужно число, а записано "сто"',
        ),
        "a text for a list": (_changed(units=[{**units[0], "aliases": "Ц"}]), "нужен список"),
        "a wrong choice": (_changed(units=[{**units[0], "kind": "crowd"}]), "нет в списке допустимых"),
        "a row that is no record": (_changed(units=[units[0], 7]), "№ 2"),
        "no id": (_changed(units=[{"name": "Склад"}]), "Подразделение «Склад», поле id"),
        "empty id": (_changed(units=[{**units[0], "id": ""}]), "id пуст"),
        "reports to itself": (_changed(units=[{**units[0], "reports_to": units[0]["id"]}, *units[1:]]), "круг"),
        "arrow to nobody, named by its ends": (
            _changed(client_links=[{**links[0], "client": "nobody"}]),
            f"{_name(document, links[0]['supplier'])} → запись удалена",
        ),
        "long entry of a list": (_changed(units=[{**units[0], "aliases": ["ц" * 10_001]}]), "10 000"),
        "long entry of a table": (_changed(units=[{**units[0], "forms": {"gent": "ц" * 10_001}}]), "10 000"),
        "company under another id": (_changed(company=[{"id": "x"}]), "id компании"),
        "too many units": (_changed(units=[{"id": str(n)} for n in range(50_001)]), "50\u00a0000"),
        "duplicate key, not laid out in lines": (
            json.dumps(document, ensure_ascii=False).replace('"name": ', '"name": "Две", "name": ', 1).encode(),
            "запись «",
        ),
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


def test_a_folder_and_a_huge_file_are_refused_before_they_are_read(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="папка"):
        load(tmp_path)
    huge = tmp_path / "huge.orgmission"
    with open(huge, "wb") as file:
        file.truncate(65 * 2**20)
    with pytest.raises(BrokenFile, match="64 МБ"):
        load(huge)
    with pytest.raises(BrokenFile, match="слишком много"):
        loads(b"[" + b"{}," * 2_100_000 + b"{}]")


def test_a_newer_file_that_may_be_read_keeps_its_version() -> None:
    document = json.loads(_bytes()) | {"version": 7, "min_reader": 1, "app_version": __version__}
    organization = loads(json.dumps(document).encode())
    again = json.loads(dumps(organization))
    assert again["version"] == 7 and list(again)[:3] == ["format", "version", "min_reader"]


def test_the_kept_sample_of_each_version_opens_and_is_written_as_the_present_one(tmp_path: Path) -> None:
    samples = sorted((Path(__file__).parents[1] / "cases").glob("version-*.orgmission"))
    assert [s.stem for s in samples] == [f"version-{n}" for n in range(1, VERSION + 1)]
    for sample in samples:
        organization = load(sample)
        kinds = {type(record) for record in organization}
        assert len(kinds) >= 15 and not list(faults(organization.snapshot()))
        assert json.loads(dumps(organization))["version"] == VERSION
    assert load(samples[-1]).snapshot() == loads(dumps(load(samples[-1]))).snapshot()


def test_steps_lead_from_an_older_version_to_the_present_one() -> None:
    document = {"version": VERSION - 2, "people": [1]}
    steps = {
        VERSION - 2: lambda d: {"units": d["people"]},
        VERSION - 1: lambda d: {"units": [*d["units"], 2]},
    }
    assert migrated(document, steps) == {"version": VERSION, "units": [1, 2]}
    assert migrated({"version": VERSION + 1}) == {"version": VERSION + 1}
    with pytest.raises(KeyError):
        migrated(document, {})


def test_a_message_shows_pieces_of_the_file_short_and_without_control_characters() -> None:
    odd = "\ud800\u202e" + "й" * 9000
    with pytest.raises(BrokenFile) as caught:
        loads(_changed(min_reader=99, app_version="made").replace(b'"made"', json.dumps(odd).encode()), "m")
    words = caught.value.text.ru
    words.encode("utf-8")
    assert "\u202e" not in words and len(words) < 500 and words.endswith("Обновите программу.")
