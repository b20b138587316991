"""Clauses that lay no duty on their subject: what it may do or may not, what is done, and what only says when."""

from __future__ import annotations

import re

from loaders.extract.responsibility.bodies import lists_agencies
from loaders.extract.responsibility.heads import Sentence
from loaders.extract.responsibility.subjects import Subject

_NO_DUTY = re.compile(
    r"^(?:依托[^，。；]{2,40}(?:建设|建成|设立)$|(?:在本(?:条例|办法|规定|法|细则)中)?(?:以下)?[统简并]称|可以?(?![靠])|不得|有权|接受|同意|批准后|认为|违反|未|没有|拒|滥用|玩忽|对[^，。；]{1,16}(?:政府|人大|大会|常委会|常务委员会|党委|机关|部门|人民|群众)负责(?:$|[，。；]|并报告))"
)
_MODAL = re.compile(r"可以|不得|不能|应当|应(?![急用届])|必须|须|负责|要(?![求素闻])")
_BY_WHEN = re.compile(r"(?:应当|应该|必须|须)[^，。；]*(?:前|后|时|期间|之日起)$")  # 应当在会议举行前，将草案提交审查
_PERMITS = ("可以", "不得", "不能")
# Behind 责令改正 a 可以并处 only adds to it.
_PUNISHES = re.compile(r"责令|警告|没收|吊销|取缔|通报批评|处(?:以)?[^，。；理置分]{2,24}罚款")
_RELATIVE = re.compile(  # 政府部门提供的信息
    r"^(?!牵头的|(?:参[加与]|配合)的[^，。；]{0,12}(?:机制|制度|会议|小组|专班))[\u4e00-\u9fff]{2,3}的(?!基础|同时|要求|原则|规定|职责)"
    r"|^(?:组织|依法|直接|统一|共同|负责|自行|投资|牵头)(?:起草|实施|制定|编制|开展|管理|举办|建设|审批|核准|认定|确定|公布|发布|设立|划定|建立|出具|核发|颁发)的(?=[\u4e00-\u9fff])"
)
# 国务院甲部门会同乙部门确定的名镇: a thing is named by who determined it
_DETERMINED = re.compile(
    r"(?:发现|排查|检查|督办|查处|通报|反馈|移交|交办|举报|受理|登记|签发|确定|认定|批准|核准|公布|发布|制定|印发|颁布|设立|划定|指定|授权|颁发|核发|出具|建立|组织|举办|开展|提供|管理|管辖)的[^，。；的]{2,24}$"
)
_SUBORDINATE = re.compile(r"(?:后|时|的|前|之日起|期间)$")
_TOPIC = re.compile(r"的(?:情况|行为|情形|过程|结果)$")  # 许可机关实施许可的情况，应当公开
_GOES_ON = re.compile(r"[，,](?:应当|应|必须|须|要|负责|及时|依法|并应当|[在于]\d)")
# 市政府办公室会同市商务局制定了任务分工: what was done is no duty.
# 由甲公司牵头建设, 甲大学牵头组建乙联盟, 甲集团参与投资; 由甲公司负责运营
_BUILDS = re.compile(
    r"(?:共同|联合|具体)*(?:牵头|参[与加])(?:投资|组织|联合|共同)*(?:建设|组建|搭建|成立|运营|研发|研制|攻关|打造|创建|筹建|开发|承建|共建|投资|成立|建成)"
)
_RUNS = re.compile(
    r"(?:统一|具体|共同|主要|分别)*(?:负责|承担)?(?:其|平台|项目|园区|系统)?的?(?:日常|具体|统一|整体|市场化|后期|招商|投资|建设|开发|管理|维护|和|与|及|、)*(?:运营|运维|运行|运转|经营)"
    r"|分别(?:负责|承担)(?:其|平台|项目|园区|载体|厂房|设施)*(?:改造|建设|施工|代建|开发|招商|管理|维护)"
)
_HELD = re.compile(r"(?:会同|联合)[^，。；]{2,30}?(?:召开|举行|举办|走访|调研|座谈|签订|签署)")
_COMES_AGAIN = re.compile(r"每[年季月半]|定期|适时")
# 甲局会同乙局近日联合下发《X》
_SENT = re.compile(r"(?:近日|日前)?(?:会同|联合)[^，。；《]{2,40}?(?:印发|下发|出台|发布|转发|公布)了?《")
_DONE = re.compile(
    r"(?:制定|印发|出台|发布|召开|举办|开展|编制|起草|完成|建成|启动|签署|形成|达成|推出)了"
    r"|已(?:经|于|先后|全部|全面|基本|累计|提前|顺利|正式|完成|制定|出台|印发|建成|组织|开展|启动|编制|形成|发布|牵头|会同)"
)
_SINCE = re.compile(r"[^，。；\n]{0,16}(?:以来|年来|期间)[，,]")  # 2022年以来，甲会同乙先后培训…
_ORDERS = re.compile(r"明确|要求|规定|印发|出台|提出|部署|决定|[将要须]|应当")
_ACHIEVED = re.compile(
    r"(?:开展|组织|实施|编制|建设|推进|研发|制定|打造|主办)的[^，。；的]{2,30}?(?:也|均|都)?(?:已|取得|圆满|顺利|正式|成功|获评?|入选|亮相)"
)


