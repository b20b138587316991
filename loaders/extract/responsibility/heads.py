"""Of which task a sentence of running text speaks: its article or item, its own matter, or the policy as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.document import Block, BlockKind, Document, Part, PartKind, SectionKind, Span
from loaders.extract.responsibility.bodies import lists_bodies
from loaders.extract.responsibility.claims import plan_told
from loaders.extract.responsibility.everything import speaks_of_all
from loaders.extract.responsibility.told_policies import policy_told
from loaders.extract.tasks import passage_task, section_task, sentence_key, task_at
from loaders.mention import Mention
from loaders.repair.starts import is_heading, says_duty
from loaders.values import quick

# 会议强调，…; 市长要求，…: what is said behind it is to be done
_DEMANDED = re.compile(
    r"(?:会议|[省市县区州]长|书记|主任|同志|[他她])[^。；，\n]{0,12}?(?:强调|要求|明确|决定|议定|提出|部署)(?:[，,：:]|要)"
)
_DEMAND = 16  # characters of a sentence in which it says so
_OWN_TEXT = re.compile(r"(?:编写|编制|起草|制定|拟定|研究制定)了?\s*《")
_EXPLAIN = re.compile(
    r"本(?:《[^》\n]{2,24}》|办法|规定|措施|方案|意见|细则|政策|通知|规划|计划|条例|实施细则|若干措施|行动计划|实施方案"
    r"|实施意见|政策措施|制度|指南|规程|清单|要点|分工|任务|预案|规则|标准|章程)"
    r"(?:[^。；\n]{0,12}?(?:由|均需|需由|均由)|自[^。；\n]{2,60}，(?:具体|解释)?(?:工作)?由(?=[^。；\n]{2,40}解释))"
)
_NEXT = re.compile(
    r"[^，。；\n]{0,6}(?:下一步|下步|接下来|今后|下阶段|下一阶段)"
)  # what is to come has a body to do it
# What stands before a matter in news: 例如，X由A负责; 《意见》明确，X由A负责.
_SAID = re.compile(
    r"(?:[^，,。]{0,16}》|会议|方案|意见|通知|文件|其中|例如|比如|此外|另外|同时|据悉|据了解|根据[^，,。]{2,30})?"
    r"(?:中|还|要求|提出|明确|指出|规定|强调|显示|称)*[，,：:]\s*"
)
_BY = re.compile(r"[，,]?\s*(?:主要|均|统一|分别|具体|共同|将|并)*由(?!于)")
_REPORTED = re.compile(
    r"(?:^|[，,])(?:该|此|这|其|上述|以上|据|记者|目前|截至)|(?:悉|称|表示|介绍|指出|说)$|了[^，,。]{0,12}$"
)
_WORK = re.compile(r"(?:该|此)?“[^“”，。\n]{2,20}”[\u4e00-\u9fff]{0,6}?(?:项目|工程|计划|行动)(?=由)")
_EVERYONE = re.compile(r"各(?:地|部门|级|有关|相关|省|市|县|区|州|盟|旗|单位|乡镇|街道|设区|镇)")
# whose standing office does the daily work of a group that the policy founds: it speaks of all of it
_HOUSED = re.compile("办公室设(?:在|于|立在)")
_SENDS = re.compile("现将|印发给|转发给|(?:遵照|贯彻|参照)执行|认真(?:贯彻|抓好|组织)")
_PASSING = ("人民代表大会", "人大")
_LABEL = re.compile(r"[\s—●◆■▪□◇○★▲·\-]*(?P<of>[^，。；：:\s—]{2,40}?)(?:[：:。]|——|[ \u3000]+)")
_SHORTEST = 5  # characters of a matter that names itself


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of running text: whether it is law, part of an article or of a decision, or of a list of duties.

    `plain` is one of a paragraph without annotation: what it says of a body is told nowhere else. One that is not
    `cued` holds no word that lays a duty.
    """

    start: int
    end: int
    article: bool
    listed: bool = False
    plain: bool = False
    cued: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """Where sentences stand: their document, part, the policy that it is, and its paragraphs behind 一是, 二是."""

    document: Document
    part: Part
    policy: Mention | None
    items: tuple[Mention, ...] = ()


def is_decision(part: Part) -> bool:
    """Whether a part is a decision of a people's congress: law without articles."""
    if part.policy is None or part.policy.kind not in ("决定", "决议"):
        return False
    return any(word in issuer.value for issuer in part.policy.issuers for word in _PASSING)


