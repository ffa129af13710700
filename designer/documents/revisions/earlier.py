"""Makes a document of the register anew with the words that it had when it was issued."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from designer.documents.anchored import read_anchor
from designer.documents.revisions.current import Current
from designer.i18n import Language
from designer.model.register import IssuedDocument
from designer.word.tags import NUMBER
from designer.word.values import Gap, Picture

if TYPE_CHECKING:
    from designer.word.values import Filled


def as_issued(current: Current, record: IssuedDocument) -> Filled | None:
    """Return a registered revision, made with the template of today; None if it cannot be made any more.

    Pictures are those of the model now: the register keeps words only.
    """
    if record.subject is None:
        return None
    asked = current.asked(record.kind, record.subject, record.language)
    if asked is None:
        return None
    template, values, identity = asked
    fields = {use.name for use in template.fields if use.kind.value == "field"}
    old = values_as_issued(values, record.fields, fields, record.language)
    return template.fill(old, identity=replace(identity, revision=record.revision))


def values_as_issued(
    values: Mapping[str, object], texts: Mapping[str, str], fields: set[str], language: Language
) -> dict[str, object]:
    """Return the values with the recorded texts in them; lists hold the items that were recorded.

    ``fields`` are the names that the template shows: one of these that was not recorded was not shown.
    """
    alone: dict[str, str] = {}
    lists: dict[str, dict[str, dict[str, str]]] = {}
    for anchor, text in texts.items():
        at = read_anchor(anchor)
        name, _, rest = at.field.partition(".")
        if not at.items:
            alone[name] = text
        else:
            deeper = ":".join(["", *_path(rest, at.items[1:])])[1:]
            lists.setdefault(name, {}).setdefault(at.items[0], {})[deeper] = text
    made: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, (Picture, bool)) or value is None:
            made[name] = value
        elif isinstance(value, list) or name in lists:
            made[name] = _items(value, lists.get(name, {}))
        elif name in alone:
            made[name] = alone[name]
        elif name in fields and isinstance(value, (str, Gap, int)):
            made[name] = ""
        else:
            made[name] = value
    return made


class _Recorded(dict[str, object]):
    """An item as it was recorded; what was not shown then is empty."""

    def __contains__(self, name: object) -> bool:
        return name != NUMBER or dict.__contains__(self, name)

    def __missing__(self, name: str) -> object:
        return ""


def _path(field: str, items: tuple[str, ...]) -> list[str]:
    names = field.split(".")
    out: list[str] = []
    for place, name in enumerate(names):
        out.append(name)
        if place < len(items):
            out.append(items[place])
    return out


def _items(value: object, recorded: Mapping[str, Mapping[str, str]]) -> list[dict[str, object]]:
    """The recorded items in the order of the model, those that the model has no more after their neighbours."""
    known = [str(item.get("id")) for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
    place = {id_: number for number, id_ in enumerate(known)}
    ids = sorted(recorded, key=lambda id_: (place.get(id_, len(place)), _number(recorded[id_]), id_))
    made: list[dict[str, object]] = []
    for id_ in ids:
        item = _Recorded(id=id_)
        inner: dict[str, dict[str, dict[str, str]]] = {}
        for path, text in recorded[id_].items():
            name, *rest = path.split(":")
            if rest:
                inner.setdefault(name, {}).setdefault(rest[0], {})[":".join(rest[1:])] = text
            else:
                item[name] = text
        now = value[place[id_]] if isinstance(value, list) and id_ in place else {}
        for name, flag in now.items() if isinstance(now, Mapping) else ():
            if isinstance(flag, bool):
                item[str(name)] = flag
        for name, group in inner.items():
            item[name] = _items(now.get(name, []) if isinstance(now, Mapping) else [], group)
        made.append(item)
    return made


def _number(cells: Mapping[str, str]) -> int:
    number = cells.get("number", "")
    return int(number) if number.isdigit() else 0
