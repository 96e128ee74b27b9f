"""Are results the same on one, four, sixteen workers, in threads, and where one is killed? What does it cost?

Run: python benchmarks/workers.py FILE [THEMES]
with a table of cards. Each row is a Dask cluster of its own on this machine; the hash is that of themes, words, and the
theme and confidence of every card. Tasks and seconds are what the scheduler's dashboard shows (its task stream).
"""

import hashlib
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from distributed import Client, LocalCluster, get_task_stream

from werkstatt.cards.large_table import open_table
from werkstatt.themes.large.dask import OnDask
from werkstatt.themes.large.finding import find_large
from werkstatt.themes.large.spread import Here

CLUSTERS = {
    "1 worker": {"n_workers": 1, "threads_per_worker": 1},
    "2 workers": {"n_workers": 2, "threads_per_worker": 1},
    "2 workers, one killed": {"n_workers": 2, "threads_per_worker": 1},
    "4 workers": {"n_workers": 4, "threads_per_worker": 1},
    "16 workers": {"n_workers": 16, "threads_per_worker": 1},
    "4 threads": {"n_workers": 1, "threads_per_worker": 4, "processes": False},
}


class Killing(OnDask):
    """Kills a worker in the middle of the twentieth sum."""

    def total(self, function, parts, *given):
        SUMS.append(function)
        if len(SUMS) == 20:
            os.kill(next(iter(self.client.run(os.getpid).values())), signal.SIGKILL)
        return super().total(function, parts, *given)


SUMS: list = []


def digest(found):
    told = hashlib.sha256((found.themes.to_csv() + found.terms.to_csv()).encode())
    for name in ("theme", "confidence", "also"):
        told.update(getattr(found.belonging, name)[found.of].tobytes())
    return told.hexdigest()[:16]


def run(name, file, themes, spread):
    start = time.time()
    with tempfile.TemporaryDirectory() as kept:
        found = find_large(open_table(file), Path(kept), themes, spread=spread)
    print(f"{name}: {digest(found)}, {time.time() - start:.0f} s by the clock", end="", flush=True)


def seconds(stream, action):
    return sum(one["stop"] - one["start"] for task in stream for one in task["startstops"] if one["action"] == action)


if __name__ == "__main__":
    file, themes = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 8
    run("in processes and threads of this program", file, themes, Here())
    print()
    for name, size in CLUSTERS.items():
        with LocalCluster(dashboard_address=None, **size) as cluster, Client(cluster) as client:
            with get_task_stream(client) as stream:
                run(name, file, themes, (Killing if "killed" in name else OnDask)(client))
            told = (
                f"{seconds(stream.data, 'compute'):.1f} s computing, {seconds(stream.data, 'transfer'):.1f} s sending"
            )
            print(f"; {len(stream.data)} tasks, {told}", flush=True)