def lays_no_duty(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether what a clause says of its subject is no duty of its own."""
    clause = text[subject.predicate : subject.stop]
    if not sentence.article and _builds_or_runs(text, subject, clause):
        return True
    if _NO_DUTY.match(clause) or _RELATIVE.match(clause) or _TOPIC.search(clause):
        return True
    if _permits(text, sentence, subject) or _names_a_thing(text, subject, clause):
        return True
    return _states_no_rule(text, sentence, subject) or _is_subordinate(text, sentence, subject)


def _builds_or_runs(text: str, subject: Subject, clause: str) -> bool:
    """Whether a clause tells which company or institution builds a thing or runs it, which is no task of theirs."""
    told = _BUILDS.match(clause) or (subject.passive and _RUNS.match(clause))
    return bool(told) and not lists_agencies(text, subject.start, subject.end)


def _states_no_rule(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether a sentence is a case of a list (（二）…发生争议，协商不成的), or tells outside law what was done."""
    return text[sentence.end - 1] == "的" or (not sentence.article and _tells(text, subject))


def _tells(text: str, subject: Subject) -> bool:
    """Whether a clause outside law tells what was done: 制定了分工, 会同乙召开会议."""
    if not subject.passive and _SENT.match(text, subject.predicate):
        return True
    done = _DONE.search(text, subject.predicate, subject.stop)
    return done is not None or _was_held(text, subject)


def _was_held(text: str, subject: Subject) -> bool:
    """Whether a clause tells of what several held together, and says not that they do so every year or are to."""
    held = _HELD.match(text, subject.predicate, subject.stop)
    return held is not None and _COMES_AGAIN.search(text, subject.predicate, held.end()) is None


def tells_of_success(text: str, sentence: Sentence) -> bool:
    """Whether a sentence outside law tells what became of work: 会同乙开展的普查工作取得成效."""
    if sentence.article:
        return False
    since = _SINCE.match(text, sentence.start, sentence.end)
    if since and not _ORDERS.search(text, since.end(), sentence.end):
        return True
    return _ACHIEVED.search(text, sentence.start, sentence.end) is not None


def _names_a_thing(text: str, subject: Subject, clause: str) -> bool:
    """Whether a whole item of a list is a thing, with who determined it before it."""
    closed = subject.stop >= len(text) or text[subject.stop] in "；;。\n"
    if clause.startswith(("按", "根据", "依")):  # by what was determined something is done
        return False
    return closed and _DETERMINED.search(clause) is not None and _MODAL.search(clause) is None


def _is_subordinate(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether a clause only says when or whose, and what it owes does not follow."""
    clause = text[subject.predicate : subject.stop]
    if _BY_WHEN.match(clause):
        return False
    return _SUBORDINATE.search(clause) is not None and not _GOES_ON.match(text[subject.stop : sentence.end])


def _permits(text: str, sentence: Sentence, subject: Subject) -> bool:
    """Whether the first modal verb of a predicate permits or forbids."""
    # what a body is given to do behind 由 ends with its clause: …由甲局管理，不得挪作他用
    end = subject.stop if subject.passive else sentence.end
    modal = _MODAL.search(text, subject.predicate, min(end, subject.predicate + 60))
    if modal is None or modal.group() not in _PERMITS:
        return False
    return _PUNISHES.search(text, subject.predicate, modal.start()) is None
