"""Lists what the program is made of: a CycloneDX bill of materials from the lock, and the licences with their texts."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import uuid
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
LOCK = PACKAGING / "requirements.txt"
BILL = PACKAGING / "sbom.cdx.json"
LICENCES = PACKAGING / "licence_texts"
"""Texts of licences that are delivered for packages that bring none along."""
TEXTS = PACKAGING / "licences.txt"

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL-3.0-only",
}
_KNOWN = {"setuptools": "MIT"}
"""Licences of packages that are locked and that an environment may go without."""
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.I)
_TOO_LONG = 200


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked package."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of the files that pip may install."""


def pins(lock: str) -> list[Pin]:
    """Return the packages of a lock in its order; ValueError names one without hashes."""
    found: list[Pin] = []
    for entry in re.split(r"\n(?=[A-Za-z0-9])", lock):
        match = _PIN.match(entry)
        if match is None:
            continue
        hashes = tuple(_HASH.findall(entry))
        if not hashes:
            raise ValueError(f"{match[1]}: no hashes in the lock")
        found.append(Pin(match[1], match[2], hashes))
    return found


def bill(lock: str, version: str) -> dict[str, Any]:
    """Return the bill of materials (CycloneDX 1.6) of a lock; it depends on nothing but the lock and the licences."""
    number = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(lock.encode()).hexdigest())
    program = {
        "type": "application",
        "bom-ref": f"org-mission-designer@{version}",
        "name": "org-mission-designer",
        "version": version,
        "licenses": [{"license": {"id": "MIT"}}],
    }
    locked = pins(lock)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": program},
        "components": [_component(pin) for pin in locked],
        "dependencies": [
            {"ref": program["bom-ref"], "dependsOn": [_purl(pin) for pin in locked]},
            *({"ref": _purl(pin), "dependsOn": []} for pin in locked),
        ],
    }


def licence_of(pin: Pin) -> str:
    """Return the licence of a package: an SPDX expression where it gives one, else its own words."""
    package = _installed(pin)
    if package is None:
        return _KNOWN[pin.name]
    expression = package.metadata.get("License-Expression")
    if expression:
        return str(expression)
    for line in package.metadata.get_all("Classifier") or ():
        words = str(line).rpartition(" :: ")[2]
        if str(line).startswith("License ::") and words in _CLASSIFIERS:
            return _CLASSIFIERS[words]
    words = str(package.metadata.get("License") or "").strip().splitlines()
    return words[0] if words and len(words[0]) < _TOO_LONG else ""


def licence_texts(locked: list[Pin]) -> str:
    """Return all licences with the texts that the packages bring along."""
    parts = ["Licences of the packages that Org Mission Designer is delivered with.\n"]
    parts += [f"  {pin.name} {pin.version}: {licence_of(pin) or 'see its text'}" for pin in locked]
    for pin in locked:
        parts.append(f"\n{'=' * 100}\n{pin.name} {pin.version}\n{'=' * 100}")
        known = ", ".join(sorted(file.name for file in LICENCES.glob("*.txt") if file.stem in licence_of(pin)))
        where = f" Its text: licence_texts/{known}." if known else ""
        parts += _texts(pin) or [f"The package brings no text along; its licence: {licence_of(pin)}.{where}"]
    return "\n".join(parts) + "\n"


def _component(pin: Pin) -> dict[str, Any]:
    licence = licence_of(pin)
    is_expression = bool(re.search(r" (OR|AND|WITH) ", licence))
    is_id = bool(re.fullmatch(r"[A-Za-z0-9.+-]+", licence))
    named = {"expression": licence} if is_expression else {"license": {"id" if is_id else "name": licence}}
    return {
        "type": "library",
        "bom-ref": _purl(pin),
        "name": pin.name,
        "version": pin.version,
        "purl": _purl(pin),
        "licenses": [named] if licence else [],
        "hashes": [{"alg": "SHA-256", "content": one} for one in sorted(pin.hashes)],
    }


def _purl(pin: Pin) -> str:
    return f"pkg:pypi/{re.sub(r'[-_.]+', '-', pin.name).lower()}@{pin.version}"


def _installed(pin: Pin) -> Distribution | None:
    try:
        return distribution(pin.name)
    except PackageNotFoundError:
        if pin.name not in _KNOWN:
            sys.exit(f"{pin.name} is not installed; run this with the Python of .venv")
        return None


def _texts(pin: Pin) -> list[str]:
    package = _installed(pin)
    if package is None:
        return []
    found: dict[str, None] = {}
    for file in package.files or ():
        inside = ".dist-info" in file.parts[0]
        if inside and _LICENCE_FILE.search(file.name) and file.suffix not in (".py", ".pyc"):
            path = Path(str(package.locate_file(file)))
            found[f"-- {file.name}\n" + path.read_text(encoding="utf-8", errors="replace").strip()] = None
    return list(found)


def main() -> int:
    """Write both files, or with ``--check`` say whether the bill still fits the lock."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from designer import __version__

    lock = LOCK.read_text(encoding="utf-8")
    text = json.dumps(bill(lock, __version__), ensure_ascii=False, indent=1) + "\n"
    if options.check:
        fits = BILL.exists() and BILL.read_text(encoding="utf-8") == text
        print("the bill of materials fits the lock" if fits else "run packaging/make_sbom.py: the lock has changed")
        return 0 if fits else 1
    BILL.write_text(text, encoding="utf-8")
    TEXTS.write_text(licence_texts(pins(lock)), encoding="utf-8")
    print(f"{BILL.name}: {len(pins(lock))} packages; {TEXTS.name}: {TEXTS.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
