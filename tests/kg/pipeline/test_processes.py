"""Work in several processes, and what becomes of them when the one that started them is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from kg.pipeline.processes import in_processes

_WAIT = 30  # seconds; a worker ends at once, on a busy machine within some
_STARTED = """
import signal
import time
from kg.pipeline.processes import in_processes

signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell takes away from what it starts behind itself

def work(number):
    print("at work", flush=True)
    time.sleep(600)

if __name__ == "__main__":
    list(in_processes(work, range(8), 2, abs))
"""


def test_results_come_in_the_order_given() -> None:
    assert list(in_processes(abs, [-3, 2, -1, 0], 2, abs)) == [3, 2, 1, 0]


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_the_process_that_started_it(tmp_path: Path, stop: signal.Signals) -> None:
    script = tmp_path / "started.py"
    script.write_text(_STARTED, encoding="utf-8")
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, script], start_new_session=True, **pipes) as started:
        assert [next(started.stdout) for _ in range(2)] == ["at work\n"] * 2
        workers = psutil.Process(started.pid).children(recursive=True)
        os.killpg(started.pid, stop) if stop == signal.SIGINT else started.send_signal(stop)  # Ctrl-C goes to all
        try:
            told = started.communicate(timeout=_WAIT)[1]
        finally:
            started.kill()
    assert len(workers) >= 2
    assert not psutil.wait_procs(workers, timeout=_WAIT)[1]
    assert told.count("Traceback") == (stop == signal.SIGINT)  # of the one that was asked to end, and of no worker