def find_head(setting: Setting, sentence: Sentence, reading: int) -> Mention | None:
    """The task or policy of which a sentence speaks; `reading` is where the clause with its bodies begins."""
    part, policy = setting.part, setting.policy
    if policy and (_of_policy(setting.document.text, sentence) or _in_note(part, sentence)):
        return policy
    if not sentence.article and (line := _own_line(setting, reading) or task_at(setting.items, sentence.start)):
        return line
    index = part.section_at(sentence.start + 1)
    return _of_no_section(setting, sentence, reading) if index is None else _of_section(setting, sentence, index)


def _in_note(part: Part, sentence: Sentence) -> bool:
    """Whether a sentence stands in the note under a table, which speaks of all that its rows say."""
    at = next((at for at, one in enumerate(part.blocks) if one.start <= sentence.start < one.end), 0)
    return at > 0 and part.blocks[at].kind is BlockKind.NOTE and part.blocks[at - 1].kind is BlockKind.ROW


def _own_line(setting: Setting, reading: int) -> Mention | None:
    """What a line gives one body to do, as lists of the members of a group have it: 财政局：负责资金保障.

    Lines without numbers below a heading are all of its one item.
    """
    text, block = setting.document.text, _block_at(setting.part, reading)
    label = _LABEL.match(text, block.start, block.end) if block and block.start == reading else None
    if block is None or label is None or not lists_bodies(text, *label.span("of")):
        return None
    if _is_headed(setting.part, block):
        return None
    return passage_task(setting.document, setting.part, label.end(), block.end, "tasks.paragraph")


def _is_headed(part: Part, block: Block) -> bool:
    """Whether a paragraph stands below the heading of an item, and begins none itself."""
    index = part.section_at(block.start)
    return index is not None and part.outline[index].title != "" and part.outline[index].start < block.start


def _of_section(setting: Setting, sentence: Sentence, index: int) -> Mention | None:
    part, policy = setting.part, setting.policy
    closing = _may_close(sentence) and (_closes(setting, sentence, index) or _carries_out(setting, sentence, index))
    if policy and closing:
        return policy
    if is_decision(part) and (block := _later_block(part, sentence, index)):
        return _paragraph_task(setting, block)
    return section_task(setting.document, part, _article_or_own(part, index, sentence.article)) or policy


def _may_close(sentence: Sentence) -> bool:
    """Whether a sentence is neither of an article nor of a list of duties, which are each of their own item."""
    return not (sentence.listed or sentence.article)


def _article_or_own(part: Part, index: int, article: bool) -> int:
    while (above := part.outline[index].parent) is not None and article:
        if part.outline[index].kind is SectionKind.ARTICLE:
            break
        index = above
    return index


def _of_policy(text: str, sentence: Sentence) -> bool:
    if sentence.article:
        return False
    return bool(
        _EXPLAIN.search(text, sentence.start, sentence.end)
        or _OWN_TEXT.search(text, sentence.start, sentence.end)
        or _DRAFTED.match(text, sentence.start, sentence.end)
        or speaks_of_all(text, sentence.start, sentence.end)
    )


def _of_no_section(setting: Setting, sentence: Sentence, reading: int) -> Mention | None:
    """News has no items: the matter that a body is given is the task; of a decision it is the paragraph."""
    if is_decision(setting.part):
        return _paragraph_task(setting, _block_at(setting.part, sentence.start))
    told, behind = policy_told(setting.document.text, setting.part, (sentence.start, reading), setting.policy)
    lone = setting.part.kind is PartKind.POLICY and not setting.part.outline
    matter = None if lone else _matter(setting, sentence, reading)
    if told and (matter is None or matter.span.start < behind):
        return told
    matter = matter or _lines_above(setting, sentence)
    if matter is None and lone:
        matter = _own_paragraph(setting, sentence)
    return matter or setting.policy or _told(setting, sentence)


def _own_paragraph(setting: Setting, sentence: Sentence) -> Mention | None:
    """The paragraph of a sentence in a policy without items; where a group's office is housed speaks of all of it.

    So does a letter that sends the policy.
    """
    text, block = setting.document.text, _block_at(setting.part, sentence.start)
    sends = block and _SENDS.search(text, block.start, block.end)
    housed = _HOUSED.search(text, sentence.start, sentence.end)
    return None if sends or housed else _paragraph_task(setting, block)


def _lines_above(setting: Setting, sentence: Sentence) -> Mention | None:
    """The lines that a line speaks for which only says who answers: those back to the last such line or the title."""
    document, part = setting.document, setting.part
    at = next((at for at, one in enumerate(part.blocks) if one.start <= sentence.start < one.end), 0)
    if not at or not says_duty(_words(document, part.blocks[at])):
        return None
    first = next((one for one in range(at - 1, -1, -1) if _ends_lines(document, part.blocks[one])), -1) + 1
    if first == at:
        return None
    headed = _last_heading(document, part, first, at)
    return passage_task(document, part, part.blocks[headed].start, part.blocks[at].start, "tasks.paragraph")


