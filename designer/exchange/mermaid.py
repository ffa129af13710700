"""``mermaid``: flowcharts and mind maps in Mermaid notation, bare or inside a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from designer.exchange.drawn_graph import Drawing, Edge, Node, sketch_of, words_of_label
from designer.exchange.grids import UnreadableTable
from designer.exchange.matching import plan_of
from designer.exchange.plan import ImportPlan, LeftOver
from designer.exchange.source_text import text_of
from designer.i18n import Text
from designer.model.organization import Organization

KIND = "mermaid"
TITLE = Text(ru="Рисунок Mermaid", en="Mermaid drawing")
SUFFIXES = (".mmd", ".mermaid", ".md")

_BEGIN: Final = re.compile(r"^\s*(?:flowchart|graph)(?:\s+(?:TD|TB|BT|LR|RL))?\s*;?\s*(.*)$")
_MIND_MAP: Final = re.compile(r"^\s*mindmap\s*$")
_FENCE: Final = re.compile(r"^\s*(```|~~~)")
_SKIPPED: Final = re.compile(
    r"^\s*(?:%%|classDef\b|class\s|style\s|linkStyle\b|click\s|direction\s|accTitle|accDescr|---\s*$)"
)
_ID: Final = re.compile(r"\s*([^\W_](?:[\w.]|-(?![-.=>]))*|_[\w.]+)")
_SHAPE: Final = re.compile(
    r"""\s*(?:@\{(?P<meta>[^}]*)\}|(?P<open>\(\(\(|\(\[|\(\(|\[\[|\[\(|\[/|\[\\|\{\{|\(|\[|\{|>)"""
    r"""\s*(?:"(?P<quoted>[^"]*)"|(?P<plain>.*?))\s*(?P<close>\)\)\)|\]\)|\)\)|\]\]|\)\]|/\]|\\\]|\}\}|\)|\]|\}))"""
)
_LINK: Final = re.compile(
    r"""\s*(?:<|o|x)?(?:
      (?:--|==|-\.)\s+(?P<words>"[^"]*"|[^|"<>\-=]+?)\s+(?:-{2,}|={2,}|\.{1,}-)(?:>|o(?=\s)|x(?=\s))?
      |(?:-{2,}|={2,}|-\.+-|~~~+)(?:>|o(?=\s)|x(?=\s))?
    )(?:\s*\|(?P<bar>[^|]*)\|)?""",
    re.X,
)
_LABEL: Final = re.compile(r"""label\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,]+))""")


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 3 where it holds a Mermaid drawing."""
    return 3 if any(True for _ in _drawing_lines(text_of(data).splitlines())) else 0


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a drawing would add; raises UnreadableTable where there is no flowchart or mind map."""
    lines = text_of(data).splitlines()
    drawing = Drawing()
    held = list(_drawing_lines(lines))
    if not held:
        why = Text(
            ru="рисунок Mermaid не найден: нужна строка «flowchart», «graph» или «mindmap».",
            en="no Mermaid drawing was found: it begins with “flowchart”, “graph” or “mindmap”.",
        )
        raise UnreadableTable(name, why)
    if held[0][2]:
        _mind_map(drawing, held)
    else:
        _flowchart(drawing, held)
    return plan_of(sketch_of(drawing, KIND, name, options), existing)


def _drawing_lines(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield number, words and "is a mind map" of the lines of the drawings; a drawing ends with its fence."""
    inside, is_map, fenced = False, False, False
    for number, line in enumerate(lines, 1):
        if _FENCE.match(line):
            inside, fenced = False, not fenced
            continue
        if begin := _BEGIN.match(line):
            inside, is_map = True, False
            if begin[1]:
                yield number, begin[1], False
        elif _MIND_MAP.match(line):
            inside, is_map = True, True
        elif inside and line.strip() and not _SKIPPED.match(line):
            yield number, line, is_map


def _flowchart(drawing: Drawing, lines: list[tuple[int, str, bool]]) -> None:
    frames: list[str] = []
    for number, line, _ in lines:
        where = Text(ru=f"строка {number}", en=f"row {number}")
        for statement in _statements(line):
            if _SKIPPED.match(statement):
                continue
            if statement.startswith("subgraph"):
                _open_frame(drawing, statement, number, where, frames)
            elif statement == "end" and frames:
                frames.pop()
            else:
                rest = _chain(drawing, statement, where, frames[-1] if frames else "")
                if rest.strip():
                    why = Text(ru="запись непонятна", en="the notation is not understood")
                    drawing.left_over.append(LeftOver(where=where, text=rest.strip(), why=why))


def _statements(line: str) -> list[str]:
    """Part a line at semicolons that stand outside of quotation marks and brackets."""
    found, depth, quoted, start = [], 0, False, 0
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif not quoted:
            depth += (sign in "[({") - (sign in "])}")
            if sign == ";" and depth <= 0:
                found.append(line[start:place])
                start = place + 1
    found.append(line[start:])
    return [part.strip() for part in found if part.strip()]


def _open_frame(drawing: Drawing, statement: str, number: int, where: Text, frames: list[str]) -> None:
    rest = statement.removeprefix("subgraph").strip()
    id = _ID.match(rest)
    shape = _SHAPE.match(rest, id.end()) if id else None
    if id and shape:
        key, label = id[1], _said(shape)
    else:
        label = words_of_label(rest.strip('"'))
        key = label or f"subgraph {number}"
    known = drawing.nodes.get(key)
    drawing.nodes[key] = Node(
        key=key,
        label=label or key,
        where=known.where if known else where,
        inside=frames[-1] if frames else "",
        holds=True,
    )
    frames.append(key)


def _chain(drawing: Drawing, statement: str, where: Text, frame: str) -> str:
    """Read "A & B --> C -- words --> D"; returns what could not be read."""
    at = 0
    before: list[str] = []
    label = ""
    while at < len(statement):
        nodes, at = _group(drawing, statement, at, where, frame)
        if not nodes:
            return statement[at:]
        for source in before:
            for target in nodes:
                key = f"{source}>{target}#{len(drawing.edges)}"
                drawing.edges.append(Edge(key=key, source=source, target=target, where=where, label=label))
        link = _LINK.match(statement, at)
        if link is None or link.end() == at:
            return statement[at:]
        label = words_of_label((link["bar"] or link["words"] or "").strip().strip('"'))
        before, at = nodes, link.end()
    return ""


def _group(drawing: Drawing, statement: str, at: int, where: Text, frame: str) -> tuple[list[str], int]:
    nodes: list[str] = []
    while True:
        id = _ID.match(statement, at)
        if id is None:
            return nodes, at
        at = id.end()
        shape = _SHAPE.match(statement, at)
        label = ""
        if shape:
            label, at = _said(shape), shape.end()
        mark = re.compile(r":::[\w-]+").match(statement, at)
        at = mark.end() if mark else at
        known = drawing.nodes.get(id[1])
        if known is None:
            drawing.nodes[id[1]] = Node(key=id[1], label=label if shape else id[1], where=where, inside=frame)
        else:
            if shape:
                known.label = label
            if frame and not known.inside and known.key != frame:
                known.inside = frame
        nodes.append(id[1])
        also = re.compile(r"\s*&").match(statement, at)
        if also is None:
            return nodes, at
        at = also.end()


def _said(shape: re.Match[str]) -> str:
    if shape["meta"] is not None:
        label = _LABEL.search(shape["meta"])
        return words_of_label(next((g for g in label.groups() if g), "")) if label else ""
    return words_of_label(shape["quoted"] if shape["quoted"] is not None else shape["plain"]).strip("`")


def _mind_map(drawing: Drawing, lines: list[tuple[int, str, bool]]) -> None:
    outer: list[tuple[int, str]] = []
    for number, line, _ in lines:
        if line.strip().startswith(("::icon", ":::")):
            continue
        depth = len(line) - len(line.lstrip())
        where = Text(ru=f"строка {number}", en=f"row {number}")
        id = _ID.match(line)
        shape = _SHAPE.match(line, id.end() if id else depth)
        label = _said(shape) if shape and shape.end() >= len(line.rstrip()) else words_of_label(line)
        key = f"{number}"
        drawing.nodes[key] = Node(key=key, label=label, where=where, y=float(depth))
        while outer and outer[-1][0] >= depth:
            outer.pop()
        if outer:
            drawing.edges.append(Edge(key=f"{key}^", source=outer[-1][1], target=key, where=where))
        outer.append((depth, key))
