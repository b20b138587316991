"""Round-ups: news of the policies of several places, an item each, under a masthead or the names of the places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from loaders.document import Block, BlockKind, PartKind
from loaders.lexicon.places import locate, place_end
from loaders.lexicon.seats import zone_head
from loaders.repair.shapes import BULLETS, marker
from loaders.repair.titles import is_policy_title, plain
from loaders.split.head import find_title
from loaders.split.listed import issue_year
from loaders.split.parts import Cut

_TITLE = r"《(?P<{}>[^《》]{{4,90}}(?:〈[^〈〉]{{2,60}}〉[^《》]{{0,40}})?)》"
_ISSUED = "印发|出台|发布|公布|下发|颁布|实施|施行|获批|生效|出炉|通过"
_TOLD = re.compile(
    rf"(?:印发|出台|发布|公布|下发|颁布|制定|推出|通过|签署)(?:实施|施行)?(?P<of>了|的|关于)*{_TITLE.format('made')}"
    rf"|{_TITLE.format('shown')}(?:[（(][^（()）]{{1,30}}[)）])?[^，。；《》]{{0,16}}(?:{_ISSUED})(?!以来|后|的)"
    # 商务部等9部门《X》明确: who made it stands before it
    rf"|(?<=[部委厅局办府门位]){_TITLE.format('named')}(?:[（(][^（()）]{{1,30}}[)）])?(?=中?(?:明确|提出|要求|规定|指出|强调))"
)
_MASTHEAD = re.compile(
    "动态|速递|要闻|快讯|快报|简报|周报|旬报|月报|周刊|月刊|速览|摘编|汇编|汇总|盘点|梳理|一览|集锦|参考|资讯|观察|回顾|集萃"
    "|专报|内参|专刊|季刊|旬刊|导刊|简讯|月讯|参阅|要情|工作交流|信息交流|情况反映"
    "|20\\d\\d ?年 ?第 ?\\d+ ?期|总第? ?\\d+ ?期"
)
# 【甲省】…, 甲省：…, 甲省丨…, behind a number or a bullet
_BULLET = re.compile(rf"[\s　{BULLETS}•·→>-]+")
_PLACED = re.compile(
    r"[【\[〖](?P<boxed>[\u4e00-\u9fff]{2,9})[】\]〗]|(?P<bare>[\u4e00-\u9fff]{2,9}?)(?:\s?[：:丨|｜]|[—－]{2}|\s*$)"
)
_LABEL = re.compile(r"[【〖（(][^【】〖〗（()）]{2,24}[】〗）)]|[一二三四五六七八九十]{1,3}、[^，。：]{2,16}")
_LOOKS_BACK = re.compile("近年来|多年来|[^，。]{0,12}以来，|(?:例|比)?如[，：]|根据|按照|依据|为贯彻|为落实")
_SENTENCE = re.compile("[^。]*。?")
_CUTS = re.compile("[。！？\n]|[ 　]{2,}")
_BOXES = "【〖"
_BLANKS = " \u3000\t>-"
_NO_HEADLINE = ("。", "；", "：", ":", "）", ")")
_HEADLINE = 60
_SHORT = 40  # characters of a first sentence that is a headline
_FEWEST = 2
_MANY = 4  # items of which one policy is enough
_COUNTY = 3
_MASTHEAD_BLOCKS = 4
_LONG = 40  # characters of a paragraph of its own
_SHARE = 3  # one paragraph in so many tells of another policy


class _Kind(Enum):
    """What a line of a round-up is."""

    PLACE = auto()  # a place and no more, over its items
    LABEL = auto()  # 【国家政策】
    HEADLINE = auto()
    TEXT = auto()


class _Line(NamedTuple):
    """A line, the place that its first words name, and the policy that it tells of."""

    kind: _Kind
    place: str = ""
    marked: bool = False  # the place stands before a mark or in brackets: 湖南：…
    bullet: str = ""
    title: str = ""
    where: int = -1  # the title, from the beginning of the line


class _Head(NamedTuple):
    """Where an item begins, the place that it is of, and the policy that it tells of."""

    at: int
    place: str
    title: str = ""
    title_start: int = -1


def cut_roundup(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """One part for each item of a round-up, and one for the masthead; none in what is no round-up."""
    heads = list(_heads(text, blocks))
    told = [head for head in heads if head.title]
    if not (_tells_of_several(heads, told) or _of_several_places(text, blocks, heads)) or not _is_roundup(
        text, blocks, heads, told
    ):
        return ()
    top = blocks[: heads[0].at]
    year = issue_year(text[top[0].start : top[-1].end]) if top else None
    ends = [*(head.at for head in heads[1:]), len(blocks)]
    items = tuple(_cut(text, blocks[head.at : end], head, year) for head, end in zip(heads, ends, strict=True))
    return (*(_masthead(text, top)), *items)


def has_masthead(text: str, blocks: Sequence[Block]) -> bool:
    """Whether one of the first lines of a text is that of a newsletter."""
    return any(
        _MASTHEAD.search(text, block.start, block.end)
        for block in blocks[:_MASTHEAD_BLOCKS]
        if block.end - block.start <= _HEADLINE
    )


def _tells_of_several(heads: Sequence[_Head], told: Sequence[_Head]) -> bool:
    """Whether items tell of two policies, or several items of one and of other news."""
    policies = len({plain(head.title) for head in told})
    return policies >= _FEWEST or (policies == 1 and len(heads) >= _MANY)


def _of_several_places(text: str, blocks: Sequence[Block], heads: Sequence[_Head]) -> bool:
    """Whether each item under a masthead has a headline of a place of its own: 乐安市：推进…."""
    headlines = [text[blocks[head.at].start : blocks[head.at].end] for head in heads]
    if not headlines or not all(_is_headline(words) and _named_before(_bare(words)) for words in headlines):
        return False
    return len({head.place for head in heads}) >= _FEWEST and has_masthead(text, blocks[: heads[0].at])


def _is_roundup(text: str, blocks: Sequence[Block], heads: Sequence[_Head], told: Sequence[_Head]) -> bool:
    """Whether a text without a title of its own says that it is a round-up, or tells of several places all along."""
    title = find_title(text, blocks)
    if title is not None and title.first < heads[0].at:
        return False
    if has_masthead(text, blocks[: heads[0].at]):
        return True
    if len(told) < _FEWEST:
        return False
    places = {head.place or _first_place(head.title) for head in told} - {""}
    long = sum(block.end - block.start >= _LONG for block in blocks[heads[0].at :])
    return len(places) >= _FEWEST and len(told) * _SHARE >= long


def _heads(text: str, blocks: Sequence[Block]) -> Iterator[_Head]:
    """The beginnings of the items: what tells of a policy, with its headline, and what a place is named before."""
    lines = [_line(text[block.start : block.end], block.kind) for block in blocks]
    around, last, bullet = "", "", ""  # the place over several items; the policy told of last, and the mark before it
    for at, line in enumerate(lines):
        if line.kind in (_Kind.PLACE, _Kind.LABEL):
            around = line.place
            if line.bullet and _opens_news(lines, at):
                yield _Head(at, "")
        elif line.title and line.title != last and not _said_again(lines, at):
            last, bullet = line.title, line.bullet
            yield _told_head(lines, at, blocks[at].start + line.where, around)
        elif not line.title and _is_news(lines, at, bullet):
            yield _Head(at, line.place if line.marked else around)


def _told_head(lines: Sequence[_Line], at: int, where: int, around: str) -> _Head:
    """The head of an item that tells of a policy: its headline, and the line of its place over that."""
    first = at
    for kind in (_Kind.PLACE,) if lines[at].marked else (_Kind.HEADLINE, _Kind.PLACE):
        first -= first > 0 and lines[first - 1].kind is kind and lines[first - 1].title in ("", lines[at].title)
    over = [line.place for line in lines[first : at + 1]]
    marked = [line.place for line in lines[first : at + 1] if line.marked]
    place = next(iter(marked), "") or next(filter(None, reversed(over)), "") or around
    return _Head(first, place, lines[at].title, where)


def _said_again(lines: Sequence[_Line], at: int) -> bool:
    """Whether a line is the headline of the one below it, which tells of the same policy."""
    return lines[at].kind is _Kind.HEADLINE and at + 1 < len(lines) and lines[at + 1].title == lines[at].title


def _opens_news(lines: Sequence[_Line], at: int) -> bool:
    """Whether no policy is told of right below a label, nor below a headline there, but something else is."""
    below = lines[at + 1 : at + 3]
    first = below[0] if below else None
    if first is None or first.title or first.marked or first.kind in (_Kind.PLACE, _Kind.LABEL):
        return False
    return first.kind is _Kind.TEXT or (len(below) > 1 and not below[1].title)


def _is_news(lines: Sequence[_Line], at: int, bullet: str) -> bool:
    """Whether a line begins an item that tells of no policy: of a place, a headline, or a mark."""
    if _goes_before(lines, at):
        return False
    return lines[at].marked or _heads_news(lines, at) or (bullet != "" and lines[at].bullet == bullet)


def _heads_news(lines: Sequence[_Line], at: int) -> bool:
    """Whether a line behind a bullet is the headline of the paragraph below it."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    return (
        bool(lines[at].bullet) and lines[at].kind is _Kind.HEADLINE and below is not None and below.kind is _Kind.TEXT
    )


