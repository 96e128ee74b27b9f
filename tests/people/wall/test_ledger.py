"""Every move is saved, whole or not at all, and nobody overwrites anybody."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from filelock import FileLock

import werkstatt as ws
from werkstatt.errors import CardError
from werkstatt.people.wall import ledger, lock
from werkstatt.people.wall.ledger import add_rows, open_ledger

CARDS = pd.DataFrame({"card_id": [f"K{n}" for n in range(200)]})


def row(card, heading="Bus", who="AB", how="sorted"):
    return (card, heading, who, "2026-11-27", how, "")


def test_each_row_is_in_the_file_at_once(tmp_path):
    path = tmp_path / "neu" / "sortierung.csv"
    book = open_ledger(path, CARDS)
    for n in range(3):
        book = add_rows(book, [row(f"K{n}")], CARDS)
        assert ws.read_sorting(path)["card_id"].tolist() == [f"K{m}" for m in range(n + 1)]
    assert sorted(one.name for one in path.parent.iterdir()) == [".sortierung.csv.lock", "sortierung.csv"]


def test_two_people_on_one_file_lose_nothing(tmp_path):
    path = tmp_path / "sortierung.csv"

    def sort(who):
        book = open_ledger(path, CARDS)
        for n in range(40):
            book = add_rows(book, [row(f"K{n}", who=who)], CARDS)
        return book

    with ThreadPoolExecutor(4) as pool:
        books = list(pool.map(sort, "ABCD"))
    rows = ws.read_sorting(path)
    assert rows.groupby("who")["card_id"].apply(list).tolist() == [[f"K{n}" for n in range(40)]] * 4
    assert max(len(book.rows) for book in books) == 160


def test_the_file_is_whole_when_the_process_is_killed_while_it_writes(tmp_path):
    code = """
import sys, pandas as pd
from werkstatt.people.wall.ledger import add_rows, open_ledger
cards = pd.DataFrame({"card_id": [f"K{n}" for n in range(200)]})
book = open_ledger(sys.argv[1], cards)
n = 0
while True:
    book = add_rows(book, [(f"K{n % 200}", "Bus" * 50, "AB", "", "sorted", "")], cards)
    n += 1
    print(n, flush=True)
"""
    path = tmp_path / "sortierung.csv"
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    told = [int(process.stdout.readline()) for _ in range(60)]
    process.kill()
    told += [int(line) for line in process.stdout.read().split()]
    process.wait()
    process.stdout.close()
    rows = ws.read_sorting(path)
    assert len(rows) in (told[-1], told[-1] + 1), "what was told as saved is there, and no half row"
    assert len(add_rows(open_ledger(path, CARDS), [row("K1")], CARDS).rows) == len(rows) + 1


def test_what_somebody_wrote_meanwhile_is_noticed_and_stays(tmp_path):
    path = tmp_path / "sortierung.csv"
    book = add_rows(open_ledger(path, CARDS), [row("K1")], CARDS)
    # As a German Excel saves it.
    path.write_text("card_id;heading;who;when;how;note\nK1;Bus;AB;27.11.2026;sorted;\nK2;Rad;CD;;;\n", "utf-8-sig")
    book = add_rows(book, [row("K3")], CARDS)
    assert book.rows["card_id"].tolist() == ["K1", "K2", "K3"]
    assert ws.read_sorting(path)["who"].tolist() == ["AB", "CD", "AB"]


def test_a_file_that_was_deleted_is_made_anew_with_everything(tmp_path):
    path = tmp_path / "sortierung.csv"
    book = add_rows(open_ledger(path, CARDS), [row("K1")], CARDS)
    path.unlink()
    add_rows(book, [row("K2")], CARDS)
    assert ws.read_sorting(path)["card_id"].tolist() == ["K1", "K2"]


def test_a_file_that_became_unreadable_is_left_as_it_is(tmp_path):
    path = tmp_path / "sortierung.csv"
    book = add_rows(open_ledger(path, CARDS), [row("K1")], CARDS)
    path.write_text("card_id,heading\nK999,Bus\n")
    with pytest.raises(CardError, match=r"Zeile 2.*K999"):
        add_rows(book, [row("K2")], CARDS)
    assert path.read_text() == "card_id,heading\nK999,Bus\n"


def test_a_file_whose_other_columns_would_get_lost_is_refused(tmp_path):
    path = tmp_path / "sortierung.csv"
    path.write_text("Karten-Nr;Überschrift;Wer;Bemerkung der Leitung\nK1;Bus;AB;wichtig\n", encoding="utf-8")
    with pytest.raises(CardError, match="Bemerkung der Leitung"):
        open_ledger(path, CARDS)
    with pytest.raises(CardError, match=r"\.csv"):
        open_ledger(tmp_path / "sortierung.xlsx", CARDS)


def test_who_holds_the_file_too_long_is_told_and_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    path = tmp_path / "sortierung.csv"
    book = open_ledger(path, CARDS)
    with FileLock(tmp_path / ".sortierung.csv.lock"), pytest.raises(CardError, match="Jemand anderes schreibt"):
        add_rows(book, [row("K1")], CARDS)
    assert not path.exists()


def test_strange_cards_are_never_written(tmp_path):
    book = open_ledger(tmp_path / "s.csv", CARDS)
    with pytest.raises(CardError, match="X9"):
        add_rows(book, [row("X9")], CARDS)
    assert ledger.as_row(["K1", "=1", "AB", "", "sorted", ""])[1] == "=1"
    assert not (tmp_path / "s.csv").exists()
