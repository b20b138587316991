"""Enterprises: companies by their legal form, brands by the table, and lists that the text calls companies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.marks import Frame
from loaders.extract.members import Listing, Member, listings
from loaders.extract.names import Name, names
from loaders.extract.proofs import generic
from loaders.extract.scan import COMPANIES, Scan
from loaders.mention import Mention

_LEGAL = re.compile(r"(?:有限(?:责任)?公司|股份公司)$")
_CLASS = re.compile(
    r"国有|民营|外资|合资|中央|央企|国企|上市|小微|中小|大中|专精特新|瞪羚|独角兽|单项冠军|高新技术|科技型|龙头|骨干|链主|"
    r"服务业|行业|产业|领域|平台|市场|部门|机构|单位|高校|院所|园区|以上|企业|公司法|[“”《》：]"
)
_ONE_EACH = frozenset({"铁塔公司", "电力公司"})  # a province has one of each
_FETCHED = frozenset({"引进", "引入", "培育", "壮大", "吸引", "对接", "支持", "联合", "推动"})


def find_enterprises(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named company of a part: by its form, by the table of brands, and in lists that end in 等企业."""
    for frame, name in names(scan, "Enterprise"):
        if _is_company(frame, name):
            yield scan.mention("Enterprise", name.start, name.end, "enterprises.form")
    for brand in scan.hits("brand"):
        yield scan.mention("Enterprise", brand.start, brand.end, "enterprises.brand")
    for listing in listings(scan, "Enterprise"):
        if _of_companies(scan, listing):
            for member in listing.members:
                yield scan.mention("Enterprise", member.start, member.end, "enterprises.list", 0.85)


def _is_company(frame: Frame, name: Name) -> bool:
    stem = name.text[: -len(frame.mark.word)]
    if not stem or _is_generic(name):
        return False
    if _LEGAL.search(name.text):
        return len(stem) > 1
    if name.many:
        return False
    if not name.proof:
        return frame.mark.word == "集团" and 2 <= len(stem.strip()) <= 4
    return len(name.bare) > len(frame.mark.word)


def _is_generic(name: Name) -> bool:
    if generic(name.text, "Enterprise"):
        return True
    return name.bare not in _ONE_EACH and generic(name.bare, "Enterprise")


def _of_companies(scan: Scan, listing: Listing) -> bool:
    """Whether a list names companies: none of its members is a class, and one is known or the verb fetches them."""
    members = listing.members
    if any(_is_class(scan, member) for member in members):
        return False
    known = any(_is_known(scan, member) for member in members)
    return known or (len(members) > 2 and members[0].lead in _FETCHED)


def _is_known(scan: Scan, member: Member) -> bool:
    words = scan.text[member.start : member.end]
    if words.endswith(("公司", "集团", "银行")):
        return True
    return any(known.kind in COMPANIES for known in scan.names_in(member.start, member.end))


def _is_class(scan: Scan, member: Member) -> bool:
    words = scan.text[member.start : member.end]
    if not 2 <= len(words) <= 24 or generic(words, "Enterprise") or (_CLASS.search(words) and not _LEGAL.search(words)):
        return True
    return any(
        (one.start, one.end) == (member.start, member.end) for one in scan.industries_in(member.start, member.end)
    )
