"""The document number of a part, as printed, also when misprinted."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.document import Block, Stated
from loaders.metadata.head import Setting

_OPEN, _CLOSE = "〔［\\[（(﹝【〈", "〕］\\]）)﹞】〉"
NUMBER = re.compile(
    rf"(?P<letters>[\u4e00-\u9fff](?:[\u4e00-\u9fffA-Za-z]|[（(][\u4e00-\u9fffA-Za-z]{{1,6}}[）)]){{0,17}}?)\s?[{_OPEN}]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?[{_CLOSE}]"
    r"\s?第?\s?(?P<number>\d{1,5}(?:-\d{1,3})?)\s?号"
)
_ORDER = re.compile(
    r"(?P<body>[\u4e00-\u9fff、]{2,40}?)(?P<form>令|公告|通告)\s?(?:[〔\[][一二三四五六七八九十]{1,3}届[〕\]])?\s?[（(]?\s?(?P<year>(?:19|20)\d\d\s?年?\s?)?第\s?(?P<number>[\d一二三四五六七八九十百〇零○]{1,7})\s?号\s?[）)]?"
)
_LABEL = re.compile(
    r"(?:发文字号|发文文号|文\s{0,4}号|文件编号|公文文号)(?:\s*[：:\t】\]]+\s*|\s*(?=[\u4e00-\u9fff]{1,14}[〔\[（(﹝【]))"
)
_DECREED = re.compile(r"[（(]([\u4e00-\u9fff]{1,12}令\s?第\s?\d{1,4}\s?号)[）)]$")  # 云州市水上安全办法（云府令第2号）
_NOTICE = re.compile(r"关于印发[^。；]{4,80}的通知[，,（(\s]{1,3}")
_NOTICE_BLOCKS = 8
_OPENED = re.compile(r"》\s?[（(]\s?")
_DAY_BEHIND = re.compile(r"(?<=号)\s+(?:19|20)\d\d年\d{1,2}月\d{1,2}日$")  # 云政发〔2020〕1号 2020年1月2日
_LONGEST = 40
_NEAR = 4  # lines behind the title of which one may give the number among other words


def find_number(setting: Setting) -> Stated | None:
    """The part's own number: on a line near its title, in its index lines, or behind its title in brackets."""
    if setting.digest:
        return _in_entry(setting)
    found = _near_title(setting) or _decree_number(setting) or _behind_title(setting)
    return found or _in_notice(setting) or _alone(setting) or _leading(setting)


def _near_title(setting: Setting) -> Stated | None:
    """The number on one of the lines near the title, the nearest first."""
    read = (_on_line(block, setting.words(block)) for block in _nearest(setting))
    return next(filter(None, read), None)


def _leading(setting: Setting) -> Stated | None:
    """The number that a site puts before the title of a notice: 云政办发〔2025〕11号 关于印发X的通知."""
    for block in setting.lines():
        number = NUMBER.match(setting.text, block.start, block.end)
        if number and _leads(setting.text[number.end() : block.end]):
            return number_of(number)
        order = _ORDER.match(setting.text, block.start, block.end)
        if order and order["year"] and _leads(setting.text[order.end() : block.end]):
            return Stated(re.sub(r"\s", "", order[0]), "text", *order.span())
    return None


def _leads(words: str) -> bool:
    """Whether the words behind a number begin a title."""
    return words.lstrip().startswith(("关于", "印发", "《"))


def _alone(setting: Setting) -> Stated | None:
    """The number that has a line for itself farther behind the title: under index lines, or a notice's own title."""
    for block in _behind(setting)[_NEAR:]:
        match = NUMBER.fullmatch(setting.words(block).strip(" 　（()）"))
        if match is not None:
            return number_of(match, block.start)
    return None


def _behind(setting: Setting) -> list[Block]:
    return [b for b in setting.lines() if b.start >= setting.body]


