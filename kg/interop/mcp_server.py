"""The curated questions as tools of the Model Context Protocol, over standard input and output.

A program that speaks the protocol gets exactly the library: a tool a question, with its parameters. Nothing else can be
asked through it, free Cypher least of all, and each answer carries the sentences that it rests on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kg.interop import InteropError
from kg.model import KgError

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

    from kg.ask.query import Parameter, Query
    from kg.store.base import Store

_JSON_TYPES = {"integer": "integer", "number": "number"}
_PLACE = "在何地的语境中理解简称 / In the light of which place a short name is read"


def serve(store: Store) -> None:
    """Answer the protocol on standard input and output until the other side closes it."""
    import asyncio

    asyncio.run(_serve(store))


async def _serve(store: Store) -> None:
    server = curated_server(store)
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def curated_server(store: Store) -> Server[Any]:
    """The server over one graph; raise `InteropError` where the protocol's package is not installed."""
    try:
        import mcp_types as types
        from mcp.server.lowlevel import Server
    except ImportError:
        raise InteropError(
            "The protocol needs its package; install it with 'pip install \"policy-kg[mcp]\"'."
        ) from None

    async def on_list_tools(context: Any, given: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[types.Tool(**tool) for tool in tools()])

    async def on_call_tool(context: Any, given: types.CallToolRequestParams) -> types.CallToolResult:
        said, content = call(given.name, given.arguments or {}, store)
        text = types.TextContent(type="text", text=said)
        return types.CallToolResult(content=[text], structured_content=content, is_error=content is None)

    return Server("policy-kg", on_list_tools=on_list_tools, on_call_tool=on_call_tool)


def call(name: str, arguments: Mapping[str, Any], store: Store) -> tuple[str, Any]:
    """The answer of a tool as text and as JSON; where it cannot be asked so, the sentence that says why, and None."""
    from kg.ask.asking import ask
    from kg.ask.render import as_json, as_table

    try:
        answer = ask(name.replace("__", "/", 1), arguments, store)
    except KgError as error:
        return str(error), None
    return as_table(answer), json.loads(as_json(answer))


def tools() -> list[Mapping[str, Any]]:
    """Every question of the library as a tool: its name, what it asks, and a JSON schema of its parameters."""
    from kg.ask.library import library

    return [_tool(query) for query in library().values()]


def _tool(query: Query) -> Mapping[str, Any]:
    return {
        "name": query.id.replace("/", "__"),  # names of tools have no slash
        "title": query.zh,
        "description": f"{query.zh} {query.en}",
        "input_schema": _schema(query),
        "annotations": {"read_only_hint": True, "idempotent_hint": True, "open_world_hint": False},
    }


def _schema(query: Query) -> Mapping[str, Any]:
    place = {"place": {"type": "string", "description": _PLACE}}
    return {
        "type": "object",
        "properties": {**place, **{one.name: _property(one) for one in query.parameters}},
        "required": [one.name for one in query.parameters if one.required],
        "additionalProperties": False,
    }


def _property(one: Parameter) -> Mapping[str, Any]:
    described = {"type": _JSON_TYPES.get(one.type, "string"), "description": f"{one.zh} / {one.en}"}
    given = {"examples": [_typed(one, one.example)]}
    return {**described, **given, **({"default": _typed(one, one.default)} if one.default else {})}


def _typed(one: Parameter, words: str) -> str | int | float:
    if one.type == "integer":
        return int(words)
    return float(words) if one.type == "number" else words
