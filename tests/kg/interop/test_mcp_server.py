"""A program that speaks the Model Context Protocol gets the curated questions, and nothing else."""

from __future__ import annotations

import asyncio
import builtins
import sys

import pytest

from kg.ask.library import library
from kg.interop import InteropError
from kg.interop.mcp_server import call, curated_server, tools
from tests.queries.graphs import graph

LEADER = "天津市教育委员会"
SMALL = graph(
    f"Policy 津方案\nTask 建数据平台 > PART_OF > Policy 津方案\nTask 建数据平台 > LEAD_UNIT > Agency {LEADER}"
)
TASKS = "responsibility__tasks-of-agency"


@pytest.fixture
def store(embedded):
    return embedded(SMALL)


def test_every_question_is_a_tool_and_no_tool_is_anything_else():
    assert [tool["name"].replace("__", "/") for tool in tools()] == list(library())


@pytest.mark.parametrize("tool", tools(), ids=lambda tool: tool["name"])
def test_the_schema_names_each_parameter_with_an_example_of_its_type(tool):
    query = library()[tool["name"].replace("__", "/")]
    schema = tool["input_schema"]
    assert set(schema["properties"]) == {"place", *(one.name for one in query.parameters)}
    assert schema["required"] == [one.name for one in query.parameters if one.required]
    python = {"integer": int, "number": float, "string": str}
    for one in schema["properties"].values():
        assert all(isinstance(given, python[one["type"]]) for given in one.get("examples", ()))


def test_an_answer_is_text_and_rows_with_their_quotes(store):
    text, content = call(TASKS, {"agency": LEADER}, store)
    assert "建数据平台" in text
    assert [row["task"] for row in content["rows"]] == ["建数据平台"]
    assert content["rows"][0]["quote"] == f"建数据平台/{LEADER}"


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        (TASKS, {"agency": "火星局"}, "The graph has no '火星局'"),
        (TASKS, {}, "needs --agency"),
        (TASKS, {"agency": LEADER, "cypher": "MATCH (n) DETACH DELETE n"}, "no parameter 'cypher'"),
        ("cypher", {"query": "MATCH (n) RETURN n"}, "no question of the library"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(store, tool, arguments, said):
    text, content = call(tool, arguments, store)
    assert said in text
    assert content is None


def test_a_client_over_standard_input_and_output_lists_and_asks(tmp_path):
    mcp = pytest.importorskip("mcp")
    stdio = pytest.importorskip("mcp.client.stdio")
    from kg.store.embedded import EmbeddedStore

    with EmbeddedStore(tmp_path / "graph") as embedded:
        embedded.load(SMALL)
    command = stdio.StdioServerParameters(
        command=sys.executable, args=["-c", "from kg.cli import main; main()", "mcp", "--workspace", str(tmp_path)]
    )

    async def talk():
        async with mcp.Client(stdio.stdio_client(command)) as client:
            listed = await client.list_tools()
            asked = await client.call_tool(TASKS, {"agency": LEADER})
            refused = await client.call_tool(TASKS, {"agency": "火星局"})
        return listed, asked, refused

    listed, asked, refused = asyncio.run(talk())
    assert len(listed.tools) == len(library())
    assert not asked.is_error
    assert asked.structured_content["rows"][0]["task"] == "建数据平台"
    assert refused.is_error


def test_without_the_package_the_error_says_how_to_get_it(store, monkeypatch):
    really = builtins.__import__

    def without(name, *rest):
        if name.startswith("mcp"):
            raise ImportError(name)
        return really(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InteropError, match=r"policy-kg\[mcp\]"):
        curated_server(store)
