"""Where the name of a body begins and what may follow it: places, zones, 各级 …, posts that are no bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from loaders.extract.divisions_before import division_start
from loaders.lexicon.bodies import longest_body
from loaders.lexicon.places import by_name, named_places, regions
from loaders.lexicon.shapes import BRACKETED, FREE_TRADE_ZONE, NOT_ABOVE, RAILWAY_UNIT, UNIT, ZONE_KINDS
from loaders.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """A body found in prose: its range, the rule, and the place that the next members of a list share."""

    start: int
    end: int
    rule: str
    confidence: float = 1.0
    shared: str = ""  # the place that this one takes from the list
    place: str = ""
    central: bool = False


# words of companies, and of bureaus that are companies: 甲市城投集团与中建三局
OF_A_FIRM = re.compile("集团|公司|中[建铁交冶电核水][一二三四五六七八九十]|水电[一二三四五六七八九十]")
_SEPARATOR = re.compile(r"\s*(?:[、，,和与及]|以及|会同|或)\s*|\s+")


class Hit(NamedTuple):
    """A word that a body's name may end in: where it stands, where its part begins, and the body read before it."""

    text: str
    start: int
    end: int
    floor: int
    last: Reading | None
    zoned: bool = False  # whether a zone speaks, whose offices need no place

    @property
    def words(self) -> str:
        """The word itself."""
        return self.text[self.start : self.end]

    @property
    def place(self) -> str:
        """The place of the body read before it."""
        return self.last.place if self.last else ""

    @property
    def opens(self) -> bool:
        """Whether a name may begin with it: a mark or a cue stands before it."""
        before = self.text[max(self.floor, self.start - 4) : self.start]
        if before[-1:] in ("和", "与", "及"):  # 教育和社会保障局 is one
            return self.last is not None and self.last.end == self.start - 1
        return name_starts(before)[-1] == len(before)

    def before(self, word: str) -> bool:
        """Whether a word stands directly before it in the part."""
        return self.start - len(word) >= self.floor and self.text.startswith(word, self.start - len(word))

    def joins(self, central: bool = False) -> bool:
        """Whether it is the next member of the list that the body before it is in."""
        if self.last is None or not (self.last.central if central else self.last.place):
            return False
        return _SEPARATOR.fullmatch(self.text[self.last.end : self.start]) is not None

    def sharing(self, place: str) -> Reading:
        """The body that takes its place from the list."""
        return Reading(self.start, self.end, "agencies.shared-place", 0.95, place, place)


