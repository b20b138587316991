"""Responsibility in running text: 由A牵头会同B, A、B按职责分工负责, 办公室设在A, and the duties of articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.document import Block, BlockKind, Document, Part, SectionKind, Span
from loaders.extract.deadlines import Deadline, find_deadline, is_deadline
from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.duties import ACTIVE, CUE, DUTY, REST
from loaders.extract.responsibility.elsewhere import subject_elsewhere
from loaders.extract.responsibility.heads import Sentence, Setting, find_head, is_decision
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.subjects import Subject, find_subjects, list_after
from loaders.mention import Mention, Refusal, RefusalReason

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
# 市政府办公室会同市商务局制定了任务分工: what was done is no duty.
_DONE = re.compile(r"(?:制定|印发|出台|发布|召开|举办|开展|编制|起草|完成|建成|启动|签署|形成|达成|推出)了")
_MARKS = re.compile(r"[。；;\s]*")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条\s*(?:[（(][^（）()]{2,20}[）)])?\s*")
_SENTENCE = re.compile(r"[。；;\n！？!?]")
_DONE_BY = re.compile(
    r"[，,](?:力争|确保)?(?:于|在)?(?P<when>(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底)?(?:之?前)|20\d{2}年?[年底末内]{0,2}前?)"
    r"(?:全部|全面|基本)?(?:完成|办结|落实到位|完成到位)$"
)
_BY_THEN = re.compile(
    r"[，,]?(?:要|应当?|须|必须)?(?:力争|确保)?(?:于|在)(?P<when>(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|份)?(?:之?前)?|20\d{2}年?[年底末内]{0,2}前?)"
)
_TOO_SHORT = 4  # characters in which nobody is told to do anything
_LEAD_VERB, _HELP_VERB = (
    re.compile(r"(?:负责)?总?牵头|主办"),
    re.compile(r"(?:予以|密切|协同|做好|积极|协同)*(?:配合|参与|参加|协助)"),
)


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
    for sentence in _sentences(document.text, part, taken):
        found = list(_readings(document.text, sentence))
        for start, end, reading in found:
            head = find_head(Setting(document, part, policy), sentence, start)
            if head is None:
                reason = RefusalReason.NO_SCOPE
                findings.refusals.append(
                    Refusal(reason, _span(document, start, end), part.index, "responsibility.prose")
                )
                continue
            findings.mentions.append(head)
            rule = "article" if sentence.article else "prose"
            said = _closed(document.text, sentence, reading, due)
            claim_statement(document, part, Statement(head, start, end, said, "prose", rule), findings)
        if not found:
            findings.refusals += _refusals(document, part, sentence)


def _closed(text: str, sentence: Sentence, reading: Annotation, due: Mapping[int, Deadline]) -> Annotation:
    """A reading that names no time, with the one in the annotation behind its sentence."""
    closing = None if reading.deadline or not due else due.get(_next_words(text, sentence.end))
    return replace(reading, deadline=closing) if closing else reading


def _next_words(text: str, at: int) -> int:
    """Where the next words behind a sentence begin."""
    return _MARKS.match(text, at).end()  # type: ignore[union-attr]  # it matches everywhere


def _span(document: Document, start: int, end: int) -> Span:
    return Span(start, end, document.text[start:end])


def _sentences(text: str, part: Part, taken: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences that hold a cue, and every sentence of an article, without what annotations have taken."""
    starts = [start for start, _ in taken]
    for block, article in _prose_blocks(part):
        first = _first_cue(text, block, article)
        if first is None:
            continue
        for whole in _split(text, block.start, block.end):
            start, end = _outside(whole, taken, starts)
            if end > first and _may_assign(text, start, end, article):
                yield Sentence(start, end, article)


def _first_cue(text: str, block: Block, article: bool) -> int | None:
    """Before where no sentence of a block assigns anything: its first cue; an article may do so without one."""
    if article:
        return block.start
    cue = CUE.search(text, block.start, block.end)
    return cue.start() if cue else None


def _may_assign(text: str, start: int, end: int, article: bool) -> bool:
    """Whether words are long enough for a duty, and hold a cue where they are no article's."""
    return end - start > _TOO_SHORT and (article or CUE.search(text, start, end) is not None)


def _prose_blocks(part: Part) -> Iterator[tuple[Block, bool]]:
    """The blocks of running text, each with whether it belongs to an article, or to a people's congress's decision."""
    articles = [(one.start, one.end) for one in part.outline if one.kind is SectionKind.ARTICLE]
    if is_decision(part):
        articles = [(part.start, part.end)]
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


def _closing_deadline(text: str, start: int, end: int) -> Deadline | None:
    """The time by which a sentence that assigns a task wants it done: 会同B于10月底前…; …配合，10月底前完成."""
    if follows := _BY_THEN.match(text, start, end):
        return find_deadline(text, follows.start("when"), follows.end("when"))
    last = _DONE_BY.search(text, max(start, end - 40), end)
    return find_deadline(text, last.start("when"), end) if last else None


