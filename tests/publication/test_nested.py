"""Themes below others in every format: those that the machine found in one, and those that people put there."""

import csv
import itertools
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from docx import Document
from lxml import html
from planted import planted_cards, two_level_cards, written_codebook
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.themes.levels import subthemes

QDA = "{urn:QDA-XML:project:1.0}"


@pytest.fixture(scope="module")
def found():
    return ws.find_themes(two_level_cards()[["card_id", "text"]])


@pytest.fixture(scope="module")
def out(found, tmp_path_factory):
    folder = tmp_path_factory.mktemp("levels") / "out"
    ws.publish(found.cards, found, ws.review(found.cards, found, resamples=20), folder, language="en")
    return folder


@pytest.fixture(scope="module")
def nested_by_people(tmp_path_factory):
    """Three headings, the second below the first, the third below one that no card has."""
    cards = planted_cards(20)
    headed = cards.assign(heading=cards["truth"].map({1: "Wege", 2: "Radwege", 3: "Spiel"}))
    headed = headed[["card_id", "text", "heading"]]
    book = written_codebook(
        {"heading": "Wege"}, {"heading": "Radwege", "parent": "Wege"}, {"heading": "Spiel", "parent": "Draußen"}
    )
    themes = ws.find_themes(headed, "headings", codebook=book)
    folder = tmp_path_factory.mktemp("nested") / "out"
    ws.publish(headed, themes, ws.review(headed, themes, resamples=5), folder, language="en")
    return themes, folder


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts_of(found):
    return subthemes(found).to_dict("records")


def test_tables_name_the_theme_above(found, out):
    themes, cards = rows_of(out / "themes.csv"), rows_of(out / "cards.csv")
    below = [row for row in themes if row["parent"]]
    assert [row["theme"] for row in below] == ["3", "4", "5", "6"]
    assert {row["parent"] for row in below} == set(found.themes["label"])
    number = {row["label"]: row["theme"] for row in themes if not row["parent"]}
    above = {row["theme"]: number[row["parent"]] for row in below}
    assert [above[card["subtheme"]] for card in cards] == [card["theme"] for card in cards]
    for row in below:
        assert int(row["cards"]) == sum(card["subtheme"] == row["theme"] for card in cards)
    review = rows_of(out / "review.csv")
    assert [row["theme"] for row in review] == [row["theme"] for row in themes]
    assert [row["label"] for row in review] == [row["label"] for row in themes]
    assert {row["band"] for row in review} <= {"traegt", "vorbehalt", "nicht"}
    levels = json.loads((out / "review.json").read_text())["levels"]
    assert [row["outcome"] for row in levels] == ["split", "split"]


def test_the_page_shows_each_part_within_its_theme(found, out):
    page = html.parse(str(out / "index.html"))
    for part in parts_of(found):
        (section,) = page.xpath(f"//section[@id='t{part['within']}']//section[@id='t{part['within']}-{part['own']}']")
        assert f"{part['place']} {part['label']}" in section.text_content()
        assert len(section.xpath(".//details//li")) == part["cards"]
        assert page.xpath(f"//section[@id='results']//a[@href='#t{part['within']}-{part['own']}']")
    assert [node.text for node in page.xpath("//text[@class='part-place']")] == ["1.1", "1.2", "2.1", "2.2"]
    anchors = {node.get("id") for node in page.iter() if node.get("id")}
    assert {link.get("href")[1:] for link in page.xpath("//a[starts-with(@href, '#')]")} <= anchors
    assert {option.get("value") for option in page.xpath("//select[@name='subtheme']/option")} == {
        "",
        "3",
        "4",
        "5",
        "6",
    }
    headings = [int(node.tag[1]) for node in page.iter() if re.fullmatch("h[1-6]", str(node.tag))]
    assert all(second - first <= 1 for first, second in itertools.pairwise(headings))


def test_brochure_and_word_file_show_them(found, out):
    brochure = " ".join("\n".join(page.extract_text() for page in PdfReader(out / "brochure.pdf").pages).split())
    report = "\n".join(paragraph.text for paragraph in Document(out / "report.docx").paragraphs)
    for part in parts_of(found):
        name = f"{part['place']} {part['label']}"
        # In the results, with its theme, in the codebook without its number, and above its cards.
        assert brochure.count(name) >= 3, name
        assert name in report
    for text in (brochure, report):
        assert " ".join("Found by the machine in the cards of this theme alone".split()) in text
        assert "Split: 1, 2." in text


def test_the_workbook_shows_them(found, out):
    book = openpyxl.load_workbook(out / "themes.xlsx")
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    place, above = rows[0].index("Outline"), rows[0].index("Belongs to")
    assert [row[place] for row in rows[1:]] == ["1", "2", "1.1", "1.2", "2.1", "2.2"]
    assert [row[above] for row in rows[3:]] == [part["parent"] for part in parts_of(found)]
    cards = list(book.worksheets[1].iter_rows(values_only=True))
    label = cards[0].index("Label of the sub-theme")
    assert {row[label] for row in cards[1:]} == {part["label"] for part in parts_of(found)}


def test_the_qda_project_nests_their_codes(found, out):
    project = ET.fromstring(zipfile.ZipFile(out / "project.qdpx").read("project.qde"))
    names = {code.get("guid"): code.get("name") for code in project.iter(f"{QDA}Code")}
    for part in parts_of(found):
        (theme,) = [
            code for code in project.iter(f"{QDA}Code") if code.get("name", "").startswith(f"{part['within']} ")
        ]
        assert f"{part['place']} {part['label']}" in [code.get("name") for code in theme.findall(f"{QDA}Code")]
        coded = [ref for ref in project.iter(f"{QDA}CodeRef") if names[ref.get("targetGUID")].startswith(part["place"])]
        assert len(coded) == part["cards"]
    codebook = ET.parse(out / "codebook.qdc").getroot()
    nested = {code.get("name") for code in codebook.iterfind(".//{*}Code/{*}Code")}
    assert {part["label"] for part in parts_of(found)} <= nested


def test_headings_that_people_nested_stand_below_each_other(nested_by_people):
    themes, out = nested_by_people
    page = html.parse(str(out / "index.html"))
    names = dict(zip(themes.themes["label"], themes.themes["theme"], strict=True))
    results = [" ".join(item.text_content().split()) for item in page.xpath("//ul[@class='results']/li")]
    levels = [item.get("class") for item in page.xpath("//ul[@class='results']/li")]
    ways, below = f"{names['Wege']} Wege", f"{names['Radwege']} Radwege"
    place = next(i for i, text in enumerate(results) if text.startswith(ways))
    assert results[place + 1].startswith(below)
    assert levels[place : place + 2] == [None, "level1"]
    place = next(i for i, text in enumerate(results) if text.startswith("Draußen"))
    assert results[place] == "Draußen1 theme with 20 cards in all"
    assert "With 1 theme below it 40 cards in all" in page.xpath(f"string(//section[@id='t{names['Wege']}'])")
    project = ET.fromstring(zipfile.ZipFile(out / "project.qdpx").read("project.qde"))
    (outdoors,) = [code for code in project.iter(f"{QDA}Code") if code.get("name") == "Draußen"]
    assert [code.get("name") for code in outdoors] == [f"{names['Spiel']} Spiel"]
    report = [(one.style.name, one.text) for one in Document(out / "report.docx").paragraphs]
    assert ("Heading 2", "Draußen") in report
    assert ("Heading 3", f"{names['Radwege']} Radwege") in report
