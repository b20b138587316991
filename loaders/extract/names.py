"""Where a name begins: from the head that ends it, left over the clause, to the word that cannot be part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rjieba

from loaders.extract.marks import OPENERS, Cut, Frame
from loaders.extract.scan import COMPANIES, PLACES, SHORT, Known, Scan
from loaders.lexicon.places import by_name
from loaders.lexicon.table import rows

LONGEST = 45  # the longest proper name seen has 37 characters

_COUNTED = re.compile(r"[0-9一二两三四五六七八九十](?:余)?[个座条家](?![性体])")
_COUNT = re.compile(
    r"(?:[0-9]+|[一二三四五六七八九十百两几数]+)(?:[余多]|\s)*(?:个|家|项|条|座|所|处|批|类|种|只|大)(?:以上|左右)?"
)
_LEAD = re.compile(
    r"(?:[（(][一二三四五六七八九十0-9]+[）)]|专栏\s*[0-9]+|第[一二三四五六七八九十]+[章节]|[0-9]+\s*[.．)）]|[①-⑳]|[\s\-—·•*#>|+]+)+\s*"
)
_PREFIX = frozenset(
    "在于与和及以将对为把由向从到的了并且或而也又则使让是有至等各本其如即被据按当再还可能要应须需建设办做用经像同跟给我"
)
_ADJECTIVE = re.compile(
    r"(?:统一|完整|高效|全新|独立|专门|专业|完善|先进|健全|稳定|安全|可靠|便捷|互联互通|集约高效)的"
)
_JURISDICTION = re.compile(
    r"[全我](?:省|市|县|区|州)(?![级内域])|自治区(?![级内直])|省(?![级份内域会力委直市])|市(?![场民值辖委直面县级域区两内])"
    r"|县(?![域级城委直内市])|区(?![块域间县级内委分])"
)
_NATION = re.compile(r"中国|全国|国家(?!级)|中华")
_WORLD = re.compile(r"国际|全球|世界|亚洲|亚太")
# a university, hospital or company at the head of a longer name: 复旦大学网络空间国际治理研究基地
_FOUNDER = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:大学|医院|科学院|集团|公司)(?=.{4})")
_NOMINAL = ("数字", "智慧", "健康", "平安", "美丽", "法治", "信用", "绿色", "创新", "解析", "开放", "合作", "共建")
_NOT_VERBS = frozenset({"应用", "服务", "创新", "融合", "合作", "监测", "研究", "管理", "示范", "制造", "交流"})
_QUOTED = re.compile(r"[“‘\"]([^“”‘’\"]{1,20})[”’\"]")
_LATIN = re.compile(r"[A-Za-z]{2,}|·")
_OWNER = re.compile(r"(?:国家|全国|我国|全省|全市|我省|我市|自治区|省级|市级|[省市])(?=[“‘])")
# what a proof begins with; a candidate without one is not read
_HINT = re.compile(r"[省市县区州“‘A-Za-z·—]|中国|全国|国家|中华|国际|全球|世界|大学|医院|科学院|集团|公司")
_OWN_PROOF = frozenset({"有限公司", "有限责任公司", "股份有限公司", "实验室"})
_BESIDE = ("、", "和", "与", "及", "")
FOUNDING = frozenset({"组建", "成立", "启动", "获批", "揭牌", "挂牌", "设立"})
_SITE = re.compile(r"[（(][^（）()]{2,12}[）)]")
_BRACKET = re.compile(r"[（）()“”《》〈〉]")
_OPEN_QUOTES = ("“", "‘")
_CLOSE_QUOTES = ("”", "’")
_AND = ("和", "与", "及", "或")
_JOINTS = frozenset("和与及或为是以将由在对把向等")
_FUNCTION = frozenset("由在于将对向从给为把被让以到着至是")
_INNER_PROOF = re.compile(r"中国|全国|国家(?!级)|自治区|[全我][省市]|省(?=“)|“")
_VERBAL = frozenset({"v", "p", "d", "f", "ul", "r", "m", "vd", "ud"})


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate: its range, whether it stands for many things, and what proves that it is a proper name."""

    start: int
    end: int
    text: str
    many: bool
    proof: str  # place, nation, brand, quote, latin, jurisdiction or nothing
    lead: str  # the word before the name that cut it off
    bare: str  # the name without the places, nation and jurisdiction at its head: what kind of thing it is


def names(scan: Scan, kind: str) -> Iterator[tuple[Frame, Name]]:
    """Every candidate of a type in a part that could be a proper name, in text order."""
    for frame in scan.frames(kind):
        start, lead, many = _beginning(scan, frame)
        if many or start >= frame.start or not _promising(scan, start, frame, lead):
            continue
        if name := read_name(scan, start, frame, lead):
            yield frame, name