def _goes_before(lines: Sequence[_Line], at: int) -> bool:
    """Whether a line is the headline of the one below it, which tells of a policy."""
    return lines[at].kind is _Kind.HEADLINE and at + 1 < len(lines) and bool(lines[at + 1].title)


def _line(words: str, kind: BlockKind) -> _Line:
    """What a line is."""
    bare = _bare(words)
    if place := _alone(bare):
        return _Line(_Kind.PLACE, place)
    if _LABEL.fullmatch(words):
        return _Line(_Kind.LABEL, bullet=words[0] if words[0] in _BOXES else "")
    named = _named_before(bare)
    title, where = _told(words) if kind != BlockKind.ROW else ("", -1)
    shape = _Kind.HEADLINE if _is_headline(words) and kind != BlockKind.ROW else _Kind.TEXT
    return _Line(shape, named or _first_place(bare), bool(named), _bullet(words), title, where)


def _bullet(words: str) -> str:
    """The mark before a line, or nothing."""
    bulleted = _BULLET.match(words)
    return bulleted[0].strip(_BLANKS)[:1] if bulleted else ""


def _is_headline(words: str) -> bool:
    return len(words) <= _HEADLINE and not words.endswith(_NO_HEADLINE)


def _alone(words: str) -> str:
    """The province or city that a line names and no more: 湖南, 湖南省, 【湖南】."""
    return _placed(_PLACED.fullmatch(words)) if len(words) <= _HEADLINE else ""


