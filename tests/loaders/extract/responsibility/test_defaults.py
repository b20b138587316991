"""What a text states once for all of its tasks: by when those without a time are due, and who answers for each."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.responsibility import claim_responsibility
from loaders.mention import Claim
from loaders.read import read_text

PLAN = """某市稳定工业运行若干措施

一、重点任务

（一）扩大有效投资。加快重大工程开工。（责任单位：市发展改革委，完成时限：2025年6月底前）

（二）优化消费供给。举办促消费活动。（责任单位：市商务局）

二、保障措施

各地要细化任务，市政府督查室负责督办。{rule}
"""


def found(document: Document) -> list[Claim]:
    return [claim for part in document.parts for claim in claim_responsibility(document, part)[0]]


@pytest.mark.parametrize(
    ("rule", "deadline"),
    [
        ("未注明时限的，均为2025年底前完成。", "2025-12-31"),
        ("以上任务无特别说明的，均于2025年10月底前完成。", "2025-10-31"),
        ("除明确时限的任务外，其余任务均应于2025年12月31日前完成。", "2025-12-31"),
        ("上述任务除注明时间的外，均为长期任务。", "长期任务"),
        ("以上各项任务均于2025年底前完成。", "2025-12-31"),
        # of what is handed in, and of no task
        ("各项工作方案均应报市政府备案。", None),
        ("未明确责任单位的，于2025年3月另行研究。", None),
    ],
)
def test_rule_gives_a_time_to_tasks_without_one(rule: str, deadline: str | None) -> None:
    claims = {claim.tail.name: claim.properties for claim in found(read_text(PLAN.format(rule=rule)))}
    assert claims["市发展改革委"]["deadline"] == "2025-06-30"
    assert claims["市商务局"].get("deadline") == deadline
    # the words of the time are the rule, and running text beside annotations has none of it
    assert claims["市商务局"].get("deadline_text", rule) in rule
    assert "deadline" not in claims["市政府督查室"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("以上各项任务责任单位均包括各县（区）人民政府，不再一一列出。", ("RESPONSIBLE_UNIT", "各县（区）人民政府")),
        ("各项任务的配合单位均为各县（区）人民政府。", ("COOPERATING_UNIT", "各县（区）人民政府")),
        ("各县（区）人民政府为以上各项任务的责任单位，不再单列。", ("RESPONSIBLE_UNIT", "各县（区）人民政府")),
        (
            "列首位的为牵头单位，各县（区）人民政府均为责任单位，不再逐项列出。",
            ("RESPONSIBLE_UNIT", "各县（区）人民政府"),
        ),
        ("各项任务均由市工业和信息化局牵头协调。", ("LEAD_UNIT", "市工业和信息化局")),
        ("未注明牵头单位的，由市工业和信息化局牵头。", ("LEAD_UNIT", "市工业和信息化局")),
        ("以上任务均需各县（区）人民政府配合，不再列出。", ("COOPERATING_UNIT", "各县（区）人民政府")),
    ],
)
def test_rule_for_all_tasks_is_of_the_policy(rule: str, expected: tuple[str, str]) -> None:
    claims = found(read_text(PLAN.format(rule=rule)))
    assert [(claim.type, claim.tail.name) for claim in claims if claim.head.type == "Policy"] == [expected]