def _last_heading(document: Document, part: Part, first: int, end: int) -> int:
    """The last of the headings that blocks begin with: the measure, where a group of measures is headed too."""
    while first + 1 < end and is_heading(_words(document, part.blocks[first + 1]), None):
        first += 1
    return first


def _ends_lines(document: Document, block: Block) -> bool:
    return block.kind is not BlockKind.PARAGRAPH or says_duty(_words(document, block))


def _words(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def _told(setting: Setting, sentence: Sentence) -> Mention | None:
    """The paragraph of a sentence, in news that tells of a plan by name, or of what a meeting asks for."""
    text = setting.document.text
    block = _block_at(setting.part, sentence.start)
    demanded = block and _DEMANDED.search(text, block.start, min(sentence.end, sentence.start + _DEMAND))
    if demanded or _NEXT.match(text, sentence.start) or plan_told(text, setting.part, sentence.end, rules=True):
        return _paragraph_task(setting, block)
    return None


def _paragraph_task(setting: Setting, block: Block | None) -> Mention | None:
    return passage_task(setting.document, setting.part, block.start, block.end, "tasks.paragraph") if block else None


def _matter(setting: Setting, sentence: Sentence, reading: int) -> Mention | None:
    """What stands before 由A负责 in its sentence, where it names a matter."""
    text = setting.document.text
    by = _BY.search(text, max(sentence.start, reading - 1), sentence.end)
    if by is None or "，" in text[reading : by.end()]:
        return None
    said = _SAID.match(text, sentence.start, by.start())
    start = said.end() if said else sentence.start
    if work := _WORK.match(text, start, by.end()):  # “甲”项目由乙发起，由丙会同丁实施
        return Mention("Project", work[0], Span(*work.span(), work[0]), setting.part.index, "heads.work")
    words = text[start : by.start()]
    key = sentence_key(words)
    if len(key) < _SHORTEST or _REPORTED.search(key):
        return None
    span = Span(start, by.start(), words)
    return Mention("Task", key, span, setting.part.index, "tasks.run")


def _block_at(part: Part, offset: int) -> Block | None:
    return next((block for block in part.blocks if block.start <= offset < block.end), None)


def _later_block(part: Part, sentence: Sentence, index: int) -> Block | None:
    """The paragraph of a sentence where it is not the first of its item."""
    block = _block_at(part, sentence.start)
    return block if block and block.start > part.outline[index].start else None


def _closes(setting: Setting, sentence: Sentence, index: int) -> bool:
    """Whether a sentence stands in a last paragraph that speaks to everyone, behind items of one paragraph each."""
    part = setting.part
    section = part.outline[index]
    if section is not part.outline[-1] or section.kind is SectionKind.ARTICLE:
        return False
    block = _later_block(part, sentence, index)
    if block is None or _EVERYONE.match(setting.document.text, block.start) is None:
        return False
    return all(_paragraphs(part, one.start, one.end) == 1 for one in part.outline[:-1] if one.parent == section.parent)


def _carries_out(setting: Setting, sentence: Sentence, index: int) -> bool:
    """Whether a sentence that opens a later paragraph says who carries out the whole plan: 负责本规划实施的统筹协调."""
    text, block = setting.document.text, _later_block(setting.part, sentence, index)
    if block is None or block.start != sentence.start or not _follows(setting, block, index):
        return False
    return _WHOLE.search(text, sentence.start, sentence.end) is not None


def _follows(setting: Setting, block: Block, index: int) -> bool:
    """Whether words of an item stand between its title and a paragraph, which is not all that the item says."""
    section = setting.part.outline[index]
    return bool(setting.document.text[section.body : block.start].strip()) or not section.title


# who drew a plan up: 《若干措施》由甲局牵头，乙局参与起草
_DRAFTED = re.compile(
    r"\s*(?:[本该此]|《[^《》\n]{2,40}》)[^。；《》]{0,20}(?:《[^《》\n]{4,60}》[^。；《》]{0,60}){0,3}(?:参与|负责|牵头|共同|联合|组织)起草"
)
_WHOLE = re.compile(
    r"(?:负责|统筹|协调|推进|牵头|组织)[^，。；\n]{0,4}?(?:(?<=[责筹调进头织])(?:方案|规划)|本(?:规划|方案|意见|计划|行动|措施|办法|要点|预案))[^，。；\n]{0,4}?实施"
)


def _paragraphs(part: Part, start: int, end: int) -> int:
    return sum(start <= block.start < end and block.kind is not BlockKind.FURNITURE for block in part.blocks)
