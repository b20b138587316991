"""Platforms by what they are called: brands in quotation marks, sites of credit, hotlines, lists of brands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.extract.members import Member, listings
from loaders.extract.proofs import generic, is_brand, is_coined, is_division, knows, proof
from loaders.extract.scan import COMPANIES, Scan
from loaders.extract.tasked import is_listed
from loaders.lexicon.places import PROVINCE_LETTERS
from loaders.mention import Mention

_BRAND = re.compile(
    rf"“[{PROVINCE_LETTERS}i][^“”]{{1,4}}(?:办|通|码|易|事|融|链|云|快|省心|治慧|政通|服办|企通|商通|惠)”(?!“)"
)
# a service by its brand, where the text says that it is one: 升级“江苏健康通”应用, 推广“环保脸谱码”
_SERVICE = re.compile(
    r"“(?:[^“”\n]{1,6}(?:办|通|码|易|云|脑|眼|链|宝|钥匙|管家|一张图)”(?=应用|小程序|APP|客户端|移动端|品牌|服务)"
    r"|[\u4e00-\u9fff]{3,8}”(?=小程序|APP|客户端|移动端|公众号|应用[，。；、]|应用上线)"
    r"|(?:(?<=推广“)|(?<=上线“)|(?<=开发“)|(?<=升级“)|(?<=依托“)|(?<=打造“)|(?<=推出“)|(?<=登录“)|(?<=通过“)|(?<=建设“)|(?<=开通“)|(?<=迭代“))"
    r"[^“”\n]{2,6}(?:码|快贷|(?<![直互联贯畅融沟变流交网卡])通)”(?!“))"
)
# a service by its name before 应用, one of a province, and a whole quotation that ends in the word for a system
_QUOTED_WHOLE = re.compile(
    r"“(?:[\u4e00-\u9fff]{2,8}”(?=[\u4e00-\u9fff]{0,8}服务应用(?:开发|上线|建设|推广|[，。；、]))"
    r"|[浙闽皖苏赣豫湘鄂粤桂琼川渝陕晋冀鲁辽吉蒙宁青藏滇黔陇津甬杭温蓉]里[^“”\n]{1,4}”"
    r"|(?:(?<=打造“)|(?<=推出“)|(?<=上线“)|(?<=开发“)|(?<=开通“)|(?<=搭建“)|(?<=建成“)|(?<=建立“)|(?<=依托“)|(?<=登录“)|(?<=通过“)|(?<=利用“)|(?<=升级“)|(?<=接入“)|(?<=对接“)|(?<=推广“)|(?<=应用“))"
    r"(?![^“”\n]{0,3}(?:一站式|综合|统一|多|全|云平台|大平台|[国省市]级|一体化|[A-Za-z0-9]|[+＋]))[^“”\n]{3,22}(?:平台|系统|小程序)”)"
)
# a system by its version: 启动某地教育广场2.0建设; but 人才新政4.0 is none
_VERSIONED = re.compile(
    r"(?:(?<=建设)|(?<=启动)|(?<=推出)|(?<=上线)|(?<=发布)|(?<=推广)|(?<=升级)|(?<=迭代)|(?<=开发)|(?<=优化)|(?<=打造))"
    r"(?P<name>(?:(?!政策|新政|方案|改革|行动|计划|清单|工业|标准|环境|意见|措施|模式|规划|攻坚|工程|指南|指引|条例|政务服务[0-9])[\u4e00-\u9fff]){3,12}[0-9]\.0版?)"
    r"(?!改革|方案|行动|政策|时代|计划|清单|[0-9％%万亿个])"
)
_VERSION_AT = re.compile(r"(?<=[\u4e00-\u9fff])[0-9]\.0版?")
_LONGEST_BRAND = 12  # characters of a brand with its marks
_LONGEST_NAME = 14  # characters of such a name with its verb
_BRANDS = re.compile(r"“[^“”\n]{2,8}”、?(?:“[^“”\n]{2,8}”、?){0,9}等[^，。；、“”\s]{0,8}(?:平台|系统|应用|小程序|APP)")
_HOTLINE = re.compile(r"12345[\u4e00-\u9fff]{0,8}?热线(?:平台)?")
_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+·]{3,8}")
_MARKED = re.compile(r"“[^“”\n]{2,8}”")
# the site on which credit is told, by its own name: “信用中国（某省）”网站
_CREDIT_QUOTED = re.compile(
    r"“信用(?:[\u4e00-\u9fff]{2,3}”(?:门户)?(?:网站|平台|网|系统)|中国(?:（[\u4e00-\u9fff]{2,6}）)?”(?:(?:门户)?网站|平台|网)?)"
)
_CREDIT_BARE = re.compile(r"信用中国(?:（[\u4e00-\u9fff]{2,6}）)?(?:(?:门户)?网站|平台|网(?!络))?")
# what is done over the internet, as the state calls it: “互联网+监管”系统
_ONLINE = re.compile("“互联网[+＋][\u4e00-\u9fff]{2,5}”(?:大|监管|服务|综合|公共)?(?:平台|系统)")
_ROW = re.compile(r"“[^“”\n]{2,8}”(?:、?“[^“”\n]{2,8}”){1,9}(?!改革|品牌|模式|服务模式|理念|机制|目标)")
_SLOGANS = ("办”", "跑”", "化”", "通办”", "服务”", "治理”", "改革”")  # what such sites bring about
# a cloud or brain by what or whose it is: 建设“本溪智慧教育云”, 推广“贵州省食品安全云”
_CLOUD = re.compile(
    "(?:(?<=[建设推广打造依托上线开发升级迭代启用接入登录应用搭建用好完善运行])“)"
    "(?!云|上|一朵|[^“”]{0,2}(?:大脑|一朵))[^“”\n，、]{0,8}?(?:智慧|政务|教育|健康|工业|农业|乡村|文旅|旅游|食品|安全|数字|城市|产业|企业|医|警务|党建|就业|社保|物流|环保|水利|交通|金融|信用|市场监管)"
    "[^“”\n，、]{0,4}(?:云|大脑)”(?!模式|工程|行动|战略|理念|平台|系统)"
)
_OWNED_CLOUD = re.compile("“[^“”\n，、]{2,8}(?:云|大脑|一张图)”(?!模式|工程|行动|战略|理念|平台|系统|计划)")
_LONGEST_PLACE = 8  # characters of one
_OF_TRADE_ALONE = re.compile("国际贸易“单一窗口”")  # there is one
# the nodes at which things in a trade or place get their numbers
_NODE = re.compile(
    r"(?:工业互联网)?标识解析(?:体系)?(?:（[^（）\n]{2,12}）(?:综合(?:型|性)?)?(?:二级|递归|灾备)节点|(?:综合(?:型|性)?)?(?:国家顶级|二级|递归|灾备)节点（[^（）\n]{2,14}）)"
)
_SYSTEM = re.compile(
    "”?(?:“|[\u4e00-\u9fff]{0,6}(?:平台|系统)|网站|客户端|APP|小程序|公众号|[\u4e00-\u9fff]{2,4}(?:分厅|频道|分站))"
)
_COMPUTING = re.compile(r"国家超级计算[\u4e00-\u9fff]{2,4}中心")


def quoted_platforms(scan: Scan) -> Iterator[Mention]:
    """The brands that stand in quotation marks alone: of a province, a service, or in a list that ends in 等平台."""
    for found in _BRAND.finditer(scan.text):
        if found.group() + "平台" not in scan.text:  # named in full elsewhere
            yield _brand(scan, *found.span(), "platforms.brand")
    yield from _known_services(scan)
    yield from _services(scan)
    yield from _versioned(scan)
    yield from _matched(scan, _CREDIT_QUOTED, "platforms.credit")
    yield from _matched(scan, _CREDIT_BARE, "platforms.credit")
    yield from _matched(scan, _ONLINE, "platforms.online")
    yield from _matched(scan, _CLOUD, "platforms.service") if "”" in scan.text else ()
    yield from _of_places(scan)
    yield from _matched(scan, _OF_TRADE_ALONE, "platforms.online")
    yield from _listed(scan)
    yield from _matched(scan, _HOTLINE, "platforms.hotline")
    yield from _matched(scan, _COMPUTING, "platforms.computing")
    yield from _matched(scan, _NODE, "platforms.node")


def _known_services(scan: Scan) -> Iterator[Mention]:
    """The services that the table has, with their quotation marks."""
    for one in scan.hits("service"):
        quoted = scan.text[one.start - 1 : one.start] == "“" and scan.text.startswith("”", one.end)
        if not _SYSTEM.match(scan.text, one.end):
            yield _brand(scan, one.start - quoted, one.end + quoted, "platforms.brand")


def _services(scan: Scan) -> Iterator[Mention]:
    """The brands of a service, and the systems that fill a quotation, that are no kind of either."""
    for found in _SERVICE.finditer(scan.text):
        if not generic(found.group()[1:-1], "Quote"):
            yield _brand(scan, *found.span(), "platforms.service")
    for found in _QUOTED_WHOLE.finditer(scan.text):
        if found.end() - found.start() > _LONGEST_BRAND and proof(scan, found.start() + 1, found.end() - 1):
            continue  # “某市居家养老服务信息平台” is a name without its marks
        if not generic(found.group()[1:-1], "Quote") and not generic(found.group()[1:-1], "Platform"):
            yield _brand(scan, *found.span(), "platforms.service")


def _versioned(scan: Scan) -> Iterator[Mention]:
    """The systems behind a verb of building that go by their version."""
    for version in _VERSION_AT.finditer(scan.text) if ".0" in scan.text else ():
        found = _VERSIONED.search(scan.text, max(0, version.start() - _LONGEST_NAME), version.end() + 1)
        if found and found.end() == version.end():
            yield scan.mention("Platform", *found.span(), "platforms.version")


def _of_places(scan: Scan) -> Iterator[Mention]:
    """The clouds and brains in quotation marks that a place before them owns: 贵州“智慧物流云”."""
    for found in _OWNED_CLOUD.finditer(scan.text):
        before = scan.names_in(max(0, found.start() - _LONGEST_PLACE), found.start())
        if before and before[-1].end == found.start() and is_division(scan.text, before[-1]):
            yield scan.mention("Platform", before[-1].start, found.end(), "platforms.service")


def _matched(scan: Scan, pattern: re.Pattern[str], rule: str) -> Iterator[Mention]:
    """Every platform that a pattern says in full."""
    for found in pattern.finditer(scan.text):
        yield scan.mention("Platform", *found.span(), rule)


def _listed(scan: Scan) -> Iterator[Mention]:
    """The brands of a list that ends in 等平台, in quotation marks or without."""
    for listing in listings(scan, "Platform"):
        if _are_brands(scan, listing.members):
            found = [one for one in listing.members if _may_be_brand(scan, one.start, one.end)]
            yield from _each(scan, found, 0.8)
        elif len(listing.members) > 1:
            found = [one for one in listing.members if is_listed(scan.text[one.start : one.end])]
            yield from _each(scan, found, 0.75)
    yield from _marked(scan)
    yield from _beside(scan)


def _each(scan: Scan, members: Iterable[Member], confidence: float) -> Iterator[Mention]:
    """Every one of some members of a list as a platform."""
    for start, end, _ in members:
        yield scan.mention("Platform", start, end, "platforms.list", confidence)


def _are_brands(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether two or more of the members of a list, and one in four of them, are coined words."""
    return 1 < sum(_is_coined(scan, *one[:2]) for one in members) >= len(members) / 4