def _promising(scan: Scan, start: int, frame: Frame, lead: str) -> bool:
    """Whether a candidate may have proof, be one of a list, or be told by its verb: a cheap look before reading it."""
    if lead in FOUNDING or frame.mark.word in _OWN_PROOF or scan.has_name(start, frame.end):
        return True
    return scan.text[start - 1 : start] in _BESIDE or _HINT.search(scan.text, start, frame.end) is not None


def read_name(scan: Scan, start: int, frame: Frame, lead: str) -> Name | None:
    """The name between a place and a head's end, trimmed, or None where nothing but the head is left."""
    text, end = scan.text, frame.end
    start = max(start, _after_joint(text, frame), end - LONGEST)
    if start >= frame.start:
        return None
    start, counted = trim(text, start, end)
    start = _at_proof(scan, start, frame.start, frame.mark.type == "Organization")
    words = text[start:end]
    if start > frame.start or _unbalanced(words) or _COUNTED.search(words):
        return None
    shown = proof(scan, start, end) or ("quote" if _is_quoted(text, start, end) else "")
    return Name(start, end, words, counted, shown, lead, text[_after_marks(scan, start, end) : end])


def proof(scan: Scan, start: int, end: int) -> str:
    """What inside a range shows that it is the name of one thing: the first of nation, place, brand, quote …"""
    words = scan.text[start:end]
    if _NATION.match(words):
        return "nation"
    if _JURISDICTION.match(words):
        return "jurisdiction"
    for known in scan.names_in(start, end):
        if known.kind not in SHORT or _heads(scan, known, start):
            return "brand" if known.kind in COMPANIES else "place"
    if (founder := _FOUNDER.match(words)) and not generic(founder[0], "Organization"):
        return "brand"
    if any(_is_brand(quoted[1]) for quoted in _QUOTED.finditer(words)):
        return "quote"
    return "latin" if _LATIN.search(words) else ""


def _is_brand(quoted: str) -> bool:
    """Whether the words in quotation marks are what something is called, and no slogan."""
    joined = "+" in quoted[:-1] or "＋" in quoted[:-1]  # “5G+工业互联网”; but “桂企出海+”
    return not joined and len(quoted) <= 12 and not generic(quoted, "Quote")


def generic(words: str, kind: str) -> bool:
    """Whether the words are the name of a class, as the table has it."""
    return words in _generic().get(kind, frozenset())


def worldwide(words: str) -> bool:
    """Whether a name begins with 国际, 全球 or the like: proof for a body, not for a platform."""
    return _WORLD.match(words) is not None


def _after_marks(scan: Scan, start: int, end: int) -> int:
    """Where a name goes on after the places, nation and jurisdiction at its head."""
    while (known := scan.name_at(start)) and known.end < end and _is_division(scan.text, known):
        start = known.end
    found = _NATION.match(scan.text, start, end) or _JURISDICTION.match(scan.text, start, end)
    return found.end() if found else start


def _is_division(text: str, known: Known) -> bool:
    return known.kind in PLACES or (known.kind == "anchor" and text[known.start : known.end] in by_name())


