"""Feeds the loader with models that were spoilt at random, field by field and byte by byte.

Run: python -m tests.storage.loader_fuzz [SECONDS] [SEED]
"""

from __future__ import annotations

import copy
import json
import random
import re
import resource
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from designer.model.organization import Organization
from designer.model.validation import faults
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.project_file import dumps, loads

SAMPLE = Path(__file__).parents[1] / "cases" / "version-1.orgmission"
CORPUS = Path(__file__).parents[1] / "cases" / "loader"
"""Files that once did harm; each is loaded in every run."""
_ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**63,
    10**400,
    1e308,
    -0.0,
    0.1234567,
    "",
    " ",
    "company",
    "\ud800",
    "\u202e",
    "\x00\x0b",
    "й" * 10_001,
    "unit1",
    [],
    {},
    [[]],
    {"": None},
    [None],
    ["unit1", "unit1"],
)
_DEEP = b"[" * 3000
_PIECES = (b"\x00", b"\xff", b"\xd0", b"{", b"}", b"[", b"]", b'"', b",", b":", b"NaN", b"1e999", b"<<<<<<< a\n", _DEEP)


@dataclass
class Outcome:
    """What the loader did with everything it was fed."""

    runs: int = 0
    refused: int = 0
    accepted: int = 0
    harms: list[str] = field(default_factory=list)
    slowest: float = 0.0
    """Seconds of CPU for one file."""
    messages: Counter[str] = field(default_factory=Counter)

    @property
    def megabytes(self) -> float:
        """The most memory that this process has held."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def fuzz(seconds: float, seed: int = 1, most: int = 10**9) -> Outcome:
    """Spoil and load for so long."""
    outcome, chance = Outcome(), random.Random(seed)
    sound = json.loads(SAMPLE.read_bytes())
    for path in sorted(CORPUS.glob("*")):
        feed(path.read_bytes(), outcome, chance)
    end = time.monotonic() + seconds
    while time.monotonic() < end and outcome.runs < most:
        feed(spoilt(sound, chance), outcome, chance)
    return outcome


def feed(data: bytes, outcome: Outcome, chance: random.Random) -> None:
    """Load one file; whatever is neither refused in words nor a whole model is a harm."""
    outcome.runs += 1
    start = time.process_time()
    try:
        organization = loads(data, "файл")
    except BrokenFile as fault:
        outcome.refused += 1
        text = fault.text
        outcome.messages[re.sub(r"[«\[{\"\d].*", "…", fault.message.ru)] += 1
        if not (text.ru.startswith("файл") and fault.message.en and fault.cure.ru and fault.cure.en):
            outcome.harms.append(f"no whole message: {text.ru}\n{data[:2000]!r}")
    except BaseException:
        outcome.harms.append(f"{traceback.format_exc(limit=-3)}\n{data[:2000]!r}")
    else:
        outcome.accepted += 1
        try:
            _use(organization, chance)
        except BaseException:
            outcome.harms.append(f"accepted, but {traceback.format_exc(limit=-3)}\n{data[:2000]!r}")
    spent = time.process_time() - start
    outcome.slowest = max(outcome.slowest, spent)
    if spent > 1.0:
        outcome.harms.append(f"{spent:.2f} s\n{data[:2000]!r}")


def _use(organization: Organization, chance: random.Random) -> None:
    assert not list(faults(organization.snapshot()))
    written = dumps(organization)
    assert dumps(loads(written)) == written
    if chance.random() < 0.05:
        Session(organization).check()


def spoilt(sound: dict[str, Any], chance: random.Random) -> bytes:
    """Return a model with a few things wrong, mostly in its structure, sometimes in its bytes."""
    document = json.loads(json.dumps(sound))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        _spoil(document, chance)
    text = json.dumps(document, ensure_ascii=chance.random() < 0.3, indent=chance.choice((None, 1)))
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if chance.random() < 0.3:
        for _ in range(chance.choice((1, 1, 2, 5))):
            _spoil_bytes(data, chance)
    return bytes(data)


def _spoil(document: dict[str, Any], chance: random.Random) -> None:
    section = chance.choice(list(document))
    rows = document[section]
    if not isinstance(rows, list) or not rows or chance.random() < 0.1:
        _spoil_head(document, section, chance)
        return
    place = chance.randrange(len(rows))
    row = rows[place]
    match chance.randrange(8):
        case 0:
            rows.append(copy.deepcopy(row))
        case 1:
            rows[place] = _odd(chance)
        case 2:
            del rows[place]
        case 3:
            other = document[chance.choice(list(document))]
            if isinstance(other, list):
                other.append(copy.deepcopy(row))
        case _ if isinstance(row, dict) and row:
            _spoil_row(document, row, chance)
        case _:
            rows.insert(place, _odd(chance))


def _spoil_row(document: dict[str, Any], row: dict[str, Any], chance: random.Random) -> None:
    key = chance.choice(list(row))
    match chance.randrange(6):
        case 0:
            del row[key]
        case 1:
            row[key + "_"] = row.pop(key)
        case 2:
            row[key] = _some_id(document, chance)
        case 3:
            field = chance.choice(("parent", "reports_to", "unit", "head", "client", "members"))
            row[field] = _some_id(document, chance)
        case 4:
            row[key] = _nested(chance.choice((1, 5, 45, 90)), row[key])
        case _:
            row[key] = _odd(chance)


def _spoil_head(document: dict[str, Any], section: str, chance: random.Random) -> None:
    match chance.randrange(4):
        case 0 if len(document) > 1:
            del document[section]
        case 1:
            document["later"] = _nested(chance.choice((2, 30, 60, 90)), _odd(chance))
        case 2:
            document["min_reader"] = _odd(chance)
        case _:
            document[section] = _odd(chance)


def _odd(chance: random.Random) -> Any:
    return copy.deepcopy(chance.choice(_ODD))


def _some_id(document: dict[str, Any], chance: random.Random) -> Any:
    lists = [rows for rows in document.values() if isinstance(rows, list)]
    rows = [r for rows in lists for r in rows if isinstance(r, dict) and "id" in r]
    id = chance.choice(rows)["id"] if rows else "nobody"
    return [id] if chance.random() < 0.2 else id


def _nested(depth: int, inner: Any) -> Any:
    for _ in range(depth):
        inner = [inner]
    return inner


def _spoil_bytes(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) + 1)
    match chance.randrange(5):
        case 0:
            del data[place:]
        case 1:
            data[place:place] = chance.choice(_PIECES)
        case 2 if data:
            data[place % len(data)] = chance.randrange(256)
        case 3:
            data[place:place] = data[place : place + chance.randrange(200)]
        case _:
            del data[place : place + chance.randrange(60)]


if __name__ == "__main__":
    found = fuzz(float(sys.argv[1]) if len(sys.argv) > 1 else 600.0, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for harm in found.harms[:20]:
        print(harm, "\n")
    for message, count in found.messages.most_common():
        print(f"{count:8} {message}")
    print(
        f"{found.runs} files: refused {found.refused}, accepted {found.accepted}, harms {len(found.harms)}; "
        f"slowest {found.slowest * 1000:.0f} ms CPU, most memory {found.megabytes:.0f} MB"
    )
    sys.exit(bool(found.harms))
