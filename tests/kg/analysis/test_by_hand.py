"""Each analysis on a graph small enough to work by hand; the working stands beside it."""

from __future__ import annotations

import math

import pytest

from kg.analysis import analyse
from kg.model import PolicyGraph
from tests.kg.analysis.plans import column, found, lines, plan
from tests.queries.graphs import graph

# Ties: A-B 1·1 (t1) + 1·1 (t2) = 2; A-C 1·0.5 (t1) + 1·1 (t3) = 1.5; B-C 1·0.5 (t1) = 0.5; D none.
FOUR = plan("t1 牵A 牵B 配C", "t2 牵A 牵B", "t3 牵A 责C", "t4 牵D")
PATH = plan("xy 牵X 牵Y", "yz 牵Y 牵Z", "zw 牵Z 牵W")  # X - Y - Z - W
STAR = plan("p 牵H 牵P", "q 牵H 牵Q", "r 牵H 牵R")  # P, Q, R only meet H
# A, B, C tied to each other, each with one of its own: a, b, c.
SUN = plan("1 牵A 牵B", "2 牵B 牵C", "3 牵A 牵C", "4 牵A 牵a", "5 牵B 牵b", "6 牵C 牵c")
# Two triangles ABC and DEF, tied by C-D.
TWO = plan("1 牵A 牵B", "2 牵B 牵C", "3 牵A 牵C", "4 牵D 牵E", "5 牵E 牵F", "6 牵D 牵F", "7 牵C 牵D")


def test_lead_load() -> None:
    # leads: A 3, B 2, D 1 of 6; four tasks name a lead; A and B lead t1 and t2 together
    result = analyse("lead-load", FOUR)
    assert column(result, "unit", "value", "of_tasks", "of_leads", "partner", "together") == [
        ("A", 3, 0.75, 0.5, "B", 2),
        ("B", 2, 0.5, 0.333333, "A", 2),
        ("D", 1, 0.25, 0.166667, None, 0),
    ]
    assert (result.figure("tasks").value, result.figure("leads").value) == (4, 6)
    # (3/6)² + (2/6)² + (1/6)² = 14/36; 36/14 = 2.571
    assert result.figure("hhi").value == pytest.approx(14 / 36, abs=1e-6)
    assert result.figure("effective").value == pytest.approx(36 / 14, abs=1e-6)


def test_a_cooperating_unit_is_no_co_lead() -> None:
    # C stands beside A in two tasks, never as a lead
    assert found("lead-load", plan("t1 牵A 配C", "t2 牵A 配C"), "unit", "partner", "together") == [("A", None, 0)]


def test_lead_concentration() -> None:
    # 甲: A 2, B 1 of 3: 4/9 + 1/9; 乙: one lead for three tasks: 1; 丙 has fewer leads than are asked for
    one = lines("t1 牵A", "t2 牵A", "t3 牵B", policy="甲")
    other = lines("t4 牵C", "t5 牵C", "t6 牵C", policy="乙")
    held = graph("\n".join([*one, *other, *lines("t7 牵D", policy="丙")]))
    assert found("lead-concentration", held, "policy", "value", "effective", "first", "led") == [
        ("乙", 1.0, 1.0, "C", 3),
        ("甲", 0.555556, 1.8, "A", 2),
    ]


def test_centrality_counts_ties_and_weighs_them() -> None:
    # strength: A 2 + 1.5, B 2 + 0.5, C 1.5 + 0.5
    assert found("centrality", FOUR, "unit", "value", "degree") == [
        ("A", 3.5, 2),
        ("B", 2.5, 2),
        ("C", 2.0, 2),
        ("D", 0, 0),
    ]


def test_betweenness_of_a_path() -> None:
    # through Y: X-Z, X-W of the three pairs of others (3·2/2): 2/3; the same through Z; none through an end
    assert found("centrality", PATH, "unit", "value", by="betweenness") == [
        ("Y", 0.666667),
        ("Z", 0.666667),
        ("W", 0.0),
        ("X", 0.0),
    ]


