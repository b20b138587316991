"""Where a name begins: from the head that ends it, left over the clause, to the word that cannot be part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.joints import after_joint, after_partner
from loaders.extract.leads import after_in, at_proof, counted_behind, in_system, is_whole, unbalanced
from loaders.extract.marks import OPENERS, Cut, Frame, verb_of
from loaders.extract.proofs import (
    NATION,
    QUOTED,
    after_marks,
    generic,
    is_division,
    is_own,
    is_unknown,
    proof,
    with_site,
)
from loaders.extract.scan import SHORT, Scan
from loaders.extract.told_parks import GROUNDS, is_told, says_field
from loaders.extract.trims import trim
from loaders.values import quick

LONGEST = 45  # the longest proper name seen has 37 characters

_COUNTED = re.compile(
    r"等(?<![高中平初同均]等)(?![级保离])|[0-9一二两三四五六七八九十](?:余)?[个座条家](?![性体])"
    r"|[0-9一二两三四五六七八九十](?:大|项)(?:工程|项目|行动|灌区|平台|基地|园区|中心)$"
)
# what a proof begins with; a candidate without one is not read
_HINT = re.compile(
    # one class first, so that the engine skips to it
    r"[“‘A-Za-z·—国华省市县区州家际球界学院团司](?:(?<=[“‘A-Za-z·—])|(?<=中[国华])|(?<=[全我][国省市县区州])|(?<=国[家际])"
    r"|(?<=全球)|(?<=世界)|(?<=大学)|(?<=医院)|(?<=科学院)|(?<=集团)|(?<=公司)|(?<=自治区))"
)
_NO_LIST = frozenset("高中平初同均") | {""}  # 高等, 平等
_WHOLE = re.compile(
    r"[全我][省市县区州](?![性面])"
)  # all of a jurisdiction, as the names of its systems begin: 建设全省数据平台
_SUBJECTS = frozenset({"place", "region", "country"})
_OF_PLACE = frozenset("省市县区")
_OWN_PROOF = frozenset(
    {
        "有限公司",
        "有限责任公司",
        "股份有限公司",
        "集团",
        "集团公司",
        "集团有限公司",
        "综合保税区",
        "综保区",
        "保税港区",
        "实验室",
        "链网",
        "“单一窗口”",
        "医院",
        "卫生院",
        "大学",
    }
)
_LOCATIVE = frozenset("在于从由与")
_OPENERS = frozenset(OPENERS)
_DEEDS = frozenset(
    {"建设", "投资", "开发", "运营", "打造", "创建", "参与建设", "聚集", "集聚"}
)  # right behind a body, what it does
_NEAR = 40  # characters in which a bracket may be shared with the names after it
FOUNDING = frozenset({"组建", "成立", "启动", "获批", "揭牌", "挂牌", "设立", "共建"})
AIMS = frozenset(
    {
        *("争创", "申报", "争取", "争当", "申建", "作为", "成为", "打造成为", "建设成为"),
        *("打造为", "建设为", "升级为", "提升为"),
    }
)  # what something is to become, and is not yet
FIRST_OF = frozenset({"龙头", "链主", "领军"})  # 全球制动部件龙头甲集团 is one; 龙头企业 are many
_BUILT = frozenset({"Park", "Platform", "Project"})
_PLACE_BUILDS = re.compile(
    "[镇乡村]?(?:加快|规划|推进|推动|牵头|率先|争创|申报|探索|逐步|稳步|积极|全力|大力|高标准|高水平|高质量|共同|联合|申请)*"
    "(?:建设(?!工程|项目|用地|管理|监管|信息|行业|领域|市场|系统|集团|职业|兵团|[者银厅局委部行])|打造|创建|设立|建成|申建|争创|创办)[和与及]?"
)
_TOWARDS = frozenset("对向就给把将以为")
_RUN = re.compile(r"(?:“[^“”]{1,20}”){2,}")
_OPEN_QUOTES = ("“", "‘")
_CLOSE_QUOTES = ("”", "’")


@quick
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
    ends = set()
    for frame in scan.frames(kind):
        start, lead, many = _edge(scan, frame)
        if many or start >= frame.start or not (start - 1 in ends or _promising(scan, start, frame, lead)):
            continue
        if name := _read(scan, start, frame, lead):
            ends.add(with_site(scan, name.end))
            yield frame, name


def _edge(scan: Scan, frame: Frame) -> tuple[int, str, bool]:
    """The left edge of a name, the word before it, and whether that word says that many are meant."""
    start, lead, many = _beginning(scan, frame)
    many = many and not is_whole(scan.text, start, frame.start)
    if frame.mark.type == "Platform":
        start = in_system(scan.text, start, frame.start)
    joint = after_joint(scan, frame)
    if not many or (joint > start and scan.text[joint - 1] == "由"):  # 一个工业项目由研祥集团投资
        return max(start, joint), lead, False
    start = max(start, joint)
    if lead in FIRST_OF and frame.mark.type == "Enterprise":
        return start, lead, False
    partner = after_partner(scan.text, start, frame)  # 沈阳、鞍山等市人民政府与东北大学
    return partner, lead, partner == start


def _promising(scan: Scan, start: int, frame: Frame, lead: str) -> bool:
    """Whether a candidate may have proof, share a bracket, or be told by its verb: a cheap look before reading it."""
    text = scan.text
    if lead in FOUNDING or frame.mark.word in _OWN_PROOF or not _OF_PLACE.isdisjoint(text[start : start + 2]):
        return True
    if _holds_proof(scan, start, frame):
        return True
    if text[start] in _LOCATIVE:
        if text[start] == "由":
            return True
        start += 1
    elif text.startswith("与", start + 1):
        start += 2
    words = text[start : frame.end]
    if is_told(frame.mark.type, text, start, frame.end, lead):
        return True
    return _may_share_bracket(text, start) or is_own(words, text[start : frame.start]) or is_unknown(words)


def _may_share_bracket(text: str, start: int) -> bool:
    """Whether a candidate is the next member of a list that has a bracket before it."""
    return text[start - 1 : start] == "、" and "）" in text[max(0, start - _NEAR) : start]


def _holds_proof(scan: Scan, start: int, frame: Frame) -> bool:
    """Whether a hint of a proof or a known name stands in a candidate."""
    if _HINT.search(scan.text, start, frame.start):
        return True
    known = scan.names_in(start, frame.end)
    head = max(start, scan.text.rfind("的", start, frame.start) + 1)
    return bool(known) and any(kind not in SHORT or at <= start + 2 or at == head for at, _, kind in known)


def read_name(scan: Scan, start: int, frame: Frame, lead: str) -> Name | None:
    """The name between a place and a head's end, trimmed, or None where nothing but the head is left."""
    start = max(start, after_joint(scan, frame))
    return _read(scan, start, frame, lead) if start < frame.start else None


