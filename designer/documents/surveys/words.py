"""The words of a survey that all its forms share."""

from __future__ import annotations

from designer.analysis.feedback import rounds
from designer.exchange.answers.answer_sheet import ANY_ROUND
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.relations import ConditionKind

TITLE = Text(ru="Опрос внутренних клиентов", en="Survey of internal clients")
INTRO = Text(
    ru="Оцените тех, кто оказывает вам услуги: 1 — плохо, 5 — отлично. Отметьте, с кем имели дело; "
    "остальных пропустите. Имя не спрашивается, а если ответов мало, оценка не показывается никому.",
    en="Rate those who serve you: 1 is bad, 5 is excellent. Mark whom you dealt with and skip the others. "
    "You are not asked for your name, and a score given by only a few is shown to nobody.",
)
DEALT = Text(ru="Имели дело?", en="Dealt with?")
SCORE = Text(ru="Оценка 1–5", en="Score 1–5")
KIND = Text(ru="Что это для вас?", en="What is it to you?")
LEVEL = Text(ru="Какой уровень нужен?", en="What level is needed?")
COMMENT = Text(ru="Замечание", en="Comment")
WHAT = Text(ru="Поставщик, услуги и условия", en="Supplier, services and conditions")
YES = Text(ru="да", en="yes")
NO = Text(ru="нет", en="no")
KINDS: dict[ConditionKind, Text] = {
    ConditionKind.CRITICAL: Text(ru="критично", en="critical"),
    ConditionKind.DELIGHTING: Text(ru="восхищает", en="delights"),
    ConditionKind.TAKEN_FOR_GRANTED: Text(ru="само собой", en="taken for granted"),
}
KIND_HELP = Text(
    ru="Критично: с этим я доволен, без этого — недоволен. Восхищает: не жду, но рад. Само собой: замечу, только "
    "если этого нет.",
    en="Critical: content with it, unhappy without. Delights: not expected, but welcome. Taken for granted: noticed "
    "only when it is missing.",
)


def current_round(organization: Organization) -> str:
    """Return the id of the newest round; a mark for any round where none has been begun."""
    known = rounds(organization)
    return known[-1].id if known else ANY_ROUND
