"""What the names of a list share: a form (发展改革、财政等部门), a government, a level, and a prefix."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, groupby
from operator import attrgetter

from loaders.extract.responsibility.departments import (
    FORM_OF_TAIL,
    is_department,
    joined_to_government,
    of_government,
    without_government,
)
from loaders.extract.responsibility.levels import EACH_LEVEL, is_place
from loaders.extract.responsibility.names import complete
from loaders.extract.responsibility.pieces import LEVEL_PIECE, UNNAMED, Piece
from loaders.extract.responsibility.prefixes import Prefix, read_prefix, share
from loaders.lexicon.bodies import longest_body
from loaders.lexicon.cores import functions

_OFFICES, _INNER = ("处", "司", "科"), ("处", "司", "科", "局", "室")  # inner offices of departments
# What names bodies of many levels and holds for each function of its list: 县级以上网信、公安机关.
_OF_LEVELS = re.compile(
    r"(?:全[省市区县州]|本[省市区县]|地方)?(?:各级|各地区?|各?(?:省|县|乡)级(?!以上|市)|各市级|(?:县|区|乡|镇|乡镇|设区的市|地级市|市|地市)级?以上(?:地方)?(?:各级)?)(?!人民|政府|党)"
)
_FUNCTION = re.compile(
    r"^(?:[省市县区州盟旗][（(][市区县旗州、]{1,6}[）)])?[\u4e00-\u9fff]{2,14}(?:[（(][\u4e00-\u9fff]{2,6}[）)])?$"
)
_SHORTEST_PAIR = 4
FUNCTION_LIKE_BODY = re.compile(
    r"^(?:[省市区县州盟旗]|自治区)?(?:消防(?:救援)?|海事|口岸|边检|邮政|电力|供电|通信|机场|港务|公积金|(?:交通)?港口|水务|燃气|热力|疾控|证券|保险|石油)$"
)


_CARRIERS = ("电信", "移动", "联通", "铁塔", "广电")
_OF_CARRIER = re.compile(rf"(?:中国)?(?:{'|'.join(_CARRIERS)})(?P<of>[\u4e00-\u9fff]{{0,8}}公司)")


def of_carriers(pieces: list[Piece]) -> None:
    """电信、移动、联通陕西公司: the company of a place stands once behind the carriers of a list."""
    of = ""
    for piece in reversed(pieces):
        if named := _OF_CARRIER.fullmatch(piece.name):
            of = named["of"]
        elif of and piece.name in _CARRIERS:
            piece.name, piece.given = f"{'中国' if of != '公司' else ''}{piece.name}{of}", True
        else:
            of = ""


def last_form(pieces: list[Piece]) -> str:
    """发展改革、财政、税务部门: the form of the last name, where bare functions stand before it."""
    pieces = _without_joined_body(pieces)
    form = FORM_OF_TAIL.search(pieces[-1].name) if pieces else None
    if form is None or form.start() < 2:
        return ""
    if pieces[-1].name.removesuffix("部门") in functions():  # 水务、市场监督管理部门
        return "部门" if _follows_bare(pieces) else ""
    return _called_alike(pieces, form["form"])


def _called_alike(pieces: list[Piece], form: str) -> str:
    """The form of the last name, where those before it, or the government in it, leave theirs to it."""
    if not (_follows_bare(pieces) or joined_to_government(pieces[-1].name)):
        return ""
    # 教育、民政及其他甲场景业务主管部门: the departments before it are called so by nobody
    return form.removeprefix("业务主管") if pieces[-1].name.startswith(UNNAMED) else form


def _without_joined_body(pieces: list[Piece]) -> list[Piece]:
    """公安、税务部门和人民法院: the names before a body that 和 joins to them, which has no form to share."""
    last = pieces[-1] if len(pieces) > 2 else None
    joined = last and last.joint in "和及与" and complete(last.name) and not last.name.startswith(UNNAMED)
    return pieces[:-1] if joined else pieces


def _follows_bare(pieces: list[Piece]) -> bool:
    """Whether bare functions stand before the last name, the last of which may sound like a body."""
    before = [one.name for one in pieces[:-1]]
    if not any(map(_is_bare, before)):  # 市水务、建设交通行政管理部门
        return bool(before) and all(map(_is_trade_of_place, before))
    # 农业农村、海关、生态环境主管部门
    return before[-1] == "海关" or _is_bare(before[-1]) or FUNCTION_LIKE_BODY.match(before[-1]) is not None


def _is_trade_of_place(name: str) -> bool:
    """Whether a name that sounds like a body is a function of a place: 市水务."""
    return name[0] in "省市区县" and FUNCTION_LIKE_BODY.match(name) is not None


def _is_bare(name: str) -> bool:
    """Whether a name has no form of a body, and is no level."""
    return not complete(name) and not LEVEL_PIECE.match(name)


def share_form(pieces: list[Piece], form: str) -> list[Piece]:
    """发展改革、财政等部门: each bare function takes the form of the tail, and the government before it too."""
    if not form:
        return of_government(pieces)
    _of_places(pieces)
    government = ""
    expanded: list[Piece] = []
    for whole in chain.from_iterable(map(_each_function, pieces)):
        piece, government = without_government(whole, government, expanded)
        if _is_function(piece.name):
            piece.name, piece.given = f"{government}{piece.name}{form}", bool(government)
        expanded.append(piece)
    _share_levels(expanded)
    _of_several_levels(expanded)
    return expanded


def _each_function(piece: Piece) -> tuple[Piece, ...]:
    """财政和卫生健康 before 等部门 as two functions; 文化和旅游 is one."""
    first, joint, second = piece.name.partition("和") if len(piece.name) > _SHORTEST_PAIR else (piece.name, "", "")
    if not joint or piece.name in functions() or not (_is_trade(first) and _is_trade(second)):
        return (piece,)
    at = piece.end - len(second)
    return Piece(piece.start, at - 1, first, piece.group), Piece(at, piece.end, second, piece.group, joint="和")


def _is_trade(name: str) -> bool:
    """Whether departments are named so, also as 司法行政 and 水行政."""
    return name in functions() or name.removesuffix("行政") in functions() or name + "管理" in functions()


def _of_places(pieces: list[Piece]) -> None:
    """江苏省、浙江省人力资源部门: each place before a department of another has such a department too."""
    last = pieces[-1].name.removeprefix("本") if pieces else ""
    own = read_prefix(last).place
    if not own or FORM_OF_TAIL.search(last) is None:
        return
    for piece in pieces[:-1]:
        if is_place(piece.name, piece.name):
            piece.name, piece.given = piece.name + last[len(own) :], True


def _of_several_levels(pieces: list[Piece]) -> None:
    """市、县人民政府及其教育等部门: the departments are those of both, and so of no one level's name."""
    last = next((at for at, one in enumerate(pieces) if at and one.name.endswith("政府")), 0)
    if not last or not LEVEL_PIECE.match(pieces[last - 1].name):
        return
    for piece in pieces[last + 1 :]:
        piece.name = piece.name.removeprefix(pieces[last].name)
        piece.given = True


