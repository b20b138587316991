"""Lists of products, which no table need have: 做强铝箔、铝合金轮毂, 发展冷藏车、救护车等产品, 加快甲、乙研发攻关.

Their heads tell of most of the members that they are made or grown; a list of anything else holds none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.field_lists import is_told, members, split
from loaders.extract.scan import Scan
from loaders.ranges import Range

_VERBS = frozenset(
    {"发展", "培育", "壮大", "做大", "做强", "做优", "做精", "布局", "突破", "主攻", "开发", "研制", "研发", "攻克"}
)
# 攻关 is a verb behind who does it or how; behind 技术 it is a noun
_CONQUERED = re.compile("(?:牵头|组织|联合|重点|集中|协同|企业|高校|院所|[，。；：\\n])攻关")
_AIMS = frozenset({"聚焦", "围绕", "瞄准", "锚定", "紧盯"})
_NOUN = frozenset("的，。；、：）和与规战目情计基质环步局态方道理观机思阶中")  # behind a verb where it is none
_JOINT = re.compile("[和与及]")
_LISTED = re.compile("[、和与及]")
_LONGEST = 100  # characters of a list, as the patterns below have it
_OBJECT = re.compile(
    r"(?P<list>(?:[^，。；：！？\n\t（）()《》…“”]|（[A-Za-z0-9\-+]{1,12}）){4,100}?)(?:(?<![高中初平同])等(?!级|离子)(?P<kind>“[^“”，。；]{2,6}”|[^，。；：！？\n\t、（）()“”]{0,20}))?(?=[，。；：！？\n\t）()…]|（(?![A-Za-z0-9\-+]{1,12}）)|$)"
)
_NO_GOODS = ("技术", "产业", "服务", "经济")
_LONGEST_SINGLE, _SHORTEST = 14, 4  # characters of a product that stands in no list
_COUNTED = re.compile("[一二两三四五六七八九十0-9](?:大|个|条)[^，。；：、]{0,12}?(?:业|赛道|领域|集群|链)")
_CHAINS = re.compile("[一二两三四五六七八九十0-9]{1,2}条[^，。；：、业]{0,6}链条?$")  # A、B四条细分链
# what a list of products is of
_GOODS = re.compile(
    r"(?:[^，。；、的]{0,8}?(?:产品|品种|单品|品类|装备|设备|零部件|部件|器件|材料|药物|作物|特产|食品|器械|终端|整机|软件|药材|果蔬|水果|蔬菜|杂粮|畜禽|水产|产业))?"
    r"(?:研发|研制|生产|制造|产业化|国产化|开发|攻关|发展|种植|养殖|加工|规模化)*"
)
# what a list is of that a clause aims at: 紧盯隔膜、电解液等配套
_PARTS = re.compile(
    "(?:关键|核心|重点|上下游|主要|基础|配套)*(?:配套|环节|零部件|部件|材料|元器件|器件)(?:产品|环节|企业|项目)?"
)
# what is done with the products of a list that a verb before it urges
_MADE = re.compile(
    r"(?:研发|研制|攻关|产业化|国产化|规模化生产|量产|(?:工程化|规模化|商业化|示范|推广|普及)(?:应用|利用|推广|生产))(?:和|及|与|、)?(?:研发|研制|攻关|产业化|国产化替代|推广|应用|示范应用|推广应用|转化|制造|生产)*(?=[，。；\s]|$)"
)
_URGED = re.compile(
    r"(?:加快|加速|推动|推进|支持|加强|开展|强化|促进|鼓励)(?P<list>[^，。；：！？\n\t（）()《》“”的]{4,100}?)(?:等[^，。；、的]{0,10})?$"
)
_HELPED = re.compile(
    r"(?:加大|加强|强化|提高)对(?P<list>[^，。；：\n的]{4,100}?)(?:等[^，。；、的]{0,6})?的(?:支持|扶持|投入|培育|帮扶)"
)


def find_products(scan: Scan) -> Iterator[Range]:
    """The members of every list of products that a sentence promotes."""
    yield from _objects(scan)
    if "攻关" in scan.text:
        for verb in _CONQUERED.finditer(scan.text):
            yield from _object(scan, verb.end(), aims=False)
    for made in _MADE.finditer(scan.text):
        if urged := _URGED.search(scan.text, max(0, made.start() - _LONGEST), made.start()):
            yield from _listed(scan, *urged.span("list"))
            yield from _single(scan, *urged.span("list"))
    if "力度" in scan.text:
        for helped in _HELPED.finditer(scan.text):
            yield from _listed(scan, *helped.span("list"))


def _objects(scan: Scan) -> Iterator[Range]:
    """The members of lists that are the object of a verb of growth, or all that a clause aims at."""
    for number, _, end in scan.marks.cuts_among(_VERBS | _AIMS):
        if _may_list(scan.text, end):
            aims = scan.marks.cut_of((number, end, end)).mark.word in _AIMS
            yield from _object(scan, end, aims=aims)


def _object(scan: Scan, start: int, *, aims: bool) -> Iterator[Range]:
    """The members of the list that begins at a place, where nothing says that it is of anything but products."""
    found = _OBJECT.match(scan.text, start) if _may_list(scan.text, start) else None
    if found is None or scan.cuts_in(start, start + 2):  # 做大做强: the last verb has the object
        return
    if found["kind"] is None or _is_of_goods(found["kind"], aims=aims):
        yield from _listed(scan, *found.span("list"), every=aims)


def _is_of_goods(kind: str, *, aims: bool) -> bool:
    """Whether the words behind a list say that it is of products, or of the parts that a clause aims at."""
    if aims:
        return _PARTS.fullmatch(kind) is not None
    return kind.startswith("“") or _GOODS.fullmatch(kind) is not None


def _may_list(text: str, start: int) -> bool:
    """Whether the object of a verb that ends at a place can be a list."""
    return text[start : start + 1] not in _NOUN and text.find("、", start, start + _LONGEST) >= 0


def _listed(scan: Scan, start: int, end: int, *, every: bool = False) -> Iterator[Range]:
    """The members of a list that can be fields, where most can and the heads of half of these, or of more, tell it."""
    if scan.text.find("、", start, end) < 0:
        return
    if chains := _CHAINS.search(scan.text, start, end):
        end, every = chains.start(), False
    if scan.text.find("、", start, end) < 0 or _COUNTED.search(scan.text, start, end):
        return
    parts = list(split(scan, start, end))
    found = members(scan, parts)
    told = [one for one in found if is_told(scan, *one)]
    fields = _fields(len(parts), found, told, every=every)
    yield from (one for one in fields if not _joins_known(scan, *one))


def _single(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The one product whose making is urged, where its head tells that it is one: 推进碲化镉发电玻璃产业化."""
    if end - start <= _LONGEST_SINGLE and not _LISTED.search(scan.text, start, end):
        for left, right in members(scan, [(start, end)]):
            if (
                right - left >= _SHORTEST
                and is_told(scan, left, right)
                and not scan.text.endswith(_NO_GOODS, left, right)
            ):
                yield left, right


def _fields(count: int, found: Sequence[Range], told: Sequence[Range], *, every: bool) -> Sequence[Range]:
    """Which members of a list are fields: of one with members that cannot be, only those that their heads tell."""
    if len(found) == count:
        enough = 3 * len(told) >= 2 * count if every else 2 * len(told) >= count
        return found if enough else ()
    return told if not every and 3 * len(told) >= 2 * count else ()


def _joins_known(scan: Scan, start: int, end: int) -> bool:
    """Whether a member joins a known field with something, which the readers of known fields part: 汽车及电动车."""
    joint = _JOINT.search(scan.text, start, end)
    if joint is None or scan.is_industry(start, end):
        return False
    again = scan.text.startswith(scan.text[start : joint.start()], joint.end())  # 铝及铝加工
    return not again and bool(scan.industries_in(start, end))
