"""The codebook as a Word file: read back with its headings, its language, and nothing that cards could smuggle in."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from hostile import TEXTS, visible
from lxml import etree
from planted import written_codebook

import werkstatt as ws
from werkstatt.publication.codebook_word import codebook_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(content):
    return [(one.style.name, one.text) for one in Document(io.BytesIO(content)).paragraphs]


def files_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_headings_are_headings_as_deep_as_they_are(coded):
    first, second, third = coded.themes["label"]
    told = paragraphs(codebook_docx(coded, ws.Workshop(title="Dorf"), "1"))
    assert told[0] == ("Title", "Kodierleitfaden")
    assert told[1] == ("Subtitle", "Dorf")
    assert [one for one in told if one[0].startswith("Heading")] == [
        ("Heading 1", "Verkehr & Raum"),
        ("Heading 2", first),
        ("Heading 2", second),
        ("Heading 1", third),
        ("Heading 1", "Stille"),
    ]


def test_all_that_was_written_is_there(coded):
    texts = coded.cards.set_index("card_id")["text"]
    told = paragraphs(codebook_docx(coded, ws.Workshop(), "1"))
    lines = [text for _, text in told]
    for line in (
        "Definition: Alles mit Rädern.",
        "Auch Schienen.",
        "Kodierregel: Nur, wenn ein Fahrzeug genannt ist.",
        "Was Forschende dazu schreiben: Der Ton ist <b>rau</b>.",
        "Verfasst von: AB",
        "Was Forschende dazu schreiben: Keine Karte, und doch ein Befund.",
    ):
        assert lines.count(line) == 1
    assert lines.count("Definition offen") == 3
    assert [text for style, text in told if style == "List Bullet"] == [
        f"{texts['P3']} (P3)", f"{texts['P0']} (P0)", "ALT-1 (keine Karte dieser Werkstatt)",
    ]  # fmt: skip
    assert "Bei 3 von 5 Überschriften ist die Definition offen." in lines[2]


@pytest.mark.parametrize(
    ("language", "locale", "title"), [("de", "de-DE", "Kodierleitfaden"), ("en", "en-GB", "Codebook")]
)
def test_it_says_its_language_title_and_authors(coded, language, locale, title):
    workshop = ws.Workshop(title="Dorf", authors=("Ada", "Bo"))
    content = codebook_docx(coded, workshop, "1", language)
    properties = Document(io.BytesIO(content)).core_properties
    assert (properties.title, properties.author, properties.language) == (f"{title}: Dorf", "Ada, Bo", locale)
    styles = etree.fromstring(files_of(content)["word/styles.xml"])
    assert {one.get(f"{W}val") for one in styles.iter(f"{W}lang")} == {locale}


def test_invented_cards_say_so(small):
    plain, invented = (
        codebook_docx(replace(small.themes, ordered=cards), ws.Workshop(), "1")
        for cards in (small.themes.ordered, small.themes.ordered.assign(illustrativ="ja"))
    )
    assert not any(text.startswith("Illustratives Beispiel") for _, text in paragraphs(plain))
    assert any(text.startswith("Illustratives Beispiel") for _, text in paragraphs(invented))


def test_hostile_texts_stand_as_they_are_and_do_nothing(hostile):
    themes = ws.find_themes(hostile, 3)
    ids = dict(zip(hostile["text"], hostile["card_id"], strict=True))
    rows = [
        {"heading": f"{n} {text}", "definition": text, "rule": text, "examples": ids[text], "who": text, "text": text}
        for n, text in enumerate(TEXTS)
    ]
    themes = replace(themes, codebook=written_codebook(*rows))
    content = codebook_docx(themes, ws.Workshop(title=TEXTS[0], authors=tuple(TEXTS)), "1")
    told = visible("\n".join(text for _, text in paragraphs(content)))
    assert all(visible(f"{text} ({ids[text]})") in told for text in TEXTS)
    assert all(visible(f"Kodierregel: {text.splitlines()[0]}") in told for text in TEXTS)
    files = files_of(content)
    for name, file in files.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(file)
    body = etree.fromstring(files["word/document.xml"])
    assert {one.get(f"{W}instr") for one in body.iter(f"{W}fldSimple")} == set(), "no fields beside the page number"
    assert not list(body.iter(f"{W}instrText", f"{W}hyperlink"))
    assert "\u202e" not in told
