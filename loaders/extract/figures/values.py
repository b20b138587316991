"""Which figures of a clause are values of an indicator, and which tell of the words or the figure beside them."""

from __future__ import annotations

import re

from loaders.extract.figures.attributes import is_attribute, sizes
from loaders.extract.figures.kinds import describes, tells_whose
from loaders.extract.figures.reached import reaches
from loaders.extract.figures.worded import find_worded
from loaders.extract.figures.wording import BASE_YEAR, SEPARATORS, counted_noun
from loaders.lexicon.quantities import Quantity, find_quantities

_TO = (
    r"(?:[≥≤＞＜><]|于|超过|达到?|(?:控制|稳定|保持|维持)在"
    r"|(?:提高|提升|增加|上升|下降|降低|减少|缩[小短减]|收窄|压[减缩]|增长?|扩大|优化|调整|降|升)[到至])\s*"
)
_BARE_VALUE = re.compile(rf"{_TO}$")
_BARE_LIST = re.compile(rf"{_TO}\d[\d.]*(?:[、和及与]\d[\d.]*)*[、和及与]$")  # 控制在0.5和 before 0.45以内
_EACH_IN_BRACKETS = re.compile("[（(]每[^）)]*$")  # 发放津贴（每月不少于60元）
_LIST_REACH = 24  # characters of a list of bare figures with their comparator
_PARTED = frozenset("类级层批期步别布片区担摊配享成")  # 14 分类开展培训 is the fourteenth
_MEETS = re.compile(r"(?:解决|保障|满足|惠及)[^，。；\d]{0,14}$")  # 解决4万人的饮水问题
_SUMS = re.compile("共(?:有|计)?$")
_COUNTERS = frozenset({"个", "家", "条", "所", "座", "处", "支"})
_ABOUT = frozenset({"左右", "以上"})


def find_values(text: str, start: int, end: int) -> list[Quantity]:
    """The figures of a clause that have an indicator, and do not tell of the figure beside them what it counts."""
    read = [q for q in find_quantities(text, start, end) if _is_value(text, q, end)]
    if "比" in text or "较" in text:
        read = _without_bases(text, start, end, read)
    if worded := list(find_worded(text, start, end)):
        read = sorted([*read, *worded], key=lambda one: one.start)
    around = zip([None, *read], read, [*read[1:], None], strict=False)
    return [q for last, q, next_ in around if not _tells_of_another(text, (last, q, next_), end)]


def _without_bases(text: str, start: int, end: int, read: list[Quantity]) -> list[Quantity]:
    """The figures of a clause that are not those of a year that it compares with: 比2020年的12万吨…."""
    bases = [found.span() for found in BASE_YEAR.finditer(text, start, end)]
    return [q for q in read if not any(first < q.start < last for first, last in bases)]


def _tells_of_another(text: str, figures: tuple[Quantity | None, Quantity, Quantity | None], end: int) -> bool:
    """Whether a figure tells of the one before it or behind it what that counts."""
    last, quantity, following = figures
    if following is not None and (describes(text, quantity, following) or tells_whose(text, quantity, following)):
        return True
    return last is not None and sizes(text, last, quantity, end)


def _is_value(text: str, quantity: Quantity, end: int) -> bool:
    """A figure that is no attribute of a noun (500亿元级企业) and no count of tasks (25 项任务)."""
    after = text[quantity.end : end]
    if _only_numbers(text, quantity, after):
        return False
    if _counts_the_reached(text, quantity, after):
        return True
    if is_attribute(quantity, after) and not _is_about_so_many(quantity):
        return False
    return _is_measured(quantity) or (_is_compared(text, quantity) and not counted_noun(after))


def _is_compared(text: str, quantity: Quantity) -> bool:
    """Whether a comparator stands before a bare figure, or before the list of figures that it ends: 0.5和0.45."""
    if _BARE_VALUE.search(text[max(0, quantity.start - 6) : quantity.start]):
        return True
    return _BARE_LIST.search(text[max(0, quantity.start - _LIST_REACH) : quantity.start]) is not None


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
