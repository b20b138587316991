"""The prefix that a list shares: 自治区民政厅、司法厅、残联 are three bodies of the 自治区."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.extract.responsibility.names import BANKS
from loaders.lexicon.cores import cores
from loaders.lexicon.places import by_name, common_words, lengths_by

_LONGEST_PLACE = 11
# 市场监管局 has no prefix, 市市场监管局 has one; 市政府 has one, 市政管理局 has none.
_LEVEL = re.compile(
    r"自治区|自治州|自治县|新区(?=党|管)|兵团(?=\S)|省(?![级直属际内]|外(?![办事汇宣侨专]))"
    r"|市(?![级直属场容域内]|外(?![办事汇宣侨专])|政(?![府务协法研数]))|区(?![级直属块域划县位间内]"
    r"|市(?![场政监])|外(?![办事宣侨专]))|县(?![级直属域区]|市(?![场政监]))|州(?![级直属]|市(?![场政监]))|盟|旗(?![县区])"
)
_PARTY = re.compile(r"党委|(?<=[省市区县州盟旗])委(?!员会)")
_PARTY_BODY = re.compile(
    r"^(?:网信|网络安全|国安|保密办|保密委|国家安全委|政法委|编办|编委|机构编制|组织部|宣传部|统战部"
    r"|改革办|改革委|深改|财经|外办|外事|台办|台港澳|农办|农村工作|政研室|政策研究|军民融合|机要局|密码"
    r"|巡视|巡察|老干部|党校|党史|直属机关|直属工委"
    r"|社会工作部|社工部|人才|文明办|两新|审计办|教育工委|办公厅|办公室|统筹城乡|金融办|金融工委|依法治"
    r"|全面依法|互联网|国资工委|社会组织|党建)"
)
# Names that are complete as they stand and take no prefix from a neighbour.
_WHOLE = re.compile(
    r"^(?:[省市区县州](?:级|直|属|内|域)|国家|中国|中央|中共|国务院|全国|人民银行|人行|国网|国铁|[\u4e00-\u9fff]{2,4}局集团|[\u4e00-\u9fff]{2,4}铁路公司|南方电网|中石"
    r"|中海|最高|各|全|有关|相关|县级以上|地级以上|设区|民航|武警|华[东北中南]|东北|西[北南]|中南|公安[\u4e00-\u9fff]{2,4}分局|[两三四五]大|铁路|海关|本|我|其他|驻|团[省市区县州]|区县|县区|市县|乡镇"
    rf"|街道|镇街|村|社区|首都|长江|黄河|珠江|淮河|海河|太湖|松辽|长航|\S{{0,8}}银行|(?:{BANKS})行[\u4e00-\u9fff]{{2}})"
    r"|(?:海关|公司|集团|大学\S{1,10}医院|大学|学院|银行|研究院|研究所|协会|学会|联盟|企业|边检总站|海事局|..供电局)$|..(?:管委会"
    r"|管理委员会|行委|行政委员会|政府|街道办事处)$|^[\u4e00-\u9fff]{2,12}(?:新区|开发区|高新区|经开区|综保区|保税区|保税港区|先行区|先导区|合作区|度假区|实验区|示范区"
    r"|自贸区|试验区|生态城|科学城|园区).{2,}"
)
_AUTONOMOUS = ("自治州", "自治县", "自治旗")  # also without its peoples: 石柱自治县
_BANK = re.compile(rf"(?:{BANKS})行$")
# A town or street is of the part's own county, whose bare level a list has before it: 市城管局、金贸街道办.
_TOWN = re.compile("[\u4e00-\u9fff]{2,6}(?:镇|乡|街道|苏木)(?:(?:人民)?政府|办事处|办|党委|党工委)?")
_COUNCIL = "国务院"  # 国务院公安、交通运输、铁路等部门 are its departments by what they do
_DEPARTMENTS = ("部门", "机构")
_NAMED_HEAD = re.compile("海警|国务院|国家|中国|中央|各|有关|相关|其他|县级以上|地方|省|市")
_MINISTRIES = re.compile(
    r"^(?:外交部|国防部|教育部|科技部|科学技术部|工业和信息化部|工信部|公安部|安全部|民政部|司法部|财政部"
    r"|人力资源社会保障部|人力资源和社会保障部|自然资源部|生态环境部|住房城乡建设部|住房和城乡建设部"
    r"|交通运输部|水利部|农业农村部|商务部|文化和旅游部"
    r"|退役军人部|应急管理部|应急部|中宣部|中组部|中编办|海关总署|税务总局|市场监管总局|广电总局|体育总局"
    r"|金融监管总局|证监会|银保监会|外汇局|国资委党委|市监总局)(?!门)"
)


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a body's function: the place as written, and whether it is the party committee's."""

    place: str = ""
    party: str = ""  # 党委 or 委, as written
    named: bool = False  # 杭州市, not 市

    @property
    def words(self) -> str:
        """The prefix as written."""
        return self.place + self.party


