"""Any number of documents made from the samples: other places, subjects, years and figures; one seed, one result."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.cli.demo import SAMPLES
from loaders.lexicon.places import Division, divisions
from loaders.lexicon.table import rows

PER_FOLDER = 100
# The subjects of the samples' titles; each is replaced by an industry.
_SUBJECTS = re.compile("数字政府|公共数据|智慧港口|低空经济|医疗信息|数字经济|海洋环境|数据交易|营商环境|农村公路")
_FIGURE = re.compile(r"(?<![\d.〔（(第])\d{2,3}(?![\d.年月日号期〕—-])")
_YEAR = re.compile(r"20[12]\d(?=[年—〕])")
_NUMBER = re.compile(r"(?<=〕)\d+(?=号)")


def documents(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """So many file names and texts, each sample in turn."""
    samples = [(path.suffix, path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.iterdir())]
    for number in range(count):
        suffix, text = samples[number % len(samples)]
        draw = random.Random(f"{seed}/{number}")
        yield f"{number // PER_FOLDER:03}/{number:06}{suffix}", _changed(text, draw)


def write_documents(folder: Path, count: int, seed: int = 1) -> int:
    """Write them, a hundred a folder; how many characters they have."""
    characters = 0
    for name, text in documents(count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        characters += len(text)
    return characters


def _changed(text: str, draw: random.Random) -> str:
    province = draw.choice(_provinces())
    first, second = draw.sample(_cities(province.code), 2)
    places = (("岚海", province), ("临澜", first), ("青屿", second))
    names = {old + new.designation: new.name for old, new in places} | {old: new.short for old, new in places}
    names |= {"岚政": f"{province.short[0]}政", "临政": f"{first.short[0]}政"}
    text = re.sub("|".join(names), lambda found: names[found[0]], text)
    subject = draw.choice(_industries())
    text = _SUBJECTS.sub(subject, text)
    shift = draw.randrange(-4, 2)
    text = _YEAR.sub(lambda found: str(int(found[0]) + shift), text)
    text = _NUMBER.sub(lambda found: str(draw.randrange(1, 300)), text)
    return _FIGURE.sub(lambda found: str(draw.randrange(10, 10 ** len(found[0]))), text)


@cache
def _provinces() -> tuple[Division, ...]:
    return tuple(one for one in divisions().values() if one.tier == 1 and one.designation == "省" and _cities(one.code))


@cache
def _cities(province: str) -> tuple[Division, ...]:
    found = (one for one in divisions().values() if one.parent == province and one.designation == "市")
    return tuple(found)


@cache
def _industries() -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["name"] for row in rows("industries") if 2 <= len(row["name"]) <= 8))
