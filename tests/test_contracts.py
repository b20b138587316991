"""What holds for the whole house: layers, types, style, the layout, and documents that are true to the code."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# The top level is the user's choice; dot-files and .ci stand beside it.
TOP_LEVEL = {"kg", "loaders", "schema", "queries", "tests", "pyproject.toml", "README.md"}


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
    ],
    ids=["ruff", "format", "mypy", "imports"],
)
def test_static_check(command: tuple[str, ...]) -> None:
    done = _run(sys.executable, *command)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_the_top_level_is_the_users() -> None:
    listed = _run("git", "ls-files").stdout.split("\n")
    names = {name.split("/")[0].strip('"') for name in listed if name}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("folder", ["schema", "queries"])
def test_data_folders_hold_no_python(folder: str) -> None:
    assert not list((ROOT / folder).rglob("*.py"))


def test_the_house_targets_hold() -> None:
    script = ROOT.parent / "shared" / "style" / "targets.py"
    if not script.is_file():
        pytest.skip("../shared/style/targets.py is absent")
    assert _run(sys.executable, str(script)).stdout == ""


def test_the_readme_shows_the_two_commands_of_ci() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^pip install .* && .*?(?= *#|$)", readme, re.MULTILINE) == [
        "pip install . && kg demo",
        'pip install ".[test]" && pytest',
    ]


def test_every_command_stands_in_the_readme() -> None:
    from kg.cli.app import app

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [command.name for command in app.registered_commands]
    names += [group.name for group in app.registered_groups]
    assert [name for name in names if f"`kg {name}" not in readme and f"kg {name}" not in readme] == []
