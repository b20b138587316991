"""Deadlines in the words of annotations and tables: the date that they name, and the words that they are."""

from __future__ import annotations

import pytest

from loaders.document import Part, PartKind
from loaders.extract.deadlines import find_deadline, is_deadline, labelled_deadline
from loaders.extract.due_dates import read_date
from loaders.extract.plan_years import Calendar, calendar_of, with_year


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2025年底", "2025-12-31"),
        ("2025 年底前", "2025-12-31"),
        ("2025年年底前", "2025-12-31"),
        ("2025年", "2025-12-31"),
        ("2025年内", "2025-12-31"),
        ("2022年10月底前取得阶段性成果，并持续推动", "2022-10-31"),
        ("2025年2月底前", "2025-02-28"),
        # a leap year
        ("2024年2月底前", "2024-02-29"),
        ("2025年12月31日前", "2025-12-31"),
        ("2024年3季度", "2024-09-30"),
        ("2023年6月中旬", "2023-06-20"),
        ("2024年第三季度", "2024-09-30"),
        ("2023年第1季度末", "2023-03-31"),
        ("2024年上半年", "2024-06-30"),
        ("2024年下半年", "2024-12-31"),
        # the end of a range
        ("2023—2025年", "2025-12-31"),
        ("2023年6月至2025年12月", "2025-12"),
        # the last of several steps is when the task is done
        ("2024年6月底前完成方案，2025年底前建成", "2025-12-31"),
        # 起 says a beginning
        ("2023年9月底前完成，2024年起持续推进", "2023-09-30"),
        ("2025-12-31", "2025-12-31"),
        # a month is no more than that where nothing says its end
        ("2025.6", "2025-06"),
        ("2025年6月", "2025-06"),
        ("2025年6月投入使用", "2025-06"),
        ("2025年6月前", "2025-06-30"),
        ("2025年6月份以前", "2025-06-30"),
        ("2025年6月末", "2025-06-30"),
        ("2025年6月下旬", "2025-06-30"),
        ("２０２５年底", "2025-12-31"),
        # years and months in characters, or cut short; a range of months ends in the last
        ("二〇二四年十月底前", "2024-10-31"),
        ("24年底前完成", "2024-12-31"),
        ("2024年5-8月", "2024-08"),
        ("2024年3月至6月底", "2024-06-30"),
        ("2024年第一、二季度", "2024-06-30"),
        ("三个月内", None),
        # no date at all
        ("每年7月底前", None),
        ("持续开展", None),
        ("长期坚持", None),
        ("12月底前", None),
        ("“十四五”期间", None),
        ("2024年起", None),
        ("2025年13月", None),
        ("2025年2月30日", None),
        # the year of a document number
        ("津政发〔2021〕14号", None),
    ],
)
def test_date_is_the_last_day_of_the_period(words: str, date: str | None) -> None:
    assert read_date(words) == date


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # from the first word of time to the end of its clause
        ("市教委负责，2022年6月底前完成；市财政局配合", "2022年6月底前完成"),
        ("于每年10月底前由自治区大数据发展局牵头", "每年10月底前由自治区大数据发展局牵头"),
        ("各区人民政府，长期坚持。", "长期坚持"),
        ("“十四五”期间", "“十四五”期间"),
    ],
)
def test_deadline_is_found_in_a_clause(text: str, words: str) -> None:
    deadline = find_deadline(text, 0, len(text))
    assert deadline is not None
    assert deadline.words == words
    assert text[deadline.start : deadline.end] == words


def test_no_time_is_no_deadline() -> None:
    assert find_deadline("市教委、市财政局", 0, 8) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("：2025年底）", {"deadline": "2025-12-31", "deadline_text": "2025年底"}),
        # the words stand where they name no date
        ("： 持续开展。", {"deadline": "持续开展", "deadline_text": "持续开展"}),
        ("按国家部署推进", {"deadline": "按国家部署推进", "deadline_text": "按国家部署推进"}),
    ],
)
def test_label_takes_whatever_it_says(text: str, expected: dict[str, str]) -> None:
    deadline = labelled_deadline(text, 0, len(text))
    assert deadline is not None
    assert deadline.properties == expected


