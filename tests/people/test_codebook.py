"""The codebook, read from files as people have them, and written so that nothing is lost."""

import pandas as pd
import pytest
from exports import workbook
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.people.cells import clean, means_none
from werkstatt.people.codebook import CODEBOOK, NO_CODEBOOK, read_codebook, with_headings, write_codebook
from werkstatt.people.nesting import nest_heading, rename_entry

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20).map(str.strip)
HEADINGS = TEXTS.map(lambda text: clean(text.replace("|", " "))).filter(lambda text: text and not means_none(text))
SETS = st.lists(HEADINGS, max_size=4, unique_by=lambda text: "".join(text.split()).casefold())


@given(SETS, st.lists(TEXTS, min_size=4, max_size=4), st.lists(TEXTS, max_size=3).map("\n".join).map(str.strip))
def test_what_is_written_is_read_again(tmp_path_factory, headings, texts, own):
    rows = [
        (heading, texts[0], f"={texts[1]}", "K1; K2", headings[number - 1] if number else "", texts[2], own)
        for number, heading in enumerate(headings)
    ]
    codebook = pd.DataFrame(rows, columns=list(CODEBOOK), dtype="str")
    again = read_codebook(write_codebook(codebook, tmp_path_factory.mktemp("c") / "codebook.csv"))
    assert again.to_numpy().tolist() == codebook.to_numpy().tolist()
    assert list(again.columns) == list(CODEBOOK)


def test_a_german_workbook_of_three_levels(tmp_path):
    path = tmp_path / "k.xlsx"
    names = ["Überschrift", "Definition", "Kodierregel", "Ankerbeispiele", "Oberüberschrift", "Wer", "Text"]
    workbook(
        path,
        Leitfaden=[
            names,
            ["Wege", "Alles, was fährt", None, "K1;K7\nK1", None, "AB", "Wege verbinden."],
            ["Radwege", None, "nur mit Rad", 3, "Wege", None, None],
            ["Radwege am Ring", None, None, None, "Radwege", None, None],
        ],
    ).save(path)
    assert read_codebook(path).to_numpy().tolist() == [
        ["Wege", "Alles, was fährt", "", "K1; K7", "", "AB", "Wege verbinden."],
        ["Radwege", "", "nur mit Rad", "3", "Wege", "", ""],
        ["Radwege am Ring", "", "", "", "Radwege", "", ""],
    ]


def test_english_names_and_headings_alone(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text("Category,Meaning,Coding rules,Examples,Belongs to,Author\nWays,a,b,K1,,AB\n")
    assert read_codebook(path, "en").to_numpy().tolist() == [["Ways", "a", "b", "K1", "", "AB", ""]]
    path.write_text("heading\nWays\n")
    assert read_codebook(path, "en")["heading"].tolist() == ["Ways"]


def test_all_problems_of_a_file_at_once(tmp_path):
    path = tmp_path / "kodierleitfaden.csv"
    path.write_text(
        "Überschrift;Definition;Beispiele;gehört zu\n"
        "Wege;;K1;\n"
        ";ohne Namen;;\n"
        "weGe ;;K9; Rad\n"
        "Bus|Bahn;;;\n"
        "keine passt;;;\n"
        "A;;;B\n"
        "B;;;A\n"
        "C;;K1; A\n"
        "D;;;D\n",
        encoding="utf-8",
    )
    with pytest.raises(ws.CardError) as error:
        read_codebook(path, cards=pd.DataFrame({"card_id": ["K1"]}))
    told = [problem.say("de") for problem in error.value.problems]
    parts = [line.split(": ", 2) for line in told]
    assert {part[0] for part in parts} == {"kodierleitfaden.csv"}
    assert [part[1] for part in parts] == [
        "Zeile 3, Spalte „Überschrift“", "Zeile 4, Spalte „Überschrift“", "Zeile 4, Spalte „gehört zu“",
        "Zeile 4, Spalte „Beispiele“", "Zeile 5, Spalte „Überschrift“", "Zeile 6, Spalte „Überschrift“",
        "Zeile 7, Spalte „gehört zu“", "Zeile 8, Spalte „gehört zu“", "Zeile 10, Spalte „gehört zu“",
    ]  # fmt: skip
    assert "„weGe“ steht schon in Zeile 2" in told[1]
    assert "A → B → A" in told[6]


def test_nested_at_any_depth_and_never_in_a_circle():
    codebook = with_headings(NO_CODEBOOK, ["A", "B", "C", "A"])
    nested = nest_heading(nest_heading(codebook, "C", "B"), "B", "A")
    assert nested["parent"].tolist() == ["", "A", "B"]
    assert nest_heading(nested, "B", "")["parent"].tolist() == ["", "", "B"]
    with pytest.raises(ws.CardError, match="A → C → B → A"):
        nest_heading(nested, "A", "C")
    with pytest.raises(ws.CardError, match="„D“ steht nicht im Kodierleitfaden"):
        nest_heading(nested, "D", "A")


def test_a_renamed_heading_keeps_what_belongs_to_it():
    codebook = nest_heading(with_headings(NO_CODEBOOK, ["A", "B"]), "B", "A").assign(definition=["a", "b"])
    renamed = rename_entry(codebook, "A", "Z")
    assert renamed[["heading", "definition", "parent"]].to_numpy().tolist() == [["Z", "a", ""], ["B", "b", "Z"]]
    with pytest.raises(ws.CardError, match="gibt es schon"):
        rename_entry(codebook, "A", "B")
