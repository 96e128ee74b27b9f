"""The whole workshop is published: measures and replies lead to themes and cards and back, in every format."""

import re
import shutil
from dataclasses import replace
from io import BytesIO

import pandas as pd
import pytest
from conftest import CORPUS
from docx import Document
from exports import all_files
from lxml import html
from openpyxl import load_workbook
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.cards.workshop.measures import MEASURES
from werkstatt.cards.workshop.replies import REPLIES
from werkstatt.cards.workshop.study import read_study
from werkstatt.cli import main
from werkstatt.errors import CardError
from werkstatt.publication.edition import Edition
from werkstatt.publication.linked import link
from werkstatt.publication.page import page
from werkstatt.publication.results import first_sentence


@pytest.fixture(scope="module")
def documented(made_once):
    """The demonstration workshop as the study file has it, published from its own folder without any option."""

    def make(folder):
        shutil.copytree(CORPUS, folder / "corpus")
        table = pd.read_csv(CORPUS / "cards.csv", dtype="str", keep_default_na=False)
        named = table["card_id"].isin(named_cards())
        table[named | (table.index % 3 == 0)].to_csv(folder / "corpus" / "cards.csv", index=False)
        sorting = pd.read_csv(CORPUS / "sortierung.csv", dtype="str", keep_default_na=False)
        kept = sorting["card_id"].isin(table.loc[named | (table.index % 3 == 0), "card_id"])
        sorting[kept].to_csv(folder / "corpus" / "sortierung.csv", index=False)
        (folder / "corpus" / "datapackage.json").unlink()
        assert main(["publish", str(folder / "corpus")]) == 0

    return made_once("documented", make) / "corpus"


def named_cards():
    """The cards that measures, pictures and the codebook name."""
    texts = [(CORPUS / name).read_text() for name in ("massnahmen.csv", "kodierleitfaden.csv", "bilder/bilder.csv")]
    return set(re.findall(r"\b[KFR]\d{3}\b", " ".join(texts)))


@pytest.fixture(scope="module")
def out(documented):
    return documented / "ergebnisse"


def text_of(path):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


TOLD = (
    "Wer in Armut lebt, kommt in der Planung nicht vor",
    "In einfacher Sprache",
    "Rückmeldung binnen sechs Wochen nach jeder Beteiligung",
    "Projektblatt 3: Sprechstunde im umgebauten Bus",
    "48.000 € im Jahr",
    "Themen ohne Maßnahme",
    "Maßnahmen ohne Karten und Thema",
    "Teilweise: Der Bus fährt als Versuch",
    "Themen ohne Antwort",
    "Noch ohne Antwort",
    "Menschen, die selbst in Armut leben, waren nicht eingeladen",
    "Programm",
    "Es ist 2031, und alles ist gelungen",
    "Ich erkenne unsere Gruppe wieder",
    "Vergeben wurden",
    "Jede Person hatte 10 Punkte",
    "Kein generatives Modell wurde verwendet",
    "Musterstiftung",
)


@pytest.fixture(scope="module")
def read(out):
    """What page, brochure and Word file say, in one line each; of the brochure without spaces, as it breaks words."""
    document = Document(out / "report.docx")
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    shown = " ".join(html.fromstring((out / "index.html").read_bytes()).text_content().split())
    written = " ".join([*(one.text for one in document.paragraphs), *cells])
    return shown, unbroken(text_of(out / "brochure.pdf")), written


def unbroken(text):
    return text.replace(" ", "").replace("-", "")


@pytest.mark.parametrize("told", [one for one in TOLD if one != "Programm"])
def test_page_brochure_and_word_file_tell_it_all(read, told):
    page, brochure, document = read
    assert told in page
    assert unbroken(told) in brochure
    assert told in document


def test_measures_lead_to_themes_and_cards_and_back(out):
    shown = html.fromstring((out / "index.html").read_bytes())
    ids = set(shown.xpath("//@id"))
    assert {link[1:] for link in shown.xpath("//a/@href") if link.startswith("#")} <= ids
    (sheet,) = shown.xpath("//*[@id='m1']")
    assert "Rückmeldung binnen sechs Wochen" in sheet.text_content()
    (row,) = shown.xpath("//*[@id='measures']//tr[th//a[@href='#m1']]")
    theme = row.xpath(".//td//a/@href")[0]
    (section,) = shown.xpath(f"//*[@id='{theme[1:]}']")
    assert section.xpath(".//a[@href='#m1']"), "the theme leads back"
    (card,) = shown.xpath("//table[@id='card-table']//tr[td[1][starts-with(., 'R014')]]")
    assert card.xpath(".//a/@href") == ["#m1"], "and so does the card"


