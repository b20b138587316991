"""Which figures of a clause are values of an indicator, and which tell of the words or the figure beside them."""

from __future__ import annotations

import re

from loaders.extract.figures.kinds import describes, kind
from loaders.extract.figures.reached import reaches
from loaders.extract.figures.wording import BASE_YEAR, SEPARATORS, counted_noun
from loaders.lexicon.quantities import Quantity, find_quantities

_NOT_A_VALUE = re.compile(
    r"\s?(?:的|[（(]含[）)]\s?的|级|型|元级|规模的|强|期|方面|部分|以上的|以下的|及以上的|会[”品]|论坛)"
)
_BARE_VALUE = re.compile(
    r"(?:[≥≤＞＜><]|于|超过|达到?|(?:提高|提升|增加|上升|下降|降低|减少|缩[小短减]|收窄|压[减缩]|增长?|扩大|优化|调整|降|升)[到至]|(?:控制|稳定|保持|维持)在)\s*$"
)
_EACH_IN_BRACKETS = re.compile("[（(]每[^）)]*$")  # 发放津贴（每月不少于60元）
_TASK_NOUN = re.compile(
    r"\s?(?:方?面)?(?:重点|主要|具体|专项)?(?:任务|举措|措施|条款|政策|意见|部分|章|内容|要求|原则|文件|专栏|信息|工作组|工作专班|专班|专项?小组|(?:[^，。；]{0,36}(?:民生|惠民|政府))?(?:实事|民生工程)|[^，。；]{0,14}得[出住好起])"
)
_PARTED = frozenset("类级层批期步别布片区")  # 14 分类开展培训 is the fourteenth
_MEETS = re.compile(r"(?:解决|保障|满足|惠及)[^，。；\d]{0,14}$")  # 解决4万人的饮水问题
_SUMS = re.compile("共(?:有|计)?$")
_COUNTERS = frozenset({"个", "家", "条", "所", "座", "处", "支"})
_ABOUT = frozenset({"左右", "以上"})
_OF_THINGS = frozenset({"count", "ratio", "time"})
_SIZES = frozenset({"mass", "power", "energy", "voltage"})
_WORK = re.compile(r"[^，。；、\s]{2,12}(?:项目|工程|装置|生产线)(?:[，。；、建]|$)")  # 80万吨乙烯项目
# 20万吨航道、10万吨级码头等重点工程: how big each work of a list is
_WORKS = re.compile(r"\s?[^，。；、\s]{2,16}、[^，。；]{0,80}?等[^，。；]{0,10}(?:项目|工程)")
_SIZE = re.compile("[^，。；、]{0,8}(?:超过?|突破|过)$")


def find_values(text: str, start: int, end: int) -> list[Quantity]:
    """The figures of a clause that have an indicator, and do not tell of the figure beside them what it counts."""
    read = [q for q in find_quantities(text, start, end) if _is_value(text, q, end)]
    if "比" in text or "较" in text:
        read = _without_bases(text, start, end, read)
    around = zip([None, *read], read, [*read[1:], None], strict=False)
    return [q for last, q, next_ in around if not _tells_of_another(text, (last, q, next_), end)]


def _without_bases(text: str, start: int, end: int, read: list[Quantity]) -> list[Quantity]:
    """The figures of a clause that are not those of a year that it compares with: 比2020年的12万吨…."""
    bases = [found.span() for found in BASE_YEAR.finditer(text, start, end)]
    return [q for q in read if not any(first < q.start < last for first, last in bases)]


def _tells_of_another(text: str, figures: tuple[Quantity | None, Quantity, Quantity | None], end: int) -> bool:
    """Whether a figure tells of the one before it or behind it what that counts."""
    last, quantity, following = figures
    if following is not None and describes(text, quantity, following):
        return True
    return last is not None and _sizes(text, last, quantity, end)


