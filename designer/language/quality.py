"""Gives gentle hints on the style of a mission."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from designer.i18n import Text, counted
from designer.language.reading import Reading, Span

COMFORTABLE_WORDS: Final = 25
"""Up to so many words a mission is read at one glance."""
MOST_WORDS: Final = 50
_COMMAS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleHint:
    """One thing that could read better; never a fault."""

    kind: str
    """``misspelt``, ``long``, ``heavy-words``, ``noun-chain``, ``list`` or ``vague``."""
    span: Span
    message: Text
    instead: Text | None = None
    """Plainer words for the span, where there are any."""


_HEAVY: Final[tuple[tuple[str, Text | None], ...]] = (
    (r"осуществл\w+", Text(ru="делать или само действие глаголом", en="the plain verb")),
    (r"в целях", Text(ru="чтобы", en="to")),
    (r"в части(?= \w)", Text(ru="по, о", en="on")),
    (r"производить \w+ку|производит \w+ку", Text(ru="само действие глаголом", en="the plain verb")),
    (r"на регулярной основе|на постоянной основе", Text(ru="регулярно, всегда", en="regularly, always")),
    (r"в установленном порядке|в соответствии с требованиями действующего законодательства", None),
    (r"является|являются", Text(ru="тире или глагол", en="a dash or a verb")),
    (r"данн(?:ый|ая|ое|ого|ой|ому|ые|ых)(?= \w)", Text(ru="этот", en="this")),
    (r"посредством", Text(ru="с помощью", en="by")),
    (r"имеющ\w+ место", None),
    (r"вышеуказанн\w+|нижеследующ\w+|надлежащ\w+", None),
    (r"utili[sz]\w+", Text(ru="use", en="use")),
    (r"in order to", Text(ru="to", en="to")),
    (r"leverag\w+", Text(ru="use", en="use")),
    (r"facilitat\w+", Text(ru="help, ease", en="help, ease")),
    (r"with regard to|in respect of|pertaining to", Text(ru="about", en="about")),
    (r"on an? (?:regular|ongoing|daily) basis", Text(ru="regularly, daily", en="regularly, daily")),
    (r"synerg\w+|best[- ]in[- ]class|world[- ]class", None),
)
_VAGUE: Final = (
    r"и др\.|и т\. ?д\.|и т\. ?п\.|и прочее|различн\w+|всесторонн\w+|комплексн\w+|максимальн\w+|эффективн\w+|"
    r"etc\.|various|comprehensive|holistic|effective(?:ly)?|efficient(?:ly)?|excellence"
)
_NOUN_CHAIN: Final = re.compile(
    r"\w+(?:ени|ани|аци|ировани)[еяюйи]\w*(?:\s+\w+(?:ени|ани|аци|ировани)[еяюйи]\w*){2,}", re.I
)
_HEAVY_WORDS: Final = tuple((re.compile(rf"(?<!\w)(?:{p})(?!\w)", re.IGNORECASE), t) for p, t in _HEAVY)
_VAGUE_WORDS: Final = re.compile(rf"(?<!\w)(?:{_VAGUE})(?!\w)", re.IGNORECASE)


def style_hints(reading: Reading) -> tuple[StyleHint, ...]:
    """Return what could read better in a mission, in the order of the text; nothing for an unread text."""
    if not reading.supported or not reading.text.strip():
        return ()
    return tuple(sorted(_hints(reading), key=lambda hint: hint.span))


def _hints(reading: Reading) -> Iterator[StyleHint]:
    text = reading.text
    begin = reading.declaration[1] if reading.declaration else 0
    if reading.language == "ru":
        yield from _misspelt(reading)
    if COMFORTABLE_WORDS < reading.words <= MOST_WORDS:
        words = counted(reading.words, ("слово", "слова", "слов"), ("word", "words"))
        yield StyleHint(kind="long", span=(begin, len(text)), message=_LONG.format(words=words))
    for pattern, instead in _HEAVY_WORDS:
        for match in pattern.finditer(text, begin):
            yield StyleHint(kind="heavy-words", span=match.span(), message=_HEAVY_MESSAGE, instead=instead)
    for match in _VAGUE_WORDS.finditer(text, begin):
        yield StyleHint(kind="vague", span=match.span(), message=_VAGUE_MESSAGE)
    for match in _NOUN_CHAIN.finditer(text[: begin + 2000], begin):
        yield StyleHint(kind="noun-chain", span=match.span(), message=_CHAIN_MESSAGE)
    for action in reading.actions:
        if text[action[0] : action[1]].count(",") >= _COMMAS:
            yield StyleHint(kind="list", span=action, message=_LIST_MESSAGE)


def _misspelt(reading: Reading) -> Iterator[StyleHint]:
    """Find verbs of help and service in a spelling that is near the right one ("помагать")."""
    from designer.language.morphology import look_up
    from designer.language.russian.governing import meant_word

    for span in sorted({*reading.help_verbs, *reading.service_verbs}):
        word = reading.text[slice(*span)]
        meant = meant_word(look_up(word).low) if word.isalpha() else ""
        if meant:
            right = meant.capitalize() if word[:1].isupper() else meant
            yield StyleHint(kind="misspelt", span=span, message=_MISSPELT, instead=Text(ru=right, en=right))


_MISSPELT: Final = Text(ru="Похоже на опечатку:", en="This looks misspelt:")
_LONG: Final = Text(
    ru="В миссии {words}. Короткую запомнят и повторят; подробности уместны в функциях.",
    en="The mission has {words}. A short one is remembered; details belong in the functions.",
)
_HEAVY_MESSAGE: Final = Text(
    ru="Канцелярский оборот: проще сказать глаголом.", en="Office language: a plain verb says it better."
)
_VAGUE_MESSAGE: Final = Text(
    ru="Общее слово: что именно сможет клиент?",
    en="A general word: what exactly will the client be able to do?",
)
_CHAIN_MESSAGE: Final = Text(
    ru="Несколько отглагольных существительных подряд: замените хотя бы одно глаголом.",
    en="A chain of nouns made from verbs: turn at least one into a verb.",
)
_LIST_MESSAGE: Final = Text(
    ru="Длинный перечень: назовите главное, остальное перенесите в функции.",
    en="A long list: name what matters most and move the rest to the functions.",
)