def _read(scan: Scan, start: int, frame: Frame, lead: str) -> Name | None:
    """The name behind the joints of its clause, trimmed."""
    text, end = scan.text, frame.end
    start = max(start, end - LONGEST, text.rfind("》", start, frame.start) + 1)  # a title is none of the name
    start, counted = trim(text, start, end)
    start = after_in(text, start, frame.start) if frame.mark.type == "Park" else start
    start = at_proof(scan, start, frame.start, frame.mark.type == "Organization")
    start = _after_deed(scan, after_partner(text, start, frame), frame)
    words, counted = text[start:end], counted or _ends_list(text, start)
    if start > frame.start or unbalanced(words) or _COUNTED.search(words) or counted_behind(text, end):
        return None
    shown = proof(scan, start, end) or ("quote" if _is_quoted(text, start, end) else "")
    return Name(start, end, words, counted, shown, lead, text[after_marks(scan, start, end) : end])


def _after_deed(scan: Scan, start: int, frame: Frame) -> int:
    """The start behind what a place does: 支持南京建设X is X; but 南京建设工程交易平台 is a name."""
    if frame.mark.type not in _BUILT or not (place := scan.name_at(start)) or not is_division(scan.text, place):
        return start
    if scan.text[place.end] in _TOWARDS and not scan.text.startswith("为民", place.end):  # 广东省对合作区
        return place.end + 1 if place.end + 1 < frame.start else frame.end
    found = _PLACE_BUILDS.match(scan.text, place.end, frame.end)
    return found.end() if found else start


def _ends_list(text: str, start: int) -> bool:
    """Whether 等 stands before a name: it is the kind of what the list has, as in 甲、乙等国家高新区."""
    return text[start - 1 : start] == "等" and text[start - 2 : start - 1] not in _NO_LIST