def test_pagerank_of_a_star() -> None:
    # h = 0.15/4 + 0.85·3l and l = 0.15/4 + 0.85·h/3, so h (1 - 0.7225) = 0.0375 + 2.55·0.0375
    hub = 0.133125 / 0.2775
    assert found("centrality", STAR, "value", by="pagerank") == [
        (pytest.approx(hub, abs=1e-6),),
        *[(pytest.approx((1 - hub) / 3, abs=1e-6),)] * 3,
    ]


def test_structural_holes() -> None:
    # hub: each of three p = 1/3 without detours: 3·(1/3)²; a leaf has all in one: 1; nothing of either is redundant
    assert found("structural-holes", STAR, "unit", "value", "effective_size", "efficiency") == [
        ("H", 0.333333, 3.0, 1.0),
        ("P", 1.0, 1.0, 1.0),
        ("Q", 1.0, 1.0, 1.0),
        ("R", 1.0, 1.0, 1.0),
    ]
    # a triangle: p = 1/2 each; 2·(1/2 + 1/2·1/2)² = 1.125; effective 2·(1 - 1/2·1) = 1
    triangle = plan("1 牵A 牵B", "2 牵B 牵C", "3 牵A 牵C")
    assert found("structural-holes", triangle, "value", "effective_size") == [(1.125, 1.0)] * 3


@pytest.mark.parametrize(
    ("places", "role"),
    [
        ("ppp", "coordinator"),
        ("pqp", "consultant"),
        ("qpp", "gatekeeper"),  # from outside into its own group
        ("ppq", "representative"),  # from its own group to the outside
        ("pqr", "liaison"),
    ],
)
def test_brokerage(places: str, role: str) -> None:
    # X leads what V helps with, V leads what Y helps with
    known = "\n".join(f"Agency {name} | place={place}" for name, place in zip("XVY", places, strict=True))
    (row,) = analyse("brokerage", plan("1 牵X 配V", "2 牵V 配Y", more=known), by="place", draws=5).rows
    roles = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")
    assert (row["unit"], row["value"], [name for name in roles if row[name]]) == ("V", 1, [role])


def test_who_directs_another_directly_needs_no_broker() -> None:
    assert found("brokerage", plan("1 牵X 配V", "2 牵V 配Y", "3 牵X 配Y"), "unit") == []
    assert found("brokerage", plan("1 牵X 配V", "2 牵V 配X"), "unit") == []  # there and back joins nobody


def test_communities() -> None:
    # W = 7; each side: inside 3, strengths 7: Q = 2·(3/7 - (7/14)²) = 5/14; cohesion 2·3/7
    result = analyse("communities", TWO)
    assert column(result, "members", "value") == [(3, 0.857143), (3, 0.857143)]
    assert sorted("".join(sorted(row["units"])) for row in result.rows if isinstance(row["units"], tuple)) == [
        "ABC",
        "DEF",
    ]
    assert result.figure("modularity").value == pytest.approx(5 / 14, abs=1e-6)


def test_core_and_periphery() -> None:
    # exceptions for a core of k: k(k-1)/2 + 6 - Σ degrees = 6, 3, 1, 0, 2, …: three; all tied inside, none outside
    # coreness: λa = 2a + b, λb = a, so λ = 1 + √2 and b = a/λ; 3a² + 3b² = 1
    result = analyse("core-periphery", SUN)
    a = math.sqrt(1 / (3 * (1 + (math.sqrt(2) - 1) ** 2)))
    assert column(result, "unit", "core", "k_core") == [
        *[(name, True, 2) for name in "ABC"],
        *[(name, False, 1) for name in "abc"],
    ]
    assert [row["value"] for row in result.rows] == pytest.approx([a] * 3 + [a * (math.sqrt(2) - 1)] * 3, abs=1e-6)
    assert (result.figure("fit").value, result.figure("core").value) == (1.0, 3)


