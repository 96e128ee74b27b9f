import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from werkstatt.files import writing
from werkstatt.files.writing import write_file, write_files


def test_new_folder_with_parents(tmp_path):
    written = write_files(tmp_path / "a" / "b", {"x.txt": b"1", "y.txt": b"2"})
    assert [path.read_bytes() for path in written] == [b"1", b"2"]
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_existing_folder_keeps_other_files(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("stays")
    (tmp_path / "out" / "x.txt").write_text("old")
    write_files(tmp_path / "out", {"x.txt": b"new"})
    assert {path.name: path.read_text() for path in (tmp_path / "out").iterdir()} == {
        "mine.txt": "stays",
        "x.txt": "new",
    }
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_half_written(tmp_path):
    (tmp_path / "out").mkdir()
    with pytest.raises(OSError, match="too long"):
        write_files(tmp_path / "out", {"x.txt": b"1", "y" * 300: b"2"})
    assert list((tmp_path / "out").iterdir()) == []
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(NotADirectoryError):
        write_files(tmp_path / "out", {"x.txt": b"1"})


WRITER = """
import importlib.util, itertools, sys
spec = importlib.util.spec_from_file_location("writing", sys.argv[1])
writing = importlib.util.module_from_spec(spec)
spec.loader.exec_module(writing)
for number in itertools.count(int(sys.argv[3])):
    writing.write_files(sys.argv[2], {f"{name}.txt": str(number).encode() * 2000 for name in range(12)})
    if number == int(sys.argv[3]):
        print("ready", flush=True)
"""


def stamps(folder):
    return {path.read_text()[: len(path.read_text()) // 2000] for path in folder.iterdir()}


def test_killed_at_any_moment_the_folder_is_whole(tmp_path):
    out, seen = tmp_path / "out", set()
    random = np.random.default_rng(0)
    for kill in range(50):
        command = [sys.executable, "-c", WRITER, writing.__file__, str(out), str(10**6 * (kill + 1))]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            writer.stdout.readline()
            time.sleep(random.uniform(0, 0.02))
            writer.kill()
        assert len(list(out.iterdir())) == 12
        assert len(stamps(out)) == 1, "files of two runs"
        seen |= stamps(out)
    assert len(seen) == 50, "each run after a kill went on"
    left = [path for path in tmp_path.iterdir() if path != out]
    for path in left:
        os.utime(path, (0, 0))
    write_files(out, {"x.txt": b"1"})
    assert [path.name for path in tmp_path.iterdir()] == ["out"], f"{len(left)} folders of runs that were killed"


def test_what_another_run_writes_is_not_swept_away(tmp_path):
    aside = tmp_path / ".out-12345678"
    aside.mkdir()
    os.utime(aside, (0, 0))
    with writing._held(aside):
        write_files(tmp_path / "out", {"x.txt": b"1"})
        assert aside.is_dir()
    write_files(tmp_path / "out", {"x.txt": b"1"})
    assert not aside.exists()


def test_one_file_is_written_whole_or_not_at_all(tmp_path):
    write_file(tmp_path / "a" / "x.txt", b"1")
    write_file(tmp_path / "a" / "x.txt", b"2")
    assert (tmp_path / "a" / "x.txt").read_bytes() == b"2"
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_file(tmp_path / "folder", b"3")
    assert {path.name for path in tmp_path.iterdir()} == {"a", "folder"}
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["x.txt"]


def test_two_runs_at_once_do_not_mix(tmp_path):
    out = tmp_path / "out"
    commands = [[sys.executable, "-c", WRITER, writing.__file__, str(out), str(10**6 * run)] for run in (1, 2)]
    writers = [subprocess.Popen(command, stdout=subprocess.PIPE) for command in commands]
    for writer in writers:
        writer.stdout.readline()
    time.sleep(0.5)
    for writer in writers:
        writer.kill()
        writer.communicate()
    assert len(stamps(out)) == 1


def test_other_files_stay_and_a_folder_one_works_in_is_not_exchanged(tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    write_files(tmp_path / "out", {"x.txt": b"1"})
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"mine.txt", "x.txt"}
    (tmp_path / "out" / "mine.txt").unlink()
    before = (tmp_path / "out").stat().st_ino
    monkeypatch.chdir(tmp_path / "out")
    write_files(".", {"x.txt": b"2"})
    assert (tmp_path / "out").stat().st_ino == before
    assert (tmp_path / "out" / "x.txt").read_text() == "2"


def test_without_exchange_two_renames_do(tmp_path, monkeypatch):
    monkeypatch.setattr(writing.ctypes, "CDLL", lambda *_, **__: object())
    for number in (b"1", b"2"):
        write_files(tmp_path / "out", {"x.txt": number})
    assert (tmp_path / "out" / "x.txt").read_bytes() == b"2"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch):
    write_files(tmp_path / "out", {"x.txt": b"1"})

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_files(tmp_path / "out", {"x.txt": b"2"})
    assert (tmp_path / "out" / "x.txt").read_text() == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
