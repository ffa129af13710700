"""Makes texts of every kind from one seed: mutated missions, runs of mission words, scripts, marks, very long ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from marked_missions import marked_missions
from mission_cases import cases

_PIECES = (
    "помогать ",
    "чтобы ",
    "обеспечивать ",
    "не ",
    "и ",
    "а ",
    "РП ",
    "цеху № 1 ",
    "ген. ",
    "который ",
    "help ",
    "provide ",
    "so that ",
    "the sales team ",
    "with ",
    "for ",
    *"—,.;:!?«»()\n№-/'",
)
_ODD = (
    "🙂👨‍👩‍👧",
    "\u202eсбт\u202c",
    "שלום עולם ",
    "مرحبا بالعالم ",
    "こんにちは",
    "中文任务",
    "\x00",
    "\ufeff",
    "\u0301\u0301\u0301",
    "ﬁ ﬂ ",
    "İıẞß",
    "<b>x</b>",
    "=1+1",
    "%s{}\\n",
    "\u00a0",
    "\u2028",
    "1234567890.,",
    "Ааааа" * 9,
)


def any_texts(count: int, seed: int = 7) -> Iterator[str]:
    """Yield so many texts; the same seed gives the same ones."""
    chance = random.Random(seed)
    missions = [case.text for case in cases("everyday.txt")]
    missions += [case.text for file in sorted(_marked()) for case in marked_missions(file)]
    makers = (_mutated, _spliced, _run, _odd, _noise, _shuffled)
    for number in range(count):
        text = makers[number % len(makers)](chance, missions)
        if number % 50 == 49:
            text = (text or "и ") * (10_000 // max(1, len(text)) + 1)
        yield text[:10_000]


def _marked() -> list[str]:
    return [path.name for path in (Path(__file__).parent / "marked").glob("*.txt")]


def _mutated(chance: random.Random, missions: list[str]) -> str:
    letters = list(chance.choice(missions))
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(letters)) if letters else 0
        match chance.randrange(4):
            case 0:
                del letters[place : place + chance.randint(1, 9)]
            case 1:
                letters.insert(place, chance.choice(_PIECES + _ODD))
            case 2:
                letters[place : place + 2] = reversed(letters[place : place + 2])
            case _:
                letters[place : place + 1] = [chance.choice("абвgh ,.—1")]
    return "".join(letters)


def _spliced(chance: random.Random, missions: list[str]) -> str:
    first, second = chance.choice(missions), chance.choice(missions)
    return first[: chance.randrange(len(first))] + second[chance.randrange(len(second)) :]


def _run(chance: random.Random, missions: list[str]) -> str:
    return "".join(chance.choice(_PIECES) for _ in range(chance.randint(0, 120)))


def _odd(chance: random.Random, missions: list[str]) -> str:
    return "".join(chance.choice(_ODD + _PIECES) for _ in range(chance.randint(0, 60)))


def _noise(chance: random.Random, missions: list[str]) -> str:
    ranges = ((32, 0x7E), (0x400, 0x52F), (0x590, 0x6FF), (0x3040, 0x9FFF), (0x1F300, 0x1FAFF), (0, 0xD7FF))
    return "".join(chr(chance.randint(*chance.choice(ranges))) for _ in range(chance.randint(0, 200)))


def _shuffled(chance: random.Random, missions: list[str]) -> str:
    words = chance.choice(missions).split()
    chance.shuffle(words)
    return " ".join(words).upper() if chance.random() < 0.2 else " ".join(words)
