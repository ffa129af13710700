"""The terms of the method, each explained on a short page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.i18n import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term: what it is called, what it means, what to do with it here."""

    key: str
    title: Text
    meaning: Text
    here: Text


def _term(key: str, ru: tuple[str, str, str], en: tuple[str, str, str]) -> Term:
    title, meaning, here = (Text(ru=a, en=b) for a, b in zip(ru, en, strict=True))
    return Term(key=key, title=title, meaning=meaning, here=here)


TERMS: Final[tuple[Term, ...]] = (
    _term(
        "internal-client",
        (
            "Внутренний клиент",
            "Коллега или отдел, чья основная работа не получится без вашей услуги. Не тот, кто громче просит, и не "
            "обязательно начальник: спросите, у кого встанет дело, если вы исчезнете.",
            "Проведите стрелку от поставщика к клиенту: на схеме, в матрице или в списке клиентов на странице "
            "«Миссия».",
        ),
        (
            "Internal client",
            "A colleague or department whose main work would fail without your service. Not whoever asks loudest, and "
            "not necessarily the boss: ask whose work would stop if you were gone.",
            "Draw an arrow from the supplier to the client: on the drawing, in the matrix, or on the page “Mission”.",
        ),
    ),
    _term(
        "chain",
        (
            "Цепочка к внешнему клиенту",
            "Каждый помогает кому-то, а последний в цепочке — тому, кто платит. Если цепочка цела, чем лучше помогают "
            "внутри, тем лучше обслужен внешний клиент.",
            "Вид «Цепочка» показывает, кто на каком расстоянии и у кого пути нет.",
        ),
        (
            "Chain to the external client",
            "Everybody helps somebody, and the last in the chain helps whoever pays. If the chain is whole, better "
            "help inside means better service outside.",
            "The view “Chain” shows who is how far away, and who has no path.",
        ),
    ),
    _term(
        "mission",
        (
            "Миссия",
            "Одна фраза о пользе: помогать кому — что сделать. Она называет клиента и то, что он сможет, а не перечень "
            "собственных занятий.",
            "Пишите на странице «Миссия»: клиенты и дело подсвечиваются, рядом показано, кого фраза забыла.",
        ),
        (
            "Mission",
            "One sentence about usefulness: help whom to do what. It names the client and what the client becomes able "
            "to do, not a list of one’s own activities.",
            "Write it on the page “Mission”: clients and actions are coloured, and it says whom the sentence forgot.",
        ),
    ),
    _term(
        "service",
        (
            "Услуга, результат, срок",
            "То, что клиент получает в руки, и когда. Если результат нельзя показать, услуга ещё не названа.",
            "Страница «Услуги» или таблица всех стрелок (Ctrl+T).",
        ),
        (
            "Service, result, deadline",
            "What the client holds in hand, and when. If the result cannot be shown, the service is not named yet.",
            "The page “Services”, or the table of all arrows (Ctrl+T).",
        ),
    ),
    _term(
        "request",
        (
            "Как обратиться",
            "У клиента есть обязанности: просить по принятому каналу, дать нужные сведения, сделать это заранее. "
            "Без порядка обращения поставщик не обязан успевать.",
            "Заполните канал, сведения и срок подачи: они попадут в положение, соглашение и в разбор спора.",
        ),
        (
            "How to ask",
            "A client has duties: to ask through the agreed channel, to give what is needed, to do it in time. Without "
            "a way to ask the supplier need not keep up.",
            "Fill in channel, information and notice: they reach the charter, the agreement and the dispute.",
        ),
    ),
    _term(
        "conditions",
        (
            "Три вида условий",
            "Критическое радует, если выполнено, и сердит, если нет. Восхищающего не ждут, но помнят долго. Само собой "
            "разумеющееся замечают только тогда, когда его нет.",
            "Выберите вид у каждого условия и впишите уровень, которого достаточно.",
        ),
        (
            "Three kinds of condition",
            "A critical one pleases when met and angers when not. A delighting one is not expected but long "
            "remembered. "
            "What is taken for granted is noticed only when it is missing.",
            "Choose the kind of each condition and write the level that is enough.",
        ),
    ),
    _term(
        "strategy",
        (
            "Две стратегии",
            "Восхищать — держать лучшим и критическое, и восхищающее: дорого, для самых важных клиентов. Не вызывать "
            "недовольства — довести до приемлемого критическое и само собой разумеющееся, остальное не обещать.",
            "Стратегия выбирается на стрелке; неважные при ней условия становятся серыми.",
        ),
        (
            "Two strategies",
            "To delight is to keep critical and delighting conditions at their best: costly, for the most important "
            "clients. To cause no dissatisfaction is to bring critical and granted ones to an acceptable level.",
            "The strategy is chosen on the arrow; conditions that do not matter under it turn grey.",
        ),
    ),
    _term(
        "dispute",
        (
            "Спор",
            "Чьё требование важнее, решают не характеры, а стрелки: кто чей клиент, что обещано и просили ли по "
            "правилам. "
            "Клиент прав там, где речь о ценности, которую он добавляет.",
            "Организация → Разрешить спор (Ctrl+Shift+D). Нет стрелки — нет и решения: программа назовёт, чего "
            "не хватает.",
        ),
        (
            "Dispute",
            "Whose demand matters more is settled not by tempers but by arrows: who is whose client, what was "
            "promised, "
            "was it asked for by the rules. The client is right where the value it adds is at stake.",
            "Organization → Settle a dispute (Ctrl+Shift+D). No arrow, no verdict: it says what is missing.",
        ),
    ),
    _term(
        "group",
        (
            "Группа клиентов",
            "Несколько участников, которым нужно одно и то же: «руководители первой линии». Группу можно задать "
            "правилом, и новые люди войдут в неё сами.",
            "Страница «Свойства» группы: все, кто подчиняется выбранному.",
        ),
        (
            "Client group",
            "Several who need the same: “first-line managers”. A group can be given by a rule, and newcomers "
            "join it by "
            "themselves.",
            "The page “About” of the group: all who report to somebody.",
        ),
    ),
    _term(
        "diagnosis",
        (
            "Диагностика функции",
            "Чем поддержка ценна, зависит от положения компании: дорожает работа, компания растёт или теряется "
            "порядок. "
            "Ответы приводят к одной предпосылке, а она — к рычагам.",
            "Организация → Диагностика функции (Ctrl+Shift+G).",
        ),
        (
            "Diagnosis of a function",
            "What support is worth depends on the company’s situation: work grows costly, the company grows, or "
            "order is "
            "lost. Answers lead to one premise, and the premise to levers.",
            "Organization → Diagnose a support function (Ctrl+Shift+G).",
        ),
    ),
    _term(
        "participant",
        (
            "Участник",
            "Подразделение или должность: и поставщик, и клиент. Внешний клиент и группа бывают только клиентами, и "
            "документов о них нет.",
            "Название, сокращение и падежи на странице «Данные» видны в каждом документе: проверьте их один раз.",
        ),
        (
            "Participant",
            "A unit or a position: a supplier and a client at once. An external client or a group is only ever a "
            "client, "
            "and has no documents of its own.",
            "Names and abbreviations on the page “Details” appear in every document, so check them once.",
        ),
    ),
    _term(
        "structure",
        (
            "Подчинение — не клиент",
            "Кому подчиняются и кому помогают — два разных вопроса. Начальник отвечает за подразделение, но редко "
            "бывает его главным клиентом.",
            "Вид «Структура» показывает, кто кому подчиняется, вид «Клиенты» — кто кому помогает.",
        ),
        (
            "Reporting is not serving",
            "Whom people report to and whom they help are two questions. A boss answers for the unit, but is "
            "seldom its "
            "most important client.",
            "The view “Structure” shows who reports to whom, the view “Clients” who helps whom.",
        ),
    ),
    _term(
        "work",
        (
            "Функции и обязанности",
            "Миссия говорит, зачем; функции подразделения и обязанности должности — чем именно. Что не входит, полезно "
            "записать тоже: на это клиент рассчитывать не может.",
            "Страница «Функции»: у каждой строки можно назвать клиента, ради которого она есть.",
        ),
        (
            "Functions and duties",
            "A mission says what for; the functions of a unit and the duties of a position say by doing what. "
            "What is out "
            "of scope is worth writing down too: no client can count on it.",
            "The page “Work”: each line may name the client for whose sake it is done.",
        ),
    ),
    _term(
        "feedback",
        (
            "Отклик и меры",
            "Клиент оценивает услуги, которые получает, по объявленным условиям. Низкая оценка — повод изменить "
            "услугу, "
            "порядок обращения или ожидания, а не наказать.",
            "Организация → Раздать анкеты. Вид «Отклик» показывает оценки, худшие стрелки и меры со сроком.",
        ),
        (
            "Feedback and improvements",
            "Clients score the services they receive against the declared conditions. A low score is a reason to "
            "change "
            "the service, the way to ask or the expectation, not to punish anybody.",
            "Organization → Hand out survey forms. The view “Feedback” shows scores, the worst arrows and what "
            "is planned.",
        ),
    ),
    _term(
        "register",
        (
            "Редакция, подпись, устарел",
            "Выпущенный документ — договорённость на дату. Подписанный файл программа не меняет: если модель ушла "
            "вперёд, документ считается устаревшим, и выпускается новая редакция.",
            "Документы → Реестр документов (Ctrl+R): что устарело, чем отличается и кто ещё не подписал.",
        ),
        (
            "Revision, signature, stale",
            "An issued document is an agreement on a date. A signed file is never changed: when the model moves "
            "on, the "
            "document counts as stale and a new revision is issued.",
            "Documents → Register of documents (Ctrl+R): what is stale, how it differs, who has not signed yet.",
        ),
    ),
)
