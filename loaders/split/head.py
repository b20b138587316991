"""The head of a document: its title over one or several lines, found among letterhead, index lines and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.document import Block, BlockKind
from loaders.formats.crumbs import holds_crumb
from loaders.lexicon.places import place_end
from loaders.repair.shapes import BULLETS, Rank, marker
from loaders.repair.starts import has_label
from loaders.repair.titles import (
    MARKED_TITLE,
    close_up,
    core_title,
    is_document_title,
    plain,
    without_particles,
    without_site,
)

_FOREWORD = re.compile(r"(?:编者按|编者的话|导\s?读|按语|编者语|内容提要|摘要)[：:]?")
_BRACKETED = re.compile(r"[（(〔\[][^（()）]{1,40}[)）〕\]]")
_TERM_AND_KIND = re.compile(r"[（(]\s?(?:19|20)\d\d[^（()）]{1,20}[）)][^，。；：]{2,30}")  # （2016—2030年）实施方案
_NO_PART = re.compile("[。月令网注]|^.{0,6}第[^（()）]{1,4}期|通过|公布|施行|此件|来源|转自|编辑")
_DOC_NUMBER = re.compile(r".{0,20}[〔\[（(﹝【]\s?(?:19|20)\d\d\s?[〕\]）)﹞】]")
_NO_TITLE = re.compile(
    r"[。；！？\t]|^(?:附\s*件|目\s*录|各|现将)|^(?:正\s*文|全\s*文|内\s*容|返\s*回|首\s*页)$|[：:]$|文件$|本期(?:目录|要目|导读|内容|看点|关注|提要)$"
    r"|^(?:索\s*引\s*号?|(?:文件|信息|法规|政策)?(?:名\s*称|标\s*题)|来\s*源|发\s*布\s*\S{0,4}|发\s*文\s*\S{2,4}|文\s*号"
    r"|成\s*文\s*\S{2}|主题\s*\S{1,2}|公文\S{2}|信息\S{2}|有效性|体裁\S{2})(?:\s*[：:]|\s{2})"
    r"|^[\u4e00-\u9fff][\u4e00-\u9fff 　]{0,6}[：:]\s?[^\s《]{1,12}$"  # 时  效： 失效
    r"|\d[:：][0-5]\d(?!\d)|^(?:浏览|点击|阅读|访问)(?:量|数|次数)"
)
_ENACTED = re.compile(
    r"》.{0,60}(?:通过|审议|同意).{0,30}(?:予以?|现)(?:公布|发布|印发|转发|下发)|现予(?:公布|发布)|全文如下|》(?:印发|转发|下发)给你们"
)
_DATE_LINE = re.compile(r"[（(]?(?:19|20|二〇|二○|二零)\S{2}\s?年\s?\S{1,3}\s?月(?:\s?\S{1,3}\s?日)?[）)]?$")
_BODY_NAME = re.compile(
    r"[\u4e00-\u9fff（）() 　、]{2,120}"
    r"(?:政府|办公厅|办公室|委员会|[厅局委部院署会行办社]|中心|总队|支队|公司|小组|指挥部)$"
)
_ANNOUNCING = re.compile(r"[^关《》]{4,40}公告\s?(?:[（(〔]?\s?第?[^（()）《》]{1,14}号\s?[）)〕]?)?")
_PASSED = re.compile("《(?P<title>[^《》]{4,60})》[^。]{0,120}通过")
_APPROVING = re.compile("关于批准《.*》的(?:决议|决定)")
_ANNOUNCED_IN = 3  # lines behind the head of an announcement
_HEADLINE = re.compile(r"[一二两三四五六七八九十多\d]{1,3}个?(?:部门|部委|厅局|单位)(?:联合)?(?:印发|发布|出台)")
_NUMBERED = re.compile(
    rf"{_DOC_NUMBER.pattern}\s?第?\s?\d{{1,5}}\s?号\s?《(?P<title>.{{4,120}})》"
)  # a site's headline: 云政发〔2020〕1号《X》
# letterhead, headings of sites and what is a title by itself
_NO_SUBJECT = re.compile(
    "[：:|｜/>»《》0-9]|(?:网|网站|公开|平台|频道|栏目|专栏|文件|公报|信息|库|[局厅委办部会府院])$"
)
_TITLED = ("国家", "全国", "省", "市", "自治区", "中华", "“十")
_FEW = 3  # letters behind the place that a line must have to say on what a title is
_TITLE_LABEL = re.compile(r"(?:文件|信息|法规|政策)?(?:标\s*题|名\s*称)\s*[：:]\s*(?P<title>[^：:]+)")
_INDEX_LINES = 12  # blocks in which an index line may give the title
_TOLD_IN = 8  # blocks below a paragraph that tells of a policy in which its title stands
_LOOK_AHEAD = 40  # blocks in which a title must stand
_FOREWORD_BLOCKS = 12
_MOST_LINES = 4
_LONG = 60
_PUBLISHED = re.compile("(?:发布时间|信息来源|来源|作者|编辑)[：:]")  # among the words of a line


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, its lines joined, and the blocks that hold it."""

    words: str
    first: int
    last: int


