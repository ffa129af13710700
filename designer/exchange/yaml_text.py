"""The part of YAML that people write lists in: nested mappings and lists, quoted, folded and plain texts."""

from __future__ import annotations

import re
from typing import Any, Final

from designer.i18n import Text

_KEY: Final = re.compile(
    r"""(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'"""
    r"""|(?P<plain>[^\s#"'\[\]{},&*!|>%@`-][^#]*?|-[^\s#:][^#]*?))\s*:(?=\s|$)"""
)
_BLOCK: Final = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_COMMENT: Final = re.compile(r"(?:^|\s)#.*$")
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "\\": "\\", "/": "/", " ": " "}
_DEEPEST: Final = 60


class UnreadableYaml(ValueError):
    """A text that is no YAML of the kind that can be read."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.message = Text(
            ru=f"строка {line}: запись YAML непонятна. Проверьте отступы и кавычки.",
            en=f"line {line}: this YAML is not understood. Check indents and quotation marks.",
        )
        super().__init__(str(self.message))


class Mapping(dict[str, Any]):
    """A mapping that knows its lines, and what stood under a key that came twice."""

    def __init__(self) -> None:
        super().__init__()
        self.line = 0
        self.lines: dict[str, int] = {}
        self.repeats: list[tuple[str, Any, int]] = []

    def enter(self, name: str, value: Any, line: int) -> None:
        """Put a value under a name; of two under one name the first stays and the second is a repeat."""
        if name in self:
            self.repeats.append((name, value, line))
        else:
            self[name] = value
            self.lines[name] = line


def read_yaml(text: str) -> Any:
    """Return mappings (of text keys), lists and texts; every scalar is a text. Raises UnreadableYaml.

    Anchors, tags and complex keys do not occur in lists of people and are not read.
    """
    return _Reader(text).document()


class _Reader:
    def __init__(self, text: str) -> None:
        self.raw = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ").split("\n")
        self.at = 0

    def document(self) -> Any:
        self._skip()
        while self.at < len(self.raw) and (self.raw[self.at].startswith("%") or self.raw[self.at].strip() == "---"):
            self.at += 1
            self._skip()
        if self.at >= len(self.raw):
            return ""
        value = self._node(self._indent(), 0)
        self._skip()
        if self.at < len(self.raw) and self.raw[self.at].strip() not in ("---", "..."):
            raise UnreadableYaml(self.at + 1)
        return value

    # -- lines -------------------------------------------------------------------------------

    def _skip(self) -> None:
        while self.at < len(self.raw) and (not self.raw[self.at].strip() or self.raw[self.at].lstrip().startswith("#")):
            self.at += 1

    def _indent(self) -> int:
        line = self.raw[self.at]
        return len(line) - len(line.lstrip(" "))

    def _rest(self) -> str:
        return self.raw[self.at].strip()

    # -- nodes -------------------------------------------------------------------------------

    def _node(self, indent: int, depth: int) -> Any:
        if depth > _DEEPEST:
            raise UnreadableYaml(self.at + 1)
        rest = self._rest()
        if rest == "-" or rest.startswith("- "):
            return self._list(indent, depth)
        if _KEY.match(rest):
            return self._mapping(indent, depth)
        return self._scalar(rest, indent - 1)

    def _list(self, indent: int, depth: int) -> list[Any]:
        found: list[Any] = []
        while self.at < len(self.raw):
            self._skip()
            if self.at >= len(self.raw) or self._indent() != indent:
                break
            rest = self._rest()
            if not (rest == "-" or rest.startswith("- ")):
                break
            inner = rest[1:].lstrip()
            if not inner or inner.startswith("#"):
                found.append(self._below(indent, depth))
                continue
            # The item goes on as if its dash were a space.
            place = self.raw[self.at].index("-")
            self.raw[self.at] = self.raw[self.at][:place] + " " + self.raw[self.at][place + 1 :]
            found.append(self._node(self._indent(), depth + 1))
        return found

    def _mapping(self, indent: int, depth: int) -> Mapping:
        found = Mapping()
        found.line = self.at + 1
        while self.at < len(self.raw):
            self._skip()
            if self.at >= len(self.raw) or self._indent() != indent:
                break
            rest = self._rest()
            key = _KEY.match(rest)
            if key is None:
                if rest in ("---", "..."):
                    break
                raise UnreadableYaml(self.at + 1)
            name = _unquoted(key)
            value, line = rest[key.end() :].strip(), self.at + 1
            if not value or value.startswith("#"):
                found.enter(name, self._below(indent, depth), line)
            elif _BLOCK.match(value):
                self.at += 1
                found.enter(name, self._block(value, indent), line)
            else:
                found.enter(name, self._scalar(value, indent), line)
        return found

    def _below(self, indent: int, depth: int) -> Any:
        """Read what stands under a key or a dash: deeper, or a list at the key's own depth; "" where nothing does."""
        self.at += 1
        self._skip()
        if self.at >= len(self.raw):
            return ""
        deeper = self._indent()
        is_list = self._rest() == "-" or self._rest().startswith("- ")
        if deeper > indent or (deeper == indent and is_list and not self._was_dash(indent)):
            return self._node(deeper, depth + 1)
        return ""

    def _was_dash(self, indent: int) -> bool:
        before = next((self.raw[i] for i in range(self.at - 1, -1, -1) if self.raw[i].strip()), "")
        return before.strip() == "-" and len(before) - len(before.lstrip(" ")) == indent

    def _block(self, mark: str, indent: int) -> str:
        lines: list[str] = []
        inner: int | None = None
        while self.at < len(self.raw):
            line = self.raw[self.at]
            if line.strip():
                depth = self._indent()
                if depth <= indent:
                    break
                inner = depth if inner is None else inner
                lines.append(line[min(inner, depth) :])
            else:
                lines.append("")
            self.at += 1
        while lines and not lines[-1]:
            lines.pop()
        if mark.startswith("|"):
            return "\n".join(lines)
        return re.sub(r"\n(?!\n)", " ", re.sub(r"\n\n", "\n\n", "\n".join(lines))).replace("\n ", "\n")

    def _scalar(self, value: str, indent: int) -> Any:
        start = self.at + 1
        self.at += 1
        if value[0] in "\"'":
            while not _is_closed(value):
                if self.at >= len(self.raw):
                    raise UnreadableYaml(start)
                value += " " + self.raw[self.at].strip()
                self.at += 1
            return _unquote(value)
        if value[0] in "[{":
            while value.count(value[0]) > value.count("]" if value[0] == "[" else "}"):
                if self.at >= len(self.raw):
                    raise UnreadableYaml(start)
                value += " " + _COMMENT.sub("", self.raw[self.at]).strip()
                self.at += 1
            return _flow(_COMMENT.sub("", value), start)
        words = [_COMMENT.sub("", value).strip()]
        while self.at < len(self.raw):
            line = self.raw[self.at]
            if line.strip() and (self._indent() <= indent or line.lstrip().startswith("#")):
                break
            if line.strip() and _KEY.match(line.strip()):
                break
            words.append(_COMMENT.sub("", line).strip())
            self.at += 1
        text = " ".join(word for word in words if word)
        return "" if text in ("~", "null", "Null", "NULL") else text


