"""``mermaid``: flowcharts and mind maps in Mermaid notation, bare or inside a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from designer.exchange.drawings.drawn_graph import sketch_of
from designer.exchange.drawings.marks import KINDS_BY_NAME
from designer.exchange.drawings.shapes import Drawing, Edge, Node, lines_of_label, words_of_label
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
    r"""\s*(?:[\w-]+@(?=[-=<ox]))?(?P<start><|o|x)?(?:
      (?:--|==|-\.)(?:\s*(?P<quoted>"[^"]*")\s*|\s+(?P<words>[^|"<>\-=]+?)\s+)
        (?:-{2,}|={2,}|\.{1,}-)(?P<far>>|o(?=\s)|x(?=\s))?
      |(?P<hidden>~~~+)
      |(?:-{2,}|={2,}|-\.+-)(?P<near>>|o(?=\s)|x(?=\s))?
    )(?:\s*\|(?P<bar>[^|]*)\|)?""",
    re.X,
)
_LINES: Final = re.compile(r"^\s*%%\s*lines:\s*(clients|reporting)\s*$")
_SIGN: Final = re.compile(r"#(\d{1,6}|[a-z]{2,8});")
_CLASS: Final = re.compile(r"^\s*class\s+(?P<ids>[\w.,\s-]+?)\s+(?P<name>[\w-]+)\s*;?\s*$")
_LABEL: Final = re.compile(r"""label\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,]+))""")


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 3 where it holds a Mermaid drawing."""
    return 3 if any(True for _ in _drawing_lines(text_of(data).splitlines())) else 0


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a drawing would add; raises UnreadableTable where there is no flowchart or mind map."""
    lines = text_of(data).splitlines()
    drawing = Drawing(meaning=next((found[1] for line in lines if (found := _LINES.match(line))), ""))
    held = list(_drawing_lines(lines))
    if not held:
        why = Text(
            ru="рисунок Mermaid не найден: он начинается строкой «flowchart», «graph» или «mindmap»; "
            "другие виды Mermaid не читаются.",
            en="no Mermaid drawing was found: it begins with “flowchart”, “graph” or “mindmap”; "
            "other kinds of Mermaid are not read.",
        )
        raise UnreadableTable(name, why)
    pages = list(dict.fromkeys(line.page for line in held))
    for page in pages:
        own = [line for line in held if line.page == page]
        read_page = _mind_map if own[0].is_map else _flowchart
        read_page(drawing, own, f"{page}:" if len(pages) > 1 else "")
    return plan_of(sketch_of(drawing, KIND, name, options), existing)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    words: str
    is_map: bool
    page: int
    """Number of the drawing within the text."""

    @property
    def where(self) -> Text:
        return Text(ru=f"строка {self.number}", en=f"row {self.number}")


def _drawing_lines(lines: list[str]) -> Iterator[_Line]:
    """Yield the lines of the drawings; a drawing ends with its fence."""
    inside, is_map, fenced, page = False, False, False, 0
    for number, line in enumerate(lines, 1):
        if _FENCE.match(line):
            inside, fenced = False, not fenced
            continue
        if begin := _BEGIN.match(line):
            inside, is_map, page = True, False, page + 1
            if begin[1]:
                yield _Line(number, begin[1], False, page)
        elif _MIND_MAP.match(line):
            inside, is_map, page = True, True, page + 1
        elif inside and line.strip() and (_CLASS.match(line) or not _SKIPPED.match(line)):
            yield _Line(number, line, is_map, page)


def _flowchart(drawing: Drawing, lines: list[_Line], prefix: str) -> None:
    frames: list[str] = []
    hints: dict[str, str] = {}
    for line in lines:
        for statement in _statements(line.words):
            if named := _CLASS.match(statement):
                hints |= {prefix + id.strip(): named["name"] for id in named["ids"].split(",")}
            if _SKIPPED.match(statement):
                continue
            if statement.startswith("subgraph"):
                _open_frame(drawing, statement, line, frames, prefix)
            elif statement == "end" and frames:
                frames.pop()
            else:
                rest = _chain(drawing, statement, line.where, frames[-1] if frames else "", prefix, hints)
                if rest.strip():
                    why = Text(ru="запись непонятна", en="the notation is not understood")
                    drawing.left_over.append(LeftOver(where=line.where, text=rest.strip(), why=why))
    for key, name in hints.items():
        if key in drawing.nodes:
            drawing.nodes[key].hint = KINDS_BY_NAME.get(name.casefold())


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


def _open_frame(drawing: Drawing, statement: str, line: _Line, frames: list[str], prefix: str) -> None:
    rest = statement.removeprefix("subgraph").strip()
    id = _ID.match(rest)
    shape = _SHAPE.match(rest, id.end()) if id else None
    if id and shape:
        key, label = prefix + id[1], _said(shape)
    else:
        label = words_of_label(rest.strip('"'))
        key = prefix + (label or f"subgraph {line.number}")
    known = drawing.nodes.get(key)
    drawing.nodes[key] = Node(
        key=key,
        label=label or key.removeprefix(prefix),
        where=known.where if known else line.where,
        inside=frames[-1] if frames else "",
        holds=True,
        page=prefix,
    )
    frames.append(key)


def _chain(drawing: Drawing, statement: str, where: Text, frame: str, prefix: str, hints: dict[str, str]) -> str:
    """Read "A & B --> C -- words --> D"; returns what could not be read."""
    at = 0
    before: list[str] = []
    link: re.Match[str] | None = None
    while at < len(statement):
        nodes, at = _group(drawing, statement, at, where, frame, prefix, hints)
        if not nodes:
            return statement[at:]
        if link is not None and not link["hidden"]:
            for source in before:
                for target in nodes:
                    drawing.edges += _edges(link, source, target, where, prefix, len(drawing.edges))
        link = _LINK.match(statement, at)
        if link is None or link.end() == at:
            return statement[at:]
        before, at = nodes, link.end()
    return ""


def _edges(link: re.Match[str], source: str, target: str, where: Text, prefix: str, number: int) -> list[Edge]:
    """Return the lines that one link draws: two where it has a head at both ends."""
    label = words_of_label(_plain((link["bar"] or link["quoted"] or link["words"] or "").strip().strip('"')))
    finish = bool(link["near"] or link["far"])
    ends = [(source, target)] if finish or not link["start"] else []
    ends += [(target, source)] if link["start"] else []
    return [
        Edge(
            key=f"{a}>{b}#{number}", source=a, target=b, where=where, label=label, page=prefix,
            has_head=finish or bool(link["start"]), is_thin="-." in link.group(),
        )
        for a, b in ends
    ]  # fmt: skip


def _group(
    drawing: Drawing, statement: str, at: int, where: Text, frame: str, prefix: str, hints: dict[str, str]
) -> tuple[list[str], int]:
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
        mark = re.compile(r":::([\w-]+)").match(statement, at)
        at = mark.end() if mark else at
        key = prefix + id[1]
        if mark:
            hints[key] = mark[1]
        known = drawing.nodes.get(key)
        if known is None:
            words = label if shape else id[1]
            drawing.nodes[key] = Node(key=key, label=words, where=where, inside=frame, page=prefix)
        else:
            if shape:
                known.label = label
            if frame and not known.inside and known.key != frame:
                known.inside = frame
        nodes.append(key)
        also = re.compile(r"\s*&").match(statement, at)
        if also is None:
            return nodes, at
        at = also.end()


def _said(shape: re.Match[str]) -> str:
    if shape["meta"] is not None:
        label = _LABEL.search(shape["meta"])
        return "\n".join(lines_of_label(_plain(next((g for g in label.groups() if g), "")))) if label else ""
    words = shape["quoted"] if shape["quoted"] is not None else shape["plain"]
    return "\n".join(lines_of_label(_plain(words.strip("`"))))


def _plain(words: str) -> str:
    """Return words with Mermaid's "#35;" and "#quot;" as HTML has them."""
    return _SIGN.sub(lambda found: f"&#{found[1]};" if found[1].isdigit() else f"&{found[1]};", words)


def _mind_map(drawing: Drawing, lines: list[_Line], prefix: str) -> None:
    outer: list[tuple[int, str]] = []
    for one in lines:
        line, where = one.words, one.where
        if line.strip().startswith(("::icon", ":::")):
            continue
        depth = len(line) - len(line.lstrip())
        id = _ID.match(line)
        shape = _SHAPE.match(line, id.end() if id else depth)
        label = _said(shape) if shape and shape.end() >= len(line.rstrip()) else words_of_label(line)
        key = f"{prefix}{one.number}"
        drawing.nodes[key] = Node(key=key, label=label, where=where, y=float(depth), page=prefix)
        while outer and outer[-1][0] >= depth:
            outer.pop()
        if outer:
            drawing.edges.append(Edge(key=f"{key}^", source=outer[-1][1], target=key, where=where, page=prefix))
        outer.append((depth, key))
