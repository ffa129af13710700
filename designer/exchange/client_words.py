"""Whom the words of a table's column of clients mean: «Производство и склад», «отделу продаж», «ФНС»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from designer.exchange.sketch import plain_name
from designer.language.declension.cases import is_cyrillic
from designer.language.dictionary_form import dictionary_form
from designer.language.morphology import parses
from designer.language.titles import initials, names_outsiders, names_position, names_several_people, words_of

_PIECES: Final = re.compile(r"[;,\n•]")
_JOINED: Final = re.compile(r"\s+(?:и|and|а также|as well as|plus)\s+|\s*[/\\&+|]\s*")
_SAID_OUTSIDE: Final = re.compile(r"\s*\((?:внешн\w+|external)(?: \w+)?\)\s*$", re.I)
_OUTSIDE: Final = re.compile(
    r"(?:внешн\w+|наш\w*|конечн\w+|корпоративн\w+|розничн\w+|оптов\w+)? ?(?:клиент|заказчик|потребител|пользовател)\w*"
    r"(?: (?:компании|организации|предприятия|фирмы|завода|холдинга|группы))?|внешн\w+ .+|рынок|"
    r"(?:the |our |end |external |key |retail |corporate )*(?:clients?|customers?|users?|consumers?)|external .+|"
    r"(?:the )?(?:public|market)",
    re.I,
)
_AUTHORITIES: Final = re.compile(
    r"(?:и?фнс|сфр|пфр|фсс|росстат|гит|роспотребнадзор|ростехнадзор|росреестр|роструд|фас|мчс|цб(?: рф)?|банк россии|"
    r"налогов\w+(?: \w+)?|(?:гос|государственн\w+ )(?:орган|учреждени|надзор)\w*|"
    r"орган\w* (?:власти|надзора|контроля).*|"
    r"контролирующ\w+ орган\w*|надзорн\w+ орган\w*|министерств\w+.*|прокуратур\w*|суды?|муниципалитет\w*|регулятор\w*|"
    r"банки?|поставщик\w*|(?:суб)?подрядчик\w*|партн[её]р\w*|контрагент\w*|дилер\w*|дистрибь?ютор\w*|инвестор\w*|"
    r"акционер\w*|учредител\w*|собственник\w*|общественност\w+|сми|соискател\w+|кандидат\w*|"
    r"(?:tax|state|government|regulatory|supervisory) (?:office|authorit\w+|agenc\w+|bod\w+|inspect\w+)|irs|hmrc|sec|"
    r"government|regulators?|banks?|suppliers?|vendors?|(?:sub)?contractors?|partners?|dealers?|distributors?|"
    r"investors?|shareholders?|owners|founders|candidates|applicants|media|authorities)",
    re.I,
)
_EVERYBODY: Final = re.compile(
    r"(?:все[мх]?|остальны[емх]|проч\w+|друг\w+) (?:\w+ )?(?:подразделени\w+|отдел\w*|служб\w*|сотрудник\w*|"
    r"работник\w*|цех\w*|департамент\w*|руководител\w*)(?: (?:компании|организации|предприятия))?|"
    r"(?:вся|всей) (?:компани\w+|организаци\w+)|сотрудник\w*|работник\w*|персонал\w*|"
    r"(?:all|other|every) (?:\w+ )?(?:units?|departments?|teams?|staff|employees?|managers?|divisions?)|"
    r"everyone|everybody|(?:the )?(?:whole|entire) (?:company|organi[sz]ation)|employees|staff",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ClientWords:
    """One client as a cell names it."""

    words: str
    is_external: bool = False


class EntryNames:
    """The keys of those whom a source names, by all their names."""

    def __init__(self) -> None:
        self._plain: dict[str, list[str]] = {}
        self._stems: dict[tuple[str, ...], list[str]] = {}
        self._initials: dict[str, list[str]] = {}

    def add(self, key: str, name: str, others: Iterable[str] = ()) -> None:
        """Know one more, by name, abbreviations and holders."""
        for words in (name, *others):
            self._plain.setdefault(plain_name(words), []).append(key)
            self._stems.setdefault(_stems(words), []).append(key)
        self._initials.setdefault(initials(name), []).append(key)

    def find(self, words: str) -> list[str]:
        """Return who may be meant: by the very name, in another case, by initials; none for a stranger."""
        found = self._plain.get(plain_name(words)) or (self._stems.get(_stems(words)) if _stems(words) else None)
        if not found and words.isupper() and 2 <= len(words) <= 5:
            found = self._initials.get(words)
        return list(dict.fromkeys(found or ()))

    def clients_in(self, cell: str) -> list[ClientWords]:
        """Return the clients of a cell; "и", "and" and a slash part them unless the whole is somebody's name."""
        found = []
        for piece in _PIECES.split(cell):
            whole = _clean(piece)
            parts = [piece] if not whole or self.find(whole) else _JOINED.split(piece)
            found += [ClientWords(_clean(part), bool(_SAID_OUTSIDE.search(part))) for part in parts if _clean(part)]
        return found


def is_outside(words: str) -> bool:
    """Whether words that no entry bears name somebody outside of the company."""
    named = _OUTSIDE.fullmatch(words) or _AUTHORITIES.fullmatch(words) or names_outsiders(words)
    return bool(named) and not is_everybody(words)


def is_everybody(words: str) -> bool:
    """Whether words that no entry bears name a group of units or people inside of the company."""
    if _OUTSIDE.fullmatch(words) or _AUTHORITIES.fullmatch(words):
        return False
    return _EVERYBODY.fullmatch(words) is not None or (names_position(words) and names_several_people(words))


def nominative(words: str) -> str:
    """Return the name of a stranger whom a cell may name in another case; what may be a nominative stays."""
    first = next(iter(words.lower().split()), "")
    if not is_cyrillic(first) or any("nomn" in parse.tag for parse in parses(first)):
        return words
    return dictionary_form(words, "ru")


def _clean(words: str) -> str:
    return _SAID_OUTSIDE.sub("", words).strip(" .–—-")


def _stems(words: str) -> tuple[str, ...]:
    """Return words without their endings, so that another case is the same name."""
    return tuple(
        word[: max(3, len(word) - 3)] if is_cyrillic(word[:1]) else word.removesuffix("s") for word in words_of(words)
    )