def test_themes_come_before_method_and_open_questions_stay_inside(out, documented):
    shown = (out / "index.html").read_text()
    places = [shown.index(f'id="{name}"') for name in ("results", "themes", "visions", "measures", "all", "method")]
    assert places == sorted(places)
    # What is left to do is for the researchers.
    assert "Was jetzt?" not in shown
    assert ">offen<" not in re.sub(r"(?s)id=\"measures\".*?id=\"replies\"", "", shown).split('id="method"')[1]
    words = shown[: shown.index('id="method"')]
    assert not re.search(r"Jaccard|AMI\b|Universen", re.sub(r"(?s)<details>.*?</details>", "", words))


def test_for_researchers_the_open_rows_are_there(small):
    edition = Edition(small.themes, small.review, ws.Workshop(aim="Mehr Busse"), "de", 3, 0, internal=True)
    inside, outside = page(edition).decode(), page(replace(edition, internal=False)).decode()
    assert "Wozu haben die Teilnehmenden eingewilligt?" in inside
    assert "Wozu haben die Teilnehmenden eingewilligt?" not in outside
    assert "Mehr Busse" in inside
    assert "Mehr Busse" in outside
    assert "Was jetzt?" in inside
    assert "Was jetzt?" not in outside


def test_the_study_file_is_published_and_can_be_used_again(out, documented):
    again, before = read_study(out / "werkstatt.toml"), read_study(documented / "werkstatt.toml")
    assert again.told == before.told
    assert again.participants == before.participants
    assert again.programme == before.programme
    assert again.settings["themes"] == before.settings["themes"]
    assert again.settings["cards"]["file"] == "cards.csv"
    assert set(again.hashes) == {"cards.csv", "sortierung.csv", "kodierleitfaden.csv"}


def test_tables_pictures_and_figures_are_files_of_their_own(out):
    files = all_files(out)
    assert {"measures.csv", "replies.csv", "feedback.csv", "visions.csv", "pictures/1.png", "figures/map.svg"} <= set(
        files
    )
    measures = pd.read_csv(files["measures.csv"], dtype="str", keep_default_na=False)
    assert measures["measure"].tolist()[0] == "Rückmeldung binnen sechs Wochen nach jeder Beteiligung"
    assert files["figures/map.png"].read_bytes().startswith(b"\x89PNG")
    sheets = load_workbook(files["themes.xlsx"]).sheetnames
    assert {"Maßnahmen", "Was daraus wurde", "Wer da war", "Wie der Tag verlief"} <= set(sheets)


