"""Industries that are the whole object of a verb and end in 产业: 发展半导体与集成电路产业, 做强农畜产品加工产业.

No table need have their words; those that only say a class (新兴产业, 特色优势产业) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.fields import after_lead
from loaders.extract.place_words import is_word
from loaders.extract.scan import PLACES, Known, Scan
from loaders.extract.titled import named_end
from loaders.lexicon.places import by_name
from loaders.ranges import Range, occurrences

_WORD = "产业"
_RELATED = ("相关", "全")  # 发展国际医疗旅游相关产业, 做强竹编全产业链
_OBJECT = re.compile(
    r"(?:(?:(?<!快)发展(?!局|委|改革|和改革|中心|集团|公司)|(?<=加快)发展(?!局|委|改革|和改革)|培育|壮大|(?:做[大强优])+|振兴|布局)|(?P<weak>推动|推进|促进|打造|扶持|巩固|优化|提升|围绕|聚焦|带动|引导|抓好|做好|抓实|(?:做[实深细特活精靓响美大强优])+|攻坚|(?<=[，。；\n])力推|主攻|深耕|引育|招引|夯实|擦亮|延伸|拓展|支持|鼓励|突破|改造|升级|助推|繁荣|加快|构建|完善|健全|形成))(?:[^，。；]{2,20}的)?"
    r"(?:[^，。；、]{2,6}事业(?:和|、|与|及))?(?:加快|大力|重点|积极|优先|全面|着力|特色|一批|[一二三四五六七八九十]大)*(?P<field>[\u4e00-\u9fffA-Za-z0-9·+-]{2,12})$"
)
# what may stand behind a field that is the object itself; before other words it is an attribute: 产业园, 产业工人
_ENDS = re.compile(
    r"[，。；、）\s]|$|集群|链|高质量|创新(?!中心|平台|联盟|基地|型)|集聚(?!区)|融合|健康|快速|发展(?!基金|规划|中心|平台)|做大|做强|加快|转型|升级|提质|倍增|攻坚|布局|优势(?!产)|竞争力|体系|持续|绿色|整体|规范|[一二三]二?三?产|振兴|延链|补链|强链|突破|(?!孵化|转化|文化|消化|园)[\u4e00-\u9fff]{1,3}(?<![孵文转消])化(?!工)|改造|提档|提标|扩能|开发(?!区)|一体化|加速|协同|深度|全(?:产业)?链|的?(?:发展|培育|集聚(?!区)|转型|壮大)|(?:集聚|新)?高地|向[^，。；、]{1,12}(?:发展|延伸|转型|迈进|攀升|集聚)"
)
_CLASS = re.compile(
    r"(?:(?:战略性?|新兴|未来|优势|支柱|特色|重点|主导|先导|先进|传统|相关|关联|配套|富民|高新|现代|新型|首位|基础|上下游|接续|替代|后续|延伸|本地|生态|实体|高端|骨干|乡村|县域|园区|农村|龙头|核心|多元|两地|[三四]地|短板|薄弱"
    r"|优质|低碳|循环|协同|自主|可控|开放|创新|重要|现代化|全生命周期|一流|优良|高质量?|强[村县镇市]|[一二三]次|[一二三]|第[一二三]|[千百万十]亿[元级]*|劳动密集型?|技术密集型?|资金密集型?|临[港空]型?|外向型?|科技|技术|工业|农业|[省市县区镇村]域?|国家级?|世界级?)*)"
)
_CHAIN = re.compile("链(?!条?(?:发展|延伸|升级|壮大))")  # 打造数字产业链 says of no industry that it is to grow
_NO_FIELD = re.compile(
    r"[的等以把将对为在向从由使让其该各本是有]|高耗能|高污染|高排放|落后|一批|若干|^[上下]列|^以[上下]|更多|企业|园区|项目|平台|能力|体系|推动|推进|促进|加快|形成|建设|打造|发展|培育|引导|支持|带动|相关|围绕|聚焦|集聚|转型|升级|[和、]"
    r"|产业|构建|完善|健全|[与及]$|建立|短板|工业化|事业$|[两各多]地$|自身|双边|两级|[间内]$|区域|抓好|跨[^，]?[境区市国]|^国际(?:性|化|数据|数字)|国际$|多个|规模化|完整|良好|标志性|创新链|细分|行业|稳固|^[与及好成]|调整|覆盖|集群|国家$|湾区$|城市$|一体化$|数字化$|性$"
    r"|(?:游|配套|新兴|未来|基础|支柱|主导|特色|优势|先导|型|新|元级?)$|^[0-9超融]"
)
_JOINT = re.compile("[与及]")
_COUNTY = 3  # the tier of one
_STANDS = re.compile("全球|世界|优势")
_LONGEST_KIND = 3  # characters of a kind before a known field: 智能物联网产业
_LEVEL = re.compile("(?:[百千万]+亿元?级?|世界级|国家级)$")
_EMERGING = "战略性新兴"
_RANKED = re.compile("(?:首位|主导|支柱|优势|特色|传统|重点|新兴)+$")  # what a field is to its place
_REACH = 24


def find_trades(scan: Scan) -> Iterator[Range]:
    """Every industry that a verb of growth has as its whole object, in text order."""
    text = scan.text
    for at in occurrences(_WORD, text):
        found = _object(text, at)
        field = _field(scan, behind_owner(scan, found.start("field"), at), at) if found else None
        if field:
            yield field


def behind_owner(scan: Scan, start: int, at: int) -> int:
    """Where the words of an industry begin behind what leads to it, whose it is and how it stands: 西安, 全球, 优势."""
    start = after_lead(scan, start, at)
    known = scan.name_at(start)
    if known and known.end <= at - len(_WORD) and _is_owner(scan, known):
        start = known.end
    standing = _STANDS.match(scan.text, start, at - len(_WORD))
    return standing.end() if standing else start


def _is_owner(scan: Scan, known: Known) -> bool:
    """Whether a name is that of a zone, or the short one of a city or province: 西安, but 新兴 is a word, too."""
    cities = (one.tier < _COUNTY for one in by_name().get(scan.text[known.start : known.end], ()))
    return known.kind == "zone" or (known.kind == "anchor" and any(cities) and is_word(scan.text, known))


def ends_object(text: str, at: int) -> bool:
    """Whether a 产业 at a place ends what a verb has as its object, and is no attribute: 产业园, 产业工人."""
    return _ENDS.match(text, at + len(_WORD)) is not None


def _object(text: str, at: int) -> re.Match[str] | None:
    """The verb of growth whose whole object ends in the word at a place; of a chain alone a weak verb says nothing."""
    end = at + len(_WORD)
    found = _OBJECT.search(text, max(0, at - _REACH), at) if ends_object(text, at) else None
    return None if found and found["weak"] and _CHAIN.match(text, end) else found


def _field(scan: Scan, start: int, at: int) -> Range | None:
    """The industry whose words stand before 产业 at a place, without 相关产业; None where they are none."""
    if level := _LEVEL.search(scan.text, start, at):  # 先进制造业万亿级产业集群
        return (start, level.start()) if is_field(scan, start, level.start()) else None
    word = next((word for word in _RELATED if scan.text.startswith(word, at - len(word))), "")
    if word:
        return _related(scan, start, at - len(word))
    if (ranked := _RANKED.search(scan.text, start, at)) and scan.is_industry(start, ranked.start()):
        return start, ranked.start()  # 装备制造首位产业
    return (start, named_end(scan.text, start, at)) if is_field(scan, start, at) else None


def _related(scan: Scan, start: int, last: int) -> Range | None:
    """The industry before 相关产业, where a kind of tourism is one, too; None where the words are none."""
    return (start, last) if is_field(scan, start, last) or scan.text.endswith("旅游", start + 2, last) else None


def is_field(scan: Scan, start: int, end: int) -> bool:
    """Whether words before 产业 say of what it is, and no class or place."""
    words = scan.text[start:end]
    if words == _EMERGING or scan.is_industry(start, end):
        return True
    if len(words) < 2 or _CLASS.fullmatch(words) or _NO_FIELD.search(words):
        return False
    return not _is_placed(scan, start) and not _is_famous(scan, start, end)


def _is_placed(scan: Scan, start: int) -> bool:
    """Whether words begin with a place."""
    known = scan.name_at(start)
    return known is not None and known.kind in PLACES


def _is_famous(scan: Scan, start: int, end: int) -> bool:
    """Whether a known field stands behind what it is famous for, and not behind its partner: 高原雪域绿色食品产业."""
    if _JOINT.search(scan.text, start, end):
        return False
    known = scan.industries_in(start, end + len(_WORD))
    return any(field.end >= end and field.start - start > _LONGEST_KIND for field in known)