def test_a_network_without_a_core_says_so() -> None:
    path = analyse("core-periphery", plan("1 牵A 牵B", "2 牵C 牵D", "3 牵E 牵F"))
    assert any("没有明显的核心" in note.zh for note in path.notes)


# Bodies 0 (in three tasks), 1 and 2 (in two each); three tasks of two bodies and one of one. There are 12 such graphs:
# the single task has 0: the others miss 0, 1, 2 in one of 6 orders: every pair shares 1;
# it has 1: 0 is in all three, 1 in one, 2 in two: 3 graphs with 0-1: 1, 0-2: 2, 1-2: 0; it has 2: the mirror image.
# E(0-1) = (6·1 + 3·1 + 3·2)/12 = 1.25, E(1-2) = 6/12; sd(0-1) = √(21/12 - 1.25²) = 0.433, sd(1-2) = 0.5
TWELVE = plan("t0 牵P 牵Q", "t1 牵P 牵R", "t2 牵Q 牵R", "t3 牵P")


def test_pair_strength_against_chance() -> None:
    rows = analyse("pair-strength", TWELVE, least=1, draws=500).rows
    by = {frozenset((row["unit"], row["other"])): row for row in rows}
    for pair, expected, sd in (("PQ", 1.25, 0.4330), ("PR", 1.25, 0.4330), ("QR", 0.5, 0.5)):
        row = by[frozenset(pair)]
        assert row["shared"] == 1
        assert row["expected"] == pytest.approx(expected, abs=0.06)
        assert row["value"] == pytest.approx((1 - expected) / sd, abs=0.2)
        assert row["small"] is True
    # six of the twelve graphs tie Q and R
    assert by[frozenset("QR")]["chance"] == pytest.approx(0.5, abs=0.06)


def test_where_nothing_can_be_exchanged_there_is_no_surprise() -> None:
    # both bodies are in every task of their plan: chance would have it no other way
    assert found("pair-strength", plan("1 牵A 牵B", "2 牵A 牵B"), "shared", "expected", "value") == [(2, 2.0, 0.0)]


def test_bodies_are_exchanged_inside_a_policy_only() -> None:
    # across policies A would meet C and D by chance; inside its own it meets B in every draw
    held = graph(
        "\n".join([*lines("1 牵A 牵B", "2 牵A 牵B", policy="甲"), *lines("3 牵C 牵D", "4 牵C 牵D", policy="乙")])
    )
    assert found("pair-strength", held, "expected") == [(2.0,), (2.0,)]
    assert found("pair-strength", held, "expected", model="solved") == [(pytest.approx(2.0, abs=0.1),)] * 2


def test_pair_strength_of_leads_only() -> None:
    # t1 and t2 are led by A and B together; C only helps or answers
    ((one, other, shared),) = found("pair-strength", FOUR, "unit", "other", "shared", roles="lead", least=1)
    assert ({one, other}, shared) == ({"A", "B"}, 2)


ALIKE = "推进公共数据资源开放共享"


@pytest.mark.parametrize(
    ("tasks", "pairs"),
    [
        ([(ALIKE, "牵A", "甲"), (ALIKE, "牵B", "乙")], 1),  # the same words, other leads
        ([(ALIKE, "牵A", "甲"), (ALIKE, "牵A", "乙")], 0),  # the same lead
        ([(ALIKE, "责A", "甲"), (ALIKE, "责B", "乙")], 1),  # no lead named: who is responsible answers
        ([(ALIKE, "牵A", "甲"), (ALIKE, "配A", "乙")], 0),  # who only cooperates does not answer for a task
        ([(ALIKE, "牵A", "甲"), ("发展乡村旅游", "牵B", "乙")], 0),  # nothing in common
    ],
)
def test_overlap(tasks: list[tuple[str, str, str]], pairs: int) -> None:
    made = [
        line for at, (words, unit, policy) in enumerate(tasks) for line in lines(f"{words}#{at} {unit}", policy=policy)
    ]
    held = graph("\n".join(["Policy 甲 | place=天津市", "Policy 乙 | place=天津市", *made]))
    assert [row["value"] for row in analyse("overlap", held).rows] == [1.0] * pairs


