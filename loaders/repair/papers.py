"""Papers of offices whose last word is a title's only behind a year, a place or a body: minutes, tables of works."""

from __future__ import annotations

import re

from loaders.lexicon.places import place_end

_LAST = re.compile(
    r"(?:(?P<minutes>(?:会|会议|调度会)纪要|备忘录)"
    r"|(?P<firm>(?:任务|责任|职责|工作|分工)分?工?说明|工作总结(?:及|和|与|暨)[^，。]{2,14}(?:打算|安排|思路|重点|计划|设想|举措)"
    r"|(?:执行|完成|实施|落实)情况(?:与|和|及|以及)[^，。]{2,60}(?:计划|预算|安排|草案)(?:（草案）|\(草案\))?(?:的报告)?"
    r"|(?:计划|预算|规划|纲要)(?:（草案）|\(草案\))(?:摘要|的报告)?|(?:规划|计划|方案|纲要)摘要"
    r"|(?:项目|任务|责任|责任制|措施|工程|实事|指标|事项|进度|安排|推进|清单|计划|布局|发展|建设|工作|行动)(?:表|台账|路线图|施工图|作战图)"
    r"|督办单|交办单|提示单|提醒单|(?:工作|风险|安全)提示|(?:情况|结果|典型案例|问题)的?通报|的请示|中期评估报告|(?:评估|调研|述职|工作)报告)"
    r")(?:\s?[（(〔\[【][^（()）]{1,30}[)）〕\]】])*$"
)
_YEAR = re.compile(r"20\d\d\s?年|“?十[二三四五六]五")
_CAPTION = re.compile("(?:附?表|附件|专栏|图|序号)\\s?\\d*")
# a report or a table of no year stands within a text
_DATED = ("报告", "表", "台账", "图", "通报", "提示", "单", "说明")
_TELLS = re.compile(r"召开|举行|印发了|发布|公布|出炉|听取|审议通过|[，。！？：；]")
_SHORTEST = 10


def is_paper(words: str) -> bool:
    """Whether a line names a paper of an office by its last word, and says of which year, place or body it is."""
    last = _LAST.search(words) if len(words) >= _SHORTEST else None
    if last is None or _CAPTION.match(words) or _TELLS.search(words):
        return False
    if last["minutes"]:
        return True
    placed = place_end(words, 0) > 1 or words.startswith(("关于", "中国（"))
    dated = _YEAR.search(words) is not None
    return dated if last["firm"].endswith(_DATED) and not placed else placed or dated
