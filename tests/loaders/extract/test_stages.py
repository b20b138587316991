"""Stages and growth of what is there."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import everything

TYPES = ("Park", "Platform", "Organization", "Project")
SENTENCES = [
    ("推进磐安药材小镇二期建设，年内完成投资3亿元。", [("Park", "磐安药材小镇")]),
    (
        "加快建设南浔电梯智造产业城二期、吴中科技城三期等重大项目。",
        [("Park", "南浔电梯智造产业城"), ("Park", "吴中科技城")],
    ),
    ("完成衢州政务云三期扩容，新增存储容量2PB。", [("Platform", "衢州政务云")]),
    ("支持安徽省肿瘤医院扩建质子治疗楼。", [("Organization", "安徽省肿瘤医院")]),
    ("推动江南大学（宜兴）环境技术研究院扩容升级。", [("Organization", "江南大学（宜兴）环境技术研究院")]),
    ("推进国家轻型燃气轮机检验检测中心（无锡）二期建设。", [("Platform", "国家轻型燃气轮机检验检测中心（无锡）")]),
    (
        "加快淮北市人民医院扩建、濉溪县中医院迁建等项目。",
        [("Project", "淮北市人民医院扩建"), ("Project", "濉溪县中医院迁建")],
    ),
    ("推进潜江数据中心二期等项目。", [("Project", "潜江数据中心二期")]),  # a house
]


@pytest.mark.parametrize(("text", "names"), SENTENCES)
def test_a_stage_is_the_thing_itself(text: str, names: list[tuple[str, str]]) -> None:
    assert [(one.type, one.name) for one in everything(text) if one.type in TYPES] == names
