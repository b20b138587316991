"""Lists of policies, one part an entry, with what their labels say."""

from __future__ import annotations

import pytest

from loaders.document import PartKind
from loaders.read import read_text

Entry = tuple[str, str | None, list[str], str | None]  # title, number, issuers, date


def entries(text: str) -> list[Entry]:
    policies = [part.policy for part in read_text(text).parts if part.policy]
    return [
        (
            one.title,
            one.doc_number.value if one.doc_number else None,
            [each.value for each in one.issuers],
            one.date.value if one.date else None,
        )
        for one in policies
    ]


LISTS: list[tuple[str, list[Entry]]] = [
    # numbered titles, each label on its line
    (
        "外贸政策汇编\n\n1. 关于促进外贸稳定增长的意见\n文号：国办发〔2022〕18号\n发布机构：国务院办公厅\n"
        "发布日期：2022-05-17\n"
        "主要内容：加强外贸企业生产经营保障。\n\n2. 浙江省稳外贸若干措施\n发布机构：浙江省商务厅、浙江省财政厅\n"
        "发布日期：2023-02\n"
        "主要内容：对参展企业给予补助。\n",
        [
            ("关于促进外贸稳定增长的意见", "国办发〔2022〕18号", ["国务院办公厅"], "2022-05-17"),
            ("浙江省稳外贸若干措施", None, ["浙江省商务厅", "浙江省财政厅"], "2023-02"),
        ],
    ),
    # book marks with the number behind them; a body of three characters
    (
        "《云州健康规划》（国发〔2021〕5号）\n发布单位：国务院\n发布时间：2021年12月30日\n摘要：略。\n"
        "《北京市医院管理条例》\n发布单位：北京市人大常委会\n发布时间：2015年1月29日\n摘要：略。\n",
        [
            ("云州健康规划", "国发〔2021〕5号", ["国务院"], "2021-12-30"),
            ("北京市医院管理条例", None, ["北京市人大常委会"], "2015-01-29"),
        ],
    ),
    # all labels on one line
    (
        "文化政策一览\n\n2025年促消费行动方案\n发布单位：商务部　发布日期：2025-02-19\n摘要：实施20条举措。\n\n"
        "上海市文化消费支持政策\n发布单位：上海市商务委员会　发布日期：2026-01-20\n摘要：支持演出。\n",
        [
            ("2025年促消费行动方案", None, ["商务部"], "2025-02-19"),
            ("上海市文化消费支持政策", None, ["上海市商务委员会"], "2026-01-20"),
        ],
    ),
    # the title has a label, too
    (
        "政策名称：广东省托育服务若干措施\n发文字号：粤府办〔2019〕23号\n发文机关：广东省人民政府办公厅\n主要措施：略。\n\n"
        "政策名称：深圳经济特区托育条例\n发文机关：深圳市人大常委会\n主要措施：略。\n",
        [
            ("广东省托育服务若干措施", "粤府办〔2019〕23号", ["广东省人民政府办公厅"], None),
            ("深圳经济特区托育条例", None, ["深圳市人大常委会"], None),
        ],
    ),
    # the year alone; an entry of two is of the first
    (
        "云州市\n政策名称：《云州市达峰方案》、《云州市科技方案》\n发布机构：云州市科技局　发布年份：2023\n内容略。\n"
        "湖州市\n政策名称：《湖州市达峰实施方案》\n发布机构：湖州市人民政府　发布年份：2022\n内容：略。\n",
        [
            ("云州市达峰方案", None, ["云州市科技局"], "2023"),
            ("湖州市达峰实施方案", None, ["湖州市人民政府"], "2022"),
        ],
    ),
    # what it is about stands before who issued it
    (
        "外资政策速递\n\n标题：关于做好利用外资工作的若干措施\n内容：扩大先进制造业领域开放。\n发布单位：国家发展改革委、商务部\n时间：2024年3月\n\n"
        "标题：深圳市关于支持总部企业发展的若干措施\n内容：支持地区总部发展。\n发布者：深圳市人民政府\n时间：2024年4月\n",
        [
            ("关于做好利用外资工作的若干措施", None, ["国家发展改革委", "商务部"], "2024-03"),
            ("深圳市关于支持总部企业发展的若干措施", None, ["深圳市人民政府"], "2024-04"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), LISTS)
def test_entries_say_number_issuer_and_day(text: str, found: list[Entry]) -> None:
    assert entries(text) == found
    assert {part.kind for part in read_text(text).parts} == {PartKind.DIGEST}


@pytest.mark.parametrize(
    "text",
    [
        # the index lines of one notice
        "云州市旅游条例\n发布机构：云州市人大常委会\n发布日期：2020-01-02\n第一条 为了发展旅游，制定本条例。\n",
        # a title printed twice
        "云州市旅游条例\n发布机构：云州市人大常委会\n云州市旅游条例\n发布机构：云州市人大常委会\n第一条 略。\n",
    ],
)
def test_one_policy_is_no_list(text: str) -> None:
    assert len(read_text(text).parts) == 1
