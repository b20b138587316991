"""Departments and the government whose they are: 省人民政府及其科技部门, 县级以上人民政府及市场监督管理部门."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.extract.responsibility.names import complete, kind_of
from loaders.extract.responsibility.pieces import Piece
from loaders.extract.responsibility.prefixes import read_prefix

_OF_ANOTHER = re.compile("国务院|国家|中央|军队|军事|有关|相关|其他")
GOVERNMENT_HEAD = re.compile(
    r"^(?P<head>.{0,30}?(?:人民政府|政府))(?P<joint>及其|及|和|与|、)?(?:的(?!有关|相关))?(?P<rest>.*)$"
)
_OFFICE = re.compile(
    r"^(?:办公厅|办公室|办|国有资产|驻|研究室|参事室|新闻办|督查室|外办|外事|侨务|政务|机关|金融|口岸)"
    r"|^(?:派出)?(?:机构|机关)$"
)
FORM_OF_TAIL = re.compile(
    r"(?P<form>(?:行政|业务)?(?:主管|管理|监管|执法|监督管理)?(?:部门|机关|机构))(?:[和及]\S{0,14})?$"
)


def joined_to_government(name: str) -> bool:
    """Whether a name is of a government and a department that 及 or 和 joins to it."""
    government = GOVERNMENT_HEAD.match(name)
    return government is not None and bool(government["rest"]) and name[len(government["head"])] in "及和"


def without_government(piece: Piece, government: str, expanded: list[Piece]) -> tuple[Piece, str]:
    """省人民政府及科技 as 科技 and its government, which is a member itself where 及 joins the two."""
    head = GOVERNMENT_HEAD.match(piece.name)
    if head is None:
        return _of_that_government(piece, government), government
    if not head["rest"]:
        return piece, piece.name
    if _OFFICE.match(head["rest"]):
        return piece, government
    government = head["head"]
    if piece.name[len(government)] in "及和与":
        expanded.append(Piece(piece.start, piece.start + len(government), government, piece.group))
    rest = Piece(piece.end - len(head["rest"]), piece.end, head["rest"], piece.group)
    if complete(rest.name):
        rest.name, rest.given = government + rest.name, True
    return rest, government


def _of_that_government(piece: Piece, government: str) -> Piece:
    """A department without a place takes the government that was named before it."""
    if government and is_department(piece.name):
        piece.name, piece.given = government + piece.name, True
    return piece


def is_department(name: str) -> bool:
    """Whether a name is a department's, and not of a class of which nobody is meant."""
    return FORM_OF_TAIL.search(name) is not None and not kind_of(name).refusal


def of_government(pieces: list[Piece]) -> list[Piece]:
    """县级以上人民政府及市场监督管理部门: the department is that government's."""
    for before, piece in pairwise(pieces):
        if not is_department(piece.name) or read_prefix(piece.name).place:
            continue
        if government := _government_before(before, piece):
            piece.name, piece.given = government + piece.name, True
    return pieces


def _government_before(before: Piece, piece: Piece) -> str:
    """The government whose a department is by the name before it: one that 及 joins to it, or that it shares."""
    if before.name.endswith("人民政府"):
        near = (piece.start - before.end, piece.joint) in ((1, "及"), (2, "其"))
        return before.name if near else ""
    own = piece.name.endswith("部门") and not _OF_ANOTHER.match(piece.name)
    return _government_of(before.name) if own else ""


def _government_of(name: str) -> str:
    """The government of which a name says a department; empty where it says none."""
    head = GOVERNMENT_HEAD.match(name)
    return head["head"] if head and head["rest"] and not head["joint"] and name.endswith("部门") else ""