# a group or committee of a level (市委员会主任) or of no place at all, but 高新区管委会负责人 names its zone
_OPENS_BARE = re.compile(
    "[我本全]?(?:自治区|自治州|[省市县区州盟旗])|领导小组|联席会议|(?:工作)?专班|指挥部|管委会|管理委员会"
)
_TERM = re.compile(r"第?[一二三四五六七八九十]{1,3}届$")
_BARE = re.compile(
    r"(?:[我本全该](?=省|市|区|县|州|自治))?(?:自治区|自治州|自治县|自治旗|(?:新疆生产建设|新疆)?兵团|[省市区县州旗]|(?<![东联欧同])盟)(?:级|直)?$"
)
_BARE_LAST = frozenset("省市区县州盟旗团级直")
_NO_BARE = frozenset(
    "区城都上超股集门楼夜早菜入街地社园景灾辖片校库新山湖小特专分郊农牧战军林矿港节部省各跨外邻副兄两三四五六七八九十多作范验发税贸假能旗护"
)
_FOLLOWED_BADLY = re.compile(
    r"长(?!三角|江|株潭|沙|春|治|期|效|远)|领导(?!小组)|分管|"
    r"委员(?!会)|采购|门(?!户|源|诊)|托|内部|官网|官方|网站|门户|债券|投资|引导基金|购买|部门|治理|职能|信息公开|"
    r"主导|(?<!组)报告|大楼|人员|干部|专项债|补贴|补助|贴息|资金|定价|规章|文件|网\b|引导|数据(?!局|管理|发展|资源)|监管(?!局|委|总局|办)|"
    r"性|化|各部门|有关部门|相关部门|所属(?![一-鿿]{2,4}海关)|直属(?![一-鿿]{2,4}海关)|组成部门|系统(?!治理|推进|谋划)|条线|工作报告|服务(?!中心|局|办|管理|和|数据)|履职|奖|"
    r"签约(?!战略|合作|仪式|共|项目|[，。；、]|$)|招商|引领|机构改革|与市场|和市场的|治|端|侧|间|云(?!南)|审批|行为|绩效|信用|诚信|支出|会计|预算|财政|债务|"
    r"驻地|所在地|天桥|横道|步道|步系统|道(?!路|县|真|外|德|口)"  # 人行天桥
)
# what each of these begins with, and some more: most of what follows is none of them
_BAD_FIRST = frozenset(one[0] for one in _FOLLOWED_BADLY.pattern.split("|"))
_AFTER_MINISTRY = frozenset("署分门队件位品落")
_POST = re.compile(
    r"主任|副(?!省)|书记|党组|主要(?:负责|领导)|(?:有关|相关)?负责同志|负责人|主席|秘书长|代表(?!团|处)|常委(?!会)"
    "|(?:常务副)?[局厅部院行关会台站所处科馆][长]|政委|[支大总中]队长|检察长|总经理"
)
_COLLECTIVE_END = re.compile(
    rf"(?:[我全本](?:省|市|区|州|县|自治区))?(?:(?:地方)?各级(?:地方)?|各(?:有关|相关)?{UNIT}{BRACKETED}(?:[、和及]?{NOT_ABOVE}{UNIT}{BRACKETED})*|各盟行政公署、市|"
    rf"(?:设区的市|地级以上市|县|乡镇|镇|市){BRACKETED}(?:[、和及]{UNIT}{BRACKETED})*级?(?:及)?以上(?:地方)?(?:各级)?|"
    rf"设区的?市|地级以上市|省辖市)$"
)
_COLLECTIVE_HINT = re.compile("各|以上|设区|省辖")  # each of them holds one of these
_COLLECTIVE_LAST = frozenset("级市县区州盟旗镇乡道方地省上）)、")
_ZONE_END = re.compile(rf"[一-鿿·—]{{2,12}}?{ZONE_KINDS}$")
_NATIONS = re.compile(r"中[\u4e00-\u9fff][（(][\u4e00-\u9fff]{2,7}[）)]$")
_LONGEST_NATIONS = 11
_NO_ZONE = frozenset({"开发区", "高新区", "园区", "片区", "示范区", "试验区"})
_BOUNDARY = re.compile(r"[。，；：、！？（）《》【】\s,;:()〔〕\[\]了]")
_CUE = re.compile(
    r"(?:设在|后交|(?<=\d)日|(?<!自)由|经(?![济营贸开信合])|向(?!阳)|在|报|对(?!外|口)|将(?!乐)|和(?!林|平|田|龙|顺|静|硕|布|县|政)|与|及|是|为|以|成立|设立|组建|"
    r"建立|承担|履行|依托|发挥|会同|根据|按照|强化|完善|健全|落实|统筹|召开|下设|作为|参与|加强|担任|提请|纳入|接受|充实|调整|优化|支持|推动|联合|"
    r"通过|围绕|协调|配合|指导|组织|邀请|争取|同意|要求|委托|授权|提交|抄送|报送|请|并|但|使|让|给|把|被|从(?![化江])|到|至|或|均|承接|对接|衔接|征求|"
    r"代表(?![大团处])|(?<!大)同(?![江仁心安意]))"
)
_GROUP_PLACE = re.compile(
    r"(?:国家|国务院|中央|[我本全](?:省|市|区|州|县)|自治区|自治州|省|市|区|县|州|盟|旗)(?=[一-鿿“0-9]{2})"
)
_ZONE_AT = re.compile(r"[一-鿿]{2,6}(?:新区|开发区|高新区|经开区|试验区|实验区)(?=[一-鿿]{2})")
_NO_GROUP = re.compile(
    r"可以|应当|委托|任(?:副?组长|总?召集人|[总副]?指挥长?)的|牵头的|组成的|参[加与]的|各委|委办|推动|推进|开拓|打造|将|出入口|合作|专家|居民|村民|业主|董事|监事|标准化技术|学术|评审|仲裁|职工|家长|管理委$|伦理|技术委|协会|学会|联盟|公司|大学|学院|理事"
)
# what a group is for is part of its name right behind its level: 省推进长江经济带发展领导小组
_ADVANCING = re.compile("(?:(?<=国务院|自治区)|(?<=国家)|(?<=[省市县州]))推[进动]|推[进动](?=(?:工作|建设)?$)")
# what the branches of a bureau in a district are of: 区公安分局
_OF_BRANCH = tuple(f"{field}分" for field in ("公安", "环境", "规划", "资源", "国土", "环保", "税务", "工商", "监管"))
_NO_SHORT = frozenset(
    "我本该各某格布全结大时政当定开残败了变了僵平乱危骗饭对终棋出邮电赌书药入设餐饮大客前候演音舞歌展包门走赔破做支胜部分法"
)


