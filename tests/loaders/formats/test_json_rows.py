"""Records of JSON as rows of a table: one a line, in an array, or over several lines."""

from __future__ import annotations

import pytest

from loaders.formats.json_rows import json_rows

_RECORDS = [
    (  # one a line, the header on the blank line before them; who has no field has an empty cell
        [
            "任务清单",
            "",
            '{"任务": "改造危房", "牵头": "县住建局", "配合": "县财政局"}',
            '{"任务": "修复水渠", "牵头": "县水利局"}',
        ],
        ["任务清单", "任务\t牵头\t配合", "改造危房\t县住建局\t县财政局", "修复水渠\t县水利局\t"],
    ),
    (  # English keys in an array; an owner leads those who help
        [
            "[",
            '{"id": 1, "task": "改造危房", "owner": "县住建局", "co": ["县财政局", "县民政局"]},',
            '{"id": 2, "task": "修复水渠", "owner": "县水利局", "co": null}',
            "]",
        ],
        [
            "序号\t任务\t牵头单位\t配合单位",
            "1\t改造危房\t县住建局\t县财政局、县民政局",
            "2\t修复水渠\t县水利局\t",
            "]",
        ],
    ),
    (  # without such it answers; a record over several lines
        [
            "[",
            "{",
            '"task": "改造危房",',
            '"owner": "县住建局"',
            "},",
            '{"task": "修复水渠", "owner": "县水利局"}]',
        ],
        ["任务\t责任单位", "改造危房\t县住建局", "", "", "", "修复水渠\t县水利局"],
    ),
]


@pytest.mark.parametrize(("lines", "rows"), _RECORDS)
def test_records_are_rows(lines: list[str], rows: list[str]) -> None:
    assert json_rows("\n".join(lines)) == "\n".join(rows)


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "县政府工作报告", "url": "a"}\n{"title": "县财政报告", "url": "b"}',  # documents, no table
        '{"任务": "改造危房", "牵头": "县住建局"}',  # a single record
        '{"任务": {"名称": "改造危房"}, "牵头": "县住建局"}\n{"任务": {"名称": "修渠"}, "牵头": "县水利局"}',
        '{"任务": "改造危房", "牵头": 县住建局}\n{"任务": "修渠", "牵头": 县水利局}',  # no JSON
        "一、任务{略}“落实”",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert json_rows(text) == text
