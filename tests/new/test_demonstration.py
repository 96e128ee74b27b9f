"""The demonstration workshop comes out of the package, whole, and every command works on it."""

import pytest
from conftest import CORPUS

import werkstatt as ws
from werkstatt.cli import main


def test_it_is_the_corpus_byte_by_byte_and_can_be_worked_with(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["demo", "mein probelauf"]) == 0
    assert "werkstatt publish 'mein probelauf'" in capsys.readouterr().out
    folder = tmp_path / "mein probelauf"
    for path in CORPUS.rglob("*"):
        if path.is_file():
            assert (folder / path.relative_to(CORPUS)).read_bytes() == path.read_bytes()
    cards = ws.read_cards(folder / "cards.csv")
    assert len(ws.read_sorting(folder / "sortierung.csv", cards=cards)) > 0
    assert main(["check", str(folder / "cards.csv")]) == 0


@pytest.mark.parametrize(("language", "told"), [("de", "gibt es schon"), ("en", "exists already")])
def test_a_folder_that_is_there_stays_as_it_is(tmp_path, monkeypatch, capsys, language, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "probe").mkdir()
    assert main(["demo", "probe", "--output-language", language]) == 1
    assert told in capsys.readouterr().err
    assert list((tmp_path / "probe").iterdir()) == []
