"""A redline accepted is exactly the new document, rejected exactly the old one."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from designer.word.lint import lint
from designer.word.markup import W, value_of
from designer.word.package import MAIN_PART, open_package
from designer.word.redline import redline
from designer.word.template import Template
from designer.word.text_of import text_of
from tests.word.samples import IDENTITY, packed, parts_of, template, values
from tests.word.test_other_programs import OFFICE, office, validator

DAY = date(2026, 3, 1)
_OTHER_WAY = {"ins": "del", "del": "ins"}
JOB = Template.load(template())


def made(**changed: object) -> bytes:
    return JOB.fill(values(**changed), identity=IDENTITY).data


def settled(data: bytes, *, accept: bool) -> bytes:
    """The document with all tracked changes accepted or rejected, as Word does it."""
    parts = parts_of(data)
    root = etree.fromstring(parts[MAIN_PART])
    kept, gone = ("ins", "del") if accept else ("del", "ins")
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{W}{gone}") is not None:
            row.getparent().remove(row)
    for paragraph in list(root.iter(W + "p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None:
            assert not [r for r in paragraph.iter(W + "r") if r.getparent().tag != W + gone], "the mark goes with text"
            paragraph.getparent().remove(paragraph)
    for change in list(root.iter(W + gone)):
        change.getparent().remove(change)
    for change in list(root.iter(W + kept)):
        for child in list(change):
            change.addprevious(child)
        change.getparent().remove(change)
    for text in root.iter(W + "delText"):
        text.tag = W + "t"
    for table in list(root.iter(W + "tbl")):
        if table.find(f".//{W}tr") is None:
            table.getparent().remove(table)
    parts[MAIN_PART] = etree.tostring(root)
    return packed(parts)


def lines(data: bytes) -> list[str]:
    """The text by paragraphs, the cached table of contents left out: Word makes it anew."""
    parts = parts_of(data)
    root = etree.fromstring(parts[MAIN_PART])
    for paragraph in list(root.iter(W + "p")):
        if (value_of(paragraph.find(f"{W}pPr/{W}pStyle")) or "").upper().startswith(("TOC", "CONTENTS")):
            paragraph.getparent().remove(paragraph)
    parts[MAIN_PART] = etree.tostring(root)
    return [line for line in text_of(packed(parts)).split("\n") if line.strip()]


def group(number: int, *texts: str) -> dict[str, object]:
    duties = [{"id": f"d{number}{n}", "text": text} for n, text in enumerate(texts)]
    return {"id": f"g{number}", "client": f"клиент {number}", "duties": duties}


CASES: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "nothing": ({}, {}),
    "words": ({}, {"title": "Старший кладовщик", "boss": "Директор склада"}),
    "lines": ({}, {"mission": "Помогать сборщикам\nполучать нужные детали\nвовремя и целыми"}),
    "paragraphs": ({}, {"about": "Первый абзац.\nДругой второй.\nТретий."}),
    "added items": (
        {"groups": [group(0, "Выдаёт детали.")]},
        {"groups": [group(0, "Выдаёт детали.", "Считает остаток."), group(1, "Моет пол.")]},
    ),
    "removed items": (
        {"groups": [group(0, "Выдаёт.", "Считает.", "Возит."), group(1, "Моет пол.")]},
        {"groups": [group(0, "Выдаёт.", "Возит быстро.")]},
    ),
    "rows": (
        {"clients": [{"id": "a", "name": "Цех", "service": "сборка"}, {"id": "b", "name": "Ремонт", "service": "х"}]},
        {"clients": [{"id": "b", "name": "Ремонт", "service": "выдача"}, {"id": "c", "name": "Офис", "service": "у"}]},
    ),
    "a table that goes": ({}, {"clients": []}),
    "a table that comes": ({"clients": []}, {}),
    "a clause that goes": ({"deputy": "Заместитель"}, {"deputy": ""}),
    "everything": (
        {},
        {"title": "X", "mission": "Y", "about": "Z", "groups": [group(7, "W")], "clients": [], "deputy": "V"},
    ),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_accepted_it_is_the_new_one_and_rejected_the_old_one(name: str) -> None:
    before, after = CASES[name]
    old, new = made(**before), made(**after)
    for first, second in ((old, new), (new, old)):
        data = redline(first, second, author="Программа", on=DAY)
        assert lint(data) == []
        assert lines(settled(data, accept=True)) == lines(second)
        assert lines(settled(data, accept=False)) == lines(first)
        assert redline(first, second, author="Программа", on=DAY) == data


def test_only_the_changed_words_are_marked() -> None:
    data = redline(made(boss="Начальник склада"), made(boss="Начальник цеха"), author="Программа", on=DAY)
    root = etree.fromstring(open_package(data)[MAIN_PART])
    assert ["".join(t.text or "" for t in d.iter(W + "delText")) for d in root.iter(W + "del")] == ["склада"]
    assert ["".join(t.text or "" for t in i.iter(W + "t")) for i in root.iter(W + "ins")] == ["цеха"]
    assert {c.get(W + "author") for c in root.iter(W + "ins", W + "del")} == {"Программа"}


def test_a_redline_that_comes_back_gives_no_edits() -> None:
    from designer.word.returned import read_stamp
    from designer.word.take_back import compare

    data = redline(made(), made(title="Старший кладовщик", clients=[]), author="Программа", on=DAY)
    parts = parts_of(data)
    stamp = read_stamp(parts)
    assert stamp is not None and stamp.body is not None
    assert compare(parts, stamp.body, stamp.texts).edits == ()


@pytest.mark.parametrize("name", ["everything", "rows", "removed items"])
def test_the_open_xml_sdk_finds_no_error(name: str, tmp_path: Path) -> None:
    tool = validator()
    program = tool.find_validator()
    if program is None:
        pytest.skip("the Open XML SDK validator is not installed, see packaging/validate_docx.py")
    path = tmp_path / "r.docx"
    path.write_bytes(redline(made(**CASES[name][0]), made(**CASES[name][1]), author="П", on=DAY))
    assert tool.validate(program, path) == []


UNO = "/usr/bin/python3"
_SCRIPT = """
import sys, time, subprocess, uno
from com.sun.star.beans import PropertyValue
office, profile, path, accepted, rejected = sys.argv[1:]
pipe = "omd" + str(hash(profile) & 0xFFFFFF)
server = subprocess.Popen([office, "-env:UserInstallation=" + profile, "--headless", "--norestore",
    "--accept=pipe,name=%s;urp;" % pipe])
