"""What runs the shards of a build: processes of this machine, or Ray here or on a cluster; one function in each."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kg.model import KgError
from kg.pipeline.extraction import each_file_apart
from kg.pipeline.processes import in_processes
from kg.pipeline.shards import Shard, as_line, from_line, write_shard

_REMEDY = "install it with 'pip install \"policy-kg[ray]\"', or leave '--engine ray' out"
_HERE = "local"
_PATIENCE = 10  # seconds


class EngineError(KgError):
    """An engine is not installed or cannot be reached; the message says what to do."""


class Engine(StrEnum):
    """What runs the shards."""

    PROCESSES = "processes"
    RAY = "ray"


@dataclass(frozen=True, slots=True)
class Sharding:
    """Where the shards are kept, how many files each is made of, and what runs them."""

    folder: Path
    files: int = 500
    engine: Engine = Engine.PROCESSES
    address: str = ""  # of a Ray cluster that runs; empty: one is started here, and ended


def finished(shards: Sequence[Shard], sharding: Sharding, jobs: int) -> Iterator[Shard]:
    """Every shard, in order, once it is whole; what an engine lost is read here, file by file."""
    for one, _ in zip(shards, _ENGINES[sharding.engine](shards, jobs, sharding.address), strict=True):
        if not one.is_done():
            _alone(one)
        yield one


def _here(shards: Sequence[Shard], jobs: int, address: str) -> Iterator[str]:
    if address:
        raise EngineError("An address is of a Ray cluster; add '--engine ray'.")
    if jobs == 1:
        return map(write_shard, shards)
    return in_processes(write_shard, shards, jobs, _alone)


def _alone(one: Shard) -> str:
    """A shard whose process died: its files one after the other, and the one that is the cause left out."""
    return write_shard(one, each_file_apart)


def _on_ray(shards: Sequence[Shard], jobs: int, address: str) -> Iterator[str]:
    ray = _ray()
    try:
        _knock(address)
        ray.init(**_settings(jobs, address))
    except (OSError, RuntimeError, ValueError) as error:
        where = address or "this machine"
        said = str(error).strip().split("\n", 1)[0].rstrip(".")
        raise EngineError(f"Ray does not answer at {where}: {said}; check the address and the cluster.") from error
    try:
        yield from _rows(shards, 0 if address else jobs)
    finally:
        ray.shutdown()


def _ray() -> Any:
    try:
        import ray
        import ray.data  # the extra may be there in part
    except ImportError as error:
        raise EngineError(f"Ray is not installed; {_REMEDY}.") from error
    return ray


def _knock(address: str) -> None:
    """See whether anybody is there; Ray itself would wait for minutes."""
    where = urlsplit(address if "://" in address else f"//{address}")
    if where.hostname and where.port:
        socket.create_connection((where.hostname, where.port), timeout=_PATIENCE).close()


def _settings(jobs: int, address: str) -> Mapping[str, Any]:
    common: dict[str, Any] = {"include_dashboard": False, "log_to_driver": False, "logging_level": "ERROR"}
    if address:
        return {"address": address, "log_to_driver": False, "logging_level": "ERROR"}
    return {**common, "address": _HERE, "num_cpus": jobs}


def _rows(shards: Sequence[Shard], most: int) -> Iterator[str]:
    """The name of each shard, in order, when its turn is over; `most` bounds how many run at once."""
    from ray.data import DataContext, TaskPoolStrategy, from_items

    if not shards:
        return
    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    logging.getLogger("ray.data").setLevel(logging.ERROR)  # it tells of every step
    context.max_errored_blocks = -1  # what a dead worker leaves is read here afterwards
    lines = [{"shard": as_line(one)} for one in shards]
    rows = from_items(lines, override_num_blocks=len(lines)).map(
        _turn, compute=TaskPoolStrategy(min(most, len(lines)) or None)
    )
    done = (str(each["name"]) for each in rows.iter_rows())
    yield from _in_step(shards, done)


def _turn(given: Mapping[str, str]) -> dict[str, str]:
    return {"name": write_shard(from_line(given["shard"]))}


def _in_step(shards: Sequence[Shard], done: Iterator[str]) -> Iterator[str]:
    """One name for each shard, also for those that never come."""
    come: str | None = next(done, None)
    for one in shards:
        yield one.name
        if come == one.name:
            come = next(done, None)


_ENGINES: Mapping[Engine, Callable[[Sequence[Shard], int, str], Iterator[str]]] = {
    Engine.PROCESSES: _here,
    Engine.RAY: _on_ray,
}
