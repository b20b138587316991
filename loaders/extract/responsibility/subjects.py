"""Named bodies as the subject of a clause in running text: 自治区发展改革委、财政厅等部门 | 按照职责分工 | …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.extract.responsibility.lists import Member, read_list
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.pieces import LEAD_IN
from loaders.lexicon.bodies import parse_body


@dataclass(frozen=True, slots=True)
class Subject:
    """The bodies that a clause begins with, and where its predicate begins and ends."""

    start: int
    end: int
    predicate: int
    stop: int  # the end of the clause, at ，；。 or the end of the sentence
    passive: bool  # 由A…: the bodies come behind 由
    clause: int  # where the clause begins


_TAIL = (
    r"(?:等(?:\d{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:有关|相关|各|市级|省级|区级|县级|省直|市直|行政"
    r"|主管|职能|责任|成员)*(?:部门|单位|机构|机关|委办局)?(?:[和及、](?:有关|相关)?(?:单位|部门|专家|机构"
    r"|行业专家)|或行业专家)?)?"
)
_CANDIDATE = re.compile(
    r"(?:委员会|政府|行署|行政公署|管委会|领导小组|指挥部|联席会议|工作组|专班|办公室|办公厅|部门|机关|机构|中心|总队"
    r"|支队|法院|检察院|海关|分行|支行|营管部|管理部(?!门)|党委|党组|党工委|残联|工商联|科协|妇联|团委"
    r"|总工会|公司|集团|银行|大学|学院|研究院|图书馆|协会|联盟|医院|街道|单位|运营商|企业|处|站|所|会"
    r"|委|局|厅|部(?!门)|办|署|关|室|共青团|电视台|日报"
    r"|各(?:设区的?市|地级以上市|[市州县区盟旗地])(?:[、（(]?[市州县区盟旗]{1,3}[）)]?){0,4})"
    r"(?:[（(〔][^（）()〔〕]{2,24}[）)〕])?" + _TAIL
)
# What a candidate can end in: a new one needs its last character here.
_ENDS = "会府组部议班室厅门关构心队院行委联协司团学盟馆道位商业处站所局办署台报家等各级直政管能任员个市州县区旗地）)〕"
_LAST = frozenset("会府组部议班室厅门关构心队院行委司团学盟馆道位处站局办署业商）)〕等")  # how a list of bodies can end
_BORDER = re.compile(r"[，,：:；;。\n]")
_OPENING = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}[是、]"
    r"|第[一二三四五六七八九十百零\d]{1,5}条\s*(?:[（(【][^（）()【】]{2,20}[）)】])?|[\s“”\"—\-·])*"
    r"(?:[省市县州盟](?:人民政府|政府)?所在地的?)?"
    r"(?:(?:并|同时|其中|此外|另外|原则上|具体工作|日常工作|有关工作|相关工作|具体|一般|必要时|明确|要求"
    r"|因此|对此|根据工作需要|该项工作|上述工作|前款规定的\S{1,8}|建立健全|建立|形成|构建|健全|构建起"
    r"|完善)*(?:统一)?由|并|同时|其中|此外|另外|原则上|必要时|明确|"
    r"(?:力争|确保)?(?:于|在|到)?(?:每年|20\d{2}年)[^，。；]{0,12}?(?:前|内|底|末)(?:，)?(?:由)?)?"
)
# What those can begin with: few clauses do.
_MAY_OPEN = re.compile(
    r"[（(\d一二三四五六七八九十第\s“”\"—\-·并同其此另原具日有相必明要因对根该上前建形构健完统由力确于在到每]"
    r"|[省市县州盟](?:人民政府|政府)?所在地"
)
# Words that begin a clause and no name; the exceptions begin names: 经济, 应急, 能源, 新区, 对外.
_VERB_FIRST = re.compile(
    r"^(?:加强|推动|推进|建立|完善|支持|鼓励|指导|督促|协调|配合|组织(?!部)|统筹|落实|实施|开展|健全|强化"
    r"|深化|优化|引导"
    r"|促进|发挥|围绕|依托|通过|按照|根据|向(?!阳)|与|由|对(?!外)|经(?![济信贸开营])|报(?!社)|在|为|将|把"
    r"|从(?!化|江)|其(?!他)|该|以|及"
    r"|等|有(?!关)|未(?!成)|不|被|可(?!再|克)|是|于(?!都|田|洪)|如(?!皋|东)|若(?!羌|尔)|因|或|但|使|让|请"
    r"|凡|当(?!阳|涂|雄)|除|跨(?!境)"
    r"|上报|抄送|报送|提交|涉及|做好|明确|列入|纳入|设立|成立|利用|运用|充分|切实|提升|提高|积极|主动|打造|构建|形成"
    r"|探索|实现|增强|持续|进一步|负责|承担|牵头|会同|联合|协同|商(?!务|品|业|城|洛|丘|会)|征求|听取|接受"
    r"|配备|委托|聘请|授权|依法|移送"
    r"|及时|交由|转交|责成|责令|要求|协助|参与|参加|同级|上级|下级|本级|前款|上述|所在地?|当地|每|各项|并"
    r"|代表|两个|任何"
    r"|不同|多个|若干|另|需|须|应(?!急|城|县)|会(?!展|计|同|理|泽|昌|宁)|申请|收到|接到|发现|认为|加快"
    r"|升级|改造|引进|培养"
    r"|壮大|聚焦|布局|组建|搭建|创建|筹建|共建|拓展|畅通|推广|做[强优大]|吸引|选派|遴选"
    r"|建设(?![厅局银部行主委管和])|发展(?![改和规研])"
    r"|培育|鼓(?!楼)|号召|动员|邀请|选择|确定|制[定订]|编制|出台|印发|召开)"
)
# A name that holds these is a clause, a description, or a class that nobody can be asked about.
_UNSAID = re.compile(
    r"(?<![自理])由|^本(?![省市区县])|(?<!设区)的(?!\S{0,4}(?:政府|管委会)$)|牵头|参与|负责|配合|会同"
    r"|^(?:人民)?政府$|^党委$|^党政机关$"
    r"|(?<!成员)(?<!主管)单位$|^(?:科研)?(?:院所|院校)$"
    r"|(?:有关|相关|其他|其它|上级|下级|同级|相应|对应)(?![区县市州盟旗自治设的地级以上（）、]{1,16}(?:人民)?政府$|\S{0,4}(?:政府|管委会)$)"
)
_LOCAL = re.compile(
    r"(?:街道|镇|乡|乡镇)(?:办事处|人民政府|政府)$|(?:主管|管理|行政|监督管理|监管)部门$|(?:消防救援"
    r"|疾病预防控制|经办|监管|管理|执法|监测|主管)机构$|(?:景区|保护区|流域|[湖河江]|水库|灌区|林场|公园|港区|机场|枢纽)\S{0,8}(?:管理[局处]|保护局|管理委员会|管委会)$|^(?:沿[线江海边淮黄]|流域内?|所在地的?|省直管)\S{0,10}政府$|^[\u4e00-\u9fff]{2,5}?[两二三四五六七八九十]{1,2}个?[市县区州]政府$|^[\u4e00-\u9fff]{2,5}?(?:各|[两二三四五六七八九十]{1,2}个?)(?:设区的?)?[市县区州盟旗]{1,3}人民政府$|^[\u4e00-\u9fff]{2,4}海关$|^(?:共青团|工会|妇联)$"
    r"|^(?:示范|合作|试验|先行|新|开发|高新|经开|保税|综保|度假|园|自贸试验|自贸)区(?:管理委员会|管委会|执行委员会|执委会|理事会)$"
)
_BRACKET = re.compile(r"[（(][^（）()]{1,12}[）)]")
_LONGEST = 160
_LONGEST_PREDICATE = 60


@lru_cache(maxsize=8192)
def is_body(name: str) -> bool:
    """Whether a name in running text is a body's, by the lexicon, or an institution's, by its form."""
    if _is_clause(name):
        return False
    kind = kind_of(name)
    if kind.type in ("Enterprise", "Organization"):
        return len(name) >= 4
    if kind.type != "Agency":
        return False
    return kind.collective or bool(_LOCAL.search(name)) or parse_body(_BRACKET.sub("", name)) is not None


def _is_clause(name: str) -> bool:
    return len(name) > 40 or _VERB_FIRST.match(name) is not None or _UNSAID.search(name) is not None


def lists_bodies(text: str, start: int, end: int) -> bool:
    """Whether words in running text are a list of units."""
    return _lists_bodies(text[start:end])


@lru_cache(maxsize=4096)  # a clause is tried with each list that may begin or end it
def _lists_bodies(words: str) -> bool:
    if _VERB_FIRST.match(words) and not LEAD_IN.match(words) and words[0] != "等":
        return False  # its first member would be a clause
    return bool(valid_members(words, 0, len(words)))


def valid_members(text: str, start: int, end: int) -> list[Member]:
    """The members of a list in running text, or nothing where one of them is no body: then it is no list of units."""
    members = read_list(text, start, end)
    named = [member for member in members if not member.kind.refusal]
    if not named or any(_is_no_unit(member) for member in members):
        return []
    return members if all(is_body(member.name) for member in named) else []


def _is_no_unit(member: Member) -> bool:
    return member.kind.refusal == "unreadable" or _VERB_FIRST.match(member.name) is not None


def find_subjects(text: str, start: int, end: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """The subjects of a sentence's clauses whose predicate begins as the pattern says, from left to right."""
    if not _behind_body(predicate).search(text, start, end + _LONGEST_PREDICATE):
        return
    open_list: int | None = None  # where a list began that goes on behind a ，
    for at, stop in _clauses(text, start, end):
        first = _opened(text, at, stop)
        subject = _subject(text, at, first, stop, predicate, open_list)
        if subject:
            yield subject
            open_list = None
        elif stop < end and _goes_on(text, first, stop):
            open_list = open_list if open_list is not None else first
        else:
            open_list = None
            yield from _behind_by(text, at, first, stop, predicate)


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, without the marks between them."""
    at = start
    while at < end:
        border = _BORDER.search(text, at, end)
        stop = border.start() if border else end
        yield at, stop
        at = stop + 1


@cache
def _behind_body(predicate: re.Pattern[str]) -> re.Pattern[str]:
    """A predicate behind what a list of bodies can end in: few sentences hold one."""
    return re.compile(f"[{_ENDS}](?:{predicate.pattern})")


def _opened(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its number and the words that only lead in."""
    opening = _OPENING.match(text, start, end) if _MAY_OPEN.match(text, start, end) else None
    return opening.end() if opening else start


