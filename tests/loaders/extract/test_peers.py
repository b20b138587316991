"""Members of lists that stand beside a named thing and end as such names do; kinds and clauses are none."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import everything

ROWS = [
    (
        "建设湖州市先进储能创新中心、智慧渔业应用创新基地、生物质材料工程研究中心、阿里云创新中心（湖州）",
        {"智慧渔业应用创新基地", "生物质材料工程研究中心"},
    ),
    ("打造种业创新孵化中心、湖州市先进储能创新中心", {"种业创新孵化中心"}),
    # kinds, levels, what is counted, a second clause, what is an aim
    ("建设湖州市先进储能创新中心、大数据中心、智慧服务平台", set()),
    ("建设湖州市先进储能创新中心、一批特色产业创新基地", set()),
    ("建设湖州市先进储能创新中心、推动食品产业示范基地扩容", set()),
    ("建设湖州市先进储能创新中心、制度创新改革开放先行区", set()),
]


@pytest.mark.parametrize(("text", "peers"), ROWS)
def test_peers_of_named_things_are_named(text: str, peers: set[str]) -> None:
    assert {one.name for one in everything(text) if one.rule == "list.peer"} == peers
