"""What a wall in a notebook is told, and what it is never told."""

import json

import pandas as pd
import pytest
from conftest import CORPUS

import werkstatt as ws
from werkstatt.people.wall.content import Setting
from werkstatt.people.wall.notebook import Wall
from werkstatt.people.wall.opened import open_wall, save, tell, tell_all


def row(card, heading, who="AB", how="sorted", note=""):
    return (card, heading, who, "2026-11-27", how, note)


@pytest.fixture
def opened(cards, tmp_path):
    return open_wall(cards, tmp_path / "s.csv", tmp_path / "k.csv", Setting("sort", "AB"))


def test_the_next_cards_are_those_of_next_cards_and_the_rest_is_placed_anew(cards, opened):
    sorting = ws.read_sorting(CORPUS / "sortierung.csv")
    own = sorting[(sorting["who"] == "AB") & (sorting["how"] == "sorted")].head(30)
    opened = save(opened, [tuple(one) for one in own.to_numpy()], [])
    told = tell(opened)["guide"]
    assert told["order"][:6] == ws.next_cards(cards, own, 6)
    assert set(told["proposals"]) == set(told["order"][:6])
    assert {len(one) for one in told["proposals"].values()} == {3}
    assert set(told["placed"]) <= set(cards["card_id"]) - set(own["card_id"])
    by_machine = ws.find_themes(cards, sorting=own).cards.set_index("card_id")
    labels = ws.find_themes(cards, sorting=own).themes.set_index("theme")["label"]
    for card, (heading, _) in told["placed"].items():
        assert labels[by_machine.loc[card, "theme"]] == heading


def test_nobody_sees_where_others_put_a_card_nor_what_the_machine_learned_from_them(cards, opened):
    secret = [row(card, "Geheime Überschrift", "CD", note="xyzzy") for card in cards["card_id"][:60]]
    opened = save(opened, secret, [])
    told = tell_all(opened)
    assert told["rows"] == []
    assert told["guide"]["placed"] == {}
    assert told["others"] == {"CD": 60}
    assert told["headings"] == ["Geheime Überschrift"], "the heading itself may be used"
    assert json.dumps(told).count("xyzzy") == 0


def test_a_blind_wall_knows_nothing_of_the_machine(cards, tmp_path):
    opened = open_wall(cards, tmp_path / "s.csv", tmp_path / "k.csv", Setting("sort", "AB", blind=True))
    opened = save(opened, [row(card, "Bus") for card in cards["card_id"][:30]], [])
    guide = tell(opened)["guide"]
    assert guide["order"]
    assert not guide["proposals"]
    assert not guide["placed"]
    assert not guide["checked"]
    assert guide["agreement"] is None


def test_agreement_is_that_of_the_review(cards, opened):
    sorting = ws.read_sorting(CORPUS / "sortierung.csv")
    own = sorting[sorting["who"] == "AB"]
    told = tell(save(opened, [tuple(one) for one in own.to_numpy()], []))["guide"]["agreement"]
    themes = ws.find_themes(cards, sorting=own)
    checked = ws.review(cards, themes, resamples=10).sharing.checked
    assert (told["kappa"], told["low"], told["high"]) == (checked.kappa, checked.kappa_low, checked.kappa_high)
    assert told["more"] == 50


def test_what_is_sent_twice_is_written_once(cards, tmp_path):
    wall = ws.wall(cards, tmp_path / "s.csv", who="AB")
    told = []
    wall.send = told.append
    rows = [list(row("K001", "Bus")), list(row("K002", "Rad"))]
    asked = {"session": "a", "number": 1, "first": {"rows": 0, "entries": 0}, "rows": rows[:1], "entries": []}
    wall._receive(wall, asked, [])
    wall._receive(wall, asked | {"number": 2, "rows": rows}, [])
    wall._receive(wall, asked | {"number": 3, "session": "b", "rows": [list(row("K003", "Amt"))]}, [])
    assert ws.read_sorting(tmp_path / "s.csv")["card_id"].tolist() == ["K001", "K002", "K003"]
    assert [one["count"] for one in told] == [1, 2, 3]
    wall._receive(wall, {"ask": True}, [])
    assert [one[0] for one in told[-1]["rows"]] == ["K001", "K002", "K003"]


