"""Where the full name begins that a text gives a short one: 根据《…》（以下简称…）, 依托甲平台（以下简称…）."""

from __future__ import annotations

import re

_FULL_START = re.compile(r"(?<=[\u4e00-\u9fff])[讯电] |[。；;：:！？\n，,\t]|[）)][、与和及]|[（(](?=[^）)]{0,80}$)")
_COMPANY = re.compile(r"(?:公司|集团|银行|大学|学院|研究院|医院|局|厅|委员会)$")
# Several places before one head: 甲、乙、丙国家高新技术产业开发区管理委员会 are all explained.
_SHARES_HEAD = re.compile(r"(?:[\u4e00-\u9fff]{2,3}、)+[\u4e00-\u9fff]{2,24}(?:区|城|园|港)(?:管理委员会|管委会)$")
_VERBS = re.compile(
    r"^(?:第[一二三四五六七八九十百零\d]{1,5}条\s*|[一二三四五六七八九]是|.{0,12}?(?:根据|依据|按照|依照|为贯彻落实|贯彻落实|落实|制定|设立|成立|建立|组建|印发|发布|适用于|本办法所称|为了?(?:(?:充分|更好地?)?发挥|服务|推动|促进|加快|加强|保障|规范|支持|深化)"
    r"|所称|对于|是指|现就|以下)|.{0,40}?(?:情况|信息|材料|进展|意见|问题)(?:及时|定期)?报送?(?=[中省市区县自国])|加快(?:推进)?|推动|促进|加强|全面|深入|大力|高质量|高标准|发挥|推广(?!中心|站)|持续优化|迭代升级|优化|规范|建设|打造|推进|分解形成|依托|培育壮大|重点培育壮大|支持|由(?!于)|对(?!外)|在)+的?"
)
_SYSTEMS = ("平台", "系统", "数据库")
_IN_SYSTEM = re.compile(
    ".*(?:登录|登陆|进入|(?:需要?|应当?|可|并|应)在|[厅局委部]的)(?=.{4})"
)  # what is done in a system
# what a bracket says of a document before its short name: 《X》（国发〔2011〕2号，以下简称《意见》）
_SAYS_ITS_NUMBER = re.compile(r"(?<=[》”])\s?[（(][^（）()《》“”]*(?:[号年日版稿订改]|修正|批准|印发|发布|生效|施行)$")
_REACH = 120  # characters before the bracket in which the full name may begin


def full_name_range(text: str, cue: int, floor: int) -> tuple[int, int]:
    """The range of the full name that a 以下简称 explains: 《…》 whole, else the words back to the last mark."""
    end = cue
    while end > floor and text[end - 1] in "（(，, ":
        end -= 1
    if numbered := _SAYS_ITS_NUMBER.search(text, max(floor, end - _REACH), end):
        end = numbered.start()
    if end > floor and text[end - 1] in "》”":
        return _quoted_range(text, end, floor)
    return _plain_start(text, end, floor), end


def _quoted_range(text: str, end: int, floor: int) -> tuple[int, int]:
    opening = "《" if text[end - 1] == "》" else "“"
    start = text.rfind(opening, max(floor, end - _REACH), end)
    return (start, end) if start >= 0 else (end, end)


def _plain_start(text: str, end: int, floor: int) -> int:
    """Where a full name without marks of its own begins: behind the last mark, and what is done before it."""
    window = text[max(floor, end - _REACH) : end]
    marks = list(_FULL_START.finditer(window))
    words = _last_name(window[marks[-1].end() :] if marks else window)
    return end - len(words) + _lead_end(words)


def _last_name(words: str) -> str:
    """Of several names, the last, which is the one explained; all of them where they share their head."""
    if "、" in words and _COMPANY.search(words) and not _SHARES_HEAD.match(words):
        return words[words.rindex("、") + 1 :]
    return words


def _lead_end(words: str) -> int:
    """Where the verbs end that lead to a full name, or what is said to be done in it."""
    if words.endswith(_SYSTEMS) and (inside := _IN_SYSTEM.match(words)):
        return inside.end()
    verb = _VERBS.match(words)
    return verb.end() if verb and verb.end() < len(words) - 1 else 0
