"""The house rules that a machine can hold: who may import whom, and how long a module may be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wcodesk"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each layer and the layers of the package that it may import besides itself.
ALLOWED = {
    "model": set(),
    "store": {"model"},
    "intake": {"model"},
    "reports": {"model"},
    "spelling": {"model"},
    "ui": {"model", "store", "intake", "reports", "spelling"},
    "commands": {"model", "store", "intake", "reports"},
    "cli": {"commands", "model", "store", "intake", "reports", "ui"},
    "__main__": {"cli", "intake", "spelling"},  # the children in which workbooks are read and words looked up
    "__init__": set(),
}
# Each library that only some layers may touch.
LIBRARIES = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "pypdfium2": {"ui", "intake"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "reportlab": {"reports"},
    "fontTools": {"reports"},
    "openpyxl": {"reports", "intake"},
    "python_calamine": {"intake"},
    "markdown_it": {"model"},
    "diff_match_patch": {"intake"},
    "merge3": {"intake"},
    "rapidfuzz": {"intake"},
    "hunspell": {"spelling"},
}


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_names(path: Path) -> list[tuple[int, str]]:
    names: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} relative import"
            module = node.module or ""
            names.append((node.lineno, module))
            if module == "wcodesk":
                names += [(node.lineno, f"wcodesk.{alias.name}") for alias in node.names]
    return names


def forbidden(path: Path) -> list[str]:
    layer = layer_of(path)
    found = []
    for line, name in imported_names(path):
        first, _, rest = name.partition(".")
        if first == "wcodesk" and rest:
            target = rest.split(".")[0]
            if target in ALLOWED and target != layer and target not in ALLOWED[layer]:
                found.append(f"{path.relative_to(ROOT)}:{line} {layer} imports {name}")
        if first in LIBRARIES and layer not in LIBRARIES[first]:
            found.append(f"{path.relative_to(ROOT)}:{line} {layer} imports {name}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    assert forbidden(path) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 600


def test_the_rule_would_be_noticed_when_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "wcodesk"
    (package / "model").mkdir(parents=True)
    broken = package / "model" / "broken.py"
    broken.write_text("from wcodesk.store import Store\nimport PySide6.QtCore\n", encoding="utf-8")
    monkeypatch.setattr("test_architecture.PACKAGE", package)
    monkeypatch.setattr("test_architecture.ROOT", tmp_path)
    assert len(forbidden(broken)) == 2
