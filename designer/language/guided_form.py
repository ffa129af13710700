"""Shows a mission as a guided form, where every field is a place in the text: nothing is lost either way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from designer.i18n import Language
from designer.language.reading import Clause, Reading, Span
from designer.language.rephrase.guided import compose, cut_action, needs_comma

FieldName = Literal["help_verb", "whom", "what", "means", "limits"]
FIELDS: Final[tuple[FieldName, ...]] = ("help_verb", "whom", "what", "means", "limits")
"""The fields of a row in the order in which a form shows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: the words that stand in it, at their place in the text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One statement of a mission; a field that the text does not have is None."""

    help_verb: Field | None = None
    """The verb of help; None where the text serves without one, or leaves it out a second time."""
    whom: Field | None = None
    """Those who are helped, from the first to the last, as they stand in the text."""
    what: Field | None = None
    means: Field | None = None
    limits: Field | None = None
    clients: tuple[str, ...] = ()
    """Keys of the declared clients whom ``whom`` surely names."""

    def field(self, name: FieldName) -> Field | None:
        """Return the field of this name."""
        found = getattr(self, name)
        return found if isinstance(found, Field) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidedForm:
    """A mission as rows of fields over its unchanged text."""

    text: str
    rows: tuple[Row, ...]
    language: Language


def guided_form(reading: Reading) -> GuidedForm:
    """Return the form of a mission: a row for each statement, none where nothing was read."""
    rows = tuple(row for clause in reading.clauses if (row := _row(reading, clause)) != Row())
    return GuidedForm(text=reading.text, rows=rows, language=reading.language)


def with_field(form: GuidedForm, row: int, name: FieldName, words: str) -> str:
    """Return the mission's text with one field set to some words; empty words take the field out.

    Everything outside the field stays as it is; writing the same words gives the same text.
    Raises IndexError where there is no such row.
    """
    words = words.strip()
    there = form.rows[row].field(name)
    if there is None:
        return _with_new(form, form.rows[row], name, words) if words else form.text
    start, end = there.span
    if not words:
        return _without(form.text, start, end)
    return form.text[:start] + words + form.text[end:]


def with_row(form: GuidedForm, help_verb: str, whom: str, what: str, means: str = "", limits: str = "") -> str:
    """Return the mission's text with one more statement at its end; ``whom`` stands in the case of the verb."""
    added = compose(help_verb, [whom], what, means, limits, form.language)
    text = form.text.rstrip()
    if not text:
        return added
    return f"{text}{'' if text.endswith(('.', '!', '?', ';')) else '.'} {added}"


def _row(reading: Reading, clause: Clause) -> Row:
    text = reading.text
    spans = sorted(b.span for b in clause.beneficiaries)
    whom = (spans[0][0], spans[-1][1]) if spans else None
    what = means = limits = None
    if clause.action:
        what, means, limits = (
            _field(text, span) if span else None for span in cut_action(text, clause.action, reading.language)
        )
    return Row(
        help_verb=_field(text, clause.help_verb) if clause.help_verb else None,
        whom=_field(text, whom) if whom else None,
        what=what,
        means=means,
        limits=limits,
        clients=tuple(
            key
            for b in clause.beneficiaries
            if b.match and b.match.value != "suggested"
            for key in (b.resolves_to, *b.stands_for)
            if key
        ),
    )


def _field(text: str, span: Span) -> Field:
    return Field(text=text[span[0] : span[1]], span=span)


def _with_new(form: GuidedForm, row: Row, name: FieldName, words: str) -> str:
    """Put a field where it belongs: the verb before everything, the others after the one before them."""
    text = form.text
    there = [field for field in (row.help_verb, row.whom, row.what, row.means, row.limits) if field]
    if name == "help_verb":
        start = min(field.span[0] for field in there)
        return text[:start] + words + " " + text[start:]
    earlier = [row.field(n) for n in FIELDS[: FIELDS.index(name)]]
    ends = [field.span[1] for field in earlier if field]
    end = max(ends) if ends else min(field.span[0] for field in there)
    joint = ", " if name in ("means", "limits") and needs_comma(words, form.language) else " "
    if not ends:
        return text[:end] + words + " " + text[end:]
    return text[:end] + joint + words + text[end:]


def _without(text: str, start: int, end: int) -> str:
    """Take words out together with the comma or space that joined them."""
    before = text[:start].rstrip()
    if before.endswith(","):
        before = before[:-1]
    after = text[end:]
    if before and after[:1].isalnum():
        after = " " + after
    return before + after if before else after.lstrip(" ,")
