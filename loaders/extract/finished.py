"""Works told by what becomes of them: 实现东湖农贸市场投入运营, 加快发达广场项目建设, 迁建霞山水产品批发市场."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.proofs import generic, proof
from loaders.extract.scan import Scan
from loaders.extract.ways import SORT
from loaders.ranges import Range

_DEED = re.compile(
    "竣工|完工|封顶|(?:年内|正式|如期|开张)营业|开街|投[产入用运]|达产|开业|通车|开工|动工|启用|合龙|并网(?:发电)?(?=[，。；、\n]|$)|建成|(?:进场|主体)施工|(?:正在|已)(?:进行|完成|开展)[^，。；、]{0,14}(?:施工|开挖|编制|招标|设计|审批)|项目(?:建设|开工|的?实施|推进)|改造项目|建设(?=[，。；、\t\n]|$)"
)
_BEFORE = re.compile(
    r"(?:项目|工程)?(?:全容量|首台机组|一次性|已|均|正|主体|年内|全面|全部|基本|正式|如期|顺利|尽快|早日|建设)*$"
)
_HOUSE = re.compile(
    r"(?:广场|大厦|大楼|数据楼|综合楼|写字楼|综合体|市场|商城|商贸城|文化城|建材城|商业街|步行街|风情街|一条街|街区|购物中心|物流中心|配送中心|会展中心|体育中心|文化中心|艺术中心|活动中心|邻里中心|(?:教学|实训|门诊|住院|医技|宿舍|艺术|图书|科研)楼|客[服运]?中心|[旅游]客(?:服务|集散)?中心|文化长廊|生态长廊|奥特莱斯|大酒店|酒店|体育馆|体育场|图书馆|博物馆|文化馆|美术馆|纪念馆|科技馆|剧院|大剧院|"
    r"体育公园|主题公园|湿地公园|湿地|公园|游乐园|植物园|动物园|海洋馆|水世界|大桥|隧道|电站|电厂|热电厂|水厂|污水处理厂|发电厂|垃圾焚烧发电厂|客运站|汽车站|火车站|码头|机场|水库|热源厂|冷库|粮库|酒庄|机组|生产线|立交|交通枢纽|车辆段|景区|古镇|古城)$"
)
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·“”（）]{4,30}$")
_BORDER = re.compile(r".*[，。；：、！？\n\t和与及]", re.DOTALL)
_LONGEST = 30
_ADVERBS = 12  # characters between a work and what becomes of it
_PROOFS = frozenset({"place", "brand", "proper", "quote"})
# a square or market has a name of its own unless its first words say whose or what kind it is
_OWN = re.compile(
    r"(?!县城|城市|城区|城乡|中心|市民|人民|文化|体育|生态|新区|[东南西北老新]|农|乡|镇|村|街|旧|大型|小型|商业|综合|批发|专业|建材|二手|钢材|家居|汽车|水产|蔬菜|果蔬|花卉|休闲|健身|景观|站前|火车|社区|连锁|便民|平价|口袋|滨|临|标准化)"
    r"[\u4e00-\u9fff]{2,6}(?:广场|大厦|商城|农贸批发市场|农贸市场|大酒店|综合体|文化城|商贸城|购物中心|邻里中心|超市|[旅游]客(?:服务|集散)?中心)"
)
_GREEN = re.compile("[\u4e00-\u9fff]{1,3}[山湖河江湾岛溪岭泉洲](?:湿地|森林|体育|郊野|生态|文化)?公园")
_BUILDING = frozenset({"建设", "新建", "迁建", "扩建", "改造", "打造", "启动", "兴建", "续建", "规划建设", "加快建设"})
_BETTERED = ("提升", "升级")  # 改造提升甲街区
_OBJECT = re.compile(r"[^，。；：！？\n\t（的]{5,80}(?=[，。；\n])")
_MEMBER = re.compile(r"[^、和与及]{4,30}?(?=(?:项目|工程)?(?:建设)?(?:[、和与及]|$))")
_NO_NAME = re.compile(
    r"经济|工程(?!$)|(?<!高)等|[的在从对将把个座家条处所]|一批|首[批台]|全部|[0-9]台|各|全[省市县区]|其中|已|了"
)


def finished_works(scan: Scan) -> Iterator[Range]:
    """Every such work of a part: by what is behind it, and by the verb of building before it."""
    yield from _built(scan)
    text = scan.text
    for found in _DEED.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - _ADVERBS), found.start())
        end = before.start() if before else found.start()
        house = _HOUSE.search(text, max(0, end - 8), end)
        if house and (start := _start(scan, end)) < house.start() and _is_named(scan, start, end):
            yield start, end
            yield from _before(scan, start)


def _built(scan: Scan) -> Iterator[Range]:
    """The works of the list that a verb of building has as its object: 建设海棠文化城、改造海田批发市场."""
    text = scan.text
    for _, _, end in scan.marks.cuts_among(_BUILDING):
        listed = _OBJECT.match(text, end + 2 * text.startswith(_BETTERED, end))
        for member in _MEMBER.finditer(text, *listed.span()) if listed else ():
            house = _HOUSE.search(text, max(member.start(), member.end() - 8), member.end())
            if house and house.start() > member.start() and _is_named(scan, *member.span()):
                yield member.span()


def _before(scan: Scan, start: int) -> Iterator[Range]:
    """The works of the list that the one at a place ends: 发达广场、时代广场项目建设."""
    while scan.text[start - 1] == "、":
        end = start - 1
        house = _HOUSE.search(scan.text, max(0, end - 8), end)
        start = _start(scan, end) if house else end
        if house is None or start >= house.start() or not _is_named(scan, start, end):
            return
        yield start, end


def _start(scan: Scan, end: int) -> int:
    """Where the name before a deed begins: behind the last mark and the verbs that open its clause."""
    floor = max(0, end - _LONGEST)
    border = _BORDER.match(scan.text, floor, end)
    start = border.end() if border else floor
    for cut in scan.cuts_in(start, end):
        if cut.start <= start + 1 or cut.mark.kind == "hard":
            start = cut.end
    return start


def _is_named(scan: Scan, start: int, end: int) -> bool:
    words = scan.text[start:end]
    if _GREEN.fullmatch(words):
        return True
    if not _NAME.fullmatch(words) or _NO_NAME.search(words) or SORT.match(words) or generic(words, "Project"):
        return False
    return proof(scan, start, end) in _PROOFS or _OWN.fullmatch(words) is not None
