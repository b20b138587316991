"""Platforms: systems, networks, laboratories, centres, brands; three sites in one bracket; and what is a class."""

from __future__ import annotations

import pytest

from loaders.extract.platforms import find_platforms
from tests.loaders.extract.finding import found, named

NAMED = [
    # one string, three sites
    (
        "推进中国移动（柳州、崇左、贺州）数据中心建设",
        ["中国移动（崇左）数据中心", "中国移动（柳州）数据中心", "中国移动（贺州）数据中心"],
    ),
    # the head and the bracket are shared by the members
    (
        "支持中国—东盟（华为）人工智能、鲲鹏生态、区块链创新中心项目131个",
        ["中国—东盟（华为）人工智能创新中心", "中国—东盟（华为）鲲鹏生态创新中心", "中国—东盟（华为）区块链创新中心"],
    ),
    # quoted brands, with and without a head, side by side
    ("加快建设“一键游广西”公共服务平台。", ["“一键游广西”公共服务平台"]),
    ("完善“浙里办”APP、“渝快办”平台功能", ["“浙里办”APP", "“渝快办”平台"]),
    ("推广“闽政通”、“皖事通”等政务服务平台", ["“闽政通”", "“皖事通”"]),
    ("推广应用“粤商通”“穗好办”“i深圳”等平台。", ["“粤商通”", "“穗好办”", "“i深圳”"]),
    ("推广“苏康码”应用", ["“苏康码”"]),
    ("依托“桂企出海+”综合服务平台", ["“桂企出海+”综合服务平台"]),
    # the verb and the subject before the name
    ("推动广西民族大学筹划建设中国—东盟大数据分析中心", ["中国—东盟大数据分析中心"]),
    ("夯实省“一网共享”平台，提升能力", ["“一网共享”平台"]),
    (
        "在中国—东盟信息港高标准规划打造中国—东盟“智能计算”国际服务枢纽",
        ["中国—东盟信息港", "中国—东盟“智能计算”国际服务枢纽"],
    ),
    ("承载郁南县医疗业务系统的专网", ["郁南县医疗业务系统"]),
    # two names joined by 和
    (
        "运用中国人民银行征信中心应收账款融资服务平台和动产融资统一登记公示系统",
        ["中国人民银行征信中心应收账款融资服务平台", "动产融资统一登记公示系统"],
    ),
    # 在 and 联合 inside the name
    ("完善山西省投资项目在线审批监管平台功能", ["山西省投资项目在线审批监管平台"]),
    ("建设中国—东盟互联网应用技术联合创新中心", ["中国—东盟互联网应用技术联合创新中心"]),
    # jurisdiction instead of a place
    ("接入自治区数据共享交换平台、公共数据开放平台", ["自治区数据共享交换平台", "公共数据开放平台"]),
    ("依托省公共资源交易平台", ["省公共资源交易平台"]),
    # laboratories, computing centres, medical centres, exchanges
    ("建设鹏城实验室、之江实验室、紫金山实验室", ["鹏城实验室", "之江实验室", "紫金山实验室"]),
    ("依托国家超级计算郑州中心开展服务", ["国家超级计算郑州中心"]),
    (
        "建设国家儿童医学中心、国家第三代半导体技术创新中心（苏州）",
        ["国家儿童医学中心", "国家第三代半导体技术创新中心（苏州）"],
    ),
    ("支持大连商品交易所、北部湾大数据交易中心发展", ["大连商品交易所", "北部湾大数据交易中心"]),
    ("依托国家企业信用信息公示系统（湖南）归集信息", ["国家企业信用信息公示系统（湖南）"]),
    ("组建芯片技术创新中心", ["芯片技术创新中心"]),
]
REFUSED = [
    "建设智慧城市平台、大数据平台和公共服务平台。",
    "争创一批国家企业技术中心、国家工程研究中心、国家技术创新中心。",
    "积极搭建数字经济高层次人才引育平台。",
    "建设一批国家级重点实验室。",
    "推动有条件的地方建设中试基地和数据中心。",
    "加快边缘数据中心部署，提高“老旧小散”数据中心能效。",
    "打造企业“产业大脑”和移动“驾驶舱”。",
    "带动1.5万家企业“上云上平台”。",
    "发展平台经济，完善系统集成。",
    "采用“政府引导+云服务+生态伙伴”服务平台",
    "加强与国内外高端科技机构和重点实验室合作",
    "自治区重点实验室4家",
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named_platforms_are_found(text: str, names: list[str]) -> None:
    assert sorted(named("Platform", text)) == sorted(names)


@pytest.mark.parametrize("text", REFUSED)
def test_classes_are_no_platforms(text: str) -> None:
    assert found(find_platforms, text) == []
