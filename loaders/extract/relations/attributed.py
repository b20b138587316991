"""Whose measure a news item tells: 《规划》提出，到2025年… is said by the plan that the item is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import PartKind
from loaders.extract.relations.heads import Attribution
from loaders.extract.relations.own_titles import is_own, is_short
from loaders.extract.relations.scene import Scene
from loaders.lexicon.reports import WORK_REPORT
from loaders.mention import Mention

_TELLING = frozenset({PartKind.NEWS, PartKind.DIGEST, PartKind.OTHER, PartKind.REPORT})
_BRACKETS = re.compile(r"[（(][^（）()]{0,30}[）)]")
_SAYS = re.compile(
    r"[》〉](?:[（(][^（）()]{1,30}[）)])?中?，?(?:还|也|同时|进一步|并|明确|主要)?(?:提出|明确|指出|要求|规定|部署|强调|确定|聚焦|围绕)"
)
# 印发《意见》，支持…: what is issued bids what stands behind it
_BIDS = re.compile(
    r"[》〉](?:[（(][^（）()]{1,30}[）)])?(?:的通知)?，(?:进一步|重点|大力|加快|积极|全面|着力|以|从)*(?:支持|鼓励|推动|推进|引导|促进|扶持|加快|提升|培育|打造|谋划|布局|安排|部署)"
)
# a paragraph that goes on with what the policy of the one before says
_GOES_ON = re.compile(
    r"\n\s*(?:据(?:介绍|悉|了解)|其中|此外|同时|在[^，。\n]{2,24}?方面，|(?:方案|规划|意见|计划|通知|措施|文件|办法)(?:还|同时|进一步|明确|提出|要求|指出)|[一二三四五]是|第[一二三四五]，)"
)
_TOLD = re.compile("已|了|近年|去年|目前|截至|累计|记者|上半年|同比|\\d日|表示|介绍说")
_ISSUED = re.compile("(?:印发|出台|发布|公布|制定|下发)(?:实施)?了?[《〈]?$")
_OWN_LINES = 60  # characters in which a text says its own title
_DATE = re.compile(r"\s*(?:20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?)?\s*《?")
_NEXT = re.compile(
    r"(?<=\n)(?:20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]|《|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十][）)])"
)
_REPORTS = re.compile(
    "(?P<name>政府工作报告|(?<![\u4e00-\u9fff])报告)中?，?(?:还|也|同时)?(?:提出|明确|指出|要求|强调)"
)


_OPENING = 300  # characters in which news tell whose speech they report, from its first word to the last
_GIVEN = re.compile(
    "作(?:了)?(?P<name>政府工作报告)|代表[^，。；\n]{0,12}(?:人民)?政府[^，。；\n]{0,16}?作(?:了)?(?P<short>工作报告|报告)"
)


def find_attributions(scene: Scene) -> Iterator[Attribution]:
    """Each stretch in which a named policy speaks: from its title to the end of the paragraph."""
    yield from _excerpts(scene)
    if scene.part.kind not in _TELLING:
        return
    yield from _reports(scene)
    named: list[Mention] = []
    for thing in scene.things:
        if thing.type != "Policy":
            continue
        full = _meant(thing, named)
        if full is not None and _speaks(scene, thing, full):
            yield thing.span.start, _last_paragraph_end(scene, thing.span.end), full


def _reports(scene: Scene) -> Iterator[Attribution]:
    """政府工作报告提出: a work report, which stands in no brackets, speaks to the end of its paragraph."""
    text, part = scene.text, scene.part
    if part.policy is not None or text.find("报告", part.start, part.end) < 0:
        return
    if given := _GIVEN.search(text, part.start, min(part.end, part.start + _OPENING)):
        yield given.start(), part.end, _report(scene, *given.span(given.lastgroup or "name"))
    for found in _REPORTS.finditer(text, part.start, part.end):
        yield found.start(), _paragraph_end(scene, found.end()), _report(scene, *found.span("name"))


def _report(scene: Scene, start: int, end: int) -> Mention:
    return Mention("Policy", WORK_REPORT, scene.document.span(start, end), scene.part.index, "attributed.report")


def _excerpts(scene: Scene) -> Iterator[Attribution]:
    """What stands under the title of another policy on a line of its own, up to the next such line or heading."""
    own = scene.part.policy
    for title in scene.things:
        if title.type == "Policy" and _fills_line(scene, title) and not (own and is_own(title.name, own.title)):
            end = _paragraph_end(scene, title.span.end)
            yield end, _excerpt_end(scene, end), title


def _fills_line(scene: Scene, title: Mention) -> bool:
    """Whether a title has its line for itself, and the text has begun before it."""
    if scene.text[title.span.end : title.span.end + 2] != "》\n" or title.span.start < scene.part.start + _OWN_LINES:
        return False
    before = scene.text[scene.text.rfind("\n", 0, title.span.start) + 1 : title.span.start]
    return _DATE.fullmatch(before) is not None


def _excerpt_end(scene: Scene, start: int) -> int:
    """Where the next dated line, title, item or heading begins."""
    found = _NEXT.search(scene.text, start, scene.part.end)
    sections = [one.start for one in scene.part.outline if one.start > start]
    return min([found.start() if found else scene.part.end, *sections])


def _meant(title: Mention, named: list[Mention]) -> Mention | None:
    """The full title itself, or the last one before a short title that ends in it: 《行动方案》 is a 行动方案."""
    if not is_short(title.name):
        named.append(title)
        return title
    kind = title.name.removeprefix("本")
    alike = [one for one in named if _BRACKETS.sub("", one.name).endswith(kind)]
    return next(reversed(alike or named), None)


def _speaks(scene: Scene, title: Mention, policy: Mention) -> bool:
    """The words behind a title say what the policy says, and it is not the part's own."""
    own = scene.part.policy
    if own and is_own(policy.name, own.title):
        return False
    start, end = title.span.start, title.span.end
    if _SAYS.match(scene.text, end):
        return True
    return _BIDS.match(scene.text, end) is not None and _ISSUED.search(scene.text, max(0, start - 8), start) is not None


def _last_paragraph_end(scene: Scene, offset: int) -> int:
    """The end of the last paragraph that goes on with what a policy says in the one of a place."""
    end = _paragraph_end(scene, offset)
    while end < scene.part.end and _GOES_ON.match(scene.text, end, scene.part.end):
        following = _paragraph_end(scene, end + 1)
        if _TOLD.search(scene.text, end, following):
            break
        end = following
    return end


def _paragraph_end(scene: Scene, offset: int) -> int:
    end = scene.text.find("\n", offset)
    return end if end >= 0 else scene.part.end
