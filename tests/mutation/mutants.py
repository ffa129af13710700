"""Every small change that could be a slip of the programmer, in one source text."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

COMPARE: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
"""What a comparison becomes: its opposite, and with or without the boundary."""
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
WORDS = frozenset({"Text", "plain", "number", "print"})
"""Calls whose arguments are what people read; no test should have to repeat them."""
UNSEEN = frozenset({"slots", "kw_only"})
"""Flags that cost or save memory and typing, and change nothing that can be seen."""
DECLARED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_LATE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
"""What has a body that runs only when it is called."""
_TYPES = frozenset({"annotation", "returns", "type_comment", "ctx", "op", "ops"})
"""Fields of nodes that are types, or are changed together with their node."""

Step = tuple[str, int | None]


@dataclass(frozen=True)
class Mutant:
    """One change: where it is, how it reads, and the node that takes the place of another."""

    file: str
    line: int
    within: str
    """Qualified name of the function or class around it."""
    kind: str
    words: str
    """``before → after``; with ``within`` the name of the mutant, whatever line it is on."""
    path: tuple[Step, ...]
    new: ast.AST
    is_early: bool
    """Whether it is evaluated when the module is imported, outside every function."""

    @property
    def name(self) -> str:
        """What it is called in reports and in the table of reasons."""
        return f"{self.within}: {self.words}"

    def tree(self, source: str) -> ast.Module:
        """Return the changed program; line numbers stay. Without a path nothing is changed."""
        tree: ast.Module = ast.parse(source)
        if not self.path:
            return tree
        target: ast.AST = tree
        for name, place in self.path[:-1]:
            value = getattr(target, name)
            target = value if place is None else value[place]
        name, place = self.path[-1]
        new = copy.deepcopy(self.new)
        if place is None:
            setattr(target, name, new)
        else:
            getattr(target, name)[place] = new
        return ast.fix_missing_locations(tree)


def mutants(file: str, source: str) -> list[Mutant]:
    """Return every change of a source text, each under a name of its own."""
    found: list[Mutant] = []
    seen = Counter[str]()
    for one in _Walk(file).module(ast.parse(source)):
        seen[one.name] += 1
        again = seen[one.name]
        found.append(one if again == 1 else replace(one, words=f"{one.words} ({again})"))
    return found


class _Walk:
    """Goes through a program and knows where it is."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.path: list[Step] = []
        self.parents: list[ast.AST] = []
        self.names: list[str] = []
        self.is_early = True

    def module(self, tree: ast.Module) -> Iterator[Mutant]:
        """Yield the changes of a whole program."""
        yield from self._parts(tree)

    def _node(self, node: ast.AST) -> Iterator[Mutant]:
        for kind, new in _changes(node, self.is_early):
            yield self._mutant(node, kind, new)
        if isinstance(node, DECLARED):
            self.names.append(node.name)
            yield from self._parts(node)
            self.names.pop()
        else:
            yield from self._parts(node)

    def _parts(self, node: ast.AST) -> Iterator[Mutant]:
        early = self.is_early
        self.parents.append(node)
        for name, value in ast.iter_fields(node):
            if name in _TYPES:
                continue
            self.is_early = early and not (name == "body" and isinstance(node, _LATE))
            for place, one in enumerate(value) if isinstance(value, list) else ((None, value),):
                if isinstance(one, ast.AST) and not _is_out_of_scope(node, name, one, self.is_early):
                    self.path.append((name, place))
                    yield from self._node(one)
                    self.path.pop()
        self.parents.pop()
        self.is_early = early

    def _mutant(self, node: ast.AST, kind: str, new: ast.AST) -> Mutant:
        shown, changed = _shown(node, self.parents, self.path, new)
        ast.copy_location(new, node)
        return Mutant(
            file=self.file,
            line=next((n.lineno for n in ast.walk(node) if hasattr(n, "lineno")), 0),
            within=".".join(self.names) or "module",
            kind=kind,
            words=f"{_short(shown)} → {_short(changed)}",
            path=tuple(self.path),
            new=new,
            is_early=self.is_early,
        )


