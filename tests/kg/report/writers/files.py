"""Reports to write: one with all that a report may hold, and one whose every word is hostile."""

from __future__ import annotations

from kg.ask.answer import Quote
from kg.report.content import (
    Chart,
    Head,
    Heading,
    Line,
    Mark,
    Matrix,
    Paragraph,
    Report,
    Run,
    Source,
    Table,
    plain,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text x="2" y="14">牵</text></svg>'
HEADS = (Head("单位", width=2.0), Head("任务数", True), Head("占比", True, share=True))


def whole() -> Report:
    """Every kind of block, with a table that paper cuts and a group of quotes."""
    lines = (
        Line(("天津市教育委员会", 3, 0.75), (1, 2)),
        Line(("天津市财政局", 1, 0.25), (1, 2, 3, 4, 5), 1),
        Line(("天津市科学技术局", 0, 0.0)),
    )
    blocks = (
        Heading("概况", 1, "heading-1"),
        Paragraph((Run("牵头最多的是"), Run("市教委", True), Run("〔1〕", link="quote-1"), Run("组", link="group-1"))),
        Paragraph((Run("一点"),), "bullet"),
        Paragraph((Run("注意"),), "note"),
        Heading("数据", 2, "heading-2"),
        Chart("chart-1", "图 1", "任务", SVG, "市教委 3", "table-1", "表 1"),
        Table("table-1", "表 1", "任务数", HEADS, lines, 2),
        Matrix(
            "matrix-1", "矩阵 1", "任务与单位", ("章节", "任务"), ("市教委", "市财政局"),
            ((("一", "办学校"), (Mark("牵", (1,)), None)), (("二", "建平台"), (Mark("配", (2,)), Mark("责", (6,))))),
        ),
    )  # fmt: skip
    sources = tuple(Source(n, Quote("天津.txt", 10 * n, f"第{n}句：市教委牵头")) for n in range(1, 7))
    return Report("x", "责任分工表", "某方案", blocks, sources, 5, ((1, 2, 3, 4, 5),), 1, ("样本小。",))


def hostile(words: list[str]) -> Report:
    """A report whose title, headings, captions, cells, quotes and file names are all taken from outside."""
    words = [plain(text) for text in words]
    lines = tuple(Line((text, number, 0.5), (number + 1,)) for number, text in enumerate(words))
    marks = tuple((("一", text), tuple(Mark("牵", (1,)) for _ in words[:5])) for text in words)
    blocks = (
        *(Heading(text, 1, f"heading-{number}") for number, text in enumerate(words)),
        *(Paragraph((Run(text), Run(text, True), Run(text, link="quote-1")), "text") for text in words),
        *(Paragraph((Run(text),), "bullet") for text in words),
        Chart("chart-1", "图 1", words[0], SVG, words[0], "table-1", "表 1"),
        Table(
            "table-1", "表 1", words[0], (Head(words[0]), Head("数", True), Head("比", True, share=True)), lines, 9999
        ),
        Matrix("matrix-1", "矩阵 1", words[0], ("章节", "任务"), tuple(words[:5]), marks),
    )
    sources = tuple(Source(number, Quote(text, number, text)) for number, text in enumerate(words, 1))
    return Report("x", words[0], words[1], blocks, sources, len(sources), (), 0, tuple(words))
