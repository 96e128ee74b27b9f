"""How many seconds and how much memory do very many cards take, from their file to themes?

Run: python benchmarks/large.py FILE COLUMN [SIZE …]
The cards are made of the texts in FILE: the beginning of one and the end of another, with one word in a hundred
misspelt, so that all differ and words come up that no dictionary has, as in real consultations. Each size is a run of
its own with 8 themes on all cores; seconds of the processor and memory are those of all its processes together, looked
at twice a second.
"""

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

SIZES = (20_000, 100_000, 1_000_000, 3_000_000)
THEMES = "8"
TICKS, PAGE = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")


def write_cards(texts: list[str], count: int, path: Path) -> None:
    chance, letters = random.Random(0), "abcdefghiklmnoprstuw"
    words, seen = [text.split() for text in texts if len(text.split()) > 3], set()
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["card_id", "text"])
        while len(seen) < count:
            one, two = chance.choice(words), chance.choice(words)
            card = one[: chance.randint(1, min(len(one), 12))] + two[-chance.randint(1, min(len(two), 12)) :]
            for place, word in enumerate(card):
                if len(word) > 4 and chance.random() < 0.01:
                    cut = chance.randrange(1, len(word) - 1)
                    card[place] = word[:cut] + chance.choice(letters) + word[cut + 1 :]
            text = " ".join(card)
            if hash(text) not in seen:
                seen.add(hash(text))
                out.writerow([f"K{len(seen)}", text])


def watch(command: list[str]) -> tuple[float, float, float, float]:
    """Return seconds of the processor, seconds by the clock, and the largest memory of all and of one, in MB."""
    start = time.time()
    running = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)
    used: dict[int, float] = {}
    most = largest = 0.0
    while running.poll() is None:
        together = 0.0
        for process in Path("/proc").iterdir():
            try:
                told = (process / "stat").read_text().rpartition(")")[2].split()
            except (OSError, ValueError):
                continue
            if len(told) > 21 and told[3] == str(running.pid):
                used[int(process.name)] = (int(told[11]) + int(told[12])) / TICKS
                together += int(told[21]) * PAGE / 1e6
                largest = max(largest, int(told[21]) * PAGE / 1e6)
        most = max(most, together)
        time.sleep(0.5)
    if running.returncode:
        raise SystemExit(running.returncode)
    return sum(used.values()), time.time() - start, most, largest


if __name__ == "__main__":
    texts = pd.read_csv(sys.argv[1])[sys.argv[2]].dropna().tolist()
    command = str(Path(sys.executable).parent / "werkstatt")
    print("cards | processor s | clock s | MB, all processes | MB, largest | bytes a card beyond the text")
    for size in map(int, sys.argv[3:] or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "karten.csv"
            write_cards(texts, size, path)
            out = str(Path(folder) / "themen")
            seconds, clock, most, largest = watch([command, "themes", str(path), "--themes", THEMES, "--out", out])
            beyond = (most * 1e6 - path.stat().st_size) / size
            print(f"{size:,} | {seconds:.0f} | {clock:.0f} | {most:.0f} | {largest:.0f} | {beyond:.0f}", flush=True)
