"""Companies that only news of investment name so: in Latin letters behind their country, or as what was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.company_lists import FIRM
from loaders.extract.proofs import knows, says_kind
from loaders.extract.scan import Scan
from loaders.ranges import Range, occurrences

_FOLLOWED = r"(?=[在与和将拟投设签落宣计共，、。（]|$)"
# 荷兰企业Acme Works, 新加坡Certis, 新加坡老牌安防巨头Certis
_ABROAD = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}(?:企业|巨头|公司|龙头|厂商|[制开服供运零][造发务应营售]商))?"
    rf"(?P<name>[A-Z][A-Za-z&.-]{{2,}}(?: [A-Z][A-Za-z&.-]+){{0,3}}){_FOLLOWED}",
    re.MULTILINE,
)
_FOUNDED = "子公司"
_OF_GROUP = "旗下"
_NAMED = re.compile(rf"[“]?(?P<name>[\u4e00-\u9fff]{{2,4}})[”]?{_FOLLOWED}", re.MULTILINE)


_FIRM = re.compile(rf"[\u4e00-\u9fff]{{2}}(?:网络|汽车|{FIRM.pattern.removesuffix('$')})$")
_CLASS = re.compile(
    "企业|公司|品牌|[子分多一二三四五六七八九十各等]|全资|控股|平台|项目|产业|机构|学校|高校|酒店|门店|基金|景区|上市|业务|板块"
)
_OWNED = re.compile(
    r"的?[“]?(?P<name>[\u4e00-\u9fff]{2,6}?)[”]?(?=品牌|公司|开发|研发|投资|建设|运营|承建|入驻|落户|签约|在|与|和|、|，|。|等)"
)


def abroad(scan: Scan) -> Iterator[Range]:
    """The names in Latin letters behind a country: 新加坡Certis."""
    for country in scan.hits("country"):
        if found := _ABROAD.match(scan.text, country.end):
            yield found.span("name")


def owned(scan: Scan) -> Iterator[Range]:
    """The names behind 旗下 that are no words of a kind: 甲集团旗下斑马网络."""
    for at in occurrences(_OF_GROUP, scan.text):
        found = _OWNED.match(scan.text, at + len(_OF_GROUP))
        if found and _is_own(found["name"], scan.text[found.end() : found.end() + 2]):
            yield found.span("name")


def _is_own(words: str, behind: str) -> bool:
    """Whether words are a name: one that ends as companies do, or whose brand is meant."""
    if _CLASS.search(words):
        return False
    return bool(_FIRM.search(words)) or behind == "品牌" or not says_kind(words)


def founded(scan: Scan) -> Iterator[Range]:
    """The coined names behind 子公司: 注册子公司安睿视."""
    for at in occurrences(_FOUNDED, scan.text):
        found = _NAMED.match(scan.text, at + len(_FOUNDED))
        if found and not knows(found["name"]):
            yield found.span("name")
