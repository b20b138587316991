"""Word's styles: which paragraphs are headings, and which lists number them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from loaders.formats.numbering import number, value
from loaders.formats.xml import attribute, local

_NAMED = re.compile(r"(?:heading|标题)\s*([1-9])$", re.I)
_BODY = 9  # the outline level of running text
_DEEPEST = 20  # styles that rest on one another; a circle ends here


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says: its heading level (0 for none), and its list and the list's level, if any."""

    level: int = 0
    list_id: str = ""
    depth: int | None = None
    base: str = ""


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a document, each with what it inherits."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    default: str = ""

    def name_of(self, paragraph: etree._Element) -> str:
        """The id of a paragraph's style."""
        found = paragraph.find("{*}pPr/{*}pStyle")
        return value(found) if found is not None else self.default

    def of(self, paragraph: etree._Element) -> Style:
        """The style of a paragraph, its own outline level above that of its style."""
        own = paragraph.find("{*}pPr/{*}outlineLvl")
        level = _level(own) if own is not None else None
        chain = list(self._chain(self.name_of(paragraph)))
        return Style(level if level is not None else next((style.level for style in chain if style.level), 0))

    def list_of(self, paragraph: etree._Element) -> tuple[str, int | None]:
        """The list that numbers a paragraph and the level in it, said by itself or by its style."""
        own = paragraph.find("{*}pPr/{*}numPr")
        list_id, depth = _list(own) if own is not None else ("", None)
        for style in self._chain(self.name_of(paragraph)):
            list_id = list_id or style.list_id
            depth = style.depth if depth is None else depth
        return list_id, depth

    def _chain(self, name: str) -> Iterator[Style]:
        for _ in range(_DEEPEST):
            style = self.by_id.get(name)
            if style is None:
                return
            yield style
            name = style.base


def read_styles(root: etree._Element | None) -> Styles:
    """The paragraph styles that a document's styles part defines."""
    found: dict[str, Style] = {}
    default = ""
    for element in root if root is not None else ():
        if local(element) == "style" and attribute(element, "type") == "paragraph":
            style_id = attribute(element, "styleId") or ""
            found[style_id] = _style(element)
            if attribute(element, "default") in {"1", "true"}:
                default = style_id
    return Styles(found, default)


def _style(element: etree._Element) -> Style:
    name, base = element.find("{*}name"), element.find("{*}basedOn")
    outline, listed = element.find("{*}pPr/{*}outlineLvl"), element.find("{*}pPr/{*}numPr")
    list_id, depth = _list(listed) if listed is not None else ("", None)
    return Style(
        level=(_level(outline) if outline is not None else None) or _named(value(name) if name is not None else ""),
        list_id=list_id,
        depth=depth,
        base=value(base) if base is not None else "",
    )


def _named(name: str) -> int:
    """The level that a style's name says: heading 2, 标题 2, and the title itself."""
    if match := _NAMED.match(name):
        return int(match[1])
    return 1 if name.lower() in {"title", "标题"} else 0


def _level(outline: etree._Element) -> int:
    level = number(value(outline), _BODY)
    return level + 1 if 0 <= level < _BODY else 0


def _list(properties: etree._Element) -> tuple[str, int | None]:
    list_id, depth = properties.find("{*}numId"), properties.find("{*}ilvl")
    return (
        value(list_id) if list_id is not None else "",
        number(value(depth)) if depth is not None else None,
    )
