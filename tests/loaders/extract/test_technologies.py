"""Members of lists that the text says are technologies or fields, known or not."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

LISTS = [
    ("重点突破车辆姿态感知、乘员状态感知和协同感知技术。", ["车辆姿态感知", "乘员状态感知", "协同感知"]),
    ("突破下一代智能汽车的单车智能控制和多车协同控制技术。", ["单车智能控制", "多车协同控制"]),
    ("攻克高精度传感器、柔性显示材料等关键核心技术瓶颈。", ["高精度传感器", "柔性显示材料"]),
    ("在精准滴灌、种质创新、低空物流等领域培育特色优势产业。", ["精准滴灌", "种质创新", "低空物流"]),
    ("在激光雷达、红外夜视等专业特定领域实现技术突破。", ["激光雷达", "红外夜视"]),
    ("加强在边缘计算、大数据、模型库建设等方面进行技术和产业布局。", ["边缘计算", "大数据"]),
    ("在通信与网络、芯片设计与制造等领域开展核心技术攻关。", ["通信与网络", "芯片设计与制造"]),
    ("攻克面向异构平台的智能汽车操作系统关键技术。", ["智能汽车操作系统"]),
    ("着力在推动制度创新、构建全面开放新格局等方面取得新突破。", []),  # what is done
    ("在智能制造、跨境合作等领域打造一批领军企业。", ["智能制造"]),
    ("突破一批关键核心技术。", []),  # of nothing named
    ("在政务服务、社区治理等领域推广应用。", []),  # where a thing is used
    ("组织技术攻关，制约企业、园区发展的难题得到破解。", []),
]


@pytest.mark.parametrize(("text", "names"), LISTS, ids=[text for text, _ in LISTS])
def test_members_of_lists_of_technologies(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names
