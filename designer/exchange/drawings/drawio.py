"""``drawio``: drawings of draw.io, packed or plain, of one page or several."""

from __future__ import annotations

import base64
import binascii
import re
import urllib.parse
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from designer.exchange.drawings.drawn_graph import sketch_of
from designer.exchange.drawings.marks import KIND_MARK, KINDS_BY_NAME, LINES_MARK, MISSION_MARK, UNIT_MARK
from designer.exchange.drawings.shapes import Drawing, Edge, Node, lines_of_label
from designer.exchange.drawings.xml_text import root_of
from designer.exchange.grids import UnreadableTable
from designer.exchange.matching import plan_of
from designer.exchange.plan import ImportPlan, LeftOver
from designer.i18n import Text, shortened
from designer.model.organization import Organization

KIND = "drawio"
TITLE = Text(ru="Рисунок draw.io", en="draw.io drawing")
SUFFIXES = (".drawio", ".xml", ".dio")
_MOST_BYTES: Final = 50_000_000
_MAX_NAME: Final = 80


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 3 for a draw.io document."""
    return 3 if re.search(rb"<(?:mxfile|mxGraphModel)\b", data[:4000]) else 0


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a drawing would add; raises UnreadableTable for one that is no draw.io document."""
    root = root_of(data, name)
    drawing = Drawing(meaning=root.get(LINES_MARK, ""))
    pages = list(root.iter("diagram")) if root.tag == "mxfile" else [root]
    for number, page in enumerate(pages, 1):
        model = page if page.tag == "mxGraphModel" else _model(page, name)
        title = page.get("name", "") if len(pages) > 1 else ""
        if model is not None:
            _read_page(drawing, model, f"{number}:" if len(pages) > 1 else "", title)
    return plan_of(sketch_of(drawing, KIND, name, options), existing)


def _model(page: Any, name: str) -> Any:
    inner = page.find("mxGraphModel")
    if inner is not None:
        return inner
    packed = (page.text or "").strip()
    if not packed:
        return None
    try:
        unpacker = zlib.decompressobj(-15)
        words = unpacker.decompress(base64.b64decode(packed), _MOST_BYTES)
        return root_of(urllib.parse.unquote(words.decode("utf-8")).encode("utf-8"), name)
    except (zlib.error, binascii.Error, UnicodeDecodeError, ValueError) as fault:
        why = Text(
            ru="страница рисунка повреждена. Откройте файл в draw.io и сохраните ещё раз.",
            en="a page of the drawing is damaged. Open the file in draw.io and save it again.",
        )
        raise UnreadableTable(name, why) from fault


def _read_page(drawing: Drawing, model: Any, prefix: str, page: str) -> None:
    cells = {prefix + id: (cell, label, parent) for id, cell, label, parent in _cells(model)}
    edges = {id: None for id, (cell, _, _) in cells.items() if cell.get("edge") == "1"}
    joined = {prefix + end for id in edges for end in (cells[id][0].get("source"), cells[id][0].get("target")) if end}
    labels: dict[str, list[str]] = {}
    for id, (cell, label, parent) in cells.items():
        if cell.get("vertex") == "1" and prefix + parent in edges:
            labels.setdefault(prefix + parent, []).append(label)
            continue
        if cell.get("vertex") != "1":
            continue
        geometry = cell.find("mxGeometry")
        x, y = (_number(geometry.get(axis)) if geometry is not None else 0.0 for axis in "xy")
        if _is_caption(cell) and id not in joined:
            why = Text(ru="надпись рядом с рисунком", en="words beside the drawing")
            where = _where(id, label, page)
            drawing.left_over.append(LeftOver(where=where, text=" ".join(label.split()), why=why))
            drawing.captions.append(Node(key=id, label=label, where=where, x=x, y=y, page=prefix))
            continue
        outer = prefix + parent
        inside = outer if outer in cells and cells[outer][0].get("vertex") == "1" else ""
        holder = _holder(cell)
        drawing.nodes[id] = Node(
            key=id,
            label=label,
            where=_where(id, label, page),
            inside=inside,
            x=x,
            y=y,
            page=prefix,
            hint=KINDS_BY_NAME.get(holder.get(KIND_MARK, "")),
            mission=" ".join(holder.get(MISSION_MARK, "").split()),
            unit=prefix + holder.get(UNIT_MARK, ""),
        )
    for node in drawing.nodes.values():
        if node.inside in drawing.nodes:
            drawing.nodes[node.inside].holds = True
    for id in edges:
        cell, label, _ = cells[id]
        said = " ".join(part for part in (label, *labels.get(id, ())) if part)
        source, target = cell.get("source", ""), cell.get("target", "")
        ends = [prefix + end if end else "" for end in (source, target)]
        start, finish = _heads(cell)
        for number, (a, b) in enumerate(([ends] if finish or not start else []) + ([ends[::-1]] if start else [])):
            drawing.edges.append(
                Edge(
                    key=f"{id}#{number}" if number else id,
                    source=a,
                    target=b,
                    where=_where(id, said, page),
                    label=" ".join(said.split()),
                    page=prefix,
                    has_head=start or finish,
                    is_thin="dashed=1" in (cell.get("style") or ""),
                )
            )


def _cells(model: Any) -> Iterator[tuple[str, Any, str, str]]:
    """Yield id, cell, words and parent of everything; words may stand on an object around the cell."""
    for cell in model.iter("mxCell"):
        holder = _holder(cell)
        wrapped = holder is not cell
        id = holder.get("id") or cell.get("id") or ""
        label = holder.get("label", "") if wrapped else cell.get("value", "")
        if wrapped:
            for name, value in holder.attrib.items():
                label = label.replace(f"%{name}%", value)
        yield id, cell, "\n".join(lines_of_label(label)), cell.get("parent", "")


def _holder(cell: Any) -> Any:
    """Return the element that bears the data of a cell: the object around it, or the cell."""
    outer = cell.getparent()
    return outer if outer is not None and outer.tag in ("object", "UserObject") else cell


def _heads(cell: Any) -> tuple[bool, bool]:
    """Return whether a line has a head at its beginning and at its end, where draw.io puts one by itself."""
    style = cell.get("style") or ""
    heads = dict(part.split("=", 1) for part in style.split(";") if part.startswith(("startArrow=", "endArrow=")))
    return heads.get("startArrow", "none") != "none", heads.get("endArrow", "classic") != "none"


def _is_caption(cell: Any) -> bool:
    """Whether a vertex looks like words or a picture on the paper."""
    style = cell.get("style") or ""
    return style.startswith(("text;", "image;")) or "shape=image" in style


def _where(id: str, label: str, page: str) -> Text:
    label = " ".join(label.split())
    short = shortened(label, _MAX_NAME + 1)
    ru = f"фигура «{short}», id {id}" if short else f"фигура id {id}"
    en = f"shape “{short}”, id {id}" if short else f"shape id {id}"
    return Text(ru=f"страница «{page}», {ru}", en=f"page “{page}”, {en}") if page else Text(ru=ru, en=en)


def _number(words: str | None) -> float:
    try:
        return float(words or 0)
    except ValueError:
        return 0.0
