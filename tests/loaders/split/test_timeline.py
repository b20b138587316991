"""Policies along a line of time: their day and bodies stand over their titles, on lines of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.read import read

SAID = "提出到2025年，全省每千人口拥有执业医师三点二人，健全分级诊疗和急救体系，完善基层首诊和双向转诊的机制。"
ONE = "关于加快推进分级诊疗工作的意见"
TWO = "精神卫生体系建设三年行动计划（2023—2025年）"
BOTH = [(ONE, "2021-04-29", ("河南省教育厅", "省卫生健康委")), (TWO, "2024-01", ("重庆市政府",))]


def policies(folder: Path, text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Title, date and issuers of the policies that the parts of a text are."""
    path = folder / "动态.txt"
    path.write_text(text, encoding="utf-8")
    parts = [part for document in read(path) for part in document.parts]
    found = [part.policy for part in parts if part.policy]
    return [(one.title, one.date.value if one.date else None, tuple(i.value for i in one.issuers)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"2021.4.29\n河南省教育厅、省卫生健康委\n《{ONE}》\n{SAID}\n\n2024.1\n重庆市政府\n《{TWO}》\n{SAID}", BOTH),
        # the bodies over the day
        (
            f"河南省教育厅、省卫生健康委\n2021年4月29日\n《{ONE}》\n{SAID}\n重庆市政府\n2024年1月\n《{TWO}》\n{SAID}",
            BOTH,
        ),
        # a day alone
        (f"2021-4-29\n《{ONE}》\n{SAID}\n2024-01\n《{TWO}》\n{SAID}", [(ONE, "2021-04-29", ()), (TWO, "2024-01", ())]),
        # something else than bodies between day and title
        (
            f"2021.4.29\n{SAID}\n《{ONE}》\n{SAID}\n2024.1\n重庆市政府\n《{TWO}》\n{SAID}",
            None,
        ),
    ],
)
def test_each_policy_is_a_part(
    text: str, expected: list[tuple[str, str | None, tuple[str, ...]]] | None, tmp_path: Path
) -> None:
    found = policies(tmp_path, text)
    if expected is None:
        assert (ONE, "2021-04-29", ()) not in found
    else:
        assert found == expected
