"""What the words around a project say of its name: its sum, its size, the kind that stands before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.extract.acting_bodies import acts
from loaders.extract.marks import Frame
from loaders.extract.names import Name
from loaders.extract.project_kinds import CARRIES
from loaders.extract.scan import Scan

# a sum belongs to one project: 总投资10亿元的钛合金生产线建设项目
_SUM_BEFORE = re.compile("[亿万](?:美|欧|港)?元?的$")
# so does what is said of its size and makers: 新型钛及新材料产业园项目主要建设熔炼区
_SIZE_BEHIND = re.compile(
    r"(?:[一二三]期)?，?(?:计划|预计|概算|估算)?(?:总投资|总占地|占地|总建筑面积|总用地|规划用地|拟?选址|主要建设|主要生产|主要从事|拟建|聚焦|投资额|[^，。；]{0,8}，该项目)"
    r"|，?(?:由[\u4e00-\u9fff（）]{2,24}?(?:公司|集团)(?:负责|投资|承建|建设)|(?:全部(?:建成|达产|投产)|达产)后"
    r"|(?:一期|二期)?(?:已|于)*(?:(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?)?在[^，。；、]{2,16}?(?:开工|奠基|投产|竣工|揭牌|签约|落地|落户|动工))"
)
_SIGNED = re.compile("(?:正式|成功|顺利)?(?:签约|签订|签署|达成|开展(?:深度)?合作|进行签约)")  # 就甲项目签约
_SIZED = re.compile(
    "[\u4e00-\u9fff]{0,6}[年日]产[0-9]"
    "|[0-9.]+万?(?:吨|辆|台|件|头|平方米|立方米|GWh|GW|MW|兆瓦|千瓦|千伏)(?:/[年日])?(?!以|及|级|左右)[\u4e00-\u9fff]{2}"
)  # 年产6万台新能源乘用车项目
_KIND = re.compile(
    "(?:重大|重点|重要|标志性|控制性|骨干性)[\u4e00-\u9fff]{0,8}?(?:工程|项目)(?:——)?(?=[\u4e00-\u9fff]{3})"
    "(?!建设|管理|推进|库|储备|投资|审批|谋划|包|清单|和|与|及|等|的|名单|用地|资金|前期|评审|协调|指挥)"
)
_KIND_FIRST = "重标控骨"
_OF_MANY = re.compile("重点|重大|主体|若干|以及|及(?!管道|管网|配套|引线|接线|连接线|引道|引桥|附属|支线)|[和与等的]")
_SORT = re.compile("[各全]|老旧|农村|中小|重点|重大|若干|以及|其他|相关|配套|该|本|这|上述|[和与及等的]")
_NUMERALS = frozenset("0123456789一二三四五六七八九十")  # 2、城乡环境提升工程
_JOINTS = frozenset("、和与及")
_SHORTEST = 6  # characters of what stands before 项目, where nothing proves it
_REST = 14  # characters that say more of a work behind its name


# the whole heading of an item: （二）紧缺人才开发项目。
_ITEM = re.compile(r"(?:^|\n)[ \t\u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|——)\s?$")
_LIST_BEHIND = re.compile("[。：](?:(?!年)[^。；：，、\n的]{2,30}、){2,}[^。；：，、\n的]{2,30}[。；\n]")
_ITEM_END = frozenset("。：:\n")
# the heading of a measure that is an action
_MEASURE = re.compile(
    r"(?:^|(?<=\n))[ \t\u3000]*[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]\s?"
    r"[^“，。：；、\n]{2,24}行动(?:[。：]|(?=\n))"
)
_PROOFS = ("brand", "quote")  # that make a heading the name of one thing
_NEXT_MEASURE = 1500  # characters to the heading of the measure before or behind
_NUMBERING = re.compile(r"[ \t\u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}(?:[）)、]|[.．](?![0-9]))|——)\s?")
ITEM = "："  # what leads to a name that is the whole heading of an item, with the verbs in it


_CALLS = frozenset({"简称", "以下简称"})  # another name of what stands before
# what is done as a special task: 消防专项验收
_DUTY = re.compile(
    "(?<=专项)(?:督[导查]|验收|治理|检查|整治|审计|巡[察查]|考核|评估|规划|排查|执法|清理|培训|招聘|调研|斗争|补助|奖|借款|贷款|债|资金|基金|经费)"
)


class Before(NamedTuple):
    """Where the name before begins and ends."""

    start: int
    end: int


def lengthens(name: Name, known: int) -> bool:
    """Whether a name goes on behind one of so many characters: 大石峡水利枢纽 and 供水配套工程."""
    if not name.text.endswith(("工程", "项目")):
        return False
    return len(name.text) - known <= _REST and not name.many and not _OF_MANY.search(name.text, known)


def heads_measure(text: str, name: Name) -> bool:
    """Whether an action without proof is the heading of one of several such measures: （一）主体培育行动。"""
    if name.proof in _PROOFS or not name.text.endswith("行动") or not heads_item(text, name):
        return False
    number = _MEASURE.search(text, name.end, name.end + _NEXT_MEASURE)
    return number is not None or _MEASURE.search(text, max(0, name.start - _NEXT_MEASURE), name.start) is not None


def heads_item(text: str, name: Name) -> bool:
    """Whether a name is the whole heading of a numbered item."""
    if name.many or text[name.end : name.end + 1] not in _ITEM_END or _SORT.match(name.text):
        return False
    if _LIST_BEHIND.match(text, name.end):
        return False  # 三、社会民生项目。甲医院、乙公园。
    return _ITEM.search(text, max(0, name.start - 10), name.start) is not None


def opens_item(scan: Scan, frame: Frame) -> tuple[int, str] | None:
    """The start of a name that is the whole heading of an item, behind the verb that carries it out, or None.

    What verbs stand in it are the name's: （一）产业提升人才行动计划。 2.紧缺人才开发项目。
    """
    text, left = scan.text, frame.left
    if text[frame.end : frame.end + 1] not in _ITEM_END or _LIST_BEHIND.match(text, frame.end):
        return None
    left = _behind_numbering(text, left, frame.start)
    if left < 0 or any(acts(text, cut, frame.end) for cut in frame.cuts):
        return None
    first = next((cut for cut in frame.cuts if cut.start == left), None)
    if first is None:
        return left, ITEM
    return (first.end, ITEM) if first.mark.word in CARRIES else None


def _behind_numbering(text: str, start: int, end: int) -> int:
    """The start of an item behind its number, which stands before a place or begins a line there, or -1."""
    if _ITEM.search(text, max(0, start - 10), start):
        return start
    numbered = _NUMBERING.match(text, start, end) if text[start - 1 : start] in ("", "\n") else None
    return numbered.end() if numbered else -1


def is_aside(text: str, name: Name) -> bool:
    """Whether words are another name of what stands before them, or end in what is done as a special task."""
    if text.startswith("涉及", name.start - 2):
        return True
    return name.lead in _CALLS or _DUTY.match(text, name.end) is not None


def is_of_a_list(scan: Scan, name: Name) -> bool:
    """Whether a work without proof is the next of a list whose members are none: 水源保护、河湖生态工程."""
    if name.proof or name.lead or scan.text[name.start - 1] not in _JOINTS or scan.text[name.start - 2] in _NUMERALS:
        return False
    before = scan.marks.head_before(name.start - 1)
    return before is None or before.type != "Project"


def is_told(text: str, name: Name) -> bool:
    """Whether its sum or size tells that a project without proof is one: of several there is more than one sum."""
    stem = name.text.removesuffix("项目")
    if stem == name.text or len(stem) < _SHORTEST or name.many or _SORT.match(stem):
        return False
    return _SIZED.match(stem) is not None or (not name.proof and _says_one(text, name))


def _says_one(text: str, name: Name) -> bool:
    """Whether a sum, a size or an agreement around a name without proof says that it is one."""
    return _has_sum(text, name) or _is_signed(text, name)


def _is_signed(text: str, name: Name) -> bool:
    """Whether an agreement is about what is named: 就甲项目签约."""
    return text.startswith("就", name.start - 1) and _SIGNED.match(text, name.end) is not None


def _has_sum(text: str, name: Name) -> bool:
    """Whether a sum stands before a name or a size behind it."""
    if _SUM_BEFORE.search(text, max(0, name.start - 4), name.start):
        return True
    return _SIZE_BEHIND.match(text, name.end) is not None


def kind_before(text: str, start: int, end: int) -> int:
    """Where a name begins behind the kind of work that it is, or 0."""
    if not any(text.find(first, start, end) >= 0 for first in _KIND_FIRST):
        return 0
    found = _KIND.search(text, start, end)
    return found.end() if found else 0