def _share_levels(pieces: list[Piece]) -> None:
    """县级以上网信、公安机关: what says of how many levels the first is, says it of each department behind it."""
    levels = _OF_LEVELS.match(pieces[0].name) if pieces else None
    if levels is None:
        return
    for piece in pieces[1:]:
        if not piece.given and is_department(piece.name) and not read_prefix(piece.name).place:
            piece.name, piece.given = levels[0] + piece.name, True


def _is_function(name: str) -> bool:
    """Whether a name lacks its form: 公安 and 消防 before 等部门."""
    if complete(name):
        return FUNCTION_LIKE_BODY.match(name) is not None
    return _FUNCTION.match(name) is not None and not (LEVEL_PIECE.match(name) or EACH_LEVEL.match(name))


def share_prefixes(pieces: list[Piece]) -> None:
    """Give each bare name the prefix of the name before it in its group: 自治区民政厅、司法厅."""
    for _, run in groupby(pieces, key=attrgetter("group")):
        _share_prefix(run)


def _share_prefix(group: Iterable[Piece]) -> None:
    """Give each bare name of one group the prefix of the name before it, or the department that houses it."""
    current, house = Prefix(), ""
    for piece in group:
        own = read_prefix(piece.name)
        if own.place:
            current = own if own.place != "新区" else current
            house = _house(piece.name)
        elif house and piece.name.endswith(_OFFICES):
            piece.name, piece.given = house + piece.name, True
        elif not piece.given:
            piece.name = share(current, piece.name)


def _house(name: str) -> str:
    """The department whose inner office a name is, which the offices behind it share: 省水利厅 of 省水利厅河湖处."""
    end = longest_body(name, 0) if name.endswith(_INNER) else None
    return name[:end] if end and end < len(name) else ""
