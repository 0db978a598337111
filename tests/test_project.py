"""What the files around the package promise: what is installed, built and written in the README."""

import argparse
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wcodesk.cli import parser

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = {
    canonicalize_name(name): version
    for name, _, version in (
        line.partition("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").split() if "==" in line
    )
}
REQUIREMENTS = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *(one for extra in PROJECT["project"]["optional-dependencies"].values() for one in extra),
]


def verbs() -> set[str]:
    """The verbs that the command line knows."""
    (action,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return set(action.choices)


def test_every_package_is_in_the_wheel() -> None:
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "wcodesk").rglob("__init__.py")}
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == found | {"wcodesk_resources"}


@pytest.mark.parametrize("requirement", [Requirement(text) for text in REQUIREMENTS], ids=str)
def test_every_requirement_is_pinned_within_its_range(requirement: Requirement) -> None:
    assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("script", ["run", "prepare", "open"])
def test_scripts_of_the_makefile_are_sound_bash(script: str) -> None:
    path = ROOT / ".ci" / script
    assert path.stat().st_mode & 0o100
    subprocess.run(["bash", "-n", str(path)], check=True)


@pytest.mark.parametrize(("target", "wanted"), [("build", True), ("dev", False)])
def test_what_pyinstaller_needs_is_looked_for_where_it_is_installed(target: str, wanted: bool) -> None:
    extras = re.search(rf"^extras_{target} := (\S+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    asked = re.search(
        r"^if (.+); then\n {4}command -v objdump", (ROOT / ".ci/prepare").read_text("utf-8"), re.MULTILINE
    )
    done = subprocess.run(["bash", "-c", f"extras={extras[1]}; {asked[1]}"], check=False)
    assert (done.returncode == 0) is wanted


def test_the_readme_shows_every_verb_and_no_other() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"^ {4}wcodesk ([a-z-]+)", text, re.MULTILINE)) | set(
        re.findall(r", wcodesk ([a-z-]+)", text)
    )
    assert shown == verbs()
