"""Verbs of a role that are part of a name: 推进 in 一体化推进办公室."""

from __future__ import annotations

import re

_NAMES_WITH_VERBS = re.compile(
    r"(?:推进|落实|实施|协调|参与|支持|负责|执行|办理|承办|承担)(?:委员会|领导小组|小组|工作组|专班|办公室"
    r"|办|中心|局|机构|机关|部门|单位|处|法院)|(?:军民融合|乡村振兴|共同)?(?:推进|促进)(?:局|中心|委|会)"
)


def inside_name(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a verb is part of a name: 一体化推进办公室, 执行局."""
    return any(
        name.start() <= match.start() < name.end()
        for name in _NAMES_WITH_VERBS.finditer(text, max(0, match.start() - 6), end)
    )
