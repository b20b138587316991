"""Tables of duties: which column says what is to be done, which say who in which role, and which says when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.document import Cell, Document, Part, Span, Table
from loaders.extract.deadlines import Deadline, labelled_deadline
from loaders.extract.responsibility.annotations import Annotation
from loaders.extract.responsibility.bodies import lists_bodies
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.due import told_deadline
from loaders.extract.responsibility.marked_off import find_marking
from loaders.extract.responsibility.order import others_help
from loaders.extract.responsibility.roles import LABEL, ORDER_RULE, Role
from loaders.extract.responsibility.row_keys import heading_column, with_keys
from loaders.extract.responsibility.segments import read_annotation
from loaders.extract.responsibility.spanned import with_spanned
from loaders.extract.tasks import sentence_key
from loaders.extract.work_columns import BUILDER, CARRIER
from loaders.mention import Mention

_TASK = re.compile(
    r"事项|任务|措施|举措|内容|项目|职责|要点|工作$|改革|指标|目标|行动|工程|清单|名称|问题|环节|条款|要求|做法|政策"
)
_MEASURE = re.compile(r"任务(?!目标)|事项|措施|举措|要点")  # of several, the one farthest right is the finest
_NUMBER = re.compile(r"^(?:序号|编号|项号|no\.?|号)$", re.IGNORECASE)
_PROJECT = re.compile(
    r"(?:项目|工程)名称(?!.{0,6}(?:内容|目标|任务))|(?<![核评分查务作改])项目$"
)  # 考核项目, 检查项目 head what is judged
# a column of bodies may say no role: what its row is about is theirs to do
_OF_BODIES = re.compile(
    r"(?:(?:被?考核|被?考评|成员|涉及|有关|相关|各|参与|实施|承担|所属|主管|[省市县区]级|市直|县直|区直|省直|归口(?:管理)?|对口(?:管理)?)?(?:单位|部门|机构|对象|科室|处室|主体)(?:名称|及部门|（部门）|（单位）)?)?"
)
_TO_DO = re.compile(
    r"(?:(?:主要|重点|具体|年度|目标|考核|考评|履职|工作|任务|责任|职责|分解|落实|整改)+(?:内容|任务|目标|事项|要求|指标|要点|措施|职责|分工|清单)"
    r"|(?:任务|事项|措施|举措|(?:民生)?实事)(?:名称|内容|清单)?)$"
)
_MOST = 0.8  # of the filled cells of such a column are bodies
_FEWEST = 2
# a cell between the words of a role and the unit: 负责考核部门, 指标牵头单位, 2020年责任单位, 牵头单位及责任单位
_SHAPED = re.compile(
    r"[^监督领联]{0,8}?(?P<role>牵头|责任|负责|承办|经办|主办|配合|参与|协助|协办)[、/]?[^人领监]{0,5}?(?P<unit>单位|部门|机构|科室|[处股]室|主体|乡镇)"
    r"(?:[（(及和与、/].{1,8}|单位|名称)?"
)
_FINISHED = re.compile(
    r"(?:计划|预计|拟|预期|开)?(?:竣工|完工|建成|投产|交付)(?:投用|投产)?(?:时间|时限|日期|期限|年份|年限|年月|节点)?(?:[（(][^（）()]{1,8}[）)])?"
)
_ORDER_NOTE = re.compile(r"[（(][^）)]*[）)]")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table says what, who in which role, and when."""

    tasks: tuple[int, ...]  # the finest first; the next where its cell is empty
    roles: tuple[tuple[int, Role], ...]
    deadline: int | None
    first_leads: bool
    projects: bool
    heading: int | None = None  # of the task under which the finest one is a measure


def read_header(header: Sequence[str]) -> Columns | None:
    """What the columns of a table are, or None where none of them names units in a role."""
    words = [re.sub(r"\s", "", cell) for cell in header]
    labels = _labels(words)
    roles = _role_columns(labels)
    tasks = _task_columns(words, {index for index, label in enumerate(labels) if label and not label["other"]})
    if not roles or not tasks:
        return None
    by_order = any(ORDER_RULE.search(cell) for cell in words)
    projects, heading = bool(_PROJECT.search(words[tasks[0]])), heading_column(words, tasks)
    return Columns(tasks, roles, _time_column(labels, words), by_order, projects, heading)


