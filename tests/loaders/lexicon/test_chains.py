"""Bodies written one behind another with no mark between them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from loaders.lexicon.chains import chain, chain_start


@pytest.mark.parametrize(
    "words",
    [
        "妇联|财政局",
        "民政局|财政局|卫健委",
        "农业农村局|高新区|产业园区（北塘镇）|各乡镇|县水务公司",
        "市生态环境分局|市住建局",
        # a local body begins within what may look like one name
        "县供电公司|县发改委",
        "市应急管理局|市消防救援大队|各镇（街道）",
        "市委组织部|市委宣传部",
        "县总工会|团县委|县妇联",
        "文旅局|旅投公司",
        "县发改局|县财政局|农发行柳河县支行",
        "财政部|国家税务总局",
        # offices of one department
        "村镇建设股|质量安全监督站",
        "基础教育科|计划财务科|办公室",
        # one body: an office of a department, a branch, a name with a part that is one
        "财政局国库科",
        "市政府办公厅",
        "高新区市场监管局",
        # a township's government, a zone's committee
        "县水利局|柳河镇人民政府",
        "县文广旅体局|云湖度假区管委会",
        "县发改局|开发区财政局",
        "科技和工业信息化局",
        "县人民政府办公室",
    ],
)
def test_bodies_of_a_chain(words: str) -> None:
    plain = words.replace("|", "")
    cuts = chain(plain)
    assert "|".join(plain[start:end] for start, end in pairwise([*cuts, len(plain)])) == words


@pytest.mark.parametrize(
    "words", ["推进数据共享", "中国铁塔有限公司下属单位", "财政局要加强监管", "市公安局高新区分局"]
)
def test_other_words_are_no_chain(words: str) -> None:
    assert chain(words) == ()


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("新增高清探头200个市公安局", "市公安局"),
        ("完善供水管网。水利局财政局各乡镇", "水利局财政局各乡镇"),
        ("共享数据", None),
    ],
)
def test_the_bodies_that_words_end_in(words: str, bodies: str | None) -> None:
    start = chain_start(words, 0, len(words))
    assert (None if start is None else words[start:]) == bodies
