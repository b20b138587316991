"""The words for what somebody does with a work, one list for all that read them: X由A投建, B承担X的运维."""

from __future__ import annotations

import re

from loaders.lexicon.table import rows


def _either(says: str) -> str:
    """The words that say one thing as a pattern, the longest first."""
    words = (line["deed"] for line in rows("deeds") if line["says"] in says)
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


DEEDS = _either("builds runs")
_BUILDS = re.compile(_either("builds") + "|实施主体")
_OFFICE = re.compile(_BUILDS.pattern + "|实施|业主|法人|项目单位|项目公司|^(?:单位|公司)$")
_RUNS = re.compile(_either("runs"))
# how it is done: 实行企业化管理
MANNERS = "实行|采取|开展|进行|按照?|企业化|市场化|专业化|一体化|集中|常态化|长期|封闭|整体|整村|整园|独家|专门|自主"
# whose work it is to build: 由A作为项目法人建设运营
OWNER = "作为(?:项目|工程)?(?:法人|业主|(?:建设|责任|实施)(?:单位|主体))，?"
# with whom: 由A、B组成的联合体承建, 由A与各县区共同建设
JOINTLY = "(?:组成的?|的)?联合体|[与和同](?:各|有关|相关|沿线|受益)[^，。；、]{1,10}?(?=共同|联合|合作)"
# what sort of body does it, before its name: 由区属国企甲公司承建
SORT = (
    "(?:(?:其|该中心|[^，。；、由的]{1,8})(?:所属|下属|下设|旗下|直属|控股|全资|属下)的?"
    "|(?:[省市区县州旗镇]属|本地|当地|国有|民营|第三方|专业|中标|社会|龙头|知名|引进的|其|属地)*"
    "(?:国企|央企|民企|国有企业|企业|平台公司|公司|单位|机构|运营商|服务商|开发商|社会资本方?|投资人))?(?:——)?"
)


def deeds_of(words: str, *, office: bool = False) -> list[str]:
    """The relations that words for deeds say of who does them; an `office` is also that of who carries out a work."""
    builds = _OFFICE if office else _BUILDS
    found = ["BUILDS"] if builds.search(words) else []
    return [*found, "OPERATES"] if _RUNS.search(words) else found
