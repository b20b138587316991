"""Whether a sentence of a policy begins with what it stands on, or says by which policy the document is made."""

from __future__ import annotations

import re

from loaders.document import Part, PartKind

# 依据《X》，…: what a sentence of a policy stands on that begins with it; who is punished by it stands on nothing
_OPENS_ON = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?)?\s*(?:依据|根据)(?:国家|[省市县区]|自治区|国务院)?《"
)
_WORDS = "(?:等?的?(?:有关|相关)?(?:法律法规|规定|要求|精神|部署|安排)?)"
_GOES_ON = re.compile(f"{_WORDS}[，,](?!.{{0,40}}(?:处罚|查处|追究|处理|给予))")
# 本清单依据《X》编制，…
_MADE_ON = re.compile(f"{_WORDS}(?:组织|研究)?(?:编制|制定|制订|起草|修订|拟定)(?:而成|形成)?(?=[，。；]|$)")
SPEAKING = frozenset({PartKind.POLICY, PartKind.GUIDE})


def stands_on(part: Part, before: str, following: str) -> bool:
    """Whether the words of a sentence before a title and behind its list say that it is a ground."""
    if "据" not in before:
        return False
    if _MADE_ON.match(following):
        return True
    opened = _OPENS_ON.match(before)
    listed = opened is not None and "，" not in before[opened.end() :]
    return listed and part.kind in SPEAKING and _GOES_ON.match(following) is not None
