"""Terms of an arrow in the outline notation: "-> Цех: услуга Выдача; запрос заявка; критично комплект (98 %)"."""

from __future__ import annotations

import re

from designer.model.feedback import Score, SurveyRound
from designer.model.relations import ConditionKind, RequestProcedure, Service, ServiceCondition, ServiceStrategy

Term = Service | RequestProcedure | ServiceCondition | SurveyRound | Score
_ROUND = "survey"
_LINE = re.compile(r"^\s*->\s*(?P<client>[^:]+):\s*(?P<terms>.*)$")
_LEVEL = re.compile(r"\s*\(([^()]*)\)\s*$")
_CONDITIONS = {
    "критично": ConditionKind.CRITICAL,
    "critical": ConditionKind.CRITICAL,
    "восхищает": ConditionKind.DELIGHTING,
    "delights": ConditionKind.DELIGHTING,
    "само собой": ConditionKind.TAKEN_FOR_GRANTED,
    "granted": ConditionKind.TAKEN_FOR_GRANTED,
}
_STRATEGIES = {
    "восхищать": ServiceStrategy.DELIGHT,
    "восхищать клиента": ServiceStrategy.DELIGHT,
    "delight": ServiceStrategy.DELIGHT,
    "delight the client": ServiceStrategy.DELIGHT,
    "не огорчать": ServiceStrategy.NO_DISSATISFACTION,
    "не вызывать недовольства": ServiceStrategy.NO_DISSATISFACTION,
    "no dissatisfaction": ServiceStrategy.NO_DISSATISFACTION,
    "cause no dissatisfaction": ServiceStrategy.NO_DISSATISFACTION,
}


def is_term_line(line: str) -> bool:
    """Whether a line of an outline holds the terms of an arrow."""
    return _LINE.match(line) is not None


def client_of(line: str) -> str:
    """Return the name of the client whose terms a line holds; "" for another line."""
    found = _LINE.match(line)
    return found["client"].strip() if found else ""


def terms_of(line: str, link: str) -> tuple[list[Term], ServiceStrategy | None]:
    """Return the terms of a line as records of an arrow, and the strategy if one is named.

    A piece begins with its word: "услуга", "запрос", "критично", "восхищает", "само собой", "стратегия", "оценки", or
    in English "service", "ask", "critical", "delights", "granted", "strategy", "scores" (of one round of a survey). A
    level stands in brackets. Other pieces are passed over.
    """
    found = _LINE.match(line)
    records: list[Term] = []
    strategy = None
    for number, piece in enumerate(found["terms"].split(";") if found else ()):
        words, id = piece.strip().rstrip("."), f"{link}-{number}"
        level = _LEVEL.search(words)
        bare = words[: level.start()] if level else words
        if rest := _after(bare, "услуга", "service"):
            records.append(Service(id=id, link=link, name=rest, result=level[1] if level else "", order=float(number)))
        elif rest := _after(bare, "запрос", "ask"):
            records.append(RequestProcedure(id=id, link=link, channel=rest, notice=level[1] if level else ""))
        elif rest := _after(bare, "оценки", "scores"):
            records += _scores(rest, link)
        elif rest := _after(bare, "стратегия", "strategy"):
            strategy = _STRATEGIES.get(rest.lower())
        else:
            for word, kind in _CONDITIONS.items():
                if rest := _after(bare, word):
                    records.append(
                        ServiceCondition(
                            id=id, link=link, kind=kind, text=rest, level=level[1] if level else "", order=float(number)
                        )
                    )
    return records, strategy


def _scores(words: str, link: str) -> list[Term]:
    values = [float(word) for word in words.split() if word in ("1", "2", "3", "4", "5")]
    made: list[Term] = [SurveyRound(id=_ROUND, name=_ROUND, opened="2026-01-01")]
    return made + [
        Score(id=f"{link}-score-{number}", round=_ROUND, link=link, sheet=str(number), value=value)
        for number, value in enumerate(values)
    ]


def _after(words: str, *starts: str) -> str:
    for start in starts:
        if words.lower().startswith(start + " "):
            return words[len(start) :].strip(" :")
    return ""
