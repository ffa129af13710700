"""Measures the making of Word documents against writing the same parts, docxtpl and python-docx.

    python tests/benchmarks/word.py [ROUNDS]

CPU times, medians of rounds taken in turn in one process. The references do the same document: docxtpl from a
template with the same fields (left out where docxtpl is not installed), python-docx with styles by id. Then 1,000
mixed documents, and the peak memory of 100 and of 1,000 in processes of their own.
"""

from __future__ import annotations

import copy
import importlib.util
import io
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from lxml import etree  # noqa: E402

from designer.documents.document_type import Asked, all_types  # noqa: E402
from designer.documents.writing.pack_wide import PackWide  # noqa: E402
from designer.i18n import Text  # noqa: E402
from designer.session import Session  # noqa: E402
from designer.word.markup import W, value_of  # noqa: E402
from designer.word.package import MAIN_PART, open_package  # noqa: E402
from designer.word.plain_words import plain_words  # noqa: E402
from designer.word.story import read_story  # noqa: E402
from designer.word.tags import TagKind, read_tag  # noqa: E402
from designer.word.template import Template  # noqa: E402
from designer.word.values import DocumentIdentity, Gap  # noqa: E402

KINDS = ("regulation", "job-description")
Ready = tuple[Template, dict[str, object], DocumentIdentity]


def ready() -> dict[str, list[Ready]]:
    """The values of every document of the example, computed before anything is measured."""
    session = Session.example("ru")
    organization = session.organization
    found: dict[str, list[Ready]] = {}
    for kind in KINDS:
        made = all_types()[kind]
        template = Template.load(made.template("ru"))
        for subject in made.subjects(organization):
            asked = Asked(
                kind=kind, organization=organization, subject=subject, language="ru", wide=PackWide(organization)
            )
            identity = DocumentIdentity(
                model_id=organization.model_id,
                subject=subject.id,
                kind=kind,
                title=made.file_name(subject, "ru"),
                organization=organization.company.name,
                created=date(2026, 1, 1),
            )
            found.setdefault(kind, []).append((template, made.values(asked), identity))
    return found


def floor(data: bytes) -> Callable[[], bytes]:
    """Writing the same parts with `zipfile`."""
    parts = open_package(data)

    def write() -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return out.getvalue()

    return write


def python_docx(data: bytes) -> Callable[[], bytes]:
    """The same paragraphs and tables written by python-docx, styles by id."""
    from docx import Document

    root = etree.fromstring(open_package(data)[MAIN_PART])
    body = root.find(W + "body")
    blocks: list[tuple[str, Any]] = []
    for element in _blocks(body):
        if element.tag == W + "tbl":
            rows = [[_words(cell) for cell in row.iter(W + "tc")] for row in element.iter(W + "tr")]
            blocks.append(("table", rows))
        else:
            blocks.append((value_of(element.find(f"{W}pPr/{W}pStyle")) or "", _words(element)))
    empty = Document(io.BytesIO(data))
    for child in list(empty.element.body):
        if child.tag != W + "sectPr":
            empty.element.body.remove(child)
    out = io.BytesIO()
    empty.save(out)
    base = out.getvalue()

    def write() -> bytes:
        document = Document(io.BytesIO(base))
        for style, content in blocks:
            if style == "table":
                table = document.add_table(rows=len(content), cols=max(map(len, content)))
                for row, words in zip(table.rows, content, strict=True):
                    for cell, text in zip(row.cells, words, strict=False):
                        cell.paragraphs[0].add_run(text)
            else:
                paragraph = document.add_paragraph()
                if style:
                    paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = style
                paragraph.add_run(content)
        made = io.BytesIO()
        document.save(made)
        return made.getvalue()

    return write


def _blocks(parent: Any) -> list[Any]:
    found: list[Any] = []
    for child in parent:
        if child.tag in (W + "p", W + "tbl"):
            found.append(child)
        elif child.tag == W + "sdt":
            found += _blocks(child.find(W + "sdtContent"))
    return found


def _words(element: Any) -> str:
    texts = (t for t in element.iter(W + "t") if next(t.iterancestors(W + "txbxContent"), None) is None)
    return "".join(t.text or "" for t in texts)


def docxtpl(template: Path, values: dict[str, object]) -> Callable[[], bytes] | None:
    """The same document by docxtpl, None where it is not installed."""
    if importlib.util.find_spec("docxtpl") is None:
        return None
    from docxtpl import DocxTemplate  # type: ignore[import-not-found]
    from jinja2.sandbox import SandboxedEnvironment

    source = _jinja(template)
    context = {name: _plain(value) for name, value in values.items()}

    def write() -> bytes:
        made = DocxTemplate(io.BytesIO(source))
        made.render(context, jinja_env=SandboxedEnvironment(autoescape=True))
        out = io.BytesIO()
        made.save(out)
        return out.getvalue()

    return write


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [{k: _plain(v) for k, v in item.items()} if isinstance(item, dict) else item for item in value]
    if isinstance(value, Gap):
        return value.into("ru")
    if isinstance(value, Text):
        return value.ru
    return value if isinstance(value, (str, bool, int)) else ""


