import pytest

import werkstatt as ws
from werkstatt.cards.reading import read_file


def write(tmp_path, *rows):
    (tmp_path / "k.csv").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path / "k.csv"


def test_names_that_differ_in_case_and_blanks_are_one(tmp_path):
    names = ["gruppe a", "Gruppe A", " Gruppe A", "Gruppe\u00a0A", "Gruppe B", "U\u0308bung", "Übung", "Übung"]
    path = write(tmp_path, "id;text;Gruppe", *(f"{number};Bus;{name}" for number, name in enumerate(names)))
    found = read_file(path)
    assert found.cards["group"].tolist() == ["Gruppe A"] * 4 + ["Gruppe B"] + ["Übung"] * 3
    assert [notice.code for notice in found.notices] == ["spellings_joined", "spellings_unseen"]
    assert found.notices[0].values["others"] == "gruppe a"


def test_of_equally_frequent_spellings_the_first_is_taken(tmp_path):
    path = write(tmp_path, "id;text;Gruppe", "1;Bus;amt", "2;Bahn;Amt")
    with pytest.warns(ws.CardNotice, match="„Amt“ wurde als „amt“"):
        assert ws.read_cards(path)["group"].tolist() == ["amt", "amt"]


def test_decomposed_headings_and_phases_are_known(tmp_path):
    path = write(tmp_path, "id;text;U\u0308berschrift", "1;Bus;Wege")
    assert ws.read_cards(path)["heading"].tolist() == ["Wege"]


@pytest.mark.parametrize("text", ["\u200b", "\u00ad\u2060", "\u3164 \u2800", "\ufe0f", "\U000e0041"])
def test_invisible_cards_are_empty(tmp_path, text):
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(write(tmp_path, "id;text", "1;Bus", f"2;{text}"))
    assert [problem.code for problem in caught.value.problems] == ["text_empty"]
    assert caught.value.cards["text"].tolist() == ["Bus"]