def _labels(words: Sequence[str]) -> list[re.Match[str] | None]:
    """What label each header cell is, without those that say no role beside the others."""
    labels = [_label(cell) for cell in words]
    several = sum(label is not None and not label["other"] for label in labels) > 1
    silent = _silent(words, several)
    works = several and any(_PROJECT.search(cell) for cell in words)
    return [
        None if cell in silent or (works and CARRIER.search(cell)) else label
        for cell, label in zip(words, labels, strict=True)
    ]


def _silent(words: Sequence[str], several: bool) -> tuple[str, ...]:
    """What says no role: beside units 任务分工 says what is to be done; 成员单位 says none as the only label."""
    named = several or any(cell and _OF_BODIES.fullmatch(cell) for cell in words)
    return (*(("任务分工", "职责分工") if named else ()), *(() if several else ("成员单位",)))


def _label(cell: str) -> re.Match[str] | None:
    """What label a header cell is by its own words; who builds is not asked for."""
    if BUILDER.search(cell):
        return None
    plain = _ORDER_NOTE.sub("", cell)
    shaped = _SHAPED.fullmatch(plain)
    return LABEL.match(plain + "：") or (LABEL.match(f"{shaped['role']}单位：") if shaped else None)


def _role_columns(labels: Sequence[re.Match[str] | None]) -> tuple[tuple[int, Role], ...]:
    return tuple((index, role) for index, label in enumerate(labels) if label and (role := _role(label)))


def _time_column(labels: Sequence[re.Match[str] | None], words: Sequence[str]) -> int | None:
    """The column that says by when; of works the one that says when they are to be finished."""
    times = (index for index, label in enumerate(labels) if label and label["time"])
    return next(times, None) or next((index for index, cell in enumerate(words) if _FINISHED.fullmatch(cell)), None)


def _role(label: re.Match[str]) -> Role | None:
    if label["lead"]:
        return Role.LEAD
    if label["cooperating"]:
        return Role.COOPERATING
    return Role.RESPONSIBLE if label["responsible"] else None


def _task_columns(words: Sequence[str], taken: set[int]) -> tuple[int, ...]:
    """The columns that may say what is to be done, the finest first."""
    free = [index for index, cell in enumerate(words) if index not in taken and not _NUMBER.match(cell)]
    before = [index for index in free if index < max(taken, default=len(words))]
    # 目标任务 says how much where another column names the task
    measures = sorted(
        (index for index in reversed(before) if _MEASURE.search(words[index])), key=lambda at: "目标任务" in words[at]
    )
    named = [index for index in before if _TASK.search(words[index]) and index not in measures]
    titled = [index for index in named if words[index].endswith("名称")]
    if titled and all("目标任务" in words[index] for index in measures):
        measures = [*titled, *measures]
    return tuple(dict.fromkeys([*measures, *named, *free]))


def claim_tables(document: Document, part: Part, first_leads: bool, findings: Findings) -> None:
    """Add the claims of every table of duties in a part."""
    marking = find_marking(document.text, part) if part.tables else None
    for table in part.tables:
        for statement in _of_table(document, part, table, first_leads):
            claim_statement(document, part, replace(statement, marking=marking), findings)


def _of_table(document: Document, part: Part, table: Table, first_leads: bool) -> Iterator[Statement]:
    """What the rows of a table state, where its columns say who does what."""
    columns = read_header(table.header) or _read_rows(table)
    if columns is None:
        return
    by_order = _is_by_order(table, columns, first_leads)
    helped = by_order and others_help(document.text, part, part.start, [])
    rows = tuple(with_spanned(table.rows, dict(columns.roles)))
    for row, tasks in with_keys(rows, columns.tasks, columns.heading):
        statements = _statements(document, part, replace(columns, tasks=tasks), row, by_order)
        yield from (replace(one, others_help=True) for one in statements) if helped else statements


