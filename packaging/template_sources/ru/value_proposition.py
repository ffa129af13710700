"""Ценностное предложение клиентам."""

from __future__ import annotations

from designer.word.build import each, field, paragraph
from template_sources.russian import company, finish, titled


def build() -> bytes:
    """Ценностное предложение клиентам."""
    return finish(
        "Ценностное предложение",
        [
            company(),
            *titled("ЧЕМ МЫ ПОЛЕЗНЫ КЛИЕНТАМ", field("name", bold=True)),
            paragraph(field("about"), style="BodyText"),
            each(
                "sections",
                paragraph(field("x.title"), style="Heading2", keep_next=True),
                each("x.lines", paragraph(field("x.text"), style="Bullet")),
            ),
        ],
    )
