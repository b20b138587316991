"""Places in a list of units as who governs them: 济南市 is its government, 高新区 its committee, and 各 is shared."""

from __future__ import annotations

import re

from loaders.extract.responsibility.levels import is_place
from loaders.extract.responsibility.names import complete
from loaders.extract.responsibility.pieces import LEVEL_HEAD, Piece, find_pieces
from loaders.extract.responsibility.tails import complete_short_names
from loaders.lexicon.places import by_name

_EACH = re.compile(r"^(?:\S{0,8}?各级|(?:各|有关|相关)[^党政]{1,12}(?=党委|党工委|党（工）委|行政公署|行署|委$))")
_ZONE = re.compile(
    r"(?<!各)(?:新区|高新区|经开区|开发区|园区|科学城|生态城|示范区|度假区|保税区|综保区|合作区|试验区|实验区|管理区|集聚区|经济区)$"
)
_NAMED_ZONE = re.compile(
    r"(?!各|有关|相关|其他|所在|[省市县区州]级|国家级)[\u4e00-\u9fff（）]{4,}$|[市县区]?(?:高新区|经开区)$"
)
_ANY_ZONE = re.compile(r"(?:开发区|园区|功能区|高新区|经开区)$")  # behind 各区县: each of them
_REAL_DISTRICTS = ("浦东新区", "滨海新区")  # the other 新区 are run by a 管委会
_COMMITTEE, _PARTY_COMMITTEE = ("管委会", "管理委员会", "办事处"), "党工委"  # 高新区党工委和管委会
_BELOW = ("街道", "乡镇", "镇街", "园区")  # 各园区、街道
_PLACE_ENDS = ("省", "市", "区", "县", "州", "盟", "旗")
_RANK = re.compile(r"[市县区州盟旗](?=(?:人民)?政府$)")
_COUNTS = "两三四五六七八九十"
_COUNTED = re.compile(
    rf"(?P<last>[\u4e00-\u9fff]{{2,5}}?)(?P<count>[{_COUNTS}])(?P<rank>[省市州县区旗]{{1,2}})(?P<body>[\u4e00-\u9fff]{{2,14}})"
)
_BARE_GOVERNMENT = re.compile(
    r"^(?:市|县|区|旗|镇|乡|街道|新区|开发区|园区|功能区)(?:[（(][^）)]{1,8}[）)])?(?:人民政府|政府|管委会|办事处)$"
)
_GOVERNMENT = re.compile(r"(?:人民)?政府(?:[（(](?:街道)?(?:办事处|管委会)[）)])?")


def distribute(text: str, start: int, end: int, form: str, group: int) -> list[Piece]:
    """滨海新区、西青区等相关区人民政府: each bare place is the government of that place."""
    government = re.sub(
        r"（行署）$", "", re.sub(r"^(?:设区的?市|市|区|县|州|县区|区县|市县|地)?(?:（[^）]*）)?", "", form)
    )
    rank = _RANK.match(form)
    pieces = [piece for piece in find_pieces(text, start, end, group) if piece.name]
    for piece in pieces:
        if rank and is_place(piece.name, piece.name + rank[0]):
            piece.name, piece.given = f"{piece.name}{rank[0]}{government}", True
        elif _is_bare_place(piece.name):
            piece.name += government if not piece.name.endswith("政府") else ""
            piece.given = True
    return pieces


def _is_bare_place(name: str) -> bool:
    """Whether a name is a place that lacks its government: 西青区, 高新区."""
    return not complete(name) or name.endswith(_PLACE_ENDS)


def complete_places(pieces: list[Piece]) -> None:
    """济南市 in a list of units is its government; 各盟行政公署、市人民政府 are both 各."""
    complete_short_names(pieces)
    _of_counted(pieces)
    for index, piece in enumerate(pieces):
        if name := _completed(pieces, index):
            piece.name, piece.given = name, True


def _of_counted(pieces: list[Piece]) -> None:
    """广东、贵州、云南三省交通运输厅: each of the places that a name counts has such a body."""
    for index, piece in enumerate(pieces):
        if counted := _COUNTED.fullmatch(piece.name):
            first = max(0, index - 1 - _COUNTS.find(counted["count"]))
            _give_body(pieces[first : index + 1], counted)


def _give_body(pieces: list[Piece], counted: re.Match[str]) -> None:
    """Give each of so many places the body that the last of them names, where they are places."""
    places = [*(one.name for one in pieces[:-1]), counted["last"]]
    if len(places) != _COUNTS.find(counted["count"]) + 2 or not all(place in by_name() for place in places):
        return
    for one, place in zip(pieces, places, strict=True):
        one.name, one.given = _ranked(place, counted["rank"][0]) + counted["body"], True


def _ranked(place: str, rank: str) -> str:
    """A place with its rank, where it is called so with it: 云南省, 广西."""
    return place + rank if is_place(place, place + rank) else place


def _completed(pieces: list[Piece], index: int) -> str:
    name = pieces[index].name
    before = pieces[index - 1].name if index else ""
    if name in _COMMITTEE and before.endswith(_PARTY_COMMITTEE):
        return before.removesuffix(_PARTY_COMMITTEE) + name
    if _ANY_ZONE.match(name) and before.startswith("各"):
        return f"各{name}{_committee_behind(pieces, index)}"
    if _is_zone(name):
        return _with_committee(pieces, index)
    return _as_government(before, name)


def _with_committee(pieces: list[Piece], index: int) -> str:
    """A zone with its committee, as a later name of its group writes it; nothing for zones of which none is named."""
    name = pieces[index].name
    committee = _committee_behind(pieces, index) or ("管委会" if _NAMED_ZONE.match(name) else "")
    return name + committee if committee else ""


def _is_zone(name: str) -> bool:
    """Whether a committee runs a place, not a government."""
    return _ZONE.search(name) is not None and name not in _REAL_DISTRICTS


def _committee_behind(pieces: list[Piece], index: int) -> str:
    """管委会, where a later name of the same group ends in it: then the zones before it are run by one too."""
    behind = [one.name for one in pieces[index + 1 :] if one.group == pieces[index].group]
    return next((form for form in ("管委会", "管理委员会") if any(name.endswith(form) for name in behind)), "")


def _as_government(before: str, name: str) -> str:
    """The government of a place, or one with the 各 or 各级 of the name before it; nothing where a name is neither."""
    if is_place(name, name):
        return name + "人民政府"
    if before and (levels := _levels_before(before, name)):
        return levels + name
    return "各" + name if before.startswith("各") and _is_each_of(before, name) else ""


def _levels_before(before: str, name: str) -> str:
    """Whose a bare government is by the name before it: 县（区）委、政府, 各级党委、政府; else empty."""
    if not _GOVERNMENT.fullmatch(name):
        return ""
    level = LEVEL_HEAD.match(before)
    if level and level["form"] in ("党委", "委"):
        return before[: level.end("level")]
    each = _EACH.match(before)
    return each.group() if each else ""


def _is_each_of(before: str, name: str) -> bool:
    """Whether 各 before a name is said of the next one too: 各县人民政府、管委会, 各园区、街道."""
    if name in _BELOW:
        return before.endswith(_PLACE_ENDS + _BELOW)
    return name in _COMMITTEE or _BARE_GOVERNMENT.match(name) is not None
