import pytest

from werkstatt.files import write_files


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
