"""Whether words in running text are the name of a body, or a list of bodies."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from loaders.extract.responsibility.described import OPENS_BY_DUTY, is_described
from loaders.extract.responsibility.lists import Member, read_list
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.pieces import LEAD_IN, LEVEL_HEAD
from loaders.lexicon.bodies import parse_body
from loaders.lexicon.cores import cores
from loaders.lexicon.places import by_name, place_end
from loaders.lexicon.shapes import ADDRESSED, ITSELF, ZONE_BRANCH
from loaders.lexicon.table import rows

# Words that begin a clause and no name; the exceptions begin names: 经济, 应急, 能源, 新区, 对外.
_VERB_FIRST = re.compile(
    r"^(?:覆盖|辐射|惠及|面向|所有|优先|重点(?=支持|扶持|推[进动]|培育|建设|打造|发展|引进)|加强|推动|推进|建立|完善|支持|鼓励|指导|督促|协调|配合|组织(?!部)|统筹(?!地区)|落实|实施|开展|健全|强化"
    r"|深化|优化|引导"
    r"|促进|发挥|围绕|依托|通过|按照|根据|向(?!阳)|与|由|对(?!外)|经(?![济信贸开营])|报(?!社)|在|为|将|把"
    r"|从(?!化|江)|其(?!他)|该|以|及"
    r"|等|有(?!关)|未(?!成)|不(?!设区)|被|可(?!再|克|可)|是|于(?!都|田|洪)|如(?!皋|东)|若(?!羌|尔)|因|或|但|使|让|请"
    r"|凡|当(?!阳|涂|雄)|除|跨(?!境)"
    r"|作为|受(?![水灾])|共同(?!富裕|体)|上报|报请|提请|商请|行使|抄送|报送|提交|涉及|做好|明确|列入|纳入|设立|成立|利用|运用|充分|切实|提升|提高|积极|主动|打造|构建|形成"
    r"|探索|实现|增强|持续|进一步|负责|承担|牵头|会同|联合|协同(?!(?:发展|创新|推进)[处局部])|商(?!务|品|业|城|洛|丘|会)|征求|听取|接受"
    r"|配备|委托|聘请|授权|依法|移送"
    r"|及时|交由|转交|责成|责令|要求|协助|参与|参加|同级|上级|下级|本级|前款|上述|所在(?!地的?(?:各级|设区|[省市县区州盟旗]|乡|镇|街道))|当地(?!(?:各级|设区|[省市县区州盟旗]|乡|镇|街道))|每|各项|并"
    r"|代表|两个|任何|到"
    r"|不同|多个|若干|另|需|须|应(?!急|城|县)|会(?!展|计|同|理|泽|昌|宁)|申请|研究(?![院所室会])|收到|接到|发现|认为|加快"
    r"|升级|改造|引进|培养"
    r"|壮大|聚焦|布局|组建|搭建|创建|筹建|共建|拓展|畅通|推广|做[强优大]|吸引|选派|遴选"
    r"|建设(?![厅局银部行主委管和]|交通|规划|环境|工程[行质管]|市政|市容)|发展(?![改和规研])"
    r"|培育|鼓(?!楼)|号召|动员|邀请|选择|确定|制[定订]|编制|出台|印发|召开)"
)
# A name that holds these is a clause, a description, or a class that nobody can be asked about.
_UNSAID = re.compile(
    r"(?<!自)(?<![^治管办处受审]理)由|转送|送往|送至|可委托|[底末月日]前|(?:机关|机构|部门|单位|[局委办厅院])[为是]|不得|可以|需要|应当|必须|[室处期年月日段均也]在|设在|设于|挂靠|筹建|组建|成立|^本(?![省市区县溪])|(?<!设区)的(?!\S{0,4}(?:政府|管委会)$|派[出驻]机[构关]$)|牵头|参与|负责|配合|会同|依托"
    r"|^(?:人民)?政府$|^党委$|^党政机关$"
    r"|(?<=[院局所会站府委])(?:协助|督促)(?=[\u4e00-\u9fff])|(?<!成员)(?<!主管)单位$|^(?:科研)?(?:院所|院校)$"
    r"|(?:有关|相关|其他|其它|上级|下级|同级|相应|对应)(?![区县市州盟旗乡镇自治设的地级以上（）、]{1,16}(?:人民)?政府$|\S{0,4}(?:政府|管委会)$)"
)
# What the bureaus of zones are named by, which no table of departments has: 改革发展局, 商事服务局.
_OFFICE_WORDS = (
    "国资|监管|国土|土地|建设管理|政务|房产|征收|工务|质监|经发|改革|发展|产业|科技|创新|规划|建设|投资|促进|商务|招商|引资|企业|服务|社会|事务|综合|行政|执法|审批|经济|财政|财务|金融|应急|管理|公共|民生"
    "|商事|营商|合作|人才|国土|农业|农村|生态|环境|环保|城市|交通|信息|数据|大数据|宣传|文化|旅游|教育|卫生|健康|和|与|安全|生产|统计|审计|法治|法制|监督|运行|贸易|口岸|自然|资源|住房|城乡|市政|园林|水务|党群|组织|人事|人力|保障|运输|港航|港口|航运|海洋|渔业|高科|物流|文旅|体育|民政|司法|公安|劳动|水利|农林"
)
_BUREAU = re.compile(rf"(?:{_OFFICE_WORDS}){{2,5}}[局办](?=$|[、，和与及])")  # 建设环保局 of a zone
_LOCAL = re.compile(
    r"^[\u4e00-\u9fff]{2,5}街道$|(?:街道|镇|乡|乡镇)(?:办事处|人民政府|政府)$|街道办$|^(?:乡镇|镇街|街道|乡（镇）|镇（街道）|乡镇（街道）)$|^区[（(]市[）)]县(?:人民)?政府$|^(?:[\u4e00-\u9fff]{2,4})?(?:镇|乡|街道)[\u4e00-\u9fff]{2,7}(?:站|所|中心|办|办公室)$|^驻(?!地|守|村|外)[\u4e00-\u9fff]{1,4}(?:办|办事处|办公室|联络处|招商[办局])$|^(?:中国|国家|全国)[\u4e00-\u9fff]{3,16}中心$|(?:主管|管理|行政|监督管理|监管)部门$|(?:查验|检查检验|考试|水文|边检|[\u4e00-\u9fff]{2}工作|部门[\u4e00-\u9fff]{2,10}|监督|消防救援"
    r"|疾病预防控制|经办|保护|管护|养护|防治|防控|预警|统计|监管|管理|执法|监测|主管|搜救|救助|指挥|调解|仲裁|鉴定)机构$|(?:监察|督导|稽查|检疫|防疫|征收|协调|海警|海事|兽医|储备|复议)(?:机构|机关)$|(?:景区|保护区|流域|[湖河江]|水库|灌区|林场|公园|港区|机场|枢纽)\S{0,8}(?:管理[局处]|保护局|管理委员会|管委会)$|^(?:沿[线江海边淮黄]|流域内?|所在地的?|省直管)\S{0,10}政府$|^[\u4e00-\u9fff]{2,5}?[两二三四五六七八九十]{1,2}个?[市县区州]政府$|^(?:[一两二三四五六七八九十][市区县州]){2,4}(?:人民)?政府$|^[\u4e00-\u9fff]{2,5}?(?:各|[两二三四五六七八九十]{1,2}个?)(?:设区的?)?[市县区州盟旗]{1,3}人民政府$|^[\u4e00-\u9fff]{2,4}海关$|^(?:中国)?人民银行(?:分支|派出)机构$|(?:公安派出|司法|市场监管|自然资源|税务|财政|交管|食药监)所$"
    # an institution of a level, and no thing that stands in it: 市环境监测站, but 市内加油站
    r"|^(?:自治区|[省市县区州盟旗])(?!内|级|域|民|场|区|城)[\u4e00-\u9fff]{2,9}(?:(?<![油电车水气泵基网务路])站|(?<![场住处厕会])所|(?<![楼庭影剧大小])院|(?<![场宾酒饭展])馆|(?:督查|督导|教研|参事)室|(?<![多到等])处|热线)$"
    r"|(?:公司|集团|铁路局|大学|学院|医院)[\u4e00-\u9fff]{2,8}(?:分中心|货运中心|分院|气矿|铁路办事处|项目部|营业部)$"
    r"|(?:人民)?政府(?:教育)?(?:督导|参事|研究)室$|(?:纪委|监委|纪工委)[\u4e00-\u9fff]{0,16}纪检监察组$"
    r"|^(?:[\u4e00-\u9fff]{2,8})(?:海事|航道|船检|航务)(?:处|局)$|^人行[\u4e00-\u9fff]{2,6}[分支]行$|[局厅]稽查局$|[市区县]?[\u4e00-\u9fff]{2,8}局[\u4e00-\u9fff]{2,4}监管局$|^国家统计局[\u4e00-\u9fff]{2,8}调查[总]?队$"
    r"|^(?:省|[\u4e00-\u9fff]{2,5}|[市州盟])?(?:军区|军分区|警备区)$|(?:新区|[发经高]开?[区发新]区|试验区|合作区|示范区|园区)(?:党政|综合)办公室$|^驻[省市县区州盟]部队$|^[\u4e00-\u9fff]{2,5}(?:海警[局站]|派出所|边检站|(?:出入境)?边防检查站|港海事局|出入境管理大队)$|^国家[\u4e00-\u9fff]{4,8}[局署][\u4e00-\u9fff]{2,6}(?:[分支]局|办公室)$|^[省市县区]建筑工务署$|[\u4e00-\u9fff]{2}(?:[工车电机]务段|供电段)$"
    r"|(?:武警|消防|交警|巡警|特警|海警|边防|执法|救援)[\u4e00-\u9fff]{0,4}[总支大中]队$"
    r"|^公安机关[\u4e00-\u9fff]{2,8}机构$|^(?!各|本|所属)[\u4e00-\u9fff]{4,12}分局$|部门的?派[出驻]机[构关]$|(?:指挥|调度|急救|监控|搜救|救助|救援|登记|调解|事务|保障|(?<!养老)(?<!托育)(?<!技术)(?<!商务)服务)(?:分)?中心$|^[\u4e00-\u9fff]{3,12}[局会署]各?派出机构$|^(?:自治区|[省市区县州盟旗])?(?:应急|工作)?(?:领导小组|联席会议|指挥部|理事会|专班|协调机制(?=办))(?:办公室)?$|^部[\u4e00-\u9fff]{2,10}(?:司|局|办公厅)$|^(?:外汇|金融监管|金融监督管理|税务|海事|边防检查|检验检疫|邮政|气象|地震)机构$|^(?:共青团|工会|妇联|海事|海关|边检|税务|气象|消防)$"
    r"|^[\u4e00-\u9fff—]{2,14}(?:管理委员会|管委会|执行委员会|执委会)$|^[\u4e00-\u9fff]{2,3}(?<!银)行(?:政委员会|委)$|^(?:示范|合作|试验|先行|新|园|景)区理事会$"
    r"|^[\u4e00-\u9fff]{2,10}所在地的?\S{0,8}(?:政府|部门)$"
    r"|^[\u4e00-\u9fff]{1,24}(?:指挥部|领导小组|委员会|联席会议|专班)各?成员单位$"
    r"|^[\u4e00-\u9fff]{0,8}[省市区县州]派出机[构关]$|^中国（[\u4e00-\u9fff]{2,8}）自由贸易试验区[\u4e00-\u9fff]{0,12}(?:办公室|机构|管理局|委员会)$"
    r"|^(?:省|市|区|县|自治区|州)级?[\u4e00-\u9fff]{2,12}(?:储备|征收|登记|救助|防治|控制|应急|采购|经办|执法|保障)机构$"
    r"|^[\u4e00-\u9fff]{2,12}(?:(?:管理|养护|监督|航道|公路|执法|水文|林业|水利|兽医|农机|防治|推广)(?:总站|站|所|处|段)|(?:筹备|推进|筹建)(?:组|办|办公室))$"
    rf"|^(?:{_OFFICE_WORDS}|协同){{2,5}}(?:局|办|处|部)$"
    rf"|^(?!本|全|各)[\u4e00-\u9fff（）]{{0,24}}(?:管委会|管理委员会|执行委员会|执委会)(?:{_OFFICE_WORDS}){{1,6}}(?:局|办|处|部|室)$"
    r"|^(?:区|新区)?(?:党工委[\u4e00-\u9fff]{2,8}(?:部|办|办公室|委)|纪工委|纪检监察工作?委(?:员会)?)$"
    r"|^[\u4e00-\u9fff]{2,10}(?:新城|片区|园区|基地|港区|景区)(?:开发|建设|管理|服务|协调){1,3}(?:办公室|办|中心)$|援[藏疆青](?:工作队|前方指挥部|指挥部)$"
    r"|[\u4e00-\u9fff]{2,12}(?:总站|海关|检疫局)驻?[\u4e00-\u9fff]{2,8}(?:边检站|边防检查站|办事处)$"
    rf"|^(?:合作区|新区|片区|园区|港区)(?:{_OFFICE_WORDS}){{2,5}}(?:局|办)$"
)
_OF_ZONE = re.compile(r"^(?:新区|开发区|高新区|经开区|示范区|度假区)(?=[\u4e00-\u9fff]{3})")  # as a district's
_COUNCIL = "国务院"
_ZONE_FIRST = re.compile(
    "([\u4e00-\u9fff]{2,3}?)(?:高新|经济|经开|工业|产业)[\u4e00-\u9fff]{0,8}[区园]"
)  # 商河经济开发区
_SHORTEST_PLACE = 3  # characters with the word for its rank
_BRACKET = re.compile(r"[（(][^（）()]{1,12}[）)]")


@lru_cache(maxsize=8192)
def is_body(name: str) -> bool:
    """Whether a name in running text is a body's, by the lexicon, or an institution's, by its form."""
    if is_described(name):
        return True
    if _is_clause(name):
        return False
    kind = kind_of(name)
    if kind.type in ("Enterprise", "Organization"):
        return len(name) >= 4
    return kind.type == "Agency" and _is_agency(name, kind.collective)


def _is_agency(name: str, collective: bool) -> bool:
    """Whether the name of an agency is a collective, of a local form, or in the lexicon; 参加决定国务院 is none."""
    if name.endswith(_COUNCIL) and name != _COUNCIL:
        return False
    if collective or ITSELF.fullmatch(name) or ADDRESSED.fullmatch(name) or _is_local(name):
        return True
    return parse_body(_OF_ZONE.sub("区", _BRACKET.sub("", name))) is not None


def _is_local(name: str) -> bool:
    """Whether a name has a form of local agencies, or is a listed body of a level: 区县（自治县）妇联."""
    level = LEVEL_HEAD.match(name)
    if name.endswith("司") and name in _departments():
        return True
    if ZONE_BRANCH.fullmatch(name):
        return True
    return (level is not None and level["form"] in cores()) or _LOCAL.search(name) is not None


@cache
def _departments() -> frozenset[str]:
    """What departments of ministries are called in their ministry's own papers: 基层司, 自贸司."""
    return frozenset(line[form] for line in rows("ministry-departments") for form in ("short", "name"))


