"""``groups``: lists of groups in YAML or JSON, each with a mission and, perhaps, whom it serves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from designer.exchange.client_words import EntryNames, is_everybody
from designer.exchange.columns import Role, folded, guesses
from designer.exchange.grid import UnreadableTable
from designer.exchange.listed_records import document_of
from designer.exchange.matching import plan_of
from designer.exchange.plan import ImportPlan, LeftOver
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.exchange.yaml_text import Mapping as Node
from designer.i18n import Text, counted
from designer.language.detect import detect
from designer.language.titles import names_position
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit

KIND = "groups"
TITLE = Text(ru="Список групп", en="List of groups")
SUFFIXES = (".yml", ".yaml", ".json")
_NAMES: Final = ("name", "title", "название", "наименование", "имя", "team", "group", "unit", "отдел", "подразделение")
_WEAK_MISSIONS: Final = ("description", "описание", "focus", "about", "charter", "responsibility", "goal", "цель")
_DEEPEST: Final = 8


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 4 for a list of groups with missions, 2 where each says whom it reports to."""
    try:
        document = document_of(data)
    except ValueError:
        return 0
    with_missions = [node for node, _, _ in _nodes(document, "", 0) if _mission_key(node, False) is not None]
    if sum(_says_superior(node) for node in with_missions) > len(with_missions) / 2:
        return 2
    return 4 if len(with_missions) >= 2 else 0


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a list of groups would add; people and meetings in it are left over, counted by field."""
    try:
        document = document_of(data)
    except ValueError as fault:
        why = getattr(fault, "message", Text(ru="запись непонятна.", en="the notation is not understood."))
        raise UnreadableTable(name, why) from fault
    nodes = list(_nodes(document, "", 0))
    weak = not any(_mission_key(node, False) for node, _, _ in nodes)
    sketch = Sketch(kind=KIND, name=name)
    clients: list[tuple[str, str, Text]] = []
    rest: dict[str, int] = {}
    keys: dict[int, str] = {}
    names = EntryNames()
    for node, path, outer in nodes:
        mission_key = _mission_key(node, weak)
        name_key = _name_key(node)
        if name_key is None or (mission_key is None and not _leaves_mission_empty(node)):
            continue
        called = str(node[name_key]).strip()
        entry = _entry(sketch, called, path, _where(node, name_key))
        if mission_key is not None:
            entry.values["mission"] = " ".join(str(node[mission_key]).split())
            _note_language(sketch, entry)
        keys[id(node)] = entry.key
        if outer is not None and id(outer) in keys:
            entry.links["parent" if entry.kind is Unit else "unit"] = keys[id(outer)]
        sketch.add(entry)
        names.add(entry.key, called)
        client_keys = [key for key in node if any(g.role is Role.CLIENTS for g in guesses(key))]
        for key in client_keys:
            clients += [(entry.key, words, _where(node, key)) for words in _listed(node[key])]
        for key in node:
            if key not in (mission_key, name_key, *client_keys) and node[key] not in ("", None, [], {}):
                rest[key] = rest.get(key, 0) + 1
    if not sketch.entries:
        why = Text(
            ru="групп с миссиями не найдено. У каждой нужны поля name и mission.",
            en="no groups with missions were found. Each needs the fields name and mission.",
        )
        raise UnreadableTable(name, why)
    _draw(sketch, names, clients)
    for key, number in rest.items():
        count = counted(number, ("запись", "записи", "записей"), ("record", "records"))
        why = Text(ru="у модели нет такого поля", en="the model has no such field")
        sketch.left_over.append(LeftOver(where=Text(ru=f"поле {key}", en=f"field {key}"), text=str(count), why=why))
    return plan_of(sketch, existing)


def _nodes(value: Any, path: str, depth: int, outer: Any = None) -> Iterator[tuple[dict[str, Any], str, Any]]:
    """Yield every mapping with the names of the lists it stands in and the mapping around it."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value, path, outer
        for key, inner in value.items():
            yield from _nodes(inner, f"{path}/{key}" if isinstance(inner, list) else path, depth + 1, value)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, path, depth + 1, outer)