def _sizes(text: str, counted: Quantity, size: Quantity, end: int) -> bool:
    """4个超200亿元产业集群, 4座110千伏变电站: the second tells how big the things are that the first counts."""
    if kind(counted) != "count" or kind(size) in _OF_THINGS:
        return False
    told = counted.end == size.start or (kind(size) == "money" and _SIZE.fullmatch(text, counted.end, size.start))
    return bool(told) and bool(counted_noun(text[size.end : end]))


def _is_value(text: str, quantity: Quantity, end: int) -> bool:
    """A figure that is no attribute of a noun (500亿元级企业) and no count of tasks (25 项任务)."""
    after = text[quantity.end : end]
    if _only_numbers(text, quantity, after):
        return False
    if _counts_the_reached(text, quantity, after):
        return True
    if _is_attribute(quantity, after) and not _is_about_so_many(quantity):
        return False
    if _is_measured(quantity):
        return True
    return _BARE_VALUE.search(text[max(0, quantity.start - 6) : quantity.start]) is not None and not counted_noun(after)


def _only_numbers(text: str, quantity: Quantity, after: str) -> bool:
    """Whether a figure numbers a part, sums up a list, or says in brackets how much each gets."""
    if (quantity.unit == "分" and after[:1] in _PARTED) or _sums_up(text, quantity, after):
        return True
    return _EACH_IN_BRACKETS.search(text, max(0, quantity.start - 10), quantity.start) is not None


def _counts_the_reached(text: str, quantity: Quantity, after: str) -> bool:
    """Whether a figure counts those whom something reaches, or whose need is met."""
    return reaches(text[max(0, quantity.start - 20) : quantity.start], quantity) or _is_met(text, quantity, after)


def _is_measured(quantity: Quantity) -> bool:
    """Whether a figure has a unit, other than that of a day, or a power of ten."""
    return bool((quantity.unit and quantity.unit != "日") or quantity.power)


def _is_about_so_many(quantity: Quantity) -> bool:
    """Whether a figure counts about so many things, of which the words behind it speak: 40个左右的航空枢纽."""
    return quantity.bound in _ABOUT and quantity.unit in _COUNTERS


def _is_met(text: str, quantity: Quantity, after: str) -> bool:
    """Whether a figure counts those whose need is met: 解决4万人的饮水问题."""
    return after.startswith("的") and _MEETS.search(text, max(0, quantity.start - 20), quantity.start) is not None


def _sums_up(text: str, quantity: Quantity, after: str) -> bool:
    """Whether a figure says how many there are in a list: 民生实事共11项."""
    listed = quantity.unit in {"项", "件"} and after[:1] in SEPARATORS
    return listed and _SUMS.search(text, max(0, quantity.start - 6), quantity.start) is not None


def _is_attribute(quantity: Quantity, after: str) -> bool:
    """Whether the words behind a figure make it say something of them: 500亿元级, 220千伏电网, 25 项任务."""
    if kind(quantity) == "voltage" and after and after[0] not in SEPARATORS:
        return True
    return (
        _bounds_an_age(quantity, after)
        or _sizes_a_work(quantity, after)
        or bool(_NOT_A_VALUE.match(after))
        or _counts_tasks(quantity, after)
    )


def _sizes_a_work(quantity: Quantity, after: str) -> bool:
    """Whether a figure tells how big a work is, alone or as a member of a list."""
    if kind(quantity) == "mass" and _WORK.match(after):
        return True
    return kind(quantity) in _SIZES and "等" in after and _WORKS.match(after) is not None


def _bounds_an_age(quantity: Quantity, after: str) -> bool:
    """Whether a figure bounds the age of those behind it: 5岁以下儿童死亡率."""
    return quantity.unit == "岁" and bool(quantity.bound and after) and after[0] not in SEPARATORS


def _counts_tasks(quantity: Quantity, after: str) -> bool:
    """Whether a figure counts what a document consists of: 25 项任务."""
    return quantity.unit in {"项", "条", "个", "件"} and _TASK_NOUN.match(after) is not None
