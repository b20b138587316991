"""The labels of index lines and of lists of policies: 发布机构：A, 文号：…, 发布日期：…."""

from __future__ import annotations

import re

ISSUES = "(?:发布|发文|印发|制发|成文|颁布|颁发|公布|出台|制定)(?:机构|机关|机文|单位|部门|主体|者|方)"
MARK = r"\s*[：:\t】\]]"
# a line that is a day or a month and nothing else: 2021.4.29, 2023年5月
DAY_ALONE = re.compile(
    r"\s*(?P<year>(?:19|20)\d\d)\s?[.年/-]\s?(?P<month>\d{1,2})(?:\s?[.月/-]\s?(?P<day>\d{1,2}))?\s?[月日]?\s*"
)
ISSUER_LABEL = re.compile(rf"{ISSUES}{MARK}+")
_DATED = "(?:发布|印发|成文|发文|公布|颁布|出台|实施|施行|生效)(?:日期|时间|年[份度])"
_ENTRY = re.compile(rf"[-—·•*●（(【\[ ]*(?:{ISSUES}|{_DATED}|发布|发文|发文字号|文\s?号|文件编号){MARK}")


def entry_label(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a label that says issuer, number or day of the policy above it."""
    return _ENTRY.match(text, start, end) is not None
