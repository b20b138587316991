"""What leads to a name inside a candidate: the verb or preposition before a place, a nation or a quotation."""

from __future__ import annotations

import re

import rjieba

from loaders.extract.proofs import JURISDICTION, begins_proper, is_unknown
from loaders.extract.scan import COMPANIES, PLACES, SHORT, Scan

_NOMINAL = ("数字", "智慧", "健康", "平安", "美丽", "法治", "信用", "绿色", "创新", "解析", "开放", "合作", "共建")
_NOT_VERBS = frozenset(
    {"云上", "应用", "服务", "创新", "融合", "合作", "监测", "研究", "管理", "示范", "制造", "交流", "高速"}
)
_OWNER = re.compile(r"(?:国家|全国|我国|全省|全市|我省|我市|自治区|省级|市级|[省市])(?=[“‘])")
_DIVISIONS = frozenset("省市县区州旗")
_OWNER_FIRST = frozenset("国全我自省市")
_OWNERS = COMPANIES | {"listed"}
_HEAD = 12  # characters of the longest head
# from where a way leads: 巴中至南充高铁; but 延伸至, 推广至
_WAY = re.compile(r"[\u4e00-\u9fff）]{2,6}(?<!延伸|扩大|推广|拓展|移交|提高|提升|覆盖|搬迁|下放|增加|达到)[至经]$")
_IN = re.compile(  # 在 or 到, and what is done there: 在东南亚国家建设X
    "(?:(?<![存所内潜正旨现实自])在(?![线建职校园外途岗产野])|(?<![达提得做感遇受等直看收涉])到(?![达位期底岗账户会场来])|赴)(?:[\u4e00-\u9fff]{2,12}?(?:建设|打造|创建|设立|建立|布局|共建)[和与及]?)?"
)
# who acts, and what is done with another thing
_ACTORS = (
    *(
        "公司",
        "集团",
        "大学",
        "学院",
        "研究院",
        "研究所",
        "医院",
        "保税区",
        "园区",
        "产业园",
        "开发区",
        "高新区",
        "经开区",
    ),
    *("系统平台", "口岸", "分行", "联盟", "协会"),
)
_SHORTEST_ACTOR = 3  # characters of the name of one
_DONE = re.compile(
    "(?:建设(?!工程|项目|用地|管理|监管|信息|行业|领域|市场|系统|集团|职业|发展|开发|投资|[局公银者])|扩建|新建|设立|导入|引入|搬入|迁入|搬迁至|入驻|部署|建成"
    "|搭建|打造|组建|布局|合作开发|联合开发|自主研发|共建(?!共)|建立)(?=[\u4e00-\u9fff“A-Za-z0-9]|$)"
)
_CODE = re.compile(
    r"[GSX][0-9]{1,4}|[A-Z]{3,}"
)  # the number of a road before its ends, or letters: RCEP广州企业服务中心
_OF_MANY = ("之一", "名单", "目录")  # 广东省先进装备制造基地之一, 山东省特色产业集群名单
# so many of them are a class: 农业农村重大建设项目133个
_COUNT_BEHIND = re.compile(
    r"(?:共|达|超|逾|近)?[0-9]+(?:余|多)?[个家座条](?!工作|月|亿|方面|区域|片区|板块|组团|功能区|部分|科|设施|平台|中心|实验室|研究)|有[0-9]+(?:余|多)?[个家座条](?![\u4e00-\u9fff])"
)
_ITEMS_BEHIND = re.compile("(?:共|达)?[0-9]+(?:余|多)?项")  # projects are counted so, too
_COUNT_FIRST = frozenset("共达超逾近有0123456789")
_FUNCTION = frozenset("由在于将对向从给为把被让以到着至是就")
# the level of a laboratory begins no name: 现代中药创制全国重点实验室
_INNER_PROOF = re.compile(
    r"中国|全国(?!重点)|国家(?!级|重点|工程|技术|实验室|地方)|自治区|全省|全市|我省|我市|省(?=“)|“"
)
_VERBAL = frozenset({"v", "p", "d", "f", "ul", "r", "m", "vd", "ud", "uz"})
_DOING = 12  # characters before a company's name in which somebody does something with it
_DEED = frozenset({"v", "p", "ul", "uz", "d"})
_ACTING = _DEED | {"nr", "m", "t", "tg", "r", "c"}
_BRACKET = re.compile(r"[（）()“”《》〈〉]")
_AND = ("和", "与", "及", "或")
_SYSTEM_OR = re.compile("(?:APP|App|小程序|公众号|网站?|平台|系统|[窗端]口?|”)或者?")
_OPEN_QUOTES = ("“", "‘")


