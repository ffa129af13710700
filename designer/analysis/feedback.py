"""The one place where scores are added up: the matrix, the drawing, the annex and the command line read from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from designer.i18n import Language, Text
from designer.model.feedback import Improvement, Score, SurveyRound
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import ClientLink, ConditionKind, ServiceCondition

LOW = 350
"""Below this many hundredths a score asks for something to be done."""
HIGH = 450
BEST = 5

HIDDEN = Text(ru="мало ответов", en="too few answers")
"""What is shown in place of a score that could tell who answered what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What the answers of one round say about one arrow, or about one condition."""

    hundredths: int | None
    """The mean in hundredths, rounded half up; None where fewer answered than the company's limit."""
    answers: int
    """How many sheets answered; 0 where the score is hidden, so that nothing can be worked out."""

    @property
    def is_hidden(self) -> bool:
        """Whether too few answered."""
        return self.hundredths is None

    @property
    def is_low(self) -> bool:
        """Whether something should be done."""
        return self.hundredths is not None and self.hundredths < LOW

    @property
    def is_high(self) -> bool:
        """Whether there is something to thank for."""
        return self.hundredths is not None and self.hundredths >= HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class KindGap:
    """A condition that supplier and client see differently."""

    condition: str
    declared: ConditionKind
    seen: ConditionKind
    """What most of those who answered see; the declared kind where only the level differs."""
    share: tuple[int, int]
    """How many see it so, of how many who answered."""
    levels: tuple[str, ...] = ()
    """Levels that clients named and that differ from the declared one."""

    @property
    def is_about_kind(self) -> bool:
        """Whether the kinds differ, and not only the levels."""
        return self.declared is not self.seen


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundResults:
    """One round, added up."""

    round: SurveyRound
    sheets: int
    """How many answer sheets came in."""
    cells: Mapping[str, Cell]
    """By the id of the arrow; arrows without an answer are left out."""
    conditions: Mapping[str, Cell]
    """By the id of the condition."""
    suppliers: Mapping[str, Cell]
    """By the id of the supplier, over its arrows that are not hidden."""
    comments: Mapping[str, tuple[str, ...]]
    """By arrow, in the order of the alphabet; none where the score is hidden."""
    gaps: tuple[KindGap, ...]

    @property
    def worst(self) -> tuple[str, ...]:
        """Ids of the arrows that are not hidden, the worst first."""
        shown = [(c.hundredths, link) for link, c in self.cells.items() if c.hundredths is not None]
        return tuple(link for _, link in sorted(shown))


@dataclass(slots=True)
class _Sum:
    total: Fraction = field(default_factory=Fraction)
    count: int = 0

    def add(self, value: Fraction) -> None:
        self.total += value
        self.count += 1


def rounds(organization: Organization) -> list[SurveyRound]:
    """Return the rounds of the survey, the oldest first."""
    return sorted(organization.all(SurveyRound), key=lambda r: (r.opened, r.name, r.id))


def results(organization: Organization, round: str) -> RoundResults:
    """Return one round, added up; KeyError for an unknown round.

    A sheet's score of an arrow is its score of the service as a whole, else the mean of its scores of the conditions.
    """
    one = organization.need(SurveyRound, round)
    least = max(1, int(organization.company.fewest_answers))
    scores = organization.referring(Score, round, "round")
    arrows = _by_arrow(scores)
    cells = {link: _cell(found, least) for link, found in sorted(arrows.items())}
    shown = {link for link, cell in cells.items() if not cell.is_hidden}
    return RoundResults(
        round=one,
        sheets=len({s.sheet for s in scores}),
        cells=cells,
        conditions=_conditions(scores, shown, least),
        suppliers=_suppliers(organization, {link: arrows[link] for link in shown}),
        comments={link: found for link in sorted(shown) if (found := _comments(scores, link))},
        gaps=tuple(_gaps(organization, scores, shown, least)),
    )


def trend(organization: Organization, link: str) -> list[tuple[SurveyRound, Cell]]:
    """Return the scores of one arrow over the rounds in which it has one, the oldest first."""
    found = []
    least = max(1, int(organization.company.fewest_answers))
    scores = organization.referring(Score, link, "link")
    for one in rounds(organization):
        sums = _by_arrow(s for s in scores if s.round == one.id).get(link)
        if sums is not None:
            found.append((one, _cell(sums, least)))
    return found


