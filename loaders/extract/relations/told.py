"""The paragraph of a text without a policy that says what is meant to be done, as the measure that says it."""

from __future__ import annotations

import re

from loaders.extract.figures.passages import told_passage
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import Scene
from loaders.mention import Mention

# a sentence says what is to be done: 将重点推进, 下一步
_MEANT = re.compile(
    "将(?!其|以(?![^，。]{2,24}为(?:重点|主|抓手|牵引|引领|目标|契机))|[^，。]{2,12}(?:作为|打造成|建成))|[^需重主]要(?!素|求|闻|点|件)|拟|决定(?:设立|建设|实施)|计划|力争|下一步|今后|接下来|提出|培育壮大|(?:任务|要求|目标|重点|思路)是|重点(?:发展|培育|打造|推进|支持|布局)|大力|加快(?:发展|培育|推进)|着力|积极(?:发展|培育)|聚力(?:发展|打造|建设|推进)|努力"
)
_SAID = re.compile(
    "以来|指出(?!，?[^。]{0,20}?[将要])|可见|总书记|白皮书|该项目|项目将|双方|(?<!新)签[署约](?!、|项目|率)|在于|意味着|有助于|建成后|投产后|成为一"
    "|(?:调研|检查|督导|考察|督查)组[^，。]{0,6}(?:指出|强调|要求|认为)|(?:负责人|负责同志|[局厅区县市州]长|主任|书记)[^，。]{0,6}(?:表示|介绍|透露|说|称)，"
)  # what was, or is thought
# a sentence that begins with what is to be done, and tells of nothing that is: 推动甲开发区转型升级
_BIDDEN = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?(?:还|并|同时，?|要|统筹|持续|继续|深入|全力|全面|进一步|高标准|高水平|高质量|主动|充分|切实|不断|努力|科学|有序|扎实|大力|积极|重点|着力|加快|加速)*"
    r"(?:支持|推动|推进|加快|打造|建设|培育|实施|启动|谋划|整合|支持|做[大强优]|抓好|提升|完善|发展|壮大|构建|布局|争创|创建|发挥|融入|参与|依托|立足|聚焦|围绕|深化|落实(?!《)|夯实|巩固|扩大|拓展|补齐|统筹|优化|强化|加强|引进|招引|开展(?=[^，。；]{0,20}行动))"
)
_DONE = re.compile(r"已|了|近年|去年|目前|截至|累计|成功|获批|获评|顺利|相继|先后|取得|\d日|上半年|[一二三四]季度|同比")


_SPOKEN = re.compile(r"[^，。：\n]{2,40}(?:表示|说|称|认为|致辞|致欢迎[辞词]|祝贺|欢迎)[，。：]")
# so does one that a paragraph of plans goes on with: 建成丁码头，争取戊水库开工
_GONE_ON = re.compile("\\s*(?:年内|同时|并|还)?(?:建成|开工|新建|续建|完成|确保|争取|扶持|改造|扩建|引进)")


# 据甲局介绍，将支持…; 甲局有关负责人表示，要推进…
_SPEAKS = re.compile(
    "(?:党[委组])?(?:副?书记|副?主任|副?局长|副?厅长|副?处长|总工程师)?(?:有关|相关)?(?:负责人|负责同志|人士|工作人员)?(?:[\u4e00-\u9fff]{2,3})?"
    "(?:在[^，。；]{2,16})?(?:表示|介绍|透露|指出|提出|强调|明确|要求|称|说)(?:[，：:]|，?[“])"
)
_HEARD = re.compile("(?:了解到|获悉|得知|消息)，")
_FROM = ("从", "据")


def meant_by(scene: Scene, sentence: Sentence, first: int) -> Mention | None:
    """The public body that a text without a policy quotes as saying what is meant to be done with a thing."""
    if scene.part.policy is not None:
        return None
    bodies = [one for one in sentence.things if one.type == "Agency" and one.span.end < first]
    spoken = next((one for one in reversed(bodies) if _speaks(scene.text, one)), None)
    return spoken if spoken and _MEANT.search(scene.text, spoken.span.end, first) else None


def _speaks(text: str, body: Mention) -> bool:
    """Whether a body is told to say what follows."""
    if _SPEAKS.match(text, body.span.end):
        return True
    return text[body.span.start - 1] in _FROM and _HEARD.match(text, body.span.end) is not None


def meant_passage(scene: Scene, sentence: Sentence, first: int) -> Mention | None:
    """The paragraph of a sentence that says before a place what is meant to be done."""
    text, start, end = scene.text, sentence.start, sentence.end
    if scene.part.policy is not None or _SAID.search(text, start, end) or _is_spoken(text, start):
        return None
    if not (_MEANT.search(text, start, first) or _is_bidden(text, start, end)):
        return None
    return told_passage(scene.document, scene.part, scene.document.span(start, end))


def _is_spoken(text: str, start: int) -> bool:
    """Whether the paragraph of a place is what a guest or a head of a firm says: 某某表示，…"""
    return _SPOKEN.match(text, text.rfind("\n", 0, start) + 1) is not None


def _is_bidden(text: str, start: int, end: int) -> bool:
    """Whether a sentence bids something by itself, or goes on with what its paragraph plans."""
    if _DONE.search(text, start, end):
        return False
    if _BIDDEN.match(text, start, end):
        return True
    return (
        _GONE_ON.match(text, start, end) is not None
        and _MEANT.search(text, text.rfind("\n", 0, start) + 1, start) is not None
    )