def _begins_clause(words: str) -> bool:
    """Whether words begin as a clause and no name does: 商河县, 让胡路区 are places, 会同县民政局 begins with 会同."""
    if _VERB_FIRST.match(words) is None:
        return False
    zone = _ZONE_FIRST.match(words)
    named = place_end(words, 0) >= _SHORTEST_PLACE or (zone is not None and zone[1] in by_name())
    return words.startswith("会同") or not (named or _BUREAU.match(words))


def _is_clause(name: str) -> bool:
    return len(name) > 40 or _begins_clause(name) or _UNSAID.search(name) is not None


def lists_bodies(text: str, start: int, end: int) -> bool:
    """Whether words in running text are a list of units."""
    return _lists_bodies(text[start:end])


@lru_cache(maxsize=4096)  # a clause is tried with each list that may begin or end it
def _lists_bodies(words: str) -> bool:
    if _begins_clause(words) and not (LEAD_IN.match(words) or words[0] == "等" or OPENS_BY_DUTY.match(words)):
        return False  # its first member would be a clause
    return bool(valid_members(words, 0, len(words)))


def lists_agencies(text: str, start: int, end: int) -> bool:
    """Whether words in running text are a list of units of which every named one is an agency."""
    if not lists_bodies(text, start, end):
        return False
    return all(one.kind.refusal or one.kind.type == "Agency" for one in read_list(text, start, end))


