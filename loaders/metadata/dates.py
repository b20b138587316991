"""Dates in Chinese and Arabic figures, cut to what is said; and the date of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Block, Stated
from loaders.metadata.announced import announcements
from loaders.metadata.head import Setting
from loaders.repair.labels import DAY_ALONE

_NUMERAL = "〇○零ＯOo0一二三四五六七八九十\\d"
DATE = re.compile(rf"([{_NUMERAL}]{{4}})\s?年\s?([{_NUMERAL}]{{1,3}})\s?月(?:\s?([{_NUMERAL}]{{1,3}})\s?[日号])?")
# a day, but not that of a dateline: 11月30日电
_DAY = re.compile(r"(\d{1,2})\s?月\s?(\d{1,2})\s?日(?![电讯]|消息|获悉)")
_PLAIN = re.compile(r"((?:19|20)\d\d)[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)")
_LABELS = (  # the surest first
    "成文日期",
    "成文时间",
    "印发日期",
    "发文日期",
    "生成日期",
    "公布日期",
    "颁布日期",
    "颁布时间",
    "发布日期",
    "发布时间",
    "公开日期",
    "公开时间",
)
_LABELLED = re.compile(rf"({'|'.join(_LABELS)})\s*[：:\t】\]]*\s*(?=\d|[〇○零一二])")
_PASSED = re.compile(r"通过|修订|公布|令第|批准|在.{2,40}(?:会议|大会)上")
_CLAUSE_END = re.compile(r"[，；。）)\s]|根据|(?:19|20)\d\d\s?年")
_DIGITS = {c: str(i) for i, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○ＯOo", "0")
_NEXT_LINE = 6  # characters in which the day behind a label may begin on the next line
_TIMED_LINES = 2  # under the title of which one may give the day of its publication
_LINE = 80  # characters of a line that says when a text was published
_OF_PAGE = re.compile(
    "(?:发布|发文|更新|公开)?(?:时间|日期)[：:]|来源[：:]"
)  # among the words of a line that dates a page
_ABOVE = 4  # blocks in which a day may stand above the title
_VERB_BEHIND = 8  # characters behind the title in which 印发 may stand
_ISSUED = re.compile("印发|发布|出台|公布|下发|颁布|通过")
_ISSUED_ON = re.compile(
    r"(?:[（(][^（()）]{1,40}[)）])?，?(?:已经?|现)?于\s?(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:正式|对外|联合)?(?:印发|发布|出台|公布)"
)
_ISSUED_IN = re.compile(
    r"(?:[（(][^（()）]{1,40}[)）])?，?(?:已经?|现)?于?(?:今年)?(?P<month>\d{1,2})月(?:份)?(?:正式|对外|联合)?(?:印发|发布|出台|公布)"
)
_YEAR_LABEL = re.compile(r"(?:发布|印发|出台|发文|公布)年[份度]\s*[：:]\s*(?P<year>(?:19|20)\d\d)(?!\d)")
_TIME = re.compile(r"(?<![\u4e00-\u9fff])(?:时间|日期)\s*[：:]\s*")


def iso(year: str, month: str, day: str | None) -> str | None:
    """An ISO date from figures of either kind, or None where they name no day of a calendar."""
    y, m, d = _year(year), _small(month), _small(day) if day else None
    if not (1900 <= y <= 2100 and 1 <= m <= 12 and (d is None or 1 <= d <= 31)):
        return None
    return f"{y:04d}-{m:02d}" + (f"-{d:02d}" if d else "")


def dates(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Every full date of a range, with where it stands."""
    for match in DATE.finditer(text, start, end):
        if value := iso(match[1], match[2], match[3]):
            yield value, match.start(), match.end()


def find_date(setting: Setting, signed: Stated | None) -> Stated | None:
    """The date of the document: of its signature, its passing, its index lines or the sentence that announces it."""
    return _own_date(setting, signed) or announced_date(setting)


def _own_date(setting: Setting, signed: Stated | None) -> Stated | None:
    """The date that a document states of itself; a digest has one in the index lines of an entry, or tells it."""
    if setting.digest:
        return _labelled_date(setting) if setting.is_entry else announced_date(setting) or _timed_date(setting)
    return signed or _passed_date(setting) or _line_date(setting) or _labelled_date(setting)


def _timed_date(setting: Setting) -> Stated | None:
    """The day or month over the title of a policy along a line of time."""
    for block in setting.timed():
        day = DAY_ALONE.fullmatch(setting.words(block))
        if day and (value := iso(day["year"], day["month"], day["day"])):
            return Stated(value, "text", block.start, block.end)
    return None


def _passed_date(setting: Setting) -> Stated | None:
    """（2023年11月23日…第六次会议通过）; where it was revised as a whole, the date of that."""
    for block in setting.enactment():
        if not _PASSED.search(setting.spoken(block)):
            continue
        found = list(dates(setting.text, block.start, block.end))
        if found:
            value, start, end = next((one for one in reversed(found) if _is_revision(setting.text, one[2])), found[0])
            return Stated(value, "text", start, end)
    return None


def _is_revision(text: str, at: int) -> bool:
    """Whether the words behind a date say that the whole was revised then (修订, not 修正)."""
    words = _CLAUSE_END.split(text[at : at + 80], maxsplit=1)[0]
    return "修订" in words and "修正" not in words


def _line_date(setting: Setting) -> Stated | None:
    """A line near the title or at the end that is a date and nothing else."""
    tail = [b for b in setting.blocks[-8:] if b.end - b.start <= 30 and b.start >= setting.body]
    for block in (*reversed(tail), *(b for b in setting.lines() if b.start >= setting.body)):
        match = DATE.fullmatch(setting.words(block).strip(" （()）").removesuffix("印发"))
        if match and (value := iso(match[1], match[2], match[3])):
            return Stated(value, "text", block.start, block.end)
    return _date_above(setting)


