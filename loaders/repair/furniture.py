"""What a page carries that is no text: running headers, page numbers, QR captions, places of lost pictures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container

from loaders.formats.crumbs import is_crumb
from loaders.lexicon.places import place_end, provinces
from loaders.repair.cells import DATE, begins_body, ends_body
from loaders.repair.layout import Layout
from loaders.repair.lines import Line
from loaders.repair.records import is_label
from loaders.repair.seams import splits_word
from loaders.repair.shapes import is_terminated, marker
from loaders.repair.starts import DUTY
from loaders.repair.titles import is_document_title

_PAGE_NUMBER = re.compile(
    r"[-—–－―·•\s]*第?\s?\d{1,4}\s?页?[-—–－―·•\s]*"
    r"|第\s?\d{1,4}\s?页\s?[,，/]?\s?共\s?\d{1,4}\s?页"
    r"|(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}",
    re.IGNORECASE,
)
_MARKED_NUMBER = re.compile(r"[-—–－―·•]|第|页|page|/", re.IGNORECASE)
_PICTURE = re.compile(
    r"!\[[^\]]{0,200}\]\([^)\s]{0,500}\)|<img\b[^>]{0,1000}>|[\[【（(](?:图片|图像|image|配图|插图)\s?\d{0,3}[\]】）)]",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?:请?(?:微信)?(?:扫描|扫一扫|扫码|长按)|阅读全文|打印本页|关闭窗口|关闭本页|分享到|字体[:：]|【?打印】?|返回顶部|浏览次数|访问量)"
)
_RULE = re.compile(r"[-=*_~·—－]{3,}")
_LABELS = frozenset(
    (
        "编者按",
        "#编者按",
        "##编者按",
        "###编者按",
        "编者的话",
        "目录",
        "附件",
        "附录",
        "前言",
        "序言",
        "解读",
        "政策原文",
    )
)
_ANSWERS = re.compile(r"[（(【\[〔［][^（(]{2,36}(?:牵头|负责|配合|落实|单位[:：]|部门[:：])")
_CREDIT = re.compile("[（(](?:(?:资料|数据|文章|信息)?来源|供稿|摘自)[：:].+[）)]")  # who a piece of news is from
_PROVINCE_ENDS = frozenset("市省区")
_FIRST = frozenset("-—–－―·•=*_~0123456789第请微扫长阅打关分字【返浏访pP页")
_LONGEST_CALL = 30
_LONGEST_HEADER = 40
_REPEATS = 3
_RUNNING = 20  # characters of a line that a sentence goes on behind


def find_furniture(lines: list[Line], layout: Layout) -> set[int]:
    """The indices of the lines that belong to the page and not to the text."""
    headers = _running_headers(lines, layout)
    found = {index for index, line in enumerate(lines) if not line.joined and _is_of_page(line.text, headers)}
    return found - _titles(lines, headers, layout) if headers else found


def _titles(lines: list[Line], headers: Container[str], layout: Layout) -> set[int]:
    """The first line of the words of each header that is a document's title, where it is not within a sentence."""
    firsts: dict[str, int] = {}
    for index, line in enumerate(lines):
        if (bare := _bare(line.text)) in headers:
            firsts.setdefault(bare, index)
    return {
        index for bare, index in firsts.items() if is_document_title(bare) and not _interrupts(lines, index, layout)
    }


def _is_of_page(text: str, headers: Container[str]) -> bool:
    """Whether a line is furniture by its words, a running header, or the place of a picture."""
    if len(text) <= _LONGEST_HEADER and (_is_furniture(text) or (headers and _bare(text) in headers)):
        return True
    return text[0] in "!<[【" and _PICTURE.fullmatch(text) is not None


def _is_furniture(text: str) -> bool:
    if text[0] not in _FIRST:
        return False
    if _RULE.fullmatch(text):
        return True
    if _PAGE_NUMBER.fullmatch(text):
        return bool(_MARKED_NUMBER.search(text))
    return len(text) <= _LONGEST_CALL and _CALLS.match(text) is not None and not is_terminated(text[-1:])


def _bare(text: str) -> str:
    return "".join(text.split())


def _running_headers(lines: list[Line], layout: Layout) -> set[str]:
    """Short lines that repeat and break into a sentence at least once, and lines that are a province's name alone."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST_HEADER and not line.is_row and not line.joined:
            places[_bare(line.text)].append(index)
    return {bare for bare, indices in places.items() if _is_header(bare, indices, lines, layout)}


def _is_header(bare: str, indices: list[int], lines: list[Line], layout: Layout) -> bool:
    province = _is_province(bare)
    if not province and (len(indices) < _REPEATS or not _may_be_header(bare)):
        return False
    if not any(_interrupts(lines, index, layout) for index in indices):
        return False
    return province or not _belongs(bare, lines, indices)


def _belongs(bare: str, lines: list[Line], indices: list[int]) -> bool:
    """Whether a repeated line belongs to the text: a piece of a sentence, a cell, a label of a record, a credit."""
    return _is_torn(lines, indices) or _is_cell(bare) or is_label(bare) or _CREDIT.fullmatch(bare) is not None


def _is_cell(bare: str) -> bool:
    """Whether a line says who or when, as cells of a table do: 教育局, 市财政局、市商务局; a header names its place."""
    return DATE.match(bare) is not None or (not place_end(bare, 0) and begins_body(bare) and ends_body(bare))


def _is_province(bare: str) -> bool:
    return bare[-1] in _PROVINCE_ENDS and any(bare == one.name for one in provinces())


def _is_torn(lines: list[Line], indices: list[int]) -> bool:
    """Whether a repeated line is a piece of a sentence: it breaks off inside a word that the next line ends."""
    return any(splits_word(lines[i].text, lines[i + 1].text) for i in indices if i + 1 < len(lines))


def _names_duty(bare: str) -> bool:
    """Whether a line says who answers for a measure: 责任单位：市教育局 repeats under every one."""
    return any(pattern.match(bare) for pattern in (_ANSWERS, DUTY))


def _may_be_header(bare: str) -> bool:
    if _names_duty(bare):
        return False
    if len(bare) < 3 or bare[-1] in "。，、；：！？）)》”" or bare.isdigit():
        return bare.endswith(("）", ")")) and len(bare) > 8
    return bare not in _LABELS and marker(bare) is None


def _interrupts(lines: list[Line], index: int, layout: Layout) -> bool:
    """Whether a line stands between the two halves of a sentence, and apart from them where every line is a piece."""
    if not 0 < index < len(lines) - 1 or _is_among_pieces(lines, index, layout):
        return False
    before, after = lines[index - 1].text, lines[index + 1].text
    if len(before) < _RUNNING or is_terminated(before) or marker(after) is not None:
        return False
    return before != lines[index].text and not is_crumb(before)


def _is_among_pieces(lines: list[Line], index: int, layout: Layout) -> bool:
    """Whether a line of a text in pieces stands no farther from the lines around it than they do."""
    return bool(layout.widths) and max(lines[index].gap, lines[index + 1].gap) <= layout.gap
