"""A real Neo4j Community server of the user's own: on loopback only, with a generated password."""

from __future__ import annotations

import json
import os
import re
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.durable import only_writer, put_in_place
from kg.server.folders import cache_folder, private_folder, state_folder
from kg.server.password import set_password
from kg.server.programs import ServerError, command, server_jars

USER = "neo4j"
_BOLT, _HTTP = 7687, 7474
_READY = 120.0  # seconds; a cold start on a slow disk takes about 40
_STOPPED = 60.0
_POLL = 0.2
_FAULT = re.compile(r"Exception|ERROR|Error")
_TRIES = 5  # another program may take a port between the look and the start


@dataclass(frozen=True, slots=True)
class Running:
    """A server that was started: its process and where it listens."""

    pid: int
    bolt: int
    http: int

    @property
    def uri(self) -> str:
        """The address for drivers."""
        return f"bolt://127.0.0.1:{self.bolt}"

    @property
    def browser(self) -> str:
        """The address of Neo4j Browser."""
        return f"http://127.0.0.1:{self.http}/browser/"


class LocalServer:
    """The local server of one state folder: start, stop, and where it listens."""

    def __init__(
        self,
        state: Path | None = None,
        cache: Path | None = None,
        ports: tuple[int, int] = (_BOLT, _HTTP),
        java_options: tuple[str, ...] = (),
    ) -> None:
        self._state = state or state_folder()
        self._cache = cache or cache_folder()
        self._ports = ports
        self._java_options = java_options
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def password_file(self) -> Path:
        """The file that holds the generated password; only the user can read it."""
        return self._state / "password"

    def password(self) -> str:
        """The generated password of this server."""
        try:
            return self.password_file.read_text(encoding="ascii").strip()
        except OSError as error:
            raise ServerError("The local server has no password yet; run 'kg neo4j start' first.") from error

    def status(self) -> Running | None:
        """Where the server listens, or None where it does not run."""
        try:
            running = Running(**json.loads(self._pid_file.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        return running if self._is_ours(running.pid) else None

    def start(self, say: Callable[[str], None] = lambda _: None) -> Running:
        """Start the server unless it runs, and wait until it answers."""
        private_folder(self._state)
        with only_writer(self._state / "lock", say=say):
            if running := self.status():
                return running
            jars = server_jars(self._cache, say)
            for _ in range(_TRIES):
                running = self._launch(jars)
                say(f"Starting Neo4j on 127.0.0.1:{running.bolt} …")
                if self._is_ready(running):
                    set_password(running.uri, self._secret())
                    return running
            raise ServerError(f"Neo4j ended at once: {self._last_words()}; its log is {self._log}.")

    def stop(self) -> bool:
        """Stop the server cleanly; whether it was running."""
        running = self.status()
        if running is None:
            self._pid_file.unlink(missing_ok=True)
            return False
        os.kill(running.pid, signal.SIGTERM)
        if not self._gone(running.pid, _STOPPED):
            os.kill(running.pid, signal.SIGKILL)
            self._gone(running.pid, _STOPPED)
        self._pid_file.unlink(missing_ok=True)
        return True

    @property
    def _pid_file(self) -> Path:
        return self._state / "server.json"

    @property
    def _home(self) -> Path:
        return self._state / "home"

    @property
    def _log(self) -> Path:
        return self._home / "logs" / "neo4j.log"

    @property
    def _console(self) -> Path:
        return self._state / "console.log"

    def _launch(self, jars: tuple[Path, ...]) -> Running:
        bolt, http = (free_port(port) for port in self._ports)
        self._log.unlink(missing_ok=True)
        conf = self._home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        put_in_place(conf / "neo4j.conf", configuration(bolt, http).encode())
        with self._console.open("wb") as console:
            self._process = subprocess.Popen(
                command(jars, self._home, self._java_options),
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # it outlives the command that started it
            )
        running = Running(self._process.pid, bolt, http)
        put_in_place(self._pid_file, json.dumps(asdict(running)).encode())
        return running

    def _is_ready(self, running: Running) -> bool:
        """Wait until this very process says that it has started; another may have taken its port meanwhile."""
        deadline = time.monotonic() + _READY
        while not self._said("Started."):
            if not self._alive(running.pid):
                self._pid_file.unlink(missing_ok=True)
                if self._said("PortBindException") or self._said("already in use"):
                    return False
                raise ServerError(f"Neo4j ended at once: {self._last_words()}; its log is {self._log}.")
            if time.monotonic() > deadline:
                self.stop()
                raise ServerError(f"Neo4j did not answer in {_READY:.0f} seconds; its log is {self._log}.")
            time.sleep(_POLL)
        return True

    def _said(self, words: str) -> bool:
        """Whether the log of this start holds these words."""
        try:
            return words in self._log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return False

    def _secret(self) -> str:
        """The password that the server has or is to have, generated once."""
        if not self.password_file.exists():
            handle = os.open(self.password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as stream:
                stream.write(secrets.token_urlsafe(24))
        return self.password()

    def _is_ours(self, pid: int) -> bool:
        """Whether a process is this server, and not a stranger that got its number later."""
        return self._alive(pid) and str(self._home) in _command_line(pid)

    def _alive(self, pid: int) -> bool:
        if self._process is not None and self._process.pid == pid:
            return self._process.poll() is None
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True

    def _gone(self, pid: int, wait: float) -> bool:
        deadline = time.monotonic() + wait
        while self._is_ours(pid):
            if time.monotonic() > deadline:
                return False
            time.sleep(_POLL)
        return True

    def _last_words(self) -> str:
        """Why the server ended: the first line that names an error, else the last that it wrote."""
        lines: list[str] = []
        for source in (self._log, self._console):
            if source.exists():
                lines += source.read_text(encoding="utf-8", errors="replace").split("\n")
        told = [line.strip() for line in lines if line.strip() and not line.startswith(("\t", " "))]
        faults = [line for line in told if _FAULT.search(line)]
        return (faults[:1] or told[-1:] or ["it said nothing"])[0]


def configuration(bolt: int, http: int) -> str:
    """The server's settings: loopback only, no usage report, a size fit for a desk."""
    return "\n".join(
        (
            f"server.bolt.listen_address=127.0.0.1:{bolt}",
            f"server.http.listen_address=127.0.0.1:{http}",
            f"server.bolt.advertised_address=127.0.0.1:{bolt}",
            f"server.http.advertised_address=127.0.0.1:{http}",
            "server.https.enabled=false",
            "dbms.security.auth_enabled=true",
            "dbms.usage_report.enabled=false",
            "server.memory.pagecache.size=256m",
            "db.shutdown_transaction_end_timeout=2s",
            "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",  # else every stop takes five seconds
            "",
        )
    )


def free_port(wanted: int) -> int:
    """The wanted port of the loopback address, or another one where it is taken."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise ServerError("No port is free on 127.0.0.1; end a program that listens there.")


def _command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        shown = subprocess.run(["ps", "-p", str(pid), "-o", "args="], capture_output=True, text=True, check=False)
        return shown.stdout