def _leaves_mission_empty(node: dict[str, Any]) -> bool:
    """Whether a group has a field for its mission in which nothing is written."""
    return any(value in ("", None) and any(g.role is Role.MISSION for g in guesses(key)) for key, value in node.items())


def _mission_key(node: dict[str, Any], weak: bool) -> str | None:
    if _name_key(node) is None:
        return None
    for key, value in node.items():
        if isinstance(value, str) and value.strip() and any(g.role is Role.MISSION for g in guesses(key)):
            return key
    return next((k for k in node if weak and folded(k) in _WEAK_MISSIONS and isinstance(node[k], str)), None)


def _says_superior(node: dict[str, Any]) -> bool:
    return any(g.role is Role.SUPERIOR for key in node for g in guesses(key))


def _name_key(node: dict[str, Any]) -> str | None:
    named = {folded(key): key for key, value in node.items() if isinstance(value, str) and value.strip()}
    return next((named[name] for name in _NAMES if name in named), None)


def _entry(sketch: Sketch, called: str, path: str, where: Text) -> Entry:
    key = f"{path}|{plain_name(called)}"
    if key in sketch.entries:
        message = Text(
            ru="«{name}» уже есть: {at}. Загружено ещё раз; если это одно и то же, удалите лишнее.",
            en="“{name}” is there already: {at}. Read once more; remove one if they are the same.",
        )
        sketch.note(where, "same-name", message, name=called, at=sketch.entries[key].where)
        while key in sketch.entries:
            key += "+"
    return Entry(key=key, kind=Position if names_position(called) else Unit, name=called, where=where)


def _where(node: dict[str, Any], key: str) -> Text:
    line = node.lines.get(key, 0) if isinstance(node, Node) else 0
    return Text(ru=f"строка {line}", en=f"row {line}") if line else Text(ru=str(node[key]), en=str(node[key]))


def _listed(value: Any) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.replace(";", ",").split(",") if part.strip()]
    if isinstance(value, list):
        named = (str(one.get(_name_key(one) or "", "")) if isinstance(one, dict) else str(one) for one in value)
        return [words.strip() for words in named if words.strip()]
    return []


def _draw(sketch: Sketch, names: EntryNames, clients: list[tuple[str, str, Text]]) -> None:
    """Draw the client arrows; whom nobody here is called is somebody outside, or a group of those inside."""
    for supplier, cell, where in clients:
        own = names.find(cell) or names.find(cell.split("/")[-1])
        for words in [cell] if own else [client.words for client in names.clients_in(cell)]:
            client = own[0] if own else _client(sketch, names, words, where)
            arrow = Arrow(supplier=supplier, client=client)
            if client == supplier:
                message = Text(ru="«{name}» названа своим же клиентом.", en="“{name}” is named as its own client.")
                sketch.note(where, "self-report", message, name=words)
            elif arrow not in sketch.arrows:
                sketch.arrows.append(arrow)


def _client(sketch: Sketch, names: EntryNames, words: str, where: Text) -> str:
    """Return the key of a client; a stranger is made."""
    found = names.find(words)
    if found:
        return found[0]
    kind = ClientGroup if is_everybody(words) else ExternalClient
    key = sketch.add(Entry(key=f"outside|{plain_name(words)}", kind=kind, name=words, where=where)).key
    names.add(key, words)
    return key


def _note_language(sketch: Sketch, entry: Entry) -> None:
    if detect(entry.values["mission"]) == "other":
        message = Text(
            ru="Язык миссии «{name}» не поддерживается: она загружена, но не проверяется.",
            en="The language of the mission of “{name}” is not supported: it was read but is not checked.",
        )
        sketch.note(entry.where, "unsupported-language", message, name=entry.name)
