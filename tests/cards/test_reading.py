import io
import warnings
from html import escape
from zipfile import ZipFile

import pandas as pd
import pytest
from conftest import CORPUS
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.cards.reading import read_cards
from werkstatt.errors import CardError, CardNotice
from werkstatt.language.normalisation import is_blank

GERMAN = "Karten-Nr.;Karte;Phase;Gruppe;Punkte;Überschrift;Zukunftsbild;Farbe\n"


def write(folder, content, name="karten.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


def problems(path, **options):
    with pytest.raises(CardError) as caught:
        read_cards(path, **options)
    return [problem.say(caught.value.language) for problem in caught.value.problems]


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_csv_in_any_usual_form(tmp_path, encoding, separator):
    content = (GERMAN + "1;Bürger*innen fragen;Utopiephase;Süd;3;Größe;Rat;rot\n").replace(";", separator)
    cards = read_cards(write(tmp_path, content, encoding=encoding))
    assert cards.loc[0].to_dict() == {
        "card_id": "1",
        "text": "Bürger*innen fragen",
        "phase": "fantasie",
        "group": "Süd",
        "votes": 3,
        "heading": "Größe",
        "vision": "Rat",
        "Farbe": "rot",
    }


def write_ods(table, path):
    """Write the smallest OpenDocument spreadsheet that holds a table."""
    rows = [list(table.columns), *table.to_numpy().tolist()]
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    sheet = f'<table:table table:name="Karten">{cells}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml", '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
        archive.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_spreadsheets_give_the_same_table_as_csv(tmp_path, kind):
    table = pd.read_csv(CORPUS / "cards.csv", keep_default_na=False)
    path = tmp_path / f"karten.{kind}"
    if kind == "ods":
        write_ods(table, path)
    else:
        table.to_excel(path, index=False, engine="openpyxl")
    pd.testing.assert_frame_equal(read_cards(path), read_cards(CORPUS / "cards.csv"))


def test_transcript_with_german_names_gives_the_same_table():
    with pytest.warns(CardNotice, match="Windows-1252"):
        found = read_cards(CORPUS / "raw" / "transkript.csv")
    pd.testing.assert_frame_equal(found, read_cards(CORPUS / "cards.csv"))


@pytest.mark.parametrize(
    ("written", "phase"),
    [
        ("Kritik", "kritik"),
        ("KRITIKPHASE", "kritik"),
        ("Phantasie-Phase", "fantasie"),
        ("Utopiephase", "fantasie"),
        ("Verwirklichungsphase", "realisierung"),
        ("Umsetzung", "realisierung"),
    ],
)
def test_phase_synonyms(tmp_path, written, phase):
    assert read_cards(write(tmp_path, f"id,text,phase\n1,a,{written}\n"))["phase"][0] == phase


def test_every_problem_at_once_with_row_and_column(tmp_path):
    content = (
        GERMAN
        + "1;eins;Kritik;N;3;;;\n1;;Pause;N;-1;;;\n;drei;Kritik;N;2,5;;;\n\n5;a;b;c;1;x;y;z;zu viel\n6;ok;;N;;;;\n"
    )
    found = problems(write(tmp_path, content))
    expected = [
        ("Zeile 6", "Felder"),
        ("Zeile 2", "Karten-Nr."),
        ("Zeile 3", "Karten-Nr."),
        ("Zeile 3", "Pause"),
        ("Zeile 3", "Spalte „Karte“"),
        ("Zeile 3", "„-1“"),
        ("Zeile 4", "Karten-Nr."),
        ("Zeile 4", "„2,5“"),
        ("Zeile 6", "„b“"),
    ]
    for row, what in expected:
        assert any(message.startswith(row) and what in message for message in found), (row, what, found)
    assert len(found) == len(expected)


def test_problems_in_english(tmp_path):
    found = problems(write(tmp_path, "card_id,text\n1,\n"), language="en")
    assert found == ["Row 2, column “text”: the text is empty. Please fill it in or delete the row."]


def test_whole_votes_with_a_decimal_point_are_whole(tmp_path):
    assert read_cards(write(tmp_path, "id;text;votes\n1;a;3.0\n2;b;\n"))["votes"].tolist() == [3, pd.NA]


def test_missing_ids_are_numbered_with_a_notice(tmp_path):
    with pytest.warns(CardNotice, match="Z2 bis Z4"):
        cards = read_cards(write(tmp_path, "text\neins\n\ndrei\n"))
    assert cards["card_id"].tolist() == ["Z2", "Z4"]


def test_ids_that_count_anew_in_each_group_are_told_apart(tmp_path):
    rows = [f"{number};Karte {number} aus {group};{group}" for group in ("Nord", "Süd") for number in range(1, 13)]
    with pytest.warns(CardNotice, match="Gruppe"):
        cards = read_cards(write(tmp_path, "Nr;Karte;Gruppe\n" + "\n".join(rows)))
    assert cards["card_id"].is_unique
    assert cards["card_id"][0] == "1 (Nord)"


def test_one_doubled_id_among_many_is_a_slip(tmp_path):
    rows = [f"{number};Karte {number};{'Nord' if number < 15 else 'Süd'}" for number in [*range(1, 30), 3]]
    found = problems(write(tmp_path, "Nr;Karte;Gruppe\n" + "\n".join(rows)))
    assert [message.split(",")[0] for message in found] == ["Zeile 4", "Zeile 31"]


def test_other_column_names_are_asked_for_and_can_be_given(tmp_path):
    path = write(tmp_path, "frage_id,antwort\nA1,Mehr Busse im ganzen Landkreis\nA2,Bessere Radwege\n")
    (message,) = problems(path)
    assert "--column text=antwort" in message
    cards = read_cards(path, {"text": "antwort", "card_id": "frage_id"})
    assert cards["card_id"].tolist() == ["A1", "A2"]
    found = problems(path, columns={"text": "Antwort", "farbe": "antwort"})
    assert len(found) == 2


def test_two_columns_for_one_meaning(tmp_path):
    (message,) = problems(write(tmp_path, "nr,id,text\n1,1,a\n"))
    assert "--column card_id=" in message
    assert read_cards(write(tmp_path, "nr,card_id,text\n9,1,a\n"))["nr"].tolist() == ["9"]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "leer.csv"),
        (b"card_id,text\n", "kopf.csv"),
        (b"\x81\x8d\x8f", "zeichen.csv"),
        (b"not a workbook", "kaputt.xlsx"),
        (b"text,text\n1,2\n", "doppelt.csv"),
        (b"%PDF-1.7", "karten.pdf"),
    ],
)
def test_unusable_files_give_one_message(tmp_path, content, name):
    (tmp_path / name).write_bytes(content)
    assert len(problems(tmp_path / name)) == 1
    assert len(problems(tmp_path / "fehlt.csv")) == 1