_PARTNERS = re.compile(r"会同|联合(?!会)|商(?![务业标品丘洛城州河南水都])|同(?![仁心江安德])")  # not 商务部, 同江市


def _goes_on(text: str, first: int, stop: int) -> bool:
    """Whether a list of units ends at a ， behind which it may go on."""
    return text[stop] in "，," and text[stop - 1] in _LAST and lists_bodies(text, first, stop)


def _subject(
    text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str], open_list: int | None
) -> Subject | None:
    if _PARTNERS.match(text, first):
        return None
    for candidate in _CANDIDATE.finditer(text, first, min(stop, first + _LONGEST)):
        end = candidate.end()
        if predicate.match(text, end) and lists_bodies(text, first, end):
            start = _list_start(text, open_list, first, end)
            return Subject(start, end, end, stop, text[first - 1 : first] == "由", clause)
    return None


def _list_start(text: str, open_list: int | None, first: int, end: int) -> int:
    return open_list if open_list is not None and lists_bodies(text, open_list, end) else first


_BY = re.compile(r"由|均需")


def _behind_by(text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """A由 inside a clause: 于每年10月底前由自治区大数据发展局牵头; 相关奖励经费由省财政厅负责."""
    for by in _BY.finditer(text, first, stop):
        subject = None if _in_word(text, by.start()) else _subject(text, clause, by.end(), stop, predicate, None)
        if subject:
            yield Subject(subject.start, subject.end, subject.predicate, stop, True, clause)
            return


def far_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bodies with which a sentence begins, for what its later clauses say without a subject: …，要会同B."""
    first = _opened(text, start, end)
    for candidate in _CANDIDATE.finditer(text, first, min(end, first + _LONGEST)):
        if _BORDER.search(text, first, candidate.end()):
            return None
        if _PREDICATE.match(text, candidate.end()) and lists_bodies(text, first, candidate.end()):
            return first, candidate.end()
    return None


_PREDICATE = re.compile(
    r"要(?![求素闻])|应(?![急用届])|须|必须|负责|牵头|将|积极|切实|加强|抓好|做好|充分|按|认真|主动|及时"
)


def _in_word(text: str, at: int) -> bool:
    """Whether 由 belongs to a word: 自由贸易试验区, 理由; but 治理 and 管理 end before it."""
    if text[at - 2 : at] in ("治理", "管理", "办理", "处理", "受理", "审理"):
        return False
    return text[at - 1 : at] in ("自", "理", "缘")


def _is_border(text: str, position: int, end: int) -> bool:
    return position >= end or text[position] in "，。；,;"


def list_after(text: str, start: int, end: int, verbs: re.Pattern[str]) -> tuple[int, int] | None:
    """The list of bodies behind a 会同, up to the verb that both share; a list before ， goes on behind it."""
    best: tuple[int, int] | None = None
    for candidate in _CANDIDATE.finditer(text, start, min(end, start + _LONGEST)):
        stop = candidate.end()
        verb = verbs.match(text, stop)
        if (verb or _is_border(text, stop, end)) and lists_bodies(text, start, stop):
            best = (start, stop)
            if verb:
                return best
    return best
