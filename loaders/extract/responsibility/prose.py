"""Responsibility in running text: 由A牵头会同B, A、B按职责分工负责, 办公室设在A, and the duties of articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.document import Block, BlockKind, Document, Part, SectionKind, Span
from loaders.extract.deadlines import Deadline, find_deadline, is_deadline
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.segments import Annotation, Segment
from loaders.extract.responsibility.subjects import Subject, far_subject, find_subjects, is_body, list_after
from loaders.extract.tasks import section_task
from loaders.mention import Mention, Refusal, RefusalReason
from loaders.values import quick

# Every alternative begins with a literal, so that the engine skips to the next possible first character.
_CUE = re.compile(
    r"牵头|会同|负责|统筹安排|主管|总体责任|主要责任|主体责任|领导责任"
    r"|属地责任|监管责任|管理责任|第一责任|直接责任|保护责任|职责分工|各自职责"
    r"|职能分工|配合|参与|参加|协助|协同|组织实施|承担|责任主体|责任单位|责任部门|实施主体|设在|设于|挂靠"
    r"|进行[^，。；]{0,6}(?:监督|监管)"
    r"|商(?=[自省市区县财发国])|同(?=[自省市区县财发国])|职责|承办单位|主办单位|协调机构"
)
_ADVERB = (
    r"(?:要|应当|应该|应(?![急用届])|必须|须|将|会|共同|统一|具体|分别|切实|认真|积极|严格|全面|主要"
    r"|进一步|依法|密切|统筹(?!安排)|主动|联合|加强|抓好|做好|履行好"
    r"|在[^，。；]{1,24}?(?:下|中|基础上)[，,]?|(?:依据|按照?|根据|依照)[^，。；]{0,16}?(?:职责|职能|分工"
    r"|规定|要求|权限|部署)(?:范围内?|和要求|分工|和分工|要求)?[，,]?|依职责|依职能|于[^，。；]{2,14}?前)*"
)
_DUTY = re.compile(
    _ADVERB + r"(?P<verb>(?:负责)?总?牵头(?!的|单位|部门|人|企业|机构|建设部门|领导)|负责(?!的"
    r"|人(?![才力员社口大民工防])|同志|单位|部门)|会同"
    r"|(?<=[委局厅部办院行府会])[商同](?=[自省市区县财发国中公])|协同(?=[自省市区县国])(?!配合)|组织实施"
    r"|承担|主管(?!部门|单位|人员)"
    r"|(?:予以|密切|协同|做好|积极)*(?:配合|参与|参加|协助)(?!检查|调查|监督检查|执法|审计|监管)|(?:按照?"
    r"|根据)(?:各自)?(?:职责|职能)|(?:(?<=[要应当须实])[^。；]{0,30}[，,])?(?:切实)?(?:落实|履行|承担|压实"
    r"|强化|扛起|担负)[^，。；]{0,16}?(?:主体|领导|属地|监管|管理|第一|直接|保护)责任"
    r"|(?:依法)?对[^，。；]{2,30}进行[^，。；]{0,6}(?:监督|监管)"
    r"|负(?:有|起|总)?(?:主体|领导|属地|监管|管理|第一|直接|保护|总体|主要)责任|统筹安排[^，。；]{0,20}?(?:资金|经费)"
    r"|(?:作为|是|为)[^。；]{0,40}?(?P<noun>主管单位|主管部门|牵头单位|牵头部门|责任主体|责任单位|责任部门"
    r"|承办单位|主办单位|第一责任单位|组织实施单位|实施主体|协调机构))"
)
# In an article every active verb of a named body is a duty.
_ACTIVE = re.compile(
    _ADVERB + r"(?P<verb>(?:负责)?总?牵头(?!单位|部门|人|企业|机构|建设部门)|负责(?!人(?![才力员社口大民工防])|同志"
    r"|单位|部门)|会同|(?<=[委局厅部办院行府会])[商同](?![务业贸级步意时样])|协同(?!配合)|组织(?!部|委"
    r"|机构|人事)|统筹|统一|指导(?!委员会|组|小组|中心)|监督(?!管理[局部机委]|局|所|委)"
    r"|承担|承办|主办|主管(?!部门|单位|人员)|制[定订]|编制(?!委)|拟订|拟定|起草|审批|审核|审查|审定|审议"
    r"|核准|核定|核查|核实|核发|确定|建立|健全|完善|加强|开展|推进(?!办|局|中心|委)|推动|落实|实施"
    r"|执行(?!局)|做好|提供|支持|协调(?!办|小组|局|领导|机构)|(?:协同)?配合|参与|参加|协助|联合(?!会|社"
    r"|体)"
    r"|联动|共同|分别|具体|定期|每[年半季月]|及时|适时|对|将|通过|向|结合|围绕|坚持|强化|深化|优化"
    r"|保障(?!局|厅|部|中心|所)|安排|下达|研究(?!院|所|室|中心|会)|提出|委托|依托|采取|运用|利用|督促"
    r"|督查(?!室)|检查|考核|评估|评价|验收|抽查|通报|报告|责令|给予|追究|处(?![理室长置])|没收|吊销|暂扣"
    r"|取缔|警告|批评|予以|移送|责成|查处|认定|登记(?!中心|机[构关])|备案|宣传(?!部)|培训|培育"
    r"|引导|鼓励|扶持|实行|推行|推广|探索|优先|严格|切实|积极|认真|主动|公布|发布|汇总|收集|收到|接到|接报"
    r"|发现|行使|受理|办理|处理|负有|履行|设立|设置|成立|组建|组成|明确|公开|公示|告知|通知|管理(?!委员会"
    r"|局|处|办|中心|部门|机构|站|所|服务)|建设(?!局|厅|委|部|集团|公司|指挥部|银行|办|管理|行政|主管)|在"
    r"|按|根据|依据|依照|依法|要求|应(?![急用届])|应当|必须|须|要(?![求素闻])|为[^，。；]{0,24}提供"
    r"|(?:作为|是|为)[^。；]{0,40}?(?P<noun>主管单位|主管部门|牵头单位|牵头部门|责任主体|责任单位|责任部门"
    r"|承办单位|主办单位|实施主体|协调机构|管理部门))"
)
_NO_DUTY = re.compile(
    r"^(?:可以?(?![靠])|不得|有权|接受|同意|批准后|认为|违反|未|没有|拒|滥用|玩忽|对本级政府负责|对.{1,8}负责$)"
)
_MODAL = re.compile(r"可以|不得|不能|应当|应(?![急用届])|必须|须|负责|要(?![求素闻])")
_PERMITS = ("可以", "不得", "不能")
_RELATIVE = re.compile(r"^[\u4e00-\u9fff]{2,3}的(?!基础|同时|要求|原则|规定|职责)")  # 政府部门提供的信息
_SUBORDINATE = re.compile(r"(?:后|时|的|前|之日起|期间)$")
_GOES_ON = re.compile(r"[，,](?:应当|应|必须|须|要|负责|及时|依法|并应当|在\d)")
_PRINCIPLE = re.compile(r"谁\S{1,10}?[、，,]?\s*谁\S{0,2}?(?:负责|牵头|落实|主管|担责|付费|受益)")
_MODEL = re.compile(
    r"(?:骨干|龙头|重点|领军|链主|头部|相关|优势|大型|核心|国有|行业|上市|本地|民营|第三方"
    r"|有条件的?)\S{0,6}(?:企业|机构|院所|高校|平台|组织|协会)牵头|(?:企业|高校|院所|科研机构"
    r"|产业链)(?:、\S{1,12})?牵头"
)
_SOUNDS_LIKE = re.compile(r"谁|牵头|配合")
_TOPIC = re.compile(
    r"牵头(?=单位|部门|人|企业|机构|抓总|作用|协调机制|领导)|(?<=各)牵头|配合(?=检查|调查|监督检查|审计|执法|度)"
)
_OFFICE = re.compile(
    r"(?P<what>办公室|秘书处|日常工作|工作专班)(?:[^。；]{0,24}?，)?(?:均|统一)?(?:设在|设于|挂靠在?"
    r"|挂靠于)(?P<where>[^，,。；;、（(\n]{2,30})"
)
_FAR = re.compile(r"[，,](?:并|要|应当?|须|必须|积极|主动|及时|切实){1,3}会同")
_FOUNDED = re.compile(
    r"(?:成立|设立|组建|建立)(?:由[^，。；\n]{2,30}的)?(?P<body>[^，。；\n由]{3,36}?(?:小组|专班|指挥部|委员会|工作组|联席会议|办公室))"
    r"[，,](?:具体|统一|全面|统筹|主要)*(?:负责|承担)"
)
_OWN_TEXT = re.compile(r"(?:编写|编制|起草|制定|拟定|研究制定)了?\s*《")
_EXPLAIN = re.compile(
    r"本(?:办法|规定|措施|方案|意见|细则|政策|通知|规划|计划|条例|实施细则|若干措施|行动计划|实施方案"
    r"|实施意见|政策措施|制度|指南|规程|清单|要点|分工|任务)[^。；\n]{0,12}?(?:由|均需|需由|均由)"
)
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条\s*(?:[（(][^（）()]{2,20}[）)])?\s*")
_SENTENCE = re.compile(r"[。；;\n！？!?]")
_DONE_BY = re.compile(
    r"[，,](?:力争|确保)?(?:于|在)?(?P<when>(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底)?(?:之?前)|20\d{2}年?[年底末内]{0,2}前?)"
    r"(?:全部|全面|基本)?(?:完成|办结|落实到位|完成到位)$"
)
_LEAD_VERB, _HELP_VERB = (
    re.compile(r"(?:负责)?总?牵头|主办"),
    re.compile(r"(?:予以|密切|协同|做好|积极|协同)*(?:配合|参与|参加|协助)"),
)
_REST = re.compile(
    _ADVERB + r"(?:负责|组织|共同|统一|制定|编制|建立|开展|加强|确定|推进|推动|落实|实施|研究|提出|做好|拟订|审核"
    r"|审查|适时|定期|按|根据|在|对|将|完善|指导|监督|协调|统筹|委托|组成|抓好|依法|分别|出台|印发|发布"
    r"|公布|核定|进行|下达|设立|负责解释|保障(?![局厅])|确保|强化|深化|优化|谋划|打造|争取|支持|引导|加快|健全|形成|督促"
    r"|联合(?![会社体])|明确|梳理|搭建|构建|积极|切实|及时|全面|每[年季月半]|起草|修订|细化|采取|安排(?!部))"
)


@quick
@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    article: bool


def claim_prose(
    document: Document, part: Part, taken: Sequence[tuple[int, int]], findings: Findings, policy: Mention | None
) -> None:
    """Add what running text says of responsibility, outside the ranges that annotations and tables have taken."""
    for sentence in _sentences(document.text, part, taken):
        found = list(_readings(document.text, sentence))
        head = _head(document, part, sentence, policy) if found else None
        for start, end, reading in found:
            if head is None:
                reason = RefusalReason.NO_SCOPE
                findings.refusals.append(
                    Refusal(reason, _span(document, start, end), part.index, "responsibility.prose")
                )
                continue
            task = policy if policy and _of_policy(document.text, sentence) else head
            findings.mentions.append(task)
            rule = "article" if sentence.article else "prose"
            claim_statement(document, part, Statement(task, start, end, reading, "prose", rule), findings)
        if not found:
            findings.refusals += _refusals(document, part, sentence)


def _span(document: Document, start: int, end: int) -> Span:
    return Span(start, end, document.text[start:end])


def _sentences(text: str, part: Part, taken: Sequence[tuple[int, int]]) -> Iterator[_Sentence]:
    """The sentences that hold a cue, and every sentence of an article, without what annotations have taken."""
    starts = [start for start, _ in taken]
    for block, article in _prose_blocks(part):
        if not article and not _CUE.search(text, block.start, block.end):
            continue
        for whole in _split(text, block.start, block.end):
            start, end = _outside(whole, taken, starts)
            if end - start > 4 and (article or _CUE.search(text, start, end)):
                yield _Sentence(start, end, article)


def _prose_blocks(part: Part) -> Iterator[tuple[Block, bool]]:
    """The blocks of running text, each with whether it belongs to an article."""
    articles = [(one.start, one.end) for one in part.outline if one.kind is SectionKind.ARTICLE]
    article_starts = [start for start, _ in articles]
    for block in part.blocks:
        if block.kind not in (BlockKind.FURNITURE, BlockKind.ROW):
            at = bisect_right(article_starts, block.start) - 1
            yield block, at >= 0 and block.start < articles[at][1]


def _outside(sentence: tuple[int, int], taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> tuple[int, int]:
    """What an annotation leaves of a sentence: the words behind it, or before it."""
    start, end = sentence
    index = bisect_right(starts, end - 1) - 1
    if index < 0 or taken[index][1] <= start:
        return sentence
    return (taken[index][1], end) if taken[index][0] <= start else (start, taken[index][0])


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for mark in _SENTENCE.finditer(text, start, end):
        yield at, mark.start()
        at = mark.end()
    yield at, end


def _head(document: Document, part: Part, sentence: _Sentence, policy: Mention | None) -> Mention | None:
    index = part.section_at(sentence.start + 1)
    if index is None:
        return policy
    while (above := part.outline[index].parent) is not None and sentence.article:
        if part.outline[index].kind is SectionKind.ARTICLE:
            break
        index = above
    return section_task(document, part, index) or policy


def _of_policy(text: str, sentence: _Sentence) -> bool:
    if sentence.article:
        return False
    return bool(
        _EXPLAIN.search(text, sentence.start, sentence.end) or _OWN_TEXT.search(text, sentence.start, sentence.end)
    )


def _closing_deadline(text: str, start: int, end: int) -> Deadline | None:
    """The time by which a sentence that assigns a task wants it done: …配合，10月底前完成."""
    last = _DONE_BY.search(text, max(start, end - 40), end)
    return find_deadline(text, last.start("when"), end) if last else None


def _readings(text: str, sentence: _Sentence) -> Iterator[tuple[int, int, Annotation]]:
    if not sentence.article and (_PRINCIPLE.search(text, sentence.start, sentence.end)):
        return
    pattern = _ACTIVE if sentence.article else _DUTY
    read_to = sentence.start
    for subject in find_subjects(text, sentence.start, sentence.end, pattern):
        match = pattern.match(text, subject.end)
        if match is None or subject.start < read_to or _no_duty(text, sentence, subject):
            continue
        segments = tuple(_segments(text, subject, match, sentence.end))
        read_to = segments[-1].end
        deadline = _deadline(text, subject) or _closing_deadline(text, read_to, sentence.end)
        yield max(sentence.start, min(subject.clause, subject.start)), sentence.end, Annotation(segments, deadline)
    if office := _OFFICE.search(text, sentence.start, sentence.end):
        yield from _office(text, sentence, office)
    yield from _without_subject(text, sentence, read_to)


def _without_subject(text: str, sentence: _Sentence, read_to: int) -> Iterator[tuple[int, int, Annotation]]:
    """Clauses whose subject stands before: X要…，要会同Y…; 成立X工作专班，负责…."""
    far = _FAR.search(text, read_to, sentence.end)
    lead = far_subject(text, sentence.start, far.start()) if far else None
    if far and lead and (partners := list_after(text, far.end(), sentence.end, _REST)):
        roles = (Role.LEAD, Role.COOPERATING)
        ranges = zip(roles, (lead, partners), strict=True)
        segments = tuple(Segment(role, *at, f"with-{role.lower().split('_')[0]}") for role, at in ranges)
        yield far.start() + 1, sentence.end, Annotation(segments)
    if (founded := _FOUNDED.search(text, sentence.start, sentence.end)) and is_body(founded["body"]):
        segment = Segment(Role.RESPONSIBLE, *founded.span("body"), "verb-responsible")
        yield founded.start(), sentence.end, Annotation((segment,))


def _no_duty(text: str, sentence: _Sentence, subject: Subject) -> bool:
    clause = text[subject.predicate : subject.stop]
    modal = _MODAL.search(text, subject.predicate, min(sentence.end, subject.predicate + 60))
    if _NO_DUTY.match(clause) or (modal and modal.group() in _PERMITS) or _RELATIVE.match(clause):
        return True
    if text[sentence.end - 1] == "的":
        return True  # a case of a list: （二）…发生争议，协商不成的
    if not _SUBORDINATE.search(clause):
        return False
    return not _GOES_ON.match(text[subject.stop : sentence.end])


def _segments(text: str, subject: Subject, match: re.Match[str], end: int) -> Iterator[Segment]:
    first = _first_role(match["verb"], match["noun"] or "")
    together = _together(text, match, end)
    yield Segment(first, subject.start, subject.end, f"verb-{first.lower().split('_')[0]}")
    if together:
        role = Role.RESPONSIBLE if together[2] == "商" else Role.COOPERATING
        yield Segment(role, together[0], together[1], f"with-{role.lower().split('_')[0]}")


def _first_role(verb: str, noun: str) -> Role:
    if _LEAD_VERB.match(verb) or noun.startswith(("牵头", "主办")):
        return Role.LEAD
    if _HELP_VERB.match(verb):
        return Role.COOPERATING
    # also where the partners are only 有关部门
    return Role.LEAD if verb in ("会同", "同", "协同") else Role.RESPONSIBLE


_WITH_NEXT = re.compile(r"(?:负责|并)?[，,]?(?:并|负责)?(会同|联合(?![会社体])|协同|组织(?=[自省市中国]))")


def _together(text: str, match: re.Match[str], end: int) -> tuple[int, int, str] | None:
    """The bodies that lead's partner verb takes: 牵头会同B, 牵头，会同B, 会同B, 商B."""
    verb = match["verb"]
    if verb in ("会同", "商", "同", "协同", "联合"):
        found = list_after(text, match.end(), end, _REST)
        return (*found, verb) if found else None
    if _LEAD_VERB.match(verb) and (follow := _WITH_NEXT.match(text, match.end(), end)):
        found = list_after(text, follow.end(), end, _REST)
        return (*found, follow[1]) if found else None
    return None


