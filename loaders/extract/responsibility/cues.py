"""The words without which a sentence of a plan tells nobody to do anything, found in one pass over a part."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from loaders.extract.responsibility.duties import ASSIGNED

_BEFORE_OTHERS = ("进行", "商", "同", "由", "统筹")  # cues only where the pattern below says so
_CUES = (
    *("牵头", "会同", "负责", "统筹安排", "主管", "总体责任", "主要责任", "主体责任", "领导责任", "属地责任"),
    *(
        "监管责任",
        "管理责任",
        "第一责任",
        "直接责任",
        "保护责任",
        "职责分工",
        "各自职责",
        "职能分工",
        "按照分工",
        "按分工",
        "配合",
        "参与",
    ),
    *(
        "参加",
        "协助",
        "协同",
        "协作",
        "组织实施",
        "承担",
        "责任主体",
        "责任单位",
        "责任部门",
        "实施主体",
        "设在",
        "设于",
        "办公室设",
    ),
    *("挂靠", "抓好", "归口", "会签", "主抓", "协办", "成员单位", "落实", "职责", "承办单位", "主办单位", "协调机构"),
    *(
        "各负其责",
        "各尽其责",
        "抓总",
        "牵总",
        "挂帅",
        "统筹责任",
        "监督责任",
        "监管职责",
        "管理职责",
        "主管责任",
        "兜底责任",
        "安全责任",
    ),
    *("成立", "负总责", "负主责", "担主责", "各司其职", "均涉及"),
    *("统筹推进", "统筹协调", "统筹指导", "统筹组织", "统筹调度"),
)
_BEFORE = re.compile(
    "进行[^，。；]{0,6}(?:监督|监管)|统筹(?:[^，。；]{0,20}?(?:资金|经费|[万亿]元)|[^，。；要]{2,16}工作(?:[，,。；;\n]|$))|[商同](?=[自省市区县财发国])"
    rf"|由(?=[^，。；由]{{2,32}}?(?:政府|国务院|海关|公司|集团|中心|支队|[厅局委部办署会室]|[）市县区级]财政){ASSIGNED.pattern})"
)
_AUTOMATON = AhoCorasick(
    (*_BEFORE_OTHERS, *_CUES), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
)


def find_cues(text: str, start: int, end: int) -> list[int]:
    """Where in a range the cues begin, in text order."""
    hits = [(number, start + at) for number, at, _ in _AUTOMATON.find_matches_as_indexes(text[start:end])]
    return [at for number, at in hits if number >= len(_BEFORE_OTHERS) or _BEFORE.match(text, at, end)]
