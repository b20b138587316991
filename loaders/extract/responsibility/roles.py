"""The words that say a role: labels such as 牵头单位：, and verbs such as 牵头, 负责, 配合."""

from __future__ import annotations

import re
from enum import StrEnum

from loaders.lexicon.roles import COOPERATING_UNIT, LEAD_UNIT, ONLOOKER, PERSON, RESPONSIBLE_UNIT, TIME


class Role(StrEnum):
    """How a body takes part in a task, by the relation's name."""

    LEAD = "LEAD_UNIT"
    RESPONSIBLE = "RESPONSIBLE_UNIT"
    COOPERATING = "COOPERATING_UNIT"


_LEAD = rf"{LEAD_UNIT}|(?:总?牵头(?:责任)?|主责|主办责任)(?=\s*[:：])|主办(?=\s*[:：])|牵头和责任单位"
_COOPERATING = rf"{COOPERATING_UNIT}|(?:主要)?(?:配合|参与|协办|协助|协作|协同|会办)(?:责任)?(?=\s*[:：])"
_RESPONSIBLE = rf"{RESPONSIBLE_UNIT}|(?:责任|负责|主管|分工|承办|落实|责任分工|职责分工|任务分工|部门分工)(?=\s*[:：])"
# Labels of persons and of other matters end a list and name no body.
_OTHER = (
    rf"{PERSON}|联络员|{ONLOOKER}"
    r"|联系电话|电话|适用范围|适用对象|政策依据|依据|来源|备注|注|序号|任务来源"
    r"|工作目标|目标"
    r"|主要任务|工作措施|具体措施|预期成果|成果形式|资金来源|投资规模|建设内容|建设地点|项目|任务|支持方式"
    r"|申报条件|(?:监督|举报|投诉)(?:方式|电话)|咨询电话|服务对象|事项"
)

# What ends a label: a colon, the bracket of 【责任单位】, or the 为 of 牵头单位为市教育局.
_ENDS = (
    r"\s*(?:[:：]|[】\]］〕]\s*[:：]?"
    r"|(?:列|明确|确定)?为[:：]?(?![^，,。；;]{0,14}(?:列|排|首位|第一))(?=[\u4e00-\u9fff]{2,20}?[委局厅办院会部府署]))"
)
_LABEL = (
    rf"(?P<cooperating>{_COOPERATING}){_ENDS}|(?P<lead>{_LEAD}){_ENDS}|(?P<responsible>{_RESPONSIBLE}){_ENDS}"
    rf"|(?P<time>{TIME})\s*(?:[:：]|[】\]］〕]\s*[:：]?)|(?P<other>{_OTHER})\s*(?:[:：]|[】\]］〕]\s*[:：]?)"
)
# Where no character of its words stands, no label begins: five groups need not be tried there.
_CHARACTERS = "".join(sorted(set(re.findall(r"[\u4e00-\u9fff]", _LABEL))))
LABEL = re.compile(rf"(?=[{_CHARACTERS}])(?:{_LABEL})")
# The order of a list says who leads: 列第1位的为牵头单位，下同; 列第一位者为牵头部门; 排名第一的单位牵头.
ORDER_RULE = re.compile(
    r"(?:各项(?:任务|工作|措施)?|以上|其中|上述|下列|责任单位|责任部门|单位|部门)?[中里，,]?(?:列(?:在)?"
    r"|排(?:名|序|列)?(?:在|于)?|位列|居|署名|名列|位于|所列)?(?:在)?"
    r"(?:(?:第\s*[1一]|首)\s*(?:位|个|名|家)?|最前(?:面|列)?|最先|首|前列)(?:的|者|为)?(?:责任"
    r"|成员)?(?:部门|单位|机构)?(?:的|者)?(?:即?为|是|系|作为|担任|负责)?(?:总|主要|工作|任务)?(?:牵头|主办|主责"
    r"|第一责任)(?:责任)?(?:单位|部门|机构|负责)?"
    r"|(?:牵头|主办)(?:单位|部门)(?:为|是)[^，,。；;]{0,12}?(?:列|排|居)(?:在|于|名)?(?:首|第\s*[1一])(?:位|个|名)?"
)
CARRIES_ON = re.compile(
    r"下同|以下(?:同|均同|相同|不再|各项|各条|均)|(?:全文|全篇|本方案|本文)(?:同|均|适用)|后(?:文|续)?同"
)
NOT_REPEATED = re.compile(
    r"不再(?:逐一|一一|单独|重复|逐项|另行)?(?:列出|列举|列|注明|标注|罗列|分列|[做作]?分工|明确|说明)|均需|均由|均为|均涉及"
)

_BY_DUTY = (
    r"(?:(?:分别|共同|各自|依法|具体|认真|统一|联合)*(?:依据|按照?|根据|在|依)?(?:各自|其|相关|相应|规定"
    r"|部门|本)?(?:的)?(?:职责|职能|责任|分工|权限|任务)(?:和|及)?(?:职责|职能|分工|范围|权限"
    r"|任务)?(?:分工)?(?:范围)?(?:内)?(?:、权限|要求)?[，,]?)"
)
_DO = r"(?:负责|落实|组织|实施|推进|推动|开展|执行|承担|做好|抓好|完成|办理|参与|协同|配合|分工)"
LEAD_VERB = (
    rf"(?:{_BY_DUTY}|分别|共同|联合(?![会社体])|各自|统一|具体)?(?:[总双]?牵头|主办|主责|主抓|为主|领衔|抓总|牵总|挂帅|统筹(?=[，,、）)；;]|$)|负总责)"
    r"(?:负责|组织实施|组织|实施|落实|推进|抓落实|抓总|总抓|承担|统筹|协调)*"
    r"|(?:作?为|是)(?:总|主要|第一)?(?:牵头|主办|主责)(?:责任)?(?:单位|部门)"
)
COOPERATING_VERB = (
    r"(?:负责(?=配合|协助|参与)|予以|给予|密切|积极|做好|协同|共同|分别|按(?:照)?(?:各自)?职责(?:分工)?)*(?:配合|参与|参加|协助"
    r"|协办|协同|联动|支持|(?<!员)会办(?!公)|联办)(?:配合|落实|实施|推进|做好|参与|负责|组织实施|工作)*"
    r"|(?:作?为|是)(?:配合|协办|参与|参加|协同|协作|成员)(?:单位|部门)"
)
RESPONSIBLE_VERB = (
    rf"(?:{_BY_DUTY}|结合(?:各自|本地区?|本部门|工作)?(?:工作)?实际|抓好|按照?(?:有关|相关)?(?:规定|要求|程序|进度|分工)|分别|共同|具体|统一|组织|联合)*(?:分工负责|负责|落实|承办|组织实施|组织落实|实施"
    rf"|抓好落实|推进落实|具体落实|推进|承担|执行|办理|分工落实)(?:组织实施|落实|推进|实施|组织)*"
    rf"|{_BY_DUTY}{_DO}*|(?:作?为|是)(?:责任|承办|实施)(?:单位|部门|主体)"
)
VERB = re.compile(rf"(?P<lead>{LEAD_VERB})|(?P<cooperating>{COOPERATING_VERB})|(?P<responsible>{RESPONSIBLE_VERB})")
# A会同B, A商B, A同B: only between two names, not in 商务局 or 残疾人联合会.
WITH = re.compile(
    r"(?:共同)?会同|联合(?![会社体国办总惩收旗]|发文|印发)|会商(?=[\u4e00-\u9fff])"
    r"|(?<=[委局厅部办院行府会])[商同](?![务贸业标会圈事品住级步时样意等])"
)