def _in_entry(setting: Setting) -> Stated | None:
    """The number of an entry of a list of policies: behind its label or its title."""
    for block in setting.labelled():
        if (label := _LABEL.search(setting.text, block.start, block.end)) and (
            number := NUMBER.match(setting.text, label.end(), block.end)
        ):
            return number_of(number)
    return _behind_title(setting) or _behind_mark(setting)


def _behind_mark(setting: Setting) -> Stated | None:
    """The number in brackets behind the title of which news tells: 印发《X》（云发〔2020〕1号，简称《通知》）."""
    if setting.title_start < 0:
        return None
    opened = _OPENED.match(setting.text, setting.title_start + len(setting.title))
    number = opened and NUMBER.match(setting.text, opened.end(), opened.end() + _LONGEST)
    return number_of(number) if number else None


def _on_line(block: Block, words: str) -> Stated | None:
    """The number that a line gives behind its label, or that is the line itself."""
    if label := _LABEL.search(words):
        labelled = NUMBER.match(words, label.end())
        return _stated(block, labelled) if labelled else None
    bare = _DAY_BEHIND.sub("", words.strip(" 　（()）*"))
    match = NUMBER.search(words)
    if match and len(match[0]) >= len(bare) - 4:
        return _stated(block, match)
    start = block.start + words.find(bare)
    return Stated(re.sub(r"\s", "", bare), "text", start, start + len(bare)) if _is_order(bare) else None


def _is_order(words: str) -> bool:
    """Whether a line is the number of an order of a body that it names."""
    order = _ORDER.fullmatch(words)
    return order is not None and order["body"] not in ("本", "此")


def _decree_number(setting: Setting) -> Stated | None:
    """重庆市人民政府令 on one line, 第345号 on the next."""
    lines = setting.lines()
    for at, (one, other) in enumerate(pairwise(lines)):
        form = setting.words(one).strip()
        if not form.endswith(("令", "公告")):
            continue
        first = lines[at - 1] if at and form in ("令", "公告") else one  # who gives it stands on a line of its own
        words = re.sub(r"\s", "", setting.text[first.start : other.end])
        if _ORDER.fullmatch(words):
            return Stated(words, "text", first.start, other.end)
    return None


def _in_notice(setting: Setting) -> Stated | None:
    """关于印发X的通知，国办发〔2018〕91号，各省…: a notice that a publisher prints as one paragraph before X."""
    for block in setting.blocks[:_NOTICE_BLOCKS]:
        if (behind := _NOTICE.search(setting.text, block.start, block.end)) and (
            match := NUMBER.match(setting.text, behind.end(), block.end)
        ):
            letters = re.sub(r"\s", "", match["letters"])
            return Stated(f"{letters}〔{match['year']}〕{match['number']}号", "text", match.start(), match.end())
    return None


def _nearest(setting: Setting) -> list[Block]:
    """The short lines about the title: those behind it first, then those before it, the nearest first."""
    before = [b for b in setting.lines() if b.start < setting.body]
    return [*_behind(setting)[:_NEAR], *reversed(before)]


def _stated(block: Block, match: re.Match[str]) -> Stated:
    return number_of(match, block.start)


def number_of(match: re.Match[str], shift: int = 0) -> Stated:
    """A number as it is written, of words that stand so far behind the beginning of the text."""
    letters = re.sub(r"\s", "", match["letters"])
    return Stated(
        f"{letters}〔{match['year']}〕{match['number']}号", "text", shift + match.start(), shift + match.end()
    )


def _behind_title(setting: Setting) -> Stated | None:
    """关于印发X的通知（X政发〔2020〕1号）: in the title line, or in its contents entry."""
    for words, start in ((setting.title, setting.title_start), (setting.listed, None)):
        if (match := NUMBER.search(words)) and match.end() >= len(words) - 3:
            letters = re.sub(r"\s", "", match["letters"])
            value = f"{letters}〔{match['year']}〕{match['number']}号"
            return Stated(value, "contents" if start is None else "title")
        if decree := _DECREED.search(words):
            return Stated(re.sub(r"\s", "", decree[1]), "contents" if start is None else "title")
    return None
