"""The record holds what was said, whole or not at all, and says so when it was damaged."""

from __future__ import annotations

import random
import sqlite3
import threading
import time

import pytest

from kg.durable import LockError, only_writer
from kg.ledger import FileState, Ledger, LedgerError
from kg.ledger.schema import APPLICATION_ID, MIGRATIONS
from kg.resolve import Judgement, Verdict
from tests.kg.ledger.said import facts

STATE = FileState("hash", "code")
ONE = facts("d1", "甲.txt", "天津市教育委员会", "天津市财政局")
TWO = facts("d2", "乙.txt", "天津市财政局")
SAME = Judgement("2026-01-01T00:00:00", "张三", Verdict.SAME, "agency-1", "agency-2")


@pytest.fixture
def ledger(tmp_path):
    with Ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def put(ledger, path, *documents, state=STATE):
    with ledger.transaction():
        return ledger.replace(path, state, documents)


class TestDocuments:
    def test_facts_come_back_as_they_were(self, ledger):
        put(ledger, "/甲.txt", ONE)
        assert list(ledger.facts()) == [ONE]

    def test_they_are_there_after_closing(self, ledger):
        put(ledger, "/甲.txt", ONE)
        ledger.close()
        with Ledger(ledger.path) as again:
            assert list(again.facts()) == [ONE]

    def test_order_is_by_source_and_not_by_arrival(self, ledger):
        put(ledger, "/b", TWO)
        put(ledger, "/a", ONE)
        assert [each.source for each in ledger.facts()] == ["乙.txt", "甲.txt"]

    def test_the_same_content_under_two_paths_counts_once(self, ledger):
        put(ledger, "/copy", facts("d1", "甲的副本.txt", "天津市教育委员会"))
        put(ledger, "/甲.txt", ONE)
        assert [each.source for each in ledger.facts()] == ["甲.txt"]
        assert ledger.count() == 1

    def test_replacing_leaves_nothing_of_the_old(self, ledger):
        put(ledger, "/甲.txt", ONE)
        change = put(ledger, "/甲.txt", facts("d9", "甲.txt", "天津市财政局"))
        assert [said.tail_name for said in change.removed] == ["天津市教育委员会"]
        assert (len(change.added), change.kept) == (0, 1)

    def test_a_file_of_several_documents_is_one(self, ledger):
        put(ledger, "/all.zip", ONE, TWO)
        with ledger.transaction():
            assert len(ledger.remove("/all.zip").removed) == 3
        assert (list(ledger.facts()), ledger.files()) == ([], {})

    def test_a_failed_change_changes_nothing(self, ledger):
        put(ledger, "/甲.txt", ONE)
        with pytest.raises(KeyError), ledger.transaction():
            ledger.replace("/甲.txt", STATE, [TWO])
            raise KeyError
        assert list(ledger.facts()) == [ONE]

    def test_two_equal_statements_are_two(self, ledger):
        twice = facts("d3", "丙.txt", "天津市财政局", quotes=("市财政局牵头", "市财政局牵头"))
        assert len(put(ledger, "/丙.txt", twice).added) == 2

    def test_a_statement_keeps_its_id_when_the_rest_changes(self, ledger):
        first = put(ledger, "/甲.txt", ONE)
        put(ledger, "/甲.txt", facts("d7", "甲.txt", "天津市公安局", "天津市财政局"))
        again = put(ledger, "/甲.txt", ONE)
        before = {said.id for said in first.added if said.tail_name == "天津市教育委员会"}
        assert {said.id for said in again.added} == before


# A recorded file may be named by its path, its name, the id of a document, or the beginning of that.
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("/x/甲.txt", 1),
        ("甲.txt", 2),
        ("d1-long-identifier", 2),
        ("d1-lon", 2),
        ("d1", 0),
        ("丙.txt", 0),
        ("", 0),
        ("%", 0),
    ],
)
def test_find(ledger, name, found):
    put(ledger, "/x/甲.txt", facts("d1-long-identifier", "甲.txt"))
    put(ledger, "/y/甲.txt", facts("d1-long-identifier", "甲.txt"))
    assert len(ledger.find(name)) == found


class TestStamp:
    def test_it_does_not_depend_on_paths_or_order(self, tmp_path):
        stamps = set()
        for name, paths in (("a", ("/1", "/2")), ("b", ("/9", "/0"))):
            with Ledger(tmp_path / name) as ledger:
                for path, document in sorted(zip(paths, (ONE, TWO), strict=True)):
                    put(ledger, path, document)
                stamps.add(ledger.stamp())
        assert len(stamps) == 1

    def test_every_change_changes_it(self, ledger):
        stamps = [ledger.stamp()]
        put(ledger, "/甲.txt", ONE)
        stamps.append(ledger.stamp())
        ledger.judge(SAME)
        stamps.append(ledger.stamp())
        assert len(set(stamps)) == 3
        ledger.undo(1, "2026-01-02")
        assert ledger.stamp() == stamps[1]


class TestJudgements:
    def test_they_are_kept_and_undone(self, ledger):
        number = ledger.judge(SAME)
        assert list(ledger.numbered_judgements()) == [(number, SAME)]
        ledger.undo(number, "2026-01-02")
        assert ledger.judgements() == ()

    @pytest.mark.parametrize("undone_before", [False, True])
    def test_what_does_not_stand_cannot_be_undone(self, ledger, undone_before):
        if undone_before:
            ledger.undo(ledger.judge(SAME), "2026-01-02")
        with pytest.raises(LedgerError, match="Judgement 1 "):
            ledger.undo(1, "2026-01-03")

    def test_documents_come_and_go_and_judgements_stay(self, ledger):
        ledger.judge(SAME)
        put(ledger, "/甲.txt", ONE)
        with ledger.transaction():
            ledger.remove("/甲.txt")
        assert ledger.judgements() == (SAME,)


