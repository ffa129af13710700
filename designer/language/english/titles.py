"""Says how an English title stands in a sentence: with "the" or without, in which capitals, one or several."""

from __future__ import annotations

import re
from typing import Final, Literal

from designer.language.english.words import is_person_word, stem
from designer.language.word_sets import word_set

_TOKEN = re.compile(r"[^\W_]+(?:[&/'’.-][^\W_]+)*")
_END = re.compile(r"\s+(?:of|for|to|in|at|on|with|under|by)\s|\s[—–-]\s|[(,:;]|\s\d|\s[A-Z]$")
"""Where the noun group that holds the head ends: "Board | of Directors", "Warehouses | 1 and 2", "Team | A"."""
_NUMBERED = re.compile(r"\s(?:\d[\w.-]*|[A-Z])$|\s\d+(?:\s*(?:,|and|&|/|-|–)\s*\d+)+$")
_SMALL: Final = word_set("of for to in at on with under by and or the a an")
_PARTS: Final = word_set(
    "department division section unit service team office desk bureau workshop warehouse group branch center",
    "lab laboratory kitchen board committee council commission room bar hall shop store plant factory site mill",
    "yard depot garage hub school clinic hospital library archive reception secretariat directorate agency",
    "institute academy faculty staff crew squad shift line studio fleet till floor counter helpdesk stockroom",
    "cell tribe function directory registry cabinet panel bakery cafe canteen pharmacy station terminal farm",
    "pool front house wing ward surgery gallery museum theater press",
)
"""Common nouns for a part of a company, in American spelling and the singular."""
_MORE_PEOPLE: Final = word_set("head lead deputy representative rep attorney advocate")
_NO_PLURAL: Final = word_set("service function")
"""Parts that are one in the plural too: "Shared Services reports to the director"."""
_COMPANY = re.compile(r"\b(?:Inc|Ltd|LLC|LLP|PLC|plc|GmbH|AG|SE|SA|Co|Corp|Limited|Company|Bros)\b|&")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/]*s?")


Kind = Literal["unit", "position", "people"]


def in_sentence_en(title: str, kind: Kind) -> str:
    """Return a title inside a sentence, with "the" where it is said and a post in small letters.

    Firms, acronyms and names such as "Human Resources" have no article, nor have ``people``: groups, and those outside.
    """
    if title.lower().startswith("the "):
        return "the " + title[4:].lstrip()
    if kind == "position":
        return "the " + in_small_letters(title)
    if kind == "unit":
        return "the " + title if takes_article(title) else title
    if is_company_name(title):
        return title
    small = in_small_letters(title)
    is_one = takes_article(title) and not is_several(title) and small != title
    return "the " + small if is_one else small


def head_noun(title: str) -> str:
    """Return the word of a title that tells what it is: "Board" of "Board of Directors"; empty where there is none."""
    end = _END.search(title)
    words = _TOKEN.findall(title[: end.start()] if end and end.start() else title)
    return words[-1] if words else ""


def is_several(title: str) -> bool:
    """Whether a title names several: "Shift Supervisors", "Warehouses 1 and 2", but no "Human Resources"."""
    head = head_noun(title)
    if _ACRONYM.fullmatch(head):
        return len(head) > 2 and head.endswith("s") and head != "Ops"
    one, low = stem(head), head.lower()
    is_known = is_person_word(head) or one in _PARTS or one in _MORE_PEOPLE
    return is_known and one not in _NO_PLURAL and (low.endswith("men") or (low.endswith("s") and one != low))


def are_people(title: str) -> bool:
    """Whether a name of people outside or in a group is in the plural: "party hosts", "supermarket chains"."""
    head = head_noun(title)
    looks_plural = head[-1:] == "s" and not head.endswith(("ss", "us", "is")) and not head.isupper()
    return is_several(title) or (looks_plural and not is_company_name(title))


def takes_article(title: str) -> bool:
    """Whether the name of a unit has "the" before it: "the Legal Office", but "HR", "Unit 7", "Human Resources"."""
    if _NUMBERED.search(title):
        return False
    head = head_noun(title)
    if _ACRONYM.fullmatch(head):
        return False
    one = stem(head)
    return is_several(title) or (one in _PARTS and (one not in _NO_PLURAL or one == head.lower()))


def is_company_name(title: str) -> bool:
    """Whether a title is the name of a firm: "Acme Ltd.", "Boss & Sons"."""
    return bool(_COMPANY.search(title))


def in_small_letters(title: str) -> str:
    """Return a title as it stands inside a sentence: "head of legal", but "Data Scientist" and "HR Director".

    One that is written with capitals throughout keeps them; half of them would be neither way of writing.
    """
    first = _TOKEN.match(title)
    if first is None or not re.fullmatch(r"[A-Z][a-z]+(?:-[a-z]+)*", first[0]):
        return title
    end = re.search(r"\s(?:of|for|to)\s", title)
    group = _TOKEN.findall(title[: end.start()] if end else title)[1:]
    others = _TOKEN.findall(title)[1:]
    tail = _TOKEN.findall(title[end.end() :]) if end else []
    is_of_a_name = not group and tail and not (len(tail) == 1 and stem(tail[0]) in _PARTS)
    written = group if is_of_a_name else others
    if any(w[:1].isupper() and not _ACRONYM.fullmatch(w) and w.lower() not in _SMALL for w in written):
        return title
    return title[0].lower() + title[1:]