def _is_by_order(table: Table, columns: Columns, first_leads: bool) -> bool:
    """Whether the part of a table, its header or its caption says that the first of a cell leads."""
    return first_leads or columns.first_leads or ORDER_RULE.search(table.caption) is not None


def _read_rows(table: Table) -> Columns | None:
    """The columns of a table without any role, where one column holds bodies and another says what is to be done."""
    words = [re.sub(r"\s", "", cell) for cell in table.header]
    to_do = [index for index, cell in enumerate(words) if _TO_DO.match(cell)]
    bodies = [index for index, cell in enumerate(words) if _OF_BODIES.fullmatch(cell)] if to_do else []
    held = [index for index in bodies if _holds_bodies(table, index)]
    if len(held) != 1:
        return None
    time = _time_column(_labels(words), words)
    return Columns(tuple(reversed(to_do)), ((held[0], Role.RESPONSIBLE),), time, first_leads=False, projects=False)


def _holds_bodies(table: Table, column: int) -> bool:
    """Whether the cells of a column name bodies."""
    cells = [row[column].text for row in table.rows if column < len(row) and row[column].text.strip()]
    return len(cells) >= _FEWEST and sum(lists_bodies(cell, 0, len(cell)) for cell in cells) >= _MOST * len(cells)


def _statements(
    document: Document, part: Part, columns: Columns, row: Sequence[Cell], by_order: bool
) -> Iterator[Statement]:
    task = _row_task(document, part, columns, row)
    if task is None:
        return
    deadline = _row_deadline(document.text, columns, row)
    filled = _role_cells(columns, row)
    first_leads = by_order and not any(role is Role.LEAD for _, role in filled)
    for cell, role in filled:
        reading = _read_cell(document.text, cell, role)
        reading = replace(reading, deadline=deadline or reading.deadline)
        yield Statement(task, cell.start, cell.end, reading, "table", "column", first_leads)


def _role_cells(columns: Columns, row: Sequence[Cell]) -> list[tuple[Cell, Role]]:
    """The cells of a row that name units, each with the role of its column."""
    return [(row[index], role) for index, role in columns.roles if index < len(row) and row[index].text.strip()]


def _read_cell(text: str, cell: Cell, role: Role) -> Annotation:
    reading = read_annotation(text, cell.start, cell.end, role)
    segments = tuple(
        replace(segment, rule=f"column-{segment.role.lower().split('_')[0]}") if segment.by_default else segment
        for segment in reading.segments
    )
    return replace(reading, segments=segments)


def _row_task(document: Document, part: Part, columns: Columns, row: Sequence[Cell]) -> Mention | None:
    """The task that a row states, keyed by its finest cell; it covers the row's own cells."""
    key = _row_key(columns, row)
    if not key:
        return None
    own = _own_cells(row)
    start, end = min(cell.start for cell in own), max(cell.end for cell in own)
    span = Span(start, end, document.text[start:end])
    return Mention("Project" if columns.projects else "Task", key, span, part.index, "tasks.row")


def _own_cells(row: Sequence[Cell]) -> list[Cell]:
    """The cells that a row fills itself; all of them where it only carries those of the rows above."""
    return [cell for cell in row if not cell.carried and cell.text] or list(row)


def _row_key(columns: Columns, row: Sequence[Cell]) -> str:
    cells = (row[index] for index in columns.tasks if index < len(row))
    return next((key for cell in cells if (key := sentence_key(re.sub(r"\s+", "", cell.text)))), "")


def _row_deadline(text: str, columns: Columns, row: Sequence[Cell]) -> Deadline | None:
    if columns.deadline is None:
        return next(
            filter(
                None,
                (told_deadline(text, row[index].start, row[index].end) for index in columns.tasks if index < len(row)),
            ),
            None,
        )
    cell = row[columns.deadline] if columns.deadline < len(row) else None
    return labelled_deadline(text, cell.start, cell.end) if cell else None