def test_real_statements_and_answers(klimarat_file, bonn_file):
    with pytest.warns(CardNotice, match="field"):
        statements = read_cards(klimarat_file)
    assert len(statements) == 1433
    assert statements["card_id"].is_unique
    with pytest.warns(CardNotice, match="--column card_id=document_id"):
        answers = read_cards(bonn_file)
    assert len(answers) == 1386
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read_cards(bonn_file, {"card_id": "document_id"})["card_id"][0] == "Boff10004_1"


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00\r")), min_size=1, max_size=8))
def test_any_text_comes_back_as_written(tmp_path_factory, texts):
    table = pd.DataFrame({"card_id": range(len(texts)), "text": texts})
    buffer = io.StringIO()
    table.to_csv(buffer, index=False)
    path = tmp_path_factory.mktemp("texte") / "karten.csv"
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="")
    # Signs that nobody sees, such as a soft hyphen, are no text.
    if not any(map(is_blank, texts)):
        # An apostrophe before =, +, - or @ marks text in spreadsheets and is no part of the card.
        expected = [text[1:] if text[:1] == "'" and text[1:2] in set("=+-@\t") else text for text in texts]
        assert read_cards(path)["text"].tolist() == expected
    else:
        assert len(problems(path)) == sum(map(is_blank, texts))


def test_blank_cells_do_not_count_as_filled(tmp_path):
    path = tmp_path / "karten.csv"
    path.write_text("card_id,text,Gruppe,Bemerkung\nK1,Bus fehlt, ,\nK2,Bus kommt,Amt,  \nK3,Bahn,,unleserlich\n")
    assert read_cards(path).notna().sum().to_dict() == {"card_id": 3, "text": 3, "group": 1, "Bemerkung": 1}
