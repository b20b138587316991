"""What a name in a list of units is: a body, an enterprise, an organization, a collective, or no name at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.extract.responsibility.described import APPOINTS, is_described
from loaders.lexicon.cores import central_bodies
from loaders.mention import RefusalReason


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a name, or the reason why it is none."""

    type: str = ""
    collective: bool = False
    refusal: RefusalReason | None = None


# Units that are named by class only: nobody in particular answers.
_GENERIC = re.compile(
    r"^(?:全[省市区县州]|本[省市区]|[省市区县州]|自治区|中央|国家|国务院|人民政府|政府|级|直|属|[驻在]\S{1,3}"
    r"|住宅小区|小区|项目|任务|事项|工作|行政|各级|各地|各|有关|相关|其他|其它|所有|涉及|配合"
    r"|对口|职能|行业|业务|责任|成员|牵头|主办|承办|协办|召集|主管|参与|具体|涉|属地|专业|以及|及|和|等|的|、|（|）)*"
    r"(?:部门|单位|机构|机关|[科处股]室|方面|企业|企事业单位|企业事业单位|企业事业组织|事业单位|军事机关|社会组织|社会团体|组织|委办局|厅局|地方|地区|主体"
    r"|部门单位|部门和单位|部门及单位|单位和部门|部门和地方|部门和地区|部门、单位|人民团体|群团组织|团体|学校"
    r"|各类学校|高等学校|中小学校|医疗机构|医疗卫生机构|医院|科研机构|新闻媒体|媒体|金融机构|保险机构|行业协会|协会|商会|学会"
    r"|派出机构|派出机关|派驻机构|业主委员会|业主大会|主管部门|管理部门|职能部门|责任部门|责任单位|牵头部门|牵头单位|成员单位|配合单位|责任主体)$"
)
# … but these say who: 全区各级各部门, 各市级部门, 市直各部门, 领导小组各成员单位.
_DEFINITE = re.compile(
    r"^(?:全[省市区县州]各级|(?:各)?[省市区县州](?:级|直|直属)(?:各)?|(?:自治区|[省市区县州])(?:人民政府"
    r"|政府)?各|自治区各级)(?:各|、|和|及)*(?:部门|单位|机关)(?:[、和及]?(?:各)?(?:部门|单位|机关))?$"
    r"|^(?:各区|各市|各县|各省)(?:直|级)部门$"
)
_OTHERS = re.compile(r"^(?:有关|相关|其他|其它)[\u4e00-\u9fff]{1,30}(?:部门|单位|机构|机关|组织|团体)$")
# Sorts of units that no office is: whoever runs a port, brings help or offers a service.
_SORT = re.compile(
    r"(?<!成员)(?<!主管)(?<!牵头)(?<!责任)单位$|(?<!成员)单位办公室$|(?<!合作)组织$|(?:新闻)?媒体$|经营者$|志愿者$"
    r"|(?:医疗|卫生|金融|科研|中介|培训|保险|评估|检验检测|养老|托育|担保|征信|评级|投资|咨询|代理|公证|鉴定|教育)机构$"
    r"|^(?:[两三四五]大|各)?(?:基础)?(?:电信|通信|通讯)?(?:运营商|运营企业)$"
    r"|^(?:商业|村镇|民营)银行$|^(?:小额贷款|融资性?担保|保险|证券|物业|开发)公司$"
    r"|(?:养老|托育|人力资源|技术|社会|专业|中介|家政|物业|物流)服务机构$|(?:有关|相关)方面$"
)
# Whoever somebody names: 县人民政府确定的部门; whoever is set over such: 急救机构上级主管单位.
_NAMED_BY = re.compile(
    rf"^其?(?:授权|委托|指定)(?:部门|机构|单位|组织)$|(?:{APPOINTS})的(?:有关|相关|其他|行政|主管|管理|工作|专门)*(?:部门|机构|单位|组织)$|上级主管(?:部门|单位)$"
)
_WHOSE = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?<!政府)的(?:行政)?(?:主管|管理|监管)(?:部门|机构)$"
)  # whoever runs such a school
_VAGUE = re.compile(r"有关|相关|其他|其它|涉及")
_COLLECTIVE = re.compile(
    r"^(?:地方各级|国务院各|全[省市区县州国](?:各级|各)?|本[省市区县](?:各级|各)?|我[省市区县](?:各级|各)?|各|有关"
    r"|相关|沿[线江海边淮黄河湖]|流域|县级以上|地级以上|乡镇以上|设区的?市|省、市|市、县|有\S{2,6}的[区县市]|"
    r"[省市区县州](?:级)?(?:各|有关|相关)|(?:自治区|[省市])各)"
)
_GOVERNMENT = re.compile(
    r"(?:政府|管委会|管理委员会|党委|党工委|工委|党组|行署|公署|办事处|街道|乡镇|镇街|街镇|园区|开发区"
    r"|功能区|新区|高新区|社区|村(?:（?居）?)?委会|居委会|地区|地市|市州|州市|区县|县区|市县|区市县|县市区|市区|区|县"
    r"|市|州|盟|旗|乡|镇|省|地|省区市"
    r"|[（(][^）)]{1,10}[）)])$"
)
# Of what a department may be, as well as a company's short name: 港口和航道行政主管部门 is one.
_TRADES = "港口|港务|机场|电力|供电|电网|电信|燃气|热力|水务|轨道交通|高速|邮政|石油|石化|证券|保险|信托|期货"
_TRADE = re.compile(rf"(?:{_TRADES})$")
_ENTERPRISE = re.compile(
    rf"(?:{_TRADES}|公司|集团|股份|银行|运营商|交易所|铁塔|移动|联通"
    r"|海油|电投|中车|城投|交投|金控|地铁|银联"
    r"|农信社|农商行|企业|厂|供电局|(?:铁路|国铁|[^市区县]局集团)[\u4e00-\u9fff]{1,16}(?:货运中心|物流中心|[车工机电]务段|供电段|车辆段|客运段|车务站|火车站|办事处))$"
)
_BRANDS = re.compile(
    r"^(?:国网|国铁|南方电网|中国移动|中国联通|中国电信|中国铁塔|中国广电|中国铁路|国家电网|中石油|中石化|中海油|中铁|中建|中交|中核|中冶|中水|中电建|中能建"
    r"|中国(?:水电|水利水电|交建|建筑|中铁|铁建|电建|能建|中冶)|水电[一二三四五六七八九十]{1,3}局|葛洲坝)"
)
BANKS = "农发|国开|进出口|工|农|中|建|交|邮储|农商"  # before 行
# A bank by its short name, with or without its branch: 农发行安顺分行, 县农商行.
_BANK = re.compile(rf"^(?:[省市区县州旗盟])?(?:{BANKS})行(?:[\u4e00-\u9fff]{{1,10}}[分支]行)?$")
_BANK_BODY = re.compile(r"(?:人民银行|人行)")
_ORGANIZATION = re.compile(
    r"(?:大学|学院|学校|中学|小学|研究院|研究所|科学院|社科院|农科院|林科院|设计院|规划院|信通院|协会|学会"
    r"|商会|联盟|促进会|(?:慈善|体育)总会|基金会|研究会|医院|图书馆|博物馆|展览馆|科技馆|电视台|广播电视台|广电台|报社|日报"
    r"|日报社|通讯社|实验室|研究中心|创新中心|高校|院校|科研院所|师专|高专|职院|保健院|卫生院|中医院|律协|注协|消协|消委会|消保委|[协学商]会[\u4e00-\u9fff]{2,8}分会)$"
)
_INSTITUTE = re.compile("[省市县区州]委党史|政府发展研究中心$")  # an office of a committee or a government
_AGENCY = re.compile(  # every alternative begins with a character to which the engine skips
    r"(?:委|局|厅|部|办|署|院|庭|人行|人民银行|中支|政府|委员会|管委会|执委会|组委会|联席会议|领导小组|小组|工作组|秘书[处组]|纪检监察组|工作专班|专班|指挥部"
    r"|总队|支队|大队|中队|中心|海关|关|分行|支行|总行|营管部|党委|党组|党工委|工委|政协|人大|常委会"
    r"|办公室|办公厅|纪委|监委"
    r"|室|股(?<![控参入持港个]股)|残联|工商联|科协|妇联|团委|团[省市区县]委|工会|侨联|文联|共青团|社联|社科联|作协|记协|贸促会|红十字(?:会总)?会"
    r"|计生协|老龄委|供销社|合作社|合作总社|联社|联合会|联合总社|监会|理事会|街道|乡镇|镇|乡|处|站|所|科"
    r"|司|队|机关|机构|部门|单位|行署|公署|党校|党史研究院|防指|森防指|行政学院|档案馆|史志馆|方志馆|公积金|台网中心"
    r"|代表处|专员办|特派办|口岸|海事|边检|边检站|边检总站|检察院|法院|仲裁委|气象台|地震台|疾控|防指|省委|市委"
    r"|区委|县委|州委|旗委|国家疾控局|消防|消防救援|武警|军区|警备区|军分区|人武部|兵团|管理站|公路段|养护段|[工车电机]务段|供电段|保护区|景区"
    r"|示范区|开发区|高新区|新区|综保区|保税区|合作区|试验区|经开区|自贸区|片区|园区|园(?<![公花校儿物家田乐果菜茶桑]园)|科学城|生态城"
    r"|知识城|度假区|港区|空港|航空港|管理区|功能区|（(?<=政府（)(?:行署|行政公署|管委会|管理委员会|(?:街道)?办事处)）$)(?:（[室厅办局委]）)?$"
)
# A function without a form, as a hurried writer leaves it: 市发改、财政、公安.
_BARE_FUNCTION = re.compile(
    r"(?:国资|工信|发改|财政|教育|科技|公安|民政|司法|人社|税务|审计|统计|商务|卫健|应急|市监|文旅|住建"
    r"|交通|水利|农业农村|自然资源|生态环境|网信|医保|发展改革|工业和信息化|住房城乡建设|交通运输|市场监管"
    r"|卫生健康)$"
)
_PLACE_AS_UNIT = re.compile(
    r"^[\u4e00-\u9fff]{2,12}(?:省|自治区|市|自治州|自治县|区|县|旗|盟|州|地区|林区|街道|镇|(?<!城)乡)$"
)
_SHAPE = re.compile(r"^[\u4e00-\u9fffA-Za-z0-9（）()〔〕“”\"·、/\-—\s]{2,60}$")
_PAIR = re.compile(r"^各(?:级|地)?(?:部门|单位|地方|地区)[、和及]?(?:各)?(?:部门|单位)$")  # 各部门各单位
_UNNAMED_PLACES = re.compile(
    r"^(?:有关|相关)(?![区县市州盟旗乡镇自治设的地级以上（）、]{1,16}(?:人民)?政府$)[^、，]{0,12}(?:政府|管委会|盟市|市县|市州|州市|区县|县区|地市|街道|乡镇|镇街|街镇|园区|[省市县区州盟旗地镇乡](?:（[^（）]{1,8}）)?)$"
)  # 相关省级人民政府: which ones, nobody says; 相关区人民政府 of a city's plan are its own
_SOME_MEMBERS = re.compile(r"(?:有关|相关)成员单位$")  # 市食安委各有关成员单位; all members are somebody
# Words that no name of a body holds: the piece is a clause.
_CLAUSE = re.compile(
    r"(?:为|是)(?:牵头|责任)|下同|不再|列出|以下|以上均|谁|应当|可以|不得|确定的|指定的|授权的|委托的|对于"
    r"|关于|根据|按照|通过|确保"
    r"|^(?:选址|位于|坐落|地处|落户|总投资|占地|推进|推动|加强|落实|负责|配合|牵头|参与|支持|开展|实现|提升|完成|做好|建立|制定|完善|含(?!山)|例如|包括)"
    r"|(?:完成|推进|推动|加强|落实|负责|配合|牵头|开展|实现|提升)(?![\u4e00-\u9fff“”]{0,24}(?:委|局|办|组"
    r"|部|部门|中心|单位|公室|指挥部|专班|会)$)"
)
_NO_BUREAU = ("布局", "格局", "结局", "大局", "时局", "变局", "开局")  # 区位布局 heads a chapter
_PERSON = re.compile(
    r"(?:同志|市长|省长|区长|县长|州长|主任|局长|厅长|处长|书记|秘书长|负责人|责任人|联系人|领导|人员|专员|主席)$"
)
_POSTS_AFTER = re.compile(r"(?:网格|河|湖|林|田|路|链|街|校|院)长$")


