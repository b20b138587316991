"""What must hold on any graph: laws of each measure, and what a change of the graph may and may not do to it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from kg.analysis import Result, analyse, analyses
from kg.analysis.example import example
from kg.analysis.result import Row
from kg.model import PolicyGraph
from tests.kg.analysis.plans import found, lines, plan
from tests.queries.graphs import graph

NAMES = [one.name for one in analyses()]
NETWORKED = ("centrality", "structural-holes", "core-periphery")
FEW: dict[str, object] = {"draws": 10, "limit": 0}


def _given(name: str) -> dict[str, object]:
    return {**FEW, "from": 2021, "to": 2024} if name == "change" else FEW


def _random(seed: int, tasks: int = 30, bodies: int = 9) -> PolicyGraph:
    """Two policies of two places; one to four bodies a task, in any role."""
    random = np.random.default_rng(seed)
    words = []
    for at in range(tasks):
        names = random.choice(bodies, random.integers(1, 5), replace=False).tolist()
        words.append(" ".join([f"任务{at}", *(f"{random.choice(['牵', '责', '配'])}B{name}" for name in names)]))
    half = len(words) // 2
    known = ["Policy 甲规划 | place=天津市 | date=2021-01-01", "Policy 乙规划 | place=上海市 | date=2024-01-01"]
    made = [*lines(*words[:half], policy="甲规划"), *lines(*words[half:], policy="乙规划", confidence=0.9)]
    return graph("\n".join([*known, *made]))


@pytest.fixture(scope="module", params=range(3))
def held(request: pytest.FixtureRequest) -> PolicyGraph:
    return _random(request.param)


def _values(result: Result) -> list[float]:
    return [_number(row, "value") for row in result.rows]


def _number(row: Row, name: str) -> float:
    value = row[name]
    assert isinstance(value, (int, float))
    return float(value)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_in_which_facts_came_does_not_matter_to_the_values(name: str) -> None:
    # Random numbers go by position, so only bands may differ; a merged graph always comes in order.
    held = example()
    turned = PolicyGraph(dict(reversed(held.entities.items())), dict(reversed(held.relations.items())))
    one, other = (analyse(name, each, **_given(name)) for each in (held, turned))
    if name == "pair-strength":  # its expected numbers are drawn
        assert [row["shared"] for row in one.rows] == [row["shared"] for row in other.rows]
    elif name != "communities":  # members are the same, how they are listed may turn
        assert _values(one) == pytest.approx(_values(other), abs=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_a_limit_gives_the_first_rows_of_all(name: str, held: PolicyGraph) -> None:
    given = _given(name)
    every = analyse(name, held, **given).rows
    assert analyse(name, held, **{**given, "limit": 2}).rows == every[:2]


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in ("structural-holes", "pair-strength", "change")]
)
def test_the_best_come_first(name: str, held: PolicyGraph) -> None:
    values = _values(analyse(name, held, **_given(name)))
    assert values == sorted(values, reverse=True) or name == "communities"  # these by size


def test_the_freest_come_first(held: PolicyGraph) -> None:
    values = _values(analyse("structural-holes", held, **FEW))
    assert values == sorted(values) and all(value > 0 for value in values)


def test_the_largest_changes_come_first(held: PolicyGraph) -> None:
    sizes = [abs(value) for value in _values(analyse("change", held, **_given("change")))]
    assert sizes == sorted(sizes, reverse=True)


def test_change_is_turned_when_the_years_are(held: PolicyGraph) -> None:
    forth = dict(found("change", held, "unit", "value", limit=0, **{"from": 2021, "to": 2024}))
    back = dict(found("change", held, "unit", "value", limit=0, **{"from": 2024, "to": 2021}))
    assert {unit: -int(str(value)) for unit, value in back.items()} == forth


def test_leads_of_policies_add_up(held: PolicyGraph) -> None:
    every = dict(found("lead-load", held, "unit", "value", limit=0))
    parts = [dict(found("lead-load", held, "unit", "value", limit=0, policy=title)) for title in ("甲规划", "乙规划")]
    units = {unit for part in parts for unit in part}
    assert {unit: sum(int(str(part.get(unit, 0))) for part in parts) for unit in units} == every


def test_concentration_lies_between_equal_hands_and_one(held: PolicyGraph) -> None:
    result = analyse("lead-load", held, **FEW)
    assert 1 / len(result.rows) - 1e-9 <= result.figure("hhi").value <= 1
    assert 1 - 1e-9 <= result.figure("effective").value <= len(result.rows) + 1e-6
    assert sum(_number(row, "of_leads") for row in result.rows) == pytest.approx(1, abs=1e-5)


def test_ranks_share_out_one_and_betweenness_stays_in_it(held: PolicyGraph) -> None:
    rows = analyse("centrality", held, **FEW).rows
    assert sum(_number(row, "pagerank") for row in rows) == pytest.approx(1, abs=1e-5)
    assert all(0 <= _number(row, "betweenness") <= 1 for row in rows)
    assert all(_number(row, "degree") <= len(rows) - 1 for row in rows)


def test_coreness_is_of_length_one_and_cores_are_no_larger_than_degrees(held: PolicyGraph) -> None:
    cores = analyse("core-periphery", held, **FEW).rows
    degrees = dict(found("centrality", held, "unit", "degree", limit=0))
    assert sum(_number(row, "value") ** 2 for row in cores) == pytest.approx(1, abs=1e-5)
    assert all(_number(row, "k_core") <= int(str(degrees[row["unit"]])) for row in cores)


def test_effective_size_is_no_larger_than_the_number_of_partners(held: PolicyGraph) -> None:
    for row in analyse("structural-holes", held, **FEW).rows:
        assert 1 - 1e-6 <= _number(row, "effective_size") <= _number(row, "degree") + 1e-6


def test_communities_part_the_bodies(held: PolicyGraph) -> None:
    rows = analyse("communities", held, **FEW).rows
    units = [unit for row in rows for unit in _listed(row, "units")]
    assert len(units) == len(set(units))
    assert [row["members"] for row in rows] == [len(_listed(row, "units")) for row in rows]


def _listed(row: Row, name: str) -> tuple[str, ...]:
    value = row[name]
    assert isinstance(value, tuple)
    return value


def test_expected_shared_tasks_add_up_to_the_observed() -> None:
    # Exchanges keep each task's number of bodies, and so the number of meetings in all.
    rows = analyse("pair-strength", plan(*(f"t{at} 牵A 牵B 牵C" for at in range(4))), least=1, **FEW).rows
    assert sum(_number(row, "expected") for row in rows) == pytest.approx(sum(_number(row, "shared") for row in rows))


@pytest.mark.parametrize(
    ("more", "grows"),
    [
        ("新任务", False),  # a task of nobody
        ("新任务 责A", False),  # to answer is not to lead
        ("新任务 配A", False),
        ("新任务 牵A", True),
        ("新任务 牵A 牵B", True),
    ],
)
def test_what_makes_a_lead_load_grow(more: str, grows: bool) -> None:
    tasks = ("t1 牵A 牵B", "t2 牵A")
    assert dict(found("lead-load", plan(*tasks, more), "unit", "value"))["A"] == (3 if grows else 2)


@pytest.mark.parametrize(
    ("roles", "weight"),
    [
        ("牵A 牵B", 1.0),
        ("牵A 责B", 1.0),
        ("责A 责B", 1.0),
        ("牵A 配B", 0.5),
        ("配A 配B", 0.25),
        ("牵A 配A 配B", 0.5),  # the weightier of two roles
        ("牵A 责A 责B", 1.0),
    ],
)
def test_a_tie_weighs_both_roles(roles: str, weight: float) -> None:
    assert found("centrality", plan(f"t {roles}"), "value") == [(weight,), (weight,)]


@pytest.mark.parametrize("name", NETWORKED)
def test_twice_the_tasks_leave_the_shape_alone(name: str) -> None:
    tasks = ["1 牵A 牵B 配C", "2 牵A 责D", "3 牵B 牵D"]
    once = plan(*tasks)
    twice = plan(*tasks, *(f"2{task}" for task in tasks))
    factor = 2.0 if name == "centrality" else 1.0  # strength doubles; constraint and coreness are shares
    assert [value for (value,) in found(name, twice, "value")] == pytest.approx(
        [factor * float(str(value)) for (value,) in found(name, once, "value")], abs=1e-5
    )


def test_a_lower_bar_finds_all_that_a_higher_one_does(held: PolicyGraph) -> None:
    texts = ["推进公共数据开放", "推进公共数据共享", "推进公共数据开放共享", "发展海洋经济", "推进海洋数据共享"]
    made = [line for at, words in enumerate(texts) for line in lines(f"{words} 牵B{at}")]
    pairs: Callable[[float], set[tuple[object, ...]]] = lambda least: set(  # noqa: E731
        found("overlap", graph("\n".join(made)), "task", "other", least=least)
    )
    assert pairs(0.9) <= pairs(0.5) <= pairs(0.2)
    assert len(pairs(0.2)) > len(pairs(0.9))


def test_a_task_that_gets_a_lead_closes_a_gap() -> None:
    before, after = plan("t1 牵A", "t2"), plan("t1 牵A", "t2 牵B")
    assert (found("gaps", before, "value"), found("gaps", after, "value")) == ([(0.5,)], [(0.0,)])


def test_a_second_unit_ends_a_single_point() -> None:
    assert found("single-points", plan("t 牵A"), "unit", "value") == [("A", 1)]
    assert found("single-points", plan("t 牵A 配B"), "unit", "value") == []


@pytest.mark.parametrize("length", [1, 2, 5])
def test_a_cascade_is_as_deep_as_its_chain(length: int) -> None:
    chain = "\n".join(f"Policy 规划{at + 1} > BASED_ON > Policy 规划{at}" for at in range(length))
    held = graph(f"Policy 规划0 | level=national\n{chain}")
    assert found("cascade", held, "value", "direct", "depth") == [(length, 1, length)]


def test_a_doubtful_link_makes_what_is_below_doubtful() -> None:
    held = graph("""
Policy 国家规划 | level=national
Policy 省规划 > BASED_ON > Policy 国家规划 | confidence=0.5
Policy 市规划 > BASED_ON > Policy 省规划
""")
    # half of the draws lose both, never one alone
    assert found("cascade", held, "value", "low", "high", draws=64) == [(2, 0.0, 2.0)]


def test_policies_that_rest_on_the_same_are_not_below_each_other() -> None:
    held = graph("Policy 甲 > BASED_ON > Policy 国家规划\nPolicy 乙 > BASED_ON > Policy 国家规划")
    assert found("cascade", held, "policy", "value", "depth", level="all") == [("国家规划", 2, 1)]


def test_two_names_of_the_same_plan_are_as_alike_as_can_be() -> None:
    both = [*lines("推进公共数据开放#1 牵A", policy="甲"), *lines("推进公共数据开放#2 牵A", policy="乙")]
    held = graph("\n".join(["Policy 甲 | place=天津市", "Policy 乙 | place=上海市", *both]))
    assert found("plan-similarity", held, "value", "words", "functions", least=1) == [(1.0, 1.0, 1.0)]
