"""The twenty defects on which validators were compared: each is found by the lint or by the Open XML SDK."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.word.lint import lint
from designer.word.template import Template
from tests.word.samples import IDENTITY, packed, parts_of, template, values
from tests.word.test_lint import DEFECTS, MAIN, swap
from tests.word.test_other_programs import validator

BY_LINT = {
    "relationship id missing",
    "media part missing",
    "content type missing",
    "style not defined",
    "list not defined",
    "control id twice",
    "bookmark id twice",
    "bookmark without end",
    "cell without paragraph",
    "field without end",
    "grid and cells differ",
    "reference to nothing",
    "binding to no data",
    "drawing id twice",
    "control character",
    "bad date",
}
BY_SDK = {
    "element order": swap(MAIN, r"<w:p>(<w:pPr>[^§]*?</w:pPr>)(<w:r>.*?</w:r>)</w:p>", r"<w:p>\2\1</w:p>"),
    "unknown element": swap(MAIN, "<w:body>", "<w:body><w:foo/>"),
    "bad value": swap(MAIN, r'<w:jc w:val="\w+"/>', '<w:jc w:val="middle"/>'),
}


def good() -> bytes:
    return Template.load(template()).fill(values(), identity=IDENTITY).data


def test_the_lint_sees_what_the_sdk_does_not() -> None:
    assert DEFECTS.keys() >= BY_LINT, BY_LINT - DEFECTS.keys()
    assert len(BY_LINT) + len(BY_SDK) + len({"cut zip"}) == 20
    for name in BY_LINT:
        code, plant = DEFECTS[name]
        parts = parts_of(good())
        plant(parts)
        assert code in {defect.code for defect in lint(packed(parts))}, name
    assert lint(good()[:-200])[0].code == "package"


@pytest.mark.parametrize("name", sorted(BY_SDK))
def test_the_sdk_sees_what_the_lint_does_not(name: str, tmp_path: Path) -> None:
    tool = validator()
    program = tool.find_validator()
    if program is None:
        pytest.skip("the Open XML SDK validator is not installed, see packaging/validate_docx.py")
    parts = parts_of(good())
    BY_SDK[name](parts)
    path = tmp_path / "a.docx"
    path.write_bytes(packed(parts))
    assert tool.validate(program, path) != []
