"""Reads a mission in whichever of the two languages it is written."""

from __future__ import annotations

from designer.i18n import Language
from designer.language.chart import by_chart
from designer.language.detect import detect
from designer.language.reading import Reading, Surroundings


def read(text: str, surroundings: Surroundings, language: Language | None = None) -> Reading:
    """Return what a mission says; never fails, whatever the text.

    A text that is neither Russian nor English gives a reading with ``supported`` false and nothing
    else; the language that is given decides only where the text has too few letters to tell.
    """
    detected = detect(text)
    if detected == "other":
        return Reading(text=text, language=language or "ru", supported=False)
    if (detected or language or "ru") == "ru":
        from designer.language.russian.mission import read_russian

        return by_chart(read_russian(text, surroundings), surroundings)
    from designer.language.english.mission import read_english

    return by_chart(read_english(text, surroundings), surroundings)


def warm_up() -> None:
    """Load what reading needs, so that the first text is read at once; call it from a worker thread."""
    import rapidfuzz.distance  # noqa: F401

    read("Помогать отделу снабжения", Surroundings())
    read("Help the purchasing department", Surroundings())
