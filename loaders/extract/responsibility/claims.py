"""From an annotation and its task to claims: one for each member of each segment, in its role, with the deadline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from loaders.document import Document, Part
from loaders.extract.plan_years import calendar_of, with_year
from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.lists import Member, read_list
from loaders.extract.responsibility.marked_off import Marking
from loaders.extract.responsibility.roles import Role
from loaders.mention import Claim, Mention, Refusal, RefusalReason

_LEADS = ("牵头", "总牵头", "主办", "主责", "牵头单位", "主办单位", "牵头部门")
_COOPERATES = ("协办", "配合", "配合单位", "参与")
_PLAN = re.compile(r"《([^《》\n]{4,60}(?:方案|要点|计划|安排|清单|措施|行动|分工|任务))》")
_PLAN_OR_RULES = re.compile(
    r"《([^《》\n]{2,60}(?:〈[^〈〉《》]{4,40}〉[^《》\n]{0,8})?(?:方案|要点|计划|安排|清单|措施|行动|分工|任务|办法|决定|条例|规定|意见|通知|细则))》"
)
_TOLD_WITHIN = 4000  # characters between the name of a plan and the tasks that news takes from it
_SAME_LEVEL = "同级"  # 省级水行政主管部门会同同级财政部门: of the level of who leads
_LEVEL = re.compile(r"[省市县区州]级(?!以上)")
_CONFIDENCE = {"label": 0.99, "verb": 0.97, "with": 0.95, "list": 0.9, "column": 0.98}


@dataclass(slots=True)
class Findings:
    """What the rules of responsibility have found in a part so far."""

    claims: list[Claim] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Statement:
    """One annotation ready to be claimed: for which task, in which words, read how, and by which form of text."""

    task: Mention
    start: int
    end: int
    reading: Annotation
    form: str  # marked, table or prose
    rule: str  # bracket, label, column, sentence …
    first_leads: bool = False
    everything: Mention | None = None  # the policy, for what is said of all that follows
    others_help: bool = False  # those behind the first cooperate
    marking: Marking | None = None  # the mark that tells who leads


def claim_statement(document: Document, part: Part, statement: Statement, findings: Findings) -> None:
    """Add the claims of one statement, with its bodies and what was refused in its lists."""
    quote = document.span(statement.start, statement.end)
    orders: dict[Role, int] = {}
    due = _deadline(document, part, statement)
    for role, segment, member in _members(document.text, statement):
        span = document.span(member.start, member.end)
        rule = f"responsibility.{statement.rule}.{segment.rule}"
        head = statement.everything if segment.for_all else statement.task
        if member.kind.refusal or head is None:
            reason = member.kind.refusal or RefusalReason.NO_SCOPE
            findings.refusals.append(Refusal(reason, span, part.index, rule, member.name))
            continue
        orders[role] = orders.get(role, 0) + 1
        tail = Mention(
            member.kind.type, member.name, span, part.index, rule, _confidence(segment), _member_properties(member)
        )
        properties = {"form": statement.form, "order": str(orders[role]), **due}
        findings.mentions.append(tail)
        findings.claims.append(Claim(role.value, head, tail, quote, rule, _confidence(segment), properties))


def _members(text: str, statement: Statement) -> Iterator[tuple[Role, Segment, Member]]:
    """The members of each list of a statement, in the role that words, marks or their order give them."""
    marking = statement.marking
    reading = marking.divide(statement.reading) if marking else statement.reading
    settle = _settling(text, statement, reading)
    level = ""
    for segment in reading.segments:
        beside = level if text.startswith(_SAME_LEVEL, segment.start) else ""
        for one in read_list(text, segment.start, segment.end):
            level = level or _level(one.name)
            member = replace(one, name=beside + one.name) if beside and _is_bare(one) else one
            yield settle(_said_role(member) or segment.role, member), segment, member


def _settling(text: str, statement: Statement, reading: Annotation) -> Callable[[Role, Member], Role]:
    """How the role of each member is settled: by the mark that it bears, or by the order of the list."""
    marking = statement.marking
    if marking and marking.stands_in(text, reading.segments):
        return partial(marking.settle, text)
    by_order = statement.first_leads and not _names_lead(reading)
    return _Order(by_order, reading.first_leads, by_order and statement.others_help).settle


def _level(name: str) -> str:
    """The level that a role says with its name: 省级 of 省级水行政主管部门."""
    level = _LEVEL.match(name)
    return level[0] if level else ""


def _is_bare(member: Member) -> bool:
    """Whether a department says no level of its own: 财政部门, for which 同级 stands."""
    return member.name.endswith("部门") and not (member.kind.refusal or _level(member.name))


@dataclass(slots=True)
class _Order:
    """Who leads by the order of a list, as its members are read one by one."""

    seeks_lead: bool  # nobody is said to lead: the first who may do so does
    first_leads: bool  # the annotation itself says that only the first leads
    others_help: bool = False  # those behind the first cooperate
    led: bool = False

    def settle(self, role: Role, member: Member) -> Role:
        """The role of the next member, which is said to have this one."""
        if self.seeks_lead and _may_lead(role, member):
            role = Role.LEAD
        elif self.led:
            role = self._behind_first(role)
        self.led = self.led or role is Role.LEAD
        self.seeks_lead = self.seeks_lead and not self.led
        return role

    def _behind_first(self, role: Role) -> Role:
        """The role of one behind the first: 牵头单位：A、B（列第一位的为牵头单位），其余为配合单位."""
        if self.first_leads and role is Role.LEAD:
            return Role.RESPONSIBLE
        return Role.COOPERATING if self.others_help and role is Role.RESPONSIBLE else role


def _names_lead(reading: Annotation) -> bool:
    return any(segment.role is Role.LEAD for segment in reading.segments)


def _may_lead(role: Role, member: Member) -> bool:
    return role is Role.RESPONSIBLE and not member.kind.refusal


def _said_role(member: Member) -> Role | None:
    if member.role in _LEADS:
        return Role.LEAD
    return Role.COOPERATING if member.role in _COOPERATES else None


def _confidence(segment: Segment) -> float:
    return _CONFIDENCE.get(segment.rule.split("-")[0], 0.9)


def _member_properties(member: Member) -> dict[str, str]:
    properties = {}
    if member.kind.collective:
        properties["collective"] = "true"
    if member.alias:
        properties["also"] = member.alias
    return properties


def _deadline(document: Document, part: Part, statement: Statement) -> dict[str, str]:
    deadline = statement.reading.deadline
    if deadline is None:
        return {}
    if deadline.date is None:
        deadline = with_year(
            deadline, calendar_of(_plan_title(document.text, part, statement.start), document.text, part)
        )
    return dict(deadline.properties)


def _plan_title(text: str, part: Part, before: int) -> str:
    """The title of the plan that sets the tasks: the part's own, in news the plan of which it tells last."""
    if part.policy:
        return part.policy.title
    return plan_told(text, part, before) or part.title


def plan_told(text: str, part: Part, before: int, rules: bool = False) -> str | None:
    """The plan that a part names last before a place, None where it names none nearby; with `rules`, also a law."""
    told = (_PLAN_OR_RULES if rules else _PLAN).findall(text, max(part.start, before - _TOLD_WITHIN), before)
    return str(told[-1]) if told else None
