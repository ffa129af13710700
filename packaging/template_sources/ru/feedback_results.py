"""Итоги опроса внутренних клиентов."""

from __future__ import annotations

from designer.word.build import Block, clause, field, paragraph, table, text, unless, when
from template_sources.russian import company, finish, heading, rows, titled


def build() -> bytes:
    """Итоги опроса внутренних клиентов."""
    return finish(
        "Итоги опроса",
        [
            company(),
            *titled("ИТОГИ ОПРОСА ВНУТРЕННИХ КЛИЕНТОВ", field("round", "опрос", bold=True)),
            clause("Прочитано анкет: ", field("sheets"), ". Оценки — от 1 до 5, среднее по анкетам."),
            clause("Оценка показывается, только если ответов не меньше ", field("least"), "."),
            heading("Оценки: сначала худшие"),
            *_or_none(
                "arrows",
                table(
                    ("Поставщик", "Клиент", "Оценка", "Ответов", "С прошлого опроса"),
                    (52, 52, 22, 20, 24),
                    rows("arrows", "supplier", "client", "score", "answers", "trend"),
                ),
                "Ответов пока нет.",
            ),
            when(
                "suppliers",
                heading("Поставщики в среднем"),
                table(("Поставщик", "Оценка", "Ответов"), (110, 30, 30), rows("suppliers", "name", "score", "answers")),
            ),
            when(
                "gaps",
                heading("Где поставщик и клиент видят условие по-разному"),
                table(
                    ("Стрелка", "Условие", "Считает поставщик", "Видит клиент"),
                    (42, 48, 38, 42),
                    rows("gaps", "arrow", "condition", "declared", "seen"),
                ),
            ),
            when(
                "comments",
                heading("Замечания клиентов"),
                table(("Стрелка", "Замечание"), (55, 115), rows("comments", "arrow", "text")),
            ),
            when(
                "actions",
                heading("Что делаем"),
                table(
                    ("Мера", "Что сделать", "Ответственный", "Срок", "Результат"),
                    (26, 66, 36, 22, 20),
                    rows("actions", "kind", "text", "owner", "due", "effect"),
                ),
            ),
        ],
    )


def _or_none(name: str, shown: Block, words: str) -> list[Block]:
    return [when(name, shown), unless(name, paragraph(text(words), style="Normal"))]
