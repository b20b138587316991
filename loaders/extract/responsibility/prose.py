"""Responsibility in running text: 由A牵头会同B, A、B按职责分工负责, 办公室设在A, and the duties of articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.document import Document, Part, Span
from loaders.extract.deadlines import Deadline, find_deadline, is_deadline
from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.bodies import begins_with_agency, lists_agencies
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.clauses import opened
from loaders.extract.responsibility.declared import Declared, find_declared, read_declared
from loaders.extract.responsibility.due import closing_deadline, opening_deadline
from loaders.extract.responsibility.duties import ACTIVE, ANYTHING, ASSIGNED, BY_LAW, DUTY, LISTED, PLAIN, REST, TIMED
from loaders.extract.responsibility.elsewhere import subject_elsewhere
from loaders.extract.responsibility.endings import list_after
from loaders.extract.responsibility.heads import Sentence, Setting, find_head
from loaders.extract.responsibility.joined import taken_along
from loaders.extract.responsibility.lists import read_list
from loaders.extract.responsibility.partners import read_segments
from loaders.extract.responsibility.permissions import lays_no_duty, tells_of_success
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.sentences import find_sentences
from loaders.extract.responsibility.subjects import Subject, find_subjects, listed_subject
from loaders.extract.tasks import opening_tasks
from loaders.mention import Mention, Refusal, RefusalReason

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
    r"(?P<what>办公室|秘书处|办事机构|日常工作|工作专班)(?:[^。；]{0,24}?，)?(?:均|统一)?(?:设在|设于|设(?=[省市县区州旗自])|(?<=下设办公室)在|挂靠在?"
    r"|挂靠于)(?P<where>[^，,。；;、（(\n]{2,30})"
)
_Reading = tuple[int, int, Annotation]  # what a range of the text says of who is responsible
_WHEN_OR_HOW = re.compile(
    r"\s*(?:[^，。；\n]{2,24}(?:前|后|底|时|内|期间|起)|(?:为|按照?|根据|围绕|针对|结合|依托|对|对于|必要时|每)[^，。；\n]{2,40})[，,]\s*"
)
_DEED = 4  # characters in which a plan's sentence tells a deed
_SCHEDULED = re.compile(r"每年|按年度|\d[万亿]?元|月底前|年底前")
_AIMS = re.compile(r"汛期?前|节前|开学前|确保|力争|务必")  # what a plan tells of a company is to be done
# whose a thing is, behind 由: 两院分别由常德市、郴州市人民政府建设
_RUN_BY = re.compile(
    r"(?:共同|联合|分别|统一|全面|具体|自行)*(?:投资|出资|承建|建设|代建|改造|运营|运行|运维|管理|提供|举办|主办|承办|主管|代管|托管|使用)"
)
# what an institution is told of: 西南医科大学开设护理专业
_GROWS = re.compile(
    r"(?:牵头|联合|共同|加快|积极|继续|重点|持续)*(?:[新改扩筹承]建|建[设成立]|打造|创[建办]|组建|研[发制]|开[发设展]|培养|引进|购置|增[加设]|拥有|打通|提[升高]|深化|优化|强化|完善|探索|发展)"
)
# who keeps light, water and lines going, and that it is told to do so: 县供电公司做好电力保障
_UTILITY = re.compile(
    "(?:供电|电力|燃气|供气|热力|供热|自来水|供水|水务|公交|铁塔|移动|联通|电信|广电网络)[\u4e00-\u9fff]{0,8}公司"
)
_SUPPLIES = re.compile("(?:全力|切实|及时|优先|共同|分别)*(?:做好|保障|确保|落实|抓好|加强|完成|解决)")
_EVERYBODY = frozenset("各全")  # whom a plan exhorts
_ITS_WORK = re.compile(r"[，,](?:具体|统一|主要|全面|日常)*(?:承担|负责|统筹|协调|组织|办理|处理)")
_MARKS = re.compile(r"[。；;\s]*")
_TIME = re.compile(r"[。；;]?[（(](?P<time>[^（）()\n]{3,24})[）)]")
_TIME_LAST = re.compile(r"[（(](?P<time>[^（）()\n]{3,24})[）)]$")
_LONGEST_TIME = 28  # characters of such a bracket


def claim_prose(
    document: Document,
    part: Part,
    taken: Sequence[tuple[int, int]],
    findings: Findings,
    policy: Mention | None,
    due: Mapping[int, Deadline],
) -> None:
    """Add what running text says of responsibility, outside what annotations and tables have taken.

    `due` are the annotations that say only by when, by their start: they close the sentence before them.
    """
    declared = find_declared(document.text, part)
    setting = Setting(document, part, policy, tuple(opening_tasks(document, part)))
    for sentence in find_sentences(document.text, part, taken, due):
        found = _all_readings(document.text, sentence, declared)
        for start, end, reading in found:
            head = find_head(setting, sentence, start)
            if head is None:
                reason = RefusalReason.NO_SCOPE
                findings.refusals.append(
                    Refusal(reason, _span(document, start, end), part.index, "responsibility.prose")
                )
                continue
            findings.mentions.append(head)
            rule = "article" if sentence.article else "prose"
            said = _closed(document.text, sentence, reading, due)
            statement = Statement(head, start, end, said, "prose", rule, everything=policy)
            claim_statement(document, part, statement, findings)
        if not found:
            findings.refusals += _refusals(document, part, sentence)


def _all_readings(text: str, sentence: Sentence, declared: Declared) -> list[_Reading]:
    """All that a sentence says of who is responsible: by its cues, by short names, and as a plan's plain sentence."""
    found = [*_readings(text, sentence), *_of_short_names(text, sentence, declared)]
    if sentence.plain and not tells_of_success(text, sentence):
        found += [*_plain(text, sentence, found)]
        return found or [*taken_along(text, sentence)]
    return found


