"""The words of one Word paragraph: runs in order, without codes, deletions and what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from loaders.formats.xml import attribute, local

PAGE = "\f"  # a page begins here; no document's text holds this character
_SKIPPED = {"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "rt", "object", "delInstrText", "fldData"}
_NOTED = {"footnoteReference", "endnoteReference"}
_WORDS = {
    "tab": " ",
    "cr": "\n",
    "noBreakHyphen": "-",
    "ptab": " ",
}


@dataclass(slots=True)
class Runs:
    """What a paragraph says, the text boxes anchored in it, and the notes that it cites."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, with newlines where the author broke the line."""
        return "".join(self.pieces)


def read_runs(paragraph: etree._Element, *, rendered: bool) -> Runs:
    """The words of a paragraph; page breaks are those that Word rendered, else those that the author set."""
    runs = Runs()
    _read(paragraph, runs, rendered)
    return runs


def _read(parent: etree._Element, runs: Runs, rendered: bool) -> None:
    for child in parent:
        name = local(child)
        if name and name not in _SKIPPED:
            _take(child, name, runs, rendered)


def _take(element: etree._Element, name: str, runs: Runs, rendered: bool) -> None:
    """Add what one element says, or what stands inside it."""
    if words := _word(element, name, rendered):
        runs.pieces.append(words)
    elif name in _NOTED:
        runs.notes.append((name.removesuffix("Reference"), attribute(element, "id") or ""))
    elif name == "txbxContent":
        runs.boxes.append(element)
    elif name == "AlternateContent":
        _read_first(element, runs, rendered)
    elif not _hidden(element, name):
        _read(element, runs, rendered)


def _word(element: etree._Element, name: str, rendered: bool) -> str:
    """What an element itself prints."""
    if name == "t":
        return (element.text or "").replace(PAGE, "").replace("\n", " ")
    return _break(element, name, rendered) if name in {"br", "lastRenderedPageBreak"} else _WORDS.get(name, "")


def _break(element: etree._Element, name: str, rendered: bool) -> str:
    if name == "lastRenderedPageBreak":
        return PAGE if rendered else ""
    if attribute(element, "type") in {"page", "column"}:
        return PAGE if not rendered and attribute(element, "type") == "page" else ""
    return "\n"


def _read_first(alternatives: etree._Element, runs: Runs, rendered: bool) -> None:
    """The same thing is there twice, for newer and older readers: the first form with words is taken."""
    for choice in alternatives:
        tried = Runs()
        _read(choice, tried, rendered)
        if tried.pieces or tried.boxes or tried.notes:
            runs.pieces.extend(tried.pieces)
            runs.boxes.extend(tried.boxes)
            runs.notes.extend(tried.notes)
            return


def _hidden(run: etree._Element, name: str) -> bool:
    """Whether an element is a run of hidden words."""
    if name != "r":
        return False
    properties = next((child for child in run if local(child) == "rPr"), None)
    mark = None if properties is None else next((one for one in properties if local(one) == "vanish"), None)
    return mark is not None and attribute(mark, "val") not in {"0", "false"}