# other words that begin with a form: 管理局面, 服务局限, 数字化办公; a railway company's station is no bureau
_GOES_ON = {
    "局": re.compile(f"面(?![向临对])|势|部(?!门|署)|限(?![时期额])|促|(?<=铁路局){RAILWAY_UNIT}"),
    "办": re.compile("公(?![布示开告安])|[事好学税成完]|理(?!事)"),
}


def follows_well(text: str, end: int) -> bool:
    """Whether what follows a body's name leaves it a body: not 局长, 市委托, 政府采购, 建设部署."""
    if text[end - 1] == "部" and text[end : end + 1] in _AFTER_MINISTRY:
        return False
    form = _GOES_ON.get(text[end - 1])
    if form is not None and form.match(text, end):
        return False
    return text[end : end + 1] not in _BAD_FIRST or _FOLLOWED_BADLY.match(text, end) is None


def in_a_post(text: str, reading: Reading) -> bool:
    """Whether a body is named only in somebody's post without its place (市委书记); 桐乡市委书记 names the body."""
    named = reading.central or len(reading.place) > 3 or reading.place[:-1] in by_name() or reading.place in by_name()
    named = named or (reading.rule == "agencies.group" and _OPENS_BARE.match(text, reading.start) is None)
    return not named and _POST.match(text, reading.end) is not None


def place_start(text: str, end: int, floor: int) -> int:
    """Where the place that ends at `end` begins: names of divisions, a zone, a bare 省 or 市; `end` where none does."""
    term = _TERM.search(text[max(floor, end - 7) : end]) if text.startswith("人", end) else None
    if term is None:
        for find in _PLACES:
            start = find(text, end, floor)
            if start < end and text.find("》", start, end) < 0:  # 《自贸试验区总体方案》和自治区党委
                return start
        return end
    before = end - len(term[0])  # 自治区第十三届人大
    placed = place_start(text, before, floor)
    return placed if placed < before else end


def _bare_start(text: str, end: int, floor: int) -> int:
    if text[end - 1 : end] not in _BARE_LAST:
        return end
    window = max(floor, end - 5)
    bare = _BARE.search(text[window:end])
    if bare is None:
        return end
    start = window + bare.start()
    if start > floor and bare[0] == "州" and text[start - 1 : end] in by_name():
        return start - 1  # 胶州海关
    if start > floor + 1 and text[start - 1] == "个" and text[start - 2].isdigit():
        return end  # 16个区人民政府
    return end if start > floor and text[start - 1] in _NO_BARE else start


def _zone_start(text: str, end: int, floor: int) -> int:
    if text[end - 1 : end] not in ("区", "城"):
        return end
    window = max(floor, end - 18)
    words = _since_boundary(text[window:end])
    match = _ZONE_END.search(words)
    if match and words[match.start() :] in _NO_ZONE:
        return end
    return end - (len(words) - match.start()) if match else end


def behind_nations(text: str, start: int, floor: int) -> int:
    """The start of a zone's name with the nations and the place before it: 中韩（长春）国际合作示范区."""
    if text[start - 1 : start] not in ("）", ")"):
        return start
    nations = _NATIONS.search(text, max(floor, start - _LONGEST_NATIONS), start)
    return nations.start() if nations else start


def _since_boundary(words: str) -> str:
    """The words after the last mark or cue in a window."""
    for pattern in (_BOUNDARY, _CUE):
        for match in pattern.finditer(words):
            cut = match.end()
        if pattern.search(words):
            words = words[cut:]
    return words


def _free_trade_start(text: str, end: int, floor: int) -> int:
    if text[end - 1 : end] != "区":
        return end
    window = max(floor, end - 24)
    match = _FREE_TRADE.search(text[window:end])
    return window + match.start() if match else end


def _corps_start(text: str, end: int, floor: int) -> int:
    if text[end - 1 : end] not in ("师", "市"):
        return end
    window = max(floor, end - 24)
    match = _CORPS.search(text[window:end])
    return window + match.start() if match else end


_BARE_ZONE = re.compile("(?:新区|开发区|高新区|经开区|示范区|试验区|合作区|自贸区|度假区|片区|科技城|科学城)$")


def bare_zone_start(text: str, end: int, floor: int) -> int:
    """Where the kind of a zone begins that stands for it before its own office: 试验区财政局."""
    kind = _BARE_ZONE.search(text, max(floor, end - 3), end)
    if kind is None:
        return end
    before = text[max(floor, kind.start() - 4) : kind.start()]
    return kind.start() if name_starts(before)[-1] == len(before) else end


