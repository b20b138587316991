"""A list of units as its members: separators, joined names, tails such as 等部门, shared prefixes and shared forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from loaders.extract.responsibility.names import Kind, complete, kind_of
from loaders.extract.responsibility.prefixes import Prefix, read_prefix, share
from loaders.lexicon.places import by_name


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


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    name: str
    group: int
    alias: str = ""
    role: str = ""
    joint: str = ""  # what joins it to the name before it: 、 和 及
    given: bool = field(default=False)  # the name was completed from its neighbours and takes no further prefix


_SEPARATOR = re.compile(r"[、，,；;\s/]+|(?<=[\u4e00-\u9fff])[．.·](?=[\u4e00-\u9fff])")
_LEAD_IN = re.compile(r"^(?:以及|及其|并由|由|和|及|与|会同|联合|，|、|：|:|\s)+")
_TRAIL = re.compile(r"[\s。．.、，,；;：:）)】\]〕］]+$")
_NUMBERING = re.compile(r"[\s、，；]*(?:[（(]\d{1,2}[）)]|[①-⑩])$")  # of the label that follows
_LEVELS_INSIDE = re.compile(
    r"[市区县州旗盟镇乡街道园地级、及或]+|自治[县州旗]|行署|管委会|开发区|各?类?园区|含\S{1,12}"
)
_OPENERS, _CLOSERS = "（(〔[【［", "）)〕]】］"
# 等, 等有关部门, 等市级相关部门和单位: nobody is added. 等相关区人民政府 gives its form to bare places before it.
_TAIL = re.compile(
    r"(?P<etc>等)?(?P<tail>(?:\s*(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:个|家))?(?:有关|相关|各|省级|市级|区级|县级|国家|省直|市直|区直|县直|中央|职能|责任|成员|主管|行政|管理|配合|其他|业务|行业|监管|执法)*"
    r"(?:部门|单位|机构|机关|企业|厅局|委办局|方面|部委|委局|科局)(?:[和及与或、](?:有关|相关|各|行业)*(?:部门|单位|机构|企业|专家|方面))?)?$"
)
# The same inside a list: 财政部等有关部门及各地区.
_INNER_TAIL = re.compile(
    r"等(?:\d{1,2}(?:个|家))?(?:有关|相关|各|省级|市级|区级|县级|省直|市直|职能|责任|成员|主管|行政)*(?:部门|单位|机构|企业)?(?P<joint>以及|及其|[及和与]|(?=、))(?!单位|部门|有关|相关)"
)
_PLACE_TAIL = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?(?:有关|相关|各)?"
    r"(?P<form>(?:设区的?市|市|区|县|州|县区|区县|市县|地)?(?:[（(][^（）()]{1,8}[）)])?(?:人民政府|政府|管委会)(?:（行署）)?)$"
)
_ETC_ONLY = re.compile(r"等(?:有关|相关)?(?:省|市|区|县|州|地|地区|地方|市州|区县)?$")
_LEVEL_PIECE = re.compile(
    r"^(?:省级?|市级?|县级?|区级?|州|盟|旗|乡级?|镇|街道|省|地级以上市|设区的?市级?|自治州|乡镇|地区)$"
)
_EACH_LEVEL = re.compile(
    r"^(?:各|全[省市区县州]各|本[省市]各)(?:设区的?市|地级以上市|区市|市州|州市|区县|县区|市|州|县|区|盟|旗|镇|乡|街道|自治州|地区|省|地)"
    r"(?:[（(][^）)]{1,10}[）)])?$"
)
_LEVEL_HEAD = re.compile(
    r"^(?P<level>(?:地级以上市|设区的市|区县|县区|市区|县市区|县级|区级|乡级|区|县|市|州|旗|乡|镇|街道|省|自治州|自治县|乡镇|地区)(?:[（(][^）)]{1,10}[）)])?)"
    r"(?P<form>(?:人民)?政府|管委会|党委|人大|政协|委|\S{0,14}(?:主管部门|行政部门|管理部门|部门|机关|机构))$"
)
_EACH = re.compile(r"^\S{0,8}?各级")
_BARE_GOVERNMENT = re.compile(r"^(?:市|县|区|旗|镇|乡|街道)(?:[（(][^）)]{1,8}[）)])?(?:人民政府|政府|管委会|办事处)$")
_JOINT = re.compile(r"以及|及其|或者|或|[和与及暨]")
_GOVERNMENT_HEAD = re.compile(r"^(?P<head>.{0,20}?(?:人民政府|政府))(?:及其|及|和|与|、)?(?P<rest>.*)$")
_OFFICE = re.compile(
    r"^(?:办公厅|办公室|办|国有资产|驻|研究室|参事室|新闻办|督查室|外办|外事|侨务|政务|机关|金融|口岸)|^(?:派出)?(?:机构|机关)$"
)
_UNNAMED_REST = re.compile(r"^(?:其)?(?:所属|工作|有关|相关|各|其他|职能|组成|行政)*(?:部门|单位|机构|机关)?$")
_BRACKET = re.compile(r"[（(〔\[［【](?P<inner>[^（）()〔〕\[\]［］【】]{1,30})[）)〕\]］】]?")
_ROLE_WORD = re.compile(r"^(?:总?牵头|主办|主责|主要责任|第一责任|牵头单位|主办单位|牵头部门|协办|配合|配合单位|参与)$")
_FUNCTION = re.compile(r"^[\u4e00-\u9fff]{2,14}$")
_FORM_OF_TAIL = re.compile(
    r"(?P<form>(?:行政|业务)?(?:主管|管理|监管|执法|监督管理)?(?:部门|机关|机构))(?:[和及]\S{0,6})?$"
)
_JUNK = 2  # characters that a reading error may leave behind a complete name: 省广电局省


def read_list(text: str, start: int, end: int) -> list[Member]:
    """The members of a list of units, in order, with the prefixes and forms that they share restored."""
    return [
        Member(start + one.start, start + one.end, one.name, one.kind, one.open_list, one.alias, one.role)
        for one in _read_words(text[start:end])
    ]


@lru_cache(maxsize=4096)
def _read_words(words: str) -> tuple[Member, ...]:
    # Documents repeat their lists, and several rules look at one list: each is taken apart once.
    start, end = _trim(words, 0, len(words))
    end = start + len(_NUMBERING.sub("", words[start:end]))
    pieces: list[_Piece] = []
    is_open = False
    for group, (group_start, group_end) in enumerate(_groups(words, start, end)):
        found, opened = _read_group(words, group_start, group_end, group)
        pieces += found
        is_open = is_open or opened
    pieces = list(_joined_levels(pieces))
    _of_places(pieces)
    _share_prefixes(pieces)
    members = [_member(piece) for piece in pieces]
    if is_open and members:
        members[-1] = replace(members[-1], open_list=True)
    return tuple(members)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if lead := _LEAD_IN.match(text[start:end]):
        start += lead.end()
    words = text[start:end]
    if (trail := _TRAIL.search(words)) and not (trail.group()[0] in _CLOSERS and _balanced(words)):
        end = start + trail.start()
    return start, end


def _balanced(words: str) -> bool:
    return sum(words.count(mark) for mark in _OPENERS) == sum(words.count(mark) for mark in _CLOSERS)


def _groups(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between ， and ；, where a shared prefix ends; marks inside brackets do not count."""
    for part_start, part_end in _split(text, start, end, "，,；;"):
        at = part_start
        for tail in _INNER_TAIL.finditer(text, part_start, part_end):
            if not _BRACKET.search(text[at : tail.start()]) or _balanced(text[at : tail.start()]):
                yield at, tail.start("joint")
                at = tail.end("joint")
        yield at, part_end


