"""What a window does about a survey: begin a round, hand out forms, read answers, plan what follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from designer.analysis.feedback import rounds
from designer.analysis.survey import questionnaires
from designer.documents.subject import Subject
from designer.edits.feedback import open_round, propose_improvement, take_scores
from designer.exchange.answers.answer_files import AnswerPlan, read_answers
from designer.i18n import Text, counted, plain
from designer.model.feedback import Improvement, ImprovementKind, SurveyRound
from designer.storage.faults import could_not
from designer.ui.asking import explain
from designer.ui.desk import Desk
from designer.ui.files.file_dialogs import ask_files, ask_folder
from designer.ui.files.word_files import save_document

_NO_CLIENTS = Text(
    ru="Спрашивать пока некого: проведите стрелки между подразделениями, и у каждого клиента появится своя анкета.",
    en="There is nobody to ask yet: draw arrows between units, and each client gets a form of its own.",
)
FORM_KINDS: tuple[tuple[str, Text], ...] = (
    ("html", Text(ru="страница HTML: с флешки, сама сохраняет ответы", en="HTML page: saves the answers itself")),
    ("xlsx", Text(ru="книга Excel", en="Excel workbook")),
    ("docx", Text(ru="документ Word, для печати", en="Word document, for printing")),
)


def begin_round(desk: Desk) -> SurveyRound | None:
    """Ask for a name and begin a round; None where the user thought better of it."""
    if not questionnaires(desk.organization):
        desk.say(_NO_CLIENTS)
        return None
    title, ask = Text(ru="Новый опрос", en="New round"), Text(ru="Как назвать опрос?", en="What is the round called?")
    today = date.today()
    name, done = QInputDialog.getText(desk.window, str(title), str(ask), text=f"{today.month:02d}.{today.year}")
    if not done:
        return None
    made: list[SurveyRound] = []
    with desk.edit(Text(ru="Начать опрос", en="Begin a round of the survey")) as organization:
        made.append(open_round(organization, name, today))
    return made[0] if made else None


def hand_out(desk: Desk) -> Path | None:
    """Write the forms of the newest round into a folder; a round is begun first where there is none."""
    known = rounds(desk.organization)
    round = known[-1] if known else begin_round(desk)
    if round is None:
        return None
    kinds = [str(words) for _, words in FORM_KINDS]
    title, ask = Text(ru="Раздать анкеты", en="Hand out forms"), Text(ru="Какие файлы нужны?", en="Which files?")
    chosen, done = QInputDialog.getItem(desk.window, str(title), str(ask), kinds, 0, False)
    if not done:
        return None
    folder = ask_folder(desk.window, title)
    return write_to(desk, round.id, folder, FORM_KINDS[kinds.index(chosen)][0]) if folder else None


def write_to(desk: Desk, round: str, folder: Path, kind: str) -> Path | None:
    """Write all forms of a round; what cannot be written is explained."""
    from designer.documents.report import PackProblem
    from designer.documents.surveys.files import write_forms

    language = desk.organization.company.language
    try:
        made = write_forms(desk.organization, round, folder, kind, language)
    except PackProblem as problem:
        explain(desk, problem.text)
        return None
    except OSError as fault:
        explain(desk, could_not(folder, fault))
        return None
    files = counted(len(made), ("анкета", "анкеты", "анкет"), ("form", "forms"))
    desk.say(Text(ru="Записано: ", en="Written: ") + files)
    return folder


def choose_answers(desk: Desk, round: str) -> AnswerPlan | None:
    """Ask for answer files and read them into a round."""
    title = Text(ru="Прочитать ответы", en="Read answers")
    kinds = Text(ru="Ответы (*.json *.xlsx *.docx);;Все файлы (*)", en="Answers (*.json *.xlsx *.docx);;All files (*)")
    files = ask_files(desk.window, title, kinds)
    return take_in(desk, round, files) if files else None


def take_in(desk: Desk, round: str, paths: list[Path]) -> AnswerPlan:
    """Read answer files into a round as one step, and tell what was left out."""
    files: list[tuple[str, bytes]] = []
    for path in paths:
        try:
            files.append((path.name, path.read_bytes()))
        except OSError:
            files.append((path.name, b""))
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        plan = read_answers(desk.organization, round, files)
    finally:
        QGuiApplication.restoreOverrideCursor()
    with desk.edit(Text(ru="Прочитать ответы", en="Read answers")) as organization:
        take_scores(organization, plan.scores)
    desk.say(said_of(plan), undo=bool(plan.scores))
    if plan.damaged:
        from designer.ui.dialogs.long_text import LongText

        lines = [f"{f.name}\n    {f.what} {f.cure}" for f in plan.damaged]
        LongText(desk, Text(ru="Не прочитано", en="Not read"), said_of(plan), "\n\n".join(lines)).exec()
    return plan


def said_of(plan: AnswerPlan) -> Text:
    """Return how many sheets were read and left out, in words."""
    sheets = counted(plan.sheets, ("лист", "листа", "листов"), ("sheet", "sheets"))
    words = Text(ru="Прочитано: ", en="Read: ") + sheets
    if plan.damaged:
        left = counted(len(plan.damaged), ("файл", "файла", "файлов"), ("file", "files"))
        words = words + Text(ru=", не прочитано: ", en=", not read: ") + left
    return words + plain(".")


def write_annex(desk: Desk, round: str) -> None:
    """Write the results of a round as a Word document."""
    one = desk.organization.need(SurveyRound, round)
    save_document(desk, "feedback-results", Subject(one, one.name))


def plan_improvement(desk: Desk, link: str, kind: ImprovementKind, round: str | None) -> Improvement | None:
    """Plan something for an arrow and let the user correct it."""
    from designer.ui.dialogs.improvement import ImprovementDialog

    made: list[Improvement] = []
    with desk.edit(Text(ru="Наметить меру", en="Plan an improvement")) as organization:
        made.append(propose_improvement(organization, link, kind, round, date.today(), organization.company.language))
    if made:
        ImprovementDialog(desk, made[0].id).exec()
    return made[0] if made else None
