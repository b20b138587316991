"""Companies in a list that is urged to do what companies do: 支持甲永磁、乙稀土建设智能工厂, 推动甲集团、乙集团布局."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.company_lists import FIRM, is_plain
from loaders.extract.proofs import begins_proper, coined, generic, is_division, is_unknown, knows
from loaders.extract.scan import COMPANIES, Scan
from loaders.ranges import Range

_URGING = re.compile("(?:支持|鼓励|推动|引导|扶持|帮助)(?=[^，。；：！？\\s]{2,24}[、和与])")
_DOES = (
    "建设|新建|扩建|布局|牵头|联合攻关|攻关|承接|承担|投资|技改|技术改造|扩产|扩能|增资|上市|开发|研发|研制|增产|达产|量产"
    "|做大做强|做优做强|利用|开展|引进|设立|组建|扩大|导入|实施"
)
# the list of who is urged, and what companies do
_LIST = re.compile(
    rf"(?:骨干|龙头|链主|重点|本地|优势)*(?:企业)?(?P<list>[^，。；：！？\s（）()“”的等携]{{2,12}}(?:[、和与][^，。；：！？\s（）()“”的等携、和与]{{2,12}}?){{1,5}}?)"
    rf"(?:加快|率先|积极|进一步|共同|联合|合作|在[^，。；、\s]{{2,12}})*(?:{_DOES})"
)
_ONLY_COMPANIES = re.compile(
    "(?:加快|率先|积极|进一步|共同|联合)*(?:建设(?=智能|研发|总部|数字|灯塔|无人|生产|二期|[0-9一二三四])"
    "|扩产|扩能|技改|技术改造|布局|牵头|攻关|上市|增资|投资|研发|研制|量产|达产|做大做强|做优做强)"
)
_MARK = re.compile("[、和与]")
_FORM = re.compile("(?:公司|集团|总厂|酒业|药业)$")
_COMPANY = 2  # members of a list, of which so many at least are shown to be companies
# a member that says where it acts or what it does before its name ends
_DEED = re.compile(f"(?:{_DOES})")
_URGED_DEED = re.compile(
    rf"(?:支持|鼓励|推动|引导|扶持|帮助)[^，。；：！？\s]{{2,40}}[、和与](?P<who>[^，。；：！？、\s]{{2,12}}?)(?P<does>{_DOES})"
)
_REACH = 60


def urged(scan: Scan) -> Iterator[Range]:
    """The members of every list of companies that a sentence urges to act, in text order."""
    for urging in _URGING.finditer(scan.text):
        if found := _LIST.match(scan.text, urging.end()):
            members = tuple(_members(scan.text, *found.span("list")))
            if all(_may_be_one(scan, *one) for one in members) and _are_companies(scan, members):
                yield from members


def is_urged_deed(text: str, start: int, end: int) -> bool:
    """Whether a range holds the last of a list that is urged and what it is to do: 虔东稀土建设智能工厂."""
    if text[start - 1 : start] not in ("、", "和", "与") or text.startswith(("等", "项目", "工程"), end):
        return False
    for done in _URGED_DEED.finditer(text, max(0, start - _REACH), end):
        if done.start("who") == start:
            return done.end() < end or _FORM.search(done["who"]) is not None
    return False


def _members(text: str, start: int, end: int) -> Iterator[Range]:
    """The members of a list between its marks."""
    left = start
    for mark in _MARK.finditer(text, start, end):
        yield left, mark.start()
        left = mark.end()
    yield left, end


def _are_companies(scan: Scan, members: Sequence[Range]) -> bool:
    """Whether one of a list is surely a company, or none has a word and they are to do what only companies do."""
    if any(_is_shown(scan, *one) for one in members):
        return True
    nameless = not any(knows(scan.text[left:right]) for left, right in members)
    return nameless and _ONLY_COMPANIES.match(scan.text, members[-1][1]) is not None


def _may_be_one(scan: Scan, start: int, end: int) -> bool:
    """Whether words could be the short name of a company, and are no place, zone, field or body."""
    words, known = scan.text[start:end], scan.name_at(start)
    if known is not None and known.end == end:
        return known.kind in COMPANIES
    if not 2 <= len(words) <= 10 or _DEED.search(words) or _begins_with_field(scan, start, end):
        return _FORM.search(words) is not None and _DEED.search(words) is None
    return _is_plain_name(scan, start, end)


def _has_no_other_head(scan: Scan, end: int) -> bool:
    """Whether words that end at a place have the head of a company, or none."""
    head = scan.marks.head_before(end)
    return head is None or head.type == "Enterprise"


def _is_plain_name(scan: Scan, start: int, end: int) -> bool:
    """Whether words are a plain name, and neither a kind of company nor what ends as another thing does."""
    if not _has_no_other_head(scan, end) or not is_plain(scan, start, end):
        return False
    return not generic(scan.text[start:end], "Enterprise") and _is_name(scan, start, end)


def _begins_with_field(scan: Scan, start: int, end: int) -> bool:
    """Whether words begin with a field, as those of a trade do and no company's: 机器人, 新能源."""
    return any(field.start == start for field in scan.industries_in(start, end))


def _is_name(scan: Scan, start: int, end: int) -> bool:
    """Whether words end as companies do, or hold a name that no dictionary has."""
    words = scan.text[start:end]
    return FIRM.search(words) is not None or _FORM.search(words) is not None or _is_own(words)


def _is_own(words: str) -> bool:
    """Whether the dictionary has no word of a name, or has it as a name."""
    return coined(words) or not knows(words) or is_unknown(words) or begins_proper(words)


def _is_shown(scan: Scan, start: int, end: int) -> bool:
    """Whether a member is surely a company: by the table, its form, or a name before what companies end in."""
    words = scan.text[start:end]
    if _is_known(scan, start, end) or _FORM.search(words):
        return True
    ending = FIRM.search(words)
    if ending is None or ending.start() < _COMPANY:
        return coined(words)
    known = scan.name_at(start)
    return _is_own(words[: ending.start()]) or (known is not None and is_division(scan.text, known))


def _is_known(scan: Scan, start: int, end: int) -> bool:
    """Whether the table has a company."""
    known = scan.name_at(start)
    return known is not None and known.end == end and known.kind in COMPANIES
