"""The measures of a part: numbered and headed items, articles and table rows, keyed by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part, Section, SectionKind, Span
from loaders.lexicon.roles import COOPERATING_UNIT, LEAD_UNIT, MATTER, RESPONSIBLE_UNIT, TASK_NAME
from loaders.mention import Mention

_END_MARKS = "。；;：:，,、 \t\u3000"
_BULLETS = "●◆■★◎▲△○◇□☆"
_KEY_END = re.compile(rf"[。；;！？\n{_BULLETS}]")
_MARKER = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十百零\d]{1,4}[）)]|第[一二三四五六七八九十百零\d]{1,5}[章节条款项]"
    r"|[一二三四五六七八九十百]{1,4}、|\d{1,2}[.．]\d{1,2}(?=[\u4e00-\u9fff](?<![万亿元个米公吨亩倍平千百年月日度分成])(?!里))|\d{1,3}(?:[.．]\d{1,2}){0,2}(?:[.．、](?!\d)|[.．、](?=20\d\d年)|\s+(?=[\u4e00-\u9fff]))|[①-⑳]|[一二三四五六七八九]是)\s*"
)
_LABELLED = re.compile(
    rf"[，,：:；;\s]*(?:{LEAD_UNIT}|{COOPERATING_UNIT}|{RESPONSIBLE_UNIT})\s*[：:].*$",
    re.DOTALL,
)
_MATTER = re.compile(
    rf"(?:[【\[［](?:{TASK_NAME}|{MATTER}|(?:任务|事项|举措|措施)[\d一二三四五六七八九十]{{0,3}})[】\]］]\s*[：:]?"
    rf"|(?:{TASK_NAME}|{MATTER}|(?:任务|事项|举措|措施|实事)[\d一二三四五六七八九十]{{0,3}})\s*[：:])\s*(?=[\u4e00-\u9fff“《])"
)
_ANNOTATION = re.compile(r"[（(【\[][^（(）)\n]{0,400}$")
# a form, line by line: 项目名称：甲 / 总投资：3亿元 / 牵头单位：乙
_FORM = re.compile(r"\s*(?:项目|工程)名称[：:]\s*(?P<name>[^\n：:；;。]{4,60})(?=\n)")
_OWN_KINDS = (SectionKind.HEADING, SectionKind.ARTICLE, SectionKind.ENTRY)
_OPENING_ITEM = re.compile("[一二三四五六七八九十]{1,2}是(?!否|不)")
_ASKING = ("问", "答")
_KEY_LENGTH = 300  # a "first sentence" longer than this is a paragraph without marks; its beginning is key enough


def find_tasks(document: Document, part: Part) -> tuple[Mention, ...]:
    """Every numbered or headed measure and every article of a part, in text order."""
    found = (
        section_task(document, part, index) for index in range(len(part.outline)) if _is_measure(document, part, index)
    )
    return tuple(task for task in found if task is not None)


def section_task(document: Document, part: Part, index: int) -> Mention | None:
    """The task that a section of the outline is, or None where it asks or has no words to be keyed by."""
    section = part.outline[index]
    if _asks(section.title):
        return None
    key = section_key(document.text, section)
    if not key:
        return None
    span = document.span(section.start, section.end)
    properties = {"outline": outline_path(part, index), "number": section.marker}
    return Mention("Task", key, span, part.index, f"tasks.{section.kind}", 1.0, properties)


def section_key(text: str, section: Section) -> str:
    """The key of a section: 第N条 for an article, else its title, else its first sentence."""
    if section.kind is SectionKind.ARTICLE:
        return "".join(section.marker.split())
    if section.title:
        return sentence_key(section.title)
    return sentence_key(text[section.body : section.end])


def sentence_key(words: str) -> str:
    """The first sentence of a passage, up to the first 。 or ；, without number and end mark."""
    words = words.strip(f"{_BULLETS} \t\n\u3000").lstrip("—－–")
    if marker := _MARKER.match(words):
        words = words[marker.end() :]
    if label := _MATTER.match(words):
        words = words[label.end() :]
    end = _KEY_END.search(words)
    key = words[: end.start()] if end else words
    if "单位" in key or "部门" in key:
        key = _LABELLED.sub("", key)
    key = _ANNOTATION.sub("", key) if end is None else key
    return key.strip(_END_MARKS)[:_KEY_LENGTH]


def outline_path(part: Part, index: int) -> str:
    """Where a section stands: the markers of its ancestors and its own, from the highest down."""
    markers: list[str] = []
    at: int | None = index
    while at is not None:
        markers.append(part.outline[at].marker or part.outline[at].title[:12])
        at = part.outline[at].parent
    return "/".join(reversed(markers))


def passage_task(document: Document, part: Part, start: int, end: int, rule: str) -> Mention:
    """The task that an annotated paragraph or sentence run is, keyed by its first sentence; the project of a form."""
    words = document.text[start:end]
    section = part.section_at(start)
    if form := _FORM.match(words):
        named = document.span(start + form.start("name"), start + form.end("name"))
        return Mention("Project", named.text, named, part.index, rule)
    properties = {"outline": outline_path(part, section)} if section is not None else {}
    return Mention("Task", sentence_key(words), Span(start, end, words), part.index, rule, 1.0, properties)


def opening_tasks(document: Document, part: Part) -> Iterator[Mention]:
    """Paragraphs that begin with 一是, 二是 … are a measure each, with those behind it under the same heading."""
    text = document.text
    opened = [block for block in part.blocks if _OPENING_ITEM.match(text, block.start)]
    for at, block in enumerate(opened if len(opened) > 1 else ()):
        section = part.section_at(block.start)
        end = part.outline[section].end if section is not None else block.end
        following = opened[at + 1].start if at + 1 < len(opened) else block.end
        yield passage_task(document, part, block.start, max(block.end, min(end, following)), "heads.inline")


def task_at(tasks: tuple[Mention, ...], offset: int) -> Mention | None:
    """The innermost task that covers an offset."""
    covering = [task for task in tasks if task.span.start <= offset < task.span.end]
    return min(covering, key=lambda task: task.span.end - task.span.start, default=None)


def _is_measure(document: Document, part: Part, index: int) -> bool:
    section = part.outline[index]
    if section.kind not in _OWN_KINDS:
        return False
    following = part.outline[index + 1] if index + 1 < len(part.outline) else None
    if following is None or following.parent != index:
        return bool(section.title or document.text[section.body : section.end].strip())
    return section.kind is SectionKind.ARTICLE or bool(document.text[section.body : following.start].strip())


def _asks(title: str) -> bool:
    """Whether a heading is the question of an interpretation, whose answer speaks of the policy: 一、问：…？"""
    return title in _ASKING or title.endswith(("？", "?"))
