"""Works that their size, their kind of house, or what is done to a park or a station tells."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

BUILT = [
    (
        "4.开工建设第五人民医院病房楼、第二人民医院新院。",
        ["第五人民医院病房楼", "第二人民医院新院"],
    ),  # after its number
    ("推进中煤600万吨露天矿、龙源50兆瓦光伏项目建设", ["中煤600万吨露天矿", "龙源50兆瓦光伏项目"]),
    ("全力推进华能2×66万千瓦热电联产项目前期工作", ["华能2×66万千瓦热电联产项目"]),
    ("启动县文化馆新馆建设", ["县文化馆新馆"]),
    ("开工建设市福利院养护楼", ["市福利院养护楼"]),
    ("加快建设绍兴南站，推动上盈站开工建设", ["绍兴南站", "上盈站"]),
    ("建设濛溪河湿地公园", ["濛溪河湿地公园"]),
    ("积极推动“智慧岛”“数字港”等项目优化完善", ["“智慧岛”", "“数字港”"]),
]
NONE = [
    "新增产能30万吨的项目。",  # whose it is nobody says
    "建设年处理10万吨垃圾处理项目。",
    "建设一批变电站、泵站、加油站。",
    "新建城市公园和体育公园。",
    "县图书馆新馆环境优美。",  # nobody builds it
    "推动“5G+医疗”“5G+教育”等项目实施。",
]


@pytest.mark.parametrize(("text", "names"), BUILT)
def test_what_is_built_is_a_work(text: str, names: list[str]) -> None:
    assert named("Project", text) == names


@pytest.mark.parametrize("text", NONE)
def test_what_is_a_kind_of_work_is_none(text: str) -> None:
    assert named("Project", text) == []
