"""Makes the pages of docs that come from the program itself: the checks, the keys, the pictures of the guide.

    .venv/bin/python packaging/make_docs.py            everything
    .venv/bin/python packaging/make_docs.py --no-pictures

Run it after a change of a check, an action or the look of the window, and commit the result.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from designer.checks.help import help_pages  # noqa: E402
from designer.i18n import Language, Text, set_language  # noqa: E402
from designer.model.organization import Organization  # noqa: E402

DOCS = ROOT / "docs"
LANGUAGES: tuple[Language, ...] = ("ru", "en")
_SEVERITIES = {
    "error": Text(ru="ошибка", en="error"),
    "warning": Text(ru="предупреждение", en="warning"),
    "advice": Text(ru="совет", en="advice"),
}


def checks_page(language: Language) -> str:
    """Return the page of all checks, with examples, in a language."""
    set_language(language)
    lines = [f"# {Text(ru='Проверки', en='Checks')}", ""]
    intro = Text(
        ru="Коды постоянны. Важность и включение проверки задаются для каждой модели: Справка → Проверки.",
        en="Codes never change. Whether a check is on, and how much it matters, is set for each model: Help → Checks.",
    )
    lines += [str(intro), ""]
    for page in help_pages(Organization(), language):
        name = f"`{page.name}` · {_SEVERITIES[str(page.usual_severity)]}"
        lines += [f"## {page.code} · {page.title}", "", name, "", f"{page.why} {page.advice}", ""]
        for mark, examples in (("✗", page.bad), ("✓", page.good)):
            for example in examples:
                lines += [mark, "```", *example.splitlines(), "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def keys_page(language: Language) -> str:
    """Return the page of all actions with their keys in a language."""
    from designer.ui.actions import all_actions
    from designer.ui.canvas.gestures import GESTURES, TITLE

    set_language(language)
    heading = Text(ru="Все действия и клавиши", en="All actions and keys")
    columns = Text(ru="| Меню | Действие | Клавиши |", en="| Menu | Action | Keys |")
    lines = [f"# {heading}", "", str(columns), "| --- | --- | --- |"]
    for action in all_actions():
        keys = ", ".join(f"`{key}`" for key in action.keys)
        lines.append(f"| {action.menu.value} | {action.full_text} | {keys} |")
    columns = Text(ru="| Что | Как |", en="| What | How |")
    lines += ["", f"## {TITLE}", "", str(columns), "| --- | --- |"]
    lines += [f"| {what} | {how} |" for what, how in GESTURES]
    return "\n".join(lines) + "\n"


def pages() -> dict[Path, str]:
    """Return every page that is made from the program, by its path."""
    made = {}
    for language in LANGUAGES:
        made[DOCS / f"checks.{language}.md"] = checks_page(language)
        made[DOCS / f"keys.{language}.md"] = keys_page(language)
    set_language("ru")
    return made


def main() -> None:
    """Write the pages, then take the pictures."""
    os.environ["ORG_MISSION_STATE"] = tempfile.mkdtemp()
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
    if "--no-pictures" not in sys.argv[1:]:
        from guide_pictures import take_all

        take_all(DOCS / "pictures")


if __name__ == "__main__":
    main()
