"""Lists of fields that no table need have: which of their members can be fields, and which surely are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from loaders.extract.fields import after_lead, says_owner
from loaders.extract.scan import Scan
from loaders.lexicon.table import rows
from loaders.ranges import Range

_BORDER = re.compile(r"、(?:以及|和|及)?|以及|[和及与](?!谐|平|物)")
_TAIL = re.compile(
    r"(?:全产业链条?|上下游|全链条|(?<=产业)(?:集群|链条?|体系|带)|(?:相关|配套|特色|优势|新兴|未来|先导|传统|主导|战略性?|支柱|[千百]亿元?级?|[一二两三四五六七八九十\d]+大)+(?:产业|行业)|(?:新兴?)?业态|集群|行业|领域)"
    r"(?:建设|发展)?$|[一二两三四五六七八九十0-9](?:大|个|条)[^、，。]{0,6}?(?:产业|行业|板块|赛道|业态)$|(?<=[\u4e00-\u9fff]{2})(?:培育|招引|引进)$|[0-9][0-9.]*[余多]?[百千万亿]*[余多]?(?:亩|头|只|羽|箱|群|公顷)(?:以上|左右)?$"
)
# heads of what is a field, whatever stands before them
_HEAD = re.compile(
    r"(?:(?<![企产行就创作职专毕事营])业|旅?游|旅行|养殖|种植|养生|加工|制造|再造|物流|配送|货运|贸易|金融|保险|租赁|养老|托育|家政|康养|健身|电商|商务|会展|餐饮|民宿|文创|演艺|影视|动漫|研学|体验|度假|观光"
    r"|材料|装备|食品|能源|发电|储能|电池|汽车|机器人|芯片|软件|器械|医药|药材|纺织|服装|化工|建材|果蔬|林果|水果|蔬菜|茶叶|畜禽|水产|技术|产业|经济|服务)$"
)
_FIELD = re.compile(r"(?:“[^“”]{2,8}”(?:经济|产业)?|[\u4e00-\u9fffA-Za-z0-9.+＋/·\-]{2,14})")
_NO_WORD = re.compile(
    r"[的了于将把被让由是其每该]|第(?!.代)|[在](?!线)|有(?![机色])|对(?!外|虾)|从(?!业)|个(?!性|体化)|不(?!锈)|各|为|使|向(?!日)|以(?!旧)|等"
    r"|^园区|^按|好|引领|赋能|奠定|掌握|[链品]与|(?:技术|产业|业态)[与融]|族(?!医|药)|[上下]列|以下|上下游|一批|一些|若干|更加|更多|更高|重大|有关|相关|关键|核心|共性|前沿|全面|质量|支撑|保障|特点|地区|面积|户均|亩|[0-9一二三四五六七八九十百千万亿]+(?:个|家|户|名|万|亿|亩|吨|头|只|公里)"
)
# heads of what is no industry
_NO_HEAD = re.compile(
    r"(?:市场|要素|融资|(?<!数字)(?<!智慧)(?<!在线)教育|教学|社区|平台|模式|企业|公司|集团|主体|生产力|事业|关系|组织|合作|合作社|农场|园区?|项目|基地|体系|系统|中心|机构|学校|院校|学院|医院|人才|载体|渠道"
    r"|党员|团员|成员|会员|能力|水平|环境|格局|方式|理念|道路|空间|动能|动力|优势|潜力|活力|品牌|民主|政治|文化|社会|目标|战略|规划|计划|政策|机制|制度|标准|资金|基金|债券|专业|学科|课程"
    r"|职业|队伍|力量|团队|群体|设施|网络|路网|交通|公交|机场|港口|公路|铁路|住房|用房|公寓|大户|客户|用户|农户|农民|需求|场景|应用|功能|作用|重点|方向|成果|特色|规律|阶段|速度"
    r"|效益|问题|情况|工作|规模|增长[点极]|增加值|产值|[新城特老市园]区|城镇|城市|小镇|乡村|农村|县域|区域|地区|产品|商品|车间|工厂|订单|集聚区|聚集区|门店|商圈|街区?|综合体|银行|超市|站点?|室|馆|院|校|所|厅|局|会|团|队|者"
    r"|(?<!生物|海洋|基因|化学|细胞|组织)工程|行动|活动|赛事|节庆|服务业态|业态|内容|题材|技能|思路|新局面|局面|联盟|协会|行业|产业|创新|转型|升级|改革|开放|建设|治理|经营|管理|生产|流通|投资|消费|增收|创业|就业|医疗卫生|卫生|体育|科技|科学|人口|[^械]化|型|性|式|线路|景[区点]|目的地|高地|新高地|体|圈|带|轴|极|群|链|线|县|省|市|镇|乡|村|州|国|湾区|用|生态|方案|工具|服务商|业务|形式|方面|产能|友城|课堂|家庭|流动|实力|总部|办公|资源|任务|举措|抓手|研究|发展)$"
)
_NO_FIELD = re.compile(
    r".*(?:公共|政务|志愿|便民|公益)服务|(?:优质|社会|行政|普惠|免费|基本|卫生|就业|窗口|上门|精准|多元|贴心|特色|专业|个性化|高端|增值)服务|(?:先进|新|高新|关键|核心|适用|实用|现代|科学|共性|前沿)技术"
    r"|制品|(?:精?深|初|粗|精)?加工|服务|配套|关联|经济|制造|装备|设备|材料|技术|产业|(?:先进|现代|传统|地方|民族|特色|优势|新兴|支柱|主导|战略性?|战略新兴|未来|实体|富民|首位|产业|行业|高端|绿色|外资|内资|民资)"
)
_GLOSSED = re.compile(r"（[A-Za-z0-9\-+]{1,12}）$")  # 发光二极管（LED）
_JOINTS = frozenset({"和", "与", "及"})  # they stand inside members too
_PRAISE = "特色"
_CLASSES = ("业", "服务", "技术", "贸易", "经济")  # heads of what only sums a list up
_MOST = 6  # members of a list of which only the words tell that they are fields: longer ones are of products
_SHORT = 3  # characters of a word that says too little by itself: 高压, 评估
_LONGEST = 10  # characters of a known field at a joint


def listed(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The members of a list that can be fields; short ones, where all can be; those of a long list, where half are."""
    parts = list(split(scan, start, end))
    found = members(scan, parts)
    sure = are_told(scan, found)
    if sure or len(found) <= _MOST:
        short = sure or len(found) == len(parts) > 1
        yield from (one for one in found if short or one[1] - one[0] > _SHORT)


