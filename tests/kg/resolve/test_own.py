"""When a policy is in force: a date or nothing, never the words of a term."""

from __future__ import annotations

import pytest

from kg.check import check
from kg.resolve import resolve
from kg.resolve.own import own_policy
from loaders.document import PolicyMetadata, Stated
from loaders.extract import extract
from loaders.read import read_text


def _stated(value: str | None) -> Stated | None:
    return Stated(value, "text", 0, 0) if value else None


@pytest.mark.parametrize(
    ("effective", "date", "expected"),
    [
        ("2024-01-01", "2023-12-20", "2024-01-01"),
        ("印发之日起", "2023-12-20", "2023-12-20"),  # the day of issue is stated
        ("公布之日", None, None),
        ("公布之日起30日后", "2023-12-20", None),
        (None, "2023-12-20", None),
    ],
)
def test_from_when_a_policy_holds(effective: str | None, date: str | None, expected: str | None) -> None:
    policy = PolicyMetadata("某市管理办法", date=_stated(date), effective=_stated(effective))
    assert own_policy(policy).properties.get("effective") == expected


@pytest.mark.parametrize(("expires", "expected"), [("2028-12-31", "2028-12-31"), ("5年", None), ("三年", None)])
def test_until_when_a_policy_holds(expires: str, expected: str | None) -> None:
    policy = PolicyMetadata("某市管理办法", expires=_stated(expires))
    assert own_policy(policy).properties.get("expires") == expected


@pytest.mark.parametrize(
    "measure",
    [
        "第二条 本办法自印发之日起施行，有效期5年。",
        "第二条 推进铁路专用线建设。（国铁集团、中国铁路杭州局集团有限公司等负责）",  # 等 says nothing of a company
    ],
)
def test_what_no_type_has_is_not_stated(measure: str) -> None:
    document = read_text(f"杭州市公共数据管理办法\n\n第一条 为规范管理，制定本办法。\n\n{measure}\n")
    facts = check(resolve(document, extract(document)))
    assert facts.rejected == ()
