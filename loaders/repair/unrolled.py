"""A document that reached us as one long line: its chapters, articles and items get lines of their own again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from loaders.repair.lines import Line
from loaders.repair.run_on_heads import head_lines
from loaders.repair.shapes import Marker, Rank, marker, number

_SHORTEST = 400  # characters of a line that may hold a whole document
_SHARE = 0.6  # of the text's characters that stand on that line
_FEWEST = 3  # articles or items that say that their lines are lost
_NUMERAL = "零〇一二三四五六七八九十百\\d"
_UNIT = re.compile(
    rf"第[{_NUMERAL}]{{1,5}}[章节](?=[\s　]|[^。；，第]{{2,20}}第[{_NUMERAL}]{{1,5}}条)"
    rf"|第[{_NUMERAL}]{{1,5}}条(?:之[一二三四五])?"
    r"|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|(?<![\d.—－-])\d{1,2}[.．、](?=[\u4e00-\u9fff“《])"
)
_ARTICLE = re.compile(
    rf"(?:^|(?<=[。；]))[\s　]*(?P<article>第(?P<numeral>[{_NUMERAL}]{{1,5}})条)"
    r"(?!第|[的规所至和及与、款项中之]|[\s　]*$)"
)
_FOLLOWS = re.compile("[。；][ 　]*第")
_BEFORE = re.compile(r"(?:[。；！？：）)”〕】]|\d日|^)[\s　]*$")
_HEADED = re.compile(rf"(?:第[{_NUMERAL}]{{1,5}}[章节][\s　]*|[一二三四五六七八九十]{{1,3}}、)[^。；，]{{2,24}}$")
# what a law's title is told by: the bracket of its adoption, and the contents behind that
_TITLE_END = re.compile(
    r"(?<=[例定法则])(?=[（(](?:19|20)\d\d\s?年[^（()）]{5,160}(?:通过|批准|公布|发布|施行))"
    r"|(?<=[）)])(?=目\s{0,2}录\s?第[一1]章)"
)
_HEAD = 400  # characters in which a law's title stands
_HEADING = re.compile(r"[^。；，：:\s第]{2,24}[ 　]+(?=[^\s、]{4,60}[，。])")  # 一、工作目标 到2025年，…
_LETTERHEAD = 1500  # characters in which a notice stands before what it sends
_REACH = 40  # characters before a unit that tell whether a line may break there
_BLANKS = " 　"


def unroll(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that holds most of the text broken before each chapter, article and item that follows in count."""
    whole = sum(len(line.text) for line in lines)
    found: list[Line] = []
    for line in lines:
        long = len(line.text) >= max(_SHORTEST, _SHARE * whole) and "\t" not in line.text
        found.extend(_broken(line) if long else _parted(line))
    return found


def _parted(line: Line) -> Iterator[Line]:
    """The line, one that begins with an article broken before each that follows in count: …办法。第二条本办法…."""
    runs = line.text[:1] == "第" and _FOLLOWS.search(line.text) is not None
    if not runs:
        yield line
        return
    cuts = _articles(line.text)
    for start, end in pairwise([*cuts, len(line.text)]):
        yield line._replace(start=line.start + start, text=line.text[start:end].rstrip(_BLANKS))


def _articles(text: str) -> list[int]:
    """Where the first article begins and each that follows in count."""
    cuts, last = [0], 0
    for article in _ARTICLE.finditer(text):
        count, start = number(article["numeral"]), article.start("article")
        if not start:
            last = count
        elif count == last + 1:
            cuts.append(start)
            last = count
    return cuts


def _broken(line: Line) -> Iterator[Line]:
    cuts = _cuts(line.text)
    if not cuts:
        yield line
        return
    for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
        words = line.text[start:end]
        if bare := words.strip(_BLANKS):
            yield line._replace(start=line.start + start + words.index(bare[0]), text=bare)


def _cuts(text: str) -> list[int]:
    """Where units begin whose numbers follow one another; none where there are too few of them."""
    last: dict[Rank, int] = {}
    ever: dict[Rank, int] = {}
    cuts: list[int] = []
    units = 0
    for unit in _UNIT.finditer(text):
        mark = marker(text[unit.start() : unit.end() + 1])
        if mark is None or not _follows(mark, last, ever) or not _may_break(text, unit):
            continue
        last, ever = _counted(last, mark), {**ever, mark.rank: mark.number}
        cuts.append(unit.start())
        units += 1
        if heading := _HEADING.match(text, unit.end()):
            cuts.append(heading.end())
    if units < _FEWEST:
        return []
    titles = (end.end() for end in _TITLE_END.finditer(text, 1, min(cuts[0], _HEAD)))
    return [*sorted({*titles, *head_lines(text, min(cuts[0], _LETTERHEAD))}), *cuts]


def _follows(mark: Marker, last: Mapping[Rank, int], ever: Mapping[Rank, int]) -> bool:
    """Whether a number is the next below what heads it, or goes on through the whole document."""
    return mark.number in (last.get(mark.rank, 0) + 1, ever.get(mark.rank, 0) + 1)


def _counted(last: dict[Rank, int], mark: Marker) -> dict[Rank, int]:
    """The last number of each rank behind a marker: what it heads begins anew, articles go on through the law."""
    kept = {rank: number for rank, number in last.items() if rank < mark.rank or rank is Rank.ARTICLE}
    return {**kept, mark.rank: mark.number}


def _may_break(text: str, unit: re.Match[str]) -> bool:
    """Whether a line may have ended before a unit: behind a full stop, a date, a heading, or before a blank."""
    before = text[max(0, unit.start() - _REACH) : unit.start()]
    if before.endswith(tuple(_BLANKS)) or _BEFORE.search(before) or _HEADED.search(before.rstrip(_BLANKS)):
        return True
    return unit.group().startswith("第") and text[unit.end() : unit.end() + 1] in tuple(_BLANKS)
