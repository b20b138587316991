"""What is no park's name: two parks, an honour, a slogan, an aim, a stretch of land, a part of something else."""

from __future__ import annotations

import re

from loaders.extract.marks import Frame
from loaders.extract.names import AIMS, Name
from loaders.extract.proofs import is_division, with_site
from loaders.extract.scan import COMPANIES, PLACES, Known, Scan
from loaders.extract.told_parks import is_area
from loaders.extract.works import is_pair
from loaders.lexicon.places import PROVINCE_LETTERS, locate

_AIM = AIMS | {"建成", "形成", "获评", "荣获", "入选"}
_CALLED = frozenset({"建成", "形成", "名为", "称为", "命名为", "更名为", "改名为", "完成"})
_TOLD_ONLY = ("区块", "组团")  # 区块链, 居住组团
_HONOUR = re.compile(r"(?!.*(?:中心|实验室|研究院))(?:国家级?|全国)[^（）“”]*基地")
_LAND = re.compile(
    r"(?:[京津冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇陕甘青疆蒙藏宁][东西南北中]{1,2}|[\u4e00-\u9fff]{1,4}山)片区"
)
_BECOMES = re.compile("(?:成为|争创|争取|申报|争当|建成|打造成|建设成|发展成|培育成)[^，。；：\n]*[“‘]$")
_AIMED = re.compile("(?:成为|[将把][^，。；：\n]*建成(?!了)|打造成?为|建设成?为|争创|争当|定位为)[^，。；：\n]*$")
_WISHES = ("打造", "成为", "建设", "争创", "构建", "定位")
_MAKING = frozenset({"打造", "创建", "推动打造"})
_DONE = frozenset({"建成", "形成"})
_PARTS = ("中部", "东部", "西部地区", "东北地区")  # 打造中部地区…示范区: what a place wants to become
_WIDE = ("中部", "西部", "东部", "东北", "长江", "黄河", "长三角", "珠三角", "京津冀", "粤港澳", "成渝", "大湾区")
_REACH = 50  # characters before a quotation in which what it says of something stands
_SEVERAL = re.compile(
    "^(?:全国|国家|全省|自治区)?第[一二三四五六七八九十]批|^[\u4e00-\u9fff]{2,7}[省市县区]园区$|^全[省市县区州]|^[一二两三四五六七八九][核轴带心翼极廊][一二两三四五六七八九十多]园|[和与及](?:集聚|聚集|示范|试验)区$|(?:码头|口岸|车站|机场)至|项目[一-鿿]{2}园区$|[一二三四五六七八九两多][区园城国][一二三四五六七八九十两多]园|[一二三四五六七八九十两多](?:组团|片区|区块)$"
    # those of several provinces: 沪苏浙皖自贸试验区
    f"|^[{PROVINCE_LETTERS}]{{2,5}}(?:自贸试验区|自由贸易试验区|自贸区|自贸港|高新区|经开区|综保区)$"
)
_FOREIGN = ("以上", "人民政府", "—孵化器", "亿元", "万元", "老旧", "资金和")  # a count, a body, a part of a title
_OFFICE = re.compile(
    "(?:开发)?(?:建设)?(?:推进|管理|工作|筹备|协调|服务)*(?:办公室|工委办|办(?=[、，。；和与及牵负会抓按])|党?工委)"
)  # whose office, and no park of its own
_STAGES = ("一期", "二期", "三期")


