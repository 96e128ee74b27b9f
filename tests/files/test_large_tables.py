"""Tables too large for memory, piece by piece."""

import pandas as pd
import pytest

import werkstatt as ws
from werkstatt.cards.large_table import open_table
from werkstatt.errors import CardError
from werkstatt.files import large
from werkstatt.files.large import count_rows, read_pieces


@pytest.fixture
def cards():
    return pd.DataFrame(
        {"Nr": [f"00{place}" for place in range(7)], "Karte": ["NA", "Mehr\nBusse", "ä;ö", "a,b", '"Zitat"', "", "7"]}
    )


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    monkeypatch.setattr(large, "PIECE", 3)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_every_cell_is_read_as_it_stands(cards, tmp_path, separator, encoding):
    path = tmp_path / "karten.csv"
    cards.to_csv(path, sep=separator, encoding=encoding, index=False)
    pieces = list(read_pieces(path))
    assert [len(piece) for piece in pieces] == [3, 3, 1]
    pd.testing.assert_frame_equal(pd.concat(pieces).astype(object), cards.astype(object))


def test_parquet_is_read_like_csv(cards, tmp_path):
    path = tmp_path / "karten.parquet"
    cards.assign(Punkte=[1, None, 3, 4, 5, 6, 7]).to_parquet(path)
    read = pd.concat(read_pieces(path))
    assert read["Karte"].tolist() == cards["Karte"].tolist()
    assert read["Nr"].tolist() == cards["Nr"].tolist()
    assert read["Punkte"].tolist()[:2] == ["1.0", ""]
    assert count_rows(path) == 7


def test_rows_are_counted_without_reading(cards, tmp_path):
    cards.to_csv(tmp_path / "karten.csv", index=False)
    # The header and a line end within a cell count as well.
    assert count_rows(tmp_path / "karten.csv") == 9
    assert count_rows(tmp_path / "keine.csv") == count_rows(tmp_path) == 0


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("k.csv", "card_id,text\n1,Bürger\n".encode("cp1252"), "large_encoding"),
        ("k.csv", b'card_id,text\n1,"Bus\n2,Park\n', "large_row"),
        ("k.csv", b"card_id,text\n1,Bus\n2,Park,3,4\n", "large_row"),
        ("k.csv", b"card_id,text\n", "large_empty"),
        ("k.csv", b"Nr,Farbe\n1,rot\n", "text_missing"),
        ("k.csv", b"card_id,text\n1,Bus\n ,Park\n", "id_empty"),
        ("k.parquet", b"PAR", "large_parquet"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CardError) as caught:
        list(open_table(tmp_path / name).pieces())
    assert caught.value.problems[0].code == code
    assert all(problem.say(language) for problem in caught.value.problems for language in ("de", "en"))


def test_cards_without_ids_are_numbered_by_row(tmp_path):
    (tmp_path / "k.csv").write_text("Karte;Farbe\n" + "Bus;rot\n" * 5)
    cards = pd.concat(open_table(tmp_path / "k.csv").pieces())
    assert cards["card_id"].tolist() == ["Z2", "Z3", "Z4", "Z5", "Z6"]
    assert list(cards) == ["card_id", "text", "Farbe"]


def test_a_column_is_named_by_the_user(tmp_path):
    (tmp_path / "k.csv").write_text("Antwort,text\nBus,?\n")
    cards = next(open_table(tmp_path / "k.csv", {"text": "Antwort"}).pieces())
    assert cards[["text", "text_given"]].values.tolist() == [["Bus", "?"]]


def test_a_small_parquet_file_is_read_like_any_table(cards, tmp_path):
    cards = cards[cards["Karte"] != ""].reset_index(drop=True)
    cards.to_parquet(tmp_path / "karten.parquet")
    cards.to_csv(tmp_path / "karten.csv", index=False)
    one, other = (ws.read_cards(tmp_path / f"karten.{kind}") for kind in ("csv", "parquet"))
    pd.testing.assert_frame_equal(one, other)