def _plain(text: str, sentence: Sentence, found: Sequence[_Reading]) -> Iterator[_Reading]:
    """What a plan says that the bodies do with which a sentence begins, and those of its later clauses.

    省统计局研究建立统计制度，省财政厅安排经费. What other rules have `found` of these bodies stands.
    """
    read = [(one.start, one.end) for _, _, reading in found for one in reading.segments]
    subjects = list(find_subjects(text, sentence.start, sentence.end, PLAIN))
    if not (read or (subjects and _begins(text, sentence, subjects[0]))):
        return
    for subject in subjects:
        match = _duty(text, sentence, subject, PLAIN) if _is_left(text, sentence, subject, read) else None
        if match:
            segments = tuple(read_segments(text, subject, match, sentence.end))
            read.append((subject.start, segments[-1].end))
            due = _due(text, sentence, subject, segments[-1].end)
            yield max(sentence.start, min(subject.clause, subject.start)), sentence.end, Annotation(segments, due)


def _is_left(text: str, sentence: Sentence, subject: Subject, read: Sequence[tuple[int, int]]) -> bool:
    """Whether no rule has read the bodies of a subject, which act by themselves and are named."""
    taken = any(start < subject.end and subject.start < end for start, end in read)
    # 市财政局保障: too little for a task of its own
    brief = subject.stop - subject.predicate < _DEED and not (read or subject.passive)
    return not (taken or brief) and _named(text, sentence, subject, bool(read))


def _named(text: str, sentence: Sentence, subject: Subject, beside: bool) -> bool:
    """Whether a subject is agencies by name: not all that a plan exhorts, but those to whom it gives a time.

    A company's deeds it tells; but what one is to do by then, or beside bodies with duties of their own, is a duty too.
    """
    if _exhorts_all(text, subject):
        return False
    if subject.passive:
        runs = _RUN_BY.match(text, subject.predicate, subject.stop)
        return runs is None and _names_agencies(text, subject)
    if beside or begins_with_agency(text, subject.start, subject.end):
        return True
    return _serves(text, subject) or _AIMS.search(text, sentence.start, subject.stop) is not None


def _names_agencies(text: str, subject: Subject) -> bool:
    """Whether an agency heads a list, in which it does nothing with a company: 由市财政局、市轨道公司商定."""
    if lists_agencies(text, subject.start, subject.end):
        return True
    return text.find("与", subject.start, subject.end) < 0 and begins_with_agency(text, subject.start, subject.end)


def _exhorts_all(text: str, subject: Subject) -> bool:
    """Whether a subject is everybody of a kind, to whom no time is given."""
    return text[subject.start] in _EVERYBODY and TIMED.match(text, subject.predicate) is None


def _serves(text: str, subject: Subject) -> bool:
    """Whether a plan has institutions or utilities do something for others, and not grow themselves."""
    if _GROWS.match(text, subject.predicate, subject.stop):
        return False
    if _UTILITY.search(text, subject.start, subject.end) and _SUPPLIES.match(text, subject.predicate, subject.stop):
        return True
    return read_list(text, subject.start, subject.end)[0].kind.type == "Organization"


