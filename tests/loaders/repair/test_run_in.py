"""Tables whose cells ran together on one line."""

from __future__ import annotations

import pytest

from loaders.document import BlockKind
from loaders.formats.text import decode_text
from loaders.repair import repair
from loaders.repair.lines import read_lines
from loaders.repair.run_in import part_cells


def rows(text: str) -> list[list[str]]:
    found = repair(decode_text(text.encode(), "x.txt"))
    return [found.text[b.start : b.end].split("\t") for b in found.blocks if b.kind == BlockKind.ROW]


TABLES = [
    # bodies with their verbs behind the last sentence of the matter; the excerpt begins at 21
    (
        "序号工作任务责任单位21树立婚育新风。构建新型婚育文化。省委宣传部、省民政厅牵头；省总工会配合；各州（市）党委和政府落实"
        "22完善扶助制度，动态调整扶助标准。省财政厅牵头；各州（市）党委和政府落实",
        [
            ["序号", "工作任务", "责任单位"],
            [
                "21",
                "树立婚育新风。构建新型婚育文化。",
                "省委宣传部、省民政厅牵头；省总工会配合；各州（市）党委和政府落实",
            ],
            ["22", "完善扶助制度，动态调整扶助标准。", "省财政厅牵头；各州（市）党委和政府落实"],
        ],
    ),
    # two columns of bodies with nothing between them, and a time; 12个 is no number of a row
    (
        "序号重点任务牵头单位配合单位完成时限1新建、改扩建学校12个，增加学位5000个。县教育局县财政局、县住建局2024年底前"
        "2整治老旧小区12个。县住建局县财政局2024年10月底前",
        [
            ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"],
            ["1", "新建、改扩建学校12个，增加学位5000个。", "县教育局", "县财政局、县住建局", "2024年底前"],
            ["2", "整治老旧小区12个。", "县住建局", "县财政局", "2024年10月底前"],
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_cells_of_a_table_on_one_line(text: str, expected: list[list[str]]) -> None:
    assert rows(f"重点任务分工清单\n{text}\n") == expected


@pytest.mark.parametrize(
    "line",
    [
        "序号工作任务责任单位1一项任务。县教育局",  # one row is no table
        "请按序号报送材料，工作任务和责任单位另行通知，逾期不报的由县政府办公室通报批评，并纳入年度目标考核，"
        "有关事项请与县政府办公室联系，电话另行通知，请各单位认真遵照执行，不得推诿扯皮，确保完成。",
    ],
)
def test_other_lines_stay_whole(line: str) -> None:
    lines = read_lines(line)
    assert part_cells(lines) == lines
