"""The labels of a mission list: "Клиенты:", "Mission:", "Services:" at the head of a line, in brackets or inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from designer.language.mission_list import is_client_line, split_clients

_COLON: Final = r"\s*(?:\([^()]*\)\s*)?(?:\s*:|\s+[-–—](?=\s|$)|[–—])\s*(?P<rest>.*)$"
_DEFINES: Final = re.compile(r"(?:это|is|are|означает|называ\w+)\b", re.I)
_LONGEST_CLIENT: Final = 10
"""Words."""
_BRACKET: Final = re.compile(r"\s*\((?P<inner>[^()]*)\)")
_INSIDE: Final = re.compile(
    r"(?:(?<=[.;!?…,])|\s[-–—])?\s+(?=(?:(?:Внутренн\w+|Внешн\w+|Основн\w+|Internal|External|Main)\s+)?"
    r"(?:[Кк]лиент(?:ы|ами)?|[Cc]lients?|Stakeholders?|Serves)\s*:)"
)


class Label(StrEnum):
    """What a labelled piece of text says."""

    CLIENTS = "clients"
    MISSION = "mission"
    SERVICE = "service"
    HEADCOUNT = "headcount"
    REMARK = "remark"


_PATTERNS: Final = {
    Label.MISSION: re.compile(
        rf"^(?:(?:наша|our)\s+)?(?:миссия|назначение|предназначение|mission(?: statement)?|purpose|goal){_COLON}", re.I
    ),
    Label.SERVICE: re.compile(rf"^(?:услуг[аи]|сервисы?|services?){_COLON}", re.I),
    Label.HEADCOUNT: re.compile(rf"^(?:численность|штат|headcount|staff){_COLON}", re.I),
    Label.REMARK: re.compile(
        rf"^(?:спорно|примечани[ея]|комментари[йи]|вопросы?(?: на потом)?|замечани[ея]|источник|записал[аи]?|"
        rf"дата|версия|notes?|todo|remarks?|comments?|questions?|source|date|version|subject|from|to|cc|тема|от|кому)"
        rf"{_COLON}",
        re.I,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label with what stands behind it; a list of clients may have the mission behind it."""

    label: Label
    rest: str
    mission: str = ""


def label_of(words: str) -> Labelled | None:
    """Return the label with which words begin, None where there is none."""
    if is_client_line(words):
        clients, mission = split_clients(words)
        if _is_sentence(clients or ""):
            return None
        if (named := label_of(mission)) is not None and named.label is Label.MISSION:
            mission = named.rest
        return Labelled(label=Label.CLIENTS, rest=clients or "", mission=mission)
    for label, pattern in _PATTERNS.items():
        if found := pattern.match(words):
            return Labelled(label=label, rest=found["rest"].strip())
    return None


def _is_sentence(clients: str) -> bool:
    """Whether what stands behind "Клиенты —" tells something of clients and does not list them."""
    return (
        _DEFINES.match(clients) is not None
        or ": " in clients
        or any(len(one.split()) > _LONGEST_CLIENT for one in re.split("[,;]", clients))
    )


def clients_inside(words: str) -> tuple[str, str] | None:
    """Part a list of clients from the text around it: "Help A. Clients: B" is "B" and "Help A."."""
    found = _INSIDE.search(words)
    if found is None:
        return None
    listed, rest = split_clients(words[found.end() :])
    before = words[: found.start()].rstrip(" -–—,;")
    return listed or "", f"{before} {rest}".strip()


def brackets_of(words: str) -> tuple[str, list[str], str]:
    """Part brackets from the words before and behind: "ОТК (12 чел.) – x" is "ОТК", ["12 чел."] and "– x"."""
    first = words.find("(")
    if first < 0:
        return words.strip(), [], ""
    at, inner = first, []
    while found := _BRACKET.match(words, at):
        inner.append(found["inner"].strip())
        at = found.end()
    return (words[:first].strip(), inner, words[at:].strip()) if inner else (words.strip(), [], "")
