"""Who is reached, by how many or how large a share, and how long a service may take."""

from __future__ import annotations

import re

from loaders.extract.figures.comparators import sign
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.wording import cleaned, counted_noun, stem_of
from loaders.lexicon.quantities import Quantity

_DONE_WITHIN = re.compile(
    "(?:以内|之内|内|以下)(?:全部|一次性)?((?:完成|办理|予以)?(?:办结|办理|办好|完成|审批|审核|审结|登记|发证|出证|领证|拿证|答复|回复|办完))(?:完毕|完结)?[。；]?$"
)
_COUNTED_FROM = re.compile("自|起|之日|收到|接到|[后当]$|应当")  # when a rule's time begins
_REACHES = re.compile("[^，。；、]{2}(?:惠及|覆盖)(?P<also>[^，。；、\\d]{2,12}[和及])?$")
_SERVED = re.compile(
    "(?:^|[，。；：、\\s●•▪■◆▶])(?:为|对|在|给|组织|帮助)(?:辖区内?|城区|全[省市县区州盟旗]|我[省市县区]|[^，。；：、\\d]{2,14}[内有的])?$"
)
_DOES = re.compile(
    "(?:(?:[^，。；：、\\d（）()的]|[（(][^（()），。；\\d]{1,8}[）)]){2,18}?|[^，。；：\\d（）的]{4,30}(?=进行))(?:实施|开展|进行|提供|更换|加装|安装|发放|完成|推行|开设|设立|建设|配备|配置|赠送|参加|购买|落实|[增加布铺]设|新增|接[入通]|投放|开通|升级)[^，。；：（）\\d]{2,24}"
)


def read_reached(words: str, after: str, quantity: Quantity) -> Reading | None:
    """The figure of those whom something reaches or serves, or of the time that it may take; None where it is none."""
    if _SERVED.search(words) and (served := _served(after, quantity)):
        return served
    if reaches(words, quantity):
        return _reached(words, after, quantity)
    return _within(words, after, quantity) if kind(quantity) == "time" else None


def reaches(words: str, quantity: Quantity) -> bool:
    """A share of those whom something reaches: 信息服务惠及80%以上的农户."""
    return kind(quantity) == "ratio" and _REACHES.search(words) is not None


def _reached(words: str, after: str, quantity: Quantity) -> Reading | None:
    """What reaches them, and whom."""
    found = _REACHES.search(words)
    words = words.removesuffix(found["also"] or "") if found else words  # 覆盖所有社区和60%以上的村
    whom, name = counted_noun(after.removeprefix("的")), cleaned(stem_of(words))
    return Reading(name + whom, sign("", quantity), quantity) if whom and len(name) > 2 else None


def _served(after: str, quantity: Quantity) -> Reading | None:
    """为5000户家庭进行改造: who is served and with what."""
    found = _DOES.match(after) if kind(quantity) == "count" else None
    return Reading(found[0], sign("", quantity), quantity, counted=True) if found else None


def _within(words: str, after: str, quantity: Quantity) -> Reading | None:
    """一般业务7个工作日内办结: what is done, and how long it may take."""
    done = _DONE_WITHIN.match(quantity.bound + after)
    name = cleaned(stem_of(words)).removesuffix("在") if done and not _COUNTED_FROM.search(words) else ""
    return Reading(name + done[1], "≤", quantity) if done and name else None
