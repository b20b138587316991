"""Marks and figures as keyboards type them: read as the printed ones, so that no fact depends on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.formats.marks import bracketed, widened
from tests.gold.facts import facts

GOLD = Path(__file__).parents[2] / "gold"
TYPED = {
    "half-width": str.maketrans("，：；（）？！", ",:;()?!"),
    "straight-quotes": str.maketrans("“”", '""'),
    "dots": str.maketrans("。", "."),
    "square-brackets": str.maketrans("〔〕【】", "[][]"),
    "small-forms": str.maketrans("，：；（）", "﹐﹕﹔﹙﹚"),
    "corner-brackets": str.maketrans("“”‘’", "「」『』"),
    "wide-figures": str.maketrans("0123456789.%G", "０１２３４５６７８９．％Ｇ"),
}


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("支持示范区,鼓励高校", "支持示范区，鼓励高校"),
        ("(责任单位:市住建局;配合单位:各区政府)", "（责任单位：市住建局；配合单位：各区政府）"),
        ("建成5G基站,推进应用", "建成5G基站，推进应用"),  # a letter before it
        ("时限要求:2019年6月底前", "时限要求：2019年6月底前"),  # a figure behind it
        ("增长8%,GDP居前", "增长8%，GDP居前"),  # a share before it
        ("投资1,000万元,比例1:0.6", "投资1,000万元，比例1:0.6"),  # figures keep theirs
        ("每日8:30至12:00", "每日8:30至12:00"),
        ("Smart city, 5G: f(x) ok", "Smart city, 5G: f(x) ok"),  # no Chinese beside it
        ("网址:http://www.gov.cn", "网址：http://www.gov.cn"),
        ("(一)加快建设(NB-IoT)网络", "（一）加快建设（NB-IoT）网络"),
        ("各县(市,区)政府和各区（县.市）", "各县（市、区）政府和各区（县、市）"),  # levels are a list
        ("推进建设（兰州市,区域中心）", "推进建设（兰州市，区域中心）"),
        ("见[附件](http://www.gov.cn)。", "见[附件](http://www.gov.cn)。"),  # a link of Markdown
        ("1)加快建设(市发展改革委牵头", "1)加快建设(市发展改革委牵头"),  # one opens, none closes
        ('推进"一网通办",深化"互联网+监管"', "推进“一网通办”，深化“互联网+监管”"),
        ('推进"一网\n通办"改革', "推进“一网\n通办”改革"),  # wrapped
        ('一个"字多余,推进"一网通办"', '一个"字多余，推进“一网通办”'),  # one of three has no fellow
        ('屏幕55",名为key="value"', '屏幕55"，名为key="value"'),  # inches, and a value of another script
        ("一.总体要求\n建设平台.推进共享.达到75%.加快应用.", "一.总体要求\n建设平台。推进共享。达到75%。加快应用。"),
        ("建设平台。见附件.推进共享.提升1.5倍.", "建设平台。见附件.推进共享.提升1.5倍."),  # it ends sentences with 。
        ("第一章.......4\n第二章.......9", "第一章.......4\n第二章.......9"),
        ("１．到２０２５年，５Ｇ基站达到１．５万个、占８５％", "1．到2025年，5G基站达到1.5万个、占85%"),
        ("推進「一網通辦」", "推進“一網通辦”"),
        ("﹙责任单位﹕市财政局﹔市水利局﹚｡", "（责任单位：市财政局；市水利局）。"),
    ],
)
def test_typed_marks_beside_chinese_are_read_as_printed_ones(text: str, matched: str) -> None:
    assert widened(text) == matched


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("完善检查备案制度。{牵头单位：市司法局}", "完善检查备案制度。（牵头单位：市司法局）"),
        ("推行用地清单制。〖市住建局牵头，6月底前完成〗", "推行用地清单制。（市住建局牵头，6月底前完成）"),
        ("印发《关于〈政府工作报告〉重点工作分工的意见》", "印发《关于〈政府工作报告〉重点工作分工的意见》"),  # a title
        ('<span title="责任单位：">市教育局</span>', '<span title="责任单位：">市教育局</span>'),  # a tag
    ],
)
def test_rare_brackets_around_a_duty_are_read_as_round_ones(text: str, matched: str) -> None:
    assert bracketed(text) == matched


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
@pytest.mark.parametrize("name", ["cs_business", "gwy_plan", "hn_ftz", "sc_transport"])
def test_the_facts_of_a_document_do_not_depend_on_how_its_marks_are_typed(
    name: str, typed: dict[int, str | int | None]
) -> None:
    printed = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    assert facts(printed.translate(typed)) == facts(printed)
