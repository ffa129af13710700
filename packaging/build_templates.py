"""Builds the shipped Word templates from their description; run it after a change and commit the result."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from template_sources import english, russian  # noqa: E402

TEMPLATES = {
    "ru/regulation.docx": russian.regulation,
    "ru/job-description.docx": russian.job_description,
    "ru/register.docx": russian.register,
    "en/regulation.docx": english.regulation,
    "en/job-description.docx": english.job_description,
    "en/register.docx": english.register,
}


def main() -> None:
    """Write all templates."""
    for name, build in TEMPLATES.items():
        path = ROOT / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(build())


if __name__ == "__main__":
    main()
