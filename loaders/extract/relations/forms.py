"""Forms filled in line by line: 项目名称：甲 / 建设地点：乙 / 项目业主：丙 say where a work lies and who builds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.extract.relations.scene import Scene
from loaders.mention import Claim, Mention

_NAME = re.compile(r"\s*(?:项目|工程)名称[：:]\s*(?P<name>[^\n：:；;。]{4,60})$")
_FIELD = re.compile(r"\s*(?:[（(]?\d{1,2}[）)、.．])?[\u4e00-\u9fff]{2,8}[：:]")
_SITE = re.compile(r"\s*(?:建设|项目|实施|具体)?(?:地点|地址|选址|位置|所在地)[：:]")
_BUILDER = re.compile(
    r"\s*(?:项目|建设|投资|实施|承建|承担)?(?:业主|建设|投资|实施|承建|承担)?(?:单位|主体|企业|业主|方)[：:]"
)
_SITES, _BUILDERS = ("Place", "Park"), ("Enterprise", "Organization", "Agency")
_BRACKET = re.compile("[（(]")


def claim_forms(scene: Scene) -> Iterator[Claim]:
    """Where the works of a part's forms lie, and who builds them, in text order."""
    if scene.text.find("名称", scene.part.start, scene.part.end) < 0:
        return
    work: Mention | None = None
    for block in scene.part.blocks:
        if named := _NAME.match(scene.text, block.start, block.end):
            span = scene.document.span(*named.span("name"))
            work = Mention("Project", span.text.strip(), span, scene.part.index, "forms.project", 0.85)
        elif not _FIELD.match(scene.text, block.start, block.end):
            work = None
        elif work is not None:
            yield from _of_field(scene, work, block)


def _of_field(scene: Scene, work: Mention, block: Block) -> Iterator[Claim]:
    """What one line of a form says of its work."""
    quote, planned = scene.document.span(block.start, block.end), {"status": "planned"}
    if _SITE.match(scene.text, block.start, block.end):
        for site in _named(scene, block, _SITES):
            yield Claim("LOCATED_IN", work, site, quote, "forms.site", 0.9, planned)
    elif _BUILDER.match(scene.text, block.start, block.end):
        for actor in _outside(scene, block, _named(scene, block, _BUILDERS)):
            yield Claim("BUILDS", actor, work, quote, "forms.builder", 0.9, planned)


def _named(scene: Scene, block: Block, types: tuple[str, ...]) -> list[Mention]:
    """The things of some types that a line names, in order."""
    return [one for one in scene.things_in(block.start, block.end) if one.type in types]


def _outside(scene: Scene, block: Block, actors: list[Mention]) -> list[Mention]:
    """Those of a line before the bracket that says of the first who founded it; 甲（宁波）公司 has one of its own."""
    bracket = _BRACKET.search(scene.text, actors[0].span.end, block.end) if actors else None
    return [one for one in actors if bracket is None or one.span.start < bracket.start()]
