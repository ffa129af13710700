"""The page about a diagnosis that is shown to the client: why, what it is worth to whom, what the mission says."""

from __future__ import annotations

from dataclasses import dataclass

from designer.analysis.composing import english_name
from designer.analysis.diagnosis import Outcome
from designer.analysis.diagnosis_questions import MEANINGS, PREMISES
from designer.i18n import Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A title and sections of plain lines, in one language."""

    title: str
    about: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def plain(self) -> str:
        """The page as a text to paste."""
        parts = [self.title, self.about]
        parts += ["\n".join((heading, *(f"• {line}" for line in lines))) for heading, lines in self.sections]
        return "\n\n".join(part for part in parts if part) + "\n"


def page_of(outcome: Outcome, language: Language) -> Page:
    """Return the page of a diagnosis; it has no sections where no premise was reached."""
    name = outcome.performer.name
    title = Text(ru=f"{name}: чем мы полезны в этом году", en=f"{name}: what we are worth this year").into(language)
    if outcome.premise is None:
        return Page(title=title, about=outcome.why.into(language), sections=())
    about = f"{PREMISES[outcome.premise].into(language)}. {MEANINGS[outcome.premise].into(language)}"
    sections: list[tuple[str, tuple[str, ...]]] = []
    evidence = tuple(
        _with_figure(asked.question.text.into(language), asked.figure.strip(" ."))
        + (f" {asked.shown.into(language)}." if asked.shown else "")
        for asked in outcome.evidence
    )
    sections.append((Text(ru="На чём основано", en="What it rests on").into(language), evidence))
    for worth in outcome.worth:
        heading = Text(ru=f"Ценность для клиента «{worth.client.name}»", en=f"Value for {english_name(worth.client)}")
        lines = tuple(
            f"{lever.name.into(language)}: {sentence[0].lower()}{sentence[1:]}"
            for lever, sentence in zip(worth.levers, worth.sentences(language), strict=True)
        )
        served = Text(ru="Уже оказывается: ", en="Given already: ").into(language) + "; ".join(worth.services) + "."
        sections.append((heading.into(language), (*lines, served) if worth.services else lines))
    sections.append((Text(ru="Миссия", en="The mission").into(language), _about_mission(outcome, language)))
    return Page(title=title, about=about, sections=tuple(sections))


def _with_figure(words: str, figure: str) -> str:
    return f"{words.rstrip('.')} ({figure})." if figure else words


def _about_mission(outcome: Outcome, language: Language) -> tuple[str, ...]:
    lines = [outcome.performer.mission] if outcome.performer.mission else []
    if outcome.said:
        names = ", ".join(lever.name.into(language) for lever in outcome.said)
        lines.append(Text(ru="Миссия говорит о рычагах: ", en="The mission speaks of: ").into(language) + names + ".")
    if outcome.unsaid:
        names = ", ".join(lever.name.into(language) for lever in outcome.unsaid)
        lines.append(Text(ru="Миссия молчит о рычагах: ", en="The mission is silent on: ").into(language) + names + ".")
    if outcome.draft and outcome.draft != outcome.performer.mission:
        lines.append(Text(ru="Можно написать так: ", en="It could be written so: ").into(language) + outcome.draft)
    return tuple(lines)
