"""Case boxes that interrupt the running text: two streams of lines, told apart by line width and by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.repair.layout import Layout
from loaders.repair.lines import Line
from loaders.repair.shapes import Rank, is_terminated, marker, width
from loaders.repair.starts import is_heading

_FIRST = re.compile(r"一、(?:案例|项目|工作|基本|企业|实施|建设|主要)?(?:背景|情况|概况|简介|概述)(?:介绍|情况)?$")
_LATER = re.compile(
    r"[二三四五六]、(?:主要|具体|工作|创新|经验|取得|实施|实践|典型|案例|应用|建设)?(?:做法|举措|措施|内容|成效|效果|成果|经验|启示|时间节点|亮点)(?:[与和及].{2,6})?$"
)
_LAST = re.compile(r"[二三四五六]、.{0,4}(?:成效|效果|成果|经验|启示|时间节点|亮点)")
_MARGIN = 3  # columns by which a line of a box is wider than any of the running text
_NEAR = 6  # lines


@dataclass(slots=True)
class Box:
    """The lines of one box, its title first, and the line of the running text that it comes behind."""

    lines: list[Line]
    after: int  # source offset of the last line of the running text before it, -1 for none
    complete: bool = field(default=False)  # its last section has begun


def separate(lines: Sequence[Line], layout: Layout) -> tuple[list[Line], list[Box]]:
    """The lines of the running text, and the boxes between them."""
    if len(layout.widths) < 2:
        return list(lines), []
    return _Separation(lines, min(layout.widths) + _MARGIN).run()


class _Separation:
    def __init__(self, lines: Sequence[Line], edge: int) -> None:
        self._lines = lines
        self._wide = [width(line.text) > edge and not line.is_row for line in lines]
        self._body: list[Line] = []
        self._boxes: list[Box] = []
        self._open: Box | None = None
        self._in_box = False

    def run(self) -> tuple[list[Line], list[Box]]:
        for index, line in enumerate(self._lines):
            if self._begins_box(index):
                self._open = Box([line], self._body[-1].start if self._body else -1)
                self._boxes.append(self._open)
                self._in_box = True
            elif self._open is None:
                self._body.append(line)
            else:
                self._place(index, self._open)
        return self._body, self._boxes

    def _place(self, index: int, box: Box) -> None:
        line = self._lines[index]
        self._in_box = self._is_box_line(index, box)
        if self._in_box:
            box.lines.append(line)
            box.complete = box.complete or _LAST.match(line.text) is not None
            return
        self._body.append(line)
        if box.complete:
            self._open = None

    def _begins_box(self, index: int) -> bool:
        """Whether a line is the title of a box: the line below it is the first heading of one."""
        if index + 1 >= len(self._lines) or not _FIRST.match(self._lines[index + 1].text):
            return False
        text = self._lines[index].text
        return not is_terminated(text) and marker(text) is None

    def _is_box_line(self, index: int, box: Box) -> bool:
        text = self._lines[index].text
        if self._wide[index] or _is_box_heading(text):
            return True
        mark = marker(text)
        if mark is not None and not mark.weak:
            if mark.rank <= Rank.SECOND:
                return False
            if is_heading(text.rstrip("。"), mark):
                return self._leads_to_box(index)
        return self._goes_on(index, box)

    def _goes_on(self, index: int, box: Box) -> bool:
        """Whether a narrow line that heads nothing belongs to the stream that is open."""
        if not self._in_box:
            body_is_whole = not self._body or is_terminated(self._body[-1].text)
            return body_is_whole and self._is_lone(index)
        last = box.lines[-1]
        if self._is_page_start(index) or is_terminated(last.text):
            return self._is_lone(index)
        return not _is_heading_line(last) or self._leads_to_box(index)

    def _leads_to_box(self, index: int) -> bool:
        """Whether a heading stands over words of the box: the first line of text behind it is wide."""
        for at in range(index + 1, min(len(self._lines), index + _NEAR)):
            text = self._lines[at].text
            if self._wide[at] or _LATER.match(text):
                return True
            if not _is_marked_heading(text):
                return is_terminated(text) and self._in_box and self._is_lone(at)
        return False

    def _is_lone(self, index: int) -> bool:
        """Whether a narrow line is a short paragraph, or the end of one, between lines of the box."""
        text = self._lines[index].text
        if not is_terminated(text) or index + 1 >= len(self._lines):
            return False
        after = self._lines[index + 1].text
        if self._wide[index + 1] or _LATER.match(after):
            return True
        return _is_low_heading(after) and self._leads_on(index + 1)

    def _leads_on(self, index: int) -> bool:
        return index + 1 < len(self._lines) and self._wide[index + 1]

    def _is_page_start(self, index: int) -> bool:
        line = self._lines[index]
        return line.indent == 1 or line.gap > 2


def _is_box_heading(text: str) -> bool:
    return _FIRST.match(text) is not None or _LATER.match(text) is not None


def _is_marked_heading(text: str) -> bool:
    """Whether a line is a heading by its marker, with or without a full stop behind it."""
    mark = marker(text)
    return mark is not None and is_heading(text.rstrip("。"), mark)


def _is_low_heading(text: str) -> bool:
    """Whether a line is a heading below those of a document's own sections."""
    mark = marker(text)
    return mark is not None and mark.rank > Rank.SECOND and is_heading(text, mark)


def _is_heading_line(line: Line) -> bool:
    mark = marker(line.text)
    return mark is not None and is_heading(line.text, mark)
