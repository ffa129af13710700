"""The survey as one HTML file that works from a stick: no network, the answers are saved to a file."""

from __future__ import annotations

import html
import json

from designer.analysis.survey import Questionnaire
from designer.documents.surveys import words
from designer.exchange.answers.answer_sheet import FORMAT
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.relations import ConditionKind
from designer.storage.resources import folder

_SAVE = Text(ru="Сохранить ответы", en="Save the answers")
_SAVED = Text(
    ru="Файл с ответами сохранён. Отправьте его тому, кто проводит опрос.",
    en="The file with the answers is saved. Send it to whoever runs the survey.",
)
_EMPTY = Text(ru="Поставьте хотя бы одну оценку.", en="Give at least one score.")
_DEALT = Text(ru="Имел(а) дело с этим поставщиком", en="I dealt with this supplier")
_WHOLE = Text(ru="Услуга в целом", en="The service as a whole")


def survey_html(organization: Organization, asked: Questionnaire, round: str, language: Language) -> bytes:
    """Return the form for one client as UTF-8; everything that comes from the model is data, not markup."""
    survey = {
        "format": FORMAT,
        "model": organization.model_id,
        "round": round,
        "client": asked.client,
        "arrows": [
            {
                "id": arrow.link,
                "supplier": arrow.supplier,
                "services": list(arrow.services),
                "conditions": [{"id": c.id, "text": c.text} for c in arrow.conditions],
            }
            for arrow in asked.arrows
        ],
        "kinds": [[str(kind), words.KINDS[kind].into(language)] for kind in ConditionKind],
        "words": {
            "dealt": _DEALT.into(language),
            "whole": _WHOLE.into(language),
            "kind": words.KIND.into(language),
            "level": words.LEVEL.into(language),
            "comment": words.COMMENT.into(language),
            "saved": _SAVED.into(language),
            "empty": _EMPTY.into(language),
        },
    }
    data = json.dumps(survey, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028")
    title = html.escape(f"{words.TITLE.into(language)}: {asked.name}")
    policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
    page = (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f'<style>{_part("form.css")}</style></head>'
        f"<body><h1>{title}</h1><p>{html.escape(words.INTRO.into(language))}</p>"
        f"<p>{html.escape(words.KIND_HELP.into(language))}</p>"
        f'<div id="arrows"></div><button id="save" type="button">{html.escape(_SAVE.into(language))}</button>'
        f'<p id="said" role="status" aria-live="polite"></p>'
        f'<script type="application/json" id="survey">{data}</script>'
        f'<script>{_part("form.js")}</script></body></html>\n'
    )
    return page.encode("utf-8")


def _part(name: str) -> str:
    return (folder("resources") / "survey" / name).read_text(encoding="utf-8")
