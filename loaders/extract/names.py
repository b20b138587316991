"""Where a name begins: from the head that ends it, left over the clause, to the word that cannot be part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.acting_bodies import behind_actor
from loaders.extract.beginnings import beginning
from loaders.extract.clauses_before import behind_clause
from loaders.extract.joints import after_joint, after_partner
from loaders.extract.leads import after_in, after_subject, at_proof, counted_behind, in_system, is_whole, unbalanced
from loaders.extract.marks import Frame
from loaders.extract.proofs import (
    QUOTED,
    after_marks,
    begins_proper,
    generic,
    is_division,
    is_jargon,
    is_own,
    is_unknown,
    is_word,
    proof,
    with_site,
)
from loaders.extract.scan import COMPANIES, SHORT, Scan
from loaders.extract.told_parks import GROUNDS, is_told, says_field
from loaders.extract.trims import trim
from loaders.values import quick

LONGEST = 45  # the longest proper name seen has 37 characters

_COUNTED = re.compile(
    r"等(?<![高中平初同均]等)(?![级保离])|等\s?[0-9]+[所家个]|[0-9一二两三四五六七八九十](?:余)?[个座条家](?![性体])"
    r"|[0-9一二两三四五六七八九十](?:大|项)(?:工程|项目|行动|灌区|平台|基地|园区|中心)$"
)
# what a proof begins with; a candidate without one is not read
_HINT = re.compile(
    # one class first, so that the engine skips to it
    r"[“‘A-Za-z·—国华省市县区州家际球界学院团司](?:(?<=[“‘A-Za-z·—])|(?<=中[国华])|(?<=[全我][国省市县区州])|(?<=国[家际])"
    r"|(?<=全球)|(?<=世界)|(?<=大学)|(?<=医院)|(?<=科学院)|(?<=集团)|(?<=公司)|(?<=自治区))"
)
_NO_LIST = frozenset("高中平初同均") | {""}  # 高等, 平等
_OF_PLACE = frozenset("省市县区")
_OWN_PROOF = frozenset(
    {
        "有限公司",
        "有限责任公司",
        "股份有限公司",
        "集团",
        "集团公司",
        "集团有限公司",
        "综合保税区",
        "综保区",
        "保税港区",
        "高新区",
        "经开区",
        "实验室",
        "链网",
        "分平台",
        "分厅",
        "子平台",
        "“单一窗口”",
        "医院",
        "卫生院",
        "大学",
    }
)
_LONGEST_OWN = 3  # characters that a park beside another may be called by
_DIGITS = frozenset("0123456789")
_SITED = frozenset({"Park", "Organization"})  # in whose names no 在 stands
_LOCATIVE = frozenset("在于从由与以")
_RANGE_IS = re.compile("[一-鿿]{2,4}(?:范围|地点|选址)为")  # 供水范围为甲工业园区
_NEAR = 40  # characters in which a bracket may be shared with the names after it
FOUNDING = frozenset({"组建", "成立", "启动", "获批", "揭牌", "挂牌", "设立", "共建"})
OWNED = frozenset({"所属", "旗下", "下属"})  # a company is of somebody
AIMS = frozenset(
    {
        *("争创", "申报", "争取", "争当", "申建", "作为", "成为", "打造成为", "建设成为"),
        *("打造为", "建设为", "升级为", "提升为"),
    }
)  # what something is to become, and is not yet
# 甲高新区企业乙有限公司, 本地企业丙有限公司; but 甲企业管理有限公司
_SORT_OF_FIRM = re.compile(
    "[\u4e00-\u9fff]{0,8}?(?:[区园市县省州]|本地|本土|区内|辖内|属地|链主|龙头|骨干|知名|民营|外资|上市|重点|高新技术)企业"
    "(?!管理|集团|服务|发展|咨询|有限|总部|文化|投资|孵化|信息|征信|信用|家|联合)(?=[\u4e00-\u9fff（）]{4})"
)
_SUBSIDIARY = re.compile(
    "(?:(?:全资|控股|参股|下属|所属|旗下)+(?:子)?(?:公司|企业)|(?:平台|项目)公司|云?服务商)(?=[\u4e00-\u9fff（）]{4})"
    # 某市则与乙公司签约, 嘉宾还到丙公司
    "|[则还也](?:与|到|赴)(?=[\u4e00-\u9fff（）]{6})|委托(?=[\u4e00-\u9fff（）]{6})"
)
_OF_FIRMS = re.compile("企业(?:管理|服务|家|集团|发展|咨询|总部|文化|投资|孵化|信息|征信|信用)")
_FREE_TRADE = "中国（"  # a free trade zone begins so: 研究中国（辽宁）自由贸易试验区
_GROUNDS = ("依托", "借助")
_ON_GROUND = re.compile(
    "(?<=[\u4e00-\u9fff）”]{2})(?:建设(?!兵团|银行|集团|工程|公司|局|用地)|打造|搭建|组建|设立|布局)(?=[\u4e00-\u9fff“]{2})"
)  # 依托甲园建设乙平台
_GROUND_LIST = re.compile("(?:依托|借助)[^，。；：\n]*$")
FIRST_OF = frozenset({"龙头", "链主", "领军"})  # 全球制动部件龙头甲集团 is one; 龙头企业 are many
_BUILT = frozenset({"Park", "Platform", "Project"})
_PLACE_BUILDS = re.compile(
    "[镇乡村]?(?:加快|规划|统筹|优先|集中|布局(?=建设|打造|新建)|推进|推动|牵头|率先|争创|申报|探索|逐步|稳步|积极|全力|大力|高标准|高水平|高质量|共同|联合|申请)*"
    "(?:建设(?!工程|项目|用地|管理|监管|信息|行业|领域|市场|系统|集团|职业|兵团|[者银厅局委部行])|打造|创建|设立|建成|申建|争创|创办|布局(?!优化|调整|规划))[和与及]?"
)
# in what place of a division: 在甲市马场坪建设X
_SITE_BUILDS = re.compile("[\u4e00-\u9fff]{2,4}?(?:建设|新建|布局|打造|设立|搭建)(?![路街村大])(?=[\u4e00-\u9fff“]{2})")
_DEEDS = ("建设", "新建", "搭建", "组建", "打造", "设立", "建立", "开发", "部署")
_COMPANY_BUILDS = re.compile(
    "(?:扩建|新建|改建|投资建设|续建|建设|布局|打造)(?=[\u4e00-\u9fff]{2})"
)  # 甲种业扩建乙基地
_TOWARDS = frozenset("对向就给把将以为")
_NO_TOWARDS = ("为民", "对台", "对外", "对俄", "对越", "对口")  # 平潭对台贸易中心
_RUN = re.compile(r"(?:“[^“”]{1,20}”){2,}")
_JOINTS = tuple("、和与及")
_OPEN_QUOTES = ("“", "‘")
_CLOSE_QUOTES = ("”", "’")


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """A candidate: its range, whether it stands for many things, and what proves that it is a proper name."""

    start: int
    end: int
    text: str
    many: bool
    proof: str  # place, nation, brand, quote, latin, jurisdiction or nothing
    lead: str  # the word before the name that cut it off
    bare: str  # the name without the places, nation and jurisdiction at its head: what kind of thing it is


def names(scan: Scan, kind: str) -> Iterator[tuple[Frame, Name]]:
    """Every candidate of a type in a part that could be a proper name, in text order."""
    ends = set()
    for frame in scan.frames(kind):
        start, lead, many = _edge(scan, frame)
        if many or start >= frame.start or not (start - 1 in ends or _promising(scan, start, frame, lead)):
            continue
        if name := _read(scan, start, frame, lead):
            ends.add(with_site(scan, name.end))
            yield frame, name


def _edge(scan: Scan, frame: Frame) -> tuple[int, str, bool]:
    """The left edge of a name, the word before it, and whether that word says that many are meant."""
    start, lead, many = beginning(scan, frame)
    many = many and not is_whole(scan.text, start, frame.start)
    if frame.mark.type == "Platform":
        start = in_system(scan.text, start, frame.start)
    joint = after_joint(scan, frame)
    if not many or (joint > start and scan.text[joint - 1] == "由"):  # 一个工业项目由研祥集团投资
        return max(start, joint), lead, False
    return _edge_of_many(scan.text, max(start, joint), frame, lead)


def _edge_of_many(text: str, start: int, frame: Frame, lead: str) -> tuple[int, str, bool]:
    """The same behind a word for many: the first of a trade is one, and so is the partner of many."""
    if lead in FIRST_OF and frame.mark.type == "Enterprise":
        return start, lead, False
    partner = after_partner(text, start, frame)  # 沈阳、鞍山等市人民政府与东北大学
    return partner, lead, partner == start


def _promising(scan: Scan, start: int, frame: Frame, lead: str) -> bool:
    """Whether a candidate may have proof, share a bracket, or be told by its verb: a cheap look before reading it."""
    text = scan.text
    start = _behind_money(text, start, frame)
    if _says_one(text, start, frame, lead) or _holds_proof(scan, start, frame):
        return True
    start = _behind_locative(text, after_in(text, start, frame.start) if frame.mark.type in _SITED else start)
    words = text[start : frame.end]
    if is_told(frame.mark.type, text, start, frame.end, lead):
        return True
    return _may_share_bracket(text, start) or is_own(words, text[start : frame.start]) or is_unknown(words)


def _behind_money(text: str, start: int, frame: Frame) -> int:
    """Where a candidate begins behind its sum or what it is: 投资12亿元在甲开发区, 范围为乙园区."""
    if text[start] in _DIGITS and "元" in text[start + 2 : start + 10]:
        return trim(text, start, frame.start)[0]
    found = _RANGE_IS.match(text, start, frame.start)
    return found.end() if found else start


def _says_one(text: str, start: int, frame: Frame, lead: str) -> bool:
    """Whether the verb, the head or the first word of a candidate says that it is one thing: 由 has its founder."""
    if lead in FOUNDING or frame.mark.word in _OWN_PROOF or text[start] == "由":
        return True
    if frame.mark.type == "Enterprise" and (lead in OWNED or text[start - 1 : start] == "由"):
        return True
    return not _OF_PLACE.isdisjoint(text[start : start + 2])


def _behind_locative(text: str, start: int) -> int:
    """Where a candidate begins behind a word for where or with whom it is: 在X, 其与X."""
    if text[start] in _LOCATIVE:
        return start + 1
    return start + 2 * text.startswith("与", start + 1)


def _may_share_bracket(text: str, start: int) -> bool:
    """Whether a candidate is the next member of a list that has a bracket before it."""
    return text[start - 1 : start] == "、" and "）" in text[max(0, start - _NEAR) : start]


def _holds_proof(scan: Scan, start: int, frame: Frame) -> bool:
    """Whether a hint of a proof or a known name stands in a candidate."""
    if _HINT.search(scan.text, start, frame.start):
        return True
    known = scan.names_in(start, frame.end)
    head = max(start, scan.text.rfind("的", start, frame.start) + 1)
    return bool(known) and any(kind not in SHORT or at <= start + 2 or at == head for at, _, kind in known)


def read_name(scan: Scan, start: int, frame: Frame, lead: str) -> Name | None:
    """The name between a place and a head's end, trimmed, or None where nothing but the head is left."""
    start = max(start, after_joint(scan, frame))
    return _read(scan, start, frame, lead) if start < frame.start else None


