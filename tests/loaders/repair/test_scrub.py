"""Small damage inside a line."""

from __future__ import annotations

import pytest

from loaders.repair.scrub import find_signs, mend_radicals, parts_figures, scrub
from loaders.repair.seams import glue, repeated, splits_word


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("创新型企业 and 产业集群", "创新型企业和产业集群"),
        ("加大扶持 etc 。", "加大扶持等。"),
        ("“A平台” and “B平台”", "“A平台”和“B平台”"),
        ("Research and Development", "Research and Development"),  # genuine English
        ("**第三，平台壮大。**全球", "第三，平台壮大。全球"),
        ("<p>重点培育壮大柳工</p><p>重点引进三一</p>", "重点培育壮大柳工重点引进三一"),
        ("一行<br/>另一行", "一行 另一行"),
        (r"$>75\%$", ">75%"),
        ("价格低于<100元", "价格低于<100元"),  # a sign of comparison is no tag
    ],
)
def test_scrub(line: str, expected: str) -> None:
    assert "".join(chunk.text for chunk in scrub(line, 0)) == expected


def test_scrubbed_chunks_know_where_they_stood() -> None:
    first, word, last = scrub("企业 and 产业", 100)
    assert (first.start, word.start, last.start) == (100, 102, 107)
    assert (word.length, word.guessed) == (5, True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("市商务局于 2023 年 10 月底前建成 12 个", "市商务局于2023年10月底前建成12个"),
        ("优化 12345 热线，推广 5G 应用", "优化12345热线，推广5G应用"),
        ("增长 6.5% 左右，《数字化 2.0 方案》", "增长6.5%左右，《数字化2.0方案》"),
        ("1.2 总体要求：到 2025 年", "1.2 总体要求：到2025年"),  # what ends a number stays
        ("2024 年工作方案", "2024年工作方案"),
        ("责任单位： 市财政局 市数据局", "责任单位： 市财政局 市数据局"),  # between two names it parts them
    ],
)
def test_blanks_round_figures_go_where_they_part_them_throughout(line: str, expected: str) -> None:
    assert "".join(chunk.text for chunk in scrub(line, 0, parted=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到 2025 年建成 12 个，投资 30 亿元。", True),
        ("到2025年建成12个，投资 30 亿元，占 60%左右。", False),
        ("到 2025 年。", False),  # too few to say anything
    ],
)
def test_a_text_parts_figures_where_it_mostly_does(text: str, expected: bool) -> None:
    assert parts_figures(text) is expected


def test_signs_are_found_once_for_a_text() -> None:
    assert find_signs("甲 and 乙\n**丙**") == [1, 8, 11]
    assert find_signs("平铺直叙。") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("⻄部陆海新通道", "西部陆海新通道"),
        ("⻓三角", "长三角"),
        ("⾃治区", "自治区"),
        ("⻚⻛⻝⻢⻥⻩⻰", "页风食马鱼黄龙"),
        ("西部", "西部"),
    ],
)
def test_radicals_become_characters(line: str, expected: str) -> None:
    assert mend_radicals(line) == expected
    assert len(line) == len(expected)


@pytest.mark.parametrize(
    ("before", "after", "length"),
    [
        ("提升服务企业", "业和人民群众", 1),
        ("高技术船舶、机", "机器人、海上风电装备", 1),
        ("推广智能制造新模式", "式新业态", 1),
        ("深度超大规模", "模图计算", 1),
        ("已建立的内控和安全管理", "管理制度；", 2),
        ("高校和创新型企业。", "业。广西在", 2),  # a stray piece behind the full stop
        ("以人民", "民生工程为重点", 0),  # two words that share a character
        ("实现人", "人参与", 0),
        ("配合单位：市", "市场监管局）", 0),  # 市市场监管局, of the city
        ("由市", "市政行政主管部门负责", 0),
        ("加快推进", "数字化转型", 0),
        ("增长5", "5倍", 0),
    ],
)
def test_repeated_at_a_seam(before: str, after: str, length: int) -> None:
    assert repeated(before, after) == length


def test_a_seam_may_run_through_a_word() -> None:
    assert splits_word("数据开放目录清", "单和需求清单")
    assert not splits_word("引领产业高水平发展", "人工智能产业规模")


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [("5th Generation Mobile", "Communication Technology", " "), ("基于", "5G", ""), ("互联网", "+", "")],
)
def test_glue(before: str, after: str, between: str) -> None:
    assert glue(before, after) == between
