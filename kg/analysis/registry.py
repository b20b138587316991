"""Every analysis by name, and the call that runs one."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from itertools import islice

from kg.analysis.analysis import Analysis, AnalysisError, Chosen
from kg.analysis.result import Result
from kg.analysis.scope import within
from kg.model import PolicyGraph

# The order of the list; each module of `measures` holds its analyses as `ANALYSES`.
_MODULES = (
    "lead_load",
    "lead_concentration",
    "centrality",
    "structural_holes",
    "brokerage",
    "communities",
    "core_periphery",
    "pair_strength",
    "overlap",
    "gaps",
    "single_points",
    "cascade",
    "grounds",
    "places",
    "plan_similarity",
    "change",
)


@cache
def analyses() -> tuple[Analysis, ...]:
    """Every analysis, in the order of the list."""
    modules = (import_module(f"kg.analysis.measures.{name}") for name in _MODULES)
    return tuple(one for module in modules for one in module.ANALYSES)


def find_analysis(name: str) -> Analysis:
    """The analysis of that name; else `AnalysisError` with the nearest names."""
    known = {one.name: one for one in analyses()}
    if name in known:
        return known[name]
    nearest = get_close_matches(name, known, 3, 0.5)
    hint = f"did you mean {', '.join(nearest)}?" if nearest else "'kg analyse' lists them all."
    raise AnalysisError(f"'{name}' is no analysis; {hint}")


def analyse(name: str, graph: PolicyGraph, *, before: PolicyGraph | None = None, **parameters: object) -> Result:
    """What the analysis `name` finds in a graph, narrowed by policy, place and year first.

    `before` is an earlier build, for the analysis of what has changed.
    """
    asked = find_analysis(name)
    chosen = choose(asked, parameters, before)
    if asked.filtered:
        graph = within(graph, chosen.text("policy"), chosen.text("place"), chosen.whole("year"))
    found = asked.run(graph, chosen)
    limit = chosen.whole("limit")
    return Result(
        asked.name,
        asked.zh,
        asked.en,
        asked.reading_zh,
        asked.reading_en,
        asked.columns,
        tuple(islice(found.rows, limit if limit > 0 else None)),
        tuple(found.figures),
        tuple(found.notes),
        asked.formula,
        asked.source,
        dict(chosen.values),
    )


def choose(asked: Analysis, given: dict[str, object], before: PolicyGraph | None = None) -> Chosen:
    """The parameters of a run: what was given, else the default."""
    known = {one.name: one for one in asked.parameters}
    if strange := sorted(set(given) - set(known)):
        raise AnalysisError(f"'{asked.name}' has no parameter '{strange[0]}'; it knows {', '.join(known)}.")
    return Chosen({name: one.read(given.get(name, one.default)) for name, one in known.items()}, before)