class TestHistory:
    def test_builds_note_what_they_change(self, ledger):
        clock = iter("abcd")
        for document in (ONE, facts("d5", "甲.txt", "天津市财政局")):
            with ledger.build("v1", lambda: next(clock)):
                put(ledger, "/甲.txt", document)
        found = [(each.build, each.date, each.what, each.relation) for each in ledger.history("天津市教育委员会")]
        assert found == [(1, "a", "added", "LEAD_UNIT"), (2, "c", "removed", "LEAD_UNIT")]

    def test_a_build_without_a_change_leaves_no_trace(self, ledger):
        with ledger.build("v1", lambda: "now"):
            put(ledger, "/leer.txt", facts("d6", "leer.txt"))
        put(ledger, "/甲.txt", ONE)
        assert list(ledger.history("天津市教育委员会")) == []


class TestFile:
    def test_every_migration_is_done_on_an_old_ledger(self, tmp_path):
        path = tmp_path / "old"
        old = sqlite3.connect(path)
        old.executescript(f"PRAGMA application_id = {APPLICATION_ID};{MIGRATIONS[0]};PRAGMA user_version = 1;")
        old.close()
        with Ledger(path) as ledger, ledger.build("v1", lambda: "now"):
            put(ledger, "/甲.txt", ONE)
            assert len(list(ledger.history("天津市财政局"))) == 1

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (b"", "it is empty"),
            (b"plain text, no database" * 99, "not a database"),
            (b"SQLite format 3\0", "not a database"),
        ],
    )
    def test_what_is_no_ledger_is_said_to_be_damaged(self, tmp_path, content, why):
        (tmp_path / "ledger").write_bytes(content)
        with pytest.raises(LedgerError, match=f"is damaged.*{why}"):
            Ledger(tmp_path / "ledger")

    def test_another_programs_database_is_refused(self, tmp_path):
        other = sqlite3.connect(tmp_path / "ledger")
        other.executescript("CREATE TABLE t (x); PRAGMA user_version = 1;")
        other.close()
        with pytest.raises(LedgerError, match="it is no ledger"):
            Ledger(tmp_path / "ledger")

    def test_a_newer_ledger_is_refused(self, ledger):
        ledger.close()
        newer = sqlite3.connect(ledger.path)
        newer.execute("PRAGMA user_version = 99")
        newer.close()
        with pytest.raises(LedgerError, match="newer version"):
            Ledger(ledger.path)

    def test_rows_changed_behind_its_back_are_found(self, ledger):
        put(ledger, "/甲.txt", ONE)
        ledger.close()
        stranger = sqlite3.connect(ledger.path)
        stranger.execute("UPDATE statements SET line = line + 1")
        stranger.commit()
        stranger.close()
        with Ledger(ledger.path) as again, pytest.raises(LedgerError, match="not those that were written"):
            list(again.facts())

    def test_rows_lost_behind_its_back_are_found(self, ledger):
        put(ledger, "/甲.txt", ONE)
        put(ledger, "/乙.txt", TWO)
        ledger.close()
        stranger = sqlite3.connect(ledger.path)
        stranger.execute("DELETE FROM documents WHERE source = '乙.txt'")
        stranger.commit()
        stranger.close()
        with pytest.raises(LedgerError, match="not what was written"):
            Ledger(ledger.path)


@pytest.mark.parametrize("seed", range(60))
def test_damage_is_an_error_or_harmless_and_never_other_facts(tmp_path, seed):
    path = tmp_path / "ledger"
    with Ledger(path) as ledger:
        for number in range(12):
            put(ledger, f"/{number}", facts(f"d{number}", f"{number}.txt", "天津市财政局", f"第{number}局"))
        ledger.judge(SAME)
        whole = list(ledger.facts()), ledger.judgements()
    path.write_bytes(_damaged(path.read_bytes(), random.Random(seed)))
    try:
        with Ledger(path) as ledger:
            held = list(ledger.facts()), ledger.judgements()
    except LedgerError as error:
        assert str(path) in str(error)
    else:
        assert held == whole


def _damaged(content: bytes, draw: random.Random) -> bytes:
    if draw.random() < 0.3:
        return content[: draw.randrange(len(content))]
    changed = bytearray(content)
    for _ in range(draw.choice((1, 8, 64))):
        changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


class TestOneWriter:
    def test_the_second_waits_and_says_so(self, tmp_path):
        said, order = [], []

        def second():
            with only_writer(tmp_path / "lock", say=said.append):
                order.append("second")

        with only_writer(tmp_path / "lock"):
            waiting = threading.Thread(target=second)
            waiting.start()
            while not said:
                time.sleep(0.01)
            order.append("first")
        waiting.join()
        assert order == ["first", "second"]
        assert "waiting" in said[0]

    def test_it_gives_up_in_time(self, tmp_path):
        first, second = only_writer(tmp_path / "lock"), only_writer(tmp_path / "lock", wait=0.2)
        with first, pytest.raises(LockError, match="still writing"), second:
            pass

    def test_a_lock_file_that_is_none_is_an_error(self, tmp_path):
        (tmp_path / "lock").mkdir()
        with pytest.raises(LockError, match="cannot be used"), only_writer(tmp_path / "lock"):
            pass
