"""Which words before 公司, 集团 or 银行 make the name of one company, and no kind of company."""

from __future__ import annotations

import re

from loaders.extract.marks import Frame
from loaders.extract.names import FIRST_OF, OWNED, Name
from loaders.extract.proofs import generic, is_plain

_DIVISIONS = frozenset("省市县区州旗盟国")
_TURNS = re.compile(r"[\u4e00-\u9fff]{2}向[\u4e00-\u9fff]{2,}")  # 甲医院向城市医疗集团发展
_SHORT_STEM = 3
_OF_FIRM = re.compile("(?:公司|集团|厂).{7,}$")
LEGAL = re.compile(r"(?:有限(?:责任)?公司|股份公司)$")


def is_company(frame: Frame, name: Name) -> bool:
    """Whether a name has a legal form, or is proven to be that of one company or group."""
    stem = name.text[: -len(frame.mark.word)]
    if _says_no_one(frame, stem) or _is_generic(name):
        return False
    if found := LEGAL.search(name.text):
        return len(stem) > 1 and (bool(name.proof) or not _says_what_it_does(name.text[: found.start()]))
    return not _is_ill_proven(frame, name, stem) and _is_one(frame, name, stem)


def _says_no_one(frame: Frame, stem: str) -> bool:
    """Whether nothing stands before the head, or what points at a company or at no company, and names none."""
    if not stem or frame.mark.word == "子公司":
        return True
    return stem.endswith(("代表", "所在")) or "或" in stem or "人民银行" in stem or _TURNS.search(stem) is not None


def _is_ill_proven(frame: Frame, name: Name, stem: str) -> bool:
    """Whether what seems to prove a name without a legal form does not, or the first of a kind has no proof."""
    if name.lead in FIRST_OF and not name.proof:
        return True
    if frame.mark.word.endswith("厂") and (name.proof == "latin" or _OF_FIRM.search(stem)):
        return True  # GMP制药厂, 甲公司乙冶炼厂产量稳居全球单体冶炼厂
    return frame.mark.word == "银行" and name.proof == "proper" and len(stem) > 4  # 多措并举化解银行


def _says_what_it_does(words: str) -> bool:
    """Whether words say what a company does, and not what it is called: 投资有限责任公司."""
    return len(words) <= 4 and is_plain(words)


def _is_one(frame: Frame, name: Name, stem: str) -> bool:
    """Whether a name without a legal form is that of one company or group."""
    if name.lead in OWNED and len(stem) > _SHORT_STEM:
        return not name.many  # 甲集团所属八方港口公司
    return not name.many and (_is_proven(frame, name) or _is_group(frame, name, stem))


def _is_proven(frame: Frame, name: Name) -> bool:
    """Whether a place or brand makes the name of one company of the words."""
    return _is_only(name) or (bool(name.proof) and len(name.bare) > len(frame.mark.word))


def _is_group(frame: Frame, name: Name, stem: str) -> bool:
    """Whether a group has a short name of its own, which may be that of a place, too: 盘石集团, 仁和集团."""
    if name.proof not in ("", "place") or frame.mark.word not in ("集团", "集团公司"):
        return False
    return 2 <= len(stem.strip()) <= 6 and not _is_kind(name)


def _is_kind(name: Name) -> bool:
    """Whether a group's name ends in words for a kind of group: 紧密型医疗集团."""
    words = name.text.removesuffix("公司")
    return any(generic(words[-length:], "Enterprise") for length in (4, 5))


def _is_generic(name: Name) -> bool:
    if generic(name.text, "Enterprise"):
        return True
    if name.bare == "集团" and name.proof == "place" and name.text[-3] not in _DIVISIONS:
        return False  # 仁和集团, 江西省港口集团: a name that is that of a county, too
    return generic(name.bare, "Enterprise") and not _is_only(name)


def _is_only(name: Name) -> bool:
    """Whether a place or jurisdiction has one of the kind: 辽宁出版集团, 省能源集团, 哈尔滨银行."""
    return name.proof in ("place", "jurisdiction") and generic(name.bare, "OneEach")
