"""Things that a sentence ensures or plans to be completed: 确保甲项目投产；乙项目开工."""

from __future__ import annotations

import re

from loaders.extract.relations.governed import Governed
from loaders.extract.relations.scene import BUILT, Scene

_COMPLETED = re.compile(
    "[”」]?(?:等[^，。；、]{0,14})?(?:建设)?(?:要|将|力争|争取|确保|全面|全部|如期|建成|主体|正式|顺利|尽快|早日|尽早|(?:今年|年)?(?:年内|上半年|下半年|年底前?|年中|[一二三四]季度|\\d{1,2}月份?底?前?))*"
    "(?:投产|开工|竣工|完工|建成|投用|投运|通车|通航|封顶|投入|运营(?=[，。；])|达产|动工|复工|启用|开园|开业|开通|并网|封关|试运[行营]|主体完工|取得[^，。；、]{0,8}(?:突破|进展)|通过[^，。；、]{0,6}验收|具备[^，。；、]{2,8}条件)"
)
# a measure says of what is there what it is to do: X要提升能级, X建设要提速
_IS_TO = re.compile(
    "[”」]?(?:建设|发展|项目|工程)?要(?!求|素|闻|点|件|道|么|用|对|分别|各)[^，。；]{0,12}?(?:提|做|打造|加快|建|创|争|强|扩|升|突出|发展|开工|投产)"
)
# 甲铁路等项目前期工作加快推进，力争年内开工建设
_AIMED = re.compile(
    "[”」]?(?:等[^，。；、]{0,14}?)?(?:项目|工程)?(?:前期工作|前期|建设|手续)?[^，。；、]{0,8}?(?:推进|进行|开展|加快|有序|启动|完成)[^，。；、]{0,4}，(?:力争|争取|确保|计划|预计)[^，。；]{0,12}?(?:开工|建成|投产|通车|投用|投运|竣工|完工)"
)
_ENSURED = re.compile("(?:确保|力争|争取|实现|推动|推进|力促|加快|促进|抓好|启动|提速)[^。\n]*[，；]$")
_ENSURING = 80  # characters in which a sentence ensures what it goes on to tell
_TOLD_DONE = re.compile(
    "已|了|目前|截至|累计|相继|先后|陆续|成功|同比|近年|过去|以来|去年|上年|如今|标志着|日前|近日|正在|[0-9]日"
)
_BIDS = re.compile(
    "(?:^|[，。；：\\s])(?:全力|加快|大力|着力|重点|积极|持续|深入)*(?:推进|推动|加快|启动|抓好|实施|建设|完善|力争|确保|争取|计划|打造|支持)|年内|年底前|今年"
)
_REVIEWED = re.compile("进展|情况|回顾|总结|成效")  # the title of what tells what has been done


def is_ensured(scene: Scene, governed: Governed) -> bool:
    """Whether a clause says that a thing is completed, in a sentence that ensures it: 确保A投产；B开工."""
    if governed.thing.type not in BUILT:
        return False
    if _IS_TO.match(governed.after) or _AIMED.match(scene.text, governed.clause[1] - len(governed.after)):
        return True
    if not _COMPLETED.match(governed.after):
        return False
    before = scene.text[max(scene.part.start, governed.clause[0] - _ENSURING) : governed.clause[0]]
    return _ENSURED.search(before) is not None or _is_planned(scene, governed)


def _is_planned(scene: Scene, governed: Governed) -> bool:
    """Whether a thing opens a clause of a policy in a paragraph that bids and tells of nothing done: 加快A；B投用."""
    if scene.part.policy is None or governed.between or governed.after.startswith("取得"):
        return False
    if any(_REVIEWED.search(section.title) for section in scene.sections_at(governed.clause[0])):
        return False
    bounds = _paragraph(scene, governed.clause)
    return _TOLD_DONE.search(scene.text, *bounds) is None and _BIDS.search(scene.text, *bounds) is not None


def _paragraph(scene: Scene, clause: tuple[int, int]) -> tuple[int, int]:
    """Where the paragraph of a clause begins and ends."""
    end = scene.text.find("\n", clause[1])
    return scene.text.rfind("\n", 0, clause[0]) + 1, end if end >= 0 else scene.part.end
