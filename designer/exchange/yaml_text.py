"""Lists written in YAML, with the lines of their entries; every scalar is a text."""

from __future__ import annotations

from typing import Any, Final

from designer.i18n import Text

_DEEPEST: Final = 60
_MOST_NODES: Final = 500_000
"""An entry that refers to others again and again may stand for very many."""
_NOTHING: Final = "tag:yaml.org,2002:null"
"""The tag of a plain null, ~ or empty entry; a quoted word has another one."""


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
    """Return the first document as mappings (of text keys), lists and texts. Raises UnreadableYaml."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = next((n for n in yaml.compose_all(text.replace("\t", "    "), loader) if n is not None), None)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        raise UnreadableYaml(mark.line + 1 if mark else 1) from fault
    return _Plain().of(node, 0) if node is not None else ""


class _Plain:
    """Turns nodes of the parser into plain values, and counts them."""

    def __init__(self) -> None:
        self._count = 0

    def of(self, node: Any, depth: int) -> Any:
        line = node.start_mark.line + 1
        self._count += 1
        if depth > _DEEPEST or self._count > _MOST_NODES:
            raise UnreadableYaml(line)
        if node.id == "scalar":
            return "" if node.tag == _NOTHING else node.value
        if node.id == "sequence":
            return [self.of(item, depth + 1) for item in node.value]
        found = Mapping()
        found.line = line
        for key, value in node.value:
            if key.id != "scalar":
                raise UnreadableYaml(key.start_mark.line + 1)
            found.enter(key.value, self.of(value, depth + 1), key.start_mark.line + 1)
        return found
