"""Streets, houses and works of lists that building tells, or what becomes of them."""

from __future__ import annotations

import pytest

from loaders.extract.streets import is_street
from tests.loaders.extract.finding import named

OBJECTS = [
    ("新建市人民医院东院区。", ["市人民医院东院区"]),
    ("加快市人民医院南院区、市第三中学新校区建设。", ["市人民医院南院区", "市第三中学新校区"]),
    ("开工建设区工会大楼，建成桐溪文化中心。", ["区工会大楼", "桐溪文化中心"]),
    ("启动县中医院门诊综合楼建设，完成澄江小学教学楼主体。", ["县中医院门诊综合楼", "澄江小学教学楼"]),
    ("开工新建南环路，改造提升柏溪路、云桥路、澄江东路。", ["南环路", "柏溪路", "云桥路", "澄江东路"]),
    ("完成柏林路（一环路-学院路）、云桥支路等5条道路升级改造工程。", ["柏林路（一环路-学院路）", "云桥支路"]),
    (
        "（2）东岭七中新校区、九中高中部、桐溪小学、第三幼儿园春季投入使用。",
        ["东岭七中新校区", "九中高中部", "桐溪小学", "第三幼儿园"],
    ),
    # a verb that names hold, too; a crossing of two streets is one place
    ("改扩建东岭中学、桐溪小学，新增学位800个。", ["东岭中学", "桐溪小学"]),
    ("实施云桥路与环城路交叉口渠化改造。", []),
    ("打通学府路、桐溪路北延等断头路12条。", ["学府路", "桐溪路北延"]),
    ("完成澄溪河综合整治、云湖清淤工程。", ["澄溪河综合整治", "云湖清淤工程"]),
]
SUBJECTS = [
    ("澄江东路、文昌西街等6条道路建成通车。", ["澄江东路", "文昌西街"]),
    ("1、确保柏溪路、云桥西路等9条道路开工建设。", ["柏溪路", "云桥西路"]),
    ("南部快线、澄江大道、迎宾大道南、文昌大道四期开工建设。", ["南部快线", "澄江大道", "迎宾大道南", "文昌大道四期"]),
    ("宁乡玉泉轮毂、桃江丰禾饲料建成投产。", ["宁乡玉泉轮毂", "桃江丰禾饲料"]),
    ("万达茂、鑫源热电背压机组竣工投产。", ["万达茂", "鑫源热电背压机组"]),  # no place, and only what becomes of them
    ("实现华阳八中澄江校区开工。", ["华阳八中澄江校区"]),
    ("云岭水库、双河水库加快建设。", ["云岭水库", "双河水库"]),
    ("力促城南综合交通枢纽、澄江路改造工程主体结构施工。", ["城南综合交通枢纽", "澄江路改造工程"]),
    ("力促县人民医院感染楼、城东小学5月底前封顶。", ["县人民医院感染楼", "城东小学"]),  # by when
    ("二环路东段快速化改造、市中心医院综合病房楼加快推进。", ["二环路东段快速化改造", "市中心医院综合病房楼"]),
    ("盯紧G206改线、火车站站前广场改造等11个卡点项目。", ["G206改线", "火车站站前广场改造"]),
    (
        "产业类项目71个，主要有中科云母绝缘材料、天元10GWh储能电池等；",
        ["中科云母绝缘材料", "天元10GWh储能电池"],
    ),
    # what the list says itself that it holds
    ("推动通达太阳能光伏组件、云岭水库等项目竣工投产。", ["通达太阳能光伏组件", "云岭水库"]),
    ("实施四环路（城东段）、S208澄江大桥等“通达”工程。", ["四环路（城东段）", "S208澄江大桥"]),
]
NONE = [
    "建设区域医疗中心、互联网医院和智慧医院。",
    "新建公办幼儿园3所，推进县级医院、乡镇卫生院建设。",
    "加强市第一人民医院建设，支持省人民医院建设国家医学中心。",
    "推进教学楼、宿舍楼、食堂建设，体育馆投入使用。",
    "完成老旧小区改造，实施背街小巷改造，改造农村公路。",
    "新产品、新工艺投产。",
    "长江大保护、黄河流域生态保护有序推进。",
    "“云里办”、云政钉投入使用。",
    "大数据中心、云计算中心、5G基站建成投用。",
    "整体协同、公平普惠的数字政府基本建成。",
    "综合保税区、自贸试验区加快建设。",
    "完成澄江一中、云桥二中等4所学校校舍改扩建工程。",  # of schools, and not what they are
]
STREETS = ("云桥西路", "澄溪大道三期", "柏林路（一环路-学院路）", "文昌西街")
NO_STREETS = ("快速路", "农村公路", "产业路", "主干道路", "丝绸之路", "田间路")


@pytest.mark.parametrize(("text", "names"), OBJECTS + SUBJECTS, ids=[text for text, _ in OBJECTS + SUBJECTS])
def test_what_is_built_is_a_work(text: str, names: list[str]) -> None:
    assert named("Project", text) == names


@pytest.mark.parametrize("text", NONE)
def test_kinds_of_houses_and_streets_are_none(text: str) -> None:
    assert named("Project", text) == []


def test_a_hospital_that_is_built_stays_a_body() -> None:
    assert named("Organization", "新建澄江市人民医院。") == ["澄江市人民医院"]


@pytest.mark.parametrize("words", STREETS)
def test_a_street_has_a_name(words: str) -> None:
    assert is_street(words)


@pytest.mark.parametrize("words", NO_STREETS)
def test_a_kind_of_road_is_no_street(words: str) -> None:
    assert not is_street(words)