def sibling(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name right behind an accepted one (and 、 or 和) says enough to be its equal: A平台、B平台."""
    if name.many or name.start == 0 or scan.text[name.start - 1] not in "、和与及":
        return False
    return len(name.text) >= len(frame.mark.word) + 4 and not generic(name.text, frame.mark.type)


def with_site(scan: Scan, end: int) -> int:
    """The end of a name with the place in brackets behind it, where there is one: 广西智能制造城（柳州）."""
    found = _SITE.match(scan.text, end)
    if found and any(known.kind in PLACES for known in scan.names_in(end, found.end())):
        return found.end()
    return end


def coined(words: str) -> bool:
    """Whether the dictionary knows no word here: 粤芯, 盘石, 鹏城."""
    return 2 <= len(words) <= 4 and all(len(word) == 1 for word in rjieba.cut(words))


def _heads(scan: Scan, known: Known, start: int) -> bool:
    """Whether a short name that may be a piece of other words stands at the head of the name as a word of its own."""
    if known.start != start:
        return False
    return len(_first_word(scan.text, start, known.end + 4)) <= known.end - start


@cache
def _generic() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in rows("generic_names"):
        found.setdefault(line["type"], set()).add(line["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


def _beginning(scan: Scan, frame: Frame) -> tuple[int, str, bool]:
    """The start of a name, the word before it, and whether that word says that many are meant."""
    for cut in reversed(frame.cuts):
        word, kind = cut.mark.word, cut.mark.kind
        if kind == "quantity":
            return cut.end, word, True
        if kind == "inner" and cut.end >= frame.start - 2:  # 联合创新中心: what is left would be a bare head
            continue
        if cut.end >= frame.start and kind == "soft":
            continue
        if kind == "hard" or _opens(scan, frame, cut):
            return cut.end, word, False
        if kind == "inner" and (frame.mark.type != "Organization" or proof(scan, cut.end, frame.end)):
            return cut.end, word, False
    return frame.left, "", False


def _opens(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a soft verb is one here: it opens the clause, follows its subject, or has a place or brand behind it."""
    if cut.start <= frame.left + 1 or frame.after == cut.start:
        return True
    return any(other.end == cut.start for other in frame.cuts) or leads_to_name(scan, cut.end)


def leads_to_name(scan: Scan, end: int) -> bool:
    """Whether what follows a verb is a place, a nation, a company or a quotation, as names begin."""
    if _NATION.match(scan.text, end) or scan.text[end] in OPENERS:
        return True
    known = scan.name_at(end)
    return known is not None and known.kind not in SHORT


def _after_joint(text: str, frame: Frame) -> int:
    """The left edge of the clause, or the place after 和, 为 or the like where these follow a finished name."""
    if frame.after > frame.left and text[frame.after : frame.after + 1] in _JOINTS:
        return frame.left if text.startswith("在线", frame.after) else frame.after + 1
    found = max(text.rfind("”" + word, frame.left, frame.start) for word in _AND)
    return found + 2 if found >= 0 else frame.left


def _at_proof(scan: Scan, start: int, end: int, body: bool) -> int:
    """The start at the place, nation or quotation that a verb or preposition inside the candidate leads to."""
    for inner in _inner_proofs(scan, start, end):
        if scan.text.startswith("面向", inner - 2) or _unbalanced(scan.text[start:inner]):
            continue
        if _leads(scan.text[start:inner], scan, start) or (body and scan.text[inner - 1] in _AND):
            start = inner
    if scan.text[start] in _FUNCTION and (scan.name_at(start + 1) or _JURISDICTION.match(scan.text, start + 1)):
        start += 1  # 以川桂国际产能合作产业园为载体, 由省交投集团建设
    found = _OWNER.match(scan.text, start, end)
    return found.end() if found else start


def _inner_proofs(scan: Scan, start: int, end: int) -> list[int]:
    """Where inside a candidate, after its start, a place, a company, a nation or a quotation begins."""
    found = {known.start for known in scan.names_in(start + 1, end) if known.kind not in SHORT}
    found.update(one.start() for one in _INNER_PROOF.finditer(scan.text, start + 1, end))
    return sorted(found)


def _leads(words: str, scan: Scan, start: int) -> bool:
    """Whether the words before a place or quotation end in a verb or a preposition, so that the name begins after them."""
    if words[-1] in _FUNCTION or words.isascii():
        return True
    if words.endswith(_NOMINAL) or any(
        hit.end == start + len(words) for hit in scan.industries_in(start, start + len(words))
    ):
        return False
    word, tag = rjieba.tag(words)[-1]
    return tag in _VERBAL and word not in _NOT_VERBS


def trim(text: str, start: int, end: int) -> tuple[int, bool]:
    """The start without numbering, prepositions and 的-phrases, and whether a count was trimmed away."""
    many = False
    if found := _LEAD.match(text, start, end):
        start = found.end()
    while start < end:
        if found := _COUNT.match(text, start, end):
            start, many = found.end(), True
        elif found := _ADJECTIVE.match(text, start, end):
            start = found.end()
        elif text[start] in _PREFIX and _first_word(text, start, end) == text[start]:
            start += 1
        else:
            break
    return _after_attribute(text, start, end), many


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _OPEN_QUOTES and text[end : end + 1] in _CLOSE_QUOTES


def _first_word(text: str, start: int, end: int) -> str:
    words: list[str] = rjieba.cut(text[start : min(end, start + 8)])
    return words[0]


def _after_attribute(text: str, start: int, end: int) -> int:
    """The start after the last 的, unless the attribute opens a line and is part of the name (面向东盟的…, 基于5G的…)."""
    last = text.rfind("的", start, end)
    if last < 0:
        return start
    line = text.rfind("\n", 0, start) + 1
    if text.startswith(("面向", "基于"), start) and (line == start or _LEAD.fullmatch(text, line, start)):
        return start
    return last + 1


def _unbalanced(words: str) -> bool:
    if not _BRACKET.search(words):
        return False
    return any(words.count(a) != words.count(b) for a, b in ("（）", "()", "“”", "《》", "〈〉"))
