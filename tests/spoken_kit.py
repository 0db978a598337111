"""Which texts of the program are spoken through tr(), and which strings look as if they should be.

`python tests/spoken_kit.py FOLDER...` lists the latter.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wcodesk"
FRENCH = ROOT / "resources" / "translations" / "fr.ts"

# Calls whose strings nobody sees: names for Qt, patterns, logs, and what only a fault in the program raises.
SILENT = {
    "set_named", "setObjectName", "setProperty", "property", "objectName", "findChild", "inherits", "setStyleSheet",
    "QKeySequence", "setShortcut", "setShortcuts", "setValue", "value", "icon", "compile", "sub", "match", "search",
    "fullmatch", "findall", "split", "getattr", "setattr", "hasattr", "strftime", "toString", "encode", "decode",
    "debug", "info", "warning", "error", "exception", "getLogger", "ValueError", "KeyError", "TypeError",
    "RuntimeError", "AssertionError", "NotImplementedError", "TypeVar", "NewType", "cast", "Signal", "Slot",
    "QFont", "resource", "startswith", "endswith", "removesuffix", "removeprefix", "execute", "setData", "mark",
}  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]{2,}[^\n]*\s[^\n]*[^\W\d_]{2,}|^\W*[A-Z][a-zé]+\W*$|[^\W\d_]{2,}\s|\s[^\W\d_]{2,}")
_NAMES = re.compile(
    r"^(?:(?:Ctrl|Alt|Shift|Meta)\+\S.*|F\d+|Return|Enter|Esc|Escape|Space|Tab|Del|Delete|Home|End|Up|Down|Left|Right"
    r"|PgUp|PgDown|Backspace|(?:[A-Z][a-z0-9]*){2,}|[a-z_]+)$"
)


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of each text that goes through tr() or mark()."""
    for node in ast.walk(_parsed(path)):
        if isinstance(node, ast.Call) and _called(node) in ("tr", "mark") and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield node.lineno, text.value


def too_early(path: Path) -> list[int]:
    """Lines where something is translated while a module is loaded, when nobody has chosen the language yet."""
    return [
        node.lineno
        for statement in _parsed(path).body
        for node in _outside_functions(statement)
        if isinstance(node, ast.Call) and _called(node) in ("tr", "counted", "number")
    ]


def not_literal(path: Path) -> list[int]:
    """Lines where tr() gets a text that is put together, or stands in a formatted string, which lupdate passes over."""
    tree = _parsed(path)
    inside = [call for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for call in _texts(node)]
    composed = [call for call in _texts(tree) if not call.args or isinstance(call.args[0], ast.JoinedStr | ast.BinOp)]
    return sorted({call.lineno for call in composed + [each for each in inside if _literal(each)]})


def _texts(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) in ("tr", "mark")]


def _literal(call: ast.Call) -> bool:
    return bool(call.args) and isinstance(call.args[0], ast.Constant)


def unspoken(path: Path) -> list[tuple[int, str]]:
    """(line, string) of what looks like words for the user and does not go through tr()."""
    found: list[tuple[int, str]] = []
    _look(_parsed(path), found)
    return found


def translated() -> dict[str, tuple[str, str]]:
    """Of each text in the French file its translation, and what Qt Linguist says of it ("" for finished)."""
    root = ElementTree.parse(FRENCH).getroot()
    return {
        message.findtext("source", ""): (translation.text or "", translation.get("type", ""))
        for message in root.iter("message")
        if (translation := message.find("translation")) is not None
    }


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _outside_functions(child)


def _look(node: ast.AST, found: list[tuple[int, str]]) -> None:
    if isinstance(node, ast.Call) and _called(node) in SILENT | {"tr"}:
        for keyword in node.keywords if _called(node) == "tr" else ():
            _look(keyword.value, found)
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Subscript | ast.Compare):
        return  # keys, and what is compared with
    if isinstance(node, ast.AnnAssign):  # without its annotation
        if node.value is not None:
            _look(node.value, found)
        return
    if isinstance(node, ast.FunctionDef):
        for part in [*node.args.defaults, *(each for each in node.args.kw_defaults if each), *node.body]:
            _look(part, found)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _WORDS.search(node.value) and not _NAMES.match(node.value):
            found.append((node.lineno, node.value))
        return
    for child in ast.iter_child_nodes(node):
        _look(child, found)


if __name__ == "__main__":
    for folder in sys.argv[1:]:
        paths = sorted(Path(folder).rglob("*.py")) if Path(folder).is_dir() else [Path(folder)]
        for path in paths:
            for line, text in unspoken(path):
                sys.stdout.write(f"{path}:{line}: {text!r}\n")
