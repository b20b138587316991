"""A loopback proxy that breaks a connection at a chosen moment, once or for a while."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

_CHUNK = 4096


@dataclass
class Fault:
    """Break a connection when so many bytes have passed one way; then refuse new ones for some seconds."""

    to_server: int = 1 << 60
    to_client: int = 1 << 60
    refuse: float = 0.0
    times: int = 1
    then: Callable[[], object] | None = None  # what else goes wrong at that moment
    happened: int = field(default=0, init=False)


class Proxy:
    """Passes bytes between clients and a server on this machine until its fault is due."""

    def __init__(self, port: int, fault: Fault) -> None:
        self._server = ("127.0.0.1", port)
        self._fault = fault
        self._open = True
        self._refuse_until = 0.0
        self._passed = {"to_server": 0, "to_client": 0}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._open = False
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # a thread that waits in accept would take one more
        self._listener.close()

    def _accept(self) -> None:
        while self._open:
            with suppress(OSError):
                client, _ = self._listener.accept()
                if time.monotonic() < self._refuse_until:
                    reset(client)
                    continue
                server = socket.create_connection(self._server)
                for source, target, way in ((client, server, "to_server"), (server, client, "to_client")):
                    threading.Thread(target=self._pass, args=(source, target, way), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, way: str) -> None:
        with suppress(OSError):
            while data := source.recv(_CHUNK):
                self._passed[way] += len(data)
                if self._passed[way] > getattr(self._fault, way) and self._fault.happened < self._fault.times:
                    self._fault.happened += 1
                    self._passed[way] = 0
                    self._refuse_until = time.monotonic() + self._fault.refuse
                    if self._fault.then:
                        self._fault.then()
                    break
                target.sendall(data)
        for end in (source, target):
            reset(end)


def reset(end: socket.socket) -> None:
    """Close with a reset, as a server that dies does."""
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        end.shutdown(socket.SHUT_RDWR)
    end.close()
