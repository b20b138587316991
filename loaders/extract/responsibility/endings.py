"""Where lists of bodies end in running text: behind a 会同 at the verb that follows, and at the head of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.bodies import lists_bodies
from loaders.extract.responsibility.clauses import BORDER, opened

_TAIL = (
    r"(?:等(?:\d{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:有关|相关|各|市级|省级|区级|县级|省直|市直|行政"
    r"|主管|职能|责任|成员)*(?:部门|单位|机构|机关|委办局|社会组织|人民团体|群团组织|团体|企业|高校|院校|媒体)?(?:[（(](?:单位|部门|机构)[）)])?(?:[和及、](?:有关|相关)?(?:单位|部门|专家|机构"
    r"|行业专家)|或行业专家)?)?"
    r"(?:[和及与、](?:有关|相关|各级各类|各类)?(?:学校|幼儿园|用人单位|医疗(?:卫生)?机构|行业协会|(?:生产经营|建设|企业?事业)?单位|企业|新闻媒体|社会组织))?"
)
_CANDIDATE = re.compile(
    r"(?:委员会|政府|国务院|行署|行政公署|管委会|领导小组|指挥部|联席会议|(?:工作|筹备|筹建|秘书)组|工作队|专班|办公室|办公厅|部门|机关|机构|中心|总队"
    r"|[支大]队|法院|检察院|海关|[分支]行|(?:农商|农发|国开|邮储)行|营管部|管理部(?!门)|党委|党组|党工委|残联|工商联|科协|妇联|团委|团体|组织"
    r"|总工会|公司|集团|银行|大学|(?<=[专职技院党])校|(?<=[\u4e00-\u9fff]{3})学校|[学分]院|研究院|(?:保健|防治|福利|卫生|敬老|设计|规划|测绘|检测|科学|社科|农科|党)院|气矿|(?:图书|博物|档案|文化|美术|纪念|科技|方志)馆|(?<=[）市县区级])财政(?=按|安排|共同|全额|予以|承担|负担|统筹|足额)|协会|联盟|医院|街道|单位|运营商|企业|处|站|所|会|[工车电机]务段|供电段|军区|军分区|警备区"
    r"|供销(?:合作)?(?:联合|总)?社|委|局|厅|部(?!门)|司(?![法机令长徒马])|办|署|关|室|共青团(?:中央)?|电视台|日报"
    r"|各(?:设区的?市|地级以上市|[市州县区盟旗地])(?:[、（(]?[市州县区盟旗]{1,3}[）)]?){0,4}|各(?:乡镇|镇街|街镇|镇乡|乡|镇)(?:[（(][镇街道乡办事处、]{1,8}[）)])?"
    r"|(?<=[\u4e00-\u9fff]{2})(?:省|市|自治区|自治州)(?=应当|要(?![求素闻])|必须|须|负责|牵头|积极|密切|配合)|(?<=[\u4e00-\u9fff]{2})(?:(?<![园片新发库社地校景厂港矿林城郊山辖])区|县|旗)(?=应当|要(?![求素闻])|必须|须))"
    r"(?:[（(〔](?:[^（）()〔〕]|[（(][^（）()〔〕]{1,6}[）)]){1,24}[）)〕])?"
    + _TAIL
    + r"(?:[和及]法律、?法规(?:、规章)?授权的组织)?"
)
# What a candidate can end in: a new one needs its last character here.
ENDS = (
    "央会府组部议班室厅门关构心队院行委联协司团学盟馆道位商业处站所局办署台报家等各级直政管能任员个体织校媒社"
    "市州县区旗地乡镇街段）)〕"
)
_LONGEST = 160
_MEET = frozenset("商签诊审办")


def candidate_ends(text: str, first: int, stop: int) -> Iterator[int]:
    """Where words from a place on may end as a list of bodies, from left to right."""
    for candidate in _CANDIDATE.finditer(text, first, min(stop, first + _LONGEST)):
        end = candidate.end()
        if not (text[end - 3 : end] == "联合会" and text[end : end + 1] in _MEET):
            yield end
        elif end - 3 > first:
            yield end - 3  # 县气象局 | 联合会商


def far_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bodies with which a sentence begins, for what its later clauses say without a subject: …，要会同B."""
    first = opened(text, start, end)
    for stop in candidate_ends(text, first, end):
        if BORDER.search(text, first, stop):
            return None
        if _PREDICATE.match(text, stop) and lists_bodies(text, first, stop):
            return first, stop
    return None


_PREDICATE = re.compile(
    r"[：:]\s*(?=负责|牵头|组织|承担|统筹|做好|指导|督促|协调|开展|落实)|要(?![求素闻])|应(?![急用届])|须|必须|负责|牵头|将|积极|切实|加强|抓好|做好|充分|按|认真|主动|及时"
    r"|相应|成立|设立|建立|组建"
)


def _is_border(text: str, position: int, end: int) -> bool:
    return position >= end or text[position] in "，。；,;"


_CONTINUES = "、和及与或以的等所（(内中外之单部机"


def list_after(text: str, start: int, end: int, verbs: re.Pattern[str]) -> tuple[int, int] | None:
    """The list of bodies behind a 会同, up to the verb that both share; a list before ， goes on behind it."""
    best: tuple[int, int] | None = None
    first: tuple[int, int] | None = None  # where no verb of the table follows: the first that nothing continues
    for stop, verb, border in _list_ends(text, start, end, verbs):
        if verb:
            return start, stop
        best = (start, stop) if border else best
        first = first or (start, stop)
    return best or first


def _list_ends(text: str, start: int, end: int, verbs: re.Pattern[str]) -> Iterator[tuple[int, bool, bool]]:
    """Where a list of bodies can end, from left to right, with whether a verb, and whether a border, follows there."""
    for stop in candidate_ends(text, start, end):
        verb, border = verbs.match(text, stop) is not None, _is_border(text, stop, end)
        if (verb or border or text[stop] not in _CONTINUES) and lists_bodies(text, start, stop):
            yield stop, verb, border
