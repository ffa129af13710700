"""What an answer sheet of a survey holds, whatever kind of file it came in, and why one cannot be used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.i18n import Text
from designer.model.relations import ConditionKind

FORMAT: Final = "org-mission-answers"
ANY_ROUND: Final = "-"
"""Stands on forms that were made before a round was begun: they may be read into any."""
LONGEST: Final = 2000
"""Characters of one comment; more is cut."""


class DamagedSheet(ValueError):
    """An answer file cannot be used: what is wrong, and what to do."""

    def __init__(self, what: Text, cure: Text) -> None:
        super().__init__(f"{what} {cure}")
        self.what = what
        self.cure = cure


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a sheet says of one arrow, or of one condition on it."""

    subject: str
    """Id of the arrow or of the condition."""
    value: int | None = None
    kind: ConditionKind | None = None
    level: str = ""
    comment: str = ""
    dealt: bool | None = None
    """Whether the person dealt with this supplier; None for conditions and where nothing was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """One sheet, not yet compared with the model."""

    model: str
    round: str
    client: str
    mark: str
    """What tells this sheet from others; never a name."""
    answers: tuple[Answer, ...]


KIND_WORDS: Final[dict[ConditionKind, tuple[str, ...]]] = {
    ConditionKind.CRITICAL: ("critical", "критично", "критическое", "critical condition", "к"),
    ConditionKind.DELIGHTING: ("delighting", "восхищает", "восхищающее", "delights", "в"),
    ConditionKind.TAKEN_FOR_GRANTED: ("taken-for-granted", "само собой", "taken for granted", "granted", "с"),
}
_YES: Final = ("да", "yes", "+", "x", "х", "v", "✓", "1", "true")
_NO: Final = ("нет", "no", "-", "—", "0", "false")
SEND_AGAIN: Final = Text(ru="Попросите прислать лист заново.", en="Ask for the sheet to be sent again.")


def score_of(words: str, where: str) -> int | None:
    """Return a score from 1 to 5, None for an empty place; raises DamagedSheet."""
    clean = words.strip().replace(",", ".")
    if not clean:
        return None
    try:
        number = float(clean)
    except ValueError:
        number = 0.0
    if number not in (1, 2, 3, 4, 5):
        shown = words.strip()[:20]
        raise DamagedSheet(
            Text(
                ru=f"{where}: оценка «{shown}» — не число от 1 до 5.", en=f"{where}: the score “{shown}” is not 1 to 5."
            ),
            Text(
                ru="Исправьте оценку в файле или попросите заполнить заново.",
                en="Correct the score in the file, or ask again.",
            ),
        )
    return int(number)


def kind_of(words: str) -> ConditionKind | None:
    """Return the kind of condition that words name, or None."""
    clean = words.strip().casefold()
    return next((kind for kind, names in KIND_WORDS.items() if clean in names), None)


def dealt_of(words: str) -> bool | None:
    """Return what words say to "did you deal with them?", None where they say nothing."""
    clean = words.strip().casefold()
    return True if clean in _YES else False if clean in _NO else None


def clean(words: object) -> str:
    """Return text of a foreign file as a short line."""
    return " ".join(str(words or "").split())[:LONGEST]
