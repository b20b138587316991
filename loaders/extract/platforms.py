"""Platforms: named systems, platforms, networks, databases, laboratories and centres, and brands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.levelled_centres import find_levelled
from loaders.extract.marks import Frame
from loaders.extract.names import AIMS, FOUNDING, Name, each, names, read_name, sibling
from loaders.extract.proofs import BRANCHES, VERSION, generic, is_coined, is_division, may_be_own, with_site
from loaders.extract.quoted_platforms import quoted_platforms
from loaders.extract.scan import PLACES, Scan
from loaders.extract.tasked import is_opened, is_tasked
from loaders.extract.told_parks import says_field
from loaders.mention import Mention

_SITES = re.compile(r"([^（）]{2,12})（([^（）、]{2,6}(?:、[^（）、]{2,6})+)）([^（）]{2,12})")
_ONE_EACH = frozenset({"超算中心", "智算中心", "城市大脑"})  # a city has one of each
_BUILT = ("建设", "项目")
_MORE = ("络", "格化", "城市", "+")  # what goes on behind a 网 is none
_OUTLET = re.compile(r"(?:厅|局|委|委员会|府|办公室|部)(?:门户|官方)?网站")  # where something is published
# 中国—东盟（华为）人工智能、鲲鹏生态、 before 区块链创新中心: the head and the bracket belong to every member
_SHARED = re.compile(
    r"([^、。；，：\n（）]{2,20}（[^（）]{2,8}）)([^、。；，：\n（）]{2,12})((?:、[^、。；，：\n（）]{2,12}){0,5})、$"
)
_REACH = 80
_CREDIT_AND = re.compile(r"信用中国(?:（[\u4e00-\u9fff]{2,6}）)?[和与及]")
# what a technical system is for; without it a trade is meant: 全省教育系统, 全市政法系统
_TECHNICAL = re.compile(
    "信息|数据|管理|服务|业务|监[测控管]|预警|平台|公示|控制|调度|交易|共享|交换|申报|审批|查询|办[公理证]|登记|导航|支[撑付]|直报|电子|智[能慧]|数字|网络?|在线"
    "|[“A-Za-z]|定位|卫星|指挥|追溯|溯源|防[控洪]|评价|考核|结算|认证|备案|受理|发布|会商|通信|广播|测绘|观测|应急|档案|存储|计算|操作|应用|视频|分析|决策|配送|停车"
)
# what is laid out on the ground: 公园周边慢行系统
_LAID = re.compile("(?:慢行|给?排水|供水|排污|灌溉|绿道|步道|水系|生态|路网|供热|雨水|截污)$")
_ENTRANCE = re.compile("网|信息|数据|服务|统一|[总“]")  # of a site; 开放门户 is what a place is for others
# a brand by its letters, and no acronym: AliOS车载操作系统, but ERP系统
_CASED = re.compile(
    "(?!Wi|App|Web|Window|Linux|Android|Internet|Excel|Pyth|Java|NoS|My|Saa|Paa|Iaa|Hado|Spark|Open)[A-Z][a-z]+[A-Z]?[A-Za-z]*[\u4e00-\u9fff]"
)
_GROUND = re.compile(
    "（(?!以下|简称|原|含|即|不含)[\u4e00-\u9fff]{2,8}(?:新城|未来城|科技城|科学城|科创城|大学城|光谷|产业园|科技园|新区|高新区|经开区|开发区)）"
)
_SHARES = (
    "上云",
    "整合率",
    "接入率",
    "覆盖率",
    "使用率",
    "联通率",
    "综合研究",
    "研究设施",
    "设施",
)  # 全市业务系统上云率
_BYLINE = re.compile("(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:讯|电)")
_LOCAL = frozenset({"分平台", "子平台", "分厅", "分站"})  # of a system that all places have
_OF_TRADE = frozenset({"place", "nation", "jurisdiction"})
_INSIDE = re.compile("应[当该]|[以由在]|依托|通过")
# centres of a science that a founder makes one by its field
_OF_SCIENCE = frozenset(
    {
        "创新中心",
        "研究中心",
        "工程中心",
        "技术中心",
        "试验中心",
        "评价中心",
        "育种中心",
        "测试中心",
        "检测中心",
        "研发中心",
    }
)
_SETS_UP = FOUNDING - {"共建"}
_SAYS_SCIENCE = 3  # characters of what says more of a laboratory than a kind
_FIELD = 2  # characters of a field that may be a class: 海外研发中心
_NO_FIELD = re.compile(
    "企业|海外|境外|离岸|全球|区域|内部|专职|独立|联合|自主|研发|相应|专项|政策|发展|技术$|研究$|工程$|工作|综合|新型|政务|服务$"
)
_BODIES = ("实验室", "技术中心", "科学中心", "研究中心", "推广服务中心", "创新中心")
_ACTS = re.compile(
    "(?:自主|牵头|负责|承担|会同|主导|组织实施|统筹|提供技术)|[与和][^，。；、\n]{2,20}?(?:共建|共同|联合|合作|合建)"
)
# those that are backed or act with others, and what they do
_SCIENCE = ("实验室", "科学中心", "研究中心", "研发中心", "转化中心", "检测中心", "质检中心", "推广中心")
_BESIDE = ("支持", "鼓励", "推动", "引导", "与", "联合", "会同", "，", "。", "；", "\n")
_DOES = re.compile(
    "(?:联合(?!实验|研|体)|攻关|提供|承担|开展|牵头|组建|设立|研发(?!中心)|建设(?![和与及、，。；的发水工项一二三四])(?=[\u4e00-\u9fff“]{4})|建立|建成)(?=[\u4e00-\u9fff])"
    "|(?:[、与和][^，。；、\n]{2,16}){1,3}?(?:共建|共同|联合|合作|合建|签)"
)
_OTHER = re.compile("简称|总部")  # a short form, a headquarters
_OF_BODY = ("nation", "place", "proper", "brand")
# a part of a school or academy is a body as it is: 中国农业科学院寿光蔬菜研发中心; what a state names is a platform
_OF_INSTITUTE = re.compile(
    "(?!.*(?:工程|工程技术)研究中心)[\u4e00-\u9fff（）]{2,12}?(?:大学|科学院|中科院|农科院|林科院|学院)[\u4e00-\u9fff]{2,20}(?:研究|研发)中心"
)
# what is built for people and goods, and no system: 西宁综合客运枢纽; but 国际开放枢纽
_HUB = re.compile(
    "(?:交通|客运|客滚|客货|客货运|货运|航空|航运|水运|铁路|高铁|公路|物流|综合|区域|超级|二级|[港站])枢纽$|(?:快件|海关)监管中心$"
)
_LEVELS = frozenset("省市县区州乡镇村")
_OF_LEVELS = re.compile("[省市县区乡镇村]{2,4}[两二三四五]级")  # 县乡村三级节点: every level has them


def find_platforms(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named platform of a part; a name with several places in brackets is one for each place."""
    last = -1
    for frame, read in names(scan, "Platform"):
        name = _behind_credit(scan, frame, read)
        if shared := _shared(scan, frame, name):
            yield from shared
            continue
        reach = _with_branch(scan, _with_ground(scan, name.end))
        if _is_one(scan, frame, name, reach) or _goes_on(scan, frame, name, last):
            last = reach if name.start - 1 == last or _leads_on(scan, name) else last
            yield from _headed(scan, frame, name, reach)
    yield from quoted_platforms(scan)
    yield from find_levelled(scan)


