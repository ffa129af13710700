"""Actions that change what is seen: the views, the theme, the language, the palette, the next finding."""

from __future__ import annotations

from collections.abc import Callable

from designer.i18n import Language, Text, current_language, plain
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk
from designer.ui.files import recent
from designer.ui.look.theme import Choice
from designer.ui.views import all_views


def _palette(desk: Desk) -> None:
    from designer.ui.palette import Palette

    Palette(desk).exec()


def _keys(desk: Desk) -> None:
    from designer.ui.dialogs.keys import KeysDialog

    KeysDialog(desk).exec()


def _next_finding(desk: Desk) -> None:
    desk.session.check()
    findings = desk.session.checker.findings
    if not findings:
        desk.say(Text(ru="Замечаний нет", en="No findings"))
        return
    desk.next_finding_asked.emit()
    if not desk.selection:
        desk.go_to(findings[0].subject)


def _theme(choice: Choice) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        desk.theme.choose(choice)
        recent.choose("theme", choice)

    return run


def _language(language: Language) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        recent.choose("language", language)
        desk.speak(language)

    return run


def _view(id: str) -> Callable[[Desk], None]:
    return lambda desk: desk.view_asked.emit(id)


_THEMES: tuple[tuple[Choice, Text], ...] = (
    ("system", Text(ru="Тема как в системе", en="System theme")),
    ("light", Text(ru="Светлая тема", en="Light theme")),
    ("dark", Text(ru="Тёмная тема", en="Dark theme")),
)
_LANGUAGES: tuple[tuple[Language, Text], ...] = (
    ("ru", plain("Русский")),
    ("en", plain("English")),
)

ACTIONS = (
    *(
        Action(
            id=f"view-{view.id}",
            text=view.title,
            menu=Menu.VIEW,
            run=_view(view.id),
            keys=(f"Ctrl+{number}",) if number < 10 else (),
            place=10,
        )
        for number, view in enumerate(all_views(), 1)
    ),
    Action(
        id="palette",
        text=Text(ru="Найти или выполнить…", en="Find or do…"),
        icon="find",
        menu=Menu.VIEW,
        run=_palette,
        keys=("Ctrl+K", "Ctrl+F"),
        place=30,
    ),
    Action(
        id="next-finding",
        text=Text(ru="Следующее замечание", en="Next finding"),
        icon="finding",
        menu=Menu.VIEW,
        run=_next_finding,
        keys=("F8",),
        place=31,
    ),
    *(
        Action(
            id=f"theme-{choice}",
            text=text,
            menu=Menu.VIEW,
            run=_theme(choice),
            place=70,
            checked=lambda desk, choice=choice: desk.theme.choice == choice,  # type: ignore[misc]
        )
        for choice, text in _THEMES
    ),
    *(
        Action(
            id=f"language-{language}",
            text=text,
            menu=Menu.VIEW,
            run=_language(language),
            place=80,
            checked=lambda _, language=language: current_language() == language,  # type: ignore[misc]
        )
        for language, text in _LANGUAGES
    ),
    Action(
        id="keys",
        text=Text(ru="Все клавиши", en="All keys"),
        icon="keys",
        menu=Menu.HELP,
        run=_keys,
        keys=("F1",),
        place=10,
    ),
)
