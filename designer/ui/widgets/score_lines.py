"""What clients said of one arrow, in lines of text."""

from __future__ import annotations

from designer.analysis.feedback import RoundResults, arrow_name, score_text, trend
from designer.documents.content.services import KINDS
from designer.i18n import Text, counted, current_language
from designer.model.organization import Organization
from designer.model.relations import ServiceCondition


def score_lines(organization: Organization, found: RoundResults, link: str) -> list[str]:
    """Return what clients said of an arrow: its score with the former ones, conditions, gaps, comments."""
    language = current_language()
    cell = found.cells[link]
    lines = [f"{arrow_name(organization, link)}: {score_text(cell, language)}"]
    if cell.is_hidden:
        hidden = Text(ru="Оценка скрыта, чтобы никого не выдать.", en="Hidden, so that nobody can be identified.")
        return [*lines, str(hidden)]
    answers = counted(cell.answers, ("ответ", "ответа", "ответов"), ("answer", "answers"))
    past = " → ".join(f"{one.name}: {score_text(c, language)}" for one, c in trend(organization, link))
    lines[0] += f" ({answers}).   {past}"
    conditions = [c for c in organization.referring(ServiceCondition, link, "link") if c.id in found.conditions]
    for condition in conditions:
        lines.append(f"    {condition.text}: {score_text(found.conditions[condition.id], language)}")
    for gap in found.gaps:
        condition_of = organization.need(ServiceCondition, gap.condition)
        if condition_of.link == link and gap.is_about_kind:
            words = Text(
                ru="«{text}»: поставщик считает — {declared}, клиент видит — {seen} ({a} из {b}). Поговорите!",
                en="“{text}”: the supplier considers it {declared}, the client {seen} ({a} of {b}). Talk it over!",
            )
            declared, seen = KINDS[gap.declared], KINDS[gap.seen]
            a, b = gap.share
            lines.append(str(words.format(text=condition_of.text, declared=declared, seen=seen, a=a, b=b)))
        elif condition_of.link == link:
            words = Text(ru="«{text}»: клиентам нужен уровень: {levels}", en="“{text}”: clients need: {levels}")
            lines.append(str(words.format(text=condition_of.text, levels="; ".join(gap.levels))))
    return lines + [f"    — {words}" for words in found.comments.get(link, ())[:4]]