def at_proof(scan: Scan, start: int, end: int, body: bool) -> int:
    """The start at the place, nation or quotation that a verb or preposition in the candidate leads to."""
    start = _after_site(scan.text, start, end)
    for inner in _inner_proofs(scan, start, end):
        if _begins_at(scan, start, inner, body):
            start = inner
    if scan.text[start] in _FUNCTION and (scan.name_at(start + 1) or JURISDICTION.match(scan.text, start + 1)):
        start += 1  # 以川桂国际产能合作产业园为载体, 由省交投集团建设
    return _after_owner(scan.text, start, end) if scan.text[start] in _OWNER_FIRST else start


def behind_verbs(text: str, start: int, end: int) -> int:
    """The start behind who acts and what he does: 希望甲公司, 张某对乙集团; what is left begins as a name does."""
    edge = _behind_last_deed(text, start, end)
    rest = text[edge:end]
    return edge if edge > start and (begins_proper(rest) or is_unknown(rest)) else start


def _behind_last_deed(text: str, start: int, end: int) -> int:
    """The end of the last verb or preposition among the words of acting at a start, or the start where none is."""
    at = edge = start
    for word, tag in rjieba.tag(text[start : min(end, start + _DOING)]):
        if tag not in _ACTING:
            break
        at += len(word)
        if tag in _DEED and end - at > 1:
            edge = at
    return edge


def _after_site(text: str, start: int, end: int) -> int:
    """The start behind a place that does something in the named one: 天津市宝坻区在京津中关村科技城."""
    at = text.find("在", start + 2, end)
    return at + 1 if at > 0 and text[at - 1] in _DIVISIONS and text[at + 1] not in "线职建产" else start


def after_in(text: str, start: int, end: int) -> int:
    """The start behind the last 在 or 到 that is a word by itself, as no zone has one: 国务院决定在海南…先行区."""
    if text[start - 1 : start] == "在" and (found := _IN.match(text, start - 1, end)):
        start = found.end()
    if (
        text.find("在", start + 2, end) > 0
        or text.find("到", start + 2, end) > 0
        or text.find("赴", start + 2, end) > 0
    ):
        for found in _IN.finditer(text, start + 2, end):
            start = found.end()
    return start


def after_subject(text: str, start: int, end: int) -> int:
    """The start behind a body, zone or system and what it does: 甲公司导入|乙平台, 丙保税区建设|丁中心."""
    for done in _DONE.finditer(text, start, end):
        if text.endswith(_ACTORS, start, done.start()) and done.start() - start > _SHORTEST_ACTOR:
            start = done.end()
    return start


