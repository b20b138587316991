"""Organizations: universities, institutes, hospitals, associations, alliances and the like, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.marks import Frame
from loaders.extract.members import Member, listings
from loaders.extract.names import Name, names, sibling
from loaders.extract.proofs import generic, is_division, is_word, may_be_own, with_site, worldwide
from loaders.extract.scan import Scan
from loaders.lexicon.places import by_name
from loaders.mention import Mention

_EVERYWHERE = ("全省", "全市", "全区", "我省", "我市")
_ENDING = re.compile(r"^(?!“[^”]*”大学).{4,24}(?:大学|学院|研究院|研究所|医院|协会|学会|联盟|中心|商会|基金会)$")
# a body and what it does: 山东省卫生健康委组织三级医院
_ACTS = re.compile(r"(?:委|局|厅|府|办)(?:组织|指导|支持|会同|开展|推动|推进|协调|牵头)|(?:院|校|所)长.{0,8}[及和]各")
_TOWARDS = re.compile(
    "[\u4e00-\u9fff]{0,6}(?:医共体|医联体|医院|学校|高校|大学)向(?![阳前荣])"
)  # 医共体向乡镇卫生院派驻医师
_NEW = ("新院区", "新校区", "主校区", "老院区", "老校区")
# a branch of a centre that is a platform is one, too: 国家新能源汽车技术创新中心安徽分中心
_BRANCH = re.compile(r"(?:创新|工程|工程研究|工程技术研究|数据|超算|医学|指导|检测|计算|技术)中心|实验室")
# the institutes of design that builders have as companies: 中国电建某勘测设计研究院
_DESIGNERS = frozenset({"设计院", "设计研究院", "勘测设计研究院", "勘察设计院", "勘测设计院", "规划设计院"})
_BUILDER = re.compile("中国(?:电建|能建|中铁|铁建|交建|建筑|中冶|石化|石油|中车|华电|核电)|中[铁交建冶]|中电建|中能建")
_OF_BUILDER = re.compile("(?:中[铁交冶建水]|铁|中电建)[一二三四五六七八九十]{1,2}院")  # 中铁二院
_EXCHANGES = ("商品交易所", "期货交易所", "水权交易所")  # run as companies are
_TOWNSHIP = re.compile(r"(?!各|个|中心|全|本|每|乡|村|所)[\u4e00-\u9fff]{2,4}[镇乡]")
_OWN_BRANCH = re.compile(
    r"（[^（）]{2,8}）[\u4e00-\u9fff]{1,8}(?:中心|基地|门诊部|分部|实验室)"
)  # 甲医院（乙市）脑科中心
_STATION = re.compile(
    r"[\u4e00-\u9fff]{2,5}?(?:(?<!各)(?<!多)(?:研究|化物|光机|药物|地化|微系统)所|(?:试验|观测|实验|研究)?站|分院|分所)(?=[，。、；（）和与及等]|$)"
)
# what universities are called for short behind their place
_OF_UNIVERSITY = re.compile(r"(?P<owner>.{2,12}?大学)附属")
_SHORT_FORM = re.compile("(?:[科师农医工财民交林海]大|[科师工医]院|理工|师范|工程|中医药|医科|财经|农业|科技)")
_SCHOOLS = frozenset({"中学", "小学", "学校"})
_SCHOOL = re.compile(
    "第[一二三四五六七八九十百0-9]{1,3}(?:[初高]级)?(?:中学|小学)|附属[^等]{0,6}[中小]学|实验(?:[中小]?学|幼儿园)|民族[中小]学|外国语|中等专业学校|技工学校|(?:职业|技术|师范|卫生|农业|财经|工业|商业|交通|体育|水利|护士)学校|特殊教育|体育运动|艺术学校"
)
# of what kind schools are, and what goes with all of them
_SORT = re.compile(
    "普通|重点|农村|城[乡区镇市]|乡[镇村]|中心|[公民国私]办|完全|高级|初级|职业|寄宿|示范|试点|优质|薄弱|附属|对口|定点|特色|实验|标准|新[建办]"
    "|改|希望|国际|外语|民族|九年|十二|教学|[全各所名老中大]|县域|幼儿|成人|义务|配套|规模"
)
_BUILT = re.compile("[^，。；]{0,12}?(?:封顶|[竣开完动]工|建成|投[用入]|迁建|扩建|改造|建设|项目|工程|校区|[一二]期)")
_BUILT_LIST = re.compile("建(?:[^，。；、\n]{2,12}[中小]学[、和及])+$")  # 改扩建甲中学、乙小学
_OF_SCHOOL = re.compile("[生长教课阶部毕]|学段|学历")
_LENGTHS = {"大学": range(4, 9), "干部学院": range(6, 9)}  # characters of the names that are short ones
_MANY = tuple("各级和及与省市县区类")  # before 市 or 县: those of many are meant
# what says the kind of a hospital, and does not name it
_KIND = re.compile(
    r"[省市县区镇级类各新老总同]|公立|民营|专科|综合|儿童|妇|口腔|精神|传染|中医|中西|肿瘤|康复|护理|定点|互联网|基层|医联|社区|"
    r"私立|办|三甲|二甲|试点|成员|牵头|附属|教学|大学|研究|智慧|老年|军队|部队|智能|标杆|样板|组织|现代|知名|优质|大型|绿色|区域|合作|家"
)


def find_organizations(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named organization of a part."""
    last, former = -1, ""
    for frame, name in names(scan, "Organization"):
        if _is_rank(frame, name):
            continue
        if _is_organization(scan, frame, name) or (name.start - 1 == last and sibling(scan, frame, name)):
            owner = _owner(former, name.text) if name.start - 1 == last else ""
            last = _whole_end(scan, name.end)
            former = owner + scan.text[name.start : last]
            full = former if owner else None
            yield scan.mention(_type(frame, name), name.start, last, "organizations.head", name=full)
    yield from _listed(scan)


