"""Finds in a Russian title the words that change by case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from designer.language.declension.words import (
    ACRONYM,
    LATIN,
    ORDINAL,
    Agreement,
    Case,
    decline_adjective,
    decline_noun,
    is_invariant,
    is_known,
    is_proper,
    nominative_adjectives,
    nominative_nouns,
    readings,
)
from designer.language.word_sets import word_set

TitleKind = Literal["unit", "position"]
Role = Literal["fixed", "adjective", "noun"]

_TOKEN = re.compile(r"\b\w/\w\b|[\w&+]+(?:[-‑'’][\w&+]+)*|\s+|.", re.DOTALL)
_OPENING: Final = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]"}
_ADJECTIVE_SHORTS: Final = word_set("гл ст мл вед ген тех исп отв глав врем вр")
_NOUN_SHORTS: Final = word_set(
    "зам нач зав пом инж рук дир упр сек пред спец и о ио врио бух",
)
_ACCUSATIVE_PREPOSITIONS: Final = word_set("за на в во про через под о об")
_JOINING: Final = frozenset({"и", ",", "или", "/"})
_NOTHING: Final = Agreement()
_DASHES: Final = frozenset("—–-")
_PLURAL_ONLY_AFTER: Final = frozenset({"исполняющий", "исполняющая", "исполняющие"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a title that changes, or stays, as one."""

    text: str
    role: Role
    agreement: Agreement

    def into(self, case: Case) -> str:
        """Return the stretch in a case."""
        if self.role == "noun":
            return decline_noun(self.text, case, self.agreement)
        return decline_adjective(self.text, case, self.agreement) if self.role == "adjective" else self.text


@dataclass(frozen=True, slots=True)
class _Group:
    """A head with the adjectives before it: places among the words, and what they share."""

    adjectives: tuple[int, ...]
    head: int
    is_noun: bool
    agreement: Agreement


@lru_cache(maxsize=20_000)
def pieces(title: str, kind: TitleKind) -> tuple[Piece, ...]:
    """Cut a title into pieces; joined, their texts give the title."""
    inner = re.fullmatch(r"(\s*«)([^«»]+)(»\s*)", title)
    if inner:
        return (_fixed(inner[1]), *pieces(inner[2], kind), _fixed(inner[3]))
    return _Scan(title, kind).run()


def is_written_in_capitals(title: str) -> bool:
    """Say whether a title is shouted ("ОТДЕЛ ПРОДАЖ"), which an acronym is not."""
    if not title.isupper():
        return False
    longest = max(re.findall(r"\w+", title), key=len, default="")
    return len(longest) >= 5 and is_known(longest)


def _fixed(text: str) -> Piece:
    return Piece(text, "fixed", _NOTHING)


