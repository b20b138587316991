"""Short names that a document declares, with the full name before them."""

from __future__ import annotations

import pytest

from loaders.extract.definitions import find_definitions
from loaders.read import read_text


def found(sentence: str) -> list[tuple[str, str]]:
    document = read_text(f"某市管理办法\n\n第一条 为了规范管理，制定本办法。\n\n第二条 {sentence}")
    return [(one.short, one.full) for part in document.parts for one in find_definitions(document, part)]


@pytest.mark.parametrize(
    ("sentence", "short", "full"),
    [
        ("根据《某省数字经济促进条例》（以下简称《条例》），制定方案。", "条例", "《某省数字经济促进条例》"),
        # the quotes around the marks
        ("落实《关于加快水运发展的意见》（国发〔2011〕2号，以下简称《意见》）。", "意见", "《关于加快水运发展的意见》"),
        ("依据《某省航道条例》（2022年修订，下称“条例”），制定方案。", "条例", "《某省航道条例》"),
        ("编写了《某省发展指引》（以下简称“《指引》”），供参考。", "指引", "《某省发展指引》"),
        ("中国信息通信研究院（简称“中国信通院”）发布报告。", "中国信通院", "中国信息通信研究院"),
        ("本条例适用于某某科学城（以下简称科学城）的开发建设。", "科学城", "某某科学城"),
        ("为了促进某某试验区（以下简称试验区）发展，制定本条例。", "试验区", "某某试验区"),
        ("贯彻省委要求，加快建设云川综合保税区（以下简称综保区）。", "综保区", "云川综合保税区"),
        ("各单位应于25日前将进展情况报市专项工作办公室（以下简称专项办）。", "专项办", "市专项工作办公室"),
        # without quotes
        ("设立某省数字政府改革领导小组（以下简称省数改组）。", "省数改组", "某省数字政府改革领导小组"),
        ("推广“津心办”数字社会综合应用平台，以下简称“津心办”。", "津心办", "“津心办”数字社会综合应用平台"),
        # of several names, the last
        ("支持甲集团有限公司、乙机器有限公司（以下简称乙机器）发展。", "乙机器", "乙机器有限公司"),
        # 以下统称 makes one name of a class
        ("各区政府和其他有关单位（以下统称“各有关单位”）是责任单位。", "各有关单位", "各区政府和其他有关单位"),
        # what the words before the name say of it
        ("本条例适用于甲丙知识城（以下简称知识城）的开发建设。", "知识城", "甲丙知识城"),
        # ASCII brackets
        (
            "自治区政务数据共享议事协调机制(以下简称协调机制)主要职责是审议规划。",
            "协调机制",
            "自治区政务数据共享议事协调机制",
        ),
    ],
)
def test_short_name_and_full_name(sentence: str, short: str, full: str) -> None:
    assert found(sentence) == [(short, full)]


@pytest.mark.parametrize(
    "sentence",
    [
        "海关、海事等口岸检查机构（以下统称“查验机构”）依法检查。",
        "统一名称、统一标识。",
        "“一网通办”名称不变。",
        "简称和全称具有同等效力。",
        "负责人称职。",
    ],
)
def test_other_names_are_no_definitions(sentence: str) -> None:
    assert found(sentence) == []
