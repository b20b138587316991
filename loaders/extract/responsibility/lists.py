"""A list of units as its members: groups between ，, tails such as 等部门, and what the names share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.extract.responsibility.departments import FORM_OF_TAIL, GOVERNMENT_HEAD
from loaders.extract.responsibility.governed import complete_places, distribute
from loaders.extract.responsibility.levels import join_levels
from loaders.extract.responsibility.names import Kind, complete, kind_of
from loaders.extract.responsibility.persons import without_person
from loaders.extract.responsibility.pieces import BRACKET, CLOSERS, LEAD_IN, Piece, balanced, find_pieces, plain, split
from loaders.extract.responsibility.shares import (
    FUNCTION_LIKE_BODY,
    last_form,
    of_carriers,
    share_form,
    share_prefixes,
)
from loaders.lexicon.cores import functions
from loaders.mention import RefusalReason
from loaders.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Member:
    """One unit of a list: where its words stand, its name with the shared prefix, and what it is."""

    start: int
    end: int
    name: str
    kind: Kind
    open_list: bool = False  # the list ends in 等
    alias: str = ""  # a second name in brackets: 省发展改革委（省能源局）
    role: str = ""  # a role said in brackets behind the name: 市教委（牵头）


_TRAIL = re.compile(r"[\s。．.、，,；;：:）)】\]〕］]+$")
_NUMBERING = re.compile(r"[\s、，；]*(?:[（(]\d{1,2}[）)]|[①-⑩])$")  # of the label that follows
# 等, 等有关部门, 等市级相关部门和单位: nobody is added. 等相关区人民政府 gives its form to bare places before it.
_TAIL = re.compile(
    r"(?P<etc>(?<![中高初同平优特])等)?(?P<tail>(?:\s*(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:个|家))?(?:有关|相关|各|省级"
    r"|市级|区级|县级|国务院|国家|省属|市属|区属|国有|省直|市直|区直|县直|中央(?:和国家机关)?|自治区(?:直|级)?|[省市区县州](?=有关|相关|各)|职能|责任|成员|主管|行政|管理|配合|其他|业务|行业|监管"
    r"|执法|(?<=等)[\u4e00-\u9fff]{2,10}?(?=部门$|机构$|机关$))*"
    r"(?:部门|单位|机构|机关|企业|厅局|委办局|方面|部委|委局|科局|人民团体|社会组织|群团组织|群众团体|群团|媒体|金融机构"
    r"|运营商|高校|院校)(?:[和及与或、](?:有关|相关|各"
    r"|行业)*(?:部门|单位|机构|企业|专家|方面))?(?:[（(](?:单位|部门|机构)[）)])?(?:[和及]法律、?法规(?:、规章)?授权的组织)?)?$"
)
# What all of them are called.
_CALLED = re.compile(
    r"(?<=[门构关位业])[（(〔](?:以下|下)?[统简合并]称(?:[^（）()〔〕]|[（(][^（）()〔〕]{1,6}[）)]){2,24}[）)〕]$"
)
_SOCIAL = ("等社会组织", "等公益组织", "等慈善组织", "等行业协会", "等社会团体")
# What it can end in: most names end in none of these, and are not searched for a tail.
_TAIL_ENDS = (
    *("等", "部门", "单位", "机构", "机关", "企业", "厅局", "办局", "方面", "部委"),
    *("单位）", "部门）", "委局", "科局", "团体", "组织", "群团", "媒体", "营商", "高校", "院校", "专家"),
)
# The same inside a list: 财政部等有关部门及各地区.
_INNER_TAIL = re.compile(
    r"等(?:\d{1,2}(?:个|家))?(?:有关|相关|各|[省市区县州](?=有关|相关|各)|省级|市级|区级|县级|国务院|省直|市直|职能|责任|成员|主管"
    r"|行政)*(?:部门|单位|机构|企业|(?:设区的?市|[市区县州])?(?:人民)?政府)?(?P<joint>以及|及其|[及和与]|(?=、))"
    r"(?!(?:有关|相关)*(?:单位|部门|机构|机关|团体|组织|方面|企业|专家|高校|院校|行业)|法律)"
)
_PLACE_TAIL = re.compile(
    r"(?<!天)等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?(?:有关|相关|各)?"
    r"(?P<form>(?:设区的?市|市|区|县|州|县区|区县|市县|地)?(?:[（(][^（）()]{1,8}[）)])?(?:人民政府|政府"
    r"|管委会)(?:（行署）)?)$"
)
_ETC_ONLY = re.compile(r"等(?:有关|相关)?(?:省|市|区|县|州|地|地区|地方|市州|区县)?$")
_UNNAMED_REST = re.compile(r"^(?:其)?(?:所属|工作|有关|相关|各|其他|职能|组成|行政)*(?:部门|单位|机构|机关)?$")


def read_list(text: str, start: int, end: int) -> list[Member]:
    """The members of a list of units, in order, with the prefixes and forms that they share restored."""
    return [
        Member(start + one.start, start + one.end, one.name, one.kind, one.open_list, one.alias, one.role)
        for one in _read_words(text[start:end])
    ]


@lru_cache(maxsize=4096)
def _read_words(words: str) -> tuple[Member, ...]:
    # Documents repeat their lists, and several rules look at one list: each is taken apart once.
    pieces, is_open = _read_pieces(words)
    members = [_member(piece) for piece in pieces]
    if words.endswith(_SOCIAL):
        members = [replace(one, kind=Kind("Organization")) if one.kind.type == "Agency" else one for one in members]
    if is_open and members:
        members[-1] = replace(members[-1], open_list=True)
    return tuple(members)


def _read_pieces(words: str) -> tuple[list[Piece], bool]:
    """The names of a list, each completed from its neighbours, and whether a group of them is open at its end."""
    start, end = _trim(words, 0, len(words))
    end = start + len(_NUMBERING.sub("", words[start:end]))
    pieces: list[Piece] = []
    is_open = False
    for group, (group_start, group_end) in enumerate(_groups(words, start, end)):
        found, opened = _read_group(words, group_start, group_end, group)
        pieces += found
        is_open = is_open or opened
    pieces = list(join_levels(pieces)) if len(pieces) > 1 else pieces
    complete_places(pieces)
    of_carriers(pieces)
    share_prefixes(pieces)
    return pieces, is_open


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if lead := LEAD_IN.match(text[start:end]):
        start += lead.end()
    words = text[start:end]
    if (trail := _TRAIL.search(words)) and not (trail.group()[0] in CLOSERS and balanced(words)):
        end = start + trail.start()
    return start, end


def _groups(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between ， and ；, where a shared prefix ends; marks inside brackets do not count."""
    for part_start, part_end in split(text, start, end, "，,；;"):
        at = part_start
        for tail in _INNER_TAIL.finditer(text, part_start, part_end):
            if not BRACKET.search(text[at : tail.start()]) or balanced(text[at : tail.start()]):
                yield at, tail.start("joint")
                at = tail.end("joint")
        yield at, part_end


