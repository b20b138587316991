"""Which part of a web page is the document: the rest is the site's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from loaders.formats.lines import cell

_DROPPED = {
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "map",
    "nav", "aside", "form", "select", "button", "input", "textarea", "dialog", "menu", "head",
}  # fmt: skip
_SITE = re.compile(  # names that templates give to what is the site's and not the document's
    r"(?:^|[\W_])(?:nav|navi|navbar|menu|breadcrumbs?|crumbs?|dqwz|position|location|sidebar|side|footer|foot|bottom|"
    r"header|top|topbar|share|bdshare\w*|bdsharebuttonbox|social|copyright|links?|friendlinks?|yqlj|related|xgwz|relevant|"
    r"recommend|comments?|print|tools?|toolbar|fontsize|zihao|qrcode|ewm|pager|pagination|search|login|banner|ads?|"
    r"hidden|none|back-?top|gotop|prev|next|prevnext)(?:$|[\W_\d])",
    re.I,
)
_OWN = re.compile(  # names that templates give to the document's own part
    r"(?:^|\s)(?:UCAP-?CONTENT|pages_content|TRS_(?:UEDITOR|Editor|PreAppend)|trs_editor_view|zoom(?:con)?|zoomcon|js_content|"
    r"rich_media_content|article[-_]?(?:content|body|con|text|main)|(?:news|text|detail|info|main|xxgk|zwgk|wz|txt)[-_]?(?:content|con|conent|body|text)|"
    r"content[-_]?(?:text|body|main|txt|article)|Custom_UnionStyle|bt-content|entry-content|article)(?:\s|$|_\d)",
    re.I,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)", re.I)
_ENDS = re.compile("[。；！？：，、]")
_META = {  # the names that the State Council's site standard and common templates give
    "articletitle": "title", "pubdate": "published", "contentsource": "source", "columnname": "column",
    "url": "address", "sitename": "site", "author": "author", "source": "source",
}  # fmt: skip
_LABELS = {  # the table above the text of a disclosed document
    "标题": "title", "名称": "title", "信息名称": "title", "文件名称": "title",
    "发文字号": "doc_number", "文号": "doc_number", "文件编号": "doc_number", "发文文号": "doc_number",
    "发文机关": "issuer", "发布机构": "issuer", "发文单位": "issuer", "制发机关": "issuer", "发布单位": "issuer",
    "成文日期": "date", "发文日期": "date", "生成日期": "date", "签发日期": "date", "印发日期": "date",
    "发布日期": "published", "公开日期": "published", "发布时间": "published", "生效日期": "effective",
    "实施日期": "effective", "失效日期": "expires", "废止日期": "expires", "有效性": "status", "效力状态": "status",
    "索引号": "index", "主题分类": "topic", "主题词": "keywords", "公文种类": "kind", "体裁分类": "kind",
}  # fmt: skip
_MAJORITY = 0.8  # a sentence's share that stays together: less, and a caption or side column would win
_TITLE_SITE = re.compile(r"\s*(?:[-_|–—]\s*[^-_|–—]{2,30}(?:网|网站|门户|政府|局|厅|委|频道|专栏|平台))+\s*$")


@dataclass(frozen=True, slots=True)
class Content:
    """The document's element in the page, its title, and what the page says of it beside the text."""

    root: HtmlElement
    title: str
    meta: dict[str, str] = field(default_factory=dict)


def find_content(page: HtmlElement) -> Content:
    """The element that holds the document; the page is relieved of all that is never part of one."""
    meta, title = _meta(page), _title(page)
    body = page.find("body")
    root = body if body is not None else page
    _drop_unseen(root)
    meta |= _drop_labels(root)
    _drop_site(root)
    return Content(_own(root), meta.get("title") or title, meta)


def prose_length(element: etree._Element) -> int:
    """How many characters of sentences stand in an element, links and short labels apart."""
    return sum(len(text) for text in _sentences(element))