def _unquoted(key: re.Match[str]) -> str:
    if key["double"] is not None:
        return _unescaped(key["double"])
    if key["single"] is not None:
        return key["single"].replace("''", "'")
    return key["plain"].strip()


def _unescaped(words: str) -> str:
    def one(found: re.Match[str]) -> str:
        code = found[1]
        if code[0] in "xuU":
            return chr(int(code[1:], 16)) if int(code[1:], 16) <= 0x10FFFF else "\ufffd"
        return _ESCAPES.get(code, code)

    return re.sub(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", one, words)


def _is_closed(value: str) -> bool:
    pattern = r'"(?:[^"\\]|\\.)*"' if value[0] == '"' else r"'(?:[^']|'')*'"
    return re.match(pattern, value) is not None


def _unquote(value: str) -> str:
    if value[0] == '"':
        found = re.match(r'"((?:[^"\\]|\\.)*)"', value)
        return _unescaped(found[1]) if found else value
    found = re.match(r"'((?:[^']|'')*)'", value)
    return found[1].replace("''", "'") if found else value


_TOKEN: Final = re.compile(
    r"""\s*(?:(?P<sign>[\[\]{},])|(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?P<colon>:)(?=[\s\[{"'])"""
    r"""|(?P<plain>[^\[\]{},\s](?:[^\[\]{},:]|:(?![\s]))*))"""
)


def _flow(text: str, line: int) -> Any:
    tokens = [found for found in _TOKEN.finditer(text) if found.group().strip()]
    place = 0

    def value(depth: int) -> Any:
        nonlocal place
        if place >= len(tokens) or depth > _DEEPEST:
            raise UnreadableYaml(line)
        token = tokens[place]
        place += 1
        if token["sign"] == "[":
            return items(depth)
        if token["sign"] == "{":
            return pairs(depth)
        if token["quoted"]:
            return _unquote(token["quoted"])
        if token["plain"]:
            return token["plain"].strip()
        raise UnreadableYaml(line)

    def sign() -> str:
        if place >= len(tokens):
            raise UnreadableYaml(line)
        return tokens[place]["sign"] or ""

    def items(depth: int) -> list[Any]:
        nonlocal place
        found: list[Any] = []
        while sign() != "]":
            if sign() == ",":
                place += 1
                continue
            found.append(value(depth + 1))
        place += 1
        return found

    def pairs(depth: int) -> Mapping:
        nonlocal place
        found = Mapping()
        found.line = line
        while sign() != "}":
            if sign() == ",":
                place += 1
                continue
            name = str(value(depth + 1))
            if place < len(tokens) and tokens[place]["colon"]:
                place += 1
                found.enter(name, "" if sign() in (",", "}") else value(depth + 1), line)
            else:
                found.enter(name.rstrip(":"), "", line)
        place += 1
        return found

    return value(0)
