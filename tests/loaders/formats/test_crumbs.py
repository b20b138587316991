"""The path of a page on its site."""

from __future__ import annotations

import pytest

from loaders.formats.crumbs import holds_crumb, is_crumb

PATHS = [
    "您的位置：首页 > 政务公开 > 政策文件",
    "你现在的位置: 首页 >> 要闻",
    "当前位置：首页 -> 最热门",
    "您当前所在位置：首页＞通知公告",
    "位置：首页",
    "首 页 › 政策",
    "网站首页—>规划",
    "首页》政务公开",
]
NO_PATHS = [
    "当前位于第三位的是海关",  # 位 of another word
    "位置偏远的乡镇",
    "首页设计规范",
    "目前的任务",
]


@pytest.mark.parametrize("line", PATHS)
def test_path_of_a_page(line: str) -> None:
    assert is_crumb(line)
    assert holds_crumb(line)


@pytest.mark.parametrize("line", NO_PATHS)
def test_words_that_are_no_path(line: str) -> None:
    assert not is_crumb(line)
    assert not holds_crumb(line)


def test_a_path_too_long_for_a_line_is_still_begun() -> None:
    line = "当前位置：首页 > " + "政策" * 60
    assert not is_crumb(line)
    assert holds_crumb(line)


def test_a_path_behind_the_name_of_the_site() -> None:
    assert holds_crumb("云州市人民政府 首页 > 政务公开")