def _jinja(path: Path) -> bytes:
    """The same template with Jinja tags in the place of content controls."""
    parts = open_package(path)
    root = etree.fromstring(parts[MAIN_PART])
    for control in reversed(list(root.iter(W + "sdt"))):
        tag = read_tag(value_of(control.find(f"{W}sdtPr/{W}tag")) or "")
        content = control.find(W + "sdtContent")
        inner = list(content)
        name = (f"x['{tag.name}']" if tag.of_item else tag.name) if tag is not None else ""
        name = "loop.index" if name == "x['number']" else name
        if tag is not None and tag.kind in (TagKind.TOC, TagKind.PICTURE):
            control.getparent().remove(control)
            continue
        around = ("", "")
        if tag is not None and tag.kind is TagKind.FIELD:
            texts = list(control.iter(W + "t"))
            texts[0].text = "{{ " + name + " }}"
            for text in texts[1:]:
                text.getparent().remove(text)
        elif tag is not None and tag.kind is TagKind.EACH:
            around = (f"for x in {name}", "endfor")
        elif tag is not None and tag.kind is TagKind.IF:
            around = (f"if {'not ' if tag.negated else ''}{name}", "endif")
        if around[0]:
            level = {W + "tr": "tr", W + "p": "p", W + "tbl": "p"}.get(inner[0].tag, "r")
            inner = [_marker(level, around[0], inner[0]), *inner, _marker(level, around[1], inner[0])]
        for element in inner:
            control.addprevious(element)
        control.getparent().remove(control)
    parts[MAIN_PART] = etree.tostring(root)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _marker(level: str, words: str, like: Any) -> Any:
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "t").text = "{%" + level + " " + words + " %}"
    if level == "r":
        return run
    paragraph = etree.Element(W + "p")
    paragraph.append(run)
    if level == "p":
        return paragraph
    row = etree.Element(W + "tr")
    cell = copy.deepcopy(next(like.iter(W + "tc")))
    for child in list(cell):
        if child.tag != W + "tcPr":
            cell.remove(child)
    cell.append(paragraph)
    row.append(cell)
    return row


def text_of(data: bytes) -> list[str]:
    """The blocks of a document, as their texts are compared."""
    blocks = read_story(etree.fromstring(open_package(data)[MAIN_PART]))
    return [plain_words(block.text) for block in blocks if block.text.strip()]


def compare(rounds: int) -> None:
    """Print the medians of all ways for a typical document of each kind."""
    for kind, documents in ready().items():
        template, values, identity = documents[len(documents) // 2]
        data = template.fill(values, identity=identity).data
        ways: dict[str, Callable[[], bytes] | None] = {
            "zipfile, the same parts": floor(data),
            "this program": lambda t=template, v=values, i=identity: t.fill(v, identity=i).data,  # type: ignore[misc]
            "docxtpl": docxtpl(all_types()[kind].template("ru"), values),
            "python-docx, styles by id": python_docx(data),
        }
        times: dict[str, list[float]] = {name: [] for name, way in ways.items() if way is not None}
        for _ in range(rounds):
            for name, way in ways.items():
                if way is not None:
                    start = time.process_time()
                    way()
                    times[name].append(1000 * (time.process_time() - start))
        medians = {name: statistics.median(taken) for name, taken in times.items()}
        ours = medians["this program"]
        print(f"{kind}: {len(data)} bytes, {len(text_of(data))} blocks")
        for name, median in medians.items():
            way = ways[name]
            same = "" if way is None or text_of(way()) == text_of(data) else "  (text differs)"
            print(f"  {name:28} {median:8.2f} ms   ours is {ours / median:5.2f} of it{same}")


def many(count: int) -> float:
    """Fill so many documents of both kinds in turn; return the CPU seconds."""
    documents = [one for pair in zip(*(_endless(d, count) for d in ready().values()), strict=True) for one in pair]
    start = time.process_time()
    for template, values, identity in documents[:count]:
        template.fill(values, identity=identity)
    return time.process_time() - start


def _endless(documents: list[Ready], count: int) -> list[Ready]:
    return [documents[n % len(documents)] for n in range(count)]


def peak(count: int) -> int:
    """The peak memory, in MiB, of a process that fills so many documents."""
    code = (
        f"import runpy, resource; m = runpy.run_path({str(Path(__file__))!r}); m['many']({count}); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1])


if __name__ == "__main__":
    compare(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
    print(f"1,000 mixed documents: {many(1000):.2f} s of CPU")
    few, more = peak(100), peak(1000)
    print(f"peak memory: {few} MiB for 100, {more} MiB for 1,000, ratio {more / few:.2f}")