def sibling(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name right behind an accepted one (and 、 or 和) says enough to be its equal: A平台、B平台."""
    if name.many or name.start == 0 or scan.text[name.start - 1] not in "、和与及":
        return False
    if generic(name.text, frame.mark.type):
        return False
    stem = name.text[: -len(frame.mark.word)]
    return len(stem) > 3 or (frame.mark.type == "Park" and frame.mark.word.endswith(GROUNDS) and says_field(stem))


def each(name: Name, head: str) -> Iterator[tuple[int, int, str]]:
    """The names that a run of quotations shares its head with: “粤商通”“穗好办”平台 is two; else the name itself."""
    run = _RUN.match(name.text)
    if not run:
        yield name.start, name.end, name.text
        return
    quotes = list(QUOTED.finditer(run[0]))
    for quote in quotes[:-1]:
        words = quote[0] if quote[1].endswith(head) else quote[0] + name.text[run.end() :]
        yield name.start + quote.start(), name.start + quote.end(), words
    yield name.start + quotes[-1].start(), name.end, name.text[quotes[-1].start() :]


def _beginning(scan: Scan, frame: Frame) -> tuple[int, str, bool]:
    """The start of a name, the word before it, and whether that word says that many are meant."""
    for cut in reversed(frame.cuts):
        _, end, mark = cut
        if mark.kind == "quantity":
            return end, mark.word, True
        if mark.kind == "hard" or _bounds(scan, frame, cut):
            return end, verb_of(cut, frame.cuts), False
    return frame.left, "", False


def _bounds(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a name begins behind a word that is not hard: behind a verb where it is one here."""
    if frame.mark.type == "Enterprise" and scan.text[cut.end] in "（(":  # 某某科创城投资（中山）有限公司
        return False
    if _is_deed(scan, frame, cut):
        return True
    if _belongs_to_head(scan, frame, cut):
        return False
    if _opens(scan, frame, cut):
        return True
    return cut.mark.kind == "inner" and _may_begin(scan, frame, cut.end)


def _may_begin(scan: Scan, frame: Frame, start: int) -> bool:
    """Whether a name may begin behind a word inside it: that of a body only with proof."""
    return frame.mark.type != "Organization" or bool(proof(scan, start, frame.end))


def _is_deed(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a verb says what the body right before it does: 厦门稀土材料研究所建设概念验证中心."""
    return cut.mark.word in _DEEDS and 0 <= frame.after <= cut.start == with_site(scan, frame.after)


def _belongs_to_head(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether only a bare head would be left behind a word: 联合创新中心."""
    if cut.mark.kind == "inner":
        known = scan.name_at(cut.end)
        return cut.end >= frame.start - 2 and (not known or scan.text.startswith(("全国", "国家"), cut.end))
    return cut.mark.kind == "soft" and cut.end >= frame.start


def _opens(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a soft verb is one here: it opens the clause, follows its subject, or has a place or brand behind it."""
    if cut.start <= frame.left + (4 if scan.text[cut.start - 1] in ".． " else 1) or frame.after == cut.start:
        return True
    if any(other.end == cut.start for other in frame.cuts) or leads_to_name(scan, cut.end):
        return True
    return cut.mark.word in ("建设", "发展") and _follows_place(scan, cut.start)


def _follows_place(scan: Scan, at: int) -> bool:
    """Whether a place ends right before a verb, as its subject: 柳州建设粤桂智能家电产业集聚区."""
    before = scan.names_in(max(0, at - 8), at)
    return scan.text.startswith("地区", at - 2) or any(
        one.end == at and (one.kind in _SUBJECTS or is_division(scan.text, one)) for one in before
    )


def leads_to_name(scan: Scan, end: int) -> bool:
    """Whether what follows a verb is a place, a nation, a company or a quotation, as names begin."""
    if (
        NATION.match(scan.text, end)
        or _WHOLE.match(scan.text, end)
        or (scan.text[end : end + 1] in _OPENERS and scan.text[end] not in "（(")
    ):
        return True
    known = scan.name_at(end)
    return known is not None and known.kind not in SHORT


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _OPEN_QUOTES and text[end : end + 1] in _CLOSE_QUOTES
