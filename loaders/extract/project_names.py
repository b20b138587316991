"""The names that the heads of projects may end: where each begins, behind what leads to it, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.acting_bodies import acts
from loaders.extract.marks import DONE, Cut, Frame
from loaders.extract.names import Name, read_name
from loaders.extract.project_cues import kind_before, opens_item
from loaders.extract.project_kinds import CARRIES
from loaders.extract.proofs import VERSION
from loaders.extract.scan import Scan
from loaders.extract.sized import behind_site, behind_size
from loaders.extract.ways import onward

_NOMINAL = frozenset({"募集", "引进", "扶持", "支持", "培育", "采购", "引育", "申报", "完成"})  # 岗位募集计划
_GROWTH = frozenset({"扩容", "扩能", "扩建"})
_DEEDS = ("行动", "计划", "专项", "工程", "项目", "总部", "总部基地", "生产线", "走廊", "星座")
_REST = re.compile(
    r"(?![的等建路标全线地])[\u4e00-\u9fff]{2,4}(?<![阶手路地时片标全])段(?=[、，。；和与及等]|$)|（[一二三四五六]期）|（[^（）\n]{1,10}(?:段|[-—至][^（）\n]{1,10})）"
)
# who does what, before the name of the work: 某某公司建设X项目, 某地谋划建设X项目
_DOES = "建设|实施|承建|运营|打造|开发|推进|开展|布局|设立|新建|扩建|新上"
_DEED = re.compile(
    r"(?:[^，。；]{2,40}(?:公司|集团|大学|学院|研究院|研究所|医院|银行|开发区|产业园区?|工业园区?|科技园|高新区|新区|新城|科技城|片区|港区)(?:（[^（）]{1,8}）)?|在?[\u4e00-\u9fff]{2,4}(?:镇|乡|街道))?"
    rf"(?:将|要|拟|还|也|计划|联合|参与|负责|投资|出资|合资|配套|共同|牵头|合作|布局|谋划|规划|全面|加快|同步|组织)*(?:(?:{_DOES})(?=.{{4}})|(?:(?<=公司)|(?<=集团))(?:{_DOES})(?=.{{2}}|$))"
)
_BACKS = frozenset({"支持", "鼓励", "引导", "扶持"})
_BACKED = re.compile("[\u4e00-\u9fff]{2,6}?(?<!基础)(?:建设|布局|扩建|新建|兴建|投建)(?=[\u4e00-\u9fff]{2}|$)")
_BACKED_LIST = re.compile("(?:支持|鼓励|引导|扶持)[^，。；：\n]{2,36}、$")
_POINTING = re.compile(r"\s*[一二三四五六七八九]是(?=.{4})")
_DONE = re.compile(_DOES)  # without one of these there is no such deed
# the title of a plan for it, or a sum: 民生项目投资150亿元
_NO_WORK = re.compile(
    r"(?:建设|推进)?(?:工作)?(?:专班|领导小组|指挥部|协调小组)|(?:建设|推进)?方面|(?<=扩建)(?:年产|年处理|日产|日处理)|(?<=专项)(?:监督|监管|执法|审计|经费)|编制|制[定订]|建设[司局]|(?<=工程)(?:(?:预?可行性|可研|初步设计|施工图|勘察|招标|监理)|设计(?!院)|实验室|研究)|[安吊]装|铺设|投资(?:额)?[0-9约达超]|(?:建设|实施|工作|行动|总体|推进|专项|三年|年度|补助|奖补|管理|布局|布点|空间){0,2}(?:方案|意见|计划(?!总?投资|建设|开工|于|在|[0-9今明本年])|办法|规划(?!地块)|措施|通知|细则|要点|指南|政策|资金|债券|贷款|检查|督查|推进会|现场会|调度会|动员会)"
)
_NOTICES = ("的通知", "的通告", "的公告", "的函", "的请示", "的批复", "的复函", "的意见", "的报告")
_WHO_PLANS = ("方面", "公司", "集团", "企业", "部门")  # 怀化方面计划建设…
_TITLE = 60  # characters of the title of a notice
# what is of all such works: 高铁网, 公路运输, 工程建设项目审批
_OF_ALL = re.compile(
    "[+＋]|(?:办事处|公安|海关|边检|交警|派出所|公司)|(?<=铁路)(?:局|部门|方面|警方|医院|监管|口岸|场站)|(?<=管网)[0-9]|网|(?<=公路)口岸|化|经济[带圈]|运输|货运|客运|里程|物流(?![园港枢基中])|(?:建设)?项目(?:审批|许可|招标|招投标)|建设(?:审批|许可)"
)


def candidates(scan: Scan) -> Iterator[tuple[Frame, Name]]:
    """Every head with the name that it may end, but those inside the title of a plan."""
    for frame in scan.frames("Project"):
        if _names_no_work(scan.text, frame) or _is_growth(scan, frame):
            continue
        if name := _read(scan, frame):
            yield frame, name


def _read(scan: Scan, frame: Frame) -> Name | None:
    """The name that a head may end, behind who does it, its kind, its size and its site."""
    start, lead = opens_item(scan, frame) or _beginning(scan.text, frame)
    name = read_name(scan, start, frame, lead)
    for behind in (_behind_deed, _behind_kind, behind_size, behind_site):
        name = name and behind(scan, frame, name)
    return name


def _names_no_work(text: str, frame: Frame) -> bool:
    """Whether a head stands in the title of a plan, before a sum, or before what is of all such works."""
    if text[frame.left - 1 : frame.left] == "《" or _is_titled(text, frame):
        return True
    if frame.mark.word == "计划" and text.endswith(_WHO_PLANS, 0, frame.start):
        return True
    return _NO_WORK.match(text, frame.end) is not None or _OF_ALL.match(text, frame.end) is not None


def _is_titled(text: str, frame: Frame) -> bool:
    """Whether a head ends what a notice is about: 关于开展2022年校园安全守护行动的通知."""
    if not text.startswith(_NOTICES, frame.end):
        return False
    line = text.rfind("\n", 0, frame.start) + 1
    return text.find("关于", max(line, frame.start - _TITLE), frame.start) >= 0


def _is_growth(scan: Scan, frame: Frame) -> bool:
    """Whether the words say only that a platform or zone is to grow: 骨干直联点扩容."""
    if frame.mark.word not in _GROWTH:
        return False
    if scan.text.startswith(("至", "到"), frame.end):
        return True  # 某中试线扩能至每月5000片
    if frame.mark.word != "扩容":
        return False
    if scan.text.endswith(("景区", "”"), 0, frame.start):
        return True
    head = scan.marks.head_before(frame.start)
    return head is not None and head.type in ("Platform", "Park")


def _beginning(text: str, frame: Frame) -> tuple[int, str]:
    """The start of a project's name: after the verb that carries it out, else after the verbs that open the clause."""
    start, lead = frame.left, ""
    if pointing := _POINTING.match(text, start, frame.start):
        start = pointing.end()  # 三是推进甲工程
    if is_quoted(text, start, frame.end):
        return start, lead  # the whole quotation: “扶贫慰问温暖行动”
    for cut in frame.cuts:
        if cut.end >= frame.start and _may_be_noun(cut):
            break
        if cut.start <= start + _gap(text, cut, lead) or _ends_the_lead(cut) or acts(text, cut, frame.end):
            start, lead = cut.end, _lead(cut, lead)
    return start, lead


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a range fills a quotation."""
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”"


def _lead(cut: Cut, before: str) -> str:
    """What leads to a name behind a word: that word, but where it is a 了 the verb before it, if there is one."""
    return before if cut.mark.word == DONE and before else cut.mark.word


def _gap(text: str, cut: Cut, lead: str) -> int:
    """How many characters may stand before a verb: none behind another one, more where a number opens the clause."""
    if lead:
        return 0
    return 4 if text[cut.start - 1] in ".． " else 1


def _may_be_noun(cut: Cut) -> bool:
    """Whether a word may belong to the kind of work that it stands before: 岗位募集计划."""
    return cut.mark.kind not in ("quantity", "hard") or cut.mark.word in _NOMINAL


def _ends_the_lead(cut: Cut) -> bool:
    """Whether a name can only begin behind a word, wherever that stands in the clause."""
    word, kind = cut.mark.word, cut.mark.kind
    return kind == "hard" or word in CARRIES or (kind == "quantity" and word[0] == "等")


def _behind_deed(scan: Scan, frame: Frame, name: Name) -> Name | None:
    """The name behind what a body or a place does for it: 某某公司建设X项目 is X项目."""
    if not _DONE.search(scan.text, name.start, frame.start):
        return name
    found = _deed(scan, name.start, frame.start)
    if not found and _is_backed(scan.text, name):
        found = _BACKED.match(scan.text, name.start, frame.start)  # 支持甲特建设X
    return read_name(scan, found.end(), frame, "建设") if found else name


def _deed(scan: Scan, start: int, end: int) -> re.Match[str] | None:
    """Who does what from a start on, or behind the places there."""
    found = _DEED.match(scan.text, start, end)
    while not found and (place := scan.name_at(start)) and place.end < end:
        start = place.end
        found = _DEED.match(scan.text, start, end)
    return found


def _is_backed(text: str, name: Name) -> bool:
    """Whether a verb backs who stands at the head of a name, alone or as the last of a list: 支持甲、乙建设X."""
    if name.lead in _BACKS:
        return True
    return text[name.start - 1] == "、" and _BACKED_LIST.search(text, max(0, name.start - 40), name.start) is not None


def _behind_kind(scan: Scan, frame: Frame, name: Name) -> Name | None:
    """The name behind the kind of work that it is: 某省重大水利工程金塘冲水库 is 金塘冲水库."""
    found = kind_before(scan.text, name.start, frame.start) if frame.after > frame.left else 0
    return read_name(scan, found, frame, "") if found else name


def with_rest(text: str, end: int, head: str) -> int:
    """The end of a name with what belongs to it behind its head: 渝昆高铁渝宜段, 引江济淮工程（河南段）."""
    if head.endswith(_DEEDS):
        found = _REST.match(text, end) or VERSION.match(text, end)
        return found.end() if found else end
    return onward(text, end)
