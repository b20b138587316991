"""Industries that a text tells to have grown: 汽车、家居两大千亿级产业集群加速成型, 新能源成为支柱产业.

What sums up the list says that its members are industries, so that no table need have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.field_lists import are_told, members, split
from loaders.extract.scan import INDUSTRY, Scan
from loaders.extract.titled import whole_field
from loaders.ranges import Range

_KIND = "(?:[十百千万]+亿元?级?|世界级|国家级|省级|特色|优势|主导|支柱|新兴|战略性?|传统|重点|先进制造业|现代|未来)*"
_HOW = (
    "(?:产值|规模|总量|增加值|营收|链群|发展)?"
    "(?:加[速快]|不断|持续|蓬勃|蓄势|初步|快速|迅速|稳步|逐步|日益|分别|已|均|全面|竞相|基本|增势|势头|态势)+"
)
_CLOSE = re.compile(
    # the first character first, so that the engine skips to it
    rf"[等二两三四五六七八九十\d](?:(?<=等)|(?<![第、，。；].)(?<!等)[大个条]){_KIND}(?:产业(?:集群|链群?)?|集群|新?赛道){_HOW}"
    r"(?:成[型势形]|形成|壮大|发展|起飞|待发|崛起|突破|集聚|增长|成长|做大|向好|起势|提升|凸显|显现|强劲|迅猛|良好)"
)
_BECOME = re.compile(
    "(?:产业)?(?:已|正|逐步|日益|真正|正在|加快|率先)*成为[^，。；、]{0,20}?(?:增长[点极]|(?:支柱|主导|首位|优势|特色|富民|先导)产业|新引擎|名片)"
)
_BORDER = re.compile(r".*[，。；：:！？\n（）“”《》]", re.DOTALL)
_TOLD_OF = re.compile(r"[的在对把将使让由]|通过|推动|支持|围绕|聚焦")  # no list of subjects
_REACH = 90
_LONGEST = 8  # characters before a field that becomes something, in its clause: 目前我县


def find_risen(scan: Scan) -> Iterator[Range]:
    """Every member of a list that has grown, and every known field that has become something."""
    for close in _CLOSE.finditer(scan.text):
        yield from _listed(scan, close.start())
    if "成为" in scan.text:
        for field in scan.hits(INDUSTRY):
            end = whole_field(scan.text, field.end)
            if _BECOME.match(scan.text, end) and field.start - _opening(scan.text, field.start) <= _LONGEST:
                yield field.start, end


def _listed(scan: Scan, end: int) -> Iterator[Range]:
    """The members of the list up to an end, where the clause opens with it and most of them can be fields."""
    start = _opening(scan.text, end)
    if scan.text.find("、", start, end) < 0 or _TOLD_OF.search(scan.text, start, end):
        return
    parts = list(split(scan, start, end))
    found = members(scan, parts)
    if len(found) == len(parts) and are_told(scan, found):
        yield from found


def _opening(text: str, end: int) -> int:
    """Where the clause begins in which a place lies."""
    floor = max(0, end - _REACH)
    border = _BORDER.match(text, floor, end)
    return border.end() if border else floor
