"""Texts without a title of their own: guides, speeches, excerpts, news of one plan, and what only a heading names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.document import Block, PartKind
from loaders.lexicon.reports import READS_OUT, WORK_REPORT
from loaders.repair.titles import is_policy_title, plain
from loaders.split.head import find_heading
from loaders.split.listed import kind_of
from loaders.split.parts import Cut
from loaders.split.reported import cut_reported

_DECLARED = re.compile(
    r"(?:编写|编制|编印|研究制定|组织制定|制定)(?:形成|出台)?了?\s?《([^《》]{4,60})》\s?[（(]\s?以下简称"
)
_NAMED = re.compile(r"《([^《》]{4,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》")
_EXCERPTS = re.compile(
    r"[现特](?:予以|将)?[^。；]{0,30}(?:摘编|摘登|摘录|摘要|摘发|节选|选登|刊登|刊发|刊载|转载|编发)"
    r"|(?:主要内容|核心内容|重点内容|主要任务|要点|全文)(?:摘编|摘要|摘登|摘录|刊登|刊发|整理|编发)?如下"
)
_ANNOUNCES = re.compile(
    r"(?:印发|出台|发布|公布|下发|制定|(?:审议|表决|讨论|研究)通过)(?:实施)?(?:了|的|关于)*《(?P<title>[^《》]{4,80})》"
    r"|《(?P<passive>[^《》]{4,80})》(?:[（(][^（()）]{1,30}[)）])?(?:，(?=由))?(?:近日|日前|今年|已|于?(?:今年|(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?|于(?=近日|日前)|由[^，。；]{3,40}?|经[^，。；]{2,14}?(?:同意|批准|审定|通过|研究))*，?(?:正式|对外)*(?:印发|发布|出台|公布|获批|出炉|是今后|自即日起[^，。；]{0,20}公示)"
)
_BARE = "规划|方案|意见|计划|条例|通知|办法|措施|纲要|规定|细则|决定|公告|指南"
_TELLS = re.compile(
    rf"[^，。；《》]{{0,10}}，(?:明确|提出|提到|要求|规定|从|聚焦|围绕|旨在|对|(?:该|新)?(?:{_BARE})(?:将|自|于|共))"
)
_SPEAKS = re.compile(
    r"《(?P<name>[^《》]{2,80})》(?:[（(][^（()）]{1,30}[)）])?中?，?(?:还|也|同时|进一步|并)?(?:提出|明确|指出|要求|规定|部署|强调|确定|聚焦|围绕|从|按照|坚持|包括|涵盖|共(?:分|有|提)|分为)"
    r"|(?:根据|按照|依据)《(?P<by>[^《》]{2,80})》"
    rf"|(?:(?:根据|按照)该?(?P<bare>{_BARE})，|(?<![\u4e00-\u9fff《])(?P<word>{_BARE})(?:还|也|同时)?(?:提出|明确|指出|要求|规定))"
    rf"|该(?P<this>{_BARE})(?:以|将|旨在|对|从|提出|明确|要求|规定|共|包括|聚焦|围绕)"
)
_CALLED = re.compile(
    r"》(?:方案|通知|意见|办法|文件|计划|规划)?\s?[（(](?:以下|下[称文]?)?[简统]?称：?[“《]{0,2}(?P<short>[^”》（()）]{2,20})[”》]{0,2}[）)]"
)
_BRACKETS = re.compile(r"[（(][^（()）]{1,14}[）)]$")
_HELD = re.compile(r"[—－-]{0,2}\s?(?:19|20)\d\d\s?年[^。]{2,60}届人民代表大会[^。]{0,20}上\s*$")
_GOVERNOR = re.compile(r"(?:人民政府|^[　 ]*)代?(?:省长|市长|区长|县长|州长|旗长|主席|盟长)", re.MULTILINE)
_SPEECH_BLOCKS = 5
_SALUTES = re.compile("(?:各位|尊敬的|同志们)[^。]{0,20}[：:]?$")
# 《X》政策解读, 一图读懂《X》
_EXPLAINED = re.compile(
    "(?:解读|读懂|图解|问答)[^《》]{0,6}《(?P<title>[^《》]{4,80})》|《(?P<after>[^《》]{4,80})》[^《》，。]{0,8}(?:解读|图解|问答)"
)
_HEADLINES = 4
_LONG = 120
_CALL_LINES = 4  # over which a call may go
_LONGEST_CALL = 50
_SENDS = re.compile(
    "(?:现将)?《(?P<title>[^《》]{6,80})》(?:[（(]以下[简统]称[^（()）]{1,20}[）)])?"
    "(?:(?<=》)[^。《》]{0,60}(?:同意|批准|通过|审定)[^。《》]{0,8}现)?(?!现?将[^该其本，][^，])[^。《》]{0,12}(?:印发|转发|下发)给?你们[，。]"
)
_ENCLOSURE = re.compile("附件\\s?[：:]\\s?《?(?P<title>[^《》]{6,80})》?")
_ENCLOSING = 12  # blocks in which a notice names what it encloses
_NOTICE = 6  # blocks in which a notice says what it sends
_NOTES = 12  # blocks in which an editor's note says what it excerpts
_VERB = 12  # characters before a title in which the verb of its issue stands
_HEAD = 6000  # characters in which a guide says what it is


def cut_untitled(text: str, blocks: Sequence[Block]) -> Cut:
    """A guide whose foreword says what it is, a report or news item, or a text of which nothing is known."""
    for read in (_guide, _speech, _excerpt, _enclosed, _notice, _telling, _reading, cut_reported):
        if found := read(text, blocks):
            return found
    return _headed(text, blocks)


def _guide(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A guide that says in its foreword what was compiled: 编写形成《X》（以下简称…."""
    start, end = blocks[0].start, blocks[-1].end
    match = _DECLARED.search(text, start, min(end, start + _HEAD))
    if match and is_policy_title(match[1]):
        return Cut(PartKind.GUIDE, match[1], start, end, match.start(1), start)
    return None


