"""Whether a figure counts the noun that stands behind it: 建成10个A, 形成A、B等3个C."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.figures.classes import gathers
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.wording import any_of, cleaned, target_verbs, undone
from loaders.lexicon.quantities import Quantity

NO_NOUN_UNITS = frozenset({"money", "ratio", "time"})
_FURTHER = re.compile("(?:支持|推进|推动|加快|促进|支撑)(?:全[国省市县区州])?$")
_DEED = re.compile("(?:发展|建设|攻关|提升|改造|升级|融合|合作)$")
_GOES_ON = re.compile("(?<=.{4})(?:延伸|拓展|开拓|做[大强优]|申报|争创|转型|抱团)")  # what they are to do by themselves
_OF_WHOM = re.compile("农村|城镇|城乡|国内外?|海内外|社会|基层|贫困")  # 吸纳农村50万劳动力就业
_LISTS_DEEDS = frozenset({"项", "件", "类", "种", "次", "人次", "分", "批", "岁", "年"})  # no lot of things in a place
_WHERE = "[^，。；、\\d（）]{1,16}[省市县区州盟旗镇乡村街道边期内线域]"  # 完成河东小区二期300户住宅改造
_MADE = re.compile(
    "(?:形成|打造|建[设成]|新[建增]|改?扩建|培[育植]|创建|构[筑建]|完成|实施|开工|启动|改造|竣工|修[缮建]|整治|治理|提升|消除|化解|打通|更新|拆除|增设|加装)"
    "[^，。；]{1,60}(?:、[^，。；]{1,20}|等)$"
)


def counts(stem: str, quantity: Quantity) -> bool:
    """The figure counts the noun behind it: a verb stands before it, and money or a share counts nothing."""
    verb = _verbs().search(stem.rstrip())
    measured = kind(quantity)
    # 400万吨褐煤提质投产 tells how big a project is; 100座公厕 without a verb are counted
    bare = measured == "count" and (len(cleaned(stem)) < 2 or _OF_WHOM.fullmatch(undone(cleaned(stem))))
    return bool(verb or bare) and measured not in NO_NOUN_UNITS


@cache
def _verbs() -> re.Pattern[str]:
    words = any_of(target_verbs())
    return re.compile(
        rf"(?:(?:{words})(?:[（(](?:{words})[）)])?(?:和|、|并|或)?)+"
        "(?:剩余|余下的?|(?<=完成|改造|建成|新建|实施)(?:全[国省市县区州]|我[国省市区县])"
        rf"|(?<=完成|改造|建成|新建|实施|解决|整治|治理|实现|修缮|推进|推动){_WHERE})?$"
    )


def sums(stem: str, quantity: Quantity) -> bool:
    """The figure sums up a list of what is made: 形成食品、纺织、装备制造3个…产业集群."""
    summed = quantity.unit == "大" or (kind(quantity) == "count" and quantity.unit not in _LISTS_DEEDS)
    return summed and _MADE.search(stem) is not None


def gathers_more(stem: str, noun: str, before: Reading | None) -> bool:
    """Whether a figure counts things of a field, also where the figure before counts others of their kind."""
    return gathers(stem, noun, before.indicator if before is not None and before.counted else "")


def furthers(stem: str, noun: str) -> bool:
    """Whether things that are there are furthered, and none counted: 推进15条产业链发展, 支持7个实验室攻关."""
    return bool(_FURTHER.search(stem) and (_DEED.search(noun) or _GOES_ON.search(noun)))
