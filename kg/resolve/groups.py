"""Bodies that a part names elsewhere: a group by its kind alone, who signs a letter as 我委, who gets it as 你局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.resolve.context import Context

_KIND = re.compile(
    r"(?P<kind>(?:专家|管理|咨询|指导|协调|仲裁|评审|保护|评定|促进|发展)(?:咨询)?委员会"
    r"|(?:工作)?领导小组|联席会议|指挥部|理事会|(?:工作)?专班)(?P<office>办公室)?"
)
# Where a name begins with the rank of its place; 市人民政府设立… begins with who founds it.
_OF_RANK = r"(?<![\u4e00-\u9fff])(?=[省市区县州盟旗][^、，。；])(?![\u4e00-\u9fff]{2,12}?(?:设立|成立|组建|建立))"
_OF_TITLE = "(?=工作|议事|会议|例会|第|专题|全体|职责|组成|成员|制度|规则|的|$)"  # 某省养老服务联席会议工作规则
_RANKS = frozenset("省市区县州盟旗")
_TOLD = re.compile("[组总]长|召集|指挥长|牵头|负责|参加")  # who leads a group is told of it, and no part of its name
_UNNAMED = re.compile(r"(?:(?:工作)?(?:专班|小组)|工作组|专家组|领导小组|联席会议|指挥部|理事会)(?:办公室)?")


def founded_before(words: str, offset: int, context: Context) -> str:
    """The full name of a group that its part founds before a mention by its kind: 设立甲专家委员会。专家委员会负责."""
    group = _KIND.fullmatch(words) or _KIND.fullmatch(words[1:] if words[:1] in _RANKS else "")
    if group is None:
        return ""
    kind = group["kind"]
    found = context.founded.last(kind, offset, lambda: _founded(kind, context))
    return found[1] + (group["office"] or "") if found else ""


def _founded(words: str, context: Context) -> Iterator[tuple[int, str]]:
    """The groups of a kind that a part's title names, that it founds or names with a rank, with where each ends."""
    title = context.part.policy.title if context.part.policy else context.part.title
    if titled := re.search(
        rf"(?:^|关于|成立|建立|调整|印发|[》《])([\u4e00-\u9fff]{{4,40}}?{words}){_OF_TITLE}", title
    ):
        yield context.part.start, titled[1]
    founding = re.compile(rf"(?:(?:设立|成立|组建|建立)了?|{_OF_RANK})((?!由)[\u4e00-\u9fff“”]{{2,30}}?{words})")
    for one in founding.finditer(context.document.text, context.part.start, context.part.end):
        if not _TOLD.search(one[1]):
            yield one.end(), one[1]


def is_unnamed(words: str) -> bool:
    """Whether words are a kind of group of which nothing says which one is meant: 工作专班."""
    return _UNNAMED.fullmatch(words) is not None


def signed_by(form: str, context: Context) -> str:
    """The body of a form that signs a letter, its name over the day: 我委 of 许州市卫生健康委员会."""
    part = context.part
    signed = re.findall(
        rf"^[\s　]*([\u4e00-\u9fff]{{3,24}}{form})[\s　]*\n[\s　]*20\d\d年",
        context.document.text[part.start : part.end],
        re.MULTILINE,
    )
    return str(signed[-1]) if signed else ""


def addressed(form: str, context: Context) -> str:
    """The one body of a form to which a letter goes, alone on a line before its text: 你局 of 玉门市发展和改革局：."""
    part = context.part
    first = _ADDRESSEE.search(context.document.text, part.start, min(part.end, part.start + _HEAD))
    return first["body"] if first and first["body"].endswith(form) else ""


_ADDRESSEE = re.compile(r"^[\s　]*(?P<body>[\u4e00-\u9fff（）]{4,36})[：:][\s　]*$", re.MULTILINE)
_HEAD = 400  # characters in which a letter says to whom it goes
