"""Reports of work: what a government's is called, and how its head or a party's says that it is read out."""

from __future__ import annotations

import re

WORK_REPORT = "政府工作报告"
CONGRESS = "第?[一二三四五六七八九十]{1,3}届人(?:民代表)?大"  # before which a report is read out
# 现在，我代表某县人民政府，向大会报告工作; 我代表中国共产党某省第十四届委员会向大会作报告
READS_OUT = re.compile(
    r"(?:现在，?)?我代表(?P<body>(?:中国共产党|中共)[^，。]{2,20}委员会|[^，。]{1,14}政府)，?向(?:本次)?大会(?:作|报告)"
)
