"""`kg`: the commands, and one sentence instead of a traceback."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import typer

from kg.model import KgError
from kg.ontology import OntologyError
from loaders.errors import LoadError

app = typer.Typer(
    name="kg",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=(
        "中国政府政策知识图谱：谁牵头、谁配合、何时完成、依据什么、支持哪里，每条事实都附原句。\n\n"
        "Knowledge graph of Chinese government policy: who leads, with whom, by when, resting on what; "
        "every fact with the sentence that says so.\n\n"
        "从 'kg demo' 开始 / Start with 'kg demo'."
    ),
)

# The order of the list is the order of the help page. Each module holds the functions of its commands.
_PLAIN: dict[str, Any] = {"context_settings": {}}
_OPEN: dict[str, Any] = {
    "context_settings": {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
}
_COMMANDS = (
    ("demo", "kg.cli.demo", _PLAIN),
    ("build", "kg.cli.build", _PLAIN),
    ("read", "kg.cli.read", _PLAIN),
    ("extract", "kg.cli.extract", _PLAIN),
    ("ask", "kg.cli.ask", _OPEN),
    ("report", "kg.cli.report", _OPEN),
    ("analyse", "kg.cli.analyse", _OPEN),
    ("review", "kg.cli.review", _PLAIN),
    ("cypher", "kg.cli.cypher", _PLAIN),
    ("browser", "kg.cli.browser", _PLAIN),
    ("mcp", "kg.cli.mcp", _PLAIN),
    ("diff", "kg.cli.build", _PLAIN),
    ("remove", "kg.cli.remove", _PLAIN),
    ("history", "kg.cli.remove", _PLAIN),
    ("why", "kg.cli.why", _PLAIN),
    ("load", "kg.cli.load", _PLAIN),
    ("export", "kg.cli.export", _PLAIN),
    ("evaluate", "kg.cli.evaluate", _PLAIN),
)
_INTERRUPTED = 130  # 128 and the number of the signal, as shells count
_GROUPS: tuple[tuple[str, str], ...] = (("neo4j", "kg.cli.neo4j"),)


def _register() -> None:
    for name, module, settings in _COMMANDS:
        function = getattr(import_module(module), name.replace("-", "_"))
        app.command(name, **settings)(function)
    for name, module in _GROUPS:
        app.add_typer(import_module(module).app, name=name)


_register()


@app.callback(invoke_without_command=True)
def _version(version: bool = typer.Option(False, "--version", help="版本 / Print the version.")) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"kg {installed('policy-kg')}")
        raise typer.Exit


def main() -> None:
    """Run the command line: exit 0 when done, 1 when the input or the user is wrong, 2 on wrong usage."""
    try:
        app()
    except (KgError, LoadError, OntologyError) as error:
        _stop(str(error))
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # what typer makes of Ctrl-C, without a word
            _stop("已中断；已完成的部分都已保存 / Interrupted; what was finished is kept.", _INTERRUPTED)
        raise
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone: nothing left to say
        sys.exit(0)
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        _stop(f"内部错误 / Internal error: {type(error).__name__}: {error}. KG_DEBUG=1 shows where; please report it.")


def _stop(sentence: str, status: int = 1) -> None:
    typer.echo(f"kg: {sentence}", err=True)
    sys.exit(status)
