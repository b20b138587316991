"""After any sequence of changes, everything holds exactly what a fresh build of the remaining documents holds.

KG_STEPS=10000 makes a long run of it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kg.ledger import FileState, Ledger
from kg.model import Facts
from kg.pipeline import Workspace, build, load, remove
from kg.pipeline.extraction import extract_file
from kg.pipeline.workspace import graph_of, refresh
from kg.resolve import Judgement, Verdict
from kg.store.contents import contents, expected
from tests.kg.pipeline.papers import CLAUSES, write

STEPS = int(os.environ.get("KG_STEPS", "500"))
NAMES = ("数字化", "产业", "交通", "营商环境")
CHOSEN = st.lists(st.integers(0, len(CLAUSES) - 1), min_size=1, max_size=3, unique=True).map(tuple)


class Changes(RuleBasedStateMachine):
    """A workspace under change, beside the folder that it was made from and the judgements that stand."""

    store = None  # a server to keep up with, where there is one

    @initialize()
    def begin(self):
        self.here = Path(tempfile.mkdtemp(prefix="kg-steps-"))
        self.folder = write(self.here / "文件")
        self.workspace = Workspace(self.here / "kg-data")
        self.judged = {}
        self.read = {}
        self.clock = 0
        self.changed = False
        self.added("数字化", (0, 1))

    @rule(name=st.sampled_from(NAMES), clauses=CHOSEN)
    def added(self, name, clauses):
        """A new document, or another content of an old one."""
        write(self.folder, **{name: clauses})
        done = build([self.folder], self.workspace, quiet=True)
        assert not done.failures
        self.changed = True

    @rule(name=st.sampled_from(NAMES))
    def copied(self, name):
        """The same content under a second path."""
        if (self.folder / f"{name}.txt").exists():
            shutil.copy(self.folder / f"{name}.txt", self.folder / "副本.txt")
            build([self.folder], self.workspace, quiet=True)
            self.changed = True

    @rule(name=st.sampled_from((*NAMES, "副本")))
    def removed(self, name):
        """A document retracted."""
        file = self.folder / f"{name}.txt"
        if file.exists():
            remove(str(file), self.workspace)
            file.unlink()
            self.changed = True

    @rule(verdict=st.sampled_from(list(Verdict)), one=st.integers(0, 99), other=st.integers(0, 99))
    def judge(self, verdict, one, other):
        """A person says something of what is in the graph."""
        with self.workspace.ledger() as ledger:
            graph = graph_of(ledger)
            bodies = [entity.id for entity in graph.entities.values() if entity.type == "Agency"]
            relations = list(graph.relations)
            if len(bodies) < 2 or not relations:
                return
            judgement = self._judgement(verdict, bodies, relations, one, other)
            self.judged[ledger.judge(judgement)] = judgement
            refresh(self.workspace, ledger)
        self.changed = True

    @precondition(lambda self: self.judged)
    @rule(one=st.integers(0, 99))
    def undo(self, one):
        """A person takes a judgement back."""
        number = sorted(self.judged)[one % len(self.judged)]
        with self.workspace.ledger() as ledger:
            ledger.undo(number, "2026-02-01")
            refresh(self.workspace, ledger)
        del self.judged[number]
        self.changed = True

    @invariant()
    def everything_is_as_if_built_afresh(self):
        """Ledger, embedded graph and server against a fresh ledger of what is left."""
        if not getattr(self, "changed", False):
            return
        self.changed = False
        with Ledger(self.here / f"fresh-{self.clock}") as fresh, self.workspace.ledger() as ledger:
            self.clock += 1
            self._fill(fresh)
            assert list(ledger.facts()) == list(fresh.facts())
            assert ledger.stamp() == fresh.stamp()
            due = expected(graph_of(fresh))
        with self.workspace.store() as store:
            assert contents(store) == due
        if self.store is not None:
            load(self.workspace, self.store)
            assert contents(self.store) == due

    def teardown(self):
        """Leave nothing."""
        if hasattr(self, "here"):
            shutil.rmtree(self.here)

    def _fill(self, fresh):
        for file in sorted(self.folder.glob("*.txt")):
            text = file.read_text(encoding="utf-8")
            if (file.name, text) not in self.read:
                self.read[file.name, text] = [one for one in extract_file(file) if isinstance(one, Facts)]
            with fresh.transaction():
                fresh.replace(str(file), FileState("", ""), self.read[file.name, text])
        for judgement in self.judged.values():
            fresh.judge(judgement)

    def _judgement(self, verdict, bodies, relations, one, other):
        self.clock += 1
        date = f"2026-01-01T00:00:{self.clock:06}"
        body, second = bodies[one % len(bodies)], bodies[other % len(bodies)]
        if verdict in (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE):
            return Judgement(date, "张三", verdict, body, second if second != body else bodies[one % len(bodies) - 1])
        if verdict is Verdict.CORRECT:
            name, value = (
                ("name", "武汉市某局"),
                ("collective", "不是真假值"),
                ("place", "武汉市"),
                ("无此属性", "x"),
            )[other % 4]
            return Judgement(date, "张三", verdict, body, property=name, value=value)
        return Judgement(date, "张三", verdict, (relations + bodies)[other % (len(relations) + len(bodies))])


def run(machine, steps, examples):
    """Run a state machine for about so many steps in all."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=max(1, steps // examples),
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_ledger_and_embedded_graph_after_any_changes():
    run(Changes, STEPS, max(5, STEPS // 50))


@pytest.mark.neo4j
def test_neo4j_after_any_changes(neo4j_store):
    class OnServer(Changes):
        store = neo4j_store

    run(OnServer, max(40, STEPS // 10), max(2, STEPS // 250))