def _date_above(setting: Setting) -> Stated | None:
    """The day that stands as a line of its own above the title, or on its line before it."""
    for block in setting.blocks[:_ABOVE]:
        if block.start > setting.title_start:
            break
        words = setting.words(block)
        found = DATE.match(words.lstrip(" （("))
        alone = found and not words.lstrip(" （(")[found.end() :].rstrip(" ）)").split("《")[0].strip()
        if found and alone and (value := iso(found[1], found[2], found[3])):
            return Stated(value, "text", block.start, block.end)
    return None


def _labelled_date(setting: Setting) -> Stated | None:
    found: dict[str, Stated] = {}
    for block in (*setting.lines(), *setting.labelled()):
        for match in _LABELLED.finditer(setting.text, block.start, block.end + _NEXT_LINE):
            if stated := _date_at(setting.text, match.end()):
                found.setdefault(match[1], stated)
    return next((found[label] for label in _LABELS if label in found), None) or _entry_date(setting)


def _entry_date(setting: Setting) -> Stated | None:
    """The day behind 时间：, without saying of what, under a title or in an entry of a list of policies."""
    below = [b for b in setting.lines() if b.start >= setting.body][:_TIMED_LINES]
    for block in setting.labelled() if setting.is_entry else [b for b in below if _TIME.match(setting.words(b))]:
        label = _TIME.search(setting.text, block.start, block.end)
        if label and (stated := _date_at(setting.text, label.end())):
            return stated
    return _entry_year(setting)


def _entry_year(setting: Setting) -> Stated | None:
    """The year that an entry of a list of policies has behind 发布年份：."""
    for block in setting.labelled() if setting.is_entry else ():
        if year := _YEAR_LABEL.search(setting.text, block.start, block.end):
            return Stated(year["year"], "text", *year.span("year"))
    return None


def _date_at(text: str, at: int) -> Stated | None:
    """The day that stands right behind a label."""
    date = DATE.match(text, at) or _PLAIN.match(text, at)
    value = date and iso(date[1], date[2], date[3])
    return Stated(value, "text", date.start(), date.end()) if date and value else None


def announced_date(setting: Setting) -> Stated | None:
    """11月3日，武汉市政府发布《X》: the day, with the year of the issue."""
    for start, end in announcements(setting):
        if day := _issued_on(setting.text, end) or _issued_in(setting, end) or _issued_within(setting, start, end):
            return day
    return None


def _issued_within(setting: Setting, start: int, end: int) -> Stated | None:
    """The day in a sentence that announces the issue of a policy, where it says that it was issued."""
    if not _ISSUED.search(setting.text, start, end + _VERB_BEHIND):
        return None
    for value, at, stop in dates(setting.text, start, end):
        if len(value) == 10 and not setting.text.startswith("获悉", stop):
            return Stated(value, "foreword", at, stop)
    return _day_of_year(setting, start, end)


def _issued_on(text: str, end: int) -> Stated | None:
    """The day behind a title on which it was issued: 《X》（以下简称《措施》），于2022年6月1日印发."""
    found = _ISSUED_ON.match(text, end)
    value = iso(found["year"], found["month"], found["day"]) if found else None
    return Stated(value, "foreword", found.start("year"), found.end("day") + 1) if found and value else None


def _issued_in(setting: Setting, end: int) -> Stated | None:
    """The month behind a title in which it was issued, of the year of the issue: 《X》已于4月印发."""
    found = _ISSUED_IN.match(setting.text, end)
    year, latest = _year_of_issue(setting) if found else ("", "")
    month = iso(year, found["month"], None) if found and year else None
    if found is None or month is None or (latest and month > latest):
        return None
    return Stated(month, "foreword", *found.span("month"))


def _day_of_year(setting: Setting, start: int, end: int) -> Stated | None:
    """A month and day in a stretch of text, in the year of the issue."""
    match = _DAY.search(setting.text, start, end)
    if match is None:
        return None
    year, latest = _year_of_issue(setting)
    day = iso(year, match[1], match[2])
    if day is None or (latest and day > latest):
        return None
    return Stated(day, "foreword", match.start(), match.end())


def _year_of_issue(setting: Setting) -> tuple[str, str]:
    """The year of the issue, and the day that it cannot be after where only the line over the text says it."""
    if setting.year:
        return str(setting.year), ""
    published = published_on(setting.text, setting.blocks) or ""
    return published[:4], published


def published_on(text: str, blocks: Sequence[Block]) -> str | None:
    """The day on which a text was published, as a line over it says: 发布时间：2020-09-27."""
    for block in blocks[:_ABOVE]:
        words = text[block.start : block.end] if block.end - block.start <= _LINE else ""
        found = _PLAIN.search(words) or (DATE.search(words) if _OF_PAGE.search(words) else None)
        if found and (day := iso(found[1], found[2], found[3])):
            return day
    return None


def _year(figures: str) -> int:
    digits = "".join(_DIGITS.get(c, c) for c in figures)
    return int(digits) if digits.isdigit() else 0


def _small(figures: str) -> int:
    if figures.isdigit():
        return int(figures)
    plain = "".join(_DIGITS.get(c, c) for c in figures)
    if "十" not in plain:
        return int(plain) if plain.isdigit() else 0
    tens, _, ones = plain.partition("十")
    return (int(tens) if tens.isdigit() else 1) * 10 + (int(ones) if ones.isdigit() else 0)
