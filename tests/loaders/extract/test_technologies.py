"""Members of lists that the text says are technologies or fields, known or not."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

LISTS = [
    ("重点突破车辆姿态感知、乘员状态感知和协同感知技术。", ["车辆姿态感知", "乘员状态感知", "协同感知"]),
    ("突破下一代智能汽车的单车智能控制和多车协同控制技术。", ["单车智能控制", "多车协同控制"]),
    ("攻克高精度传感器、柔性显示材料等关键核心技术瓶颈。", ["高精度传感器", "柔性显示材料"]),
    ("在精准滴灌、种质创新、低空物流等领域培育特色优势产业。", ["精准滴灌", "种质创新", "低空物流"]),
    ("突破一批关键核心技术。", []),  # of nothing named
    ("在政务服务、社区治理等领域推广应用。", []),  # where a thing is used
    ("组织技术攻关，制约企业、园区发展的难题得到破解。", []),
]


@pytest.mark.parametrize(("text", "names"), LISTS, ids=[text for text, _ in LISTS])
def test_members_of_lists_of_technologies(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names
