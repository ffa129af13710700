"""PDF copies of written documents, made by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from designer.i18n import Text

_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_AT_ONCE: Final = 8
"""Files that one run of LibreOffice converts: its start costs more than a file."""
_PATIENCE: Final = 300
"""Seconds after which a run is given up."""
OFFICE: Final = "ORG_MISSION_OFFICE"
"""Environment variable that names the program of LibreOffice, or is empty for none."""

NO_OFFICE: Final = Text(
    ru="PDF делает LibreOffice, а он на этом компьютере не найден. Установите его или сохраните PDF из Word.",
    en="PDF is made by LibreOffice, which was not found on this computer. Install it, or save as PDF from Word.",
)


def find_office() -> Path | None:
    """Return the program of LibreOffice, None where there is none."""
    named = os.environ.get(OFFICE)
    if named is not None:
        return Path(named) if named and Path(named).is_file() else None
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return Path(found) if found else next((Path(p) for p in _PLACES if Path(p).is_file()), None)


def make_pdfs(
    office: Path, documents: Sequence[Path], told: Callable[[str], bool] = lambda _: True
) -> tuple[list[Path], list[Text]]:
    """Write a PDF beside each document; return those written and what went wrong.

    ``told`` is called with the name of each document when its PDF is there; it may return False to stop.
    LibreOffice runs with a profile of its own, so that a window of it that is open does no harm.
    """
    made: list[Path] = []
    problems: list[Text] = []
    with tempfile.TemporaryDirectory() as folder:
        profile = (Path(folder) / "profile").as_uri()
        for start in range(0, len(documents), _AT_ONCE):
            batch = documents[start : start + _AT_ONCE]
            out = Path(folder) / str(start)
            fault = _convert(office, profile, batch, out)
            for document in batch:
                done = out / (document.stem + ".pdf")
                if fault is None and done.is_file():
                    target = document.with_suffix(".pdf")
                    try:
                        shutil.move(done, target)
                    except OSError as problem:
                        problems.append(_failed(target, str(problem)))
                    else:
                        made.append(target)
                else:
                    problems.append(_failed(document.with_suffix(".pdf"), fault or ""))
                if not told(document.stem):
                    return made, problems
    return made, problems


def _convert(office: Path, profile: str, documents: Sequence[Path], to: Path) -> str | None:
    """Run LibreOffice once; return what it says went wrong, None if it ended well."""
    command = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    try:
        done = subprocess.run(
            [*command, "--outdir", str(to), *map(str, documents)],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    return None if done.returncode == 0 else (done.stderr or done.stdout).strip()[:200] or str(done.returncode)


def _failed(path: Path, why: str) -> Text:
    tail = f" ({why})" if why else ""
    return Text(
        ru=f"{path}: LibreOffice не сделал PDF{tail}. Документ Word записан; сохраните PDF из него.",
        en=f"{path}: LibreOffice made no PDF{tail}. The Word document is written; save it as PDF from there.",
    )
