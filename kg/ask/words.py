"""The words of a question in the forms in which a document may hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTES = re.compile(r"[“”‘’\"'《》「」]")
_LEADING = re.compile(
    r"^(?:的|推动|推进|加快|加强|组织|开展|建立健全|建立|建设|成立|制定|编制|实施|完善|负责|牵头|统筹|做好|落实|管理|发展|设立|搭建|"
    r"组建|应|要|应当|由)+"
)
_TRAILING = re.compile(r"(?:的|工作|任务|建设|项目|工程|试点|机制|事宜|方面|情况|问题|管理|目标|数量|规模|进展)+$")
_COMMON = "什么 哪些 谁 怎么 如何 多少 以及 或者 并且 其中 关于 有关 相关 方面 工作 任务 部门 单位 机构 负责 牵头 配合"
_STOP = frozenset(_COMMON.split())


def variants(words: str, cut: bool) -> Iterator[str]:
    """The words as they stand, without what frames them, and, where several may be asked for, cut into words."""
    bare = _QUOTES.sub("", words).strip("，、 ")
    core = _TRAILING.sub("", _LEADING.sub("", bare)) or bare
    forms = [words.strip(), bare, core]
    if cut:
        joined = [form.replace(" ", "") for form in forms]
        forms = [*joined, " ".join(_content(core))]
    yield from dict.fromkeys(form for form in forms if form)


def _content(words: str) -> list[str]:
    import rjieba

    return [token for token in rjieba.cut(words) if len(token.strip()) > 1 and token not in _STOP]
