"""Builds the examples in both languages from their sources; run it after a change and commit the result."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from example_format import BadSource, Source  # noqa: E402

from designer.i18n import LANGUAGES, Language  # noqa: E402
from designer.storage.writing import dumps  # noqa: E402

SOURCES = Path(__file__).resolve().parent / "example_sources"
EXAMPLES = ROOT / "resources" / "examples"


def keys() -> list[str]:
    """Return the keys of all examples, in the order of the list that people see."""
    found = {path.name.split(".")[0] for path in SOURCES.glob("*.ru.txt")}
    return sorted(found, key=lambda key: (int(read(key, "ru").about["order"]), key))


def read(key: str, language: Language) -> Source:
    """Read one source; raises BadSource that names the file and the line."""
    path = SOURCES / f"{key}.{language}.txt"
    source = Source(language)
    try:
        source.read(path.read_text(encoding="utf-8"))
    except BadSource as fault:
        raise BadSource(f"{path.name}, {fault}") from fault
    return source


def built() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every file of the examples."""
    index = []
    for key in keys():
        words: dict[str, dict[str, str]] = {"title": {}, "about": {}}
        for language in LANGUAGES:
            source = read(key, language)
            for name in words:
                words[name][language] = source.about[name]
            # The first example keeps the id it was once given.
            model = f"example:{language}" if key == "construction-company" else f"example:{key}:{language}"
            yield f"{key}.{language}.orgmission", dumps(source.organization(model))
        index.append({"key": key, **words})
    yield "index.json", (json.dumps(index, ensure_ascii=False, indent=1) + "\n").encode()


def main() -> None:
    """Write all examples and their index."""
    for name, data in built():
        (EXAMPLES / name).write_bytes(data)


if __name__ == "__main__":
    main()