def can_be_of(kind: str) -> bool:
    """Whether the words that say what a list is of do not say that it is of other things than fields."""
    return _NO_HEAD.search(kind) is None and kind != "制品"


def members(scan: Scan, parts: Iterable[Range]) -> Sequence[Range]:
    """The members of a list that can be fields, each without what leads to it and what it is a part of."""
    return [field for left, right in parts if (field := field_of(scan, left, right))]


def told(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """What a list is of, where its head tells that it is a field: 铝车身、铝支架等车用轻量化材料."""
    start += len(_PRAISE) * scan.text.startswith(_PRAISE, start)
    made = _HEAD.search(scan.text, start, end)
    if end - start > _SHORT and made and not made[0].endswith(_CLASSES) and (field := field_of(scan, start, end)):
        yield field


def are_told(scan: Scan, fields: Sequence[Range]) -> bool:
    """Whether their heads or the table tell of at least half of some words that they are fields."""
    return 2 * sum(is_told(scan, *one) for one in fields) >= len(fields)


def is_told(scan: Scan, start: int, end: int) -> bool:
    """Whether its head or the table tells of a member that it is a field, or a product of one."""
    if _HEAD.search(scan.text, start, end) or scan.industries_in(start, end):
        return True
    return _is_product(scan.text[start:end])


def _is_product(words: str) -> bool:
    """Whether words end in the head of a product: 石墨负极."""
    heads, longest = _products()
    return any(words[at:] in heads for at in range(max(0, len(words) - longest), len(words)))


@cache
def _products() -> tuple[frozenset[str], int]:
    """What the names of products end in, and how long the longest of these is."""
    heads = frozenset(line["head"] for line in rows("products"))
    return heads, max(map(len, heads))


def split(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The members of a list; no border is a joint inside a known field, nor one inside any member but the last."""
    known = scan.industries_in(start, end)
    left = start
    for border in _BORDER.finditer(scan.text, start, end):
        at = border.start()
        if any(field.start < at < field.end for field in known):
            continue
        if border[0] not in _JOINTS or _joins_members(scan, start, at, end):
            yield left, at
            left = border.end()
    yield left, end


def _joins_members(scan: Scan, start: int, at: int, end: int) -> bool:
    """Whether a joint stands between two members: 机器人及智能装备、集成电路 and 细胞和基因诊疗、空天开发 have none."""
    text, word = scan.text, scan.text[at]
    if text.find("、", at, end) >= 0:
        return text.find(text[at - 2 : at], at, at + _LONGEST) >= 0 or (word != "及" and _parts(scan, at, both=True))
    last = max(start, text.rfind("、", start, at))
    return word == "和" or (_parts(scan, at) if word == "与" else text.find("和", last, end) < 0)


def _parts(scan: Scan, joint: int, *, both: bool = False) -> bool:
    """Whether a known field ends at a joint or begins behind it, so that it joins two: 环保与新能源, but 监测与预警."""
    around = scan.industries_in(max(0, joint - _LONGEST), joint + _LONGEST)
    sides = {field.start < joint for field in around if joint in (field.end, field.start - 1)}
    return len(sides) > both


def field_of(scan: Scan, start: int, end: int) -> Range | None:
    """The range of the field that a member is, without what leads to it and what it is a part of."""
    known = {field.start: field.end for field in scan.industries_in(start, end)}
    start = after_lead(scan, start, end, known)
    if scan.text.startswith("用", known.get(start, end)):  # 新能源汽车用动力电池
        start = known[start] + 1
    end = _before_tails(scan.text, start, end)
    if glossed := _GLOSSED.search(scan.text, start, end):
        end = glossed.start()
    if (first := known.get(start)) == end:
        return start, end
    if first and scan.text[first] in "+＋/":  # 5G+/6G
        return None
    return (start, end) if _can_grow(scan, start, end) else None


def _before_tails(text: str, start: int, end: int) -> int:
    """Where a field ends before what it is a part of: 汽车产业集群建设."""
    while tail := _TAIL.search(text, start, end):
        end = tail.start()
    return end


def _can_grow(scan: Scan, start: int, end: int) -> bool:
    """Whether words can name a field, and nothing in them says that they name anything else."""
    if not _may_name_field(scan.text[start:end]) or scan.name_at(start):
        return False
    hard = [cut for cut in scan.cuts_in(start, end) if cut.mark.kind == "hard"]
    known = scan.industries_in(start, end) if hard else ()  # 落地 in 大豆落地加工 is part of a field
    return all(any(one.start <= cut.start and cut.end <= one.end for one in known) for cut in hard)


def _may_name_field(words: str) -> bool:
    """Whether words have the shape of a field and none that is of anything else."""
    bare = words.removesuffix("产业")
    if not _FIELD.fullmatch(bare) or _NO_WORD.search(bare) or _NO_FIELD.fullmatch(bare):
        return False
    return not (_has_other_head(words, bare) or (bare.endswith("经济") and says_owner(bare[:-2])))


def _has_other_head(words: str, bare: str) -> bool:
    """Whether words end in the head of what is no industry: 信息化 does, 信息化产业 does not."""
    if _NO_HEAD.search(bare) is None or _is_product(bare):
        return False
    return bare == words or not bare.endswith("化")
