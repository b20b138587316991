"""A person's judgement: one line each, the latest on a question stands, nonsense is refused with a sentence."""

from __future__ import annotations

import pytest

from kg.model import Entity
from kg.resolve import Judgement, JudgementError, Verdict, from_line
from kg.resolve.clusters import Clusters
from kg.resolve.compare import (
    Comparison,
    compare_names,
    compare_policies,
    declared_name,
    different_number,
    different_stage,
    number_key,
    same_number,
)
from kg.resolve.judgements import standing

EARLY, LATE = "2026-01-01T08:00", "2026-02-01T08:00"


def test_a_judgement_is_one_line_and_is_read_back():
    judgement = Judgement(EARLY, "李", Verdict.SAME, "agency-1", "agency-2", note="同一机构")
    line = judgement.to_line()
    assert "\n" not in line
    assert "property" not in line  # empty fields are left out
    assert from_line(line) == judgement


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"verdict": "perhaps"}', '{"verdict": "wrong", "who": "x"}'])
def test_a_line_that_is_none_says_which_and_what_to_write(line):
    with pytest.raises(JudgementError, match=r"Line 3 is no judgement .*write one JSON object"):
        from_line(line, 3)


@pytest.mark.parametrize(
    ("verdict", "subject", "other", "by"),
    [
        (Verdict.SAME, "agency-1", "", "李"),  # same as what?
        (Verdict.WRONG, "lead_unit-1", "agency-2", "李"),  # said of one fact
        (Verdict.WRONG, "", "", "李"),
        (Verdict.WRONG, "lead_unit-1", "", ""),  # nobody said it
    ],
)
def test_nonsense_is_refused(verdict, subject, other, by):
    with pytest.raises(JudgementError):
        Judgement(EARLY, by, verdict, subject, other)


def test_the_latest_on_a_question_stands():
    first = Judgement(EARLY, "李", Verdict.SAME, "a", "b")
    second = Judgement(LATE, "王", Verdict.DIFFERENT, "b", "a")  # the same pair
    third = Judgement(EARLY, "李", Verdict.WRONG, "a")
    date = Judgement(EARLY, "李", Verdict.CORRECT, "a", property="date", value="2021")
    place = Judgement(EARLY, "李", Verdict.CORRECT, "a", property="place", value="天津市")
    assert set(standing([first, second, third, date, place])) == {second, third, date, place}
    assert standing([second, first]) == standing([first, second]) == (second,)


def test_clusters_join_but_never_what_is_judged_apart():
    clusters = Clusters([("b", "d")])
    assert clusters.join("a", "b")
    assert clusters.join("c", "d")
    assert not clusters.join("a", "c")  # would put b with d
    assert clusters.join("b", "a")
    assert [clusters.find(one) for one in "abcd"] == ["a", "a", "c", "c"]


def _policy(title: str, **properties: str) -> Entity:
    return Entity("policy-" + title, "Policy", title, (), properties)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("桂政发〔2022〕31号", "桂政发[2022]31 号"),
        ("国发〔2022〕14号", "国发（2022）14号"),
        ("粤卫〔2020〕2号", "粤卫〔2020〕２号"),
    ],
)
def test_spellings_of_one_number(one, other):
    assert number_key(one) == number_key(other)


PAIRS = [
    # number decides, whatever the titles look like
    (
        _policy("加快发展的措施", doc_number="桂政办发〔2020〕70号"),
        _policy("加快广西发展的措施", doc_number="桂政办发[2020]70号"),
        1.0,
    ),
    # one document, two policies
    (
        _policy("转型实施方案", doc_number="粤府〔2021〕45号"),
        _policy("转型若干政策措施", doc_number="粤府〔2021〕45号"),
        0.0,
    ),
    (
        _policy("转型实施方案及措施", doc_number="粤府〔2021〕45号"),
        _policy("转型实施方案", doc_number="粤府〔2021〕45号"),
        1.0,
    ),
    (_policy("工作要点", doc_number="甲〔2021〕1号"), _policy("工作要点", doc_number="甲〔2022〕1号"), 0.0),
    (_policy("数字规划", place="浙江省"), _policy("数字规划", place="广西壮族自治区"), 0.0),
    (_policy("数字规划", place="浙江省"), _policy("数字规划", place="浙江省杭州市"), 1.0),
    (_policy("数字规划", date="2021-03-01"), _policy("数字规划", date="2021"), 1.0),
    (_policy("数字规划", date="2021-03-01"), _policy("数字规划", date="2022"), 0.0),
    (_policy("数字方案"), _policy("数字方案（征求意见稿）"), 0.0),
    (_policy("西安市数字规划"), _policy("数字规划"), 0.0),
]


@pytest.mark.parametrize(("one", "other", "score"), PAIRS)
def test_policies_compared(one, other, score):
    result = compare_policies(one, other)
    assert (result.score, compare_policies(other, one).score) == (score, score)
    assert result.reason


def test_a_comparison_says_why_with_both_values():
    one, other = PAIRS[0][:2]
    assert same_number(one, other) == Comparison(
        1.0, "Two policies have the same 发文字号", ("桂政办发〔2020〕70号", "桂政办发〔2020〕70号")
    )
    assert different_number(one, other).score == 0.0
    assert different_stage(*PAIRS[8][:2]).values == ("", "征求意见稿")
    with pytest.raises(ValueError, match="lies in"):
        Comparison(1.5, "too sure")


def test_names_compared():
    one = Entity("park-1", "Park", "“广西”产业园", (), {"place": "广西壮族自治区"})
    other = Entity("park-2", "Park", "广西产业园", (), {"place": "浙江省"})
    unplaced = Entity("park-3", "Park", "广西产业园")
    declared = Entity("firm-1", "Enterprise", "柳钢集团", (), {"declared": ("广西产业园",)})
    assert compare_names(one, other).score == 0.0
    assert compare_names(one, unplaced).score == 1.0
    assert declared_name(declared, unplaced).score == 1.0
    assert declared_name(one, unplaced).score == 0.0