def test_the_word_file_has_headings_captions_and_texts_for_its_pictures(out):
    document = Document(out / "report.docx")
    heads = [one for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert {one.style.name for one in heads} == {"Heading 1", "Heading 2", "Heading 3"}
    pictures = document.inline_shapes
    captions = [one.text for one in document.paragraphs if one.style.name == "Caption"]
    assert len(captions) == len(pictures) > 10
    assert all(len(one._inline.docPr.get("descr")) > 20 for one in pictures)
    assert captions[0].startswith("Abbildung ")
    for table in document.tables:
        assert table.rows[0]._tr.trPr.xpath("w:tblHeader")
    (out / "report.docx").read_bytes()
    assert Document(BytesIO((out / "report.docx").read_bytes())).core_properties.language == "de-DE"


def written(columns, *rows):
    return pd.DataFrame([dict.fromkeys(columns, "") | row for row in rows], columns=list(columns), dtype="str")


def test_what_names_no_theme_is_said_with_those_that_there_are(small):
    replies = written(REPLIES, {"theme": "Gibt es nicht", "reply": "Ja"}, {"theme": "2", "reply": "Nein"})
    with pytest.raises(CardError) as caught:
        link(ws.Workshop(replies=replies), small.themes)
    (line,) = [problem.say("de") for problem in caught.value.problems]
    assert "„Gibt es nicht“" in line
    assert all(label in line for label in small.themes.themes["label"])


def test_themes_are_found_by_number_by_label_and_by_both(small):
    first, second, third = small.themes.themes["label"]
    names = ["2", second.upper(), f"2 {second}", f"1; {third}"]
    measures = written(MEASURES, *({"measure": f"M{place}", "theme": name} for place, name in enumerate(names)))
    found = link(ws.Workshop(measures=measures), small.themes)
    assert found.measures["themes"].tolist() == [(2,), (2,), (2,), (1, 3)]
    assert found.without_measure == ()
    assert first in small.themes.themes["label"][0]


def test_a_measure_belongs_to_the_themes_of_its_cards(small):
    card = small.themes.cards.loc[small.themes.cards["theme"] == 3, "card_id"].iloc[0]
    measures = written(MEASURES, {"measure": "Bus", "cards": card}, {"measure": "Fest"})
    found = link(ws.Workshop(measures=measures), small.themes)
    assert found.measures["themes"].tolist() == [(3,), ()]
    assert found.without_measure == (1, 2)
    assert found.without_cards == (2,)


def test_a_second_edition_shows_what_changed_since_the_first(small, tmp_path):
    first, second, third = small.themes.themes["label"]
    replies = written(REPLIES, {"theme": first, "reply": "Wird geprüft"}, {"theme": second, "reply": "Ja"})
    measures = written(MEASURES, {"measure": "Bus", "state": "offen"}, {"measure": "Fest", "state": "läuft"})
    before = ws.Workshop(replies=replies, measures=measures)
    ws.publish(*small, tmp_path / "one", workshop=before)
    now = ws.Workshop(
        replies=written(REPLIES, {"theme": first, "reply": "Gebaut"}, {"theme": third, "reply": "Nein"}),
        measures=written(MEASURES, {"measure": "Bus", "state": "fertig"}, {"measure": "Chor"}),
    )
    edition = Edition(small.themes, small.review, now, "de", 3, 0, previous=tmp_path / "one")
    assert edition.changes.values.tolist() == [
        [first, "reply_changed", "Wird geprüft", "Gebaut"],
        [third, "reply_new", "", "Nein"],
        [second, "reply_gone", "Ja", ""],
        ["Bus", "measure_changed", "offen", "fertig"],
        ["Chor", "measure_new", "", ""],
        ["Fest", "measure_gone", "läuft", ""],
    ]
    shown = page(edition).decode()
    assert "Was sich seit der vorigen Ausgabe geändert hat" in shown
    assert "andere Antwort" in shown
    same = replace(edition, workshop=before)
    assert same.changes.empty
    assert "hat sich nichts geändert" in page(same).decode()
    with pytest.raises(CardError, match="vorigen Ausgabe gibt es nicht"):
        _ = replace(edition, previous=tmp_path / "zwei").changes


def test_names_in_what_is_told_of_the_workshop_are_found(small, tmp_path):
    told = ws.Workshop(
        aim="Frau Müller fragen",
        measures=written(MEASURES, {"measure": "Bus", "who": "Herr Schulz"}),
        feedback=written(("text", "who", "date"), {"text": "Bitte anrufen: 0351 4567890"}),
        authors=("Frau Dr. Beispiel",),
    )
    with pytest.raises(CardError) as caught:
        ws.publish(*small, tmp_path / "out", workshop=told)
    said = caught.value.problems[0].say("de")
    assert "Studiendatei, Ziel: Name „Frau Müller“" in said
    assert "Maßnahmen, Zeile 0, Wer: Name „Herr Schulz“" in said
    assert "0351 4567890" in said
    assert "Beispiel" not in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Es fehlt. Mehr.", "Es fehlt."),
        ("Busse, z. B. abends, fehlen. Und Bahnen.", "Busse, z. B. abends, fehlen."),
        ("\n\nOhne Punkt\nZweite Zeile", "Ohne Punkt"),
        ("", ""),
        ("Warum? Darum.", "Warum?"),
    ],
)
def test_the_first_sentence(text, first):
    assert first_sentence(text) == first


def test_hostile_texts_are_escaped_wherever_they_are_told(small, tmp_path):
    evil = "<script>alert(1)</script>#set page() =1+1 {{ 7*7 }}"
    told = ws.Workshop(
        title=evil, subtitle=evil, aim=evil, summary=evil, plain_language=evil, hosts=(evil,), contact=evil,
        tradition_reason=evil,
        measures=written(MEASURES, {"measure": evil, "who": evil, "state": evil}),
        replies=written(REPLIES, {"theme": "1", "reply": evil, "reason": evil, "by": evil}),
        feedback=written(("text", "who", "date"), {"text": evil, "who": evil}),
        participants=pd.DataFrame({"role": [evil], "number": [3]}, dtype="object"),
        programme=pd.DataFrame({"time": ["9:00"], "phase": [evil], "question": [evil], "what": [evil]}, dtype="object"),
    )  # fmt: skip
    ws.publish(*small, tmp_path / "out", workshop=told)
    shown = (tmp_path / "out" / "index.html").read_text()
    assert shown.count("<script") == 1
    assert evil in html.fromstring(shown.encode()).text_content()
    assert "alert(1)" in text_of(tmp_path / "out" / "brochure.pdf")
    for row in load_workbook(tmp_path / "out" / "themes.xlsx")["Maßnahmen"].iter_rows():
        assert all(cell.data_type != "f" for cell in row)
