"""All that a policy says of itself, each value with where it came from."""

from __future__ import annotations

import re

from loaders.document import PolicyMetadata, Stated
from loaders.lexicon.places import Division, divisions, path
from loaders.metadata.announced import announced_title
from loaders.metadata.bodies import split_bodies
from loaders.metadata.dates import find_date
from loaders.metadata.force import find_effective, find_expiry, find_kind, find_status
from loaders.metadata.head import Setting
from loaders.metadata.imprint import find_imprint
from loaders.metadata.issuers import find_issuers, imprinted
from loaders.metadata.ministries import lists_ministries
from loaders.metadata.numbers import NUMBER, find_number
from loaders.metadata.place import find_division, is_national, place_stated
from loaders.metadata.signature import Signature, find_signature
from loaders.repair.titles import FILE_END, core_title, plain

_BLANK = re.compile(r"(?<=[^\x00-\x7f])[\s　]+|[\s　]+(?=[^\x00-\x7f])")
_EXCERPT = re.compile(r"[（(](?:节选|摘录|摘编|摘要|全文)[）)]$")  # what the publisher took, no part of the title
_SHARE_OF = re.compile(
    "(?<=分工|分解|任务|清单)[-－—]{1,2}[\u4e00-\u9fff]{2,12}[局厅委办部]$"
)  # whose part of it is printed
# 《X》（创业20条）: what is called so is X
_MARKED = re.compile(r"《([^》]+)》(?:[（(][^（()）]{0,10}[0-9一二三四五六七八九十]条[）)])?")
_DECREED = re.compile(r"\s?[（(][\u4e00-\u9fff]{1,12}令\s?第?\s?\d{1,4}\s?号[）)]$")
_ORDERED = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:公告|令|通告)\s?[（(]?\s?(?:19|20)\d\d\s?年\s?第\s?\d{1,4}\s?号[）)]?\s?(?=关于)"
)
_NUMBER_BEHIND = re.compile(rf"[（(]\s?{NUMBER.pattern}\s?[）)]$")  # 2021年重点工作任务（云政发〔2021〕2号）
_HALF_BRACKETS = re.compile(r"\(([^()]*[\u4e00-\u9fff—][^()]*)\)")
_LEVELS = {1: "provincial", 2: "city", 3: "county"}


def read_metadata(setting: Setting) -> PolicyMetadata:
    """The metadata of one policy; what is not said stays None."""
    printed = tidy_title(setting.title)
    core = tidy_title(core_title(printed))
    title = tidy_title(announced_title(setting, core)) or core
    signature = find_signature(setting)
    imprint = find_imprint(setting)
    number = find_number(setting) or imprint.number
    stated, division = _issuers_and_place(setting, signature.issuers, number)
    national = _is_of_nation(setting, title, stated, division)
    status = find_status(setting.title)
    speaks = not setting.digest  # a digest tells of plans, and states no terms of its own
    return PolicyMetadata(
        title,
        number,
        stated,
        find_date(setting, signature.date or imprint.date),
        place_stated(division, "title") if division and not national else None,
        _level(division, national=national),
        find_kind(title),
        find_effective(setting.text, setting.body, setting.end) if speaks and not status else None,
        find_expiry(setting.text, setting.body, setting.end) if speaks else None,
        status,
        _aliases(setting, (printed, core), title),
    )


def _is_of_nation(setting: Setting, title: str, stated: tuple[Stated, ...], division: Division | None) -> bool:
    """Whether bodies of the whole country issued a text, or one that says no issuer or place is a statute or theirs."""
    if is_national(_names(stated), title):
        return True
    unsaid = not stated and division is None
    return unsaid and (_is_statute(setting, title) or lists_ministries(setting.text, setting.body, setting.end))


def _is_statute(setting: Setting, title: str) -> bool:
    """Whether a text is a law of the whole country: it names no place and gives the State Council duties."""
    return title.endswith(("条例", "法")) and setting.text.find("国务院", setting.body, setting.end) >= 0


def _issuers_and_place(
    setting: Setting, signed: tuple[Stated, ...], number: Stated | None
) -> tuple[tuple[Stated, ...], Division | None]:
    """Who issued a policy and whose it is; where only its number tells the issuer, the place helps to read it."""
    stated = find_issuers(setting, signed, number, None)
    division = find_division(setting, number, _names(stated))
    if number and (not stated or _is_of_elsewhere(stated[0], division)):
        stated = find_issuers(setting, signed if stated else (), number, division) or _printed_by(setting)
    return stated, division


def _printed_by(setting: Setting) -> tuple[Stated, ...]:
    """Who printed a text whose number tells nothing; a digest is printed by others."""
    return () if setting.digest else imprinted(setting)


def _is_of_elsewhere(issuer: Stated, division: Division | None) -> bool:
    """Whether a number's first letter, read as a province's, is that of a place of another: 鄂府办发 of 鄂尔多斯市."""
    if issuer.source != "number" or division is None or division.code not in divisions():
        return False
    return not issuer.value.startswith(tuple(one.name for one in path(division)))


def _names(stated: tuple[Stated, ...]) -> tuple[str, ...]:
    return tuple(each.value for each in stated)


def _level(division: Division | None, *, national: bool) -> str | None:
    """The level of government that a policy is of."""
    if national:
        return "national"
    return _LEVELS[division.tier] if division else None


def tidy_title(words: str) -> str:
    """A title without the blanks of its line breaks, its number and its book marks, brackets in full width."""
    words = _NUMBER_BEHIND.sub("", words)
    words = NUMBER.sub("", words) if NUMBER.search(words, max(0, len(words) - 30)) else words
    words = FILE_END.sub("", _DECREED.sub("", words.strip()))
    words = _SHARE_OF.sub("", words.strip())
    words = words[found.end() :] if (found := _ORDERED.match(words)) else words
    words = _EXCERPT.sub("", _close_up(words.strip(" 　#*"))).removesuffix("（）").removesuffix("()")
    if words.startswith("《") and (marked := _MARKED.fullmatch(words)):
        words = marked[1]
    return _HALF_BRACKETS.sub(r"（\1）", words)


def _close_up(words: str) -> str:
    """Without the blanks that line breaks left; those between the names of several issuers stay."""
    head, about, rest = words.partition("关于")
    if about and len(split_bodies(head)) > 1:
        return " ".join(head.split()) + about + _BLANK.sub("", rest)
    return _BLANK.sub("", words)


def _aliases(setting: Setting, printed: tuple[str, ...], title: str) -> tuple[str, ...]:
    found = [*printed, tidy_title(setting.listed), tidy_title(core_title(tidy_title(setting.listed)))]
    return tuple(dict.fromkeys(each for each in found if each and each != title and plain(each) != plain(title)))


__all__ = ["Setting", "Signature", "Stated", "read_metadata", "tidy_title"]