def find_title(text: str, blocks: Sequence[Block], start: int = 0) -> Title | None:
    """The title of the document that begins at block `start`, or None where its head prints none."""
    patience = 0
    for index in _lines_of_head(blocks, start):
        words = text[blocks[index].start : blocks[index].end]
        if _FOREWORD.match(words):
            patience = index + _FOREWORD_BLOCKS
        elif title := _title_at(text, blocks, index, start):
            return _fullest(text, blocks, title)
        elif index >= patience and _is_body(words):
            return _told_above(text, blocks, index) or _labelled(text, blocks, start)
    return _labelled(text, blocks, start)


def _fullest(text: str, blocks: Sequence[Block], title: Title) -> Title:
    """The title that an announcement gives to what it publishes, else the one found as it is printed last."""
    return _announced(text, blocks, title) or _printed_again(text, blocks, title)


def _lines_of_head(blocks: Sequence[Block], start: int) -> Iterator[int]:
    """The blocks in which a title must stand, without the rows of tables."""
    last = min(len(blocks), start + _LOOK_AHEAD)
    return (index for index in range(start, last) if blocks[index].kind != BlockKind.ROW)


def _told_above(text: str, blocks: Sequence[Block], index: int) -> Title | None:
    """The title below a publisher's paragraph that tells of it: 近日，某局印发《X》，…, then 关于印发《X》的通知."""
    told = {plain(core_title(one["title"])) for one in MARKED_TITLE.finditer(text, blocks[0].start, blocks[index].end)}
    for below in range(index + 1, min(len(blocks), index + _TOLD_IN)) if told else ():
        title = _title_at(text, blocks, below, below)
        if title and not title.words.startswith("《") and plain(core_title(title.words)).endswith(tuple(told)):
            return title
    return None


def _labelled(text: str, blocks: Sequence[Block], start: int) -> Title | None:
    """The title that only an index line gives: 标题：某市关于X的意见."""
    for index in range(start, min(len(blocks), start + _INDEX_LINES)):
        found = _TITLE_LABEL.fullmatch(text, blocks[index].start, blocks[index].end)
        if found and is_document_title(found["title"]):
            return Title(found["title"], index, index)
    return None


def _printed_again(text: str, blocks: Sequence[Block], title: Title) -> Title:
    """The title where it is printed last before the text: a site heads its page with it, too."""
    again = title
    for index in range(title.last + 1, min(len(blocks), title.last + _LOOK_AHEAD)):
        words = text[blocks[index].start : blocks[index].end]
        if words == title.words or _is_fuller(words, title.words):
            again = Title(words, index, index)
        elif _is_body(words) or _FOREWORD.match(words):
            break
    return again


def _is_fuller(words: str, title: str) -> bool:
    """Whether a line is a title with who issued it before it, under the headline of a site that leaves it out."""
    form, short = (without_particles(one) for one in (words, title))
    return len(form) > len(short) and form.endswith(short) and "关于" in words and is_document_title(words)


def _announced(text: str, blocks: Sequence[Block], title: Title) -> Title | None:
    """The title below one that only leads to it: an announcement of a law, or a publisher's headline."""
    return _enacted(text, blocks, title) or _below_headline(text, blocks, title)


def _enacted(text: str, blocks: Sequence[Block], title: Title) -> Title | None:
    """The title of the law behind the announcement that enacts it: 某省人民代表大会常务委员会公告（第140号）."""
    if not _ANNOUNCING.fullmatch(title.words):
        return None
    below = find_title(text, blocks, title.last + 1)
    if below is None or _APPROVING.search(below.words):
        return _passed_title(text, blocks, title) or below
    return below


def _passed_title(text: str, blocks: Sequence[Block], title: Title) -> Title | None:
    """The law that an announcement says was passed, where its text stands without its title: 《X》已由…通过."""
    for block in blocks[title.last + 1 : title.last + 1 + _ANNOUNCED_IN]:
        passed = _PASSED.match(text, block.start, block.end)
        if passed and is_document_title(passed["title"]):
            return Title(passed["title"], title.first, title.last)
    return None


