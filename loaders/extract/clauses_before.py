"""Where a name begins behind a whole clause: who does something about it, by whom it is done, what else it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BODY = (
    "(?:公司|集团|政府|[管委总]会|[分支]行|银行|海关|指挥部|中心|办事处"
    "|(?<![格布全大开结邮])局|(?<![大客展餐门宴音天])厅|(?<=[省市县区州旗改健资设])委)"
)
# what stands between two clauses, by the character that a name seldom has
_BETWEEN: Mapping[str, re.Pattern[str]] = {
    # 双寨铁路物流中心由青藏铁路集团运营, but 自由贸易, 缘由
    "由": re.compile("(?<![自理缘因事])由(?![于来此衷])"),
    # 甲管委会就乙项目签约, but 就业
    "就": re.compile(f"{_BODY}就(?![业近地医读餐诊])"),
    # 甲公司按权属迁改
    "按": re.compile(f"{_BODY}按(?:照)?(?:(?:管线)?权属|职责(?:分工)?|程序|要求|时序|规定|标准)?"),
    "会": re.compile("会同[^，。；、]{2,20}?(?:建设|打造|开发|搭建|组建|建立|清理|整治|推进)"),
    "落": re.compile(f"{_BODY}落实"),
    # 省自然资源厅单列机场用地
    "单": re.compile(f"{_BODY}单列"),
    "制": re.compile(f"{_BODY}制定"),
    # 我市把古雷港区作为主战场
    "把": re.compile("(?<=[我本][市县区省州])把"),
    # 甲银行试点“乙”系统
    "试": re.compile(f"{_BODY}试点(?=“)"),
    # 甲开发区为乙经济区的组成部分, 丙中心改建为丁产业园; but 无为市, 华为
    "为": re.compile("(?:[园区城港]|[改扩新]建|更名|升级|调整|范围|地点|选址)为(?=[\u4e00-\u9fff“]{4})"),
}


def behind_clause(text: str, start: int, end: int) -> int:
    """The start of a name behind the last clause that stands before it in a candidate, or the start."""
    for sign, between in _BETWEEN.items():
        if text.find(sign, start + 2, end) > 0:
            for found in between.finditer(text, start, end):
                start = max(start, found.end())
    return start
