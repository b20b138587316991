"""How titles of official documents look, and when two of them are the same."""

from __future__ import annotations

import difflib
import re
import unicodedata

from loaders.lexicon.kinds import KINDS, SHORT_KINDS
from loaders.repair.papers import is_paper

_NOT_WORD = re.compile(r"[^\w%]+")
_FIGURES = re.compile(r"\d+")
_SENTENCE = re.compile("[。；！？\t]")
_SHORTEST, _LONGEST = 6, 160
_SAME = 0.93
_SHORT_FORM = range(4, 8)  # letters of a title said for short
_ENDS_IN_KIND = re.compile(rf"(?:{SHORT_KINDS})$")
_LAST_BRACKET = re.compile(r"[（(〔\[][^（()）]*[）)〕\]]$")
_POLICY_END = re.compile(
    rf"(?:{KINDS}|规则|规程"
    r"|(?:规划|计划|纲要|目标)的建议|命令|公报|制度|守则|法|办法的决定|举措|十条|[一二三四五六七八九十\d]+条|任务分工|责任分工|责任分解|任务分解|分解表|分工表|任务书|分工方案|责任清单|(?:任务|工作|项目|实事)[^，。《》]{0,14}(?:汇总表|一览表|计划表|安排表|推进表)|要求|导则|机制|体系|(?<=的)(?:通报|公示)"
    r"|(?:建议|提案|议案|号)[》）)]{0,2}(?:的|有关问题的|办理情况的|办理)*(?:答复|复函|回复)(?:意见|的?函)?"
    r"|意见稿|实施意见|条款|(?:重点)?工作安排)"
    r"(?:\s?[（(〔\[【][^（()）]{1,30}[)）〕\]】]|\s?\d(?:\.\d)?(?:版)?|[-－—]{1,2}[\u4e00-\u9fff]{2,12}[局厅委办部])*$"
)
# 某区2012年改善城乡人民生活二十项工作; but no headline: 某委领到12项任务
_YEARLY_DEEDS = re.compile(
    r"[^，。：！]{0,30}20\d\d\s?年(?:度)?(?!.*(?:完成|公布|发布|确定|部署|进展|情况|出炉))[^，。：！]{2,30}"
    r"(?:[项件](?:重点)?(?:工作|任务)|目标任务|工作任务|重点工作|重点任务|(?:[项件]|民生|惠民|利民|为民|便民)(?:办?实事|民[生心]工程)(?:项目|工程|清单)?)$"
)
FILE_END = re.compile(r"\.(?:docx?|pdf|wps|xlsx?)$")  # the name of a file is the title of what it holds
_REPORT_OF_OFFICE = re.compile(
    r"(?:人民政府|委员会|政府|厅|局|办公室)关于.{2,120}报告(?:[（(](?:节选|摘要|摘录)[）)])?$"
    r"|(?<!\S)(?!.*(?:被|纳入|写[进入]|聚焦|关注|热议|审议|学习|贯彻|传达|看点|来自|从))[^，。！？：]{0,24}政府工作报告(?:[（(].{1,30}[）)])?$"
    r"|^在中国共产党.{2,40}代表大会上的报告$"
)
# what explains a policy or tells of it is none: 北京密云发布生命健康产业发展规划
_READING = re.compile(
    "(?:一图读懂|图解|(?:政策|文件)?解读|[^《]{2,40}?(?:同志|负责人|主任|[省市县区局厅处]长|专家)解读)|(?![^《]*(?:关于|通知|公告|令$))[\u4e00-\u9fff]{2,12}(?:发布|出台|推出|晒出|亮出|列出|开出|交出|敲定|划定|审议通过|审议并通过|表决通过|原则通过)(?!《)[\u4e00-\u9fff“”\\d]{4,}"
)
# 【政策文件】某市关于X的意见_政策文件_某市人民政府网
_COLUMN = re.compile(
    r"^\s*(?:【[^【】]{2,20}】\s*|[（(][\u4e00-\u9fff]{2,6}[）)]\s*(?=(?:19|20)\d\d年)|[\u4e00-\u9fff！!]{2,8}\s?[|｜丨]\s?)+(?=[\u4e00-\u9fff“《\d])"
)
_SITE = re.compile(r"(?:\s?[_|｜丨\-－—]{1,2}\s?[^_|｜丨\-－—《》]{2,20}){1,4}$")
_EDITION = re.compile(r"(?<=[\u4e00-\u9fff）)])(?:（(?:附?全文|最新版?|完整版|原文)）|最新版?|附?全文|完整版)$")
_SITE_ENDS = ("网", "网站", "门户", "平台", "公众号", "政府")
_SPACED = re.compile(r"(?:[\u4e00-\u9fff][ 　\xa0]{1,3}){3,}[\u4e00-\u9fff]")
# X关于《Y》的公示: what is shown to the public is Y
_SHOWN = re.compile(
    r"^(?P<head>.{0,60}?)(?:(?:关于|对)(?:公布|公开|起草的|拟定的)?|^)《(?P<tail>[^《》]{4,120})》(?:[（(][^（()）]{2,12}[)）])?(?:的|进行|公开)*"
    r"(?:公示|征求.{0,12}意见.{0,8})$"
)
_WRAPPER = re.compile(
    r"^(?:(?P<head>.{0,120}?)关于)?(?:印发|发布|公布|下发|颁布|颁发|批转|转发)(?P<tail>.+?)(?:的?(?:通知|公告|决定|令|函))?$"
)
_ISSUED = re.compile(
    r"(?P<head>[^《》，。]{3,80}?)(?:联合)?(?:印发|发布|出台|公布)《(?P<tail>[^《》]{4,120})》(?:的?通知)?"
)
# a title in 《》, in which another may stand in 〈〉
MARKED_TITLE = re.compile(r"《(?P<title>[^《》]{4,120}(?:〈[^〈〉]{2,80}〉[^《》]{0,60})?)》")
_BOOK_MARKED = re.compile("《.*》", re.DOTALL)
# 某市人民政府办公厅印发关于促进开发区发展实施方案的通知: the body issues what it is about.
_ISSUING = re.compile(
    r"(?P<head>[^《》，。关]{2,60}(?:政府|厅|局|委|部|办|办公室|委员会))印发(?P<tail>[^《》，。]{4,120}?)的?通知"
)