def change_since_last(organization: Organization, link: str, round: str) -> int | None:
    """Return by how many hundredths a score changed since the round before; None where a side is missing or hidden."""
    past: list[Cell] = []
    for one, cell in trend(organization, link):
        past.append(cell)
        if one.id == round:
            break
    if len(past) < 2 or past[-1].hundredths is None or past[-2].hundredths is None:
        return None
    return past[-1].hundredths - past[-2].hundredths


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What became of a score after something was done."""

    improvement: Improvement
    before: Cell | None
    after: Cell | None
    """The next round in which the arrow has a score."""

    @property
    def change(self) -> int | None:
        """By how many hundredths the score changed; None where a side is missing or hidden."""
        if self.before is None or self.after is None:
            return None
        if self.before.hundredths is None or self.after.hundredths is None:
            return None
        return self.after.hundredths - self.before.hundredths


def effects(organization: Organization) -> list[Effect]:
    """Return every improvement with the score of its round and of the next one, by due day."""
    found = []
    for improvement in sorted(organization.all(Improvement), key=lambda i: (i.due, i.id)):
        before = after = None
        seen = improvement.round is None
        for one, cell in trend(organization, improvement.link):
            if seen and after is None:
                after = cell
            if one.id == improvement.round:
                before, seen = cell, True
        found.append(Effect(improvement=improvement, before=before, after=after))
    return found


def score_text(cell: Cell | None, language: Language) -> str:
    """Return a score as people read it, "4,25" or "4.25"; the same digits everywhere."""
    if cell is None:
        return ""
    if cell.hundredths is None:
        return HIDDEN.into(language)
    words = f"{cell.hundredths // 100}.{cell.hundredths % 100:02d}"
    return words.replace(".", ",") if language == "ru" else words


def change_text(hundredths: int, language: Language) -> str:
    """Return a change of a score with its sign: "+0,50"."""
    sign = "+" if hundredths > 0 else "−" if hundredths < 0 else "±"
    words = f"{sign}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"
    return words.replace(".", ",") if language == "ru" else words


def _by_arrow(scores: Iterable[Score]) -> dict[str, _Sum]:
    whole: dict[tuple[str, str], Fraction] = {}
    parts: dict[tuple[str, str], _Sum] = {}
    for score in scores:
        if score.value is None:
            continue
        key, value = (score.link, score.sheet), Fraction(score.value)
        if score.condition is None:
            whole[key] = value
        else:
            parts.setdefault(key, _Sum()).add(value)
    sums: dict[str, _Sum] = {}
    for key in {*whole, *parts}:
        value = whole[key] if key in whole else parts[key].total / parts[key].count
        sums.setdefault(key[0], _Sum()).add(value)
    return sums


def _cell(sums: _Sum, least: int) -> Cell:
    if sums.count < least:
        return Cell(hundredths=None, answers=0)
    return Cell(hundredths=_hundredths(sums), answers=sums.count)


def _hundredths(sums: _Sum) -> int:
    return int((sums.total / sums.count) * 100 + Fraction(1, 2))


def _conditions(scores: Iterable[Score], shown: set[str], least: int) -> dict[str, Cell]:
    sums: dict[str, _Sum] = {}
    for score in scores:
        if score.condition is not None and score.value is not None and score.link in shown:
            sums.setdefault(score.condition, _Sum()).add(Fraction(score.value))
    return {condition: _cell(found, least) for condition, found in sorted(sums.items())}


def _suppliers(organization: Organization, arrows: Mapping[str, _Sum]) -> dict[str, Cell]:
    sums: dict[str, _Sum] = {}
    for link, found in arrows.items():
        supplier = sums.setdefault(organization.need(ClientLink, link).supplier, _Sum())
        supplier.total += found.total
        supplier.count += found.count
    return {id: Cell(hundredths=_hundredths(found), answers=found.count) for id, found in sorted(sums.items())}


def _comments(scores: Iterable[Score], link: str) -> tuple[str, ...]:
    return tuple(sorted({s.comment.strip() for s in scores if s.link == link and s.comment.strip()}))


def _gaps(
    organization: Organization, scores: Iterable[Score], shown: set[str], least: int
) -> Iterable[KindGap]:
    answered: dict[str, list[Score]] = {}
    for score in scores:
        if score.condition is not None and score.link in shown and (score.seen_kind or score.seen_level.strip()):
            answered.setdefault(score.condition, []).append(score)
    for id, found in sorted(answered.items()):
        condition = organization.get(ServiceCondition, id)
        kinds = [s.seen_kind for s in found if s.seen_kind is not None]
        if condition is None or len(found) < least:
            continue
        most, votes = Counter(kinds).most_common(1)[0] if kinds else (condition.kind, 0)
        differs = most is not condition.kind and len(kinds) >= least and votes * 2 > len(kinds)
        declared = " ".join(condition.level.split()).casefold()
        levels = {" ".join(s.seen_level.split()) for s in found if s.seen_level.strip()}
        other = tuple(sorted(level for level in levels if level.casefold() != declared))
        if differs or other:
            yield KindGap(
                condition=id,
                declared=condition.kind,
                seen=most if differs else condition.kind,
                share=(votes, len(kinds)) if differs else (0, len(kinds)),
                levels=other,
            )


def heat(organization: Organization, round: str) -> dict[str, Cell]:
    """Return the scores of one round by the id of the arrow, as a drawing colours them."""
    return dict(results(organization, round).cells)


def arrow_name(organization: Organization, link: str) -> str:
    """Return an arrow by its two sides."""
    arrow = organization.need(ClientLink, link)
    supplier, client = organization.need(Participant, arrow.supplier), organization.need(Participant, arrow.client)
    return f"{supplier.name} → {client.name}"
