"""Whether a sentence speaks of all tasks of its text at once: 以上任务均由A牵头, A为各项任务的责任单位，不再列出."""

from __future__ import annotations

import re

_TASKS = r"[^，。；\n]{0,10}?(?:任务|措施|事项|举措|条款|工作(?:任务)?)"
_EACH = rf"(?:(?:以[上下]|上述|下列|本[^，。；\n]{{2,4}})?(?:各项|所有|全部){_TASKS}|以[上下](?:任务|措施|事项))"
# What is said of each of them; of the works of one item 以上工作均由A负责 speaks too, but ends no list
_SAYS = re.compile(
    rf"{_EACH}[^。；\n]{{0,20}}?(?:均|都|一律|统一)(?:[需须应要由为是]|涉及|包括|含)"
    rf"|[为是]{_EACH}(?:落实|实施|推进)?的(?:共同|第一|直接)?(?:责任|牵头|实施|配合|落实)(?:单位|主体|部门)"
    r"|未(?:注明|明确|列明|标注|标明)(?:牵头|责任|配合|承办|主办)(?:单位|部门)的"
    r"|以上(?:工作|任务|事项)由[^。；\n]{2,40}?(?:通报|督[查办导]|考核|调度)|[，,](?:以[上下])?不再(?:逐[一项]|一一|另行|单独)?(?:列出|列明|单列|标注|罗列)(?=[。；\n]|$)"
    r"|[均都](?:涉及|需)[^。；\n]{2,60}不再|[均都][为是](?:责任|牵头|配合|落实|实施)(?:单位|主体|部门)[，,][^。；，\n]{0,4}不再"
)
_CUE = re.compile(
    "[均都]|一律|统一|的(?:责任|牵头|实施|配合|落实)|单位的|以上(?:工作|任务|事项)|不再"
)  # without one it says nothing


def speaks_of_all(text: str, start: int, end: int) -> bool:
    """Whether a range says something of each task of its text."""
    return _CUE.search(text, start, end) is not None and _SAYS.search(text, start, end) is not None