def _begins(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether a sentence begins with a subject, or with it behind when or how: 8月底前，县教育局….

    Behind other words it is told what to do where a sum or a time goes with it: 组建救援队，州财政局每年安排500万元.
    """
    if subject.passive:  # 道路挖掘手续由市住建局审批
        return True
    before = text[opened(text, sentence.start, sentence.end) : subject.start]
    if not before.strip() or _WHEN_OR_HOW.fullmatch(before):
        return True
    return _SCHEDULED.search(text, subject.predicate, subject.stop) is not None


def _of_short_names(text: str, sentence: Sentence, declared: Declared) -> Iterator[_Reading]:
    """What an article lays on the bodies to which its part gives short names."""
    return read_declared(text, sentence, declared) if declared and sentence.article else iter(())


def _closed(text: str, sentence: Sentence, reading: Annotation, due: Mapping[int, Deadline]) -> Annotation:
    """A reading that names no time, with the one in the annotation behind its sentence."""
    if reading.deadline:
        return reading
    closing = due.get(_next_words(text, sentence.end)) or _bracketed(text, sentence)
    return replace(reading, deadline=closing) if closing else reading


def _bracketed(text: str, sentence: Sentence) -> Deadline | None:
    """The time that is all that a bracket at the end of a sentence or behind it says: ….（2022年12月底前）."""
    last = max(sentence.start, sentence.end - _LONGEST_TIME)
    bracket = _TIME.match(text, sentence.end) or _TIME_LAST.search(text, last, sentence.end)
    if bracket is None or not is_deadline(bracket["time"]):
        return None
    return find_deadline(text, *bracket.span("time"))


def _next_words(text: str, at: int) -> int:
    """Where the next words behind a sentence begin."""
    return _MARKS.match(text, at).end()  # type: ignore[union-attr]  # it matches everywhere


def _span(document: Document, start: int, end: int) -> Span:
    return Span(start, end, document.text[start:end])


def _readings(text: str, sentence: Sentence) -> Iterator[_Reading]:
    if not sentence.cued or tells_of_success(text, sentence):
        return
    read_to, due = _behind_principle(text, sentence), None
    for subject, pattern in _subjects(text, sentence):
        match = _duty(text, sentence, subject, pattern)
        if match is None or subject.start < read_to:
            continue
        segments = tuple(read_segments(text, subject, match, sentence.end))
        read_to = segments[-1].end
        due = _due(text, sentence, subject, read_to) or (due if _only_helps(segments) else None)
        reading = Annotation(segments, due)
        yield max(sentence.start, min(subject.clause, subject.start)), sentence.end, reading
    yield from _office(text, sentence)
    yield from subject_elsewhere(text, sentence.start, sentence.end, read_to, sentence.article)


def _only_helps(segments: tuple[Segment, ...]) -> bool:
    """Whether all that a clause names help with what the clauses before it say, by the time that they say."""
    return all(one.role is Role.COOPERATING for one in segments)


def _due(text: str, sentence: Sentence, subject: Subject, read_to: int) -> Deadline | None:
    """By when a sentence wants done what it lays on a subject: before its bodies, or behind the last of them."""
    return opening_deadline(text, subject, sentence) or closing_deadline(text, read_to, sentence.end)


def _subjects(text: str, sentence: Sentence) -> Iterator[tuple[Subject, re.Pattern[str]]]:
    """The bodies that a sentence speaks of, each with the words that lay a duty on them there."""
    behind_colon, pattern = _patterns(sentence)
    start = sentence.start
    for duty in behind_colon:
        if lead := listed_subject(text, sentence.start, sentence.end, duty):
            yield lead, duty
            start = lead.predicate
            break
    found = list(find_subjects(text, start, sentence.end, pattern))
    if pattern is LISTED and not found:  # what bodies must, as any plan says it: 各乡镇要切实扛起属地责任
        pattern, found = DUTY, list(find_subjects(text, start, sentence.end, DUTY))
    yield from ((subject, pattern) for subject in found)


def _patterns(sentence: Sentence) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """The words that lay a duty in a sentence: those behind the bodies and a colon, in their order, and in clauses."""
    if sentence.listed:
        return (ACTIVE, ANYTHING), ACTIVE if sentence.article else LISTED
    return ((ACTIVE,), ACTIVE) if sentence.article else ((DUTY,), DUTY)


def _behind_principle(text: str, sentence: Sentence) -> int:
    """Where a sentence goes on behind 谁主管、谁负责, which outside articles names nobody."""
    if sentence.article:
        return sentence.start
    return max((one.end() for one in _PRINCIPLE.finditer(text, sentence.start, sentence.end)), default=sentence.start)


def _duty(text: str, sentence: Sentence, subject: Subject, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The words that begin a subject's predicate, where they lay a duty on it."""
    match = pattern.match(text, subject.predicate)
    if match is None and subject.passive:
        match = ASSIGNED.match(text, subject.predicate)
        if match is None and sentence.article:
            match = BY_LAW.match(text, subject.predicate, subject.stop)
    return None if match is None or lays_no_duty(text, sentence, subject) else match


def _office(text: str, sentence: Sentence) -> Iterator[_Reading]:
    """办公室设在X，承担日常工作: the body that houses the office has its work; in law also where that is not said."""
    office = _OFFICE.search(text, sentence.start, sentence.end)
    found = list_after(text, *office.span("where"), REST) if office else None
    works = office is not None and _ITS_WORK.match(text, office.end()) is not None
    if office and found and (works or sentence.article):
        segment = Segment(Role.RESPONSIBLE, *found, "office-responsible")
        yield max(sentence.start, office.start()), office.end(), Annotation((segment,))
    if office and works:
        yield from _office_itself(text, sentence, office)


def _office_itself(text: str, sentence: Sentence, office: re.Match[str]) -> Iterator[_Reading]:
    """X领导小组办公室设在Y，承担日常工作: the office that a clause names has its work too."""
    clause = max(text.rfind(mark, sentence.start, office.start("what")) + 1 for mark in "，,")
    start = opened(text, max(sentence.start, clause), office.end("what"))
    if lists_agencies(text, start, office.end("what")):
        own = Segment(Role.RESPONSIBLE, start, office.end("what"), "verb-responsible")
        yield start, sentence.end, Annotation((own,))


def _refusals(document: Document, part: Part, sentence: Sentence) -> Iterator[Refusal]:
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
