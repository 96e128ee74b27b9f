"""Whatever the language of the cards, a publication speaks one: nothing of `wording` in the other language is in it."""

import json
import re
from functools import cache
from html import unescape
from zipfile import ZipFile

import pandas as pd
import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.validation.blind.scoring import score_answers
from werkstatt.wording.tables import LANGUAGES, WORDS

# Words that no text of `wording` has.
NOUNS = (
    "Zebra Quitte Kolibri Walnuss",
    "Trompete Drachen Kastanie Giraffe",
    "Melone Schaukel Muschel Laterne",
)


def german_cards():
    """Return 36 cards in three clear themes, with all columns that a review asks for."""
    rows = []
    for number in range(36):
        theme, nouns = number % 3, NOUNS[number % 3].split()
        rows.append(
            {
                "card_id": f"X{number}",
                "text": " ".join(nouns[(number + step) % 4] for step in range(3)),
                "phase": ("kritik", "fantasie", "realisierung")[number // 3 % 3],
                "group": f"G{number % 4}",
                "votes": number % 5,
                "heading": ("Obstkorb", "Tierpark", "Jahrmarkt")[theme],
                "heading_b": ("Obstkorb", "Tierpark", "Jahrmarkt")[theme if number % 7 else 0],
            }
        )
    rows[0]["text"] += " [?]"
    return pd.DataFrame(rows)


def fragments(text):
    """Return what stands between the values of a text, as far as it has words."""
    between = re.split(r"\{[^}]*\}", text)
    behind = [word for both in re.findall(r"\{\w+:\??([^|}]+)\|([^}]+)\}", text) for word in both]
    parts = (part.strip(' .,:;()–-„“”"%\n') for part in between + behind)
    return [part for part in parts if re.search("[a-zäöü]{3}", part)]


@cache
def other_texts(language):
    """Return patterns of the texts of the other language, but those that both share."""
    own = "\n".join(part for pair in WORDS.values() for part in fragments(pair[LANGUAGES.index(language)]))
    others = {part for pair in WORDS.values() for part in fragments(pair[1 - LANGUAGES.index(language)])}
    patterns = {part: rf"(?<!\w){re.escape(part)}(?!\w)" for part in sorted(others)}
    return {
        part: re.compile(pattern)
        for part, pattern in patterns.items()
        if part.lower() not in own.lower() or not re.search(pattern, own, re.IGNORECASE)
    }


def said_in(language, text):
    """Return the texts of the other language that stand in `text`."""
    plain = re.sub(r"\s+", " ", unescape(text))
    return [part for part, pattern in other_texts(language).items() if part in plain and pattern.search(plain)]


def text_of(path):
    match path.suffix:
        case ".pdf":
            reader = PdfReader(path)
            return "\n".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
        case ".xlsx":
            book = load_workbook(path)
            cells = (str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
            return "\n".join([*book.sheetnames, *cells, str(vars(book.properties))])
        case ".docx":
            document = Document(path)
            return "\n".join([*(one.text for one in document.paragraphs), document.core_properties.title])
        case ".png":
            return ""
        case ".qdpx":
            with ZipFile(path) as project:
                return "\n".join(project.read(name).decode() for name in project.namelist())
        case ".ipynb":
            cells = json.loads(path.read_text())["cells"]
            shown = [
                output.get("data", {}) | {"text": output.get("text", "")}
                for cell in cells
                for output in cell.get("outputs", ())
            ]
            texts = [value for data in shown for kind, value in data.items() if kind != "image/png"]
            return "\n".join("".join(text) for text in [*(cell["source"] for cell in cells), *texts])
        case _:
            return path.read_text()


@pytest.fixture(scope="module")
def cards(tmp_path_factory):
    path = tmp_path_factory.mktemp("cards") / "karten.csv"
    german_cards().to_csv(path, index=False)
    return path


def test_german_cards_are_published_in_english(cards, tmp_path):
    table = ws.read_cards(cards)
    themes = ws.find_themes(table, 3)
    check = ws.blind_check(themes)
    key = check.key.assign(themes=check.themes)
    answers = pd.DataFrame({"Müllerin": key["answer"], "CD": "A"}).set_axis(key["item"])
    review = ws.review(table, themes, resamples=2, blind=score_answers(key, answers))
    assert review.coding is not None
    assert review.whose.unanswered is not None
    files = ws.publish(table, themes, review, tmp_path / "out", language="en")
    assert {path.name: said_in("en", text_of(path)) for path in files} == {path.name: [] for path in files}
    assert not [path.name for path in files if "Müllerin" in text_of(path)], "who answered is not published"
    shown = review.to_html("en") + themes.to_html("en")
    assert said_in("en", shown) == []
    assert said_in("en", review.to_html("de")), "it would be noticed"
    page = (tmp_path / "out" / "index.html").read_text()
    assert '<html lang="en">' in page
    assert "The themes at a glance" in page


def test_notebooks_on_german_cards_speak_english(tmp_path, capsys):
    # The workbook names a person beside the cards, so that it is not copied into the folder.
    with pd.ExcelWriter(tmp_path / "karten.xlsx") as book:
        german_cards().to_excel(book, sheet_name="Karten", index=False)
        pd.DataFrame({"wer": ["Frau Schulze"]}).to_excel(book, sheet_name="Teilnehmende")
    made = ["new", str(tmp_path / "new"), "--from", str(tmp_path / "karten.xlsx"), "--output-language", "en"]
    assert main(made) == 0
    said = capsys.readouterr().err
    assert "karten.xlsx is not copied into the folder" in said
    assert "Teilnehmende, 2: name “Frau Schulze”" in said
    assert not (tmp_path / "new" / "corpus" / "new" / "raw").exists()
    assert "sha256" not in (tmp_path / "new" / "tests" / "test_corpus.py").read_text()
    for name in ("README.md", "notebooks/00_karten.ipynb"):
        assert "The transcript is not in this folder" in (tmp_path / "new" / name).read_text()
    paths = sorted(path for path in (tmp_path / "new").rglob("*") if path.suffix in (".ipynb", ".md", ".py"))
    assert len(paths) == 6
    assert all("What does not follow" in path.read_text() for path in paths if path.suffix == ".ipynb")
    assert {path.name: said_in("en", text_of(path)) for path in paths} == {path.name: [] for path in paths}
