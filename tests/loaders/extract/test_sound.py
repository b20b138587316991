"""What no proper name is, whatever a finder made of the words."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

TRAPS = [
    ("Project", "数字化转型是系统性工程，要久久为功。", []),  # a sentence
    ("Project", "各地要认真落实这一计划。", []),  # points back
    ("Project", "参与新加坡、泰国、柬埔寨等东盟国家港口项目。", []),  # mere places
    ("Park", "重点打造升级版广西柳州汽车城。", ["广西柳州汽车城"]),  # 升级版 goes before the name
    ("Park", "本条例所称长沙高新区（以下简称高新区）是指国务院批准建设国家自主创新示范区的区域。", ["长沙高新区"]),
    ("Platform", "一是省级政务云平台扩容，二是提升能力。", []),
    ("Platform", "依托监管终端大数据平台开展分析。", []),  # half of 终端
    ("Organization", "有效地控制医院感染，推进医院改革，融入医院管理，完成临时医院建设。", []),
    ("Enterprise", "鼓励运营商向集团客户提供服务。", []),  # half of 运营商
    ("Platform", "筑牢教育系统安全防线。", []),
    ("Project", "大抓项目、抓大项目，形成梯次。", []),
    ("Park", "实现万兆进园区、千兆进工厂，探索“一区多园”模式。", []),
    ("Platform", "通过微信公众号、微信小程序公布结果。", []),
    ("Project", "推动低中高速物联网协同发展。", []),
    (
        "Platform",
        "支持企业建设“机器人智造”标杆工厂和“北京智造”体验中心。",
        ["“北京智造”体验中心"],
    ),  # a name anew behind 和
    ("Park", "加快建设北部湾国际智慧门户港和南宁国际智慧铁路港。", ["北部湾国际智慧门户港", "南宁国际智慧铁路港"]),
    ("Project", "实施全民数字素养与技能提升行动。", ["全民数字素养与技能提升行动"]),  # no name behind 与
]


@pytest.mark.parametrize(("kind", "text", "names"), TRAPS, ids=[text for _, text, _ in TRAPS])
def test_what_is_no_name(kind: str, text: str, names: list[str]) -> None:
    assert named(kind, text) == names
