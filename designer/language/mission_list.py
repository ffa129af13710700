"""The plain notation of a mission list: "Name (ABBR): Clients: A, B. Help A ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"^\s*(?:\d+[.)]|[-–—•*])\s+")
_HEADING = re.compile(r"^(?P<name>[^:()]{2,90}?)\s*(?:\((?P<also>[^()]{1,40})\))?\s*[:–—]\s*(?P<rest>.*)$")
_LABEL = re.compile(
    r"^\s*(?:(?P<outside>внешн\w+|external)\s+|(?:наши|мои|внутренн\w+|основн\w+|главн\w+|our|internal|main|key)\s+)*"
    r"(?:клиент(?:ы|ам|ами)?|заказчики?|потребител[ьи]|clients?|customers?|consumers?"
    r"|stakeholders?|serves|для кого|кому помога\w+)"
    r"\s*(?:\([^()]*\)\s*)?(?:\s*:|\s+[-–—](?=\s)|[–—])\s*",
    re.I,
)
_HELP = re.compile(
    r"(?<![\w-])(?:помо(?:гать|чь|гаем|гает)|содейств\w+|поддерж\w+|обеспеч\w+"
    r"|help(?:s|ing)?|enabl\w+|support\w*|assist\w*)\b",
    re.I,
)
_VERBS_RU = (
    r"помо(?:гать|чь|гаем|гает|гают|жем)|(?:со|посо)действ(?:овать|ует|уем|уют)|поддерж(?:ать|ивать|ивает|иваем|ивают)"
    r"|обеспеч(?:ить|ивать|ивает|иваем|ивают)"
)
_OPENING = re.compile(
    rf"\s*(?:(?:наша\s+(?:миссия|задача|цель)|our\s+(?:mission|job|task|goal))\s*(?:is\s+to|[-–—:])?\s*)?"
    rf"(?:(?:мы|we|they|чтобы|to)\s+)?(?:{_VERBS_RU}|help(?:s|ing)?(?!\s+(?:desk|cent\w+|line)\b)|enabl(?:e|es|ing)"
    rf"|(?:support|assist)(?:s|ing)?(?=\s+(?:the|our|all|every|any|each)\b))\b",
    re.I,
)
_CAPITAL_HELP = re.compile(
    r"(?<![,;&])(?<!\bи)(?<!\band)\s+(?=(?:Помо(?:гать|чь|гаем|гает)|Содейств(?:овать|ует|уем)"
    r"|Поддерж(?:ать|ивать|ивает|иваем)|Обеспеч(?:ить|ивать|ивает|иваем)|Координир(?:овать|ует|уем)"
    r"|Контролир(?:овать|ует|уем)|Help(?:s|ing)?|Enables?|Supports?|Assists?|Provides?)\s+\w)"
)
_THEN_HELP = re.compile(r"\s*;\s*(?:и |and )?(?=(?:мы )?помога\w+|(?:we )?helps?\b)", re.I)
_STOP = re.compile(r"\.(?=\s+|$)")
_SHORTENED = re.compile(
    r"(?<!\w)(?:[итпго]|нач|зам|гл|рук|отд|деп|упр|дир|ген|тех|ком|спец|инж|пр|др|обл|dept|mgr|dir|eng|inc|ltd|co|vs)$",
    re.I,
)
"""The end of a shortened word, behind which a full stop ends no sentence."""
_AND = re.compile(r"\s+(?:и|and)\s+")
_OUTSIDE = re.compile(r"\s*\((?:внешн\w+|external)\)\s*$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedClient:
    """One client as a list names it."""

    words: str
    is_external: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The beginning of an entry: whose mission it is."""

    name: str
    also: tuple[str, ...]
    rest: str
    """What stands on the same line behind the heading."""
    prefix: str
    """A number or bullet before the name."""


def heading_of(line: str) -> Heading | None:
    """Return the heading of a line such as "3. Name (ABBR): ...", or None."""
    prefix = _NUMBER.match(line)
    found = _HEADING.match(line[prefix.end() :] if prefix else line.strip())
    if not found or not found["name"][:1].isalpha() or len(found["name"].split()) > 9 or _LABEL.match(line):
        return None
    if opens_with_help(found["name"]):
        return None
    also = tuple(part.strip() for part in re.split(r"[,;]", found["also"] or "") if part.strip())
    return Heading(
        name=found["name"].strip(),
        also=also,
        rest=found["rest"].strip(),
        prefix=prefix.group().strip() if prefix else "",
    )


def is_client_line(text: str) -> bool:
    """Whether a text begins with a label such as "Клиенты:"."""
    return bool(_LABEL.match(text))


def starts_with_help(text: str) -> bool:
    """Whether a text begins as a mission does."""
    found = _HELP.search(text)
    return found is not None and found.start() <= 40


def opens_with_help(text: str) -> bool:
    """Whether a verb of help is the first thing that a text says; no title does so, only the name of a help desk."""
    return _OPENING.match(text) is not None


def split_clients(body: str) -> tuple[str | None, str]:
    """Return the list of clients at the head of a body, None without one, and the mission behind it.

    A missing full stop between them is made up for by the capital of the mission's verb. Of a label that speaks
    of external clients each client is marked as such.
    """
    label = _LABEL.match(body)
    if not label:
        return None, body.strip()
    rest = body[label.end() :]
    ends = [m for m in (_stop(rest), _CAPITAL_HELP.search(rest), _THEN_HELP.search(rest)) if m]
    cut = min(ends, key=lambda m: m.start(), default=None)
    listed, mission = (rest[: cut.start()], rest[cut.end() :].strip()) if cut else (rest, "")
    listed = listed.strip(" .")
    if label["outside"]:
        listed = ", ".join(f"{one.strip()} (external)" for one in re.split("[,;]", listed) if one.strip())
    return listed, mission


def _stop(words: str) -> re.Match[str] | None:
    """Return the first full stop that ends a sentence."""
    stops = (m for m in _STOP.finditer(words) if not _SHORTENED.search(words[: m.start()]))
    return next(stops, None)


def clients_in(words: str, known: frozenset[str] = frozenset()) -> tuple[ListedClient, ...]:
    """Return the clients of a list; "и" and "and" part them unless the whole is a ``known`` name (lower case)."""
    found: list[ListedClient] = []
    for piece in re.split(r"[,;]", words):
        piece = piece.strip().strip(".")
        whole = _OUTSIDE.sub("", piece)
        parts = [piece] if whole.lower() in known else _AND.split(piece)
        for part in parts:
            clean = _OUTSIDE.sub("", part).strip()
            if clean:
                found.append(ListedClient(words=clean, is_external=bool(_OUTSIDE.search(part))))
    return tuple(found)
