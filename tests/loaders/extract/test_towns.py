"""Towns and villages: behind their county, again without it, and alone where a county speaks."""

from __future__ import annotations

import pytest

from loaders.extract.towns import follows_town, listed_towns, lone_towns, named_again, with_town
from tests.loaders.extract.finding import document_of

ENDS = [
    ("石城县琴江镇推进试点", 3, "石城县琴江镇"),
    ("诸安市昌城镇推进试点", 3, "诸安市昌城镇"),
    ("诸安市新城镇推进试点", 3, "诸安市"),
    ("雨山区佳山乡平山村启动", 3, "雨山区佳山乡平山村"),
    ("信义县翠湾村启动", 3, "信义县翠湾村"),  # no word of the dictionary
    ("信义县贫困村全部脱贫", 3, "信义县"),  # a kind of village
    ("信义县城市社区服务", 3, "信义县"),
    ("信义县文昌社区服务", 3, "信义县文昌社区"),
    ("重庆市开州区的竹溪镇", 6, "重庆市开州区"),
    ("灵武市至宁东镇公交", 3, "灵武市"),
    ("百色市边境城镇", 3, "百色市"),
    ("玉门东镇推进试点", 2, "玉门"),  # a town of its own
    ("杭州云霞小镇", 2, "杭州"),  # no town
    ("余杭区乡镇卫生院", 3, "余杭区"),
    ("铜山区镇村公交", 3, "铜山区"),
    ("綦江区村镇供水", 3, "綦江区"),
    ("安岳县相关乡、镇人民政府", 3, "安岳县"),
    ("灵武市至宁东镇快速路", 3, "灵武市"),  # the end of a way
    ("连州市瑶安瑶族乡通车", 3, "连州市瑶安瑶族乡"),
    ("连州市民族乡通车", 3, "连州市"),
]


@pytest.mark.parametrize(("text", "end", "whole"), ENDS, ids=[text for text, _, _ in ENDS])
def test_with_town(text: str, end: int, whole: str) -> None:
    assert text[: with_town(text, end)] == whole


def test_named_again() -> None:
    text = "在永川区板桥镇高滩村，板桥镇召开会议，高滩村种植柑橘，板桥镇党委参加"
    again = [(text[start:end], name) for start, end, name in named_again(text, [(1, 4)]) if start > 10]
    assert again == [("板桥镇", "永川区板桥镇"), ("高滩村", "永川区板桥镇高滩村")]  # and not that of a body


LISTS = [
    ("诸暨市店口镇、次坞镇通车", ["诸暨市次坞镇"]),
    ("嵊州市剡湖街道、三江街道和鹿山街道东王村", ["嵊州市三江街道", "嵊州市鹿山街道东王村"]),
    ("清新区太平、太和和山塘镇", ["清新区太平镇", "清新区太和镇", "清新区山塘镇"]),  # 太和 is a town
    ("清新区太平和山塘等2个镇", ["清新区太平镇", "清新区山塘镇"]),
    ("清新区教育、文化乡镇站", []),
]


@pytest.mark.parametrize(("text", "names"), LISTS, ids=[text for text, _ in LISTS])
def test_listed_towns(text: str, names: list[str]) -> None:
    assert [name for _, _, name in listed_towns(text, [(0, 3)])] == names


ALONE = [
    (
        "甲县概况。范围涉及黄水镇、枫木乡两个乡镇，其中黄水镇万胜坝村、大风堡村全部包括。",
        ["黄水镇", "枫木乡", "黄水镇万胜坝村", "黄水镇大风堡村"],
    ),
    ("甲县概况。完成奋斗镇蔬菜基地建设，加快哈克镇奶源基地建设。", ["奋斗镇", "哈克镇"]),
    ("甲县概况。高桥镇、坡渡镇各4000亩。", ["高桥镇", "坡渡镇"]),
    ("甲县概况。黄水镇获批强镇，冷水镇成为亮点，特色镇建设提速。", ["黄水镇", "冷水镇"]),
    ("甲县概况。会议在浙江乌镇召开。", []),  # it says where it lies
    ("甲县概况。推进商业街道路改造，建设旅游镇、卫星镇项目。", []),
]


@pytest.mark.parametrize(("text", "names"), ALONE, ids=[text for text, _ in ALONE])
def test_lone_towns_of_a_county(text: str, names: list[str]) -> None:
    part = document_of(text.replace("甲县", "石柱县")).parts[0]
    found = lone_towns(text.replace("甲县", "石柱县"), part, [(0, 3)])
    assert [name.removeprefix("重庆市石柱土家族自治县").removeprefix("石柱县") for _, _, name in found] == names


def test_follows_town() -> None:
    assert follows_town("铜梁东城街道", 2)
    assert not follows_town("朝阳街道", 2)
