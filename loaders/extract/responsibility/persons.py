"""Bodies with the person who answers for them behind their name: 牵头单位及责任人：市环保局陈某、海淀区政府孙某某."""

from __future__ import annotations

import re

from loaders.lexicon.bodies import longest_body
from loaders.lexicon.surnames import SURNAMES

_PERSON = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff·]{{1,3}}")
_NO_PERSON = re.compile("[局委办厅部处科室会站所队院府区县市镇乡司]$")


def without_person(name: str) -> str:
    """The body at the head of a name that ends in a person's; empty where no person follows a body."""
    end = longest_body(name, 0)
    rest = name[end:] if end else ""
    return name[:end] if _PERSON.fullmatch(rest) and not _NO_PERSON.search(rest) else ""
