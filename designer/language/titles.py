"""What a title names: a position, a unit, several people at once, or somebody outside."""

from __future__ import annotations

import re
from typing import Final

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_POSITION = (
    "директор руководител начальник заведующ управляющ заместител помощник ассистент менеджер специалист инженер "
    "бухгалтер юрист экономист секретар администратор консультант аналитик разработчик тестировщик программист "
    "мастер механик энергетик технолог диспетчер кладовщик завсклад снабженец логист водител контролёр контролер "
    "инспектор аудитор методолог дизайнер редактор кассир повар официант прораб главбух председател президент "
    "вице-президент куратор координатор тимлид архитектор "
    "director manager head chief officer engineer accountant lawyer analyst specialist assistant secretary "
    "supervisor foreman coordinator developer tester designer cook waiter cashier chef president ceo cfo coo cto"
).split()
_UNIT = (
    "отдел департамент служба управление дирекция бюро цех участок сектор группа бригада склад бухгалтерия "
    "администрация лаборатория канцелярия филиал центр секретариат отделение подразделение блок команда касса "
    "архив столовая кухня снабжение производство приёмная приемная ревизия дивизион кадры юротдел "
    "department division section unit service team office desk bureau workshop warehouse group accounting "
    "administration sales procurement logistics branch centre center lab laboratory kitchen"
).split()
_OUTSIDER = (
    "покупател дольщик заказчик потребител пациент гост посетител абонент студент ученик пассажир турист "
    "арендатор жител гражд вкладчик заёмщик заемщик читател зрител частник застройщик подписчик страхователь "
    "customer client buyer shareholder guest patient passenger visitor tenant citizen student shopper consumer "
    "subscriber resident shipper"
).split()

_FIELD: Final = "ing"
"""The end of a word that names a field of work, such as "engineering", and not who works in it."""


def words_of(title: str) -> list[str]:
    """Return the words of a title in lower case."""
    return [word.replace("ё", "е") for word in _WORD.findall(title.lower())]


def names_position(title: str) -> bool:
    """Whether the head of a title is a post: the first word that is a post or a unit decides."""
    for word in _head_words(title):
        if _begins(word, _UNIT):
            return False
        if _begins(word, _POSITION) and not word.endswith(_FIELD):
            return True
    return False


def names_unit(title: str) -> bool:
    """Whether a title names a part of a company by one of the usual words."""
    return any(_begins(word, _UNIT) for word in words_of(title)) and not names_position(title)


def names_outsiders(title: str) -> bool:
    """Whether a title names people outside the company."""
    words = words_of(title)
    return any(_begins(word, _OUTSIDER) for word in words) and not names_unit(title) and not names_position(title)


def names_several_people(title: str) -> bool:
    """Whether a title names holders of posts in the plural, such as "руководители отделов"."""
    for word in words_of(title):
        if _begins(word, _POSITION):
            return bool(re.search(r"(ы|и|а|ям|ам|ями|ами|ей|ов|ers|ors|nts|sts|eads|hiefs)$", word)) and not any(
                word == stem for stem in _POSITION
            )
    return False


def initials(title: str) -> str:
    """Return the first letters of the words of a title, in capitals; short words between are left out."""
    return "".join(word[0] for word in words_of(title) if len(word) > 2).upper()


def _head_words(title: str) -> list[str]:
    """In English the head stands last ("sales manager"), unless "of" or "for" follows it."""
    words = words_of(title)
    if words and words[0].isascii():
        cut = next((i for i, word in enumerate(words) if word in ("of", "for")), len(words))
        return list(reversed(words[:cut]))
    return words


def _begins(word: str, stems: list[str] | tuple[str, ...]) -> bool:
    return any(word.startswith(stem.replace("ё", "е")) and len(word) - len(stem) <= 4 for stem in stems)


COMMON_NOUNS: Final = frozenset(_UNIT)
