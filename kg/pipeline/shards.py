"""Facts in shards: a folder of Parquet files, so that a run of millions of documents goes on where it stopped.

`manifest.jsonl` lists the shards of the last run, one a line, with the files of each and the hash of every file's
content. A shard is `NAME.parquet`, put in place by one rename, and after it `NAME.done`, the mark that it is whole. Its
name is made from its place and from what it was read from, so that a shard of other files, other content or other code
has another name. One row is one document (see `kg.pipeline.columns.schema`), in the order of the manifest, or one
failure. Any reader of Parquet takes the folder: `spark.read.parquet(DIR).selectExpr("explode(entities) AS e")`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import uuid4

from kg.durable import file_hash, put_in_place, sync
from kg.pipeline.columns import read_rows, row, schema, size
from kg.pipeline.extraction import Found, each_file

_ROW_GROUP = 50_000  # entities and relations: what a worker holds in memory at once
_KEY = 16

ReadEach = Callable[[Sequence[Path]], Iterable[list[Found]]]


@dataclass(frozen=True, slots=True)
class Shard:
    """Some files of a run and the Parquet file that what they say is put in."""

    folder: str
    name: str
    files: tuple[tuple[str, str], ...]  # path and hash of the content

    @property
    def path(self) -> Path:
        """Where the facts are."""
        return Path(self.folder, f"{self.name}.parquet")

    @property
    def mark(self) -> Path:
        """Where it is noted that the facts are whole."""
        return Path(self.folder, f"{self.name}.done")

    def is_done(self) -> bool:
        """Whether the facts are there as they were written; a shard that was cut or changed is not done."""
        try:
            noted = json.loads(self.mark.read_bytes())
            return bool(noted["sha256"] == file_hash(self.path))
        except (OSError, ValueError, TypeError, KeyError):
            return False


def shard(folder: Path, place: int, code: str, files: Sequence[tuple[str, str]]) -> Shard:
    """The shard of these files at its place in a run; `code` is the version of the code that reads them."""
    key = hashlib.sha256(json.dumps([code, *files]).encode()).hexdigest()[:_KEY]
    return Shard(str(folder.resolve()), f"facts-{place:06}-{key}", tuple(files))


def prepare(folder: Path, shards: Sequence[Shard]) -> None:
    """Write the manifest of a run, and remove what runs of other files left."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps({"shard": one.name, "files": one.files}) for one in shards)
    put_in_place(folder / "manifest.jsonl", "".join(f"{line}\n" for line in lines).encode())
    kept = {path.name for one in shards for path in (one.path, one.mark)}
    for left in (*folder.glob("facts-*"), *folder.glob(".facts-*")):
        if left.name not in kept:
            left.unlink(missing_ok=True)


def write_shard(one: Shard, read: ReadEach = each_file) -> str:
    """Put what a shard's files say in its place, unless it is there; its name. The same bytes wherever it runs."""
    if not one.is_done():
        beside = one.path.with_name(f".{one.name}.{uuid4().hex}")  # several machines may be at the same shard
        try:
            _write(beside, read([Path(path) for path, _ in one.files]))
            digest = file_hash(beside)
            beside.replace(one.path)
        finally:
            beside.unlink(missing_ok=True)
        put_in_place(one.mark, json.dumps({"sha256": digest}).encode())
    return one.name


def read_shard(one: Shard) -> Iterator[list[Found]]:
    """What each file of a shard holds, in order."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(one.path) as stored:
        rows = groupby(read_rows(stored.iter_batches(batch_size=64)), key=lambda pair: pair[0])
        held = next(rows, None)
        for number in range(len(one.files)):
            if held and held[0] == number:
                yield [found for _, found in held[1]]
                held = next(rows, None)
            else:
                yield []


def as_line(one: Shard) -> str:
    """A shard as text, for engines that move rows of text."""
    return json.dumps(asdict(one))


def from_line(line: str) -> Shard:
    """The shard that a line was made from."""
    folder, name, files = json.loads(line).values()
    return Shard(folder, name, tuple((path, digest) for path, digest in files))


def _write(path: Path, files: Iterable[list[Found]]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, schema(), compression="zstd") as writer:
        for rows in _row_groups(files):
            writer.write_table(pa.Table.from_pylist(rows, schema()))
    sync(path)


def _row_groups(files: Iterable[list[Found]]) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    held = 0
    for number, found in enumerate(files):
        for one in found:
            rows.append(row(number, one))
            held += size(one)
        if held >= _ROW_GROUP:
            yield rows
            rows, held = [], 0
    if rows:
        yield rows
