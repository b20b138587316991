"""Policies: titles in 《》 with their numbers, told apart from books, standards, forms and reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.scan import Scan
from loaders.mention import Mention

_TITLE = re.compile(r"《([^《》\n]{2,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,30})?)》")
_NUMBER = re.compile(
    r"\s?[（(]\s?([^（）()\s]{1,14}\s?[〔\[［][0-9]{4}[〕\]］]\s?[0-9]+\s?号|[^（）()]{2,20}令第?\s?[0-9]+\s?号)\s?[）)]"
)
_KIND = re.compile(
    r"(?:规划纲要|纲要|规划|计划|方案|意见|措施|办法|条例|通知|决定|决议|命令|公告|通告|规定|细则|规则|准则|法|法典|指引|指南|目录|清单|要点|政策|举措|若干条|条|"
    r"批复|函|纪要|章程|制度|预案|导则|实施|统计分类|办理|协定|框架协议|宣言|倡议|工作报告|报告|规范|标准|大纲|路线图|任务书|政策包|改革|行动|工程|解读|建设)"
    r"(?:[（(〔][^（）()]{1,20}[）)〕]\s?){0,3}(?:[0-9.]+)?$"
)
_OTHER = re.compile(
    r"白皮书|蓝皮书|通知书|申请表|登记表|申报书|承诺书|证书|许可证|通则$|GB|年鉴|合同|协议书|日报|周刊|学报|杂志|排行榜|年度报告|发展报告|研究报告|观察报告|成效报告|评估报告|参考$"
)


def find_policies(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every policy named in 《》 in a part, with the number in brackets behind it."""
    for found in _TITLE.finditer(document.text, part.start, part.end):
        title = found[1]
        if _OTHER.search(title) or not (_KIND.search(title) or len(title) <= 6):
            continue
        number = _NUMBER.match(document.text, found.end())
        properties = {"doc_number": number[1].replace(" ", "")} if number else {}
        yield Mention("Policy", title, document.span(*found.span(1)), part.index, "policies.marked", 0.95, properties)
