"""``merge``: three-way merge of two people's copies of one model; also the merge driver of git."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import Any

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access, open_model, read_bytes
from designer.i18n import Text, counted, plain
from designer.model.kinds import SECTION_OF
from designer.model.merge import Merged, Question, Settled, merge
from designer.model.organization import Organization
from designer.model.values import plain_value
from designer.model.words import Records, called, described, field_words, value_words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", type=Path, metavar="BASE")
    parser.add_argument("ours", type=Path, metavar="OURS")
    parser.add_argument("theirs", type=Path, metavar="THEIRS")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    parser.add_argument("--git", action="store_true", help=str(_GIT))
    parser.add_argument("--json", action="store_true")


_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
"""What a pull gives in place of a branch's name."""
_SHORT = 8
_GIT = Text(ru="стороны названы ветками git", en="the sides are called after branches of git")


def _run(options: argparse.Namespace) -> Exit:
    from designer.storage.project_file import save

    ours, theirs = open_model(options.ours).organization, open_model(options.theirs).organization
    base = _base(options.base, ours)
    merged = merge(base, ours, theirs)
    names = _git_names() if options.git else _file_names(options.ours, options.theirs)
    try:
        save(merged.with_questions(names).organization, options.output)
    except OSError as fault:
        raise Failure(no_access(options.output, fault)) from fault
    among = (dict(merged.records), ours.snapshot(), theirs.snapshot(), base.snapshot())
    if options.json:
        questions = [_question(q, among) for q in merged.questions]
        joined = [_joined(settled, among) for settled in _both(merged)]
        print_json({"merged": merged.taken, "questions": questions, "joined": joined})
    else:
        _tell(merged, names, among)
    return Exit.LOOK if merged.questions else Exit.DONE


def _base(path: Path, ours: Organization) -> Organization:
    """Return the common base; an empty file, as git gives where there is none, is an empty model."""
    if not read_bytes(path).strip():
        return Organization(model_id=ours.model_id)
    return open_model(path).organization


def _file_names(ours: Path, theirs: Path) -> dict[str, str]:
    if ours.name != theirs.name:
        return {"ours": ours.name, "theirs": theirs.name}
    return {"ours": str(ours), "theirs": str(theirs)} if ours != theirs else {"ours": "1", "theirs": "2"}


def _git_names() -> dict[str, str]:
    """Call our side HEAD and the other one as git calls it while it merges."""
    found = [value for name, value in os.environ.items() if name.startswith("GITHEAD_") and value]
    theirs = found[-1] if found else "MERGE_HEAD"
    return {"ours": "HEAD", "theirs": theirs[:_SHORT] if _COMMIT.fullmatch(theirs) else theirs}


def _question(question: Question, among: tuple[Records, ...]) -> dict[str, Any]:
    return {
        "record": question.record.id,
        "field": question.field or None,
        "base": plain_value(question.base),
        "ours": plain_value(question.ours),
        "theirs": plain_value(question.theirs),
        "both": question.both,
        "why": str(question.why.words),
        "reason": str(question.why),
        "section": SECTION_OF[type(question.record)],
        "name": called(question.record, *among),
    }


def _both(merged: Merged) -> list[Settled]:
    """Return what was put together from the edits of both, without a question."""
    return [one for one in merged.settled if one.taken == "both" and one.record in merged.records]


def _joined(settled: Settled, among: tuple[Records, ...]) -> dict[str, Any]:
    record = among[0][settled.record]
    return {
        "record": record.id,
        "field": settled.fields[0],
        "name": called(record, *among),
        "value": plain_value(getattr(record, settled.fields[0], None)),
        "ours": plain_value(settled.ours),
        "theirs": plain_value(settled.theirs),
    }


def _tell(merged: Merged, names: dict[str, str], among: tuple[Records, ...]) -> None:
    say(
        counted(merged.taken, ("запись слита", "записи слиты", "записей слито"), ("record merged", "records merged"))
        + Text(ru="; ", en="; ")
        + counted(len(merged.questions), ("вопрос", "вопроса", "вопросов"), ("question", "questions"))
        + "."
    )
    for settled in _both(merged):
        record = merged.records[settled.record]
        joined: type = type(record)
        where = described(record, *among) + ", " + field_words(joined, settled.fields[0].split(".")[0])
        say(where + Text(ru=": сложено из правок обеих сторон.", en=": put together from the edits of both sides."))
    for question in merged.questions:
        kind: type = type(question.record)
        where = described(question.record, *among)
        if question.field:
            where = where + ", " + field_words(kind, question.field)
        say(where + ": " + question.why.words)
        for side, value in (("ours", question.ours), ("theirs", question.theirs)):
            words = value_words(kind, question.field, value, *among) if question.field else _stays(value)
            say(plain(f"  {names[side]}: ") + words)


def _stays(value: Any) -> Text:
    return Text(ru="запись удалена", en="removed") if value is None else Text(ru="запись есть", en="kept")


COMMAND = Command(
    name="merge",
    summary=Text(
        ru="слить две копии модели, разошедшиеся от общей основы",
        en="merge two copies of a model that parted from a common base",
    ),
    arguments=_arguments,
    run=_run,
)