def test_empty_label_is_no_deadline() -> None:
    assert labelled_deadline("：。", 0, 2) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025年底前完成", True),
        ("力争2025年底前完成", True),
        ("长期坚持", True),
        ("年底前完成", True),
        ("自本方案印发之日起30个工作日内", True),
        ("方案印发后两个月内完成", True),
        ("本月底前报送", True),
        ("春季学期开学前", True),
        ("立行立改", True),
        ("近期", True),
        ("近期工作专班", False),
        ("自治区民政厅", False),
        ("市教委", False),
        ("各市2025年底前完成", False),
    ],
)
def test_clause_begins_with_a_time(words: str, expected: bool) -> None:
    assert is_deadline(words) is expected


@pytest.mark.parametrize(
    ("title", "words", "date"),
    [
        ("某省2024年优化营商环境工作要点", "10月底前完成", "2024-10-31"),
        ("某市优化营商环境“三年行动”2022年实施要点", "第三季度", "2022-09-30"),
        ("某县2023年度工作计划", "上半年", "2023-06-30"),
        ("某省2024年实施方案", "12月31日前", "2024-12-31"),
        ("某县2024年民生实事", "9月投入使用", "2024-09"),
        ("某县2024年民生实事", "5月底前动工", "2024-05-31"),
        ("某省2024年实施方案", "年底前完成", "2024-12-31"),
        ("某省2024年实施方案", "年内完成", "2024-12-31"),
        ("某省2024年实施方案", "三年内完成", None),
        # the last of several steps
        ("某省2024年实施方案", "6月底前完成基建；12月底前全部落实", "2024-12-31"),
        # several years, and none
        ("某省行动计划（2023—2025年）", "10月底前完成", None),
        ("某省行动计划（2023年至2025年）", "10月底前完成", None),
        ("某省实施方案", "10月底前完成", None),
        # of every year; no month; the words' own year
        ("某省2024年工作要点", "每年10月底前", None),
        ("某省2024年工作要点", "持续开展", None),
        ("某省2024年工作要点", "3个月内", None),
        ("某省2024年工作要点", "2025年6月底前", "2025-06-30"),
    ],
)
def test_month_takes_the_year_of_the_plan(title: str, words: str, date: str | None) -> None:
    deadline = labelled_deadline(words, 0, len(words))
    assert deadline is not None
    assert with_year(deadline, calendar_of(title, "", Part(0, PartKind.POLICY, title, 0, 0))).date == date


@pytest.mark.parametrize(
    ("calendar", "words", "date"),
    [
        # told from the day of issue
        (Calendar(issued=2023, month=9), "明年一季度前", "2024-03-31"),
        (Calendar(issued=2023, month=9), "今年年底前完成", "2023-12-31"),
        (Calendar(issued=2023, month=9), "本月底前", "2023-09-30"),
        (Calendar(issued=2023, month=9), "力争本年度内完成", "2023-12-31"),
        (Calendar(issued=2023, month=9, recurring=True), "今年10月底前", "2023-10-31"),
        # a plan of the next year may mean either by 今年
        (Calendar(planned=2024, issued=2023, month=12), "今年10月底前", None),
        # a month of the year of issue, where it is still to come
        (Calendar(issued=2023, month=3), "10月底前完成", "2023-10-31"),
        (Calendar(issued=2023, month=9), "6月底前完成", None),
        # rules hold every year, and a plan of several years has as many ends of a year
        (Calendar(issued=2023, month=3, recurring=True), "年底前", None),
        # counted from a day that only others know; no year at all
        (Calendar(issued=2023, month=3), "自印发之日起30个工作日内", None),
        (Calendar(), "今年年底前", None),
    ],
)
def test_time_is_told_from_the_day_of_issue(calendar: Calendar, words: str, date: str | None) -> None:
    deadline = labelled_deadline(words, 0, len(words))
    assert deadline is not None
    assert with_year(deadline, calendar).date == date
