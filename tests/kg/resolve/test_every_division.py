"""Every division of the country: its government, told by its own name in its province's plan, is identified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from kg.resolve import resolve
from kg.resolve.jurisdictions import official
from loaders.extract import extract
from loaders.lexicon.places import Division, divisions, province
from loaders.read import read_text

A_DOCUMENT = 80  # divisions whose duties one plan lists
# a county whose name begins a clause as the verb 会同 does, two that begin as a joint does, and a zone that has a rank
UNTOLD = {"会同县", "和安县", "和康县", "两江新区"}


def plans() -> Iterator[tuple[str, tuple[Division, ...]]]:
    """Each province with its divisions, so many at a time."""
    by_province: dict[str, list[Division]] = {}
    for one in divisions().values():
        if one.tier > 1:
            by_province.setdefault(province(one).name, []).append(one)
    for name, below in by_province.items():
        for first in range(0, len(below), A_DOCUMENT):
            yield name, tuple(below[first : first + A_DOCUMENT])


def duties(name: str, below: tuple[Division, ...], words: str) -> dict[str, set[str]]:
    """Whom each item of a province's plan charges, by the heading of the item."""
    head = f"{name}人民政府办公厅关于印发{name}便民服务工作方案的通知\n{name}人民政府办公厅\n2023年5月6日\n"
    items = [f"{at}.便民事项{at}。{words.format(one.name)}\n" for at, one in enumerate(below, 1)]
    document = read_text(head + "".join(items))
    facts = resolve(document, extract(document))
    names = {one.id: one.name for one in facts.entities}
    found: dict[str, set[str]] = {}
    for relation in facts.relations:
        if relation.type.endswith("_UNIT"):
            found.setdefault(names[relation.head], set()).add(names[relation.tail])
    return found


@pytest.mark.parametrize("words", ["{}政府负责组织实施。", "抓好落实。（{}人民政府）", "由{}人民政府牵头落实。"])
def test_the_government_of_every_division_is_identified(words: str) -> None:
    wrong = []
    for name, below in plans():
        found = duties(name, below, words)
        alike = Counter(one.name for one in divisions().values() if province(one).name == name)
        for at, one in enumerate(below, 1):
            # what two cities of a province call a district alike stays as it is written: 桥西区人民政府
            told = official(one) if alike[one.name] == 1 else one.name
            if found.get(f"便民事项{at}") != {f"{told}人民政府"} and one.name not in UNTOLD:
                wrong.append((name, one.name, found.get(f"便民事项{at}")))
    assert not wrong