_FREE_TRADE = re.compile(rf"{FREE_TRADE_ZONE.pattern}$")
# a division of the corps, with the city that it runs: 第八师石河子市
_CORPS = re.compile("(?:(?:新疆(?:生产建设)?)?兵团)?第[一二三四五六七八九十]{1,3}师(?:[\u4e00-\u9fff]{2,5}市)?$")
_PLACES = (_corps_start, division_start, _free_trade_start, _zone_start, _bare_start)


def collective_start(text: str, end: int, floor: int) -> int | None:
    """Where 各区, 各级, 县级以上 … before a body begins, with the place before it; None where the body is one."""
    if text[end - 1 : end] not in _COLLECTIVE_LAST:
        return None
    window = max(floor, end - 30)
    hinted = _COLLECTIVE_HINT.search(text, window, end) is not None
    match = _COLLECTIVE_END.search(text[window:end]) if hinted else None
    if match is None:
        return None
    return division_start(text, window + match.start(), floor)


def group_start(text: str, head: int, floor: int, short: bool) -> int | None:
    """Where the name of a group that ends in a head such as 领导小组 begins, if it begins with its place."""
    window = max(floor, head - 30)
    words = text[window:head]
    if _is_no_group(words, short):
        return None
    start = _group_start(words, 15 if short else 28)
    if start is None and not short:
        start = _whole_start(words)
    return None if start is None else window + start


_FOUNDING = re.compile(
    r"设立|成立|组建|会同|承担|(?:指挥部|小组|会议)在|[上下同]级|(?<=[局委办厅院])(?:每|定期|及时|按)|召集的|主持的|(?:政府|管委会)[和与及]|牵头"
)  # 甲市人民政府设立乙城管理委员会 is two names


_SETS_UP = ("建立", "健全", "实行", "推行", "完善", "召开", "配备")  # 项目实行专班 names none


def _is_no_group(words: str, short: bool) -> bool:
    """Whether the words before a head make a company, a board or a mere word of it: 居民委员会, 布局."""
    if short and words.endswith(_OF_BRANCH) and "局" not in words[-6:]:
        return False
    if "推" in words:
        words = _ADVANCING.sub("", words)
    return bool(_NO_GROUP.search(words[-12:])) or words.endswith(_SETS_UP) or (short and words[-1:] in _NO_SHORT)


def _group_start(words: str, longest: int) -> int | None:
    """The last place in the words before a head with which a name of fitting length may begin."""
    placed = [at for at in name_starts(words) if _begins_with_place(words, at)]
    if not placed or not 3 < len(words) - placed[-1] < longest:
        return None
    return None if _FOUNDING.search(words, placed[-1]) else placed[-1]


def _begins_with_place(words: str, at: int) -> bool:
    if words.startswith(_regions(), at):
        return True  # 京津冀协同发展联席会议 is of three provinces
    return bool(_GROUP_PLACE.match(words, at) or _ZONE_AT.match(words, at)) or _place_at(words, at)


@cache
def _regions() -> tuple[str, ...]:
    return tuple(regions())


def name_starts(words: str) -> list[int]:
    """Where a name may begin: after the last mark, and after every cue behind it."""
    marks = [match.end() for match in _BOUNDARY.finditer(words)]
    floor = marks[-1] if marks else 0
    return [floor, *(match.end() for match in _CUE.finditer(words, floor))]


def _whole_start(words: str) -> int | None:
    """Where a name that has its place inside begins: 数字广西建设领导小组."""
    start = name_starts(words)[-1]
    placed = len(words) - start > 3 and any(_place_at(words, at) for at in range(start, len(words) - 2))
    return start if placed else None


def _place_at(words: str, at: int) -> bool:
    names = named_places()
    if words[at : at + 2] not in _beginnings():
        return False
    return any(words[at : at + length] in names for length in range(2, min(8, len(words) - at)))


@cache
def _beginnings() -> frozenset[str]:
    """What the names of divisions begin with."""
    return frozenset(name[:2] for name in named_places())


_AFTER_HEAD = re.compile(r"关于|令|等[一-鿿\d]{0,4}部|印发|发布|公告|[、\s]")


def _issuers_end(text: str, end: int) -> int:
    """Where the issuers end that stand behind one without a mark: 《省民政厅 | 省财政厅省残联关于X》."""
    while behind := longest_body(text, end):
        end = behind
    return end


def title_head(text: str, reading: Reading, floor: int) -> bool:
    """Whether a body stands outside 《》, or at the head of a title as its issuer."""
    window = max(floor, reading.start - 80)
    opened = text.rfind("《", window, reading.start)
    if opened < 0 or text.rfind("》", opened, reading.start) > 0:
        return True
    before = text[opened + 1 : reading.start]
    return bool(_AFTER_HEAD.match(text, _issuers_end(text, reading.end))) and not re.search(
        r"关于|[的规划案见]", before
    )
