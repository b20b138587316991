"""Who is reached, by how many or how large a share, and how long a service may take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.figures.comparators import sign
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.wording import cleaned, counted_noun, stem_of
from loaders.lexicon.quantities import Quantity, find_quantities

_DONE_WITHIN = re.compile(
    "(?:以内|之内|内|以下)(?:全部|一次性)?((?:完成|办理|予以)?(?:办结|办理|办好|完成|审批|审核|审结|登记|发证|出证|领证|拿证|答复|回复|办完))(?:完毕|完结)?[。；]?$"
)
_COUNTED_FROM = re.compile("自|起|之日|收到|接到|[后当]$|应当")  # when a rule's time begins
_REACHES = re.compile("[^，。；、]{2}(?:惠及|覆盖)(?P<also>[^，。；、\\d]{2,12}[和及])?$")
_SHARES = frozenset({"%", "％"})
_EXTENTS = frozenset({"area", "length"})
_WHOM = re.compile(r"[^，。；\d]*?(?=[和、及]\s?\d|[，。；\d]|$)")
_MAY_SHARE = re.compile(r"[%％]|[里亩顷]以上|平方米以上|(?<![共已拥还现都设建])[有使让]\d")
_SERVED = re.compile(
    "(?:^|[，。；：、\\s●•▪■◆▶])(?:为|对|在|给|组织|帮助)(?:辖区内?|城区|全[省市县区州盟旗]|我[省市县区]|[^，。；：、\\d]{2,14}[内有的])?$"
)
_DOES = re.compile(
    "(?:(?:[^，。；：、\\d（）()的]|[（(][^（()），。；\\d]{1,8}[）)]){2,18}?|[^，。；：\\d（）的]{4,30}(?=进行))(?:实施|开展|进行|提供|更换|加装|安装|发放|完成|推行|开设|设立|建设|配备|配置|赠送|参加|购买|落实|[增加布铺]设|新增|接[入通]|投放|开通|升级)[^，。；：（）\\d]{2,24}"
)
_DO = re.compile("(?:实行|实现|达到|完成|建成|接受|参加|开展|配备|通过|纳入)[^，。；、]{2,24}")
_WHO = re.compile("[^，。；：、\\d]{3,20}(?<![率度比例重量积值数到于过为是占])")
_COMES = re.compile("(?:将|要|力争|确保)?(?:实现|有|使|让)$")
_WHERE = re.compile("、[^，。；、]{1,12}[省市县区州盟旗镇乡]$")  # 东城区、西城区50%的社区建成
_SOME = re.compile(
    "的?(?P<who>(?!增[速幅长])(?:(?:符合|具备|满足)[^，。；的]{1,8}的|有条件的)?(?:[^，。；：\\d（）的率]|（[^，。；（）]{1,8}）){2,30}?)"
    "(?P<does>(?:达(?![\\d标])|超过?|突破|高于|实现|建成|建有|完成|配备|具备|设(?:立|有|置|(?![施备计]))|开展|纳入|通过|能够|能在|拥有|接入|创建?成|通(?!过)|建立|成为|得到|参加|开设|普及|符合|实行|接受|参与|享有|推行|开通|用上|喝上)[^，。；、]{1,24})"
)


def read_reached(words: str, after: str, quantity: Quantity) -> Reading | None:
    """The figure of those whom something reaches or serves, or of the time that it may take; None where it is none."""
    if _SERVED.search(words) and (served := _served(after, quantity)):
        return served
    if reaches(words, quantity):
        return _reached(words, after, quantity)
    return _within(words, after, quantity) if kind(quantity) == "time" else None


def shares_of_some(text: str, start: int, end: int) -> Iterator[Reading]:
    """50%以上的行政村达到示范标准: what some do is measured by how many of them do it."""
    if not _MAY_SHARE.search(text, start, end):
        return
    left = start
    for quantity in find_quantities(text, start, end):
        some = _SOME.match(text, quantity.end, end) if _is_part(text, quantity) else None
        if some is not None and _leads(stem_of(text[left : quantity.start])):
            yield Reading(some["who"] + some["does"].rstrip("。； "), sign("", quantity), quantity)
            left = some.end()


def shares_that_do(text: str, start: int, end: int) -> Iterator[Reading]:
    """社区居委会50%以上实行直选: those before a share, of whom so many do what stands behind it."""
    if "上" not in text or not _MAY_SHARE.search(text, start, end):
        return
    for quantity in find_quantities(text, start, end):
        does = _DO.match(text, quantity.end, end) if _is_bounded_share(quantity) else None
        if does is None:
            continue
        who = cleaned(stem_of(text[start : quantity.start]))
        if _WHO.fullmatch(who):
            yield Reading(who + does[0].rstrip("。； "), sign("", quantity), quantity)


def _is_bounded_share(quantity: Quantity) -> bool:
    """Whether a figure is a share of so much and more: 50%以上."""
    return quantity.unit in _SHARES and bool(quantity.bound)


def _leads(stem: str) -> bool:
    """Whether words say no more than that something comes about: 全省将实现."""
    return not cleaned(stem) or _COMES.search(stem) is not None or _WHERE.search(stem) is not None


def _is_part(text: str, quantity: Quantity) -> bool:
    """Whether a figure may say how many of some there are: a share, so large and more, or 有40个."""
    if kind(quantity) == "count" and text[quantity.start - 1 : quantity.start] in ("有", "使", "让"):
        return True
    return quantity.unit in _SHARES or (bool(quantity.bound) and kind(quantity) in _EXTENTS)


def shares_done(text: str, start: int, end: int) -> Iterator[Reading]:
    """完成70%以上的大型灌区和50%以上的中型灌区改造: how large a share of some a deed reaches."""
    if text.find("完成", start, end) < 0 or not _MAY_SHARE.search(text, start, end):
        return
    left = start
    for quantity in find_quantities(text, start, end):
        whom = _whom(text, quantity, end)
        if whom and _leads_to_share(text[left : quantity.start], left == start):
            yield Reading(whom, sign("", quantity), quantity, counted=True)
            left = quantity.end + text[quantity.end : end].find(whom) + len(whom)


def _whom(text: str, quantity: Quantity, end: int) -> str:
    """Those of whom a figure is a share, or nothing."""
    behind = _WHOM.match(text, quantity.end, end) if quantity.unit in _SHARES else None
    return counted_noun(behind[0]) if behind else ""


def _leads_to_share(words: str, first: bool) -> bool:
    """Whether words lead to the first share that a deed reaches, or join another to it."""
    return words.endswith("完成") if first else words in ("和", "、", "及")


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