def is_no_park(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name is that of two parks, an honour, land, a part of something else, a deed or a slogan."""
    if _is_next_aim(scan.text, name) or is_pair(scan, name.start, name.end):
        return True
    if _is_honour(scan, name) or _is_land(scan, frame, name):
        return True
    return _is_mere_part(scan, frame, name) or _only_does(frame, name) or _is_slogan(scan.text, name)


def _is_mere_part(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name is a part of what stands before it, of a laboratory, or of a town that does not tell it."""
    if scan.text[frame.start - 1] in "各该本此" or _is_branch(scan, frame, name):  # 自由贸易试验区各片区
        return True
    return frame.mark.word in _TOLD_ONLY and not is_area(scan.text, name.start, name.end)


def _is_branch(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a base is that of a laboratory in another place: 国家工程实验室杭州基地."""
    if not name.text.endswith("基地"):
        return False
    places = [one for one in scan.names_in(name.start, frame.start) if one.end == frame.start and one.kind in PLACES]
    head = scan.marks.head_before(places[0].start) if places else None
    return head is not None and head.type == "Platform"


def _only_does(frame: Frame, name: Name) -> bool:
    """Whether nothing but verbs stands before a head: 探索建设自由贸易港, 赋能园区."""
    at = name.start
    for cut in frame.cuts:
        at = cut.end if cut.start == at else at
    return at == frame.start > name.start


def _is_next_aim(text: str, name: Name) -> bool:
    """Whether a name without a place of its own stands in a list of aims: 建设成为一流园区、全国创新发展示范区."""
    if text[name.start - 1] not in "、和与及" or (name.proof == "place" and not name.text.startswith(_WIDE)):
        return False
    return _AIMED.search(text, max(0, name.start - _REACH), name.start) is not None


def _is_slogan(text: str, name: Name) -> bool:
    """Whether a quotation says what something is to become: 把广州建设成为连通世界的“国际人才港”."""
    opener = text.rfind("“", max(0, name.start - _REACH), name.start) if text.startswith("”", name.end) else -1
    if opener > 1 and "、" in text[opener : name.start]:  # 打造“甲基地、乙基地”
        return text.startswith(_WISHES, opener - 2)
    return text[name.start - 1] in "“‘" and _BECOMES.search(text, max(0, name.start - _REACH), name.start) is not None


def _is_honour(scan: Scan, name: Name) -> bool:
    """Whether a base is a rank that the nation gives (国家重大疫情救治基地), or a title of honour: “中国数谷”."""
    if scan.text.startswith("称号", name.end):
        return True
    if name.text.endswith("谷"):
        return scan.text[name.start - 1] in "《“"
    return name.text.endswith("基地") and not _is_a_companys(scan, name) and _is_rank(scan, name)


def _is_rank(scan: Scan, name: Name) -> bool:
    """Whether a base of the nation is named without a place, and so is a rank that it gives."""
    if _HONOUR.fullmatch(name.text) is None or with_site(scan, name.end) != name.end:
        return False  # 国家火炬滨海流体装备特色产业基地 is one place's
    return not any(is_division(scan.text, known) for known in scan.names_in(name.start + 2, name.end))


def _is_a_companys(scan: Scan, name: Name) -> bool:
    """Whether a name begins with that of a company: 国家电投某地风电基地."""
    owner = scan.name_at(name.start)
    return owner is not None and owner.kind in COMPANIES


def _is_land(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether the words are a division or a stretch of land: 滨海新区, 川西北片区, 秦巴山片区."""
    if frame.mark.word == "片区":
        return _LAND.fullmatch(name.text) is not None
    last = _last_place(scan, name)
    return last is not None and locate(scan.text[name.start : last.end]) is not None


def _last_place(scan: Scan, name: Name) -> Known | None:
    """The last of the places that a name consists of, or None where it has other words."""
    known = scan.name_at(name.start)
    while known and known.kind in PLACES and known.end < name.end:
        known = scan.name_at(known.end)
    return known if known and known.kind in PLACES and known.end == name.end else None


def is_no_one_park(text: str, frame: Frame, name: Name) -> bool:
    """Whether a candidate is several parks, an aim, or something else than a park; 形成以甲园区为核心 tells no aim."""
    aimed = text[name.start - 1] != "以" and not text.startswith(_STAGES, name.end) and _is_aim(frame, name)
    return name.many or aimed or _holds_no_park(name.text) or _is_of_office(text, name.end)


def _is_of_office(text: str, end: int) -> bool:
    """Whether a park only says whose the office behind it is, which is a body: 甲新区办公室."""
    return text[end : end + 1] in "办工建管推筹党" and _OFFICE.match(text, end) is not None


def _holds_no_park(words: str) -> bool:
    """Whether words hold a count, a government or several parks."""
    return any(one in words for one in _FOREIGN) or _SEVERAL.search(words) is not None


def _is_aim(frame: Frame, name: Name) -> bool:
    """Whether the words say what is to become of something: 建成国家先导区; but 建成郑州国际陆港."""
    if name.lead.endswith(("为", "成")) and name.lead not in _CALLED:
        return True
    if name.lead in _MAKING and name.text.startswith(_PARTS):
        return True
    return name.lead in _AIM and not _was_built(frame, name)


def _was_built(frame: Frame, name: Name) -> bool:
    """Whether a verb of completion stands before a place's park of a sure kind: 建成郑州国际陆港."""
    return name.lead in _DONE and name.proof == "place" and frame.mark.kind == "sure"