@lru_cache(maxsize=16384)
def kind_of(name: str) -> Kind:
    """What a name in a list of units is; a name without any form of a body is refused with the reason."""
    if is_described(name):
        return Kind("Agency", collective=True)
    if _NAMED_BY.search(name):
        return Kind(refusal=RefusalReason.GENERIC)
    if reason := _no_unit(name):
        return Kind(refusal=reason)
    if _DEFINITE.match(name) and not _VAGUE.search(name):
        return Kind("Agency", collective=True)
    return Kind(refusal=RefusalReason.GENERIC) if _is_generic(name) else _named(name)


def _is_generic(name: str) -> bool:
    """Whether a name is of a class, of unnamed places or of others: nobody can tell from it who is asked."""
    if _GENERIC.match(name) or _UNNAMED_PLACES.match(name) or _SOME_MEMBERS.search(name):
        return True
    return bool(_OTHERS.match(name) or _SORT.search(name) or ("的" in name and _WHOSE.match(name)))


def _no_unit(name: str) -> RefusalReason | None:
    """Why words cannot be one unit's name whatever they end in: a clause, a pair of classes, a person in office."""
    if not _SHAPE.match(name) or _CLAUSE.search(name) or name.endswith(_NO_BUREAU):
        return RefusalReason.UNREADABLE
    if _PAIR.match(name):
        return RefusalReason.GENERIC
    return RefusalReason.UNNAMED if _PERSON.search(name) or _POSTS_AFTER.search(name) else None