def _read(scan: Scan, start: int, frame: Frame, lead: str) -> Name | None:
    """The name behind the joints of its clause, trimmed."""
    text, end = scan.text, frame.end
    start, counted = _trimmed(scan, start, frame)
    words = text[start:end]
    if start > frame.start or unbalanced(words) or _is_counted(text, start, end):
        return None
    lead = lead or _deed_before(text, start)
    shown = proof(scan, start, end) or ("quote" if _is_quoted(text, start, end) else "")
    return Name(start, end, words, counted, shown, lead, text[after_marks(scan, start, end) : end])


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether a number in a name or behind it says that there are many."""
    return _COUNTED.search(text[start:end]) is not None or counted_behind(text, end)


def _deed_before(text: str, start: int) -> str:
    """The verb of building right before a name that begins behind who does it, or nothing."""
    return text[start - 2 : start] if text.startswith(_DEEDS, start - 2) else ""


def _trimmed(scan: Scan, start: int, frame: Frame) -> tuple[int, bool]:
    """Where a name begins behind all that leads to it, and whether this or the list before it counts many."""
    text = scan.text
    start = max(start, frame.end - LONGEST, text.rfind("》", start, frame.start) + 1)  # a title is none of the name
    start, counted = trim(text, start, frame.end)
    if frame.mark.type in _SITED:
        start = after_in(text, max(start, text.find(_FREE_TRADE, start, frame.start)), frame.start)
    start = at_proof(scan, start, frame.start, frame.mark.type == "Organization")
    start = _after_deed(scan, after_partner(text, start, frame), frame)
    if frame.mark.type in _BUILT:
        start = behind_clause(text, start, frame.start)
        start = behind_actor(text, after_subject(text, start, frame.start), frame.end)
    if frame.mark.type == "Enterprise":
        start = _of_firm(text, start, frame.start)
    return start, counted or _ends_list(text, start)


def _of_firm(text: str, start: int, end: int) -> int:
    """The start of a company's name behind whose it is, or what kind of company: 甲集团全资子公司乙公司."""
    start += 2 * (text.startswith("企业", start) and not _OF_FIRMS.match(text, start))
    if owned := [found.end() for found in _SUBSIDIARY.finditer(text, start, end)]:
        return owned[-1]
    sort = _SORT_OF_FIRM.match(text, start, end)
    return sort.end() if sort else start


