"""Technologies and fields that a list is said to be of: 突破A、B和C技术, 在A、B等领域培育….

The words that close the list tell what its members are, so that no table need have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.fields import after_lead
from loaders.extract.scan import Scan
from loaders.ranges import Range, occurrences

_LIST = r"(?P<list>[^，。；：！？\n\t（）“”]{2,90}?)"
_COUNT = r"[一二三四五六七八九十两\d]{1,2}(?:大|个|条)"
# closes a list of fields: 等领域, 十大重点领域
IN_FIELDS = f"(?:等|(?P<count>{_COUNT}))[^，。；、的]{{0,8}}?(?:领域|方面|赛道|方向|路线)，?"
GROWN_THERE = (
    "(?:率先|加快|重点|着力|大力|积极|集中力量|抢占|抢抓|占据|组织|开展|加强|取得|实现|进行|形成|打造|推进|推动|催生|引进|新?增|有所)*(?:(?:一批|若干|更多|新的?|重大|重要|实质性|关键|核心|技术|产业|创新|原创|标志性|的|和)*"
    "(?:突破|攻关|培育|壮大|做大|做强|布局|研发|精耕细作|深耕|持续发力|发力)(?!一?批?新?(?:产品|人才|示范|标杆|典型|场景|团队))|[^，。；、]{0,10}(?:产业集群|技术攻关|科技攻关|科技(?:重大|创新)?专项|特色产业|优势产业|领军企业|龙头企业|竞争优势|先发优势|先机|领先|一席之地|增长点|新优势|制高点)"
    "|(?(count)(?:加快|大力|重点|优先|积极)发展(?!成|为)|(?!)))"
)
# 重点突破A、B和C等关键核心技术
_CONQUERED = re.compile(
    rf"(?:突破|攻克|攻关)(?:一批)?{_LIST}等?(?P<of>(?:[0-9]+[余多]?[项个种]|关键|核心|共性|前沿|底层|基础|瓶颈|重大|领域|方面|新型|相关)*)(?:技术|工艺)"
    r"(?=[，。；、\s]|瓶颈|难题|难关|攻关|研发|$)"
)
# 推广测土配方施肥技术
_SPREAD = re.compile(
    r"推广(?:使用|应用|普及|示范)*(?P<list>(?:[^，。；：！？\n\t（）“”、的]{2,12}、){0,6}[^，。；：！？\n\t（）“”、的]{2,10}技术)(?=[，。；\s]|应用|$)"
)
# 推广秸秆还田、水肥一体化等先进技术
_SPREAD_LIST = re.compile(
    r"推广(?:使用|应用|普及|示范)*(?P<list>[^，。；：！？\n\t（）“”的]{4,60}、[^，。；：！？\n\t（）“”、的]{2,20})等(?:先进|适用|实用|绿色|新型|成熟|农业)*技术"
    r"(?=[，。；\s]|应用|工艺|装备|$)"
)
# 鼓励绿色建造和低碳节能技术应用
_WORD = "技术"
_APPLIED = re.compile(
    "(?P<kind>装备)?的?(?:推广|应用(?!创新|中心|基地|企业|项目|能力|型)|普及|(?:研发|攻关)(?!中心|机构|平台|能力|人员|投入|团队|费用|重点|方向|项目|活动))"
)
_URGED = re.compile("(?:推进|推动|鼓励|加快|加强|支持|促进|部署|提升|强化|引导|支撑)[^，。；\n]{0,40}$")
_STEM = re.compile("[\u4e00-\u9fff]{4,12}$")
_EDGE = re.compile(
    "[和及与的]|推[进动]|鼓励|加[快强]|支持|促进|部署|提升|强化|引导|支撑|开展|先进|适用|举办|组织|[0-9]"
)
_OF_ALL = re.compile("产业技术|重大|承担|国家|系统|平台|处理技术|环节|领域")
_SHORTEST = 4  # characters before 技术: 绿色低碳技术, but 数字技术
# 在A、B、C等领域培育特色优势产业, 在A、B等领域突破一批核心技术
_GROWN = re.compile(rf"{IN_FIELDS}{GROWN_THERE}")
# 在A、B上形成支撑点: where, and what is done there
_UPON = re.compile(
    "上(?<=[业济游商养工造融能易流网]上)(?:率先|加快|重点|着力|大力|积极|集中|持续|不断|聚力|取得|实现|形成|打造|培育|更大|新的?)*"
    "(?:[^，。；、]{0,6}?(?:突破|支撑点|增长[点极]|优势|先机|发力|用力|下功夫|做文章|见实效|亮点))"
)
# 在 opens such a list, and so does what looks there: 聚焦A、B十大领域，加快培育…
_OPENED = re.compile(
    r".*(?:(?<![现存内外所])在|(?P<aimed>聚焦|围绕|瞄准|面向|紧盯|立足|锚定))(?P<list>[^，。；：！？\n\t（）“”]{2,})$",
    re.DOTALL,
)
# says nothing of a technology but how good it is
_A_CLASS = re.compile(
    r"先进|适用|实用|高新|成熟|关键|核心|共性|前沿|有关|相关|配套|掌握|等|^(?:新|现代|科学|生产|农业|工业|数字|信息)*技术$"
)
_VERBS = ("突破", "攻克", "攻关")  # without one of them a text conquers no technology
_FIELDS = ("经济", "产业")
_REACH = 100  # characters of a list of fields
_LAST = re.compile("以及|[和及](?=[^和及]*$)")  # 芯片设计与制造 is one
_TECHNICAL = re.compile(
    "(?:技术|产业|集群|培育|攻关|突破|精耕|深耕|发力).*$"
)  # what is grown there says that it is of fields
_ASIDE = re.compile("等(?:领域|方面)")  # in … 等领域污染防治 technology the list says where
_JOINT = re.compile("[和与及]")
_ONLY = re.compile("以及|[和与及](?=[^和与及]*$)")  # in a list without 、
# shorter ones are verbs more often than fields: 感知, 决策
_MEMBER = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9.+\-·/]|(?<=[A-Za-z]) (?=[A-Za-z\u4e00-\u9fff])){4,14}")
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,3}")  # enough beside as many known ones: 粮油
_NO_FIELD = re.compile(
    r"关键|核心|共性|前沿|一批|重大|瓶颈|领域|环节|企业|支撑|发展|难题|制约|方面|相关|若干|重点|平台|体系|项目|工程|能力|机制|标准|建设|[的等了将把在]|^(?:在|以|对|制约|影响)"
    r"|(?<!信息|生物)技术$|专业$"
)


def find_technologies(scan: Scan) -> Iterator[Range]:
    """Every member of such a list, in text order."""
    yield from _conquered(scan)
    yield from _spread(scan)
    yield from _applied(scan)
    for close in _GROWN.finditer(scan.text):
        if opened := _opening(scan.text, close):
            found = list(_members(scan, *opened.span("list"), alone=True, aimed=bool(opened["aimed"])))
            known = [member for member in found if scan.is_industry(*member)]
            yield from found if _is_of_fields(close, bool(known)) else known
    yield from _upon(scan)


def _upon(scan: Scan) -> Iterator[Range]:
    """The fields on which something is to be reached: 在首发经济、银发经济上形成支撑点."""
    for close in _UPON.finditer(scan.text):
        if (opened := _opening(scan.text, close)) and not opened["aimed"]:
            for left, right in _split(scan.text, *opened.span("list")):
                start = after_lead(scan, left, right)
                if scan.text.endswith(_FIELDS, start + 2, right) or scan.is_industry(start, right):
                    yield start, right


def _conquered(scan: Scan) -> Iterator[Range]:
    """The members of lists of technologies that are to be conquered."""
    if any(verb in scan.text for verb in _VERBS):
        for hit in _CONQUERED.finditer(scan.text):
            yield from _members(scan, *hit.span("list"), alone=bool(hit["of"]))


def _spread(scan: Scan) -> Iterator[Range]:
    """The technologies that are to be spread: 推广测土配方施肥技术."""
    if "推广" in scan.text:
        for hit in _SPREAD_LIST.finditer(scan.text):
            yield from _members(scan, *hit.span("list"), alone=False)
        for hit in _SPREAD.finditer(scan.text):
            for left, right in _split(scan.text, *hit.span("list")):
                begin = after_lead(scan, left, right)
                named = scan.text.endswith("技术", begin, right) or _is_told(scan.text[begin:right], short=False)
                if named and not _A_CLASS.search(scan.text[begin:right]):
                    yield begin, right


def _applied(scan: Scan) -> Iterator[Range]:
    """The technologies whose application is urged: 鼓励绿色低碳技术应用."""
    text = scan.text
    for at in occurrences(_WORD, text):
        applied = _APPLIED.match(text, at + len(_WORD))
        start = _urged(scan, at) if applied else -1
        if applied and start >= 0 and _is_technology(scan, start, at):
            yield start, applied.end("kind") if applied["kind"] else at + len(_WORD)


def _urged(scan: Scan, at: int) -> int:
    """Where the words before a 技术 begin whose application a verb before them urges, or -1."""
    stem = _STEM.search(scan.text, max(0, at - 12), at)
    if stem is None or not _URGED.search(scan.text, max(0, at - 50), at):
        return -1
    edges = [edge.end() for edge in _EDGE.finditer(scan.text, *stem.span())]
    return after_lead(scan, max([stem.start(), *edges]), at)


def _is_technology(scan: Scan, start: int, end: int) -> bool:
    """Whether words before 技术 say which, and are no known field and no praise."""
    if end - start < _SHORTEST or scan.is_industry(start, end):
        return False
    words = scan.text[start : end + len(_WORD)]
    return not (_A_CLASS.search(words) or _OF_ALL.search(words))


def _opening(text: str, close: re.Match[str]) -> re.Match[str] | None:
    """What opens the list of fields that is closed there; behind a comma what grows is of a list that is aimed at."""
    opened = _OPENED.match(text, max(0, close.start() - _REACH), close.start())
    return opened if opened and (opened["aimed"] or "，" not in close[0]) else None


def _is_of_fields(close: re.Match[str], known: bool) -> bool:
    """Whether the words that close a list say that all of it are fields; 方面 does so only beside a known one."""
    told = close["count"] or _TECHNICAL.search(close[0])
    return bool(told) and (known or "方面" not in close[0])


def _members(scan: Scan, start: int, end: int, *, alone: bool, aimed: bool = False) -> Iterator[Range]:
    """The members of a list, each without what leads to it; one by itself where the text says what it is of."""
    members = _bare_members(scan, start, end)
    if not alone and len(members) < 2:
        return
    known = [member for member in members if scan.is_industry(*member)]
    short = aimed and 2 * len(known) >= len(members) > 1
    yield from (one for one in members if one in known or _is_told(scan.text[slice(*one)], short=short))


def _bare_members(scan: Scan, start: int, end: int) -> list[Range]:
    """The members of a list behind what it says of where, each without what leads to it."""
    start = max([start, *(aside.end() for aside in _ASIDE.finditer(scan.text, start, end))])
    members = [(_begin(scan, *member), member[1]) for member in _split(scan.text, start, end)]
    return [one for member in members for one in _apart(scan, *member)]


def _apart(scan: Scan, start: int, end: int) -> Sequence[Range]:
    """The two fields that a member joins where each is known by itself: 新型储能与新能源, but 通信与网络."""
    for joint in _JOINT.finditer(scan.text, start, end):
        both = (start, joint.start()), (joint.end(), end)
        if all(scan.is_industry(*one) for one in both):
            return both
    return ((start, end),)


def _begin(scan: Scan, left: int, right: int) -> int:
    """Where the field of a member begins: behind what is said of it, and what leads to it."""
    return after_lead(scan, max(left, scan.text.rfind("的", left, right) + 1), right)


def _is_told(words: str, *, short: bool) -> bool:
    """Whether words can be a field that no table has."""
    shaped = _MEMBER.fullmatch(words) or (short and _SHORT.fullmatch(words))
    return bool(shaped) and not _NO_FIELD.search(words)


def _split(text: str, start: int, end: int) -> Iterator[Range]:
    """The members between 、, and on both sides of the 和 before the last."""
    left = start
    while (at := text.find("、", left, end)) >= 0:
        yield left, at
        left = at + 1
    joint = (_LAST if left > start else _ONLY).search(text, left, end)
    if joint and joint.start() > left:
        yield left, joint.start()
        left = joint.end()
    yield left, end
