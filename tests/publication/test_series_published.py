"""The chapter on several workshops in page, brochure and Word file, by the command on two files."""

import csv

import pytest
from conftest import ROOT
from docx import Document
from lxml import html
from pypdf import PdfReader

from werkstatt.cli import main

FILES = [str(ROOT / "corpus" / name / "cards.csv") for name in ("sozialplanung", "sozialplanung-2022")]


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("series") / "out"
    assert main(["publish", *FILES, "--themes", "headings", "--levels", "1", "--out", str(folder)]) == 0
    return folder


def test_the_chapter_tells_what_is_new_gone_and_grown(out):
    page = html.parse(str(out / "index.html"))
    (chapter,) = page.xpath("//section[@id='series']")
    (table,) = chapter.xpath(".//div[@aria-label='Von 2021 zu 2022']//tbody")
    rows = {row[0].text_content().split(" ", 1)[1]: row[-1].text_content() for row in table.xpath("./tr")}
    assert rows["Digitales"] == "verschwunden"
    assert rows["Wohnen und Heizen"] == "neu"
    assert rows["Orte und Wege"] == "gewachsen"
    text = " ".join(chapter.text_content().split())
    theme = next(row[0].text_content() for row in table.xpath("./tr") if "Wohnen" in row[0].text_content())
    assert f"Deutlich nur in 2022: {theme}" in text
    assert chapter.xpath(".//figure[contains(@class, 'chart')]")
    anchors = {node.get("id") for node in page.iter() if node.get("id")}
    assert {link[1:] for link in chapter.xpath(".//a/@href")} <= anchors
    assert page.xpath("//select[@name='workshop']/option/@value") == ["", "2021", "2022"]


def test_brochure_and_word_file_have_it_too(out):
    brochure = " ".join(" ".join(page.extract_text() for page in PdfReader(out / "brochure.pdf").pages).split())
    report = "\n".join(paragraph.text for paragraph in Document(out / "report.docx").paragraphs)
    for text in (brochure, report):
        assert "Von Werkstatt zu Werkstatt" in text
        assert "Was neu ist, was fehlt, was bleibt" in text


def test_both_files_are_named_and_the_study_reads_them_again(out):
    page = (out / "index.html").read_text()
    assert page.count("Dazu cards.csv (SHA-256") == 1
    study = (out / "werkstatt.toml").read_text()
    assert 'weitere = [\n    "cards.csv",\n]' in study
    with (out / "cards.csv").open(encoding="utf-8", newline="") as file:
        years = [row["workshop"] for row in csv.DictReader(file)]
    assert (years.count("2021"), years.count("2022")) == (376, 190)


def test_a_study_file_may_name_several(tmp_path, capsys):
    (tmp_path / "werkstatt.toml").write_text(
        f'[karten]\ndatei = "{FILES[0]}"\nweitere = ["{FILES[1]}"]\n[themen]\nanzahl = 3\nebenen = 1\n',
        encoding="utf-8",
    )
    assert main(["themes", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr()
    assert "2 Werkstätten aus 2 Dateien: 2021 (376), 2022 (190)." in said.err
    # The sortings that the study files beside the cards name are taken along.
    assert "566 Karten" in said.out


def test_check_looks_at_every_file_and_names_it(tmp_path, capsys):
    good, bad = tmp_path / "2021.csv", tmp_path / "2022.csv"
    good.write_text("card_id,text\nK1,Der Bus fehlt.\n", encoding="utf-8")
    bad.write_text("card_id,text,phase\nK1,Der Bus fehlt.,Pause\n", encoding="utf-8")
    assert main(["check", str(good), str(bad)]) == 1
    said = capsys.readouterr()
    assert "2021.csv: 1 Karte, keine Fehler." in said.out
    assert "2022.csv: Zeile 2" in said.err
    assert main(["check", str(good), str(tmp_path / "fehlt.csv")]) == 1
    assert "fehlt.csv: " in capsys.readouterr().err