def test_overlap_keeps_to_one_place_unless_asked() -> None:
    made = [*lines(f"{ALIKE}#1 牵A", policy="甲"), *lines(f"{ALIKE}#2 牵B", policy="乙")]
    held = graph("\n".join(["Policy 甲 | place=天津市", "Policy 乙 | place=上海市", *made]))
    assert found("overlap", held, "value") == []
    ((value, words),) = found("overlap", held, "value", "words", across="yes")
    assert value == 1.0 and "开放" in str(words)


GAPS = """
Task t1 > PART_OF > Policy 方案
Task t2 > PART_OF > Policy 方案
Task t3 > PART_OF > Policy 方案
Task t4 > PART_OF > Policy 方案
Task t1 > LEAD_UNIT > Agency A | deadline=2025-12-31
Task t2 > RESPONSIBLE_UNIT > Agency B
Task t3 > SETS_TARGET > Target 覆盖率
Task t3 > OFFERS > Incentive 补助
"""


def test_gaps() -> None:
    # of four: t1 has lead and deadline; t2 a unit; t3 target and incentive; t4 nothing
    assert found("gaps", graph(GAPS), "value", "no_unit", "no_deadline", "no_target", "no_incentive") == [
        (0.75, 0.5, 0.75, 0.75, 0.75)
    ]
    # of five things t4 lacks all, t2 all but a unit, t3 lead, unit and deadline, t1 target and incentive
    assert found("gap-tasks", graph(GAPS), "task", "value") == [("t4", 5), ("t2", 4), ("t3", 3), ("t1", 2)]
    (first, *_) = analyse("gap-tasks", graph(GAPS), limit=1).rows
    assert first["lacks"] == ("牵头单位", "任何单位", "完成时限", "量化目标", "支持措施")


def test_single_points() -> None:
    # X alone has t; without Y, X loses Z and W; without Z, W is lost
    held = plan("xy 牵X 牵Y", "yz 牵Y 牵Z", "zw 牵Z 牵W", "t 牵X")
    assert found("single-points", held, "unit", "value", "of_own", "cut_off") == [
        ("X", 1, 0.5, 0),
        ("Y", 0, 0.0, 1),
        ("Z", 0, 0.0, 1),
    ]


def test_a_body_with_two_roles_is_still_alone() -> None:
    assert found("single-points", plan("t 牵X 责X"), "unit", "value") == [("X", 1)]


def test_cascade() -> None:
    # 国家规划 ← 省规划 ← 市规划, and 国家规划 ← 另一省规划: three below, the longest chain has two steps
    held = graph("""
Policy 国家规划 | level=national
Policy 省规划 > BASED_ON > Policy 国家规划
Policy 另一省规划 > BASED_ON > Policy 国家规划
Policy 市规划 > BASED_ON > Policy 省规划
""")
    assert found("cascade", held, "policy", "value", "direct", "depth", "chain") == [
        ("国家规划", 3, 2, 2, ("国家规划", "省规划", "市规划"))
    ]
    assert [policy for (policy,) in found("cascade", held, "policy", level="all")] == ["国家规划", "省规划"]


@pytest.mark.parametrize(
    ("title", "level", "national"),
    [
        ("国务院关于加强数字政府建设的指导意见", "", True),
        ("中华人民共和国数据安全法", "", True),
        ("国家数字经济创新发展试验区实施方案", "provincial", False),  # what is stated wins over the title
        ("广东省数字经济促进条例", "", False),
        ("关于推进全国一体化的意见", "", False),  # the word stands inside
    ],
)
def test_a_national_policy_is_known_by_level_or_title(title: str, level: str, national: bool) -> None:
    stated = f"Policy {title} | level={level}\n" if level else ""
    held = graph(f"{stated}Policy 甲 > BASED_ON > Policy {title}")
    assert (found("cascade", held, "policy") == [(title,)]) is national


