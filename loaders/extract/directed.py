"""Fields that a frame around them tells to grow: 在A、B等领域合作, 建设C产业带, 承接某地E转移, 引导F向园区集聚.

The frame needs no table; yet its words count only where their heads tell that they are fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.field_lists import are_told, is_told, members, split
from loaders.extract.scan import Scan
from loaders.mention import Mention

_LIST = r"(?P<list>[^，。；：！？\n\t（）“”《》的]{2,60}?)"
_PRESSED = "(?:推动|引导|支持|鼓励|促进|推进|带动|助推|加快|加速)"
_KINDS = "(?:等(?:重点|优势|特色|新兴|高端|前沿|产业)*(?:领域|方面|产业|环节|业态|方向)?|领域|方面|产业|环节|方向)?"
_FRAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 深化与东盟国家在跨境物流、热带农业等领域合作
    (
        "领域",
        re.compile(
            r"(?:深化|加强|开展|推动|拓展|推进|扩大|强化|密切|促进)[^，。；\n]{0,40}?(?<![现存所])在"
            rf"{_LIST}(?:等[^，。；、的]{{0,6}})?(?:领域|方面)的?(?:务实|深度|全面|全方位|产业|经贸|国际|交流|技术|投资|科技|战略|互利|创新|与|和)*合作"
        ),
    ),
    # 沿黄河建设小麦深加工产业带
    (
        "产业带",
        re.compile(
            r"(?:建设|打造|形成|构建|培育|做强|做大|布局|壮大)(?:一批|若干)?(?:特色|优势|现代|绿色)*(?P<list>[^，。；：！？\n\t（）“”《》的业]{2,14}|[^，。；：！？\n\t（）“”《》的业]{2,12}业)(?:优势|特色)*产业带(?![动来])"
        ),
    ),
    # 推动某公司向航空铝材、精密铸件延伸
    (
        "向",
        re.compile(
            rf"{_PRESSED}[^，。；\n]{{2,30}}?(?<![导方面走流意定转取去])向(?:产业链)?(?:上下游|下游|上游|高端)?{_LIST}{_KINDS}(?:加快|逐步|积极|深度|全面)*(?:延伸|拓展|转型|转产|进军|拓围|延链|聚焦|倾斜)"
        ),
    ),
    # 承接长三角地区家纺服装转移
    (
        "转移",
        re.compile(
            rf"承接[^，。；、\n]{{2,16}}?(?:地区|[省市县区]|湾区|三角|沿海|等地|发达地区|京津冀|江浙|东部|东南|粤港澳)的?{_LIST}(?:等(?:产业|行业|项目)?|产业|企业|项目)?(?:梯度)?转移"
        ),
    ),
    # 引导果品加工向物流园区集聚
    (
        "集",
        re.compile(
            rf"{_PRESSED}{_LIST}{_KINDS}(?:企业)?向[^，。；\n]{{2,24}}?(?:集聚|集中|集群|聚集)(?=[，。；、\n发布])"
        ),
    ),
)


def find_directed(scan: Scan) -> Iterator[Mention]:
    """Every field of such a frame, in the order of the frames."""
    for cue, frame in _FRAMES:
        for found in frame.finditer(scan.text) if cue in scan.text else ():
            parts = list(split(scan, *found.span("list")))
            fields = members(scan, parts)
            if len(fields) == len(parts) and are_told(scan, fields):
                yield from (
                    scan.mention("Industry", *one, "industries.made", 0.75) for one in fields if is_told(scan, *one)
                )
