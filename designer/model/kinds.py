"""The kinds of record, in the order of the file's sections: the one place where a new kind is entered."""

from __future__ import annotations

from typing import Final

from designer.i18n import Text
from designer.model.attention import AcceptedFinding, Disagreement, OpenQuestion
from designer.model.company import Company, GlossaryEntry
from designer.model.diagnosis import Diagnosis, DiagnosisAnswer
from designer.model.diagram import Placement, Route
from designer.model.feedback import Improvement, Score, SurveyRound, Thanks
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.record import Record
from designer.model.register import IssuedDocument, OwnWording, RejectedEdit, Remark, Signature
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceCondition
from designer.model.saved_views import SavedView
from designer.model.sources import ImportedSource
from designer.model.talk import DisputeCase, Message
from designer.model.work import Duty, Function, OutOfScope, Right

SECTIONS: Final[dict[str, type[Record]]] = {
    "company": Company,
    "units": Unit,
    "positions": Position,
    "external_clients": ExternalClient,
    "groups": ClientGroup,
    "client_links": ClientLink,
    "services": Service,
    "request_procedures": RequestProcedure,
    "service_conditions": ServiceCondition,
    "measures": Measure,
    "functions": Function,
    "duties": Duty,
    "rights": Right,
    "out_of_scope": OutOfScope,
    "glossary": GlossaryEntry,
    "accepted_findings": AcceptedFinding,
    "open_questions": OpenQuestion,
    "disagreements": Disagreement,
    "documents": IssuedDocument,
    "wordings": OwnWording,
    "rejected_edits": RejectedEdit,
    "remarks": Remark,
    "signatures": Signature,
    "sources": ImportedSource,
    "saved_views": SavedView,
    "survey_rounds": SurveyRound,
    "scores": Score,
    "improvements": Improvement,
    "thanks": Thanks,
    "messages": Message,
    "disputes": DisputeCase,
    "diagnoses": Diagnosis,
    "diagnosis_answers": DiagnosisAnswer,
    "placements": Placement,
    "routes": Route,
}
"""Section of the file → class of its records."""

SECTION_OF: Final[dict[type[Record], str]] = {kind: section for section, kind in SECTIONS.items()}

KIND_NAMES: Final[dict[type[Record], Text]] = {
    Company: Text(ru="Компания", en="Company"),
    Unit: Text(ru="Подразделение", en="Unit"),
    Position: Text(ru="Должность", en="Position"),
    ExternalClient: Text(ru="Внешний клиент", en="External client"),
    ClientGroup: Text(ru="Группа", en="Group"),
    ClientLink: Text(ru="Клиентская стрелка", en="Client arrow"),
    Service: Text(ru="Услуга", en="Service"),
    RequestProcedure: Text(ru="Порядок запроса", en="Request procedure"),
    ServiceCondition: Text(ru="Условие обслуживания", en="Service condition"),
    Measure: Text(ru="Показатель", en="Measure"),
    Function: Text(ru="Функция", en="Function"),
    Duty: Text(ru="Обязанность", en="Duty"),
    Right: Text(ru="Право", en="Right"),
    OutOfScope: Text(ru="Вне обязанностей", en="Out of scope"),
    GlossaryEntry: Text(ru="Сокращение", en="Abbreviation"),
    AcceptedFinding: Text(ru="Принятое замечание", en="Accepted finding"),
    OpenQuestion: Text(ru="Открытый вопрос", en="Open question"),
    Disagreement: Text(ru="Несогласованное место", en="Disagreement"),
    IssuedDocument: Text(ru="Документ", en="Document"),
    Remark: Text(ru="Замечание к документу", en="Remark on a document"),
    Signature: Text(ru="Подпись", en="Signature"),
    RejectedEdit: Text(ru="Отклонённая правка", en="Rejected edit"),
    OwnWording: Text(ru="Своя формулировка", en="Own wording"),
    ImportedSource: Text(ru="Загруженный файл", en="File that was read"),
    SavedView: Text(ru="Сохранённый вид", en="Saved view"),
    SurveyRound: Text(ru="Опрос", en="Survey round"),
    Score: Text(ru="Оценка", en="Score"),
    Improvement: Text(ru="Мера", en="Improvement"),
    Thanks: Text(ru="Благодарность", en="Thanks"),
    Message: Text(ru="Реплика", en="Message"),
    DisputeCase: Text(ru="Спор", en="Dispute"),
    Diagnosis: Text(ru="Диагностика", en="Diagnosis"),
    DiagnosisAnswer: Text(ru="Ответ диагностики", en="Answer of a diagnosis"),
    Placement: Text(ru="Место на схеме", en="Place on the drawing"),
    Route: Text(ru="Путь стрелки", en="Route of an arrow"),
}
