"""Companies before the title of who leads them: 天津甲药集团总经理, 宁波乙食品董事长."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.leads import behind_verbs
from loaders.extract.proofs import begins_proper, generic, is_division, is_unknown
from loaders.extract.scan import Scan
from loaders.ranges import Range, occurrences

_TITLES = ("董事长", "总经理", "总裁", "董事局主席", "首席执行官", "创始人")
_REACH = 18  # characters before a title in which the name stands
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）()·]{3,18}$")
_RANK = re.compile("(?:原|前任?|执行|常务|名誉|联席|副|联合|助理|高级|资深|首席|区域|中国区|全球)+$")
# who is no company, or told already by the word before
_NO_FIRM = re.compile(
    r"(?:集团|公司|企业|移动|电信|联通|书记|主任|会长|兼任?|任|该|其|本|位|名|及|和|与|等|的|银行|协会|学会|商会|联合会|大学|学院|研究院|研究所|办|局|委|厅|部|项目|基金会?|方|长|中心|支行|分行)$"
)


def led(scan: Scan) -> Iterator[Range]:
    """The companies that the text calls by no form, before the title of their head."""
    for title in _TITLES:
        for at in occurrences(title, scan.text):
            if found := _before(scan, at):
                yield found


def _before(scan: Scan, at: int) -> Range | None:
    """The name that ends right before a title, if it is one."""
    text = scan.text
    if rank := _RANK.search(text, max(0, at - 6), at):
        at = rank.start()
    floor = max(
        [at - _REACH, 0, *(cut.end for cut in scan.cuts_in(max(0, at - _REACH), at) if cut.mark.kind == "hard")]
    )
    found = _NAME.search(text, floor, at)
    if not found or _NO_FIRM.search(text, found.start(), at):
        return None
    start = max(found.start(), text.rfind("与", found.start(), at - 2) + 1)
    start = behind_verbs(text, start, at)
    words = text[start:at]
    return (start, at) if 3 <= len(words) <= 14 and _is_own(scan, start, words) else None


def _is_own(scan: Scan, start: int, words: str) -> bool:
    """Whether words begin as a name of one thing does, and are no class."""
    known = scan.name_at(start)
    if known is not None and known.end == start + len(words):
        return not is_division(scan.text, known)
    return not generic(words, "Enterprise") and (known is not None or is_unknown(words) or begins_proper(words))