def _marked(scan: Scan) -> Iterator[Mention]:
    """The brands of a list in quotation marks that ends in 等平台."""
    for listed in _BRANDS.finditer(scan.text):
        for found in _MARKED.finditer(scan.text, *listed.span()):
            if is_brand(found.group()[1:-1]):
                yield scan.mention("Platform", *found.span(), "platforms.list", 0.85)


def _beside(scan: Scan) -> Iterator[Mention]:
    """The quotations in a row with the brand of a province: “浙里办”、“政采云”、“亲清在线”."""
    for row in _ROW.finditer(scan.text) if _BRAND.search(scan.text) else ():
        quoted = list(_MARKED.finditer(scan.text, *row.span()))
        if any(_BRAND.fullmatch(one.group()) for one in quoted):
            brands = (one for one in quoted if _is_site_brand(one.group()))
            yield from (scan.mention("Platform", *one.span(), "platforms.list", 0.75) for one in brands)


def _is_site_brand(quoted: str) -> bool:
    """Whether a quotation beside the brand of a province is one, too, and not what such sites bring about."""
    return is_brand(quoted[1:-1]) and not quoted.endswith(_SLOGANS)


def _is_coined(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list is a coined word, or begins with the name of a company: 粤省事, 腾讯公益."""
    words = scan.text[start:end]
    if is_coined(words) or (3 <= len(words) <= 5 and not knows(words)):
        return True
    return any(one.start == start and one.end < end and one.kind in COMPANIES for one in scan.names_in(start, end))


def _may_be_brand(scan: Scan, start: int, end: int) -> bool:
    """Whether a member beside brands is one, and no company, place or system named in full."""
    words = scan.text[start:end]
    if not _PLAIN.fullmatch(words) or generic(words, "Platform") or scan.cuts_in(start, end):
        return False
    known = any(one.start == start and one.end == end for one in scan.names_in(start, end))
    return not known and scan.marks.head_before(end) is None


def _brand(scan: Scan, start: int, end: int, rule: str) -> Mention:
    """A brand, with 应用 behind it as another way to write it."""
    reach = end + 2 if scan.text.startswith("应用", end) else end
    return scan.mention("Platform", start, reach, rule, 0.85, name=scan.text[start:end])
