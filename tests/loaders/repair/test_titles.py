"""Titles as sites print them, and what is the title of a document."""

from __future__ import annotations

import pytest

from loaders.repair.titles import is_document_title, is_policy_title, without_site

SITES = [
    ("【政策文件】某市关于加强养老服务的意见", "某市关于加强养老服务的意见"),
    ("权威发布｜某市关于加强养老服务的意见", "某市关于加强养老服务的意见"),
    ("某市关于加强养老服务的意见_政策文件_某市人民政府网", "某市关于加强养老服务的意见"),
    ("某市关于加强养老服务的意见-某市人民政府门户网站", "某市关于加强养老服务的意见"),
    ("某市养老服务条例最新版", "某市养老服务条例"),
    ("某市养老服务条例（全文）", "某市养老服务条例"),
    ("（湖南省）2020年某县政府工作报告", "2020年某县政府工作报告"),
    ("某市关于养老的意见——重点任务分工", "某市关于养老的意见——重点任务分工"),
    ("某市“互联网+”行动计划（2020-2022年）", "某市“互联网+”行动计划（2020-2022年）"),
]


@pytest.mark.parametrize(("line", "title"), SITES)
def test_without_site(line: str, title: str) -> None:
    assert without_site(line) == title


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("某市2020年重点工作完成情况汇总表", True),
        ("某市晒出2022年民生清单", False),  # a headline
        ("某市发放消费券汇总", False),
        ("物流发展被纳入某市政府工作报告", False),
        ("2020年某县人民政府工作报告（全文）", True),
    ],
)
def test_is_policy_title(words: str, expected: bool) -> None:
    assert is_policy_title(words) is expected


def test_columns_of_a_site_are_no_title() -> None:
    assert not is_document_title("国内政策【切换】国际政策")