def _read_group(text: str, start: int, end: int, group: int) -> tuple[list[Piece], bool]:
    words = text[start:end].rstrip()
    end = start + len(words)
    if called := _CALLED.search(words):
        words = words[: called.start()]
        end = start + len(words)
    if place := _PLACE_TAIL.search(words):
        return distribute(text, start, start + place.start(), place["form"], group), True
    form, is_open = "", False
    if tail := _find_tail(words):
        form, is_open, end = _cut_tail(words, tail, start, end)
    elif etc := _ETC_ONLY.search(words):
        is_open, end = True, start + etc.start()
    pieces = [piece for piece in find_pieces(text, start, end, group) if piece.name]
    return share_form(pieces, form or last_form(pieces)), is_open


def _find_tail(words: str) -> re.Match[str] | None:
    """What the words of a group end in behind their last name: 等, 等部门, 有关单位."""
    tail = _TAIL.search(words) if words.endswith(_TAIL_ENDS) else None
    return tail if tail and any(tail.groups()) else None


def _cut_tail(words: str, tail: re.Match[str], start: int, end: int) -> tuple[str, bool, int]:
    """What a tail gives to the bare functions before it, whether the list is open, and where the names end."""
    if not tail["etc"]:
        return "", False, end
    form = FORM_OF_TAIL.search(tail["tail"] or "")
    lacking = form is not None and _lack_form(words[: tail.start()])
    return form["form"] if form and lacking else "", True, start + tail.start()


def _lack_form(names: str) -> bool:
    """Whether one of the names before a tail is a bare function, which takes its form from there."""
    last = re.split(r"[、\s]", names)[-1]
    if not complete(plain(last)) or FUNCTION_LIKE_BODY.match(last):
        return True
    return any(one in functions() for one in names.split("、")[:-1])


def _member(piece: Piece) -> Member:
    name, kind = piece.name, kind_of(piece.name)
    if kind.refusal == "unreadable" and (body := without_person(name)):
        name, kind = body, kind_of(body)
    if government := _before_unnamed(name, kind):
        if government["joint"]:
            name = government["head"]  # 市人民政府及其有关部门: only the departments are unnamed
            kind = kind_of(name)
        else:
            kind = Kind(refusal=RefusalReason.GENERIC)
    return Member(piece.start, piece.end, name, kind, False, piece.alias, piece.role)


def _before_unnamed(name: str, kind: Kind) -> re.Match[str] | None:
    """The government in a name behind which only units without a name stand: 市人民政府及其有关部门."""
    government = GOVERNMENT_HEAD.match(name)
    if government is None or not government["rest"] or not _UNNAMED_REST.match(government["rest"]):
        return None
    return government if kind.refusal or not government["rest"].startswith("各") else None
