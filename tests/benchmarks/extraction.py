"""Characters a second from file to facts, beside spaCy and jieba: `python -m tests.benchmarks.extraction [FILE…]`.

In one run and in turns, so that a busy machine slows all of them: the whole chain by stage; by itself the extraction of
who is responsible (tasks, bodies, roles, deadlines), which has the same goals; spaCy's blank `zh` with jieba and an
EntityRuler of the same lexicon; a pass of `jieba.posseg`. Then the memory after 1, 4 and 16 rounds.

SpaCy and jieba are given plain text, as `extract` is given a document; so it is `extract` that is held against them.
The whole chain also reads the file, identifies the names and checks the facts, of which they do nothing: its rates
stand beside, and the goal in characters a second is for it.
"""

from __future__ import annotations

import gc
import logging
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import jieba
import jieba.posseg
import spacy

import kg
from kg.check import check
from kg.pipeline import extract_paths
from kg.resolve import resolve
from loaders.extract import extract, extract_responsibility
from loaders.lexicon.table import rows
from loaders.read import read
from loaders.resources import data_folder

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = Path(kg.__file__).parent / "samples"
GOAL = 1_000_000  # characters a second, on the machine of the design
AHEAD = 3.2  # times spaCy, on any machine
RUNS = 5
ROUNDS = (1, 4, 16)
GROWTH = 1.1  # of the memory after the first round
STAGES = ("read", "extract", "resolve", "check")
RATES = (*STAGES, "whole", "duties", "spacy", "posseg")
_TURNED = "东南西北中江河湖海山"  # turned about, they make names that no cache has seen


def stages(path: Path) -> tuple[int, list[float]]:
    """How many characters a file holds, and the seconds of processor time that each stage takes for it."""
    forget()
    clock = [time.process_time()]
    documents = list(read(path))
    clock.append(time.process_time())
    extractions = [extract(document) for document in documents]
    clock.append(time.process_time())
    facts = [resolve(*pair) for pair in zip(documents, extractions, strict=True)]
    clock.append(time.process_time())
    for one in facts:
        check(one)
    clock.append(time.process_time())
    return sum(len(one.text) for one in documents), [after - before for before, after in pairwise(clock)]


def duties(path: Path) -> float:
    """The seconds of processor time that it takes to extract who is responsible."""
    forget()
    documents = list(read(path))
    return spent(lambda: [extract_responsibility(document) for document in documents])


def forget() -> None:
    """Empty what the rules remember of names: a text is read once, tables stay."""
    ours = [module for name, module in sys.modules.items() if name.split(".")[0] in ("kg", "loaders")]
    for value in [value for module in ours for value in vars(module).values()]:
        if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
            value.cache_clear()
    gc.collect()


def lexicon() -> list[str]:
    """Every name of the lexicon that could be found in a text."""
    tables = sorted(path.stem for path in (data_folder("schema") / "lexicon").glob("*.tsv"))
    cells = {cell for table in tables for line in rows(table) for cell in list(line.values())[:2]}
    return sorted(cell for cell in cells if 2 <= len(cell) <= 20 and not cell.isascii())


def ruler() -> Any:
    """SpaCy's blank Chinese with jieba and the lexicon as entity patterns."""
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "NAME", "pattern": name} for name in lexicon()])  # type: ignore[attr-defined]
    return nlp


def spent(work: Callable[[], object]) -> float:
    """The seconds of processor time that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


Rates = dict[str, float]


def measure(path: Path, nlp: Any) -> list[Rates]:
    """The rates of our stages and of both others over one file, turn by turn."""
    text = "\n".join(one.text for one in read(path))
    lines = [line for line in text.split("\n") if line]
    turns: list[Rates] = []
    for _ in range(RUNS):
        size, ours = stages(path)
        found = spent(lambda: [doc.ents for doc in nlp.pipe(lines)])
        tagged = spent(lambda: [list(jieba.posseg.cut(line)) for line in lines])
        seconds = (*ours, sum(ours), duties(path), found, tagged)
        turns.append({name: size / spent for name, spent in zip(RATES, seconds, strict=True)})
    return turns


def times(turns: list[Rates], ours: str, other: str) -> float:
    """How many times faster one is than another: the median over the turns, in each of which both were as hindered."""
    return median(turn[ours] / turn[other] for turn in turns)


def turned(text: str, step: int) -> str:
    """A text with its names changed."""
    step %= len(_TURNED)
    return text.translate(str.maketrans(_TURNED, _TURNED[step:] + _TURNED[:step]))


def resident() -> int:
    """The megabytes that this process holds, or held at most where the system does not say."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() >> 20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def memory(paths: list[Path]) -> Iterator[int]:
    """The megabytes held after so many rounds over the files, each round under other names."""
    texts = [path.read_text(encoding="utf-8") for path in paths if path.suffix == ".txt"]
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(max(ROUNDS)):
            for number, text in enumerate(texts):
                (Path(folder) / f"{number}.txt").write_text(turned(text, turn), encoding="utf-8")
            for _ in extract_paths([Path(folder)], quiet=True):
                pass
            if turn + 1 in ROUNDS:
                gc.collect()
                yield resident()


def compare(path: Path, nlp: Any) -> float:
    """Print the rates over one file; how many times faster than spaCy `extract` is."""
    turns = measure(path, nlp)
    rates = {name: median(turn[name] for turn in turns) for name in RATES}
    print(f"{path.name}: " + ", ".join(f"{name} {rate / 1e6:.2f}" for name, rate in rates.items()) + " M characters/s")
    for ours in ("duties", "extract", "whole"):
        print(f"  {ours}: {times(turns, ours, 'spacy'):.1f}x spaCy, {times(turns, ours, 'posseg'):.1f}x posseg")
    for ours in ("duties", "whole"):
        print(f"  {ours}: 1 M/s {'reached' if rates[ours] >= GOAL else 'MISSED'}")
    return times(turns, "extract", "spacy")


def main(*names: str) -> float:
    """Measure and print; how many times faster than spaCy `extract` is on the slowest file."""
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    nlp = ruler()
    for sample in sorted(SAMPLES.iterdir()):  # the tables are read before the clock runs
        stages(sample)
    given = [Path(name) for name in names] or sorted(CORPUS.glob("*.txt")) or sorted(SAMPLES.glob("*.txt"))
    ahead = min(compare(path, nlp) for path in given)
    held = list(memory(given))
    print("memory after " + ", ".join(f"{n} rounds {mb} MB" for n, mb in zip(ROUNDS, held, strict=True)))
    steady = "steady" if held[-1] <= GROWTH * held[0] else "GROWS"
    print(f"goals: extract {AHEAD}x spaCy {'reached' if ahead >= AHEAD else 'MISSED'} ({ahead:.2f}), memory {steady}")
    return ahead


if __name__ == "__main__":
    main(*sys.argv[1:])
