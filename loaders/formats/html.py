"""Web pages: the document's own part, as lines of text with headings and tables."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage

from lxml import etree, html

from loaders.errors import FormatError, LoadError
from loaders.formats.content import Content, find_content
from loaders.formats.flow import write_flow
from loaders.formats.lines import Lines
from loaders.formats.source import HintKind, SourceText
from loaders.formats.text import decode_bytes

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_GB = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
_BLANK = re.compile(r"\s+")


def decode_html(data: bytes, name: str) -> SourceText:
    """The document that a web page shows, without its navigation, side columns, footers and buttons."""
    page = parse_page(_characters(data, name), name)
    content = find_content(page)
    lines = Lines()
    _write_title(lines, content)
    write_flow(lines, content.root)
    if not lines:
        raise LoadError(f"{name}: the page holds no text of its own; save the page that shows the document.")
    return lines.source(name, "html", data, origin=content.meta)


def decode_mhtml(data: bytes, name: str) -> SourceText:
    """The document of a page saved as one file with its pictures (.mht, .mhtml)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for piece in message.walk():
        if isinstance(piece, EmailMessage) and piece.get_content_type() == "text/html":
            payload = piece.get_payload(decode=True)
            if isinstance(payload, bytes):
                return decode_html(payload, name)
    raise FormatError(f"{name}: no page in the saved file; save it again as .html.")


def parse_page(text: str, name: str) -> html.HtmlElement:
    """The tree of a page; nothing that it refers to is fetched."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise FormatError(f"{name}: no web page can be read from it ({error}); save the page again.") from error


def _characters(data: bytes, name: str) -> str:
    """The characters of a page: as it says itself, else as its bytes show."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = declared[1].decode("ascii", "replace").lower()
        try:
            return data.decode(_GB.get(encoding, encoding))
        except (UnicodeDecodeError, LookupError):
            pass  # a page that says one thing and is another: its bytes decide
    return decode_bytes(data, name)[0]


def _write_title(lines: Lines, content: Content) -> None:
    """The page's title first, where the content does not begin with it."""
    title = _BLANK.sub("", content.title)
    opening = _BLANK.sub("", "".join(content.root.itertext())[:2000])
    if title and title not in opening:
        lines.write(content.title, HintKind.HEADING, 1)
