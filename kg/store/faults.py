"""What a server's refusals mean to a user: one sentence each, with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kg.store.base import StoreError

READ_ONLY = "The database may only be read; make it writable, or name another, and run this again."
_CLOSED = "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"


@contextmanager
def clear(uri: str, user: str = "") -> Iterator[None]:
    """Turn what the driver raises into one sentence."""
    from neo4j.exceptions import (
        AuthError,
        ClientError,
        ConfigurationError,
        DriverError,
        Forbidden,
        Neo4jError,
        ServiceUnavailable,
        SessionExpired,
    )

    try:
        yield
    except AuthError as error:
        who = f" for '{user}'" if user else ""
        raise StoreError(
            f"The server at {uri} refuses the name or password{who}; set KG_NEO4J_USER and KG_NEO4J_PASSWORD."
        ) from error
    except Forbidden as error:
        raise StoreError(f"The server at {uri} denies this: {sentence(error)}; use an account that may.") from error
    except (ServiceUnavailable, SessionExpired, ConnectionError) as error:
        raise StoreError(
            f"No Neo4j answers at {uri}; start one with 'kg neo4j start', or mend the address, and run this again."
        ) from error
    except ClientError as error:
        said = f"The graph refuses the query: {sentence(error)}"
        raise StoreError(READ_ONLY if error.code == _CLOSED else said) from error
    except Neo4jError as error:
        raise StoreError(f"The server at {uri} failed: {sentence(error)}; run this again.") from error
    except (ConfigurationError, DriverError, ValueError) as error:
        raise StoreError(f"The server at {uri} cannot be used: {sentence(error)}") from error


def sentence(error: Exception) -> str:
    """The first line of what the server or the driver says, without its last mark."""
    from neo4j.exceptions import Neo4jError

    said = error.message if isinstance(error, Neo4jError) else str(error)
    return str(said).strip().split("\n", 1)[0].rstrip(".")
