"""The place from which a text speaks that states none: whose 我省, 市委 and 县财政局 it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.resolve.rank import ranked_place
from loaders.lexicon.places import Division, divisions, locate, place_end, province, provinces

_WITHIN = re.compile(
    r"[我本全]省|[我本]市|省(?:委|政府|人民政府|人大|政协|[一-鿿]{2,9}[厅局委办](?!长))|自治区(?:党委|政府|人民政府|[一-鿿]{2,9}[厅局委办])"
)
_WITHIN_CITY = re.compile(r"[我全]市(?!场)|(?<![\u4e00-\u9fff])市(?:委|政府|人民政府|[\u4e00-\u9fff]{2,8}[局委办])")
_YEAR = re.compile(r"^20\d\d(?:[—-]20\d\d)?年度?")
_SITE = re.compile(r"欢迎(?:您)?(?:访问|光临|来到|进入|浏览)([\u4e00-\u9fff]{2,10})")
_FULL_SHORTS = ("壮族", "回族", "维吾尔")  # 广西壮族 before 自治区


def vantage(text: str, title: str) -> Division | None:
    """The place from which a text speaks, by the surest witness that tells one; None where two compete."""
    witnesses: tuple[Callable[[], Division | None], ...] = (
        lambda: _only_province(text),
        lambda: _of_title(title),
        lambda: _of_its_cities(text),
        lambda: _of_site(text),
        lambda: ranked_place(text),  # before the city of a district's bank: 人行日照市分行
        lambda: _only_city(text),
    )
    return next((place for witness in witnesses if (place := witness()) is not None), None)


def _only_province(text: str) -> Division | None:
    """The one province that a text names in full, where it also speaks of 我省 or 省水利厅 without a name."""
    named = [one for one in provinces() if one.name in text]
    return named[0] if len(named) == 1 and _speaks_from_within(text) else None


def _of_title(title: str) -> Division | None:
    """The place with which a part's title begins, where nothing else states one: 郑州市十大实事任务分解."""
    title = _YEAR.sub("", title)
    end = place_end(title, 0)
    return locate(title[:end]) if end > 2 else None


def _of_its_cities(text: str) -> Division | None:
    """The one province in which all cities lie that a text names in full, where it also speaks of 我省 or 省政府."""
    if not _speaks_from_within(text):
        return None
    named = list(_cities(text))
    around = {one.parent for one in named}
    return divisions().get(around.pop()) if len(named) > 1 and len(around) == 1 else None


def _of_site(text: str) -> Division | None:
    """The place whose site a page welcomes to; its province, where the page speaks of 省政府."""
    site = _SITE.search(text)
    names = [site[1][:length] for length in range(len(site[1]), 1, -1)] if site else []
    place = next((one for name in names if (one := locate(name)) is not None), None)
    return province(place) if place and _speaks_from_within(text) else place


def _only_city(text: str) -> Division | None:
    """The one city that a text names in full, where it speaks from within it: 全市, 市委."""
    if _WITHIN_CITY.search(text) is None:
        return None
    named = list(_cities(text))
    return named[0] if len(named) == 1 and named[0].designation == "市" else None


def _cities(text: str) -> Iterator[Division]:
    """The cities that a text names in full."""
    return (one for one in divisions().values() if one.tier == 2 and one.name in text)


def _speaks_from_within(text: str) -> bool:
    """Whether a text says 省 or 自治区 without a name before it."""
    shorts = (*(one.short for one in provinces()), *_FULL_SHORTS)
    return any(not text[max(0, found.start() - 5) : found.start()].endswith(shorts) for found in _WITHIN.finditer(text))
