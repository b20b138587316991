"""Case boxes that interrupt the running text, set wider than it."""

from __future__ import annotations

from loaders.document import BlockKind, Stream
from loaders.formats.text import decode_text
from loaders.repair.clean import repair
from loaders.repair.layout import find_layout
from loaders.repair.lines import read_lines
from loaders.repair.streams import separate

BODY = [
    "省级层面加强对地市数字产业发展的指导，实现错位协同发",
    "展，避免产能及供给过剩等；省市联合、部门联动，实施精",
    "准招商；针对龙头企业，做好对接服务。",
]
OPEN = [
    "地市层面建立数字产业领军企业、独角兽企业和种子企业培",
    "育名录，强化动态管理和专业服务，鼓励企业在多层次资本市",
]
REST = ["场上市挂牌，对并购重组给予贴息支持，推动企业做大做强。"]
NEXT = ["（二）推动行业融通发展", *BODY]
TITLE = "云州市：打造智能终端产业基地"
BOX = [
    "一、背景介绍",
    "云州市电子信息产业稳步发展，已成为领先主导产业，总体规模占全市工业产业比重超三分之一，企业主要",
    "集中在高新区，主要由通信、影视和智能消费三类产品构成，产业链条较为完整。",
    "二、主要做法",
    "1.引进产业链上下游企业",
    "推动源城区以产业城为载体，引进一批国内外产业链上下游企业，鼓励新一代电子信息龙头企业前瞻性布局",
    "新产业周期，支持关键电子元器件企业转型研发关键技术，打造特色优势明显的产业集群和一批骨干企业。",
    "三、取得成效",
    "云州新一代电子信息产业实现工业总产值四百九十三亿元，工业增加值一百一十三亿元，占全市工业比重达",
    "百分之三十三，拥有规上企业四十八家。",
]


def streams(printed: list[str]) -> tuple[list[str], list[list[str]]]:
    found = read_lines("\n\n".join(printed))
    body, boxes = separate(found, find_layout(found))
    return [line.text for line in body], [[line.text for line in box.lines] for box in boxes]


def test_a_box_between_paragraphs() -> None:
    body, boxes = streams([*BODY, *BODY, TITLE, *BOX, *NEXT])
    assert boxes == [[TITLE, *BOX]]
    assert body == [*BODY, *BODY, *NEXT]


def test_a_box_inside_a_sentence_lets_the_sentence_end_first() -> None:
    text = "\n\n".join([*BODY, *BODY, *OPEN, TITLE, *BOX, *REST, *NEXT])
    found = repair(decode_text(text.encode(), "x.txt"))
    blocks = [found.text[b.start : b.end] for b in found.blocks]
    whole = next(i for i, words in enumerate(blocks) if words.startswith("地市层面建立"))
    assert blocks[whole] == "".join([*OPEN, *REST])
    assert blocks[whole + 1] == TITLE
    assert found.blocks[whole + 1].kind == BlockKind.CAPTION


def test_a_box_that_a_page_break_interleaves_with_the_text() -> None:
    # the next page prints the running text first, then the rest of the box
    first, rest = BOX[:6], BOX[6:]
    page = [" 2.推进企业做大做强", *BODY, *OPEN]
    printed = "\n\n".join([*BODY, *BODY, TITLE, *first]) + "\n" + "\n\n".join([*page, *rest, *REST, *NEXT])
    found = repair(decode_text(printed.encode(), "x.txt"))
    box = "\n".join(found.text[b.start : b.end] for b in found.blocks if b.stream == Stream.BOX)
    body = "\n".join(found.text[b.start : b.end] for b in found.blocks if b.stream == Stream.BODY)
    assert "龙头企业前瞻性布局新产业周期" in box
    assert "多层次资本市场上市挂牌" in body
    assert "推进企业做大做强" in body
    assert "拥有规上企业四十八家。" in box


def test_text_of_one_width_has_no_boxes() -> None:
    body, boxes = streams([*BODY, *BODY, *BODY])
    assert boxes == []
    assert len(body) == 9
