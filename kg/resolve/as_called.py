"""What a body is called whose full name only a rule puts together: by its text's own words."""

from __future__ import annotations

from dataclasses import replace

from kg.resolve.identity import Identity
from loaders.lexicon.bodies import BodyName
from loaders.lexicon.cores import System

_SHORT_OFFICE, _REST = "办", "公室"
# functions of which the nation has a ministry, or every province a department: short of their 和, they are these
_WITH_JOINT = frozenset(
    {
        *(
            "发展改革",
            "工业信息化",
            "经济信息化",
            "住房城乡建设",
            "城乡建设",
            "人力资源社会保障",
            "文化旅游",
            "教育体育",
        ),
        *("林业草原", "粮食物资储备", "规划自然资源", "自然资源规划", "卫生计划生育", "卫生计生", "科技工业信息化"),
        *("广播影视", "新闻出版广电", "广播电视", "国土资源规划", "规划国土资源", "文化广电旅游", "规划国土"),
    }
)
_LEAST = 4  # characters of a function that a place has put together of several


def as_called(identity: Identity, body: BodyName, head: str) -> Identity:
    """A body by the words of its text behind its place or zone, where only a rule makes them longer.

    It stays one with the body that another text writes in full.
    """
    own = head + body.text[len(body.place) :]
    if identity.key or not _is_called_so(own, identity.name, body):
        return identity
    return replace(identity, name=own, key=(identity.name,), aliases=(*identity.aliases, identity.name))


def _is_called_so(own: str, name: str, body: BodyName) -> bool:
    """Whether a name in the text's words lacks only the form in full (效能办), or the 和 of a department of its own."""
    if body.collective or body.role or body.system not in (System.GOVERNMENT, System.OTHER):
        return False
    if own.endswith(_SHORT_OFFICE):
        return not body.cores and own + _REST == name
    function = body.text[len(body.place) : -1]
    if len(function) < _LEAST or "和" in function or function in _WITH_JOINT:
        return False
    return name.replace("和", "") == own
