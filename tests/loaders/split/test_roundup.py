"""Round-ups of policies: where each item begins, what it tells of, and the place whose bodies it means."""

from __future__ import annotations

import pytest

from loaders.document import Part
from loaders.read import read_text

Item = tuple[str, tuple[str, ...], str | None]  # title, issuers, place


def items(text: str) -> list[Item]:
    return [_item(part) for part in read_text(text).parts]


def _item(part: Part) -> Item:
    policy = part.policy
    return (policy.title, tuple(one.value for one in policy.issuers), part.place) if policy else ("", (), part.place)


TOP: Item = ("", (), None)
RESCUE: Item = ("关于加强救助工作的通知", ("贵州省民政厅",), "贵州省")
RENEWAL: Item = ("湖南省城市更新实施办法", ("湖南省住建厅",), "湖南省")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # headlines that begin with their places
        (
            "各地动态\n\n贵州：加强救助工作\n贵州省民政厅日前印发《关于加强救助工作的通知》，明确相关规定。\n\n"
            "湖南：盘活存量建筑\n湖南省住建厅近日出台《湖南省城市更新实施办法》，推动利用。",
            [TOP, RESCUE, RENEWAL],
        ),
        # on the line of the item, where bodies are said by their level; what was issued before is not the news
        (
            "绿色建筑动态\n2024年第3期\n\n【地方动态】\n江西：改造“有补贴”  3月5日，省住房城乡建设厅、省财政厅联合印发"
            "《既有建筑改造补贴办法》，2019年印发的《既有建筑改造奖补细则》同时废止。\n"
            "甘肃：装配率再提高  《甘肃省装配式建筑管理条例》自5月1日起施行。省司法厅负责解释。",
            [
                TOP,
                ("既有建筑改造补贴办法", ("省住房城乡建设厅", "省财政厅"), "江西省"),
                ("甘肃省装配式建筑管理条例", (), "甘肃省"),
            ],
        ),
        # places in brackets, and one without a policy
        (
            "数字经济周报\n【湖北】省数据局印发《湖北省数据流通若干措施》，支持建设先导区。\n【四川】四川省举行数字经济推进会，省数据局通报进展。\n"
            "【襄阳】市数据局日前印发《公共数据授权运营管理办法》，市财政局负责收益管理。",
            [
                TOP,
                ("湖北省数据流通若干措施", ("省数据局",), "湖北省"),
                ("", (), "四川省"),
                ("公共数据授权运营管理办法", ("市数据局",), "襄阳市"),
            ],
        ),
        # places on lines of their own, over several items
        (
            "低空经济政策一览\n\n湖南\n省工业和信息化厅发布《低空经济发展行动方案》，建设通用机场。\n"
            "长沙市人民政府办公厅印发《长沙市支持低空经济发展若干政策》，给予奖励。\n\n安徽\n省发展改革委印发《关于加快低空基础设施建设的实施意见》。",
            [
                TOP,
                ("低空经济发展行动方案", ("省工业和信息化厅",), "湖南省"),
                ("长沙市支持低空经济发展若干政策", ("长沙市人民政府办公厅",), "长沙市"),
                ("关于加快低空基础设施建设的实施意见", ("省发展改革委",), "安徽省"),
            ],
        ),
        # a headline that names the policy, and its text that names it again; what no place issues is of none
        (
            "政策快讯\n1. 国务院办公厅印发《关于健全托育服务的意见》\n"
            "6月11日，国务院办公厅印发《关于健全托育服务的意见》，提出要求。\n"
            "2. 陕西出台养老方案\n6月12日，陕西省民政厅印发《陕西省养老服务三年行动方案》。",
            [
                TOP,
                ("关于健全托育服务的意见", ("国务院办公厅",), None),
                ("陕西省养老服务三年行动方案", ("陕西省民政厅",), "陕西省"),
            ],
        ),
        # behind numbers and a bar; and who has made a policy, where nobody is said to have issued it
        (
            "01 浙江｜推进海洋经济\n省海洋经济厅近日印发《海洋生物医药发展实施意见》，提出目标。\n"
            "02 山西｜煤炭清洁利用\n《煤炭清洁利用补贴办法》自5月1日起施行。办法由省能源局会同省财政厅制定。",
            [
                ("海洋生物医药发展实施意见", ("省海洋经济厅",), "浙江省"),
                ("煤炭清洁利用补贴办法", ("省能源局", "省财政厅"), "山西省"),
            ],
        ),
        # behind marks, of one policy and other news; the contents of the issue are none of them
        (
            "数字经济内参\n2024年第8期（总第20期）\n\n本期目录\n▶ 湖南出台城市更新办法\n▶ 算力平台上线\n\n【新政】\n"
            "▶ 湖南出台城市更新办法\n湖南省住建厅近日出台《湖南省城市更新实施办法》，推动利用。\n【园区】\n"
            "▶ 算力平台上线\n贵阳高新区与云上公司签约。\n▶ 双方签约\n贵州省与云上公司签约。",
            [TOP, RENEWAL, TOP, TOP, TOP],
        ),
        # what stands behind the mark of the items is one, though it tells of no policy
        (
            "政策周报\n\n◆贵州：贵州省民政厅日前印发《关于加强救助工作的通知》，明确规定。\n"
            "◆湖南：湖南省住建厅近日出台《湖南省城市更新实施办法》，推动利用。\n◆湖南省与贵州省签约，合作建设产业园。",
            [TOP, RESCUE, RENEWAL, TOP],
        ),
        # under a masthead each item has a headline of a place, and none tells of a policy
        (
            "【工作动态】2024年第18期\n\n贵州：多措护航民营经济\n省工商联成立服务专班，省税务局走访企业。\n\n"
            "大连金普新区：上线服务平台\n新区行政审批局推出办事指南，大连海关参与。",
            [TOP, ("", (), "贵州省"), ("", (), "大连市")],
        ),
        # what one place has done over the years is no round-up
        (
            "山区县发展的实践\n\n省政府印发《浙江省山区县高质量发展实施方案》，每县制定一套政策。\n\n"
            "近年来，浙江省出台《关于加快山区发展的意见》，省财政厅设立专项资金。",
            [("", (), "浙江省")],
        ),
    ],
)
def test_each_item_is_of_its_place(text: str, expected: list[Item]) -> None:
    assert items(text) == expected