def _headed(text: str, blocks: Sequence[Block]) -> Cut:
    """A text of which its heading alone says what it is, if it has one; a policy it is not."""
    start, end = blocks[0].start, blocks[-1].end
    heading = find_heading(text, blocks)
    if heading is None:
        return Cut(PartKind.OTHER, "", start, end, -1, start)
    kind = kind_of(heading.words)
    first, last = blocks[heading.first], blocks[heading.last]
    kind = PartKind.OTHER if kind == PartKind.POLICY else kind
    return Cut(kind, heading.words, start, end, first.start, last.end)


def _speech(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A work report without its title: the head of a government before the people's congress."""
    for block, following in pairwise(blocks[:_SPEECH_BLOCKS]):
        held = _HELD.match(text, block.start, block.end)
        if held and _GOVERNOR.search(text, following.start, following.end):
            return Cut(PartKind.POLICY, WORK_REPORT, blocks[0].start, blocks[-1].end, -1, block.start)
    return _read_out(text, blocks)


def _read_out(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A report that says whose it is as it is read out: a government's, or a party committee's under its call."""
    for index, block in enumerate(blocks[: _SPEECH_BLOCKS + _CALL_LINES]):
        if reads := READS_OUT.match(text, block.start, block.end):
            if reads["body"].endswith("政府"):
                return Cut(PartKind.POLICY, WORK_REPORT, blocks[0].start, blocks[-1].end, -1, block.start)
            return _called(text, blocks, index)
    return None


def _called(text: str, blocks: Sequence[Block], index: int) -> Cut | None:
    """A report under the call that its first lines are, before the block that says who reads it out."""
    call = [b for b in blocks[:index] if not _SALUTES.match(text[b.start : b.end])]
    if not 0 < len(call) <= _CALL_LINES or any(b.end - b.start > _LONGEST_CALL for b in call):
        return None
    title = "".join(text[b.start : b.end].strip() for b in call)
    return Cut(PartKind.POLICY, title, blocks[0].start, blocks[-1].end, call[0].start, call[-1].end)


def _enclosed(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A notice that lost its title, with the plan that it names as what it encloses and that is printed below."""
    for index, block in enumerate(blocks[:_ENCLOSING]):
        named = _ENCLOSURE.fullmatch(text, block.start, block.end)
        if named is None or not is_policy_title(named["title"]):
            continue
        if printed := _printed_below(text, blocks[index + 1 :], named["title"]):
            return Cut(PartKind.POLICY, named["title"], blocks[0].start, blocks[-1].end, *printed)
    return None


def _printed_below(text: str, blocks: Sequence[Block], title: str) -> tuple[int, int] | None:
    """Where a title is printed over one line or two."""
    wanted = plain(title)
    for first, last in pairwise(blocks):
        words = plain(text[first.start : last.end])
        if words.startswith(wanted) and first.end - first.start <= len(title) + 2:
            alone = plain(text[first.start : first.end]) == wanted
            return first.start, first.end if alone else last.end
    return None


def _notice(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A notice that lost its title, with the plan that it sends: 现将《X》印发给你们."""
    for block in blocks[:_NOTICE]:
        sent = _SENDS.search(text, block.start, block.end)
        if sent and is_policy_title(sent["title"]):
            start, end = blocks[0].start, blocks[-1].end
            return Cut(PartKind.POLICY, sent["title"], start, end, sent.start("title"), block.start)
    return None


def _telling(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A news item that announces one plan and then tells what it says: A印发《X》, 《方案》提出…."""
    start, end = blocks[0].start, blocks[-1].end
    for block in blocks[:_NOTES]:
        found = _ANNOUNCES.search(text, block.start, block.end)
        if found is None:
            continue
        group = "title" if found["title"] else "passive"
        if not (is_policy_title(found[group]) and _speaks(text, found[group], found.start(group), end)):
            return None
        foreword = (block.start, block.end)
        return Cut(PartKind.DIGEST, found[group], start, end, found.start(group), block.start, foreword=foreword)
    return None


def _reading(text: str, blocks: Sequence[Block]) -> Cut | None:
    """What explains one policy under a headline that says so: 《X》政策解读."""
    for block in blocks[:_HEADLINES]:
        found = _EXPLAINED.search(text, block.start, block.end) if block.end - block.start <= _LONG else None
        group = "title" if found and found["title"] else "after"
        if found and is_policy_title(found[group]):
            start, end = blocks[0].start, blocks[-1].end
            foreword = (block.start, blocks[min(len(blocks), _NOTICE) - 1].end)
            return Cut(PartKind.DIGEST, found[group], start, end, found.start(group), block.end, foreword=foreword)
    return None


def _speaks(text: str, title: str, start: int, end: int) -> bool:
    """Whether most of what plans are said to say from a title on is said by the one announced."""
    forms, own, others = _forms(text, title, start), 0, 0
    for each in _SPEAKS.finditer(text, start - 1, end):
        if _is_of(each, forms):
            own += 1
        elif each["name"] and not text.startswith("的", each.end()):  # 《X》确定的类型 is only named
            others += 1
    return own > others or (own == others == 0 and _is_only_told(text, title, start, end))


def _is_of(spoken: re.Match[str], forms: tuple[str, ...]) -> bool:
    """Whether the plan that is said to say something is one that is called so."""
    named = plain(next(filter(None, spoken.groups())))
    return any(form.endswith(named) for form in forms)


def _is_only_told(text: str, title: str, start: int, end: int) -> bool:
    """Whether the sentence that announces a policy goes on with what it says, and no other is announced."""
    said = _ANNOUNCES.search(text, start - 1, end) or _ANNOUNCES.search(text, max(0, start - _VERB), end)
    if said is None or not _TELLS.match(text, max(said.end(), start + len(title) + 1)):
        return False
    others = (one for one in _ANNOUNCES.finditer(text, start, end) if not one[0].startswith("制定"))
    return all(plain(one["title"] or one["passive"]) == plain(title) for one in others)


def _forms(text: str, title: str, start: int) -> tuple[str, ...]:
    """The title, without its brackets, and what it is called for short: 《X办法（试行）》（简称“Y”）."""
    called = _CALLED.match(text, start + len(title))
    return tuple(map(plain, (title, _BRACKETS.sub("", title), called["short"] if called else title)))


def _excerpt(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A newsletter that prints the measures of a plan under a headline of its own: 现将《X》主要内容摘编如下."""
    for block in blocks[:_NOTES]:
        if not _EXCERPTS.search(text, block.start, block.end):
            continue
        for named in _NAMED.finditer(text, block.start, block.end):
            if is_policy_title(named[1]):
                return Cut(
                    PartKind.DIGEST,
                    named[1],
                    blocks[0].start,
                    blocks[-1].end,
                    named.start(1),
                    block.end,
                    foreword=(block.start, block.end),
                )
    return None