def begins_with_agency(text: str, start: int, end: int) -> bool:
    """Whether words in running text are a list of units that an agency heads: 市公安局、附属医院."""
    return lists_bodies(text, start, end) and read_list(text, start, end)[0].kind.type == "Agency"


def valid_members(text: str, start: int, end: int) -> list[Member]:
    """The members of a list in running text, or nothing where one of them is no body: then it is no list of units."""
    members = read_list(text, start, end)
    named = [member for member in members if not member.kind.refusal]
    if not named or any(_is_no_unit(member, text[member.start : member.end]) for member in members):
        return []
    return members if all(is_body(member.name) for member in named) else []


def _is_no_unit(member: Member, words: str) -> bool:
    """Whether a member is no name, or a clause to which others have lent a place: 甲部门管理或者授权乙部门."""
    if is_described(member.name) and member.name == words:
        return False
    if member.kind.refusal:
        return _is_no_class(member)
    lent = member.name.endswith(words) and _begins_clause(words)
    return lent or _begins_clause(member.name)


def _is_no_class(member: Member) -> bool:
    """Whether a refused member is a clause or unreadable, and no class of units such as 其授权单位."""
    if "由" in member.name.replace("自由贸易", ""):
        return True
    clause = member.kind.refusal == "unreadable" or _begins_clause(member.name)
    return clause and not member.name.startswith("其")
