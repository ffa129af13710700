"""The bill of materials names exactly what the lock names, each with hashes and a licence we may deliver."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
ALLOWED = re.compile(r"MIT|BSD|Apache|PSF|LGPL|MPL|ISC|Python", re.I)


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_sbom", PACKAGING / "make_sbom.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["make_sbom"] = module
    spec.loader.exec_module(module)
    return module


def test_the_bill_names_what_is_locked(sbom: ModuleType) -> None:
    bill = json.loads((PACKAGING / "sbom.cdx.json").read_text(encoding="utf-8"))
    locked = sbom.pins((PACKAGING / "requirements.txt").read_text(encoding="utf-8"))
    assert bill["bomFormat"] == "CycloneDX" and bill["specVersion"] == "1.6"
    named = {(one["name"], one["version"]): {h["content"] for h in one["hashes"]} for one in bill["components"]}
    wanted = {(pin.name, pin.version): set(pin.hashes) for pin in locked}
    assert named == wanted, "the lock has changed: run packaging/make_sbom.py"
    assert len(named) > 8


def test_every_licence_may_be_delivered() -> None:
    bill = json.loads((PACKAGING / "sbom.cdx.json").read_text(encoding="utf-8"))
    for component in bill["components"]:
        (licence,) = component["licenses"]
        words = licence.get("expression") or licence["license"].get("id") or licence["license"]["name"]
        assert ALLOWED.search(words), f"{component['name']}: {words}"


def test_the_texts_of_the_licences_are_there(sbom: ModuleType) -> None:
    texts = (PACKAGING / "licences.txt").read_text(encoding="utf-8")
    for pin in sbom.pins((PACKAGING / "requirements.txt").read_text(encoding="utf-8")):
        assert f"\n{pin.name} {pin.version}\n" in texts


def test_the_texts_for_qt_are_delivered() -> None:
    for name, words in (("LGPL-3.0", "GNU LESSER GENERAL PUBLIC LICENSE"), ("GPL-3.0", "GNU GENERAL PUBLIC LICENSE")):
        assert words in (PACKAGING / "licence_texts" / f"{name}.txt").read_text(encoding="utf-8")
    assert "licence_texts/GPL-3.0.txt, LGPL-3.0.txt" in (PACKAGING / "licences.txt").read_text(encoding="utf-8")


def test_a_package_without_hashes_is_refused(sbom: ModuleType) -> None:
    with pytest.raises(ValueError, match="nothing: no hashes"):
        sbom.pins("nothing==1.0\n    # via somebody\n")
