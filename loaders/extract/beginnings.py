"""Behind which word of its clause a name begins: a hard one, a verb that is one here, a word for many."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.acting_bodies import acts
from loaders.extract.marks import OPENERS, Cut, Frame, verb_of
from loaders.extract.proofs import NATION, is_division, proof, with_site
from loaders.extract.scan import SHORT, Scan
from loaders.lexicon.table import rows

_WHOLE = re.compile(
    r"[全我][省市县区州](?![性面])"
)  # all of a jurisdiction, as the names of its systems begin: 建设全省数据平台
_SUBJECTS = frozenset({"place", "region", "country"})
_DEEDS = frozenset(
    {"建设", "投资", "开发", "运营", "打造", "创建", "参与建设", "聚集", "集聚"}
)  # right behind a body, what it does
# what the name of a company that a zone has for itself goes on with
_OF_ZONE = re.compile("(?:建设|投资|开发|运营|管理|发展|控股|经营|资产|产业|实业|置业|城市|国有|资本|服务|集团|股份)*")
_TOGETHER = re.compile("联动|联合|共同|合作|携手|协同|共享")  # 甲片区与乙综保区联动建设丙产业园
_ZONE_DEEDS = frozenset(
    {
        "开发",
        "投资",
        "建设",
        "运营",
        "管理",
        "经营",
        "发展",
        "投资建设",
        "投资运营",
        "建设投资",
        "开发建设",
        "建设开发",
        "建设发展",
        "投资开发",
        "开发投资",
        "建设管理",
        "运营管理",
    }
)
_OPENERS = frozenset(OPENERS)
_TOWNS, _NO_TOWNS = frozenset("镇乡"), frozenset("小城村建集各每老家城下回返")
_CENTRE = "中心"
_GROUNDS = (
    "园",
    "园区",
    "贸易区",
    "开发区",
    "高新区",
    "试验区",
    "示范区",
    "保税区",
    "基地",
    "集群",
    "学院",
    "研究院",
    "大学",
    "国际港站",
    "口岸",
    "综合体",
    "新城",
    "科技城",
    "片区",
    "港区",
    "实验区",
)
_ON_GROUND = re.compile("依托|基于|借助|利用|背靠")
_ALONG_WITH = frozenset({"联合", "会同", "协同"})  # 某某中心牵头，联合中南大学攻关
# where many are, and no one of many: 甲、乙等企业在丙园布局
_ELSEWHERE = re.compile(
    "(?:[\u4e00-\u9fff]{0,6}(?:企业|公司|集团|机构|单位|高校|院校|院所|团队|项目|产业))?[在于往到赴]"
)
_DOERS = ("依托", "由", "委托", "支持", "鼓励", "授权")
_SAYS_FIELD = 2  # characters that say the field of one behind its ground
_SAYS_WHAT = 4  # characters that say what a platform is for


def beginning(scan: Scan, frame: Frame) -> tuple[int, str, bool]:
    """The start of a name, the word before it, and whether that word says that many are meant."""
    for cut in reversed(frame.cuts):
        if _is_of_zone(scan.text, frame, cut):
            continue
        _, end, mark = cut
        if mark.kind == "quantity":
            return end, mark.word, _ELSEWHERE.match(scan.text, end, frame.start) is None
        if mark.kind == "hard" or _bounds(scan, frame, cut):
            return end, verb_of(cut, frame.cuts), False
    return frame.left, "", False


def _is_of_zone(text: str, frame: Frame, cut: Cut) -> bool:
    """Whether a word says what the company of the zone right before it does: 甲高新区开发集团有限公司."""
    if frame.mark.type != "Enterprise" or frame.after < 0 or cut.mark.word not in _ZONE_DEEDS:
        return False
    return bool(_OF_ZONE.fullmatch(text, frame.after, cut.start) and _OF_ZONE.fullmatch(text, cut.end, frame.start))


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
    if acts(scan.text, cut, frame.end):
        return True
    if cut.mark.word not in _DEEDS:
        return False
    if not 0 <= frame.after <= cut.start:
        return _is_deed_of_centre(scan, frame, cut)
    after = with_site(scan, frame.after)
    if after == cut.start or (after < cut.start and _TOGETHER.fullmatch(scan.text, after, cut.start)):
        return True
    return _is_deed_of_centre(scan, frame, cut)


def _is_deed_of_centre(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a verb says what a centre does by or on which something is made: 由国家气象中心建设沙尘预警系统.

    Where a park or school is relied on, it is the ground of what the verb makes: 依托某产业园建设实训中心.
    """
    if frame.mark.type != "Platform" or frame.start - cut.end < _SAYS_FIELD:
        return False
    if scan.text.endswith(_GROUNDS, 0, cut.start) and _ON_GROUND.search(scan.text, frame.left, cut.start):
        return True
    centre = frame.start - cut.end >= _SAYS_WHAT and scan.text.endswith(_CENTRE, 0, cut.start)
    return centre and scan.text.startswith(_DOERS, frame.left)


def _belongs_to_head(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a word that governs nothing here would leave a bare head: 联合创新中心, but 布局江平工业园区."""
    if _governs(frame, cut) and _opens_clause(scan.text, frame, cut):
        return False
    if cut.mark.kind == "inner":
        known = scan.name_at(cut.end)
        return cut.end >= frame.start - 2 and (not known or scan.text.startswith(("全国", "国家"), cut.end))
    return cut.mark.kind == "soft" and cut.end >= frame.start


def _governs(frame: Frame, cut: Cut) -> bool:
    """Whether a word at the head of a clause is a verb before its object, or joins a body to another."""
    return cut.mark.word in _governing() or (frame.mark.type == "Organization" and cut.mark.word in _ALONG_WITH)


@cache
def _governing() -> frozenset[str]:
    """The verbs whose direct object is what is supported."""
    return frozenset(line["verb"] for line in rows("relation_verbs") if line["supports"] == "direct")


def _opens(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a soft verb is one here: it opens the clause, follows its subject, or has a place or brand behind it."""
    if _opens_clause(scan.text, frame, cut) or frame.after == cut.start:
        return True
    if any(other.end == cut.start for other in frame.cuts) or leads_to_name(scan, cut.end):
        return True
    return _is_done_there(scan, frame, cut)


def _is_done_there(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a verb says what the place right before it does, and is no word of a company."""
    if cut.mark.word not in ("建设", "发展", "推进"):
        return False
    return _follows_place(scan, cut.start) and not _is_word_of_firm(scan, frame, cut)


def _is_word_of_firm(scan: Scan, frame: Frame, cut: Cut) -> bool:
    """Whether a verb is a word of a company that bears the short name of some county: 西安市安居建设管理集团."""
    if frame.mark.type != "Enterprise" or not _OF_ZONE.fullmatch(scan.text, cut.start, frame.start):
        return False
    before = scan.names_in(max(0, cut.start - 8), cut.start)
    return len(before) > 1 and before[-1].kind == "anchor" and before[-1].start == before[-2].end


def _opens_clause(text: str, frame: Frame, cut: Cut) -> bool:
    """Whether a word is the first of its clause, but for its number: 1. 建设X."""
    return cut.start <= frame.left + (4 if text[cut.start - 1] in ".． " else 1)


def _follows_place(scan: Scan, at: int) -> bool:
    """Whether a place ends right before a verb, as its subject: 柳州建设粤桂智能家电产业集聚区."""
    before = scan.names_in(max(0, at - 8), at)
    if scan.text[at - 1] in _TOWNS and scan.text[at - 2] not in _NO_TOWNS:
        return True  # 官山镇建设甲小镇
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
