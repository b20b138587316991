"""Any list of bodies, written in any of the forms and torn at any place by a page, is read back exactly."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loaders.extract.responsibility import claim_responsibility
from loaders.read import read_text

FUNCTIONS = [
    *("发展改革委", "教育局", "科技局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源社会保障局"),
    *("自然资源局", "生态环境局", "住房城乡建设局", "交通运输局", "水利局", "农业农村局", "商务局", "文化和旅游局"),
    *("卫生健康委", "退役军人局", "应急局", "审计局", "市场监管局", "体育局", "统计局", "医保局", "地方金融监管局"),
    *("大数据局", "税务局", "气象局", "残联"),
]
WHOLE = [
    *("各区人民政府", "杭州海关", "人民银行杭州中心支行", "国网浙江省电力有限公司"),
    *("高新区管委会", "市委宣传部", "市委网信办", "市政府办公室"),
]

departments = st.sampled_from(FUNCTIONS)
units = st.one_of(departments.map(lambda name: "市" + name), st.sampled_from(WHOLE))
lists = st.lists(units, min_size=1, max_size=7, unique=True)
ends = st.sampled_from(["", "等", "等有关部门", "等部门和单位"])
BRACKETS = [("（", "）"), ("(", ")"), ("【", "】")]
LABELS = {
    "lead": "牵头单位 主办单位 牵头部门",
    "resp": "责任单位 责任部门 负责部门 承办单位",
    "coop": "配合单位 参加单位 协办单位",
}
VERBS = {"lead": ["牵头", "牵头负责"], "resp": ["负责", "按职责分工负责", "负责落实"], "coop": ["配合", "参与", "协助"]}
ROLES = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}
FILLER = "推进政务服务标准化规范化便利化建设，持续优化营商环境，完善体制机制，强化要素保障，确保各项工作取得实效"


def read_back(annotation: str, at: int | None = None) -> dict[str, list[str]]:
    """The units of a measure's annotation by role, the page torn at a place in it."""
    if at is not None:
        annotation = annotation[:at] + "\n\n" + annotation[at:]
    measure = f"（一）提升服务水平。{FILLER}。{annotation}"
    text = f"杭州市优化营商环境行动方案\n\n一、重点任务\n\n{measure}\n\n（二）加强宣传。做好解读。"
    document = read_text(text)
    found: dict[str, list[str]] = {}
    for part in document.parts:
        claims, _, _ = claim_responsibility(document, part)
        for claim in claims:
            assert claim.head.name == "提升服务水平"
            found.setdefault(ROLES[claim.type], []).append(claim.tail.name)
    return found


@st.composite
def labelled(draw: st.DrawFn) -> tuple[str, dict[str, list[str]]]:
    """An annotation with labels, in brackets of any kind and marks of any width."""
    roles = draw(st.sampled_from([["lead", "coop"], ["resp"], ["lead"], ["lead", "resp", "coop"]]))
    expected = {role: draw(lists) for role in roles}
    colon, between = draw(st.sampled_from(["：", ":"])), draw(st.sampled_from(["；", ";", "，", "。"]))
    said = [
        draw(st.sampled_from(LABELS[role].split())) + colon + "、".join(names) + draw(ends)
        for role, names in expected.items()
    ]
    opening, closing = draw(st.sampled_from(BRACKETS))
    return opening + between.join(said) + closing, expected


@st.composite
def spoken(draw: st.DrawFn) -> tuple[str, dict[str, list[str]]]:
    """An annotation with verbs: （A牵头，B、C配合）."""
    roles = draw(st.sampled_from([["lead", "coop"], ["lead", "resp"], ["resp"]]))
    expected = {role: draw(lists) for role in roles}
    said = ["、".join(names) + draw(ends) + draw(st.sampled_from(VERBS[role])) for role, names in expected.items()]
    opening, closing = draw(st.sampled_from(BRACKETS[:2]))
    return opening + draw(st.sampled_from(["，", "；"])).join(said) + closing, expected


@settings(max_examples=150, deadline=None)
@given(st.one_of(labelled(), spoken()))
def test_every_form_is_read_back(form: tuple[str, dict[str, list[str]]]) -> None:
    annotation, expected = form
    assert read_back(annotation) == expected


@settings(max_examples=150, deadline=None)
@given(labelled(), st.data())
def test_a_page_break_anywhere_changes_nothing(form: tuple[str, dict[str, list[str]]], data: st.DataObject) -> None:
    annotation, expected = form
    at = data.draw(st.integers(min_value=1, max_value=len(annotation) - 1))
    assume(annotation[at - 1] != annotation[at])  # 市 before a break and 市 behind it are one, read twice
    assert read_back(annotation, at) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(departments, min_size=1, max_size=8, unique=True))
def test_a_shared_prefix_is_restored(names: list[str]) -> None:
    annotation = f"（责任单位：市{'、'.join(names)}）"
    assert read_back(annotation) == {"resp": ["市" + name for name in names]}
