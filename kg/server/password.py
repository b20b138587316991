"""The password of a local server: changed from the one that a new server has, before anybody else uses it."""

from __future__ import annotations

import time

from kg.server.programs import ServerError

_FIRST = "neo4j"  # user and password of a server that was never used
_TRIES = 100
_PAUSE = 0.1


def set_password(uri: str, password: str) -> None:
    """Give a new server its password; a server that has it already is left as it is."""
    import neo4j
    from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError

    for _ in range(_TRIES):
        try:
            with neo4j.GraphDatabase.driver(uri, auth=(_FIRST, password)) as driver:
                driver.verify_connectivity()
            return
        except AuthError:
            if _changed(uri, password):
                return
        except (DriverError, ClientError, Neo4jError, OSError):
            pass  # it listens, and is not ready yet
        time.sleep(_PAUSE)
    raise ServerError(f"The server at {uri} has another password; delete its state folder or set KG_NEO4J_PASSWORD.")


def _changed(uri: str, password: str) -> bool:
    import neo4j
    from neo4j.exceptions import DriverError, Neo4jError

    change = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
    try:
        with (
            neo4j.GraphDatabase.driver(uri, auth=(_FIRST, _FIRST)) as driver,
            driver.session(database="system") as session,
        ):
            session.run(change, old=_FIRST, new=password).consume()
    except (DriverError, Neo4jError, OSError):
        return False
    return True