def _is_one(scan: Scan, frame: Frame, name: Name, reach: int) -> bool:
    """Whether a name is that of one platform, or one of a sure kind that goes on with its branch or site."""
    if frame.mark.kind == "sure" and scan.text.endswith(BRANCHES, name.end, reach):
        return True
    if name.proof == "nation" and not name.many and frame.mark.kind == "sure" and reach > name.end:
        return True  # 国家医学中心（长沙）
    return _is_platform(scan, frame, name)


def _leads_on(scan: Scan, name: Name) -> bool:
    """Whether a list may go on behind a name: one without proof that its verb tells says nothing of the next."""
    return bool(name.proof) or not _is_tasked(scan, name)


def _behind_credit(scan: Scan, frame: Frame, name: Name) -> Name:
    """The name behind 信用中国 and a joint: 信用中国（某省）和国家企业信用信息公示系统 is two."""
    if not scan.text.startswith("信用中国", name.start):
        return name
    found = _CREDIT_AND.match(scan.text, name.start, frame.start)
    return (found and read_name(scan, found.end(), frame, name.lead)) or name


def _headed(scan: Scan, frame: Frame, name: Name, reach: int) -> Iterator[Mention]:
    """A platform that a head ends, or each of those that share it; the last reaches over the site in brackets."""
    type_ = _type(scan.text, name, reach)
    for start, end, words in each(name, frame.mark.word):
        for one in _sites(words, scan.text[name.end : reach]):
            yield scan.mention(type_, start, reach if end == name.end else end, "platforms.head", name=one)


def _type(text: str, name: Name, end: int) -> str:
    """What a name is that ends as platforms do: a body that acts, what is built for people and goods, or a platform."""
    if _OF_INSTITUTE.fullmatch(name.text) or _acts(text, name, end):
        return "Organization"
    return "Project" if _HUB.search(name.text) else "Platform"


