"""How a line opens an entry: "Name (ABBR): ...", "Name. Clients: ...", "Name (clients: A) – ...", "Name -> A: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from designer.exchange.missions.labels import Label, brackets_of, clients_inside, label_of
from designer.exchange.missions.lines import Line
from designer.exchange.numbers import heads_in
from designer.language.mission_list import is_client_line, opens_with_help
from designer.language.titles import names_position, names_unit

LONGEST_NAME: Final = 9
"""Words of a name."""
_MOST_SIGNS: Final = 90
_ARROW: Final = re.compile(r"\s*(?:-{1,3}>|={1,2}>|[→⇒➜➔►])\s*")
_SEPARATORS: Final = re.compile(
    r"\s*:\s*|\s+[-–—]\s+|\s*[–—]\s+|\s+[–—]\s*|\s*[.,;]\s+|\s+(?=(?:Клиент|Client)\w*\s*:)"
)
_RUNNING: Final = 25
"""Words of a text behind "Name. Clients: ..." from which on it only tells a story, unless it begins as a mission."""
_BEHIND_ARROW: Final = re.compile(r"\s*:\s*|\s+[-–—]\s+|\.\s+|\s*;\s*(?=\S+\s)")
_NO_NAME: Final = re.compile(
    r"(?:(?:наш[аи]|our|the|все|all)\s+)?(?:мисси[ияйю]|клиенты?|цел[ьи]|задач[аи]|ценност[ьи]|принципы?|вопросы?|примеры?|"
    r"итоги?|список|приложени[ея]|услуг[аи]|важно|нужно|missions?|mission statements?|clients?|goals?|values?|"
    r"questions?|examples?|agenda|important)"
    r"(?:\s+(?:подразделени|отдел|участник|компани|команд|завод|по|на|of|for|и|and|from)\w*\b.*)?",
    re.I,
)
"""What stands above a list or a list of something else; nobody is called so."""
_PENDING: Final = re.compile(
    r"^(?:мисси\w+\s+)?(?:(?:пока|ещё|еще)\s+)?(?:нет|не\s+(?:готов\w*|написан\w*|сформулирован\w*)|"
    r"будет\b|позже\b|позднее\b|уточняется|в\s+работе|to\s+be\s+\w+|tb[dac]\b|no\s+mission\b|not\s+yet\b|"
    r"none\s+yet|later\b|pending|\?+|…|\.\.\.)"
    r"|^мисси\w+\s+(?:будет|позже|нет|уточн\w+)|\bсм\.\s+\w+$",
    re.I,
)
_ABBREVIATION: Final = re.compile(r"[\w&./+-]{1,14}")


@dataclass(slots=True, kw_only=True)
class Opening:
    """The beginning of an entry, with what the same line says of it."""

    name: str
    also: tuple[str, ...] = ()
    rest: str = ""
    clients: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """What stands in brackets behind the name and is no other name of it."""
    headcount: float | None = None
    is_arrow: bool = False
    """Whether an arrow leads from the name to its clients."""
    has_sign: bool = False
    """Whether a colon or dash parts the name from the rest."""
    is_mission_labelled: bool = False

    @property
    def names_performer(self) -> bool:
        """Whether the name is one of a unit or a post by its words, or an acronym."""
        is_acronym = self.name.isupper() and len(self.name) <= 6
        return is_acronym or names_position(self.name) or names_unit(self.name)


def opening_of(line: Line) -> Opening | None:
    """Return the entry that a line opens, whatever parts its name from the rest; None for any other line."""
    words = line.words
    if opens_with_help(words) or label_of(words) is not None:
        return None
    if (arrow := _arrow(words)) is not None:
        return arrow
    for at in _ends(words):
        opening = _named(words[: at.start()])
        if opening is None:
            continue
        rest = words[at.end() :].strip()
        sign = at.group().strip()
        heads = heads_in(rest)
        is_said = is_client_line(rest) or heads is not None or (sign == "." and opens_with_help(rest))
        if sign not in (":", "-", "–", "—") and not is_said:
            continue
        opening.has_sign = True
        if heads is not None:
            opening.headcount = heads
            return opening
        opening.rest = rest
        _part(opening)
        is_story = len(opening.rest.split()) > _RUNNING and not opens_with_help(opening.rest)
        return None if is_story and sign not in (":", "-", "–", "—") else opening
    opening = _named(words.rstrip(" :"))
    if opening is not None and opening.clients:
        return opening
    return None


def title_of(line: Line) -> Opening | None:
    """Return the entry whose title is all that a line says, None for a sentence or a label."""
    words = line.words.rstrip(" :").strip()
    if line.words.endswith((".", "!", "?", ";", ",", "…")) or ": " in words or is_client_line(line.words):
        return None
    if opens_with_help(words) or label_of(line.words) is not None:
        return None
    return _named(words)


def is_pending(words: str) -> bool:
    """Whether the words only say that there is no mission yet."""
    return len(words.split()) <= LONGEST_NAME and _PENDING.search(words) is not None


def _ends(words: str) -> Iterator[re.Match[str]]:
    """Yield where a name may end, outside of brackets."""
    depth = 0
    marks = {at.start(): at for at in _SEPARATORS.finditer(words)}
    for place, sign in enumerate(words):
        depth += (sign == "(") - (sign == ")")
        at = marks.get(place)
        if at is not None and depth <= 0 and place:
            yield at


def _named(words: str) -> Opening | None:
    """Return an opening with the name before the brackets and what these say."""
    name, brackets, behind = brackets_of(words)
    name = name.strip(" *_#").strip()
    if any(inner.isdigit() for inner in brackets):
        name, brackets = words, []
    if behind or not _is_name(name):
        return None
    opening = Opening(name=name)
    for inner in brackets:
        _take_bracket(opening, inner)
    return opening


def _is_name(name: str) -> bool:
    if not name or len(name.split()) > LONGEST_NAME or len(name) > _MOST_SIGNS or _NO_NAME.fullmatch(name):
        return False
    if name.count("«") != name.count("»") or name.count("“") != name.count("”") or heads_in(name.split(",")[-1]):
        return False
    first = name.lstrip("«\"“„'")[:1]
    return first.isalpha() or (first.isdigit() and any(sign.isalpha() for sign in name.split()[0]))


def _take_bracket(opening: Opening, inner: str) -> None:
    for piece in _pieces(inner):
        labelled = label_of(piece)
        if labelled is not None and labelled.label is Label.CLIENTS:
            opening.clients.append(labelled.rest)
        elif (heads := heads_in(piece)) is not None:
            opening.headcount = heads
        elif _ABBREVIATION.fullmatch(piece) or names_unit(piece) or names_position(piece):
            opening.also = (*opening.also, piece)
        elif piece:
            opening.remarks.append(piece)


def _pieces(inner: str) -> list[str]:
    """Part what stands in one pair of brackets; a list of clients in it stays whole."""
    parts = re.split(r"\s*[,;]\s*", inner)
    first = next((n for n, part in enumerate(parts) if is_client_line(part)), len(parts))
    return [*parts[:first], *([", ".join(parts[first:])] if first < len(parts) else [])]


def _part(opening: Opening) -> None:
    """Take a list of clients off the rest, at its head or inside."""
    labelled = label_of(opening.rest)
    if labelled is not None and labelled.label is Label.CLIENTS:
        opening.clients.append(labelled.rest)
        opening.rest = labelled.mission
    elif labelled is not None and labelled.label is Label.MISSION:
        opening.rest, opening.is_mission_labelled = labelled.rest, True
    elif (inside := clients_inside(opening.rest)) is not None:
        opening.clients.append(inside[0])
        opening.rest = inside[1]


def _arrow(words: str) -> Opening | None:
    """Read "Name -> A, B: help A ...": the arrow leads to the clients."""
    at = _ARROW.search(words)
    opening = _named(words[: at.start()]) if at and at.start() else None
    if at is None or opening is None or not (behind := words[at.end() :].strip()):
        return None
    end = _BEHIND_ARROW.search(behind)
    listed, rest = (behind[: end.start()], behind[end.end() :].strip()) if end else (behind, "")
    if _ARROW.search(listed) or any(len(one.split()) > LONGEST_NAME for one in re.split("[,;]", listed)):
        return None
    opening.clients.append(listed)
    opening.rest, opening.is_arrow = rest, True
    return opening