def plain(words: str) -> str:
    """Letters and figures alone, full and half width made one: what two printings of a title share."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", words)).replace("_", "")


def without_particles(words: str) -> str:
    """The letters of a title but for 关于 and 的, which one of two printings may leave out."""
    return plain(words).replace("关于", "").replace("的", "")


def close_up(words: str) -> str:
    """A line whose letters are all set apart, without the blanks: 政 府 工 作 报 告."""
    return re.sub(r"\s", "", words) if _SPACED.fullmatch(words.strip()) else words


def without_site(words: str) -> str:
    """A line without the heading of the column before it and the names of the site behind it."""
    bare = _COLUMN.sub("", words)
    return _SITE.sub("", bare) if bare.endswith(_SITE_ENDS) else _EDITION.sub("", bare)


def is_document_title(words: str) -> bool:
    """Whether a line reads as the title of a policy or of an office's report."""
    words = close_up(words)
    if "】" in words[:-1]:
        return False  # the names of columns of a site: 国内政策【切换】国际政策
    return _names_what_it_issues(words) or (_is_whole_line(words) and is_policy_title(words))


def _is_whole_line(words: str) -> bool:
    """Whether a line is as long as titles are, says no sentence, and leaves no 《 open."""
    if not _SHORTEST <= len(words) <= _LONGEST or _SENTENCE.search(words) or words.count("《") != words.count("》"):
        return False
    return "，" not in words or "关于" in words


def _names_what_it_issues(words: str) -> bool:
    """Whether a title names in 《》 the policy that it issues or shows: X印发《Y》, X关于《Y》的公示."""
    found = _ISSUED.fullmatch(words.strip()) or _SHOWN.fullmatch(words.strip())
    return found is not None and is_policy_title(found["tail"])


def is_policy_title(words: str) -> bool:
    """Whether a title is one of the kinds of document that an office issues."""
    bare = FILE_END.sub("", close_up(words)).strip(" 》")
    if _READING.match(bare):
        return False
    if _POLICY_END.search(bare) or _REPORT_OF_OFFICE.search(bare) or _YEARLY_DEEDS.match(bare) or is_paper(bare):
        return True
    shown = _SHOWN.fullmatch(bare)
    return shown is not None and is_policy_title(shown["tail"])


def same_title(one: str, other: str) -> bool:
    """Whether two printings, in `plain` letters, are one title: exactly, or all but a character or two."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 4 or min(len(one), len(other)) < 8:
        return False
    if _FIGURES.findall(one) != _FIGURES.findall(other):
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME


def is_short_for(words: str, title: str) -> bool:
    """Whether a few letters are a longer title said for short: 枢纽规划 of 现代综合交通枢纽体系“十四五”发展规划."""
    if len(words) not in _SHORT_FORM or not (kind := _ENDS_IN_KIND.search(words)):
        return False
    whole = plain(_LAST_BRACKET.sub("", title))
    letters = iter(whole)
    return whole.endswith(kind[0]) and len(whole) > 2 * len(words) and all(one in letters for one in words)


def core_title(words: str) -> str:
    """What a notice issues: the title inside its wrapper, else the title as it stands."""
    bare = words.strip()
    match = _ISSUED.fullmatch(bare) or _SHOWN.fullmatch(bare) or _WRAPPER.match(bare) or _ISSUING.fullmatch(bare)
    if not match:
        return words
    tail = match["tail"].strip()
    tail = tail[1:-1] if _BOOK_MARKED.fullmatch(tail) else tail
    return tail if is_policy_title(tail) else words