def _acts(text: str, name: Name, end: int) -> bool:
    """Whether a laboratory or centre of the nation or a place is a body that does something: 由甲实验室自主确定."""
    if name.proof not in _OF_BODY:
        return False
    if text[name.start - 1 : name.start] == "由":
        return name.text.endswith(_BODIES) and _ACTS.match(text, end) is not None
    return name.text.endswith(_SCIENCE) and text.endswith(_BESIDE, 0, name.start) and _DOES.match(text, end) is not None


def _with_ground(scan: Scan, end: int) -> int:
    """The end of a name with the place or the park in brackets behind it: 某市离岸科创中心（武汉未来城）."""
    found = _GROUND.match(scan.text, end)
    return found.end() if found else with_site(scan, end)


def _with_branch(scan: Scan, end: int) -> int:
    """The end of a name with its branch in a place: 国家工程实验室杭州基地; and with its version: 平台2.0."""
    if version := VERSION.match(scan.text, end):
        return version.end()
    place = scan.name_at(end)
    if place is None or place.kind not in PLACES or not scan.text.startswith(BRANCHES, place.end):
        return end
    return place.end + next(len(one) for one in BRANCHES if scan.text.startswith(one, place.end))


def _goes_on(scan: Scan, frame: Frame, name: Name, last: int) -> bool:
    """Whether a name is the next of a list behind one that was found."""
    return name.start - 1 == last and sibling(scan, frame, name)


def _sites(words: str, site: str) -> tuple[str, ...]:
    """The names that a list of places in brackets stands for: 中国移动（柳州、崇左、贺州）数据中心 is three."""
    found = _SITES.fullmatch(words) if "（" in words else None
    if not found:
        return (words + site,)
    before, inside, after = found.groups()
    return tuple(f"{before}（{place}）{after}" for place in inside.split("、"))


def _shared(scan: Scan, frame: Frame, name: Name) -> tuple[Mention, ...]:
    """The members of the list that a name without proof ends, where they share the bracket before it and its head."""
    return () if name.proof or scan.text[name.start - 1] != "、" else tuple(_sharing(scan, frame, name))


def _sharing(scan: Scan, frame: Frame, name: Name) -> Iterator[Mention]:
    floor = max(0, name.start - _REACH)
    found = _SHARED.search(scan.text, floor, name.start) if "）" in scan.text[floor : name.start] else None
    if not found:
        return
    start = max([found.start(), *(cut.end for cut in scan.cuts_in(found.start(), found.end(1)))])
    prefix, head = scan.text[start : found.end(1)], frame.mark.word
    yield scan.mention("Platform", start, found.end(2), "platforms.shared", name=f"{prefix}{found[2]}{head}")
    left = found.end(2) + 1
    for word in found[3].split("、")[1:]:
        yield scan.mention("Platform", left, left + len(word), "platforms.shared", name=f"{prefix}{word}{head}")
        left += len(word) + 1
    yield scan.mention("Platform", name.start, name.end, "platforms.shared", name=prefix + name.text)


def _is_tasked(scan: Scan, name: Name) -> bool:
    return is_tasked(scan.text, name.start, name.end, name.lead)


def _is_platform(scan: Scan, frame: Frame, name: Name) -> bool:
    head = frame.mark.word
    if head == "“单一窗口”":
        return _is_window(name)
    if _only_does(frame, name) or _is_no_platform(scan, name, head):
        return False
    if name.proof and _is_proven(frame, name):
        return True
    return name.proof in ("", "latin") and _is_said(scan, frame, name)


