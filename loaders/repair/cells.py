"""A table row put together from lines, and what its cells can hold: bodies, times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.lexicon.bodies import longest_body
from loaders.lexicon.chains import is_chain
from loaders.lexicon.places import place_end
from loaders.lexicon.roles import COOPERATING_UNIT, LEAD_UNIT, RESPONSIBLE_UNIT
from loaders.repair.lines import Line

DATE = re.compile(
    r"(?:19|20)\d\d\s?(?:[年.\-/]|$)|长期|持续|每[年月季]|全年|常年|\d{1,2}\s?月|按.{1,10}推进"
    r"|年[底内末中]|第?[一二三四1-4]季度|[上下]半年|立即|随时|适时|已(?:完成|建成|开工)|常态化|贯穿全年|[\u4e00-\u9fff]{2,12}后(?:\d{1,2}个?[月工]?作?[月日]内)?(?:完成|落实)$"
)
_BODY_END = re.compile(r"[局委办厅部署院会府心队所站室校关组处科司社场园县区镇道]$|(?<!城)乡$|公司$|集团$|银行$")
_BODY_HEAD = re.compile(r"[省市县区州旗盟](?![政场内])|各|国家|自治区|(?:开发|经开|高新|新|园|景)区")
# Units that a cell names by class or number: 相关部门, 各成员单位, 13个街道.
_UNNAMED = re.compile(
    r"(?:\d{1,3}个|[有相]关|各)[省市县区]?(?:有关|相关|成员|责任|职能|直属?)?(?:部门|单位|街道|乡镇|镇街|镇|乡|[县区市州])(?:$|[、，和及（(])"
)
_NO_DEED = (
    "(?!建设|推进|推动|加强|完善|开展|实施|落实|新建|改建|扩建|打造|设立|成立|规范|加快|提升|做好|组建|引进|支持|培育"
    "|发展|做大|做强)"
)
# A part of the department whose table it is: 计划财务股, 基础教育科, 办公室.
_OFFICE = re.compile(
    rf"{_NO_DEED}(?:[\u4e00-\u9fff]{{2,12}}"
    r"(?:股|(?<![专学儿内外妇眼骨本百文医全])(?<![^管办受处代治]理)科|(?<![好益用长之深各])处|(?:监督|管理|监测|检测|推广|执法)(?:站|所|大队|中心))"
    r"|(?:[\u4e00-\u9fff]{2,8})?(?:办公|教研|研究|督导|督查|监察)室)"
)
_FIRM = re.compile(
    rf"{_NO_DEED}[\u4e00-\u9fff（）()]{{2,16}}(?:公司|集团|大学|(?<![产书])学院|研究院|医院|协会|商会|银行|分行|支行)"
)
_MAY_BE_BODY = re.compile(
    rf"{_NO_DEED}[\u4e00-\u9fff（）()]{{2,16}}(?:[局委办厅部署会]|(?<!中)中心|海关|[支大总]队|公司|集团)"
)
_LONGEST_HALF = 12  # characters of a name that a line ends within
_OF_ZONE, _ZONES = ("管委会", "管理委员会"), ("区", "园", "基地", "新城")
MARKS = re.compile(r"[、，,；;\s]+")  # between the bodies of a cell
_ROLE = re.compile(rf"(?:{LEAD_UNIT}|{COOPERATING_UNIT}|{RESPONSIBLE_UNIT})\s?[：:]\s*")  # within a cell, too
HANGS = re.compile(r"(?:[、，,；;及和与（(]|(?<=.)/)$")
# what a printed table puts into a cell that is empty
NOTHING = re.compile(r"[—―－–\-/／\\＼]{1,4}|[（(]?[无空][)）]?|暂无")


@dataclass(slots=True)
class Row:
    """A table row put together from lines: its cells, each the lines that it holds."""

    cells: list[list[Line]]
    number: int = 0  # 0 for a header or the heading of a group of rows
    guessed: bool = False
    split_by_blank: bool = field(default=False)  # two cells stood on one line
    bodies: frozenset[int] = frozenset()  # the cells in which each line may be a body of its own

    def lists(self, position: int, before: str, after: str) -> bool:
        """Whether a line of a cell ends one body and the next one begins another, with no mark between them."""
        ends = position in self.bodies and ends_body(before) and begins_body(after)
        return ends and not is_torn_name(before, after)


def begins_body(words: str) -> bool:
    """Whether the first name of a line is a body's, with or without a label that says its role."""
    first = MARKS.split(_unlabelled(words))[0]
    return longest_body(first, 0) is not None or _looks_like_body(first) or _UNNAMED.match(first) is not None


def ends_body(words: str) -> bool:
    """Whether the last name of a line is complete: 县水务局, 县护城河指挥部; not 县发展改革."""
    last = _unlabelled(MARKS.split(words)[-1])
    return HANGS.search(words) is None and (longest_body(last, 0) == len(last) > 1 or _looks_like_body(last))


def may_be_bodies(words: str) -> bool:
    """Whether each name of a line ends as those of bodies do, though no table may have it: 口岸服务局、自贸发展局."""
    return all(_MAY_BE_BODY.fullmatch(name) for name in MARKS.split(_unlabelled(words)))


def is_torn_name(before: str, after: str) -> bool:
    """Whether two lines are the halves of a body's name with its level or place before it: 县市场监督 / 管理局."""
    last, first = MARKS.split(before)[-1], MARKS.split(after)[0]
    if first.startswith(_OF_ZONE):
        return last.endswith(_ZONES)
    if len(last) > _LONGEST_HALF or ends_body(last) or not (_BODY_HEAD.match(last) or place_end(last, 0)):
        return False
    if begins_body(first):  # 市住房和城乡 / 建设局
        return not _BODY_HEAD.match(first) and longest_body(last + first, 0) == len(last + first)
    return ends_body(last + first)


def _unlabelled(words: str) -> str:
    """The words behind the label of a role: 牵头单位：A."""
    label = _ROLE.match(words) if "：" in words or ":" in words else None
    return words[label.end() :] if label else words


def _looks_like_body(name: str) -> bool:
    if _OFFICE.fullmatch(name) or _FIRM.fullmatch(name) or is_chain(name):
        return True
    return len(name) > 2 and _BODY_END.search(name) is not None and _BODY_HEAD.match(name) is not None