def in_system(text: str, start: int, end: int) -> int:
    """The start of a system's name behind where something is done in it; a quotation keeps its own 在.

    What stands behind another system and 或 is one of its own: “某某办”APP或某省政务服务网.
    """
    for found in _SYSTEM_OR.finditer(text, start, end) if text.find("或", start, end) >= 0 else ():
        start = found.end()
    return start if text.find("“", start, end) >= 0 else after_in(text, start, end)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is that of the whole of the things before it: 包括甲、乙等在内的养护管理系统."""
    return text.startswith("等", start - 1) and text.find("在内的", start, end) >= 0


def counted_behind(text: str, end: int) -> bool:
    """Whether so many of what a name says are counted right behind it."""
    if text.startswith(_OF_MANY, end):
        return True
    if text.startswith("项目", end - 2) and _ITEMS_BEHIND.match(text, end):
        return True
    return text[end : end + 1] in _COUNT_FIRST and _COUNT_BEHIND.match(text, end) is not None


def _after_owner(text: str, start: int, end: int) -> int:
    """The start behind the level that a quotation belongs to: 省“十四五”."""
    found = _OWNER.match(text, start, end)
    return found.end() if found else start


def _begins_at(scan: Scan, start: int, inner: int, body: bool) -> bool:
    """Whether the name begins at a place or quotation inside the candidate, and not with what leads to it."""
    words = scan.text[start:inner]
    if scan.text.startswith("面向", inner - 2) or unbalanced(words):
        return False
    if body:
        return words[-1] in _AND or words.isascii() or _leads(words, scan, start)
    return not _goes_on(scan, start, inner) and _leads(words, scan, start)


def _goes_on(scan: Scan, start: int, inner: int) -> bool:
    """Whether a name that begins with a place goes on with a quotation: 松嫩平原黑土地保护“梨树模式”推广项目."""
    known = scan.name_at(start) if scan.text[inner] in _OPEN_QUOTES else None
    return known is not None and known.kind == "anchor" and scan.text[inner - 1] not in _FUNCTION


def _inner_proofs(scan: Scan, start: int, end: int) -> list[int]:
    """Where inside a candidate, after its start, a place, a company, a nation or a quotation begins."""
    found = _known_inside(scan, start, end)
    if _INNER_PROOF.search(scan.text, start + 1, end):
        inner = (one.start() for one in _INNER_PROOF.finditer(scan.text, start + 1, end + _HEAD))
        found += [at for at in inner if at < end]
    return sorted(set(found)) if len(found) > 1 else found


def _known_inside(scan: Scan, start: int, end: int) -> list[int]:
    """Where a known name that proves a candidate begins inside it, or a zone's where it ends."""
    # a name that goes on into the head counts, too: 海南自由贸易港 behind 2022年是
    known_names = scan.names_in(start + 1, end + _HEAD)
    return [
        at
        for at, _, kind in known_names
        if kind not in SHORT and (at < end or (at == end and kind == "zone")) and scan.text[at - 1] != "第"
    ]  # no 一汽 in 第一汽车


def _leads(words: str, scan: Scan, start: int) -> bool:
    """Whether the words before a place or quotation end in a verb or a preposition: the name begins after them."""
    if _belongs_to_name(words, scan, start):
        return False
    if words[-1] in _FUNCTION or words == "服务" or _is_aside(words):
        return True
    return not words.endswith(_NOMINAL) and not _ends_in_field(scan, start, words) and _ends_in_verb(words)


def _belongs_to_name(words: str, scan: Scan, start: int) -> bool:
    """Whether the words are the name's own: where a way comes from, whose it is (中国核建上海科创园), or its number."""
    if words.isdigit() and scan.text[start - 1] in _OPEN_QUOTES:  # “3551光谷人才计划”
        return True
    if words[-1] in "至经" and _WAY.search(words):
        return True
    first = scan.name_at(start)
    return first is not None and first.end == start + len(words) and first.kind in _OWNERS | PLACES


def _ends_in_field(scan: Scan, start: int, words: str) -> bool:
    end = start + len(words)
    return any(hit.end == end for hit in scan.industries_in(start, end))


def _is_aside(words: str) -> bool:
    """Whether words say what the thing is, or have no character and are no code."""
    return words.endswith(("项目", "单位", "企业")) or (words.isascii() and not _CODE.fullmatch(words))


def _ends_in_verb(words: str) -> bool:
    word, tag = rjieba.tag(words)[-1]
    return tag in _VERBAL and word not in _NOT_VERBS


def unbalanced(words: str) -> bool:
    """Whether a bracket or quotation is opened and not closed in the words, or closed and not opened."""
    if not _BRACKET.search(words):
        return False
    return any(words.count(a) != words.count(b) for a, b in ("（）", "()", "“”", "《》", "〈〉"))
