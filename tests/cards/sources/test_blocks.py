import openpyxl
import pytest
from exports import read, read_file, workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

import werkstatt as ws
from werkstatt.cards.reading import read_file as account_for


def left(path):
    """Return the number of cards, and of what was left out for which reason."""
    found = account_for(path)
    (account,) = found.accounts
    assert account.kept == len(found.cards) + 0
    return {"cards": account.kept} | {one.code: one.count for one in account.left}


def test_sections_give_phase_and_group_to_the_rows_below(tmp_path):
    workbook(
        tmp_path / "k.xlsx",
        K=[
            ["Karte", "Punkte"], ["Kritikphase"], ["Gruppe A"], ["Bus", 1], ["Gruppe B"], ["Amt", 2], ["Utopiephase"],
            ["Sofa", 3], ["Gruppe A"], ["Garten", 4],
        ],
    )  # fmt: skip
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards[["text", "phase", "group"]].fillna("").to_numpy().tolist() == [
        ["Bus", "kritik", "Gruppe A"],
        ["Amt", "kritik", "Gruppe B"],
        ["Sofa", "fantasie", ""],
        ["Garten", "fantasie", "Gruppe A"],
    ]
    assert "Keine Karten (5): Zwischenüberschrift" in said
    assert left(tmp_path / "k.xlsx") == {"cards": 4, "header": 1, "section": 5}


def test_groups_that_part_phases(tmp_path):
    rows = [["Karte"], ["Gruppe A"], ["Kritik"], ["Bus"], ["Fantasie"], ["Sofa"], ["Gruppe B"], ["Kritik"], ["Amt"]]
    workbook(tmp_path / "k.xlsx", K=rows)
    cards, _ = read_file(tmp_path / "k.xlsx")
    assert cards[["group", "phase"]].to_numpy().tolist() == [
        ["Gruppe A", "kritik"],
        ["Gruppe A", "fantasie"],
        ["Gruppe B", "kritik"],
    ]


def test_what_a_card_says_of_its_own_goes_before_its_section(tmp_path):
    cards, _ = read(tmp_path, "k.csv", "Karte;Phase;Nr\nKritikphase;;\nBus;;1\nSofa;Fantasie;2\n")
    assert cards["phase"].tolist() == ["kritik", "fantasie"]


def test_blocks_below_each_other(tmp_path):
    workbook(
        tmp_path / "k.xlsx",
        K=[["Gruppe A"], ["Karte", "Punkte"], ["Bus", 1], [], ["Gruppe B"], ["Karte", "Punkte"], ["Amt", 2],
           ["Punkte", "Text"], [3, "Sofa"]],
    )  # fmt: skip
    cards, _ = read_file(tmp_path / "k.xlsx")
    assert cards[["text", "votes", "group"]].to_numpy().tolist() == [
        ["Bus", 1, "Gruppe A"],
        ["Amt", 2, "Gruppe B"],
        ["Sofa", 3, "Gruppe B"],
    ]
    assert left(tmp_path / "k.xlsx") == {"cards": 3, "above": 1, "header": 1, "section": 1, "repeat": 2}


@pytest.mark.parametrize(
    ("total", "cards"),
    [
        (["", "Summe", "", 5], 2), (["", "", "Gesamt:", 5], 2), (["", "Gesamtergebnis", "", 5], 2),
        (["Total", "", "", "5"], 2),
        (["", "Σ", "", 5], 2), (["", "Gesamtpunktzahl:", "", 5], 2),
        (["9", "Summe der Einzelteile", "Kritik", "5"], 3),
        (["9", "Gesamt", "Kritik", "5"], 3), (["9", "Insgesamt zu wenig Zeit", "", ""], 3),
        (["9", "Ergebnis", "", "4"], 3), (["9", "Summe", "", "5"], 2),
        (["", "Summe", "", "=SUM(D2:D3)"], 2), (["Summe", "2 Karten", "", "5 Pkt."], 2),
        (["9", "2 Karten", "", "5"], 3),
    ],
)  # fmt: skip
def test_rows_that_add_up_are_no_cards(tmp_path, total, cards):
    rows = [["Nr", "Karte", "Phase", "Punkte"], [1, "Bus", "Kritik", 3], [2, "Amt", "Kritik", 2], total]
    workbook(tmp_path / "k.xlsx", K=rows)
    found, said = read_file(tmp_path / "k.xlsx")
    assert len(found) == cards
    assert ("Summenzeile (4)" in said) == (cards == 2)


def test_a_sum_above_what_it_adds_up(tmp_path):
    cards, said = read(tmp_path, "k.csv", "Karte;Punkte\nInsgesamt;3\nBus;1\nAmt;2\n")
    assert cards["text"].tolist() == ["Bus", "Amt"]
    assert "Summenzeile (2)" in said
    cards, _ = read(tmp_path, "k.csv", "Nr;Karte\n1;Bus\n2;Amt\n3;Gesamt\n")
    assert len(cards) == 3, "the number of a card is no sum"


def test_a_card_that_says_total_is_one(tmp_path):
    cards, _ = read(tmp_path, "k.csv", "Karte\nBus fehlt\nSumme\n")
    assert cards["text"].tolist() == ["Bus fehlt", "Summe"], "nothing is added up"