def _meta(page: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        key = _META.get((element.get("name") or "").lower())
        if key and (value := cell(element.get("content") or "")):
            found.setdefault(key, value)
    return found


def _title(page: HtmlElement) -> str:
    """The page's heading, else the title of its window without the site's name."""
    headings = [text for element in page.iter("h1") if len(text := cell("".join(element.itertext()))) > 5]
    if len(headings) == 1:
        return headings[0]
    window = page.find(".//title")
    return _TITLE_SITE.sub("", cell(window.text or "")) if window is not None else ""


def _drop_unseen(root: HtmlElement) -> None:
    for element in list(root.iter()):
        if element is not root and (_tag(element) in _DROPPED or _unseen(element)):
            _drop(element)


def _unseen(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_UNSEEN.search(element.get("style") or ""))


def _drop_labels(root: HtmlElement) -> dict[str, str]:
    """What the table above the text says (索引号, 发文机关, 文号 …); the table itself is the site's."""
    found: dict[str, str] = {}
    for block in list(root.iter("table", "ul", "dl")):
        labels = _labelled(block)
        if len(labels) >= 3 and prose_length(block) < 400:
            found = {**labels, **found}
            _drop(block)
    return found


def _labelled(block: etree._Element) -> dict[str, str]:
    """Label and value pairs of one block, in cells of their own or joined by a colon."""
    texts = [cell("".join(map(str, piece.itertext()))) for piece in block.iter("td", "th", "li", "dt", "dd")]
    if len(texts) > 60:
        return {}
    found: dict[str, str] = {}
    for text, following in zip(texts, [*texts[1:], ""], strict=False):
        key, value = _label(text)
        value = value or following
        if key is not None and value.strip("-— "):
            found.setdefault(key, value)
    return found


def _label(text: str) -> tuple[str | None, str]:
    """What a cell's label stands for, and the value behind its colon."""
    label, _, value = (part.strip() for part in text.replace(":", "：").partition("："))
    return _LABELS.get(re.sub(r"\s", "", label.strip("[]【】"))), value


def _own_parts(root: HtmlElement) -> list[HtmlElement]:
    """The elements that are the document's by their names, and hold words of it."""
    return [element for element in root.iter() if _OWN.search(_named(element)) and prose_length(element)]


def _drop_site(root: HtmlElement) -> None:
    """Take out what its name says to be the site's, unless it holds the document or most of the words."""
    own = _own_parts(root)
    kept = {root, *own, *(above for element in own for above in element.iterancestors())}
    most = prose_length(root) if own else prose_length(root) / 3
    sites = filter(_is_site, list(root.iter()))
    for element in [one for one in sites if one not in kept and prose_length(one) <= most]:
        _drop(element)


def _is_site(element: etree._Element) -> bool:
    return _tag(element) in {"header", "footer"} or bool(_SITE.search(_named(element)))


def _named(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _own(root: HtmlElement) -> HtmlElement:
    """The deepest element that holds most of the sentences; one with a known name needs half of them only."""
    whole = prose_length(root)
    if not whole:
        return root
    best = root
    while True:
        inner = next((child for child in best if prose_length(child) >= _share(child) * whole), None)
        if inner is None or _tag(inner) in {"p", "table", "tbody", "tr", "span", "font", "section"}:
            return best
        best = inner


def _share(element: etree._Element) -> float:
    return 0.5 if _OWN.search(_named(element)) else _MAJORITY


def _sentences(element: etree._Element) -> list[str]:
    return [words.strip() for words in _texts(element) if _ENDS.search(words)]


def _texts(element: etree._Element) -> Iterator[str]:
    """The pieces of text within an element, without those of links."""
    for piece in element.iter():
        if _tag(piece) not in {"a", ""} | _DROPPED:
            yield piece.text or ""
        if piece is not element:
            yield piece.tail or ""


def _tag(element: etree._Element) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _drop(element: etree._Element) -> None:
    """Take an element out and leave the words that follow it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
