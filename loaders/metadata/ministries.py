"""Whether the lists of a text hold ministries alone, as those of a paper of the whole country do."""

from __future__ import annotations

import re

from loaders.lexicon.cores import central_bodies

_NAME = re.compile(r"(?:^|(?<=[、，；：（\s]))[\u4e00-\u9fff]{2,10}(?:部|总署|总局)(?=[、，；。）\s]|牵头|负责|$)")
# a body of some place: 省财政厅, 市发展改革委; not 省级财政部门
_LOCAL = re.compile(
    r"(?:^|(?<=[、，；：（\s由]))(?:自治区|[省市县区州旗])[\u4e00-\u9fff]{2,10}(?:[局厅委办]|中心)(?=[、，；。）\s]|牵头|负责|$)"
)
_FEWEST = 3  # ministries that tell a paper of the whole country


def lists_ministries(text: str, start: int, end: int) -> bool:
    """Whether some words name several ministries in lists, and no body of a place."""
    names = {name[0] for name in _NAME.finditer(text, start, end)}
    return len(names & central_bodies().keys()) >= _FEWEST and not _LOCAL.search(text, start, end)