def _named_before(words: str) -> str:
    """The province or city that words name before a mark or in brackets: 湖南：…, 【湖南】…."""
    return _placed(_PLACED.match(words))


def _placed(named: re.Match[str] | None) -> str:
    """The province or city that a match names, or nothing."""
    name = (named["boxed"] or named["bare"]) if named else ""
    return _wide(name) or (_wide(name[: place_end(name, 0)]) if name and zone_head(name) == name else "")


def _first_place(words: str) -> str:
    """The province or city that words begin with; what the whole country issues is of the country."""
    return _wide(words[: place_end(words, 0)])


def _wide(name: str) -> str:
    """The name of the province or city that is called so, or nothing."""
    division = locate(name) if len(name) > 1 else None
    return division.name if division is not None and division.tier < _COUNTY else ""


def _bare(words: str) -> str:
    """Words without the bullet and the number before them."""
    bulleted = _BULLET.match(words)
    words = words[bulleted.end() :] if bulleted else words
    mark = marker(words)
    return words[mark.end :] if mark else words


def _told(words: str) -> tuple[str, int]:
    """The policy that the opening of a paragraph tells of, and where it is named; of several the one that is news."""
    opening = _opening(words)
    if "《" not in opening or _LOOKS_BACK.match(_bare(words)):
        return "", -1
    found = [one for one in _TOLD.finditer(opening) if is_policy_title(one["made"] or one["shown"] or one["named"])]
    if not found:
        return "", -1
    first = next((one for one in found if one["of"] != "的"), found[0])
    group = next(one for one in ("made", "shown", "named") if first[one])
    return first[group], first.start(group)


def _opening(words: str) -> str:
    """The first sentence of a paragraph, and the second where the first is a headline."""
    first = _SENTENCE.match(words)
    end = first.end() if first else len(words)
    behind = _SENTENCE.match(words, end) if end <= _SHORT and "《" not in words[:end] else None
    return words[: behind.end() if behind else end]


def _masthead(text: str, blocks: Sequence[Block]) -> Iterator[Cut]:
    """What stands over the first item, if anything does."""
    if blocks:
        start, end = blocks[0].start, blocks[-1].end
        yield Cut(PartKind.OTHER, text[start : blocks[0].end], start, end, start, blocks[0].end)


def _cut(text: str, blocks: Sequence[Block], head: _Head, year: int | None) -> Cut:
    """An item as a digest of the policy that it tells of, or as news of its place where it tells of none."""
    start, end = blocks[0].start, blocks[-1].end
    if not head.title:
        return Cut(PartKind.NEWS, "", start, end, -1, start, place=head.place)
    foreword = _telling(text, next(one for one in blocks if one.start <= head.title_start < one.end), head.title_start)
    return Cut(
        PartKind.DIGEST,
        head.title,
        start,
        end,
        head.title_start,
        foreword[1],
        foreword=foreword,
        year=year,
        place=head.place,
    )


def _telling(text: str, block: Block, at: int) -> tuple[int, int]:
    """The part of a paragraph that tells of the policy named at an offset, without number, place and headline."""
    bare = _bare(text[block.start : block.end])
    placed = _PLACED.match(bare)
    start = block.end - len(bare) + (placed.end() if placed and _named_before(bare) else 0)
    return max((cut.end() for cut in _CUTS.finditer(text, start, at)), default=start), block.end


__all__ = ["cut_roundup", "has_masthead"]
