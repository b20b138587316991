"""Houses of bodies that are built: the hospital, school, museum or hall that is one of its place or has a name."""

from __future__ import annotations

import re

from loaders.extract.proofs import generic, is_unknown, proof
from loaders.extract.scan import Scan

_SCHOOL = r"中学|小学|学校|高中|初中|幼儿园|医院|卫生院"
_HALL = (
    r"保健院|疾控中心|馆|剧院|艺术宫|音乐厅|文化宫|少年宫|文化中心|体育中心|艺术中心|会展中心|文体中心|活动中心|健身中心"
    r"|市民中心|邻里中心|福利院|敬老院|养老院|看守所|体育场|(?<=[一二三四五六七八九十])[中小院]|(?<=[一二三四五六七八九十])完小"
)
_PART = (
    r"[\u4e00-\u9fff]{0,8}(?:院区|校区|分院|分校)|[初高]中部|[东西南北]馆|新[址馆院校]|[\u4e00-\u9fff]{0,6}楼|业务用房"
    r"|[一二三]期|（[^（）\n]{2,8}）"
)
_BUILT = r"(?:整体)?(?:迁建|搬迁|扩建|改扩建|新建|改建|修缮|改陈布展|布展)?(?:项目|工程)?"
_HOUSE = re.compile(rf"(?P<of>.*?)(?:(?P<school>{_SCHOOL})|{_HALL}|新院|新校|大楼|综合楼|书库)(?:{_PART})*{_BUILT}")
_GROUNDS = re.compile(
    rf"(?P<of>.{{3,}}?)(?:[\u4e00-\u9fff]{{1,4}}院区|[\u4e00-\u9fffA-Z0-9]{{1,6}}校区)(?:（[一二三]期）|[一二三]期)?{_BUILT}"
)
_BODY = re.compile(rf"(?:{_SCHOOL}|{_HALL})$")
# of what kind it is, or how many
_CLASS = re.compile(
    "定点医院|方舱|一批|若干|部分|多[所家个座]|[0-9一二三四五六七八九十两几各][余多]?[所家个座间处栋]|[省市县区乡镇村国]级|[省市县区]属"
    "|(?<![高中平初同均])等|^(?:公办|民办|公立|私立|农村|乡镇|城[区镇乡市]|中心|区域|普惠|优质|智慧|互联网|三甲|三级|二级|基层|社区|专科"
    "|综合|新型|数字|现代|标准|寄宿|九年|十二年|完全|职业|高等|中等|普通|中小|老旧|新(?:建|型|办|改|增|时代)|紧密|县域|义务|特殊|重点|示范"
    "|实验(?!.*[院校]区)|希望|附属|知名|名校|国家|全[国省市县区]|大型|高水平|一流|国际|定点|养老|平安|绿色|文明|美丽|配套|安置|镇|村|街道|乡"
    "|(?:儿童|妇幼|老年|康复|精神|中医|传染病?|口腔|肿瘤)(?:医院|保健院|服务中心)$"
    "|行政|办公|党群|群众|居家|全民|便民|公共|政务|日间|残疾|退役|矛盾|综治)"
)
_NO_NAME = re.compile("[的在对从将把了]|已|其中|经济|建设")
_PROOFS = frozenset({"place", "brand", "nation", "proper", "quote", "jurisdiction"})
_MANY = tuple("各级和及与省市县区、")  # before a level: those of many are meant
_OTHERS = frozenset({"Platform", "Park"})
_LONGEST, _LONGEST_NAME = 30, 8  # characters of a house and of what it is called


def is_house(scan: Scan, start: int, end: int) -> bool:
    """Whether a range names a house of a body: one that is of its place, or a school or hospital by its name."""
    words = scan.text[start:end]
    found = _HOUSE.fullmatch(words) or _GROUNDS.fullmatch(words)
    if found is None or not 4 <= len(words) <= _LONGEST or _says_class(words) or _is_of_other_type(scan, end):
        return False
    if generic(words, "Organization") or generic(words, "Project"):
        return _is_its_levels(scan.text, start, words)
    return proof(scan, start, end) in _PROOFS or _is_called(found)


def is_body(words: str) -> bool:
    """Whether a house is the whole of the body that it is named after, and no part of one: 县第三小学."""
    return _BODY.search(words) is not None


def _says_class(words: str) -> bool:
    """Whether words say a kind of house, or no name at all."""
    return _NO_NAME.search(words) is not None or _CLASS.search(words) is not None


def _is_of_other_type(scan: Scan, end: int) -> bool:
    """Whether a name ends in the head of a platform or park; a kindergarten is none."""
    head = scan.marks.head_before(end)
    return head is not None and head.type in _OTHERS and head.word != "幼儿园"


def _is_its_levels(text: str, start: int, words: str) -> bool:
    """Whether a level alone has one of the kind: 县人民医院; but 市、县人民医院."""
    return words[0] in "市县区" and generic(words[1:], "OneEach") and not text.endswith(_MANY, 0, start)


def _is_called(found: re.Match[str]) -> bool:
    """Whether what stands before the word for a house can be its name: 桐溪小学, 东岭花园医院."""
    of = found["of"]
    return 2 <= len(of) <= _LONGEST_NAME and (bool(found.groupdict().get("school")) or is_unknown(of))