def _split(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    depth, at = 0, start
    for position in range(start, end):
        character = text[position]
        if character in _OPENERS:
            depth += 1
        elif character in _CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0 and character in marks:
            yield at, position
            at = position + 1
    yield at, end


def _read_group(text: str, start: int, end: int, group: int) -> tuple[list[_Piece], bool]:
    words = text[start:end].rstrip()
    end = start + len(words)
    if place := _PLACE_TAIL.search(words):
        return _distributed(text, start, start + place.start(), place["form"], group), True
    tail = _TAIL.search(words)
    form, is_open = "", False
    if tail and (tail["etc"] or tail["tail"]):
        form, is_open, end = _cut_tail(words, tail, start, end)
    elif etc := _ETC_ONLY.search(words):
        is_open, end = True, start + etc.start()
    pieces = [piece for piece in _pieces(text, start, end, group) if piece.name]
    return _with_form(pieces, form or _last_form(pieces)), is_open


def _cut_tail(words: str, tail: re.Match[str], start: int, end: int) -> tuple[str, bool, int]:
    """What a tail gives to the bare functions before it, whether the list is open, and where the names end."""
    form = (_FORM_OF_TAIL.search(tail["tail"] or "") or {"form": ""})["form"]
    last = re.split(r"[、\s]", words[: tail.start()])[-1]
    if tail["etc"]:
        bare = form if not complete(_plain(last)) else ""
        return (bare or ("部门" if form and bare else "")), True, start + tail.start()
    return "", False, end


def _last_form(pieces: list[_Piece]) -> str:
    """发展改革、财政、税务部门: the form of the last name, where bare functions stand before it."""
    form = _FORM_OF_TAIL.search(pieces[-1].name) if pieces else None
    if form is None or form.start() < 2:
        return ""
    government = _GOVERNMENT_HEAD.match(pieces[-1].name)
    bare = len(pieces) > 1 and not complete(pieces[-2].name) and not _LEVEL_PIECE.match(pieces[-2].name)
    return (
        form["form"]
        if bare or (government and government["rest"] and pieces[-1].name[len(government["head"])] in "及和")
        else ""
    )


def _plain(words: str) -> str:
    return _BRACKET.sub("", words)


def _pieces(text: str, start: int, end: int, group: int) -> Iterator[_Piece]:
    for part_start, part_end in _split(text, start, end, "、/ \t\n\u3000"):
        for name_start, name_end in _unjoin(text, part_start, part_end):
            yield _piece(text, name_start, name_end, group)


def _unjoin(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names that 和, 与 or 及 joins; inside 文化和旅游厅 nothing is joined, because 文化 is no name."""
    at = start
    for joint in _JOINT.finditer(text, start, end):
        levels = _LEVEL_PIECE.match(text[at : joint.start()]) and _LEVEL_HEAD.match(text[joint.end() : end])
        if joint.start() > at and (levels or complete(_plain(text[at : joint.start()]))) and joint.end() < end:
            yield at, joint.start()
            at = joint.end()
    yield at, end


def _piece(text: str, start: int, end: int, group: int) -> _Piece:
    if lead := _LEAD_IN.match(text[start:end]):
        start += lead.end()
    while start < end and text[start] in " \t\n\u3000*＊★☆":
        start += 1
    while end > start and text[end - 1] in " \t\n\u3000。；;*＊★☆":
        end -= 1
    name, alias, role = text[start:end], "", ""
    match = _BRACKET.search(name)
    if match and match.end() == len(name) and match.start() > 0 and not _LEVELS_INSIDE.fullmatch(match["inner"]):
        inner = match["inner"]
        if _ROLE_WORD.match(inner):
            name, role = name[: match.start()], inner
        elif not re.search(r"[、，]", inner) and complete(inner) and complete(name[: match.start()]):
            name, alias = name[: match.start()], inner
        elif complete(name[: match.start()]):
            name = name[: match.start()]
    plain = _without_junk(re.sub(r"[\s“”\"]", "", name))
    return _Piece(start, end, plain, group, alias, role, text[start - 1 : start])


def _without_junk(name: str) -> str:
    for cut in range(1, _JUNK + 1):
        if len(name) > cut + 2 and name[-cut:] in ("省", "等", "的", "和", "由") and complete(name[:-cut]):
            return name[:-cut]
    return name


def _distributed(text: str, start: int, end: int, form: str, group: int) -> list[_Piece]:
    """滨海新区、西青区等相关区人民政府: each bare place is the government of that place."""
    government = re.sub(
        r"（行署）$", "", re.sub(r"^(?:设区的?市|市|区|县|州|县区|区县|市县|地)?(?:（[^）]*）)?", "", form)
    )
    pieces = [piece for piece in _pieces(text, start, end, group) if piece.name]
    for piece in pieces:
        if not complete(piece.name) or re.search(r"(?:[省市区县州盟旗]|新区|开发区|高新区)$", piece.name):
            piece.name += government if not piece.name.endswith("政府") else ""
            piece.given = True
    return pieces


def _with_form(pieces: list[_Piece], form: str) -> list[_Piece]:
    """发展改革、财政等部门: each bare function takes the form of the tail; 省人民政府及科技等部门 takes the government too."""
    if not form:
        return _of_government(pieces)
    government = ""
    expanded: list[_Piece] = []
    for piece in pieces:
        head = _GOVERNMENT_HEAD.match(piece.name)
        if head and head["rest"] and not _OFFICE.match(head["rest"]):
            government = head["head"]
            rest_at = piece.end - len(head["rest"])
            if piece.name[len(government)] in "及和与":
                expanded.append(_Piece(piece.start, piece.start + len(government), government, piece.group))
            piece = _Piece(rest_at, piece.end, head["rest"], piece.group)
            if complete(piece.name):
                piece.name, piece.given = government + piece.name, True
        elif head and not head["rest"]:
            government = piece.name
        elif government and _FORM_OF_TAIL.search(piece.name) and not kind_of(piece.name).refusal:
            piece.name, piece.given = government + piece.name, True
        if not complete(piece.name) and _FUNCTION.match(piece.name) and not _LEVEL_PIECE.match(piece.name):
            piece.name, piece.given = f"{government}{piece.name}{form}", bool(government)
        expanded.append(piece)
    return expanded


def _of_government(pieces: list[_Piece]) -> list[_Piece]:
    """县级以上人民政府及市场监督管理部门: the department is that government's."""
    for before, piece in pairwise(pieces):
        near = piece.start - before.end == 1 and before.name.endswith("人民政府")
        if (
            near
            and piece.joint == "及"
            and not kind_of(piece.name).refusal
            and _FORM_OF_TAIL.search(piece.name)
            and not read_prefix(piece.name).place
        ):
            piece.name, piece.given = before.name + piece.name, True
    return pieces


def _of_places(pieces: list[_Piece]) -> None:
    """济南市 in a list of units is its government; 各盟行政公署、市人民政府 are both 各."""
    for index, piece in enumerate(pieces):
        if any(one.name == piece.name for one in by_name().get(piece.name, ())):
            piece.name, piece.given = piece.name + "人民政府", True
        elif index and piece.name in ("政府", "人民政府") and (each := _EACH.match(pieces[index - 1].name)):
            piece.name, piece.given = each.group() + piece.name, True
        elif index and pieces[index - 1].name.startswith("各") and _BARE_GOVERNMENT.match(piece.name):
            piece.name, piece.given = "各" + piece.name, True


def _share_prefixes(pieces: list[_Piece]) -> None:
    current, group = Prefix(), 0
    for piece in pieces:
        if piece.group != group:
            current, group = Prefix(), piece.group
        own = read_prefix(piece.name)
        if own.place:
            current = own
        elif not piece.given:
            piece.name = share(current, piece.name)


def _joined_levels(pieces: list[_Piece]) -> Iterator[_Piece]:
    """各市、县（市、区）人民政府 is one collective; 市、县人民政府 are two governments."""
    index = 0
    while index < len(pieces):
        run = index
        while run < len(pieces) and (_EACH_LEVEL.match(pieces[run].name) or _LEVEL_PIECE.match(pieces[run].name)):
            run += 1
        head = _LEVEL_HEAD.match(pieces[run].name) if run < len(pieces) else None
        if run == index or head is None or pieces[run].group != pieces[index].group:
            yield pieces[index]
            index += 1
            continue
        yield from _levels(pieces[index : run + 1], head)
        index = run + 1


def _levels(pieces: list[_Piece], head: re.Match[str]) -> Iterator[_Piece]:
    first, last = pieces[0], pieces[-1]
    if _EACH_LEVEL.match(first.name):
        name = "、".join(piece.name for piece in pieces)
        yield _Piece(first.start, last.end, name, first.group, given=True)
        return
    for piece in pieces[:-1]:
        yield _Piece(piece.start, piece.end, piece.name + head["form"], piece.group, given=True)
    last.given = True
    yield last


def _member(piece: _Piece) -> Member:
    name = piece.name
    kind = kind_of(name)
    government = _GOVERNMENT_HEAD.match(name)
    unnamed = government and government["rest"] and _UNNAMED_REST.match(government["rest"])
    if government and unnamed and (kind.refusal or not government["rest"].startswith("各")):
        kind, name = (
            kind_of(government["head"]),
            government["head"],
        )  # 市人民政府及其有关部门: the departments are unnamed
    return Member(piece.start, piece.end, name, kind, False, piece.alias, piece.role)