def _is_out_of_scope(parent: ast.AST, field: str, node: ast.AST, is_early: bool) -> bool:
    """Whether a part holds nothing whose change a user could meet: words, types, what only a type checker reads."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Assert() | ast.JoinedStr() | ast.Import() | ast.ImportFrom():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Call(func=ast.Name(id="TypeVar")):
            return True
        case ast.keyword(arg=name) if name in UNSEEN:
            return True
        case ast.Subscript() if is_early and field == "value":  # an alias of a type
            return True
    match parent:
        case ast.Call(func=ast.Name(id=name)) if name in WORDS and field in ("args", "keywords"):
            return True
        case ast.Call(func=ast.Name(id="cast"), args=[first, *_]) if first is node:
            return True
        case ast.Raise():
            return True
    return False


def _changes(node: ast.AST, is_early: bool) -> Iterator[tuple[str, ast.AST]]:
    match node:
        case ast.Compare():
            for place, op in enumerate(node.ops):
                for other in COMPARE.get(type(op), ()):
                    ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
                    yield "compare", ast.Compare(left=node.left, ops=ops, comparators=node.comparators)
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "and/or", ast.BoolOp(op=other, values=node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield "not", node.operand
        case ast.UnaryOp(op=ast.USub()):
            yield "arithmetic", node.operand
        case ast.BinOp() if type(node.op) in ARITHMETIC and not _is_of_words_or_types(node, is_early):
            yield "arithmetic", ast.BinOp(left=node.left, op=ARITHMETIC[type(node.op)](), right=node.right)
        case ast.Constant(value=bool()):
            yield "constant", ast.Constant(value=not node.value)
        case ast.Constant(value=int() | float() as value):
            yield "constant", ast.Constant(value=value + 1)
        case ast.Call(func=ast.Name(id=name)) if name in CALLS and len(node.args) == 1:
            new = CALLS[name]
            keywords = [] if new == "list" else node.keywords
            yield "call", ast.Call(func=ast.Name(id=new, ctx=ast.Load()), args=node.args, keywords=keywords)
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            if not (isinstance(value, ast.Constant) and isinstance(value.value, bool)):
                yield "return", ast.Return(value=ast.Constant(value=None))
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Delete() | ast.Continue() | ast.Raise():
            yield "statement", ast.Pass()
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield "statement", ast.Pass()
        case ast.Break():
            yield "statement", ast.Continue()
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) if _is_plain(test):
            new_node = copy.copy(node)
            new_node.test = _negated(test)
            yield "test", new_node
        case ast.comprehension(ifs=tests):
            for place, test in enumerate(tests):
                if _is_plain(test):
                    changed = copy.copy(node)
                    changed.ifs = [*tests[:place], _negated(test), *tests[place + 1 :]]
                    yield "test", changed


def _is_plain(test: ast.expr) -> bool:
    """Whether the test's opposite is not among the changes of its own parts."""
    if isinstance(test, ast.Compare):
        return len(test.ops) > 1
    return not isinstance(test, ast.UnaryOp) and not isinstance(test, ast.Constant)


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(op=ast.Not(), operand=test)


def _is_of_words_or_types(node: ast.BinOp, is_early: bool) -> bool:
    """Whether an operator joins words or types; another operator there could not even run."""
    if isinstance(node.op, ast.BitOr) and is_early:
        return True
    parts = (node.left, node.right)
    if any(
        isinstance(p, ast.BinOp) and isinstance(p.op, ast.Add) and _is_of_words_or_types(p, is_early) for p in parts
    ):
        return True
    return any(
        isinstance(p, ast.JoinedStr)
        or (isinstance(p, ast.Constant) and (p.value is None or isinstance(p.value, (str, bytes))))
        or (isinstance(p, ast.Call) and isinstance(p.func, ast.Name) and p.func.id in WORDS)
        for p in parts
    )


def _shown(node: ast.AST, parents: list[ast.AST], path: list[Step], new: ast.AST) -> tuple[str, str]:
    """Return before and after as a person would want to read them: a constant with what is around it."""
    if isinstance(node, (ast.If, ast.While)) and isinstance(new, (ast.If, ast.While)):
        word = "if" if isinstance(node, ast.If) else "while"
        return f"{word} {ast.unparse(node.test)}", f"{word} {ast.unparse(new.test)}"
    if not isinstance(node, ast.Constant):
        return ast.unparse(node), ast.unparse(new)
    up = len(parents) - 1
    while up > 0 and isinstance(parents[up], (ast.keyword, ast.UnaryOp, ast.Slice, ast.Tuple)):
        up -= 1
    around = parents[up]
    if not isinstance(around, ast.expr | ast.Assign | ast.AnnAssign | ast.Return):
        return ast.unparse(node), ast.unparse(new)
    changed = copy.deepcopy(around)
    target: ast.AST = changed
    inner = path[up - len(parents) :] if up < len(parents) else []
    for name, place in inner[:-1]:
        value = getattr(target, name)
        target = value if place is None else value[place]
    name, place = inner[-1]
    if place is None:
        setattr(target, name, new)
    else:
        getattr(target, name)[place] = new
    return ast.unparse(around), ast.unparse(changed)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 90 else words[:60] + " … " + words[-27:]
