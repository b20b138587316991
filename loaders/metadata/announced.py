"""Sentences that announce a policy: A、B联合印发了《X》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.metadata.head import Setting
from loaders.repair.shapes import BULLETS
from loaders.repair.titles import core_title, plain, same_title, without_particles

_QUOTED = re.compile(r"《([^《》]{4,120}(?:〈[^〈〉]{2,80}〉[^《》]{0,60})?)》")
_SENT = re.compile(
    r"《([^《》]{4,120}(?:〈[^〈〉]{2,80}〉[^《》]{0,60})?)》"
    r"(?:[^。；《》]{0,80}(?:同意|通过|审定|批准|审议))?[^。；《》]{0,12}?(?:予以|现)?(?:印发|转发|下发)(?:给?你们)?(?=[，。]|[^。]{0,6}请)"
)
_FOR_TRIAL = re.compile("(?:试行|暂行|修订版?|修正)$")
_CARRIED_OUT = re.compile("实施|分工|落实|贯彻")  # what carries out a policy is not that policy
_SURE = 8  # letters of a title that is no common one
_BREAKS = "。！？；\n"
_BODY_BLOCKS = 4  # of the text itself that may announce it
_DIGEST_BLOCKS = 12
_NOTICE_BLOCKS = 12  # a publisher prints title, number and summary before the notice itself


def announcements(setting: Setting) -> Iterator[tuple[int, int]]:
    """The ranges that run up to the policy's own title in 《》, from the sentence's beginning to the title's end."""
    wanted = {plain(setting.title), plain(core_title(setting.title)), plain(setting.listed)} - {""}
    for start, end in _fields(setting):
        for match in _QUOTED.finditer(setting.text, start, end):
            form = plain(match[1])
            if any(_same(form, each) for each in wanted):
                yield _sentence_start(setting.text, start, match.start()), match.end()


_BEFORE_NEWS = re.compile(rf"[\s△▽·{BULLETS}]*(?:【[^】\n]{{2,12}}】)?[\s△▽·{BULLETS}]*")


def announced_title(setting: Setting, title: str) -> str:
    """The title as the notice announces it: 现将《X》印发给你们; empty where it announces nothing of that name."""
    if setting.digest or not setting.blocks:
        return ""
    announced = (found[1] for found in _SENT.finditer(setting.text, setting.start, _notice_end(setting)))
    return next((name for name in announced if _alike(name, title)), "")


def _notice_end(setting: Setting) -> int:
    """Where a notice ends: it may stand before what it encloses, or be itself what the title was found on."""
    notice = [b for b in setting.blocks if b.start < setting.body]
    body = [b for b in setting.blocks if b.start >= setting.body][:_NOTICE_BLOCKS]
    return (body or notice)[-1].end


def _alike(form: str, title: str) -> bool:
    """Whether two titles are one but for 的, 关于 and the name of the place before it."""
    one, other = without_particles(form), without_particles(title)
    if _CARRIED_OUT.search(other.replace(plain(core_title(form)), "")) and not _CARRIED_OUT.search(one):
        return False
    if one in other or one.endswith(other) or same_title(one, other):
        return True
    return len(other) >= _SURE and _FOR_TRIAL.sub("", one).endswith(other)


def _same(form: str, wanted: str) -> bool:
    return same_title(form, wanted) or (len(form) >= 8 and (wanted.endswith(form) or form.endswith(wanted)))


def _fields(setting: Setting) -> Iterator[tuple[int, int]]:
    if setting.foreword[1]:
        yield setting.foreword
    above = [b for b in setting.blocks if b.start < setting.body]
    if above:
        yield above[0].start, above[-1].end  # 近日，某市印发《X》. X
    count = _DIGEST_BLOCKS if setting.digest else _BODY_BLOCKS
    body = [b for b in setting.blocks if b.start >= setting.body][:count]
    if body:
        yield body[0].start, body[-1].end


def _sentence_start(text: str, low: int, at: int) -> int:
    start = max((text.rfind(mark, low, at) + 1 for mark in _BREAKS), default=low) or low
    heading = _BEFORE_NEWS.match(text, start, at)  # 【部委动态】交通运输部发布…, △厦门市人民政府公布…
    return heading.end() if heading else start
