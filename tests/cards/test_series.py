"""Several workshops in one table: their names and order, and ids that no two cards share."""

import pandas as pd
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.series import join_workshops, workshops_of
from werkstatt.cards.series_reading import name_workshops
from werkstatt.errors import CardError


def table(*ids, **columns):
    return pd.DataFrame({"card_id": list(ids), "text": [f"Bus {card}" for card in ids], **columns})


@given(st.lists(st.lists(st.sampled_from(["K1", "K2", "K3", "2-K1"]), unique=True, min_size=1), min_size=1, max_size=4))
def test_no_card_is_lost_or_doubled(ids):
    tables = {f"W{place}": table(*own) for place, own in enumerate(ids)}
    cards, renamed = join_workshops(tables)
    assert len(cards) == sum(map(len, ids))
    assert cards["card_id"].is_unique
    for name, own in tables.items():
        assert cards.loc[cards["workshop"] == name, "card_id"].tolist() == [
            renamed[name][card] for card in own["card_id"]
        ]


def test_ids_stay_where_no_two_are_alike():
    cards, _ = join_workshops({"a": table("K1"), "b": table("R1")})
    assert cards["card_id"].tolist() == ["K1", "R1"]


def test_workshops_are_ordered_by_number_then_date_then_name_never_by_row():
    cards = table("a", "b", "c", workshop=["Süd", "Nord", "West"])
    assert workshops_of(cards)["workshop"].tolist() == ["Nord", "Süd", "West"]
    dated = cards.assign(Datum=["1.2.2023", "3.4.2022", "2021-05-06"], Ort=["Gera", "Jena", "Suhl"])
    for mixed in (dated, dated.iloc[::-1]):
        found = workshops_of(mixed)
        assert found["workshop"].tolist() == ["West", "Nord", "Süd"]
        assert found["place"].tolist() == ["Suhl", "Jena", "Gera"]
    numbered = dated.assign(workshop_number=["1", "3", "2"])
    assert workshops_of(numbered)["workshop"].tolist() == ["Süd", "West", "Nord"]


def test_a_date_of_single_cards_is_not_that_of_the_workshop():
    cards = table("a", "b", workshop="Süd", Datum=["1.2.2023", "2.2.2023"])
    assert workshops_of(cards)["date"].tolist() == [""]


def test_the_same_workshop_twice_is_refused():
    first = table("K1", workshop="2021")
    with pytest.raises(ws.CardError) as refused:
        join_workshops({"a.csv": first, "b.csv": table("K2", workshop="2021")})
    assert "„2021“ steht in zwei Dateien (a.csv und b.csv)" in refused.value.problems[0].say("de")


def test_the_corpora_make_a_series():
    files = [ROOT / "corpus" / name / "cards.csv" for name in ("sozialplanung", "sozialplanung-2022")]
    cards = ws.read_series(files)
    found = workshops_of(cards)
    assert found[["workshop", "cards"]].values.tolist() == [["2021", 376], ["2022", 190]]
    assert found["place"].tolist() == ["digital, Thüringen", "Thüringen (erfunden)"]


def test_every_file_with_a_problem_is_named(tmp_path):
    for name, text in (("a.csv", "Bus"), ("b.csv", ""), ("c.csv", "")):
        (tmp_path / name).write_text(f"card_id,text,phase\nK1,{text},Kritik\nK2,Park,Pause\n", encoding="utf-8")
    with pytest.raises(ws.CardError) as refused:
        ws.read_series([tmp_path / name for name in ("a.csv", "b.csv", "c.csv")])
    said = [problem.say("de") for problem in refused.value.problems]
    assert [text.split(":")[0] for text in said] == ["a.csv", "b.csv", "b.csv", "c.csv", "c.csv"]


def test_files_called_alike_are_named_by_their_folders(tmp_path):
    assert [held.name for held in name_workshops(["nord/k.csv", "sued/k.csv"])] == ["nord", "sued"]
    assert [held.name for held in name_workshops(["a/k.csv", "b/a/k.csv"])] == ["a", "a (2)"]


def test_a_file_is_no_two_workshops(tmp_path):
    path = tmp_path / "k.csv"
    path.write_text("card_id,text\nK1,Bus fehlt\n", encoding="utf-8")
    with pytest.raises(CardError, match="zweimal genannt"):
        ws.read_series([path, tmp_path / "." / "k.csv"])
