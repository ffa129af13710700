"""What a person chooses from when terms are filled: strategies, kinds, typical terms, arrows to copy from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from designer.edits.typical_library import TYPICAL, TypicalTerms
from designer.edits.typical_terms import copy_terms, fill_typical, has_terms, likely_terms
from designer.i18n import Text
from designer.model.participants import Participant
from designer.model.relations import ClientLink, ConditionKind, ServiceStrategy
from designer.model.words import said_choice
from designer.ui.desk import Desk

STRATEGIES: tuple[tuple[str, Text], ...] = (
    ("", Text(ru="не выбрана", en="not chosen")),
    *((strategy, said_choice(strategy)) for strategy in ServiceStrategy),
)
KINDS: tuple[tuple[ConditionKind, Text], ...] = (
    (ConditionKind.CRITICAL, Text(ru="критично", en="critical")),
    (ConditionKind.DELIGHTING, Text(ru="восхищает", en="delights")),
    (ConditionKind.TAKEN_FOR_GRANTED, Text(ru="само собой", en="taken for granted")),
)


def typical_menu(desk: Desk, below: QWidget, links: Sequence[str]) -> None:
    """Let the user choose typical terms for some arrows; what is written down already stays."""
    if links:
        _open(below, typical_choices(desk, links))


def copy_menu(desk: Desk, below: QWidget, links: Sequence[str]) -> None:
    """Let the user choose an arrow whose terms some arrows take over."""
    choices = copy_choices(desk, links)
    if choices:
        _open(below, choices)
    else:
        desk.say(Text(ru="Других стрелок с условиями ещё нет.", en="No other arrow has terms yet."))


def typical_choices(desk: Desk, links: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
    """Return the typical terms, the likely ones first, each with what it does to the arrows."""
    language = desk.organization.company.language
    likely = {t.id for link in links if (t := likely_terms(desk.organization, link, language)) is not None}
    ordered = sorted(TYPICAL, key=lambda t: t.id not in likely)
    return [(str(t.title), lambda t=t: _fill(desk, t, links)) for t in ordered]  # type: ignore[misc]


def copy_choices(desk: Desk, links: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
    """Return the arrows that have terms, those of the same supplier first, each with the copying."""
    organization = desk.organization
    own = {organization.need(ClientLink, link).supplier for link in links}
    found = [a for a in organization.all(ClientLink) if a.id not in links and has_terms(organization, a.id)]
    named = sorted((a.supplier not in own, _title(desk, a), a.id) for a in found)
    return [(title, lambda id=id: _copy(desk, id, links)) for _, title, id in named] if links else []  # type: ignore[misc]


def _open(below: QWidget, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
    menu = QMenu(below)
    for words, run in choices:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _=False, run=run: run())
    menu.exec(below.mapToGlobal(QPoint(0, below.height())))


def _fill(desk: Desk, typical: TypicalTerms, links: Sequence[str]) -> None:
    with desk.edit(Text(ru="Взять типовые условия", en="Take typical terms")) as organization:
        for link in links:
            fill_typical(organization, link, typical, organization.company.language)


def _copy(desk: Desk, source: str, links: Sequence[str]) -> None:
    with desk.edit(Text(ru="Скопировать условия", en="Copy the terms")) as organization:
        for link in links:
            copy_terms(organization, source, link)


def _title(desk: Desk, link: ClientLink) -> str:
    supplier = desk.organization.need(Participant, link.supplier)
    client = desk.organization.need(Participant, link.client)
    return f"{supplier.name} → {client.name}"
