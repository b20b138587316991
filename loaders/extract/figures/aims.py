"""What the words of a clause say of its figures: reported, forecast, striven for, due, given as money, or a rule."""

from __future__ import annotations

import re

from loaders.extract.figures.wording import cleaned, leading_verbs, without_place

_ADDS = re.compile(r"\s*(?:总长|总面积|总里程|其中|[^，。；\d]{2,40}等\d)")
_SERVES = re.compile(
    r"\s*(?:为|对|组织|帮助)(?:辖区内?|城区|全[省市县区州盟旗]|[^，。；\d]{2,14}[内有的])?\d"
)  # 为5000户家庭更换管道
_FIGURE_OF = r"\d[\d.]{0,6}[万千]?[名个家人位项户]"
_REPORTED = re.compile(
    "已(?!知)|目(?<![由从].)前|现有(?!基础)|同比|环比|截[至止]|了(?<=[成现到长过].)(?![解结])|以来|近(?:[1-9]\\d?|[一二三四五十]+)年|名列|位居|居全国|完成年度任务"
)
_LOOKED_BACK = re.compile("五年(?:来|累计)")
_NOW = re.compile("[此本]次")
# what a part of a year has brought: 上半年，甲区产值同比增长13.6%，达98亿元; but 上半年力争增长8%
_SO_FAR = re.compile(
    r"(?:上半年|前三季度|前[一二三四五六七八九十\d]{1,2}个月|[一二三]季度|1\s?[—\-－~～至]\s?\d{1,2}月份?)，?(?!力|确保|要|争|实现|完成|达到)[^，。；要将应]{2,30}[同环]比"
    r"|前三季度[^，。；要将应]{2,30}完成\s?\d|1\s?[—\-－~～至]\s?\d{1,2}月份?，[^，。；要将应]{2,24}完成[^，。；]{0,12}\d"
)
_STILL = re.compile("全年|下半年|年底|四季度|力[争保]|确保|目标")
_FORECAST = re.compile("预计|预测|有望|预估|据估计|据测算|或(?=将|占|达|超|突破)")
_HOPED = re.compile("预计(?!投资|总投资|建设|工期|可)")  # of a yearly report: 预计全年接待游客700万人次
_MARKET = re.compile(
    "市场(?:总?规模|需求|容量)|全球(?!化|前列|领先)|世界(?!级|一流|前列|先进|知名|领先)|国际市场|白皮书|蓝皮书|研究[院所]|机构|专家|业内"
)  # nobody here can aim at that
_CAPACITY = re.compile(
    "(?:年产|年处理|日产|日处理)[^，。；]{0,6}\\d[^，。；]{0,20}项目|就可以|就行|达产后|投产后|建成后|满产后|竣工后|可年|总投资(?<!完成总投资)(?![将要力]|超过?\\d[^，。；]{1,6}的?(?:[^，。；\\d]{0,6}项目|企业))|(?<![省市县区州盟旗疆藏年内间])计划投资(?<!年度计划投资)|占地(?!区)|总建筑面积|设计(?:年|日)"
    "|设立[^，。；\\d]{0,20}(?:资金池?|基金)(?:规模)?\\s?\\d|(?:安排|列支|拨付)[^，。；\\d]{0,10}(?:经费|资金|预算)\\s?\\d"
)  # what a project is, no goal
# how big a work is, behind where it lies: 该中心位于新区，总投资6亿元，设置床位500张
_LIES = re.compile(
    "该(?:项目|工程|中心|基地|园区?|平台|医院|学校)|(?:项目|工程|基地|园|中心)[^，。；]{0,4}(?:位于|选址|坐落)|占地(?!区)"
)
_SIZED = re.compile(r"，?(?:规划|计划|拟|可|共|主要|配套)*(?:设[置有计]|建设|建有|新建|布局|总?建筑面积)[^，。；]*\d")
_BY_STANDARD = re.compile(
    r"(?:按照?|依照|执行)[^，。；]*\d[^，。；]*标准|标准(?:为|是)"
)  # 按照人均不低于1平方米的标准配建
# 资助200名人才 tells how many, no money
_MONEY_GIVEN = re.compile(
    # one class first, so that the engine skips to it
    r"[奖补资罚处贴给](?:(?:(?<=奖)(?:励|补(?!项目))|(?<=补)(?:助(?!建设)|贴(?!性|培训))|(?<=资)(?<!选拔资)助(?!培养))"
    rf"(?!{_FIGURE_OF}|[村户县镇]|对象)|(?<=罚)款|(?<=处)以|(?<=贴)息|(?<=给)予)"
)
# where money is given, what a clause of its own still aims at: 5年内引进10个创新团队，每个给予500万元资助
_AIMED = re.compile(
    "(?!对|每|凡|获|经|按|给)(?:[^，。；]*?(?:引进|培养|培育|选拔|遴选|评选|扶持|建设|建成|新建|新增|打造|完成|培训|集聚|支持|资助)[^，。；元]*"
    rf"|\s*{_FIGURE_OF}(?!以上)[^，。；元的]{{4,}})$"
)
# in a measure of a plan a figure is due with the plan where it is reached or made, and no rule of how to do a thing
_REACHED = re.compile(
    "[达增降减升高大缩]到|(?:[涨增降]幅|[增流]?速|率)在?\\d|[≥≤]|(?:增长|下降|降低|提高|提升|减少|压[缩减]|缩短)(?:\\d|一半|[一两三]倍|[二三四五]分之)|翻[一两]?番|达[\\d百]|突破|超过|控制在|稳定在|保持[在\\d]|不?[低高]于|不少于|确保|[升增降减高短缩大压]至|以上|新[增建改]|[完竣]工|投[产用]|建[成有]|设有|建设|改造|完成|培育|打造|创建|力争|争取|实现"
)
# behind 每年, what is done each year
_YEARLY = (
    "[^，。；\\d]{0,6}?(?:培[育养训]|引进|选[派拔树聘]|遴选|新[增建]|完成|建[设成]|改造|打造|创建|招[收聘引]|孵化"
    "|举办|开展|组织|实施|启动|[开复]工|落地|签约|入库|净增)(?!一次|[1-9]次)"
)
_RULED = re.compile(
    f"如何|原则上|或者|或直接|^[（(].[）)]\\s?超过|每[个名人家月次]|每年(?!{_YEARLY})"
    "|(?<!每)各(?:自)?(?:新建|建设|打造|培育|创建|建成|设立|布局|建)[1-3一两][个座家处]"
    r"|至少|不得|最高|最多|一次性|比照|按照?(?:不[高低]于|每[千万百][^，。；]{0,8}(?:不[少低]于|[\d.])|[^，。；]{0,8}标准)|应当|(?<![个家项所座条处场支批])以上的|以下的"
)
# what is striven for, also where no time is said: 确保审批时限减少50%, 将开办时间压缩至1天
_GOALS = re.compile("目标(?:任务)?[是为：:]")
_CHANGE = "(?:提[高升]|压[缩减]|缩[短减]|减少|降低|下降|增加|扩大|控制|稳定|保持)"
_PROVINCE = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
    "|内蒙古|广西|西藏|宁夏|新疆"
)  # 云南将建设100个集聚区
_STRIVES = re.compile(
    r"确保|力[争保]|争取|做到|力求|努力实现|要(?:逐步|基本|全部)?(?:达到|突破|超过)|目标(?:任务)?[是为：:]"
    rf"|每年{_YEARLY}|(?:{_PROVINCE}|我[国省市区县]|全[国省市区县]|[^，。；：]{{1,6}}[省市县州])(?:还|也|计划)?将(?:重点)?"
    "(?:新?建设|新建|打造|培育|扶持|建成|改造|新增|完成|引进|创建)"
    rf"|(?:^|[，。；、\s]|将[^，。；\d]{{2,25}}|(?:推动|督促|引导|指导|支持|鼓励|组织)[^，。；\d]{{2,30}}){_CHANGE}(?:[至到在]|[^，。；\d]{{2,25}}[至到]\s?(?=[\d≥≤]))"
)
# 受训率达到90%, 梯田面积达到300万亩
_RATED = re.compile(
    r"(?:[率度重积程比]|比例|产[值量]|总[量值额]|规模|收入|人数)(?:要|需|均|全部|总体)*(?:达到?|达?不低于|高于|超过)\s?[\d≥]"
)
_COMPARED = re.compile("[比较](?:上年|去年)")  # what has been counted
_TRIES = re.compile("力[争保]|争取(?!到)|确保")
_CHANGES = re.compile(rf"{_CHANGE}[至到在]")  # in a measure: 审批时间压缩至3天; news say so of what has been done


