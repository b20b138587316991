"""The clauses in which a verb of promotion may have a field as its object."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

from loaders.extract.fields import Fields
from loaders.extract.marks import CUT, Cut, Hit, Mark, Marks
from loaders.extract.scan import Scan

# After these whatever the list holds is promoted, also what no table knows: 发展衣架家居、生物医药
STRONG = frozenset({"发展", "壮大", "培育", "布局", "做大", "做强", "做优", "做精", "突破", "升级", "改造"})
_WEAK = frozenset(
    {
        *("抓好", "带动", "引领", "助力", "加强", "强化", "承接", "推进", "推动", "促进"),
        *("支持", "打造", "提升", "增强", "规范", "引导", "鼓励", "加快", "构建", "建设"),
        *("开展", "应用", "融合", "深化", "拓展", "谋划", "部署", "推广", "引入", "引进"),
        *("实施", "监管", "管理", "聚集", "集聚", "统筹", "统筹规划"),
        *("扶持", "形成", "开发", "优化", "加速", "助推", "建强", "探索"),
        *("引育", "做实", "做深", "做细", "做特", "做活", "抓实", "擦亮", "巩固"),
        *("抢占", "抢抓", "构筑", "招引", "主攻", "深耕", "搞好", "研发", "支撑", "延伸", "延长", "拉长", "贯通"),
    }
)
ENTERED = frozenset({"参与", "投向", "进入", "投资", "投入"})  # 引导社会资本参与…
FOCUSED = frozenset(
    {"围绕", "聚焦", "瞄准", "锚定", "紧盯", "紧扣", "锁定"}
)  # …等主导产业: what a list is for where it says so
VERBS = STRONG | _WEAK | ENTERED | FOCUSED
_CLAUSE_END = re.compile(r"[。；，！？：\n\t《](?:(?<!，)|(?!以及(?![由在对以从将被])))")  # ，以及 goes on with a list
_LAST_END = re.compile(f".*{_CLAUSE_END.pattern}", re.DOTALL)
_PROMOTE = Mark("促进", CUT, "soft")
_HIDDEN = -1  # the number of a verb that the marks do not have
LONGEST = 160  # characters of a clause that are read
# no 促进会; 使A、B五大支柱产业不断壮大
_VERB_BEFORE = re.compile(  # one class first, so that the engine skips to it
    "[促使繁培育竞稳攻振开丰](?:(?<=促)进(?=会展|会计)|(?<=使)(?<![大促天行假即]使)(?=[^，。；]{2,60}产业[^，。；]{0,4}(?:发展|壮大|做大))"
    "|(?<=繁)荣(?!昌)|(?<=培)(?:植|强|优(?!行动|工程|计划|育))|(?<=育)[优强](?!行动|工程|计划)|(?<=竞)逐|(?<=稳)住"
    "|(?<=开)辟(?!了|出)|(?<=丰)富(?=[^，。；的]{2,12}、[^，。；]{0,40}(?:业态|产业))"
    "|(?<=振)兴(?![村镇县市区区乡战工行计规大]|发展|[，。；、的])"
    "|(?<=攻)坚(?!行动|工程|战|方案|计划|克难|任务|期|组|专项|项目|年|力|突破|[^\u4e00-\u9fff]))"
)


def promoting(scan: Scan, fields: Fields) -> Iterator[tuple[int, int, Sequence[Cut]]]:
    """The ends of the clauses that hold a known field and a verb, with the start of the first field and the verbs.

    A long clause is read in pieces.
    """
    text, marks, done = scan.text, scan.marks, -1
    verbs = _verbs(scan)
    starts: list[int] = list(map(itemgetter(1), verbs))
    ended = -1  # the last verb whose clause has ended
    for at in fields.starts:
        if at < done:
            continue  # it has been read
        before = bisect_left(starts, at) - 1
        if before <= ended or starts[before] < at - LONGEST:
            continue  # no verb can have it as object
        if _CLAUSE_END.search(text, starts[before], at):
            ended = before
        else:
            start = _clause_start(text, at)
            done = _clause_end(text, start, at)
            low = bisect_left(starts, start)
            within = verbs[low : bisect_left(starts, done, low)]
            yield done, at, [_cut_of(marks, hit) for hit in within if hit[2] <= done]


def _verbs(scan: Scan) -> Sequence[Hit]:
    """The verbs of promotion of a part, also one whose end another word holds: 促进会展业发展."""
    verbs = scan.marks.cuts_among(VERBS)
    hidden = [(_HIDDEN, *found.span()) for found in _VERB_BEFORE.finditer(scan.text)]
    return sorted([*verbs, *hidden], key=lambda hit: hit[1]) if hidden else verbs


def _cut_of(marks: Marks, hit: Hit) -> Cut:
    return Cut(hit[1], hit[2], _PROMOTE) if hit[0] == _HIDDEN else marks.cut_of(hit)


def _clause_start(text: str, at: int) -> int:
    floor = max(0, at - LONGEST)
    opened = _LAST_END.match(text, floor, at)
    return opened.end() if opened else floor


def _clause_end(text: str, start: int, at: int) -> int:
    longest = start + 2 * LONGEST
    close = _CLAUSE_END.search(text, at, longest)
    return close.start() if close else min(len(text), longest)