@lru_cache(maxsize=16384)
def read_prefix(name: str) -> Prefix:
    """The prefix of a name: a named division or 自治区, 省, 市 …, with 党委 or 委 for the party's."""
    if _is_department_of_council(name):
        return Prefix(_COUNCIL, named=True)
    place = _named_place(name)
    named = bool(place)
    if not place and (level := _LEVEL.match(name)):
        place = level.group()
    rest = name[len(place) :]
    if place and not rest:
        return Prefix()
    return Prefix(place, _party_after(name, len(place)) if place else "", named)


def _is_department_of_council(name: str) -> bool:
    """Whether a name is a department of the State Council, not its departments in general: 国务院财政部门."""
    return name.startswith(_COUNCIL) and name.endswith(_DEPARTMENTS) and len(name) > len(_COUNCIL) + 2


def _party_after(name: str, start: int) -> str:
    party = _PARTY.match(name, start)
    if party and (_PARTY_BODY.match(name, party.end()) or _PARTY_BODY.match(name[party.end() :])):
        return party.group()
    return ""


def _named_place(name: str) -> str:
    end = 0
    while lengths := _lengths().get(name[end : end + 2]):
        fitting = (length for length in lengths if end + length < len(name))
        length = next((one for one in fitting if name[end : end + one] in _full_names()), 0)
        if not length:
            break
        end += length
    return name[:end]


@cache
def _full_names() -> frozenset[str]:
    """The divisions by their full names, which have more than two characters."""
    named = (name for name, group in by_name().items() if any(division.name == name for division in group))
    abridged = (name for name in by_name() if name.endswith(_AUTONOMOUS))
    return frozenset(name for name in (*named, *abridged) if 2 < len(name) <= _LONGEST_PLACE)


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """By the first two characters of full names, how long such names are, longest first."""
    return lengths_by(_full_names(), slice(2), _LONGEST_PLACE)


@lru_cache(maxsize=16384)
def takes_prefix(name: str) -> bool:
    """Whether a bare name in a list belongs to its first member's place."""
    if _WHOLE.search(name) or _MINISTRIES.match(name) or read_prefix(name).place:
        return False
    return not (_starts_with_city(name) or _starts_with_county(name))


def _starts_with_county(name: str) -> bool:
    """Whether the short name of a county stands before a listed body or a bank: 莲都邮政管理局, not 公安局."""
    heads = (name[:length] for length in (2, 3) if name[length:] in cores() or _BANK.match(name, length))
    return any(head in by_name() and head not in common_words() for head in heads)


def _starts_with_city(name: str) -> bool:
    # Counties are left out: 公安 is a county of Hubei, and 公安局 is none of its bodies.
    shorts = (by_name().get(name[:length], ()) for length in range(min(6, len(name) - 1), 1, -1))
    return any(division.tier <= 2 for divisions in shorts for division in divisions)


def share(prefix: Prefix, name: str) -> str:
    """A bare name with the prefix of its list: 自治区党委 only before the party's bodies, else the place alone."""
    if prefix.place == _COUNCIL:
        return _with_council(name)
    if not prefix.place or not takes_prefix(name) or _is_own_town(prefix, name):
        return name
    if prefix.party and _PARTY_BODY.match(name):
        return prefix.words + name
    return prefix.place + name


def _is_own_town(prefix: Prefix, name: str) -> bool:
    """Whether a name is a town's, and the prefix before it only a level."""
    return not prefix.named and _TOWN.fullmatch(name) is not None


def _with_council(name: str) -> str:
    """A department without a name of its own is the State Council's: 财政部门, but not 公安部."""
    bare = name.endswith(_DEPARTMENTS) and not _NAMED_HEAD.match(name)
    return _COUNCIL + name if bare else name