def prop(name, value):
    made = PropertyValue(); made.Name = name; made.Value = value
    return made
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            break
        except Exception:
            time.sleep(0.25)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for command, target in ((".uno:AcceptAllTrackedChanges", accepted), (".uno:RejectAllTrackedChanges", rejected)):
        document = desktop.loadComponentFromURL("file://" + path, "_blank", 0, (prop("Hidden", True),))
        helper.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        document.storeToURL("file://" + target, (prop("FilterName", "MS Word 2007 XML"),))
        document.close(True)
    desktop.terminate()
finally:
    server.wait(20)
"""


def has_uno() -> bool:
    if OFFICE is None or not shutil.which(UNO):
        return False
    return subprocess.run([UNO, "-c", "import uno"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not has_uno(), reason="LibreOffice with python3-uno is not installed")
@pytest.mark.parametrize("name", ["everything"])
def test_libreoffice_accepts_and_rejects_the_same(name: str, tmp_path: Path) -> None:
    old, new = made(**CASES[name][0]), made(**CASES[name][1])
    path = tmp_path / "r.docx"
    path.write_bytes(redline(old, new, author="П", on=DAY))
    (tmp_path / "s.py").write_text(_SCRIPT)
    targets = tmp_path / "accepted.docx", tmp_path / "rejected.docx"
    command = [UNO, tmp_path / "s.py", OFFICE, (tmp_path / "profile").as_uri(), path, *targets]
    subprocess.run([str(c) for c in command], check=True, timeout=120, capture_output=True)
    for target, wanted in zip(targets, (new, old), strict=True):
        expected = office(wanted, "docx", tmp_path).read_bytes()
        assert lines(target.read_bytes()) == lines(expected)
