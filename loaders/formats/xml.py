"""XML read with distrust: no entities, no document type, no network, no file beside it."""

from __future__ import annotations

from lxml import etree

from loaders.errors import FormatError
from loaders.formats.archive import Package


def parse(data: bytes, name: str) -> etree._Element:
    """The root of an XML part; a `FormatError` where it is damaged or brings entities of its own."""
    if _declares_entities(data):
        raise FormatError(f"{name}: refused, its XML declares entities of its own (a bomb or a spy); save it again.")
    parser = etree.XMLParser(  # without `huge_tree`: nesting, names and texts stay bounded
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(f"{name}: the XML is damaged ({error}); save the document again.") from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise FormatError(f"{name}: refused, its XML brings a document type; save the document again.")
    return root


def part(package: Package, member: str) -> etree._Element:
    """The root of one part of an office package."""
    return parse(package.read(member), f"{package.name}/{member}")


def optional_part(package: Package, member: str) -> etree._Element | None:
    """The root of a part that a document may do without, or None."""
    return part(package, member) if member in package.names else None


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; comments and the like have none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its name without namespace: the strict and the transitional form of a format differ there."""
    if (plain := element.get(name)) is not None:
        return plain
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def relations(package: Package, owner: str) -> dict[str, tuple[str, str]]:
    """By id, the kind and the target of what a part refers to inside its package."""
    folder, _, file = owner.rpartition("/")
    root = optional_part(package, f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
    found: dict[str, tuple[str, str]] = {}
    for element in root if root is not None else ():
        if element.get("TargetMode") == "External":
            continue
        target = _within(folder, element.get("Target", ""))
        found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
    return found


def _within(folder: str, target: str) -> str:
    """A target as a member's name: absolute from the package's root, or relative to the owner's folder."""
    steps: list[str] = [] if target.startswith("/") else [step for step in folder.split("/") if step]
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def _declares_entities(data: bytes) -> bool:
    head = data[: 64 << 10].replace(b"\x00", b"")  # UTF-16 too
    return b"<!ENTITY" in head or b"<!DOCTYPE" in head
