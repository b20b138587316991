"""Where a page stands on its site, as a line of it says: 您的位置：首页 > 政务公开 >."""

from __future__ import annotations

import re

_LABEL = (
    r"(?:[您你](?:现在|当前|目前)?的?(?:当前|所在)?的?位置|(?:现在|当前|目前|所在)(?:的|当前|所在)?位置"
    r"|位置(?=\s?[：:]))"
)
_HOME = r"(?:网站)?首\s?页\s{0,3}[-=－—]{0,2}[>＞》»›→]"
_BEGUN = re.compile(rf"^{_LABEL}|{_HOME}")
_CRUMB = re.compile(rf"(?:{_LABEL}(?:是|为)?\s?[：:]|{_HOME}).{{0,80}}")
_FIRST = frozenset("您你现当目所位首网")
_LONGEST = 100


def is_crumb(text: str) -> bool:
    """Whether a line is the path of its page on a site."""
    return text[0] in _FIRST and len(text) <= _LONGEST and _CRUMB.fullmatch(text) is not None


def holds_crumb(text: str) -> bool:
    """Whether a line begins as such a path, or leads from the site's front page within it, however long it is."""
    return _BEGUN.search(text) is not None