def _named(name: str) -> Kind:
    collective = bool(_COLLECTIVE.match(name))
    if collective and _GOVERNMENT.search(name):
        return Kind("Agency", collective=True)
    if name in central_bodies():
        return Kind("Agency")  # 人民银行, 共青团中央, 国家开发银行
    if _is_enterprise(name):
        return _single("Enterprise", name, collective)
    if _is_organization(name):
        return _single("Organization", name, collective)
    if _is_agency(name):
        return Kind("Agency", collective=collective)
    return Kind(refusal=RefusalReason.UNREADABLE)


def _single(type_: str, name: str, collective: bool) -> Kind:
    """A kind of which only a single one can answer; a collective, or 企业 of whatever sort, is nobody in particular."""
    several = collective or name.endswith("企业")
    return Kind(refusal=RefusalReason.GENERIC) if several else Kind(type_)


def _is_agency(name: str) -> bool:
    return bool(_AGENCY.search(name) or _PLACE_AS_UNIT.match(name) or _BARE_FUNCTION.search(name))


def _is_organization(name: str) -> bool:
    return _ORGANIZATION.search(name) is not None and not _INSTITUTE.search(name)


def _is_enterprise(name: str) -> bool:
    if "银行" in name or "人行" in name:
        return not (_BANK_BODY.search(name) or name.endswith(("协会", "公会", "学会", "商会")))
    return bool(_ENTERPRISE.search(name) or _BRANDS.match(name) or _BANK.match(name))


def only_a_trade(name: str) -> bool:
    """Whether a name ends in a trade, of which a company or a department may be."""
    return _TRADE.search(name) is not None


@lru_cache(maxsize=16384)
def complete(name: str) -> bool:
    """Whether a name ends as a body does, so that a 和, 与 or 及 after it joins two names."""
    if len(name) < 2:
        return False
    return bool(_AGENCY.search(name) or _ENTERPRISE.search(name) or _ORGANIZATION.search(name)) and not _INNER.search(
        name
    )


# Functions that end like a form but are the first half of a name: 工业（和信息化部）, 机构（编制）.
_INNER = re.compile(
    r"(?:^|[省市区县州国])(?:工业|教育|科技|住房|文化|人力资源|规划|卫生|发展|国防|经济|农业|广播|网络安全"
    r"|新闻|民族|城市|退役|交通|商务|体育|大数据|科学|信息|园林|粮食|水利|自然资源|生态|应急|市场|医疗)$"
)