class _Scan:
    """One walk over the words of a title."""

    def __init__(self, title: str, kind: TitleKind) -> None:
        self.kind = kind
        self.tokens = _TOKEN.findall(title)
        self.roles: dict[int, tuple[Role, Agreement]] = {}
        self.words = [i for i, token in enumerate(self.tokens) if not token.isspace()]
        self.closed: dict[int, int] = {}
        self._mark_closed()

    def run(self) -> tuple[Piece, ...]:
        place, previous = 0, None
        while place < len(self.words):
            group = self._group(place)
            if group is not None and (previous is None or self._may_stand_beside(group, previous)):
                self._mark(group)
                previous = previous or group
                place = self._after_head(group)
            place = self._next_segment(place, group if group is not None else previous)
        roles = (self.roles.get(index, ("fixed", _NOTHING)) for index in range(len(self.tokens)))
        return tuple(Piece(token, *role) for token, role in zip(self.tokens, roles, strict=True))

    def _mark_closed(self) -> None:
        """Note stretches in quotes or brackets, which stay as they are."""
        closing, opened = "", 0
        for place, index in enumerate(self.words):
            token = self.tokens[index]
            if closing:
                if token == closing:
                    for inside in range(opened, place + 1):
                        self.closed[inside] = place
                    closing = ""
            elif token in _OPENING or token == '"':
                closing, opened = _OPENING.get(token, '"'), place

    def _word(self, place: int) -> str:
        return self.tokens[self.words[place]] if 0 <= place < len(self.words) else ""

    def _touches(self, place: int) -> bool:
        """Say whether a word stands right after the one before it, with space only."""
        return place < len(self.words) and place not in self.closed

    def _group(self, start: int) -> _Group | None:
        """Find the noun group that starts here in the nominative."""
        adjectives: list[int] = []
        place = start
        while place < len(self.words) and place not in self.closed:
            word = self._word(place)
            if self._word(place + 1) == "." and word.lower() in _ADJECTIVE_SHORTS:
                place += 2
                continue
            if word.lower() in _NOUN_SHORTS and (self._word(place + 1) == "." or len(word) < 3):
                return None
            if not word[0].isalnum():
                return None
            if is_invariant(word):
                if nested := self._past_invariant(place, adjectives):
                    return nested
                return self._bare(adjectives, place, word)
            if ORDINAL.fullmatch(word) or nominative_adjectives(word):
                if self._is_noun_here(place, word):
                    return self._closed_by_noun(adjectives, place, word)
                adjectives.append(place)
                place += 1
                continue
            if nominative_nouns(word) or self._is_unknown_noun(word):
                return self._closed_by_noun(adjectives, place, word)
            if _is_adverb(word):
                place += 1
                continue
            break
        return self._substantive(adjectives)

    def _past_invariant(self, place: int, adjectives: list[int]) -> _Group | None:
        """Take the noun group after a Latin word, number or acronym ("HR департамент")."""
        after = self._group(place + 1) if place + 1 < len(self.words) else None
        if after is None or (not after.is_noun and not after.adjectives):
            return None
        head = self._word(after.head)
        if is_proper(head) or self._may_be_oblique(after.head) or (head[0].isupper() and not is_known(head)):
            return None
        return _Group((*adjectives, *after.adjectives), after.head, after.is_noun, after.agreement)

    def _bare(self, adjectives: list[int], place: int, word: str) -> _Group | None:
        """Close a group whose head does not change ("Центральная ЦРБ", "портье")."""
        if adjectives and not word[0].isdigit():
            first = nominative_adjectives(self._word(adjectives[-1]))
            if first:
                shared = _agreement_of(first[0].tag)
                agreement = Agreement(shared.number, shared.gender, self.kind != "unit")
                return _Group(tuple(adjectives), place, True, agreement)
        if word[0].isdigit():
            return self._substantive(adjectives)
        return _Group((), place, True, Agreement("sing", "masc", self.kind != "unit"))

    def _is_noun_here(self, place: int, word: str) -> bool:
        """Decide between adjective and noun ("Приёмная директора", "Приёмная комиссия")."""
        if not nominative_nouns(word) or ORDINAL.fullmatch(word):
            return False
        after = self._group(place + 1) if self._touches(place + 1) else None
        if after is None or not after.is_noun:
            return True
        tags = [p.tag for p in nominative_adjectives(word)]
        return not any(_agrees(tag, after.agreement) for tag in tags)

    def _is_unknown_noun(self, word: str) -> bool:
        if is_known(word) or not word.isalpha():
            return False
        return word.lower()[-1] not in "аеёиоуыэюяй" or _looks_plural(word)

    def _closed_by_noun(self, adjectives: list[int], place: int, word: str) -> _Group | None:
        agreement = self._noun_agreement(word, adjectives)
        if adjectives and not self._all_agree(adjectives, agreement):
            return self._substantive(adjectives)
        if adjectives and self._word(adjectives[-1]).lower() in _PLURAL_ONLY_AFTER:
            return self._substantive(adjectives)
        if agreement.gender == "ms-f" and adjectives:
            tag = nominative_adjectives(self._word(adjectives[-1]))[0].tag
            agreement = Agreement(agreement.number, str(tag.gender or "masc"), True)
        return _Group(tuple(adjectives), place, True, agreement)

    def _noun_agreement(self, word: str, adjectives: list[int]) -> Agreement:
        found = list(nominative_nouns(word))
        if not found:
            return Agreement("plur" if _looks_plural(word) else "sing", "masc", self.kind != "unit")
        if adjectives:
            found = [p for p in found if self._all_agree(adjectives, _agreement_of(p.tag))] or found
        elif self._is_single_with_genitive(found):
            found = [p for p in found if p.tag.number == "plur"] or found
        known = is_known(word) or is_known(word.rsplit("-", 1)[-1])
        if self.kind == "position":
            found = [p for p in found if p.tag.animacy == "anim"] or found
        elif not any(p.score > 0.5 and p.tag.animacy == "anim" for p in found[:1]):
            found = [p for p in found if p.tag.animacy == "inan"] or found
        best = _agreement_of(found[0].tag)
        return best if known else Agreement(best.number, best.gender, self.kind != "unit")

    @staticmethod
    def _is_single_with_genitive(found: list[Any]) -> bool:
        return not any(p.tag.number == "sing" for p in found)

    def _all_agree(self, adjectives: list[int], agreement: Agreement) -> bool:
        for place in adjectives:
            word = self._word(place)
            if ORDINAL.fullmatch(word):
                continue
            if not any(_agrees(p.tag, agreement) for p in nominative_adjectives(word)):
                return False
        return True

    def _substantive(self, adjectives: list[int]) -> _Group | None:
        """Take the last adjective of a run as the head ("Заведующий складом")."""
        if not adjectives:
            return None
        *before, head = adjectives
        found = nominative_adjectives(self._word(head))
        if not found or ORDINAL.fullmatch(self._word(head)):
            return None
        tag = found[0].tag
        animate = tag.number == "plur" or (tag.gender == "masc" and self.kind != "unit")
        agreement = Agreement(str(tag.number), str(tag.gender or "masc"), animate)
        kept = tuple(place for place in before if self._all_agree([place], agreement))
        return _Group(kept, head, False, agreement)

    def _mark(self, group: _Group) -> None:
        for place in group.adjectives:
            self.roles[self.words[place]] = ("adjective", group.agreement)
        role: Role = "noun" if group.is_noun else "adjective"
        self.roles[self.words[group.head]] = (role, group.agreement)

    def _after_head(self, group: _Group) -> int:
        """Mark adjectives and appositions that follow a head; return the place after them."""
        place = group.head + 1
        while self._touches(place) and self._word(place)[0].isalpha():
            word = self._word(place)
            if self._is_agreeing_adjective(place, group.agreement):
                self.roles[self.words[place]] = ("adjective", group.agreement)
            elif group.agreement.animate and self._is_apposition(word, group.agreement):
                agreement = _agreement_of(nominative_nouns(word)[0].tag)
                self.roles[self.words[place]] = ("noun", agreement)
            else:
                break
            place += 1
        return place

    def _is_agreeing_adjective(self, place: int, agreement: Agreement) -> bool:
        """Say whether a word after the head agrees with it: "Участок малярный", not "Директор мастерской"."""
        word = self._word(place)
        if "-" not in word and not is_known(word):
            return False
        if agreement.animate and any(p.tag.POS == "NOUN" and p.tag.case == "gent" for p in readings(word)):
            return False
        if not any(_agrees(p.tag, agreement) for p in nominative_adjectives(word)):
            return False
        following = self._word(place + 1)
        oblique = [p.tag for p in readings(word) if p.tag.POS in ("ADJF", "PRTF") and p.tag.case == "gent"]
        genitives = [p.tag for p in readings(following) if p.tag.POS == "NOUN" and p.tag.case == "gent"]
        return not any(_share(a, n) for a in oblique for n in genitives)

    @staticmethod
    def _is_apposition(word: str, agreement: Agreement) -> bool:
        if is_proper(word) or ACRONYM.fullmatch(word) or LATIN.fullmatch(word):
            return False
        if not is_known(word) and "-" not in word:
            return False
        tags = [p.tag for p in nominative_nouns(word) if "Fixd" not in p.tag]
        return any(tag.animacy == "anim" and tag.number == agreement.number for tag in tags)

    def _next_segment(self, place: int, group: _Group | None) -> int:
        """Walk the tail to the next word that may be a second head."""
        has_tail, accusative = False, False
        while place < len(self.words):
            if place in self.closed:
                closing = self.closed[place]
                if group is not None and self._word(place) == "(" and closing == place + 2:
                    self._mark_participle(place + 1, group)
                if self._word(place) == "(" and self._may_open(place + 1, group):
                    self.closed = {k: v for k, v in self.closed.items() if not place <= k <= closing}
                    return place + 1
                place = closing + 1
                continue
            word = self._word(place)
            if (word in _DASHES and self._is_spaced(place)) or word in ("—", "/"):
                return place + 1
            if word.lower() in _JOINING and group is not None:
                if self._may_join(place + 1, group, has_tail, accusative):
                    return place + 1
                if word == "," and self._touches(place + 1):
                    self._mark_participle(place + 1, group)
            elif word != ".":
                has_tail = True
                accusative = accusative or word.lower() in _ACCUSATIVE_PREPOSITIONS
            place += 1
        return place

    def _mark_participle(self, place: int, group: _Group) -> None:
        """Mark a participle or adjective after a comma ("Рабочие, занятые на ремонте")."""
        if any(_agrees(p.tag, group.agreement) for p in nominative_adjectives(self._word(place))):
            self.roles[self.words[place]] = ("adjective", group.agreement)

    def _is_spaced(self, place: int) -> bool:
        index = self.words[place]
        around = self.tokens[index - 1 : index] + self.tokens[index + 1 : index + 2]
        return all(token.isspace() for token in around)

    def _may_open(self, place: int, group: _Group | None) -> bool:
        """Say whether brackets hold a second title of the same person."""
        if group is None or not group.agreement.animate:
            return False
        held = self.closed
        self.closed = {}
        inside = self._group(place)
        self.closed = held
        if inside is None or not inside.is_noun or not inside.agreement.animate:
            return False
        return is_known(self._word(inside.head))

    def _may_join(self, place: int, group: _Group, has_tail: bool, accusative: bool) -> bool:
        """Say whether the words after "и" or a comma are a second head and no part of the tail."""
        if not self._touches(place):
            return False
        second = self._group(place)
        if second is None or not second.is_noun or not self._may_stand_beside(second, group):
            return False
        if not has_tail:
            return True
        if accusative and not second.agreement.animate:
            return False
        return not self._may_be_oblique(second.head)

    def _may_be_oblique(self, place: int) -> bool:
        tags = [p.tag for p in readings(self._word(place)) if p.tag.POS == "NOUN"]
        return any(t.case in ("gent", "datv", "ablt", "loct") for t in tags)

    def _may_stand_beside(self, second: _Group, first: _Group) -> bool:
        word = self._word(second.head)
        if is_proper(word) or (second.is_noun and is_invariant(word) and not second.adjectives):
            return False
        return second.agreement.animate == first.agreement.animate or not second.is_noun


def _looks_plural(word: str) -> bool:
    return re.search(r"(?:[бвдзлмнпрстфц]ы|[гжкхчшщ]и)$", word.lower()) is not None


def _agreement_of(tag: Any) -> Agreement:
    gender = "ms-f" if "ms-f" in tag.grammemes else str(tag.gender or "masc")
    return Agreement(str(tag.number or "sing"), gender, tag.animacy == "anim")


def _agrees(tag: Any, agreement: Agreement) -> bool:
    if tag.number != agreement.number:
        return False
    return bool(tag.number == "plur") or agreement.gender in (str(tag.gender), "ms-f")


def _share(adjective: Any, noun: Any) -> bool:
    if adjective.number != noun.number:
        return False
    return bool(adjective.number == "plur" or adjective.gender == noun.gender)


def _is_adverb(word: str) -> bool:
    first = readings(word)[:1]
    return bool(first) and first[0].tag.POS == "ADVB"
