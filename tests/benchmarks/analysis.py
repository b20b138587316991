"""Every analysis on a graph of 10⁵ nodes, and the engines beside networkx in the same run.

    python tests/benchmarks/analysis.py [--nodes 100000] [--only NAME]

Seconds are of the processor, so that a busy machine does not change them much. Where networkx needs minutes on the
large network, both run on a smaller one of the same kind, and the line says on which.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np

from kg.analysis import analyse, analyses
from kg.analysis.coordination import paired
from kg.analysis.duties import Duties, duties
from kg.analysis.engines.betweenness import betweenness
from kg.analysis.engines.communities import communities, modularity
from kg.analysis.engines.cores import core_numbers
from kg.analysis.engines.holes import constraint
from kg.analysis.engines.network import Network
from kg.analysis.engines.projection import project
from kg.analysis.engines.ranks import pagerank
from kg.model import Entity, Evidence, PolicyGraph, Relation, Value

MOST_SECONDS = 5.0
_LOCAL = 50  # bodies of a place
_FACTS = 3  # mean bodies of a task
_CONFIDENCES = (0.75, 0.85, 0.9, 0.97, 0.99)


@dataclass(slots=True)
class Country:
    """An invented country: places with their bodies, policies with their tasks, all by numbers from one seed."""

    nodes: int
    random: np.random.Generator
    words: list[str]

    def graph(self) -> PolicyGraph:
        """The graph: 72 % tasks, 20 % bodies, the rest policies, industries and parks."""
        entities = {one.id: one for one in self.entities()}
        relations = {one.id: one for one in self.relations()}
        return PolicyGraph(entities, relations)

    @property
    def bodies(self) -> int:
        return self.nodes // 5 // _LOCAL * _LOCAL

    @property
    def places(self) -> int:
        return self.bodies // _LOCAL

    @property
    def tasks(self) -> int:
        return self.nodes * 72 // 100

    @property
    def policies(self) -> int:
        return self.nodes // 50

    @property
    def others(self) -> int:
        return (self.nodes - self.bodies - self.tasks - self.policies) // 2 + 1

    def entities(self) -> Iterator[Entity]:
        for at in range(self.policies):
            known: dict[str, Value] = {"title": f"规划{at}", "date": f"{2018 + at % 8}-01-01"}
            place: dict[str, Value] = {"place": f"地{at % self.places}"} if at % 20 else {"level": "national"}
            yield Entity(f"policy-{at:06}", "Policy", f"地{at % self.places}规划{at}", (), known | place)
        for at in range(self.bodies):
            shown: dict[str, Value] = {"place": f"地{at // _LOCAL}", "function": f"职能{at % _LOCAL}"}
            yield Entity(f"agency-{at:06}", "Agency", f"地{at // _LOCAL}部门{at % _LOCAL}", (), shown)
        for at, text in enumerate(self.texts()):
            yield Entity(f"task-{at:06}", "Task", text[:20], (), {"text": text})
        for at in range(self.others):
            yield Entity(f"industry-{at:06}", "Industry", f"产业{at}")
            yield Entity(f"park-{at:06}", "Park", f"园区{at}", (), {"place": f"地{at % self.places}"})

    def texts(self) -> Iterator[str]:
        """Tasks of some twelve words each, common words common."""
        rank = (len(self.words) * self.random.random((self.tasks, 12)) ** 3).astype(int)
        for row in rank.tolist():
            yield "".join(self.words[at] for at in row)

    def relations(self) -> Iterator[Relation]:
        for at in range(self.tasks):
            yield _fact("PART_OF", f"task-{at:06}", f"policy-{at % self.policies:06}", 1.0)
        yield from self.duties()
        for at in range(1, self.policies):
            for ground in self.random.integers(0, at, 2).tolist():
                yield _fact("BASED_ON", f"policy-{at:06}", f"policy-{min(ground, at // 3):06}", 0.93)
        industry = (self.others * self.random.random(self.tasks) ** 2).astype(int).tolist()
        for at, number in enumerate(industry):
            yield _fact("PROMOTES", f"task-{at:06}", f"industry-{number:06}", 0.9)
            if at % 5 == 0:
                yield _fact("SUPPORTS", f"task-{at:06}", f"park-{number:06}", 0.85)

    def duties(self) -> Iterator[Relation]:
        """Some three bodies of its place for each task, few of them much in demand; one in twelve from elsewhere."""
        size = 1 + self.random.geometric(1 / _FACTS, self.tasks).clip(max=20)
        task = np.repeat(np.arange(self.tasks), size)
        place = task % self.policies % self.places
        local = (_LOCAL * self.random.random(len(task)) ** 2).astype(int)
        body = place * _LOCAL + local
        far = self.random.random(len(task)) < 1 / 12
        body[far] = (self.bodies * self.random.random(int(far.sum())) ** 2).astype(int)
        once = np.unique(task * self.bodies + body)
        role = self.random.choice(["LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT"], len(once), p=[0.4, 0.2, 0.4])
        sure = self.random.choice(_CONFIDENCES, len(once))
        for key, type_, chance in zip(once.tolist(), role.tolist(), sure.tolist(), strict=True):
            yield _fact(type_, f"task-{key // self.bodies:06}", f"agency-{key % self.bodies:06}", chance)


def _fact(type_: str, head: str, tail: str, confidence: float) -> Relation:
    said = Evidence("bench", "bench.txt", 1, head, "bench", confidence)
    return Relation(f"{type_.lower()}-{head}-{tail}", type_, head, tail, (said,))


@cache
def common_words(number: int = 20_000) -> list[str]:
    """The most frequent words of jieba's dictionary of two characters and more."""
    import jieba

    lines = (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    counted = sorted((-int(line.split()[1]), line.split()[0]) for line in lines if len(line.split()[0]) > 1)
    return [word for _, word in counted[:number]]


def country(nodes: int, seed: int = 1) -> PolicyGraph:
    """The graph of an invented country."""
    return Country(nodes, np.random.default_rng(seed), common_words()).graph()


def seconds(call: Callable[[], Any]) -> tuple[Any, float]:
    """What a call gives, and the seconds of the processor that it took."""
    started = time.process_time()
    found = call()
    return found, time.process_time() - started


def time_analyses(graph: PolicyGraph, only: str = "", draws: int = 200) -> bool:
    """Print the seconds of every analysis; whether all stay under the limit."""
    fine = True
    for asked in analyses():
        if only in ("", asked.name):
            given = {"draws": draws, **({"from": 2019, "to": 2023} if asked.name == "change" else {})}
            result, took = seconds(lambda name=asked.name, given=given: analyse(name, graph, **given))
            fine &= took <= MOST_SECONDS
            late = "" if took <= MOST_SECONDS else "  TOO SLOW"
            say(f"{asked.name:<20} {took:6.2f} s  {len(result.rows):>3} rows{late}")
    return fine


def time_engines(graph: PolicyGraph, small: PolicyGraph) -> None:
    """Print each engine beside networkx: on the large network where networkx takes a minute at most."""
    large, few = _network(graph), _network(small)
    say(f"large: {large.size} bodies, {len(large.one)} ties; small: {few.size} bodies, {len(few.one)} ties")
    reference, slow = large.to_networkx(), few.to_networkx()
    _projection(duties(graph))
    matrix = large.matrix()
    _beside("PageRank, large", lambda: pagerank(matrix), lambda: nx.pagerank(reference))
    found = _beside(
        "communities, small", lambda: communities(few, 1), lambda: nx.community.louvain_communities(slow, seed=1)
    )
    say(f"    modularity {modularity(few, found[0]):.4f} beside {nx.community.modularity(slow, found[1]):.4f}")
    _beside("core numbers, large", lambda: core_numbers(large), lambda: nx.core_number(reference))
    _beside("betweenness, small", lambda: betweenness(few, 1), lambda: nx.betweenness_centrality(slow))
    _beside("constraint, small", lambda: constraint(few), lambda: nx.constraint(slow, weight="weight"))


def _network(graph: PolicyGraph) -> Network:
    facts = duties(graph)
    pairs = paired(facts)
    return Network(len(facts.bodies), pairs.one, pairs.other, pairs.weight)


def _projection(facts: Duties) -> None:
    """The projection of all tasks and bodies onto pairs of bodies, shared tasks counted."""
    two = nx.Graph()
    two.add_nodes_from((f"b{at}" for at in range(len(facts.bodies))), bipartite=1)
    two.add_edges_from(
        (f"t{task}", f"b{body}") for task, body in zip(facts.task.tolist(), facts.body.tolist(), strict=True)
    )
    names = [f"b{at}" for at in range(len(facts.bodies))]
    found = _beside(
        "projection, large",
        lambda: project(facts.task, facts.body, len(facts.bodies)),
        lambda: nx.bipartite.weighted_projected_graph(two, names),
    )
    assert len(found[0]) == found[1].number_of_edges()


def _beside(name: str, ours: Callable[[], Any], theirs: Callable[[], Any]) -> tuple[Any, Any]:
    ours()  # what is imported at first is not the algorithm's
    (found, took), (reference, long) = seconds(ours), seconds(theirs)
    say(f"{name:<20} {took:8.3f} s  networkx {long:8.2f} s  {long / max(took, 1e-9):6.0f} ×")
    return found, reference


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Run both parts; exit 1 where an analysis is too slow."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--nodes", type=int, default=100_000)
    arguments.add_argument("--small", type=int, default=10_000)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--part", choices=("all", "analyses", "engines"), default="all")
    asked = arguments.parse_args()
    graph, took = seconds(lambda: country(asked.nodes))
    say(f"{len(graph.entities)} nodes, {len(graph.relations)} relations, made in {took:.1f} s")
    if asked.part != "analyses":
        time_engines(graph, country(asked.small))
    return 0 if asked.part == "engines" or time_analyses(graph, asked.only) else 1


if __name__ == "__main__":
    raise SystemExit(main())
