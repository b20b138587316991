"""Web pages of government portals: the document's own part, headings, tables with spans, what stands beside it."""

from __future__ import annotations

import pytest

from loaders.formats import HintKind, SourceText, decode
from tests.loaders.formats.writers import page

TITLE = "某市人民政府关于印发数字经济发展规划的通知"
BODY = "<p>　　各区人民政府：</p><p>　　现将《数字经济发展规划》印发给你们，请认真贯彻执行。</p>"


def read(body: str, head: str = "", encoding: str = "utf-8") -> SourceText:
    (source,) = decode(page(body, encoding, head), "a.html")
    return source


def lines(body: str) -> list[str]:
    return read(body).text.split("\n")


FLOW = [  # markup, lines
    ("<p>建设<b>数字</b><span>政府</span>，提升能力。</p>", ["建设数字政府，提升能力。"]),
    (
        "<p>推进数据\n    共享，推进业务协同。</p>",
        ["推进数据共享，推进业务协同。"],
    ),  # the page's source breaks the line
    ("<p>工业和信息化部 财政部关于推进的通知。</p>", ["工业和信息化部 财政部关于推进的通知。"]),  # a real blank stays
    ("<p>到2025年，&nbsp;&nbsp;建成。&emsp;</p>", ["到2025年， 建成。"]),
    ("<div>第一段，完成。<br/>　　第二段，完成。</div>", ["第一段，完成。", "第二段，完成。"]),
    (
        "<div>松散的字，在这里。<p>段落一，在此。</p>尾巴，也在。</div>",
        ["松散的字，在这里。", "段落一，在此。", "尾巴，也在。"],
    ),
    ("<ul><li>第一项，落实。</li><li>第二项，落实。</li></ul>", ["第一项，落实。", "第二项，落实。"]),
    ("<p>甲，乙。</p><p style='display:none'>隐藏，文字。</p>", ["甲，乙。"]),  # what nobody sees is not said
    ("<p>甲，乙。</p><script>var a='丙，丁。'</script><style>p{}</style>", ["甲，乙。"]),
    ("<p>甲，乙。<!-- 注，释。 --></p>", ["甲，乙。"]),
    ("<p>1&lt;2，且A&amp;B。</p>", ["1<2，且A&B。"]),
]