def _after_deed(scan: Scan, start: int, frame: Frame) -> int:
    """The start behind what a place does: 支持南京建设X is X; but 南京建设工程交易平台 is a name."""
    if frame.mark.type in _BUILT and _is_ground(scan.text, start):
        deeds = tuple(_ON_GROUND.finditer(scan.text, start, frame.start))
        return deeds[-1].end() if deeds else start
    if frame.mark.type not in _BUILT or not (place := scan.name_at(start)):
        return start
    if place.kind in COMPANIES and (deed := _COMPANY_BUILDS.match(scan.text, place.end, frame.start)):
        return deed.end()
    if not is_division(scan.text, place):
        return start
    if _is_towards(scan.text, place.end):  # 广东省对合作区
        return place.end + 1 if place.end + 1 < frame.start else frame.end
    found = _PLACE_BUILDS.match(scan.text, place.end, frame.end) or (
        _SITE_BUILDS.match(scan.text, place.end, frame.start) if scan.text[start - 1] == "在" else None
    )
    return found.end() if found else start


def _is_ground(text: str, at: int) -> bool:
    """Whether the words before a place say that what stands there is the ground of what is built."""
    return text.startswith(_GROUNDS, at - 2) or text.startswith(_GROUNDS, at) or _ends_grounds(text, at)


