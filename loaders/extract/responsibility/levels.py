"""Governments named by their level: 各市、县（市、区）人民政府 is one collective, 市、县人民政府 are two."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence

from loaders.extract.responsibility.described import LEVELS, WHERE
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.pieces import LEVEL_HEAD, LEVEL_PIECE, Piece
from loaders.lexicon.places import Division, by_name, place_end

EACH_LEVEL = re.compile(
    rf"^(?:[\u4e00-\u9fff]{{2,8}}?[省市县区州盟旗])?(?:(?:沿[线江海边淮黄河湖]|流域内?|全[省市区县州]|本[省市])?各(?:有关|相关)?|有关|相关)"
    rf"(?:{LEVELS}|地)$"
)
_LAST_OF_CHAIN = tuple("市区县州盟旗")
# What the divisions of a rank are called, where a law lists all of them: each list is one collective.
_RANK = {
    **dict.fromkeys(("省", "自治区", "直辖市"), 1),
    **dict.fromkeys(("设区的市", "自治州"), 2),
    **dict.fromkeys(("县", "自治县", "旗", "自治旗", "不设区的市", "市辖区", "县级市"), 3),
    **dict.fromkeys(("乡", "民族乡", "镇"), 4),
}
_PAIRS = ({"区", "县"}, {"乡", "镇"})  # of one rank wherever they stand together
_ONLY_LAW_SAYS = ("自治区", "直辖市", "自治州", "自治县", "自治旗", "不设区的市", "市辖区", "民族乡")
_ELSEWHERE = re.compile(r"[（(](?:行署|管委会)[）)]$")  # 省、市（地）人民政府（行署）: no province has one
_SIDE_BY_SIDE = {("党委", "政府"), ("党委", "人民政府")}  # what each level has of both
_DEPARTMENT = re.compile(r"(?:部门|机关|机构)$")
_ITSELF = re.compile(r"(?:政府|行署|行政公署|管委会|办事处|党委)(?:[（(][^（）()]+[）)])?$")
_GOVERNMENT = re.compile(r"(?:人民)?政府(?=[^（(])")
_OF_AREA = re.compile(rf"{WHERE}(?<=的)(?={LEVELS}$)")
_FUNCTION = re.compile(r"(?![省市区县州])[\u4e00-\u9fff]{2,16}")
_TOWNS = ("镇", "乡", "街道", "镇街")
_OTHER_FORM = re.compile(r"[（(][^（）()]+[）)]$")
_COUNTIES = ("县区", "区县", "县市区", "县（市、区）", "县（市）区", "市、区）", "市）")
_RANKS = "州县旗"  # what an autonomous division's name is abridged to
RANKED_GOVERNMENT = re.compile(r"^[\u4e00-\u9fff]{2,8}?(?P<rank>[市州盟县区])(?P<form>人民政府|政府)$")


def join_levels(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of a list with those that name only levels joined, or completed from the last of them."""
    index = 0
    while index < len(pieces):
        run = _levels_end(pieces, index)
        head = LEVEL_HEAD.match(pieces[run].name) if run < len(pieces) else None
        if run == index:
            yield pieces[index]
            index += 1
        elif head is None or pieces[run].group != pieces[index].group or _is_above(pieces[run - 1].name, head):
            yield from _without_head(pieces, index, run)
            index = run
        else:
            index = yield from _headed(pieces, index, run, head)


def _is_above(level: str, head: re.Match[str]) -> bool:
    """Whether a department is of a rank above the levels before it, and so none of theirs: 各乡镇、县农业农村局."""
    below = _OTHER_FORM.sub("", level).endswith(_TOWNS) or (head["level"] == "市" and level.endswith(_COUNTIES))
    return below and head["level"] in ("省", "市", "县", "区", "州", "旗") and not _ITSELF.search(head["form"])


def _headed(pieces: Sequence[Piece], start: int, run: int, head: re.Match[str]) -> Generator[Piece, None, int]:
    """Levels up to the one that says what they are, and the departments behind that share them; where these end."""
    yield from _with_head(pieces[start : run + 1], head)
    levels, index = pieces[start:run], run + 1
    while index < len(pieces) and (rest := _same_levels(head, pieces[run], pieces[index])):
        yield from _of_levels(levels, head, pieces[index], rest)
        index += 1
    return index


def _same_levels(head: re.Match[str], first: Piece, piece: Piece) -> str:
    """What a piece says behind the levels of its list's first department: 市、县政府教育、公安部门; else nothing."""
    if piece.group != first.group:
        return ""
    if (head["form"], piece.name) in _SIDE_BY_SIDE:
        return piece.name
    if _ITSELF.search(head["form"]) or not _DEPARTMENT.search(piece.name):
        return ""
    if government := _GOVERNMENT.match(head["form"]):
        return _behind(head["level"] + government[0], piece)
    return piece.name if _is_bare(piece) else ""


def _behind(government: str, piece: Piece) -> str:
    """What a piece says behind the government that it was given; nothing where it was given none or another."""
    return piece.name.removeprefix(government) if piece.given and piece.name.startswith(government) else ""


def _is_bare(piece: Piece) -> bool:
    """Whether a department has no level of its own: 公安部门."""
    return not piece.given and _FUNCTION.fullmatch(piece.name) is not None and kind_of(piece.name).refusal is None