def _deadline(text: str, subject: Subject) -> Deadline | None:
    marker = _ARTICLE.match(text, subject.clause, subject.start)
    start = marker.end() if marker else subject.clause
    if is_deadline(text[start : subject.start]):
        return find_deadline(text, start, subject.start - 1 if subject.passive else subject.start)
    return None


def _office(text: str, sentence: _Sentence, office: re.Match[str]) -> Iterator[tuple[int, int, Annotation]]:
    found = list_after(text, office.start("where"), office.end("where"), _REST)
    if found:
        segment = Segment(Role.RESPONSIBLE, *found, "office-responsible")
        yield max(sentence.start, office.start()), office.end(), Annotation((segment,))


def _refusals(document: Document, part: Part, sentence: _Sentence) -> Iterator[Refusal]:
    if not _SOUNDS_LIKE.search(document.text, sentence.start, sentence.end):
        return
    for reason, pattern in (
        (RefusalReason.PRINCIPLE, _PRINCIPLE),
        (RefusalReason.MODEL, _MODEL),
        (RefusalReason.TOPIC, _TOPIC),
    ):
        if match := pattern.search(document.text, sentence.start, sentence.end):
            yield Refusal(reason, _span(document, match.start(), match.end()), part.index, "responsibility.prose")
            return