def test_what_could_not_be_written_is_told_and_not_counted(cards, tmp_path):
    wall = ws.wall(cards, tmp_path / "s.csv", who="AB")
    told = []
    wall.send = told.append
    (tmp_path / "s.csv").write_text("card_id,heading\nX,Bus\n")
    asked = {
        "session": "a",
        "number": 1,
        "first": {"rows": 0, "entries": 0},
        "rows": [list(row("K001", "Bus"))],
        "entries": [],
    }
    wall._receive(wall, asked, [])
    assert "Zeile 2" in told[-1]["problem"]
    (tmp_path / "s.csv").unlink()
    wall._receive(wall, asked | {"number": 2}, [])
    assert told[-1]["count"] == 1


def test_the_codebook_is_written_beside_and_keeps_what_others_wrote(cards, tmp_path):
    (tmp_path / "kodierleitfaden.csv").write_text(
        "Überschrift;Definition;Text\nBus;alt;Deutung der Forscherin\nRad;;\n", encoding="utf-8"
    )
    wall = ws.wall(cards, tmp_path / "s.csv", who="AB")
    wall.send = lambda told: None
    entry = {"heading": "Nahverkehr", "was": "Bus", "definition": "neu", "rule": "", "examples": "K001", "parent": ""}
    asked = {"session": "a", "number": 1, "first": {"rows": 0, "entries": 0}, "rows": [], "entries": [entry]}
    wall._receive(wall, asked, [])
    book = ws.read_codebook(tmp_path / "kodierleitfaden.csv")
    assert book["heading"].tolist() == ["Nahverkehr", "Rad"]
    assert book.iloc[0][["definition", "examples", "text"]].tolist() == ["neu", "K001", "Deutung der Forscherin"]
    # What is sent again with the next change is not done again.
    gone = {"heading": None, "was": "Rad"}
    again = entry | {"heading": "Bus", "was": None, "definition": "noch einer"}
    wall._receive(wall, asked | {"number": 2, "entries": [entry, gone, again]}, [])
    wall._receive(wall, asked | {"number": 3, "first": {"rows": 0, "entries": 1}, "entries": [gone, again]}, [])
    assert ws.read_codebook(tmp_path / "kodierleitfaden.csv")["heading"].tolist() == ["Nahverkehr", "Bus"]


def test_what_is_shown_without_a_kernel_is_said_in_words(cards, tmp_path):
    path = tmp_path / "<b>s.csv"
    ws.write_sorting(
        pd.DataFrame([row("K001", "Bus", "<i>AB")], columns=["card_id", "heading", "who", "when", "how", "note"]), path
    )
    wall = ws.wall(cards, path, who="<i>AB")
    assert repr(wall) == "Wall(376 cards, 1 sorted by <i>AB)"
    shown, _ = wall._repr_mimebundle_()
    assert shown["text/html"].startswith("<p>Pinnwand von &lt;i&gt;AB: 1 von 376 Karten sortiert.")
    assert isinstance(wall, Wall)


def test_where_people_differ_is_told_to_be_settled_and_to_nobody_else(cards, tmp_path):
    path = tmp_path / "s.csv"
    placed = [row("K001", "Bus"), row("K001", "Rad", "CD"), row("K002", "Bus"), row("K002", "bus", "CD")]
    settled = row("K003", "Amt", "AB und CD", "settled", "so besprochen")
    rows = [*placed, row("K003", "Amt"), row("K003", "Rad", "CD"), settled]
    ws.write_sorting(pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"]), path)
    told = ws.wall(cards, path, who="AB und CD", settle=True).content
    assert told["differences"] == [
        {"card": "K001", "placements": [("AB", ("Bus",)), ("CD", ("Rad",))], "settled": None},
        {"card": "K003", "placements": [("AB", ("Amt",)), ("CD", ("Rad",))], "settled": ("Amt", "so besprochen")},
    ]
    assert told["twice"] == 3
    assert ws.wall(cards, path, who="AB").content["differences"] == []


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"who": " "}, ValueError),
        ({"who": 3}, TypeError),
        ({"who": "AB", "check": 0}, ValueError),
        ({"who": "AB", "reader": "x"}, ValueError),
    ],
)
def test_wrong_use_is_told_before_any_work(cards, tmp_path, options, error):
    with pytest.raises(error):
        ws.wall(cards, tmp_path / "s.csv", **options)
