"""The document number of a part, as printed, also when misprinted; and whose letters it begins with."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from loaders.document import Block, Stated
from loaders.lexicon.places import Division, locate
from loaders.lexicon.table import rows
from loaders.metadata.head import Setting

_OPEN, _CLOSE = "〔［\\[（(﹝【〈", "〕］\\]）)﹞】〉"
NUMBER = re.compile(
    rf"(?P<letters>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z（）()]{{0,17}}?)\s?[{_OPEN}]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?[{_CLOSE}]"
    r"\s?第?\s?(?P<number>\d{1,5}(?:-\d{1,3})?)\s?号"
)
_ORDER = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,40}?)(?P<form>令|公告|通告)\s?[（(]?\s?(?P<year>(?:19|20)\d\d\s?年?\s?)?第\s?(?P<number>[\d一二三四五六七八九十百〇零○]{1,7})\s?号\s?[）)]?"
)
_LABEL = re.compile(r"(?:发文字号|发文文号|文\s{0,4}号|文件编号|公文文号)\s*[：:\t】\]]+\s*")
_NOTICE = re.compile(r"关于印发[^。；]{4,80}的通知[，,（(\s]{1,3}")
_NOTICE_BLOCKS = 8
_MISPRINTS = str.maketrans({"法": "发"})  # 桂政法 for 桂政发


def find_number(setting: Setting) -> Stated | None:
    """The part's own number: on a line near its title, in its index lines, or behind its title in brackets."""
    if setting.digest:
        return None
    for block in _nearest(setting):
        if found := _on_line(block, setting.words(block)):
            return found
    return _decree_number(setting) or _behind_title(setting) or _in_notice(setting)


def _on_line(block: Block, words: str) -> Stated | None:
    """The number that a line gives behind its label, or that is the line itself."""
    if label := _LABEL.search(words):
        labelled = NUMBER.match(words, label.end())
        return _stated(block, labelled) if labelled else None
    bare = words.strip(" 　（()）*")
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
    for one, other in pairwise(lines):
        words = (setting.words(one) + setting.words(other)).replace(" ", "")
        if setting.words(one).rstrip().endswith(("令", "公告")) and _ORDER.fullmatch(words):
            return Stated(words, "text", one.start, other.end)
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


def issuer_of(number: Stated, place: Division | None) -> str | None:
    """The body whose letters a number begins with, where they tell."""
    letters = number.value.partition("〔")[0]
    table = _prefixes()
    for end in range(len(letters), 0, -1):
        if letters[:end] in table and _is_whole(letters, end):
            return table[letters[:end]]
    return _government(letters.translate(_MISPRINTS), place)


def place_of(number: Stated) -> Division | None:
    """The place that the letters of a government's number name."""
    letters = number.value.partition("〔")[0].translate(_MISPRINTS)
    match = _GOVERNMENT.fullmatch(letters)
    return locate(_places()[match["place"]]) if match and match["place"] in _places() else None


def government_letters(number: Stated) -> str | None:
    """The letters of the place in a government's number, None where it is no government's: 嘉 in 嘉政办发."""
    match = _GOVERNMENT.fullmatch(number.value.partition("〔")[0].translate(_MISPRINTS))
    return match["place"] if match else None


_GOVERNMENT = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,3}?)(?P<form>政|府|政府)(?P<office>办|厅)?(?:发|函|字|规|规字|秘|发电|电|明电|规发|传|令|通|综|议|复|办|任)?"
)
_WITH_GENERAL_OFFICE = frozenset(
    [
        "广州市",
        "深圳市",
        "杭州市",
        "宁波市",
        "南京市",
        "武汉市",
        "成都市",
        "西安市",
        "济南市",
        "青岛市",
        "沈阳市",
        "大连市",
        "长春市",
        "哈尔滨市",
        "厦门市",
        "福州市",
        "合肥市",
        "南昌市",
        "郑州市",
        "长沙市",
        "南宁市",
        "海口市",
        "贵阳市",
        "昆明市",
        "拉萨市",
        "兰州市",
        "西宁市",
        "银川市",
        "乌鲁木齐市",
        "呼和浩特市",
        "太原市",
        "石家庄市",
    ]
)


def _government(letters: str, place: Division | None) -> str | None:
    """The government or its office that letters such as 桂政办发 name."""
    match = _GOVERNMENT.fullmatch(letters)
    where = _seat(match["place"], place) if match else None
    if match is None or where is None:
        return None
    if not match["office"]:
        return f"{where.name}人民政府"
    general = where.tier == 1 or where.name in _WITH_GENERAL_OFFICE
    return f"{where.name}人民政府{'办公厅' if general else '办公室'}"


def _seat(letters: str, place: Division | None) -> Division | None:
    """The place of the letters; that of the title where they name none, or where it lies below them."""
    named = _places().get(letters)
    where = locate(named) if named else None
    return place if place is not None and (where is None or place.tier > 1) else where


def _is_whole(letters: str, end: int) -> bool:
    """Whether a prefix of the table stands for the whole of the letters and is no place's letter before 政 or 府."""
    return end == len(letters) or letters[end] not in "政府党市县区州"


@cache
def _prefixes() -> dict[str, str]:
    return {line["prefix"]: line["issuer"] for line in rows("number-prefixes")}


@cache
def _places() -> dict[str, str]:
    return {line["letters"]: line["place"] for line in rows("number-places")}


def _nearest(setting: Setting) -> list[Block]:
    """The short lines about the title: those behind it first, then those before it, the nearest first."""
    lines = setting.lines()
    behind = [b for b in lines if b.start >= setting.body][:4]
    return [*behind, *reversed([b for b in lines if b.start < setting.body])]


def _stated(block: Block, match: re.Match[str]) -> Stated:
    letters = re.sub(r"\s", "", match["letters"])
    start, end = block.start + match.start(), block.start + match.end()
    return Stated(f"{letters}〔{match['year']}〕{match['number']}号", "text", start, end)


def _behind_title(setting: Setting) -> Stated | None:
    """关于印发X的通知（X政发〔2020〕1号）: in the title line, or in its contents entry."""
    for words, start in ((setting.title, setting.title_start), (setting.listed, None)):
        if (match := NUMBER.search(words)) and match.end() >= len(words) - 3:
            letters = re.sub(r"\s", "", match["letters"])
            value = f"{letters}〔{match['year']}〕{match['number']}号"
            return Stated(value, "contents" if start is None else "title")
    return None
