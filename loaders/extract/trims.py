"""What no name begins with: numbering, counts, prepositions, adjectives and attributes with 的."""

from __future__ import annotations

import re

from loaders.extract.proofs import first_word
from loaders.lexicon.places import by_name

_COUNT = re.compile(
    r"(?:[0-9]+|[一二三四五六七八九十百两几数]+)(?:[余多]|\s)*(?:个|家|项|条|座|所|处|批|类|种|只|大)(?:以上|左右)?"
)
# what a thing costs: 投资50亿元建设甲项目
_COST = re.compile(
    r"[0-9][0-9.,]*(?:余|多)?[百千万亿]{1,2}(?:美|欧|港)?元(?:人民币)?(?:左右|以上)?(?:投资)?(?:建设|新建|打造|实施|兴建|改造)?的?"
)
_LEAD = re.compile(
    r"(?:20[0-9]{2}年第[0-9]{1,3}期(?:（总第[0-9]{1,4}期）)?|(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚上?)?|[（(][一二三四五六七八九十0-9]+[）)]|专栏\s*[0-9]+|第[一二三四五六七八九十百]+[章节条]|任务\s*[0-9]{1,2}(?=\s)|[0-9]+\s*(?:[.．](?![0-9])|[)）])|[\[【][^\[\]【】]{1,8}[\]】]|0[0-9]\s*(?=[\u4e00-\u9fff])|(?:19|20)[0-9]{2}(?:[—–-]20[0-9]{2})?\s+(?=(?!年)[\u4e00-\u9fff])|[①-⑳]|[\s\-—·•*#>|+]+)+\s*"
)
_PREFIX = frozenset(
    "含在于与和及以将对为把由向从到的了并且或而也又则使让是有至等各本其如即被据按当再还可能要应须需建设办做用经像同跟给我继赴就"
)
_ADJECTIVE = re.compile(
    r"(?:统一|完整|高效|全新|独立|专门|专业|完善|先进|健全|稳定|安全|可靠|便捷|互联互通|集约高效)的"
)
_ALONG = re.compile("沿(?![海江黄河边线湖路街滩山淮岸疆途革程袭])")  # 沿某某走廊建设; but 沿海高铁
_MIDEA = re.compile("[^完优精甜最健壮华俊秀唯凄]美的")  # a company, whose name ends in 的
_HAS = re.compile(
    "[既也还又更]有|有(?=[\u4e00-\u9fff]{2,4}(?:高速|高铁|铁路|公路|大桥|机场))"
)  # 既有甲项目，也有乙铁路
# whose they are: 南宁市有甲项目、乙工程
# inside what was named before, the first of a kind, what comes true: 园内冷链中心, 10月底前实现甲产业园开工
_WITHIN = re.compile(
    "(?:(?:园区?|[港景城]区)内(?!蒙)|(?:国内|全国|全省|全市|全区|世界|全球|国际|省内|亚洲)?(?:首个|首座|首条|首家|第一个)的?"
    "|新一轮|实现)+"
)
_OWNS = re.compile(
    "(?:[\u4e00-\u9fff]{2,7}|[我全本该])[省市县区州旗](?:现|共|已|还|也|目前)?拥?有(?![色机限源轨线关效])"
)
_AS = re.compile("[^，。；：\n]{0,30}为")  # 以X为导向
# where bodies of the nation sit, by one character: 在京国家实验室, 在鄂央企
_SEATED = re.compile(
    "在[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔云滇陕秦甘青蒙桂藏宁新港澳](?=国家|全国|中央|央企|高校|部[属委]|科研|院[所士]|企业|外资|省属|市属|军工)"
)
# what a count, an adjective or a preposition begins with
_TRIMMED_FIRST = _PREFIX | frozenset("既更沿0123456789一二三四五六七八九十百两几数统完高全独专健稳安可便互集先由就")
_CALLED = frozenset({"中心", "平台", "项目", "工程", "园区", "基地", "系统", "医院"})  # 中心由甲实验室建设
_DOES_WELL = re.compile("(?:实施|建设|推进|落实|打造|用|办|抓|做|建|管|运营|运用|发挥|利用|规划|组织|开展|完成)好")
_BEFORE = re.compile("讯 |电 |是在")  # what ends a byline, and what says of a thing where it is
# a numeral with 是, and a side with 与: 一是城南片区
_POINTING = frozenset((*(one + "是" for one in "一二三四五六七八九"), *(one + "与" for one in "东南西北")))
_LEAD_FIRST = frozenset("（([【专第任-—·•*#>|+ \t0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def trim(text: str, start: int, end: int) -> tuple[int, bool]:
    """The start without numbering, prepositions and 的-phrases, and whether a count was trimmed away."""
    many = False
    start = _after_opening(text, _after_numbering(text, start, end), end)
    while start < end and text[start] in _TRIMMED_FIRST:
        if (found := _COST.match(text, start, end)) and found.end() < end:
            start = found.end()
        elif found := _COUNT.match(text, start, end):
            start, many = found.end(), True
        elif (after := _after_word(text, start, end)) > start:
            start = after
        else:
            break
    return _after_attribute(text, start, end), many


def _after_opening(text: str, start: int, end: int) -> int:
    """The start after whose things they are, a 新一轮, and the 好 of a verb: 实施好攻关工程."""
    if "有" in text[start + 2 : start + 12] and (owner := _OWNS.match(text, start, end)):
        start = owner.end()
    if text.startswith("由", start + 2) and text[start : start + 2] in _CALLED:
        start += 3
    start = after_within(text, start, end)
    return start + 1 if text[start] == "好" and _DOES_WELL.match(text, start - 2) else start


def after_within(text: str, start: int, end: int) -> int:
    """The start after what says that a thing lies inside another, is the first of its kind, or comes true."""
    within = _WITHIN.match(text, start, end)
    return within.end() if within and within.end() < end else start


def _after_numbering(text: str, start: int, end: int) -> int:
    """The start after the numbering of an item, and after a side with 与: 南与高栏港经济开发区相邻."""
    if text[start] in _LEAD_FIRST and (found := _LEAD.match(text, start, end)):
        start = found.end()
    if behind := [found.end() for found in _BEFORE.finditer(text, start, end)]:
        return behind[-1]
    return start + 2 if text[start : start + 2] in _POINTING else start


def _after_word(text: str, start: int, end: int) -> int:
    """The start after an adjective with 的 or a preposition of one character, where the words begin with one."""
    if found := _ADJECTIVE.match(text, start, end) or _HAS.match(text, start, end):
        return found.end()
    if text[start : start + 2] in by_name():  # 和静, 建德, 当涂
        return start
    return _after_preposition(text, start, end)


def _after_preposition(text: str, start: int, end: int) -> int:
    """The start after a preposition of one character, with the seat of a body behind 在."""
    if text[start] == "在" and _SEATED.match(text, start, end):
        return start + 2
    led = _ALONG.match(text, start) or (text[start] == "以" and _AS.match(text, end))
    return start + 1 if led or _is_preposition(text, start, end) else start


def _is_preposition(text: str, start: int, end: int) -> bool:
    """Whether a preposition is a word by itself: 在, and not the beginning of 在线; 由 always is."""
    one = text[start]
    if text[start + 2 : start + 3] in ("（", "("):
        return False  # what a firm is called before its bracket: 建明（中国）科技
    return (
        one in "由含"
        or (one == "了" and not text.startswith(("了望", "了解"), start))
        or (one in _PREFIX and first_word(text, start, end) == one)
    )


def _after_attribute(text: str, start: int, end: int) -> int:
    """The start after the last 的, unless the attribute opens a line: 面向东盟的…, 基于5G的… are parts of names."""
    last = text.rfind("的", start, end)
    while last > start and _MIDEA.match(text, last - 2, last + 1):
        last = text.rfind("的", start, last)
    if last < 0:
        return start
    line = text.rfind("\n", 0, start) + 1
    if text.startswith(("面向", "基于"), start) and (line == start or _LEAD.fullmatch(text, line, start)):
        return start
    return last + 1
