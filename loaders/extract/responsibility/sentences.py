"""The sentences of running text that may say who is responsible, without what annotations have taken."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from loaders.document import Block, BlockKind, Part, PartKind, SectionKind
from loaders.extract.responsibility.bodies import lists_bodies
from loaders.extract.responsibility.clauses import opened
from loaders.extract.responsibility.cues import find_cues
from loaders.extract.responsibility.duties import PLAIN_FIRST
from loaders.extract.responsibility.heads import Sentence, is_decision

_SENTENCE = re.compile(r"[。；;\n！？!?]")
_DUTIES = re.compile(r"职责|分工|工作责任(?!制)|(?<!政府)职能(?!转变)")
_LABEL = re.compile(r"\s*(?P<of>[^，。；：:\n]{2,30})[：:]")
# a title in itself, no sentence that an item begins with: …，县政府督查室按月通报进展情况
_REVIEW = re.compile(r"工作回顾|^[^，。；]*(?:(?:工作|主要)(?:成效|成绩|总结)|(?:完成|进展|开展)情况)$")
# what is told there is no plan: 发展基础, 工作成效, 面临形势; but 完善基础设施, 夯实工作基础, 总结推广经验
_TELLS = re.compile(
    "报告(?!制度|机制|[义责单])|总结(?!推广|评估|提升|提高|经验|验收|阶段|巩固|考核|完善)|回顾|现状|背景|解读|答复"
    "|(?<!确保)(?<!务求)(?<!提升)(?<!提高)(?<!治理)成效|形势(?!研判|会商|分析)|情况(?!通报|报送|调度|汇总|报告|反馈)"
    "|^(?![^，。；]*(?:夯实|筑牢|打牢|夯牢|巩固|强化|完善|加强|提升|做[强实]|厚植)).*基础(?:条件|优势|[和与、及].*)?$"
)
# What may be a body before its deed, at the head of a sentence or behind its first clause: 8月底前，县教育局完成….
_BODY_FIRST = re.compile(
    r"\s*(?:[^，。；\n]{2,40}[，,])?(?![与同])[\u4e00-\u9fff、（）()]{2,60}?"
    r"(?:[局厅委办]|[^全门内外]部|[\u4e00-\u9fff]{2}(?:部门|机关)|[究查导]室|[案书物文]馆|政府|中心|办公室|委员会|[法检察]院|海关|[总支大]队|专班|[小备]组|指挥部|会议|[总]站|[理道护法]所|[理道]处|行署|联合会|[协学商公总]会|字会|妇联|残联|科协|[分支]行|公司|集团|医院|大学|学院|学校|[究科计划社]院|[销联]社)"
    rf"(?=[{PLAIN_FIRST}])"
    r"|\s*(?:[^，。；\n]{2,40}[，,])?各(?:设区的?)?[市州县区盟旗乡镇街道（）()、]{1,12}(?:要|应当?|须|必须)(?=[于在结每\d])"
)
_TOO_SHORT = 4  # characters in which nobody is told to do anything


def find_sentences(
    text: str, part: Part, taken: Sequence[tuple[int, int]], due: Collection[int] = ()
) -> Iterator[Sentence]:
    """The sentences that may lay a duty on somebody: with a cue or of an article, and of a plan all that are plain.

    They come without what annotations have taken, of which those that are `due` only say by when. What a section
    tells of as done (2023年工作回顾) lays no duty.
    """
    cues, starts = find_cues(text, part.start, part.end), [start for start, _ in taken if start not in due]
    lists, told = duty_lists(part), _sections(part, _REVIEW)
    plan, described = _is_plan(part), _sections(part, _TELLS)
    for block, article in _prose_blocks(part):
        listed = _inside(lists, block.start)
        bare = not (article or _holds(starts, block.start, block.end))
        plain = plan and bare and not _inside(described, block.start)
        whole = Sentence(block.start, block.end, article, listed, plain, _holds(cues, block.start, block.end))
        if _speaks(whole) and not _inside(told, block.start):
            yield from _sentences_of(text, whole, cues, taken)


def _is_plan(part: Part) -> bool:
    """Whether a part is a plan, and tells not of the past."""
    return part.kind is PartKind.POLICY and part.policy is not None and not _TELLS.search(part.title)


def _speaks(block: Sentence) -> bool:
    """Whether a paragraph may lay a duty on somebody."""
    return block.article or block.listed or block.plain or block.cued


def _sentences_of(
    text: str, block: Sentence, cues: Sequence[int], taken: Sequence[tuple[int, int]]
) -> Iterator[Sentence]:
    """The sentences of a paragraph that may lay a duty on somebody, each with whether a word of it does."""
    for start, end, first in _left_sentences(text, block, taken):
        cued = block.article or _holds(cues, start, end) or _is_headed(text, block, start, end, first)
        if cued or (block.plain and _BODY_FIRST.match(text, start, end)):
            yield replace(block, start=start, end=end, cued=cued)


def _is_headed(text: str, block: Sentence, start: int, end: int, first: bool) -> bool:
    """Whether a sentence of a list of duties is the first of its paragraph, or has bodies at its head."""
    return block.listed and (first or _is_labelled(text, start, end) or _BODY_FIRST.match(text, start, end) is not None)


def duty_lists(part: Part) -> list[tuple[int, int]]:
    """The sections that list what each body has to do: 成员单位职责, 职责分工."""
    return _sections(part, _DUTIES)


def _sections(part: Part, title: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the sections stand whose titles a pattern finds."""
    return [(one.start, one.end) for one in part.outline if one.title and title.search(one.title)]


def _inside(sections: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place in the text lies in one of the sections."""
    return any(start <= at < end for start, end in sections)


def _is_labelled(text: str, start: int, end: int) -> bool:
    """Whether a sentence has bodies and a colon at its head: 做好宣传；市融媒体中心：发布信息."""
    label = _LABEL.match(text, start, end)
    return label is not None and lists_bodies(text, *label.span("of"))


def _left_sentences(text: str, block: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """What annotations leave of the sentences of a block, each with whether it is the first.

    In a list of duties bodies alone are the head of the next sentence: 市财政局。安排资金。
    """
    split = list(_split(text, block.start, block.end))
    if block.listed and len(split) > 1 and lists_bodies(text, opened(text, *split[0]), split[0][1]):
        split[:2] = [(split[0][0], split[1][1])]
    for whole in split:
        start, end = _outside(whole, taken)
        if end - start > _TOO_SHORT:
            yield start, end, whole[0] == block.start


def _holds(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some places in order stands in a range."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _prose_blocks(part: Part) -> Iterator[tuple[Block, bool]]:
    """The blocks of running text, each with whether it belongs to an article, or to a people's congress's decision."""
    articles = [(one.start, one.end) for one in part.outline if one.kind is SectionKind.ARTICLE]
    if is_decision(part):
        articles = [(part.start, part.end)]
    article_starts = [start for start, _ in articles]
    for block in part.blocks:
        if block.kind not in (BlockKind.FURNITURE, BlockKind.ROW):
            at = bisect_right(article_starts, block.start) - 1
            yield block, at >= 0 and block.start < articles[at][1]


def _outside(sentence: tuple[int, int], taken: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """What an annotation leaves of a sentence: the words behind it, or before it."""
    start, end = sentence
    index = bisect_right(taken, end - 1, key=itemgetter(0)) - 1
    if index < 0 or taken[index][1] <= start:
        return sentence
    return (taken[index][1], end) if taken[index][0] <= start else (start, taken[index][0])


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for mark in _SENTENCE.finditer(text, start, end):
        yield at, mark.start()
        at = mark.end()
    yield at, end
