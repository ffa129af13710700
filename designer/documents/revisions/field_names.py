"""What people call the parts of a document when it is told what changed in them."""

from __future__ import annotations

from typing import Final

from designer.i18n import Text

_NAME: Final = Text(ru="название", en="name")
_SUPERIOR: Final = Text(ru="подчинённость", en="reporting line")
_HEAD: Final = Text(ru="руководитель", en="head")
_INTERNAL: Final = Text(ru="внутренние клиенты", en="internal clients")
_EXTERNAL: Final = Text(ru="внешние клиенты", en="external clients")
_REQUEST: Final = Text(ru="порядок обращения", en="how to ask")
_DISPUTES: Final = Text(ru="порядок разрешения разногласий", en="who settles disputes")
_AGREEING: Final = Text(ru="лист согласования", en="approval sheet")
_READERS: Final = Text(ru="лист ознакомления", en="acknowledgement sheet")
_SIGNING: Final = Text(ru="подписи сторон", en="signatures of the sides")
_POSITIONS: Final = Text(ru="штатные единицы", en="headcount")

CALLED: Final[dict[str, Text]] = {
    "name_nominative": _NAME,
    "name_genitive": _NAME,
    "about": _NAME,
    "whose": _NAME,
    "superior": _SUPERIOR,
    "superior_sentence": _SUPERIOR,
    "subordinates_sentence": Text(ru="подчинённые", en="direct reports"),
    "place_sentence": Text(ru="место в структуре", en="place in the structure"),
    "head": _HEAD,
    "head_sentence": _HEAD,
    "internal_clients": _INTERNAL,
    "internal_sentence": _INTERNAL,
    "external_clients": _EXTERNAL,
    "external_sentence": _EXTERNAL,
    "substitute_sentence": Text(ru="замещение", en="stand-in"),
    "appointed_by": Text(ru="кто назначает на должность", en="who appoints"),
    "subject_sentence": Text(ru="предмет соглашения", en="what the agreement is about"),
    "sides": Text(ru="стороны", en="sides"),
    "client_list": Text(ru="клиенты", en="clients"),
    "strategies.text": Text(ru="стратегия обслуживания", en="strategy of service"),
    "requests.how": _REQUEST,
    "requests.information": _REQUEST,
    "requests.notice": _REQUEST,
    "disputes.name": _DISPUTES,
    "disputes.steps": _DISPUTES,
    "disputes.last": _DISPUTES,
    "work.client": Text(ru="для кого функция или обязанность", en="for whom the work is done"),
    "agreeing.post": _AGREEING,
    "agreeing.person": _AGREEING,
    "readers.post": _READERS,
    "readers.person": _READERS,
    "signing.post": _SIGNING,
    "signing.person": _SIGNING,
    "positions.headcount": _POSITIONS,
    "headcount_total": _POSITIONS,
    "chapters.missions.clients": Text(ru="клиенты", en="clients"),
}
"""By field; those left out are called as the list for authors of templates has them."""