def test_withdrawn_cards_and_words(tmp_path):
    book = workbook(tmp_path / "k.xlsx", K=[["Nr", "Karte"], [1, "Bus fehlt"], [2, "Amt zu"], [3, "x"]])
    sheet = book["K"]
    sheet["B3"].font = Font(strike=True)
    struck = TextBlock(InlineFont(strike=True), "sehr ")
    sheet["B4"] = CellRichText("Wege ", struck, TextBlock(InlineFont(b=True), "sind dunkel"))
    book.save(tmp_path / "k.xlsx")
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards["text"].tolist() == ["Bus fehlt", "Wege sind dunkel"]
    assert "durchgestrichen, also zurückgezogen (3)" in said
    assert "Durchgestrichene Wörter sind nicht gelesen: Zeile 4" in said


def test_hidden_rows_are_read_and_named(tmp_path):
    book = workbook(tmp_path / "k.xlsx", K=[["Karte"], ["Bus"], ["Amt"], ["Sofa"]])
    book["K"].row_dimensions[3].hidden = True
    book.save(tmp_path / "k.xlsx")
    cards, said = read_file(tmp_path / "k.xlsx")
    assert len(cards) == 3
    assert "Ausgeblendete oder weggefilterte Zeilen sind mitgelesen: 3" in said


def test_a_text_over_two_rows_is_one_card_and_a_group_over_two_rows_is_that_of_both(tmp_path):
    rows = [["Nr", "Karte", "Gruppe"], [1, "Bus", "A"], [2, None, None], [3, "Amt", "B"]]
    book = workbook(tmp_path / "k.xlsx", K=rows)
    book["K"].merge_cells("B2:B3")
    book["K"].merge_cells("C2:C3")
    book.save(tmp_path / "k.xlsx")
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards[["card_id", "text", "group"]].to_numpy().tolist() == [["1", "Bus", "A"], ["3", "Amt", "B"]]
    assert "Fortsetzung der verbundenen Zelle darüber" in said


def test_formulas_that_nobody_computed_and_faults_are_errors(tmp_path):
    rows = [["Karte", "Punkte", "Bemerkung"], ["Bus", "=1+1", "=2+2"], ["Amt", 2, "x"], ["=A2", 1, ""]]
    workbook(tmp_path / "k.xlsx", K=rows)
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(tmp_path / "k.xlsx")
    said = [problem.say() for problem in caught.value.problems]
    assert [one.split(":")[0] for one in said if "eine Formel" in one] == [
        "Zeile 2, Spalte „Punkte“",
        "Zeile 4, Spalte „Karte“",
    ], "columns that are not used may hold what they like"


def test_numbers_with_zeros_dates_and_notes_beside_the_table(tmp_path):
    import datetime

    rows = [["Nr", "Karte", "Gruppe"], [7, "Bus", datetime.date(2024, 4, 3)], [12, "Amt", "A", None, "siehe Foto"]]
    book = workbook(tmp_path / "k.xlsx", K=rows)
    for cell in ("A2", "A3"):
        book["K"][cell].number_format = "000"
    book.save(tmp_path / "k.xlsx")
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards["card_id"].tolist() == ["007", "012"]
    assert "Zellen, die ein Datum sind (1), Spalte Gruppe, zuerst Zeile 2: 2024-04-03" in said
    assert "Zellen ohne Spaltennamen, sie sind nicht gelesen: Zeile 3" in said


def test_titles_above_a_header_of_which_one_name_is_known(tmp_path):
    rows = [["Workshop im Mai"], [], ["Datum", "Karte", "Wer"], ["14.5.", "Der Bus fährt nicht", "AB"]]
    workbook(tmp_path / "k.xlsx", K=rows)
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards["text"].tolist() == ["Der Bus fährt nicht"]
    assert "stehen in Zeile 3" in said


def test_a_title_is_not_proposed_as_the_column_of_texts(tmp_path):
    rows = [["Werkstatt Mai"], [], ["Wer", "Was stört?", "Was fehlt?"], [1, "Der Bus fährt nicht", "Ein Sofa im Park"]]
    workbook(tmp_path / "k.xlsx", K=rows)
    with pytest.raises(ws.CardError, match=r"Zeile 3: .*--column 'text=Was stört\?'"):
        ws.read_cards(tmp_path / "k.xlsx")


def test_sheets_without_a_header_are_cards_line_by_line(tmp_path):
    workbook(tmp_path / "k.xlsx", Kritik=[["Der Bus kommt nicht"], ["Kein Geld"]], Fantasie=[["Alles wird grün"]])
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards[["text", "phase"]].to_numpy().tolist() == [
        ["Der Bus kommt nicht", "kritik"],
        ["Kein Geld", "kritik"],
        ["Alles wird grün", "fantasie"],
    ]
    assert "auch die erste" in said


def test_sheets_that_name_a_meaning_twice_are_put_together(tmp_path):
    rows = [["Karte", "Überschrift", "Thema"], ["Bus", "Wege", "x"]]
    workbook(tmp_path / "k.xlsx", Kritik=rows, Fantasie=[["Text", "Thema"], ["Sofa", "Orte"]])
    cards, _ = read_file(tmp_path / "k.xlsx")
    assert cards[["text", "heading", "phase"]].to_numpy().tolist() == [
        ["Bus", "Wege", "kritik"],
        ["Sofa", "Orte", "fantasie"],
    ]


def test_a_workbook_with_a_table_and_a_filter(tmp_path):
    book = workbook(tmp_path / "k.xlsx", K=[["Karte", "Punkte"], ["Bus", 1], ["Amt", 2]])
    book["K"].add_table(Table(displayName="Karten", ref="A1:B3"))
    book["K"].auto_filter.ref = "A1:B3"
    book.save(tmp_path / "k.xlsx")
    assert left(tmp_path / "k.xlsx") == {"cards": 2, "header": 1}
    assert openpyxl.load_workbook(tmp_path / "k.xlsx")["K"].max_row == 3