@pytest.mark.parametrize(("markup", "expected"), FLOW)
def test_blocks_are_lines(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


TABLES = [  # rows, text
    (  # a body that carries down two rows
        "<tr><th>任务</th><th>单位</th></tr><tr><td>甲</td><td rowspan=2>市教委</td></tr><tr><td>乙</td></tr>",
        ["任务\t单位", "甲\t市教委", "乙\t市教委"],
    ),
    (  # a header over two columns
        "<thead><tr><th rowspan=2>任务</th><th colspan=2>单位</th></tr><tr><th>牵头</th><th>配合</th></tr></thead>"
        "<tr><td>甲</td><td>市教委</td><td>市科技局</td></tr>",
        ["任务\t单位\t单位", "任务\t牵头\t配合", "甲\t市教委\t市科技局"],
    ),
    (  # a group line over the whole table
        "<tr><td>序号</td><td>任务</td></tr><tr><td colspan=2>一、总体要求</td></tr><tr><td>1</td><td>甲</td></tr>",
        ["序号\t任务", "一、总体要求", "1\t甲"],
    ),
    (
        "<tr><td>甲</td><td></td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr>",
        ["甲\t\t丙", "丁\t戊\t"],
    ),  # cells missing
    (
        "<tr><td>甲</td><td><p>市教委</p><p>市科技局</p></td></tr><tr><td>乙</td><td>丙</td></tr>",
        ["甲\t市教委 市科技局", "乙\t丙"],
    ),
    ("<tr><td colspan='x'>甲</td><td rowspan=-3>乙</td></tr><tr><td>丙</td><td>丁</td></tr>", ["甲\t乙", "丙\t丁"]),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_tables_are_rows_of_cells(rows: str, expected: list[str]) -> None:
    source = read(f"{BODY}<table>{rows}</table>")
    assert source.text.split("\n")[2:] == expected
    table = next(hint for hint in source.structure if hint.kind == HintKind.TABLE)
    assert source.text[table.start : table.end] == "\n".join(expected)


def test_header_rows_and_captions_are_known() -> None:
    source = read(
        f"{BODY}<table><caption>表1 任务分工</caption><tr><th>甲</th><th>乙</th></tr>"
        "<tr><td>1</td><td>2</td></tr></table>"
    )
    rows = [hint for hint in source.structure if hint.kind == HintKind.ROW]
    assert [hint.level for hint in rows] == [1, 0]
    (caption,) = [hint for hint in source.structure if hint.kind == HintKind.CAPTION]
    assert source.text[caption.start : caption.end] == "表1 任务分工"


def test_a_frame_of_one_cell_is_a_box() -> None:
    source = read(f"{BODY * 4}<table><tr><td><p>专栏1 重点工程</p><p>数据工程。建设中心。</p></td></tr></table>")
    (box,) = [hint for hint in source.structure if hint.kind == HintKind.BOX]
    assert source.text[box.start : box.end] == "专栏1 重点工程\n数据工程。建设中心。"


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    (source,) = decode(
        f"<html><body><table><tr><td>左边</td><td>{BODY}</td></tr></table></body></html>".encode(), "a.html"
    )
    assert "现将《数字经济发展规划》印发给你们，请认真贯彻执行。" in source.text


def test_headings_have_their_level() -> None:
    source = read(f"<h1>{TITLE}</h1><h2>一、总体要求</h2>{BODY}<h3>（一）目标</h3>")
    found = [(source.text[h.start : h.end], h.level) for h in source.structure if h.kind == HintKind.HEADING]
    assert found == [(TITLE, 1), ("一、总体要求", 2), ("（一）目标", 3)]


NEVER = ["首页", "您现在的位置", "分享到", "相关链接", "版权所有", "备案号", "脚本", "省政府关于另一件事的通知"]


@pytest.mark.parametrize("words", NEVER)
def test_what_is_the_sites_is_not_the_documents(words: str) -> None:
    assert words not in read(BODY * 3).text


def test_the_title_comes_from_where_the_page_has_it() -> None:
    meta = f'<meta name="ArticleTitle" content="{TITLE}"><title>{TITLE}_某市人民政府门户网站</title>'
    assert read(BODY, head=meta).text.startswith(TITLE + "\n")
    assert read(BODY, head=f"<title>{TITLE}-某市人民政府网站</title>").text.startswith(TITLE + "\n")
    assert read(f"<p>{TITLE}</p>{BODY}", head=meta).text.count(TITLE) == 1  # not twice


def test_the_table_above_the_text_goes_beside_it() -> None:
    above = (
        "<table><tr><td>索 引 号：</td><td>0001/2022-1</td><td>发文机关：</td><td>某市人民政府</td></tr>"
        "<tr><td>发文字号：</td><td>某政发〔2022〕1号</td><td>成文日期：</td><td>2022年01月05日</td></tr></table>"
    )
    source = read(above + BODY)
    assert source.origin == {
        "index": "0001/2022-1", "issuer": "某市人民政府", "doc_number": "某政发〔2022〕1号", "date": "2022年01月05日",
    }  # fmt: skip
    assert "索" not in source.text


def test_labels_and_values_in_one_cell() -> None:
    above = "<ul><li>发布机构：某市教育局</li><li>文号:某教〔2021〕3号</li><li>发布日期：2021-03-04</li></ul>"
    assert read(above + BODY).origin["doc_number"] == "某教〔2021〕3号"


BUTTONS = [
    "【打印本页】 【关闭窗口】",
    "字号：大 中 小",
    "分享到：微信 微博",
    "扫一扫在手机打开当前页",
    "浏览次数：123次",
    "上一篇：关于另一件事的通知",
]


@pytest.mark.parametrize("words", BUTTONS)
def test_buttons_within_the_text_are_furniture(words: str) -> None:
    source = read(f"{BODY}<p>{words}</p>")
    assert any(h.kind == HintKind.FURNITURE and source.text[h.start : h.end] == words for h in source.structure)


CHARSETS = [  # declared, real
    ("gb2312", "gb18030"), ("GBK", "gbk"), ("gb18030", "gb18030"), ("utf-8", "utf-8"), ("big5", "big5hkscs"),
    ("utf-8", "gb18030"),  # says one thing and is another
    ("iso-8859-1x", "utf-8"),  # no such thing
]  # fmt: skip


@pytest.mark.parametrize(("declared", "real"), CHARSETS)
def test_pages_in_any_encoding(declared: str, real: str) -> None:
    words = (
        "現將數字經濟發展規劃印發給你們，請認真貫徹執行。"
        if real.startswith("big5")
        else "现将规划印发给你们，请认真贯彻执行。"
    )
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    data = f"<html><head>{head}</head><body><p>{words}</p></body></html>"
    (source,) = decode(data.encode(real), "a.html")
    assert source.text == words


def test_a_utf16_page() -> None:
    (source,) = decode(f"<html><body>{BODY}</body></html>".encode("utf-16"), "a.html")
    assert source.text.endswith("请认真贯彻执行。")
