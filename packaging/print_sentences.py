"""Prints every sentence and title of the documents of a model once, to be read by eye.

Usage: python packaging/print_sentences.py [FILE.orgmission] [--all]   Without a file: the built-in Russian example.
``--all`` prints the cells of tables too, which come from the model as they are.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from designer.documents.document_type import all_types  # noqa: E402
from designer.session import Session  # noqa: E402
from designer.word.text_of import text_of  # noqa: E402


def sentences(session: Session, *, with_cells: bool = False) -> Iterator[str]:
    """Yield the lines of all kinds of document of a model, each of them once, with plain spaces."""
    met: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        report = session.export_pack(Path(folder), kinds=list(all_types()))
        for document in report.documents:
            lines = [document.title, *text_of(document.path.read_bytes()).split("\n")]
            for place, line in enumerate(lines):
                words = line.replace("\u00a0", " ").strip()
                if words in met or not words:
                    continue
                if with_cells or place == 0 or words.endswith((".", ":", "?")):
                    met.add(words)
                    yield words


def main(arguments: list[str]) -> int:
    """Print the sentences of one model."""
    files = [a for a in arguments if not a.startswith("-")]
    session = Session.open(Path(files[0])) if files else Session.example("ru")
    for words in sentences(session, with_cells="--all" in arguments):
        print(words)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
