"""Works that their own words tell: a phase, a size, the number of a line, or a coined name before what works end in."""

from __future__ import annotations

import re

from loaders.extract.proofs import is_unknown
from loaders.extract.streets import is_street
from loaders.extract.ways import SORT, is_numbered_road, is_sited_work, leads_water

WORK = re.compile(
    r"(?:水库|引水|供水|调水|提水|灌区|公园|大道|[东南西北中环]路|[改支干环复]线|(?<!互联)互通|立交|高架|[大跨]桥|隧道|枢纽|电站|泵站|水厂|码头|港区|新港|船闸|电厂|机场东扩|机场扩建|风电场|"
    r"广场|古镇|古城|景区|新城|工厂|商厦|大厦|商城|综合体|购物中心|写字楼|奥特莱斯|水利|河道|堤防|连接线|通道|机场|铁路|高铁|公路|快速路|工程|项目|中心|基地|产业园|科技园)"
    r"(?:[东南西北中]?段)?(?:延伸|改线|改扩建|扩建|改建|改造|治理|整治|新建|迁建|扩容|提升|升级)*(?:[一二三四]期)?(?:工程|项目)?$"
)
_SHAPE = re.compile(
    # a phase of what a company builds: 中科微电子二期
    r"(?!园区|项目|工程|建设|规划|整治|改造|厂区)[\u4e00-\u9fff]{2,3}[一二三四]期|[\u4e00-\u9fff]{2,6}(?:科技|电子|微电子|药业|食品|新材料|半导体|光电|机械|汽车|能源|化工|集团)[一二三四]期(?:工程|项目)?"
    # a work whose size stands behind whose it is: 麦多利10万吨大麦芽二期
    r"|(?!年产|新增|新建|日产|总|约|累计|一批)[\u4e00-\u9fff]{2,8}[0-9][0-9.×xX*]*万?(?:千瓦|兆瓦|吨|平方米|立方米|头|台|套)[\u4e00-\u9fff]{2,14}"
    # a line of a city
    r"|(?:地铁|轨道交通|轨道)?[0-9A-Z]{1,3}号线(?:[一二三四]期|[东南西北]延)?(?:工程|项目)?"
)
_SPECIFIC = ("互通", "连接线", "改线")  # of each there is one
NO_NAME = re.compile("[在从向和与及]")
_LONGEST = 30  # characters of a member of a list


def is_work(words: str) -> bool:
    """Whether a member of a list is a road by its number, a diversion of water, or a work of a coined name."""
    if not 3 <= len(words) <= _LONGEST:
        return False
    if _SHAPE.fullmatch(words):
        return True
    if is_numbered_road(words) or leads_water(words):
        return True
    return is_street(words) or is_sited_work(words) or _is_coined_work(words)


def _is_coined_work(words: str) -> bool:
    """Whether a member of a list begins with no word, or is one of its kind, and ends as works do."""
    work = WORK.search(words)
    if not work or NO_NAME.search(words[: work.start()]):
        return False
    return is_unknown(words) or (words.endswith(_SPECIFIC) and not SORT.match(words))
