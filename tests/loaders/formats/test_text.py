"""Plain text in every encoding that offices send."""

from __future__ import annotations

import codecs

import pytest

from loaders.errors import FormatError, LoadError
from loaders.formats.text import decode_text

WORDS = "云州市人民政府关于加强数字政府建设的实施意见\n一、总体要求\n到2025年，建成一批项目。\n"

ENCODED = [
    WORDS.encode(),
    codecs.BOM_UTF8 + WORDS.encode(),
    WORDS.encode("utf-16"),
    WORDS.encode("utf-16-le"),  # without a mark
    WORDS.encode("utf-16-be"),
    codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
    WORDS.encode("utf-32"),
    WORDS.encode("gb18030"),
    WORDS.encode("gbk"),
    WORDS.replace("\n", "\r\n").encode(),
    WORDS.replace("\n", "\r").encode(),
]


@pytest.mark.parametrize("data", ENCODED)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode_text(data, "a.txt").text == WORDS


def test_big5_is_read_too() -> None:
    words = "臺北市政府關於加強數位政府建設的實施意見，推動發展工作。"
    assert decode_text(words.encode("big5"), "a.txt").text == words


def test_markdown_is_told_by_its_name() -> None:
    assert decode_text(WORDS.encode(), "a.MD").format == "markdown"
    assert decode_text(WORDS.encode(), "a.txt").format == "text"


def test_a_character_cut_off_at_the_end_is_said() -> None:
    found = decode_text(WORDS.encode()[:-2], "a.txt")
    assert found.text == WORDS[:-2]
    assert found.notes


def test_the_hash_is_of_the_bytes() -> None:
    one, other = (decode_text(data, "a.txt").data_hash for data in ENCODED[:2])
    assert len(one) == 64
    assert one != other


BAD = [
    (b"", LoadError, "empty"),
    (b"\n \n\t", LoadError, "empty"),
    ("　\n".encode(), LoadError, "blanks"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", FormatError, "binary"),
    (b"ab\x01\x02cd", FormatError, "binary"),
    (bytes(range(128, 256)) * 20, FormatError, "encoding"),
    (codecs.BOM_UTF8 + b"\xff\xfe\xfd", FormatError, "UTF-8"),
    (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", FormatError, "UTF-16"),
]


@pytest.mark.parametrize(("data", "error", "word"), BAD)
def test_bad_bytes_give_one_sentence_with_a_remedy(data: bytes, error: type[LoadError], word: str) -> None:
    with pytest.raises(error) as caught:
        decode_text(data, "a.txt")
    message = str(caught.value)
    assert message.startswith("a.txt: ")
    assert word in message
    assert ";" in message  # what is wrong; what to do
    assert "\n" not in message


def test_a_table_drawn_with_bars_becomes_rows_of_cells_on_their_own_lines() -> None:
    drawn = "任务表\n\n| 任务 | 责任单位 |\n| :--- | ---: |\n| 建平台 | 市教委、市财政局 |\n"
    text = decode_text(drawn.encode(), "a.md").text
    assert text == "任务表\n\n任务\t责任单位\n\n建平台\t市教委、市财政局\n"
    assert text.count("\n") == drawn.count("\n")


def test_rows_between_bars_are_a_table_without_its_rule_too() -> None:
    drawn = "任务表\n\n| 任务 | 责任单位 |\n| 建平台 | 市教委、市财政局 |\n以上。\n"
    assert decode_text(drawn.encode(), "a.txt").text == "任务表\n\n任务\t责任单位\n建平台\t市教委、市财政局\n以上。\n"


def test_a_markdown_table_may_lack_its_outer_bars() -> None:
    drawn = "任务表\n序号 | 任务 | 单位\n---|:---:|---\n1 | 建平台 | 市教委\n2 | 建中心 |\n以上。\n"
    rows = "任务表\n序号\t任务\t单位\n\n1\t建平台\t市教委\n2\t建中心\t\n以上。\n"
    assert decode_text(drawn.encode(), "a.md").text == rows


def test_bars_that_draw_no_table_stay() -> None:
    drawn = "工作图谱\n\n序号 | 任务 | 牵头单位\n13 | 建平台 | 市教委、市财政局\n14 | 建中心 | 市科委\n"
    rows = "序号\t任务\t牵头单位\n13\t建平台\t市教委、市财政局\n14\t建中心\t市科委\n"
    assert decode_text(drawn.encode(), "a.txt").text == "工作图谱\n\n" + rows  # no outer bars
    tight = "类别｜重点任务｜牵头部门\n耕地｜推广还田｜省农业厅\n水利｜配套灌区｜省水利厅\n"
    assert decode_text(tight.encode(), "a.txt").text == tight.replace("｜", "\t")
    menu = "首页｜要闻｜政策\n图片｜视频｜专题\n"
    assert decode_text(menu.encode(), "a.txt").text == menu
    links = "首页 | 新闻 | 政务\n来源：某网 | 时间：2022-01-21\n"
    assert decode_text(links.encode(), "a.txt").text == links
    assert decode_text("甲 | 乙\n| 丙 |\n".encode(), "a.txt").text == "甲 | 乙\n| 丙 |\n"