def _ends_grounds(text: str, at: int) -> bool:
    """Whether a place is that of the last member of a list of grounds: 依托甲大学、|乙科技建设丙中心."""
    return text[at - 1 : at] in _JOINTS and _GROUND_LIST.search(text, max(0, at - _NEAR), at) is not None


def _is_towards(text: str, at: int) -> bool:
    """Whether a word says for whom or to whom something is done, and is no part of 为民."""
    return text[at] in _TOWARDS and not text.startswith(_NO_TOWARDS, at)


def _ends_list(text: str, start: int) -> bool:
    """Whether 等 stands before a name: it is the kind of what the list has, as in 甲、乙等国家高新区."""
    return text[start - 1 : start] == "等" and text[start - 2 : start - 1] not in _NO_LIST


def sibling(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name right behind an accepted one (and 、 or 和) says enough to be its equal: A平台、B平台."""
    if name.many or not scan.text.endswith(_JOINTS, 0, name.start) or generic(name.text, frame.mark.type):
        return False
    stem = name.text[: -len(frame.mark.word)]
    return len(stem) > 3 or (frame.mark.type == "Park" and _says_which(frame, stem))


def _says_which(frame: Frame, stem: str) -> bool:
    """Whether a few words before a head say of which field a park is, or what it is called: 阳和工业新区."""
    if frame.mark.word.endswith(GROUNDS) and says_field(stem):
        return True
    own = begins_proper(stem) or not is_word(stem)
    return frame.mark.kind == "sure" and 2 <= len(stem) <= _LONGEST_OWN and own and not is_jargon(stem)


def each(name: Name, head: str) -> Iterator[tuple[int, int, str]]:
    """The names that a run of quotations shares its head with: “粤商通”“穗好办”平台 is two; else the name itself."""
    run = _RUN.match(name.text)
    if not run:
        yield name.start, name.end, name.text
        return
    quotes = list(QUOTED.finditer(run[0]))
    for quote in quotes[:-1]:
        words = quote[0] if quote[1].endswith(head) else quote[0] + name.text[run.end() :]
        yield name.start + quote.start(), name.start + quote.end(), words
    yield name.start + quotes[-1].start(), name.end, name.text[quotes[-1].start() :]


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _OPEN_QUOTES and text[end : end + 1] in _CLOSE_QUOTES