def _of_levels(levels: Sequence[Piece], head: re.Match[str], piece: Piece, rest: str) -> Iterator[Piece]:
    """A department of each level: of the levels that stand before the head of their list, and of its own."""
    government = _GOVERNMENT.match(head["form"])
    form = (government[0] if government else "") + rest
    if EACH_LEVEL.match(levels[0].name) or _of_one_rank([*(one.name for one in levels), head["level"]]):
        yield Piece(piece.start, piece.end, levels[0].name + form, piece.group, given=True)
        return
    rank = _rank_word(head)
    for level in (*(one.name.removesuffix(rank) + rank for one in levels), _where(levels[0]) + head["level"]):
        yield Piece(piece.start, piece.end, level + form, piece.group, given=True)


def _levels_end(pieces: Sequence[Piece], start: int) -> int:
    end = start
    while end < len(pieces) and pieces[end].group == pieces[start].group and _is_level(pieces[end], end == start):
        end += 1
    return end


def _is_level(piece: Piece, first: bool) -> bool:
    """Whether a piece names a level; a second 各 begins the next collective."""
    return LEVEL_PIECE.match(piece.name) is not None or (first and EACH_LEVEL.match(piece.name) is not None)


def _with_head(pieces: Sequence[Piece], head: re.Match[str]) -> Iterator[Piece]:
    """Levels before one that says what they are: 市、县（市、区）| 人民政府."""
    first, last = pieces[0], pieces[-1]
    if EACH_LEVEL.match(first.name):
        yield _collective(pieces, "")
        return
    if _of_one_rank([*(piece.name for piece in pieces[:-1]), head["level"]]):
        last.name = head["level"] + head["form"]
        yield _collective(pieces, "")
        return
    yield from _each_level(pieces, head)


def _each_level(pieces: Sequence[Piece], head: re.Match[str]) -> Iterator[Piece]:
    """Levels that are of several ranks, each with the form of the last: 市、县 | 人民政府 are two."""
    first, last = pieces[0], pieces[-1]
    form = _ELSEWHERE.sub("", head["form"])
    rank = _rank_word(head)
    paired = len(pieces) > 2 and {pieces[-2].name, head["level"]} in _PAIRS
    for piece in pieces[: -2 if paired else -1]:
        name = piece.name.removesuffix(rank) + rank if len(piece.name) < 3 else piece.name
        yield Piece(piece.start, piece.end, name + form, piece.group, given=True)
    last.name, last.given = _where(first) + last.name.replace(f"{head['level']}的", head["level"], 1), True
    yield _collective(pieces[-2:], "") if paired else last


def _rank_word(head: re.Match[str]) -> str:
    """The 级 that the last of some levels lends to those before it: 市、县级人民政府 are 市级 and 县级."""
    return "级" if re.fullmatch("[省市县区乡]级", head["level"]) else ""


def _where(first: Piece) -> str:
    """The area whose governments a list names, which its first level says: 示范区所在地的 | 市、县人民政府."""
    area = _OF_AREA.match(first.name)
    return area[0] if area else ""


def _of_one_rank(levels: Sequence[str]) -> bool:
    """Whether levels are what the divisions of one rank are called: 省、自治区、直辖市, but not 市、县."""
    if set(levels) in _PAIRS:
        return True
    if not any(level.endswith(_ONLY_LAW_SAYS) for level in levels):
        return False
    return len({_rank(level) for level in levels}) == 1


def _rank(level: str) -> int:
    """Of which rank the divisions are that a word names, whatever says where; 0 for a word of several ranks."""
    name = max((name for name in _RANK if level.endswith(name)), key=len, default="")
    return _RANK.get(name, 0)


def _without_head(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    """Levels that nothing follows (各区、县级市), or named governments: 各盟市、满洲里市人民政府."""
    form = _form_behind(pieces, end, pieces[start].group)
    if EACH_LEVEL.match(pieces[start].name) and (form or end - start > 1):
        yield _collective(pieces[start:end], form)
    else:
        yield from pieces[start:end]


def _collective(pieces: Sequence[Piece], form: str) -> Piece:
    first = pieces[0]
    return Piece(first.start, pieces[-1].end, "、".join(piece.name for piece in pieces) + form, first.group, given=True)


def _form_behind(pieces: Sequence[Piece], start: int, group: int) -> str:
    """The form of the government that ends a run of named places."""
    for piece in pieces[start:]:
        if piece.group != group:
            break
        if government := RANKED_GOVERNMENT.match(piece.name):
            return government["form"]
        if not is_place(piece.name, piece.name):
            break
    return ""


def is_place(known: str, full: str) -> bool:
    """Whether a name that a division goes by belongs to the division of that full name, or abridged one: 红河州."""
    named = by_name().get(known, ())
    if any(one.name == full for one in named) or (known == full and _is_chain(full)):
        return True
    return full[-1:] in _RANKS and any(one in named for one in _abridged(full))


def _abridged(name: str) -> list[Division]:
    """The divisions that a name abridges, and is no usual short name of: 红河州."""
    return [one for one in by_name().get(name, ()) if name not in one.shorts]


def _is_chain(name: str) -> bool:
    """Whether a name is a chain of divisions that ends in a full name: 江苏省苏州市吴江区."""
    if name[-1:] not in _LAST_OF_CHAIN or name in by_name() or place_end(name, 0) < len(name):
        return False
    return any(one.name == name[at:] for at in range(2, len(name) - 1) for one in by_name().get(name[at:], ()))
