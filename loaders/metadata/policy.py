"""What a policy says of itself: number, issuers, date, place, kind."""

from __future__ import annotations

import re

from loaders.document import PolicyMetadata, Stated

_NUMBER = re.compile(
    r"[（(〔\[]?([\u4e00-\u9fff]{1,12})[〔\[（(﹝【]\s?((?:19|20)\d\d)\s?[〕\]）)﹞】]\s?(\d{1,5})\s?号"
)
_DATE = re.compile(r"(20\d\d|19\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")


def read_metadata(text: str, title: str, start: int, end: int) -> PolicyMetadata:
    """The metadata of the policy in a range of the text."""
    number = _NUMBER.search(text, start, min(end, start + 400))
    stated = None
    if number:
        stated = Stated(f"{number[1]}〔{number[2]}〕{number[3]}号", "text", number.start(1), number.end())
    return PolicyMetadata(re.sub(r"\s+", "", title), doc_number=stated)