def _is_said(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether what is done with a platform without proof, or its verb, says that it is one."""
    return _is_tasked(scan, name) or _is_founded(scan, frame, name, name.text[: -len(frame.mark.word)])


def _only_does(frame: Frame, name: Name) -> bool:
    """Whether nothing but a verb stands before a head: 赋能城市大脑."""
    return any(cut.start == name.start and cut.end == frame.start for cut in frame.cuts)


def _is_window(name: Name) -> bool:
    """Whether a single window is a place's or the nation's; that of trade is one."""
    return name.proof not in ("", "quote") and not _INSIDE.search(name.text)


def _is_no_platform(scan: Scan, name: Name, head: str) -> bool:
    """Whether several platforms, a headquarters, a short form, an aim, a class or no system is named."""
    if name.many or _is_aim(scan.text, name) or scan.text.startswith(_MORE, name.end):
        return True
    if _OTHER.search(name.text) or _is_aside(scan.text, name):
        return True
    return _is_no_system(scan, name, head) or _is_class(scan, name)


def _is_aside(text: str, name: Name) -> bool:
    """Whether a name is where news come from, or the systems of all bodies, of which so many are changed."""
    if text.startswith(_SHARES, name.end):
        return True
    return text.endswith(("来源：", "来源:"), 0, name.start) or _BYLINE.match(text, name.end) is not None


def _is_aim(text: str, name: Name) -> bool:
    """Whether a name says what something is to become; what settles somewhere is there."""
    return name.lead in AIMS and not text.startswith(("落户", "落地"), name.end)


def _is_no_system(scan: Scan, name: Name, head: str) -> bool:
    """Whether a trade is meant, a place that is open to others, or a system of every level: 市、区指挥中心."""
    stem = name.bare[: -len(head)]
    if head == "系统":
        return _is_no_technique(name, stem)
    if head == "门户":
        return _ENTRANCE.search(stem) is None
    if head == "枢纽" and scan.text.startswith(("门户", "系统", "体系", "集群", "城市", "区", "经济"), name.end):
        return True
    return _OF_LEVELS.match(name.text) is not None or _is_of_levels(scan.text[name.start - 2 : name.start + 1])


def _is_no_technique(name: Name, stem: str) -> bool:
    """Whether a trade is meant by 系统, or what is laid out on the ground."""
    return (name.proof in _OF_TRADE and _TECHNICAL.search(stem) is None) or _LAID.search(stem) is not None


def _is_of_levels(levels: str) -> bool:
    """Whether three characters list two levels of administration: 市、区."""
    return levels[1:2] == "、" and levels[0] in _LEVELS and levels[2] in _LEVELS


def _is_latin_brand(words: str, head: str) -> bool:
    """Whether a name with Latin letters is a brand by its dot, by its capitals, or as that of an APP."""
    return "·" in words or _CASED.match(words) is not None or (head == "APP" and len(words) > len(head) + 2)


def _is_proven(frame: Frame, name: Name) -> bool:
    """Whether what proves a name makes it the name of one platform, with this head."""
    head = frame.mark.word
    if name.proof == "latin":
        return _is_latin_brand(name.text, head)
    if name.proof == "quote":
        return head == "链网" or not _is_slogan(name, head)
    return _is_sure(frame, name) or len(name.bare) > len(head)


def _is_sure(frame: Frame, name: Name) -> bool:
    return name.proof == "brand" or (name.proof == "place" and frame.mark.kind == "sure")


def _is_slogan(name: Name, head: str) -> bool:
    """Whether a name is a whole quotation that ends in a head: “产业大脑”, “园中园”."""
    return not name.text.endswith(("”" + head, "”")) and "“" not in name.text


def _is_class(scan: Scan, name: Name) -> bool:
    if generic(name.bare, "Platform") and not (name.proof == "place" and _is_one_each(scan, name)):
        return True
    return generic(name.text, "Platform") or (name.text.endswith("网站") and _OUTLET.search(name.text) is not None)


def _is_one_each(scan: Scan, name: Name) -> bool:
    """Whether a place has one of a kind; a 大数据中心 is a body, and a platform only where it is built."""
    return name.bare in _ONE_EACH or (name.bare == "大数据中心" and scan.text.startswith(_BUILT, name.end))


def _is_founded(scan: Scan, frame: Frame, name: Name, stem: str) -> bool:
    """Whether a name without proof is coined, or told by its verb: 赣企通平台, 组建芯片技术创新中心, 建设鹏城实验室."""
    if is_coined(stem) or (frame.mark.word in _LOCAL and _ends_in_division(scan, frame)):
        return True
    if frame.mark.word == "实验室" and (name.lead or frame.left == name.start):
        return _bears_own_name(stem) or _is_set_up(name.lead, stem)
    return _is_told(scan, frame, name, stem)


def _is_set_up(lead: str, stem: str) -> bool:
    """Whether a laboratory of some science is set up: 组建煤基新材料实验室."""
    return lead in _SETS_UP and len(stem) > _SAYS_SCIENCE and _says_field(stem)


def _is_told(scan: Scan, frame: Frame, name: Name, stem: str) -> bool:
    """Whether a verb founds what is named, and its head or its field says that it is one."""
    if not 2 <= len(stem) <= 12 or not _is_begun(scan.text, name):
        return False
    return frame.mark.kind == "sure" or (frame.mark.word in _OF_SCIENCE and len(stem) > _FIELD and _says_field(stem))


def _says_field(stem: str) -> bool:
    """Whether the words before a centre say of what science it is, and not of whom or how: 组建天麻种业创新中心."""
    return says_field(stem) and not _NO_FIELD.search(stem)


def _ends_in_division(scan: Scan, frame: Frame) -> bool:
    """Whether a place stands right before a head: 城市大脑甲区分平台."""
    before = scan.names_in(max(frame.left, frame.start - 8), frame.start)
    return any(one.end == frame.start and is_division(scan.text, one) for one in before)


def _bears_own_name(stem: str) -> bool:
    """Whether the words before 实验室 may be a name of its own: 鹏城实验室."""
    return 2 <= len(stem) <= 3 and may_be_own(stem)


def _is_begun(text: str, name: Name) -> bool:
    """Whether a verb founds what is named, or what stands behind says that it opens."""
    return name.lead in FOUNDING or is_opened(text, name.start, name.end)