def _owner(former: str, words: str) -> str:
    """The university that the next hospital of a list shares: 甲大学附属乙医院和附属丙医院."""
    found = _OF_UNIVERSITY.match(former) if words.startswith("附属") else None
    return found["owner"] if found else ""


def _whole_end(scan: Scan, end: int) -> int:
    """The end of a body's name with the site or the station behind it: 某研究所海伦站."""
    if _OWN_BRANCH.match(scan.text, end):
        return end
    station = _STATION.match(scan.text, end) if scan.text[end - 1] in "所院" else None
    return station.end() if station else with_site(scan, end)


def _type(frame: Frame, name: Name) -> str:
    """An organization, but for a branch of what is a platform."""
    if (frame.mark.word in _DESIGNERS and _BUILDER.match(name.text)) or _OF_BUILDER.fullmatch(name.text):
        return "Enterprise"
    if name.text.endswith(_EXCHANGES):
        return "Enterprise"
    return "Platform" if frame.mark.word == "分中心" and _BRANCH.search(name.text[:-3]) else "Organization"


def _listed(scan: Scan) -> Iterator[Mention]:
    """The members of lists of organizations, where they end as organizations do."""
    for listing in listings(scan, "Organization"):
        for member in listing.members:
            words = scan.text[member.start : member.end]
            if (_ENDING.search(words) or _is_short(scan, member)) and not generic(words, "Organization"):
                yield scan.mention("Organization", member.start, member.end, "organizations.list", 0.8)


def _is_short(scan: Scan, member: Member) -> bool:
    """Whether a member is the short name of a university or academy: 中科院, 浙大, 湖南科大."""
    known = scan.name_at(member.start)
    if known is None:
        return False
    if known.end == member.end:
        return scan.text[member.end - 1] in "大院"
    return is_division(scan.text, known) and _SHORT_FORM.fullmatch(scan.text, known.end, member.end) is not None


def _is_organization(scan: Scan, frame: Frame, name: Name) -> bool:
    if name.many or _is_rank(frame, name) or _is_deed_or_all(name.text) or _is_class(scan, frame, name):
        return False
    return name.proof not in ("", "quote") or worldwide(name.text) or _is_short_name(frame, name)


def _is_deed_or_all(words: str) -> bool:
    """Whether words say what is done, or begin with a word for those of every place."""
    return _ACTS.search(words) is not None or _TOWARDS.match(words) is not None or words.startswith(_EVERYWHERE)


def _is_rank(frame: Frame, name: Name) -> bool:
    """Whether words say the rank of a university: “双一流”大学, 行业特色型大学."""
    return frame.mark.word == "大学" and name.text[-3] in "”型性级类流"


def _is_short_name(frame: Frame, name: Name) -> bool:
    """Whether a university or hospital has a short name of its own and no word for its kind: 东北大学, 宣武医院."""
    if frame.mark.word in _LENGTHS:
        return len(name.text) in _LENGTHS[frame.mark.word]
    if frame.mark.word in _SCHOOLS:
        return _is_called(frame, name)
    if frame.mark.word == "卫生院":
        return _TOWNSHIP.match(name.text) is not None
    stem = name.text[:-2]
    return frame.mark.word == "医院" and 2 <= len(stem) <= 4 and not _KIND.search(stem) and may_be_own(stem)


