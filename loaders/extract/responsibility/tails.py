"""What the name that ends a run of short ones gives to them: 武汉、宜昌市人民政府, 广州、黄埔海关, 甲、乙片区管委会."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.responsibility.levels import RANKED_GOVERNMENT, is_place
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.pieces import Piece
from loaders.lexicon.places import by_name

_OF_CITY = re.compile(
    r"^(?P<stem>[\u4e00-\u9fff]{2,5}?)(?P<rank>[省市州盟县区旗])(?P<form>[\u4e00-\u9fff]{1,12}[院局委厅办会])$"
)
_OF_RANKS = re.compile(
    r"^(?P<stem>[\u4e00-\u9fff]{2,5}?)(?P<ranks>[市州盟县区旗][（(][市州盟县区旗、]{1,5}[）)])(?P<form>(?:人民)?政府)$"
)
_CUSTOMS = re.compile(r"^[\u4e00-\u9fff]{2,4}(?P<tail>海关)$")
_ZONE = re.compile(
    r"^[\u4e00-\u9fff]{2,8}?"
    r"(?P<tail>(?:国家级?|省级)?(?:高新技术产业|经济技术|经济|自主创新|跨境电子商务|自由贸易)?"
    r"(?:片区|新区|开发区|高新区|经开区|合作区|示范区|园区|综试区|综合试验区|试验区|综保区|综合保税区|度假区)(?:管委会|管理委员会))$"
)
_SEATS = {"镇": "人民政府", "乡": "人民政府", "木": "人民政府", "道": "办事处"}
_BARE_TOWN = re.compile("(?!各|乡镇|城镇|[本该有相全])[\u4e00-\u9fff]{2,5}(?:(?<!乡)镇|(?<!城)乡|街道|苏木)")
_SEAT = re.compile(
    "(?!各|乡镇|[本该有相全])[\u4e00-\u9fff]{2,5}(?:[镇乡]|苏木)(?:人民)?政府$|[\u4e00-\u9fff]{2,5}街道(?:办事处|办)$"
)
_COUNT = re.compile(r"(?:[两二三四五六七八九十]|\d{1,2})个?$")  # 长沙、株洲、湘潭三市人民政府
_SHORT = re.compile(r"^[\u4e00-\u9fff]{2,6}$")


@dataclass(frozen=True, slots=True)
class Tail:
    """What a short name lacks, and the ranks of the divisions that take it; of no rank it fits any short name."""

    form: str
    ranks: str = ""
    towns: bool = False  # whether it is the seat of a town
    tier: int = 0  # that of the division whose department it is, which those of its tier before it have, too

    def whole(self, name: str) -> str:
        """A name with what it lacks; empty where it lacks something else."""
        if self.ranks:
            return next((name + rank + self.form for rank in self.ranks if is_place(name, name + rank)), "")
        lacking = _SHORT.match(name) is not None and kind_of(name).refusal == "unreadable"
        return name + self.form if lacking else ""

    def fits_peer(self, name: str) -> bool:
        """Whether a name is a division of the tier whose departments are named, and may have such a one, too."""
        if self.towns:
            return _BARE_TOWN.fullmatch(name) is not None
        return self.tier > 0 and is_place(name, name) and _tier(name) == self.tier


def _tier(name: str) -> int:
    """The tier of the division that a name means, 0 for none; a municipality is no city among cities."""
    found = by_name().get(name, ())
    return found[0].tier if found else 0


def complete_short_names(pieces: Sequence[Piece]) -> None:
    """Give each short name what it lacks from the name that ends its run."""
    tail: Tail | None = None
    for piece in reversed(pieces):
        if tail and tail.fits_peer(piece.name):
            _rename(piece, piece.name + (_SEATS[piece.name[-1]] if tail.towns else tail.form))
        elif own := _tail(piece.name):
            tail, stem = own
            _rename(piece, tail.whole(_COUNT.sub("", stem)) if tail.ranks else "")
        elif tail and (whole := tail.whole(piece.name)):
            _rename(piece, whole)
        else:
            tail = None


def _rename(piece: Piece, whole: str) -> None:
    """Give a piece its whole name, where it has another."""
    if whole and whole != piece.name:
        piece.name, piece.given = whole, True


def _tail(name: str) -> tuple[Tail, str] | None:
    """What a name gives to short ones before it, and the place that it names: 普洱 in 普洱市人民政府."""
    if _SEAT.match(name):
        return Tail("", towns=True), ""
    if government := RANKED_GOVERNMENT.match(name):
        return Tail(government["form"], government["rank"]), name[: government.start("rank")]
    if whole := _CUSTOMS.match(name) or _ZONE.match(name):
        return Tail(whole["tail"]), ""
    if several := _OF_RANKS.match(name):
        return Tail(several["form"], re.sub(r"[（()）、]", "", several["ranks"])), several["stem"]
    return _tail_of_division(name)


def _tail_of_division(name: str) -> tuple[Tail, str] | None:
    """What a known division or a body of one gives: 市 of 黑河市, 市财政局 of 宜昌市财政局."""
    if name[-1] in "市州盟县区旗" and is_place(name, name):
        return Tail("", name[-1]), name[:-1]  # 哈尔滨、黑河市
    body = _OF_CITY.match(name)
    whole = body["stem"] + body["rank"] if body else ""
    if body and (is_place(body["stem"], whole) or is_place(whole, whole)):
        return Tail(body["form"], body["rank"], tier=_tier(whole)), body["stem"]
    return None
