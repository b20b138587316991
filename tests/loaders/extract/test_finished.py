"""Works that what becomes of them tells, or the verb of building before them."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

FINISHED = [
    ("启动瑞丰商城、宏达广场项目建设", ["瑞丰商城", "宏达广场项目"]),  # no 等 before 项目
    ("确保瑞丰广场城市综合体开工", ["瑞丰广场城市综合体"]),
    ("重点抓好宏达文化城项目的实施", ["宏达文化城项目"]),
    ("推进燕塔鑫街特色商业街区建设", ["燕塔鑫街特色商业街区"]),
    ("改造霞浦批发市场，建设华南果蔬物流中心。", ["霞浦批发市场", "华南果蔬物流中心"]),
    ("打造红星美凯龙综合体。", ["红星美凯龙综合体"]),
    # what is at work on them
    ("梨园邻里中心已完成基础工程施工；青枫公园正在进行方案设计。", ["梨园邻里中心", "青枫公园"]),
    ("临川高等师范学校实训楼、宿豫区群众活动中心已进场施工。", ["临川高等师范学校实训楼", "宿豫区群众活动中心"]),
    ("江北热电2号机组并网发电，云岭大桥合龙。", ["江北热电2号机组", "云岭大桥"]),
]
NONE = [
    "首批机组并网发电，新能源并网发电能力提升。",
    "新建农贸市场3个，改造老旧批发市场，建设一批文化广场。",  # how many there are
    "加快县城文化广场、农产品批发市场、社区超市建设。",  # of what kind
    "建设统一开放的大市场，加快建设全国统一大市场。",
    "培育资本市场，建设要素市场，规范市场建设。",
    "打造“夜经济”街区。",
]


@pytest.mark.parametrize(("text", "names"), FINISHED, ids=[text for text, _ in FINISHED])
def test_works_that_are_built(text: str, names: list[str]) -> None:
    assert named("Project", text) == names


@pytest.mark.parametrize("text", NONE)
def test_houses_that_are_none(text: str) -> None:
    assert named("Project", text) == []