def _is_class(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether the words are those of a kind of organization."""
    if generic(name.text, "Organization") or name.text.endswith(_NEW):
        return True
    if frame.mark.word in _SCHOOLS:
        return not _is_school(scan, frame, name)
    return not _is_only(scan, frame, name) and generic(name.bare, "Organization")


def _is_school(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether words name one school: by its number, university or kind, else by its place or a name of its own."""
    if _OF_SCHOOL.match(scan.text, name.end):
        return False
    if name.proof == "jurisdiction":
        return _SCHOOL.match(name.text, 1) is not None and not _of_many(scan.text, name.start)
    placed = name.proof in ("place", "brand")
    if placed and _says_which_school(name.bare):
        return True
    return _is_short_school(frame, name, placed=placed) and not _is_built(scan, name)


def _is_short_school(frame: Frame, name: Name, *, placed: bool) -> bool:
    """Whether a school goes by its county alone, or by a name of its own."""
    return _is_its_towns(name) if placed else name.proof in ("", "proper") and _is_called(frame, name)


def _says_which_school(words: str) -> bool:
    """Whether the words behind a place are the number, the kind or the name of a school."""
    stem = words[:-2]
    return _SCHOOL.search(words) is not None or (len(stem) == 2 and not is_word(stem))


def _is_built(scan: Scan, name: Name) -> bool:
    """Whether a school is a work: 新建金牛小学, 城东小学5月底前封顶."""
    if name.lead.endswith("建") or _BUILT.match(scan.text, name.end):
        return True
    return _BUILT_LIST.search(scan.text, max(0, name.start - 30), name.start) is not None


def _is_its_towns(name: Name) -> bool:
    """Whether a school bears the short name of its county and no more: 遂川中学; but 云州市中学 are many."""
    if name.bare not in ("中学", "小学") or name.text[-3] in "省市县区州旗国" or not 4 <= len(name.text) <= 5:
        return False
    return all(one.tier > 1 for one in by_name().get(name.text[:-2], ()))


def _is_called(frame: Frame, name: Name) -> bool:
    """Whether a school has a short name of its own and no word for its kind: 左安中学."""
    stem = name.text[:-2]
    return frame.mark.word != "学校" and 2 <= len(stem) <= 3 and not _SORT.search(stem) and may_be_own(stem)


def _is_only(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a place makes a name of the words: it has one of the kind, or the body bears the town's short name."""
    if name.proof == "jurisdiction":
        return _is_its_levels(scan.text, name)
    if name.proof == "nation":
        return frame.mark.word == "大学" and name.text.startswith("中国")
    return name.proof in ("place", "proper") and (frame.mark.word == "大学" or _is_placed(scan, name))


def _is_placed(scan: Scan, name: Name) -> bool:
    """Whether a place makes a name of a kind of body: there is one of it, or it is the town's or between two towns."""
    return generic(name.bare, "OneEach") or _is_towns(name) or _is_of_two(scan, name)


def _is_its_levels(text: str, name: Name) -> bool:
    """Whether a level alone has one of the kind: 市中医院; but 省、市中医院, 各县人民医院."""
    alone = name.text[0] in "省市县区州" and not _of_many(text, name.start)
    return alone and generic(name.text[1:], "OneEach")


def _is_of_two(scan: Scan, name: Name) -> bool:
    """Whether those from one place in another are meant: 锦州福建商会."""
    first = scan.name_at(name.start)
    return name.bare == "商会" and first is not None and first.end < name.end - len(name.bare)


def _of_many(text: str, start: int) -> bool:
    """Whether the level that begins a name is one of several: 省、市中医院; but 甲大学、省农科院."""
    if text[start - 1 : start] in ("、", "和", "与", "及"):
        return text[start - 2 : start - 1] in ("", *"省市县区州级")
    return text[start - 1 : start] in _MANY


def _is_towns(name: Name) -> bool:
    """Whether a hospital bears the short name of its town (沭阳医院), and not that of all in a jurisdiction."""
    last = name.text[: -len(name.bare)][-1:]
    return name.bare in ("医院", "研究院") and (last not in "省市县区州旗国" or name.text.endswith("县医院"))