def is_reported(clause: str, planned: bool = False, before: str = "") -> bool:
    """The clause tells what has been reached; in the goals of a year 同比增长 says how much more that is to be.

    What is of this time, or follows it, is reported: 此次开竣工项目69个，其中竣工28项.
    """
    if _NOW.search(clause) or _NOW.search(before):
        return True
    if _SO_FAR.search(before + clause) and not _STILL.search(clause):
        return True
    return _REPORTED.search(clause.replace("同比", "") if planned else clause) is not None


def looks_back(sentence: str) -> bool:
    """A sentence without a time tells of the years that have been."""
    return "五年" in sentence and _LOOKED_BACK.search(sentence) is not None


def is_capacity(clause: str, before: str = "") -> bool:
    """The clause tells what a project is or by what standard it is made, and no goal.

    Behind the 总投资 of a project its 计划投资 of a year is no goal either.
    """
    if "计划投资" in clause and "总投资" in before:
        return True
    if before and _SIZED.match(clause) and _LIES.search(before):
        return True
    return _CAPACITY.search(clause) is not None or _says_standard(clause)


def _says_standard(clause: str) -> bool:
    """Whether a clause says by what standard something is made."""
    return "标准" in clause and _BY_STANDARD.search(clause) is not None


def gives_money(sentence: str) -> bool:
    """The sentence gives money, whose conditions have figures too."""
    return _MONEY_GIVEN.search(sentence) is not None


