"""Policies: titles in 《》 with their numbers, laws and reports without marks, titles that a verb of issue leads to.

Books, standards, forms, certificates and research reports stand in 《》 too; their last words tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.scan import Scan
from loaders.lexicon.kinds import KINDS
from loaders.mention import Mention
from loaders.metadata.bodies import split_bodies

_TITLE = re.compile(r"《([^《》\n]{2,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,30})?)》")
_NUMBER = re.compile(
    r"\s?[（(]\s?((?:[^（）()\s]{1,14}\s?[〔\[［【(（]\s?[0-9]{4}\s?[〕\]］】)）]\s?[0-9]+\s?号)|(?:[^（）()]{2,24}令\s?第?\s?[0-9]+\s?号))"
    r"(?:[，,；;]\s?(?:以下|下[称文])?[简统]?称[^（）()]{1,20})?\s?[）)]"
)
_STAGE = r"(?:\s?[（(〔][^（）()]{1,20}[）)〕]){0,3}"
_KINDS = (
    f"{KINDS}|命令|规则|法|法典|举措|纪要|制度|导则|实施|台账|分工表|分解表|任务表|统计分类|分类|协定|宣言|倡议|工作报告|报告|大纲|路线图|任务书"
    "|政策包|公示|通报|工程|任务|安排|部署|指示|解释|指标|战略|体系|试点|建议"
)
# what a kind begins with, before all kinds are tried
_FIRST = "".join(sorted({kind[0] for kind in _KINDS.split("|")}))
_KIND = re.compile(
    rf"(?=[{_FIRST}0-9一二三四五六七八九十])(?:{_KINDS}|[0-9一二三四五六七八九十]+条|20[2-6][05])"
    + _STAGE
    + r"(?:[0-9.]+)?$"
)
_OTHER = re.compile(
    r"[白蓝绿]皮书|通知书|(?:申请|登记|审批|备案|汇总|统计|报名|推荐|评分)表|申报书|承诺书|告知书|责任书|意向书|协议书?$|合同|证书|许可证|通则$|"
    r"GB|DB[0-9]|年鉴|日报|周刊|月刊|学报|杂志|排行榜|榜单|证明$|执照$|"
    r"(?:年度|发展|研究|观察|成效|评估|分析|监测|调查|咨询|审计|检测|可行性|可研)报告|参考$|指数|操作手册|故事|之歌"
    r"|(?<![划要标]的)建议$"  # what a deputy asks for; but X规划的建议 of a party committee
)
# the number of a standard behind its title: 《烧结普通砖》（GB/T 5101）
_STANDARD = re.compile(
    r"\s?[（(](?:GB|DB|HJ|JT|JR|NY|SB|CJ|AQ|WS|YY|MZ|LY|SL|TD|YD|T/)[A-Z0-9/]*[ —－\-]?[0-9][^（）()]{0,20}[）)]"
)
# a law or a government's report needs no marks
_LAW = re.compile(r"中华人民共和国[\u4e00-\u9fff]{2,18}?(?:法|条例)(?![》〉律院制规人治庭官学定])")
_REPORT = re.compile(r"(?:[0-9]{4}年)?(?:省|市|自治区|区|县|国务院)?(?:人民)?政府工作报告$")
_REPORT_WORD = re.compile("政府工作报告(?![》〉])")
_ISSUED = re.compile(
    r"(?:出台|印发|制定|发布|修订)(?:了|实施)?((?:关于|加快|促进|支持|推动|推进|加强|进一步|深化|全面|优化|深入)[^，。；、：《》“”\n]{6,60}?"
    r"的(?:若干政策措施|若干措施|若干政策|若干意见|实施意见|指导意见|意见|实施方案|工作方案|通知|规定|决定))(?=[，。；、）\s]|等|$)"
)
_GROUND_OF = re.compile(
    r"(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|转发)(?P<bodies>(?:(?!根据|按照|贯彻|落实)[^，。；：《》\n]){2,70})$"
)
# a title without marks as the ground of a text: 根据国家发展改革委“十四五”现代流通体系建设规划，
_GROUNDED = re.compile(
    r"(?:根据|依据|依照|按照|遵照|贯彻落实)(?:[\u4e00-\u9fff]{2,14}?[委部局厅办院府](?=“))?"
    r"(?P<title>[^，。；：《》\n]{6,70}?(?:规划纲要|规划|行动计划|纲要|实施方案|方案|意见|条例|办法|规定|决定|通知))"
    r"(?=[，。；）]|精神|的?(?:有关|相关|总体)?(?:要求|精神|部署|规定)|等(?:有关|相关|文件|规定))"
)
_DEFINITE = re.compile(r"“十[二三四五六]五”[^”]{2}|关于[\u4e00-\u9fff“”、]{4,}的|^国家[\u4e00-\u9fff]{4,}(?:规划|纲要)")
_VAGUE = re.compile("有关|相关|上述|以上|本(?:规划|方案|通知|意见)|各[级地]|职责|分工|法律|法规|年度|会议")
# a title without marks before its number in brackets: 1.某市关于X的意见（某政发〔2005〕8号）
_BEFORE_NUMBER = re.compile(
    r"(?:^|[。；：》\n])[ \t\u3000]*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)]?[.．、）)]?\s*)?"
    r"(?P<title>(?![、.．]|[0-9]{0,3}[年月日])[^。；：《》（）()\n]{6,100}?)[（(](?P<number>(?:[^（）()\s\n]{1,14}[〔\[［][0-9]{4}[〕\]］]|[^（）()\s\n]{1,14}令\s?第)\s?[0-9]+\s?号)[）)]",
    re.MULTILINE,
)
_LED = re.compile("^.*(?:根据|依据|依照|按照|遵照|贯彻落实|贯彻|落实|执行|废止)(?!.*(?:根据|按照|贯彻|落实))")
GROUNDED = "policies.grounded"  # the rule of a title without marks that is only told as a ground
_REACH = 80  # characters before a title in which the bodies stand that issued it
_ROW = 400  # characters of a row on either side of its number
_NUMBERED = re.compile(r"[〔\[［][0-9]{4}[〕\]］]\s?[0-9]+\s?号")
_SAYS = re.compile("，.*(?:印发|提出|听取|审议|形成|制定|出台|转发)|[印下]发(?:了|该|本)")
_PLAIN_KIND = re.compile(
    r"(?:纲要|规划|计划|方案|意见|措施|办法|条例|通知|决定|规定|细则|法|指引|指南|目录|要点|政策|统计分类)"
    + _STAGE
    + "$"
)


def find_policies(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every policy named in a part, with the number in brackets behind its title."""
    yield from _marked(scan, part)
    for found in _unmarked(scan.text):
        yield scan.mention("Policy", *found, "policies.unmarked", 0.8)
    for grounded in _GROUNDED.finditer(scan.text):
        if _DEFINITE.search(grounded["title"]) and not _VAGUE.search(grounded["title"]):
            yield scan.mention("Policy", *grounded.span("title"), GROUNDED, 0.8)
    yield from _numbered(scan)
    yield from _rows(scan)


