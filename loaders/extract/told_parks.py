"""Parks without a name that their field and what is done with them tell: 加快空港物流园建设, but no 现代产业园."""

from __future__ import annotations

import re

from loaders.extract.marks import Frame
from loaders.extract.proofs import generic
from loaders.extract.tasked import is_tasked

# what is done with one park
_BUILDING = frozenset(
    {
        *("建设", "规划建设", "加快", "加快建设", "推进", "加快推进", "启动", "新建", "打造", "创建", "完成", "规划"),
        *("谋划", "筹建", "扩建", "续建", "规划好", "谋划好", "抓好", "开工建设", "启动建设", "做大", "做强", "建好"),
    }
)
_GROUNDS = (
    *("产业园", "产业园区", "物流园", "物流园区", "工业园", "工业园区", "科技园", "创业园", "生态园", "创新园"),
    *("示范园", "孵化园", "加工园", "小镇"),
)
_OF_MANY = re.compile("[和与及的或各类级性等个对已在为型]|其他|若干|系列|线[上下]")
# what any park may be called, so that it says of no field
_COMMON = re.compile(
    "现代|特色|专业|高端|新|国家|区域|绿色|智能|智慧|数字|综合|产业|科技|创新|示范|高新|技术|高质量|一体化|标准|多功能|重点"
    "|未来|国际|创业|大型|中小|小微|企业|品牌|核心|主导|战略|共享|开放|合作|经济|先进|高效|优势|配套|农业|大学生|返乡|商贸|乡镇|文化|旅游|循环|风情|文旅|康养|美丽|体育|运动|休闲"
)
_LONGEST_FIELD = 12  # characters of a park's field


def is_told(type_: str, text: str, start: int, end: int, lead: str) -> bool:
    """Whether a candidate may be told by its verb: a cheap look before reading it."""
    if type_ == "Platform":
        return is_tasked(text, start, end, lead)
    return type_ == "Park" and lead in _BUILDING


def is_built_park(frame: Frame, name: str, lead: str) -> bool:
    """Whether a park without a name says of what field it is, behind a verb that is said of one park."""
    if lead not in _BUILDING or not frame.mark.word.endswith(_GROUNDS) or generic(name, "Park"):
        return False
    stem = name[: -len(frame.mark.word)]
    if any(cut.start == frame.start - len(stem) for cut in frame.cuts):  # 推进食品产业园
        return False
    return _says_field(stem)


def _says_field(stem: str) -> bool:
    """Whether the words before 产业园 are a field's, and not those of many parks or of any."""
    return len(stem) <= _LONGEST_FIELD and not _OF_MANY.search(stem) and len(_COMMON.sub("", stem)) > 1
