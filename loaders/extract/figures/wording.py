"""The words around a figure without what leads to them: times, verbs and marks are no part of an indicator."""

from __future__ import annotations

import re
from functools import cache

from loaders.lexicon.table import rows

SEPARATORS = "，。；、：！？,;:!?\n（(）)“”"
_ITEM_NUMBER = re.compile(r"^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)])\s*")
_LEAD = re.compile(
    r"(?:[，、,:：；\s—\-–－]|[（(](?:其中)?含?|其中|同时|以及|并且|并(?!购|网|联)|且|而|和(?!谐|平)|及(?!时)|再(?!生|就业|造)|均(?!衡|等|价)"
    r"|要(?!素|闻)|将(?!来)|使(?!用)|力争|争取|确保|努力|全[区省市州县国镇盟旗](?!通办|一)|我[省市区县]|本[市省区县]|[省市区]内(?!陆)"
    r"|年内|全年|今年|本年度?|每年|届时|初步|基本(?!公共|医|养|农)|实现|推动|带动|促进|推进|引导|鼓励|支持|聚焦|围绕|左右)+"
)
_TIME_LEAD = re.compile(
    r"^.{0,12}?(?:到|至|截[至止]到?|争取|力争)?\s*20\d\d\s*年?(?:\s*[—–\-~至]{1,2}\s*20\d\d\s*年)?(?:\s*\d{1,2}\s*月)?年?[底末]?"
    r"(?:之?前|以前)?(?:[，,]|累计)?"
    r"|^.{0,20}?目标[是为][:：]?|^(?:今年|全年|本年)(?:的)?"
    r"|^.{0,4}?“?十[二三四五六]五”?(?:规划)?(?:期?末|时期末|期间|时期)(?:[，,])?"
    r"|^.{0,6}?(?:[一二两三四五六七八九十]|\d{1,2})\s?年(?:左右)?的?(?:内|之内|以内|时间内?|努力)[，,]?"
)
# what those are like that are counted, in a list before what they are: 500名掌握核心技术、国际领先的创新人才
_LIKE = re.compile(
    r"\s?(?:左右|以上)?(?:具有|具备|拥有|掌握|紧跟|熟悉|精通|善于|适应|符合|通晓|懂|能够)[^，。；：、\d]{1,20}、[^，。；：\d]{1,40}?的(?P<noun>[^，。；：、\d（）的]{2,20})(?=[，。；：]|$)"
)
_NOUN_END = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})(?:运用|开展|实施|使用|实现|完成|进入|接入|入驻|参与|达到|可在|等(?!级)|推动|带动|，)"
)
_INNER_VERB = re.compile(
    "(?<=.{4})(?:建成|打造|培育|建设(?!用地|项目|标准|银行)|引进|完成|举办|组织|开展)(?!率|度|量|额|数量|面积|里程)|(?<=.{4})(?=新建|新增)"
)


@cache
def leading_verbs() -> re.Pattern[str]:
    """The verbs of targets at the head of an indicator, which they are no part of: 新建5G基站 is 5G基站."""
    kept = {"新增", "累计新增", "累计"}  # part of what is counted: 新增城镇就业
    verbs = {line["verb"] for line in rows("target_verbs")} - kept
    return re.compile(
        rf"^(?:累计(?!新增))?(?:{'|'.join(sorted(verbs, key=lambda word: (-len(word), word)))}|(?<=[建造扩设展育])、)+"
    )


def after_verb(indicator: str) -> str:
    """网络基础设施新建5G基站 3000 个 counts 新建5G基站: what stands before an inner verb is the field."""
    found = _INNER_VERB.search(indicator)
    return indicator[found.end() :] if found and len(indicator) - found.end() >= 2 else indicator


def counted_noun(after: str) -> str:
    """The noun phrase that a figure counts: up to the next mark, figure or verb."""
    stripped = after.lstrip(" ")
    if like := _LIKE.match(stripped):
        return like["noun"]
    cut = next((i for i, c in enumerate(stripped) if c in SEPARATORS), len(stripped))
    noun = stripped[:cut]
    if end := _NOUN_END.search(noun):
        noun = noun[: end.start()]
    noun = re.sub(r"(?:和|及|以及|与|并)?(?:一批.*|[一二三四五六七八九十]+批.*)?$", "", noun).rstrip(" 和及与")
    return re.sub("^(?:以上|左右|余|多)", "", noun) if len(noun) >= 2 else ""


def after_time(text: str) -> str:
    """The words behind the time that they begin with: 到2025年，…"""
    return _TIME_LEAD.sub("", text, count=1)


def cleaned(text: str) -> str:
    """An indicator without the words that lead to it: 全区力争…"""
    text = _ITEM_NUMBER.sub("", text.strip())
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    text = text.strip(" 　，、,$\\[［")
    return text[1:-1] if text[:1] == "“" and text.find("”") == len(text) - 1 else text
