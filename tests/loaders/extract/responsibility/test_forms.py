"""Any list of bodies in any form of the house list, whole, torn by a page or hard-wrapped, is read back exactly."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loaders.extract.responsibility import claim_responsibility
from loaders.read import read_text
from tests.loaders.extract.responsibility.test_roundtrip import (
    BRACKETS,
    FILLER,
    LABELS,
    ROLES,
    VERBS,
    ends,
    lists,
    units,
)

MATTERS = ["编制清单", "制定方案", "数据归集", "平台建设", "业务培训"]
TITLE = "杭州市优化营商环境行动方案"
Expected = dict[str, list[str]]


@dataclass(frozen=True)
class Form:
    """A measure in one form: what stands before it, its words, and who is expected in which role."""

    measure: str
    expected: Expected
    before: str = ""  # a rule or heading above the measure
    article: bool = False


def read_back(form: Form, measure: str) -> Expected:
    """The units of the measure by role, in the order in which they are claimed."""
    head = "第一条 为了规范管理，制定本办法。\n\n第二条 " if form.article else f"一、重点任务\n\n{form.before}"
    tail = "第三条 本办法自2024年1月1日起施行。" if form.article else "（二）加强宣传。做好解读。"
    document = read_text(f"{TITLE}\n\n{head}{measure}\n\n{tail}\n")
    found: Expected = {}
    for part in document.parts:
        for claim in claim_responsibility(document, part)[0]:
            assert claim.head.name in ("提升服务水平", "第二条"), claim
            found.setdefault(ROLES[claim.type], []).append(claim.tail.name)
    return found


def item(words: str) -> str:
    return f"（一）提升服务水平。{FILLER}。{words}"


@st.composite
def two_lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    names = draw(st.lists(units, min_size=2, max_size=8, unique=True))
    cut = draw(st.integers(min_value=1, max_value=len(names) - 1))
    return names[:cut], names[cut:]


def join(names: list[str], last: str = "、") -> str:
    return "、".join(names) if len(names) < 2 else "、".join(names[:-1]) + last + names[-1]


@st.composite
def own_lines(draw: st.DrawFn) -> Form:
    """牵头单位：A / 配合单位：B on lines of their own, with a time below."""
    lead, coop = draw(two_lists())
    first, second = draw(st.sampled_from(LABELS["lead"].split())), draw(st.sampled_from(LABELS["coop"].split()))
    time = draw(st.sampled_from(["", "\n\n完成时限：2025年底", "\n\n主要责任人：张三"]))
    lines = f"\n\n{first}：{join(lead)}{draw(ends)}\n\n{second}：{join(coop)}{draw(ends)}{time}"
    return Form(item("") + lines, {"lead": lead, "coop": coop})


@st.composite
def several_brackets(draw: st.DrawFn) -> Form:
    """（牵头单位：A）（配合单位：B）."""
    lead, coop = draw(two_lists())
    opening, closing = draw(st.sampled_from(BRACKETS))
    words = f"{opening}牵头单位：{join(lead)}{closing}{opening}配合单位：{join(coop)}{closing}"
    return Form(item(words), {"lead": lead, "coop": coop})


@st.composite
def with_scope(draw: st.DrawFn) -> Form:
    """（负责部门：A；适用范围：X）."""
    names = draw(lists)
    return Form(item(f"（负责部门：{join(names)}；适用范围：全市）"), {"resp": names})


@st.composite
def by_matter(draw: st.DrawFn) -> Form:
    """（A负责X，B和C负责Y）."""
    first, second = draw(two_lists())
    one, other = draw(st.permutations(MATTERS))[:2]
    return Form(item(f"（{join(first, '和')}负责{one}，{join(second, '和')}负责{other}）"), {"resp": first + second})


@st.composite
def led_with_rest(draw: st.DrawFn) -> Form:
    """（A牵头，B、C按职责分工落实；D）: the last list has no verb, and nobody says its role."""
    lead, resp = draw(two_lists())
    words = f"（{join(lead)}牵头，{join(resp)}{draw(ends)}按职责分工落实）"
    return Form(item(words), {"lead": lead, "resp": resp})


@st.composite
def together(draw: st.DrawFn) -> Form:
    """（A会同B、C负责）."""
    lead, coop = draw(two_lists())
    verb = draw(st.sampled_from(["会同", "牵头，会同"]))
    assume(verb == "会同" or len(lead) == 1)
    return Form(item(f"（{join(lead)}{verb}{join(coop)}组织实施）"), {"lead": lead, "coop": coop})


@st.composite
def by_order(draw: st.DrawFn) -> Form:
    """（A、B、C，列第一位的为牵头单位，下同）: in the bracket, before the list, or above the measure."""
    names = draw(lists)
    rule = draw(
        st.sampled_from(["列第一位的为牵头单位，下同", "列第1位的为牵头单位，下同", "排在首位的为牵头单位，下同"])
    )
    words = draw(
        st.sampled_from(
            [f"（责任单位：{join(names)}；{rule}）", f"（{rule}：{join(names)}）", f"（{join(names)}，{rule}）"]
        )
    )
    expected = {"lead": names[:1], "resp": names[1:]}
    return Form(item(words), {role: found for role, found in expected.items() if found})


@st.composite
def rule_above(draw: st.DrawFn) -> Form:
    """The rule stands above in running text, the list in a bracket without a word for its role."""
    names = draw(lists)
    above = "本方案各项任务责任单位中，列第一位的为牵头单位。\n\n"
    expected = {"lead": names[:1], "resp": names[1:]}
    return Form(item(f"（责任单位：{join(names)}）"), {role: found for role, found in expected.items() if found}, above)


@st.composite
def prose(draw: st.DrawFn) -> Form:
    """由A牵头，B配合; 由A会同B; A、B按职责分工负责; 由A负责."""
    one, other = draw(two_lists())
    verb = draw(st.sampled_from(["配合", "参与", "协助"]))
    words, expected = draw(
        st.sampled_from(
            [
                (f"由{join(one)}牵头，{join(other)}{verb}，抓好组织实施。", {"lead": one, "coop": other}),
                (f"由{join(one)}会同{join(other)}制定实施细则。", {"lead": one, "coop": other}),
                (f"{join(one)}按照职责分工负责。", {"resp": one}),
                (f"具体工作由{join(one)}负责实施。", {"resp": one}),
            ]
        )
    )
    return Form(item(words), expected)


@st.composite
def article(draw: st.DrawFn) -> Form:
    """第X条 A、B负责…; A会同B制定…."""
    one, other = draw(two_lists())
    words, expected = draw(
        st.sampled_from(
            [
                (f"{join(one)}负责本市营商环境工作的指导和监督。", {"resp": one}),
                (f"{join(one)}应当会同{join(other)}制定工作规范。", {"lead": one, "coop": other}),
            ]
        )
    )
    return Form(words, expected, article=True)


@st.composite
def table(draw: st.DrawFn) -> Form:
    """A row of a table of duties."""
    lead, coop = draw(two_lists())
    marks = draw(st.sampled_from(["、", " ", "，"]))
    assume(marks == "、" or not any("各区" in name or "国网" in name for name in lead + coop))
    header = "序号\t重点任务\t牵头单位\t配合单位\t完成时限"
    row = f"1\t提升服务水平\t{marks.join(lead)}\t{marks.join(coop)}\t2025年底"
    return Form(f"任务分工表\n\n{header}\n{row}", {"lead": lead, "coop": coop})


BRACKETED = st.one_of(
    several_brackets(), with_scope(), by_matter(), led_with_rest(), together(), by_order(), rule_above()
)


@settings(max_examples=800, deadline=None)
@given(st.one_of(BRACKETED, own_lines(), table()))
def test_every_marked_form_is_read_back(form: Form) -> None:
    assert read_back(form, form.measure) == form.expected


@settings(max_examples=80, deadline=None)
@given(st.one_of(prose(), article()))
def test_every_form_of_running_text_is_read_back(form: Form) -> None:
    assert read_back(form, form.measure) == form.expected


@settings(max_examples=80, deadline=None)
@given(st.one_of(BRACKETED, prose()), st.data())
def test_a_page_break_anywhere_behind_the_heading_changes_nothing(form: Form, data: st.DataObject) -> None:
    at = data.draw(st.integers(min_value=len("（一）提升服务水平。") + 20, max_value=len(form.measure) - 1))
    assume(form.measure[at - 1] != form.measure[at])  # 市 before a break and 市 behind it are one, read twice
    torn = f"{form.measure[:at]}\n\n— 7 —\n\n{form.measure[at:]}"
    assert read_back(form, torn) == form.expected


@settings(max_examples=80, deadline=None)
@given(st.one_of(BRACKETED, prose()), st.integers(min_value=24, max_value=42))
def test_hard_wraps_change_nothing(form: Form, width: int) -> None:
    lines = [form.measure[at : at + width] for at in range(0, len(form.measure), width)]
    assume(all(one[-1] != other[0] for one, other in pairwise(lines)))
    assert read_back(form, "\n".join(lines)) == form.expected


def test_verbs_of_both_modules_are_one_table() -> None:
    assert set(VERBS) == set(LABELS) == set(ROLES.values())
