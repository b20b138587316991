"""Fields of no table: what a member of a list must look like to be one, and what none is called by."""

from __future__ import annotations

import re

from loaders.extract.fields import after_lead
from loaders.extract.scan import COMPANIES, Scan
from loaders.ranges import Range

CLASS = r"(?:战略性|新兴|未来|优势|支柱|特色|重点|主导|先导|先进|[百千万]亿[元级]*|[一二三四五六七八九十]大)*"
_TAIL = re.compile(
    rf"{CLASS}(?:全?产业链|产业集群|产业|行业|领域|技术|集群)(?:[^、]{{0,16}})?$|等[^、]{{0,24}}$|"
    r"(?:规范|融合|创新|健康|有序|加快|跨越式|高质量|快速|集聚|协同|耦合|联动|互动)*(?:发展|应用|提升|升级|突破|研发)[^、]{0,8}$"
)
_PLAIN = re.compile(
    r"(?!面向|围绕|基于|在(?![线轨])|[对以将把为与向从由使让被按]|有效|积极|高度|合理|科学)[\u4e00-\u9fffA-Za-z0-9.+（）\-·]{3,12}"
)
_SHORT = re.compile(r"[\u4e00-\u9fff]{2}")
# parts of what the member before names: 整车及零部件
_PARTS = re.compile("(?:配套|相关|关键|核心|上下游|主要|及)*(?:零部件|零配件|部件|配件|配套设备|配套设施|设备)")
NOT_A_FIELD = re.compile(
    r"平台|中心|企业|系统|体系|资源|项目|园区|基地|工程|人才|市场|设施|能力|场景|机制|政策|机构|模式|标准|环境|生态|品牌|主体|单位|组织|"
    r"城市|示范|试点|改革|数据|首位|网络$|建设|发展|推进|转型|升级|水平|质量|力量|作用|优势|优质|重点|战略|未来|新兴|特色$|(?<!^)特色|支柱|主导|传统|现代$|"
    r"有关|相关|一批|关键|核心技术|^核心|[省市县区]$|消费$|开放|方向|协同|集团|公司|产品(?!加工|制造|贸易|流通|精深)|成果|团队|活动|以上|[0-9]个|现状|结果|规模|(?<!民)族|应当|坚持|原则|确保|需要|要求|型$|所在|取得|达到|鲜明|单品|园$|基金$"
)


def unknown(scan: Scan, left: int, right: int, *, short: bool = False) -> Range | None:
    """The range of a field that no table has: the member without its class word and verbs.

    Two characters are enough in a list that says what it is of: 牛奶、滩羊等特色产业.
    """
    left = after_lead(scan, max(left, scan.text.rfind("的", left, right - 1) + 1), right)
    words = scan.text[left:right]
    tail = _TAIL.search(words)
    bare = words[: tail.start()] if tail else words
    if not _can_name_field(bare, short=short):
        return None
    named = scan.name_at(left)
    if named and named.kind in COMPANIES:
        return None  # 壮大贵州百灵、甲制药
    done = any(cut.mark.kind == "hard" for cut in scan.cuts_in(left, left + len(bare)))
    return None if done else (left, left + len(bare))


def _can_name_field(words: str, *, short: bool) -> bool:
    """Whether words have the shape of a field's name, and hold nothing that a field is not called by."""
    shaped = _PLAIN.fullmatch(words) or (short and _SHORT.fullmatch(words))
    return bool(shaped) and not (_PARTS.fullmatch(words) or NOT_A_FIELD.search(words))
