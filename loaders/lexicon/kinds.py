"""The kinds of official documents, as their titles end in them: 规划, 方案, 意见, 办法."""

from __future__ import annotations

KINDS = (
    "规划|纲要|计划|方案|意见|措施|办法|条例|规定|细则|决定|指引|指南|要点|通告|"
    "公告|准则|清单|目录|规范|标准|章程|预案|批复|决议|政策|行动|通知|函"
)
