"""What the name that ends a run of short ones gives to them: 武汉、宜昌市人民政府, 广州、黄埔海关, 甲、乙片区管委会."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.responsibility.levels import RANKED_GOVERNMENT, is_place
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.pieces import Piece

_OF_CITY = re.compile(
    r"^(?P<stem>[\u4e00-\u9fff]{2,5}?)(?P<rank>[市州盟县区])(?P<form>[\u4e00-\u9fff]{1,12}[院局委厅办会])$"
)
_CUSTOMS = re.compile(r"^[\u4e00-\u9fff]{2,4}(?P<tail>海关)$")
_ZONE = re.compile(r"^[\u4e00-\u9fff]{2,8}?(?P<tail>(?:片区|新区|开发区|高新区|经开区|合作区|示范区|园区)管委会)$")
_COUNTED = re.compile(
    r"(?:[两二三四五六七八九十]|\d{1,2})个?(?=[市县区州盟旗](?:人民)?政府$)"
)  # 长沙、株洲、湘潭三市人民政府
_SHORT = re.compile(r"^[\u4e00-\u9fff]{2,6}$")


@dataclass(frozen=True, slots=True)
class Tail:
    """What a short name lacks, and the rank of the divisions that take it; of no rank it fits any short name."""

    words: str
    rank: str = ""

    def fits(self, name: str) -> bool:
        """Whether a name is one that lacks this tail."""
        if self.rank:
            return is_place(name, name + self.rank)
        return _SHORT.match(name) is not None and kind_of(name).refusal == "unreadable"


def complete_short_names(pieces: Sequence[Piece]) -> None:
    """Give each short name what it lacks from the name that ends its run."""
    tail: Tail | None = None
    for piece in reversed(pieces):
        if own := _tail(piece.name):
            tail = own
            _without_count(piece, tail)
        elif tail and tail.fits(piece.name):
            piece.name, piece.given = piece.name + tail.words, True
        else:
            tail = None


def _tail(name: str) -> Tail | None:
    if government := RANKED_GOVERNMENT.match(name):
        return Tail(government["rank"] + government["form"], government["rank"])
    if whole := _CUSTOMS.match(name) or _ZONE.match(name):
        return Tail(whole["tail"])
    body = _OF_CITY.match(name)
    if body and is_place(body["stem"], body["stem"] + body["rank"]):
        return Tail(body["rank"] + body["form"], body["rank"])
    return None


def _without_count(piece: Piece, tail: Tail) -> None:
    """湘潭三市人民政府 at the end of three cities is the government of the last."""
    counted = _COUNTED.search(piece.name)
    if counted and tail.rank and is_place(piece.name[: counted.start()], piece.name[: counted.start()] + tail.rank):
        piece.name, piece.given = piece.name[: counted.start()] + tail.words, True
