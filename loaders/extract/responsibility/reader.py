"""Words without labels, read clause by clause: lists with the verb behind them, deadlines and rules between them."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.extract.deadlines import Deadline, find_deadline, is_deadline, labelled_deadline
from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.parted import bracketed_time, clauses_of
from loaders.extract.responsibility.roles import CARRIES_ON, NOT_REPEATED, ORDER_RULE, VERB, WITH, Role
from loaders.extract.responsibility.verbs import inside_name
from loaders.lexicon.roles import COOPERATING_UNIT, LEAD_UNIT, RESPONSIBLE_UNIT

GROUPS = (("lead", Role.LEAD), ("cooperating", Role.COOPERATING), ("responsible", Role.RESPONSIBLE))
_LEADING = re.compile(
    r"^(?:[\s，,；;。、:：·]|\d{1,2}[.．、]|[（(]\d{1,2}[）)]|其中|并由|仍由|均由|由|请|并|以及|及|和(?![平田县顺静硕龙政林布]))+"
)
# a label that lost its colon: 牵头单位市民政局，配合单位各区政府
_LABEL = re.compile(
    rf"(?:(?P<cooperating>{COOPERATING_UNIT})|(?P<lead>{LEAD_UNIT})|(?P<responsible>{RESPONSIBLE_UNIT}))"
    r"(?=[省市区县州盟旗](?![级直内])|自治区|各[省市区县州盟旗镇乡]|国家|国网)"
)
_LABELLED = 12  # characters in which such a label stands
_ORDINAL = re.compile("[第首最前]")  # one of them is in every rule of order
_EMPTY_TAIL = re.compile(r"^(?:等|等有关部门|等部门|等单位)?[\s。．；;，,、]*$")
_FOR_ALL = re.compile(
    r"^(?:以下|以上|上述|各项|本(?:方案|意见|措施|要点|计划|清单|规划|行动|办法|通知)|所有)[^，,。；;]{0,14}?(?:均需|均由|均为|都由|还需|需|由|均)"
    r"|^凡?涉及[^，,。；;]{1,14}?(?:的|任务|工作|事项)(?:[均都]|一律)?[需须]?由"  # 涉及县区的均由县区政府实施
)
_INVOLVES = re.compile(r"[^，,。；;]{0,12}[均都]涉及")  # 具体任务均涉及各县人民政府，不再分工
# what a rule of order says of those behind the first
_THE_OTHERS = re.compile(
    r"(?:其[他余它]|之后|后面|后列)[^、，。；]{0,8}?(?:配合|参与|参加|协办|协助|协同|协作|责任|成员)(?:单位|部门)$"
)
_GOES_ON = re.compile(r"(?:并|且|同时|此后|后续|之后|年内|全年)?(?:持续|长期|不断|常态化|逐年|继续|每年|按|全面|动态)")
_HELPED = re.compile(
    r"(?P<list>[^（()）]{3,})[（(](?P<helpers>[^（）()]{2,}[局委厅办部院会府署行队心司处社站](?:配合|参与|参加|协助|协办))[）)]?\s*$"
)
_LEADING_ONLY = re.compile(r"^[，,\s]*(?:并|且)?$")
MARKS = re.compile(r"[、，,\s]|以及|[和与及]")
_BRACKETS = re.compile(r"[（(〔\[][^（）()]{0,60}[）)〕\]]|[“”]")
_TAILED = re.compile(
    r"等(?:有关|相关|各|\S{0,2}级|职能|责任|成员)*(?:部门|单位|机构|企业|[省市区县州]|地区?|市州|区县|县区|县市区?)?$|(?:部门|单位|机构|企业)$"
)
_OPENED = ("（", "(")
_COLON = re.compile(r"[:：]")
_EACH_HIS_OWN = re.compile(r"职责|分工|分别")
_MATTER = re.compile(r"[\u4e00-\u9fff]{2,}")


def read_clauses(text: str, start: int, end: int, default: Role | None) -> Annotation:
    """Words without labels: lists with the verb behind them, and deadlines and rules between them."""
    if default is None and rule_of_order(text[start:end]):
        default = Role.RESPONSIBLE  # A、B；列第一位的为牵头单位: the rule tells that the list before it is of units
    state = _Reader(text, default)
    for clause_start, clause_end in clauses_of(text, start, end):
        state.read(clause_start, clause_end)
    read = state.finish()
    return read if read.deadline else replace(read, deadline=bracketed_time(text, start, end))


def _bracket_before(words: str, rule: int) -> int:
    """Where the bracket opens that holds a rule behind its list, else 0: A、B（列第一位的为牵头单位，下同）."""
    opened = max(words.rfind(mark, 0, rule) for mark in _OPENED)
    return opened if opened > 0 and "）" not in words[opened:rule] else 0


def rule_of_order(words: str) -> re.Match[str] | None:
    """The rule that the first of a list leads, where the words say one: 列第一位的为牵头单位."""
    leads = "牵头" in words or "主办" in words
    return ORDER_RULE.search(words) if leads and _ORDINAL.search(words) else None


class _Reader:
    """Reads clauses from left to right: bare lists wait for the verb that says their role."""

    def __init__(self, text: str, default: Role | None) -> None:
        self.text = text
        self.default = default
        self.segments: list[Segment] = []
        self.deadline: Deadline | None = None
        self.first_leads = self.carries_on = self.for_all = False
        self.waiting: tuple[int, int] | None = None
        self.unsaid: tuple[int, int] | None = None  # the first list, where a ； closed it before any role was said
        self.pending: Role | None = None  # the role that a leading verb gives: 会同B、C

    def read(self, start: int, end: int) -> None:
        """Take one clause: a rule, a time, a list with its verb, or a list that waits for one."""
        words = self.text[start:end]
        if lead := _LEADING.match(words):
            start += lead.end()
        start = self._behind_label(start, end)
        words = self.text[start:end]
        if not words.strip():
            self._border(start)
        elif self._goes_on(words, end) or self._reads_rule(words, start, end) or self._reads_time(words, start, end):
            return
        else:
            self._read_list(start, end)
            self._border(end)

    def _behind_label(self, start: int, end: int) -> int:
        """Where the list begins of a clause that opens with a label without a colon, whose role it has."""
        near = self.text[start : min(end, start + _LABELLED)]
        label = _LABEL.match(self.text, start, end) if "单位" in near or "部门" in near else None
        if label is None:
            return start
        self._close(self.pending or self.default)
        self.default = next(role for name, role in GROUPS if label[name])
        return label.end()

    def _border(self, end: int) -> None:
        # ； and 。 end a list; ， goes on: 自治区公安厅、安全厅，自治区通信管理局负责
        if self.text[end : end + 1] in ("；", ";", "。", "\n"):
            if self.text[end] in "；;" and self._alone():
                self.unsaid = self.unsaid or self.waiting
            self._close(self.pending or self.default)

    def _reads_rule(self, words: str, start: int, end: int) -> bool:
        if self._reads_order(words, start, end) or (self.first_leads and _THE_OTHERS.match(words)):
            return True
        if self._reads_for_all(words, start, end) or self._reads_involved(words, start, end):
            return True
        return self._reads_repetition(words, start, end)

    def _reads_for_all(self, words: str, start: int, end: int) -> bool:
        """以上任务均由A负责: a list that answers for everything."""
        everything = _FOR_ALL.match(words)
        if everything is None or not VERB.search(words, everything.end()):
            return False
        self._close(self.default)
        self.for_all = True
        self._read_list(start + everything.end(), end)
        self.for_all = False
        return True

    def _reads_involved(self, words: str, start: int, end: int) -> bool:
        """具体任务均涉及A: a list whom everything concerns."""
        involved = _INVOLVES.match(words)
        if involved is None:
            return False
        self._close(self.default)
        at = start + involved.end()
        self.segments.append(Segment(Role.RESPONSIBLE, at, end, "list-responsible", None, False, True))
        return True

    def _reads_repetition(self, words: str, start: int, end: int) -> bool:
        """下同, 不再列出: that the list holds for what follows; true unless the words name somebody as well."""
        plain = _BRACKETS.sub("", words)  # 各区人民政府（含新区管委会，下同） explains a name
        if not (CARRIES_ON.search(plain) or NOT_REPEATED.search(plain)):
            return False
        self.carries_on = True
        self._read_behind_colon(words, start, end)
        return not VERB.search(plain) and not kind_of(MARKS.split(plain)[0]).type

    def _reads_order(self, words: str, start: int, end: int) -> bool:
        rule = rule_of_order(words)
        if rule is None:
            return False
        self.default = self.default or Role.RESPONSIBLE
        if opened := _bracket_before(words, rule.start()):
            self._wait(start, start + opened)
        self._close(self.default)
        self.first_leads = True
        self.carries_on = self.carries_on or bool(CARRIES_ON.search(words))
        self._read_behind_colon(words[rule.end() :], start + rule.end(), end)
        return True

    def _read_behind_colon(self, words: str, start: int, end: int) -> None:
        """列第一位的为牵头单位，下同：A、B has its list behind the rule."""
        if (colon := _COLON.search(words)) and self.first_leads:
            self._read_list(start + colon.end(), end)

    def _reads_time(self, words: str, start: int, end: int) -> bool:
        if not is_deadline(words):
            return False
        if self.deadline is None:
            self.deadline = find_deadline(self.text, start, end)
        return True

    def _goes_on(self, words: str, end: int) -> bool:
        """2022年6月底前完成，并持续推动: the second clause is still the deadline."""
        last = self.deadline
        if last is None or not _GOES_ON.match(words) or not _LEADING_ONLY.match(self.text[last.end : end - len(words)]):
            return False
        self.deadline = labelled_deadline(self.text, last.start, end)
        return True

    def _read_list(self, start: int, end: int) -> None:
        if helped := _HELPED.match(self.text, start, end):  # A、B（C配合）: only C helps
            self._wait(*helped.span("list"))
            self._close(self.pending or self.default or Role.RESPONSIBLE)
            start, end = helped.span("helpers")
        together = WITH.search(self.text, start, end)
        verb = self._verb(start, end)
        if together and (verb is None or together.start() <= verb[0].end()):
            self._read_together(start, end, together)
        elif verb is None:
            self._wait(start, end)
        else:
            self._assign(start, end, *verb)

    def _verb(self, start: int, end: int) -> tuple[re.Match[str], Role] | None:
        for match in VERB.finditer(self.text, start, end):
            if self._after_name(start, match.start()) and not inside_name(self.text, match, end):
                return match, next(role for name, role in GROUPS if match[name])
        return None

    def _after_name(self, start: int, verb: int) -> bool:
        """A verb stands behind a name that is complete; 推进 in 省推进办 stands behind 省."""
        before = self.text[start:verb].rstrip()
        last = MARKS.split(_BRACKETS.sub("", before))[-1]
        return not last or bool(_TAILED.search(before)) or kind_of(last).refusal != "unreadable"

    def _wait(self, start: int, end: int) -> None:
        first = self.waiting[0] if self.waiting else start
        self.waiting = (first, end)

    def _assign(self, start: int, end: int, verb: re.Match[str], role: Role) -> None:
        if role is Role.COOPERATING and self._alone():
            self._close(Role.RESPONSIBLE)  # A、B，C配合: nobody works along with nobody
        self._end_group(start, verb, role)
        first = self.waiting[0] if self.waiting else start
        if verb.start() > first:
            pending, self.pending = self.pending, None
            matter = self._matter(verb.end(), end)
            self._add(pending or role, first, verb.start(), "verb", matter)
        self.waiting = None
        self._time_after(verb.end(), end)

    def _alone(self) -> bool:
        """Whether the list that waits is the first of all, and nothing said its role."""
        return self.default is None and self.pending is None and not self.segments

    def _end_group(self, start: int, verb: re.Match[str], role: Role) -> None:
        """Close the list that waits where the verb of the next one cannot be its own."""
        if self.pending is None:
            if self.default and role is not self.default:
                self._close(self.default)  # 责任单位：A，B配合
        elif self.waiting and self.waiting[1] < start and _EACH_HIS_OWN.search(verb.group()):
            self._close(self.pending)  # A会同B，C按职责分工负责

    def _matter(self, start: int, end: int) -> tuple[int, int] | None:
        words = self.text[start:end]
        if is_deadline(words) or not _MATTER.search(words) or _EMPTY_TAIL.match(words):
            return None
        return start, end

    def _time_after(self, start: int, end: int) -> None:
        if self.deadline is None and is_deadline(self.text[start:end]):
            self.deadline = find_deadline(self.text, start, end)

    def _read_together(self, start: int, end: int, together: re.Match[str]) -> None:
        """A会同B: A leads and B cooperates; A商B: both are responsible."""
        consulted = together.group() == "商"
        first_role, second_role = (Role.RESPONSIBLE,) * 2 if consulted else (Role.LEAD, Role.COOPERATING)
        first = self.waiting[0] if self.waiting else start
        before = VERB.search(self.text, first, together.start())
        stop = before.start() if before else together.start()
        if stop > first:
            self._add(first_role, first, stop, "with")
        self.waiting = None
        self.pending = second_role
        verb = self._verb(together.end(), end)
        self._wait(together.end(), verb[0].start() if verb else end)
        if verb:
            self._close(self.pending)
            self._time_after(verb[0].end(), end)

    def _close(self, role: Role | None) -> None:
        if self.waiting and role:
            start, end = self.waiting
            pending = self.pending is not None
            self.segments.append(
                Segment(role, start, end, "with" if pending else "list", None, not pending, self.for_all)
            )
        self.waiting, self.pending = None, None

    def _add(self, role: Role, start: int, end: int, rule: str, matter: tuple[int, int] | None = None) -> None:
        self.segments.append(
            Segment(role, start, end, f"{rule}-{role.lower().split('_')[0]}", matter, False, self.for_all)
        )

    def finish(self) -> Annotation:
        """What was read, the last list closed."""
        self._close(self.pending or self.default)
        if self.unsaid and self.segments and self._names_bodies(*self.unsaid):  # A；B、C配合
            self.segments.insert(0, Segment(Role.RESPONSIBLE, *self.unsaid, "list", None, True))
        return Annotation(tuple(self.segments), self.deadline, self.first_leads, self.carries_on)

    def _names_bodies(self, start: int, end: int) -> bool:
        """Whether each name of a stretch is that of a body."""
        return all(kind_of(name).type for name in MARKS.split(self.text[start:end].strip()))