def _numbered(scan: Scan) -> Iterator[Mention]:
    """The titles without marks that a number in brackets ends: 某市关于X的意见（某政发〔2005〕8号）."""
    for found in _BEFORE_NUMBER.finditer(scan.text) if "号）" in scan.text else ():
        led = _LED.match(found["title"])
        start, end = found.start("title") + (led.end() if led else 0), found.end("title")
        if _is_plain_title(scan.text[start:end]):
            numbered = {"doc_number": found["number"].replace(" ", "")}
            yield scan.mention("Policy", start, end, "policies.numbered", 0.85, properties=numbered)


def _unmarked(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of titles without marks: laws, reports of governments, and what a verb of issue leads to."""
    for law in _LAW.finditer(text):
        if text[law.start() - 1 : law.start()] not in ("《", "〈"):
            yield law.span()
    for word in _REPORT_WORD.finditer(text):
        report = _REPORT.search(text, max(0, word.start() - 12), word.end())
        if report and text[report.start() - 1 : report.start()] not in ("《", "〈"):
            yield report.span()
    for issued in _ISSUED.finditer(text):
        yield issued.span(1)


def is_policy(title: str) -> bool:
    """Whether words in 《》 are the title of a policy, or a short form of one, and no book, form or standard."""
    return not _OTHER.search(title) and _KIND.search(title.strip()) is not None


def _marked(scan: Scan, part: Part) -> Iterator[Mention]:
    for found in _TITLE.finditer(scan.text):
        if is_policy(found[1]) or _STANDARD.match(scan.text, found.end()):
            stated = _doc_number(_NUMBER.match(scan.text, found.end()))
            name = _of_others(scan.text, found, part)
            yield scan.mention("Policy", *found.span(1), "policies.marked", 0.95, name=name, properties=stated)


def _of_others(text: str, found: re.Match[str], part: Part) -> str | None:
    """The name of a policy of the part's own title that is the ground for it: by whom it is, and the title."""
    own = part.policy
    if own is None or not _is_title_of(found[1], own.title):
        return None
    by = _GROUND_OF.search(text, max(0, found.start() - _REACH), found.start())
    names = split_bodies(by["bodies"]) if by else ()
    theirs = names and {issuer.value for issuer in own.issuers}.isdisjoint(names)
    return "".join((*names, found[1])) if theirs else None


def _is_title_of(words: str, title: str) -> bool:
    """Whether words are a title, or its end from 关于 on."""
    return words == title or (words.startswith("关于") and title.endswith(words))


def _rows(scan: Scan) -> Iterator[Mention]:
    """The titles without marks in table rows that give a number: the longest other cell of the row."""
    text = scan.text
    for year in _NUMBERED.finditer(text) if "\t" in text else ():  # cells
        start, end = _row_around(text, *year.span())
        cells = text[start:end].split("\t")
        number = next((cell.strip() for cell in cells if year[0] in cell), "")
        title = max((cell.strip() for cell in cells if year[0] not in cell), key=len, default="")
        if 5 < len(number) < 25 and _is_plain_title(title):
            at = text.index(title, start)
            numbered = {"doc_number": number.replace(" ", "")}
            yield scan.mention("Policy", at, at + len(title), "policies.row", 0.85, properties=numbered)


def _row_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The row that a range stands in, or as much of it as is read."""
    floor, roof = max(0, start - _ROW), end + _ROW
    last = text.find("\n", end, roof)
    return max(floor, text.rfind("\n", floor, start) + 1), last if last >= 0 else roof


def _is_plain_title(words: str) -> bool:
    """Whether words are a title without marks, and no sentence that ends in one: 月初听取汇报，并提出意见."""
    return len(words) > 5 and "《" not in words and not _SAYS.search(words) and _PLAIN_KIND.search(words) is not None


def _doc_number(found: re.Match[str] | None) -> dict[str, str]:
    return {"doc_number": re.sub(r"\s", "", found[1])} if found else {}
