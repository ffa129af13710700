"""What may be done where a reviewer changed a text that is computed from somebody's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from designer.documents.anchored import Anchored
from designer.documents.content.names import beginning, name_in
from designer.documents.returned.proposal import Choice
from designer.edits.company import set_company
from designer.edits.documents import keep_wording
from designer.edits.participants import rename, set_fields, set_superior
from designer.edits.units import nest, set_head
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.language.dictionary_form import dictionary_form
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.work import Function
from designer.word.plain_words import plain_words

Relate = Callable[[Organization, str, str], None]
"""Sets a relation of a subject (or item) to somebody: model, id of the one, id of the other."""


def _responsible(model: Organization, id: str, position: str) -> None:
    model.put(replace(model.need(Function, id), position=position))


_RELATIONS: Final[dict[str, tuple[Text, Relate]]] = {
    "superior": (Text(ru="Подчинить: {name}", en="Let it report to: {name}"), set_superior),
    "superior_sentence": (Text(ru="Подчинить: {name}", en="Let it report to: {name}"), set_superior),
    "head": (Text(ru="Назначить руководителем: {name}", en="Make the head: {name}"), set_head),
    "head_sentence": (Text(ru="Назначить руководителем: {name}", en="Make the head: {name}"), set_head),
    "place_sentence": (Text(ru="Перенести в: {name}", en="Move into: {name}"), nest),
    "unit": (Text(ru="Перенести в: {name}", en="Move into: {name}"), nest),
    "substitute_sentence": (
        Text(ru="Назначить замещающим: {name}", en="Make the substitute: {name}"),
        lambda model, id, other: set_fields(model, id, substitute=other),
    ),
    "approver_post": (
        Text(ru="Назначить утверждающим: {name}", en="Make the approver: {name}"),
        lambda model, id, other: set_company(model, approver=other),
    ),
    "appointed_by": (
        Text(ru="Назначить утверждающим: {name}", en="Make the approver: {name}"),
        lambda model, id, other: set_company(model, approver=other),
    ),
    "responsible": (Text(ru="Сделать ответственным: {name}", en="Make responsible: {name}"), _responsible),
}


@dataclass(frozen=True, slots=True)
class _Renamed:
    """Whose name was changed in a text, in which case, and the words that stand there now."""

    whose: Participant
    case: Case
    words: str


def computed_choices(
    organization: Organization, at: Anchored, kind: str, language: Language, old: str, new: str
) -> tuple[tuple[Choice, ...], Text]:
    """Return what may be done about a computed text, and a note that says what the model knows of the new name."""
    override = Choice(
        id="keep",
        label=Text(ru="Оставить только в этом документе", en="Keep it in this document only"),
        edit=lambda model: _keep(model, at, kind, language, old, new),
    )
    found = _renamed(organization, old, new, language)
    if found is None:
        note = Text(
            ru="Этот текст программа составляет по модели сама.", en="The program makes this text from the model."
        )
        return (override,), note
    named = _named(organization, found, language)
    if named is not None:
        related = _relating(organization, at, named)
        if related is not None:
            return (related, override), Text(ru="", en="")
        note = Text(
            ru=f"Это название есть в модели: «{named.name}». Текст составлен по связям модели.",
            en=f"The model has this name: “{named.name}”. The text is made from the relations of the model.",
        )
        return (override,), note
    name = _nominative(found, language)
    is_position = isinstance(found.whose, Position)
    what = Text(ru="должности" if is_position else "участника", en="position" if is_position else "participant")
    note = Text(
        ru=f"В модели нет {what.ru} «{name}»: здесь стоит название «{found.whose.name}».",
        en=f"The model has no {what.en} “{name}”: this is the name of “{found.whose.name}”.",
    )
    id_ = found.whose.id
    label = Text(ru=f"Переименовать «{found.whose.name}» в «{name}»", en=f"Rename “{found.whose.name}” to “{name}”")
    return (override, Choice(id="rename", label=label, edit=lambda model: rename(model, id_, name))), note


def _keep(model: Organization, at: Anchored, kind: str, language: Language, old: str, new: str) -> None:
    keep_wording(
        model, kind=kind, subject=at.subject, language=language, anchor=_anchor(at), old=old, new=new
    )


def _anchor(at: Anchored) -> str:
    names = at.field.split(".")
    parts = [at.subject]
    for place, name in enumerate(names):
        parts.append(name)
        if place < len(at.items):
            parts.append(at.items[place].replace("%", "%25").replace(":", "%3A"))
    return ":".join(parts)


def _renamed(organization: Organization, old: str, new: str, language: Language) -> _Renamed | None:
    """Find the name that was written over: the rest of the text is the same before and after it."""
    best: _Renamed | None = None
    longest = 0
    before, after = plain_words(old), plain_words(new)
    for participant in organization:
        if not isinstance(participant, Participant) or not participant.name:
            continue
        for case in Case if language == "ru" else (Case.NOMN,):
            form = plain_words(name_in(participant, case, language))
            start = before.lower().find(form.lower())
            if start < 0 or len(form) <= longest:
                continue
            left, right = before[:start], before[start + len(form) :]
            if (
                after.lower().startswith(left.lower())
                and after.endswith(right)
                and len(after) > len(left) + len(right)
            ):
                best = _Renamed(participant, case, after[len(left) : len(after) - len(right)].strip())
                longest = len(form)
    return best


def _named(organization: Organization, found: _Renamed, language: Language) -> Participant | None:
    words = found.words.lower()
    return next(
        (
            p
            for p in organization
            if isinstance(p, Participant)
            and p.id != found.whose.id
            and words in (plain_words(name_in(p, found.case, language)).lower(), p.name.lower())
        ),
        None,
    )


def _relating(organization: Organization, at: Anchored, named: Participant) -> Choice | None:
    known = _RELATIONS.get(at.last)
    if known is None:
        return None
    label, relate = known
    if at.last in ("place_sentence", "unit") and not isinstance(named, Unit):
        return None
    if at.last in ("head", "head_sentence", "substitute_sentence", "approver_post", "responsible") and not isinstance(
        named, Position
    ):
        return None
    if not isinstance(named, Performer):
        return None
    one, other = at.item or at.subject, named.id
    return Choice(id="relate", label=label.format(name=named.name), edit=lambda model: relate(model, one, other))


def _nominative(found: _Renamed, language: Language) -> str:
    words = found.words if found.case is Case.NOMN else dictionary_form(found.words, language)
    return beginning(words)