def _readings(text: str, sentence: Sentence) -> Iterator[tuple[int, int, Annotation]]:
    if _states_principle(text, sentence):
        return
    pattern = ACTIVE if sentence.article else DUTY
    read_to = sentence.start
    for subject in find_subjects(text, sentence.start, sentence.end, pattern):
        match = _duty(text, sentence, subject, pattern)
        if match is None or subject.start < read_to:
            continue
        segments = tuple(_segments(text, subject, match, sentence.end))
        read_to = segments[-1].end
        deadline = _deadline(text, subject, sentence) or _closing_deadline(text, read_to, sentence.end)
        yield max(sentence.start, min(subject.clause, subject.start)), sentence.end, Annotation(segments, deadline)
    yield from _office(text, sentence)
    yield from subject_elsewhere(text, sentence.start, sentence.end, read_to, sentence.article)


def _states_principle(text: str, sentence: Sentence) -> bool:
    """Whether a sentence outside articles only says 谁主管、谁负责, which names nobody."""
    return not sentence.article and _PRINCIPLE.search(text, sentence.start, sentence.end) is not None


def _duty(text: str, sentence: Sentence, subject: Subject, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The words that begin a subject's predicate, where they lay a duty on it."""
    match = pattern.match(text, subject.end)
    return None if match is None or _no_duty(text, sentence, subject) else match


def _no_duty(text: str, sentence: Sentence, subject: Subject) -> bool:
    clause = text[subject.predicate : subject.stop]
    if _NO_DUTY.match(clause) or _permits(text, sentence, subject) or _RELATIVE.match(clause):
        return True
    if not sentence.article and _DONE.search(clause):
        return True
    if text[sentence.end - 1] == "的":
        return True  # a case of a list: （二）…发生争议，协商不成的
    return _is_subordinate(text, sentence, subject)


def _is_subordinate(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether a clause only says when or whose, and what it owes does not follow."""
    clause = text[subject.predicate : subject.stop]
    return _SUBORDINATE.search(clause) is not None and not _GOES_ON.match(text[subject.stop : sentence.end])


def _permits(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether the first modal verb of a predicate permits or forbids."""
    modal = _MODAL.search(text, subject.predicate, min(sentence.end, subject.predicate + 60))
    return modal is not None and modal.group() in _PERMITS


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
    # also where the partners are only 有关部门; who works along with another (协同) does not lead
    return {"会同": Role.LEAD, "同": Role.LEAD, "协同": Role.COOPERATING}.get(verb, Role.RESPONSIBLE)


_WITH_NEXT = re.compile(r"(?:负责|并)?[，,]?(?:并|负责)?(会同|联合(?![会社体])|协同|组织(?=[自省市中国]))")


def _together(text: str, match: re.Match[str], end: int) -> tuple[int, int, str] | None:
    """The bodies that lead's partner verb takes: 牵头会同B, 牵头，会同B, 会同B, 商B."""
    verb = match["verb"]
    if verb in ("会同", "商", "同", "联合"):
        found = list_after(text, match.end(), end, REST)
        return (*found, verb) if found else None
    return _behind_lead(text, match.end(), end) if _LEAD_VERB.match(verb) else None


def _behind_lead(text: str, at: int, end: int) -> tuple[int, int, str] | None:
    """The partners behind 牵头: 会同B, and behind a 、 those who are to help: A牵头、B配合."""
    if follow := _WITH_NEXT.match(text, at, end):
        found = list_after(text, follow.end(), end, REST)
        return (*found, follow[1]) if found else None
    helpers = list_after(text, at + 1, end, _HELP_VERB) if text.startswith("、", at) else None
    return (*helpers, "配合") if helpers and _HELP_VERB.match(text, helpers[1]) else None


def _deadline(text: str, subject: Subject, sentence: Sentence) -> Deadline | None:
    """The time before the bodies in their clause, or in the clause that opens the sentence: 2025年底前，省财政厅…."""
    opening = text[sentence.start : subject.clause].rstrip("，, ")
    if is_deadline(opening):
        return find_deadline(text, sentence.start, sentence.start + len(opening))
    marker = _ARTICLE.match(text, subject.clause, subject.start)
    start = marker.end() if marker else subject.clause
    if is_deadline(text[start : subject.start]):
        return find_deadline(text, start, subject.start - 1 if subject.passive else subject.start)
    return None


def _office(text: str, sentence: Sentence) -> Iterator[tuple[int, int, Annotation]]:
    """办公室设在X: the body that houses the office has its work."""
    office = _OFFICE.search(text, sentence.start, sentence.end)
    found = list_after(text, *office.span("where"), REST) if office else None
    if office and found:
        segment = Segment(Role.RESPONSIBLE, *found, "office-responsible")
        yield max(sentence.start, office.start()), office.end(), Annotation((segment,))


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
