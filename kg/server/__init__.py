"""A real local Neo4j server, and which server to use."""

from kg.server.address import Address, address
from kg.server.local import LocalServer, Running
from kg.server.programs import ServerError

__all__ = ["Address", "LocalServer", "Running", "ServerError", "address"]