def _below_headline(text: str, blocks: Sequence[Block], title: Title) -> Title | None:
    """The title that a publisher's headline tells of: 三部门联合印发《X》 over 甲部 乙委关于X的通知."""
    numbered = _NUMBERED.fullmatch(title.words)
    if numbered is None and _HEADLINE.match(title.words) is None:
        return None
    below = find_title(text, blocks, title.last + 1)
    told = core_title(numbered["title"] if numbered else title.words).removesuffix("的通知")
    return below if below and told in below.words else None


def find_heading(text: str, blocks: Sequence[Block]) -> Title | None:
    """The heading of a text that is no policy: the first short line that is neither marked nor a sentence."""
    for index, block in enumerate(blocks[:_LOOK_AHEAD]):
        words = text[block.start : block.end]
        if len(words) <= _LONG and block.kind != BlockKind.ROW and not _is_label(words):
            return Title(words, index, index)
        if marker(words) is not None:
            break
    return None


def _is_label(words: str) -> bool:
    if _PUBLISHED.search(words):
        return True
    return marker(words) is not None or is_foreword(words) or has_label(words) or _is_no_title(words)


def _is_no_title(words: str) -> bool:
    """Whether a line is a sentence, a label, an index line or the path of its page on a site."""
    return _NO_TITLE.search(words) is not None or holds_crumb(words)


def is_foreword(words: str) -> bool:
    """Whether a block begins an editor's note."""
    return _FOREWORD.match(words) is not None


def _is_body(words: str) -> bool:
    """Whether a block is running text or a numbered heading: behind it no title is to be expected."""
    mark = marker(words)
    if mark is not None and mark.rank <= Rank.FOURTH and not mark.weak:
        return True
    return "。" in words and len(words) > _LONG and not _ENACTED.search(words)


def _title_at(text: str, blocks: Sequence[Block], index: int, start: int) -> Title | None:
    """The title that begins with a block: alone, or with the lines behind it."""
    words = ""
    for last in range(index, min(len(blocks), index + _MOST_LINES)):
        block = blocks[last]
        line = without_site(text[block.start : block.end])
        if block.kind == BlockKind.ROW or not _may_be_title(line, words) or _is_letterhead(words, line):
            return None
        words += line
        if is_document_title(words):
            return _whole(text, blocks, Title(close_up(words), index, last), start)
    return None


def _is_letterhead(above: str, line: str) -> bool:
    """Whether a line is a title by itself, so that what stands above it is letterhead."""
    if not above or not is_document_title(line):
        return False
    return line.startswith(above) or not (_opens_title(above) or _names_first(above, line))


def _names_first(above: str, line: str) -> bool:
    """Whether a line says of which place and on what a title is whose last words stand below it without a place."""
    if _NO_SUBJECT.search(above) or _BODY_NAME.fullmatch(above.strip()) or "关于" in line:
        return False
    placed = place_end(above, 0)
    return 1 < placed < len(above) - _FEW and not place_end(line, 0) and not line.startswith(_TITLED)


def _may_be_title(line: str, before: str) -> bool:
    if _is_no_title(line) or len(line) > 120 or _DATE_LINE.match(line) or line.startswith(tuple(BULLETS)):
        return False
    if before:
        return not has_label(line) and not _DOC_NUMBER.match(line)
    mark = marker(line)
    return mark is None or mark.rank == Rank.THIRD


def _opens_title(words: str) -> bool:
    """Whether a line cannot stand without the one below it: issuers, 关于…, a word that hangs."""
    return "关于" in words or words.startswith(("印发", "转发")) or bool(_BODY_NAME.fullmatch(words.strip()))


def _whole(text: str, blocks: Sequence[Block], title: Title, start: int) -> Title:
    """The title with the names of its issuers on the line before, and with the brackets on the line behind."""
    return _with_brackets(text, blocks, _with_issuers(text, blocks, title, start))


def _with_issuers(text: str, blocks: Sequence[Block], title: Title, start: int) -> Title:
    words, first = title.words, title.first
    while first > start and words.startswith(("关于", "印发", "转发", "批转")):
        block = blocks[first - 1]
        line = text[block.start : block.end]
        if not _BODY_NAME.fullmatch(line.strip()):
            break
        words, first = f"{line} {words}", first - 1
    return Title(words, first, title.last)


def _with_brackets(text: str, blocks: Sequence[Block], title: Title) -> Title:
    words, last = title.words, title.last
    while last + 1 < len(blocks):
        block = blocks[last + 1]
        line = text[block.start : block.end].strip()
        goes_on = _TERM_AND_KIND.fullmatch(line) and is_document_title(words + line)
        if not (goes_on or _BRACKETED.fullmatch(line)) or _DOC_NUMBER.match(line) or _NO_PART.search(line):
            break
        words, last = words + line, last + 1
    return Title(words, title.first, last)
