"""A template of a report run in a sandbox: it sees values, calls what it is given, and can neither hang nor swell.

What the template's expressions give is never read as markup: each value is kept aside, and a token stands for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kg.report.content import ReportError
from kg.report.rows import NOT_STATED, Rows

OPENING, CLOSING = "\ufdd0", "\ufdd1"  # non-characters: no text that comes from outside can hold them

STEPS = 2_000_000  # loop turns and calls of one run
SECONDS = 20.0
LONGEST = 4_000_000  # characters of the whole output
_LONGEST_VALUE = 200_000  # characters or members of a value that is made
_GREATEST = 10**18

_FILTERS = (
    "abs", "count", "default", "first", "float", "groupby", "int", "last", "length", "list", "lower", "map",
    "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "sum", "trim", "unique",
    "upper",
)  # fmt: skip
_LOOP = frozenset({"index", "index0", "first", "last", "length", "revindex", "previtem", "nextitem", "changed"})


class Budget:
    """What a run may still spend; spending more stops it."""

    def __init__(self, steps: int = STEPS, seconds: float = SECONDS) -> None:
        self._left = steps
        self._deadline = time.monotonic() + seconds

    def spend(self) -> None:
        """Take one step."""
        self._left -= 1
        if self._left < 0 or (self._left % 1024 == 0 and time.monotonic() > self._deadline):
            raise SecurityError("it takes too many steps; loop over fewer rows")

    def turns(self, values: Iterable[Any]) -> Iterator[Any]:
        """The values, each a step."""
        for value in values:
            self.spend()
            yield value

    def short(self, value: Any) -> Any:
        """The value, unless it is a text beyond all measure."""
        if isinstance(value, (str, list, tuple)) and len(value) > _LONGEST_VALUE:
            raise SecurityError("it makes a text that is too long; write less of it")
        if isinstance(value, int) and abs(value) > _GREATEST:
            raise SecurityError("it makes a number that is too great")
        return value

    def join(self, values: Iterable[Any], between: str = "", attribute: str | None = None) -> str:
        """The values as one text; with an attribute, that value of each row."""
        texts: list[str] = []
        size = 0
        for value in self.turns(values):
            texts.append(str(value[attribute] if attribute else value))
            size += len(texts[-1]) + len(between)
            if size > _LONGEST_VALUE:
                raise SecurityError("it makes a text that is too long; write less of it")
        return between.join(texts)


class Sandbox(ImmutableSandboxedEnvironment):
    """Templates that read values by name, call only what they are given, and spend a budget."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, keep: Callable[[Any], str], budget: Budget) -> None:
        super().__init__(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
        self._budget = budget
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"]}
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.filters |= {"_turns": budget.turns, "_short": budget.short, "join": budget.join}
        self.finalize = _kept(keep)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A value of a mapping by its key, or what a loop knows; nothing else has attributes here."""
        if isinstance(obj, Mapping):
            return self.getitem(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute) if type(obj).__name__ == "Namespace" else self.undefined(name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A value of a mapping, or a place of a list."""
        try:
            return obj[argument]
        except (KeyError, IndexError, TypeError):
            return self.undefined(obj=obj, name=str(argument))

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what the template was given."""
        self._budget.spend()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with numbers; texts are neither multiplied nor formatted."""
        if operator != "+" and not all(isinstance(side, (int, float)) for side in (left, right)):
            raise SecurityError(f"'{operator}' is for numbers only")
        if operator == "**":
            raise SecurityError("'**' is not allowed")
        return self._budget.short(super().call_binop(context, operator, left, right))


def render(path: str, text: str, values: Mapping[str, Any], keep: Callable[[Any], str]) -> str:
    """The output of a template, with a token for each value; `ReportError` says what is wrong with it and where."""
    budget = Budget()
    sandbox = Sandbox(keep, budget)
    try:
        template = sandbox.from_string(_bounded(sandbox.parse(text.replace(OPENING, "").replace(CLOSING, "")), sandbox))
        pieces = []
        size = 0
        for piece in template.generate(**values):
            budget.spend()
            size += len(piece)
            pieces.append(piece)
            if size > LONGEST:
                raise SecurityError("its output is too long; write less of it")
    except (TemplateError, ArithmeticError, TypeError, ValueError, RecursionError) as error:
        raise ReportError(f"{path}{_line(error)}: {_reason(error)}; mend the template.") from error
    return "".join(pieces)


def _bounded(tree: nodes.Template, sandbox: Sandbox) -> nodes.Template:
    """The same template with every loop and every joining of texts under the budget."""
    for loop in tree.find_all(nodes.For):
        loop.iter = _through("_turns", loop.iter)
    for joined in list(tree.find_all(nodes.Concat)):
        joined.nodes = [_through("_short", nodes.Concat(joined.nodes))]
    tree.set_environment(sandbox)
    return tree


def _through(name: str, value: Any) -> nodes.Filter:
    return nodes.Filter(value, name, [], [], None, None, lineno=value.lineno)


def _kept(keep: Callable[[Any], str]) -> Callable[[Context, Any], str]:
    """What becomes of each value of the output: kept aside, a token in its place."""

    @pass_context  # so that constants, too, are kept when the template runs and not when it is compiled
    def kept(_: Context, value: Any) -> str:
        if isinstance(value, Undefined):
            return str(value)  # says which name is undefined
        if isinstance(value, (Mapping, Rows)):
            raise SecurityError("a row or a set of rows is no text; write the value that is meant, or table(…)")
        return keep(NOT_STATED if value is None else value)

    return kept


def _line(error: BaseException) -> str:
    """The line of the template where an error arose, if that can be told."""
    if number := getattr(error, "lineno", None):
        return f":{number}"
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            return f":{trace.tb_lineno}"
        trace = trace.tb_next
    return ""


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "it calls itself without end"
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
