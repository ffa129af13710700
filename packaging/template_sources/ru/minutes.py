"""Протокол обсуждения."""

from __future__ import annotations

from designer.word.build import field, paragraph, table, text, unless, when
from template_sources.russian import company, finish, rows, titled


def build() -> bytes:
    """Протокол обсуждения."""
    return finish(
        "Протокол обсуждения",
        [
            company(),
            *titled("ПРОТОКОЛ ОБСУЖДЕНИЯ", field("name", "о ком", bold=True)),
            when(
                "messages",
                table(
                    ("Когда", "Кто", "Что сказано", "Итог"),
                    (32, 34, 84, 20),
                    rows("messages", "date", "author", "text", "state"),
                ),
            ),
            unless("messages", paragraph(text("Обсуждения ещё не было."), style="Normal")),
        ],
    )