def is_aim(clause: str) -> bool:
    """A clause of a sentence that gives money says what is to be made."""
    return not gives_money(clause) and _AIMED.match(clause) is not None


def is_due(clause: str, counted: bool = False) -> bool:
    """The figures of a measure that says no time are due with its plan: 新建幼儿园20所, 入园率提高到90%.

    What adds to the figure counted before is due with it: 新建道路10条，总长20公里.
    """
    told = _REACHED.search(clause) or _does(clause) or (counted and _ADDS.match(clause))
    return bool(told) and _RULED.search(clause) is None


def _does(clause: str) -> re.Match[str] | None:
    """The verb of making with which a clause begins, or behind 在…: 消除隐患1600处."""
    return _SERVES.match(clause) or leading_verbs().match(without_place(cleaned(clause)))


def is_striven(sentence: str, stop: int, clause: str, binding: bool) -> bool:
    """What a clause counts is striven for, by its own words or those before it in the sentence; rules are not."""
    changed = _CHANGES.search(sentence, 0, stop) or _RATED.search(clause)
    listed = binding and changed and _REACHED.search(clause)
    strives = _STRIVES.search(sentence, 0, stop) or listed
    return bool(strives) and _RULED.search(clause) is None and _COMPARED.search(sentence) is None


def tries(clause: str) -> bool:
    """The clause says that something is still to be reached: 力争全年引资4亿元."""
    return _TRIES.search(clause) is not None


def states_goals(sentence: str) -> bool:
    """The sentence says that goals follow: 主要预期目标是."""
    return _GOALS.search(sentence) is not None


def forecast_from(sentence: str, hopes: bool) -> int:
    """Where a sentence begins to forecast, else its end; what a plan expects of a year to come is its goal."""
    told = _FORECAST.search(sentence)
    if told is None or (hopes and _HOPED.match(sentence, told.start()) and not _MARKET.search(sentence)):
        return len(sentence)
    return told.start()
