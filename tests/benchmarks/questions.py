"""Milliseconds of every question, and of a cold `kg ask`: `python -m tests.benchmarks.questions [FOLDER]`.

FOLDER holds the documents; without it, `../shared/corpus` is asked where it is there, else the bundled samples. Each
question is asked for the thing of which the graph says most. The time of a question is the median of several runs on an
open graph, names identified; a cold start is a process of its own, from the shell to the last row.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kg.ask.asking import ask
from kg.ask.library import GROUPS, library
from kg.ask.query import AskError, Parameter, Query
from kg.pipeline import Workspace, build
from kg.store import Store

GOAL = 1000  # milliseconds of a cold start
RUNS = 5
STARTS = 7
COLD = "responsibility/tasks-of-agency"
_COMMAND = "from kg.cli import main; main()"
_BODY = {"Unit": "Agency", "Supported": "Park", "Partner": "Enterprise", "Somewhere": "Place", "Thing": "Policy"}


def milliseconds(call: Callable[[], object], runs: int) -> float:
    """The median time of a call."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - start))
    return median(times)


def parameters(query: Query, store: Store) -> dict[str, str]:
    """What a question is asked for: its required parameters."""
    return {one.name: _value(one, store) for one in query.parameters if one.required}


def _value(one: Parameter, store: Store) -> str:
    type_ = _BODY.get(one.type, one.type)
    if one.type not in GROUPS and not type_[0].isupper():
        return one.example
    most = f"MATCH (x:{type_})-[r]-() RETURN x.id AS id, count(r) AS n ORDER BY n DESC, id LIMIT 1"
    for row in store.run(most):
        return str(row["id"])
    return one.example


def table(store: Store) -> list[str]:
    """A line a question: its rows and its time."""
    lines = [f"{'question':<44}{'rows':>8}{'ms':>10}"]
    for query in library().values():
        given = parameters(query, store)
        try:
            rows = len(ask(query.id, given, store).rows)
        except AskError as error:
            lines.append(f"{query.id:<44}{'-':>8}  {error}")
            continue
        took = milliseconds(lambda query=query, given=given: ask(query.id, given, store), RUNS)
        lines.append(f"{query.id:<44}{rows:>8}{took:>10.1f}")
    return lines


def cold(folder: Path, agency: str) -> float:
    """Milliseconds of `kg ask` in a process of its own."""
    command = [sys.executable, "-c", _COMMAND, "ask", COLD, "--agency", agency, "--workspace", str(folder)]
    return milliseconds(lambda: subprocess.run(command, check=True, capture_output=True), STARTS)


def main(folder: Path) -> None:
    """Build the graph, ask everything, start cold."""
    with TemporaryDirectory() as made:
        workspace = Workspace(Path(made))
        build([folder], workspace, quiet=True)
        with workspace.store() as store:
            print("\n".join(table(store)))
            agency = parameters(library()[COLD], store)["agency"]
        took = cold(Path(made), agency)
        print(f"\ncold start of 'kg ask {COLD}': {took:.0f} ms (goal {GOAL}); Python alone: {_bare():.0f} ms")


def _bare() -> float:
    return milliseconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), STARTS)


if __name__ == "__main__":
    corpus = Path(__file__).parents[3] / "shared" / "corpus"
    samples = Path(__file__).parents[2] / "kg" / "samples"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else corpus if corpus.is_dir() else samples)
