"""Small damage inside a line: marks of Markdown and HTML, English words for Chinese ones, radicals, needless blanks."""

from __future__ import annotations

import re
from typing import NamedTuple

# Radical look-alikes that NFKC leaves as they are, or that a text layer gives instead of the character.
_RADICALS = str.maketrans(
    "⺁⺄⺆⺈⺊⺌⺎⺕⺙⺛⺝⺟⺠⺤⺩⺪⺬⺮⺯⺰⺱⺳⺴⺶⺷⺹⺻⺼⺾⺿⻁⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "厂乙冂刀卜小兀彐攵旡月母民爪王疋示竹糸纟罒罒网羊羊老聿月艹艹虎西见角讠贝车辶辶辶钅长镸长门阝雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
_RADICAL = re.compile("[⺀-⻳⼀-⿕]")
_CHINESE = "\u4e00-\u9fff"
_ENGLISH = {"and": "和", "etc": "等"}
# one class first, so that the engine skips to it
_SIGN = re.compile(r"[<`\\$*_& ](?:(?<=[<`\\$])|(?<=\*)\*|(?<=_)_|(?<=&)nbsp;|(?<= )(?:and|etc))")
_SCRUB = re.compile(
    rf"(?P<gone>\*\*|__(?=[{_CHINESE}])|</?(?:p|span|b|strong|u|font|div|center|sup|sub)(?:\s[^<>]{{0,200}})?>|`+|\$(?=[><=\\])|(?<=[%\d])\$)"
    rf"|(?P<blank><br\s?/?>|&nbsp;)"
    rf"|\\(?P<sign>[%*_#])"
    rf"|(?<=[{_CHINESE}”》）])\s(?P<word>and|etc)\.?\s?(?=[{_CHINESE}“《（。，；、])"
)

# 2024 年 10 月底前, 升级 12345 政务服务便民热线: some typesetters part figures and letters from characters by a blank.
_PARTED = re.compile(rf"(?<=[{_CHINESE}）》”]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%％]) (?=[{_CHINESE}（《“])")
_CLOSE = re.compile(rf"[{_CHINESE}][0-9A-Za-z]|[0-9A-Za-z%％][{_CHINESE}]")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?(?= )")  # 1.2 总体要求: this blank ends a number
_FEW = 4  # blanks that say nothing of a whole text


class Chunk(NamedTuple):
    """Words of the clean text, and where they stand in the source."""

    start: int
    text: str
    length: int  # in the source: that of the words, if a repair has not put others there
    guessed: bool = False


def mend_radicals(text: str) -> str:
    """The text with every radical written as the character it stands for; no offset changes."""
    if not _RADICAL.search(text):
        return text
    return _RADICAL.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKC", match[0])
    return plain if plain != match[0] and len(plain) == 1 else match[0].translate(_RADICALS)


def parts_figures(text: str) -> bool:
    """Whether a text mostly parts figures and letters from Chinese characters by a blank."""
    parted = sum(1 for _ in _PARTED.finditer(text))
    return parted > _FEW and parted > 2 * sum(1 for _ in _CLOSE.finditer(text))


def find_signs(text: str, *, parted: bool = False) -> list[int]:
    """Where a text holds signs that `scrub` may remove, in order; blanks round figures too where they part them."""
    found = [match.start() for match in _SIGN.finditer(text)]
    return sorted({*found, *(match.start() for match in _PARTED.finditer(text))}) if parted else found


def scrub(text: str, start: int, *, parted: bool = False) -> list[Chunk]:
    """A line without marks of Markdown and HTML, an English `and` between Chinese characters written 和."""
    chunks = _scrubbed(text, start)
    return [part for chunk in chunks for part in _closed(chunk)] if parted else chunks


def _closed(chunk: Chunk) -> list[Chunk]:
    """Some words without the blanks that only part figures from characters."""
    if chunk.guessed or chunk.length != len(chunk.text):
        return [chunk]
    number = _NUMBERED.match(chunk.text)
    ends = [match.start() for match in _PARTED.finditer(chunk.text, number.end() + 1 if number else 0)]
    starts = [0, *(end + 1 for end in ends)]
    bounds = zip(starts, [*ends, len(chunk.text)], strict=True)
    return [Chunk(chunk.start + at, chunk.text[at:end], end - at) for at, end in bounds]


def _scrubbed(text: str, start: int) -> list[Chunk]:
    found: list[Chunk] = []
    at = 0
    for match in _SCRUB.finditer(text):
        if match.start() > at:
            found.append(Chunk(start + at, text[at : match.start()], match.start() - at))
        if new := _instead(start, match):
            found.append(new)
        at = match.end()
    if at < len(text):
        found.append(Chunk(start + at, text[at:], len(text) - at))
    return found


def _instead(start: int, match: re.Match[str]) -> Chunk | None:
    """What stays of a sign, or a blank or word in its place, which the source does not hold."""
    at = start + match.start()
    if match["word"]:
        return Chunk(at, _ENGLISH[match["word"]], len(match[0]), guessed=True)
    if match["blank"]:
        return Chunk(at, " ", 0)
    return Chunk(start + match.start("sign"), match["sign"], 1) if match["sign"] else None
