"""The lines about a title that say in one who issued a text, under what number and when, or one of these alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.document import Block, BlockKind, Stated
from loaders.metadata.bodies import split_bodies
from loaders.metadata.dates import DATE, iso
from loaders.metadata.head import Setting
from loaders.metadata.numbers import NUMBER, number_of

_BELOW = 3  # lines behind a title of which one may be its imprint
_LONGEST = 90
_VERB = re.compile(r"(?:联合|共同)?(?:印发|发布|制发|颁布|公布|制定|下发)$")
_LETTERHEAD = re.compile(r"(?P<bodies>[^，。；：《》]{4,60}?)\s?文\s?件")
# who speaks before a congress, by his post: 某县发展和改革局局长　某某
_POST = re.compile(
    r"(?<=[局厅会委室])(?:党组书记、?)?(?:(?<=局)局长|(?<=厅)厅长|(?<=[会委室])主任)"
    r"(?:[\s　]+[\u4e00-\u9fff　 ]{2,5})?$"
)
_MINUTES = re.compile("纪要(?:[（(]|$)")
_MEETS = re.compile("召开|召集|主持|举行|会议")
_OPENING = 30  # characters in which minutes say the day
_NO_ISSUER = re.compile("^(?:[省市县区州]|自治区)?各|编辑|主办|联系|撰稿")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What such a line says; each may be lacking."""

    issuers: tuple[Stated, ...] = ()
    number: Stated | None = None
    date: Stated | None = None


def find_imprint(setting: Setting) -> Imprint:
    """The first line below a title that is an imprint and nothing else; for the body, also a letterhead above it."""
    if setting.digest:
        return Imprint()
    below = [b for b in setting.blocks if b.start >= setting.body and b.kind != BlockKind.ROW][:_BELOW]
    found = [one for one in (_read(setting, block) for block in _leading(setting, below)) if one is not None]
    issuers = next((one.issuers for one in found if one.issuers), ()) or _letterhead(setting)
    return Imprint(
        issuers,
        next((one.number for one in found if one.number), None),
        next((one.date for one in found if one.date), None) or _met(setting),
    )


def _leading(setting: Setting, blocks: Sequence[Block]) -> Iterator[Block]:
    """The lines below a title up to the first that is as long as running text or addresses a reader."""
    for block in blocks:
        words = setting.words(block)
        if len(words) > _LONGEST or words.endswith(("：", ":", "。")):
            return
        yield block


def _read(setting: Setting, block: Block) -> Imprint | None:
    """What a line says, where it says nothing but number, day and bodies."""
    text = setting.text
    number = NUMBER.search(text, block.start, block.end)
    start = number.end() if number else block.start
    day = DATE.search(text, start, block.end)
    left = [text[block.start : number.start()] if number else ""]
    left += [text[start : day.start()], text[day.end() : block.end]] if day else [text[start : block.end]]
    words = " ".join(filter(None, (_bare(one) for one in left)))
    issuers = _bodies(words)
    value = iso(day[1], day[2], day[3]) if day else None
    if words and not issuers:
        return None
    stated = Stated(value, "text", *day.span()) if day and value else None
    return Imprint(_placed(setting, block, issuers), number_of(number) if number else None, stated)


def _bare(words: str) -> str:
    """Words without the marks and the verb about them: 　某市人民政府印发）."""
    return _POST.sub("", _VERB.sub("", words.strip(" 　，,；;（()）*\t")))


def _bodies(words: str) -> tuple[str, ...]:
    return () if not words or _NO_ISSUER.search(words) else split_bodies(words)


def _letterhead(setting: Setting) -> tuple[Stated, ...]:
    """The bodies of the line above a title that says whose paper it is: 某新区管理委员会文件."""
    above = [b for b in setting.lines() if b.start < setting.body]
    for block, below in pairwise([*above, None]):
        found = block and _LETTERHEAD.fullmatch(setting.text, block.start, block.end)
        named = found["bodies"] if found else setting.words(block) if block and _is_number(setting, below) else ""
        if block and (names := _bodies(named)):
            return _placed(setting, block, names)
    return ()


def _is_number(setting: Setting, block: Block | None) -> bool:
    """Whether a line is a number and nothing else."""
    return block is not None and NUMBER.fullmatch(setting.words(block).strip(" 　（()）")) is not None


def _met(setting: Setting) -> Stated | None:
    """The day on which those met whose minutes a text is: 2024年3月5日，…主持召开专题会议."""
    if not _MINUTES.search(setting.title):
        return None
    for block in [b for b in setting.blocks if b.start >= setting.body][:_BELOW]:
        day = DATE.search(setting.text, block.start, min(block.end, block.start + _OPENING))
        if day and _MEETS.search(setting.text, day.end(), block.end) and (value := iso(day[1], day[2], day[3])):
            return Stated(value, "text", *day.span())
    return None


def _placed(setting: Setting, block: Block, names: Sequence[str]) -> tuple[Stated, ...]:
    """Each body with where it stands on its line."""
    found = []
    for name in names:
        at = max(setting.text.find(name, block.start, block.end), block.start)
        found.append(Stated(name, "text", at, min(at + len(name), block.end)))
    return tuple(found)
