"""Several documents or items of news in one text: where each begins, and what each is of."""

from __future__ import annotations

import pytest

from loaders.read import read_text

BODY = (
    "为促进港口绿色发展，鼓励船舶靠港使用岸电，逐年提高岸电使用率，"
    "结合本市实际情况和港口发展的需要，推进在用码头改造，提出下列措施。"
)
NEWS = [
    # each item has its dateline; a headline above it is its own
    (
        "甲省更新城市 建设家园\n\n中新网昆明9月8日电 （某某）云南省人民政府近日印发《云南省城市更新行动规划》。\n\n"
        "新华社哈尔滨9月11日电 （记者 某）黑龙江省出台了《黑龙江省护理保险实施方案》。",
        ["云南省城市更新行动规划", "黑龙江省护理保险实施方案"],
    ),
    # what was issued before, what is explained to the press, and an item without a policy
    (
        "本报讯 贵州省民政厅日前印发《关于加强临时救助工作的通知》，将于下月施行。\n\n"
        "中新网长沙10月9日电（某）湖南省已搭建完整的政策框架，推动存量建筑利用。\n\n"
        "中新网银川10月9日电（某）自治区举行《宁夏法治宣传行动计划》介绍和解读新闻发布会。",
        ["关于加强临时救助工作的通知", "", "宁夏法治宣传行动计划"],
    ),
    # items that end in their sources, each telling what a notice or a policy called for short says
    (
        "供销合作社升级服务\n近日，《供销合作社发展规划》发布。\n根据规划，到2030年，新建储备库。（时政来源：某网）\n"
        "首次遴选企业\n记者2026年8月3日获悉，甲部日前印发《关于做好推荐工作的通知》。\n通知提出，扩大范围。（新闻来源：某社）\n"
        "药品统一采购\n日前，乙省政府办公厅印发《乙省药物采购管理办法（试行）》（简称“采购办法”）。\n《采购办法》提出，统一配送。（来源：某报）",
        ["供销合作社发展规划", "关于做好推荐工作的通知", "乙省药物采购管理办法（试行）"],
    ),
    # of two policies that are told of, neither is the item's own
    (
        "本报讯 甲省印发《甲省养老实施方案》，乙省印发《乙省养老实施方案》。\n\n本报讯 丙省出台《丙省托育实施方案》。",
        ["", "丙省托育实施方案"],
    ),
]
DOCUMENTS = [
    (
        f"《甲市港口岸电建设方案》\n\n{BODY}\n\n《乙市港口岸电扶持办法》\n\n{BODY}",
        ["甲市港口岸电建设方案", "乙市港口岸电扶持办法"],
    ),
    (
        f"2022年12月5日\n甲港岸电扶持暂行办法\n\n{BODY}\n\n2021年02月09日 《关于推进岸电改造的通知》\n\n{BODY}",
        ["甲港岸电扶持暂行办法", "关于推进岸电改造的通知"],
    ),
    # places over the measures of one plan
    (
        f"甲省港口方案\n\n{BODY}\n\n济南：推进岸电改造\n市交通局印发《岸电改造办法》。\n\n青岛：推进港口建设\n市港航局印发《港口建设办法》。",
        ["甲省港口方案"],
    ),
    # a list of titles is no row of documents, nor is the plan behind a signed notice another
    (f"关于废止文件的决定\n\n{BODY}\n\n《甲市岸电办法》\n《乙市岸电办法》\n《丙市岸电办法》", ["关于废止文件的决定"]),
    (f"甲市关于印发岸电建设方案的通知\n\n{BODY}\n\n2021年7月14日\n\n甲市岸电建设方案\n\n{BODY}", ["岸电建设方案"]),
]


@pytest.mark.parametrize(("text", "titles"), [*NEWS, *DOCUMENTS])
def test_each_is_a_part_of_its_own(text: str, titles: list[str]) -> None:
    parts = read_text(text).parts
    assert [part.policy.title if part.policy else "" for part in parts] == titles


def test_the_day_above_a_title_is_its_date() -> None:
    text, _ = DOCUMENTS[1]
    dates = [part.policy.date.value for part in read_text(text).parts if part.policy and part.policy.date]
    assert dates == ["2022-12-05", "2021-02-09"]