def test_a_circle_of_grounds_is_walked_once() -> None:
    held = graph("Policy 国家甲 > BASED_ON > Policy 乙\nPolicy 乙 > BASED_ON > Policy 国家甲")
    assert found("cascade", held, "policy", "value", "depth") == [("国家甲", 1, 1)]


def test_grounds() -> None:
    # 甲 and 乙 rest on 丙; 丁 only cites it
    held = graph("Policy 甲 > BASED_ON > Policy 丙\nPolicy 乙 > BASED_ON > Policy 丙\nPolicy 丁 > CITES > Policy 丙")
    # r(甲) = r(乙) = x, r(丙) = x + 2·0.85x (it gives its own to all alike, as x does): x (1 + 1 + 2.7) = 1
    ((policy, value, rank),) = found("grounds", held, "policy", "value", "pagerank")
    assert (policy, value, rank) == ("丙", 2, pytest.approx(2.7 / 4.7, abs=1e-6))
    assert found("grounds", held, "value", citing=True) == [(3,)]


def test_places() -> None:
    held = graph("""
Policy 方案 | place=天津市
Agency A | place=天津市
Task t > PART_OF > Policy 方案
Park 园 > LOCATED_IN > Place 天津市
Task t > SUPPORTS > Park 园
Task t > SUPPORTS > Place 天津市
Task t > SUPPORTS > Park 别处
""")
    # support: one for the park that lies there, one for the place itself; the third park's place is not known
    assert found("places", held, "place", "value", "policies", "tasks", "units", "located") == [
        ("天津市", 2, 1, 1, 1, 1)
    ]


def _provinces(*facts: str) -> PolicyGraph:
    tasks = [line for at, place in enumerate("津沪") for line in lines(f"{ALIKE}#{at}", policy=f"{place}规划")]
    return graph("\n".join(["Policy 津规划 | place=天津市", "Policy 沪规划 | place=上海市", *tasks, *facts]))


def test_plan_similarity() -> None:
    # words the same: 1; industries (1, 1) and (1, 0): 1/√2; no units named: left out; mean (1 + 0.707)/2
    held = _provinces(
        "Policy 津规划 > PROMOTES > Industry 算力",
        "Policy 津规划 > PROMOTES > Industry 港口",
        "Policy 沪规划 > PROMOTES > Industry 算力",
    )
    assert found("plan-similarity", held, "value", "words", "industries", "common", least=1) == [
        (0.853553, 1.0, 0.707107, ("算力",))
    ]


def test_plans_are_alike_by_the_functions_of_their_units() -> None:
    # 财政 in both, 科技 in one: 1/√2 again
    held = _provinces(
        "Agency 天津市财政局 | place=天津市 | function=财政",
        "Agency 上海市财政局 | place=上海市 | function=财政",
        f"Task {ALIKE}#0 > LEAD_UNIT > Agency 天津市财政局",
        f"Task {ALIKE}#0 > COOPERATING_UNIT > Agency 科技局",
        f"Task {ALIKE}#1 > LEAD_UNIT > Agency 上海市财政局",
    )
    assert found("plan-similarity", held, "functions", least=1) == [(0.707107,)]
    assert found("plan-similarity", held, "plan", "other", least=1, by="place") == [("上海市", "天津市")]
    assert found("plan-similarity", held, "plan", least=1, **{"with": "重庆"}) == []


def test_change_between_two_builds() -> None:
    before, after = plan("t1 牵A", "t2 牵B"), plan("t1 牵A", "t2 牵A", "t3 责A", "t4 配B")
    # A 1 → 3; B 1 → 0 (to cooperate is not to answer); of 5 facts in all one stays
    result = analyse("change", after, before=before)
    assert column(result, "unit", "value", "before", "after", "new", "gone") == [
        ("A", 2, 1, 3, ("t2", "t3"), ()),
        ("B", -1, 1, 0, (), ("t2",)),
    ]
    figures = [result.figure(name).value for name in ("new", "gone", "kept", "jaccard")]
    assert figures == [3, 1, 1, 0.2]
