"""Rules that say of all tasks of a text by when they are due where they do not say it: 未注明时限的，均为2024年底前."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Document, Part
from loaders.extract.deadlines import POINT, STANDING, labelled_deadline
from loaders.extract.plan_years import calendar_of, with_year
from loaders.extract.responsibility.due import told_times
from loaders.mention import Claim

_THINGS = r"(?:任务|工作|措施|事项|项目|举措|内容|条款)"
_NOTED = r"(?:明确|注明|标注|标明|列明|写明|载明|规定|特别|特殊|另有|单独|说明|指明|约定)"
_UNSAID = (
    rf"(?:未|没有|无){_NOTED}[^，。；\n]{{0,14}}(?:的|{_THINGS}|时限|时间|期限)"
    rf"|除[^，。；\n]{{0,14}}?(?:{_NOTED}|时限|时间|期限)[^，。；\n]{{0,8}}?外"
    rf"|(?:以[上下]|上述|下列|各[项条]|全部|所有|表中|本(?:方案|措施|清单|要点|计划|意见|表))[^，。；\n]{{0,8}}?{_THINGS}(?=[^，。；\n]{{0,12}}(?:均|都|一律|全部|须|应))"
)
_DUE = (
    rf"[^，。；\n]{{0,14}}?[，,]?(?:其[余他][^，。；\n]{{0,10}}?)?{_THINGS}?(?:的)?(?:完成|办结|落实)?(?:时限|时间|期限)?(?:的)?"
    r"(?:原则上|[均都全]|一律|统一|全部|[应须需要当必])+(?:[应须需要当必为是于在按]|作为|确保|统一|力争)*"
)
_RULE = re.compile(
    rf"(?:{_UNSAID}){_DUE}(?P<when>(?:{POINT}|{STANDING})(?:以?前|底)?"
    r"(?:(?:全部|基本)?(?:完成|落实|办结|到位|实现|任务|推进|坚持|实施|开展|取得[^，。；\n]{0,6})){0,3})(?=[）)。；;，,\s]|$)"
)


def give_default(document: Document, part: Part, claims: list[Claim]) -> list[Claim]:
    """The duties of a part, each task without a time with the one that the part states for all such tasks.

    The words of its time are then those of the rule. Of running text beside annotations and tables it says nothing.
    """
    forms = {claim.properties.get("form") for claim in claims}
    untimed = [claim for claim in claims if _lacks_time(document.text, claim, beside=len(forms) > 1)]
    due = _stated(document, part) if untimed else None
    if due is None:
        return claims
    ids = {id(claim) for claim in untimed}
    return [replace(claim, properties={**claim.properties, **due}) if id(claim) in ids else claim for claim in claims]


def _lacks_time(text: str, claim: Claim, beside: bool) -> bool:
    """Whether a duty of a task, and the task, say nothing of when; what a text says of itself as a whole is no task."""
    task = claim.head
    if task.type == "Policy" or "deadline" in claim.properties or told_times(text, task.span.start, task.span.end):
        return False
    return not (beside and claim.properties.get("form") == "prose")


def _stated(document: Document, part: Part) -> dict[str, str] | None:
    """The properties of the time that a part states for all tasks that name none."""
    rule = _RULE.search(document.text, part.start, part.end)
    when = labelled_deadline(document.text, *rule.span("when")) if rule else None
    if rule is None or when is None:
        return None
    title = part.policy.title if part.policy else part.title
    dated = with_year(when, calendar_of(title, document.text, part))
    return {"deadline": dated.date or dated.words, "deadline_text": rule[0]}
